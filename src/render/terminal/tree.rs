//! What depends on a destructive change: a tree where it is short, else counts
//! by type.

use std::fmt::Write as _;

use super::Look;
use super::paint::{Paint, Tone, cut, plural};
use crate::finding::Class;
use crate::report::ReportChange;

/// Types named before the others are only counted.
const MAX_TYPES: usize = 8;
/// Where the lines start.
const INDENT: &str = "               ";

/// Writes the dependents of a change, if it is destructive.
pub(super) fn dependents(out: &mut String, change: &ReportChange, look: &Look, paint: &Paint) {
    let radius = &change.blast_radius;
    if change.class < Class::Destructive || radius.total == 0 {
        return;
    }
    let head = format!(
        "{}{} ({} directly, {} in production)",
        if radius.exact { "" } else { "at least " },
        plural(
            radius.total,
            "instance depends on it",
            "instances depend on it"
        ),
        radius.direct,
        radius.production
    );
    let _ = writeln!(out, "{INDENT}{}", paint.bold(Tone::Warn, &head));
    if !radius.tree.is_empty() {
        let levels: Vec<usize> = radius.tree.iter().map(|(depth, _)| *depth).collect();
        for (line, (_, at)) in radius.tree.iter().enumerate() {
            let branch = branch(&levels, line);
            let room = look.width.saturating_sub(16 + branch.chars().count());
            let name = radius.dependents.get(*at).map_or("", |name| name.as_str());
            let _ = writeln!(out, "{INDENT}{} {}", paint.dim(&branch), cut(name, room));
        }
        return;
    }
    let mut lines: Vec<String> = radius
        .by_type
        .iter()
        .take(MAX_TYPES)
        .map(|(name, count)| format!("{count} {name}"))
        .collect();
    let rest = radius.by_type.len().saturating_sub(MAX_TYPES);
    if rest > 0 {
        lines.push(plural(rest, "other type", "other types"));
    }
    // The types are those of the dependents that were listed at all.
    let counted: usize = radius.by_type.iter().map(|(_, count)| count).sum();
    if counted < radius.total {
        lines.push(format!("{} more of any type", radius.total - counted));
    }
    let last = lines.len().saturating_sub(1);
    for (at, line) in lines.iter().enumerate() {
        let branch = if at == last { "└─" } else { "├─" };
        let _ = writeln!(out, "{INDENT}{} {line}", paint.dim(branch));
    }
}

/// What stands before a line of a tree, given how deep each line is.
fn branch(levels: &[usize], line: usize) -> String {
    let own = levels[line];
    // A level goes on when it is met again before a higher one.
    let goes_on = |level: usize| {
        levels[line + 1..]
            .iter()
            .take_while(|other| **other >= level)
            .any(|other| *other == level)
    };
    let mut text: String = (0..own)
        .map(|level| if goes_on(level) { "│  " } else { "   " })
        .collect();
    text.push_str(if goes_on(own) { "├─" } else { "└─" });
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_end_where_their_level_does() {
        let levels = [0, 1, 2, 1, 0, 1];
        let lines: Vec<String> = (0..levels.len())
            .map(|line| branch(&levels, line))
            .collect();
        assert_eq!(lines, ["├─", "│  ├─", "│  │  └─", "│  └─", "└─", "   └─"]);
    }
}
