//! Files beside the configuration that decide what runs, and how they differ
//! between two trees: workflows, scripts, environments, the gate's own policy,
//! and whatever configuration may read with `file()`.
//!
//! Which kind a file is follows from its path, the way the tools themselves
//! find it.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::error::{ErrorCode, Result};
use crate::model::change::FileChange;

use super::tree::{EntryKind, Tree, TreeEntry};

/// Longest text that is compared line by line; what is longer counts as binary.
const MAX_FILE: usize = 1 << 20;
/// Most bytes of text that are kept of all files together, on each side.
const MAX_ALL: usize = 128 << 20;

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// `.terraform.lock.hcl`.
    LockFile,
    /// The policy of the gate, its rules and its approvals.
    Policy,
    /// What a CI system runs.
    Workflow,
    /// A script or a list of tasks.
    Script,
    /// Variables of the environment (`.envrc`, `.env`).
    Environment,
    /// Values of variables (`*.tfvars`).
    Variables,
    /// Terragrunt's units, stacks and what they include.
    Terragrunt,
    /// Settings of the Terraform command (`.terraformrc`).
    CliConfiguration,
    /// Which version of a tool runs.
    ToolVersion,
    /// Instructions and hooks of agents.
    Agent,
    /// Who has to review.
    CodeOwners,
    /// Configuration, which is read by other means.
    Configuration,
    /// Everything else: what configuration may read.
    Data,
}

/// The kind of a path (`/` separators).
pub fn kind(path: &str) -> FileKind {
    let lower = path.to_ascii_lowercase();
    let name = lower.rsplit('/').next().unwrap_or_default();
    let mut directories: Vec<&str> = lower.split('/').collect();
    directories.pop();
    let under = |directory: &str| directories.contains(&directory);
    let yaml = name.ends_with(".yml") || name.ends_with(".yaml");
    if name == ".terraform.lock.hcl" {
        FileKind::LockFile
    } else if is_policy(name, &directories) {
        FileKind::Policy
    } else if is_configuration(name) {
        FileKind::Configuration
    } else if name.ends_with(".tfvars") || name.ends_with(".tfvars.json") {
        FileKind::Variables
    } else if is_agent(name, &directories) {
        FileKind::Agent
    } else if is_workflow(name, yaml, &lower, &directories) {
        FileKind::Workflow
    } else if matches!(
        name,
        ".terraformrc" | "terraform.rc" | ".tofurc" | "tofu.rc"
    ) || name.ends_with(".tfrc")
    {
        FileKind::CliConfiguration
    } else if matches!(
        name,
        ".terraform-version"
            | ".opentofu-version"
            | ".terragrunt-version"
            | ".tool-versions"
            | ".tfswitchrc"
            | ".tgswitchrc"
            | "mise.toml"
            | ".mise.toml"
    ) {
        FileKind::ToolVersion
    } else if name == "codeowners" {
        FileKind::CodeOwners
    } else if name == ".envrc"
        || name == ".env"
        || name.starts_with(".env.")
        || name.ends_with(".env")
    {
        FileKind::Environment
    } else if is_script(name, yaml) {
        FileKind::Script
    } else if is_terragrunt(name) || under(".terragrunt-stack") {
        FileKind::Terragrunt
    } else {
        FileKind::Data
    }
}

/// Whether Terraform or OpenTofu reads a file of this name as configuration.
fn is_configuration(name: &str) -> bool {
    let ignored = name.starts_with('.') || name.ends_with('~') || name.starts_with('#');
    let ends = [".tf", ".tf.json", ".tofu", ".tofu.json"];
    !ignored && ends.iter().any(|end| name.ends_with(end))
}

fn is_policy(name: &str, directories: &[&str]) -> bool {
    let own = name.trim_start_matches('.').starts_with("blastgate");
    let beside = directories
        .iter()
        .any(|part| part.trim_start_matches('.') == "blastgate");
    let rules = matches!(directories.last(), Some(&("rules" | "policy" | "policies")));
    // Who may approve, and what is known to be production.
    let beside_it = matches!(name, "allowed_signers" | "revoked_keys" | "baseline.json");
    own && !name.ends_with(".rs")
        || beside_it
        || beside && name.ends_with(".hcl")
        || rules && name.ends_with(".hcl")
}

