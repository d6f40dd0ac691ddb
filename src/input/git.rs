//! Trees of git revisions, read with git's plumbing and without a checkout.
//!
//! Nothing of the repository runs: plumbing applies no filters and calls no
//! hooks, the file system monitor is off, and no transport is allowed, so an
//! object that a partial clone left out is an error and not a download. The
//! environment's `GIT_*` is dropped, because it could point somewhere else.
//! Facts: git-rev-parse(1), git-ls-tree(1), git-cat-file(1), git(1).

pub mod head;
mod objects;
mod working;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use crate::error::{Error, ErrorCode, Result};

use super::links;
use super::tree::{EntryKind, MAX_ENTRIES, Tree, TreeEntry};
use objects::Objects;
pub use working::WorkingTree;

/// Settings that keep git from running anything and from the network.
const SETTINGS: &[&str] = &[
    "core.fsmonitor=false",
    "core.quotepath=false",
    "core.hooksPath=/dev/null",
    "protocol.allow=never",
];

/// Longest text of git that is put into a message.
const MAX_TOLD: usize = 300;

/// A repository on disk.
#[derive(Debug, Clone)]
pub struct Repository {
    /// Where git is asked: the top of the working tree, or the repository itself if it is bare.
    place: PathBuf,
    /// The directory below the top that was asked for, with `/`; empty for the top.
    below: String,
    bare: bool,
    objects: Arc<Objects>,
}

impl Repository {
    /// The repository that a directory lies in.
    ///
    /// # Errors
    /// When git is missing or the directory lies in no repository.
    pub fn open(directory: &Path) -> Result<Self> {
        if !directory.is_dir() {
            return Err(
                Error::new(ErrorCode::Git, "the directory does not exist or is a file")
                    .with_help(
                        "give a directory of the repository, or none to take the current one",
                    )
                    .at(directory.to_string_lossy(), None),
            );
        }
        let inside = text(
            directory,
            &["rev-parse", "--is-bare-repository", "--is-inside-work-tree"],
        )?;
        let mut answers = inside.lines();
        let bare = answers.next() == Some("true");
        let (place, below) = if answers.next() == Some("true") {
            let top = text(directory, &["rev-parse", "--show-toplevel"])?;
            let below = text(directory, &["rev-parse", "--show-prefix"])?;
            let below = below
                .trim_end_matches('\n')
                .trim_end_matches('/')
                .to_owned();
            (PathBuf::from(top.trim_end_matches('\n')), below)
        } else if bare {
            (directory.to_path_buf(), String::new())
        } else {
            return Err(Error::new(
                ErrorCode::Git,
                "the directory lies inside `.git` and not in a working tree",
            )
            .with_help("give a directory of the working tree"));
        };
        Ok(Repository {
            objects: Arc::new(Objects::new(&place)),
            place,
            below,
            bare,
        })
    }

    /// The directory that was asked for relative to the top, with `/`; empty for the top.
    pub fn below(&self) -> &str {
        &self.below
    }

    /// Top of the working tree; `None` when the repository is bare.
    pub fn top(&self) -> Option<&Path> {
        (!self.bare).then_some(self.place.as_path())
    }

    /// The directory that holds the objects and branches. With linked working
    /// trees, and where `.git` is a file, it lies elsewhere than the files.
    ///
    /// # Errors
    /// When git does not know.
    pub fn store(&self) -> Result<PathBuf> {
        let told = text(&self.place, &["rev-parse", "--git-common-dir"])?;
        let store = self.place.join(told.trim_end_matches('\n'));
        store.canonicalize().map_err(|error| {
            Error::new(
                ErrorCode::Git,
                format!("the repository cannot be found: {error}"),
            )
        })
    }

    /// The tree of a revision.
    ///
    /// # Errors
    /// When there is no such commit or its trees are not in the repository.
    pub fn revision(&self, name: &str) -> Result<GitTree> {
        let commit = self.commit(name)?;
        let listing = run(
            &self.place,
            &["ls-tree", "-r", "-z", "--full-tree", &commit],
        )
        .map_err(|error| {
            error.with_help(format!(
                "the repository lacks a part of {commit}; bring it in with `git fetch --refetch --filter=blob:none origin`, or clone without a filter"
            ))
        })?;
        GitTree::read(commit, &listing, self.objects.clone())
    }

