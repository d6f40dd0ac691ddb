//! What changes, alike changes together.

use super::super::changes::{hunk_lines, label, symbol_tone, title, values};
use super::super::fit::Section;
use super::super::paint::{Tone, columns, cut};
use super::{Teller, place};
use crate::finding::Effect;
use crate::render::fold::{self, Alike};
use crate::render::words::{cut_middle, plural};
use crate::report::{DiffEntry, ReportChange};

/// Groups of changes that are so few that texts are shown line by line.
const FEW_GROUPS: usize = 4;
/// Lines shown of a text.
const MAX_HUNK: usize = 8;
/// Attributes shown for a group of changes.
const MAX_ATTRIBUTES: usize = 3;

impl<'a> Teller<'a> {
    pub(super) fn changes(&self) -> Section {
        let summary = &self.report.summary;
        let actions = &summary.actions;
        let mut counts = Vec::new();
        for (count, word) in [
            (actions.delete, "destroyed"),
            (actions.replace, "replaced"),
            (actions.update, "updated"),
            (actions.create, "created"),
            (actions.forget, "forgotten"),
            (actions.read, "read"),
            (actions.moved, "moved"),
            (actions.import, "imported"),
        ] {
            if count > 0 {
                counts.push(format!("{count} {word}"));
            }
        }
        let production = match summary.production {
            0 => String::new(),
            count => format!("; {count} in production"),
        };
        let radius = &self.report.blast_radius;
        let alone = match (summary.destructive, radius.total, radius.exact) {
            (0, ..) | (_, 1.., _) => "",
            (_, 0, true) => "; no dependents",
            (_, 0, false) => "; no known dependents",
        };
        let title = format!(
            "{}  {}{production}",
            self.title("CHANGES"),
            counts.join(", ")
        );
        let used = columns("CHANGES  ") + columns(&counts.join(", ")) + columns(&production);
        let (title, alone) = match used + columns(alone) <= self.width() {
            true => (format!("{title}{alone}"), ""),
            false => (title, alone),
        };
        let mut section = Section::new(title, 5, "groups of changes (--full lists all)");

        let groups = fold::alike(self.report);
        let few = groups.len() <= FEW_GROUPS;
        for group in groups {
            section.entries.push(self.group(&group, few));
        }
        if let Some(first) = section.entries.first_mut().filter(|_| !alone.is_empty()) {
            first.insert(0, format!("     {}", alone.trim_start_matches("; ")));
        }
        section
    }

    /// One line for a group and some for what differs; texts line by line where
    /// there are few groups.
    fn group(&self, group: &Alike<'a>, few: bool) -> Vec<String> {
        let Some(first) = group.changes.first() else {
            return Vec::new();
        };
        let mut lines = vec![self.heading(group, first)];
        if group.follows {
            let text = match fold::cause(self.report, first) {
                Some(cause) => format!("follows from cause {}: {}", cause.id, cause.what),
                None => "something that it refers to is known after apply only".to_owned(),
            };
            let text = cut(&text, self.width().saturating_sub(8));
            lines.push(format!("       {}", self.paint.dim(&text)));
            return lines;
        }
        for (entry, same) in group.entries.iter().take(MAX_ATTRIBUTES) {
            lines.push(self.attribute(entry, *same));
            if few && *same {
                lines.extend(self.hunk(entry));
            }
        }
        let more = group.entries.len().saturating_sub(MAX_ATTRIBUTES) + first.diff_truncated;
        if more > 0 {
            let more = plural(more, "more attribute", "more attributes");
            lines.push(format!("       and {more}"));
        }
        lines
    }

    /// What happens to which objects, with place and dependents of a single one at the right
    /// where there is room.
    fn heading(&self, group: &Alike<'a>, first: &ReportChange) -> String {
        let label = match group.effect {
            Effect::Fail => "FAIL ",
            _ => "",
        };
        let (name, right) = match group.changes.len() {
            1 => (title(first), beside_name(first)),
            count => {
                let all = group.changes.iter().map(|change| change.address.as_str());
                let names = self.named(all.collect(), self.width().saturating_sub(12));
                (format!("{count} alike: {names}"), String::new())
            }
        };
        let room = self.width().saturating_sub(5 + columns(label));
        let (name, right) = match columns(&name) <= room.saturating_sub(columns(&right) + 2) {
            true => (name, right),
            false => (cut_middle(&name, room), String::new()),
        };
        let symbol = format!("{:>3}", first.symbol);
        let plain = format!(" {symbol} {label}{name}");
        let painted = format!(
            " {} {}{}",
            self.paint.bold(symbol_tone(first), &symbol),
            self.paint.bold(Tone::Bad, label),
            self.paint.bold(Tone::Plain, &name)
        );
        self.padded(painted, &plain, &right)
    }

    /// The first lines of a text that differ.
    fn hunk(&self, entry: &DiffEntry) -> Vec<String> {
        let all = hunk_lines(entry, self.width().saturating_sub(11), self.paint);
        let more = all.len().saturating_sub(MAX_HUNK);
        let mut lines: Vec<String> = all
            .into_iter()
            .take(MAX_HUNK)
            .map(|line| format!("         {line}"))
            .collect();
        if more > 0 {
            lines.push(format!(
                "         and {}",
                plural(more, "more line", "more lines")
            ));
        }
        lines
    }

    fn attribute(&self, entry: &DiffEntry, same: bool) -> String {
        let cause = if entry.forces_replacement {
            "  # forces replacement"
        } else {
            ""
        };
        // The indent, the equals sign and the remark are always there.
        let room = self.width().saturating_sub(7 + 3 + columns(cause));
        let path = cut_middle(label(entry), (room / 2).min(room.saturating_sub(22)).max(8));
        let room = room.saturating_sub(columns(&path)).max(12);
        let values = match (same, entry.sensitive) {
            (false, _) => cut("(differs from one to the other)", room),
            (true, true) => self.paint.dim(&cut("(sensitive, changes)", room)),
            (true, false) => values(entry, room, self.paint),
        };
        format!(
            "       {path} = {values}{}",
            self.paint.bold(Tone::Bad, cause)
        )
    }
}

/// Where an object stands, and what depends on it.
fn beside_name(change: &ReportChange) -> String {
    let place = place(change.location.as_ref());
    let depend = match change.blast_radius.total {
        0 => String::new(),
        1 => "1 depends on it".to_owned(),
        total => format!("{total} depend on it"),
    };
    match (place.is_empty(), depend.is_empty()) {
        (false, false) => format!("{place}  {depend}"),
        (true, _) => depend,
        _ => place,
    }
}
