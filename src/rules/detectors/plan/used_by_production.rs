//! `used-by-production`: what is destroyed or forgotten is called development,
//! and production depends on it.

use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::finding::{Subject, code};
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for index in context.effective_changes() {
        let (change, known) = context.change(index);
        let goes = change.action.destroys() || change.action.forgets();
        if !goes || known.production.value != IsProduction::No {
            continue;
        }
        let Some(radius) = known.radius.as_ref().filter(|radius| radius.production > 0) else {
            continue;
        };
        let users = context.production_of_nodes(&radius.dependents);
        let Some(at) = users.iter().position(|is| *is == IsProduction::Yes) else {
            continue;
        };
        let user = context.graph.node(radius.dependents[at]);
        let count = users.iter().filter(|is| **is == IsProduction::Yes).count();
        let found = Detection::of(Subject::Change(index)).because(format!(
            "{} is production and {} on it ({count} production dependents listed)",
            code(&user.address),
            if radius.exact {
                "depends"
            } else {
                "may depend"
            },
        ));
        out.push(found.possible_if(!radius.exact));
    }
}
