//! Lists and maps.

use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation as _;

use super::call::{Call, Outcome, Stop, bad, fail, list};
use super::conversions;
use crate::model::value::{Map, Number, Value};

pub(super) fn alltrue(call: &Call<'_>) -> Outcome {
    decide(call, false)
}

pub(super) fn anytrue(call: &Call<'_>) -> Outcome {
    decide(call, true)
}

/// The answer is `decisive` as soon as one element is; null counts as false.
fn decide(call: &Call<'_>, decisive: bool) -> Outcome {
    let mut unknown = false;
    let mut decided = false;
    for element in call.list(0)? {
        let truth = match element {
            Value::Unknown => {
                unknown = true;
                continue;
            }
            Value::Null => false,
            _ => {
                conversions::bool_of(element).ok_or_else(|| bad(0, "a list of bool is required"))?
            }
        };
        decided |= truth == decisive;
    }
    match (decided, unknown) {
        (true, _) => Ok(Value::Bool(decisive)),
        (false, true) => Err(Stop::Unknown),
        (false, false) => Ok(Value::Bool(!decisive)),
    }
}

pub(super) fn chunklist(call: &Call<'_>) -> Outcome {
    let elements = call.unified(0)?;
    let size = usize::try_from(call.int(1)?).map_err(|_| bad(1, "size must not be negative"))?;
    if elements.is_empty() {
        return Ok(Value::List(Vec::new()));
    }
    if size == 0 {
        return Ok(Value::List(vec![Value::List(elements)]));
    }
    list(
        elements
            .chunks(size)
            .map(|chunk| Value::List(chunk.to_vec()))
            .collect(),
    )
}

pub(super) fn coalesce(call: &Call<'_>) -> Outcome {
    let values = conversions::unify(call.values.to_vec())?
        .ok_or_else(|| fail("all arguments must have the same type"))?;
    for value in values {
        match &value {
            Value::Unknown => return Err(Stop::Unknown),
            Value::Null => {}
            Value::String(text) if text.is_empty() => {}
            _ => return Ok(value),
        }
    }
    Err(fail("no argument is neither null nor empty"))
}

pub(super) fn coalescelist(call: &Call<'_>) -> Outcome {
    for (at, value) in call.values.iter().enumerate() {
        match value {
            Value::Unknown => return Err(Stop::Unknown),
            Value::List(elements) if elements.is_empty() => {}
            Value::List(_) => return Ok(value.clone()),
            _ => return Err(bad(at, "arguments must be lists")),
        }
    }
    Err(fail("no argument is a list with elements"))
}

pub(super) fn compact(call: &Call<'_>) -> Outcome {
    let mut kept = Vec::new();
    for element in call.list(0)? {
        match element {
            Value::Unknown => return Err(Stop::Unknown),
            Value::Null => {}
            _ => match conversions::string_of(element) {
                Some(text) if text.is_empty() => {}
                Some(text) => kept.push(Value::String(text)),
                None => return Err(bad(0, "a list of strings is required")),
            },
        }
    }
    Ok(Value::List(kept))
}

pub(super) fn concat(call: &Call<'_>) -> Outcome {
    let mut all = Vec::new();
    for at in 0..call.values.len() {
        all.extend_from_slice(call.list(at)?);
    }
    list(all)
}

pub(super) fn contains(call: &Call<'_>) -> Outcome {
    let elements = call.list(0)?;
    let wanted = call.value(1)?;
    let mut unknown = false;
    for element in elements {
        match conversions::equal(element, wanted) {
            Some(true) => return Ok(Value::Bool(true)),
            Some(false) => {}
            None => unknown = true,
        }
    }
    if unknown {
        return Err(Stop::Unknown);
    }
    Ok(Value::Bool(false))
}

