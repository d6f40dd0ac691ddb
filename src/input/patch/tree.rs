//! A directory with some files replaced in memory.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::error::{Error, ErrorCode, Result};
use crate::input::links;
use crate::input::tree::{DirectoryTree, EntryKind, Tree, TreeEntry};

/// A directory with some files replaced, added and taken away. The same name of
/// a content stands for the same bytes in all trees made from one directory.
#[derive(Debug, Clone)]
pub struct PatchedTree {
    base: Arc<DirectoryTree>,
    /// Links of the directory with what they say: a link to a changed file
    /// reads the changed one, which the file system does not know.
    links: Arc<BTreeMap<Arc<str>, String>>,
    changed: BTreeMap<Arc<str>, Option<Arc<[u8]>>>,
    entries: Vec<TreeEntry>,
}

impl PatchedTree {
    /// The directory as it is.
    pub(super) fn open(directory: &Path) -> Result<Self> {
        let base = DirectoryTree::open(directory)?;
        let mut links = BTreeMap::new();
        let mut entries = base.list().to_vec();
        for entry in &mut entries {
            if entry.kind == EntryKind::Symlink {
                let target =
                    std::fs::read_link(directory.join(entry.path.as_ref())).map_err(|error| {
                        Error::new(ErrorCode::Io, format!("{}: {error}", entry.path))
                    })?;
                links.insert(
                    entry.path.clone(),
                    target.to_string_lossy().replace('\\', "/"),
                );
            } else {
                entry.content = Some(format!("disk:{}", entry.path).into());
            }
        }
        Ok(PatchedTree {
            base: Arc::new(base),
            links: Arc::new(links),
            changed: BTreeMap::new(),
            entries,
        })
    }

    /// The same with files replaced; `None` takes a file away.
    pub(super) fn with(&self, changed: BTreeMap<Arc<str>, Option<Arc<[u8]>>>) -> Self {
        let mut entries: Vec<TreeEntry> = self
            .entries
            .iter()
            .filter(|entry| !changed.contains_key(&entry.path))
            .cloned()
            .collect();
        for (path, _) in changed.iter().filter(|(_, content)| content.is_some()) {
            entries.push(TreeEntry {
                path: path.clone(),
                kind: EntryKind::File,
                content: None,
            });
        }
        entries.sort();
        PatchedTree {
            base: self.base.clone(),
            links: self.links.clone(),
            changed,
            entries,
        }
    }

    /// Whether files lie below a path.
    pub(super) fn is_directory(&self, path: &str) -> bool {
        let below = format!("{path}/");
        let from = self
            .entries
            .partition_point(|entry| entry.path.as_ref() < below.as_str());
        self.entries
            .get(from)
            .is_some_and(|entry| entry.path.starts_with(&below))
    }
}

impl Tree for PatchedTree {
    fn list(&self) -> &[TreeEntry] {
        &self.entries
    }

    fn resolve(&self, path: &str) -> Result<String> {
        links::resolve(path, |at| Ok(self.links.get(at).cloned()))
    }

    fn read(&self, path: &str) -> Result<Option<Arc<[u8]>>> {
        let path = self.resolve(path)?;
        match self.changed.get(path.as_str()) {
            Some(content) => Ok(content.clone()),
            None => self.base.read(&path),
        }
    }
}
