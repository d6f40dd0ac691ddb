//! Numbers. `log` and `pow` compute in doubles because Terraform does; the rest is exact.

use bigdecimal::num_bigint::BigInt;
use bigdecimal::{BigDecimal, RoundingMode};

use super::call::{Call, Outcome, Stop, bad, float};
use super::types;
use crate::model::value::{Number, Value};

/// Longest text that `parseint` reads: its work grows with the square of it.
const MAX_DIGITS: usize = 8192;

pub(super) fn abs(call: &Call<'_>) -> Outcome {
    Ok(Value::Number(Number::from_big(
        call.number(0)?.to_big().abs(),
    )))
}

pub(super) fn ceil(call: &Call<'_>) -> Outcome {
    round(call, RoundingMode::Ceiling)
}

pub(super) fn floor(call: &Call<'_>) -> Outcome {
    round(call, RoundingMode::Floor)
}

fn round(call: &Call<'_>, mode: RoundingMode) -> Outcome {
    Ok(Value::Number(match call.number(0)? {
        whole @ Number::Int(_) => whole,
        Number::Big(big) if big.is_integer() => Number::Big(big),
        Number::Big(big) => Number::from_big(big.with_scale_round(0, mode)),
    }))
}

pub(super) fn log(call: &Call<'_>) -> Outcome {
    float(call.number(0)?.as_f64().ln() / call.number(1)?.as_f64().ln())
}

pub(super) fn pow(call: &Call<'_>) -> Outcome {
    float(call.number(0)?.as_f64().powf(call.number(1)?.as_f64()))
}

pub(super) fn signum(call: &Call<'_>) -> Outcome {
    Ok(Value::from(call.int(0)?.signum()))
}

pub(super) fn max(call: &Call<'_>) -> Outcome {
    Ok(all(call)?
        .into_iter()
        .max()
        .map_or(Value::Null, Value::Number))
}

pub(super) fn min(call: &Call<'_>) -> Outcome {
    Ok(all(call)?
        .into_iter()
        .min()
        .map_or(Value::Null, Value::Number))
}

fn all(call: &Call<'_>) -> Result<Vec<Number>, Stop> {
    (0..call.values.len()).map(|at| call.number(at)).collect()
}

pub(super) fn sum(call: &Call<'_>) -> Outcome {
    let elements = call.list(0)?;
    if elements.is_empty() {
        return Err(bad(0, "cannot sum an empty list"));
    }
    let mut unknown = false;
    let mut total = BigDecimal::from(0);
    for element in elements {
        match element {
            Value::Unknown => unknown = true,
            _ => match types::number_of(element)? {
                Some(number) => total += number.to_big(),
                None => return Err(bad(0, "argument must be a list of numbers")),
            },
        }
    }
    if unknown {
        return Err(Stop::Unknown);
    }
    Ok(Value::Number(Number::from_big(total)))
}

pub(super) fn parseint(call: &Call<'_>) -> Outcome {
    let Value::String(text) = call.value(0)? else {
        return Err(bad(0, "first argument must be a string"));
    };
    let base = call.int(1)?;
    if !(2..=62).contains(&base) {
        return Err(bad(1, "base must be a whole number between 2 and 62"));
    }
    if text.len() > MAX_DIGITS {
        return Err(Stop::Unknown);
    }
    let (negative, digits) = match text.strip_prefix(['+', '-']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, &**text),
    };
    let refuse = || bad(0, "cannot be parsed as an integer of that base");
    if digits.is_empty() {
        return Err(refuse());
    }
    let mut total = BigInt::from(0);
    for byte in digits.bytes() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'z' => byte - b'a' + 10,
            b'A'..=b'Z' if base <= 36 => byte - b'A' + 10,
            b'A'..=b'Z' => byte - b'A' + 36,
            _ => return Err(refuse()),
        };
        if i64::from(digit) >= base {
            return Err(refuse());
        }
        total = total * base + digit;
    }
    let total = if negative { -total } else { total };
    Ok(Value::Number(Number::from_big(BigDecimal::from(total))))
}
