//! Several inputs: a table of them first, then what they have in common, once.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::paint::{Paint, Tone, columns, cut, plain, plural, wrap, wrapped};
use super::{Detail, Look, refusal, report, verdict_word};
use crate::finding::Effect;
use crate::render::words::{self, cut_middle};
use crate::render::{fold, shared};
use crate::report::{Location, ReportCause, ReportEntry, ReportSet};

/// Rows of the table, the worst first.
const MAX_ROWS: usize = 24;
/// Causes that several inputs have in common, and rules.
const MAX_SHARED: usize = 8;
/// Rows that are so few that each may take lines of its own.
const FEW_ROWS: usize = 8;
/// The same of causes.
const FEW_CAUSES: usize = 4;
/// Lines of what a rule says.
const REASON_LINES: usize = 2;
/// Columns of a verdict.
const WORD: usize = 14;
/// Causes that a reason names.
const MAX_NUMBERS: usize = 4;
/// Sentences about who has to approve.
const MAX_STEPS: usize = 3;
/// Files of one kind that were passed over and are named; the JSON has all.
const MAX_PASSED_OVER: usize = 12;

/// Writes the whole.
pub(super) fn write(set: &ReportSet, look: &Look) -> String {
    let paint = Paint::new(look.color);
    let mut out = String::new();
    if look.detail == Detail::Full {
        for entry in &set.entries {
            match entry {
                ReportEntry::Judged(one) => out.push_str(&report(one, look)),
                ReportEntry::Refused { name, error } => {
                    let _ = writeln!(out, "{} {name}", paint.bold(Tone::Bad, "REFUSED"));
                    out.push_str(&refusal(error));
                }
            }
            out.push('\n');
        }
    }
    if look.detail != Detail::Line {
        table(&mut out, set, look, &paint);
        causes(&mut out, set, look, &paint);
        rules(&mut out, set, look, &paint);
        notes(&mut out, set, look);
        if look.detail == Detail::Page {
            next(&mut out, set, look, &paint);
        }
        out.push('\n');
    }
    if look.detail != Detail::Line {
        passed_over(&mut out, set, look);
    }
    let (tone, word) = set.verdict.map_or((Tone::Bad, "REFUSED"), verdict_word);
    let _ = writeln!(
        out,
        "{} (exit {}): {} together",
        paint.bold(tone, word),
        set.exit_code,
        plural(set.entries.len(), "input", "inputs")
    );
    out
}

/// One row for each input, the worst first.
fn table(out: &mut String, set: &ReportSet, look: &Look, paint: &Paint) {
    let order = shared::order(set);
    let name = |entry: &ReportEntry| match entry {
        ReportEntry::Judged(one) => one.input.name.to_string(),
        ReportEntry::Refused { name, .. } => name.to_string(),
    };
    let room = set
        .entries
        .iter()
        .map(|entry| columns(&name(entry)))
        .max()
        .unwrap_or(0);
    let room = room.min(look.width / 3);
    for at in order.iter().take(MAX_ROWS) {
        let entry = &set.entries[*at];
        let (tone, word, story) = match entry {
            ReportEntry::Judged(one) => {
                let (tone, word) = verdict_word(one.verdict);
                (tone, word, one.story.to_string())
            }
            ReportEntry::Refused { error, .. } => (Tone::Bad, "REFUSED", error.message.to_string()),
        };
        let shown = cut_middle(&name(entry), room);
        let pad = " ".repeat(room.saturating_sub(columns(&shown)));
        let free = look.width.saturating_sub(WORD + room + 3);
        let word = paint.bold(tone, &format!("{word:<WORD$}"));
        if columns(&story) > free && order.len() <= FEW_ROWS {
            // A line of its own tells it whole.
            let _ = writeln!(out, "{word} {}", shown.trim_end());
            wrap(out, &story, look.width, WORD + 1, WORD + 1);
        } else {
            let _ = writeln!(out, "{word} {shown}{pad}  {}", cut(&story, free));
        }
    }
    if order.len() > MAX_ROWS {
        let _ = writeln!(
            out,
            "and {}",
            plural(order.len() - MAX_ROWS, "more input", "more inputs")
        );
    }
}

