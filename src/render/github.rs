//! GitHub workflow commands, which become annotations on the changed lines, and
//! the step summary.
//!
//! Facts: documentation "Workflow commands for GitHub Actions" (encoding,
//! parameters) and its limits: ten annotations of each level per step, a step
//! summary of one mebibyte.

use crate::finding::{Effect, Verdict};
use crate::render::fold;
use crate::render::words::{self, plural};
use crate::report::{Outcome, Report, ReportEntry, ReportError, ReportFinding};

/// Annotations of one level that a step shows.
const MAX_PER_LEVEL: usize = 10;
/// Bytes of a step summary.
const MAX_SUMMARY: usize = 1 << 20;
/// Characters of a message; more is cut on the page anyway.
const MAX_MESSAGE: usize = 2_000;

/// Level of an annotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Error,
    Warning,
    Notice,
}

impl Level {
    const ALL: [Level; 3] = [Level::Error, Level::Warning, Level::Notice];

    fn as_str(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Notice => "notice",
        }
    }

    fn of(effect: Effect) -> Self {
        match effect {
            Effect::Fail => Level::Error,
            Effect::NeedsApproval => Level::Warning,
            Effect::Note => Level::Notice,
        }
    }
}

struct Annotation {
    level: Level,
    place: Option<(String, u32, u32)>,
    /// The first of its rule.
    first: bool,
    title: String,
    message: String,
}

/// Whatever came of a run, as one command per line and nothing else.
pub fn outcome(outcome: &Outcome) -> String {
    let mut all: Vec<Annotation> = Vec::new();
    match outcome {
        Outcome::One(report) => judged(report, &mut all),
        Outcome::Many(set) => {
            for entry in &set.entries {
                match entry {
                    ReportEntry::Judged(report) => judged(report, &mut all),
                    ReportEntry::Refused { name, error } => {
                        all.push(refused(Some(name.as_str()), error));
                    }
                }
            }
        }
        Outcome::Refused(error) => all.push(refused(None, error)),
    }
    let mut out = String::new();
    for level in Level::ALL {
        // What several inputs share is sorted by input; verdicts and refusals
        // come first, so that none of them falls to the limit for a finding.
        let mut of_level: Vec<&Annotation> = all.iter().filter(|one| one.level == level).collect();
        // Then each rule once: the limit is low, and a rule may find much.
        of_level.sort_by_key(|one| (one.place.is_some(), !one.first));
        let cut = of_level.len() > MAX_PER_LEVEL;
        let shown = if cut {
            MAX_PER_LEVEL - 1
        } else {
            of_level.len()
        };
        for one in &of_level[..shown] {
            write(&mut out, one);
        }
        if cut {
            write(
                &mut out,
                &Annotation {
                    level,
                    place: None,
                    first: false,
                    title: "blastgate".to_owned(),
                    message: format!(
                        "{} of this level; the other reports hold all of them",
                        plural(
                            of_level.len() - shown,
                            "more annotation",
                            "more annotations"
                        )
                    ),
                },
            );
        }
    }
    out
}

/// What the step summary shall hold: Markdown within its limit.
pub fn step_summary(outcome: &Outcome) -> String {
    super::markdown::outcome(outcome, MAX_SUMMARY - 1_024)
}

fn judged(report: &Report, all: &mut Vec<Annotation>) {
    let level = match report.verdict {
        Verdict::Pass => Level::Notice,
        Verdict::NeedsApproval => Level::Warning,
        Verdict::Fail => Level::Error,
    };
    let mut message = format!("{}: {}", report.input.name, report.story);
    for line in words::edits(report, 3) {
        message.push_str(&format!("\n{line}"));
    }
    for reason in report.reasons.iter().take(3) {
        message.push('\n');
        message.push_str(reason.message.as_str());
    }
    if report.reasons.len() > 3 {
        message.push_str(&format!(
            "\nand {}",
            plural(report.reasons.len() - 3, "more reason", "more reasons")
        ));
    }
    if let Some(how) = &report.approvals.standing {
        message.push_str(&format!("\nhelp: {how}"));
    }
    all.push(Annotation {
        level,
        place: None,
        first: true,
        title: format!("blastgate: {}", words::verdict(report.verdict)),
        message,
    });
    for rule in fold::rules(report) {
        for (at, finding) in rule.findings.iter().enumerate() {
            all.push(annotation(report, finding, (at == 0).then_some(&rule)));
        }
    }
}

/// A finding; the first one of its rule says what to do, and which others there are.
fn annotation(
    report: &Report,
    finding: &ReportFinding,
    rule: Option<&fold::OfRule<'_>>,
) -> Annotation {
    let mut message = finding.message.to_string();
    if let Some(rule) = rule {
        let more = rule.findings.len() - 1;
        let others = rule.findings.iter().skip(1);
        let others = others.filter_map(|one| one.address.as_ref().map(|text| text.as_str()));
        if more > 0 {
            message.push_str(&format!(
                "\nthe same for {}: {}",
                plural(more, "other finding", "other findings"),
                words::cut(&fold::addresses(others).join(", "), 600)
            ));
        }
        for fact in finding.evidence.iter().take(2) {
            message.push_str(&format!("\nnote: {fact}"));
        }
        if !finding.help.as_str().is_empty() {
            message.push_str(&format!("\nhelp: {}", finding.help));
        }
    }
    message.push_str(&format!("\nblastgate explain {}", finding.rule));
    Annotation {
        level: Level::of(words::standing(report, finding)),
        place: Some(words::place(report, finding.location.as_ref())),
        first: rule.is_some(),
        title: finding.title.to_string(),
        message,
    }
}

fn refused(name: Option<&str>, error: &ReportError) -> Annotation {
    let mut message = match name {
        Some(name) => format!("{name}: {}", error.message),
        None => error.message.to_string(),
    };
    let (file, line, _) = words::error_place(name, error);
    message.push_str(&format!("\nat {file}:{line}"));
    if let Some(help) = &error.help {
        message.push('\n');
        message.push_str(help.as_str());
    }
    Annotation {
        level: Level::Error,
        place: None,
        first: true,
        title: format!("blastgate: refused ({})", error.code),
        message,
    }
}

fn write(out: &mut String, one: &Annotation) {
    out.push_str("::");
    out.push_str(one.level.as_str());
    out.push(' ');
    if let Some((file, line, column)) = &one.place {
        out.push_str(&format!(
            "file={},line={line},col={column},",
            property(file)
        ));
    }
    out.push_str(&format!(
        "title={}::{}\n",
        property(&words::cut(&one.title, 200)),
        data(&words::cut(&one.message, MAX_MESSAGE))
    ));
}

/// Encoding of the text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Encoding of a parameter of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        let mut out = String::new();
        write(
            &mut out,
            &Annotation {
                level: Level::Error,
                place: Some(("a,b:c.tf".into(), 3, 1)),
                first: true,
                title: "x::y".into(),
                message: "50%\n::warning::z".into(),
            },
        );
        assert_eq!(
            out,
            "::error file=a%2Cb%3Ac.tf,line=3,col=1,title=x%3A%3Ay::50%25%0A::warning::z\n"
        );
    }
}
