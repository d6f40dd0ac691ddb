//! Base64, CSV, JSON, URLs and character encodings.

use std::fmt::Write as _;
use std::sync::Arc;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::call::{Call, MAX_BYTES, Outcome, Stop, bad, list, text};
use crate::model::value::{Map, Value};

/// Go's decoder wants padding but does not look at the bits left over.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireCanonical),
);

/// Bytes as base64, for the hashes too.
pub(super) fn base64(bytes: &[u8]) -> Value {
    Value::from(BASE64.encode(bytes))
}

fn unbase64(source: &str, argument: usize) -> Result<Vec<u8>, Stop> {
    let joined: String = source
        .chars()
        .filter(|c| !matches!(c, '\r' | '\n'))
        .collect();
    BASE64
        .decode(joined)
        .map_err(|_| bad(argument, "failed to decode base64 data"))
}

pub(super) fn base64encode(call: &Call<'_>) -> Outcome {
    Ok(base64(call.string(0)?.as_bytes()))
}

pub(super) fn base64decode(call: &Call<'_>) -> Outcome {
    utf8(unbase64(&call.string(0)?, 0)?, 0)
}

/// Bytes that have to be UTF-8.
pub(super) fn utf8(bytes: Vec<u8>, argument: usize) -> Outcome {
    match String::from_utf8(bytes) {
        Ok(decoded) => text(decoded),
        Err(_) => Err(bad(argument, "the contents are not valid UTF-8")),
    }
}

pub(super) fn csvdecode(call: &Call<'_>) -> Outcome {
    let mut records = csv_records(&call.string(0)?)?.into_iter();
    let header = records
        .next()
        .ok_or_else(|| bad(0, "missing header line"))?;
    let mut names: Vec<Arc<str>> = Vec::new();
    for name in header {
        let name: Arc<str> = name.into();
        if names.contains(&name) {
            return Err(bad(0, "a column name stands twice in the header"));
        }
        names.push(name);
    }
    let mut rows = Vec::new();
    for record in records {
        if record.len() != names.len() {
            return Err(bad(0, "wrong number of fields in a record"));
        }
        let mut row = Map::new();
        for (name, field) in names.iter().zip(record) {
            row.insert(name.clone(), text(field)?);
        }
        rows.push(Value::Map(row));
    }
    list(rows)
}

/// Records of CSV as Go's reader takes them: quotes only around whole fields,
/// doubled inside; empty lines are skipped; `\r\n` counts as `\n`.
fn csv_records(source: &str) -> Result<Vec<Vec<String>>, Stop> {
    let source = source.replace("\r\n", "\n");
    let source = source.strip_suffix('\r').unwrap_or(&source);
    let refuse = || bad(0, "a quote stands where none may be");
    let mut records = Vec::new();
    let mut rest = source;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('\n') {
            rest = after;
            continue;
        }
        let mut record = Vec::new();
        loop {
            let mut field = String::new();
            if let Some(quoted) = rest.strip_prefix('"') {
                rest = quoted;
                loop {
                    let (part, after) = rest.split_once('"').ok_or_else(refuse)?;
                    field.push_str(part);
                    match after.strip_prefix('"') {
                        Some(more) => {
                            field.push('"');
                            rest = more;
                        }
                        None => {
                            rest = after;
                            break;
                        }
                    }
                }
                if !(rest.is_empty() || rest.starts_with([',', '\n'])) {
                    return Err(refuse());
                }
            } else {
                let end = rest.find([',', '\n']).unwrap_or(rest.len());
                if rest[..end].contains('"') {
                    return Err(refuse());
                }
                field.push_str(&rest[..end]);
                rest = &rest[end..];
            }
            record.push(field);
            match rest.strip_prefix(',') {
                Some(after) => rest = after,
                None => break,
            }
        }
        rest = rest.strip_prefix('\n').unwrap_or(rest);
        records.push(record);
    }
    Ok(records)
}

pub(super) fn jsondecode(call: &Call<'_>) -> Outcome {
    let json: serde_json::Value = serde_json::from_str(&call.string(0)?)
        .map_err(|_| bad(0, "the string is not valid JSON"))?;
    Ok(Value::from(&json))
}

pub(super) fn jsonencode(call: &Call<'_>) -> Outcome {
    text(json(call.nullable(0)?)?)
}

/// A value as Terraform writes JSON: keys sorted, `<`, `>` and `&` escaped.
pub(super) fn json(value: &Value) -> Result<String, Stop> {
    let mut out = String::new();
    write_json(value, &mut out)?;
    Ok(out)
}

fn write_json(value: &Value, out: &mut String) -> Result<(), Stop> {
    if out.len() > MAX_BYTES {
        return Err(Stop::Unknown);
    }
    match value {
        Value::Unknown => return Err(Stop::Unknown),
        Value::Null => out.push_str("null"),
        Value::Bool(bool) => out.push_str(if *bool { "true" } else { "false" }),
        Value::Number(number) => {
            let _ = write!(out, "{number}");
        }
        Value::String(text) => write_json_string(text, out),
        Value::List(list) => {
            out.push('[');
            for (at, element) in list.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_json(element, out)?;
            }
            out.push(']');
        }
        Value::Map(map) => {
            out.push('{');
            for (at, (name, member)) in map.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_json_string(name, out);
                out.push(':');
                write_json(member, out)?;
            }
            out.push('}');
        }
    }
    Ok(())
}

