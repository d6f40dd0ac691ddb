//! `code-owners-edited`: other people review from now on.

use super::differences::Lines;
use super::{of_kind, verb};
use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::input::files::FileKind;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file, _) in of_kind(context, &[FileKind::CodeOwners]) {
        let lines = Lines::new(file);
        if lines.is_empty() {
            continue;
        }
        let mut detection = Detection::of(Subject::File(index))
            .with("file", &*file.path)
            .with("verb", verb(file));
        for line in lines.removed.iter().take(3) {
            detection = detection.because(format!("removed: {}", code(line)));
        }
        out.push(detection);
    }
}
