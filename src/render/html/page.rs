//! What stands in the file as markup, whether or not scripts may run.

use askama::Template;

use crate::finding::{Class, Effect, Verdict};
use crate::render::shared::{self, SharedCause};
use crate::render::{advice, fold, words};
use crate::report::{Outcome, Report, ReportCause, ReportChange, ReportEntry, ReportError, Text};

/// Reasons of one rule shown at once; more of them fold away.
const MAX_OPEN: usize = 4;
/// Edits with a row of their own; the JSON report has all.
const MAX_CAUSES: usize = 40;
/// Patterns of addresses named for one edit.
const MAX_PATTERNS: usize = 24;

#[derive(Template)]
#[template(path = "page.html")]
pub(super) struct Page<'a> {
    title: String,
    policy: &'a str,
    style: &'a str,
    script: &'a str,
    version: &'static str,
    entries: Vec<Entry<'a>>,
    /// Word for all inputs together, when there are several.
    together: Option<Word>,
    /// Edits that several of them share.
    shared: Vec<Shared<'a>>,
}

/// One input, judged or refused.
enum Entry<'a> {
    Judged(Box<Judged<'a>>),
    Refused(Refused<'a>),
}

impl Entry<'_> {
    fn name(&self) -> &str {
        match self {
            Entry::Judged(judged) => judged.report.input.name.as_str(),
            Entry::Refused(refused) => refused.name.unwrap_or("Refused"),
        }
    }

    fn word(&self) -> &Word {
        match self {
            Entry::Judged(judged) => &judged.word,
            Entry::Refused(refused) => &refused.word,
        }
    }

    fn said(&self) -> String {
        match self {
            Entry::Judged(judged) => judged.headline.clone(),
            Entry::Refused(refused) => refused.error.message.to_string(),
        }
    }
}

struct Judged<'a> {
    report: &'a Report,
    /// The story in one sentence.
    headline: String,
    word: Word,
    /// Edits, with what each does to which objects.
    causes: Vec<Cause<'a>>,
    /// How many changes could not be traced to an edit, and which.
    untraced: Option<(String, String)>,
    /// Where and when the input was made.
    origin: String,
    /// How far what is destroyed reaches.
    radius: String,
    /// Reasons by effect and rule, worst first.
    groups: Vec<Group<'a>>,
    destructive: Vec<&'a ReportChange>,
    table: Matrix,
    facts: Vec<(&'static str, String)>,
    data: String,
}

impl Judged<'_> {
    /// Whether there is anything to say about what was edited.
    fn tells_causes(&self) -> bool {
        !self.causes.is_empty() || self.untraced.is_some()
    }
}

/// An edit, and what follows in words: `replaces 14: aws_vpc.main, …`.
struct Cause<'a> {
    cause: &'a ReportCause,
    does: Vec<String>,
    /// Several inputs share it, and its values and place stand above.
    above: bool,
}

/// An edit that several inputs share.
struct Shared<'a> {
    cause: &'a ReportCause,
    inputs: usize,
    does: String,
}

struct Refused<'a> {
    name: Option<&'a str>,
    error: &'a ReportError,
    word: Word,
    excerpts: Vec<(&'a str, String)>,
}

/// How a verdict is shown: a word, a sign and the name of its style.
struct Word {
    word: &'static str,
    sign: &'static str,
    style: &'static str,
    sentence: &'static str,
}

const REFUSED: Word = Word {
    word: "REFUSED",
    sign: "?",
    style: "refused",
    sentence: "This input could not be judged, so nothing is known about it. Do not apply it.",
};

fn word(verdict: Verdict) -> Word {
    match verdict {
        Verdict::Pass => Word {
            word: "PASS",
            sign: "✓",
            style: "pass",
            sentence: "Nothing here needs a person's agreement.",
        },
        Verdict::NeedsApproval => Word {
            word: "NEEDS APPROVAL",
            sign: "!",
            style: "ask",
            sentence: "People have to agree before this is applied.",
        },
        Verdict::Fail => Word {
            word: "FAIL",
            sign: "✗",
            style: "fail",
            sentence: "This must not be applied as it is.",
        },
    }
}

/// Reasons of one rule with one effect.
struct Group<'a> {
    effect: Effect,
    rule: &'a Text,
    title: Option<&'a Text>,
    /// What to do, where it fails: the first finding's help and fix.
    help: Option<&'a Text>,
    fix: Option<(String, &'a str)>,
    open: Vec<Vec<Piece<'a>>>,
    folded: Vec<Vec<Piece<'a>>>,
}

impl Group<'_> {
    fn count(&self) -> usize {
        self.open.len() + self.folded.len()
    }

    fn label(&self) -> &'static str {
        match self.effect {
            Effect::Fail => "fails",
            Effect::NeedsApproval => "needs approval",
            Effect::Note => "note",
        }
    }
}

/// Part of a sentence: prose, or code that stood between backticks.
pub(super) struct Piece<'a> {
    code: bool,
    text: &'a str,
}

