//! The two trees that `diff` compares: directories, git revisions, or a patch.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::cli::{DiffArgs, PolicyArgs};
use crate::error::{Error, ErrorCode, Result};
use crate::input::git::Repository;
use crate::input::patch;
use crate::input::tree::{DirectoryTree, Tree};

use super::inputs;
use super::trust::{self, Standing, Trust};

/// Longest patch that is read.
const MAX_PATCH: u64 = 256 << 20;

/// What is compared.
pub struct Trees {
    /// The tree before.
    pub before: Box<dyn Tree>,
    /// The tree after.
    pub after: Box<dyn Tree>,
    /// Directory that was asked about, relative to the top of both trees with
    /// `/`; empty for everything.
    pub below: String,
    /// What is compared, in words.
    pub what: String,
    /// Where the tree before lies on disk, or lay before the change: files that
    /// are named on the command line and lie in there are read from that tree.
    pub top: Option<PathBuf>,
    /// The commit that is compared with.
    pub base: Option<String>,
    /// The commit that is judged, if it is one.
    pub head: Option<String>,
    /// The directory of the repository that was named.
    pub directory: Option<PathBuf>,
    /// Directories of modules that are installed in the working tree.
    pub module_dirs: Vec<PathBuf>,
}

/// Opens the trees that the arguments name.
///
/// # Errors
/// When the arguments do not fit together, and whatever the readers refuse.
pub fn open(arguments: &DiffArgs) -> Result<Trees> {
    let given = arguments.directories.as_slice();
    let trees = match (&arguments.base, &arguments.patch, given) {
        (Some(base), _, [] | [_]) => revisions(base, arguments.head.as_deref(), &one(given))?,
        (None, Some(file), [] | [_]) => patch_file(file, &one(given))?,
        (None, None, [before, after]) => Trees {
            before: Box::new(DirectoryTree::open(before)?),
            after: Box::new(DirectoryTree::open(after)?),
            below: String::new(),
            what: format!("{} and {}", inputs::display(before), inputs::display(after)),
            top: None,
            base: None,
            head: None,
            directory: None,
            module_dirs: Vec::new(),
        },
        (None, None, _) => {
            return Err(Error::new(ErrorCode::Usage, "`diff` compares two directories, and two are not given")
                .with_help("Write `blastgate diff BEFORE AFTER`, `blastgate diff --base REV [DIR]` or `blastgate diff --patch FILE [DIR]`."));
        }
        _ => {
            return Err(
                Error::new(ErrorCode::Usage, "--base and --patch take one directory").with_help(
                    "Give the directory of the configuration, or none for the current one.",
                ),
            );
        }
    };
    Ok(trees)
}

fn one(given: &[PathBuf]) -> PathBuf {
    given.first().cloned().unwrap_or_else(|| PathBuf::from("."))
}

fn revisions(base: &str, head: Option<&str>, directory: &Path) -> Result<Trees> {
    let repository = Repository::open(directory)?;
    let before = repository.revision(base)?;
    let short = |commit: &str| commit.get(..12).unwrap_or(commit).to_owned();
    let base = before.commit().to_owned();
    let from = short(&base);
    let mut module_dirs = Vec::new();
    let (after, judged): (Box<dyn Tree>, Option<String>) = match head {
        Some(head) => {
            let after = repository.revision(head)?;
            let commit = after.commit().to_owned();
            (Box::new(after), Some(commit))
        }
        None => {
            let after = repository.working_tree(&before)?;
            let top = repository.top().unwrap_or(directory);
            module_dirs.extend(after.installed_modules().map(|place| top.join(place)));
            (Box::new(after), None)
        }
    };
    let to = judged
        .as_deref()
        .map_or_else(|| "the working tree".to_owned(), short);
    let below = repository.below().to_owned();
    let inside = |tree: &dyn Tree| {
        let prefix = format!("{below}/");
        below.is_empty()
            || tree
                .list()
                .iter()
                .any(|entry| entry.path.starts_with(&prefix))
    };
    if !inside(&before) && !inside(after.as_ref()) {
        return Err(Error::new(
            ErrorCode::Git,
            "neither revision has files in this directory",
        )
        .with_help("Give a directory that is part of the repository.")
        .at(inputs::display(directory), None));
    }
    Ok(Trees {
        before: Box::new(before),
        after,
        below,
        what: format!("{from} and {to}"),
        top: repository.top().and_then(|top| top.canonicalize().ok()),
        base: Some(base),
        head: judged,
        directory: Some(directory.to_path_buf()),
        module_dirs,
    })
}

