//! What differs, as a diff.

use std::fmt::Write as _;

use crate::render::fold::Alike;
use crate::render::words::{self, plural};
use crate::report::{DiffEntry, DiffLine, HiddenValue, Text};

/// Attributes shown of one group.
const MAX_ATTRIBUTES: usize = 20;
/// Lines shown of one text.
const MAX_LINES: usize = 24;
/// Characters of a value; the HTML and JSON reports have more.
const MAX_VALUE: usize = 160;

/// The attributes of a group of changes that differ.
pub(super) fn group_diff(group: &Alike<'_>) -> String {
    let mut out = String::new();
    for (entry, same) in group.entries.iter().take(MAX_ATTRIBUTES) {
        attribute(&mut out, entry, *same);
    }
    let more = group.entries.len().saturating_sub(MAX_ATTRIBUTES)
        + group
            .changes
            .first()
            .map_or(0, |first| first.diff_truncated);
    if more > 0 {
        let _ = writeln!(
            out,
            "# and {}",
            plural(more, "more attribute", "more attributes")
        );
    }
    out
}

/// The first elements of a list, and how many more there are.
fn list(all: &[String]) -> String {
    let mut out = String::new();
    for (at, one) in all.iter().enumerate() {
        if at > 0 && out.len() + one.len() > MAX_VALUE {
            let _ = write!(out, ", and {} more", all.len() - at);
            break;
        }
        if at > 0 {
            out.push_str(", ");
        }
        out.push_str(one);
    }
    out
}

/// The lines of a text that differ.
fn hunk(out: &mut String, lines: &[DiffLine]) {
    for (sign, text) in words::hunk(lines, MAX_VALUE).iter().take(MAX_LINES) {
        let _ = writeln!(out, "{sign} {text}");
    }
    if lines.len() > MAX_LINES {
        let _ = writeln!(out, "@ and {} more lines", lines.len() - MAX_LINES);
    }
}

fn attribute(out: &mut String, entry: &DiffEntry, same: bool) {
    let cause = if entry.forces_replacement {
        "  # forces replacement"
    } else {
        ""
    };
    let path = &entry.label;
    if !same {
        let _ = writeln!(out, "! {path} = (differs from one to the other){cause}");
        return;
    }
    if entry.sensitive {
        let why = entry.hidden.as_ref();
        let why = why.map_or_else(|| "changes".to_owned(), HiddenValue::describe);
        let _ = writeln!(out, "! {path} = (sensitive: {why}){cause}");
        hunk(out, &entry.lines);
        return;
    }
    if !entry.lines.is_empty() {
        let _ = writeln!(out, "! {path}{cause}");
        hunk(out, &entry.lines);
        return;
    }
    if !entry.removed.is_empty() || !entry.added.is_empty() {
        let [removed, added] = words::elements(&entry.removed, &entry.added, MAX_VALUE);
        for (sign, all, cause) in [('-', removed, ""), ('+', added, cause)] {
            if !all.is_empty() {
                let _ = writeln!(out, "{sign} {path}: {}{cause}", list(&all));
            }
        }
        return;
    }
    sides(out, entry, cause);
}

/// What stood there and what comes in its place.
fn sides(out: &mut String, entry: &DiffEntry, cause: &str) {
    let path = &entry.label;
    let (before, after) = match (&entry.before, &entry.after) {
        (Some(before), Some(after)) => {
            let (before, after) = words::pair(before.as_str(), after.as_str(), MAX_VALUE * 2);
            (Some(before), Some(after))
        }
        (before, after) => {
            let value = |text: &Option<Text>| {
                text.as_ref()
                    .map(|text| words::cut_middle(text.as_str(), MAX_VALUE))
            };
            (value(before), value(after))
        }
    };
    if let Some(before) = &before {
        let _ = writeln!(out, "- {path} = {before}");
    }
    match after {
        Some(after) => {
            let _ = writeln!(out, "+ {path} = {after}{cause}");
        }
        None if entry.unknown => {
            let _ = writeln!(out, "+ {path} = (known after apply){cause}");
        }
        None if before.is_none() || !cause.is_empty() => {
            let _ = writeln!(out, "+ {path} = null{cause}");
        }
        None => {}
    }
}
