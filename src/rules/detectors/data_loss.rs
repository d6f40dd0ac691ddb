//! Contents that are deleted without an object that is destroyed.

mod expiry_added;
mod risk_of_deletion;
mod template_content_removed;

use crate::rules::Detector;

/// Rule id and detector.
pub(super) const DETECTORS: &[(&str, Detector)] = &[
    ("expiry-added", expiry_added::DETECTOR),
    ("risk-of-deletion", risk_of_deletion::DETECTOR),
    (
        "template-content-removed",
        template_content_removed::DETECTOR,
    ),
];
