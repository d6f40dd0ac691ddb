//! `blastgate rules list` and `blastgate rules test`.

use std::io::Write as _;
use std::path::Path;

use crate::cli::{RulesCommand, TextFormat};
use crate::error::{Error, ErrorCode, Result};
use crate::rules::RuleSet;

/// Runs the subcommand; gives the exit code.
pub fn run(command: &RulesCommand) -> u8 {
    let done = match command {
        RulesCommand::List { format, policy } => list(*format, policy.as_deref()),
        RulesCommand::Test { directory } => test(directory.as_deref()),
    };
    done.unwrap_or_else(|error| {
        super::complain(&error);
        super::REFUSED
    })
}

fn list(format: TextFormat, policy: Option<&Path>) -> Result<u8> {
    let policy = super::policy::load(policy)?;
    let rules = super::policy::rules(&policy)?;
    let mut out = String::new();
    match format {
        TextFormat::Json => {
            let all: Vec<serde_json::Value> = crate::rules::list(&rules)
                .iter()
                .map(|rule| {
                    serde_json::json!({
                        "id": rule.id.as_ref(),
                        "group": rule.group.as_ref(),
                        "title": rule.title.as_ref(),
                        "severity": rule.severity.as_str(),
                        "effect": rule.effect,
                        "raises": rule.raises,
                    })
                })
                .collect();
            out = serde_json::to_string_pretty(&all).unwrap_or_default();
            out.push('\n');
        }
        TextFormat::Text => {
            let mut group = "";
            for rule in rules.iter() {
                if rule.group.as_ref() != group {
                    if !group.is_empty() {
                        out.push('\n');
                    }
                    group = rule.group.as_ref();
                    out.push_str(&format!("{group}\n"));
                }
                out.push_str(&format!(
                    "  {:<40} {:<9} {}\n",
                    rule.id,
                    rule.severity.as_str(),
                    rule.title
                ));
            }
            out.push_str(&format!(
                "\n{} rules. `blastgate explain RULE` tells what one looks for and why.\n",
                rules.len()
            ));
        }
    }
    print(&out)?;
    Ok(0)
}

fn test(directory: Option<&Path>) -> Result<u8> {
    let rules = match directory {
        None => RuleSet::built_in_full()?,
        Some(directory) => {
            let files = super::policy::rule_files(directory)?;
            if files.is_empty() {
                return Err(Error::new(
                    ErrorCode::InvalidRule,
                    format!(
                        "there is no rule file in {}",
                        super::inputs::display(directory)
                    ),
                )
                .with_help("Rule files end in .hcl and hold one `rule` block each."));
            }
            RuleSet::default().with_files(&files)?
        }
    };
    let outcomes = crate::rules::test(&rules);
    let mut out = String::new();
    let mut failed = 0;
    for outcome in &outcomes {
        if let Some(failure) = &outcome.failure {
            failed += 1;
            out.push_str(&format!(
                "FAILED  {} \"{}\"\n",
                outcome.rule, outcome.example
            ));
            for line in failure.lines() {
                out.push_str(&format!("        {line}\n"));
            }
        }
    }
    out.push_str(&format!(
        "{} examples of {} rules: {} passed, {failed} failed\n",
        outcomes.len(),
        rules.len(),
        outcomes.len() - failed
    ));
    print(&out)?;
    Ok(if failed == 0 { 0 } else { super::REFUSED })
}

/// Prints to standard output; a closed pipe is no failure.
///
/// # Errors
/// When standard output cannot be written to.
pub fn print(text: &str) -> Result<()> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Error::new(
            ErrorCode::Io,
            format!("cannot write to standard output: {error}"),
        )),
        _ => Ok(()),
    }
}