fn is_agent(name: &str, directories: &[&str]) -> bool {
    const NAMES: &[&str] = &[
        "agents.md",
        "claude.md",
        "claude.local.md",
        "gemini.md",
        ".mcp.json",
        "mcp.json",
        ".cursorrules",
        ".windsurfrules",
        ".clinerules",
        "copilot-instructions.md",
        ".aider.conf.yml",
        ".pre-commit-config.yaml",
        ".pre-commit-config.yml",
        "lefthook.yml",
        "lefthook.yaml",
        ".lefthook.yml",
    ];
    const PLACES: &[&str] = &[
        ".claude",
        ".cursor",
        ".codex",
        ".gemini",
        ".continue",
        ".windsurf",
        ".aider",
        ".husky",
        ".githooks",
        ".git-hooks",
        ".roo",
        ".amazonq",
    ];
    NAMES.contains(&name) || directories.iter().any(|part| PLACES.contains(part))
}

fn is_workflow(name: &str, yaml: bool, path: &str, directories: &[&str]) -> bool {
    const PLACES: &[&str] = &[
        ".circleci",
        ".buildkite",
        ".woodpecker",
        ".azuredevops",
        ".azure-pipelines",
        ".semaphore",
        ".tekton",
        ".teamcity",
        ".spacelift",
        ".drone",
        ".harness",
        ".forgejo",
        ".gitea",
    ];
    const NAMES: &[&str] = &[
        "bitbucket-pipelines",
        "atlantis",
        ".drone",
        ".travis",
        "cloudbuild",
        "buildspec",
        "digger",
        "spacelift",
        "env0",
        ".woodpecker",
        "wercker",
        "codefresh",
        "appveyor",
        "terrateam",
        "server-atlantis",
        "repos",
    ];
    let stem = name.trim_end_matches(".yaml").trim_end_matches(".yml");
    let github = path.contains(".github/workflows/") || path.contains(".github/actions/");
    let action = yaml && stem == "action";
    github
        || action
        || name.starts_with("jenkinsfile")
        || name.ends_with(".jenkinsfile")
        || yaml && (stem.ends_with(".gitlab-ci") || path.contains(".gitlab/"))
        || yaml && (stem.starts_with("azure-pipeline") || NAMES.contains(&stem))
        || yaml && stem.starts_with("cloudbuild")
        || directories.iter().any(|part| PLACES.contains(part))
}

fn is_script(name: &str, yaml: bool) -> bool {
    const ENDS: &[&str] = &[
        ".sh", ".bash", ".zsh", ".ps1", ".bat", ".cmd", ".mk", ".mak", ".just",
    ];
    matches!(
        name,
        "makefile"
            | "gnumakefile"
            | "justfile"
            | ".justfile"
            | "rakefile"
            | "procfile"
            | "earthfile"
    ) || yaml && name.starts_with("taskfile")
        || ENDS.iter().any(|end| name.ends_with(end))
}

/// Terragrunt reads units and stacks by name and includes any other HCL.
fn is_terragrunt(name: &str) -> bool {
    const OTHER: &[&str] = &[
        ".pkr.hcl",
        ".tftest.hcl",
        ".tfquery.hcl",
        ".nomad.hcl",
        ".pkrvars.hcl",
    ];
    name == "terragrunt.hcl.json"
        || name.ends_with(".hcl")
            && !matches!(
                name,
                ".tflint.hcl" | "packer.hcl" | "docker-bake.hcl" | ".packer.hcl"
            )
            && !OTHER.iter().any(|end| name.ends_with(end))
}

