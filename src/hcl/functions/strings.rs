//! Strings. Characters are grapheme clusters where Terraform counts them.

use unicode_segmentation::UnicodeSegmentation as _;

use super::call::{Call, MAX_BYTES, Outcome, Stop, bad, list, text};
use crate::model::value::Value;

pub(super) fn chomp(call: &Call<'_>) -> Outcome {
    text(call.string(0)?.trim_end_matches(['\r', '\n']).to_owned())
}

pub(super) fn startswith(call: &Call<'_>) -> Outcome {
    Ok(Value::Bool(call.string(0)?.starts_with(&*call.string(1)?)))
}

pub(super) fn endswith(call: &Call<'_>) -> Outcome {
    Ok(Value::Bool(call.string(0)?.ends_with(&*call.string(1)?)))
}

pub(super) fn strcontains(call: &Call<'_>) -> Outcome {
    Ok(Value::Bool(call.string(0)?.contains(&*call.string(1)?)))
}

pub(super) fn indent(call: &Call<'_>) -> Outcome {
    let spaces = usize::try_from(call.int(0)?).map_err(|_| bad(0, "must not be negative"))?;
    let source = call.string(1)?;
    let breaks = source.bytes().filter(|byte| *byte == b'\n').count();
    if breaks.saturating_mul(spaces) > MAX_BYTES {
        return Err(Stop::Unknown);
    }
    if breaks == 0 {
        return text(source.to_string());
    }
    text(source.replace('\n', &format!("\n{}", " ".repeat(spaces))))
}

pub(super) fn join(call: &Call<'_>) -> Outcome {
    let separator = call.string(0)?;
    if call.values.len() < 2 {
        return Err(bad(1, "at least one list is required"));
    }
    let mut parts = Vec::new();
    for at in 1..call.values.len() {
        parts.extend(call.strings(at)?);
    }
    let content: usize = parts.iter().map(|part| part.len()).sum();
    if separator
        .len()
        .saturating_mul(parts.len())
        .saturating_add(content)
        > MAX_BYTES
    {
        return Err(Stop::Unknown);
    }
    text(parts.join(&*separator))
}

pub(super) fn lower(call: &Call<'_>) -> Outcome {
    let simple = |c: char| match c {
        // The one letter whose full mapping is longer than its simple one.
        '\u{130}' => 'i',
        _ => only(c.to_lowercase()).unwrap_or(c),
    };
    text(call.string(0)?.chars().map(simple).collect())
}

pub(super) fn upper(call: &Call<'_>) -> Outcome {
    let simple = |c: char| only(c.to_uppercase()).unwrap_or(c);
    text(call.string(0)?.chars().map(simple).collect())
}

/// Terraform maps each character to one character; longer mappings do not apply.
fn only(mut mapped: impl Iterator<Item = char>) -> Option<char> {
    match (mapped.next(), mapped.next()) {
        (Some(c), None) => Some(c),
        _ => None,
    }
}

pub(super) fn title(call: &Call<'_>) -> Outcome {
    let source = call.string(0)?;
    let mut out = String::with_capacity(source.len());
    let mut previous = ' ';
    for c in source.chars() {
        out.push(if separates(previous) { titled(c) } else { c });
        previous = c;
    }
    text(out)
}

/// Whether a word may begin after this character.
fn separates(c: char) -> bool {
    if c.is_ascii() {
        return !(c.is_ascii_alphanumeric() || c == '_');
    }
    !c.is_alphanumeric() && c.is_whitespace()
}

/// Title case is upper case, except for the digraphs that have a form of their own.
fn titled(c: char) -> char {
    match c {
        'Ǆ' | 'ǅ' | 'ǆ' => 'ǅ',
        'Ǉ' | 'ǈ' | 'ǉ' => 'ǈ',
        'Ǌ' | 'ǋ' | 'ǌ' => 'ǋ',
        'Ǳ' | 'ǲ' | 'ǳ' => 'ǲ',
        _ => only(c.to_uppercase()).unwrap_or(c),
    }
}

pub(super) fn split(call: &Call<'_>) -> Outcome {
    let separator = call.string(0)?;
    let source = call.string(1)?;
    if separator.is_empty() {
        return list(source.chars().map(|c| Value::from(c.to_string())).collect());
    }
    list(source.split(&*separator).map(Value::from).collect())
}

pub(super) fn strrev(call: &Call<'_>) -> Outcome {
    text(call.string(0)?.graphemes(true).rev().collect())
}

pub(super) fn substr(call: &Call<'_>) -> Outcome {
    let source = call.string(0)?;
    let offset = call.int(1)?;
    let length = call.int(2)?;
    let total = || i64::try_from(source.graphemes(true).count()).unwrap_or(i64::MAX);
    let start = if offset < 0 {
        offset.saturating_add(total()).max(0)
    } else {
        offset
    };
    let start = usize::try_from(start).unwrap_or(usize::MAX);
    // A negative length takes everything to the end.
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    text(source.graphemes(true).skip(start).take(length).collect())
}

pub(super) fn trim(call: &Call<'_>) -> Outcome {
    let cut = call.string(1)?;
    text(call.string(0)?.trim_matches(|c| cut.contains(c)).to_owned())
}

pub(super) fn trimprefix(call: &Call<'_>) -> Outcome {
    let (source, prefix) = (call.string(0)?, call.string(1)?);
    text(source.strip_prefix(&*prefix).unwrap_or(&source).to_owned())
}

pub(super) fn trimsuffix(call: &Call<'_>) -> Outcome {
    let (source, suffix) = (call.string(0)?, call.string(1)?);
    text(source.strip_suffix(&*suffix).unwrap_or(&source).to_owned())
}

pub(super) fn trimspace(call: &Call<'_>) -> Outcome {
    text(call.string(0)?.trim().to_owned())
}
