//! `blastgate policy`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::cli::{PolicyArgs, PolicyCommand, TextFormat};
use crate::error::{Error, ErrorCode, Result};
use crate::model::time::Time;
use crate::policy::boundary::DEFAULT;
use crate::policy::{Given, Key, Policy, PolicySource, SECTIONS};
use crate::render;
use crate::report::Outcome;
use crate::rules::RuleSet;
use crate::source::line_column;

use super::outputs;
use super::rules::print;
use super::trust::{self, Standing, Trust};

/// What `policy init` writes.
pub(super) const TEMPLATE: &str = include_str!("policy/template.hcl");
/// Columns of a key and of a value in `policy show`.
const COLUMNS: (usize, usize) = (24, 34);

/// Runs the subcommand; gives the exit code.
pub fn run(command: &PolicyCommand) -> u8 {
    let (done, format) = match command {
        PolicyCommand::Init { file } => (init(file), TextFormat::Text),
        PolicyCommand::Check { which, format } => (check(which, *format), *format),
        PolicyCommand::Show { which, format } => (show(which, *format), *format),
    };
    match done {
        Ok(()) => 0,
        Err(error) => {
            if format == TextFormat::Json {
                let refused = Outcome::Refused(outputs::refusal(&error));
                let _ = print(&render::json::outcome(&refused));
            } else {
                super::print_error(&error);
            }
            super::REFUSED
        }
    }
}

fn init(file: &Path) -> Result<()> {
    let name = super::inputs::display(file);
    let created = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(file)
        .and_then(|mut created| created.write_all(TEMPLATE.as_bytes()));
    created.map_err(|error| {
        let exists = error.kind() == std::io::ErrorKind::AlreadyExists;
        Error::new(ErrorCode::Io, format!("cannot write {name}: {error}")).with_help(if exists {
            "A policy is never overwritten: name another file, or edit this one."
        } else {
            "Check that the directory exists and can be written to."
        })
    })?;
    print(&format!(
        "{name} written. Read it, keep what fits, and check it with `blastgate policy check --policy {name}`.\n"
    ))
}

/// A policy without mistakes, with all its rules and the files that it names.
fn whole(which: &PolicyArgs) -> Result<Trust<'static>> {
    let mut trust = trust::open(which)?;
    trust.rules(RuleSet::built_in()?)?;
    trust.check_dates(Some(which.now.unwrap_or_else(Time::now)))?;
    let approval = &trust.policy.approval;
    for path in [&approval.signers, &approval.revoked].into_iter().flatten() {
        trust.bytes(path)?;
    }
    Ok(trust)
}

fn check(which: &PolicyArgs, format: TextFormat) -> Result<()> {
    let trust = whole(which)?;
    let notes = notes(&trust.policy, which.now.unwrap_or_else(Time::now));
    if format == TextFormat::Json {
        return print_json(&json!({
            "schema": 1,
            "valid": true,
            "source": trust.policy.source.to_string(),
            "sha256": trust.policy.source.sha256(),
            "notes": notes,
        }));
    }
    let mut out = format!("{}: valid\n", trust.policy.source);
    for note in notes {
        let _ = writeln!(out, "  note: {note}");
    }
    print(&out)
}

/// What is no mistake and yet worth knowing.
fn notes(policy: &Policy, now: Time) -> Vec<String> {
    let mut out = Vec::new();
    for waiver in policy.waivers.iter().filter(|waiver| waiver.expires <= now) {
        out.push(format!(
            "the waiver of `{}` for `{}` has expired and lifts nothing",
            waiver.rule,
            waiver.pattern()
        ));
    }
    let frozen = policy.freezes.iter();
    for freeze in frozen.filter(|freeze| freeze.until.is_some_and(|until| until <= now)) {
        out.push(format!("the freeze ({}) is over", freeze.reason));
    }
    let boundaries = &policy.boundaries;
    if !boundaries.is_empty() && boundaries.iter().all(|boundary| boundary.name != DEFAULT) {
        out.push(
            "there is no boundary \"default\": a change without --agent fails as outside of every boundary"
                .to_owned(),
        );
    }
    if policy.approval.signers.is_none() && !policy.approval.reviews {
        out.push(
            "`approval.signers` is not set: nobody can sign an approval that counts".to_owned(),
        );
    }
    out
}