    /// The files of the working tree as they are now, untracked ones included,
    /// to be compared with a revision.
    ///
    /// # Errors
    /// When the repository is bare or the directory cannot be listed.
    pub fn working_tree(&self, base: &GitTree) -> Result<WorkingTree> {
        let Some(top) = self.top() else {
            return Err(
                Error::new(ErrorCode::Git, "a bare repository has no working tree")
                    .with_help("name the revision to compare to with --head"),
            );
        };
        WorkingTree::open(top, base)
    }

    /// What the repository's remote `origin` is called, without scheme, user
    /// and `.git`, so that all ways to the same repository have one name.
    pub fn remote(&self) -> Option<String> {
        let url = text(&self.place, &["config", "--get", "remote.origin.url"]).ok()?;
        let url = url.trim();
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        // A password in the address is nobody's business.
        let rest = rest.rsplit_once('@').map_or(rest, |(_, rest)| rest);
        let name = rest.trim_end_matches('/').trim_end_matches(".git");
        let name = if url.contains("://") {
            name.to_owned()
        } else {
            name.replacen(':', "/", 1)
        };
        (!name.is_empty()).then_some(name)
    }

    /// Authors, committers and co-authors of the commits from one revision to
    /// another, each once.
    ///
    /// # Errors
    /// When git does not know the revisions.
    pub fn people(&self, from: &str, to: &str) -> Result<Vec<String>> {
        let range = format!("{}..{}", self.commit(from)?, self.commit(to)?);
        let format = "--format=%ae%n%ce%n%(trailers:key=Co-authored-by,valueonly)";
        let told = text(&self.place, &["log", format, &range])?;
        let mut people: Vec<String> = told
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        people.sort();
        people.dedup();
        Ok(people)
    }

    fn commit(&self, name: &str) -> Result<String> {
        let strange = name.is_empty() || name.starts_with('-') || name.contains(char::is_control);
        if strange {
            return Err(Error::new(
                ErrorCode::Git,
                format!("`{}` is not the name of a revision", name.escape_default()),
            )
            .with_help("give a branch, a tag or a commit id"));
        }
        let wanted = format!("{name}^{{commit}}");
        let unknown = || {
            Error::new(
                ErrorCode::Git,
                format!("there is no commit `{}`", name.escape_default()),
            )
            .with_help(format!(
                "check the name; in a shallow clone, as most CI systems make, bring it in first: `git fetch origin {0}` (with actions/checkout: `fetch-depth: 0`)",
                name.escape_default()
            ))
        };
        let found = text(
            &self.place,
            &["rev-parse", "--verify", "--end-of-options", &wanted],
        )
        .map_err(|error| match error.help {
            Some(_) => error,
            None => unknown(),
        })?;
        // Versions before 2.30 print the option that they do not know.
        let id = found.lines().last().unwrap_or_default();
        let hex = matches!(id.len(), 40 | 64) && id.bytes().all(|b| b.is_ascii_hexdigit());
        if hex {
            Ok(id.to_owned())
        } else {
            Err(unknown())
        }
    }
}

/// A git command that neither runs nor fetches anything.
fn command(place: &Path) -> Command {
    let mut command = Command::new("git");
    for (name, _) in std::env::vars_os() {
        if name
            .to_string_lossy()
            .to_ascii_uppercase()
            .starts_with("GIT_")
        {
            command.env_remove(name);
        }
    }
    command
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        // Replacement refs would show another commit than the one named.
        .env("GIT_NO_REPLACE_OBJECTS", "1")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .arg("-C")
        .arg(place);
    for setting in SETTINGS {
        command.arg("-c").arg(setting);
    }
    command
}

fn run<S: AsRef<OsStr>>(place: &Path, arguments: &[S]) -> Result<Vec<u8>> {
    let output = command(place)
        .args(arguments)
        .output()
        .map_err(|error| not_started(&error))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(refused(&String::from_utf8_lossy(&output.stderr)))
}

fn text(place: &Path, arguments: &[&str]) -> Result<String> {
    String::from_utf8(run(place, arguments)?)
        .map_err(|_| Error::new(ErrorCode::Git, "git answered with a path that is not UTF-8"))
}

fn not_started(error: &std::io::Error) -> Error {
    Error::new(ErrorCode::Git, format!("git could not be started: {error}"))
        .with_help("install git and put it on PATH, or compare two directories instead")
}

