//! `scanner-settings-weakened`: scanners look for less than before.

use super::pipeline::{self, Role};
use super::verb;
use super::workflow_edited::because;
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.change_set.files.iter().enumerate() {
        let role = pipeline::role(file);
        let Some(role) = role.filter(|role| matches!(role, Role::Scanner | Role::Ignores)) else {
            continue;
        };
        let edit = pipeline::compare(file, role);
        if edit.facts.is_empty() && edit.guesses.is_empty() {
            continue;
        }
        let case = if role == Role::Ignores {
            CaseName("left-out")
        } else {
            CaseName("settings")
        };
        let found = Detection::case(Subject::File(index), case)
            .with("file", &*file.path)
            .with("verb", verb(file));
        out.push(because(found, &edit));
    }
}
