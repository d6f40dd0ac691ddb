//! `gate-policy-edited`: the change brings its own judge.

use super::differences::{self, Lines};
use super::{of_kind, verb};
use crate::analysis::Context;
use crate::finding::Subject;
use crate::input::files::FileKind;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Context<'_>, out: &mut Vec<Detection>) {
    other_gates(context, out);
    for (index, file, _) in of_kind(context, &[FileKind::Policy]) {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let own = name.trim_start_matches('.').starts_with("blastgate");
        let is_rule = [&file.before, &file.after].iter().any(|side| {
            side.as_deref()
                .is_some_and(|text| text.lines().any(|line| line.starts_with("rule \"")))
        });
        if !(own || is_rule || file.path.contains("blastgate/")) || !differences::hcl_differs(file)
        {
            continue;
        }
        out.push(
            Detection::case(Subject::File(index), "own")
                .with("file", &*file.path)
                .with("verb", verb(file)),
        );
    }
}

/// Policies of other gates: what they forbid is lost with the line that does.
fn other_gates(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.set.files.iter().enumerate() {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let policy =
            name == "sentinel.hcl" || name.ends_with(".sentinel") || name.ends_with(".rego");
        if !policy || file.before.is_none() || Lines::new(file).removed.is_empty() {
            continue;
        }
        out.push(
            Detection::case(Subject::File(index), "other")
                .with("file", &*file.path)
                .with("verb", verb(file)),
        );
    }
}
