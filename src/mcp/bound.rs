//! Keeps a report within a size: what matters least goes first, the verdict and
//! the counts never. What was left out is said in the report.

use crate::finding::Verdict;
use crate::redact::Text;
use crate::render;
use crate::report::{Outcome, Report, ReportCause, ReportEntry};

/// Most entries of each list of a report, tried one after the other.
const STEPS: [usize; 9] = [1_000, 300, 100, 50, 20, 10, 5, 2, 0];
/// From here on, reports that pass are left out of several ones.
const ONLY_STOPPED: usize = 20;

/// What a report says that is not whole.
const CUT: &str = "this answer leaves out a part of the report to stay within `max_bytes`; verdict, exit code, summary and digests are those of the whole";

/// The JSON of an outcome in at most `most` bytes; `None` when even its bones
/// are longer.
pub(super) fn json(outcome: &mut Outcome, most: usize) -> Option<serde_json::Value> {
    let fits = |outcome: &Outcome| {
        let value = value(outcome);
        let length = serde_json::to_vec(&value).map_or(usize::MAX, |bytes| bytes.len());
        (length <= most).then_some(value)
    };
    if let Some(whole) = fits(outcome) {
        return Some(whole);
    }
    STEPS.into_iter().find_map(|step| {
        shorten(outcome, step);
        fits(outcome)
    })
}

/// An outcome as the JSON format has it.
fn value(outcome: &Outcome) -> serde_json::Value {
    match outcome {
        Outcome::One(report) => serde_json::to_value(report).unwrap_or_default(),
        other => serde_json::from_str(&render::json::outcome(other)).unwrap_or_default(),
    }
}

fn shorten(outcome: &mut Outcome, most: usize) {
    match outcome {
        Outcome::One(report) => cut(report, most),
        Outcome::Many(set) => {
            if most <= ONLY_STOPPED {
                set.entries.retain(|entry| match entry {
                    ReportEntry::Judged(report) => report.verdict > Verdict::Pass,
                    ReportEntry::Refused { .. } => true,
                });
            }
            set.entries.truncate(most.max(1));
            set.passed_over.truncate(most);
            for entry in &mut set.entries {
                if let ReportEntry::Judged(report) = entry {
                    cut(report, most);
                }
            }
        }
        Outcome::Refused(error) => error.details.truncate(most),
    }
}

/// Shortens every list of a report. Changes, findings and causes have the worst
/// first, and indexes into what is gone go, too.
fn cut(report: &mut Report, most: usize) {
    report.reasons.truncate(most.max(1));
    report.causes.truncate(most);
    report.changes.truncate(most);
    report.findings.truncate(most);
    report.fixes.truncate(most);
    report.drift.truncate(most);
    report.invocations.truncate(most);
    report.outputs.truncate(most);
    report.gaps.truncate(most);
    report.waivers.truncate(most);
    report.approvals.rejected.truncate(most);
    report.blast_radius.way.truncate(most);
    report.input.targets.truncate(most);
    let known = report.causes.len();
    let listed = |cause: &mut Option<usize>| {
        *cause = cause.filter(|id| *id <= known);
    };
    for change in &mut report.changes {
        change.findings.retain(|index| *index < most);
        listed(&mut change.cause);
        change.diff_truncated += change.diff.len().saturating_sub(most);
        change.diff.truncate(most);
        change.production.evidence.truncate(most.max(1));
        change.protections.truncate(most);
        change.replace_paths.truncate(most.max(1));
        let dependents = &mut change.blast_radius.dependents;
        change.blast_radius.truncated |= dependents.len() > most;
        dependents.truncate(most);
    }
    for fix in &mut report.fixes {
        fix.findings.retain(|index| *index < most);
    }
    for finding in &mut report.findings {
        finding.evidence.truncate(most.max(1));
        listed(&mut finding.cause);
    }
    for cause in &mut report.causes {
        cut_cause(cause, most);
    }
    if let Some(split) = &mut report.split {
        split.first.truncate(most);
        split.remaining.truncate(most);
        split.whole.truncate(most);
    }
    report.looked_at.retain(|text| text.as_str() != CUT);
    report.looked_at.push(Text::trusted(CUT));
}

fn cut_cause(cause: &mut ReportCause, most: usize) {
    let most_named = most.max(1);
    for list in [
        &mut cause.destroys,
        &mut cause.replaces,
        &mut cause.updates,
        &mut cause.reroutes,
        &mut cause.creates,
        &mut cause.others,
        &mut cause.instead,
    ] {
        list.truncate(most_named);
    }
    cause.edits.truncate(most_named);
    cause.findings.retain(|index| *index < most);
}
