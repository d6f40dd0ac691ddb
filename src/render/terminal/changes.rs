//! The annotated plan: risk at the left, Terraform's symbol, the attributes
//! that differ, and the cause at the right.

use std::fmt::Write as _;

use similar::{ChangeTag, TextDiff};

use super::Look;
use super::paint::{Paint, Tone, columns, cut, plural};
use super::tree::dependents;
use crate::analysis::production::IsProduction;
use crate::finding::{Class, Effect};
use crate::report::{DiffEntry, Report, ReportChange};

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
    let symbol_tone = match change.verb {
        "create" => Tone::Good,
        "update" => Tone::Warn,
        "delete" | "replace" | "forget" | "unrecognized" => Tone::Bad,
        _ => Tone::Dim,
    };
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
    let mut facts = Vec::new();
    match change.production.value {
        IsProduction::Yes => facts.push("production".to_owned()),
        IsProduction::No => {}
        IsProduction::Unknown if change.class > Class::ReadOnly => {
            facts.push("environment unknown".to_owned());
        }
        IsProduction::Unknown => {}
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
    if let Some(prediction) = &change.prediction
        && prediction.certainty == crate::finding::Certainty::Possible
    {
        facts.push("possible".to_owned());
    }
    let right = change
        .location
        .as_ref()
        .map(|place| format!("{}:{}", place.file, place.line))
        .unwrap_or_default();
    let text = facts.join(", ");
    let used = 13 + columns(&name);
    if !text.is_empty() {
        if used + 2 + columns(&text) <= look.width {
            let _ = write!(out, "  {}", paint.dim(&text));
        } else {
            let _ = write!(out, "\n             {}", paint.dim(&text));
        }
    }
    if !right.is_empty() {
        let used = used + 2 + columns(&text);
        if used + 2 + columns(&right) <= look.width {
            let _ = write!(
                out,
                "{}{}",
                " ".repeat(look.width - used - columns(&right)),
                paint.dim(&right)
            );
        } else {
            let _ = write!(out, "\n             {}", paint.dim(&format!("at {right}")));
        }
    }
    out.push('\n');
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
        .map(|entry| columns(entry.path.as_str()))
        .max()
        .unwrap_or(0)
        .min(look.width / 3);
    for entry in &shown {
        let path = cut(entry.path.as_str(), look.width / 2);
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

fn values(entry: &DiffEntry, available: usize, paint: &Paint) -> String {
    if entry.sensitive {
        return paint.dim("(sensitive, changes)");
    }
    let half = (available.saturating_sub(4) / 2).max(6);
    let unknown = "(known after apply)";
    match (&entry.before, &entry.after) {
        (Some(before), Some(after)) => {
            if columns(before.as_str()) + columns(after.as_str()) + 4 <= available {
                return format!(
                    "{} -> {}",
                    paint.tone(Tone::Bad, before.as_str()),
                    paint.tone(Tone::Good, after.as_str())
                );
            }
            let (short, fresh) = without_common(before.as_str(), after.as_str());
            if columns(&short) + columns(&fresh) + 4 <= available {
                return format!(
                    "{} -> {}",
                    paint.tone(Tone::Bad, &short),
                    paint.tone(Tone::Good, &fresh)
                );
            }
            inline(&short, &fresh, available, paint)
        }
        (Some(before), None) if entry.unknown => {
            format!("{} -> {unknown}", cut(before.as_str(), half))
        }
        (Some(before), None) => {
            format!(
                "{} -> null",
                paint.tone(Tone::Bad, &cut(before.as_str(), available - 8))
            )
        }
        (None, Some(after)) => paint.tone(Tone::Good, &cut(after.as_str(), available)),
        (None, None) if entry.unknown => unknown.to_owned(),
        (None, None) => "null".to_owned(),
    }
}

/// Two long values without most of what they begin and end with alike.
fn without_common(before: &str, after: &str) -> (String, String) {
    /// Characters of the common part that stay, to show where one is.
    const KEPT: usize = 6;
    let (a, b): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let shorter = a.len().min(b.len());
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count()
        .min(shorter - start);
    let cut = |text: &[char]| -> String {
        let from = start.saturating_sub(KEPT);
        let to = text.len() - end.saturating_sub(KEPT);
        let head = if from > 1 { "…" } else { "" };
        let tail = if to + 1 < text.len() { "…" } else { "" };
        let first = if from > 1 { from } else { 0 };
        let last = if to + 1 < text.len() { to } else { text.len() };
        let middle: String = text[first..last].iter().collect();
        format!("{head}{middle}{tail}")
    };
    (cut(&a), cut(&b))
}

/// Long values: only the words that differ, with a little of what stands around.
fn inline(before: &str, after: &str, available: usize, paint: &Paint) -> String {
    let diff = TextDiff::from_words(before, after);
    let mut out = String::new();
    let mut used = 0;
    for change in diff.iter_all_changes() {
        let text = change.value();
        let (piece, tone) = match change.tag() {
            ChangeTag::Equal => {
                let short = if columns(text) > 12 {
                    "…".to_owned()
                } else {
                    text.to_owned()
                };
                (short, Tone::Dim)
            }
            ChangeTag::Delete => (format!("[-{text}-]"), Tone::Bad),
            ChangeTag::Insert => (format!("{{+{text}+}}"), Tone::Good),
        };
        if out.ends_with('…') && piece == "…" {
            continue;
        }
        if used + columns(&piece) > available {
            let rest = cut(&piece, available.saturating_sub(used).max(4));
            out.push_str(&paint.tone(tone, &rest));
            break;
        }
        used += columns(&piece);
        out.push_str(&paint.tone(tone, &piece));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_values_share_is_cut() {
        let (before, after) = without_common("\"catalogue-changed\"", "\"catalogue-new\"");
        assert_eq!(
            (before.as_str(), after.as_str()),
            ("…logue-changed\"", "…logue-new\"")
        );
        assert_eq!(without_common("a", "b"), ("a".to_owned(), "b".to_owned()));
        assert_eq!(without_common("", "b"), (String::new(), "b".to_owned()));
        assert_eq!(
            without_common("aa", "aaa"),
            ("aa".to_owned(), "aaa".to_owned())
        );
    }
}
