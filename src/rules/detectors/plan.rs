//! Detectors about the plan as a whole: how it was made, how much of it there
//! is, and changes that only make sense together.

mod audit_trail_off;
mod check_failed;
mod deferred;
mod destroy_mode;
mod destroy_refused;
mod empty_prior_state;
mod errored;
mod index_shift;
mod mixed_environments;
mod output_removed;
mod partial;
mod reads_something_else;
mod recreate_instead_of_move;
mod references;
mod root_removed;
mod teardown;
mod too_many_destructive;
mod undecided_from_source;
mod unknown_action;
mod used_by_production;
mod wrong_environment;

use crate::rules::Detector;

/// Rule id and detector.
pub(super) const DETECTORS: &[(&str, Detector)] = &[
    ("audit-trail-off", audit_trail_off::DETECTOR),
    ("check-failed", check_failed::DETECTOR),
    ("deferred", deferred::DETECTOR),
    ("destroy-mode", destroy_mode::DETECTOR),
    ("destroy-refused", destroy_refused::DETECTOR),
    ("empty-prior-state", empty_prior_state::DETECTOR),
    ("errored", errored::DETECTOR),
    ("index-shift", index_shift::DETECTOR),
    ("mixed-environments", mixed_environments::DETECTOR),
    ("output-removed", output_removed::DETECTOR),
    ("partial", partial::DETECTOR),
    ("reads-something-else", reads_something_else::DETECTOR),
    (
        "recreate-instead-of-move",
        recreate_instead_of_move::DETECTOR,
    ),
    ("root-removed", root_removed::DETECTOR),
    ("teardown", teardown::DETECTOR),
    ("too-many-destructive", too_many_destructive::DETECTOR),
    ("undecided-from-source", undecided_from_source::DETECTOR),
    ("unknown-action", unknown_action::DETECTOR),
    ("used-by-production", used_by_production::DETECTOR),
    ("wrong-environment", wrong_environment::DETECTOR),
];
