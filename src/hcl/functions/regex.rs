//! Regular expressions. Terraform's are RE2 as Go has it; the `regex` crate
//! matches in linear time too but reads some things differently, so that
//! patterns are translated first.

use std::cell::RefCell;
use std::collections::BTreeMap;

use ::regex::{Captures, Regex, RegexBuilder};

use super::call::{Call, MAX_BYTES, MAX_ELEMENTS, Outcome, Stop, bad, fail, list, text};
use crate::model::value::Value;

/// Compiled patterns that one thread keeps: rules ask the same ones of every resource.
const CACHED: usize = 64;

thread_local! {
    static CACHE: RefCell<BTreeMap<String, Regex>> = const { RefCell::new(BTreeMap::new()) };
}

fn compile(pattern: &str, argument: usize) -> Result<Regex, Stop> {
    let cached = CACHE.with_borrow(|cache| cache.get(pattern).cloned());
    if let Some(regex) = cached {
        return Ok(regex);
    }
    let translated =
        translate(pattern).ok_or_else(|| bad(argument, "invalid regular expression"))?;
    let regex = match RegexBuilder::new(&translated).build() {
        Ok(regex) => regex,
        Err(::regex::Error::CompiledTooBig(_)) => return Err(Stop::Unknown),
        Err(_) => return Err(bad(argument, "invalid regular expression")),
    };
    CACHE.with_borrow_mut(|cache| {
        if cache.len() >= CACHED {
            cache.clear();
        }
        cache.insert(pattern.to_owned(), regex.clone());
    });
    Ok(regex)
}

/// RE2 to the crate's syntax: perl classes are ASCII, `\Q..\E` quotes, `\123`
/// is octal, a brace that repeats nothing is itself, and inside a class
/// nothing nests. `None` for what only the crate would accept.
fn translate(pattern: &str) -> Option<String> {
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    let mut repeated = false;
    while let Some(c) = rest.chars().next() {
        let repeats = matches!(c, '*' | '+' | '?') || (c == '{' && repetition(rest).is_some());
        if repeats {
            // RE2 has neither possessive nor nested repetition.
            if repeated {
                return None;
            }
            let length = if c == '{' { repetition(rest)? } else { 1 };
            let lazy = usize::from(rest[length..].starts_with('?'));
            out.push_str(&rest[..length + lazy]);
            rest = &rest[length + lazy..];
        } else {
            rest = match c {
                '\\' => escape(rest, false, &mut out)?,
                '[' => class(rest, &mut out)?,
                '{' => {
                    out.push_str("\\{");
                    &rest[1..]
                }
                '(' if rest.starts_with("(?") => group(rest, &mut out)?,
                _ => {
                    out.push(c);
                    &rest[c.len_utf8()..]
                }
            };
        }
        repeated = repeats;
    }
    Some(out)
}

/// The opening of a group that is named or has flags; RE2 knows four flags.
fn group<'a>(rest: &'a str, out: &mut String) -> Option<&'a str> {
    let inside = &rest[2..];
    let length = if inside.starts_with("P<") || inside.starts_with('<') {
        inside.find('>')?
    } else {
        let length = inside.find([':', ')'])?;
        if !inside[..length].chars().all(|flag| "imsU-".contains(flag)) {
            return None;
        }
        length
    };
    out.push_str(&rest[..length + 3]);
    Some(&inside[length + 1..])
}

/// Length of the repetition in braces that `rest` begins with, if it is one.
fn repetition(rest: &str) -> Option<usize> {
    let (inside, _) = rest[1..].split_once('}')?;
    let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let valid = match inside.split_once(',') {
        Some((low, high)) => number(low) && (high.is_empty() || number(high)),
        None => number(inside),
    };
    valid.then_some(inside.len() + 2)
}

/// One escape at the start of `rest`; gives what follows it.
fn escape<'a>(rest: &'a str, in_class: bool, out: &mut String) -> Option<&'a str> {
    let after = &rest[1..];
    let c = after.chars().next()?;
    let next = &after[c.len_utf8()..];
    let perl = |positive: &str, negative: bool, out: &mut String| {
        match (negative, in_class) {
            (false, true) => out.push_str(positive),
            (false, false) => out.push_str(&format!("[{positive}]")),
            (true, _) => out.push_str(&format!("[^{positive}]")),
        };
    };
    match c {
        'd' | 'D' => perl("0-9", c == 'D', out),
        'w' | 'W' => perl("0-9A-Za-z_", c == 'W', out),
        's' | 'S' => perl("\\t\\n\\x0C\\r ", c == 'S', out),
        'b' | 'B' if !in_class => out.push_str(if c == 'b' { "(?-u:\\b)" } else { "(?-u:\\B)" }),
        'Q' if !in_class => {
            let (quoted, next) = next.split_once("\\E").unwrap_or((next, ""));
            out.push_str(&::regex::escape(quoted));
            return Some(next);
        }
        '0'..='7' => {
            let more = next
                .bytes()
                .take(2)
                .take_while(|b| (b'0'..=b'7').contains(b));
            let more = more.count();
            // `\1` to `\7` alone would be back references, which RE2 has not.
            if c != '0' && more == 0 {
                return None;
            }
            let code = u32::from_str_radix(&after[..=more], 8).ok()?;
            out.push_str(&format!("\\x{{{code:X}}}"));
            return Some(&next[more..]);
        }
        'x' | 'p' | 'P' => {
            out.push('\\');
            out.push(c);
            if next.starts_with('{') {
                let end = next.find('}')? + 1;
                out.push_str(&next[..end]);
                return Some(&next[end..]);
            }
        }
        'a' | 'f' | 't' | 'n' | 'r' | 'v' => {
            out.push('\\');
            out.push(c);
        }
        'A' | 'z' if !in_class => {
            out.push('\\');
            out.push(c);
        }
        _ if c.is_ascii() && !c.is_ascii_alphanumeric() => {
            out.push_str(&format!("\\x{{{:X}}}", u32::from(c)));
        }
        _ => return None,
    }
    Some(next)
}

