//! Checks of a rule's expressions that need no change to look at: names,
//! functions, words, and that the examples touch every path a condition reads.

use super::examples::Example;
use super::file::Reader;
use super::{functions, scope};
use crate::catalog;
use crate::hcl;
use crate::hcl::syntax::{BinaryOperator, Expr, ExprKind, Step, TemplatePart, UnaryOperator};
use crate::model::value::Value;
use crate::source::Span;

/// Forms that the evaluator knows besides the function table.
const FORMS: &[&str] = &["try", "can"];

/// The known name that a name is most likely meant to be.
pub(super) fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // One mistake in three letters still reads as the same word.
    let most = (name.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The type of the catalog that a type is most likely meant to be: another
/// spelling within the same provider, or the same name after a misspelt one.
pub(super) fn nearest_type(name: &str) -> Option<&'static str> {
    let (provider, rest) = name.split_once('_')?;
    catalog::types()
        .filter_map(|known| {
            let (known_provider, known_rest) = known.split_once('_')?;
            let distance = match (known_provider == provider, known_rest == rest) {
                (true, _) => strsim::osa_distance(rest, known_rest),
                (false, true) => strsim::osa_distance(provider, known_provider) + 1,
                (false, false) => return None,
            };
            (distance <= 2).then_some((distance, known))
        })
        .min()
        .map(|(_, known)| known)
}

/// Checks the words that an expression for an effect or a class can give.
pub(super) fn choices(reader: &mut Reader, expr: &Expr, what: &str, known: &[&str], null: bool) {
    match &expr.kind {
        ExprKind::Literal(Value::Null) if null => {}
        ExprKind::Literal(Value::String(word)) => {
            if !known.contains(&word.as_ref()) {
                reader.unknown(expr.span, what, word, known.iter().copied());
            }
        }
        ExprKind::Conditional {
            then, otherwise, ..
        } => {
            choices(reader, then, what, known, null);
            choices(reader, otherwise, what, known, null);
        }
        _ => {
            let list: Vec<String> = known.iter().map(|word| format!("\"{word}\"")).collect();
            reader.wrong(
                expr.span,
                format!(
                    "this gives no {what}: it is {}, or a condition between them",
                    list.join(" or ")
                ),
            );
        }
    }
}

/// Messages are put together piece by piece, so that plan text is made
/// harmless; a loop has no pieces that are known beforehand.
pub(super) fn template(reader: &mut Reader, expr: &Expr) {
    fn parts(reader: &mut Reader, span: Span, list: &[TemplatePart]) {
        for part in list {
            match part {
                TemplatePart::For { .. } => {
                    reader.wrong(
                        span,
                        "a text holds no `%{ for }`; use `join` in an interpolation",
                    );
                }
                TemplatePart::If {
                    then, otherwise, ..
                } => {
                    parts(reader, span, then);
                    parts(reader, span, otherwise);
                }
                TemplatePart::Literal(_) | TemplatePart::Interpolation(_) => {}
            }
        }
    }
    match &expr.kind {
        ExprKind::Template(list) => parts(reader, expr.span, list),
        ExprKind::Conditional {
            then, otherwise, ..
        } => {
            template(reader, then);
            template(reader, otherwise);
        }
        ExprKind::Literal(value) if value.as_str().is_none_or(|text| text.trim().is_empty()) => {
            reader.wrong(expr.span, "a text belongs here");
        }
        _ => {}
    }
}

/// Checks every name and function of an expression.
pub(super) fn names(reader: &mut Reader, expr: &Expr) {
    bound(reader, expr, &mut Vec::new());
}

