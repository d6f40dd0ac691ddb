//! Values and masks from extents that the scanner has validated.

mod masks;
mod part;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::sync::Arc;

use rustc_hash::FxHashSet;

pub(super) use masks::{marks, mask};

use super::scan::{Extent, special, unescape};
use crate::model::value::{Growing, Map, Mask, Met, Number, Object, ReadObject, Value, Wanted};

/// The text of a plan, held once and shared by everything that may still read from it.
#[derive(Clone)]
pub(super) struct Buffer {
    bytes: Arc<Vec<u8>>,
    from: usize,
}

impl Buffer {
    /// `from` is where the JSON starts, behind a byte order mark.
    pub(super) fn new(bytes: Arc<Vec<u8>>, from: usize) -> Self {
        Buffer { bytes, from }
    }

    /// A string of the plan, as it reads.
    pub(super) fn string(&self, extent: Extent) -> Option<String> {
        serde_json::from_slice(self.slice(extent)).ok()
    }

    /// Whether two values are the same, but for members that are null or absent. The tools
    /// write both alike, so that most are told apart byte by byte.
    pub(super) fn alike(&self, one: Extent, other: Extent) -> bool {
        let (one, other) = (self.slice(one), self.slice(other));
        one == other || same(&value(one), &value(other))
    }

    fn slice(&self, extent: Extent) -> &[u8] {
        let range = extent.range();
        self.bytes
            .get(self.from + range.start..self.from + range.end)
            .unwrap_or_default()
    }
}

/// See [`Buffer::alike`]; values are read with a bounded depth.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Map(one), Value::Map(other)) => {
            let within = |one: &Map, other: &Map| {
                one.iter().all(|(name, value)| match other.get(name) {
                    Some(there) => same(value, there),
                    None => value.is_null(),
                })
            };
            within(one, other)
                && other
                    .iter()
                    .all(|(name, value)| one.contains_key(name) || value.is_null())
        }
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other.iter())
                    .all(|(one, other)| same(one, other))
        }
        _ => one == other,
    }
}

/// A value of the plan that nobody has asked for yet.
pub(super) struct JsonObject {
    buffer: Buffer,
    value: Extent,
    unknown: Option<Extent>,
    sensitive: Option<Extent>,
    /// The other side of the change, which is mostly the same: names and texts that stand there
    /// are not kept twice.
    like: Object,
}

impl JsonObject {
    /// The object at `value`; `None` in its place when the plan has `null` there
    /// and nothing of it is unknown.
    pub(super) fn object(
        buffer: &Buffer,
        value: Option<Extent>,
        unknown: Option<Extent>,
        sensitive: Option<Extent>,
    ) -> Object {
        Self::beside(buffer, value, unknown, sensitive, Object::absent())
    }

    /// The same of the side after a change, which has most texts of the one before.
    pub(super) fn beside(
        buffer: &Buffer,
        value: Option<Extent>,
        unknown: Option<Extent>,
        sensitive: Option<Extent>,
        like: Object,
    ) -> Object {
        let marks = |extent: &Extent| marks(buffer.slice(*extent));
        let unknown = unknown.filter(marks);
        let Some(value) = value else {
            return match unknown {
                Some(_) => Object::known(Value::Unknown, Mask::None),
                None => Object::absent(),
            };
        };
        if unknown.is_none() && buffer.slice(value) == b"null" {
            return Object::absent();
        }
        Object::lazy(Box::new(JsonObject {
            buffer: buffer.clone(),
            value,
            unknown,
            sensitive,
            like,
        }))
    }
}

impl ReadObject for JsonObject {
    fn read(&self) -> (Value, Mask) {
        let mut value = value_like(self.buffer.slice(self.value), self.like.value());
        if let Some(unknown) = self.unknown {
            overlay(&mut value, &mask(self.buffer.slice(unknown)));
        }
        let sensitive = self
            .sensitive
            .map_or(Mask::None, |extent| mask(self.buffer.slice(extent)));
        (value, sensitive)
    }

    fn part(&self, wanted: &dyn Wanted) -> Option<Value> {
        // What is unknown stands in the other document.
        if self.unknown.is_some() {
            return None;
        }
        part::part(self.buffer.slice(self.value), wanted)
    }

    fn raw(&self) -> &[u8] {
        self.buffer.slice(self.value)
    }

    fn may_be_sensitive(&self) -> bool {
        // Only `true` marks anything; a key of that name is a false alarm that
        // costs no more than reading the object.
        self.sensitive.is_some_and(|extent| {
            let marks = self.buffer.slice(extent);
            // Few masks have the letter at all, and looking for one is quicker than for a word.
            marks.contains(&b'u') && marks.windows(4).any(|window| window == b"true")
        })
    }
}