fn show(which: &PolicyArgs, format: TextFormat) -> Result<()> {
    if format == TextFormat::Json {
        return print_json(&effective(which)?);
    }
    let trust = whole(which)?;
    let mut out = format!("policy: {}", trust.policy.source);
    if let Some(sha256) = trust.policy.source.sha256() {
        let _ = write!(out, "\nsha256: {sha256}");
    }
    let _ = writeln!(out, "\norigin: {}", origin(&trust.standing, which));
    for (title, values) in values(&trust.policy) {
        let _ = writeln!(out, "\n{title}");
        for (key, given) in values {
            let (value, from) = match given {
                Some(given) => (one_line(&given.text), place(&trust.policy, given)),
                None => (key.default.to_owned(), "default".to_owned()),
            };
            let (first, second) = COLUMNS;
            let _ = writeln!(out, "  {:<first$}{value:<second$} {from}", key.name);
        }
    }
    print(&out)
}

/// Every key that a block may have, with what the file gives.
type Values<'p> = Vec<(&'static Key, Option<&'p Given>)>;

/// Every block with all its keys; of those that repeat the ones that there are.
fn values(policy: &Policy) -> Vec<(String, Values<'_>)> {
    let mut out = Vec::new();
    for section in SECTIONS {
        let mut titles: Vec<(String, usize, usize)> = Vec::new();
        let blocks = policy
            .blocks
            .iter()
            .filter(|block| block.kind == section.kind);
        for block in blocks {
            let end = block.place.start + block.place.length;
            titles.push((block.title(), block.place.start, end));
        }
        let once = !section.repeats && section.label.is_none();
        if titles.is_empty() && once {
            titles.push((section.kind.to_owned(), 0, 0));
        }
        for (title, start, end) in titles {
            let of_key = |key: &'static Key| {
                let given = policy.given.iter().find(|given| {
                    (start..end).contains(&given.place.start)
                        && given.path.rsplit('.').next() == Some(key.name)
                });
                (key, given)
            };
            out.push((title, section.keys.iter().map(of_key).collect()));
        }
    }
    out
}

/// Every value that holds and where it comes from, for programs.
///
/// # Errors
/// All mistakes in the policy and in what it names.
pub fn effective(which: &PolicyArgs) -> Result<Value> {
    whole(which).map(|trust| shown_as_json(&trust))
}

fn shown_as_json(trust: &Trust<'_>) -> Value {
    let blocks: Vec<Value> = values(&trust.policy)
        .into_iter()
        .map(|(title, values)| {
            let values: Vec<Value> = values
                .into_iter()
                .map(|(key, given)| {
                    json!({
                        "key": key.name,
                        "value": given.map_or(key.default, |given| given.text.as_str()),
                        "origin": given.map_or_else(|| "default".to_owned(), |given| place(&trust.policy, given)),
                    })
                })
                .collect();
            json!({ "block": title, "values": values })
        })
        .collect();
    json!({
        "schema": 1,
        "source": trust.policy.source.to_string(),
        "sha256": trust.policy.source.sha256(),
        "revision": match &trust.standing {
            Standing::Revision(commit) => Some(commit),
            _ => None,
        },
        "blocks": blocks,
    })
}

fn origin(standing: &Standing, which: &PolicyArgs) -> String {
    let named = match (&which.policy_ref, &which.policy) {
        (Some(_), _) => " (--policy-ref)",
        (None, Some(_)) => " (--policy)",
        (None, None) => "",
    };
    let told = match standing {
        Standing::BuiltIn => "no file; the defaults hold".to_owned(),
        Standing::Revision(commit) => format!("revision {commit}"),
        Standing::Before => "the tree before the change".to_owned(),
        Standing::Outside => "a file outside of any repository".to_owned(),
        Standing::UnderReview => {
            "a file of this working tree, which a change under review can edit".to_owned()
        }
    };
    format!("{told}{named}")
}

/// File and line of a value.
fn place(policy: &Policy, given: &Given) -> String {
    match &policy.source {
        PolicySource::File { name, text, .. } => {
            format!("{name}:{}", line_column(text, given.place.start).line)
        }
        PolicySource::Default => "default".to_owned(),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn print_json(value: &Value) -> Result<()> {
    print(&format!("{value:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_a_policy_and_short_enough_to_read() {
        let policy = crate::policy::file::parse(TEMPLATE.as_bytes(), "p").expect("a policy");
        assert_eq!(policy.limits.destructive_changes, Some(10));
        assert!(TEMPLATE.lines().count() <= 70);
        // What is commented out is right, too.
        let active: String = TEMPLATE
            .lines()
            .map(|line| match line.trim_start().strip_prefix("# ") {
                Some(code) if code.contains(['=', '{', '}']) => format!("{code}\n"),
                Some(_) => String::new(),
                None => format!("{line}\n"),
            })
            .collect();
        let whole = crate::policy::file::parse(active.as_bytes(), "p").expect("a policy");
        assert_eq!((whole.boundaries.len(), whole.waivers.len()), (2, 1));
    }
}
