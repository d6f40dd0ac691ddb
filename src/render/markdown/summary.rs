//! What a reader has to see first: causes, reasons to fail, and every rule once.

use std::fmt::Write as _;

use super::escape::{cell, code, fence, prose};
use super::page::{MAX_FOLDED, MAX_REASON, Page};
use crate::finding::{Effect, Verdict};
use crate::render::shared::SharedCause;
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
pub(super) fn causes(page: &mut Page, report: &Report, shared: &[SharedCause<'_>]) {
    let (ending, others): (Vec<&ReportCause>, Vec<&ReportCause>) =
        report.causes.iter().partition(|cause| cause.ends() > 0);
    let few = ending.len() + others.len() <= MAX_CAUSES;
    let one = |cause: &ReportCause| {
        let above = shared.iter().any(|one| one.inputs > 1 && one.is(cause));
        let edit = match above {
            true => format!(
                "{} (see above) | | ",
                cell(&words::cut(cause.what.as_str(), 160))
            ),
            false => edit(cause),
        };
        format!("| {} {edit} | {} |\n", cause.id, words::does(&[cause]))
    };
    let together = |title: &str, causes: &[&ReportCause]| {
        format!("| {title} | | | {} |\n", words::does(causes))
    };
    let row = |group: &fold::AlikeCauses<'_>| match group.causes.as_slice() {
        [cause] => one(cause),
        causes => together(&prose(&group.title), causes),
    };
    let groups = fold::causes(&ending);
    let mut rows: Vec<String> = groups.iter().take(MAX_ENDING).map(row).collect();
    let more: Vec<&ReportCause> = groups
        .iter()
        .skip(MAX_ENDING)
        .flat_map(|group| group.causes.iter().copied())
        .collect();
    if !more.is_empty() {
        let title = format!("{} more, each with less", more.len());
        rows.push(together(&title, &more));
    }
    if few {
        rows.extend(others.iter().map(|cause| one(cause)));
    } else if !others.is_empty() {
        rows.push(together(&format!("{} more", others.len()), &others));
    }
    rows.extend(untraced(report));
    page.list(
        "| cause | was | becomes | what follows |\n| --- | --- | --- | --- |\n",
        &rows,
        ("cause", "causes"),
    );
}

/// What could not be traced, as the last row.
fn untraced(report: &Report) -> Option<String> {
    let count = words::untraced_count(report)?;
    let all = words::untraced(report);
    let names = fold::Weights::new(report).folded(all.iter().map(|change| change.address.as_str()));
    let mut shown: Vec<String> = names
        .iter()
        .take(MAX_FOLDED)
        .map(|name| cell(&words::cut_middle(name, 100)))
        .collect();
    if names.len() > MAX_FOLDED {
        shown.push("…".to_owned());
    }
    Some(format!(
        "| {count}: {} | | | {} |\n",
        shown.join(", "),
        words::done(&all)
    ))
}

/// What was edited and where, what it was and what it becomes: three cells.
pub(super) fn edit(cause: &ReportCause) -> String {
    let place = cause.location.as_ref().map_or_else(String::new, |place| {
        format!(" ({})", code(&format!("{}:{}", place.file, place.line)))
    });
    let value = |text: &Option<crate::report::Text>| {
        text.as_ref().map_or_else(String::new, |text| {
            cell(&words::cut_middle(text.as_str(), MAX_VALUE))
        })
    };
    let (before, after) = match (&cause.before, &cause.after) {
        (Some(before), Some(after)) => {
            let (before, after) = words::pair(before.as_str(), after.as_str(), MAX_VALUE * 2);
            (cell(&before), cell(&after))
        }
        (before, after) => (value(before), value(after)),
    };
    let doubt = match cause.traced {
        true => "",
        false => ", or what it is computed from: the plan does not tell",
    };
    let what = cell(&words::cut(cause.what.as_str(), 160));
    format!("{what}{place}{doubt} | {before} | {after}")
}

/// What fails, with the way out: one block for all of it.
pub(super) fn cautions(page: &mut Page, report: &Report) {
    if report.verdict != Verdict::Fail {
        return;
    }
    let rules = fold::rules(report);
    let failing = rules.iter().filter(|rule| rule.effect == Effect::Fail);
    let mut parts: Vec<String> = failing.filter_map(caution).collect();
    for part in parts.iter_mut().skip(1) {
        part.insert_str(0, ">\n");
    }
    page.list(
        "> [!CAUTION]\n",
        &parts,
        ("reason to fail", "reasons to fail"),
    );
}

/// A rule that fails: what it found, the facts, and the fix.
fn caution(rule: &fold::OfRule<'_>) -> Option<String> {
    let first = rule.findings.first()?;
    let mut text = format!(
        "**{}** ({}",
        prose(&words::cut(first.message.as_str(), MAX_REASON)),
        code(rule.rule.as_str())
    );
    if let Some(place) = &first.location {
        let at = code(&format!("{}:{}", place.file, place.line));
        let _ = write!(text, ", {at}");
    }
    text.push(')');
    if rule.findings.len() > 1 {
        let _ = write!(text, " and {} more", rule.findings.len() - 1);
    }
    text.push('\n');
    for fact in first.evidence.iter().take(3) {
        let _ = writeln!(text, "- {}", prose(&words::cut(fact.as_str(), 200)));
    }
    if let Some(fix) = &first.fix {
        let language = if fix.kind == "command" { "sh" } else { "hcl" };
        let title = words::sentence(&advice::fix_title(fix));
        let _ = write!(text, "\n{}:\n", prose(&title));
        text.push_str(&fence(language, fix.text.as_str()));
    }
    Some(
        text.trim_end()
            .lines()
            .map(|line| format!("> {line}").trim_end().to_owned() + "\n")
            .collect(),
    )
}

/// One row a rule, with how often.
pub(super) fn rules(page: &mut Page, report: &Report) {
    let lifted = report.verdict == Verdict::Pass;
    let weights = fold::Weights::new(report);
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
            let what = what(rule, &weights, lifted);
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

/// What a rule found, in one cell.
fn what<'a>(rule: &fold::OfRule<'a>, weights: &fold::Weights<'a>, lifted: bool) -> String {
    if let [one] = rule.findings.as_slice() {
        return match rule.effect == Effect::Fail && !lifted {
            // The block above says it in full.
            true => one.address.as_ref().map_or_else(
                || "the plan as a whole".to_owned(),
                |address| cell(&words::cut_middle(address.as_str(), 100)),
            ),
            false => prose(&words::cut(one.message.as_str(), 240)).replace('|', "&#124;"),
        };
    }
    let by_cause = rule.by_cause(&|cause| cause);
    let addresses = rule.addresses(weights);
    let mut folded: Vec<String> = addresses
        .iter()
        .take(MAX_FOLDED)
        .map(|address| cell(&words::cut_middle(address, 100)))
        .collect();
    if addresses.len() > MAX_FOLDED {
        folded.push("…".to_owned());
    }
    let sep = if by_cause.is_empty() { "" } else { ": " };
    format!("{by_cause}{sep}{}", folded.join(", "))
}
