//! `left-baseline`: objects that the baseline holds and that no longer look like
//! production.

use super::Found;
use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::finding::Subject;
use crate::rules::Detection;

/// Changes of objects that were recorded as production and no longer read as
/// such.
pub(super) fn find(context: &Analysis<'_>) -> Vec<Found> {
    let mut out = Vec::new();
    for index in context.effective_changes() {
        let (_, known) = context.change(index);
        let Some(marked) = known.recorded.filter(|marked| *marked != IsProduction::Yes) else {
            continue;
        };
        let detection = Detection::of(Subject::Change(index)).because(format!(
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
