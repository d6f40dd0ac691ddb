//! What several formats say in the same words.

use std::collections::BTreeSet;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::finding::{Effect, Verdict};
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

/// The commits of the sources, in short.
pub(super) fn commits(report: &Report) -> Vec<String> {
    let short = |commit: &Text| cut_at(commit.as_str(), 12).to_owned();
    let named = |name: &str, commit: &Option<Text>| {
        let commit = commit.as_ref().map(short);
        commit.map(|commit| format!("{name} {commit}"))
    };
    let input = &report.input;
    let all = [
        named("base", &input.base_commit),
        named("commit", &input.commit),
    ];
    all.into_iter().flatten().collect()
}

/// The first characters of a text.
fn cut_at(text: &str, length: usize) -> &str {
    text.char_indices()
        .nth(length)
        .map_or(text, |(end, _)| &text[..end])
}

/// First letter in upper case.
pub(super) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
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

/// Cuts the middle of a text, so that both ends stay in `limit` columns.
pub(super) fn cut_middle(text: &str, limit: usize) -> String {
    if text.width() <= limit {
        return text.to_owned();
    }
    let kept = limit.saturating_sub(1);
    let head = end_of(text.char_indices(), kept.div_ceil(2)).map_or(0, |(at, c)| at + c.len_utf8());
    let tail = end_of(text.char_indices().rev(), kept / 2).map_or(text.len(), |(at, _)| at);
    format!("{}…{}", &text[..head], &text[tail.max(head)..])
}

/// The last of the first characters that find room in so many columns.
fn end_of(chars: impl Iterator<Item = (usize, char)>, mut room: usize) -> Option<(usize, char)> {
    let mut last = None;
    for (at, c) in chars {
        let wide = c.width().unwrap_or(0);
        if wide > room {
            break;
        }
        room -= wide;
        last = Some((at, c));
    }
    last
}

/// Two values in `room` columns together: what they share goes first, and
/// what differs stays.
pub(super) fn pair(before: &str, after: &str, room: usize) -> (String, String) {
    let length = |text: &str| text.width();
    if length(before) + length(after) <= room {
        return (before.to_owned(), after.to_owned());
    }
    let (before, after) = without_common(before, after);
    let half = room / 2;
    let one = length(&before).min(half.max(room.saturating_sub(length(&after))));
    let other = length(&after).min(room.saturating_sub(one));
    (cut_middle(&before, one), cut_middle(&after, other))
}

/// Two values without most of what they begin and end with alike.
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

    #[test]
    fn the_middle_goes_and_what_differs_stays() {
        assert_eq!(cut_middle("abcdefgh", 5), "ab…gh");
        // Two columns each.
        assert_eq!(cut_middle("数据库数据库", 8), "数据…库");
        let before = format!(
            "[{}\"old\", {}]",
            "\"same\", ".repeat(30),
            "\"tail\", ".repeat(30)
        );
        let after = before.replace("old", "new");
        let (before, after) = pair(&before, &after, 60);
        assert!(
            before.contains("old") && after.contains("new"),
            "{before} {after}"
        );
        assert!(before.chars().count() + after.chars().count() <= 60);
    }

    #[test]
    fn paths_stay_inside() {
        assert_eq!(relative("/etc/../a/./b.tf"), "etc/a/b.tf");
        assert_eq!(relative("..\\..\\x"), "x");
        assert_eq!(relative("-"), "plan");
        assert_eq!(cut("abcdef", 4), "abc…");
        assert_eq!(cut("abcd", 4), "abcd");
    }
}