/// Files that differ, sorted by path; only those are read. Configuration is not
/// among them, but for files that were renamed so that no tool reads them.
///
/// # Errors
/// When a file that decides what runs cannot be read, or is a link out of the tree.
pub fn changed(before: &dyn Tree, after: &dyn Tree) -> Result<Vec<FileChange>> {
    let pairs = pairs(before.list(), after.list());
    let appeared: Vec<&str> = pairs
        .iter()
        .filter(|(old, new)| {
            old.is_none() && new.is_some_and(|new| kind(&new.path) == FileKind::Data)
        })
        .filter_map(|(_, new)| new.map(|entry| entry.path.as_ref()))
        .collect();
    let appeared_in: BTreeSet<&str> = appeared.iter().map(|path| directory(path)).collect();
    let changes: Vec<Option<FileChange>> = pairs
        .par_iter()
        .filter(|(old, new)| match (old, new) {
            (Some(old), None) if kind(&old.path) == FileKind::Configuration => {
                appeared_in.contains(directory(&old.path))
                    && appeared.iter().any(|new| renames_away(&old.path, new))
            }
            _ => old
                .or(*new)
                .is_some_and(|entry| kind(&entry.path) != FileKind::Configuration),
        })
        .map(|(old, new)| change(before, after, *old, *new))
        .collect::<Result<_>>()?;
    let mut room = MAX_ALL;
    let mut changes: Vec<FileChange> = changes
        .into_iter()
        .flatten()
        .map(|change| bounded(change, &mut room))
        .collect();
    read_by_terragrunt(before, after, &mut changes);
    Ok(changes)
}

/// Notes which data files Terragrunt takes its values from: it reads them
/// with functions, from its own directory or one above.
fn read_by_terragrunt(before: &dyn Tree, after: &dyn Tree, changes: &mut [FileChange]) {
    const ENDS: &[&str] = &[".yaml", ".yml", ".json", ".tfvars", ".toml", ".csv", ".txt"];
    let takes = |change: &&mut FileChange| {
        kind(&change.path) == FileKind::Data && ENDS.iter().any(|end| change.path.ends_with(end))
    };
    let mut open: Vec<&mut FileChange> = changes.iter_mut().filter(takes).collect();
    if open.is_empty() {
        return;
    }
    let mut texts: Vec<(Arc<str>, Arc<[u8]>)> = [before, after]
        .par_iter()
        .flat_map_iter(|tree| {
            let units = tree.list().iter().filter(|entry| {
                let name = entry.path.rsplit('/').next().unwrap_or_default();
                name == "root.hcl" || name.starts_with("terragrunt.")
            });
            units.filter_map(|entry| {
                let text = tree.read(&entry.path).ok()??;
                Some((entry.path.clone(), text))
            })
        })
        .collect();
    texts.sort();
    texts.dedup();
    for change in &mut open {
        let path = change.path.clone();
        let name = path.rsplit('/').next().unwrap_or_default();
        let end = name.rfind('.').map_or("", |at| &name[at..]);
        let place = directory(&path);
        let reads = |unit: &str, text: &str| {
            let inside = place.is_empty()
                || directory(unit) == place
                || directory(unit)
                    .strip_prefix(place)
                    .is_some_and(|rest| rest.starts_with('/'));
            let any = text.contains("file(") && text.contains(&format!("}}{end}\""));
            text.contains(name) || inside && any
        };
        let unit = texts
            .iter()
            .find(|(unit, text)| std::str::from_utf8(text).is_ok_and(|text| reads(unit, text)));
        change.read_by = unit.map(|(unit, _)| unit.clone());
    }
}

/// Whether a name is what another one becomes to be left out: `db.tf.bak`,
/// `.db.tf`, `db.tf~`, `_db.txt`, `db.disabled`.
pub fn renames_away(old: &str, new: &str) -> bool {
    let name = |path: &str| {
        path.rsplit('/')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    let (old_name, new_name) = (name(old), name(new));
    let stem = old_name.split('.').next().unwrap_or_default();
    let tail = new_name.trim_start_matches(['.', '_', '#', '~']);
    directory(old) == directory(new)
        && !stem.is_empty()
        && tail
            .strip_prefix(stem)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '~', '#', '_', '-']))
}

