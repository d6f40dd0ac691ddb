//! A directory tree that is listed at once and read lazily: a directory on
//! disk, a git revision, or either with a patch applied.
//!
//! Source diffs are judged on two of these. A tree is never left: neither by
//! `..` nor through links, because whoever proposes a change also writes it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::{Error, ErrorCode, Result};
use crate::hcl::parse::MAX_TEXT;

/// Most entries of one tree; more is refused instead of half looked at.
pub const MAX_ENTRIES: usize = 500_000;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A regular file.
    File,
    /// A symbolic link; reading it reads what it points to, if that is inside the tree.
    Symlink,
    /// A git submodule: its content is not part of this tree.
    Submodule,
}

/// One file, link or submodule. Directories have no entries.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TreeEntry {
    /// Path relative to the top, with `/`.
    pub path: Arc<str>,
    /// Kind.
    pub kind: EntryKind,
    /// Name of the content (a git object id). Two entries with the same one
    /// have the same bytes; without one the bytes have to be compared.
    pub content: Option<Arc<str>>,
}

/// A directory tree that can be listed and read lazily; paths are relative and use `/`.
pub trait Tree: Send + Sync {
    /// Every entry, sorted by path.
    fn list(&self) -> &[TreeEntry];

    /// The bytes of a file, through links that stay inside; `None` when there
    /// is no such file.
    ///
    /// # Errors
    /// When the file is there and cannot be read, is too large, or is a link
    /// out of the tree.
    fn read(&self, path: &str) -> Result<Option<Arc<[u8]>>>;

    /// The path that this one leads to when every link on the way is followed.
    /// A path that does not exist leads to itself.
    ///
    /// # Errors
    /// When the way leaves the tree or goes round in circles.
    fn resolve(&self, path: &str) -> Result<String> {
        Ok(path.to_owned())
    }

    /// Says that these paths will be read soon, so that a slow source can be
    /// asked for all of them at once. What goes wrong is told by `read`.
    fn prefetch(&self, _paths: &[&str]) {}

    /// The entry of a path.
    fn entry(&self, path: &str) -> Option<&TreeEntry> {
        let list = self.list();
        let at = list.binary_search_by(|entry| entry.path.as_ref().cmp(path));
        list.get(at.ok()?)
    }
}

/// A directory on disk. `.git` and `.terraform` are left out, but for
/// `.terraform/modules`, which holds the code of installed modules.
#[derive(Debug)]
pub struct DirectoryTree {
    top: PathBuf,
    entries: Vec<TreeEntry>,
}

impl DirectoryTree {
    /// Lists a directory.
    ///
    /// # Errors
    /// When it is not a directory, cannot be listed, or holds more than can be judged.
    pub fn open(top: &Path) -> Result<Self> {
        let shown = top.display();
        let io = |what: &str| Error::new(ErrorCode::Io, format!("{shown}: {what}"));
        let top = top
            .canonicalize()
            .map_err(|error| io(&error.to_string()).with_help("give an existing directory"))?;
        if !top.is_dir() {
            return Err(io("is not a directory").with_help("give a directory with configuration"));
        }
        let mut entries = Vec::new();
        let walk = walkdir::WalkDir::new(&top)
            .follow_links(false)
            .into_iter()
            .filter_entry(|entry| {
                let below = entry.path().strip_prefix(&top).unwrap_or(Path::new(""));
                !left_out(below)
            });
        for entry in walk {
            let entry = entry.map_err(|error| {
                // Without the way to the directory, which is another one on every machine.
                let below = error.path().and_then(|path| path.strip_prefix(&top).ok());
                let place = below.map(slashed).filter(|below| !below.is_empty());
                let why = error.io_error().map(ToString::to_string);
                io(&format!(
                    "cannot list {}: {}",
                    place.as_deref().unwrap_or("it"),
                    why.as_deref().unwrap_or("links go round in circles")
                ))
                .with_help("run blastgate as a user who may read all of the directory")
            })?;
            let kind = if entry.file_type().is_symlink() {
                EntryKind::Symlink
            } else if entry.file_type().is_file() {
                EntryKind::File
            } else {
                continue;
            };
            let below = entry.path().strip_prefix(&top).unwrap_or(entry.path());
            entries.push(TreeEntry {
                path: slashed(below).into(),
                kind,
                content: None,
            });
            if entries.len() > MAX_ENTRIES {
                return Err(Error::new(
                    ErrorCode::LimitExceeded,
                    format!("{shown} holds more than {MAX_ENTRIES} files"),
                )
                .with_help("give the directory of the configuration, not the one around it"));
            }
        }
        entries.sort();
        Ok(DirectoryTree { top, entries })
    }
}

