//! YAML, as Terraform reads and writes it: scalars resolve by YAML 1.1's words
//! but only when they are plain; everything is written in block style.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use base64::Engine as _;
use saphyr_parser::{Event, Parser, ScalarStyle, StrInput, Tag};

use super::call::{Call, MAX_BYTES, MAX_ELEMENTS, Outcome, Stop, bad, text};
use super::conversions;
use super::time::Moment;
use crate::model::value::{Number, Value};

/// Deepest nesting that is read or written.
const MAX_DEPTH: usize = 100;

pub(super) fn yamldecode(call: &Call<'_>) -> Outcome {
    let source = call.string(0)?;
    let mut reader = Reader {
        events: Parser::new_from_str(&source),
        anchors: BTreeMap::new(),
        nodes: 0,
    };
    loop {
        match reader.next()? {
            Event::StreamEnd => return Err(bad(0, "the document is empty")),
            Event::DocumentStart(_) => break,
            _ => {}
        }
    }
    let first = reader.next()?;
    let value = reader.node(first, 0)?;
    loop {
        match reader.next()? {
            Event::StreamEnd => return Ok(value),
            Event::DocumentStart(_) => return Err(bad(0, "only one document is allowed")),
            _ => {}
        }
    }
}

struct Reader<'a> {
    events: Parser<'a, StrInput<'a>>,
    anchors: BTreeMap<usize, Value>,
    /// Nodes built so far; an alias counts as all that it stands for.
    nodes: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<Event<'a>, Stop> {
        match self.events.next() {
            Some(Ok((event, _))) => Ok(event),
            _ => Err(bad(0, "the string is not valid YAML")),
        }
    }

    fn count(&mut self, nodes: usize) -> Result<(), Stop> {
        self.nodes = self.nodes.saturating_add(nodes);
        if self.nodes > MAX_ELEMENTS {
            return Err(Stop::Unknown);
        }
        Ok(())
    }

    fn node(&mut self, event: Event<'a>, depth: usize) -> Outcome {
        if depth > MAX_DEPTH {
            return Err(Stop::Unknown);
        }
        self.count(1)?;
        let (anchor, value) = match event {
            Event::Alias(anchor) => {
                let value = self.anchors.get(&anchor).cloned();
                // An alias inside its own anchor has no value yet.
                let value = value.ok_or_else(|| bad(0, "an alias stands for nothing"))?;
                self.count(nodes(&value))?;
                return Ok(value);
            }
            Event::Scalar(source, style, anchor, tag) => {
                (anchor, scalar(&source, style, tag.as_deref())?)
            }
            Event::SequenceStart(anchor, tag) => {
                expect_tag(tag.as_deref(), "seq")?;
                let mut elements = Vec::new();
                loop {
                    match self.next()? {
                        Event::SequenceEnd => break,
                        event => elements.push(self.node(event, depth + 1)?),
                    }
                }
                (anchor, Value::List(elements))
            }
            Event::MappingStart(anchor, tag) => {
                expect_tag(tag.as_deref(), "map")?;
                (anchor, self.mapping(depth)?)
            }
            _ => return Err(bad(0, "the string is not valid YAML")),
        };
        if anchor > 0 {
            self.anchors.insert(anchor, value.clone());
        }
        Ok(value)
    }

    fn mapping(&mut self, depth: usize) -> Outcome {
        let mut map = BTreeMap::new();
        loop {
            let event = match self.next()? {
                Event::MappingEnd => break,
                event => event,
            };
            let merges = matches!(
                &event,
                Event::Scalar(key, ScalarStyle::Plain, _, None) if key == "<<"
            );
            let key = self.node(event, depth + 1)?;
            let event = self.next()?;
            let value = self.node(event, depth + 1)?;
            if merges {
                // Whatever comes last wins, be it merged or written.
                match value {
                    Value::Map(merged) => map.extend(merged),
                    _ => return Err(bad(0, "only a mapping can be merged")),
                }
                continue;
            }
            let key: Arc<str> = conversions::string_of(&key)
                .ok_or_else(|| bad(0, "only strings, numbers and bools can be keys"))?;
            map.insert(key, value);
        }
        Ok(Value::Map(map.into()))
    }
}

fn nodes(value: &Value) -> usize {
    match value {
        Value::List(list) => 1 + list.iter().map(nodes).sum::<usize>(),
        Value::Map(map) => 1 + map.values().map(nodes).sum::<usize>(),
        _ => 1,
    }
}

/// The name of a standard tag; `None` without tag, an error for others.
fn standard(tag: Option<&Tag>) -> Result<Option<&str>, Stop> {
    match tag {
        None => Ok(None),
        Some(tag) if tag.handle == "tag:yaml.org,2002:" => Ok(Some(&tag.suffix)),
        Some(_) => Err(bad(0, "unsupported tag")),
    }
}

