//! The working tree beside a revision: the same contents get the same names, so
//! that only what differs is looked at.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::error::Result;
use crate::input::tree::{DirectoryTree, EntryKind, Tree, TreeEntry};
use crate::model::hex::hex;

use super::GitTree;

/// The files below the top of a repository as they are on disk.
///
/// Neither the index nor its time stamps are trusted: a file can be marked as
/// unchanged there. Contents are hashed as git does it.
#[derive(Debug)]
pub struct WorkingTree {
    files: DirectoryTree,
    entries: Vec<TreeEntry>,
}

impl WorkingTree {
    pub(super) fn open(top: &Path, base: &GitTree) -> Result<Self> {
        let files = DirectoryTree::open(top)?;
        let submodules: BTreeSet<&str> = base
            .list()
            .iter()
            .filter(|entry| entry.kind == EntryKind::Submodule)
            .map(|entry| entry.path.as_ref())
            .collect();
        let states = ignored_states(top, files.list(), base)?;
        let mut entries: Vec<TreeEntry> = files
            .list()
            .par_iter()
            .filter(|entry| !installed(&entry.path) && !lies_in(&entry.path, &submodules))
            .filter(|entry| !states.contains(&*entry.path))
            .map(|entry| TreeEntry {
                content: name(&files, entry, base),
                ..entry.clone()
            })
            .collect();
        for path in submodules {
            if let Some(entry) = submodule(top, path, base) {
                entries.push(entry);
            }
        }
        entries.sort();
        Ok(WorkingTree { files, entries })
    }
}

impl WorkingTree {
    /// Directories in which `init` has put modules; what is in them is no part of the
    /// tree, and yet the code of calls.
    pub fn installed_modules(&self) -> impl Iterator<Item = &str> {
        let entries = self.files.list().iter();
        entries.filter_map(|entry| {
            let place = entry.path.strip_suffix("/modules.json")?;
            place.ends_with(".terraform/modules").then_some(place)
        })
    }
}

/// Whether `init` put the file there. No revision has these, so that seeing
/// them on one side only would take every module for new.
fn installed(path: &str) -> bool {
    path.split('/').any(|part| part == ".terraform")
}

/// The states that Terraform left in the working tree and that git ignores. They
/// are no part of the change: no commit will have them. Other files that git
/// ignores stay, because Terraform reads them all the same.
fn ignored_states(top: &Path, files: &[TreeEntry], base: &GitTree) -> Result<BTreeSet<String>> {
    let new = |entry: &&TreeEntry| is_state(&entry.path) && base.entry(&entry.path).is_none();
    if !files.iter().any(|entry| new(&entry)) {
        return Ok(BTreeSet::new());
    }
    let ignored = super::text(
        top,
        &[
            "ls-files",
            "-z",
            "--others",
            "--ignored",
            "--exclude-standard",
        ],
    )?;
    let ignored = ignored.split('\0').filter(|path| is_state(path));
    Ok(ignored.map(str::to_owned).collect())
}

/// Whether Terraform calls a state, its backup or its lock so.
fn is_state(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.ends_with(".tfstate")
        || (name.contains(".tfstate.") && (name.ends_with(".backup") || name.ends_with(".info")))
}

fn lies_in(path: &str, directories: &BTreeSet<&str>) -> bool {
    !directories.is_empty()
        && path
            .match_indices('/')
            .any(|(at, _)| directories.contains(&path[..at]))
}

/// The id that git would give to a file which the base has, too.
fn name(files: &DirectoryTree, entry: &TreeEntry, base: &GitTree) -> Option<Arc<str>> {
    let old = base.entry(&entry.path)?.content.as_ref()?;
    if entry.kind != EntryKind::File {
        return None;
    }
    // What cannot be read now has no name; reading it later tells why.
    let bytes = files.read(&entry.path).ok().flatten()?;
    Some(blob_id(&bytes, old.len() == 64).into())
}

/// The id of a blob: the hash of a header and the content.
fn blob_id(bytes: &[u8], sha256: bool) -> String {
    let head = format!("blob {}\0", bytes.len());
    if sha256 {
        use sha2::Digest as _;
        hex(&sha2::Sha256::new()
            .chain_update(head)
            .chain_update(bytes)
            .finalize())
    } else {
        use sha1::Digest as _;
        hex(&sha1::Sha1::new()
            .chain_update(head)
            .chain_update(bytes)
            .finalize())
    }
}

/// The submodule of the base as the working tree has it; one that is not
/// checked out is what the base says.
fn submodule(top: &Path, path: &str, base: &GitTree) -> Option<TreeEntry> {
    let place = top.join(path);
    let place_is_plain = place.symlink_metadata().is_ok_and(|facts| facts.is_dir());
    if !place_is_plain {
        return None;
    }
    let mut entry = base.entry(path)?.clone();
    if place.join(".git").exists() {
        let head = super::text(&place, &["rev-parse", "--verify", "HEAD^{commit}"]);
        entry.content = head.ok().map(|id| id.trim_end().into());
    }
    Some(entry)
}

impl Tree for WorkingTree {
    fn list(&self) -> &[TreeEntry] {
        &self.entries
    }

    fn resolve(&self, path: &str) -> Result<String> {
        self.files.resolve(path)
    }

    fn read(&self, path: &str) -> Result<Option<Arc<[u8]>>> {
        if installed(path) {
            return Ok(None);
        }
        self.files.read(path)
    }
}
