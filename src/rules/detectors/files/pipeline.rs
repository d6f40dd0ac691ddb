//! Files that plan, check, approve and deploy: what an edit of them means.
//!
//! A file is read into statements, one for each command and setting; the two
//! sides are compared as sets. What statements mean that come or go stands in
//! `rules/pipelines/statements.hcl`.

mod checks;
mod role;
mod settings;
mod signs;
mod statements;
mod table;
mod text;
mod triggers;
mod yaml;

pub(super) use self::role::{Edit, Role};
use self::statements::Statements;
use self::table::table;
use crate::input::files::{FileKind, kind};
use crate::model::change::FileChange;

/// Programs and build files that may run Terraform among much else.
const PROGRAMS: &[&str] = &[
    ".py",
    ".js",
    ".mjs",
    ".cjs",
    ".ts",
    ".rb",
    ".pl",
    ".go",
    ".php",
    ".rs",
    ".java",
    ".lua",
    "package.json",
    "tox.ini",
    "pyproject.toml",
    "vagrantfile",
    "composer.json",
    "deno.json",
];

/// What a changed file is for; `None` for what neither runs nor decides anything.
pub(super) fn role(file: &FileChange) -> Option<Role> {
    let path = file.path.to_ascii_lowercase();
    let own = kind(&file.path);
    if matches!(
        own,
        FileKind::Configuration | FileKind::LockFile | FileKind::Policy | FileKind::Variables
    ) || is_prose(&path)
    {
        return None;
    }
    let table = table();
    let named = table
        .files
        .iter()
        .find(|(_, names, _)| names.is_match(&path));
    if let Some((role, _, _)) = named {
        return Some(*role);
    }
    match own {
        FileKind::Workflow => return Some(Role::Pipeline),
        FileKind::Script => return Some(Role::Script),
        _ => {}
    }
    let texts = [&file.before, &file.after];
    let says = |(_, _, contents): &&(Role, _, regex::RegexSet)| {
        let mut texts = texts.iter().filter_map(|text| text.as_deref());
        texts.any(|text| contents.is_match(text))
    };
    let by_content = || table.files.iter().find(says).map(|(role, _, _)| *role);
    by_content().or_else(|| {
        let program = PROGRAMS.iter().any(|end| path.ends_with(end));
        let removes = || {
            texts
                .iter()
                .any(|text| text.as_deref().is_some_and(destroys))
        };
        (program && (!is_test(&file.path) || removes())).then_some(Role::Program)
    })
}

/// Whether a program is a test by its name and by its directory: a test runner calls it, and
/// words of a command in it are what it expects.
fn is_test(path: &str) -> bool {
    let (directory, name) = path.rsplit_once('/').unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let named = ["Test", "Tests", "_test", "-test", ".test", ".spec", "_spec"]
        .iter()
        .any(|end| stem.ends_with(end))
        || stem.starts_with("test_");
    let mut above = directory.split('/');
    named && above.any(|part| matches!(part, "test" | "tests" | "__tests__" | "spec"))
}

/// Whether a text names what would be destroyed.
fn destroys(text: &str) -> bool {
    text.to_ascii_lowercase().contains("destroy")
}

/// Text for people, and lists of what is there.
fn is_prose(path: &str) -> bool {
    [
        ".md", ".rst", ".txt", ".adoc", ".svg", ".png", ".lock", ".sum",
    ]
    .iter()
    .any(|end| path.ends_with(end))
}

/// Compares the two sides of a file.
pub(super) fn compare(file: &FileChange, role: Role) -> Edit {
    let read = |side: &Option<std::sync::Arc<str>>| {
        side.as_deref().map_or_else(Statements::default, |text| {
            Statements::read(&file.path, text, role)
        })
    };
    let (before, after) = (read(&file.before), read(&file.after));
    let mut edit = Edit {
        concerns: before.concerns
            || after.concerns
            || of_deployments(&file.path)
            || matches!(role, Role::Reviews | Role::Scanner | Role::Ignores),
        differs: before.texts() != after.texts(),
        ..Edit::default()
    };
    signs::compare(&before, &after, role, &mut edit);
    if role == Role::Pipeline && triggers::by_pull_requests(&file.path, &before, &after) {
        checks::compare(&before, &after, &mut edit);
    }
    if edit.concerns {
        triggers::compare(&before, &after, &mut edit);
    }
    settings::compare(&before, &after, role, &mut edit);
    edit
}

/// Whether the name of a file or of a directory around it says so.
fn of_deployments(path: &str) -> bool {
    const WORDS: &[&str] = &[
        "deploy",
        "deployment",
        "deployments",
        "gate",
        "gates",
        "apply",
        "plan",
        "terraform",
        "tf",
        "tofu",
        "opentofu",
        "terragrunt",
        "atlantis",
        "infra",
        "infrastructure",
        "cd",
        "iac",
        "terrateam",
        "spacelift",
        "digger",
        "promote",
        "rollout",
    ];
    path.to_ascii_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests;
