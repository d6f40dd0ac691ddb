//! How much may fail, or be down, before something stops.

use super::reader::{At, Harm, Reader};
use super::words::{Name, mean};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// A share of a whole: `"40%"`, or a bare number under a name that says percent.
fn share(own: &Name, value: &Value) -> Option<f64> {
    let percent = own
        .words
        .iter()
        .any(|word| word.starts_with("percent") || word == "pct");
    match value {
        Value::String(text) => match text.trim().strip_suffix('%') {
            Some(number) => number.trim().parse().ok(),
            None if percent => text.trim().parse().ok(),
            None => None,
        },
        Value::Number(number) if percent => Some(number.as_f64()),
        _ => None,
    }
}

/// Reads how much of something may be unhealthy, down or failed; whether there was nothing
/// more to read.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, was: &Value, is: &Value) -> bool {
    let bad = |name: &Name| name.words.iter().any(|word| forms::BROKEN.has(word));
    let named = bad(at.own) || reader.names.last().is_some_and(|name| bad(name));
    if named && borne(reader, at, was, is) {
        return true;
    }
    let Some(now) = share(at.own, is).filter(|_| named && !at.own.says(mean::LEAST)) else {
        return false;
    };
    // A number without a sign of its own was so many of them, and not all.
    let before = share(at.own, was).or_else(|| super::span::amount(was).map(|_| 0.0));
    if now >= 100.0 && before.is_some_and(|before| before < 100.0) && !at.fresh {
        let means = "all of it may fail, or be down at once, before anything stops";
        reader.harm(at.own, Harm::Guard, means, mean::MOST);
    }
    true
}

/// What may fail without an end: `errors.tolerance = "all"`. Whether it is said in words.
fn borne(reader: &mut Reader<'_>, at: &At<'_>, was: &Value, is: &Value) -> bool {
    let bears = at.own.words.iter().any(|word| word.starts_with("tolera"));
    let (Some(old), Some(new)) = (was.as_str(), is.as_str()) else {
        return false;
    };
    let all = |text: &str| matches!(text.to_ascii_lowercase().as_str(), "all" | "any" | "*");
    if !bears {
        return false;
    }
    if all(new) && !all(old) && !at.fresh {
        let means = "all of it may fail, or be down at once, before anything stops";
        reader.harm(at.own, Harm::Guard, means, mean::MOST);
    }
    true
}
