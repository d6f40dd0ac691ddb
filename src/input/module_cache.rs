//! Modules that `init` has installed: where the code of a call lies that names no path
//! of the tree.
//!
//! The manifest says what each directory was made from. A call finds its code only
//! where source and version are the ones that it asks for, so that what was installed
//! for another revision is never taken for this one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::tree::{DirectoryTree, EntryKind, Tree, TreeEntry};
use crate::error::{Error, ErrorCode, Result};
use crate::model::{module_source, version};

/// Where given directories appear in a tree. The tools keep what they install in a
/// directory of this name, so that nothing in it is taken for a root module.
const PLACE: &str = ".terraform/module-dir";
/// The manifest of installed modules.
pub const MANIFEST: &str = "modules.json";

/// One installed module.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Installed {
    /// Names of the calls from the root, with dots.
    pub key: String,
    /// Source in one spelling; `None` for a path of the tree, or where the manifest
    /// does not say.
    pub source: Option<String>,
    /// Version, of modules of a registry.
    pub version: Option<String>,
    /// Directory, as the manifest gives it.
    pub directory: String,
}

impl Installed {
    /// Whether this is what a call asks for.
    #[must_use]
    pub fn is_for(&self, source: &str, constraint: Option<&str>) -> bool {
        let wanted = module_source::canonical(source);
        let fits = match (constraint, &self.version) {
            (Some(constraint), Some(version)) => version::satisfies(constraint, version),
            (Some(_), None) => false,
            (None, _) => true,
        };
        wanted.is_some() && wanted == self.source && fits
    }
}

/// The modules that a manifest lists; none where it cannot be read.
#[must_use]
pub fn manifest(text: &str) -> Vec<Installed> {
    let json: Option<serde_json::Value> = serde_json::from_str(text).ok();
    let modules = json
        .as_ref()
        .and_then(|json| json.get("Modules")?.as_array());
    modules
        .into_iter()
        .flatten()
        .filter_map(|module| {
            let text = |name: &str| module.get(name)?.as_str().map(str::to_owned);
            Some(Installed {
                key: text("Key")?,
                source: text("Source").and_then(|source| module_source::canonical(&source)),
                version: text("Version").filter(|version| !version.is_empty()),
                directory: text("Dir")?,
            })
        })
        .collect()
}

/// Directories of installed modules beside the trees.
#[derive(Debug, Default)]
pub struct ModuleCaches {
    directories: Vec<DirectoryTree>,
    installed: Vec<Installed>,
}

impl ModuleCaches {
    /// Opens directories as they are given: `.terraform/modules`, a `.terraform`, or a
    /// root module where `init` was run.
    ///
    /// # Errors
    /// When one of them has no manifest of modules, or cannot be listed.
    pub fn open(given: &[PathBuf]) -> Result<Self> {
        let mut caches = ModuleCaches::default();
        for directory in given {
            let candidates = ["", "modules", ".terraform/modules"];
            let found = candidates
                .iter()
                .map(|inner| directory.join(inner))
                .find(|place| place.join(MANIFEST).is_file());
            let Some(place) = found else {
                let message = format!("{} holds no installed modules", directory.display());
                return Err(Error::new(ErrorCode::Usage, message).with_help(
                    "give the `.terraform/modules` that `terraform init` or `terraform get` has filled",
                ));
            };
            caches.add(&place)?;
        }
        Ok(caches)
    }

    fn add(&mut self, place: &Path) -> Result<()> {
        let tree = DirectoryTree::open(place)?;
        let bytes = tree.read(MANIFEST)?.unwrap_or_default();
        let at = self.directories.len();
        let text = String::from_utf8_lossy(&bytes);
        for mut module in manifest(&text) {
            if module.source.is_some()
                && let Some(inside) = inside(&tree, &module.directory)
            {
                module.directory = format!("{PLACE}/{at}/{inside}");
                self.installed.push(module);
            }
        }
        self.directories.push(tree);
        Ok(())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.directories.is_empty()
    }

    /// What is installed, with directories as the trees of [`Self::beside`] have them.
    #[must_use]
    pub fn installed(&self) -> &[Installed] {
        &self.installed
    }

    /// A tree that has these directories, too.
    #[must_use]
    pub fn beside<'t>(&'t self, tree: &'t dyn Tree) -> WithModules<'t> {
        let mut entries = tree.list().to_vec();
        for (at, directory) in self.directories.iter().enumerate() {
            let files = directory.list().iter();
            entries.extend(
                files
                    .filter(|entry| entry.kind == EntryKind::File)
                    .map(|entry| {
                        let path: Arc<str> = format!("{PLACE}/{at}/{}", entry.path).into();
                        TreeEntry {
                            content: Some(path.clone()),
                            path,
                            kind: EntryKind::File,
                        }
                    }),
            );
        }
        entries.sort();
        entries.dedup_by(|one, other| one.path == other.path);
        WithModules {
            tree,
            caches: self,
            entries,
        }
    }
}

/// Where a directory of the manifest lies in the directory of modules: it is written
/// from where the tool was run, and how that is called here is not known.
fn inside(tree: &DirectoryTree, written: &str) -> Option<String> {
    let parts: Vec<&str> = written
        .split(['/', '\\'])
        .filter(|part| !part.is_empty() && *part != ".")
        .collect();
    (0..parts.len()).find_map(|from| {
        let place = parts[from..].join("/");
        let prefix = format!("{place}/");
        let list = tree.list();
        let at = list.partition_point(|entry| *entry.path < *prefix);
        let there = list
            .get(at)
            .is_some_and(|entry| entry.path.starts_with(&prefix));
        there.then_some(place)
    })
}

/// A tree with directories of installed modules beside it.
pub struct WithModules<'t> {
    tree: &'t dyn Tree,
    caches: &'t ModuleCaches,
    entries: Vec<TreeEntry>,
}

impl WithModules<'_> {
    /// The directory that a path lies in, and the path inside it.
    fn cached<'p>(&self, path: &'p str) -> Option<(&DirectoryTree, &'p str)> {
        let rest = path.strip_prefix(PLACE)?.strip_prefix('/')?;
        let (at, inner) = rest.split_once('/').unwrap_or((rest, ""));
        let directory = self.caches.directories.get(at.parse::<usize>().ok()?)?;
        Some((directory, inner))
    }
}

impl Tree for WithModules<'_> {
    fn list(&self) -> &[TreeEntry] {
        &self.entries
    }

    fn read(&self, path: &str) -> Result<Option<Arc<[u8]>>> {
        match self.cached(path) {
            Some((directory, inner)) => directory.read(inner),
            None => self.tree.read(path),
        }
    }

    fn resolve(&self, path: &str) -> Result<String> {
        match self.cached(path) {
            Some(_) => Ok(path.to_owned()),
            None => self.tree.resolve(path),
        }
    }

    fn prefetch(&self, paths: &[&str]) {
        let own: Vec<&str> = paths
            .iter()
            .filter(|path| self.cached(path).is_none())
            .copied()
            .collect();
        self.tree.prefetch(&own);
    }
}