impl DirectoryTree {
    /// Where a path leads on disk, through links; `None` when there is nothing.
    fn place(&self, path: &str) -> Result<Option<PathBuf>> {
        // Links to directories make paths that are not listed themselves.
        match self.top.join(path).canonicalize() {
            Ok(place) if place.starts_with(&self.top) => Ok(Some(place)),
            Ok(_) => Err(leaves(path)),
            // A dangling link may point anywhere, but there is nothing to read.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            // `ELOOP` on Linux and on the BSDs.
            Err(error) if matches!(error.raw_os_error(), Some(40 | 62)) => Err(circles(path)),
            Err(error) => Err(Error::new(ErrorCode::Io, format!("{path}: {error}"))),
        }
    }
}

/// A relative path with `/`.
fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// Whether a directory is no part of the configuration.
fn left_out(below: &Path) -> bool {
    let mut parts = below.components().map(|part| part.as_os_str());
    while let Some(part) = parts.next() {
        if part == ".git" {
            return true;
        }
        if part == ".terraform" {
            return parts.next().is_some_and(|next| next != "modules");
        }
    }
    false
}

impl Tree for DirectoryTree {
    fn list(&self) -> &[TreeEntry] {
        &self.entries
    }

    fn resolve(&self, path: &str) -> Result<String> {
        let Some(place) = self.place(path)? else {
            return Ok(path.to_owned());
        };
        let below = place.strip_prefix(&self.top).unwrap_or(&place);
        Ok(slashed(below))
    }

    fn read(&self, path: &str) -> Result<Option<Arc<[u8]>>> {
        let Some(place) = self.place(path)? else {
            return Ok(None);
        };
        let io =
            |error: std::io::Error| Error::new(ErrorCode::Io, format!("cannot be read: {error}"));
        let facts = place.metadata().map_err(io)?;
        if !facts.is_file() {
            return Ok(None);
        }
        if usize::try_from(facts.len()).map_or(true, |len| len > MAX_TEXT) {
            return Err(too_large(path));
        }
        Ok(Some(std::fs::read(&place).map_err(io)?.into()))
    }
}

/// The refusal of a link out of the tree.
pub fn leaves(path: &str) -> Error {
    Error::new(
        ErrorCode::InvalidConfiguration,
        format!("{path} is a link that leaves the tree"),
    )
    .with_help("what lies outside cannot be judged: replace the link with the file")
    .at(path, None)
}

/// The refusal of links that lead to each other.
pub fn circles(path: &str) -> Error {
    Error::new(
        ErrorCode::InvalidConfiguration,
        format!("{path} is a link that leads round in circles"),
    )
    .with_help("point the link to a file or directory")
    .at(path, None)
}

/// The refusal of a file that is larger than any configuration.
pub fn too_large(path: &str) -> Error {
    Error::new(
        ErrorCode::LimitExceeded,
        format!("{path} is larger than {MAX_TEXT} bytes"),
    )
    .at(path, None)
}

/// A tree with the text of some of its files replaced.
pub struct Overlay {
    base: Box<dyn Tree>,
    entries: Vec<TreeEntry>,
    texts: BTreeMap<Arc<str>, Arc<[u8]>>,
}

impl Overlay {
    /// `base` with these files in the place of its own.
    pub fn new(base: Box<dyn Tree>, texts: BTreeMap<Arc<str>, Arc<[u8]>>) -> Self {
        let kept = base.list().iter();
        let mut entries: Vec<TreeEntry> = kept
            .filter(|entry| !texts.contains_key(&entry.path))
            .cloned()
            .collect();
        entries.extend(texts.keys().map(|path| TreeEntry {
            path: path.clone(),
            kind: EntryKind::File,
            content: None,
        }));
        entries.sort();
        Overlay {
            base,
            entries,
            texts,
        }
    }
}

