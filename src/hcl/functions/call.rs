//! What every function shares: reading arguments, stopping early, bounds.

use std::sync::Arc;

use super::conversions;
pub(super) use super::outcome::{MAX_BYTES, MAX_ELEMENTS, Outcome, Stop, bad, fail};
use super::{FunctionContext, FunctionError};
use crate::model::value::{Map, Number, Value};

/// Any number of arguments.
pub(super) const MANY: usize = usize::MAX;

/// The arguments of one call.
pub(super) struct Call<'a> {
    /// As given.
    pub(super) values: &'a [Value],
    /// For functions on files.
    pub(super) context: &'a FunctionContext<'a>,
}

/// Counts the arguments, runs a body and turns its stop into a result.
pub(super) fn run(
    body: fn(&Call<'_>) -> Outcome,
    values: &[Value],
    context: &FunctionContext<'_>,
    least: usize,
    most: usize,
) -> Result<Value, FunctionError> {
    if values.len() < least || values.len() > most {
        let wanted = match (least, most) {
            (_, MANY) => format!("at least {least}"),
            _ if least == most => least.to_string(),
            _ => format!("{least} to {most}"),
        };
        return Err(FunctionError {
            argument: None,
            message: format!("takes {wanted} argument(s), not {}", values.len()),
        });
    }
    match body(&Call { values, context }) {
        Ok(value) => Ok(value),
        Err(Stop::Unknown) => Ok(Value::Unknown),
        Err(Stop::Error(error)) => Err(error),
    }
}

/// A string value the way Terraform keeps strings: in NFC; too long is unknown.
pub(super) fn text(text: String) -> Outcome {
    if text.len() > MAX_BYTES {
        return Err(Stop::Unknown);
    }
    Ok(Value::String(conversions::normal(&text.into())))
}

/// A list value; too long is unknown.
pub(super) fn list(elements: Vec<Value>) -> Outcome {
    if elements.len() > MAX_ELEMENTS {
        return Err(Stop::Unknown);
    }
    Ok(Value::List(elements))
}

/// A number value from a double; infinity has no value here, NaN is an error in Terraform too.
pub(super) fn float(float: f64) -> Outcome {
    if float.is_nan() {
        return Err(fail("the result is not a number"));
    }
    Number::from_f64(float)
        .map(Value::Number)
        .ok_or(Stop::Unknown)
}

impl<'a> Call<'a> {
    /// An argument that may be null but must be known.
    pub(super) fn nullable(&self, at: usize) -> Result<&'a Value, Stop> {
        match self.values.get(at) {
            Some(Value::Unknown) => Err(Stop::Unknown),
            Some(value) => Ok(value),
            None => Err(fail("an argument is missing")),
        }
    }

    /// An argument that must be known and not null.
    pub(super) fn value(&self, at: usize) -> Result<&'a Value, Stop> {
        match self.nullable(at)? {
            Value::Null => Err(bad(at, "argument must not be null")),
            value => Ok(value),
        }
    }

    /// A string, or what converts to one.
    pub(super) fn string(&self, at: usize) -> Result<Arc<str>, Stop> {
        conversions::string_of(self.value(at)?).ok_or_else(|| bad(at, "string required"))
    }

    /// A number, or what converts to one.
    pub(super) fn number(&self, at: usize) -> Result<Number, Stop> {
        conversions::number_of(self.value(at)?)?.ok_or_else(|| bad(at, "a number is required"))
    }

    /// A whole number of 64 bits.
    pub(super) fn int(&self, at: usize) -> Result<i64, Stop> {
        self.number(at)?
            .as_i64()
            .ok_or_else(|| bad(at, "a whole number is required"))
    }

    /// The elements of a list.
    pub(super) fn list(&self, at: usize) -> Result<&'a [Value], Stop> {
        self.value(at)?
            .as_list()
            .ok_or_else(|| bad(at, "a list is required"))
    }

    /// The elements of a list in one common type, as for a parameter of type `list(any)`.
    pub(super) fn unified(&self, at: usize) -> Result<Vec<Value>, Stop> {
        conversions::unify(self.list(at)?.to_vec())?
            .ok_or_else(|| bad(at, "all elements must have the same type"))
    }

    /// The elements of a list of strings, all known and none null.
    pub(super) fn strings(&self, at: usize) -> Result<Vec<Arc<str>>, Stop> {
        let elements = self.list(at)?;
        if elements.iter().any(Value::is_unknown) {
            return Err(Stop::Unknown);
        }
        elements
            .iter()
            .map(|element| match element {
                Value::Null => Err(bad(at, "an element is null")),
                _ => conversions::string_of(element)
                    .ok_or_else(|| bad(at, "a list of strings is required")),
            })
            .collect()
    }

    /// The entries of a map or object.
    pub(super) fn map(&self, at: usize) -> Result<&'a Map, Stop> {
        self.value(at)?
            .as_map()
            .ok_or_else(|| bad(at, "a map or object is required"))
    }
}
