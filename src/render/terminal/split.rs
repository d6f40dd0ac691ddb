//! The two parts of a plan: what could go first, and what remains.

use std::fmt::Write as _;

use super::super::words;
use super::{Look, paragraph_at};
use crate::finding::Verdict;
use crate::report::{Location, Report, ReportSplit, SplitRemaining, Text};

/// Column in which the actions begin, where addresses are shorter.
const ADDRESS: usize = 44;

/// Both parts, and what to do with them.
pub(super) fn text(report: &Report, split: &ReportSplit, look: &Look) -> String {
    let mut out = format!(
        "Verdict on the whole plan: {}\n\n",
        words::verdict(report.verdict)
    );
    let count = |number| words::plural(number, "change", "changes");
    if split.first.is_empty() {
        out.push_str("No change could go first alone.\n");
    } else {
        let what = match report.verdict {
            Verdict::Pass => "can go as one",
            _ => "could go first, alone",
        };
        let _ = writeln!(out, "{} {what}:", count(split.first.len()));
        for change in &split.first {
            line(
                &mut out,
                &change.address,
                &change.actions,
                change.location.as_ref(),
            );
        }
    }
    if !split.remaining.is_empty() {
        let _ = writeln!(
            out,
            "\n{} for people to decide on:",
            count(split.remaining.len())
        );
        for change in &split.remaining {
            line(
                &mut out,
                &change.address,
                &change.actions,
                change.location.as_ref(),
            );
            let _ = writeln!(out, "      {}", why(change));
        }
    }
    for reason in &split.whole {
        let about = reason
            .address
            .as_ref()
            .map_or_else(String::new, |address| format!(" ({address})"));
        let text = format!(
            "The plan as a whole: {}{about}: {}",
            reason.rule, reason.message
        );
        out.push('\n');
        paragraph_at(&mut out, &text, look.width, 0);
    }
    if !split.first.is_empty() && !split.remaining.is_empty() {
        out.push('\n');
        let advice = "Put the edits behind the first part into a commit of their own and plan that commit whole: a plan made with `-target` is partial, and `blastgate run` refuses it. Check the new plan again; that verdict counts, not this forecast.";
        paragraph_at(&mut out, advice, look.width, 0);
    }
    out
}

fn line(out: &mut String, address: &Text, actions: &[Text], location: Option<&Location>) {
    let actions: Vec<&str> = actions.iter().map(Text::as_str).collect();
    let place = location.map_or_else(String::new, |at| format!("  {}:{}", at.file, at.line));
    let _ = writeln!(
        out,
        "  {:<ADDRESS$}  {}{place}",
        address.as_str(),
        actions.join(", ")
    );
}

fn why(change: &SplitRemaining) -> String {
    if !change.rules.is_empty() {
        let rules: Vec<&str> = change.rules.iter().map(Text::as_str).collect();
        return rules.join(", ");
    }
    match (&change.after, &change.same_edit_as) {
        (Some(address), _) => format!("has to come after {address}"),
        (None, Some(address)) => format!("comes with the same edit as {address}"),
        (None, None) => "stopped with the plan as a whole".to_owned(),
    }
}