/// One bracketed class at the start of `rest`; gives what follows it.
fn class<'a>(rest: &'a str, out: &mut String) -> Option<&'a str> {
    out.push('[');
    let mut rest = &rest[1..];
    if let Some(after) = rest.strip_prefix('^') {
        out.push('^');
        rest = after;
    }
    let mut first = true;
    loop {
        if let Some(after) = rest.strip_prefix(']').filter(|_| !first) {
            out.push(']');
            return Some(after);
        }
        first = false;
        if rest.starts_with("[:") && rest.contains(":]") {
            let end = rest.find(":]")? + 2;
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        let set = ["\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\p", "\\P"];
        if set.iter().any(|set| rest.starts_with(set)) {
            rest = escape(rest, true, out)?;
            continue;
        }
        rest = member(rest, out)?;
        if let Some(after) = rest
            .strip_prefix('-')
            .filter(|after| !after.starts_with(']'))
        {
            if set.iter().any(|set| after.starts_with(set)) {
                return None;
            }
            out.push('-');
            rest = member(after, out)?;
        }
    }
}

/// One character of a class. Some mean nesting and set operations to the crate only.
fn member<'a>(rest: &'a str, out: &mut String) -> Option<&'a str> {
    match rest.chars().next()? {
        '\\' => escape(rest, true, out),
        c @ ('[' | ']' | '&' | '~' | '^' | '-') => {
            out.push('\\');
            out.push(c);
            Some(&rest[1..])
        }
        c => {
            out.push(c);
            Some(&rest[c.len_utf8()..])
        }
    }
}

/// Whether a pattern gives a string, a list or an object.
enum Shape {
    Whole,
    List,
    Object(Vec<String>),
}

fn shape(regex: &Regex) -> Result<Shape, Stop> {
    let names: Vec<Option<&str>> = regex.capture_names().skip(1).collect();
    let named: Vec<String> = names
        .iter()
        .flatten()
        .map(|name| (*name).to_owned())
        .collect();
    if names.is_empty() {
        Ok(Shape::Whole)
    } else if named.is_empty() {
        Ok(Shape::List)
    } else if named.len() == names.len() {
        Ok(Shape::Object(named))
    } else {
        Err(bad(
            0,
            "cannot mix both named and unnamed capture groups in the same pattern",
        ))
    }
}

fn captured(shape: &Shape, captures: &Captures<'_>) -> Value {
    let group = |at: usize| {
        captures
            .get(at)
            .map_or(Value::Null, |found| found.as_str().into())
    };
    match shape {
        Shape::Whole => group(0),
        Shape::List => Value::List((1..captures.len()).map(group).collect()),
        Shape::Object(names) => Value::Map(
            names
                .iter()
                .enumerate()
                .map(|(at, name)| (name.as_str().into(), group(at + 1)))
                .collect(),
        ),
    }
}

pub(super) fn regex(call: &Call<'_>) -> Outcome {
    let (pattern, source) = (call.string(0)?, call.string(1)?);
    let regex = compile(&pattern, 0)?;
    let shape = shape(&regex)?;
    match regex.captures(&source) {
        Some(captures) => Ok(captured(&shape, &captures)),
        None => Err(fail("pattern did not match any part of the given string")),
    }
}

pub(super) fn regexall(call: &Call<'_>) -> Outcome {
    let (pattern, source) = (call.string(0)?, call.string(1)?);
    let regex = compile(&pattern, 0)?;
    let shape = shape(&regex)?;
    let most = MAX_ELEMENTS / regex.captures_len();
    let found: Vec<Value> = regex
        .captures_iter(&source)
        .take(most + 1)
        .map(|captures| captured(&shape, &captures))
        .collect();
    if found.len() > most {
        return Err(Stop::Unknown);
    }
    list(found)
}

pub(super) fn replace(call: &Call<'_>) -> Outcome {
    let (source, search, replacement) = (call.string(0)?, call.string(1)?, call.string(2)?);
    let pattern = search
        .strip_prefix('/')
        .and_then(|inside| inside.strip_suffix('/'));
    let Some(pattern) = pattern else {
        let count = source.matches(&*search).count();
        if count.saturating_mul(replacement.len()) > MAX_BYTES {
            return Err(Stop::Unknown);
        }
        return text(source.replace(&*search, &replacement));
    };
    let regex = compile(pattern, 1)?;
    let mut out = String::new();
    let mut last = 0;
    for captures in regex.captures_iter(&source) {
        let Some(whole) = captures.get(0) else {
            continue;
        };
        out.push_str(&source[last..whole.start()]);
        captures.expand(&replacement, &mut out);
        last = whole.end();
        if out.len() > MAX_BYTES {
            return Err(Stop::Unknown);
        }
    }
    out.push_str(&source[last..]);
    text(out)
}

#[cfg(test)]
mod tests {
    use super::translate;

    #[test]
    fn patterns_keep_their_meaning() {
        for (pattern, expected) in [
            (r"\d+", Some("[0-9]+")),
            (r"[\w-]", Some(r"[0-9A-Za-z_\-]")),
            (r"a{,3}", Some(r"a\{,3}")),
            (r"a{2,}", Some("a{2,}")),
            (r"\Qa.b\E.", Some(r"a\.b.")),
            (r"(a)\1", None),
            (r"\Z", None),
            ("[a", None),
        ] {
            assert_eq!(translate(pattern).as_deref(), expected, "{pattern}");
        }
    }
}
