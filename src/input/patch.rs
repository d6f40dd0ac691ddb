//! A unified patch on a directory, applied in memory.
//!
//! It applies exactly or not at all: no offset, no fuzz, nothing outside the
//! directory. What is judged must be what `git apply` would make of it, and a
//! patch that two tools read differently is refused instead of guessed at.
//! Facts: git-apply(1), "Generating patch text with -p" in git-diff(1),
//! "Detailed Description of Unified Format" in diff(1).

mod layout;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use diffy::patch_set::{FileMode, FileOperation, FilePatch, ParseOptions, PatchKind, PatchSet};
use diffy::{Line, Patch};

use crate::error::{Error, ErrorCode, Result};
use crate::source::LineColumn;

use super::tree::{EntryKind, Tree as _};
use layout::Section;
pub use tree::PatchedTree;

/// Contents after the patch by path; `None` for what it removes.
type Changed = BTreeMap<Arc<str>, Option<Arc<[u8]>>>;

/// Longest patch.
const MAX_PATCH: usize = 256 << 20;

/// A directory without and with a patch.
#[derive(Debug)]
pub struct Patched {
    /// The directory as it is.
    pub before: PatchedTree,
    /// The directory with the patch.
    pub after: PatchedTree,
}

/// Applies a patch to a directory in memory. `name` is what messages call the patch.
///
/// # Errors
/// When the directory cannot be read, and [`ErrorCode::InvalidPatch`] when the
/// patch does not apply exactly or leaves the directory.
pub fn apply(directory: &Path, patch: &[u8], name: &str) -> Result<Patched> {
    let before = PatchedTree::open(directory)?;
    let text = readable(patch).map_err(|error| error.at(name, None))?;
    let layout = layout::read(text).map_err(|wrong| wrong.into_error(name))?;
    let options = if layout.git {
        ParseOptions::gitdiff()
    } else {
        ParseOptions::unidiff()
    };
    let mut files = Vec::new();
    for file in PatchSet::parse(text, options) {
        files.push(file.map_err(|error| {
            invalid(format!("the patch cannot be read: {error}"))
                .with_help("make it with `git diff`; patches that were edited by hand rarely keep their line counts")
                .at(name, None)
        })?);
    }
    let hunks: usize = files
        .iter()
        .filter_map(|f| f.patch().as_text())
        .map(|p| p.hunks().len())
        .sum();
    if hunks != layout.hunks.len() || layout.git && files.len() != layout.sections.len() {
        return Err(invalid("the patch holds parts that belong to no file")
            .with_help("a part without its headers would be left out silently; make the patch again with `git diff`")
            .at(name, None));
    }
    let strip = !layout.git && prefixed(&files);
    let mut change = Change {
        before: &before,
        removed: BTreeSet::new(),
        added: BTreeMap::new(),
        modes: 0,
    };
    let mut lines = layout.hunks.iter().copied();
    for (index, file) in files.iter().enumerate() {
        let section = layout.sections.get(index);
        let count = file
            .patch()
            .as_text()
            .map_or(0, |patch| patch.hunks().len());
        let lines: Vec<u32> = lines.by_ref().take(count).collect();
        let first = section.map(|s| s.line).or(lines.first().copied());
        change
            .file(file, section, strip, &lines)
            .map_err(|wrong| wrong.or_at(first).into_error(name))?;
    }
    let changed = change.finish().map_err(|wrong| wrong.into_error(name))?;
    let after = before.with(changed);
    Ok(Patched { before, after })
}

fn readable(patch: &[u8]) -> Result<&str> {
    if patch.len() > MAX_PATCH {
        return Err(Error::new(
            ErrorCode::LimitExceeded,
            "the patch is larger than 256 MiB",
        ));
    }
    let text = std::str::from_utf8(patch).map_err(|_| {
        invalid("the patch is not UTF-8")
            .with_help("write it with `git diff --output=FILE`; some shells change the encoding of redirected output")
    })?;
    if text.trim().is_empty() {
        return Err(invalid("the patch is empty")
            .with_help("there is nothing to judge; check the command that wrote it"));
    }
    Ok(text)
}

