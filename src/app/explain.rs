//! `blastgate explain`: the text of a rule, or everything known about one change.

use std::fmt::Write as _;

use crate::cli::{Color, ExplainArgs, TextFormat};
use crate::context::{Context, Settings, World};
use crate::error::{Error, ErrorCode, Result};
use crate::finding::Effect;
use crate::input;
use crate::redact::Redactor;
use crate::render::terminal::{self, Look};
use crate::report::build::Options;
use crate::report::{Report, ReportChange};
use crate::rules::{self, RuleSet};

use super::inputs;
use super::judge::{self, Judge};
use super::rules::print;

/// Runs the subcommand; gives the exit code, which is 0 when there was
/// something to explain: explaining is no judgement.
pub fn run(arguments: &ExplainArgs) -> u8 {
    explain(arguments).unwrap_or_else(|error| {
        super::complain(&error);
        super::REFUSED
    })
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
    let policy = super::policy::load(arguments.policy.as_deref())?;
    let built_in = RuleSet::built_in_full()?;
    let rules = super::policy::with_users_rules(built_in, &policy)?;
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
    if arguments.format == TextFormat::Json {
        let json = serde_json::json!({
            "id": rule.id.as_ref(),
            "group": rule.group.as_ref(),
            "title": rule.title.as_ref(),
            "severity": rule.severity.as_str(),
            "since": rule.texts.since,
            "rationale": rule.texts.rationale,
            "references": rule.texts.references,
            "examples": rule.examples.iter().map(|example| example.name.clone()).collect::<Vec<_>>(),
        });
        return Ok(format!(
            "{}\n",
            serde_json::to_string_pretty(&json).unwrap_or_default()
        ));
    }
    let mut out = format!("{}: {}\n", rule.id, rule.title);
    let _ = writeln!(
        out,
        "group {}, severity {}, since {}\n",
        rule.group, rule.severity, rule.texts.since
    );
    terminal::paragraph(&mut out, &rule.texts.rationale, 78);
    out.push_str("\nWhat to do\n");
    terminal::paragraph(&mut out, &rules::help_text(rule), 78);

    if !rule.examples.is_empty() {
        out.push_str("\nExamples\n");
        for example in &rule.examples {
            let _ = writeln!(out, "  {:<8} {}", example.expect.as_str(), example.name);
        }
    }
    if !rule.texts.references.is_empty() {
        out.push_str("\nReferences\n");
        for reference in &rule.texts.references {
            let _ = writeln!(out, "  {reference}");
        }
    }
    Ok(out)
}

fn outputs_text(text: &str) -> String {
    super::outputs::shown(text).to_string()
}

fn change(arguments: &ExplainArgs, plan: &std::path::Path) -> Result<String> {
    let policy = super::policy::load(arguments.policy.as_deref())?;
    let rules = super::policy::rules(&policy)?;
    let found = inputs::find(&[plan.to_path_buf()])?;
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
    let mut report = judge::judge(&set, &judge);
    report
        .changes
        .retain(|change| change.address.as_str() == arguments.subject);
    if report.changes.is_empty() {
        return Err(Error::new(
            ErrorCode::Usage,
            format!("the plan has no {}", outputs_text(&arguments.subject)),
        )
        .at(source.name(), None)
        .with_help("Write the address as the plan does, with module path and key, in quotes for the shell."));
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
        out.push_str("\nRules that looked\n");
        for said in rules::trace(&rules, &context, index) {
            let _ = writeln!(out, "  {:<40} {}", said.rule, redactor.text(&said.says));
        }
    }
    Ok(out)
}

fn describe(out: &mut String, report: &Report, change: &ReportChange, look: &Look) {
    let _ = writeln!(out, "{} {}", change.symbol, change.address);
    let _ = writeln!(
        out,
        "class       {} ({})",
        change.class, change.class_reason
    );
    let _ = writeln!(out, "holds       {}", change.holds);
    let _ = writeln!(out, "production  {}", change.production.value);
    for evidence in &change.production.evidence {
        let _ = writeln!(
            out,
            "            {} says {}{}: {}{}",
            evidence.source,
            evidence.says,
            match evidence.side {
                crate::context::production::Side::Context => "",
                crate::context::production::Side::Before => " (before)",
                crate::context::production::Side::After => " (after)",
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
        out.push_str("\nGuards\n");
        for guard in &change.protections {
            let _ = writeln!(
                out,
                "  {:<20} {:<32} {} -> {}",
                guard.kind, guard.path, guard.before, guard.after
            );
        }
    }
    let radius = &change.blast_radius;
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
    for dependent in &radius.dependents {
        let _ = writeln!(out, "  {dependent}");
    }
    if !change.diff.is_empty() {
        out.push_str("\nAttributes\n");
        terminal::attributes(out, change, look);
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
        }
    }
}
