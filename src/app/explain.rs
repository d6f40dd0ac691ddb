//! `blastgate explain`: the text of a rule, or everything known about one change.

use std::fmt::Write as _;

use crate::analysis::{Context, Settings, World};
use crate::cli::{Color, ExplainArgs, TextFormat};
use crate::error::{Error, ErrorCode, Result};
use crate::finding::Effect;
use crate::input;
use crate::redact::Redactor;
use crate::render::terminal::{self, Look};
use crate::report::build::Options;
use crate::report::{Report, ReportChange};
use crate::rules::{self, RuleSet};

use super::inputs;
use super::rules::print;
use crate::gate::{self, Judge};

/// Runs the subcommand; gives the exit code, which is 0 when there was
/// something to explain: explaining is no judgement.
pub fn run(arguments: &ExplainArgs) -> u8 {
    explain(arguments).unwrap_or_else(|error| super::fail(&error))
}

fn explain(arguments: &ExplainArgs) -> Result<u8> {
    let text = match &arguments.plan {
        None => rule(arguments)?,
        Some(plan) => change(arguments, plan)?,
    };
    print(&text)?;
    Ok(0)
}

fn rule(arguments: &ExplainArgs) -> Result<String> {
    let mut trust = super::trust::open(&arguments.which)?;
    let rules = trust.rules(RuleSet::built_in_full()?)?;
    let policy = trust.alone()?;
    let Some(rule) = rules.get(&arguments.subject) else {
        let error = Error::new(
            ErrorCode::Usage,
            format!("there is no rule `{}`", outputs_text(&arguments.subject)),
        );
        return Err(if arguments.subject.contains('.') {
            error.with_help("To explain a change, give the plan after its address.")
        } else if let Some(nearest) = rules.nearest(&arguments.subject) {
            error.with_help(format!(
                "Did you mean `{nearest}`? `blastgate rules list` shows all."
            ))
        } else {
            error.with_help("`blastgate rules list` shows all rules.")
        });
    };
    let policy_effect = policy
        .rules
        .iter()
        .rev()
        .find(|other| other.id == rule.id.as_ref())
        .map(|other| other.effect.as_str());
    if arguments.format == TextFormat::Json {
        let summary = rules::list(&rules)
            .into_iter()
            .find(|line| line.id == rule.id);
        let json = serde_json::json!({
            "id": rule.id.as_ref(),
            "group": rule.group.as_ref(),
            "title": rule.title.as_ref(),
            "severity": rule.severity.as_str(),
            "effect": summary.as_ref().map(|line| line.effect.as_str()),
            "effect_by_policy": policy_effect,
            "raises": summary.as_ref().map(|line| line.raises.as_str()),
            "since": rule.texts.since,
            "rationale": rule.texts.rationale,
            "help": rules::help_text(rule),
            "condition": rules::condition(rule),
            "references": rule.texts.references,
            "examples": rule.examples.iter().map(|example| serde_json::json!({
                "name": example.name,
                "expect": example.expect.as_str(),
            })).collect::<Vec<_>>(),
        });
        return Ok(format!(
            "{}\n",
            serde_json::to_string_pretty(&json).unwrap_or_default()
        ));
    }
    let mut out = format!("{}: {}\n\n", rule.id, rule.title);
    let mut facts = rules::facts(rule);
    facts.insert(0, ("Group", rule.group.to_string()));
    if let Some(effect) = policy_effect {
        facts.push(("Effect by policy", effect.to_owned()));
    }
    for (name, text) in facts {
        // The one long name would push all others to the right.
        let name = match name {
            "When what decides is not known yet" => "When undecided",
            "Raises the class to" => "Raises class to",
            name => name,
        };
        let _ = writeln!(out, "{name:<17} {text}");
    }
    out.push_str("\nWhy\n");
    terminal::paragraph_at(&mut out, &rule.texts.rationale, 78, 2);
    out.push_str("\nWhat to do\n");
    terminal::paragraph_at(&mut out, &rules::help_text(rule), 78, 2);
    if let Some(condition) = rules::condition(rule) {
        out.push_str("\nCondition\n");
        indented(&mut out, &condition);
    }
    if !rule.examples.is_empty() {
        out.push_str("\nExamples\n");
        for example in &rule.examples {
            let _ = writeln!(out, "  {:<8} {}", example.expect.as_str(), example.name);
        }
        if let Some(text) = rules::example(rule) {
            out.push('\n');
            indented(&mut out, &text);
        }
    }
    if !rule.texts.references.is_empty() {
        out.push_str("\nReferences\n");
        for reference in &rule.texts.references {
            let _ = writeln!(out, "  {reference}");
        }
    }
    let _ = write!(
        out,
        "\nTo give it another effect, write into the policy (blastgate.hcl)\n  rule \"{}\" {{\n    effect = \"fail\" # or \"needs-approval\", \"note\"\n  }}\n",
        rule.id
    );
    Ok(out)
}

