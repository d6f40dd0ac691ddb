//! Guards of the configuration that are taken away.

mod guard_removed_with_destruction;
mod ignore_changes_widened;
mod lifecycle;
mod lifecycle_check_removed;
mod prevent_destroy_removed;
mod provider_guard_removed;
mod risk_of_guard_loss;
mod risk_of_silence;

use crate::rules::Detector;

/// Rule id and detector.
pub(super) const DETECTORS: &[(&str, Detector)] = &[
    (
        "guard-removed-with-destruction",
        guard_removed_with_destruction::DETECTOR,
    ),
    ("ignore-changes-widened", ignore_changes_widened::DETECTOR),
    ("lifecycle-check-removed", lifecycle_check_removed::DETECTOR),
    ("prevent-destroy-removed", prevent_destroy_removed::DETECTOR),
    ("provider-guard-removed", provider_guard_removed::DETECTOR),
    ("risk-of-guard-loss", risk_of_guard_loss::DETECTOR),
    ("risk-of-silence", risk_of_silence::DETECTOR),
];
