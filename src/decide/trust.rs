//! Whether the policy is the word of whoever proposes the change.

use super::Found;
use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::rules::Detection;

/// A policy that the change under review could have edited.
pub(super) fn find(context: &Analysis<'_>) -> Option<Found> {
    context.settings.untrusted_policy.then(|| Found {
        rule: "untrusted-policy",
        detection: Detection::new(
            Subject::Plan,
            format!(
                "The policy {} was read from the tree that may be under review",
                code(&context.policy.source)
            ),
        ),
        place: None,
    })
}
