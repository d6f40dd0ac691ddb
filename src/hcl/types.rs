//! What a type constraint makes of a value: that of a variable's declaration,
//! or the one that `convert` names.

use crate::hcl::functions::{FunctionContext, lookup};
use crate::hcl::syntax::{Expr, ExprKind};
use crate::model::value::{Map, Number, Value};

/// Converts a value to a type constraint: primitive conversions, defaults of
/// `optional` attributes, attributes that an object type does not have. What
/// does not fit stays as it is, because the tools refuse it.
pub(crate) fn convert(value: Value, constraint: &Expr) -> Value {
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
                let list = list.into_iter().map(|value| convert(value, of)).collect();
                match name.as_ref() {
                    "set" => collection("toset", Value::List(list)),
                    _ if is_any(of) => collection("tolist", Value::List(list)),
                    _ => Value::List(list),
                }
            }
            ("map", Some(of), Value::Map(map)) => {
                let map = map
                    .into_iter()
                    .map(|(key, value)| (key, convert(value, of)))
                    .collect();
                if is_any(of) {
                    collection("tomap", Value::Map(map))
                } else {
                    Value::Map(map)
                }
            }
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
                    let given = match (given, default_of(&item.value)) {
                        (Value::Null, Some(default)) => default,
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

/// The value of an `optional` attribute that is not given, where its type says one.
pub(crate) fn default_of(attribute: &Expr) -> Option<Value> {
    match &attribute.kind {
        ExprKind::Call {
            name, arguments, ..
        } if name.as_ref() == "optional" => {
            let default = arguments.get(1)?;
            Some(crate::hcl::evaluate::constant(default).unwrap_or(Value::Unknown))
        }
        _ => None,
    }
}

fn primitive(value: Value, name: &str) -> Value {
    match (name, &value) {
        ("string", Value::Number(number)) => Value::from(number.to_string()),
        ("string", Value::Bool(bool)) => Value::from(bool.to_string()),
        ("number", Value::String(text)) => Number::parse(text).map_or(value.clone(), Value::Number),
        ("bool", Value::String(text)) => match text.as_ref() {
            "true" | "1" => Value::Bool(true),
            "false" | "0" => Value::Bool(false),
            _ => value,
        },
        _ => value,
    }
}

fn is_any(constraint: &Expr) -> bool {
    matches!(&constraint.kind, ExprKind::Variable(name) if name.as_ref() == "any")
}

/// What a conversion function makes of a collection: one type for all its
/// elements, and those of a set in order and once.
fn collection(function: &str, value: Value) -> Value {
    let made = lookup(function).and_then(|function| {
        function(std::slice::from_ref(&value), &FunctionContext::default()).ok()
    });
    match made {
        None | Some(Value::Unknown) => value,
        Some(made) => made,
    }
}
