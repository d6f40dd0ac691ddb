//! JUnit XML: a suite for each input, a case for each change that does
//! something, a failure for each that may not go ahead as it is.

use quick_junit::{NonSuccessKind, Report as Document, TestCase, TestCaseStatus, TestSuite};

use crate::finding::{Class, Effect, Verdict};
use crate::render::{advice, words};
use crate::report::{Outcome, Report, ReportChange, ReportEntry, ReportError, ReportFinding};

/// Causes that are told one by one.
const MAX_CAUSES: usize = 12;

/// Whatever came of a run.
pub fn outcome(outcome: &Outcome) -> String {
    let mut document = Document::new("blastgate");
    match outcome {
        Outcome::One(report) => {
            document.add_test_suite(judged(report));
        }
        Outcome::Many(set) => {
            for entry in &set.entries {
                document.add_test_suite(match entry {
                    ReportEntry::Judged(report) => judged(report),
                    ReportEntry::Refused { name, error } => refused(name.as_str(), error),
                });
            }
        }
        Outcome::Refused(error) => {
            document.add_test_suite(refused("blastgate", error));
        }
    }
    // Writing to memory fails only for names that are no XML, and ours are
    // fixed; an empty text would be no document and so no success either.
    document.to_string().unwrap_or_default()
}

fn judged(report: &Report) -> TestSuite {
    let mut suite = TestSuite::new(report.input.name.as_str());
    for (name, value) in [
        ("verdict", report.verdict.as_str()),
        ("exit_code", &report.exit_code.to_string()),
        ("digest.plan", &report.digest.plan),
        ("digest.changes", &report.digest.changes),
        ("policy", report.policy.source.as_str()),
        ("changes", &words::counts(report)),
    ] {
        suite.add_property((name, value));
    }
    suite.add_test_case(verdict(report));
    for change in &report.changes {
        let findings: Vec<&ReportFinding> = words::findings(report, change).collect();
        let standing = findings
            .iter()
            .any(|finding| words::standing(report, finding) > Effect::Note);
        if change.class > Class::ReadOnly || standing {
            suite.add_test_case(case(report, change, &findings));
        }
    }
    for finding in words::plan_findings(report) {
        if finding.effect == Effect::Note {
            continue;
        }
        let name = match &finding.address {
            Some(address) => format!("{}: {address}", finding.rule),
            None => finding.rule.to_string(),
        };
        let mut one = TestCase::new(name, status(report, &[finding]));
        one.set_classname("plan");
        suite.add_test_case(one);
    }
    suite
}

/// The verdict is a case of its own: a suite without changes is not empty, and
/// whatever makes the verdict shows.
fn verdict(report: &Report) -> TestCase {
    let status = if report.verdict == Verdict::Pass {
        TestCaseStatus::success()
    } else {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        let mut reasons = words::edits(report, MAX_CAUSES);
        reasons.extend(
            report
                .reasons
                .iter()
                .map(|reason| format!("{}: {} [{}]", reason.effect, reason.message, reason.rule)),
        );
        reasons.extend(report.next.iter().map(|step| format!("help: {step}")));
        status
            .set_type(report.verdict.as_str())
            .set_message(format!(
                "{}: {}",
                words::verdict(report.verdict),
                report.story
            ))
            .set_description(reasons.join("\n"));
        status
    };
    let mut case = TestCase::new("verdict", status);
    case.set_classname("plan");
    case
}

fn case(report: &Report, change: &ReportChange, findings: &[&ReportFinding]) -> TestCase {
    let mut case = TestCase::new(
        format!("{} {}", change.verb, words::name(change)),
        status(report, findings),
    );
    case.set_classname(change.type_name.as_str());
    case
}

/// A failure if any of the findings stands.
fn status(report: &Report, findings: &[&ReportFinding]) -> TestCaseStatus {
    let standing: Vec<&&ReportFinding> = findings
        .iter()
        .filter(|finding| words::standing(report, finding) > Effect::Note)
        .collect();
    let Some(worst) = standing.first() else {
        return TestCaseStatus::success();
    };
    let mut text = String::new();
    for finding in &standing {
        text.push_str(&format!(
            "{}: {} [{}]\n",
            finding.effect, finding.message, finding.rule
        ));
        for fact in &finding.evidence {
            text.push_str(&format!("  note: {fact}\n"));
        }
        if !finding.help.as_str().is_empty() {
            text.push_str(&format!("  help: {}\n", finding.help));
        }
        if let Some(fix) = &finding.fix {
            text.push_str(&format!("  fix: {}:\n", advice::fix_title(fix)));
            for line in fix.text.as_str().lines() {
                text.push_str(&format!("    {line}\n"));
            }
        }
        if let Some(place) = &finding.location {
            text.push_str(&format!("  at {}:{}\n", place.file, place.line));
        }
    }
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
    status
        .set_type(worst.rule.as_str())
        .set_message(worst.message.as_str())
        .set_description(text);
    status
}

fn refused(name: &str, error: &ReportError) -> TestSuite {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status
        .set_type(error.code)
        .set_message(error.message.as_str());
    let (file, line, _) = words::error_place(Some(name), error);
    let mut text = format!("The input could not be judged; at {file}:{line}.");
    if let Some(help) = &error.help {
        text.push('\n');
        text.push_str(help.as_str());
    }
    status.set_description(text);
    let mut case = TestCase::new("verdict", status);
    case.set_classname("plan");
    let mut suite = TestSuite::new(name);
    suite.add_test_case(case);
    suite
}
