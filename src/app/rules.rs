//! `blastgate rules list`, `rules test` and `rules import`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use crate::cli::{PolicyArgs, RulesCommand, TextFormat};
use crate::error::{Error, ErrorCode, Result};
use crate::policy::Policy;
use crate::policy::rule::RuleOverride;
use crate::rules::RuleSet;

/// Runs the subcommand; gives the exit code.
pub fn run(command: &RulesCommand) -> u8 {
    let done = match command {
        RulesCommand::List { format, which } => list(*format, which),
        RulesCommand::Test { directory } => test(directory.as_deref()),
        RulesCommand::Import { files, output } => super::import::run(files, output.as_deref()),
    };
    done.unwrap_or_else(|error| super::fail(&error))
}

fn list(format: TextFormat, which: &PolicyArgs) -> Result<u8> {
    let text = match format {
        TextFormat::Json => {
            let all = listed(which)?;
            format!(
                "{}\n",
                serde_json::to_string_pretty(&all).unwrap_or_default()
            )
        }
        TextFormat::Text => table(which)?,
    };
    print(&text)?;
    Ok(0)
}

/// All rules with the policy that they were loaded for.
fn loaded(which: &PolicyArgs) -> Result<(RuleSet, Policy)> {
    let mut trust = super::trust::open(which)?;
    let rules = trust.rules(RuleSet::built_in_full()?)?;
    Ok((rules, trust.alone()?))
}

/// The effect that the policy gives a rule. What holds for some objects only is
/// no answer for the rule as a whole.
fn set_by_policy<'p>(policy: &'p Policy, id: &str) -> Option<&'p RuleOverride> {
    let mut whole = policy
        .rules
        .iter()
        .rev()
        .filter(|other| other.scope.is_empty());
    whole.find(|other| other.id == id)
}

/// All rules, built-in ones and the policy's, for programs.
///
/// # Errors
/// All mistakes in the policy and in the rules that it names.
pub fn listed(which: &PolicyArgs) -> Result<Vec<serde_json::Value>> {
    let (rules, policy) = loaded(which)?;
    let as_json = |rule: &crate::rules::RuleSummary| {
        let set = set_by_policy(&policy, &rule.id);
        serde_json::json!({
            "id": rule.id.as_ref(),
            "group": rule.group.as_ref(),
            "title": rule.title.as_ref(),
            "severity": rule.severity.as_str(),
            "effect": rule.effect,
            "raises": rule.raises,
            "since": rule.since,
            "effect_by_policy": set.map(|other| other.effect.as_str()),
        })
    };
    Ok(crate::rules::list(&rules).iter().map(as_json).collect())
}

fn table(which: &PolicyArgs) -> Result<String> {
    let (rules, policy) = loaded(which)?;
    let mut out = String::new();
    let mut group = "";
    for rule in rules.iter() {
        if rule.group.as_ref() != group {
            if !group.is_empty() {
                out.push('\n');
            }
            group = rule.group.as_ref();
            let _ = writeln!(out, "{group}");
        }
        let effect = match set_by_policy(&policy, &rule.id) {
            Some(other) => format!("{} (policy)", other.effect),
            None => crate::rules::effects(rule),
        };
        let _ = writeln!(
            out,
            "  {:<39} {:<9} {effect:<21} {}",
            rule.id,
            rule.severity.as_str(),
            rule.title
        );
    }
    let _ = writeln!(
        out,
        "\n{} rules, with severity and effect. Of two effects the first holds in production, or \
         where else\nthe rule says. `blastgate explain RULE` tells what a rule looks for, why, and \
         what to do.",
        rules.len()
    );
    Ok(out)
}

fn test(directory: Option<&Path>) -> Result<u8> {
    let (rules, taken) = match directory {
        // The rules of this place are the user's as much as ours.
        None => {
            let mut trust = super::trust::open(&PolicyArgs::default())?;
            (trust.rules(RuleSet::built_in_full()?)?, Vec::new())
        }
        Some(directory) => {
            let rules = rules_in(directory)?;
            let taken = taken(&rules)?;
            (rules, taken)
        }
    };
    let outcomes = crate::rules::test(&rules, &crate::decide::findings);
    let mut out = String::new();
    let mut failed = 0;
    for outcome in &outcomes {
        if let Some(failure) = &outcome.failure {
            failed += 1;
            let _ = writeln!(
                out,
                "FAILED  {}: {}\n        {}:{}",
                outcome.rule, outcome.example, outcome.file, outcome.line
            );
            for line in failure.lines() {
                let _ = writeln!(out, "        {}", super::outputs::shown(line));
            }
            out.push('\n');
        }
    }
    for id in &taken {
        let _ = writeln!(
            out,
            "FAILED  {id}: a built-in rule has this id; give yours another one\n"
        );
    }
    let _ = writeln!(
        out,
        "{} of {}: {} passed, {failed} failed",
        super::outputs::counted(outcomes.len(), "example"),
        super::outputs::counted(rules.len(), "rule"),
        outcomes.len() - failed
    );
    print(&out)?;
    Ok(if failed == 0 && taken.is_empty() {
        0
    } else {
        super::REFUSED
    })
}

/// The rules of a directory alone.
fn rules_in(directory: &Path) -> Result<RuleSet> {
    let files = super::trust::rule_files(directory)?;
    if files.is_empty() {
        let name = super::inputs::display(directory);
        return Err(Error::new(
            ErrorCode::InvalidRule,
            format!("there is no rule file in {name}"),
        )
        .with_help("Rule files end in .hcl and hold one `rule` block each."));
    }
    let trust = super::trust::open(&PolicyArgs::default())?;
    RuleSet::default().with_files(&files, trust.policy.catalog)
}

/// Ids that rules of the user share with built-in ones.
fn taken(rules: &RuleSet) -> Result<Vec<String>> {
    let built_in = RuleSet::built_in()?;
    Ok(rules
        .iter()
        .filter(|rule| built_in.get(&rule.id).is_some())
        .map(|rule| rule.id.to_string())
        .collect())
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
