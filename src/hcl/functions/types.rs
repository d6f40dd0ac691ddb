//! Functions that are nothing but a conversion.

use super::call::{Call, Outcome, bad, fail};
use super::conversions::{bool_of, number_of, set_of, string_of, unify};
use crate::model::value::Value;

/// Gives its argument; marks such as sensitivity are kept beside values, not in them.
pub(super) fn identity(call: &Call<'_>) -> Outcome {
    Ok(call.nullable(0)?.clone())
}

/// Depends on the clock, on chance, on keys or on marks: never known here.
pub(super) fn unknown(_: &Call<'_>) -> Outcome {
    Ok(Value::Unknown)
}

/// `list` and `map`, which Terraform took out in 0.15.
pub(super) fn removed(_: &Call<'_>) -> Outcome {
    Err(fail(
        "this function is no longer available; use tolist([...]) or tomap({...})",
    ))
}

pub(super) fn tobool(call: &Call<'_>) -> Outcome {
    match call.nullable(0)? {
        Value::Null => Ok(Value::Null),
        value => bool_of(value)
            .map(Value::Bool)
            .ok_or_else(|| bad(0, "cannot convert to bool")),
    }
}

pub(super) fn tonumber(call: &Call<'_>) -> Outcome {
    match call.nullable(0)? {
        Value::Null => Ok(Value::Null),
        value => number_of(value)?
            .map(Value::Number)
            .ok_or_else(|| bad(0, "cannot convert to number")),
    }
}

pub(super) fn tostring(call: &Call<'_>) -> Outcome {
    match call.nullable(0)? {
        Value::Null => Ok(Value::Null),
        value => string_of(value)
            .map(Value::String)
            .ok_or_else(|| bad(0, "cannot convert to string")),
    }
}

pub(super) fn tolist(call: &Call<'_>) -> Outcome {
    match call.nullable(0)? {
        Value::Null => Ok(Value::Null),
        _ => call.unified(0).map(Value::List),
    }
}

pub(super) fn toset(call: &Call<'_>) -> Outcome {
    match call.nullable(0)? {
        Value::Null => Ok(Value::Null),
        _ => set_of(call.unified(0)?),
    }
}

pub(super) fn tomap(call: &Call<'_>) -> Outcome {
    let map = match call.nullable(0)? {
        Value::Null => return Ok(Value::Null),
        _ => call.map(0)?,
    };
    let values = unify(map.values().cloned().collect())?
        .ok_or_else(|| bad(0, "all map elements must have the same type"))?;
    Ok(Value::Map(map.keys().cloned().zip(values).collect()))
}