fn invalid(message: impl Into<String>) -> Error {
    Error::new(ErrorCode::InvalidPatch, message)
}

/// A reason to refuse the patch, and the line of the patch.
#[derive(Debug)]
struct Wrong {
    message: String,
    help: &'static str,
    line: Option<u32>,
}

impl Wrong {
    fn new(message: impl Into<String>, help: &'static str) -> Self {
        Wrong {
            message: message.into(),
            help,
            line: None,
        }
    }

    fn at(mut self, line: Option<u32>) -> Self {
        self.line = line;
        self
    }

    fn or_at(mut self, line: Option<u32>) -> Self {
        self.line = self.line.or(line);
        self
    }

    fn into_error(self, name: &str) -> Error {
        let place = self.line.map(|line| LineColumn { line, column: 1 });
        invalid(self.message).with_help(self.help).at(name, place)
    }
}

const OUTSIDE: &str = "a patch may only name files below the directory that it is applied to";
const OTHER_BASE: &str = "the patch was made from another state of the files; make it again from this one, or give the directory that its paths start from";
const GIT_DIFF: &str = "make the patch with `git diff`";

/// A path that stays inside and means the same to every tool.
fn inside(path: &str) -> Result<&str, Wrong> {
    let shown = path.escape_default();
    if path.contains(|c: char| c.is_control() || c == '\\') {
        return Err(Wrong::new(
            format!("the patch names the file `{shown}`"),
            OUTSIDE,
        ));
    }
    let drive = path.as_bytes().get(1) == Some(&b':');
    for part in path.split('/') {
        let leaves = matches!(part, "" | "." | "..") || drive;
        if leaves || part.eq_ignore_ascii_case(".git") {
            return Err(Wrong::new(
                format!("the patch names `{shown}`, which lies outside of the tree"),
                OUTSIDE,
            ));
        }
    }
    Ok(path)
}

/// Whether all paths of a plain patch start with a directory that is not part
/// of the tree (`a/` and `b/`, `before/` and `after/`).
fn prefixed(files: &[FilePatch<'_, str>]) -> bool {
    let mut differ = false;
    for file in files {
        let (one, two) = match file.operation() {
            FileOperation::Modify { original, modified } => (original, modified),
            FileOperation::Create(path) | FileOperation::Delete(path) => (path, path),
            FileOperation::Rename { .. } | FileOperation::Copy { .. } => continue,
        };
        if !one.contains('/') || !two.contains('/') {
            return false;
        }
        differ |= one != two || one.starts_with("a/") || one.starts_with("b/");
    }
    differ
}

fn stripped(path: &str, strip: bool) -> &str {
    match path.split_once('/') {
        Some((_, rest)) if strip => rest,
        _ => path,
    }
}

/// The patch of a file with text; links, submodules and binary files have none.
fn text_of<'f, 'p>(file: &'f FilePatch<'p, str>) -> Result<&'f Patch<'p, str>, Wrong> {
    for mode in [file.old_mode(), file.new_mode()].into_iter().flatten() {
        match mode {
            FileMode::Regular | FileMode::Executable => {}
            FileMode::Symlink => return Err(symlink()),
            FileMode::Gitlink => return Err(submodule()),
        }
    }
    match file.patch() {
        PatchKind::Text(patch) => Ok(patch),
        _ => Err(Wrong::new(
            "the patch changes a binary file",
            "what a binary patch does cannot be shown; compare two directories or git revisions instead",
        )),
    }
}

/// What the patch makes of the tree.
struct Change<'a> {
    before: &'a PatchedTree,
    removed: BTreeSet<String>,
    added: BTreeMap<String, String>,
    /// Files of which only the mode changes.
    modes: usize,
}

