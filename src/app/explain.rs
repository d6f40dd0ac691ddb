//! `blastgate explain`: the text of a rule, a page of the manual, or everything known about one
//! change.

use crate::cli::{Color, ExplainArgs, TextFormat};
use crate::error::{Error, ErrorCode, Result};
use crate::finding::{Certainty, Finding};
use crate::input;
use crate::model::change::ChangeSet;
use crate::redact::Redactor;
use crate::render::terminal::Look;
use crate::render::{explain, terminal};
use crate::report::build::{Contents, Options};
use crate::report::{Report, Text};
use crate::rules::{self, Rule, RuleSet, RuleTrace};

use super::inputs;
use super::pages;
use super::rules::print;
use crate::decide::approval::Evidence;
use crate::gate::{self, Judge};
use crate::model::time::Time;

/// Runs the subcommand; gives the exit code, which is 0 when there was
/// something to explain: explaining is no judgement.
pub fn run(arguments: &ExplainArgs) -> u8 {
    let done = explained(arguments).and_then(|text| print(&text));
    done.map_or_else(|error| super::fail(&error), |()| 0)
}

/// The explanation, in the format that was asked for.
///
/// # Errors
/// When there is no such rule or change, and whatever cannot be read.
pub fn explained(arguments: &ExplainArgs) -> Result<String> {
    match &arguments.plan {
        None => rule(arguments),
        Some(plan) => change(arguments, plan),
    }
}

/// A page of the manual as it stands.
fn page(name: &str, text: &str, format: TextFormat) -> String {
    match format {
        TextFormat::Text => text.to_owned(),
        TextFormat::Json => format!("{:#}\n", serde_json::json!({ "page": name, "text": text })),
    }
}

fn rule(arguments: &ExplainArgs) -> Result<String> {
    let mut trust = super::trust::open(&arguments.which)?;
    let rules = trust.rules(RuleSet::built_in_full()?)?;
    let policy = trust.alone()?;
    let Some(rule) = rules.get(&arguments.subject) else {
        return match pages::page(&arguments.subject) {
            Some(text) => Ok(page(&arguments.subject, text, arguments.format)),
            None => Err(no_rule(&arguments.subject, &rules)),
        };
    };
    let mut lowered = policy.rules.iter().rev();
    let lowered = lowered.find(|other| other.id == rule.id.as_ref());
    let by_policy = lowered.map(|other| other.effect.as_str());
    if arguments.format == TextFormat::Json {
        return Ok(rule_as_json(rule, &rules, by_policy));
    }
    let mut facts = rules::facts(rule);
    facts.insert(0, ("Group", rule.group.to_string()));
    if let Some(effect) = by_policy {
        facts.push(("Effect by policy", effect.to_owned()));
    }
    let examples = rule.examples.iter();
    Ok(explain::rule(&explain::RuleText {
        id: &rule.id,
        title: &rule.title,
        facts,
        rationale: &rule.texts.rationale,
        help: rules::help_text(rule),
        condition: rules::condition(rule),
        examples: examples
            .map(|example| (example.expect.as_str(), example.name.as_str()))
            .collect(),
        example: rules::example(rule),
        references: &rule.texts.references,
    }))
}

/// That there is neither a rule nor a page of this name, with what may be meant.
fn no_rule(subject: &str, rules: &RuleSet) -> Error {
    let error = Error::new(
        ErrorCode::Usage,
        format!("there is no rule `{}`", outputs_text(subject)),
    );
    if subject.contains('.') {
        return error.with_help("To explain a change, give the plan after its address.");
    }
    if let Some(nearest) = rules.nearest(subject) {
        return error.with_help(format!(
            "Did you mean `{nearest}`? `blastgate rules list` shows all."
        ));
    }
    let pages: Vec<&str> = pages::names().collect();
    error.with_help(format!(
        "`blastgate rules list` shows all rules; there are pages about {}.",
        pages.join(", ")
    ))
}

fn rule_as_json(rule: &Rule, rules: &RuleSet, by_policy: Option<&str>) -> String {
    let mut lines = rules::list(rules).into_iter();
    let summary = lines.find(|line| line.id == rule.id);
    let json = serde_json::json!({
        "id": rule.id.as_ref(),
        "group": rule.group.as_ref(),
        "title": rule.title.as_ref(),
        "severity": rule.severity.as_str(),
        "effect": summary.as_ref().map(|line| line.effect.as_str()),
        "effect_by_policy": by_policy,
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
    format!(
        "{}\n",
        serde_json::to_string_pretty(&json).unwrap_or_default()
    )
}

/// What a rule found, on one line.
fn line(finding: &Finding) -> String {
    match finding.certainty {
        Certainty::Certain => format!("{}: {}", finding.effect, finding.message),
        Certainty::Possible => format!("{} (possible): {}", finding.effect, finding.message),
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
            contents: Contents {
                all_changes: true,
                all_dependents: true,
                ..Contents::default()
            },
            ..Options::default()
        },
        environment: None,
        now: Some(arguments.which.now.unwrap_or_else(Time::now)),
        evidence: &Evidence::default(),
        baseline: None,
        untrusted_policy: false,
        outside: None,
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
        return Err(nothing(&arguments.subject, &report, &addresses));
    }
    if arguments.format == TextFormat::Json {
        return Ok(crate::render::json::report(&report));
    }
    let look = Look {
        width: 100,
        color: arguments.color == Color::Always,
        detail: terminal::Detail::Full,
    };
    Ok(drawn(&set, &judge, &report, &look))
}

/// The changes that are left in a report, each with what every rule made of it.
fn drawn(set: &ChangeSet, judge: &Judge<'_>, report: &Report, look: &Look) -> String {
    let redactor = Redactor::new(set);
    let mut out = String::new();
    for change in &report.changes {
        explain::change(&mut out, report, change, look);
        let index = set.changes.iter().position(|candidate| {
            candidate.address.to_string() == change.address.as_str()
                && candidate.deposed.as_deref() == change.deposed.as_ref().map(|key| key.as_str())
        });
        if let Some(index) = index {
            let traces = gate::trace(set, judge, index);
            explain::traces(&mut out, &shown(&traces, &redactor), look.width);
        }
    }
    out
}

/// What the rules found, as lines that may be shown.
fn shown<'t>(traces: &'t [RuleTrace], redactor: &Redactor) -> Vec<(&'t str, Vec<Text>)> {
    let each = traces.iter().map(|trace| {
        let found = trace.findings.iter();
        let lines = found.map(|finding| redactor.text(&line(finding)));
        (trace.rule.as_ref(), lines.collect())
    });
    each.collect()
}

/// A plan has no change of what is asked about.
fn nothing(subject: &str, report: &Report, addresses: &[String]) -> Error {
    Error::new(
        ErrorCode::Usage,
        format!("the plan has no change of {}", outputs_text(subject)),
    )
    .at(report.input.name.as_str(), None)
    .with_help(what_there_is(subject, addresses))
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