/// The directory of a path; empty for the top.
pub fn directory(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(directory, _)| directory)
}

/// The entries of one path in two trees.
pub(crate) type Pair<'a> = (Option<&'a TreeEntry>, Option<&'a TreeEntry>);

/// Entries by path that are not known to be the same.
pub(crate) fn pairs<'a>(before: &'a [TreeEntry], after: &'a [TreeEntry]) -> Vec<Pair<'a>> {
    let mut out = Vec::new();
    let (mut left, mut right) = (before.iter().peekable(), after.iter().peekable());
    loop {
        let pair = match (left.peek(), right.peek()) {
            (None, None) => return out,
            (Some(old), Some(new)) => match old.path.cmp(&new.path) {
                std::cmp::Ordering::Less => (left.next(), None),
                std::cmp::Ordering::Greater => (None, right.next()),
                std::cmp::Ordering::Equal => (left.next(), right.next()),
            },
            (Some(_), None) => (left.next(), None),
            (None, Some(_)) => (None, right.next()),
        };
        let same = matches!(pair, (Some(old), Some(new))
            if old.kind == new.kind && old.content.is_some() && old.content == new.content);
        if !same {
            out.push(pair);
        }
    }
}

/// A side of a file.
enum Side {
    Absent,
    Bytes(Arc<[u8]>),
    /// There, but not to be looked into; the text tells why.
    Closed(String),
}

fn change(
    before: &dyn Tree,
    after: &dyn Tree,
    old: Option<&TreeEntry>,
    new: Option<&TreeEntry>,
) -> Result<Option<FileChange>> {
    let Some(path) = old.or(new).map(|entry| entry.path.clone()) else {
        return Ok(None);
    };
    // Names of contents that are not the same tell what nobody can read.
    let named = |entry: Option<&TreeEntry>| entry.and_then(|entry| entry.content.clone());
    let differs = matches!((named(old), named(new)), (Some(old), Some(new)) if old != new);
    let (old, new) = (side(before, old)?, side(after, new)?);
    let same = match (&old, &new) {
        (Side::Bytes(old), Side::Bytes(new)) => old == new || only_line_ends(old, new),
        (Side::Closed(old), Side::Closed(new)) => old == new && !differs,
        (Side::Absent, Side::Absent) => true,
        _ => false,
    };
    if same {
        return Ok(None);
    }
    let mut binary = false;
    let mut text = |side: Side| -> Option<Arc<str>> {
        match side {
            Side::Absent => None,
            Side::Bytes(bytes) => Some(match std::str::from_utf8(&bytes) {
                Ok(text) if bytes.len() <= MAX_FILE && !bytes.contains(&0) => text.into(),
                _ => {
                    binary = true;
                    "".into()
                }
            }),
            Side::Closed(why) => {
                binary = true;
                Some(why.into())
            }
        }
    };
    let (before, after) = (text(old), text(new));
    Ok(Some(FileChange {
        path,
        before,
        after,
        binary,
        read_by: None,
        followed: false,
        run: false,
        unread: false,
    }))
}

/// Git and editors change line ends without anybody asking.
fn only_line_ends(old: &[u8], new: &[u8]) -> bool {
    let bare = |bytes: &[u8]| -> Vec<u8> {
        let text = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        text.iter().copied().filter(|byte| *byte != b'\r').collect()
    };
    !old.contains(&0) && bare(old) == bare(new)
}

fn side(tree: &dyn Tree, entry: Option<&TreeEntry>) -> Result<Side> {
    let Some(entry) = entry else {
        return Ok(Side::Absent);
    };
    if entry.kind == EntryKind::Submodule {
        let commit = entry.content.as_deref().unwrap_or("unknown");
        return Ok(Side::Closed(format!("{SUBMODULE}{commit}")));
    }
    match tree.read(&entry.path) {
        Ok(Some(bytes)) => Ok(Side::Bytes(bytes)),
        // A link to nothing or to a directory.
        Ok(None) => Ok(Side::Closed(String::new())),
        Err(error) if error.code == ErrorCode::LimitExceeded => {
            Ok(Side::Closed("large".to_owned()))
        }
        // A link out of the tree is somebody's own affair unless a tool runs it.
        Err(error)
            if error.code == ErrorCode::InvalidConfiguration
                && kind(&entry.path) == FileKind::Data =>
        {
            Ok(Side::Closed(error.message))
        }
        // One content that git does not have, as in a partial clone, is a question of what
        // uses the file.
        Err(error) if error.code == ErrorCode::Git => Ok(Side::Closed(error.message)),
        Err(error) => Err(error),
    }
}

