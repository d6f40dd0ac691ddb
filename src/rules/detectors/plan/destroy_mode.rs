//! `destroy-mode`: the plan was made with `-destroy`, or deletes all there is.

use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::{Fidelity, PlanMode};
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    let managed = || {
        let changes = set.changes.iter().enumerate();
        changes.filter(|(_, change)| change.address.mode == ResourceMode::Managed)
    };
    let stated = set.origin.mode == Some(PlanMode::Destroy);
    // The JSON does not tell the mode: plain deletes of a destroy plan have no reason.
    let looks = set.origin.mode.is_none()
        && set.origin.fidelity() == Fidelity::Plan
        && managed().count() >= 2
        && managed().all(|(_, change)| change.action == Action::Delete && change.reason.is_none());
    if !stated && !looks {
        return;
    }
    let (mut count, mut production, mut undecided) = (0usize, 0usize, false);
    for (index, change) in managed().filter(|(_, change)| change.action.destroys()) {
        let known = &context.changes[index];
        count += 1;
        if known.production.value == IsProduction::Yes {
            production += 1;
        } else if known.counts_as_production(context.policy) || change.deposed.is_some() {
            undecided = true;
        }
    }
    let case = match (count, production) {
        (0, _) => return,
        (_, 0) if undecided => CaseName("unknown"),
        (_, 0) => CaseName("elsewhere"),
        _ => CaseName("production"),
    };
    let detection = Detection::case(Subject::Plan, case)
        .with_count("count", count)
        .with_count("production", production);
    out.push(if stated {
        detection.because("the plan was made with `-destroy`")
    } else {
        detection.because("every managed resource is deleted, and no deletion has a reason")
    });
}
