//! What several formats say in the same words.

use std::collections::BTreeSet;

use crate::analysis::production::IsProduction;
use crate::finding::{Certainty, Class, Effect, Verdict};
use crate::report::{Location, Reason, Report, ReportChange, ReportError, ReportFinding, Text};

/// "1 input", "2 inputs".
pub(super) fn plural(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The verdict as people say it.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "pass",
        Verdict::NeedsApproval => "needs approval",
        Verdict::Fail => "fail",
    }
}

/// Effect that a finding still has: a waiver lifts all of it, approvals lift
/// what they were asked for, which shows in a verdict that passes.
pub(super) fn standing(report: &Report, finding: &ReportFinding) -> Effect {
    if finding.waived_by.is_some() || report.verdict == Verdict::Pass {
        Effect::Note
    } else {
        finding.effect
    }
}

/// Findings of a change, worst first.
pub(super) fn findings<'a>(
    report: &'a Report,
    change: &'a ReportChange,
) -> impl Iterator<Item = &'a ReportFinding> {
    change
        .findings
        .iter()
        .filter_map(|index| report.findings.get(*index))
}

/// Whether a reviewer has to look at a change.
pub(super) fn is_risky(report: &Report, change: &ReportChange) -> bool {
    change.class == Class::Destructive
        || findings(report, change).any(|finding| finding.effect > Effect::Note)
}

/// Findings that belong to no change which is shown.
pub(super) fn plan_findings(report: &Report) -> Vec<&ReportFinding> {
    let mut of_change = vec![false; report.findings.len()];
    for index in report.changes.iter().flat_map(|change| &change.findings) {
        if let Some(flag) = of_change.get_mut(*index) {
            *flag = true;
        }
    }
    report
        .findings
        .iter()
        .zip(of_change)
        .filter(|(_, of_change)| !of_change)
        .map(|(finding, _)| finding)
        .collect()
}

/// Reasons that no finding tells: what could not be seen and counts all the same.
pub(super) fn untold(report: &Report) -> Vec<&Reason> {
    let told: BTreeSet<(&Text, &Text, Option<&Text>)> = report
        .findings
        .iter()
        .map(|finding| (&finding.rule, &finding.message, finding.address.as_ref()))
        .collect();
    report
        .reasons
        .iter()
        .filter(|reason| !told.contains(&(&reason.rule, &reason.message, reason.address.as_ref())))
        .collect()
}

/// What stands beside the address of a change; words of our own only.
pub(super) fn facts(change: &ReportChange) -> Vec<String> {
    let mut facts = vec![change.class.to_string()];
    match change.production.value {
        IsProduction::Yes => facts.push("production".to_owned()),
        IsProduction::Unknown if change.class > Class::ReadOnly => {
            facts.push("environment unknown".to_owned());
        }
        IsProduction::No | IsProduction::Unknown => {}
    }
    if change.holds != "nothing" && change.verb != "create" {
        facts.push(format!("holds {}", change.holds));
    }
    if change.importing {
        facts.push("imported".to_owned());
    }
    if change.deferred {
        facts.push("deferred".to_owned());
    }
    if change
        .prediction
        .as_ref()
        .is_some_and(|prediction| prediction.certainty == Certainty::Possible)
    {
        facts.push("possible".to_owned());
    }
    let radius = &change.blast_radius;
    if radius.total > 0 {
        facts.push(format!(
            "{}{}",
            if radius.exact { "" } else { "at least " },
            plural(radius.total, "dependent", "dependents")
        ));
    }
    facts
}

/// Address with the deposed key, which makes it unique.
pub(super) fn name(change: &ReportChange) -> String {
    match &change.deposed {
        Some(key) => format!("{} (deposed {key})", change.address),
        None => change.address.to_string(),
    }
}

/// Counts in one line.
pub(super) fn counts(report: &Report) -> String {
    let summary = &report.summary;
    format!(
        "{} destructive, {} reversible, {} read-only; {} in production",
        summary.destructive, summary.reversible, summary.read_only, summary.production
    )
}

/// A path that stays below the place it is resolved against.
pub(super) fn relative(path: &str) -> String {
    let steps: Vec<&str> = path
        .split(['/', '\\'])
        .filter(|step| !matches!(*step, "" | "." | ".."))
        .collect();
    if steps.is_empty() || steps == ["-"] {
        "plan".to_owned()
    } else {
        steps.join("/")
    }
}

/// Where a machine shall show something: file, line and column. What has no
/// place of its own stands at the top of the input, because code hosts drop
/// what stands nowhere.
pub(super) fn place(report: &Report, location: Option<&Location>) -> (String, u32, u32) {
    match location {
        Some(place) => (
            relative(place.file.as_str()),
            place.line.max(1),
            place.column.max(1),
        ),
        None => (relative(report.input.name.as_str()), 1, 1),
    }
}

/// The same for a refusal.
pub(super) fn error_place(name: Option<&str>, error: &ReportError) -> (String, u32, u32) {
    match &error.location {
        Some(place) => (
            relative(place.file.as_str()),
            place.line.unwrap_or(1).max(1),
            place.column.unwrap_or(1).max(1),
        ),
        None => (relative(name.unwrap_or("plan")), 1, 1),
    }
}

/// Cuts a text to a number of characters, with an ellipsis.
pub(super) fn cut(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        None => text.to_owned(),
        Some(_) => {
            let kept: String = text.chars().take(limit.saturating_sub(1)).collect();
            kept + "…"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside() {
        assert_eq!(relative("/etc/../a/./b.tf"), "etc/a/b.tf");
        assert_eq!(relative("..\\..\\x"), "x");
        assert_eq!(relative("-"), "plan");
        assert_eq!(cut("abcdef", 4), "abc…");
        assert_eq!(cut("abcd", 4), "abcd");
    }
}
