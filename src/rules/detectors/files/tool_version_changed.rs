//! `tool-version-changed`: another version of the tool plans and applies.

use super::differences::{self, Lines};
use super::of_kind;
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::input::files::FileKind;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file, _) in of_kind(context, &[FileKind::ToolVersion]) {
        let lines = Lines::new(file);
        let own = !file.path.ends_with(".tool-versions") && !file.path.ends_with("mise.toml");
        let concerns = |line: &String| own || differences::mentions_tool(line);
        let changed: Vec<&String> = lines
            .added
            .iter()
            .chain(&lines.removed)
            .filter(|l| concerns(l))
            .collect();
        if !changed.is_empty() {
            out.push(Detection::of(Subject::File(index)).with("file", &*file.path));
        }
    }
}
