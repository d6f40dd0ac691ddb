//! Loads the policy and the users' rules.

use std::path::Path;

use crate::error::{Error, ErrorCode, ErrorExcerpt, Result};
use crate::policy::{Policy, PolicySource, RuleOverride};
use crate::rules::{RuleFile, RuleSet};
use crate::source::line_column;

/// Name of the policy file that is looked for in the current directory.
pub const FILE: &str = "blastgate.hcl";

/// The policy of `--policy`, of `blastgate.hcl` here, or the defaults.
///
/// # Errors
/// When a file is named but cannot be read, or does not load.
pub fn load(file: Option<&Path>) -> Result<Policy> {
    let found = Path::new(FILE);
    match file {
        Some(file) => read(file),
        None if found.is_file() => read(found),
        None => Ok(Policy::default()),
    }
}

fn read(file: &Path) -> Result<Policy> {
    let name = super::inputs::display(file);
    let bytes = std::fs::read(file).map_err(|error| {
        Error::new(
            ErrorCode::InvalidPolicy,
            format!("cannot read the policy {name}: {error}"),
        )
        .at(name.clone(), None)
        .with_help("Check the path given with --policy.")
    })?;
    crate::policy::file::parse(&bytes, &name)
}

/// The built-in rules and those of the policy's directories.
///
/// # Errors
/// When a rule does not load.
pub fn rules(policy: &Policy) -> Result<RuleSet> {
    with_users_rules(RuleSet::built_in()?, policy)
}

/// The built-in rules and those of the policy's directories, which `files_of`
/// reads.
///
/// # Errors
/// When a directory cannot be read or a rule does not load.
pub fn rules_from(
    policy: &Policy,
    files_of: impl Fn(&str) -> Result<Vec<RuleFile>>,
) -> Result<RuleSet> {
    let mut files = Vec::new();
    for directory in &policy.rule_directories {
        files.extend(files_of(directory)?);
    }
    let rules = RuleSet::built_in()?;
    if files.is_empty() {
        return Ok(rules);
    }
    rules.with_files(&files)
}

/// Adds the rules of the policy's directories to a set.
///
/// # Errors
/// When a rule does not load.
pub fn with_users_rules(rules: RuleSet, policy: &Policy) -> Result<RuleSet> {
    let mut files = Vec::new();
    for directory in &policy.rule_directories {
        files.extend(rule_files(Path::new(directory))?);
    }
    let rules = if files.is_empty() {
        rules
    } else {
        rules.with_files(&files)?
    };
    known_rules(policy, &rules)?;
    Ok(rules)
}

/// Refuses a policy that sets the effect of a rule that there is not: whoever
/// wrote it believes that something is stricter, or more lenient, than it is.
fn known_rules(policy: &Policy, rules: &RuleSet) -> Result<()> {
    let PolicySource::File { name, text, .. } = &policy.source else {
        return Ok(());
    };
    let unknown: Vec<&RuleOverride> = policy
        .rules
        .iter()
        .filter(|other| rules.get(&other.id).is_none())
        .collect();
    let Some(first) = unknown.first() else {
        return Ok(());
    };
    let label = |other: &RuleOverride| {
        let hint = rules
            .nearest(&other.id)
            .map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        format!("there is no rule `{}`{hint}", other.id)
    };
    let mut error = Error::new(
        ErrorCode::InvalidPolicy,
        format!("the policy does not load: {}", label(first)),
    )
    .at(name.clone(), Some(line_column(text, first.place.0)))
    .with_help("`blastgate rules list` shows all rules, those of the policy's directories too.");
    for other in unknown {
        error = error.with_excerpt(ErrorExcerpt {
            name: name.clone(),
            text: text.to_string(),
            start: other.place.0,
            length: other.place.1,
            label: label(other),
        });
    }
    Err(error)
}

/// All rule files of a directory.
///
/// # Errors
/// When the directory cannot be read.
pub fn rule_files(directory: &Path) -> Result<Vec<RuleFile>> {
    let fail = |error: String| {
        Error::new(
            ErrorCode::InvalidRule,
            format!(
                "cannot read the rules in {}: {error}",
                super::inputs::display(directory)
            ),
        )
        .with_help("Check the `directories` of the `rules` block in the policy.")
    };
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(directory).sort_by_file_name() {
        let entry = entry.map_err(|error| fail(error.to_string()))?;
        if entry.file_type().is_file() && entry.path().extension().is_some_and(|end| end == "hcl") {
            let text =
                std::fs::read_to_string(entry.path()).map_err(|error| fail(error.to_string()))?;
            files.push(RuleFile {
                path: super::inputs::display(entry.path()),
                text,
            });
        }
    }
    Ok(files)
}

/// The time, only where the policy needs it: from `--now`, else from the clock.
///
/// # Errors
/// When `--now` is no RFC 3339 time.
pub fn now(policy: &Policy, given: Option<&str>) -> Result<Option<i64>> {
    if policy.limits.plan_age.is_none() {
        return Ok(None);
    }
    match given {
        Some(text) => crate::decide::verdict::seconds(text)
            .map(Some)
            .ok_or_else(|| {
                Error::new(ErrorCode::Usage, "--now is not an RFC 3339 time")
                    .with_help("Write it like 2026-11-22T16:37:00Z.")
            }),
        None => Ok(std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .ok()
            .and_then(|since| i64::try_from(since.as_secs()).ok())),
    }
}
