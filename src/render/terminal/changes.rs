//! The annotated plan: risk at the left, Terraform's symbol, the attributes
//! that differ, and the cause at the right.

use std::fmt::Write as _;

use super::Look;
use super::paint::{Paint, Tone, columns, cut, plural};
use super::tree::dependents;
use crate::analysis::production::IsProduction;
use crate::finding::{Certainty, Class, Effect};
use crate::render::words;
use crate::report::{DiffEntry, HiddenValue, Report, ReportChange};

/// Attributes shown for one change.
const MAX_ATTRIBUTES: usize = 12;
/// Harmless changes listed one by one before they are only counted.
const MAX_HARMLESS: usize = 40;

pub(super) fn write(out: &mut String, report: &Report, look: &Look, paint: &Paint) {
    if report.changes.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", paint.bold(Tone::Plain, "Changes"));
    let (risky, harmless): (Vec<&ReportChange>, Vec<&ReportChange>) =
        report.changes.iter().partition(|change| {
            change.class == Class::Destructive || worst(report, change) > Some(Effect::Note)
        });
    for change in risky {
        heading(out, report, change, look, paint);
        attributes(out, change, look, paint);
        dependents(out, change, look, paint);
    }
    for change in harmless.iter().take(MAX_HARMLESS) {
        heading(out, report, change, look, paint);
        if change.verb == "update" {
            attributes(out, change, look, paint);
        }
    }
    if harmless.len() > MAX_HARMLESS {
        let _ = writeln!(
            out,
            "  and {} that are not destructive and that no rule objects to",
            plural(harmless.len() - MAX_HARMLESS, "more change", "more changes")
        );
    }
}

fn worst(report: &Report, change: &ReportChange) -> Option<Effect> {
    change
        .findings
        .iter()
        .filter_map(|index| report.findings.get(*index))
        .map(|finding| finding.effect)
        .max()
}

fn heading(out: &mut String, report: &Report, change: &ReportChange, look: &Look, paint: &Paint) {
    let (tone, label) = match (worst(report, change), change.class) {
        (Some(Effect::Fail), _) => (Tone::Bad, "FAIL"),
        (_, Class::Destructive) => (Tone::Bad, "DESTROYS"),
        (Some(Effect::NeedsApproval), _) => (Tone::Warn, "ASK"),
        (_, Class::Reversible) => (Tone::Plain, ""),
        (_, Class::ReadOnly) => (Tone::Dim, ""),
    };
    let symbol_tone = symbol_tone(change);
    let mut name = change.address.to_string();
    if let Some(deposed) = &change.deposed {
        let _ = write!(name, " (deposed {deposed})");
    }
    let _ = write!(
        out,
        "{} {} {}",
        paint.bold(tone, &format!("{label:<8}")),
        paint.bold(symbol_tone, &format!("{:>3}", change.symbol)),
        paint.bold(
            if tone == Tone::Dim {
                Tone::Dim
            } else {
                Tone::Plain
            },
            &name
        ),
    );
    let facts = facts(change);
    let place = change.location.as_ref();
    let place = place.map(|place| format!("{}:{}", place.file, place.line));
    let mut used = 13 + columns(&name);
    if !facts.is_empty() {
        let before = match used + 2 + columns(&facts) <= look.width {
            true => "  ",
            false => "\n             ",
        };
        let _ = write!(out, "{before}{}", paint.dim(&facts));
    }
    if let Some(place) = place {
        used += 2 + columns(&facts);
        if used + 2 + columns(&place) <= look.width {
            let gap = " ".repeat(look.width - used - columns(&place));
            let _ = write!(out, "{gap}{}", paint.dim(&place));
        } else {
            let _ = write!(out, "\n             {}", paint.dim(&format!("at {place}")));
        }
    }
    out.push('\n');
}

