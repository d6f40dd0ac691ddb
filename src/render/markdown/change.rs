//! One change in full: what differs, what depends on it, what was found.

use std::fmt::Write as _;

use super::escape::{code, fence, html_code, prose};
use crate::finding::Effect;
use crate::render::words::{self, plural};
use crate::report::{DiffEntry, Report, ReportChange, ReportFinding};

/// Attributes shown of one change.
const MAX_ATTRIBUTES: usize = 30;
/// Dependents named of one change.
const MAX_DEPENDENTS: usize = 20;
/// Facts shown of one finding.
const MAX_EVIDENCE: usize = 8;
/// Characters of a value; the HTML and JSON reports have more.
const MAX_VALUE: usize = 200;

/// A collapsible section.
pub(super) fn details(report: &Report, change: &ReportChange) -> String {
    let mut out = String::from("<details>\n<summary>");
    let _ = write!(
        out,
        "<b>{}</b> {} {}",
        change.verb,
        html_code(&words::name(change)),
        words::facts(change).join(", ")
    );
    out.push_str("</summary>\n\n");
    let _ = writeln!(
        out,
        "{}: {}",
        sentence(change.class.as_str()),
        prose(change.class_reason.as_str())
    );
    if let Some(place) = &change.location {
        let _ = writeln!(
            out,
            "\nAt {}",
            code(&format!("{}:{}", place.file, place.line))
        );
    }
    if let Some(previous) = &change.previous_address {
        let _ = writeln!(out, "\nMoved from {}", code(previous.as_str()));
    }
    let diff = diff(change);
    if !diff.is_empty() {
        out.push('\n');
        out.push_str(&fence("diff", &diff));
    }
    dependents(&mut out, change);
    for finding in words::findings(report, change) {
        out.push('\n');
        out.push_str(&self::finding(report, finding));
    }
    out.push_str("\n</details>\n\n");
    out
}

/// One line that says what a change does.
pub(super) fn line(change: &ReportChange) -> String {
    format!(
        "- **{}** {} {}\n",
        change.verb,
        code(&words::name(change)),
        words::facts(change).join(", ")
    )
}

/// A finding with what to do about it.
pub(super) fn finding(report: &Report, finding: &ReportFinding) -> String {
    let mut out = format!(
        "**{}** {}: {}",
        effect_word(report, finding),
        code(finding.rule.as_str()),
        prose(finding.message.as_str())
    );
    out.push('\n');
    for fact in finding.evidence.iter().take(MAX_EVIDENCE) {
        let _ = writeln!(out, "- {}", prose(fact.as_str()));
    }
    if finding.evidence.len() > MAX_EVIDENCE {
        let _ = writeln!(out, "- and {} more", finding.evidence.len() - MAX_EVIDENCE);
    }
    if !finding.help.as_str().is_empty() {
        let _ = writeln!(out, "\nWhat to do: {}", prose(finding.help.as_str()));
    }
    if let Some(fix) = &finding.fix {
        let language = if fix.kind == "command" { "sh" } else { "hcl" };
        out.push('\n');
        out.push_str(&fence(language, &fix.text));
    }
    out
}

fn effect_word(report: &Report, finding: &ReportFinding) -> &'static str {
    match (words::standing(report, finding), finding.effect) {
        (Effect::Fail, _) => "Fails",
        (Effect::NeedsApproval, _) => "Needs approval",
        (Effect::Note, Effect::Note) => "Note",
        (Effect::Note, _) if finding.waived_by.is_some() => "Waived",
        (Effect::Note, _) => "Approved",
    }
}

fn diff(change: &ReportChange) -> String {
    // What a replacement computes anew is no news; what differs by intent is.
    let (computed, told): (Vec<&DiffEntry>, Vec<&DiffEntry>) = change
        .diff
        .iter()
        .partition(|entry| change.verb == "replace" && entry.unknown && !entry.forces_replacement);
    let mut out = String::new();
    for entry in told.iter().take(MAX_ATTRIBUTES) {
        attribute(&mut out, entry);
    }
    let more = told.len().saturating_sub(MAX_ATTRIBUTES) + change.diff_truncated;
    for (count, what) in [(more, "more"), (computed.len(), "computed anew")] {
        if count > 0 {
            let _ = writeln!(
                out,
                "# and {} {what}",
                plural(count, "attribute", "attributes")
            );
        }
    }
    out
}

fn attribute(out: &mut String, entry: &DiffEntry) {
    let cause = if entry.forces_replacement {
        "  # forces replacement"
    } else {
        ""
    };
    let path = &entry.path;
    if entry.sensitive {
        let _ = writeln!(out, "! {path} = (sensitive, changes){cause}");
        return;
    }
    let value = |text: &crate::report::Text| words::cut(text.as_str(), MAX_VALUE);
    if let Some(before) = &entry.before {
        let _ = writeln!(out, "- {path} = {}", value(before));
    }
    match &entry.after {
        Some(after) => {
            let _ = writeln!(out, "+ {path} = {}{cause}", value(after));
        }
        None if entry.unknown => {
            let _ = writeln!(out, "+ {path} = (known after apply){cause}");
        }
        None if entry.before.is_none() || !cause.is_empty() => {
            let _ = writeln!(out, "+ {path} = null{cause}");
        }
        None => {}
    }
}

fn dependents(out: &mut String, change: &ReportChange) {
    let radius = &change.blast_radius;
    if radius.total == 0 {
        return;
    }
    let _ = writeln!(
        out,
        "\nBlast radius: {}{} ({} directly, {} in production, {} holding data, depth {})\n",
        if radius.exact { "" } else { "at least " },
        plural(
            radius.total,
            "instance depends on it",
            "instances depend on it"
        ),
        radius.direct,
        radius.production,
        radius.data,
        radius.depth
    );
    if radius.dependents.len() <= MAX_DEPENDENTS && !radius.truncated {
        for dependent in &radius.dependents {
            let _ = writeln!(out, "- {}", code(dependent.as_str()));
        }
        return;
    }
    // A list nobody reads tells less than what kinds of things go down.
    for (kind, count) in radius.by_type.iter().take(MAX_DEPENDENTS) {
        let _ = writeln!(out, "- {count} {}", code(kind.as_str()));
    }
    if radius.by_type.len() > MAX_DEPENDENTS {
        let _ = writeln!(
            out,
            "- and {}",
            plural(
                radius.by_type.len() - MAX_DEPENDENTS,
                "other type",
                "other types"
            )
        );
    }
}

/// First letter in upper case.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