fn pieces(text: &Text) -> Vec<Piece<'_>> {
    // Without a partner the last backtick is only a character.
    let parts: Vec<&str> = text.as_str().split('`').collect();
    if parts.len().is_multiple_of(2) {
        return vec![Piece {
            code: false,
            text: text.as_str(),
        }];
    }
    parts
        .into_iter()
        .enumerate()
        .map(|(at, text)| Piece {
            code: at % 2 == 1,
            text,
        })
        .filter(|piece| !piece.text.is_empty())
        .collect()
}

/// Counts of changes: classes down, actions across.
struct Matrix {
    verbs: Vec<&'static str>,
    rows: Vec<(&'static str, Vec<usize>, usize)>,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        outcome: &'a Outcome,
        policy: &'a str,
        style: &'a str,
        script: &'a str,
    ) -> Self {
        let all = match outcome {
            Outcome::Many(set) => shared::causes(set),
            _ => Vec::new(),
        };
        let (entries, together): (Vec<Entry<'a>>, _) = match outcome {
            Outcome::One(report) => (vec![judged(report, &all)], None),
            Outcome::Refused(error) => (vec![refused(None, error)], None),
            Outcome::Many(set) => (
                shared::order(set)
                    .into_iter()
                    .map(|at| match &set.entries[at] {
                        ReportEntry::Judged(report) => judged(report, &all),
                        ReportEntry::Refused { name, error } => refused(Some(name), error),
                    })
                    .collect(),
                Some(set.verdict.map_or(REFUSED, word)),
            ),
        };
        let title = match (&together, entries.first()) {
            (Some(word), _) => format!("{}: {} inputs", word.word, entries.len()),
            (None, Some(entry)) => format!("{}: {}", entry.word().word, entry.name()),
            (None, None) => String::new(),
        };
        Page {
            title,
            policy,
            style,
            script,
            version: env!("CARGO_PKG_VERSION"),
            entries,
            together,
            shared: shared_causes(all),
        }
    }
}

fn refused<'a>(name: Option<&'a Text>, error: &'a ReportError) -> Entry<'a> {
    Entry::Refused(Refused {
        name: name.map(Text::as_str),
        error,
        word: REFUSED,
        excerpts: error
            .excerpts
            .iter()
            .map(|(file, excerpt)| (file.as_str(), lines(excerpt)))
            .collect(),
    })
}

fn lines(excerpt: &crate::report::Excerpt) -> String {
    let mut out = String::new();
    for (index, line) in excerpt.lines.iter().enumerate() {
        let number = excerpt.first_line as usize + index;
        out.push_str(&format!("{number:>5} | {line}\n"));
        if index == excerpt.line {
            out.push_str(&format!(
                "      | {}{} {}\n",
                " ".repeat(excerpt.start),
                "^".repeat(excerpt.length),
                excerpt.label
            ));
        }
    }
    out
}

fn judged<'a>(report: &'a Report, shared: &[SharedCause<'_>]) -> Entry<'a> {
    Entry::Judged(Box::new(Judged {
        report,
        headline: words::sentence(report.story.as_str()),
        word: word(report.verdict),
        causes: causes(report, shared),
        untraced: untraced(report),
        origin: words::origin(report).join(", "),
        radius: words::sentence(&words::radius(report)),
        groups: groups(report),
        destructive: report
            .changes
            .iter()
            .filter(|change| change.class == Class::Destructive)
            .collect(),
        table: matrix(report),
        facts: facts(report),
        data: super::data::embed(report),
    }))
}

/// Addresses by pattern, as many as are worth reading.
fn patterns<'a>(weights: &fold::Weights<'a>, all: impl IntoIterator<Item = &'a str>) -> String {
    let mut folded = weights.folded(all);
    let more = folded.len().saturating_sub(MAX_PATTERNS);
    folded.truncate(MAX_PATTERNS);
    if more > 0 {
        folded.push(format!("and {more} more kinds"));
    }
    folded.join(", ")
}

fn untraced(report: &Report) -> Option<(String, String)> {
    let count = words::untraced_count(report)?;
    let all = words::untraced(report);
    let names = all.iter().map(|change| change.address.as_str());
    Some((count, patterns(&fold::Weights::new(report), names)))
}

