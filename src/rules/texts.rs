//! Texts of findings: templates put together so that what comes from a plan
//! cannot pass for what the rule says.

use super::evaluation::Evaluate;
use super::message_scope::REASON;
use crate::finding::code;
use crate::hcl::syntax::{Expr, ExprKind, TemplatePart};
use crate::model::change::ResourceChange;
use crate::model::value::{Mask, Value};

/// Longest text that one interpolation may bring.
const MAX_PIECE: usize = 300;

/// Most items of a list that a sentence names.
const MAX_LISTED: usize = 8;

/// The function that sets its argument as code. It has no value of its own.
pub(super) const CODE: &str = "code";

/// Most values of one path that are told.
const MAX_VALUES: usize = 4;

/// The text of a template without a change to fill it: what would be filled in
/// stands as `…`.
pub(super) fn outline(expr: &Expr) -> String {
    fn parts(list: &[TemplatePart], out: &mut String) {
        for part in list {
            match part {
                TemplatePart::Literal(text) => out.push_str(text),
                TemplatePart::Interpolation(_) => out.push('…'),
                TemplatePart::If { then, .. } => parts(then, out),
                TemplatePart::For { .. } => {}
            }
        }
    }
    let mut out = String::new();
    match &expr.kind {
        ExprKind::Literal(Value::String(text)) => out.push_str(text),
        ExprKind::Template(list) => parts(list, &mut out),
        ExprKind::Conditional { then, .. } => return outline(then),
        _ => out.push('…'),
    }
    out
}

/// A template as text.
pub(super) fn render(expr: &Expr, scope: &impl Evaluate) -> String {
    let mut out = String::new();
    write(expr, scope, &mut out);
    out.trim().to_owned()
}

/// A fix as text: a template, or the text that an expression gives; nothing
/// when there is none for this change.
pub(super) fn literal(expr: &Expr, scope: &impl Evaluate) -> Option<String> {
    let text = match &expr.kind {
        ExprKind::Literal(Value::String(_)) | ExprKind::Template(_) => render(expr, scope),
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => match scope.evaluate(condition) {
            Ok(Value::Bool(true)) => return literal(then, scope),
            Ok(Value::Bool(false)) => return literal(otherwise, scope),
            _ => return None,
        },
        _ => match scope.evaluate(expr) {
            Ok(Value::String(text)) => text.trim().to_owned(),
            _ => return None,
        },
    };
    (!text.is_empty()).then_some(text)
}

fn write(expr: &Expr, scope: &impl Evaluate, out: &mut String) {
    match &expr.kind {
        ExprKind::Literal(Value::String(text)) => out.push_str(text),
        ExprKind::Template(parts) => write_parts(parts, scope, out),
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => {
            let chosen = match scope.evaluate(condition) {
                Ok(Value::Bool(false)) => otherwise,
                _ => then,
            };
            write(chosen, scope, out);
        }
        _ => interpolate(expr, scope, out),
    }
}

fn write_parts(parts: &[TemplatePart], scope: &impl Evaluate, out: &mut String) {
    for part in parts {
        match part {
            TemplatePart::Literal(text) => out.push_str(text),
            TemplatePart::Interpolation(expr) => interpolate(expr, scope, out),
            TemplatePart::If {
                condition,
                then,
                otherwise,
            } => match scope.evaluate(condition) {
                Ok(Value::Bool(false)) => write_parts(otherwise, scope, out),
                _ => write_parts(then, scope, out),
            },
            // Refused when the rule is loaded.
            TemplatePart::For { .. } => {}
        }
    }
}

/// Writes the value of an expression; `code(list)` puts each text of a list
/// into a code span of its own.
fn interpolate(expr: &Expr, scope: &impl Evaluate, out: &mut String) {
    let (expr, as_code) = match &expr.kind {
        ExprKind::Call {
            name, arguments, ..
        } if name.as_ref() == CODE => (arguments.first().unwrap_or(expr), true),
        ExprKind::Variable(name) if name.as_ref() == REASON => {
            if let Ok(Value::String(reason)) = scope.evaluate(expr) {
                out.push_str(&reason);
            }
            return;
        }
        _ => (expr, false),
    };
    let value = scope.evaluate(expr).unwrap_or(Value::Unknown);
    match &value {
        Value::List(list) if as_code => {
            let spans: Vec<String> = list
                .iter()
                .take(MAX_LISTED)
                .map(|item| format!("`{}`", piece(item)))
                .collect();
            out.push_str(&spans.join(", "));
            if list.len() > MAX_LISTED {
                out.push_str(&format!(" and {} more", list.len() - MAX_LISTED));
            }
        }
        value if as_code => out.push_str(&format!("`{}`", piece(value))),
        value => out.push_str(&piece(value)),
    }
}

