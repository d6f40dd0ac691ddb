//! From an expression to the part of it that decides one member of its value.

use crate::hcl::references::reference;
use crate::hcl::syntax::{Expr, ExprKind, Step, TemplatePart};
use crate::model::configuration::Reference;
use crate::model::value::{PathStep, Value};

/// Functions that hand their one argument on.
const TRANSPARENT: [&str; 9] = [
    "tostring",
    "tonumber",
    "tobool",
    "tolist",
    "toset",
    "tomap",
    "sensitive",
    "nonsensitive",
    "trimspace",
];

/// The part that decides the member at `path`, and what of the path is left.
pub(super) fn narrow<'e, 'p>(expr: &'e Expr, path: &'p [PathStep]) -> (&'e Expr, &'p [PathStep]) {
    let (mut at, mut rest) = (expr, path);
    loop {
        let next = match (&at.kind, rest.first()) {
            (ExprKind::Object(_), Some(PathStep::Name(name))) => {
                item(at, name).map(|found| (found, &rest[1..]))
            }
            (ExprKind::Tuple(elements), Some(PathStep::Index(index))) => {
                elements.get(*index).map(|found| (found, &rest[1..]))
            }
            (
                ExprKind::Call {
                    name, arguments, ..
                },
                step,
            ) => match (name.as_ref(), step) {
                ("merge", Some(PathStep::Name(key))) => {
                    merged(arguments, key).map(|found| (found, rest))
                }
                // A path goes on into the document that is written here.
                ("jsonencode", Some(_)) if arguments.len() == 1 => Some((&arguments[0], rest)),
                (name, _) if TRANSPARENT.contains(&name) && arguments.len() == 1 => {
                    Some((&arguments[0], rest))
                }
                _ => None,
            },
            _ => None,
        };
        match next {
            Some(found) => (at, rest) = found,
            None => return (at, rest),
        }
    }
}

fn item<'e>(object: &'e Expr, name: &str) -> Option<&'e Expr> {
    let items = object.items()?;
    let found = items
        .iter()
        .rev()
        .find(|item| key(&item.key).as_deref() == Some(name))?;
    Some(&found.value)
}

fn key(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Literal(Value::Number(number)) => Some(number.to_string()),
        ExprKind::Variable(name) => Some(name.to_string()),
        _ => expr.as_str().map(str::to_owned),
    }
}

/// Of the arguments of `merge` the one that a key comes from: the last that
/// has it, or the only one that may.
fn merged<'e>(arguments: &'e [Expr], name: &str) -> Option<&'e Expr> {
    let mut open = None;
    for argument in arguments.iter().rev() {
        match argument.items() {
            Some(_) if item(argument, name).is_some() => {
                return open.is_none().then_some(argument);
            }
            Some(items) if items.iter().all(|item| key(&item.key).is_some()) => {}
            _ if open.is_some() => return None,
            _ => open = Some(argument),
        }
    }
    open
}

/// A reference that is the whole expression, and the steps behind it.
pub(super) fn direct(expr: &Expr) -> Option<(Reference, Vec<PathStep>)> {
    let ExprKind::Traversal { base, steps } = &expr.kind else {
        return None;
    };
    let ExprKind::Variable(root) = &base.kind else {
        return None;
    };
    let found = reference(root, steps)?;
    let taken = match &found {
        Reference::Variable(_) | Reference::Local(_) => 1,
        Reference::EachKey | Reference::EachValue | Reference::CountIndex => 1,
        Reference::Module { .. } => steps
            .iter()
            .position(|step| matches!(step, Step::Attribute(_)))
            .map_or(steps.len(), |_| outputs(steps)),
        Reference::Resource { .. } | Reference::Ambient(_) => steps.len(),
    };
    let mut rest = Vec::new();
    for step in steps.get(taken..).unwrap_or_default() {
        match step {
            Step::Attribute(name) => rest.push(PathStep::Name(name.clone())),
            Step::Index(index) => match index.literal()? {
                Value::String(name) => rest.push(PathStep::Name(name.clone())),
                Value::Number(number) => {
                    rest.push(PathStep::Index(number.to_string().parse().ok()?));
                }
                _ => return None,
            },
            Step::Splat(_) => return None,
        }
    }
    Some((found, rest))
}

/// Steps of `module.call[key].output` that belong to the reference.
fn outputs(steps: &[Step]) -> usize {
    match steps.get(1) {
        Some(Step::Index(_) | Step::Splat(_)) => 3,
        _ => 2,
    }
}

/// Whether an expression is a function of one reference and nothing else.
pub(super) fn only_reference(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Call { arguments, .. } => match arguments.as_slice() {
            [only] => direct(only).is_some() || only_reference(only),
            _ => false,
        },
        _ => false,
    }
}

/// The only interpolation of a template, with the texts before and after it.
pub(super) fn around(expr: &Expr) -> Option<(String, &Expr, String)> {
    let ExprKind::Template(parts) = &expr.kind else {
        return None;
    };
    let (mut before, mut after, mut only) = (String::new(), String::new(), None);
    for part in parts {
        match part {
            TemplatePart::Literal(text) if only.is_none() => before.push_str(text),
            TemplatePart::Literal(text) => after.push_str(text),
            TemplatePart::Interpolation(expr) if only.is_none() => only = Some(expr),
            _ => return None,
        }
    }
    Some((before, only?, after))
}
