//! Decimal numbers of any size, compared by their value.

use std::cmp::Ordering;
use std::fmt;

use bigdecimal::num_bigint::{BigInt, Sign};
use bigdecimal::{BigDecimal, RoundingMode, Signed as _, Zero as _};

/// A decimal number of any size; `1`, `1.0` and `1e0` are equal.
#[derive(Debug, Clone)]
pub enum Number {
    /// Fits 64 bits: nearly all of them.
    Int(i64),
    /// Anything else, normalised.
    Big(Box<BigDecimal>),
}

/// Exponents beyond this are refused: comparing such numbers would need as many digits.
const MAX_EXPONENT: i64 = 20_000;

impl Number {
    /// Reads decimal text as JSON and HCL write it. `None` when it is no number
    /// or its exponent passes ±20,000.
    pub fn parse(text: &str) -> Option<Self> {
        if let Ok(int) = text.parse::<i64>() {
            return Some(Number::Int(int));
        }
        if text.len() > 65_536 {
            return None;
        }
        if let Some(at) = text.find(['e', 'E']) {
            let exponent: i64 = text[at + 1..].trim_start_matches('+').parse().ok()?;
            if exponent.abs() > MAX_EXPONENT {
                return None;
            }
        }
        if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '.')) {
            return None;
        }
        // The decimal's own reader lets underscores stand between digits.
        if text.contains('_') {
            return None;
        }
        text.parse::<BigDecimal>().ok().map(Number::from_big)
    }

    /// From a big decimal; small whole ones become [`Number::Int`].
    pub fn from_big(big: BigDecimal) -> Self {
        use std::str::FromStr as _;
        if big.is_integer() {
            let (digits, scale) = big.normalized().as_bigint_and_exponent();
            if (-19..=0).contains(&scale) {
                let text = format!(
                    "{digits}{}",
                    "0".repeat(usize::try_from(-scale).unwrap_or(0))
                );
                if let Ok(int) = i64::from_str(&text) {
                    return Number::Int(int);
                }
            }
        }
        Number::Big(Box::new(big.normalized()))
    }

    /// From a double; `None` for what is not finite.
    pub fn from_f64(float: f64) -> Option<Self> {
        use std::str::FromStr as _;
        if !float.is_finite() {
            return None;
        }
        BigDecimal::from_str(&float.to_string())
            .ok()
            .map(Number::from_big)
    }

    /// What an operation of HCL keeps of its exact result: a binary number of 512
    /// bits, written with as few digits as tell it from its neighbours.
    pub fn of_result(exact: &BigDecimal) -> Self {
        if exact.digits() <= EXACT_DIGITS {
            return Number::from_big(exact.clone());
        }
        let (digits, scale) = exact.as_bigint_and_exponent();
        match power_of_ten(scale.unsigned_abs()) {
            Some(power) if scale > 0 => nearest(&digits, &power),
            Some(power) => nearest(&(digits * power), &BigInt::from(1)),
            None => Number::from_big(exact.clone()),
        }
    }

    /// A quotient, kept as [`Number::of_result`] keeps results. `None` for a divisor
    /// that is zero.
    pub fn quotient(dividend: &BigDecimal, divisor: &BigDecimal) -> Option<Self> {
        if divisor.is_zero() {
            return None;
        }
        let (mut above, mut below) = (
            dividend.as_bigint_and_exponent(),
            divisor.as_bigint_and_exponent(),
        );
        let power = power_of_ten(above.1.abs_diff(below.1))?;
        if above.1 < below.1 {
            above.0 *= power;
        } else {
            below.0 *= power;
        }
        Some(nearest(&above.0, &below.0))
    }

    /// As a big decimal.
    pub fn to_big(&self) -> BigDecimal {
        match self {
            Number::Int(int) => BigDecimal::from(*int),
            Number::Big(big) => (**big).clone(),
        }
    }

    /// The nearest double.
    pub fn as_f64(&self) -> f64 {
        match self {
            // Precision beyond 2^53 is of no use to a caller that asks for a double.
            Number::Int(int) => *int as f64,
            Number::Big(big) => big.to_string().parse().unwrap_or(f64::NAN),
        }
    }

    /// The value, if whole and within 64 bits.
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Number::Int(int) => Some(*int),
            Number::Big(_) => None,
        }
    }
}

/// Bits of HCL's numbers.
const BITS: u64 = 512;

/// Decimals with so many digits come back from 512 bits as they were.
const EXACT_DIGITS: u64 = 153;

fn power_of_ten(exponent: u64) -> Option<BigInt> {
    let exponent = u32::try_from(exponent).ok()?;
    (i64::from(exponent) <= 4 * MAX_EXPONENT).then(|| BigInt::from(10).pow(exponent))
}

/// The number of 512 bits next to a fraction, in the fewest digits that only it has.
fn nearest(above: &BigInt, below: &BigInt) -> Number {
    if above.is_zero() {
        return Number::Int(0);
    }
    let negative = (above.sign() == Sign::Minus) != (below.sign() == Sign::Minus);
    let (above, below) = (above.abs(), below.abs());
    // Two bits more than there is room for, and whether anything was cut off.
    let wanted = i64::try_from(below.bits() + BITS + 2).unwrap_or(i64::MAX);
    let shift = wanted - i64::try_from(above.bits()).unwrap_or(i64::MAX);
    let by = shift.unsigned_abs();
    let (above, below) = if shift >= 0 {
        (above << by, below)
    } else {
        (above, below << by)
    };
    let (whole, rest) = (&above / &below, &above % &below);
    let cut = whole.bits().saturating_sub(BITS);
    let mut mantissa: BigInt = &whole >> cut;
    let tail: BigInt = &whole - (&mantissa << cut);
    let half = BigInt::from(1) << cut.saturating_sub(1);
    let odd = mantissa.bit(0);
    if cut > 0 && (tail > half || tail == half && (!rest.is_zero() || odd)) {
        mantissa += 1;
    }
    let exponent = i64::try_from(cut).unwrap_or(0) - shift;
    let exact = binary(&mantissa, exponent);
    let reach = binary(&BigInt::from(1), exponent - 1);
    let shortest = (EXACT_DIGITS..EXACT_DIGITS + 4).find_map(|digits| {
        let tried =
            exact.with_precision_round(std::num::NonZeroU64::new(digits)?, RoundingMode::HalfEven);
        let off = (&tried - &exact).abs();
        (off < reach || off == reach && !mantissa.bit(0)).then_some(tried)
    });
    let found = shortest.unwrap_or(exact);
    Number::from_big(if negative { -found } else { found })
}

/// A mantissa times a power of two, exactly.
fn binary(mantissa: &BigInt, exponent: i64) -> BigDecimal {
    if exponent >= 0 {
        return BigDecimal::from(mantissa << exponent.unsigned_abs());
    }
    let fives = u32::try_from(exponent.unsigned_abs()).unwrap_or(u32::MAX);
    BigDecimal::new(mantissa * BigInt::from(5).pow(fives), i64::from(fives))
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Number {}
impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Number::Int(a), Number::Int(b)) => a.cmp(b),
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}
impl From<i64> for Number {
    fn from(int: i64) -> Self {
        Number::Int(int)
    }
}
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Number::Int(int) => int.fmt(f),
            Number::Big(big) => f.write_str(&big.to_plain_string()),
        }
    }
}
