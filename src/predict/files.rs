//! Files of a tree for the configuration reader and the evaluator, with a
//! record of what was looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use crate::error::Error;
use crate::hcl::functions::Files;
use crate::input::configuration::{ModuleFiles, normalise};
use crate::input::module_cache::Installed;
use crate::input::tree::{EntryKind, Tree, TreeEntry};

/// A tree as files; everything that is read is remembered by path.
pub(crate) struct TreeFiles<'t> {
    tree: &'t dyn Tree,
    root: &'t str,
    seen: Mutex<Seen>,
    installed: &'t [Installed],
    aside: BTreeSet<Vec<Arc<str>>>,
}

/// What was looked at.
#[derive(Default)]
pub(crate) struct Seen {
    /// Files that were read, with their contents.
    pub(crate) files: BTreeMap<String, Option<Arc<[u8]>>>,
    /// Files that functions of expressions read.
    pub(crate) by_functions: BTreeSet<String>,
    /// Directories that were listed.
    pub(crate) directories: BTreeSet<String>,
    /// Paths on the way to directories that lie behind links: a link among
    /// them decides what is read.
    pub(crate) ways: BTreeSet<String>,
    /// Why paths could not be read.
    reasons: BTreeMap<String, String>,
    /// Directories that were listed with all that lies below them.
    pub(crate) trees: BTreeSet<String>,
}

impl Seen {
    /// Whether a change of this path can have been seen.
    pub(crate) fn saw(&self, path: &str) -> bool {
        self.files.contains_key(path)
            || self.directories.contains(directory_of(path))
            || self.ways.contains(path)
            || self.trees.iter().any(|top| {
                top.is_empty()
                    || path
                        .strip_prefix(top.as_str())
                        .is_some_and(|rest| rest.starts_with('/'))
            })
    }
}

impl<'t> TreeFiles<'t> {
    pub(crate) fn new(tree: &'t dyn Tree, root: &'t str) -> Self {
        TreeFiles {
            tree,
            root,
            seen: Mutex::default(),
            installed: &[],
            aside: BTreeSet::new(),
        }
    }

    /// The same with modules that are installed beside the tree.
    #[must_use]
    pub(crate) fn with_installed(mut self, installed: &'t [Installed]) -> Self {
        self.installed = installed;
        self
    }

    /// The same without the code of these calls, which the other side does not have.
    #[must_use]
    pub(crate) fn without(mut self, aside: BTreeSet<Vec<Arc<str>>>) -> Self {
        self.aside = aside;
        self
    }

    fn bytes(&self, path: &str) -> Option<Arc<[u8]>> {
        if let Ok(seen) = self.seen.lock()
            && let Some(known) = seen.files.get(path)
        {
            return known.clone();
        }
        // A file that cannot be read counts as one without a text, which the
        // configuration reader tells.
        let read = self.tree.read(path);
        if let Ok(mut seen) = self.seen.lock() {
            if let Err(error) = &read {
                seen.reasons.insert(path.to_owned(), told(error));
            }
            let bytes = read.ok().flatten();
            seen.files.insert(path.to_owned(), bytes.clone());
            return bytes;
        }
        read.ok().flatten()
    }

    /// Where the entries of a directory are; `None`, with the reason noted,
    /// when they are not part of the tree.
    fn place(&self, directory: &str) -> Option<String> {
        let resolved = self.tree.resolve(directory);
        let mut seen = self.seen.lock().ok()?;
        let resolved = match resolved {
            Ok(resolved) => resolved,
            Err(error) => {
                seen.reasons.insert(directory.to_owned(), told(&error));
                note_way(&mut seen.ways, directory);
                return None;
            }
        };
        if resolved != directory {
            note_way(&mut seen.ways, directory);
        }
        let mut inside = resolved.as_str();
        loop {
            if self
                .tree
                .entry(inside)
                .is_some_and(|entry| entry.kind == EntryKind::Submodule)
            {
                let why = format!(
                    "{inside} is a git submodule, whose content is not in this tree; judge it in its own repository, or compare two checkouts"
                );
                seen.reasons.insert(directory.to_owned(), why);
            }
            if inside.is_empty() {
                break;
            }
            inside = directory_of(inside);
        }
        seen.directories.insert(resolved.clone());
        Some(resolved)
    }

    /// The paths below a directory, from there.
    fn inside(&self, top: &str) -> Option<Vec<String>> {
        let skip = if top.is_empty() { 0 } else { top.len() + 1 };
        let files = below(self.tree, top);
        (!files.is_empty()).then(|| {
            files
                .iter()
                .filter_map(|entry| entry.path.get(skip..).map(str::to_owned))
                .collect()
        })
    }

    /// What was looked at.
    pub(crate) fn files_read(self) -> Seen {
        self.seen.into_inner().unwrap_or_default()
    }
}

/// An error as a reason.
fn told(error: &Error) -> String {
    match &error.help {
        Some(help) => format!("{}; {help}", error.message),
        None => error.message.clone(),
    }
}

fn note_way(ways: &mut BTreeSet<String>, directory: &str) {
    ways.extend(
        directory
            .match_indices('/')
            .map(|(at, _)| directory[..at].to_owned()),
    );
    ways.insert(directory.to_owned());
}

/// The entries below a directory.
pub(crate) fn below<'t>(tree: &'t dyn Tree, directory: &str) -> &'t [TreeEntry] {
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
pub(crate) fn directory_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(directory, _)| directory)
}

/// Whether a name is that of configuration in either dialect.
pub(crate) fn is_configuration(path: &str) -> bool {
    crate::hcl::merge::role(path, crate::hcl::merge::Dialect::OpenTofu).is_some()
}

impl ModuleFiles for TreeFiles<'_> {
    fn directory(&self, directory: &str) -> Option<Vec<(String, Option<Arc<str>>)>> {
        let directory = &self.place(directory)?;
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

    fn why(&self, path: &str) -> Option<String> {
        let seen = self.seen.lock().ok()?;
        seen.reasons.get(path).cloned()
    }

    fn installed(&self) -> &[Installed] {
        self.installed
    }

    fn leaves_aside(&self, call: &[Arc<str>]) -> bool {
        self.aside.contains(call)
    }
}

impl Files for TreeFiles<'_> {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        let path = normalise(&format!("{}/{path}", self.root))?;
        if let Ok(mut seen) = self.seen.lock() {
            seen.by_functions.insert(path.clone());
        }
        self.bytes(&path).map(|bytes| bytes.to_vec())
    }

    fn list(&self, directory: &str) -> Option<Vec<String>> {
        let top = self.place(&normalise(&format!("{}/{directory}", self.root))?)?;
        if let Ok(mut seen) = self.seen.lock() {
            seen.trees.insert(top.clone());
        }
        self.inside(&top)
    }

    fn names(&self, directory: &str) -> Option<Vec<String>> {
        self.inside(&self.place(&normalise(&format!("{}/{directory}", self.root))?)?)
    }
}
