//! `format` and `formatlist`: Go's verbs on Terraform's values.

use std::cmp::Ordering;

use bigdecimal::Signed as _;
use bigdecimal::num_bigint::{BigInt, BigUint};
use unicode_segmentation::UnicodeSegmentation as _;

use super::call::{Call, MAX_BYTES, Outcome, Stop, bad, fail, list, text};
use super::conversions;
use super::encoding::json;
use crate::model::value::{Number, Value};

/// Widest field and highest precision; beyond it the result is unknown.
const MAX_WIDTH: usize = 1 << 20;

pub(super) fn format(call: &Call<'_>) -> Outcome {
    let template = call.string(0)?;
    if call.values[1..].iter().any(Value::has_unknown) {
        return Err(Stop::Unknown);
    }
    let arguments: Vec<&Value> = call.values[1..].iter().collect();
    text(fill(&template, &arguments)?)
}

pub(super) fn formatlist(call: &Call<'_>) -> Outcome {
    let template = call.string(0)?;
    let arguments = &call.values[1..];
    let mut length = None;
    for (at, argument) in arguments.iter().enumerate() {
        match argument {
            Value::Unknown => return Err(Stop::Unknown),
            Value::List(elements) => match length {
                None => length = Some(elements.len()),
                Some(length) if length == elements.len() => {}
                Some(_) => return Err(bad(at + 1, "lists of different lengths")),
            },
            _ => {}
        }
    }
    let mut results = Vec::new();
    let mut size = 0;
    for row in 0..length.unwrap_or(1) {
        let arguments: Vec<&Value> = arguments
            .iter()
            .map(|argument| match argument {
                Value::List(elements) => &elements[row],
                single => single,
            })
            .collect();
        if arguments.iter().any(|argument| argument.has_unknown()) {
            results.push(Value::Unknown);
            continue;
        }
        let filled = fill(&template, &arguments)?;
        size += filled.len();
        if size > MAX_BYTES {
            return Err(Stop::Unknown);
        }
        results.push(text(filled)?);
    }
    list(results)
}

/// One `%` sequence.
#[derive(Default)]
struct Verb {
    zero: bool,
    sharp: bool,
    plus: bool,
    minus: bool,
    space: bool,
    width: Option<usize>,
    precision: Option<usize>,
    mode: char,
}

fn fill(template: &str, arguments: &[&Value]) -> Result<String, Stop> {
    let mut out = String::new();
    let mut rest = template;
    let mut next = 1;
    let mut highest = 0;
    while let Some((literal, after)) = rest.split_once('%') {
        out.push_str(literal);
        if let Some(after) = after.strip_prefix('%') {
            out.push('%');
            rest = after;
            continue;
        }
        let (verb, index, after) = sequence(after)?;
        rest = after;
        let index = index.unwrap_or(next);
        if index == 0 || index > arguments.len() {
            return Err(fail("not enough arguments for the format"));
        }
        next = index + 1;
        highest = highest.max(index);
        append(&verb, arguments[index - 1], &mut out)?;
        if out.len() > MAX_BYTES {
            return Err(Stop::Unknown);
        }
    }
    out.push_str(rest);
    if highest < arguments.len() {
        return Err(fail("too many arguments for the format"));
    }
    Ok(out)
}

/// Reads a sequence after its `%`: flags, width, precision, `[index]`, verb.
fn sequence(source: &str) -> Result<(Verb, Option<usize>, &str), Stop> {
    let mut verb = Verb::default();
    let mut rest = source;
    while let Some(flag) = rest.chars().next() {
        match flag {
            '0' => verb.zero = true,
            '#' => verb.sharp = true,
            '+' => verb.plus = true,
            '-' => verb.minus = true,
            ' ' => verb.space = true,
            _ => break,
        }
        rest = &rest[1..];
    }
    (verb.width, rest) = count(rest)?;
    if let Some(after) = rest.strip_prefix('.') {
        (verb.precision, rest) = count(after)?;
        verb.precision = verb.precision.or(Some(0));
    }
    let mut index = None;
    if let Some(after) = rest.strip_prefix('[') {
        let (number, after) = count(after)?;
        index = Some(number.ok_or_else(|| bad(0, "an argument index must be a number"))?);
        rest = after
            .strip_prefix(']')
            .ok_or_else(|| bad(0, "an argument index must end with a bracket"))?;
    }
    verb.mode = rest
        .chars()
        .next()
        .filter(char::is_ascii_alphabetic)
        .ok_or_else(|| bad(0, "a format sequence must end with a verb"))?;
    Ok((verb, index, &rest[1..]))
}

