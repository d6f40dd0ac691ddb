//! Where the parts of a patch stand. The parser of patches skips what it does
//! not know; this looks at every line, so that nothing is skipped.

use super::{GIT_DIFF, Wrong, submodule, symlink};

/// What the lines of a patch are.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// Written by git: every file has a `diff --git` line.
    pub(super) git: bool,
    /// The files of a git patch.
    pub(super) sections: Vec<Section>,
    /// Lines of the hunk headers, from 1.
    pub(super) hunks: Vec<u32>,
}

/// A `diff --git` line.
#[derive(Debug)]
pub(super) struct Section {
    /// Line, from 1.
    pub(super) line: u32,
    /// The paths start with `a/` and `b/` or the like.
    pub(super) prefixed: bool,
}

/// Pairs of prefixes that git writes (`diff.mnemonicPrefix`, `-R`).
const PREFIXES: &[(&str, &str)] = &[
    ("a/", "b/"),
    ("b/", "a/"),
    ("i/", "w/"),
    ("w/", "i/"),
    ("c/", "i/"),
    ("i/", "c/"),
    ("c/", "w/"),
    ("w/", "c/"),
    ("o/", "w/"),
    ("w/", "o/"),
    ("1/", "2/"),
];

pub(super) fn read(text: &str) -> Result<Layout, Wrong> {
    let mut layout = Layout::default();
    let mut only_in = None;
    let mut left = Left::default();
    for (index, line) in text.lines().enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        if !left.is_none() {
            left.take(line).map_err(|wrong| wrong.at(Some(number)))?;
            continue;
        }
        if let Some(paths) = line.strip_prefix("diff --git ") {
            layout.sections.push(Section {
                line: number,
                prefixed: prefixed(paths),
            });
            layout.git = true;
        } else if line.starts_with("@@ ") {
            let (old, new) = counts(line).ok_or_else(|| {
                Wrong::new("a header of the patch cannot be read", GIT_DIFF).at(Some(number))
            })?;
            left = Left { old, new };
            layout.hunks.push(number);
        } else if line.starts_with("@@@") || line.starts_with("diff --c") {
            return Err(Wrong::new(
                "the patch is a combined diff of a merge",
                "a combined diff leaves out what only one side changed; use `git diff BASE HEAD`",
            )
            .at(Some(number)));
        } else if line.starts_with("Only in ") {
            only_in = only_in.or(Some(number));
        } else if let Some(mode) = line.strip_prefix("index ").and_then(|l| l.rsplit_once(' ')) {
            match mode.1 {
                "120000" => return Err(symlink().at(Some(number))),
                "160000" => return Err(submodule().at(Some(number))),
                _ => {}
            }
        }
    }
    if !left.is_none() {
        return Err(Wrong::new(
            "the patch ends in the middle of a part",
            GIT_DIFF,
        ));
    }
    if layout.sections.is_empty() && layout.hunks.is_empty() {
        return Err(Wrong::new("this is not a unified patch", GIT_DIFF));
    }
    match only_in {
        Some(line) if !layout.git => Err(Wrong::new(
            "the patch tells of files that are on one side only, without their content",
            "make it with `diff -ruN` or `git diff --no-index`",
        )
        .at(Some(line))),
        _ => Ok(layout),
    }
}

/// Lines that the current part still holds of the old and the new file.
#[derive(Default)]
struct Left {
    old: u64,
    new: u64,
}

impl Left {
    fn is_none(&self) -> bool {
        self.old == 0 && self.new == 0
    }

    fn take(&mut self, line: &str) -> Result<(), Wrong> {
        match line.as_bytes().first() {
            Some(b'+') if self.new > 0 => self.new -= 1,
            Some(b'-') if self.old > 0 => self.old -= 1,
            Some(b'\\') => {}
            Some(b' ') | None if self.old > 0 && self.new > 0 => {
                self.old -= 1;
                self.new -= 1;
            }
            _ => {
                return Err(Wrong::new(
                    "a part of the patch is shorter than its header says",
                    "make it again with `git diff`; patches that were edited or cut off do not keep their line counts",
                ));
            }
        }
        Ok(())
    }
}

/// Whether a `diff --git` line has prefixes. Both paths are the same but for
/// them (renames say their paths again, without).
fn prefixed(paths: &str) -> bool {
    let unquoted = paths.trim_start_matches('"');
    PREFIXES.iter().any(|(left, right)| {
        unquoted.starts_with(left)
            && (paths.contains(&format!(" {right}")) || paths.contains(&format!(" \"{right}")))
    })
}

/// Line counts of `@@ -a,b +c,d @@`.
fn counts(line: &str) -> Option<(u64, u64)> {
    let mut parts = line.strip_prefix("@@ ")?.split(' ');
    let count = |part: Option<&str>, sign: char| -> Option<u64> {
        let range = part?.strip_prefix(sign)?;
        range
            .split_once(',')
            .map_or(Some(1), |(_, count)| count.parse().ok())
    };
    let old = count(parts.next(), '-')?;
    let new = count(parts.next(), '+')?;
    Some((old, new))
}
