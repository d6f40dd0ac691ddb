//! Files of a tree for the configuration reader and the evaluator, with a
//! record of what was looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use crate::hcl::functions::Files;
use crate::input::configuration::{ModuleFiles, normalise};
use crate::input::tree::{Tree, TreeEntry};

/// A tree as files; everything that is read is remembered by path.
pub(super) struct TreeFiles<'t> {
    tree: &'t dyn Tree,
    root: &'t str,
    seen: Mutex<Seen>,
}

/// What was looked at.
#[derive(Default)]
pub(super) struct Seen {
    /// Files that were read, with their contents.
    pub(super) files: BTreeMap<String, Option<Arc<[u8]>>>,
    /// Directories that were listed.
    pub(super) directories: BTreeSet<String>,
}

impl<'t> TreeFiles<'t> {
    pub(super) fn new(tree: &'t dyn Tree, root: &'t str) -> Self {
        TreeFiles {
            tree,
            root,
            seen: Mutex::default(),
        }
    }

    fn bytes(&self, path: &str) -> Option<Arc<[u8]>> {
        if let Ok(seen) = self.seen.lock()
            && let Some(known) = seen.files.get(path)
        {
            return known.clone();
        }
        // A file that cannot be read counts as one without a text, which the
        // configuration reader tells.
        let bytes = self.tree.read(path).ok().flatten();
        if let Ok(mut seen) = self.seen.lock() {
            seen.files.insert(path.to_owned(), bytes.clone());
        }
        bytes
    }

    /// What was looked at.
    pub(super) fn looked_at(self) -> Seen {
        self.seen.into_inner().unwrap_or_default()
    }
}

/// The entries below a directory.
pub(super) fn below<'t>(tree: &'t dyn Tree, directory: &str) -> &'t [TreeEntry] {
    let list = tree.list();
    if directory.is_empty() {
        return list;
    }
    let prefix = format!("{directory}/");
    let start = list.partition_point(|entry| *entry.path < *prefix);
    let rest = &list[start..];
    let end = rest.partition_point(|entry| entry.path.starts_with(&prefix));
    &rest[..end]
}

/// The directory of a path.
pub(super) fn directory_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(directory, _)| directory)
}

/// Whether a name is that of configuration in either dialect.
pub(super) fn is_configuration(path: &str) -> bool {
    crate::hcl::merge::role(path, crate::hcl::merge::Dialect::OpenTofu).is_some()
}

impl ModuleFiles for TreeFiles<'_> {
    fn directory(&self, directory: &str) -> Option<Vec<(String, Option<Arc<str>>)>> {
        if let Ok(mut seen) = self.seen.lock() {
            seen.directories.insert(directory.to_owned());
        }
        let files = below(self.tree, directory);
        if files.is_empty() {
            return None;
        }
        let found = files
            .iter()
            .filter(|entry| directory_of(&entry.path) == directory && is_configuration(&entry.path))
            .map(|entry| (entry.path.to_string(), self.file(&entry.path)))
            .collect();
        Some(found)
    }

    fn file(&self, path: &str) -> Option<Arc<str>> {
        let bytes = self.bytes(path)?;
        std::str::from_utf8(&bytes).ok().map(Arc::from)
    }
}

impl Files for TreeFiles<'_> {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        let path = normalise(&format!("{}/{path}", self.root))?;
        self.bytes(&path).map(|bytes| bytes.to_vec())
    }

    fn list(&self, directory: &str) -> Option<Vec<String>> {
        let top = normalise(&format!("{}/{directory}", self.root))?;
        if let Ok(mut seen) = self.seen.lock() {
            seen.directories.insert(top.clone());
        }
        let skip = if top.is_empty() { 0 } else { top.len() + 1 };
        let files = below(self.tree, &top);
        (!files.is_empty()).then(|| {
            files
                .iter()
                .filter_map(|entry| entry.path.get(skip..).map(str::to_owned))
                .collect()
        })
    }
}