/// A value inside a sentence. It cannot end the code span it may stand in.
fn piece(value: &Value) -> String {
    let text = match value {
        Value::Null => "null".to_owned(),
        Value::Unknown => "a value known only after apply".to_owned(),
        Value::Bool(bool) => bool.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.to_string(),
        Value::List(list) => {
            let pieces: Vec<String> = list.iter().take(MAX_LISTED).map(piece).collect();
            let rest = list.len().saturating_sub(pieces.len());
            match rest {
                0 => pieces.join(", "),
                rest => format!("{} and {rest} more", pieces.join(", ")),
            }
        }
        Value::Map(map) => {
            let keys: Vec<&str> = map.keys().take(8).map(AsRef::as_ref).collect();
            keys.join(", ")
        }
    };
    let text = text.replace('`', "'");
    match text.char_indices().nth(MAX_PIECE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// `path: before -> after` for each path, or `path: value` of an object that is created or
/// destroyed, as far as the values are fit to be
/// shown: truth values, numbers, and short texts that nothing marks sensitive.
pub(super) fn changes(change: &ResourceChange, paths: &[String]) -> Vec<String> {
    let mut out = Vec::new();
    for path in paths {
        let side = |object: &crate::model::value::Object| {
            let values = object.value().all_at(path);
            let hidden = is_marked(object.sensitive(), path);
            let shown: Vec<String> = values
                .iter()
                .take(MAX_VALUES)
                .map(|value| shown(value, hidden))
                .collect();
            match (shown.as_slice(), values.len().saturating_sub(MAX_VALUES)) {
                ([], _) => "unset".to_owned(),
                (_, 0) => shown.join(", "),
                (_, rest) => format!("{} and {rest} more", shown.join(", ")),
            }
        };
        // Of an object that comes or goes there is one side only.
        let both = (change.before.exists(), change.after.exists());
        match (both, side(&change.before), side(&change.after)) {
            ((true, true), before, after) if before != after => {
                out.push(format!("{}: {before} -> {after}", code(path)));
            }
            ((true, false), value, _) | ((false, true), _, value) => {
                out.push(format!("{}: {value}", code(path)));
            }
            _ => {}
        }
    }
    out
}

/// Whether anything at a dotted path is marked sensitive; indices are not told apart.
fn is_marked(mask: &Mask, path: &str) -> bool {
    match mask {
        Mask::None => false,
        Mask::All => true,
        Mask::List(list) => list.iter().any(|mask| is_marked(mask, path)),
        Mask::Map(map) => {
            let (name, rest) = path.split_once('.').unwrap_or((path, ""));
            match map.get(name) {
                Some(inner) if rest.is_empty() => inner.any(),
                Some(inner) => is_marked(inner, rest),
                None => false,
            }
        }
    }
}

fn shown(value: &Value, hidden: bool) -> String {
    match value {
        Value::Unknown => "known after apply".to_owned(),
        Value::Null => "unset".to_owned(),
        _ if hidden => "(sensitive)".to_owned(),
        Value::Bool(bool) => bool.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.chars().count() <= 60 => code(text),
        Value::String(_) => "a longer text".to_owned(),
        Value::List(list) if list.len() == 1 => "1 entry".to_owned(),
        Value::List(list) => format!("{} entries", list.len()),
        Value::Map(map) if map.len() == 1 => "1 key".to_owned(),
        Value::Map(map) => format!("{} keys", map.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plan_text_stays_inside_its_code_span() {
        assert_eq!(piece(&Value::from("a` b `c")), "a' b 'c");
        assert_eq!(
            piece(&Value::from("x".repeat(400))).chars().count(),
            MAX_PIECE + 1
        );
        assert_eq!(
            piece(&Value::List(vec![Value::from("a"), Value::from(1)])),
            "a, 1"
        );
    }

    #[test]
    fn marks_are_found_through_lists() {
        let mask = Mask::Map([("a".into(), Mask::List(vec![Mask::None, Mask::All]))].into());
        assert!(is_marked(&mask, "a.b"));
        assert!(is_marked(&mask, "a"));
        assert!(!is_marked(&mask, "b"));
    }
}