/// A text two columns to the right.
fn indented(out: &mut String, text: &str) {
    for line in text.lines() {
        let _ = writeln!(out, "{}", format!("  {line}").trim_end());
    }
}

fn outputs_text(text: &str) -> String {
    super::outputs::shown(text).to_string()
}

fn change(arguments: &ExplainArgs, plan: &std::path::Path) -> Result<String> {
    let mut trust = super::trust::open(&arguments.which)?;
    let rules = trust.rules(RuleSet::built_in()?)?;
    let policy = trust.alone()?;
    let found = inputs::find(&[plan.to_path_buf()]);
    let [source] = found.sources.as_slice() else {
        return Err(Error::new(
            ErrorCode::Usage,
            "explain takes one plan, not a directory of them",
        ));
    };
    let set = input::read(
        inputs::read(source)?,
        source.name(),
        &input::Limits::default(),
    )?;
    let judge = Judge {
        policy: &policy,
        rules: &rules,
        options: Options {
            all_changes: true,
            all_dependents: true,
            ..Options::default()
        },
        environment: None,
        now: None,
    };
    let mut report = gate::judge(&set, &judge);
    let addresses: Vec<String> = report
        .changes
        .iter()
        .map(|change| change.address.to_string())
        .collect();
    report
        .changes
        .retain(|change| change.address.as_str() == arguments.subject);
    if report.changes.is_empty() {
        return Err(Error::new(
            ErrorCode::Usage,
            format!(
                "the plan has no change of {}",
                outputs_text(&arguments.subject)
            ),
        )
        .at(source.name(), None)
        .with_help(what_there_is(&arguments.subject, &addresses)));
    }
    if arguments.format == TextFormat::Json {
        return Ok(crate::render::json::report(&report));
    }
    let world = World::new(vec![&set]);
    let context = Context::build(&world, 0, &policy, Settings::default());
    let redactor = Redactor::new(&set);
    let mut out = String::new();
    let look = Look {
        width: 100,
        color: arguments.color == Color::Always,
        quiet: false,
    };
    for change in &report.changes {
        describe(&mut out, &report, change, &look);
        let index = set.changes.iter().position(|candidate| {
            candidate.address.to_string() == arguments.subject
                && candidate.deposed.as_deref() == change.deposed.as_ref().map(|key| key.as_str())
        });
        let Some(index) = index else { continue };
        let (silent, spoke): (Vec<_>, Vec<_>) = rules::trace(&rules, &context, index)
            .into_iter()
            .partition(|said| said.says == rules::NOTHING);
        out.push_str("\nRules that looked\n");
        for said in spoke {
            let _ = writeln!(out, "  {:<30} {}", said.rule, redactor.text(&said.says));
        }
        let names: Vec<&str> = silent.iter().map(|said| said.rule.as_ref()).collect();
        if !names.is_empty() {
            let text = format!("{} said nothing: {}", names.len(), names.join(", "));
            terminal::paragraph_at(&mut out, &text, look.width, 2);
        }
    }
    Ok(out)
}

