//! `cli-configuration-changed`: where providers come from.

use super::differences::{self, Lines};
use super::{of_kind, verb};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::input::files::FileKind;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    const MARKS: &[(&str, &str)] = &[
        (
            "dev_overrides",
            "providers are loaded from a directory without any check",
        ),
        ("filesystem_mirror", "providers are loaded from a directory"),
        (
            "network_mirror",
            "providers are downloaded from another server",
        ),
        ("host ", "the services of a host are looked up elsewhere"),
        ("credentials", "credentials of a registry or backend change"),
    ];
    for (index, file, _) in of_kind(context, &[FileKind::CliConfiguration]) {
        if !differences::hcl_differs(file) {
            continue;
        }
        let lines = Lines::new(file);
        let mut detection = Detection::of(Subject::File(index))
            .with("file", &*file.path)
            .with("verb", verb(file));
        for (mark, meaning) in MARKS {
            if lines.added.iter().any(|line| line.contains(mark)) {
                detection = detection.because(*meaning);
            }
        }
        out.push(detection);
    }
}