/// Causes, each once, with how many inputs have it.
fn causes(out: &mut String, set: &ReportSet, look: &Look, paint: &Paint) {
    let all = shared::causes(set);
    if all.is_empty() && shared::judged(set).all(|one| words::untraced(one).is_empty()) {
        return;
    }
    let _ = writeln!(out, "\n{}", paint.bold(Tone::Plain, "CAUSES"));
    for (at, one) in all.iter().take(MAX_SHARED).enumerate() {
        edit(out, at + 1, one.cause, look, all.len() <= FEW_CAUSES);
        let mut line = format!("    in {}", plural(one.inputs, "input", "inputs"));
        let does = one.does();
        if !does.is_empty() {
            let objects = one.objects().join(", ");
            let _ = write!(line, ": {does}: {objects}");
        }
        let _ = writeln!(out, "{}", cut(&line, look.width));
    }
    if all.len() > MAX_SHARED {
        let _ = writeln!(
            out,
            "   and {}",
            plural(all.len() - MAX_SHARED, "more cause", "more causes")
        );
    }
    untraced(out, set);
}

/// An edit, its values and its place. With `ample` room nothing of it is cut.
fn edit(out: &mut String, number: usize, cause: &ReportCause, look: &Look, ample: bool) {
    let place = cause.location.as_ref().map_or_else(String::new, |place| {
        format!("  {}:{}", place.file, place.line)
    });
    let values = |room: usize| {
        let (before, after) = (cause.before.as_ref()?, cause.after.as_ref()?);
        let (before, after) = words::pair(before.as_str(), after.as_str(), room);
        Some(format!("{before} -> {after}"))
    };
    let left = look.width.saturating_sub(columns(&place) + 4);
    let whole = values(look.width).map(|values| format!("  {values}"));
    let whole = format!("{}{}", cause.what, whole.unwrap_or_default());
    if columns(&whole) <= left {
        let _ = writeln!(out, "{number:>2}  {whole}{place}");
    } else if ample && columns(cause.what.as_str()) <= left {
        let _ = writeln!(out, "{number:>2}  {}{place}", cause.what);
        if let Some(values) = values(look.width.saturating_sub(7)) {
            let _ = writeln!(out, "    {values}");
        }
    } else {
        // The place is told whole; the values get what is left.
        let what = cut_middle(cause.what.as_str(), look.width / 2);
        let room = left.saturating_sub(columns(&what) + 6);
        let values = values(room).filter(|_| room >= 16);
        let values = values.map_or_else(String::new, |values| format!("  {values}"));
        let line = format!("{number:>2}  {what}{values}{place}");
        let _ = writeln!(out, "{}", cut(&line, look.width));
    }
}

/// Changes of all inputs that could not be traced.
fn untraced(out: &mut String, set: &ReportSet) {
    let counts = shared::judged(set).map(|one| words::untraced(one).len());
    let counts: Vec<usize> = counts.filter(|count| *count > 0).collect();
    if !counts.is_empty() {
        let _ = writeln!(
            out,
            " ?  {} in {} could not be traced to an edit",
            plural(counts.iter().sum(), "change", "changes"),
            plural(counts.len(), "input", "inputs")
        );
    }
}

/// What the inputs need, each sentence once, the worst first.
fn next(out: &mut String, set: &ReportSet, look: &Look, paint: &Paint) {
    let mut told: Vec<(&str, usize)> = Vec::new();
    let order = shared::order(set);
    let judged = order.iter().filter_map(|at| match &set.entries[*at] {
        ReportEntry::Judged(one) => one.approvals.standing.as_ref(),
        ReportEntry::Refused { .. } => None,
    });
    for standing in judged {
        match told.iter_mut().find(|(text, _)| *text == standing.as_str()) {
            Some((_, count)) => *count += 1,
            None => told.push((standing.as_str(), 1)),
        }
    }
    let _ = writeln!(out, "\n{}", paint.bold(Tone::Plain, "NEXT"));
    for (text, count) in told.iter().take(MAX_STEPS) {
        let inputs = plural(*count, "input", "inputs");
        wrap(
            out,
            &format!("{inputs}: {}", text.replace('`', "")),
            look.width,
            1,
            1,
        );
    }
    out.push_str(" each of them in full: --full\n");
}

