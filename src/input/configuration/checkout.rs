//! A checkout on disk, read-only and never left: neither through `..` nor
//! through links, because whoever proposes a change also writes the tree.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{ModuleFiles, normalise};
use crate::hcl::functions::Files;
use crate::hcl::parse::MAX_TEXT;

/// A directory of files that belong together, such as a repository.
#[derive(Debug, Clone)]
pub struct Checkout {
    top: PathBuf,
}

impl Checkout {
    /// The checkout at a directory. A directory that is not there has no files.
    pub fn new(top: &Path) -> Self {
        Checkout {
            top: top.canonicalize().unwrap_or_else(|_| top.to_owned()),
        }
    }

    /// The place of a relative path, if it exists and lies inside.
    fn inside(&self, path: &str) -> Option<PathBuf> {
        let place = self.top.join(normalise(path)?).canonicalize().ok()?;
        place.starts_with(&self.top).then_some(place)
    }

    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let place = self.inside(path)?;
        let facts = place.metadata().ok()?;
        let fits = facts.is_file() && usize::try_from(facts.len()).is_ok_and(|len| len <= MAX_TEXT);
        if !fits {
            return None;
        }
        std::fs::read(place).ok()
    }

    /// Names in a directory, sorted, and whether they are directories.
    fn names(&self, directory: &str) -> Option<Vec<(String, bool)>> {
        let entries = std::fs::read_dir(self.inside(directory)?).ok()?;
        let mut names: Vec<(String, bool)> = entries
            .flatten()
            .map(|entry| {
                // A name that is no text is kept: reading it by this name
                // fails, and that is told.
                let name = entry.file_name().to_string_lossy().into_owned();
                (name, entry.path().is_dir())
            })
            .collect();
        names.sort();
        Some(names)
    }
}

fn join(directory: &str, name: &str) -> String {
    if directory.is_empty() {
        name.to_owned()
    } else {
        format!("{directory}/{name}")
    }
}

impl ModuleFiles for Checkout {
    fn directory(&self, directory: &str) -> Option<Vec<(String, Option<Arc<str>>)>> {
        let files = self
            .names(directory)?
            .into_iter()
            .filter(|(name, is_dir)| {
                !is_dir
                    && [".tf", ".tofu", ".tf.json", ".tofu.json"]
                        .iter()
                        .any(|end| name.ends_with(end))
            })
            .map(|(name, _)| {
                let path = join(directory, &name);
                let text = self.file(&path);
                (path, text)
            })
            .collect();
        Some(files)
    }

    fn file(&self, path: &str) -> Option<Arc<str>> {
        String::from_utf8(self.bytes(path)?).ok().map(Arc::from)
    }
}

/// Directories deeper than this are not listed.
const MAX_LIST_DEPTH: usize = 16;

/// Files beyond this are not listed.
const MAX_LISTED: usize = 10_000;

impl Files for Checkout {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.bytes(path)
    }

    /// `None` too when there is more than is reasonable to list: an incomplete
    /// list would be taken for the whole.
    fn list(&self, directory: &str) -> Option<Vec<String>> {
        let top = normalise(directory)?;
        let mut found = Vec::new();
        let mut open = vec![(String::new(), 0)];
        while let Some((below, depth)) = open.pop() {
            for (name, is_dir) in self.names(&join(&top, &below))? {
                let path = join(&below, &name);
                if !is_dir {
                    found.push(path);
                } else if depth < MAX_LIST_DEPTH {
                    open.push((path, depth + 1));
                } else {
                    return None;
                }
                if found.len() + open.len() > MAX_LISTED {
                    return None;
                }
            }
        }
        found.sort();
        Some(found)
    }
}
