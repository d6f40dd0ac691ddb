//! Switches that keep a service running.

use crate::analysis::Analysis;
use crate::catalog::{self, Meaning, TypeFact};
use crate::finding::{Certainty, Subject, code};
use crate::rules::Detection;

/// Whether objects of a type are a service that can be switched off.
pub(in crate::rules::detectors) fn concerns(type_name: &str) -> bool {
    catalog::type_fact(type_name, TypeFact::Unserving).is_none()
}

/// `service-disabled`: a switch that keeps something running goes off.
pub(in crate::rules::detectors) fn service_disabled(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let (change, known) = context.change(index);
    if !change.before.exists() || !change.after.exists() {
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
    let address = code(&change.address);
    if !hit.is_empty() {
        let names: Vec<String> = hit.iter().map(code).collect();
        let mut detection = Detection::new(
            Subject::Change(index),
            format!("{address} is switched off: {}", names.join(", ")),
        );
        detection.attributes = hit.iter().map(ToString::to_string).collect();
        out.push(detection);
    } else if let Some(path) = open.first() {
        // States that the provider computes are unknown in nearly every update.
        if matches!(*path, "enabled" | "is_enabled" | "enable") && known.facts.guard().is_none() {
            out.push(
                Detection::new(
                    Subject::Change(index),
                    format!("Whether {address} stays switched on is known only after apply"),
                )
                .possible()
                .at(*path),
            );
        }
    }
}
