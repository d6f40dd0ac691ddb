//! `empty-prior-state`: production created anew from nothing; the state may be lost.

use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::Fidelity;
use crate::rules::{Detection, Detector};

/// Production creates from nothing that look like a lost state, by the contract.
const FROM_NOTHING: usize = 10;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    let stands =
        set.prior_state
            .instances
            .iter()
            .any(|instance| instance.address.mode == ResourceMode::Managed)
            || set.changes.iter().any(|change| {
                change.before.exists() && change.address.mode == ResourceMode::Managed
            });
    if stands || set.origin.fidelity() != Fidelity::Plan {
        return;
    }
    let created = set
        .changes
        .iter()
        .enumerate()
        .filter(|(index, change)| {
            change.action == Action::Create
                && change.importing.is_none()
                && change.address.mode == ResourceMode::Managed
                && context.changes[*index].production.value == IsProduction::Yes
        })
        .count();
    if created >= FROM_NOTHING {
        out.push(
            Detection::of(Subject::Plan)
                .with_count("count", created)
                .because("the prior state contains no managed resource"),
        );
    }
}
