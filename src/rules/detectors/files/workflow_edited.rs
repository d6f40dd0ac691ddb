//! `workflow-edited`: the steps around the plan change together with it.

use super::pipeline::{self, Edit, Role};
use super::verb;
use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::input::files::directory;
use crate::model::change::FileChange;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let files: &[FileChange] = &context.change_set.files;
    for (index, file) in files.iter().enumerate() {
        let Some(role) = pipeline::role(file) else {
            continue;
        };
        if matches!(role, Role::Reviews | Role::Scanner | Role::Ignores) || is_renamed(file, files)
        {
            continue;
        }
        out.extend(edited(index, file, role));
    }
}

/// Whether a file only has another name in the same directory, where the same
/// tool finds it.
fn is_renamed(file: &FileChange, files: &[FileChange]) -> bool {
    let other = |other: &FileChange| {
        directory(&other.path) == directory(&file.path)
            && other.path.rsplit('.').next() == file.path.rsplit('.').next()
    };
    match (&file.before, &file.after) {
        (Some(text), None) => files
            .iter()
            .any(|one| one.before.is_none() && one.after.as_ref() == Some(text) && other(one)),
        (None, Some(text)) => files
            .iter()
            .any(|one| one.after.is_none() && one.before.as_ref() == Some(text) && other(one)),
        _ => false,
    }
}

fn edited(index: usize, file: &FileChange, role: Role) -> Option<Detection> {
    let edit = pipeline::compare(file, role);
    // Of a program that has nothing to do with deployments, a call of some `verify` says nothing.
    if role == Role::Program && !edit.concerns {
        return None;
    }
    let case = match role {
        Role::Script => CaseName("script"),
        Role::Program => CaseName("program"),
        _ => CaseName("workflow"),
    };
    let found = |case: CaseName| {
        Detection::case(Subject::File(index), case)
            .with("file", &*file.path)
            .with("verb", verb(file))
    };
    if file.binary {
        let decides = edit.concerns && role != Role::Program;
        return decides.then(|| found(case));
    }
    if edit.facts.is_empty() && edit.guesses.is_empty() {
        let told = edit.concerns && edit.differs && role == Role::Pipeline;
        return told.then(|| found(CaseName("edited")));
    }
    Some(because(found(case), &edit))
}

/// Adds what an edit means; where only words say so it is a guess.
pub(super) fn because(mut detection: Detection, edit: &Edit) -> Detection {
    const MOST: usize = 6;
    if edit.facts.is_empty() {
        detection = detection.possible();
    }
    for (means, says) in edit.facts.iter().chain(&edit.guesses).take(MOST) {
        let says = says.strip_prefix("$ ").unwrap_or(says);
        detection = detection.because(format!("{means}: {}", code(says)));
    }
    detection
}