/// The address that was meant, or some of those that there are.
fn what_there_is(subject: &str, addresses: &[String]) -> String {
    const SOME: usize = 8;
    let near = rules::nearest(subject, addresses.iter().map(String::as_str));
    let text = match (near, addresses.len()) {
        (Some(near), _) => format!("Did you mean '{near}'?"),
        (None, 0) => "Nothing changes in it.".to_owned(),
        (None, count) => {
            let some = addresses.iter().take(SOME).cloned().collect::<Vec<_>>();
            let rest = match count.saturating_sub(SOME) {
                0 => String::new(),
                rest => format!(" and {rest} more"),
            };
            format!("It changes {}{rest}.", some.join(", "))
        }
    };
    format!(
        "{text} Write the address as the plan does, with module path and key, in quotes for the shell."
    )
}

fn describe(out: &mut String, report: &Report, change: &ReportChange, look: &Look) {
    let _ = write!(out, "{} {}", change.symbol, change.address);
    if let Some(previous) = &change.previous_address {
        let _ = write!(out, " (was {previous})");
    }
    let _ = writeln!(out, "\n\naction      {}", change.verb);
    let _ = writeln!(
        out,
        "class       {} ({})",
        change.class, change.class_reason
    );
    let _ = writeln!(out, "holds       {}", change.holds);
    let _ = writeln!(
        out,
        "production  {}{}",
        change.production.value,
        if change.production.evidence.is_empty() {
            ", because nothing says anything about it"
        } else {
            ""
        }
    );
    for evidence in &change.production.evidence {
        let _ = writeln!(
            out,
            "            {} says {}{}: {}{}",
            evidence.source,
            evidence.says,
            match evidence.side {
                crate::analysis::production::Side::Context => "",
                crate::analysis::production::Side::Before => " (before)",
                crate::analysis::production::Side::After => " (after)",
            },
            evidence.text,
            if evidence.disguised {
                " (disguised)"
            } else {
                ""
            },
        );
    }
    if !change.protections.is_empty() {
        out.push_str("\nGuards, before -> after\n");
        for guard in &change.protections {
            let note = match (guard.before, guard.after) {
                ("safe", "unsafe") => "  LOST",
                ("safe", "unknown") => "  may be lost",
                ("unsafe" | "unknown", "safe") => "  gained",
                _ => "",
            };
            let _ = writeln!(
                out,
                "  {:<20} {:<32} {} -> {}{note}",
                guard.kind, guard.path, guard.before, guard.after
            );
        }
    }
    let radius = &change.blast_radius;
    if radius.total == 0 && radius.exact {
        out.push_str("\nBlast radius: nothing depends on it\n");
    } else {
        let _ = writeln!(
            out,
            "\nBlast radius: {}{} ({} directly, {} in production, {} holding data, depth {})",
            if radius.exact { "" } else { "at least " },
            radius.total,
            radius.direct,
            radius.production,
            radius.data,
            radius.depth
        );
    }
    for dependent in &radius.dependents {
        let _ = writeln!(out, "  {dependent}");
    }
    if !change.diff.is_empty() {
        let mut attributes = String::new();
        terminal::attributes(&mut attributes, change, look);
        if !attributes.trim().is_empty() {
            out.push_str("\nAttributes\n");
            out.push_str(&attributes);
        }
    }
    let findings: Vec<_> = change
        .findings
        .iter()
        .filter_map(|index| report.findings.get(*index))
        .collect();
    if !findings.is_empty() {
        out.push_str("\nFindings\n");
        for finding in findings {
            let mark = match finding.effect {
                Effect::Fail => "fail",
                Effect::NeedsApproval => "needs-approval",
                Effect::Note => "note",
            };
            let _ = writeln!(out, "  {mark:<15} {} [{}]", finding.message, finding.rule);
            for fact in &finding.evidence {
                let _ = writeln!(out, "                  because {fact}");
            }
            terminal::paragraph_at(out, finding.help.as_str(), look.width, 18);
            if let Some(fix) = &finding.fix {
                out.push_str("                  Fix:\n");
                for line in fix.text.lines() {
                    let _ = writeln!(out, "{}", format!("                    {line}").trim_end());
                }
            }
        }
    }
}