impl fmt::Debug for JsonObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The bytes may hold secrets; only their place is shown.
        f.debug_struct("JsonObject")
            .field("value", &self.value)
            .field("unknown", &self.unknown)
            .field("sensitive", &self.sensitive)
            .finish_non_exhaustive()
    }
}

/// Puts `Unknown` where the mask says so. Where mask and value do not fit
/// together the whole place is unknown: never taken for safe.
fn overlay(value: &mut Value, unknown: &Mask) {
    match (unknown, value) {
        (Mask::None, _) => {}
        (Mask::Map(marks), Value::Map(map)) => {
            // The plan leaves unknown members of objects out.
            let mut left_out = Vec::new();
            for (name, mark) in marks {
                match map.get_mut(name) {
                    Some(member) => overlay(member, mark),
                    None => left_out.push((name.clone(), Value::Unknown)),
                }
            }
            if !left_out.is_empty() {
                map.extend(left_out);
            }
        }
        (Mask::List(marks), Value::List(list)) => {
            for (position, mark) in marks.iter().enumerate() {
                match list.get_mut(position) {
                    Some(element) => overlay(element, mark),
                    None => list.push(Value::Unknown),
                }
            }
        }
        (_, value) => *value = Value::Unknown,
    }
}

/// The value in validated JSON.
pub(super) fn value(json: &[u8]) -> Value {
    value_like(json, &Value::Null)
}

/// The value in validated JSON; what stands at the same place in `like` is taken from there.
fn value_like(json: &[u8], like: &Value) -> Value {
    std::str::from_utf8(json)
        .ok()
        .and_then(|text| Reader::new(text).value_like(like))
        .unwrap_or(Value::Unknown)
}

/// The shared copy of a member's name: the same few names stand in thousands of
/// objects, and their texts took as much room as the values.
fn shared(name: &str) -> Arc<str> {
    thread_local! {
        static NAMES: RefCell<FxHashSet<Arc<str>>> = RefCell::default();
    }
    NAMES.with_borrow_mut(|names| {
        if let Some(known) = names.get(name) {
            return known.clone();
        }
        let new: Arc<str> = name.into();
        if names.len() < MOST_NAMES && name.len() <= LONGEST_NAME {
            names.insert(new.clone());
        }
        new
    })
}

/// Names that each thread shares, and the longest of them.
const MOST_NAMES: usize = 8192;
const LONGEST_NAME: usize = 64;

/// Reads text that the scanner has accepted; recursion is bounded by the depth
/// that the scanner allows. `None` only on text that it would not accept.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Members and elements of the maps and lists around the place.
    growing: Growing,
    elements: Vec<Value>,
}

/// Room for the members and elements of one object, which the next one uses again.
#[derive(Default)]
struct Room {
    growing: Growing,
    elements: Vec<Value>,
}

/// Members and elements for which room is kept; that of larger objects is given back.
const MOST_ROOM: usize = 4096;

