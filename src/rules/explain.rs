//! Rules told to people: the list, the explanation of one, and the pages of
//! `docs/rules/`, all from the rule files.

use std::fmt::Write as _;
use std::sync::Arc;

use super::Detector;
use super::examples::Expect;
use super::registry::RuleSet;
use super::rule::{Decision, Observed, OnUnknown, Rule};
use crate::finding::Severity;
use crate::hcl::syntax::{Expr, ExprKind, TemplatePart};
use crate::model::value::Value;

/// A line of `rules list`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSummary {
    /// Id.
    pub id: Arc<str>,
    /// Group.
    pub group: Arc<str>,
    /// Title.
    pub title: Arc<str>,
    /// Severity.
    pub severity: Severity,
    /// Effect in words: `needs-approval in production, otherwise note`.
    pub effect: String,
    /// Class that the subject is raised to, in words; empty when it is not.
    pub raises: String,
    /// Version that brought the rule; empty when the set was loaded to run only.
    pub since: String,
}

/// All rules in short, by group and id.
pub fn list(rules: &RuleSet) -> Vec<RuleSummary> {
    rules
        .iter()
        .map(|rule| RuleSummary {
            id: rule.id.clone(),
            group: rule.group.clone(),
            title: rule.title.clone(),
            severity: rule.severity,
            effect: choice(rule, &rule.effect),
            raises: rule
                .raises
                .as_ref()
                .map_or_else(String::new, |expr| choice(rule, expr)),
            since: rule.texts.since.clone(),
        })
        .collect()
}

/// The effects of a rule, the one under its condition first: `fail`,
/// `needs-approval/note`.
pub fn effects(rule: &Rule) -> String {
    fn gather(expr: &Expr, out: &mut Vec<String>) {
        match &expr.kind {
            ExprKind::Conditional {
                then, otherwise, ..
            } => {
                gather(then, out);
                gather(otherwise, out);
            }
            _ => out.extend(expr.as_str().map(str::to_owned)),
        }
    }
    let mut out = Vec::new();
    gather(&rule.effect, &mut out);
    out.dedup();
    out.join("/")
}

/// A rule in full as Markdown, with headings from `level` on. The set has to
/// be loaded with texts ([`RuleSet::built_in_full`] or user files).
pub fn explain(rule: &Rule, level: usize) -> String {
    let heading = "#".repeat(level);
    let mut out = String::new();
    let _ = writeln!(out, "{heading} {}\n\n{}.\n", rule.id, rule.title);
    out.push_str("| | |\n|---|---|\n");
    for (name, text) in facts(rule) {
        let _ = writeln!(
            out,
            "| {name} | {} |",
            text.replace('|', "\\|").replace('\n', " ")
        );
    }
    let _ = writeln!(out, "\n{}\n", rule.texts.rationale);
    let _ = writeln!(out, "**What to do.** {}\n", prose(&rule.help));
    if let Some(condition) = condition(rule) {
        let _ = writeln!(out, "**Condition**\n\n```hcl\n{condition}\n```\n");
    }
    if !rule.examples.is_empty() {
        out.push_str("**Examples**\n\n");
        for example in &rule.examples {
            let expects = match example.expect {
                Expect::Finding => "a finding",
                Expect::Pass => "no finding",
                Expect::Unknown => "a possible finding",
            };
            let _ = writeln!(out, "* {}: {expects}", example.name);
        }
        out.push('\n');
        if let Some(text) = example(rule) {
            let _ = writeln!(out, "```hcl\n{text}\n```\n");
        }
    }
    if !rule.texts.references.is_empty() {
        out.push_str("**References**\n\n");
        for reference in &rule.texts.references {
            let _ = writeln!(out, "* <{reference}>");
        }
        out.push('\n');
    }
    out
}

/// What a rule is, as names and words; nothing of it is empty.
pub fn facts(rule: &Rule) -> Vec<(&'static str, String)> {
    let mut facts = vec![
        ("Severity", rule.severity.to_string()),
        ("Effect", choice(rule, &rule.effect)),
    ];
    if let Some(raises) = &rule.raises {
        facts.push(("Raises the class to", choice(rule, raises)));
    }
    if !rule.cases.is_empty() {
        facts.push(("Cases", cases(rule)));
    }
    facts.push(("Looks at", looks_at(rule)));
    facts.push((
        "Decides with",
        match &rule.decision {
            Decision::When(_) => "a condition".to_owned(),
            Decision::Native(name, _) => format!("the detector `{name}`"),
            Decision::Observed(observed) => observation(observed),
        },
    ));
    if let Decision::When(_) = rule.decision {
        let open = match rule.on_unknown {
            OnUnknown::Finding => "a possible finding with the same effect",
            OnUnknown::Note => "a possible finding without effect",
            OnUnknown::Ignore => "nothing",
        };
        facts.push(("When what decides is not known yet", open.to_owned()));
    }
    if let Some(fix) = &rule.fix {
        let what = match fix.kind {
            "moved-block" => "a `moved` block",
            "removed-block" => "a `removed` block",
            "lifecycle" => "a `lifecycle` block",
            "command" => "a command",
            _ => "attributes as HCL",
        };
        facts.push(("Offers a fix", what.to_owned()));
    }
    facts.push(("Since", rule.texts.since.clone()));
    facts.retain(|(_, text)| !text.is_empty());
    facts
}