/// What git said, with a way out where the cause is known.
fn refused(said: &str) -> Error {
    let line = said
        .lines()
        .find(|line| line.starts_with("fatal:"))
        .or_else(|| said.lines().next())
        .unwrap_or("no message")
        .trim_start_matches("fatal: ");
    let told: String = line
        .chars()
        .filter(|c| !c.is_control())
        .take(MAX_TOLD)
        .collect();
    let error = Error::new(ErrorCode::Git, format!("git: {told}"));
    if said.contains("not a git repository") {
        return Error::new(ErrorCode::Git, "the directory lies in no git repository").with_help(
            "give a directory of the repository, or compare two directories: `blastgate diff BEFORE AFTER`",
        );
    }
    if said.contains("dubious ownership") {
        return error.with_help(
            "the repository belongs to another user; if you trust it, run `git config --global --add safe.directory PATH`",
        );
    }
    if said.contains("lazy fetch") || said.contains("promisor") {
        return error.with_help(
            "this is a partial clone and the object is not here; bring it in with `git fetch --refetch --no-filter origin`",
        );
    }
    error
}

/// The tree of a commit.
#[derive(Debug)]
pub struct GitTree {
    commit: String,
    entries: Vec<TreeEntry>,
    /// Id of what a link says, by its path. Its entry has none: the same link
    /// can lead to other content.
    links: BTreeMap<Arc<str>, Arc<str>>,
    objects: Arc<Objects>,
}

impl GitTree {
    fn read(commit: String, listing: &[u8], objects: Arc<Objects>) -> Result<Self> {
        let mut entries = Vec::new();
        let mut links = BTreeMap::new();
        for record in listing.split(|byte| *byte == 0).filter(|r| !r.is_empty()) {
            let strange = || {
                Error::new(
                    ErrorCode::Git,
                    "git lists a tree in a form that is not known",
                )
            };
            let tab = record
                .iter()
                .position(|byte| *byte == b'\t')
                .ok_or_else(strange)?;
            let head = std::str::from_utf8(&record[..tab]).map_err(|_| strange())?;
            // Names that are not UTF-8 are shown as good as they can be; no tool
            // takes them for configuration, and content is read by id.
            let path: Arc<str> = String::from_utf8_lossy(&record[tab + 1..]).into();
            let mut parts = head.split(' ').filter(|part| !part.is_empty());
            let (Some(mode), Some(_), Some(id)) = (parts.next(), parts.next(), parts.next()) else {
                return Err(strange());
            };
            let id: Arc<str> = id.into();
            let (kind, content) = match mode {
                "120000" => {
                    links.insert(path.clone(), id);
                    (EntryKind::Symlink, None)
                }
                "160000" => (EntryKind::Submodule, Some(id)),
                _ => (EntryKind::File, Some(id)),
            };
            entries.push(TreeEntry {
                path,
                kind,
                content,
            });
            if entries.len() > MAX_ENTRIES {
                return Err(Error::new(
                    ErrorCode::LimitExceeded,
                    format!("the revision holds more than {MAX_ENTRIES} files"),
                ));
            }
        }
        entries.sort();
        Ok(GitTree {
            commit,
            entries,
            links,
            objects,
        })
    }

    /// The commit's full id.
    pub fn commit(&self) -> &str {
        &self.commit
    }
}

impl Tree for GitTree {
    fn list(&self) -> &[TreeEntry] {
        &self.entries
    }

    fn resolve(&self, path: &str) -> Result<String> {
        links::resolve(path, |at| match self.links.get(at) {
            Some(id) => {
                let target = self.objects.get(id, at)?;
                Ok(Some(String::from_utf8_lossy(&target).into_owned()))
            }
            None => Ok(None),
        })
    }

    fn read(&self, path: &str) -> Result<Option<Arc<[u8]>>> {
        let resolved = self.resolve(path)?;
        match self.entry(&resolved) {
            Some(entry) if entry.kind == EntryKind::File => match &entry.content {
                Some(id) => self.objects.get(id, path).map(Some),
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    fn prefetch(&self, paths: &[&str]) {
        let ids: Vec<&Arc<str>> = paths
            .iter()
            .filter_map(|path| self.entry(path))
            .filter(|entry| entry.kind == EntryKind::File)
            .filter_map(|entry| entry.content.as_ref())
            .collect();
        self.objects.prefetch(&ids);
    }
}

#[cfg(test)]
mod tests;
