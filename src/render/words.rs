//! What several formats say in the same words.

use std::collections::BTreeSet;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::finding::{Class, Effect, Verdict};
use crate::report::{
    DiffLine, Location, Reason, Report, ReportCause, ReportChange, ReportError, ReportFinding, Text,
};

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

/// Changes of which nobody can tell what was edited for them.
pub(super) fn untraced(report: &Report) -> Vec<&ReportChange> {
    let changes = report.changes.iter();
    changes
        .filter(|change| change.cause.is_none() && change.class > Class::ReadOnly)
        .collect()
}

/// "2 changes could not be traced to an edit"; nothing where all were.
pub(super) fn untraced_count(report: &Report) -> Option<String> {
    let count = untraced(report).len();
    (count > 0).then(|| {
        let changes = plural(count, "change", "changes");
        format!("{changes} could not be traced to an edit")
    })
}

/// What was edited and what follows from it, a line for each of the first `most`
/// causes, for formats that hold nothing but texts.
pub(super) fn edits(report: &Report, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = report.causes.iter().take(most).map(edit).collect();
    let more = report.causes.len().saturating_sub(most);
    if more > 0 {
        lines.push(format!("and {}", plural(more, "more cause", "more causes")));
    }
    lines.extend(untraced_count(report));
    lines
}

/// Characters of both values of an edit together.
const MAX_EDIT: usize = 120;

/// One cause in one line.
pub(super) fn edit(cause: &ReportCause) -> String {
    let mut line = format!("cause {}: {}", cause.id, cause.what);
    let values = match (&cause.before, &cause.after) {
        (Some(before), Some(after)) => Some(pair(before.as_str(), after.as_str(), MAX_EDIT)),
        (Some(before), None) => Some((cut_middle(before.as_str(), MAX_EDIT), "null".to_owned())),
        (None, Some(after)) => Some(("null".to_owned(), cut_middle(after.as_str(), MAX_EDIT))),
        (None, None) => None,
    };
    if let Some((before, after)) = values {
        line.push_str(&format!(" {before} -> {after}"));
    }
    if let Some(place) = &cause.location {
        line.push_str(&format!(" ({}:{})", place.file, place.line));
    }
    if !cause.traced {
        let instead: Vec<&str> = cause.instead.iter().map(Text::as_str).collect();
        let instead = instead.join(", ");
        line.push_str(&format!(
            ", or {instead}: nothing tells which of them was edited"
        ));
    }
    let does = does(&[cause]);
    if !does.is_empty() {
        line.push_str(&format!("; {does}"));
    }
    line
}

/// What causes do, in counts: `replaces 14, reroutes 5`.
pub(super) fn does(causes: &[&ReportCause]) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for (verb, addresses) in causes.iter().flat_map(|cause| cause.does()) {
        match counts.iter_mut().find(|(known, _)| *known == verb) {
            Some((_, count)) => *count += addresses.len(),
            None => counts.push((verb, addresses.len())),
        }
    }
    told(&counts)
}

/// What happens to changes, in the same words.
pub(super) fn done(changes: &[&ReportChange]) -> String {
    let verbs = [
        ("delete", "destroys"),
        ("replace", "replaces"),
        ("update", "updates"),
        ("create", "creates"),
    ];
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for (verb, word) in verbs {
        let all = changes.iter().filter(|change| change.verb == verb);
        counts.push((word, all.count()));
    }
    let known: usize = counts.iter().map(|(_, count)| count).sum();
    counts.push(("moves, reads or forgets", changes.len() - known));
    told(&counts)
}

fn told(counts: &[(&str, usize)]) -> String {
    let told = counts.iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> = told
        .map(|(verb, count)| format!("{verb} {count}"))
        .collect();
    told.join(", ")
}

/// How far what is destroyed reaches, in one sentence.
pub(super) fn radius(report: &Report) -> String {
    let radius = &report.blast_radius;
    let least = if radius.exact { "" } else { "at least " };
    let actions = &report.summary.actions;
    let what = match actions.delete + actions.replace {
        0 => "what changes",
        _ => "what is destroyed",
    };
    let objects = match (radius.total, radius.exact) {
        (0, true) => return format!("nothing else depends on {what}"),
        (0, false) => return format!("nothing else is known to depend on {what}"),
        (1, _) => "1 other object depends".to_owned(),
        (more, _) => format!("{more} other objects depend"),
    };
    format!(
        "{least}{objects} on {what}: {} in production, {} holding data, up to {} away",
        radius.production,
        radius.data,
        plural(radius.depth, "step", "steps")
    )
}

/// Where and when the input was made: tool, workspace, accounts and regions, time,
/// commits, and who proposed it.
pub(super) fn origin(report: &Report) -> Vec<String> {
    let input = &report.input;
    let mut facts: Vec<String> = Vec::new();
    match &input.terraform_version {
        Some(version) if input.written_by != "unknown" => {
            facts.push(format!("{} {version}", input.written_by));
        }
        Some(version) => facts.push(format!("version {version}")),
        None => {}
    }
    let workspace = input.workspace.as_ref();
    facts.extend(workspace.map(|workspace| format!("workspace {workspace}")));
    facts.extend(input.targets.iter().map(ToString::to_string));
    let time = input.planned_at.as_ref();
    facts.extend(time.map(|time| format!("planned {time}")));
    facts.extend(commits(report));
    let agent = report.agent.as_ref();
    facts.extend(agent.map(|agent| format!("proposed by {agent}")));
    facts
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
    let half = room / 2;
    let (before, after) = without_common(before, after, beside(half));
    let one = length(&before).min(half.max(room.saturating_sub(length(&after))));
    let other = length(&after).min(room.saturating_sub(one));
    (cut_middle(&before, one), cut_middle(&after, other))
}