/// What the text of a submodule starts with; its commit follows.
pub const SUBMODULE: &str = "Subproject commit ";

fn bounded(mut change: FileChange, room: &mut usize) -> FileChange {
    let length = |side: &Option<Arc<str>>| side.as_ref().map_or(0, |text| text.len());
    let needed = length(&change.before) + length(&change.after);
    match room.checked_sub(needed) {
        Some(rest) => *room = rest,
        None => {
            for side in [&mut change.before, &mut change.after] {
                if side.is_some() {
                    *side = Some("".into());
                }
            }
            change.binary = true;
        }
    }
    change
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::tree::MemoryTree;

    #[test]
    fn kinds_follow_from_paths() {
        for (path, wanted) in [
            ("a/.terraform.lock.hcl", FileKind::LockFile),
            ("blastgate.hcl", FileKind::Policy),
            ("gate/rules/own.hcl", FileKind::Policy),
            (".github/workflows/apply.yml", FileKind::Workflow),
            ("x/Jenkinsfile", FileKind::Workflow),
            ("ci/deploy.gitlab-ci.yml", FileKind::Workflow),
            ("Makefile", FileKind::Script),
            ("bin/apply.sh", FileKind::Script),
            (".envrc", FileKind::Environment),
            ("prod/prod.auto.tfvars", FileKind::Variables),
            ("live/prod/terragrunt.hcl", FileKind::Terragrunt),
            ("live/region.hcl", FileKind::Terragrunt),
            (".terraformrc", FileKind::CliConfiguration),
            (".terraform-version", FileKind::ToolVersion),
            ("AGENTS.md", FileKind::Agent),
            (".claude/settings.json", FileKind::Agent),
            (".github/CODEOWNERS", FileKind::CodeOwners),
            ("main.tf", FileKind::Configuration),
            (".main.tf", FileKind::Data),
            ("db.tf.bak", FileKind::Data),
            ("data/users.json", FileKind::Data),
        ] {
            assert_eq!(kind(path), wanted, "{path}");
        }
    }

    #[test]
    fn only_what_differs_is_given() {
        let before = MemoryTree::texts(&[
            ("a.json", "1"),
            ("b.json", "1\r\n"),
            ("db.tf", "x"),
            ("main.tf", "x"),
            ("net.tf", "x"),
            ("z.json", "gone"),
        ]);
        let after = MemoryTree::texts(&[
            ("a.json", "2"),
            ("b.json", "1\n"),
            ("db.tf.bak", "x"),
            ("main.tf", "y"),
            ("n.zip", "\0"),
        ]);
        let changes = changed(&before, &after).expect("readable");
        let paths: Vec<&str> = changes.iter().map(|change| change.path.as_ref()).collect();
        assert_eq!(paths, ["a.json", "db.tf", "db.tf.bak", "n.zip", "z.json"]);
        assert!(changes[3].binary && changes[3].before.is_none());
        assert!(changes[4].after.is_none());
    }

    #[test]
    fn names_that_leave_the_set_are_seen() {
        for new in [
            "db.tf.bak",
            ".db.tf",
            "db.tf~",
            "_db.txt",
            "db.disabled",
            "db.tf_old",
        ] {
            assert!(renames_away("db.tf", new), "{new}");
        }
        for new in ["x/db.tf.bak", "dbx.tf.bak", "net.json"] {
            assert!(!renames_away("db.tf", new), "{new}");
        }
    }
}
