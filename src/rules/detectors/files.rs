//! Files beside the configuration that decide what runs. They exist in source
//! diffs only; what configuration itself says is judged elsewhere.

mod data;
mod differences;
mod terragrunt;
mod workflow;

use crate::analysis::Context;
use crate::finding::{Effect, Fix, Subject, code};
use crate::input::files::{self as input, FileKind};
use crate::model::change::FileChange;

use crate::rules::Detection;

pub(super) use data::data_file_changed;
pub(super) use terragrunt::terragrunt_changed;
pub(super) use workflow::{cli_args_set, workflow_edited};

use differences::Lines;

/// Changed files with their index.
fn of_kind<'a>(
    context: &Context<'a>,
    kinds: &'a [FileKind],
) -> impl Iterator<Item = (usize, &'a FileChange, FileKind)> {
    let files: &'a [FileChange] = &context.set.files;
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

/// `gate-policy-edited`: the change brings its own judge.
pub(super) fn gate_policy_edited(context: &Context<'_>, out: &mut Vec<Detection>) {
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
        let message = format!(
            "What the gate goes by is {} in the same change: {}",
            verb(file),
            code(&file.path)
        );
        out.push(Detection::new(Subject::File(index), message));
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
        let message = format!(
            "The policy of another gate is {} in the same change: {}",
            verb(file),
            code(&file.path)
        );
        out.push(Detection::new(Subject::File(index), message));
    }
}

/// `agent-configuration-touched`: who proposed this also writes what it is told.
pub(super) fn agent_configuration(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, file, _) in of_kind(context, &[FileKind::Agent]) {
        let message = format!(
            "Instructions or hooks of agents are {}: {}",
            verb(file),
            code(&file.path)
        );
        out.push(Detection::new(Subject::File(index), message));
    }
}

/// `code-owners-edited`: other people review from now on.
pub(super) fn code_owners(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, file, _) in of_kind(context, &[FileKind::CodeOwners]) {
        let lines = Lines::new(file);
        if lines.is_empty() {
            continue;
        }
        let mut detection = Detection::new(
            Subject::File(index),
            format!(
                "Who has to review is {} in the same change: {}",
                verb(file),
                code(&file.path)
            ),
        );
        for line in lines.removed.iter().take(3) {
            detection = detection.because(format!("no longer there: {}", code(line)));
        }
        out.push(detection);
    }
}

/// `cli-configuration-changed`: where providers come from.
pub(super) fn cli_configuration(context: &Context<'_>, out: &mut Vec<Detection>) {
    const MARKS: &[(&str, &str)] = &[
        (
            "dev_overrides",
            "providers are taken from a directory without any check",
        ),
        ("filesystem_mirror", "providers are taken from a directory"),
        ("network_mirror", "providers are taken from another server"),
        ("host ", "the services of a host are looked for elsewhere"),
        ("credentials", "credentials of a registry or backend change"),
    ];
    for (index, file, _) in of_kind(context, &[FileKind::CliConfiguration]) {
        if !differences::hcl_differs(file) {
            continue;
        }
        let lines = Lines::new(file);
        let mut detection = Detection::new(
            Subject::File(index),
            format!(
                "The settings of the Terraform command are {}: {}",
                verb(file),
                code(&file.path)
            ),
        );
        for (mark, meaning) in MARKS {
            if lines.added.iter().any(|line| line.contains(mark)) {
                detection = detection.because(*meaning);
            }
        }
        out.push(detection);
    }
}

/// `tool-version-changed`: another version of the tool plans and applies.
pub(super) fn tool_version(context: &Context<'_>, out: &mut Vec<Detection>) {
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
            let message = format!(
                "Another version of the tool is asked for: {}",
                code(&file.path)
            );
            out.push(Detection::new(Subject::File(index), message));
        }
    }
}

/// `submodule-changed`: other code, which is not here.
pub(super) fn submodule_changed(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.set.files.iter().enumerate() {
        let commit = |side: &Option<std::sync::Arc<str>>| {
            let text = side.as_deref().filter(|_| file.binary)?;
            text.strip_prefix(input::SUBMODULE).map(str::to_owned)
        };
        let (old, new) = (commit(&file.before), commit(&file.after));
        if old.is_none() && new.is_none() {
            continue;
        }
        let shown = |commit: Option<String>| commit.map_or_else(|| "nothing".to_owned(), code);
        let message = format!("The submodule {} points to other code", code(&file.path));
        let fact = format!("from {} to {}", shown(old), shown(new));
        out.push(Detection::new(Subject::File(index), message).because(fact));
    }
}

/// `tf-file-renamed-away`: configuration that no tool reads any more.
pub(super) fn renamed_away(context: &Context<'_>, out: &mut Vec<Detection>) {
    let files = &context.set.files;
    for (index, file, _) in of_kind(context, &[FileKind::Configuration]) {
        let Some(before) = file.before.as_deref().filter(|_| file.after.is_none()) else {
            continue;
        };
        let target = files.iter().find(|other| {
            other.before.is_none()
                && input::renames_away(&file.path, &other.path)
                && other
                    .after
                    .as_deref()
                    .is_some_and(|after| alike(before, after))
        });
        let Some(target) = target else { continue };
        let message = format!(
            "{} becomes {}, which no tool reads: everything in it is as good as deleted",
            code(&file.path),
            code(&target.path)
        );
        let mut detection =
            Detection::new(Subject::File(index), message).with_effect(Effect::NeedsApproval);
        // Nothing that a shell would take for something else.
        let plain = [&target.path, &file.path].iter().all(|path| {
            !path.starts_with('-')
                && path
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-'))
        });
        detection.fix = plain.then(|| Fix {
            kind: "command",
            text: format!("git mv {} {}", target.path, file.path),
        });
        out.push(detection);
    }
}

/// Whether most lines of a text are still there.
fn alike(before: &str, after: &str) -> bool {
    let kept: std::collections::BTreeSet<&str> = after
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

#[cfg(test)]
mod tests;
