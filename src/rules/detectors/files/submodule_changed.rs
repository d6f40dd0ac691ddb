//! `submodule-changed`: other code, which is not here.

use std::sync::Arc;

use super::differences::Lines;
use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::input::files::SUBMODULE;
use crate::model::change::FileChange;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.change_set.files.iter().enumerate() {
        if file.path.rsplit('/').next() == Some(".gitmodules") {
            out.extend(source(index, file));
            continue;
        }
        let commit = |side: &Option<Arc<str>>| {
            let text = side.as_deref().filter(|_| file.binary)?;
            text.strip_prefix(SUBMODULE).map(str::to_owned)
        };
        let (old, new) = (commit(&file.before), commit(&file.after));
        if old.is_none() && new.is_none() {
            continue;
        }
        let shown = |commit: Option<String>| commit.map_or_else(|| "nothing".to_owned(), code);
        let fact = format!("from {} to {}", shown(old), shown(new));
        out.push(
            Detection::case(Subject::File(index), CaseName("commit"))
                .with("submodule", &*file.path)
                .because(fact),
        );
    }
}

/// A submodule that is fetched from somewhere else. A new one is told by its commit.
fn source(index: usize, file: &FileChange) -> Option<Detection> {
    let lines = Lines::new(file);
    let of = |lines: &[String]| -> Vec<String> {
        let keys = ["url", "branch", "update"];
        let says = |line: &&String| {
            keys.iter()
                .any(|key| line.split(['=', ' ']).next() == Some(key))
        };
        lines.iter().filter(says).cloned().collect()
    };
    let (old, new) = (of(&lines.removed), of(&lines.added));
    let runs = new
        .iter()
        .find(|line| line.starts_with("update") && line.contains('!'));
    let (first, last) = match (old.first(), new.first()) {
        (Some(old), Some(new)) => (code(old), runs.map_or_else(|| code(new), code)),
        _ => ("nothing".to_owned(), code(runs?)),
    };
    Some(
        Detection::case(Subject::File(index), CaseName("source"))
            .with("file", &*file.path)
            .because(format!("from {first} to {last}")),
    )
}