/// Rules that object: what the worst of their findings says, with how often they do and in
/// how many inputs.
fn rules(out: &mut String, set: &ReportSet, look: &Look, paint: &Paint) {
    let all = shared::rules(set);
    if all.is_empty() {
        return;
    }
    let causes = shared::causes(set);
    let _ = writeln!(out, "\n{}", paint.bold(Tone::Plain, "REASONS"));
    for one in all.iter().take(MAX_SHARED) {
        let (tone, mark) = match one.effect {
            Effect::Fail => (Tone::Bad, "✗"),
            _ => (Tone::Warn, "!"),
        };
        let (message, place) = one.first;
        let from = from(&one.causes, &causes, place);
        let place = place.map(|place| format!("{}:{}", place.file, place.line));
        let place = place.map_or_else(String::new, |place| format!(" ({place})"));
        // A long message is cut behind it.
        let from = from.map_or_else(String::new, |from| format!(" ({from})"));
        let text = format!("{}{from}: {}{place}", one.rule, plain(message));
        let mut lines = wrapped(&text, look.width, 3, REASON_LINES);
        if let Some(first) = lines.first_mut() {
            *first = format!(" {} {}", paint.bold(tone, mark), first.trim_start());
        }
        for line in lines {
            out.push_str(&line);
            out.push('\n');
        }
        let inputs = plural(one.inputs, "input", "inputs");
        let others = match (one.findings, one.alike) {
            (1, _) => continue,
            (count, true) if count == one.inputs => format!("the same in {inputs}"),
            (count, true) => format!("the same {count} times in {inputs}"),
            (count, false) => format!("and {} more, in {inputs}", count - 1),
        };
        let named = fold::addresses(one.others.iter().copied()).join(", ");
        let others = match named.is_empty() || one.alike {
            true => others,
            false => format!("{others}: {named}"),
        };
        let _ = writeln!(out, "   {}", cut(&others, look.width.saturating_sub(3)));
    }
    let more = all.len().saturating_sub(MAX_SHARED);
    if more > 0 {
        let _ = writeln!(out, "   and {}", plural(more, "more rule", "more rules"));
    }
}

/// Which of the causes a rule's findings come from: by number, or by place where the list of
/// causes ends before them.
fn from(
    own: &[&ReportCause],
    causes: &[shared::SharedCause<'_>],
    place: Option<&Location>,
) -> Option<String> {
    let number = |cause: &&ReportCause| causes.iter().position(|one| one.is(cause));
    let mut numbers: Vec<usize> = own.iter().filter_map(number).collect();
    numbers.sort_unstable();
    let listed = numbers.iter().all(|at| *at < MAX_SHARED);
    let names = |all: &[usize]| {
        let all = all.iter().map(|at| (at + 1).to_string());
        all.collect::<Vec<_>>().join(", ")
    };
    match numbers.as_slice() {
        [] => None,
        [at] if listed => Some(format!("cause {}", at + 1)),
        some if listed && some.len() <= MAX_NUMBERS => Some(format!("causes {}", names(some))),
        [first, ..] => {
            let cause = causes.get(*first)?.cause;
            let edited = cause
                .location
                .as_ref()
                .filter(|edited| Some(*edited) != place)?;
            Some(format!("edited at {}:{}", edited.file, edited.line))
        }
    }
}

/// The rules that found something without effect, in one line.
fn notes(out: &mut String, set: &ReportSet, look: &Look) {
    let told: Vec<String> = shared::notes(set)
        .into_iter()
        .map(|(rule, count)| match count {
            1 => rule.to_owned(),
            count => format!("{rule} {count}"),
        })
        .collect();
    if !told.is_empty() {
        let line = format!("notes, without effect: {}", told.join("; "));
        let _ = writeln!(out, "\n{}", cut(&line, look.width));
    }
}

/// Files of the directory that nobody has judged, by what they are.
fn passed_over(out: &mut String, set: &ReportSet, look: &Look) {
    if set.passed_over.is_empty() {
        return;
    }
    let mut kinds: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in &set.passed_over {
        kinds
            .entry(file.why.as_str())
            .or_default()
            .push(file.name.as_str());
    }
    let files = plural(set.passed_over.len(), "file", "files");
    let _ = writeln!(out, "Passed over, because they are not plans ({files}):");
    for (why, names) in kinds {
        let shown = names.len().min(MAX_PASSED_OVER);
        let mut line = format!("{why}: {}", names[..shown].join(", "));
        if names.len() > shown {
            let _ = write!(line, " and {} more", names.len() - shown);
        }
        wrap(out, &line, look.width, 2, 4);
    }
    out.push('\n');
}