impl Tree for Overlay {
    fn list(&self) -> &[TreeEntry] {
        &self.entries
    }

    fn read(&self, path: &str) -> Result<Option<Arc<[u8]>>> {
        match self.texts.get(self.base.resolve(path)?.as_str()) {
            Some(text) => Ok(Some(text.clone())),
            None => self.base.read(path),
        }
    }

    fn resolve(&self, path: &str) -> Result<String> {
        self.base.resolve(path)
    }

    fn prefetch(&self, paths: &[&str]) {
        self.base.prefetch(paths);
    }
}

/// A tree in memory, for what is made up from others and for tests.
#[derive(Debug, Default)]
pub struct MemoryTree {
    entries: Vec<TreeEntry>,
    files: BTreeMap<Arc<str>, Arc<[u8]>>,
}

impl MemoryTree {
    /// A tree of these files.
    pub fn new(files: impl IntoIterator<Item = (Arc<str>, Arc<[u8]>)>) -> Self {
        let files: BTreeMap<_, _> = files.into_iter().collect();
        let entries = files
            .keys()
            .map(|path| TreeEntry {
                path: path.clone(),
                kind: EntryKind::File,
                content: None,
            })
            .collect();
        MemoryTree { entries, files }
    }

    /// The same tree with submodules: commits by path.
    #[must_use]
    pub fn with_submodules(mut self, commits: &BTreeMap<Arc<str>, Arc<str>>) -> Self {
        self.entries
            .extend(commits.iter().map(|(path, commit)| TreeEntry {
                path: path.clone(),
                kind: EntryKind::Submodule,
                content: Some(commit.clone()),
            }));
        self.entries.sort();
        self
    }

    /// A tree of these texts.
    pub fn texts(files: &[(&str, &str)]) -> Self {
        let bytes = |text: &str| -> Arc<[u8]> { text.as_bytes().into() };
        Self::new(
            files
                .iter()
                .map(|(path, text)| (Arc::from(*path), bytes(text))),
        )
    }
}

#[cfg(test)]
impl MemoryTree {
    /// A tree of these texts whose contents have names, as those of git.
    pub(crate) fn named(files: &[(&str, &str)]) -> Self {
        let mut tree = Self::texts(files);
        for entry in &mut tree.entries {
            let bytes = tree.files.get(&entry.path);
            entry.content = bytes.map(|bytes| format!("{bytes:?}").into());
        }
        tree
    }
}

impl Tree for MemoryTree {
    fn list(&self) -> &[TreeEntry] {
        &self.entries
    }

    fn read(&self, path: &str) -> Result<Option<Arc<[u8]>>> {
        Ok(self.files.get(path).cloned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_is_listed_and_not_left() {
        let top = tempfile::tempdir().expect("a directory");
        let write = |path: &str| {
            let path = top.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
            std::fs::write(path, "x").expect("a file");
        };
        write("out.tf");
        for path in [
            "in/b/a.tf",
            "in/.git/config",
            "in/b/.terraform/providers/p",
            "in/b/.terraform/modules/modules.json",
        ] {
            write(path);
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("../../out.tf", top.path().join("in/b/link.tf"))
            .expect("a link");
        let tree = DirectoryTree::open(&top.path().join("in")).expect("a directory");
        let paths: Vec<&str> = tree
            .list()
            .iter()
            .map(|entry| entry.path.as_ref())
            .collect();
        assert!(paths.contains(&"b/a.tf"));
        assert!(paths.contains(&"b/.terraform/modules/modules.json"));
        assert!(!paths.iter().any(|path| path.contains(".git")));
        assert!(!paths.iter().any(|path| path.contains("providers")));
        assert_eq!(
            tree.read("b/a.tf").expect("readable").as_deref(),
            Some(&b"x"[..])
        );
        assert_eq!(tree.read("b/none.tf").expect("no error"), None);
        #[cfg(unix)]
        assert!(tree.read("b/link.tf").is_err());
        assert!(tree.read("../out.tf").is_err());
        assert!(tree.entry("b/a.tf").is_some());
        assert!(DirectoryTree::open(&top.path().join("none")).is_err());
    }
}
