//! Decimal numbers of any size, compared by their value.

use std::cmp::Ordering;
use std::fmt;

use bigdecimal::BigDecimal;

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
        if !text.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
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
