//! What the whole of a report says, in the words of all formats: what was edited
//! and what that does, and what to do next.

use std::collections::BTreeSet;

use super::{Report, ReportCause, ReportChange, ReportFinding};
use crate::analysis::production::IsProduction;
use crate::finding::{Certainty, Effect, Verdict};

/// Where it stands how people approve a plan.
const PAGE: &str = "`blastgate explain approvals`";
/// Edits that are named among the next steps.
const MAX_EDITS: usize = 2;
/// Causes for which a plan each is good advice.
const MAX_PLANS: usize = 5;

/// "1 input", "2 inputs".
fn plural(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// What was judged: a plan, or a change of the source that nobody has planned yet.
fn judged(report: &Report) -> &'static str {
    match report.input.kind {
        "source-diff" => "change",
        _ => "plan",
    }
}

/// The story in one sentence: what was edited, and what that does.
pub(super) fn headline(report: &Report) -> String {
    let acting = report.causes.iter().filter(|cause| cause.acts());
    let mut telling: Vec<&ReportCause> = acting.collect();
    let all = telling.len();
    if telling.iter().any(|cause| cause.ends() > 0) {
        telling.retain(|cause| cause.ends() > 0);
    }
    let (does, besides) = deeds(report, &telling, all);
    if does.is_empty() {
        let gaps = report.reasons.iter();
        let gaps = gaps.filter(|reason| reason.rule.as_str() == "gap").count();
        let own = report.gaps.iter().filter(|gap| !gap.standing).count();
        let gaps = match report.input.kind {
            "source-diff" => gaps.max(own),
            _ => gaps,
        };
        return match gaps {
            0 => "no object changes".to_owned(),
            count => format!(
                "no object changes in what could be read, and {}",
                plural(count, "gap", "gaps")
            ),
        };
    }
    let subject = subject(&telling);
    let form = usize::from(subject.as_ref().is_some_and(|(count, _)| *count != 1));
    let share = share(report);
    let predicate = predicate(&does, form, share);
    let who = subject.map_or_else(|| format!("this {}", judged(report)), |(_, who)| who);
    let besides = match besides {
        0 => String::new(),
        more => format!(", and {} besides", plural(more, "change", "changes")),
    };
    let summary = &report.summary;
    let total = summary.read_only + summary.reversible + summary.destructive;
    let place = match summary.production {
        0 => String::new(),
        // The share says it.
        _ if share.is_some() => String::new(),
        all if all == total => "; all in production".to_owned(),
        some => format!("; {some} in production"),
    };
    format!("{who} {predicate}{besides}{place}")
}

/// What is said where none of the objects is destroyed or replaced for certain.
const MAY_DESTROY: &str = "may destroy";
const MAY_REPLACE: &str = "may replace";

