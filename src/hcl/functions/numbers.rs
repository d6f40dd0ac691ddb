//! Numbers. `log` and `pow` compute in doubles because Terraform does; the rest is exact.

use bigdecimal::num_bigint::BigInt;
use bigdecimal::{BigDecimal, RoundingMode};

use super::call::{Call, Outcome, Stop, bad, float};
use super::conversions;
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
    float(ln(call.number(0)?.as_f64()) / ln(call.number(1)?.as_f64()))
}

pub(super) fn pow(call: &Call<'_>) -> Outcome {
    float(power(call.number(0)?.as_f64(), call.number(1)?.as_f64()))
}

/// The natural logarithm by the series of fdlibm, which Go uses; the last
/// digit may differ from what the platform's library gives.
fn ln(number: f64) -> f64 {
    if !number.is_normal() || number < 0.0 {
        return number.ln();
    }
    let (mut mantissa, mut exponent) = split(number);
    if mantissa < std::f64::consts::FRAC_1_SQRT_2 {
        mantissa *= 2.0;
        exponent -= 1;
    }
    let f = mantissa - 1.0;
    // An exponent of a double is small.
    let k = exponent as f64;
    let s = f / (2.0 + f);
    let s2 = s * s;
    let s4 = s2 * s2;
    let odd = s2
        * (6.666_666_666_666_735e-1
            + s4 * (2.857_142_874_366_239e-1
                + s4 * (1.818_357_216_161_805e-1 + s4 * 1.479_819_860_511_658_6e-1)));
    let even = s4
        * (3.999_999_999_940_942e-1
            + s4 * (2.222_219_843_214_978_4e-1 + s4 * 1.531_383_769_920_937_3e-1));
    let half = 0.5 * f * f;
    // The logarithm of two in a part with trailing zeros and the rest of it.
    let (high, low) = (6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10);
    k * high - ((half - (s * (half + odd + even) + k * low)) - f)
}

/// A power by repeated squaring, as Go computes it, for the same reason; only
/// exponents with a fraction may still differ in the last digit.
fn power(base: f64, exponent: f64) -> f64 {
    let mut whole = exponent.abs().trunc();
    let mut fraction = exponent.abs().fract();
    if whole > 1e9 || !base.is_normal() || (fraction != 0.0 && base < 0.0) {
        return base.powf(exponent);
    }
    if exponent.abs() == 0.5 {
        let root = base.sqrt();
        return if exponent < 0.0 { 1.0 / root } else { root };
    }
    let mut result = 1.0f64;
    if fraction != 0.0 {
        if fraction > 0.5 {
            fraction -= 1.0;
            whole += 1.0;
        }
        result = (fraction * ln(base)).exp();
    }
    // Mantissa and binary exponent apart, so that no step on the way overflows.
    let (mut factor, mut shift) = split(base);
    let mut scale = 0i64;
    // Within the bound above, and without fraction.
    let mut bits = whole as u64;
    while bits > 0 {
        if shift.abs() > 1 << 12 {
            scale = scale.saturating_add(shift);
            break;
        }
        if bits & 1 == 1 {
            result *= factor;
            scale += shift;
        }
        factor *= factor;
        shift <<= 1;
        if factor < 0.5 {
            factor += factor;
            shift -= 1;
        }
        bits >>= 1;
    }
    if exponent < 0.0 {
        result = 1.0 / result;
        scale = -scale;
    }
    // Two steps, because a power of two alone may be out of range where the product is not.
    let scale = i32::try_from(scale.clamp(-4096, 4096)).unwrap_or(0);
    result * 2f64.powi(scale / 2) * 2f64.powi(scale - scale / 2)
}

/// A number as a mantissa of magnitude 0.5 to 1 and a power of two.
fn split(number: f64) -> (f64, i64) {
    let (mut mantissa, mut exponent) = (number, 0);
    while mantissa.abs() >= 1.0 {
        mantissa /= 2.0;
        exponent += 1;
    }
    while mantissa.abs() < 0.5 {
        mantissa *= 2.0;
        exponent -= 1;
    }
    (mantissa, exponent)
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
            _ => match conversions::number_of(element)? {
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