fn write_json_string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

pub(super) fn urlencode(call: &Call<'_>) -> Outcome {
    let mut out = String::new();
    for byte in call.string(0)?.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    text(out)
}

/// OpenTofu's.
pub(super) fn urldecode(call: &Call<'_>) -> Outcome {
    let source = call.string(0)?;
    let mut bytes = Vec::with_capacity(source.len());
    let mut rest = source.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                let digit = |byte: &u8| char::from(*byte).to_digit(16);
                let (Some(high), Some(low)) = (digit(high), digit(low)) else {
                    return Err(bad(0, "`%` must be followed by two hex digits"));
                };
                bytes.push(u8::try_from(high * 16 + low).unwrap_or_default());
                rest = after;
            }
            (b'%', _) => return Err(bad(0, "`%` must be followed by two hex digits")),
            (b'+', _) => bytes.push(b' '),
            _ => bytes.push(*first),
        }
    }
    utf8(bytes, 0)
}

/// Character encodings that are computed here.
enum Charset {
    Utf8,
    Utf16 { little: bool, mark: bool },
    Latin1,
    Windows1252,
}

/// Families of further names in the IANA registry; what they give is not known here.
const OTHER_CHARSETS: &[&str] = &[
    "big5",
    "cp",
    "csiso",
    "euc-",
    "gb",
    "hz-",
    "ibm",
    "iso-",
    "iso_",
    "koi8",
    "mac",
    "shift_jis",
    "tis-",
    "us-ascii",
    "utf-",
    "windows-",
];

fn charset(name: &str, argument: usize) -> Result<Charset, Stop> {
    let name = name.to_ascii_lowercase();
    Ok(match name.as_str() {
        "utf-8" | "csutf8" => Charset::Utf8,
        "utf-16le" | "csutf16le" => Charset::Utf16 {
            little: true,
            mark: false,
        },
        "utf-16be" | "csutf16be" => Charset::Utf16 {
            little: false,
            mark: false,
        },
        "utf-16" | "csutf16" => Charset::Utf16 {
            little: false,
            mark: true,
        },
        "iso-8859-1" | "iso_8859-1" | "iso_8859-1:1987" | "latin1" | "l1" | "ibm819" | "cp819" => {
            Charset::Latin1
        }
        "windows-1252" | "cswindows1252" => Charset::Windows1252,
        _ if OTHER_CHARSETS.iter().any(|prefix| name.starts_with(prefix)) => {
            return Err(Stop::Unknown);
        }
        _ => return Err(bad(argument, "not a supported IANA encoding name")),
    })
}

/// What Windows-1252 has between 0x80 and 0x9F.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

pub(super) fn textencodebase64(call: &Call<'_>) -> Outcome {
    let source = call.string(0)?;
    let refuse = || bad(0, "the encoding has no representation of a character");
    let bytes = match charset(&call.string(1)?, 1)? {
        Charset::Utf8 => source.as_bytes().to_vec(),
        Charset::Utf16 { little, mark } => {
            let order = |unit: u16| {
                if little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            };
            let units = mark
                .then_some(0xFEFF)
                .into_iter()
                .chain(source.encode_utf16());
            units.flat_map(order).collect()
        }
        Charset::Latin1 => {
            let encode = |c: char| u8::try_from(u32::from(c)).map_err(|_| refuse());
            source.chars().map(encode).collect::<Result<_, _>>()?
        }
        Charset::Windows1252 => {
            let encode = |c: char| match WINDOWS_1252.iter().position(|entry| *entry == c) {
                Some(at) => u8::try_from(at + 0x80).map_err(|_| refuse()),
                None if matches!(c, '\u{80}'..='\u{9f}') => Err(refuse()),
                None => u8::try_from(u32::from(c)).map_err(|_| refuse()),
            };
            source.chars().map(encode).collect::<Result<_, _>>()?
        }
    };
    Ok(base64(&bytes))
}

pub(super) fn textdecodebase64(call: &Call<'_>) -> Outcome {
    let source = call.string(0)?;
    let charset = charset(&call.string(1)?, 1)?;
    let bytes = unbase64(&source, 0)?;
    match charset {
        Charset::Utf8 => utf8(bytes, 0),
        Charset::Utf16 { little, mark } => {
            let order = |pair: &[u8]| {
                let pair = [pair[0], pair.get(1).copied().unwrap_or_default()];
                if little {
                    u16::from_le_bytes(pair)
                } else {
                    u16::from_be_bytes(pair)
                }
            };
            // A mark may turn the byte order round, which is not worth following.
            if mark || bytes.len() % 2 == 1 {
                return Err(Stop::Unknown);
            }
            let units: Vec<u16> = bytes.chunks(2).map(order).collect();
            text(String::from_utf16_lossy(&units))
        }
        Charset::Latin1 => text(bytes.into_iter().map(char::from).collect()),
        Charset::Windows1252 => text(
            bytes
                .into_iter()
                .map(|byte| match byte {
                    0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
                    _ => char::from(byte),
                })
                .collect(),
        ),
    }
}