fn count(source: &str) -> Result<(Option<usize>, &str), Stop> {
    let end = source.bytes().take_while(u8::is_ascii_digit).count();
    if end == 0 {
        return Ok((None, source));
    }
    match source[..end].parse() {
        Ok(number) if number <= MAX_WIDTH => Ok((Some(number), &source[end..])),
        _ => Err(Stop::Unknown),
    }
}

fn append(verb: &Verb, value: &Value, out: &mut String) -> Result<(), Stop> {
    if verb.mode != 'v' && value.is_null() {
        return Err(fail("null cannot be formatted"));
    }
    match verb.mode {
        'v' => {
            let plain = match value {
                Value::String(text) if !verb.sharp => text.to_string(),
                Value::Number(number) if !verb.sharp => general(&Decimal::new(number), None, 'e'),
                _ => json(value)?,
            };
            pad(verb, &plain, out);
        }
        't' => {
            let bool = conversions::bool_of(value).ok_or_else(|| fail("a bool is required"))?;
            out.push_str(if bool { "true" } else { "false" });
        }
        's' | 'q' => {
            let string = conversions::string_of(value).ok_or_else(|| fail("string required"))?;
            let cut: String = match verb.precision {
                Some(most) if most > 0 => string.graphemes(true).take(most).collect(),
                _ => string.to_string(),
            };
            let shown = if verb.mode == 'q' {
                json(&Value::from(cut))?
            } else {
                cut
            };
            pad(verb, &shown, out);
        }
        'b' | 'd' | 'o' | 'x' | 'X' => {
            let number =
                conversions::number_of(value)?.ok_or_else(|| fail("a number is required"))?;
            integer(verb, &number, out)?;
        }
        'e' | 'E' | 'f' | 'g' | 'G' => {
            let number =
                conversions::number_of(value)?.ok_or_else(|| fail("a number is required"))?;
            floating(verb, &number, out);
        }
        _ => return Err(bad(0, "unsupported format verb")),
    }
    Ok(())
}

/// Pads by grapheme clusters. Zeros go to the left of anything, even text.
fn pad(verb: &Verb, shown: &str, out: &mut String) {
    let missing = verb
        .width
        .unwrap_or(0)
        .saturating_sub(shown.graphemes(true).count());
    let padding = if verb.zero { "0" } else { " " }.repeat(missing);
    if verb.minus {
        out.push_str(shown);
        out.push_str(&padding);
    } else {
        out.push_str(&padding);
        out.push_str(shown);
    }
}

fn sign(verb: &Verb, negative: bool) -> &'static str {
    match (negative, verb.plus, verb.space) {
        (true, _, _) => "-",
        (false, true, _) => "+",
        (false, false, true) => " ",
        _ => "",
    }
}

