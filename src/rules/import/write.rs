//! The text of a rule file.

use hcl::expr::{Expression, Object, ObjectKey, Operation, UnaryOp};
use hcl::structure::{Block, BlockBuilder, Body};

use super::parts::{Level, Operations, Requirement};
use super::samples::{Sample, samples};
use super::shape::Read;
use crate::hcl::parse::parse_expression;
use crate::model::value::Value;
use crate::source::FileId;

/// Most attributes that a finding underlines.
const MOST_ATTRIBUTES: usize = 12;

/// The rule of a requirement.
///
/// # Errors
/// Why there is none.
pub(super) fn rule(file: &str, id: &str, requirement: &Requirement) -> Result<String, String> {
    let when = expression(&requirement.when)?;
    let message = message(requirement.message.as_deref(), &requirement.label)?;
    let parsed = parse_expression(&requirement.when, FileId(0), file).map_err(|error| {
        format!("its condition is not an expression that a rule can hold: {error}")
    })?;
    let read = Read::of(&parsed);
    let type_name = requirement.types.replace('*', "example");
    let provider = type_name.split('_').next().unwrap_or_default();
    let provider = format!("registry.terraform.io/hashicorp/{provider}");
    let found = samples(&parsed, &read, requirement.operations, &provider);
    let found = found.ok_or(
        "no example could be made that shows what it finds and what it lets pass; write the rule by hand",
    )?;
    let (severity, effect) = match requirement.level {
        Level::Advisory => ("low", "note"),
        Level::Overridable => ("medium", "needs-approval"),
        Level::Mandatory => ("high", "fail"),
    };
    let mut attributes = read.paths;
    attributes.truncate(MOST_ATTRIBUTES);
    let matched = Block::builder("match")
        .add_attribute(("types", vec![requirement.types.as_str()]))
        .add_attribute(("actions", actions(requirement.operations)))
        .build();
    let rule = Block::builder("rule")
        .add_label(id)
        .add_attribute(("title", sentence(&requirement.label)))
        .add_attribute(("severity", severity))
        .add_attribute(("effect", effect))
        .add_attribute((
            "rationale",
            format!(
                "The policy `{}` of HCP Terraform asks for it ({file}).",
                requirement.policy
            ),
        ))
        .add_attribute((
            "help",
            "Change the configuration so that it does what the message asks for.",
        ))
        .add_block(matched)
        .add_attribute(("when", when))
        .add_attribute(("attributes", attributes))
        .add_attribute(("message", message))
        .add_block(example(
            "breaks the policy",
            "finding",
            &type_name,
            &found.finding,
        ))
        .add_block(example(
            "keeps to the policy",
            "pass",
            &type_name,
            &found.pass,
        ));
    let body = Body::builder().add_block(rule.build()).build();
    hcl::format::to_string(&body).map_err(|error| error.to_string())
}

fn actions(operations: Operations) -> Vec<&'static str> {
    let mut actions = Vec::new();
    if operations.create {
        actions.push("create");
    }
    if operations.update {
        actions.push("update");
    }
    if operations.delete {
        actions.push("delete");
    }
    // One replacement does all that a policy may be about.
    actions.push("replace");
    actions
}

/// A label as the beginning of a sentence.
fn sentence(label: &str) -> String {
    let mut letters = label.trim().chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

/// An expression as the builder takes it, without needless parentheses.
fn expression(text: &str) -> Result<Expression, String> {
    // Within parentheses an expression may run over several lines.
    let parsed: Result<Expression, _> = format!("({text})").parse();
    parsed
        .map(bare)
        .map(tidy)
        .map_err(|_| "its condition cannot be written as one expression".to_owned())
}

fn bare(expression: Expression) -> Expression {
    match expression {
        Expression::Parenthesis(inner) => bare(*inner),
        other => other,
    }
}

/// `!(x)` where `x` needs none, and `((x))`.
fn tidy(expression: Expression) -> Expression {
    match expression {
        Expression::Parenthesis(inner) => match bare(tidy(*inner)) {
            needed @ (Expression::Operation(_) | Expression::Conditional(_)) => {
                Expression::Parenthesis(Box::new(needed))
            }
            other => other,
        },
        Expression::Operation(operation) => Expression::from(match *operation {
            Operation::Unary(unary) => {
                Operation::Unary(UnaryOp::new(unary.operator, tidy(unary.expr)))
            }
            Operation::Binary(mut binary) => {
                binary.lhs_expr = tidy(binary.lhs_expr);
                binary.rhs_expr = tidy(binary.rhs_expr);
                Operation::Binary(binary)
            }
        }),
        Expression::FuncCall(mut call) => {
            call.args = call.args.into_iter().map(|one| bare(tidy(one))).collect();
            Expression::FuncCall(call)
        }
        Expression::Array(items) => {
            Expression::Array(items.into_iter().map(|one| bare(tidy(one))).collect())
        }
        Expression::Conditional(mut conditional) => {
            conditional.cond_expr = tidy(conditional.cond_expr);
            conditional.true_expr = tidy(conditional.true_expr);
            conditional.false_expr = tidy(conditional.false_expr);
            Expression::Conditional(conditional)
        }
        other => other,
    }
}

/// The message: the address, and what the policy says.
fn message(written: Option<&str>, label: &str) -> Result<Expression, String> {
    let text = match written {
        None => format!("\"`${{address}}` does not keep to the policy: {label}\""),
        Some(text) if text.starts_with('"') && text.ends_with('"') => {
            format!("\"`${{address}}`: {}", &text[1..])
        }
        Some(text) => format!("\"`${{address}}`: ${{{text}}}\""),
    };
    let parsed: Result<Expression, _> = text.parse();
    parsed.map_err(|_| "its message cannot be written as one text".to_owned())
}

fn example(name: &str, expect: &str, type_name: &str, sample: &Sample) -> Block {
    let mut block: BlockBuilder = Block::builder("example")
        .add_label(name)
        .add_attribute(("expect", expect))
        .add_attribute(("type", type_name));
    for (side, value) in [("before", &sample.before), ("after", &sample.after)] {
        if let Some(value) = value {
            block = block.add_attribute((side, written(value)));
        }
    }
    block.build()
}

fn written(value: &Value) -> Expression {
    match value {
        Value::Null | Value::Unknown => Expression::Null,
        Value::Bool(flag) => Expression::Bool(*flag),
        Value::Number(number) => number.to_string().parse().unwrap_or(Expression::Null),
        Value::String(text) => Expression::String(text.to_string()),
        Value::List(list) => Expression::Array(list.iter().map(written).collect()),
        Value::Map(map) => {
            let items = map.iter().map(|(name, value)| (key(name), written(value)));
            Expression::Object(items.collect::<Object<_, _>>())
        }
    }
}

fn key(name: &str) -> ObjectKey {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    match hcl::Identifier::new(name) {
        Ok(identifier) if name.chars().all(plain) => ObjectKey::Identifier(identifier),
        _ => ObjectKey::Expression(Expression::String(name.to_owned())),
    }
}
