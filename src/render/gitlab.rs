//! GitLab Code Quality: the subset of Code Climate's issues that GitLab reads
//! (documentation "Code Quality report format"). The comment on a merge request
//! is [`super::markdown`].

use std::collections::BTreeSet;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::finding::{Effect, Severity, Verdict};
use crate::render::words;
use crate::report::{Outcome, Report, ReportEntry, ReportError, ReportFinding};

/// Characters of a description; the widget shows one line.
const MAX_DESCRIPTION: usize = 1_000;
/// Causes that are told one by one.
const MAX_CAUSES: usize = 3;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

impl Location {
    fn at((path, begin, _): (String, u32, u32)) -> Self {
        Location {
            path,
            lines: Lines { begin },
        }
    }
}

/// Whatever came of a run. Refusals and gaps that decide are issues too, so
/// that an empty list always means a pass.
pub fn outcome(outcome: &Outcome) -> String {
    let mut issues: Vec<Issue> = Vec::new();
    match outcome {
        Outcome::One(report) => judged(report, &mut issues),
        Outcome::Many(set) => {
            for entry in &set.entries {
                match entry {
                    ReportEntry::Judged(report) => judged(report, &mut issues),
                    ReportEntry::Refused { name, error } => {
                        issues.push(refused(Some(name.as_str()), error));
                    }
                }
            }
        }
        Outcome::Refused(error) => issues.push(refused(None, error)),
    }
    unique(&mut issues);
    // Strings and numbers cannot fail to be written.
    serde_json::to_string_pretty(&issues).unwrap_or_default() + "\n"
}

fn judged(report: &Report, issues: &mut Vec<Issue>) {
    // The widget shows nothing but issues: the verdict is the first of them.
    if let Some(how) = report.next.last() {
        issues.push(Issue {
            description: words::cut(
                format!(
                    "blastgate: {}, {}. {}. {}",
                    words::verdict(report.verdict),
                    report.story.as_str(),
                    words::sentence(how.as_str()),
                    causes(report)
                )
                .trim_end(),
                MAX_DESCRIPTION,
            ),
            check_name: "verdict".to_owned(),
            fingerprint: digest(&["verdict", report.input.name.as_str()]),
            severity: match report.verdict {
                Verdict::Fail => "blocker",
                _ => "critical",
            },
            location: Location::at(words::place(report, None)),
        });
    }
    for finding in &report.findings {
        let place = words::place(report, finding.location.as_ref());
        issues.push(Issue {
            description: words::cut(
                &format!("{}: {}", finding.title, finding.message),
                MAX_DESCRIPTION,
            ),
            check_name: finding.rule.to_string(),
            fingerprint: finding.fingerprint.clone(),
            severity: severity(report, finding),
            location: Location::at(place),
        });
    }
    // Reasons without a finding: what could not be seen and counts all the same.
    for reason in words::untold(report) {
        issues.push(Issue {
            description: words::cut(reason.message.as_str(), MAX_DESCRIPTION),
            check_name: reason.rule.to_string(),
            fingerprint: digest(&[reason.rule.as_str(), reason.message.as_str()]),
            severity: match reason.effect {
                Effect::Fail => "blocker",
                Effect::NeedsApproval => "critical",
                Effect::Note => "info",
            },
            location: Location::at(words::place(report, None)),
        });
    }
}

/// What was edited, in one line.
fn causes(report: &Report) -> String {
    let lines = words::edits(report, MAX_CAUSES);
    lines
        .iter()
        .map(|line| format!("{}.", words::sentence(line)))
        .collect::<Vec<_>>()
        .join(" ")
}

fn severity(report: &Report, finding: &ReportFinding) -> &'static str {
    match words::standing(report, finding) {
        Effect::Fail => "blocker",
        Effect::NeedsApproval if finding.severity >= Severity::High => "critical",
        Effect::NeedsApproval => "major",
        Effect::Note if finding.severity >= Severity::Medium => "minor",
        Effect::Note => "info",
    }
}

fn refused(name: Option<&str>, error: &ReportError) -> Issue {
    let place = words::error_place(name, error);
    Issue {
        description: words::cut(
            &format!("The input could not be judged: {}", error.message),
            MAX_DESCRIPTION,
        ),
        check_name: format!("refused/{}", error.code),
        fingerprint: digest(&["refused", error.code, &place.0]),
        severity: "blocker",
        location: Location::at(place),
    }
}

/// GitLab drops issues whose fingerprint it has seen; the same block in two
/// inputs, or twice under one rule, is two issues all the same.
fn unique(issues: &mut [Issue]) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for issue in issues {
        let mut number = 1_u32;
        let mut fingerprint = issue.fingerprint.clone();
        while !seen.insert(fingerprint.clone()) {
            number += 1;
            fingerprint = digest(&[&issue.fingerprint, &number.to_string()]);
        }
        issue.fingerprint = fingerprint;
    }
}

fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    crate::model::hex::hex(&hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_differ() {
        let issue = || Issue {
            description: String::new(),
            check_name: String::new(),
            fingerprint: "a".into(),
            severity: "info",
            location: Location {
                path: "x".into(),
                lines: Lines { begin: 1 },
            },
        };
        let mut issues = vec![issue(), issue(), issue()];
        unique(&mut issues);
        assert_eq!(issues[0].fingerprint, "a");
        assert_ne!(issues[1].fingerprint, issues[2].fingerprint);
    }
}
