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

/// What the words of a change's attributes say of one kind of harm.
pub(super) fn detect(context: &Analysis<'_>, index: usize, harm: Harm, out: &mut Vec<Detection>) {
    let (_, known) = context.change(index);
    let found: Vec<&Reading> = known
        .readings
        .iter()
        .filter(|one| one.harm == harm)
        .collect();
    let Some(first) = found.first() else { return };
    let mut detection = Detection::of(Subject::Change(index))
        .possible()
        .with("means", sentence(first.means));
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
    let paths = found.iter().map(|one| one.path.as_str());
    out.push(detection.at_all(paths.filter(|path| !path.is_empty())));
}

/// A clause with a capital letter.
fn sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
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
