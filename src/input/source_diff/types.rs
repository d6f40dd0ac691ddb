//! What a declared type makes of the value of a variable.

use crate::hcl::syntax::{Expr, ExprKind};
use crate::model::value::{Map, Number, Value};

/// Converts a value to a type constraint: primitive conversions, defaults of
/// `optional` attributes, attributes that an object type does not have. What
/// does not fit stays as it is, because the tools refuse it.
pub(super) fn convert(value: Value, constraint: &Expr) -> Value {
    match (&constraint.kind, value) {
        (_, value @ (Value::Null | Value::Unknown)) => value,
        (ExprKind::Variable(name), value) => primitive(value, name),
        (
            ExprKind::Call {
                name, arguments, ..
            },
            value,
        ) => match (name.as_ref(), arguments.first(), value) {
            ("list" | "set", Some(of), Value::List(list)) => {
                let mut list: Vec<Value> =
                    list.into_iter().map(|value| convert(value, of)).collect();
                if name.as_ref() == "set" {
                    dedup(&mut list);
                }
                Value::List(list)
            }
            ("map", Some(of), Value::Map(map)) => Value::Map(
                map.into_iter()
                    .map(|(key, value)| (key, convert(value, of)))
                    .collect(),
            ),
            ("optional", Some(of), value) => convert(value, of),
            ("object", Some(shape), Value::Map(mut map)) => {
                let Some(items) = shape.items() else {
                    return Value::Map(map);
                };
                let mut out = Map::new();
                for item in items {
                    let Some(name) = item.key.as_str() else {
                        return Value::Map(map);
                    };
                    let given = map.remove(name).unwrap_or(Value::Null);
                    let default = match &item.value.kind {
                        ExprKind::Call {
                            name, arguments, ..
                        } if name.as_ref() == "optional" => arguments.get(1),
                        _ => None,
                    };
                    let given = match (given, default) {
                        (Value::Null, Some(default)) => {
                            crate::hcl::evaluate::constant(default).unwrap_or(Value::Unknown)
                        }
                        (given, _) => given,
                    };
                    out.insert(name.into(), convert(given, &item.value));
                }
                Value::Map(out)
            }
            ("tuple", Some(shape), Value::List(list)) => match shape.elements() {
                Some(types) if types.len() == list.len() => Value::List(
                    list.into_iter()
                        .zip(types)
                        .map(|(value, of)| convert(value, of))
                        .collect(),
                ),
                _ => Value::List(list),
            },
            (_, _, value) => value,
        },
        (_, value) => value,
    }
}

fn primitive(value: Value, name: &str) -> Value {
    match (name, &value) {
        ("string", Value::Number(number)) => Value::from(number.to_string()),
        ("string", Value::Bool(bool)) => Value::from(bool.to_string()),
        ("number", Value::String(text)) => Number::parse(text).map_or(value.clone(), Value::Number),
        ("bool", Value::String(text)) => match text.as_ref() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => value,
        },
        _ => value,
    }
}

fn dedup(list: &mut Vec<Value>) {
    if list.iter().any(Value::has_unknown) {
        return;
    }
    if list.iter().all(|value| value.as_str().is_some()) {
        list.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
        list.dedup();
    }
}
