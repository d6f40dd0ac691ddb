//! `cli-configuration-changed`: where providers come from.

use super::differences::{self, Lines};
use super::verb;
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::input::files::{FileKind, kind};
use crate::model::change::FileChange;
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
    for (index, file) in context.change_set.files.iter().enumerate() {
        if !is_configuration(file) || !differences::hcl_differs(file) {
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

/// Whether a file is one by its name, or by the blocks that no other file has:
/// `TF_CLI_CONFIG_FILE` may name any path.
fn is_configuration(file: &FileChange) -> bool {
    const BLOCKS: &[&str] = &["provider_installation", "dev_overrides"];
    let begins = |text: &str| {
        text.lines().any(|line| {
            let line = line.trim_start();
            let rest = BLOCKS.iter().find_map(|block| line.strip_prefix(block));
            rest.is_some_and(|rest| rest.trim_start().starts_with('{'))
        })
    };
    match kind(&file.path) {
        FileKind::CliConfiguration => true,
        // Blocks in the text of scripts and of documents are not read by the tool.
        FileKind::Data | FileKind::Terragrunt | FileKind::Policy | FileKind::Environment => {
            let mut texts = [&file.before, &file.after].into_iter().flatten();
            !file.path.ends_with(".md") && texts.any(|text| begins(text))
        }
        _ => false,
    }
}