/// What a rule looks for, in words.
fn observation(observed: &Observed) -> String {
    let meanings = observed.meanings.iter().map(|word| word.as_str());
    let meanings: Vec<&str> = meanings.collect();
    let transitions = observed.transitions.iter().map(|word| word.as_str());
    let transitions: Vec<&str> = transitions.collect();
    let happens = if transitions.is_empty() {
        "what the catalog calls harmful".to_owned()
    } else {
        transitions.join(", ")
    };
    format!(
        "what happens to attributes that mean {}: {happens}",
        meanings.join(", ")
    )
}

/// The condition of a rule as it is written, if it decides with one.
pub fn condition(rule: &Rule) -> Option<String> {
    match &rule.decision {
        Decision::When(when) => Some(dedent(source(rule, when))),
        Decision::Native(..) | Decision::Observed(_) => None,
    }
}

/// The first example that has a finding, as it is written.
pub fn example(rule: &Rule) -> Option<String> {
    let first = rule
        .examples
        .iter()
        .find(|example| example.expect != Expect::Pass)?;
    rule.texts.source.get(first.range.clone()).map(dedent)
}

/// The pages of `docs/rules/`: file name and text.
pub fn pages(rules: &RuleSet) -> Vec<(String, String)> {
    let mut index = String::from(
        "# Built-in rules\n\nThis directory is made from the files in `rules/`; change those. \
         `blastgate explain RULE` prints the same text.\n\n| rule | title | severity | effect |\n|---|---|---|---|\n",
    );
    let mut out: Vec<(String, String)> = Vec::new();
    for (rule, line) in rules.iter().zip(list(rules)) {
        let name = format!("{}.md", rule.group);
        let _ = writeln!(
            index,
            "| [{0}]({name}#{0}) | {1} | {2} | {3} |",
            line.id, line.title, line.severity, line.effect
        );
        if out.last().is_none_or(|(last, _)| *last != name) {
            out.push((name, format!("# Rules: {}\n\n", rule.group)));
        }
        if let Some((_, page)) = out.last_mut() {
            page.push_str(&explain(rule, 2));
        }
    }
    for (_, page) in &mut out {
        page.truncate(page.trim_end().len());
        page.push('\n');
    }
    out.push(("README.md".to_owned(), index));
    out
}

/// A choice in words.
fn choice(rule: &Rule, expr: &Expr) -> String {
    match &expr.kind {
        ExprKind::Literal(Value::Null) => "nothing".to_owned(),
        ExprKind::Literal(value) => value.as_str().unwrap_or_default().to_owned(),
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => {
            let when = match &condition.kind {
                ExprKind::Variable(name) if name.as_ref() == "production" => {
                    "in production".to_owned()
                }
                _ if rule.texts.source.is_empty() => "under a condition".to_owned(),
                _ => format!("if `{}`", source(rule, condition).trim()),
            };
            format!(
                "{} {when}, otherwise {}",
                choice(rule, then),
                choice(rule, otherwise)
            )
        }
        _ => String::new(),
    }
}

/// The cases of a rule, each with its effect where that is another one.
fn cases(rule: &Rule) -> String {
    let cases = rule.cases.iter().map(|case| match &case.effect {
        Some(effect) => format!("{} ({})", case.name, choice(rule, effect)),
        None => case.name.to_string(),
    });
    cases.collect::<Vec<_>>().join(", ")
}

fn looks_at(rule: &Rule) -> String {
    if matches!(
        rule.decision,
        Decision::Native(_, Detector::Plan(_) | Detector::Decided)
    ) {
        return "the plan, or the source change, as a whole".to_owned();
    }
    let verbs = rule
        .matcher
        .verbs()
        .map_or_else(String::new, |verbs| verbs.join(", "));
    let types = rule.matcher.types();
    let mut what = match types.len() {
        0 => "all types".to_owned(),
        1..=6 => types
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", "),
        count => format!(
            "{count} types and patterns, among them `{}` and `{}`",
            types[0], types[1]
        ),
    };
    for (words, list) in rule.matcher.facts() {
        let any = list.contains(&"*");
        if any {
            let _ = write!(what, " {words} of any kind");
        } else {
            let _ = write!(what, " {words} {}", list.join(", "));
        }
    }
    if verbs.is_empty() {
        what
    } else {
        format!("{what}; {verbs}")
    }
}

/// A template as prose: what depends on the change is left open.
fn prose(expr: &Expr) -> String {
    fn parts(list: &[TemplatePart], out: &mut String) {
        for part in list {
            match part {
                TemplatePart::Literal(text) => out.push_str(text),
                TemplatePart::Interpolation(_) => out.push('…'),
                TemplatePart::If {
                    then, otherwise, ..
                } => {
                    parts(then, out);
                    if !otherwise.is_empty() {
                        out.push_str(" *Or:* ");
                        parts(otherwise, out);
                    }
                }
                TemplatePart::For { .. } => {}
            }
        }
    }
    match &expr.kind {
        ExprKind::Literal(value) => value.as_str().unwrap_or_default().trim().to_owned(),
        ExprKind::Template(list) => {
            let mut out = String::new();
            parts(list, &mut out);
            out.trim().to_owned()
        }
        ExprKind::Conditional {
            then, otherwise, ..
        } => format!("{} *Or:* {}", prose(then), prose(otherwise)),
        _ => "…".to_owned(),
    }
}

fn source<'r>(rule: &'r Rule, expr: &Expr) -> &'r str {
    rule.texts.source.get(expr.span.range()).unwrap_or_default()
}

/// Lines after the first without the indentation that they share.
fn dedent(text: &str) -> String {
    let shared = text
        .lines()
        .skip(1)
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let mut lines = text.lines();
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        out.push_str(line.get(shared..).unwrap_or_default());
    }
    out
}
