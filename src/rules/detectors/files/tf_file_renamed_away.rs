//! `tf-file-renamed-away`: configuration that no tool reads any more.

use std::collections::BTreeSet;

use super::of_kind;
use crate::analysis::Analysis;
use crate::finding::{Fix, Subject};
use crate::input::files::{FileKind, renames_away};
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let files = &context.change_set.files;
    for (index, file, _) in of_kind(context, &[FileKind::Configuration]) {
        let Some(before) = file.before.as_deref().filter(|_| file.after.is_none()) else {
            continue;
        };
        let target = files.iter().find(|other| {
            other.before.is_none()
                && renames_away(&file.path, &other.path)
                && other
                    .after
                    .as_deref()
                    .is_some_and(|after| alike(before, after))
        });
        let Some(target) = target else { continue };
        let mut detection = Detection::of(Subject::File(index))
            .with("old", &*file.path)
            .with("new", &*target.path);
        // Nothing that a shell would take for something else.
        let plain = [&target.path, &file.path].iter().all(|path| {
            !path.starts_with('-')
                && path
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-'))
        });
        detection.fix =
            plain.then(|| Fix::new("command", format!("git mv {} {}", target.path, file.path)));
        out.push(detection);
    }
}

/// Whether most lines of a text are still there.
fn alike(before: &str, after: &str) -> bool {
    let kept: BTreeSet<&str> = after
        .lines()
        .map(|l| l.trim().trim_start_matches(['#', '/', ' ']))
        .collect();
    let lines: Vec<&str> = before
        .lines()
        .map(str::trim)
        .filter(|line| line.len() > 1)
        .collect();
    let same = lines.iter().filter(|line| kept.contains(**line)).count();
    same * 2 >= lines.len()
}