/// What is done to how many objects, as a verb of one and of several subjects.
type Deed = (usize, [&'static str; 2]);

/// What the causes do that are told, of so many, worst first, and how many changes others make.
fn deeds(report: &Report, telling: &[&ReportCause], causes: usize) -> (Vec<Deed>, usize) {
    let actions = &report.summary.actions;
    let whole = telling.len() == causes || telling.is_empty();
    let own = |all: usize, list: fn(&ReportCause) -> usize| match whole {
        true => all,
        false => all.min(telling.iter().map(|cause| list(cause)).sum()),
    };
    let (destroyed, replaced, forgotten) = (actions.delete, actions.replace, actions.forget);
    let (odd, updated, created) = (actions.unrecognized, actions.update, actions.create);
    let unknown = ["does something unknown to", "do something unknown to"];
    let all: [(usize, Deed); 6] = [
        (
            destroyed,
            (
                own(destroyed, |cause| cause.destroys.len()),
                ["destroys", "destroy"],
            ),
        ),
        (
            replaced,
            (
                own(replaced, |cause| cause.replaces.len()),
                ["replaces", "replace"],
            ),
        ),
        (forgotten, (own(forgotten, |_| 0), ["forgets", "forget"])),
        (odd, (odd, unknown)),
        (
            updated,
            (
                own(updated, |cause| cause.updates.len()),
                ["updates", "update"],
            ),
        ),
        (
            created,
            (
                own(created, |cause| cause.creates.len()),
                ["creates", "create"],
            ),
        ),
    ];
    let besides = all.iter().map(|(all, (own, _))| all - own).sum();
    let does = all.into_iter().map(|(_, (count, verb))| {
        let may = only_possible(report, verb[0]).map(|word| [word, word]);
        (count, may.unwrap_or(verb))
    });
    (does.filter(|(count, _)| *count > 0).collect(), besides)
}

/// "destroys 2, replaces 3 of 5 production objects and updates 1". The last of what ends
/// objects tells their share of production; without a share the first says what is counted.
fn predicate(does: &[Deed], form: usize, share: Option<usize>) -> String {
    let ends =
        |verb: &[&str; 2]| matches!(verb[0], "destroys" | "replaces" | MAY_DESTROY | MAY_REPLACE);
    let last_end = does.iter().rposition(|(_, verb)| ends(verb));
    let told = does.iter().enumerate().map(|(at, (count, verb))| {
        let verb = verb[form];
        match share {
            Some(all) if Some(at) == last_end => {
                format!("{verb} {count} of {all} production objects")
            }
            None if at == 0 => format!("{verb} {}", plural(*count, "object", "objects")),
            _ => format!("{verb} {count}"),
        }
    });
    let told: Vec<String> = told.collect();
    match told.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// What may be done, where none of the objects to which this is done is one for certain.
fn only_possible(report: &Report, does: &str) -> Option<&'static str> {
    let (verb, word) = match does {
        "destroys" => ("delete", MAY_DESTROY),
        "replaces" => ("replace", MAY_REPLACE),
        _ => return None,
    };
    let mut same = report.changes.iter().filter(|change| change.verb == verb);
    let possible = |change: &ReportChange| {
        let prediction = change.prediction.as_ref();
        prediction.is_some_and(|one| one.certainty == Certainty::Possible)
    };
    same.all(possible).then_some(word)
}

/// How many production objects there are, where all that is destroyed or
/// replaced is some of them.
fn share(report: &Report) -> Option<usize> {
    let mut ending = report
        .changes
        .iter()
        .filter(|change| matches!(change.verb, "delete" | "replace"))
        .peekable();
    ending.peek()?;
    let all = report.summary.production_total?;
    ending
        .all(|change| change.production.value == IsProduction::Yes && change.deposed.is_none())
        .then_some(all)
}

/// Who does it: "2 changed lines", "the removal of 1 block".
fn subject(causes: &[&ReportCause]) -> Option<(usize, String)> {
    let of = |kinds: &[&str]| causes.iter().all(|cause| kinds.contains(&cause.kind));
    let lines = [
        "argument",
        "variable",
        "variable-default",
        "local",
        "module-argument",
        "output",
        "provider",
    ];
    let count = causes.len();
    if count == 0 {
        return None;
    }
    let text = if of(&lines) {
        let places: BTreeSet<_> = causes
            .iter()
            .map(|cause| (&cause.location, &cause.what))
            .collect();
        return Some((
            places.len(),
            plural(places.len(), "changed line", "changed lines"),
        ));
    } else if of(&["block-removed", "module-removed"]) {
        // One removal, of however many blocks: `removed` blocks are something else.
        return Some((
            1,
            format!("the removal of {}", plural(count, "block", "blocks")),
        ));
    } else if of(&["removed-block"]) {
        plural(count, "removed block", "removed blocks")
    } else if of(&["block-added", "module-added"]) {
        plural(count, "new block", "new blocks")
    } else if of(&["drift"]) {
        plural(count, "change from outside", "changes from outside")
    } else {
        plural(count, "cause", "causes")
    };
    Some((count, text))
}

/// Who has to approve the plan, or who has; nothing where there is no need.
pub(super) fn standing(report: &Report) -> Option<String> {
    let approvals = &report.approvals;
    let valid = approvals.valid.len();
    match report.verdict {
        Verdict::Fail => {
            Some("approvals cannot lift a fail: the plan or the policy has to change".to_owned())
        }
        Verdict::NeedsApproval => {
            let missing = approvals.required.saturating_sub(valid).max(1);
            let people = if missing == 1 { "person" } else { "people" };
            let who = match valid {
                0 => format!("{missing} {people} other than the author"),
                _ => format!(
                    "{missing} more {people}, beside {}",
                    plural(valid, "approval that counts", "approvals that count")
                ),
            };
            let how = match approvals.possible {
                true => format!("{PAGE} says how"),
                false => format!("the policy names no signers yet; {PAGE} says how"),
            };
            let must = if missing == 1 { "has" } else { "have" };
            let what = judged(report);
            Some(format!(
                "{who} {must} to approve exactly this {what} ({how})"
            ))
        }
        Verdict::Pass => lifted(report).then(|| {
            let names: Vec<&str> = approvals
                .valid
                .iter()
                .map(|one| one.approver.as_str())
                .collect();
            format!("approved by {}", names.join(", "))
        }),
    }
}

/// Whether approvals made a pass of what needed them.
fn lifted(report: &Report) -> bool {
    let asks = |one: &ReportFinding| one.effect > Effect::Note && one.waived_by.is_none();
    report.verdict == Verdict::Pass
        && !report.approvals.valid.is_empty()
        && report.findings.iter().any(asks)
}

/// What to do next, most useful first.
pub(super) fn next(report: &Report) -> Vec<String> {
    if report.verdict == Verdict::Pass {
        return Vec::new();
    }
    let ending = || report.causes.iter().filter(|cause| cause.ends() > 0);
    let valued =
        |cause: &&ReportCause| cause.traced && (cause.before.is_some() || cause.after.is_some());
    let moved = moved(report);
    let mut steps: Vec<String> = moved.iter().cloned().collect();
    steps.extend(ending().filter(valued).take(MAX_EDITS).map(keep));
    let causes = ending().count();
    // Parts of a move are no plans of their own.
    if moved.is_none()
        && report.next_actions.allowed.contains(&"split-plan")
        && (2..=MAX_PLANS).contains(&causes)
    {
        steps.push("split the change: one plan for each cause".to_owned());
    }
    steps.extend(standing(report));
    steps
}

/// The `moved` blocks that are offered: what they keep needs nothing else.
fn moved(report: &Report) -> Option<String> {
    let blocks = report
        .fixes
        .iter()
        .filter(|one| one.fix.kind == "moved-block")
        .count();
    match blocks {
        0 => None,
        1 => Some("add the moved block that the report offers: the object stays".to_owned()),
        more => Some(format!(
            "add the {more} moved blocks that the report offers: the objects stay"
        )),
    }
}

/// An edit that is left out, and what stays for it.
fn keep(cause: &ReportCause) -> String {
    let stays = match cause.ends() {
        1 => "1 object stays".to_owned(),
        more => format!("{more} objects stay"),
    };
    format!("leave {} as it was: {stays}", cause.what)
}
