//! `gap-in-service`: what answers requests is destroyed before its replacement
//! exists.

use crate::analysis::Analysis;
use crate::catalog::{Catalog, TypeFact};
use crate::finding::Subject;
use crate::model::action::Action;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(serves, detect);

/// Whether objects of a type answer requests.
fn serves(type_name: &str, catalog: Catalog) -> bool {
    catalog.is(type_name, TypeFact::Serves)
}

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    if change.action == Action::DeleteThenCreate {
        out.push(Detection::of(Subject::Change(index)));
    }
}
