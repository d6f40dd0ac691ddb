//! Files beside the configuration that decide what runs. They exist in source
//! diffs only; what configuration itself says is judged elsewhere.

mod agent_configuration_touched;
mod cli_configuration_changed;
mod code_owners_edited;
mod data_file_changed;
mod differences;
mod gate_policy_edited;
mod pipeline;
mod provider_binary_added;
mod review_rules_weakened;
mod scanner_settings_weakened;
mod submodule_changed;
mod terragrunt_changed;
mod tf_cli_args_set;
mod tf_file_renamed_away;
mod tool_version_changed;
mod workflow_edited;

use crate::analysis::Analysis;
use crate::input::files::{self as input, FileKind};
use crate::model::change::FileChange;
use crate::rules::Detector;

/// Rule id and detector.
pub(super) const DETECTORS: &[(&str, Detector)] = &[
    (
        "agent-configuration-touched",
        agent_configuration_touched::DETECTOR,
    ),
    (
        "cli-configuration-changed",
        cli_configuration_changed::DETECTOR,
    ),
    ("code-owners-edited", code_owners_edited::DETECTOR),
    ("data-file-changed", data_file_changed::DETECTOR),
    ("gate-policy-edited", gate_policy_edited::DETECTOR),
    ("provider-binary-added", provider_binary_added::DETECTOR),
    ("review-rules-weakened", review_rules_weakened::DETECTOR),
    (
        "scanner-settings-weakened",
        scanner_settings_weakened::DETECTOR,
    ),
    ("submodule-changed", submodule_changed::DETECTOR),
    ("terragrunt-changed", terragrunt_changed::DETECTOR),
    ("tf-cli-args-set", tf_cli_args_set::DETECTOR),
    ("tf-file-renamed-away", tf_file_renamed_away::DETECTOR),
    ("tool-version-changed", tool_version_changed::DETECTOR),
    ("workflow-edited", workflow_edited::DETECTOR),
];

/// Changed files with their index.
fn of_kind<'a>(
    context: &Analysis<'a>,
    kinds: &'a [FileKind],
) -> impl Iterator<Item = (usize, &'a FileChange, FileKind)> {
    let files: &'a [FileChange] = &context.change_set.files;
    files.iter().enumerate().filter_map(move |(index, file)| {
        let kind = input::kind(&file.path);
        kinds.contains(&kind).then_some((index, file, kind))
    })
}

/// What happens to a file, in one word.
fn verb(file: &FileChange) -> &'static str {
    match (&file.before, &file.after) {
        (None, _) => "added",
        (_, None) => "deleted",
        _ => "edited",
    }
}

#[cfg(test)]
mod tests;