/// Two values in `room` columns each: what they share is cut first.
pub(super) fn pair_each(before: &str, after: &str, room: usize) -> (String, String) {
    if before.width() <= room && after.width() <= room {
        return (before.to_owned(), after.to_owned());
    }
    let (before, after) = without_common(before, after, beside(room));
    (cut_middle(&before, room), cut_middle(&after, room))
}

/// Columns of what two values share that stay beside the part that differs, so that
/// this part is not what is cut of `room` columns.
fn beside(room: usize) -> usize {
    let head = room.saturating_sub(1).div_ceil(2);
    head.saturating_sub(4).min(6)
}

/// The lines of a text that differ, in `room` columns each: a line that goes and
/// the one that comes in its place keep what tells them apart.
pub(super) fn hunk(lines: &[DiffLine], room: usize) -> Vec<(char, String)> {
    let run = |from: usize, sign: char| {
        let rest = lines.get(from..).unwrap_or_default();
        rest.iter().take_while(|line| line.sign == sign).count()
    };
    let mut out: Vec<(char, String)> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let gone = run(at, '-');
        let come = run(at + gone, '+');
        if gone == 0 || come == 0 {
            out.push((line.sign, cut_middle(line.text.as_str(), room)));
            at += 1;
            continue;
        }
        let text = |at: usize| lines[at].text.as_str();
        let cut = |own: usize, other: Option<usize>| match other {
            Some(other) => pair_each(text(own), text(other), room).0,
            None => cut_middle(text(own), room),
        };
        for n in 0..gone {
            let other = (n < come).then_some(at + gone + n);
            out.push(('-', cut(at + n, other)));
        }
        for n in 0..come {
            let other = (n < gone).then_some(at + n);
            out.push(('+', cut(at + gone + n, other)));
        }
        at += gone + come;
    }
    out
}

/// Elements that go and come, each of a list in at most `room` columns.
pub(super) fn elements(removed: &[Text], added: &[Text], room: usize) -> [Vec<String>; 2] {
    if let ([gone], [come]) = (removed, added) {
        let (gone, come) = pair_each(gone.as_str(), come.as_str(), room);
        return [vec![gone], vec![come]];
    }
    [removed, added].map(|all| {
        let cut = |text: &Text| cut_middle(text.as_str(), room);
        all.iter().map(cut).collect()
    })
}

/// Two values without most of what they begin and end with alike: so many columns
/// of it stay, to show where one is.
fn without_common(before: &str, after: &str, columns: usize) -> (String, String) {
    fn kept<'c>(chars: impl Iterator<Item = &'c char>, columns: usize) -> usize {
        let mut room = columns;
        chars
            .take_while(|c| {
                let wide = c.width().unwrap_or(0);
                let fits = wide <= room;
                room = room.saturating_sub(wide);
                fits
            })
            .count()
    }
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
    let before_it = kept(a[..start].iter().rev(), columns);
    let after_it = kept(a[a.len() - end..].iter(), columns);
    let cut = |text: &[char]| -> String {
        let from = start - before_it;
        let to = text.len() - (end - after_it);
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
        let (before, after) = without_common("\"catalogue-changed\"", "\"catalogue-new\"", 6);
        assert_eq!(
            (before.as_str(), after.as_str()),
            ("…logue-changed\"", "…logue-new\"")
        );
        assert_eq!(
            without_common("a", "b", 6),
            ("a".to_owned(), "b".to_owned())
        );
        assert_eq!(without_common("", "b", 6), (String::new(), "b".to_owned()));
        assert_eq!(
            without_common("aa", "aaa", 6),
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

    use proptest::prelude::*;

    /// Whether the first thing in which a value differs from another is in what is
    /// shown of it.
    fn tells(shown: &str, own: &str, other: &str, room: usize) -> bool {
        let same = own.chars().zip(other.chars()).take_while(|(a, b)| a == b);
        let at = same.count();
        // What is the other one with less in it has no part that is its own.
        let rest: String = own.chars().skip(at).collect();
        if other.chars().count() > own.chars().count() && other.ends_with(&rest) {
            return true;
        }
        let from = at.saturating_sub(beside(room) / 2);
        let needle: String = own.chars().skip(from).take(at - from + 1).collect();
        shown.contains(&needle)
    }

    proptest! {
        /// What is cut is what two values share, or the middle, and never the part
        /// that differs.
        #[test]
        fn the_part_that_differs_is_shown(
            head in "[a-zé数\\[\\]\", ]{0,120}",
            one in "[a-z0-9]{0,30}",
            other in "[a-z0-9]{0,30}",
            tail in "[a-z数 ,]{0,120}",
            room in 16usize..160,
        ) {
            let (before, after) = (format!("{head}{one}{tail}"), format!("{head}{other}{tail}"));
            prop_assume!(before != after);
            let (b, a) = pair(&before, &after, room);
            prop_assert!(b.width() + a.width() <= room, "{b} {a}");
            let told = |b: &str, a: &str| {
                tells(b, &before, &after, room / 2) && tells(a, &after, &before, room / 2)
            };
            prop_assert!(told(&b, &a), "{b} | {a}");
            let (b, a) = pair_each(&before, &after, room / 2);
            prop_assert!(b.width() <= room / 2 && a.width() <= room / 2, "{b} {a}");
            prop_assert!(told(&b, &a), "{b} | {a}");
        }
    }
}
