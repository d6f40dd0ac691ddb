//! The report for people at a terminal: verdict and reasons first, then
//! counts, then the annotated plan in Terraform's own symbols, then the
//! diagnostics that underline the causing lines.

mod changes;
mod diagnostics;
mod fit;
mod many;
mod paint;
mod split;
mod story;
mod tree;

use std::fmt::Write as _;

use crate::finding::Verdict;
use crate::report::{Outcome, Report, ReportError};

use paint::{Paint, Tone, wrap};

/// How the text shall look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns.
    pub width: usize,
    /// Use colours.
    pub color: bool,
    /// How much of it.
    pub detail: Detail,
}

/// How much is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// One line.
    Line,
    /// One page.
    Page,
    /// Everything.
    Full,
}

/// Whatever came of a run.
pub fn outcome(outcome: &Outcome, look: &Look) -> String {
    match outcome {
        Outcome::One(one) => match &one.split {
            Some(parts) => split::text(one, parts, look),
            None => report(one, look),
        },
        Outcome::Many(set) => many::write(set, look),
        Outcome::Refused(error) => refusal(error),
    }
}

/// One report.
pub fn report(report: &Report, look: &Look) -> String {
    let paint = Paint::new(look.color);
    let mut out = String::new();
    if look.detail == Detail::Line {
        quiet(&mut out, report, look, &paint);
        return out;
    }
    let mut page = story::page(report, look, &paint);
    // The verdict stays the last line.
    let last = page.pop();
    for line in page {
        out.push_str(&line);
        out.push('\n');
    }
    if look.detail == Detail::Full {
        changes::write(&mut out, report, look, &paint);
        diagnostics::write(&mut out, report, look, &paint);
        tail(&mut out, report, look, &paint);
        out.push('\n');
    }
    out.push_str(&last.unwrap_or_default());
    out.push('\n');
    out
}

/// A paragraph of our own text, broken at `width`.
pub fn paragraph(out: &mut String, text: &str, width: usize) {
    for line in text.lines() {
        wrap(out, line, width, 0, 0);
    }
}

/// The same, indented.
pub fn paragraph_at(out: &mut String, text: &str, width: usize, indent: usize) {
    for line in text.lines() {
        wrap(out, line, width, indent, indent);
    }
}

/// The attributes of one change that differ, one per line.
pub fn attributes(out: &mut String, change: &crate::report::ReportChange, look: &Look) {
    changes::attributes(out, change, look, &Paint::new(look.color));
}

/// An input that was refused.
pub fn refusal(error: &ReportError) -> String {
    let mut out = format!("error[{}]: {}\n", error.code, error.message);
    if let Some(place) = &error.location {
        let _ = write!(out, "  --> {}", place.file);
        if let Some(line) = place.line {
            let _ = write!(out, ":{line}:{}", place.column.unwrap_or(1));
        }
        out.push('\n');
    }
    for (name, excerpt) in &error.excerpts {
        diagnostics::plain_excerpt(&mut out, name, excerpt);
    }
    if let Some(help) = &error.help {
        let _ = writeln!(out, "  help: {help}");
    }
    out
}

fn verdict_word(verdict: Verdict) -> (Tone, &'static str) {
    match verdict {
        Verdict::Pass => (Tone::Good, "PASS"),
        Verdict::NeedsApproval => (Tone::Warn, "NEEDS APPROVAL"),
        Verdict::Fail => (Tone::Bad, "FAIL"),
    }
}

fn quiet(out: &mut String, report: &Report, look: &Look, paint: &Paint) {
    let (tone, word) = verdict_word(report.verdict);
    let name = report.input.name.as_str();
    let room = look
        .width
        .saturating_sub(word.len() + paint::columns(name) + 3);
    let _ = writeln!(
        out,
        "{} {name}: {}",
        paint.bold(tone, word),
        paint::cut(report.story.as_str(), room.max(20))
    );
}

fn tail(out: &mut String, report: &Report, look: &Look, paint: &Paint) {
    let mut section = |title: &str, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n{}", paint.bold(Tone::Plain, title));
        let more = lines.len().saturating_sub(12);
        for line in lines.iter().take(12) {
            wrap(out, line, look.width, 2, 4);
        }
        if more > 0 {
            let _ = writeln!(out, "    and {more} more");
        }
    };
    section(
        "Outputs",
        report
            .outputs
            .iter()
            .map(|output| {
                let actions: Vec<&str> = output.actions.iter().map(|word| word.as_str()).collect();
                format!("{}: {}", output.name, actions.join(", "))
            })
            .collect(),
    );
    section(
        "Actions that apply would invoke",
        report
            .invocations
            .iter()
            .map(|invocation| format!("{} ({})", invocation.address, invocation.trigger))
            .collect(),
    );
    section(
        "Changed outside Terraform",
        report
            .drift
            .iter()
            .map(|drift| format!("{}: {}", drift.address, drift.note))
            .collect(),
    );
    section(
        "What could not be seen",
        report
            .gaps
            .iter()
            .map(|gap| format!("{}: {} (treated as {})", gap.what, gap.why, gap.treated_as))
            .collect(),
    );
}
