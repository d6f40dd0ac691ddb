//! What a reader has to see first: causes, reasons to fail, and every rule once.

use std::fmt::Write as _;

use super::escape::{cell, code, fence, prose};
use super::page::{MAX_FOLDED, MAX_REASON, Page};
use crate::finding::{Effect, Verdict};
use crate::render::words;
use crate::render::{advice, fold};
use crate::report::{Report, ReportCause};

/// Causes that destroy or replace, with a row of their own.
const MAX_ENDING: usize = 12;
/// Causes with a row of their own, if none of them destroys anything.
const MAX_CAUSES: usize = 6;
/// Characters of a value in the table of causes.
const MAX_VALUE: usize = 60;

/// What was edited: one row a cause; those that only add or update are one row together.
pub(super) fn causes(page: &mut Page, report: &Report) {
    let (ending, others): (Vec<&ReportCause>, Vec<&ReportCause>) =
        report.causes.iter().partition(|cause| cause.ends() > 0);
    let few = ending.len() + others.len() <= MAX_CAUSES;
    let value = |text: &Option<crate::report::Text>| {
        text.as_ref().map_or_else(String::new, |text| {
            cell(&words::cut_middle(text.as_str(), MAX_VALUE))
        })
    };
    let one = |cause: &ReportCause| {
        let place = cause.location.as_ref().map_or_else(String::new, |place| {
            format!(" ({})", code(&format!("{}:{}", place.file, place.line)))
        });
        let (before, after) = match (&cause.before, &cause.after) {
            (Some(before), Some(after)) => {
                let (before, after) = words::pair(before.as_str(), after.as_str(), MAX_VALUE * 2);
                (cell(&before), cell(&after))
            }
            (before, after) => (value(before), value(after)),
        };
        let doubt = if cause.traced {
            ""
        } else {
            " (or what it is computed from)"
        };
        format!(
            "| {} {}{place}{doubt} | {before} | {after} | {} | {} | {} |\n",
            cause.id,
            cell(&words::cut(cause.what.as_str(), 160)),
            cause.destroys.len(),
            cause.replaces.len(),
            cause.updates.len() + cause.creates.len() + cause.others.len()
        )
    };
    let row = |group: &fold::AlikeCauses<'_>| {
        let sum = |of: fn(&ReportCause) -> usize| -> usize {
            group.causes.iter().map(|cause| of(cause)).sum()
        };
        match group.causes.as_slice() {
            [cause] => one(cause),
            _ => format!(
                "| {} | | | {} | {} | {} |\n",
                prose(&group.title),
                sum(|cause| cause.destroys.len()),
                sum(|cause| cause.replaces.len()),
                sum(|cause| cause.updates.len() + cause.creates.len() + cause.others.len())
            ),
        }
    };
    let groups = fold::causes(&ending);
    let mut rows: Vec<String> = groups.iter().take(MAX_ENDING).map(row).collect();
    let more: Vec<&ReportCause> = groups
        .iter()
        .skip(MAX_ENDING)
        .flat_map(|group| group.causes.iter().copied())
        .collect();
    if !more.is_empty() {
        let sum = |of: fn(&ReportCause) -> usize| -> usize { more.iter().map(|one| of(one)).sum() };
        rows.push(format!(
            "| {} more, each with less | | | {} | {} | {} |\n",
            more.len(),
            sum(|cause| cause.destroys.len()),
            sum(|cause| cause.replaces.len()),
            sum(|cause| cause.updates.len() + cause.creates.len() + cause.others.len())
        ));
    }
    if few {
        rows.extend(others.iter().map(|cause| one(cause)));
    } else if !others.is_empty() {
        let count: usize = others
            .iter()
            .map(|cause| cause.updates.len() + cause.creates.len() + cause.others.len())
            .sum();
        rows.push(format!("| {} more | | | 0 | 0 | {count} |\n", others.len()));
    }
    page.list(
        "| cause | was | becomes | destroys | replaces | other |\n| --- | --- | --- | --- | --- | --- |\n",
        &rows,
        ("cause", "causes"),
    );
}

/// What fails, with the way out: one block a rule.
pub(super) fn cautions(page: &mut Page, report: &Report) {
    if report.verdict != Verdict::Fail {
        return;
    }
    let blocks: Vec<String> = fold::rules(report)
        .iter()
        .filter(|rule| rule.effect == Effect::Fail)
        .filter_map(|rule| {
            let first = rule.findings.first()?;
            let mut text = format!(
                "**{}** ({})",
                prose(&words::cut(first.message.as_str(), MAX_REASON)),
                code(rule.rule.as_str())
            );
            if let Some(place) = &first.location {
                let _ = write!(
                    text,
                    " at {}",
                    code(&format!("{}:{}", place.file, place.line))
                );
            }
            if rule.findings.len() > 1 {
                let _ = write!(text, " and {} more", rule.findings.len() - 1);
            }
            text.push('\n');
            for fact in first.evidence.iter().take(3) {
                let _ = writeln!(text, "- note: {}", prose(&words::cut(fact.as_str(), 200)));
            }
            if let Some(fix) = &first.fix {
                let language = if fix.kind == "command" { "sh" } else { "hcl" };
                let title = words::sentence(&advice::fix_title(fix));
                let _ = write!(text, "\n{}:\n\n", prose(&title));
                text.push_str(&fence(language, &fix.text));
            }
            let quoted: String = text.lines().map(|line| format!("> {line}\n")).collect();
            Some(format!("> [!CAUTION]\n{quoted}\n"))
        })
        .collect();
    page.list("", &blocks, ("reason to fail", "reasons to fail"));
}

/// One row a rule, with how often.
pub(super) fn rules(page: &mut Page, report: &Report) {
    let lifted = report.verdict == Verdict::Pass;
    let mut rows: Vec<String> = fold::rules(report)
        .iter()
        .filter(|rule| rule.effect > Effect::Note)
        .map(|rule| {
            let sign = match rule.effect {
                _ if lifted => "✅",
                Effect::Fail => "⛔",
                _ => "⚠️",
            };
            let count = rule.findings.len();
            let what = match (count, rule.findings.first()) {
                (1, Some(one)) => {
                    prose(&words::cut(one.message.as_str(), 240)).replace('|', "&#124;")
                }
                _ => {
                    let by_cause = rule.by_cause();
                    let folded: Vec<String> = rule
                        .addresses()
                        .iter()
                        .take(MAX_FOLDED)
                        .map(|address| cell(&words::cut_middle(address, 100)))
                        .collect();
                    let sep = if by_cause.is_empty() { "" } else { ": " };
                    format!("{by_cause}{sep}{}", folded.join(", "))
                }
            };
            format!(
                "| {sign} | {} | {what} | {count} |\n",
                code(rule.rule.as_str())
            )
        })
        .collect();
    rows.extend(words::untold(report).iter().map(|reason| {
        let sign = if reason.effect == Effect::Fail {
            "⛔"
        } else {
            "⚠️"
        };
        format!(
            "| {sign} | {} | {} | 1 |\n",
            code(reason.rule.as_str()),
            prose(&words::cut(reason.message.as_str(), 240)).replace('|', "&#124;")
        )
    }));
    page.list(
        "| | rule | what | how many |\n| --- | --- | --- | --- |\n",
        &rows,
        ("reason", "reasons"),
    );
}