fn integer(verb: &Verb, number: &Number, out: &mut String) -> Result<(), Stop> {
    let big = number.to_big();
    if !big.is_integer() {
        return Err(fail("an integer is required"));
    }
    let (whole, _) = big.with_scale(0).into_bigint_and_exponent();
    let magnitude: &BigUint = whole.magnitude();
    let (digits, prefix) = match verb.mode {
        'b' => (magnitude.to_str_radix(2), "0b"),
        'o' => (magnitude.to_str_radix(8), "0"),
        'x' => (magnitude.to_str_radix(16), "0x"),
        'X' => (magnitude.to_str_radix(16).to_uppercase(), "0X"),
        _ => (magnitude.to_str_radix(10), ""),
    };
    let prefix = if verb.sharp { prefix } else { "" };
    let sign = sign(verb, whole.is_negative());
    let mut zeros = 0;
    match verb.precision {
        Some(0) if digits == "0" => return Ok(()),
        Some(precision) => zeros = precision.saturating_sub(digits.len()),
        None => {}
    }
    let length = sign.len() + prefix.len() + zeros + digits.len();
    let missing = verb.width.unwrap_or(0).saturating_sub(length);
    let (mut left, mut right) = (0, 0);
    if verb.minus {
        right = missing;
    } else if verb.zero && verb.precision.is_none() {
        zeros = missing;
    } else {
        left = missing;
    }
    out.push_str(&" ".repeat(left));
    out.push_str(sign);
    out.push_str(prefix);
    out.push_str(&"0".repeat(zeros));
    out.push_str(&digits);
    out.push_str(&" ".repeat(right));
    Ok(())
}

fn floating(verb: &Verb, number: &Number, out: &mut String) {
    let decimal = Decimal::new(number);
    let unsigned = Decimal {
        negative: false,
        ..decimal.clone()
    };
    let shown = match verb.mode {
        'f' => fixed(unsigned, verb.precision.unwrap_or(6)),
        'e' | 'E' => scientific(unsigned, verb.precision.unwrap_or(6), verb.mode),
        'g' => general(&unsigned, verb.precision, 'e'),
        _ => general(&unsigned, verb.precision, 'E'),
    };
    let sign = sign(verb, decimal.negative);
    let missing = verb
        .width
        .unwrap_or(0)
        .saturating_sub(sign.len() + shown.len());
    if verb.zero {
        out.push_str(sign);
        out.push_str(&"0".repeat(missing));
        out.push_str(&shown);
    } else if verb.minus {
        out.push_str(sign);
        out.push_str(&shown);
        out.push_str(&" ".repeat(missing));
    } else {
        out.push_str(&" ".repeat(missing));
        out.push_str(sign);
        out.push_str(&shown);
    }
}

/// `0.DIGITS` times ten to the power of `point`; no digits for zero.
#[derive(Clone)]
struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    point: i64,
    /// How the 512-bit binary number that Terraform computes with compares to
    /// this one: it decides what lies halfway in decimal.
    binary: Ordering,
}

impl Decimal {
    fn new(number: &Number) -> Self {
        let (whole, scale) = number.to_big().normalized().into_bigint_and_exponent();
        let binary = binary_error(&whole, scale);
        let text = whole.magnitude().to_string();
        let digits: Vec<u8> = text.trim_end_matches('0').bytes().collect();
        let point = i64::try_from(text.len())
            .unwrap_or(i64::MAX)
            .saturating_sub(scale);
        Decimal {
            negative: whole.is_negative(),
            point: if digits.is_empty() { 0 } else { point },
            digits,
            binary,
        }
    }

    /// Keeps this many digits, to the nearest, exact halves to even.
    fn round(&mut self, keep: i64) {
        let Ok(keep) = usize::try_from(keep) else {
            self.digits.clear();
            return;
        };
        if keep >= self.digits.len() {
            return;
        }
        let half = self.digits[keep] == b'5' && keep + 1 == self.digits.len();
        let up = match (half, self.binary) {
            (true, Ordering::Equal) => keep > 0 && self.digits[keep - 1] % 2 == 1,
            (true, Ordering::Greater) => true,
            (true, Ordering::Less) => false,
            (false, _) => self.digits[keep] >= b'5',
        };
        self.digits.truncate(keep);
        if up {
            while self.digits.last() == Some(&b'9') {
                self.digits.pop();
            }
            match self.digits.last_mut() {
                Some(last) => *last += 1,
                None => {
                    self.digits.push(b'1');
                    self.point += 1;
                }
            }
        }
        while self.digits.last() == Some(&b'0') {
            self.digits.pop();
        }
    }

    fn digit(&self, at: i64) -> char {
        let digit = usize::try_from(at).ok().and_then(|at| self.digits.get(at));
        char::from(*digit.unwrap_or(&b'0'))
    }
}