/// What else is known of an object, in a few words.
fn facts(change: &ReportChange) -> String {
    let mut facts = Vec::new();
    match change.production.value {
        IsProduction::Yes => facts.push("production".to_owned()),
        IsProduction::Unknown if change.class > Class::ReadOnly => {
            facts.push("environment unknown".to_owned());
        }
        IsProduction::No | IsProduction::Unknown => {}
    }
    if change.holds == "data" && change.verb != "create" {
        facts.push("holds data".to_owned());
    }
    if change.importing {
        facts.push("imported".to_owned());
    }
    if change.deferred {
        facts.push("deferred".to_owned());
    }
    if let Some(previous) = &change.previous_address {
        facts.push(format!("moved from {previous}"));
    }
    let prediction = change.prediction.as_ref();
    if prediction.is_some_and(|prediction| prediction.certainty == Certainty::Possible) {
        facts.push("possible".to_owned());
    }
    facts.join(", ")
}

pub(super) fn attributes(out: &mut String, change: &ReportChange, look: &Look, paint: &Paint) {
    // Of a destroyed object only what its destruction means is of interest.
    if change.verb == "delete" || change.verb == "forget" || change.verb == "create" {
        return;
    }
    // What a replacement computes anew is no news; what differs by intent is.
    let computed =
        |entry: &DiffEntry| change.verb == "replace" && entry.unknown && !entry.forces_replacement;
    let told: Vec<&DiffEntry> = change
        .diff
        .iter()
        .filter(|entry| !computed(entry))
        .collect();
    let shown: Vec<&DiffEntry> = told.iter().copied().take(MAX_ATTRIBUTES).collect();
    let room = shown
        .iter()
        .map(|entry| columns(label(entry)))
        .max()
        .unwrap_or(0)
        .min(look.width / 3);
    for entry in &shown {
        let path = words::cut_middle(label(entry), look.width / 2);
        let _ = write!(out, "               {}", path);
        let pad = room.saturating_sub(columns(&path));
        let indent = 15 + columns(&path) + pad + 3;
        let cause = if entry.forces_replacement {
            "  # forces replacement"
        } else {
            ""
        };
        let available = look.width.saturating_sub(indent + columns(cause)).max(16);
        let _ = write!(
            out,
            "{} = {}",
            " ".repeat(pad),
            values(entry, available, paint)
        );
        if !cause.is_empty() {
            let _ = write!(out, "{}", paint.bold(Tone::Bad, cause));
        }
        out.push('\n');
        hunk(out, entry, look, paint);
    }
    let more = told.len().saturating_sub(MAX_ATTRIBUTES) + change.diff_truncated;
    if more > 0 {
        let _ = writeln!(
            out,
            "               {}",
            paint.dim(&format!(
                "and {}",
                plural(more, "more attribute", "more attributes")
            ))
        );
    }
    if change.verb == "replace"
        && !change.diff.iter().any(|entry| entry.forces_replacement)
        && let Some(reason) = &change.action_reason
    {
        let _ = writeln!(
            out,
            "               {}",
            paint.bold(Tone::Bad, &format!("# {reason}"))
        );
    }
}

/// The lines of a text that differ, with those around them.
fn hunk(out: &mut String, entry: &DiffEntry, look: &Look, paint: &Paint) {
    for line in hunk_lines(entry, look.width.saturating_sub(17), paint) {
        let _ = writeln!(out, "                 {line}");
    }
}

/// The lines of a text that differ, in so many columns each.
pub(super) fn hunk_lines(entry: &DiffEntry, room: usize, paint: &Paint) -> Vec<String> {
    words::hunk(&entry.lines, room.saturating_sub(1))
        .into_iter()
        .map(|(sign, text)| {
            let tone = match sign {
                '-' => Tone::Bad,
                '+' => Tone::Good,
                _ => Tone::Dim,
            };
            paint.tone(tone, &format!("{sign}{text}"))
        })
        .collect()
}

/// What an attribute is called.
pub(super) fn label(entry: &DiffEntry) -> &str {
    entry.label.as_str()
}

/// Colour of the symbol of a change.
pub(super) fn symbol_tone(change: &ReportChange) -> Tone {
    match change.verb {
        "create" => Tone::Good,
        "update" => Tone::Warn,
        "delete" | "replace" | "forget" | "unrecognized" => Tone::Bad,
        _ => Tone::Dim,
    }
}

