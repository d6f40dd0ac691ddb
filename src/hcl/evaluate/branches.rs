//! One type for both branches of a conditional.

use std::borrow::Cow;

use crate::hcl::syntax::{Expr, ExprKind};
use crate::model::value::{Map, Value};

/// Both branches of a conditional have one type: beside a text, numbers and
/// truth values become text, in collections too. Only what the other branch
/// shows by how it is written counts.
pub(super) fn alike<'v>(value: Cow<'v, Value>, other: &Expr) -> Cow<'v, Value> {
    match unified(&value, other) {
        Some(value) => Cow::Owned(value),
        None => value,
    }
}

fn is_text(expr: &Expr) -> bool {
    expr.as_str().is_some() || matches!(expr.kind, ExprKind::Template(_))
}

fn is_string(value: &Value) -> bool {
    matches!(value, Value::String(_))
}

fn as_text(value: &Value) -> Option<Value> {
    match value {
        Value::Bool(value) => Some(value.to_string().into()),
        Value::Number(number) => Some(number.to_string().into()),
        _ => None,
    }
}

/// The value as the type of the other branch makes it; `None` when it stays.
fn unified(value: &Value, other: &Expr) -> Option<Value> {
    if is_text(other) {
        return as_text(value);
    }
    match value {
        Value::List(list) => {
            let written = other.elements()?;
            let texts = written.iter().any(is_text) || list.iter().any(is_string);
            let same = written.len() == list.len();
            let made: Vec<Value> = list
                .iter()
                .enumerate()
                .map(|(at, value)| {
                    let changed = match written.get(at).filter(|_| same) {
                        Some(twin) => unified(value, twin),
                        None if texts => as_text(value),
                        None => None,
                    };
                    changed.unwrap_or_else(|| value.clone())
                })
                .collect();
            (made != *list).then_some(Value::List(made))
        }
        Value::Map(map) => {
            let written = other.items()?;
            let texts =
                written.iter().any(|item| is_text(&item.value)) || map.values().any(is_string);
            let twin = |name: &str| written.iter().find(|item| item.key.as_str() == Some(name));
            let same = written.len() == map.len() && map.keys().all(|name| twin(name).is_some());
            let made: Map = map
                .iter()
                .map(|(name, value)| {
                    let changed = match twin(name).filter(|_| same) {
                        Some(twin) => unified(value, &twin.value),
                        None if texts => as_text(value),
                        None => None,
                    };
                    (name.clone(), changed.unwrap_or_else(|| value.clone()))
                })
                .collect();
            (made != *map).then_some(Value::Map(made))
        }
        _ => None,
    }
}