/// Compares the nearest binary number of 512 bits with `whole / 10^scale`.
fn binary_error(whole: &BigInt, scale: i64) -> Ordering {
    const BITS: u64 = 512;
    let numerator = whole.magnitude();
    let Ok(scale) = u32::try_from(scale) else {
        return Ordering::Equal;
    };
    if scale == 0 || scale > 4096 || numerator.bits() >= BITS {
        return Ordering::Equal;
    }
    let denominator = BigUint::from(10u8).pow(scale);
    let shift = BITS + denominator.bits() - numerator.bits();
    let mut numerator = numerator << shift;
    let mut quotient = &numerator / &denominator;
    let excess = quotient.bits().saturating_sub(BITS);
    if excess > 0 {
        // Scaling the denominator instead keeps every bit of the remainder.
        let denominator = &denominator << excess;
        quotient = &numerator / &denominator;
        numerator -= &quotient * &denominator;
        return nearest(&quotient, &numerator, &denominator);
    }
    numerator -= &quotient * &denominator;
    nearest(&quotient, &numerator, &denominator)
}

fn nearest(quotient: &BigUint, remainder: &BigUint, denominator: &BigUint) -> Ordering {
    if remainder.bits() == 0 {
        return Ordering::Equal;
    }
    match (remainder << 1u8).cmp(denominator) {
        Ordering::Equal if quotient.bit(0) => Ordering::Greater,
        Ordering::Greater => Ordering::Greater,
        _ => Ordering::Less,
    }
}

fn fixed(mut decimal: Decimal, precision: usize) -> String {
    let places = i64::try_from(precision).unwrap_or(i64::MAX);
    decimal.round(decimal.point.saturating_add(places));
    let mut out = String::new();
    if decimal.negative {
        out.push('-');
    }
    if decimal.point > 0 && !decimal.digits.is_empty() {
        out.extend((0..decimal.point).map(|at| decimal.digit(at)));
    } else {
        out.push('0');
    }
    if precision > 0 {
        out.push('.');
        let zero = decimal.digits.is_empty();
        out.extend((0..places).map(|place| match zero {
            true => '0',
            false => decimal.digit(decimal.point + place),
        }));
    }
    out
}

fn scientific(mut decimal: Decimal, precision: usize, letter: char) -> String {
    let places = i64::try_from(precision).unwrap_or(i64::MAX);
    decimal.round(places.saturating_add(1));
    let mut out = String::new();
    if decimal.negative {
        out.push('-');
    }
    out.push(decimal.digit(0));
    if precision > 0 {
        out.push('.');
        out.extend((1..=places).map(|at| decimal.digit(at)));
    }
    let exponent = if decimal.digits.is_empty() {
        0
    } else {
        decimal.point - 1
    };
    let sign = if exponent < 0 { '-' } else { '+' };
    out.push(letter);
    out.push(sign);
    out.push_str(&std::format!("{:02}", exponent.abs()));
    out
}

/// `%g`: without precision the shortest digits, and an exponent when it is
/// below -4 or reaches 6, or the number of digits where that is more telling.
fn general(decimal: &Decimal, precision: Option<usize>, letter: char) -> String {
    let mut decimal = decimal.clone();
    let shortest = precision.is_none();
    if let Some(precision) = precision {
        decimal.round(i64::try_from(precision.max(1)).unwrap_or(i64::MAX));
    }
    let digits = decimal.digits.len();
    let mut precision = precision.map_or(6, |precision| precision.max(1));
    let mut threshold = i64::try_from(precision).unwrap_or(i64::MAX);
    let count = i64::try_from(digits).unwrap_or(i64::MAX);
    if threshold > count && count >= decimal.point {
        threshold = count;
    }
    if shortest {
        threshold = 6;
        precision = digits;
    }
    let exponent = decimal.point - 1;
    if exponent < -4 || exponent >= threshold {
        let precision = precision.min(digits).saturating_sub(1);
        return scientific(decimal, precision, letter);
    }
    let places = usize::try_from(count.saturating_sub(decimal.point)).unwrap_or(0);
    fixed(decimal, places)
}