impl Change<'_> {
    fn file(
        &mut self,
        file: &FilePatch<'_, str>,
        section: Option<&Section>,
        strip: bool,
        lines: &[u32],
    ) -> Result<(), Wrong> {
        let strip = section.map_or(strip, |section| section.prefixed);
        let patch = text_of(file)?;
        match file.operation() {
            FileOperation::Create(path) => {
                let path = inside(stripped(path, strip))?;
                let text = hunks("", path, patch, lines)?;
                self.add(path, text)
            }
            FileOperation::Delete(path) => {
                let path = inside(stripped(path, strip))?;
                let text = hunks(&self.text(path)?, path, patch, lines)?;
                if !text.is_empty() {
                    return Err(Wrong::new(
                        format!("the patch deletes `{path}` but leaves a part of it"),
                        OTHER_BASE,
                    ));
                }
                self.remove(path)
            }
            FileOperation::Modify { original, modified } => {
                let (path, after) = (stripped(original, strip), stripped(modified, strip));
                let (path, after) = (inside(path)?, inside(after)?);
                if path != after {
                    return Err(Wrong::new(
                        format!(
                            "the patch turns `{path}` into `{after}` without saying that it renames"
                        ),
                        GIT_DIFF,
                    ));
                }
                if patch.hunks().is_empty() {
                    return self.mode(path, file.new_mode().is_some());
                }
                self.modify(path, patch, lines)
            }
            FileOperation::Rename { from, to } => {
                let (from, to) = (inside(from)?, inside(to)?);
                let text = hunks(&self.text(from)?, from, patch, lines)?;
                self.remove(from)?;
                self.add(to, text)
            }
            FileOperation::Copy { from, to } => {
                let (from, to) = (inside(from)?, inside(to)?);
                let text = hunks(&self.text(from)?, from, patch, lines)?;
                self.add(to, text)
            }
        }
    }

    /// A file of which only the mode changes, which no tool looks at.
    fn mode(&mut self, path: &str, says_mode: bool) -> Result<(), Wrong> {
        if !says_mode {
            return Err(Wrong::new(
                format!("the patch names `{path}` and changes nothing of it"),
                GIT_DIFF,
            ));
        }
        self.modes += 1;
        self.text(path).map(|_| ())
    }

    /// Plain `diff -N` writes neither creation nor deletion in its headers.
    fn modify(&mut self, path: &str, patch: &Patch<'_, str>, lines: &[u32]) -> Result<(), Wrong> {
        let from_nothing = patch.hunks().iter().all(|hunk| hunk.old_range().is_empty());
        if from_nothing && self.before.entry(path).is_none() {
            let text = hunks("", path, patch, lines)?;
            return self.add(path, text);
        }
        let text = hunks(&self.text(path)?, path, patch, lines)?;
        self.remove(path)?;
        if text.is_empty() {
            return Ok(());
        }
        self.add(path, text)
    }

    /// The text of a file that the patch rests on.
    fn text(&self, path: &str) -> Result<String, Wrong> {
        self.no_link_on_the_way(path)?;
        match self.before.entry(path).map(|entry| entry.kind) {
            Some(EntryKind::Symlink) => return Err(symlink()),
            Some(EntryKind::Submodule) => return Err(submodule()),
            Some(EntryKind::File) | None => {}
        }
        let bytes = self
            .before
            .read(path)
            .map_err(|error| Wrong::new(error.message, OTHER_BASE))?
            .ok_or_else(|| {
                Wrong::new(
                    format!("the patch changes `{path}`, which is not there"),
                    OTHER_BASE,
                )
            })?;
        String::from_utf8(bytes.to_vec())
            .map_err(|_| Wrong::new(format!("`{path}` is not UTF-8 text"), OTHER_BASE))
    }

    /// Behind a link the same path is another file.
    fn no_link_on_the_way(&self, path: &str) -> Result<(), Wrong> {
        for (at, _) in path.match_indices('/') {
            match self.before.entry(&path[..at]).map(|entry| entry.kind) {
                None => {}
                Some(EntryKind::Symlink) => {
                    return Err(Wrong::new(
                        format!("the patch names `{path}`, which lies behind a symbolic link"),
                        "patch the file under its own path",
                    ));
                }
                Some(EntryKind::File | EntryKind::Submodule) => {
                    return Err(Wrong::new(
                        format!("the patch names `{path}`, which is not below a directory"),
                        OTHER_BASE,
                    ));
                }
            }
        }
        Ok(())
    }

    fn remove(&mut self, path: &str) -> Result<(), Wrong> {
        if self.removed.insert(path.to_owned()) {
            return Ok(());
        }
        Err(twice(path))
    }

    fn add(&mut self, path: &str, text: String) -> Result<(), Wrong> {
        self.no_link_on_the_way(path)?;
        match self.added.insert(path.to_owned(), text) {
            None => Ok(()),
            Some(_) => Err(twice(path)),
        }
    }

    /// Everything together: what is new must not be there already.
    fn finish(self) -> Result<Changed, Wrong> {
        let mut changed: Changed = self
            .removed
            .iter()
            .map(|path| (path.as_str().into(), None))
            .collect();
        for (path, text) in self.added {
            let there = self.before.entry(&path).is_some() || self.before.is_directory(&path);
            if there && !self.removed.contains(&path) {
                return Err(Wrong::new(
                    format!("the patch creates `{path}`, which is there already"),
                    OTHER_BASE,
                ));
            }
            changed.insert(path.into(), Some(text.into_bytes().into()));
        }
        if changed.is_empty() && self.modes == 0 {
            return Err(Wrong::new(
                "the patch changes the content of no file",
                "there is nothing to judge",
            ));
        }
        Ok(changed)
    }
}