pub(super) fn element(call: &Call<'_>) -> Outcome {
    let elements = call.list(0)?;
    let index = call.int(1)?;
    let length = i64::try_from(elements.len()).unwrap_or(i64::MAX);
    if length == 0 {
        return Err(bad(0, "cannot use element with an empty list"));
    }
    let at = usize::try_from(index.rem_euclid(length)).unwrap_or(0);
    Ok(elements.get(at).cloned().unwrap_or_default())
}

pub(super) fn flatten(call: &Call<'_>) -> Outcome {
    let elements = call.list(0)?;
    // An unknown member may be a list of any length; one inside a list that is
    // known is far more likely a plain value, and dropping all its siblings
    // would hide what is known of them.
    if elements.iter().any(Value::is_unknown) {
        return Err(Stop::Unknown);
    }
    fn go(elements: &[Value], out: &mut Vec<Value>) {
        for element in elements {
            match element {
                Value::List(inner) => go(inner, out),
                _ => out.push(element.clone()),
            }
        }
    }
    let mut out = Vec::new();
    go(elements, &mut out);
    list(out)
}

pub(super) fn index(call: &Call<'_>) -> Outcome {
    let elements = call.list(0)?;
    let wanted = call.value(1)?;
    for (at, element) in elements.iter().enumerate() {
        match conversions::equal(element, wanted) {
            Some(true) => return Ok(Value::from(i64::try_from(at).unwrap_or(i64::MAX))),
            Some(false) => {}
            None => return Err(Stop::Unknown),
        }
    }
    Err(fail("item not found"))
}

pub(super) fn keys(call: &Call<'_>) -> Outcome {
    let keys = call.map(0)?.keys();
    Ok(Value::List(keys.cloned().map(Value::String).collect()))
}

pub(super) fn values(call: &Call<'_>) -> Outcome {
    Ok(Value::List(call.map(0)?.values().cloned().collect()))
}

pub(super) fn length(call: &Call<'_>) -> Outcome {
    let length = match call.value(0)? {
        Value::List(list) => list.len(),
        Value::Map(map) => map.len(),
        Value::String(text) => text.graphemes(true).count(),
        _ => return Err(bad(0, "a string, list or map is required")),
    };
    Ok(Value::from(i64::try_from(length).unwrap_or(i64::MAX)))
}

pub(super) fn lookup(call: &Call<'_>) -> Outcome {
    let map = call.map(0)?;
    let key = call.string(1)?;
    match (map.get(&key), call.values.get(2)) {
        (Some(value), _) => Ok(value.clone()),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(fail("the key is not in the map, and there is no default")),
    }
}

pub(super) fn matchkeys(call: &Call<'_>) -> Outcome {
    let values = call.unified(0)?;
    let keys = call.list(1)?;
    let wanted = call.list(2)?;
    if values.len() != keys.len() {
        return Err(bad(1, "length of keys and values must be the same"));
    }
    let all = conversions::unify([keys, wanted].concat())?
        .ok_or_else(|| fail("keys and the set to look in must be of the same type"))?;
    if all.iter().any(Value::has_unknown) {
        return Err(Stop::Unknown);
    }
    let (keys, wanted) = all.split_at(keys.len());
    let Value::List(wanted) = conversions::set_of(wanted.to_vec())? else {
        return Err(Stop::Unknown);
    };
    // Hashing would be quicker on large sets, but values have no hash; the
    // bound keeps the product small.
    if keys.len().saturating_mul(wanted.len()) > 10_000_000 {
        return Err(Stop::Unknown);
    }
    let kept = values
        .into_iter()
        .zip(keys)
        .filter(|(_, key)| wanted.contains(key));
    Ok(Value::List(kept.map(|(value, _)| value).collect()))
}

pub(super) fn merge(call: &Call<'_>) -> Outcome {
    let mut merged = Map::new();
    let mut unknown = false;
    for (at, value) in call.values.iter().enumerate() {
        match value {
            Value::Unknown => unknown = true,
            Value::Null => {}
            Value::Map(map) => merged.extend(map.iter().map(|(k, v)| (k.clone(), v.clone()))),
            _ => return Err(bad(at, "arguments must be maps or objects")),
        }
    }
    if unknown {
        return Err(Stop::Unknown);
    }
    Ok(Value::Map(merged))
}

