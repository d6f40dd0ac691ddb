//! `provider-binary-added`: a program that Terraform runs comes with the change.

use super::verb;
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::change::FileChange;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.change_set.files.iter().enumerate() {
        if file.after.is_some() && is_provider(file) {
            out.push(
                Detection::of(Subject::File(index))
                    .with("file", &*file.path)
                    .with("verb", verb(file)),
            );
        }
    }
}

/// Whether Terraform may take a file for a provider: by the directories that it
/// looks into, or as a program with the name of one.
fn is_provider(file: &FileChange) -> bool {
    const PLACES: &[&str] = &[
        "terraform.d/plugins/",
        ".terraform/providers/",
        ".terraform/plugins/",
        "registry.terraform.io/",
        "registry.opentofu.org/",
    ];
    let path = format!("/{}", file.path);
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let placed = PLACES
        .iter()
        .any(|place| path.contains(&format!("/{place}")));
    let written = [
        ".md",
        ".tf",
        ".go",
        ".txt",
        ".json",
        ".gitkeep",
        ".gitignore",
    ]
    .iter()
    .any(|end| name.ends_with(end));
    let named =
        name.starts_with("terraform-provider-") || name.starts_with("terraform-provisioner-");
    placed && !written || named && (file.binary || name.ends_with(".zip") || name.ends_with(".exe"))
}
