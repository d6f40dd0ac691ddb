//! Expressions of the configuration, as `show -json` writes them: constants and references.

use std::borrow::Cow;

use super::unique;
use crate::input::plan_json::Context;
use crate::input::plan_json::scan::{Extent, Kind, Scan, Scanner};
use crate::input::plan_json::value;
use crate::model::configuration::{AttributeUse, Expression, Reference};
use crate::model::value::Value;

/// An object of expressions, flattened to its leaves and sorted by path.
pub(super) fn expressions(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
) -> Scan<Vec<AttributeUse>> {
    let mut out = Vec::new();
    let mut path = String::new();
    if scanner.kind()? != Kind::Object {
        scanner.skip()?;
        return Ok(out);
    }
    scanner.object("expressions", |scanner, key| {
        path.clear();
        path.push_str(key);
        tree(scanner, context, &mut path, &mut out)
    })?;
    if !out.is_sorted_by(|a, b| a.path <= b.path) {
        out.sort_by(|a, b| a.path.cmp(&b.path));
    }
    Ok(out)
}

/// A place that holds one expression.
pub(super) fn single(scanner: &mut Scanner<'_>, context: &mut Context) -> Scan<Option<Expression>> {
    let mut out = Vec::new();
    tree(scanner, context, &mut String::new(), &mut out)?;
    Ok(out
        .into_iter()
        .map(|attribute| attribute.expression)
        .reduce(|mut all, one| {
            merge(&mut all, one);
            all
        })
        .map(|mut expression| {
            expression.references = unique(expression.references);
            expression
        }))
}

/// Takes another expression into one: what both refer to, and no constant.
pub(super) fn merge(into: &mut Expression, from: Expression) {
    let first = into.references.is_empty() && into.constant.is_none() && !into.opaque;
    into.constant = if first { from.constant } else { None };
    into.opaque |= from.opaque;
    into.references.extend(from.references);
}

/// One node of the expressions: a leaf, a block, or a list of blocks. A leaf
/// has no other keys than `constant_value` and `references`, and the latter is
/// a list of strings; blocks may have attributes of the same names. The
/// scanner's bound on depth bounds this recursion.
fn tree(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    path: &mut String,
    out: &mut Vec<AttributeUse>,
) -> Scan<()> {
    match scanner.kind()? {
        Kind::Array => {
            scanner.array("expressions", |scanner, _| {
                tree(scanner, context, path, out)
            })?;
            return Ok(());
        }
        Kind::Object => {}
        _ => {
            scanner.skip()?;
            return Ok(());
        }
    }
    let mut heads: Option<Vec<Cow<'_, str>>> = None;
    let mut constant: Option<Extent> = None;
    let mut block = false;
    let length = path.len();
    scanner.object("expressions", |scanner, key| {
        if key == "constant_value" {
            constant = Some(scanner.skip()?);
            return Ok(());
        }
        if key == "references" && scanner.kind()? == Kind::Array {
            let place = scanner.skip()?;
            let mut inner = Scanner::new(place.of(scanner.text()), context.limit);
            if let Some(list) = heads_of(&mut inner)? {
                heads = Some(list);
                return Ok(());
            }
            block = true;
            let mut inner = Scanner::new(place.of(scanner.text()), context.limit);
            descend(&mut inner, context, path, "references", out)?;
            return Ok(());
        }
        block = true;
        descend(scanner, context, path, key, out)
    })?;
    path.truncate(length);
    if block && heads.is_none() {
        if let Some(extent) = constant {
            let mut inner = Scanner::new(extent.of(scanner.text()), context.limit);
            descend(&mut inner, context, path, "constant_value", out)?;
        }
        return Ok(());
    }
    let constant = constant.map(|extent| extent.of(scanner.text()));
    out.push(AttributeUse {
        block: None,
        path: context.text(path),
        expression: leaf(&heads.unwrap_or_default(), constant),
    });
    Ok(())
}

/// An expression out of what it refers to, or its constant.
fn leaf(heads: &[Cow<'_, str>], constant: Option<&str>) -> Expression {
    let mut expression = Expression::default();
    let mut next = heads.iter().skip(1);
    for text in heads {
        let next = next.next();
        match Reference::parse(text) {
            Some(reference) => expression.references.push(match next {
                Some(next) => reference.perhaps_indexed_by(next),
                None => reference,
            }),
            None => expression.opaque = true,
        }
    }
    expression.references = unique(expression.references);
    if expression.references.is_empty() && !expression.opaque {
        // A template of `.tf.json` stands there as a constant in its raw form.
        expression.constant = constant
            .map(|text| value::value(text.as_bytes()))
            .filter(|value| !has_template(value));
        expression.opaque = expression.constant.is_none();
    }
    expression
}

fn descend(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    path: &mut String,
    name: &str,
    out: &mut Vec<AttributeUse>,
) -> Scan<()> {
    let length = path.len();
    if length > 0 {
        path.push('.');
    }
    path.push_str(name);
    tree(scanner, context, path, out)?;
    path.truncate(length);
    Ok(())
}

/// The references of a leaf, one for each traversal; `None` when the list is
/// not one of strings. The tools list each traversal, then its shortenings; an
/// entry that does not shorten the one before it starts another traversal.
fn heads_of<'a>(scanner: &mut Scanner<'a>) -> Scan<Option<Vec<Cow<'a, str>>>> {
    let mut heads: Vec<Cow<'a, str>> = Vec::new();
    let mut last: Option<Cow<'a, str>> = None;
    let mut strings = true;
    scanner.array("references", |scanner, _| {
        if scanner.kind()? != Kind::String {
            strings = false;
            scanner.skip()?;
            return Ok(());
        }
        let text = scanner.string("references")?.unwrap_or_default();
        let shortens = last.as_deref().is_some_and(|last| {
            last.strip_prefix(text.as_ref())
                .is_some_and(|rest| rest.starts_with(['.', '[']))
        });
        if !shortens {
            heads.push(text.clone());
        }
        last = Some(text);
        Ok(())
    })?;
    Ok(strings.then_some(heads))
}

fn has_template(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains("${") || text.contains("%{"),
        Value::List(list) => list.iter().any(has_template),
        Value::Map(map) => map.iter().any(|(name, member)| {
            name.contains("${") || name.contains("%{") || has_template(member)
        }),
        _ => false,
    }
}
