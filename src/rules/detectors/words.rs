//! What the words of attributes say of which the catalog knows nothing. Such a
//! finding is a guess: it is never certain, and where a surer rule speaks of the
//! same attribute it is not told.

use crate::analysis::Analysis;
use crate::catalog::lexicon::{Harm, Reading};
use crate::finding::{Effect, Finding, Subject, code};
use crate::rules::Detection;

/// The rules that rest on words.
const RULES: [&str; 8] = [
    "risk-of-deletion",
    "risk-of-exposure",
    "risk-of-grant",
    "risk-of-guard-loss",
    "risk-of-loss",
    "risk-of-redirection",
    "risk-of-silence",
    "risk-of-standstill",
];

fn detect(context: &Analysis<'_>, index: usize, harm: Harm, out: &mut Vec<Detection>) {
    let (_, known) = context.change(index);
    let found: Vec<&Reading> = known
        .readings
        .iter()
        .filter(|one| one.harm == harm)
        .collect();
    let Some(first) = found.first() else { return };
    let mut detection = Detection::new(Subject::Change(index), said(first, found.len())).possible();
    for reading in &found {
        let words: Vec<String> = reading.words.iter().map(code).collect();
        let place = if reading.path.is_empty() {
            String::new()
        } else {
            format!(" of {}", code(&reading.path))
        };
        detection.evidence.push(format!(
            "A guess from the words {}{place} and the values; the catalog knows nothing surer.",
            words.join(", ")
        ));
    }
    detection.attributes = found
        .iter()
        .map(|one| one.path.clone())
        .filter(|path| !path.is_empty())
        .collect();
    out.push(detection);
}

/// The first reading as a sentence, and how many more there are.
fn said(reading: &Reading, count: usize) -> String {
    let mut letters = reading.means.chars();
    let means: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect();
    let place = if reading.path.is_empty() {
        String::new()
    } else {
        format!(": {}", code(&reading.path))
    };
    match count {
        1 => format!("{means}{place}"),
        _ => format!("{means}{place}, and {} more", count - 1),
    }
}

macro_rules! detectors {
    ($($name:ident $harm:ident $rule:literal;)*) => {$(
        #[doc = concat!("`", $rule, "`.")]
        pub(super) fn $name(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
            detect(context, index, Harm::$harm, out);
        }
    )*};
}

detectors! {
    deletion Deletion "risk-of-deletion";
    exposure Exposure "risk-of-exposure";
    grant Grants "risk-of-grant";
    guard_loss Guard "risk-of-guard-loss";
    loss Loss "risk-of-loss";
    redirection Route "risk-of-redirection";
    silence Silence "risk-of-silence";
    standstill Stop "risk-of-standstill";
}

/// Leaves out guesses about attributes of which a surer finding speaks that has
/// an effect.
pub fn without_told_ones(findings: &mut Vec<Finding>) {
    let guess = |finding: &Finding| RULES.contains(&finding.rule.as_ref());
    let told: Vec<String> = findings
        .iter()
        .filter(|finding| !guess(finding) && finding.effect > Effect::Note)
        .flat_map(|finding| finding.attributes.iter().cloned())
        .collect();
    if told.is_empty() {
        return;
    }
    let within = |path: &str, of: &str| {
        path == of
            || path
                .strip_prefix(of)
                .is_some_and(|rest| rest.starts_with('.'))
    };
    findings.retain(|finding| {
        let covered = |path: &String| told.iter().any(|of| within(path, of) || within(of, path));
        !guess(finding) || finding.attributes.is_empty() || !finding.attributes.iter().all(covered)
    });
}
