//! `review-rules-weakened`: fewer people or checks stand before a merge.

use super::pipeline::{self, Role};
use super::verb;
use super::workflow_edited::because;
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.change_set.files.iter().enumerate() {
        if pipeline::role(file) != Some(Role::Reviews) {
            continue;
        }
        let edit = pipeline::compare(file, Role::Reviews);
        if edit.facts.is_empty() && edit.guesses.is_empty() {
            continue;
        }
        let found = Detection::of(Subject::File(index))
            .with("file", &*file.path)
            .with("verb", verb(file));
        out.push(because(found, &edit));
    }
}
