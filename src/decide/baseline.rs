//! Objects that the baseline holds and that no longer look like production.

use super::Found;
use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::finding::{Subject, code};
use crate::rules::Detection;

/// Changes of objects that were recorded as production and are no longer
/// marked as such.
pub(super) fn find(context: &Analysis<'_>) -> Vec<Found> {
    let mut out = Vec::new();
    for index in context.effective_changes() {
        let (change, known) = context.change(index);
        let Some(marked) = known.recorded.filter(|marked| *marked != IsProduction::Yes) else {
            continue;
        };
        let message = format!(
            "{} was recorded as production, and nothing marks it as production any more",
            code(&change.address)
        );
        let detection = Detection::new(Subject::Change(index), message).because(format!(
            "without the baseline its production would be: {marked}"
        ));
        out.push(Found {
            rule: "left-baseline",
            detection,
            place: None,
        });
    }
    out
}