fn symlink() -> Wrong {
    Wrong::new(
        "the patch changes a symbolic link",
        "where a link leads decides what is read, and a patch does not show it; compare two directories or git revisions instead",
    )
}

fn submodule() -> Wrong {
    Wrong::new(
        "the patch changes a submodule",
        "the content of a submodule is not in the patch; check both commits out and compare the two directories",
    )
}

fn twice(path: &str) -> Wrong {
    Wrong::new(
        format!("the patch changes `{path}` twice"),
        "make one patch of the whole change: `git diff BASE HEAD`",
    )
}

/// The text with all hunks applied exactly where they say.
fn hunks(text: &str, path: &str, patch: &Patch<'_, str>, lines: &[u32]) -> Result<String, Wrong> {
    let old: Vec<&str> = text.split_inclusive('\n').collect();
    let mut new: Vec<&str> = Vec::with_capacity(old.len());
    let mut taken = 0;
    for (index, hunk) in patch.hunks().iter().enumerate() {
        let line = lines.get(index).copied();
        let (from, to) = (hunk.old_range(), hunk.new_range());
        // An empty range names the line before it, any other its first line.
        let start = from.start().saturating_sub(usize::from(!from.is_empty()));
        let target = to.start().saturating_sub(usize::from(!to.is_empty()));
        let misplaced = || {
            Wrong::new(
                format!(
                    "a part for line {} of `{path}` lies at another place than it says",
                    from.start()
                ),
                OTHER_BASE,
            )
            .at(line)
        };
        let between = old.get(taken..start).ok_or_else(misplaced)?;
        new.extend(between);
        taken = start;
        if new.len() != target {
            return Err(misplaced());
        }
        for wanted in hunk.lines() {
            let (Line::Context(text) | Line::Delete(text)) = wanted else {
                if let Line::Insert(text) = wanted {
                    new.push(text);
                }
                continue;
            };
            if old.get(taken) != Some(text) {
                return Err(mismatch(path, taken, old.get(taken).copied(), text).at(line));
            }
            if matches!(wanted, Line::Context(_)) {
                new.push(text);
            }
            taken += 1;
        }
    }
    new.extend(old.get(taken..).unwrap_or_default());
    // A line without an end in the middle would be glued to the next one.
    let glued = new.iter().rev().skip(1).any(|line| !line.ends_with('\n'));
    if glued {
        return Err(Wrong::new(
            format!("the patch ends `{path}` without a line end in the middle of the file"),
            OTHER_BASE,
        )
        .at(lines.last().copied()));
    }
    Ok(new.concat())
}

fn mismatch(path: &str, at: usize, found: Option<&str>, wanted: &str) -> Wrong {
    let same_but_ends = found.is_some_and(|found| found.trim_end() == wanted.trim_end());
    let help = if same_but_ends {
        "the lines differ only in how they end (LF or CRLF); make the patch from these files, without converting line ends"
    } else {
        OTHER_BASE
    };
    Wrong::new(
        format!(
            "the patch does not fit: line {} of `{path}` is another one",
            at + 1
        ),
        help,
    )
}

#[cfg(test)]
mod tests;
