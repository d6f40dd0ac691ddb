//! What went otherwise than an example expects, and why, so that whoever writes
//! a rule need not guess.

use super::{Example, Expect};
use crate::analysis::{self, Analysis};
use crate::finding::{Certainty, Class, Finding};
use crate::hcl::syntax::{Expr, ExprKind};
use crate::model::value::Value;
use crate::rules::evaluation::Evaluate as _;
use crate::rules::rule::{Decision, Rule};
use crate::rules::scope::ChangeScope;

/// Most parts of a condition that a failure tells.
const MAX_PARTS: usize = 8;

fn told(finding: &Finding) -> String {
    let certainty = match finding.certainty {
        Certainty::Certain => "",
        Certainty::Possible => "possible ",
    };
    let class = finding.raises.map_or_else(String::new, |class| {
        format!(", raises the class to {class}")
    });
    format!(
        "a {certainty}finding (effect {}{class}): {}",
        finding.effect, finding.message
    )
}

/// What went otherwise than expected.
pub(super) fn failure(example: &Example, findings: &[Finding]) -> Option<String> {
    let wanted = match example.expect {
        Expect::Pass => {
            let finding = findings.first()?;
            return Some(format!("expected no finding, got {}", told(finding)));
        }
        Expect::Finding => Certainty::Certain,
        Expect::Unknown => Certainty::Possible,
    };
    let name = match wanted {
        Certainty::Certain => "a finding",
        Certainty::Possible => "a possible finding",
    };
    let Some(first) = findings.first() else {
        return Some(format!("expected {name}, got none"));
    };
    // A certain finding beside the possible one is more than was expected.
    let certain = findings
        .iter()
        .any(|finding| finding.certainty == Certainty::Certain);
    if certain != (wanted == Certainty::Certain) {
        return Some(format!("expected {name}, got {}", told(first)));
    }
    // Of several findings the one that differs least is the one that was meant.
    findings
        .iter()
        .filter(|finding| finding.certainty == wanted)
        .map(|finding| differences(example, finding))
        .min_by_key(Vec::len)
        .filter(|differences| !differences.is_empty())
        .map(|differences| differences.join("\n"))
}

fn differences(example: &Example, finding: &Finding) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(effect) = example.effect
        && effect != finding.effect
    {
        out.push(format!("expected effect {effect}, got {}", told(finding)));
    }
    if let Some(class) = example.raises
        && finding.raises != Some(class)
    {
        out.push(format!(
            "expected the class to be raised to {class}, got {}",
            finding.raises.map_or("none", Class::as_str)
        ));
    }
    if let Some(case) = &example.case
        && finding.case != Some(case)
    {
        out.push(format!(
            "expected the case `{case}`, got {}",
            finding
                .case
                .map_or_else(|| "none".to_owned(), |case| format!("`{case}`"))
        ));
    }
    if let Some(message) = &example.message
        && !finding.message.contains(message.as_str())
    {
        out.push(format!(
            "expected a message with `{message}`, got: {}",
            finding.message
        ));
    }
    if let Some(paths) = &example.attributes {
        let sorted = |list: &[String]| {
            let mut list = list.to_vec();
            list.sort();
            list
        };
        if sorted(paths) != sorted(&finding.attributes) {
            out.push(format!(
                "expected the attributes [{}], got [{}]",
                paths.join(", "),
                finding.attributes.join(", ")
            ));
        }
    }
    if let Some(text) = &example.fix {
        let got = finding.fix.as_ref().map_or("", |fix| fix.text.trim());
        if got != text.trim() {
            let got = if got.is_empty() { "none" } else { got };
            out.push(format!("expected the fix\n{text}\ngot\n{got}"));
        }
    }
    out
}

/// Why a rule found nothing: its `match` leaves the changes out, or what the
/// parts of its condition come to.
pub(super) fn why_not(rule: &Rule, context: &Analysis<'_>) -> String {
    let mut out = String::new();
    let changes = &context.change_set.changes;
    if changes.is_empty() {
        out.push_str("\nthere are no changes of resources");
    }
    for (index, change) in changes.iter().enumerate().take(MAX_PARTS) {
        let type_name = &change.address.type_name;
        let verb = change.action.verb();
        let facts = context.changes[index].facts;
        if analysis::is_plain_no_op(change) {
            out.push_str(&format!(
                "\n{}: no-op, which no rule looks at",
                change.address
            ));
            continue;
        }
        if !rule
            .matcher
            .matches(type_name, change.address.mode, verb, facts)
        {
            out.push_str(&format!(
                "\n{}: {verb}, which `match` leaves out",
                change.address
            ));
            continue;
        }
        let Decision::When(when) = &rule.decision else {
            out.push_str(&format!(
                "\n{}: {verb}, in which the detector sees nothing",
                change.address
            ));
            continue;
        };
        out.push_str(&format!(
            "\n{}: {verb}, for which the condition is not true; in it",
            change.address
        ));
        let scope = ChangeScope::new(context, Some(index));
        for part in parts(when) {
            let text = rule.texts.source.get(part.span.range());
            let value = match scope.evaluate(part) {
                Ok(value) => shown(&value),
                Err(message) => message,
            };
            out.push_str(&format!(
                "\n  {} is {value}",
                one_line(text.unwrap_or_default())
            ));
        }
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts of a condition that have a value of their own: what `&&`, `||`,
/// `!` and comparisons put together.
fn parts(when: &Expr) -> Vec<&Expr> {
    fn gather<'e>(expr: &'e Expr, out: &mut Vec<&'e Expr>) {
        match &expr.kind {
            ExprKind::Literal(_) => {}
            ExprKind::Binary { .. } | ExprKind::Unary { .. } | ExprKind::Conditional { .. } => {
                expr.children(&mut |child| gather(child, out));
            }
            _ => out.push(expr),
        }
    }
    let mut out = Vec::new();
    gather(when, &mut out);
    out.dedup_by(|a, b| a.kind == b.kind);
    out.truncate(MAX_PARTS);
    out
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Unknown => "not known".to_owned(),
        Value::Bool(bool) => bool.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => format!("\"{}\"", text.chars().take(60).collect::<String>()),
        Value::List(list) if list.len() <= 4 => {
            let items: Vec<String> = list.iter().map(shown).collect();
            format!("[{}]", items.join(", "))
        }
        Value::List(list) => format!("a list of {}", list.len()),
        Value::Map(map) => {
            let keys: Vec<&str> = map.keys().take(6).map(AsRef::as_ref).collect();
            format!("an object with {}", keys.join(", "))
        }
    }
}