fn bound(reader: &mut Reader, expr: &Expr, locals: &mut Vec<String>) {
    match &expr.kind {
        ExprKind::Variable(name) => {
            let known = scope::NAMES.iter().any(|known| *known == name.as_ref())
                || locals.iter().any(|local| local == name.as_ref());
            if !known {
                let names = scope::NAMES.iter().copied();
                let candidates: Vec<&str> =
                    names.chain(locals.iter().map(String::as_str)).collect();
                reader.unknown(expr.span, "name", name, candidates);
            }
        }
        ExprKind::Call { name, .. } => {
            let plain = name.strip_prefix("core::").unwrap_or(name);
            let known = FORMS.contains(&plain)
                || functions::lookup(plain).is_some()
                || hcl::functions::lookup(plain).is_some();
            if !known {
                let candidates = functions::names()
                    .chain(FORMS.iter().copied())
                    .chain(hcl::functions::names());
                reader.unknown(expr.span, "function", name, candidates);
            }
            expr.children(&mut |child| bound(reader, child, locals));
        }
        ExprKind::For(each) => {
            bound(reader, &each.collection, locals);
            let depth = locals.len();
            locals.extend(each.key_variable.iter().map(ToString::to_string));
            locals.push(each.value_variable.to_string());
            for inner in each
                .key
                .iter()
                .chain([&each.value])
                .chain(each.condition.iter())
            {
                bound(reader, inner, locals);
            }
            locals.truncate(depth);
        }
        _ => expr.children(&mut |child| bound(reader, child, locals)),
    }
}

/// Refuses a condition that can be seen not to give a truth value.
pub(super) fn boolean(reader: &mut Reader, expr: &Expr) {
    let what = match &expr.kind {
        ExprKind::Literal(Value::Bool(_)) => "it always says the same",
        ExprKind::Literal(_) | ExprKind::Template(_) => "this is a text or number",
        ExprKind::Tuple(_) => "this is a list",
        ExprKind::Object(_) => "this is an object",
        ExprKind::For(_) => "this is a list; wrap it in `anytrue(…)` or `length(…) > 0`",
        ExprKind::Unary {
            operator: UnaryOperator::Negate,
            ..
        } => "this is a number",
        ExprKind::Binary {
            operator:
                BinaryOperator::Add
                | BinaryOperator::Subtract
                | BinaryOperator::Multiply
                | BinaryOperator::Divide
                | BinaryOperator::Modulo,
            ..
        } => "this is a number",
        ExprKind::Binary {
            operator: BinaryOperator::And | BinaryOperator::Or,
            left,
            right,
        } => {
            boolean(reader, left);
            boolean(reader, right);
            return;
        }
        ExprKind::Conditional {
            then, otherwise, ..
        } => {
            for branch in [then, otherwise] {
                if !matches!(branch.kind, ExprKind::Literal(Value::Bool(_))) {
                    boolean(reader, branch);
                }
            }
            return;
        }
        _ => return,
    };
    reader.wrong(expr.span, format!("a condition is true or false: {what}"));
}

/// Every path that a condition reads has to stand in some example: a misspelt
/// attribute is null on both sides for ever, and the rule would never fire.
pub(super) fn examples(reader: &mut Reader, header: Span, when: &Expr, examples: &[Example]) {
    use super::examples::Expect;
    for (expect, word) in [(Expect::Finding, "finding"), (Expect::Pass, "pass")] {
        if !examples.iter().any(|example| example.expect == expect) {
            reader.wrong(header, format!("no example expects \"{word}\""));
        }
    }
    let mut known: Vec<String> = examples.iter().flat_map(Example::paths).collect();
    known.sort();
    known.dedup();
    let mut read = Vec::new();
    paths(when, &mut read);
    for (span, path) in read {
        if known.contains(&path) {
            continue;
        }
        let hint = nearest(&path, known.iter().map(String::as_str))
            .map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        reader.wrong(span, format!("no example has the attribute `{path}`{hint}"));
    }
}

/// Dotted paths below `before` and `after` that an expression reads.
fn paths(expr: &Expr, out: &mut Vec<(Span, String)>) {
    match &expr.kind {
        ExprKind::Traversal { base, steps } => {
            if let ExprKind::Variable(name) = &base.kind
                && matches!(name.as_ref(), "before" | "after")
            {
                let path = dotted(steps);
                if !path.is_empty() {
                    out.push((expr.span, path));
                }
            }
        }
        ExprKind::Call {
            name, arguments, ..
        } if functions::takes_path(name) => {
            let paths = arguments.iter().filter_map(Expr::as_str);
            out.extend(paths.map(|path| (expr.span, path.to_owned())));
        }
        _ => {}
    }
    expr.children(&mut |child| paths(child, out));
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