fn expect_tag(tag: Option<&Tag>, expected: &str) -> Result<(), Stop> {
    match standard(tag)? {
        None => Ok(()),
        Some(tag) if tag == expected => Ok(()),
        Some(_) => Err(bad(0, "unsupported tag")),
    }
}

fn scalar(source: &str, style: ScalarStyle, tag: Option<&Tag>) -> Outcome {
    let tag = standard(tag)?;
    let refuse = || bad(0, "a scalar does not fit its tag");
    let kept = || text(source.to_owned());
    match tag {
        Some("str" | "bool" | "int" | "float" | "null" | "timestamp" | "binary") | None => {}
        Some(_) => return Err(bad(0, "unsupported tag")),
    }
    if tag == Some("binary") {
        let lines: String = source.split(['\n', '\r']).collect();
        let engine = base64::engine::general_purpose::STANDARD;
        return engine
            .decode(lines)
            .map_err(|_| refuse())
            .and_then(|_| kept());
    }
    if style != ScalarStyle::Plain || tag == Some("str") {
        return kept();
    }
    if tag == Some("timestamp") {
        return Moment::parse_yaml(source).ok_or_else(refuse)?.show();
    }
    let value = match source {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            Value::Bool(true)
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            Value::Bool(false)
        }
        ".nan" | ".NaN" | ".NAN" => return Err(bad(0, "NaN is not supported")),
        // Infinity is a number in Terraform, but no value here.
        _ if matches!(
            source.trim_start_matches(['+', '-']),
            ".inf" | ".Inf" | ".INF"
        ) =>
        {
            Value::Unknown
        }
        _ => match number(source)? {
            Some(number) => Value::Number(number),
            None if tag.is_none() => match Moment::parse_yaml(source) {
                Some(moment) => return moment.show(),
                None => return kept(),
            },
            None => return Err(refuse()),
        },
    };
    Ok(value)
}

/// A number as YAML 1.2 writes them: decimal, `0x` and `0o`.
fn number(source: &str) -> Result<Option<Number>, Stop> {
    let based = match (source.strip_prefix("0x"), source.strip_prefix("0o")) {
        (Some(digits), _) => Some((digits, 16)),
        (_, Some(digits)) => Some((digits, 8)),
        _ => None,
    };
    if let Some((digits, base)) = based {
        if digits.is_empty() || !digits.chars().all(|c| c.is_digit(base)) {
            return Ok(None);
        }
        return match i64::from_str_radix(digits, base) {
            Ok(int) => Ok(Some(Number::Int(int))),
            Err(_) => Err(Stop::Unknown),
        };
    }
    conversions::parse_number(source)
}

pub(super) fn yamlencode(call: &Call<'_>) -> Outcome {
    let value = call.nullable(0)?;
    let mut writer = Writer {
        out: String::new(),
        column: 0,
        open_ended: false,
    };
    writer.node(value, -STEP, Place::Root, 0)?;
    writer.put("\n");
    if writer.open_ended {
        writer.put("...\n");
    }
    text(writer.out)
}

/// Columns of one level.
const STEP: isize = 2;

/// Column after which double-quoted text is folded at its next space.
const WIDTH: usize = 80;

/// Where a node stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Root,
    Sequence,
    Mapping,
}

struct Writer {
    out: String,
    column: usize,
    /// The document ends in something that could go on.
    open_ended: bool,
}

impl Writer {
    fn put(&mut self, text: &str) {
        for c in text.chars() {
            self.column = if c == '\n' { 0 } else { self.column + 1 };
        }
        self.out.push_str(text);
    }

    fn line(&mut self, indent: isize) {
        self.put("\n");
        self.put(&" ".repeat(usize::try_from(indent).unwrap_or(0)));
    }

    fn node(
        &mut self,
        value: &Value,
        indent: isize,
        place: Place,
        depth: usize,
    ) -> Result<(), Stop> {
        if depth > MAX_DEPTH || self.out.len() > MAX_BYTES {
            return Err(Stop::Unknown);
        }
        match value {
            Value::Map(map) if !map.is_empty() => {
                let inner = indent + STEP;
                for (at, (key, member)) in map.iter().enumerate() {
                    self.begin(at == 0, inner, place);
                    // Longer and broken keys are written in another form.
                    if key.contains(is_break) || key.len() > 128 {
                        return Err(Stop::Unknown);
                    }
                    self.quoted(key, None);
                    self.put(":");
                    self.node(member, inner, Place::Mapping, depth + 1)?;
                }
            }
            Value::List(list) if !list.is_empty() => {
                // Lists in a mapping stand at the column of their key.
                let inner = if place == Place::Mapping {
                    indent
                } else {
                    indent + STEP
                };
                for (at, element) in list.iter().enumerate() {
                    self.begin(at == 0, inner, place);
                    self.put("-");
                    self.node(element, inner, Place::Sequence, depth + 1)?;
                }
            }
            _ => {
                if place != Place::Root {
                    self.put(" ");
                }
                self.scalar(value, indent + STEP, place)?;
            }
        }
        Ok(())
    }

