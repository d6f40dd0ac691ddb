//! Detectors that need more than an expression: the graph, documents, several
//! changes at once. One file a rule or a family of rules; [`DETECTORS`] maps
//! rule ids to them.

mod plan;

use super::Detector::{self, Change, Plan};

/// Rule id and detector, sorted by id.
pub const DETECTORS: &[(&str, Detector)] = &[
    ("check-failed", Plan(plan::check_failed)),
    ("deferred", Plan(plan::deferred)),
    ("destroy-mode", Plan(plan::destroy_mode)),
    ("empty-prior-state", Plan(plan::empty_prior_state)),
    ("errored", Plan(plan::errored)),
    ("index-shift", Plan(plan::index_shift::detect)),
    ("mixed-environments", Plan(plan::mixed_environments)),
    ("output-removed", Plan(plan::output_removed)),
    ("partial", Plan(plan::partial)),
    ("recreate-instead-of-move", Plan(plan::recreate::detect)),
    ("teardown", Plan(plan::teardown)),
    ("too-many-destructive", Plan(plan::too_many_destructive)),
    ("unknown-action", Change(plan::unknown_action)),
    ("wrong-environment", Plan(plan::wrong_environment)),
];

/// The detector of a rule.
pub fn detector(id: &str) -> Option<Detector> {
    DETECTORS
        .iter()
        .find(|(name, _)| *name == id)
        .map(|(_, detector)| *detector)
}
