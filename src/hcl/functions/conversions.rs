//! Conversions between types as Terraform makes them, and equality.

use std::cmp::Ordering;
use std::fmt::Write as _;
use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use super::outcome::{Outcome, Stop};
use crate::model::value::{Map, Number, Value};

/// The value as a string, where Terraform converts it implicitly.
pub(super) fn string_of(value: &Value) -> Option<Arc<str>> {
    match value {
        Value::String(text) => Some(normal(text)),
        Value::Number(number) => Some(number.to_string().into()),
        Value::Bool(true) => Some("true".into()),
        Value::Bool(false) => Some("false".into()),
        _ => None,
    }
}

/// A string in NFC, the only form in which Terraform has strings.
pub(super) fn normal(text: &Arc<str>) -> Arc<str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text.clone();
    }
    text.nfc().collect::<String>().into()
}

/// The value as a truth value, where Terraform converts it implicitly.
pub(super) fn bool_of(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(bool) => Some(*bool),
        Value::String(text) => match &**text {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// The value as a number, where Terraform converts it implicitly. A number
/// whose exponent is out of bounds stops as unknown.
pub(super) fn number_of(value: &Value) -> Result<Option<Number>, Stop> {
    match value {
        Value::Number(number) => Ok(Some(number.clone())),
        Value::String(text) => parse_number(text),
        _ => Ok(None),
    }
}

/// A number as Terraform reads it from text: decimal only, and unlike in HCL a
/// sign may stand before it and digits may be missing on one side of the point.
pub(super) fn parse_number(text: &str) -> Result<Option<Number>, Stop> {
    let (negative, rest) = match text.strip_prefix(['+', '-']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (rest, None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.len() + fraction.len() == 0 || !digits(whole) || !digits(fraction) {
        return Ok(None);
    }
    if let Some(exponent) = exponent {
        let unsigned = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if unsigned.is_empty() || !digits(unsigned) {
            return Ok(None);
        }
    }
    let mut plain = String::with_capacity(text.len() + 2);
    plain.push_str(if negative { "-" } else { "" });
    plain.push_str(if whole.is_empty() { "0" } else { whole });
    if !fraction.is_empty() {
        plain.push('.');
        plain.push_str(fraction);
    }
    if let Some(exponent) = exponent {
        plain.push('e');
        plain.push_str(exponent);
    }
    Number::parse(&plain).map(Some).ok_or(Stop::Unknown)
}

/// Brings values to one common type the way Terraform does for the elements of
/// a list: strings win over numbers and truth values, objects with other
/// attributes become maps, tuples of other lengths become lists. `None` when
/// there is no such type.
pub(super) fn unify(values: Vec<Value>) -> Result<Option<Vec<Value>>, Stop> {
    let (mut strings, mut numbers, mut bools, mut lists, mut maps) = (0, 0, 0, 0, 0);
    for value in &values {
        match value {
            Value::Null | Value::Unknown => {}
            Value::String(_) => strings += 1,
            Value::Number(_) => numbers += 1,
            Value::Bool(_) => bools += 1,
            Value::List(_) => lists += 1,
            Value::Map(_) => maps += 1,
        }
    }
    let kinds = [strings, numbers, bools, lists, maps];
    let kinds = kinds.iter().filter(|count| **count > 0).count();
    if kinds == 1 && lists + maps == 0 || kinds == 0 {
        return Ok(Some(values));
    }
    if lists + maps == 0 {
        if strings == 0 {
            return Ok(None);
        }
        let convert = |value: Value| string_of(&value).map_or(value, Value::String);
        return Ok(Some(values.into_iter().map(convert).collect()));
    }
    if kinds > 1 {
        return Ok(None);
    }
    if lists > 0 {
        unify_lists(values)
    } else {
        unify_maps(values)
    }
}

fn unify_lists(mut values: Vec<Value>) -> Result<Option<Vec<Value>>, Stop> {
    let mut lengths = values
        .iter()
        .filter_map(|value| value.as_list().map(<[_]>::len));
    let first = lengths.next().unwrap_or(0);
    if lengths.all(|length| length == first) {
        for at in 0..first {
            let column = values.iter_mut().filter_map(|value| match value {
                Value::List(list) => Some(&mut list[at]),
                _ => None,
            });
            if !unify_in_place(column.collect())? {
                return Ok(None);
            }
        }
        return Ok(Some(values));
    }
    let all = values.iter_mut().flat_map(|value| match value {
        Value::List(list) => list.iter_mut(),
        _ => [].iter_mut(),
    });
    Ok(unify_in_place(all.collect())?.then_some(values))
}

fn unify_maps(mut values: Vec<Value>) -> Result<Option<Vec<Value>>, Stop> {
    let mut maps = values.iter().filter_map(Value::as_map);
    let Some(first) = maps.next() else {
        return Ok(Some(values));
    };
    if maps.all(|map| map.keys().eq(first.keys())) {
        let keys: Vec<Arc<str>> = first.keys().cloned().collect();
        for key in keys {
            let column = values.iter_mut().filter_map(|value| match value {
                Value::Map(map) => map.get_mut(&key),
                _ => None,
            });
            if !unify_in_place(column.collect())? {
                return Ok(None);
            }
        }
        return Ok(Some(values));
    }
    let all = values
        .iter_mut()
        .filter_map(|value| match value {
            Value::Map(map) => Some(map.values_mut()),
            _ => None,
        })
        .flatten();
    Ok(unify_in_place(all.collect())?.then_some(values))
}

fn unify_in_place(places: Vec<&mut Value>) -> Result<bool, Stop> {
    let taken = places.iter().map(|place| (**place).clone()).collect();
    match unify(taken)? {
        Some(values) => {
            for (place, value) in places.into_iter().zip(values) {
                *place = value;
            }
            Ok(true)
        }
        None => Ok(false),
    }
}

/// A set: sorted in Terraform's order, each element once. Which elements are
/// the same cannot be said while one of them is unknown.
pub(super) fn set_of(mut elements: Vec<Value>) -> Outcome {
    if elements.iter().any(Value::has_unknown) {
        return Err(Stop::Unknown);
    }
    elements.sort_by_cached_key(SetKey::new);
    elements.dedup();
    Ok(Value::List(elements))
}

/// Place of an element in a set: by value for plain ones, by a textual key for
/// compound ones, and null after all others.
#[derive(PartialEq, Eq)]
struct SetKey {
    value: Value,
    key: String,
}

impl SetKey {
    fn new(value: &Value) -> Self {
        let mut key = String::new();
        if matches!(value, Value::List(_) | Value::Map(_)) {
            write_set_key(value, &mut key);
        }
        SetKey {
            value: value.clone(),
            key,
        }
    }
}

impl PartialOrd for SetKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for SetKey {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.value, &other.value) {
            (Value::String(a), Value::String(b)) => a.cmp(b),
            (Value::Number(a), Value::Number(b)) => a.cmp(b),
            (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
            (Value::Null, Value::Null) => Ordering::Equal,
            (Value::Null, _) => Ordering::Greater,
            (_, Value::Null) => Ordering::Less,
            _ => self.key.cmp(&other.key),
        }
    }
}

fn write_set_key(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push('~'),
        Value::Unknown => out.push('?'),
        Value::Bool(true) => out.push('T'),
        Value::Bool(false) => out.push('F'),
        Value::Number(number) => {
            let _ = write!(out, "{number}");
        }
        Value::String(text) => {
            let _ = write!(out, "{text:?}");
        }
        Value::List(list) => {
            out.push('[');
            for element in list {
                write_set_key(element, out);
                out.push(';');
            }
            out.push(']');
        }
        Value::Map(map) => {
            out.push('{');
            for (name, member) in map {
                let _ = write!(out, "{name:?}:");
                write_set_key(member, out);
                out.push(';');
            }
            out.push('}');
        }
    }
}

/// Whether two values are equal; `None` when something unknown decides. Types
/// are not converted: `1` is not `"1"`.
pub(super) fn equal(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Unknown, _) | (_, Value::Unknown) => None,
        (Value::List(a), Value::List(b)) => {
            if a.len() != b.len() {
                return Some(false);
            }
            all(a.iter().zip(b).map(|(a, b)| equal(a, b)))
        }
        (Value::Map(a), Value::Map(b)) => equal_maps(a, b),
        _ => Some(a == b),
    }
}

fn equal_maps(a: &Map, b: &Map) -> Option<bool> {
    if !a.keys().eq(b.keys()) {
        return Some(false);
    }
    all(a.values().zip(b.values()).map(|(a, b)| equal(a, b)))
}

fn all(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut result = Some(true);
    for answer in answers {
        match answer {
            Some(true) => {}
            Some(false) => return Some(false),
            None => result = None,
        }
    }
    result
}