thread_local! {
    static ROOM: Cell<Room> = const { Cell::new(Room { growing: Growing::new(), elements: Vec::new() }) };
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let mut room = Room {
            growing: std::mem::take(&mut self.growing),
            elements: std::mem::take(&mut self.elements),
        };
        // A text that was not read to its end leaves something behind.
        room.growing.clear();
        room.elements.clear();
        if room.growing.room() <= MOST_ROOM && room.elements.capacity() <= MOST_ROOM {
            let _ = ROOM.try_with(|kept| kept.set(room));
        }
    }
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let room = ROOM.try_with(Cell::take).unwrap_or_default();
        Reader {
            text,
            at: 0,
            growing: room.growing,
            elements: room.elements,
        }
    }

    #[inline]
    fn token(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at)? {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                byte => return Some(*byte),
            }
        }
    }

    fn value(&mut self) -> Option<Value> {
        self.value_like(&Value::Null)
    }

    /// The value that comes next. Names and texts that stand at the same place in `like` are
    /// shared with it.
    fn value_like(&mut self, like: &Value) -> Option<Value> {
        Some(match self.token()? {
            b'{' => {
                let from = self.growing.len();
                let mut others = like.as_map().map_or_else(Met::default, Map::met);
                self.members(|reader, key| {
                    let (name, value) = match others.next(&key) {
                        Some((name, other)) => (name.clone(), reader.value_like(other)?),
                        None => (shared(&key), reader.value()?),
                    };
                    reader.growing.push(name, value);
                    Some(())
                })?;
                Value::Map(self.growing.take(from))
            }
            b'[' => {
                let from = self.elements.len();
                let mut others = like.as_list().unwrap_or_default().iter();
                self.elements(|reader| {
                    let value = reader.value_like(others.next().unwrap_or(&Value::Null))?;
                    reader.elements.push(value);
                    Some(())
                })?;
                Value::List(self.elements.drain(from..).collect())
            }
            b'"' => {
                let text = self.string()?;
                Value::String(match like {
                    Value::String(known) if **known == *text => known.clone(),
                    _ => text.as_ref().into(),
                })
            }
            b't' => self.word("true", Value::Bool(true))?,
            b'f' => self.word("false", Value::Bool(false))?,
            b'n' => self.word("null", Value::Null)?,
            _ => Number::parse(self.number()).map_or(Value::Unknown, Value::Number),
        })
    }

    fn members(
        &mut self,
        mut member: impl FnMut(&mut Self, Cow<'a, str>) -> Option<()>,
    ) -> Option<()> {
        self.at += 1;
        if self.token()? == b'}' {
            self.at += 1;
            return Some(());
        }
        loop {
            self.token()?;
            let key = self.string()?;
            if self.token()? != b':' {
                return None;
            }
            self.at += 1;
            member(self, key)?;
            let end = self.token()?;
            self.at += 1;
            if end == b'}' {
                return Some(());
            }
        }
    }

    fn elements(&mut self, mut element: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        if self.token()? == b']' {
            self.at += 1;
            return Some(());
        }
        loop {
            element(self)?;
            let end = self.token()?;
            self.at += 1;
            if end == b']' {
                return Some(());
            }
        }
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        let (raw, escaped) = self.raw()?;
        Some(if escaped {
            Cow::Owned(unescape(raw))
        } else {
            Cow::Borrowed(raw)
        })
    }

    /// The inside of a string as it stands, and whether anything in it is escaped.
    fn raw(&mut self) -> Option<(&'a str, bool)> {
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut at = start;
        let mut escaped = false;
        loop {
            while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
                let hits = special(u64::from_le_bytes(*chunk));
                if hits == 0 {
                    at += 8;
                } else {
                    at += (hits.trailing_zeros() / 8) as usize;
                    break;
                }
            }
            match bytes.get(at)? {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    at += 2;
                }
                _ => at += 1,
            }
        }
        self.at = at + 1;
        Some((self.text.get(start..at)?, escaped))
    }

    fn number(&mut self) -> &'a str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest
            .find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
            .unwrap_or(rest.len());
        // At least one byte is taken, so that no loop can stand still.
        self.at += end.max(1);
        &rest[..end]
    }

    fn word<T>(&mut self, word: &str, value: T) -> Option<T> {
        self.text.get(self.at..)?.strip_prefix(word)?;
        self.at += word.len();
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Value {
        value(text.as_bytes())
    }

    #[test]
    fn values_are_read_as_serde_reads_them() {
        let text = r#" {"b": [1, -2.50, 1e3, "x\u0041\n", null, true, false, {}, []],
            "a": {"n": 123456789012345678901234567890}} "#;
        let serde: serde_json::Value = serde_json::from_str(text).expect("json");
        assert_eq!(json(text), Value::from(&serde));
    }

    #[test]
    fn unknowns_stand_where_the_mirror_has_them() {
        let mut after = json(r#"{"name":"a","list":[null,"b"],"block":[{}],"odd":null}"#);
        let marks = r#"{"id":true,"list":[true,false],"block":[{"x":true}],"odd":{"y":true},"name":false,"more":{"z":true}}"#;
        overlay(&mut after, &mask(marks.as_bytes()));
        assert_eq!(after.get("id"), &Value::Unknown);
        assert_eq!(
            after.get("list"),
            &Value::List(vec![Value::Unknown, Value::from("b")])
        );
        assert_eq!(
            after.get("block").as_list().map(|list| list[0].get("x")),
            Some(&Value::Unknown)
        );
        assert_eq!(after.get("odd"), &Value::Unknown);
        assert_eq!(after.get("more"), &Value::Unknown);
        assert_eq!(after.get("name"), &Value::from("a"));
    }

    #[test]
    fn what_is_the_same_on_both_sides_is_kept_once() {
        let before = r#"{"a":"one","b":{"c":["x","y"],"d":"e"},"f":"\u0041","z":"last"}"#;
        let after = r#"{"b":{"c":["x","z"],"d":"e"},"a":"two","f":"A","g":"new","z":"last"}"#;
        let (old, new) = (json(before), value_like(after.as_bytes(), &json(before)));
        assert_eq!(new, json(after));
        let new = value_like(after.as_bytes(), &old);
        let text = |value: &Value, names: &[&str]| {
            let found = names.iter().fold(value, |value, name| value.get(name));
            match found {
                Value::String(text) => text.clone(),
                other => panic!("{other:?}"),
            }
        };
        for names in [&["b", "d"][..], &["f"], &["z"]] {
            assert!(
                Arc::ptr_eq(&text(&old, names), &text(&new, names)),
                "{names:?}"
            );
        }
        assert_eq!(text(&new, &["a"]).as_ref(), "two");
        for (one, other) in [
            (before, after),
            (after, before),
            ("null", after),
            ("[1]", "[\"1\"]"),
        ] {
            assert_eq!(value_like(one.as_bytes(), &json(other)), json(one));
        }
    }
}
