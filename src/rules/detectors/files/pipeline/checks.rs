//! Checks of pull requests that are still there by name, and no longer fail.
//!
//! A forge asks for a check by the name of its job. A job that keeps its name and does nothing any
//! more, or whose failure counts for nothing, lets everything through that was stopped before.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::role::Edit;
use super::statements::{Statement, Statements};

static IDLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:/bin/)?(?:echo|printf|true|:|exit 0|sleep|pwd|date)(?:\s|$)").ok()
});
static CHECKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^\$ .*\b(?:tests?|lint|check|verify|pytest|jest|vitest|mypy|ruff|eslint|clippy|vet|audit|scan|validate|rspec|phpunit)\b").ok()
});
/// What is said only to make ready for something else.
static READIES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^uses: (?:actions/(?:checkout|cache|setup-)|[\w-]+/setup-)|^(?:cd|set|export|mkdir) ",
    )
    .ok()
});
static FORGIVEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:^|\.)(?:continue-on-error|allow_failure|ignore_failure): [\x22']?true|\|\|\s*(?:true|:|exit 0|echo\b)|;\s*(?:true|exit 0)$|^\$ set \+e").ok()
});
static NEVER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:^|\.)(?:if|when|rules\.when|rules\.if): [\x22']?(?:false|never|\$\{\{\s*false\s*\}\})[\x22']?$").ok()
});

fn is(pattern: &Option<Regex>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|one| one.is_match(text))
}

/// Adds what jobs of pull requests no longer check.
pub(super) fn compare(before: &Statements, after: &Statements, edit: &mut Edit) {
    let jobs = |side: &Statements| -> BTreeSet<String> {
        let named = side.all.iter().filter(|one| !one.job.is_empty());
        named.map(|one| one.job.clone()).collect()
    };
    let (old, new) = (jobs(before), jobs(after));
    for job in old.intersection(&new) {
        let of = |side: &'_ Statements| -> Vec<Statement> {
            let own = side.all.iter().filter(|one| one.job == *job);
            own.cloned().collect()
        };
        let (was, is) = (of(before), of(after));
        if !was.iter().any(does) {
            continue;
        }
        let elsewhere = |one: &Statement| {
            let mut others = after.all.iter().filter(|other| other.job != *job);
            others.any(|other| other.text == one.text)
        };
        if let Some((means, says)) = lost(&was, &is, &elsewhere) {
            edit.fact(means, &says);
        }
    }
}

/// What a statement does, as a command or an action of somebody.
fn done(one: &Statement) -> Option<&str> {
    let action = one.text.rfind("uses: ").map(|at| &one.text[at..]);
    one.command().or(action)
}

/// Whether a statement does something that may fail.
fn does(one: &Statement) -> bool {
    done(one).is_some_and(|what| !is(&IDLE, what) && !is(&READIES, what))
}

/// Why a job checks less than before, and what says so.
fn lost(
    was: &[Statement],
    is_now: &[Statement],
    elsewhere: &dyn Fn(&Statement) -> bool,
) -> Option<(&'static str, String)> {
    let texts = |side: &[Statement]| -> BTreeSet<String> {
        side.iter().map(|one| one.text.clone()).collect()
    };
    let (had, has) = (texts(was), texts(is_now));
    // What another job of the same pipeline does from now on is not gone.
    let gone = was
        .iter()
        .filter(|one| !has.contains(&one.text) && !elsewhere(one));
    let gone: Vec<&Statement> = gone.collect();
    let came: Vec<&Statement> = is_now
        .iter()
        .filter(|one| !had.contains(&one.text))
        .collect();
    let emptied = !is_now.iter().any(does);
    let first = gone.iter().find(|one| does(one));
    // What was a check by its words is not run here any more, and nothing else instead.
    let check = gone.iter().find(|one| is(&CHECKS, &one.text));
    let lost = check.filter(|_| !came.iter().any(|one| does(one)));
    if let Some(one) = first.filter(|_| emptied).or(lost) {
        return Some(("a check does nothing any more", one.text.clone()));
    }
    // What comes behind is never reached.
    let asks = |one: &&Statement| {
        let words = ["if ", "case ", "[ ", "[[ ", "test "];
        one.command()
            .is_some_and(|command| words.iter().any(|word| command.starts_with(word)))
    };
    let leaves = came.iter().find(|one| one.command() == Some("exit 0"));
    let leaves = leaves.filter(|_| !came.iter().any(asks));
    if let Some(one) = leaves {
        return Some(("a check does nothing any more", one.text.clone()));
    }
    let forgiven = came
        .iter()
        .find(|one| is(&FORGIVEN, &one.text) && counts(one, &gone, is_now));
    if let Some(one) = forgiven {
        return Some(("a check may fail without any effect", one.text.clone()));
    }
    let never = came.iter().find(|one| is(&NEVER, &one.text));
    never.map(|one| ("a check never runs", one.text.clone()))
}

/// Whether it is a check whose failure is forgiven: it was there without the tail, or is one by its
/// words. A script that goes on after a failure and hands its code on in the end forgives nothing.
fn counts(one: &Statement, gone: &[&Statement], is_now: &[Statement]) -> bool {
    if one.text.starts_with("$ set +e") {
        return !is_now.iter().any(|other| other.text.contains("exit $"));
    }
    let Some((command, _)) = one.text.split_once("||") else {
        return true;
    };
    let same = |other: &&&Statement| other.text.trim() == command.trim();
    is(&CHECKS, &one.text) || gone.iter().any(|other| same(&other))
}