pub(super) fn one(call: &Call<'_>) -> Outcome {
    match call.list(0)? {
        [] => Ok(Value::Null),
        [only] => Ok(only.clone()),
        _ => Err(bad(0, "must be a list with either zero or one elements")),
    }
}

/// Terraform's own bound.
const MAX_RANGE: usize = 1024;

pub(super) fn range(call: &Call<'_>) -> Outcome {
    let zero = || Number::Int(0);
    let (start, end, step) = match call.values.len() {
        1 => (zero(), call.number(0)?, None),
        2 => (call.number(0)?, call.number(1)?, None),
        _ => (call.number(0)?, call.number(1)?, Some(call.number(2)?)),
    };
    let down = end < start;
    let step = step.unwrap_or(Number::Int(if down { -1 } else { 1 }));
    if start == end {
        return Ok(Value::List(Vec::new()));
    }
    if step == zero() {
        return Err(bad(2, "step must not be zero"));
    }
    if down && step > zero() {
        return Err(bad(
            2,
            "end must be greater than start when step is positive",
        ));
    }
    if !down && step < zero() {
        return Err(bad(2, "end must be less than start when step is negative"));
    }
    let step = step.to_big();
    let mut at = start.to_big();
    let end = end.to_big();
    let mut numbers = Vec::new();
    while if down { at > end } else { at < end } {
        if numbers.len() >= MAX_RANGE {
            return Err(fail("more than 1024 values were generated"));
        }
        numbers.push(Value::Number(Number::from_big(at.clone())));
        at += &step;
    }
    Ok(Value::List(numbers))
}

pub(super) fn reverse(call: &Call<'_>) -> Outcome {
    Ok(Value::List(call.list(0)?.iter().rev().cloned().collect()))
}

pub(super) fn slice(call: &Call<'_>) -> Outcome {
    let elements = call.list(0)?;
    let start = usize::try_from(call.int(1)?).map_err(|_| bad(1, "must not be negative"))?;
    let end = usize::try_from(call.int(2)?).map_err(|_| bad(2, "must not be negative"))?;
    if end > elements.len() {
        return Err(bad(
            2,
            "end index must not be greater than the length of the list",
        ));
    }
    if start > end {
        return Err(bad(1, "start index must not be greater than end index"));
    }
    Ok(Value::List(elements[start..end].to_vec()))
}

pub(super) fn sort(call: &Call<'_>) -> Outcome {
    let mut strings = call.strings(0)?;
    strings.sort();
    Ok(Value::List(
        strings.into_iter().map(Value::String).collect(),
    ))
}

pub(super) fn transpose(call: &Call<'_>) -> Outcome {
    if call.value(0)?.has_unknown() {
        return Err(Stop::Unknown);
    }
    let mut turned: BTreeMap<Arc<str>, Vec<Value>> = BTreeMap::new();
    for (key, members) in call.map(0)? {
        let members = members
            .as_list()
            .ok_or_else(|| bad(0, "a map of lists of strings is required"))?;
        for member in members {
            let member = conversions::string_of(member)
                .ok_or_else(|| bad(0, "a map of lists of strings is required"))?;
            let keys = turned.entry(member).or_default();
            keys.push(Value::String(key.clone()));
        }
    }
    Ok(Value::Map(
        turned
            .into_iter()
            .map(|(key, keys)| (key, Value::List(keys)))
            .collect(),
    ))
}

pub(super) fn zipmap(call: &Call<'_>) -> Outcome {
    let keys = call.strings(0)?;
    let values = call.list(1)?;
    if keys.len() != values.len() {
        return Err(fail("number of keys does not match number of values"));
    }
    Ok(Value::Map(
        keys.into_iter().zip(values.iter().cloned()).collect(),
    ))
}