fn causes<'a>(report: &'a Report, shared: &[SharedCause<'_>]) -> Vec<Cause<'a>> {
    let weights = fold::Weights::new(report);
    let told = report.causes.iter().take(MAX_CAUSES);
    told.map(|cause| {
        let does = cause
            .does()
            .into_iter()
            .filter(|(_, all)| !all.is_empty())
            .map(|(verb, all)| {
                let names = patterns(&weights, all.iter().map(|address| address.as_str()));
                format!("{verb} {}: {names}", all.len())
            })
            .collect();
        let above = shared.iter().any(|one| one.inputs > 1 && one.is(cause));
        Cause { cause, does, above }
    })
    .collect()
}

/// Edits that more than one input has, what destroys most first.
fn shared_causes(all: Vec<SharedCause<'_>>) -> Vec<Shared<'_>> {
    all.into_iter()
        .filter(|one| one.inputs > 1)
        .take(MAX_CAUSES)
        .map(|one| Shared {
            cause: one.cause,
            inputs: one.inputs,
            does: one.does(),
        })
        .collect()
}

/// Reasons together by rule, in the order in which the first of each came.
fn groups(report: &Report) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut seen = std::collections::BTreeMap::new();
    let findings: std::collections::BTreeMap<_, _> = report
        .findings
        .iter()
        .rev()
        .map(|finding| ((finding.effect, &finding.rule), finding))
        .collect();
    for reason in &report.reasons {
        let at = *seen
            .entry((reason.effect, &reason.rule))
            .or_insert_with(|| {
                let first = findings.get(&(reason.effect, &reason.rule)).copied();
                let fails = first.filter(|_| reason.effect == Effect::Fail);
                groups.push(Group {
                    effect: reason.effect,
                    rule: &reason.rule,
                    title: first.map(|finding| &finding.title),
                    help: fails
                        .map(|finding| &finding.help)
                        .filter(|help| !help.as_str().is_empty()),
                    fix: fails.and_then(|finding| {
                        let fix = finding.fix.as_ref()?;
                        let title = words::sentence(&advice::fix_title(fix));
                        Some((title, fix.text.as_str()))
                    }),
                    open: Vec::new(),
                    folded: Vec::new(),
                });
                groups.len() - 1
            });
        let group = &mut groups[at];
        let list = if group.open.len() < MAX_OPEN {
            &mut group.open
        } else {
            &mut group.folded
        };
        list.push(pieces(&reason.message));
    }
    groups
}

fn matrix(report: &Report) -> Matrix {
    const VERBS: [&str; 8] = [
        "create",
        "update",
        "replace",
        "delete",
        "forget",
        "read",
        "no-op",
        "unrecognized",
    ];
    let verbs: Vec<&'static str> = VERBS
        .into_iter()
        .filter(|verb| report.changes.iter().any(|change| change.verb == *verb))
        .collect();
    let rows = [Class::Destructive, Class::Reversible, Class::ReadOnly]
        .into_iter()
        .map(|class| {
            let counts: Vec<usize> = verbs
                .iter()
                .map(|verb| {
                    report
                        .changes
                        .iter()
                        .filter(|change| change.class == class && change.verb == *verb)
                        .count()
                })
                .collect();
            let sum = counts.iter().sum();
            (class.as_str(), counts, sum)
        })
        .collect();
    Matrix {
        // Terraform says "move" and "import" where the plan's word is no-op.
        verbs: verbs
            .into_iter()
            .map(|verb| if verb == "no-op" { "move/import" } else { verb })
            .collect(),
        rows,
    }
}

fn facts(report: &Report) -> Vec<(&'static str, String)> {
    let input = &report.input;
    let mut out = vec![
        ("Input", input.name.to_string()),
        ("Kind", input.kind.to_owned()),
        (
            "Written by",
            match &input.terraform_version {
                Some(version) => format!("{} {version}", input.written_by),
                None => input.written_by.to_owned(),
            },
        ),
    ];
    let mut put = |name, value: Option<String>| {
        if let Some(value) = value {
            out.push((name, value));
        }
    };
    put("Format", input.format_version.as_ref().map(Text::to_string));
    put("Mode", input.mode.map(str::to_owned));
    put("Workspace", input.workspace.as_ref().map(Text::to_string));
    put("State lineage", input.lineage.as_ref().map(Text::to_string));
    put(
        "State serial",
        input.serial.map(|serial| serial.to_string()),
    );
    put(
        "Complete",
        input.complete.map(|complete| {
            if complete {
                "yes"
            } else {
                "no: a partial plan"
            }
            .to_owned()
        }),
    );
    put(
        "Errored",
        input
            .errored
            .then(|| "yes: planning ended in an error".to_owned()),
    );
    put("Agent", report.agent.as_ref().map(Text::to_string));
    put("Policy", Some(report.policy.source.to_string()));
    put("Policy digest", report.policy.sha256.clone());
    put("Plan digest", Some(report.digest.plan.clone()));
    put("Risk digest", Some(report.digest.changes.clone()));
    put("Exit code", Some(report.exit_code.to_string()));
    put(
        "Sensible next",
        Some(report.next_actions.allowed.join(", ")).filter(|text| !text.is_empty()),
    );
    put(
        "Not to be done",
        Some(report.next_actions.prohibited.join(", ")).filter(|text| !text.is_empty()),
    );
    out
}

fn words(list: &[Text]) -> String {
    let words: Vec<&str> = list.iter().map(Text::as_str).collect();
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_become_code() {
        let text = Text::trusted("a `b` c");
        let parts: Vec<_> = pieces(&text).iter().map(|p| (p.code, p.text)).collect();
        assert_eq!(parts, [(false, "a "), (true, "b"), (false, " c")]);
        let odd = Text::trusted("a `b");
        assert_eq!(pieces(&odd).len(), 1);
    }
}
