//! The two trees that `diff` compares: directories, git revisions, or a patch.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::cli::DiffArgs;
use crate::error::{Error, ErrorCode, Result};
use crate::input::configuration::normalise;
use crate::input::git::Repository;
use crate::input::patch;
use crate::input::tree::{DirectoryTree, EntryKind, Tree};
use crate::policy::Policy;
use crate::rules::RuleFile;

use super::inputs;

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
}

/// Where a policy comes from, and so where its rules are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyPlace {
    /// A directory of the tree before.
    Before(String),
    /// A file that was named, or the one in the current directory.
    Disk,
}

/// Opens the trees that the arguments name.
///
/// # Errors
/// When the arguments do not fit together, and whatever the readers refuse.
pub fn open(arguments: &DiffArgs) -> Result<Trees> {
    let given = arguments.directories.as_slice();
    let trees = match (&arguments.base, &arguments.patch, given) {
        (Some(base), _, [] | [_]) => revisions(base, arguments.head.as_deref(), &one(given))?,
        (None, Some(file), [] | [_]) => patched(file, &one(given))?,
        (None, None, [before, after]) => Trees {
            before: Box::new(DirectoryTree::open(before)?),
            after: Box::new(DirectoryTree::open(after)?),
            below: String::new(),
            what: format!("{} and {}", inputs::display(before), inputs::display(after)),
            top: None,
        },
        (None, None, _) => {
            return Err(Error::new(ErrorCode::Usage, "two directories are compared, and two are not given")
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
    let from = short(before.commit());
    let (after, to): (Box<dyn Tree>, String) = match head {
        Some(head) => {
            let after = repository.revision(head)?;
            let to = short(after.commit());
            (Box::new(after), to)
        }
        None => (
            Box::new(repository.working_tree(&before)?),
            "the working tree".to_owned(),
        ),
    };
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
    })
}

fn patched(file: &Path, directory: &Path) -> Result<Trees> {
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
    let patched = patch::apply(directory, &bytes, &name)?;
    Ok(Trees {
        before: Box::new(patched.before),
        after: Box::new(patched.after),
        below: String::new(),
        what: format!("{} without and with {name}", inputs::display(directory)),
        top: None,
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

    /// The policy that counts, and where it comes from: the one that is named,
    /// else that of the tree before. One that the change brings along never
    /// counts, or it would be its own judge; a named one of the repository is
    /// that of the base for the same reason, unless the base has none.
    ///
    /// # Errors
    /// When it does not load.
    pub fn policy(&self, named: Option<&Path>) -> Result<(Policy, PolicyPlace)> {
        if let Some(file) = named {
            let inside = self.inside(file).filter(|_| self.top.is_some());
            if let Some(path) = inside
                && let Some(bytes) = self.before.read(&path)?
            {
                let policy = crate::policy::file::parse(&bytes, &path)?;
                return Ok((policy, PolicyPlace::Disk));
            }
            return Ok((super::policy::load(named)?, PolicyPlace::Disk));
        }
        for path in self.policy_paths() {
            if let Some(bytes) = self.before.read(&path)? {
                let policy = crate::policy::file::parse(&bytes, &path)?;
                let place = crate::input::files::directory(&path).to_owned();
                return Ok((policy, PolicyPlace::Before(place)));
            }
        }
        let brought = self
            .policy_paths()
            .iter()
            .any(|path| self.after.entry(path).is_some());
        let policy = if brought {
            Policy::default()
        } else {
            super::policy::load(None)?
        };
        Ok((policy, PolicyPlace::Disk))
    }

    /// The rule files of a directory that the policy names. Those of the tree
    /// before count, beside its policy or from its top; a directory that is no
    /// part of the tree is read from disk only if the policy is, too.
    ///
    /// # Errors
    /// When the directory is not there, or a file in it cannot be read.
    pub fn rules(&self, directory: &str, place: &PolicyPlace) -> Result<Vec<RuleFile>> {
        let candidates: Vec<String> = match place {
            PolicyPlace::Before(beside) => [format!("{beside}/{directory}"), directory.to_owned()]
                .iter()
                .filter_map(|path| normalise(path))
                .collect(),
            PolicyPlace::Disk => self.inside(Path::new(directory)).into_iter().collect(),
        };
        for candidate in candidates {
            let files = self.rules_before(&candidate)?;
            if !files.is_empty() {
                return Ok(files);
            }
        }
        if *place == PolicyPlace::Disk {
            return super::policy::rule_files(Path::new(directory));
        }
        Err(Error::new(
            ErrorCode::InvalidRule,
            format!("the policy names rules in {directory}, where the tree before the change has none"),
        )
        .with_help("Rules are read from the same revision as the policy: bring the rules in first, with a change of their own."))
    }

    /// Rule files of the tree before in a directory and below it.
    fn rules_before(&self, directory: &str) -> Result<Vec<RuleFile>> {
        let prefix = format!("{directory}/");
        let mut files = Vec::new();
        for entry in self.before.list() {
            let inside = directory.is_empty() || entry.path.starts_with(&prefix);
            if !inside || !entry.path.ends_with(".hcl") || entry.kind != EntryKind::File {
                continue;
            }
            let Some(bytes) = self.before.read(&entry.path)? else {
                continue;
            };
            let text = String::from_utf8(bytes.to_vec()).map_err(|_| {
                Error::new(
                    ErrorCode::InvalidRule,
                    format!("the rule file {} is not UTF-8", entry.path),
                )
            })?;
            files.push(RuleFile {
                path: entry.path.to_string(),
                text,
            });
        }
        Ok(files)
    }

    /// The path in the trees of a file on disk that lies in the repository.
    fn inside(&self, file: &Path) -> Option<String> {
        let top = self.top.as_deref()?;
        let here = std::env::current_dir().ok()?.canonicalize().ok()?;
        let full = here.join(file);
        let below = full.strip_prefix(top).ok()?;
        normalise(&below.to_string_lossy().replace('\\', "/"))
    }

    /// Where the policy may lie, the nearest place first.
    fn policy_paths(&self) -> Vec<String> {
        let mut out = Vec::new();
        let mut place = self.below.as_str();
        while !place.is_empty() {
            out.push(format!("{place}/{}", super::policy::FILE));
            place = crate::input::files::directory(place);
        }
        out.push(super::policy::FILE.to_owned());
        out
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
        }
    }

    #[test]
    fn the_policy_of_the_base_counts() {
        let strict = "limits {\n  destructive_changes = 1\n}\n";
        let policy = |before: &[(&str, &str)], after: &[(&str, &str)]| {
            trees(before, after)
                .policy(None)
                .expect("a policy")
                .0
                .limits
        };
        let loose = Policy::default().limits;
        let changed = policy(&[("blastgate.hcl", strict)], &[("blastgate.hcl", "")]);
        let brought = policy(&[], &[("live/blastgate.hcl", strict)]);
        assert!(format!("{changed:?}") != format!("{loose:?}"));
        assert!(format!("{brought:?}") == format!("{loose:?}"));
    }

    #[test]
    fn the_rules_of_the_base_count() {
        let rule = "rule \"own\" {}\n";
        let edited = trees(
            &[("live/blastgate.hcl", ""), ("live/rules/own.hcl", rule)],
            &[("live/blastgate.hcl", ""), ("live/rules/own.hcl", "")],
        );
        let (_, place) = edited.policy(None).expect("a policy");
        assert_eq!(place, PolicyPlace::Before("live".to_owned()));
        let files = edited.rules("rules", &place).expect("rules");
        assert!(files.len() == 1 && files[0].text == rule);
        // From the top, and brought by the change only.
        assert_eq!(edited.rules("live/rules", &place).expect("rules").len(), 1);
        let brought = trees(&[("blastgate.hcl", "")], &[("rules/own.hcl", rule)]);
        let place = PolicyPlace::Before(String::new());
        assert!(brought.rules("rules", &place).is_err());
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
