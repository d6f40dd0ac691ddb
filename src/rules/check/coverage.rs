//! Whether the examples of a rule show every path that it reads.

use std::borrow::Cow;

use crate::hcl::syntax::{Expr, ExprKind, Step};
use crate::model::value::Value;
use crate::rules::examples::Example;
use crate::rules::functions::{self, Takes};
use crate::rules::reader::Reader;
use crate::source::Span;

use crate::rules::nearest::nearest;

/// Every path that a condition reads has to stand in some example: a misspelt
/// attribute is null on both sides for ever, and the rule would never fire.
/// Where rule and examples are misspelt alike, the guards that the catalog
/// knows for the types may still tell.
pub(in crate::rules) fn coverage(
    reader: &mut Reader,
    expressions: &[&Expr],
    attributes: Option<&Expr>,
    types: &[Cow<'static, str>],
    examples: &[Example],
) {
    let mut known: Vec<String> = examples
        .iter()
        .flat_map(|example| example.paths(reader.catalog))
        .collect();
    known.sort();
    known.dedup();
    let mut types: Vec<&str> = types.iter().map(AsRef::as_ref).collect();
    types.extend(examples.iter().flat_map(Example::types));
    let guards: Vec<&'static str> = types
        .iter()
        .flat_map(|name| reader.catalog.facts(name).protections())
        .map(|fact| fact.path)
        .collect();
    let mut read = Vec::new();
    for expr in expressions {
        paths(expr, &mut Vec::new(), &mut read);
    }
    if let Some(list) = attributes {
        for element in list.elements().unwrap_or_default() {
            read.extend(element.as_str().map(|path| (element.span, path.to_owned())));
        }
        if let Some(Value::List(words)) = list.literal() {
            let words = words.iter().filter_map(Value::as_str);
            read.extend(words.map(|path| (list.span, path.to_owned())));
        }
    }
    // One mistake is told once, at the first place.
    let mut told: Vec<String> = Vec::new();
    read.retain(|(_, path)| {
        let fresh = !told.contains(path);
        if fresh {
            told.push(path.clone());
        }
        fresh
    });
    for (span, path) in read {
        if !known.contains(&path) {
            let near = nearest(&path, known.iter().map(String::as_str));
            let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            reader.wrong(span, format!("no example has the attribute `{path}`{hint}"));
        } else if path.len() >= 8
            && !guards.contains(&path.as_str())
            && let Some(near) = near_guard(&path, &guards)
        {
            reader.wrong(
                span,
                format!(
                    "the catalog knows no guard `{path}` of these types; did you mean `{near}`?"
                ),
            );
        }
    }
}

/// A guard that a path is a slip away from. One letter more at the end is
/// often another attribute (`name` and `names`), so that does not count.
fn near_guard(path: &str, guards: &[&'static str]) -> Option<&'static str> {
    guards.iter().copied().find(|guard| {
        let plural = guard.strip_suffix('s') == Some(path) || path.strip_suffix('s') == Some(guard);
        !plural && strsim::osa_distance(path, guard) == 1
    })
}

/// Dotted paths below `before` and `after` that an expression reads. `bound`
/// holds the variables of `for` that run over something below them.
fn paths(expr: &Expr, bound: &mut Vec<(String, String)>, out: &mut Vec<(Span, String)>) {
    match &expr.kind {
        ExprKind::Traversal { base, steps } => {
            if let ExprKind::Variable(name) = &base.kind
                && let Some(start) = start(name, bound)
            {
                let path = joined(start, &dotted(steps));
                if !path.is_empty() {
                    out.push((expr.span, path));
                }
            }
        }
        ExprKind::For(each) => {
            paths(&each.collection, bound, out);
            let place = match &each.collection.kind {
                ExprKind::Traversal { base, steps } => match &base.kind {
                    ExprKind::Variable(name) => {
                        start(name, bound).map(|start| joined(start, &dotted(steps)))
                    }
                    _ => None,
                },
                ExprKind::Variable(name) => start(name, bound).map(str::to_owned),
                _ => None,
            };
            // What runs over a map has its keys on the way, which no path names.
            let depth = bound.len();
            if let Some(place) = place.filter(|_| each.key_variable.is_none()) {
                bound.push((each.value_variable.to_string(), place));
            }
            for inner in each
                .key
                .iter()
                .chain([&each.value])
                .chain(each.condition.iter())
            {
                paths(inner, bound, out);
            }
            bound.truncate(depth);
            return;
        }
        ExprKind::Call {
            name, arguments, ..
        } if functions::takes(name) == Takes::Paths => {
            let paths = arguments.iter().filter_map(Expr::as_str);
            out.extend(paths.map(|path| (expr.span, path.to_owned())));
        }
        _ => {}
    }
    expr.children(&mut |child| paths(child, bound, out));
}

/// Where a name stands below the objects.
fn start<'b>(name: &str, bound: &'b [(String, String)]) -> Option<&'b str> {
    match bound.iter().rev().find(|(known, _)| known == name) {
        Some((_, place)) => Some(place),
        None => matches!(name, "before" | "after").then_some(""),
    }
}

fn joined(start: &str, rest: &str) -> String {
    match (start, rest) {
        ("", rest) => rest.to_owned(),
        (start, "") => start.to_owned(),
        (start, rest) => format!("{start}.{rest}"),
    }
}

/// Names of a traversal, indices left out.
fn dotted(steps: &[Step]) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut stack: Vec<&Step> = steps.iter().rev().collect();
    while let Some(step) = stack.pop() {
        match step {
            Step::Attribute(name) => names.push(name),
            Step::Index(index) => {
                if let Some(name) = index.as_str() {
                    names.push(name);
                }
            }
            Step::Splat(inner) => stack.extend(inner.iter().rev()),
        }
    }
    names.join(".")
}
