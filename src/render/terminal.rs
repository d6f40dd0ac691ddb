//! The report for people at a terminal: verdict and reasons first, then
//! counts, then the annotated plan in Terraform's own symbols, then the
//! diagnostics that underline the causing lines.

mod changes;
mod diagnostics;
mod paint;
mod tree;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::finding::{Class, Effect, Verdict};
use crate::report::{Outcome, Reason, Report, ReportEntry, ReportError, ReportSet};

use paint::{Paint, Tone, plural, wrap};

/// How the text shall look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns.
    pub width: usize,
    /// Use colours.
    pub color: bool,
    /// One line only.
    pub quiet: bool,
}

/// Reasons listed before the rest is counted.
const MAX_REASONS: usize = 10;
/// Files of one kind that were passed over and are named; the JSON has all.
const MAX_PASSED_OVER: usize = 12;

/// Whatever came of a run.
pub fn outcome(outcome: &Outcome, look: &Look) -> String {
    match outcome {
        Outcome::One(one) => report(one, look),
        Outcome::Many(set) => many(set, look),
        Outcome::Refused(error) => refusal(error),
    }
}

/// One report.
pub fn report(report: &Report, look: &Look) -> String {
    let paint = Paint::new(look.color);
    let mut out = String::new();
    if look.quiet {
        quiet(&mut out, report, &paint);
        return out;
    }
    head(&mut out, report, look, &paint);
    table(&mut out, report, look, &paint);
    changes::write(&mut out, report, look, &paint);
    diagnostics::write(&mut out, report, look, &paint);
    tail(&mut out, report, look, &paint);
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

fn many(set: &ReportSet, look: &Look) -> String {
    let paint = Paint::new(look.color);
    let mut out = String::new();
    for entry in &set.entries {
        match entry {
            ReportEntry::Judged(one) => out.push_str(&report(one, look)),
            ReportEntry::Refused { name, error } => {
                let _ = writeln!(out, "{} {name}", paint.bold(Tone::Bad, "REFUSED"));
                out.push_str(&refusal(error));
            }
        }
        if !look.quiet {
            out.push('\n');
        }
    }
    passed_over(&mut out, set, look);
    let (tone, word) = set.verdict.map_or((Tone::Bad, "REFUSED"), verdict_word);
    let _ = writeln!(
        out,
        "{} of {} together",
        paint.bold(tone, word),
        plural(set.entries.len(), "input", "inputs")
    );
    out
}

/// Files of the directory that nobody has judged, by what they are.
fn passed_over(out: &mut String, set: &ReportSet, look: &Look) {
    if look.quiet || set.passed_over.is_empty() {
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
    let _ = writeln!(out, "Passed over, because they are no plans ({files}):");
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

fn verdict_word(verdict: Verdict) -> (Tone, &'static str) {
    match verdict {
        Verdict::Pass => (Tone::Good, "PASS"),
        Verdict::NeedsApproval => (Tone::Warn, "NEEDS APPROVAL"),
        Verdict::Fail => (Tone::Bad, "FAIL"),
    }
}

fn quiet(out: &mut String, report: &Report, paint: &Paint) {
    let (tone, word) = verdict_word(report.verdict);
    let _ = write!(out, "{} {}: ", paint.bold(tone, word), report.input.name);
    match report.reasons.first() {
        Some(reason) => {
            let _ = write!(out, "{}", reason.message);
            if report.reasons.len() > 1 {
                let _ = write!(out, " (and {} more)", report.reasons.len() - 1);
            }
        }
        None => out.push_str(&counts(report)),
    }
    out.push('\n');
}

fn counts(report: &Report) -> String {
    let summary = &report.summary;
    format!(
        "{} destructive, {} reversible, {} read-only; {} in production",
        summary.destructive, summary.reversible, summary.read_only, summary.production
    )
}

fn head(out: &mut String, report: &Report, look: &Look, paint: &Paint) {
    let (tone, word) = verdict_word(report.verdict);
    let _ = writeln!(
        out,
        "{}  {}",
        paint.bold(tone, word),
        paint.dim(report.input.name.as_str())
    );
    let _ = writeln!(out, "{}", counts(report));
    if report.reasons.is_empty() {
        for sentence in &report.looked_at {
            wrap(out, &format!("looked at {sentence}"), look.width, 2, 2);
        }
        return;
    }
    out.push('\n');
    for (effect, title) in [
        (Effect::Fail, "Why it fails"),
        (Effect::NeedsApproval, "What needs approval"),
    ] {
        let reasons: Vec<_> = report
            .reasons
            .iter()
            .filter(|reason| reason.effect == effect)
            .collect();
        if reasons.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{}", paint.bold(Tone::Plain, title));
        // One line a rule: a plan that replaces twenty objects says so once.
        let mut rules: Vec<(&Reason, usize)> = Vec::new();
        for reason in reasons {
            match rules
                .iter_mut()
                .find(|(first, _)| first.rule == reason.rule)
            {
                Some((_, count)) => *count += 1,
                None => rules.push((reason, 1)),
            }
        }
        for (reason, count) in rules.iter().take(MAX_REASONS) {
            let (tone, mark) = if effect == Effect::Fail {
                (Tone::Bad, "✗")
            } else {
                (Tone::Warn, "!")
            };
            let more = match count {
                1 => String::new(),
                count => format!(", and {} more like it", count - 1),
            };
            let _ = write!(out, "  {} ", paint.bold(tone, mark));
            wrap(
                out,
                &format!("{}{more} [{}]", reason.message, reason.rule),
                look.width,
                0,
                4,
            );
        }
        if rules.len() > MAX_REASONS {
            let _ = writeln!(
                out,
                "    and {} more rules, below",
                rules.len() - MAX_REASONS
            );
        }
    }
}

/// Classes down, actions across; columns without a change are left out.
fn table(out: &mut String, report: &Report, look: &Look, paint: &Paint) {
    if report.changes.is_empty() {
        return;
    }
    const VERBS: [&str; 8] = [
        "create",
        "update",
        "replace",
        "delete",
        "forget",
        "read",
        "no-op",
        "unrecognized",
    ];
    let count = |class: Class, verb: &str| {
        report
            .changes
            .iter()
            .filter(|change| change.class == class && change.verb == verb)
            .count()
    };
    let verbs: Vec<&str> = VERBS
        .into_iter()
        .filter(|verb| report.changes.iter().any(|change| change.verb == *verb))
        .collect();
    let _ = write!(out, "\n{:<12}", "");
    for verb in &verbs {
        // Terraform says "move" and "import" where the plan's word is no-op.
        let shown = if *verb == "no-op" {
            "move/import"
        } else {
            verb
        };
        let _ = write!(out, "{shown:>13}");
    }
    out.push('\n');
    for (class, tone) in [
        (Class::Destructive, Tone::Bad),
        (Class::Reversible, Tone::Plain),
        (Class::ReadOnly, Tone::Dim),
    ] {
        if verbs.iter().all(|verb| count(class, verb) == 0) {
            continue;
        }
        let _ = write!(
            out,
            "{}",
            paint.bold(tone, &format!("{:<12}", class.as_str()))
        );
        for verb in &verbs {
            let number = count(class, verb);
            let shown = if number == 0 {
                "·".to_owned()
            } else {
                number.to_string()
            };
            let _ = write!(out, "{shown:>13}");
        }
        out.push('\n');
    }
    let radius = &report.blast_radius;
    if report.summary.destructive > 0 {
        let sentence = format!(
            "Blast radius: {}{} on what is destroyed ({} in production, {} holding data, depth {})",
            if radius.exact { "" } else { "at least " },
            match radius.total {
                1 => "1 other instance depends".to_owned(),
                number => format!("{number} other instances depend"),
            },
            radius.production,
            radius.data,
            radius.depth,
        );
        out.push('\n');
        wrap(out, &sentence, look.width, 0, 0);
    }
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
    if report.verdict > Verdict::Pass && report.input.kind != "source-diff" {
        let _ = writeln!(
            out,
            "\n{}",
            paint.dim(&format!(
                "`blastgate explain ADDRESS {}` tells everything known about one change.",
                report.input.name
            ))
        );
    }
}
