//! Updates after which the object stands and the service does not: scaled to
//! nothing, switched off, pointed elsewhere, rolled.

pub(super) mod entries;
pub(super) mod machines;
pub(super) mod paths;
pub(super) mod scale;
pub(super) mod switches;
pub(super) mod traffic;

pub(in crate::rules) use scale::{is_capacity, is_least};

use crate::finding::{Subject, code};
use crate::model::value::{Number, Value};
use crate::rules::Detection;

/// A detection about some attributes of a change, possible where it hangs on a
/// value that is not known. `message` gets the attributes' names.
fn at_attributes(
    index: usize,
    paths: &[&str],
    open: bool,
    message: impl FnOnce(&str) -> String,
) -> Detection {
    let names: Vec<String> = paths.iter().map(code).collect();
    let mut detection = Detection::new(Subject::Change(index), message(&names.join(", ")));
    detection.attributes = paths.iter().map(ToString::to_string).collect();
    if open {
        detection.possible()
    } else {
        detection
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number.as_f64()),
        Value::String(text) => Number::parse(text.trim()).map(|number| number.as_f64()),
        _ => None,
    }
}

/// The first value at a dotted path, lists walked through; `Null` when absent.
fn one<'v>(object: &'v Value, path: &str) -> &'v Value {
    static NULL: Value = Value::Null;
    if let Value::Map(map) = object
        && !path.contains('.')
    {
        return map.get(path).unwrap_or(&NULL);
    }
    let mut found = Vec::new();
    object.collect_at(path, &mut found);
    found.first().copied().unwrap_or(&NULL)
}

fn all<'v>(object: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = Vec::new();
    object.collect_at(path, &mut found);
    found.retain(|value| !value.is_empty());
    found
}

/// Values with lists opened and names compared as DNS compares them.
fn flat(values: &[&Value]) -> Vec<String> {
    let mut out = Vec::new();
    for value in values {
        value.walk(&mut |_, value| match value {
            Value::String(text) => {
                out.push(
                    text.trim_matches(['"', ' '])
                        .trim_end_matches('.')
                        .to_ascii_lowercase(),
                );
            }
            Value::Number(number) => out.push(number.to_string()),
            _ => {}
        });
    }
    out
}
