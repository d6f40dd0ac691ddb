//! `service-disabled`: a switch that keeps something running is turned off.

use crate::analysis::Analysis;
use crate::catalog::{Catalog, Meaning, TypeFact, lexicon};
use crate::finding::{Certainty, Subject};
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(concerns, detect);

/// Whether objects of a type are a service that can be switched off.
fn concerns(type_name: &str, catalog: Catalog) -> bool {
    !catalog.is(type_name, TypeFact::Unserving)
}

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !change.before.exists() || !change.after.exists() {
        return;
    }
    if lexicon::lets_in(&change.address.type_name, change.before.value()) {
        return;
    }
    let (mut hit, mut open): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for seen in &known.observations {
        if seen.meaning != Meaning::Switch {
            continue;
        }
        if seen.certainty == Certainty::Certain {
            hit.push(&seen.path);
        } else {
            open.push(&seen.path);
        }
    }
    let found = |case| Detection::case(Subject::Change(index), case);
    if !hit.is_empty() {
        out.push(found(CaseName("off")).at_all(hit));
    } else if let Some(path) = open.first() {
        // States that the provider computes are unknown in nearly every update.
        if matches!(*path, "enabled" | "is_enabled" | "enable") && known.facts.guard().is_none() {
            out.push(found(CaseName("unknown")).possible().at(*path));
        }
    }
}
