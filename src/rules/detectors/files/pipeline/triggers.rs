//! Pull requests that start what deploys, and secrets that they are handed:
//! whoever opens one writes what runs.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::role::Edit;
use super::statements::{Statement, Statements};

static STARTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:on|true)(?:\.|: )pull_request(?:_target)?(?:[.:]|$)|^pr(?:\.\S+)?: |^(?:trigger|when)\.event(?:\.include)?: pull_request|(?:^|\.)rules\.if: .*merge_request").ok()
});
static DEPLOYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let tools = "terraform|tofu|terragrunt|pulumi|cdktf|terraspace";
    Regex::new(&format!(
        r"^\$ .*\b(?:{tools})\b.*\b(?:apply|destroy|up|deploy|import)\b|\btf[-_]?apply\b"
    ))
    .ok()
});
static ASKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:^|\.)(?:if|condition|rules\.if|when(?:\.\w+)?|only(?:\.\w+)?|branches): .*(?:ref|branch|event|push|main|master|merged|manual)").ok()
});
static SECRET: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\bsecrets\.(?P<name>[A-Za-z0-9_]+)").ok());

fn is(pattern: &Option<Regex>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|one| one.is_match(text))
}

/// Whether pull requests start a pipeline on both sides.
pub(super) fn by_pull_requests(path: &str, before: &Statements, after: &Statements) -> bool {
    let starts = |side: &Statements| {
        let mut all = side.all.iter();
        all.any(|one| is(&STARTS, &one.text) || one.text.starts_with("on.merge_group"))
    };
    path.ends_with(".gitlab-ci.yml") || starts(before) && starts(after)
}

/// Adds what pull requests may do from now on.
pub(super) fn compare(before: &Statements, after: &Statements, edit: &mut Edit) {
    // `pr: none` says that they start nothing.
    let starts = |side: &Statements| {
        let says = |text: &str| is(&STARTS, text) && !text.ends_with(": none");
        side.all.iter().any(|one| says(&one.text))
    };
    if !starts(after) {
        return;
    }
    let deploys = after
        .all
        .iter()
        .find(|one| is(&DEPLOYS, &one.text) && !guarded(after, one));
    if let Some(statement) = deploys.filter(|_| !starts(before)) {
        edit.fact("a pull request starts what deploys", &statement.text);
    }
    if before.all.is_empty() {
        return;
    }
    let had = secrets(before, |_| true);
    let handed = secrets(after, |one| !guarded(after, one));
    if let Some(name) = handed.difference(&had).next() {
        let says = format!("secrets.{name}");
        edit.fact("a secret is handed to pull requests", &says);
    }
}

/// Whether a condition of the job or step asks for the branch or the event.
fn guarded(side: &Statements, of: &Statement) -> bool {
    side.all.iter().any(|one| {
        one.job == of.job
            && (one.step == 0 || one.step == of.step)
            && is(&ASKS, &one.text)
            && !one.job.is_empty()
    })
}

/// The names of secrets in some statements; every workflow has the forge's own token.
fn secrets(side: &Statements, of: impl Fn(&Statement) -> bool) -> BTreeSet<String> {
    let Some(pattern) = SECRET.as_ref() else {
        return BTreeSet::new();
    };
    side.all
        .iter()
        .filter(|one| of(one))
        .flat_map(|one| pattern.captures_iter(&one.text))
        .filter_map(|found| found.name("name").map(|name| name.as_str().to_owned()))
        .filter(|name| !name.eq_ignore_ascii_case("github_token"))
        .collect()
}
