//! Changes whose use is that a later reader no longer sees production: tags
//! removed or disguised, moves out of production, values hidden as sensitive.

mod hostile_text;
mod moved_out_of_production;
mod production_tag_disguised;
mod production_tag_removed;
mod sensitive_hides_change;

use super::availability;
use crate::analysis::Analysis;
use crate::catalog::ProtectionKind;
use crate::rules::Detector;

/// Rule id and detector.
pub(super) const DETECTORS: &[(&str, Detector)] = &[
    ("hostile-text", hostile_text::DETECTOR),
    ("moved-out-of-production", moved_out_of_production::DETECTOR),
    (
        "production-tag-disguised",
        production_tag_disguised::DETECTOR,
    ),
    ("production-tag-removed", production_tag_removed::DETECTOR),
    ("sensitive-hides-change", sensitive_hides_change::DETECTOR),
];

/// Whether the change is one that rules raise to destructive though its action
/// is an update: the mark and the loss in one step are what this is about.
fn is_raised(context: &Analysis<'_>, index: usize) -> bool {
    let (change, known) = context.change(index);
    let guard = known.protections.iter().any(|guard| {
        guard.lost()
            && matches!(
                guard.kind,
                ProtectionKind::Retention
                    | ProtectionKind::Expiry
                    | ProtectionKind::Backup
                    | ProtectionKind::Pitr
            )
    });
    let disabled = change.address.type_name.contains("kms")
        && change.before.value().get("is_enabled").as_bool() == Some(true)
        && change.after.value().get("is_enabled").as_bool() == Some(false);
    guard || disabled || availability::scaled_to_zero::is_scaled_to_zero(context, index)
}