    /// Begins an entry: the first one of a list in a list goes on behind its dash.
    fn begin(&mut self, first: bool, indent: isize, place: Place) {
        match place {
            Place::Root if first => {}
            Place::Sequence if first => self.put(" "),
            _ => self.line(indent),
        }
    }

    fn scalar(&mut self, value: &Value, indent: isize, place: Place) -> Result<(), Stop> {
        let indent = if place == Place::Root { STEP } else { indent };
        self.open_ended = false;
        let plain = match value {
            Value::Unknown => return Err(Stop::Unknown),
            Value::String(text) if text.contains('\n') && fits_block(text) => {
                self.block(text, indent);
                return Ok(());
            }
            Value::String(text) => {
                self.quoted(text, Some(indent));
                return Ok(());
            }
            Value::List(_) => "[]".to_owned(),
            Value::Map(_) => "{}".to_owned(),
            Value::Null => "null".to_owned(),
            Value::Bool(bool) => bool.to_string(),
            Value::Number(number) => number.to_string(),
        };
        self.put(&plain);
        self.open_ended = place == Place::Root && !matches!(value, Value::List(_) | Value::Map(_));
        Ok(())
    }

    fn block(&mut self, text: &str, indent: isize) {
        self.put("|");
        if text.starts_with(|c| c == ' ' || is_break(c)) {
            self.put("2");
        }
        match text.strip_suffix(is_break) {
            None => self.put("-"),
            Some(rest) if rest.is_empty() || rest.ends_with(is_break) => self.put("+"),
            Some(_) => {}
        }
        let spaces = " ".repeat(usize::try_from(indent).unwrap_or(0));
        let body = text.strip_suffix('\n').unwrap_or(text);
        for line in body.split('\n') {
            self.put("\n");
            if !line.is_empty() {
                self.put(&spaces);
                self.put(line);
            }
        }
    }

    /// Writes double-quoted text, folded to lines of this indent where that is allowed.
    fn quoted(&mut self, text: &str, fold: Option<isize>) {
        self.put("\"");
        let mut after_space = false;
        let mut chars = text.chars().enumerate().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            if c == ' ' {
                match fold {
                    Some(indent)
                        if !after_space && self.column > WIDTH && at > 0 && next.is_some() =>
                    {
                        self.line(indent);
                        if next == Some(' ') {
                            self.put("\\");
                        }
                    }
                    _ => self.put(" "),
                }
                after_space = true;
                continue;
            }
            after_space = false;
            let mut buffer = [0u8; 4];
            match escaped(c) {
                Some(escaped) => self.put(&escaped),
                None => self.put(c.encode_utf8(&mut buffer)),
            }
        }
        self.put("\"");
    }
}

fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}')
        && c != '\u{feff}'
}

/// Whether text can stand in a block as it is: no space before a break or at
/// the end, and nothing that would need an escape.
fn fits_block(text: &str) -> bool {
    let mut previous = ' ';
    let mut first = true;
    for c in text.chars() {
        if !is_printable(c) || (is_break(c) && previous == ' ' && !first) {
            return false;
        }
        previous = c;
        first = false;
    }
    previous != ' '
}

fn escaped(c: char) -> Option<String> {
    if is_printable(c) && !is_break(c) && c != '"' && c != '\\' {
        return None;
    }
    let mut out = String::from("\\");
    match c {
        '\0' => out.push('0'),
        '\u{7}' => out.push('a'),
        '\u{8}' => out.push('b'),
        '\t' => out.push('t'),
        '\n' => out.push('n'),
        '\u{b}' => out.push('v'),
        '\u{c}' => out.push('f'),
        '\r' => out.push('r'),
        '\u{1b}' => out.push('e'),
        '"' | '\\' => out.push(c),
        '\u{85}' => out.push('N'),
        '\u{2028}' => out.push('L'),
        '\u{2029}' => out.push('P'),
        _ => {
            let code = u32::from(c);
            let _ = match code {
                0..=0xff => write!(out, "x{code:02X}"),
                0x100..=0xffff => write!(out, "u{code:04X}"),
                _ => write!(out, "U{code:08X}"),
            };
        }
    }
    Some(out)
}
