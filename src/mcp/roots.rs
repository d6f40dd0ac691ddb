//! The directories that may be read. Whoever calls a tool names paths, so every
//! path is followed to its end, links included, before anything is opened.

use std::path::{Component, Path, PathBuf};

use crate::error::{Error, ErrorCode, Result};
use crate::input::git::Repository;

/// Largest plan that is read.
const MAX_PLAN: u64 = 1 << 30;
/// Longest path.
const MAX_PATH: usize = 4_096;

/// Directories, absolute and without links. The first is the one that relative
/// paths start from.
pub(super) struct Roots {
    first: PathBuf,
    others: Vec<PathBuf>,
    /// The same as they were given: a path may be written either way.
    given: Vec<PathBuf>,
}

impl Roots {
    /// The directories that were named, or the current one.
    ///
    /// # Errors
    /// When one of them is not a directory.
    pub(super) fn open(given: &[PathBuf]) -> Result<Self> {
        let here = [PathBuf::from(".")];
        let given = if given.is_empty() { &here[..] } else { given };
        let mut found = Vec::new();
        for directory in given {
            let place = directory.canonicalize().ok().filter(|place| place.is_dir());
            found.push(place.ok_or_else(|| {
                Error::new(
                    ErrorCode::Usage,
                    format!("the root {} is not a directory", directory.display()),
                )
                .with_help("Give `--root` a directory that exists.")
            })?);
        }
        let written = given
            .iter()
            .filter_map(|path| std::path::absolute(path).ok());
        Ok(Roots {
            given: written.chain(found.iter().cloned()).collect(),
            first: found.remove(0),
            others: found,
        })
    }

    /// The directory that relative paths start from.
    pub(super) fn first(&self) -> &Path {
        &self.first
    }

    fn all(&self) -> impl Iterator<Item = &PathBuf> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// Whether a place lies in one of them; it has to be absolute and without links.
    pub(super) fn holds(&self, place: &Path) -> bool {
        self.all().any(|root| place.starts_with(root))
    }

    /// A regular file, followed to where it really lies.
    ///
    /// # Errors
    /// When it lies outside, is not there, is not a regular file, or is too large.
    pub(super) fn file(&self, given: &str) -> Result<PathBuf> {
        let place = self.place(given)?;
        let facts = place.metadata().map_err(|_| missing(given))?;
        // A pipe would wait for ever, a device never end.
        if !facts.is_file() {
            return Err(refused(given, "is not a regular file"));
        }
        if facts.len() > MAX_PLAN {
            let error = Error::new(ErrorCode::LimitExceeded, "the file is larger than 1 GiB");
            return Err(error.at(given, None));
        }
        Ok(place)
    }

    /// A directory, followed to where it really lies.
    ///
    /// # Errors
    /// When it lies outside, is not there, or is not a directory.
    pub(super) fn directory(&self, given: &str) -> Result<PathBuf> {
        let place = self.place(given)?;
        if place.is_dir() {
            Ok(place)
        } else {
            Err(refused(given, "is not a directory"))
        }
    }

    /// Makes sure that all of the repository around a directory may be read, if
    /// there is one: its files, and its objects, which can lie elsewhere.
    ///
    /// # Errors
    /// When a part of it lies outside.
    pub(super) fn repository(&self, directory: &Path) -> Result<()> {
        let around = directory
            .ancestors()
            .find(|parent| parent.join(".git").exists());
        let Some(top) = around else { return Ok(()) };
        let inside = self.holds(top) && self.holds(&Repository::open(directory)?.store()?);
        if inside {
            return Ok(());
        }
        Err(Error::new(
            ErrorCode::Usage,
            "a part of the git repository lies outside of the roots",
        )
        .with_help(
            "Start the server with a `--root` for the top of the repository (and, for a linked working tree, one for the main repository).",
        ))
    }

    /// The name of a place in reports: relative to its root, with `/`.
    pub(super) fn name(&self, place: &Path) -> String {
        let below = self.all().find_map(|root| place.strip_prefix(root).ok());
        below.unwrap_or(place).to_string_lossy().replace('\\', "/")
    }

    /// A place as it is written from the current directory, which is the first root.
    pub(super) fn below_first(&self, place: &Path) -> PathBuf {
        match place.strip_prefix(&self.first) {
            Ok(below) if below.as_os_str().is_empty() => PathBuf::from("."),
            Ok(below) => below.to_path_buf(),
            Err(_) => place.to_path_buf(),
        }
    }

    fn place(&self, given: &str) -> Result<PathBuf> {
        if given.is_empty() || given.len() > MAX_PATH || given.contains(char::is_control) {
            return Err(Error::new(ErrorCode::Usage, "this is not a path").at(given, None));
        }
        let full = lexical(&self.first.join(given));
        // Said before anything is looked up, so that nobody learns what exists outside.
        if !self.given.iter().any(|root| full.starts_with(root)) {
            return Err(outside(given));
        }
        let place = full.canonicalize().map_err(|_| missing(given))?;
        if self.holds(&place) {
            Ok(place)
        } else {
            Err(outside(given))
        }
    }
}

/// A path without `.` and `..`, by its text alone.
fn lexical(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

fn refused(given: &str, why: &str) -> Error {
    Error::new(ErrorCode::Usage, format!("the path {why}")).at(given, None)
}

fn missing(given: &str) -> Error {
    Error::new(ErrorCode::Io, "there is no such file or directory").at(given, None)
}

fn outside(given: &str) -> Error {
    refused(given, "lies outside of the directories that may be read")
        .with_help("The directories are fixed with `--root` when the server starts.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_is_opened() {
        let top = tempfile::tempdir().expect("a directory");
        let inside = top.path().join("in");
        std::fs::create_dir_all(inside.join("sub")).expect("a directory");
        std::fs::write(inside.join("sub/plan"), "x").expect("a file");
        std::fs::write(top.path().join("secret"), "x").expect("a file");
        let roots = Roots::open(std::slice::from_ref(&inside)).expect("roots");
        let absolute = inside.join("sub/plan").display().to_string();
        for good in ["sub/plan", "./sub/../sub/plan", &absolute] {
            let place = roots.file(good).expect(good);
            assert_eq!(roots.name(&place), "sub/plan");
        }
        let secret = top.path().join("secret").display().to_string();
        #[cfg(unix)]
        std::os::unix::fs::symlink("../secret", inside.join("link")).expect("a link");
        for bad in [
            "../secret",
            &secret,
            "/etc/passwd",
            "link",
            "sub",
            "none",
            "",
            "a\0b",
        ] {
            assert!(roots.file(bad).is_err(), "{bad:?}");
        }
        // Whether it exists outside is not told.
        let told = |path| roots.file(path).map_err(|error| error.message);
        assert_eq!(told("../secret"), told("../none"));
        assert!(roots.directory("sub").is_ok() && roots.directory("sub/plan").is_err());
        assert!(Roots::open(&[inside.join("none")]).is_err());
    }
}
