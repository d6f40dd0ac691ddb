//! `untrusted-policy`: whether the policy is the word of whoever proposes the change.

use super::Found;
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::Detection;

/// A policy that the change under review could have edited.
pub(super) fn find(context: &Analysis<'_>) -> Option<Found> {
    context.settings.untrusted_policy.then(|| Found {
        rule: "untrusted-policy",
        detection: Detection::of(Subject::Plan).with("policy", context.policy.source.to_string()),
        place: None,
    })
}
