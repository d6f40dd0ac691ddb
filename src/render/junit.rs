//! JUnit XML: a suite for each input, a case for each change that does
//! something, a failure for each that may not go ahead as it is.

use askama::Template;

use crate::finding::{Class, Effect, Verdict};
use crate::render::{advice, words};
use crate::report::{Outcome, Report, ReportChange, ReportEntry, ReportError, ReportFinding};

/// Causes that are told one by one.
const MAX_CAUSES: usize = 12;

/// The document. The template escapes what stands in it, and a `Text` has no character that XML
/// does not allow.
#[derive(Template)]
#[template(path = "junit.xml")]
struct Document {
    suites: Vec<Suite>,
}

impl Document {
    fn count(&self, element: &str) -> usize {
        self.suites.iter().map(|suite| suite.count(element)).sum()
    }
}

/// One input.
struct Suite {
    name: String,
    properties: Vec<(&'static str, String)>,
    cases: Vec<Case>,
}

impl Suite {
    /// How many cases have a problem that is told by `element`; all of them for none.
    fn count(&self, element: &str) -> usize {
        let elements = self.cases.iter().map(|case| {
            let problem = case.problem.as_ref();
            problem.map_or("", |problem| problem.element)
        });
        elements
            .filter(|own| element.is_empty() || *own == element)
            .count()
    }
}

struct Case {
    name: String,
    class: String,
    problem: Option<Problem>,
}

/// Why a case does not pass: a `failure`, or an `error` where nothing could be judged.
struct Problem {
    element: &'static str,
    kind: String,
    message: String,
    text: String,
}

/// Whatever came of a run.
pub fn outcome(outcome: &Outcome) -> String {
    let suites = match outcome {
        Outcome::One(report) => vec![judged(report)],
        Outcome::Many(set) => set
            .entries
            .iter()
            .map(|entry| match entry {
                ReportEntry::Judged(report) => judged(report),
                ReportEntry::Refused { name, error } => refused(name.as_str(), error),
            })
            .collect(),
        Outcome::Refused(error) => vec![refused("blastgate", error)],
    };
    // Writing to a string fails only when a field's `Display` fails, and none does; an empty
    // text would be no document and so no success either.
    let text = Document { suites }.render().unwrap_or_default() + "\n";
    // XML has names for what the template writes as numbers, which not every reader knows.
    let names = [
        ("&#34;", "&quot;"),
        ("&#38;", "&amp;"),
        ("&#39;", "&apos;"),
        ("&#60;", "&lt;"),
        ("&#62;", "&gt;"),
    ];
    names
        .iter()
        .fold(text, |text, (number, name)| text.replace(number, name))
}

fn judged(report: &Report) -> Suite {
    let properties = [
        ("verdict", report.verdict.as_str().to_owned()),
        ("exit_code", report.exit_code.to_string()),
        ("digest.plan", report.digest.plan.clone()),
        ("digest.changes", report.digest.changes.clone()),
        ("policy", report.policy.source.to_string()),
        ("changes", words::counts(report)),
    ];
    let mut cases = vec![Case {
        name: "verdict".to_owned(),
        class: "plan".to_owned(),
        problem: verdict(report),
    }];
    for change in &report.changes {
        let findings: Vec<&ReportFinding> = words::findings(report, change).collect();
        let standing = findings
            .iter()
            .any(|finding| words::standing(report, finding) > Effect::Note);
        if change.class > Class::ReadOnly || standing {
            cases.push(case(report, change, &findings));
        }
    }
    for finding in words::plan_findings(report) {
        if finding.effect == Effect::Note {
            continue;
        }
        cases.push(Case {
            name: match &finding.address {
                Some(address) => format!("{}: {address}", finding.rule),
                None => finding.rule.to_string(),
            },
            class: "plan".to_owned(),
            problem: problem(report, &[finding]),
        });
    }
    Suite {
        name: report.input.name.to_string(),
        properties: properties.into(),
        cases,
    }
}

/// The verdict is a case of its own: a suite without changes is not empty, and
/// whatever makes the verdict shows.
fn verdict(report: &Report) -> Option<Problem> {
    if report.verdict == Verdict::Pass {
        return None;
    }
    let mut reasons = words::edits(report, MAX_CAUSES);
    reasons.extend(
        report
            .reasons
            .iter()
            .map(|reason| format!("{}: {} [{}]", reason.effect, reason.message, reason.rule)),
    );
    reasons.extend(report.next.iter().map(|step| format!("help: {step}")));
    Some(Problem {
        element: "failure",
        kind: report.verdict.as_str().to_owned(),
        message: format!("{}: {}", words::verdict(report.verdict), report.story),
        text: reasons.join("\n"),
    })
}

fn case(report: &Report, change: &ReportChange, findings: &[&ReportFinding]) -> Case {
    Case {
        name: format!("{} {}", change.verb, words::name(change)),
        class: change.type_name.to_string(),
        problem: problem(report, findings),
    }
}

/// A failure if any of the findings stands.
fn problem(report: &Report, findings: &[&ReportFinding]) -> Option<Problem> {
    let standing: Vec<&&ReportFinding> = findings
        .iter()
        .filter(|finding| words::standing(report, finding) > Effect::Note)
        .collect();
    let worst = standing.first()?;
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
    Some(Problem {
        element: "failure",
        kind: worst.rule.to_string(),
        message: worst.message.to_string(),
        text,
    })
}

fn refused(name: &str, error: &ReportError) -> Suite {
    let (file, line, _) = words::error_place(Some(name), error);
    let mut text = format!("The input could not be judged; at {file}:{line}.");
    if let Some(help) = &error.help {
        text.push('\n');
        text.push_str(help.as_str());
    }
    let problem = Problem {
        element: "error",
        kind: error.code.to_owned(),
        message: error.message.to_string(),
        text,
    };
    Suite {
        name: name.to_owned(),
        properties: Vec::new(),
        cases: vec![Case {
            name: "verdict".to_owned(),
            class: "plan".to_owned(),
            problem: Some(problem),
        }],
    }
}
