//! `agent-configuration-touched`: who proposed this also writes what it is told.

use super::{of_kind, verb};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::input::files::FileKind;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file, _) in of_kind(context, &[FileKind::Agent]) {
        out.push(
            Detection::of(Subject::File(index))
                .with("file", &*file.path)
                .with("verb", verb(file)),
        );
    }
}