fn patch_file(file: &Path, directory: &Path) -> Result<Trees> {
    let name = inputs::display(file);
    let unreadable = |error: std::io::Error| {
        Error::new(ErrorCode::Io, format!("cannot read the patch: {error}")).at(name.clone(), None)
    };
    let mut bytes = Vec::new();
    if file.as_os_str() == "-" {
        let stdin = std::io::stdin().lock();
        stdin
            .take(MAX_PATCH + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    } else {
        let opened = std::fs::File::open(file).map_err(unreadable)?;
        opened
            .take(MAX_PATCH + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    }
    patched(directory, &bytes, &name)
}

/// A directory without and with a unified patch. The patch goes by `name`.
///
/// # Errors
/// When it does not apply exactly or leaves the directory.
pub fn patched(directory: &Path, patch: &[u8], name: &str) -> Result<Trees> {
    let patched = patch::apply(directory, patch, name)?;
    Ok(Trees {
        before: Box::new(patched.before),
        after: Box::new(patched.after),
        below: String::new(),
        what: format!("{} without and with {name}", inputs::display(directory)),
        top: None,
        base: None,
        head: None,
        directory: Some(directory.to_path_buf()),
        module_dirs: Vec::new(),
    })
}

impl Trees {
    /// Whether a directory (relative to the top) is asked about: it is or lies
    /// in the one that was named.
    pub fn concerns(&self, root: &str) -> bool {
        self.below.is_empty()
            || root == self.below
            || root
                .strip_prefix(&self.below)
                .is_some_and(|rest| rest.starts_with('/'))
    }

    /// The policy that counts: that of `--policy-ref`, the one that is named,
    /// else that of the tree before. One that the change brings along never
    /// counts, or it would be its own judge; a named one of the repository is
    /// that of the base for the same reason, unless the base has none.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn policy(&self, which: &PolicyArgs) -> Result<Trust<'_>> {
        if let Some(revision) = &which.policy_ref {
            let from = self.directory.as_deref().unwrap_or(Path::new("."));
            return trust::of_revision(revision, which.policy.as_deref(), from);
        }
        let standing = self
            .base
            .clone()
            .map_or(Standing::Before, Standing::Revision);
        if let Some(file) = &which.policy {
            let inside = trust::inside(self.top.as_deref(), file);
            if let Some(path) = inside
                && let Some(bytes) = self.before.read(&path)?
            {
                return Trust::of_tree(self.before.as_ref(), &path, &bytes, standing);
            }
            return trust::open(which);
        }
        for path in trust::upwards(&self.below) {
            if let Some(bytes) = self.before.read(&path)? {
                return Trust::of_tree(self.before.as_ref(), &path, &bytes, standing);
            }
        }
        let brought = trust::upwards(&self.below)
            .iter()
            .any(|path| self.after.entry(path).is_some());
        if brought {
            return Ok(Trust::built_in());
        }
        trust::open(which)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::tree::MemoryTree;

    fn trees(before: &[(&str, &str)], after: &[(&str, &str)]) -> Trees {
        Trees {
            before: Box::new(MemoryTree::texts(before)),
            after: Box::new(MemoryTree::texts(after)),
            below: "live/prod".to_owned(),
            what: String::new(),
            top: None,
            base: None,
            head: None,
            directory: None,
            module_dirs: Vec::new(),
        }
    }

    #[test]
    fn the_policy_of_the_base_counts() {
        let strict = "limits {\n  destructive_changes = 1\n}\n";
        let limits = |before: &[(&str, &str)], after: &[(&str, &str)]| {
            trees(before, after)
                .policy(&PolicyArgs::default())
                .and_then(Trust::alone)
                .expect("a policy")
                .limits
                .destructive_changes
        };
        let changed = limits(&[("blastgate.hcl", strict)], &[("blastgate.hcl", "")]);
        let brought = limits(&[], &[("live/blastgate.hcl", strict)]);
        assert_eq!((changed, brought), (Some(1), None));
    }

    #[test]
    fn the_rules_of_the_base_count() {
        let policy = "rules {\n  directories = [\"rules\"]\n}\n";
        let edited = trees(
            &[
                ("live/blastgate.hcl", policy),
                ("live/rules/own.hcl", "broken {"),
            ],
            &[("live/blastgate.hcl", policy), ("live/rules/own.hcl", "")],
        );
        let trust = edited.policy(&PolicyArgs::default()).expect("a policy");
        assert_eq!(trust.standing, Standing::Before);
        let files = trust.files("rules").expect("rules");
        assert!(files.len() == 1 && files[0].text == "broken {");
        let brought = trees(
            &[("blastgate.hcl", policy)],
            &[("blastgate.hcl", policy), ("rules/own.hcl", "")],
        );
        let trust = brought.policy(&PolicyArgs::default()).expect("a policy");
        assert!(trust.files("rules").is_err());
    }

    #[test]
    fn only_the_directory_that_was_named_is_asked_about() {
        let trees = trees(&[], &[]);
        assert!(trees.concerns("live/prod") && trees.concerns("live/prod/a"));
        assert!(
            !trees.concerns("live/production") && !trees.concerns("live") && !trees.concerns("")
        );
    }
}
