//! Spans of time in any spelling, and other amounts.

use std::borrow::Cow;

use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Longer texts are no spans of time.
const LONGEST_SPAN: usize = 1 << 12;

/// A number, or a span of time in seconds: `30`, `"30d"`, `"P1DT2H"`.
pub(super) fn amount(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number.as_f64()),
        Value::String(text) => span(text),
        _ => None,
    }
}

/// A span of time in seconds, or a number; negative where it has no end.
pub(super) fn span(text: &str) -> Option<f64> {
    if text.len() > LONGEST_SPAN {
        return None;
    }
    let text = match text.trim() {
        plural if plural.contains("(s)") => Cow::Owned(plural.replace("(s)", "s")),
        text => Cow::Borrowed(text),
    };
    if let Ok(number) = text.parse::<f64>() {
        return Some(number).filter(|number| number.is_finite());
    }
    let lower = match text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(text.to_ascii_lowercase()),
        false => text,
    };
    if forms::ENDLESS.has(&lower) {
        return Some(-1.0);
    }
    let (negative, lower) = match lower.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, &*lower),
    };
    let iso = lower.strip_prefix('p');
    let mut rest = iso.unwrap_or(lower);
    let (mut total, mut in_time, mut any) = (0.0, iso.is_none(), false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('t').filter(|_| iso.is_some()) {
            (rest, in_time) = (after, true);
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number = rest[..end].parse::<f64>().ok()?;
        rest = rest[end..].trim_start();
        let end = rest
            .find(|c: char| c.is_ascii_digit() || (iso.is_some() && c == 't'))
            .unwrap_or(rest.len());
        let unit = rest[..end].trim();
        total += number
            * match (unit, in_time) {
                ("ms" | "millis" | "milliseconds", _) => 0.001,
                ("s" | "sec" | "second" | "seconds", _) => 1.0,
                ("m", true) | ("min" | "minute" | "minutes", _) => 60.0,
                ("m", false) | ("mo" | "month" | "months", _) => 2_592_000.0,
                ("h" | "hour" | "hours" | "hr", _) => 3_600.0,
                ("d" | "day" | "days", _) => 86_400.0,
                ("w" | "week" | "weeks", _) => 604_800.0,
                ("y" | "year" | "years", _) => 31_536_000.0,
                _ => return None,
            };
        rest = &rest[end..];
        any = true;
    }
    any.then_some(if negative { -total } else { total })
}