/// Address with what makes it another one: a deposed key, a move.
pub(super) fn title(change: &ReportChange) -> String {
    let mut name = words::name(change);
    if let Some(previous) = &change.previous_address {
        let _ = write!(name, " (moved from {previous})");
    }
    if change.importing {
        name.push_str(" (imported)");
    }
    name
}

/// Why a value is not shown, with tags that tell the two sides apart.
pub(super) fn hidden(entry: &DiffEntry) -> String {
    let why = entry.hidden.as_ref();
    let why = why.map_or_else(|| "changes".to_owned(), HiddenValue::describe);
    format!("(sensitive: {why})")
}

/// Before and after in so many columns.
pub(super) fn values(entry: &DiffEntry, available: usize, paint: &Paint) -> String {
    if entry.sensitive {
        return paint.dim(&hidden(entry));
    }
    let unknown = "(known after apply)";
    if !entry.lines.is_empty() {
        let count = |sign: char| entry.lines.iter().filter(|line| line.sign == sign).count();
        let first = |sign: char| {
            let mut all = entry.lines.iter().filter(|line| line.sign == sign);
            all.next().map(|line| line.text.as_str().trim())
        };
        let text = format!("text, -{} +{} lines: ", count('-'), count('+'));
        let room = available.saturating_sub(columns(&text));
        let told = match (first('-'), first('+')) {
            (Some(before), Some(after)) => {
                let (before, after) = words::pair(before, after, room.saturating_sub(4));
                format!("{before} -> {after}")
            }
            (only, other) => words::cut_middle(only.or(other).unwrap_or_default(), room),
        };
        return cut(&format!("{text}{told}"), available);
    }
    if !entry.removed.is_empty() || !entry.added.is_empty() {
        return elements(entry, available, paint);
    }
    match (&entry.before, &entry.after) {
        (Some(before), Some(after)) => {
            let (before, after) =
                words::pair(before.as_str(), after.as_str(), available.saturating_sub(4));
            format!(
                "{} -> {}",
                paint.tone(Tone::Bad, &before),
                paint.tone(Tone::Good, &after)
            )
        }
        (Some(before), None) if entry.unknown => {
            let room = available.saturating_sub(columns(unknown) + 4).max(6);
            format!("{} -> {unknown}", words::cut_middle(before.as_str(), room))
        }
        (Some(before), None) => {
            let room = available.saturating_sub(8).max(6);
            format!(
                "{} -> null",
                paint.tone(Tone::Bad, &words::cut_middle(before.as_str(), room))
            )
        }
        (None, Some(after)) => {
            let room = available.saturating_sub(8).max(6);
            format!(
                "null -> {}",
                paint.tone(Tone::Good, &words::cut_middle(after.as_str(), room))
            )
        }
        (None, None) if entry.unknown => unknown.to_owned(),
        (None, None) => "null".to_owned(),
    }
}

/// Elements of a set or list that come and go.
fn elements(entry: &DiffEntry, available: usize, paint: &Paint) -> String {
    let total = entry.removed.len() + entry.added.len();
    let mut out = String::new();
    let mut used = 0;
    let room = match total {
        1 => available.saturating_sub(2).max(8),
        _ => (available / 2).saturating_sub(4).max(8),
    };
    let [removed, added] = words::elements(&entry.removed, &entry.added, room);
    let signed = removed
        .iter()
        .map(|text| ('-', Tone::Bad, text))
        .chain(added.iter().map(|text| ('+', Tone::Good, text)));
    for (at, (sign, tone, text)) in signed.enumerate() {
        let room = available.saturating_sub(used + 3);
        let piece = format!("{sign} {text}");
        let rest = total - at;
        if at > 0 && columns(&piece) + 12 > room && rest > 1 {
            out.push_str(&format!(", {rest} more"));
            break;
        }
        if at > 0 {
            out.push_str(", ");
            used += 2;
        }
        used += columns(&piece);
        out.push_str(&paint.tone(tone, &piece));
    }
    out
}
