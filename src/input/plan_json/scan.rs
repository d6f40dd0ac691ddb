//! A pull reader over JSON text that builds nothing it is not asked for.
//!
//! Every byte is looked at exactly once: the caller walks the members it knows
//! and skips the rest, and skipping validates as strictly as reading. Keys
//! that repeat are refused in every object, because two readers of one
//! document could otherwise see two different plans; depth is bounded, and
//! skipping does not recurse.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::error::ErrorCode;

/// Where a value lies in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    start: u32,
    end: u32,
}

impl Extent {
    /// The bytes of `text` that this covers; empty when it is of another text.
    pub(super) fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The byte range.
    pub(super) fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What is wrong with the text and where. Holds no bytes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) code: ErrorCode,
    pub(super) message: Cow<'static, str>,
    pub(super) at: usize,
    /// The text ended too early: more bytes could have made it well formed.
    pub(super) ended: bool,
}

pub(super) type Scan<T> = Result<T, Fault>;

/// Objects with more keys than this, out of order, are checked with a hash set.
const LINEAR: usize = 24;

/// A reader over one text.
pub(super) struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    limit: usize,
    keys: Vec<Key<'a>>,
    frames: Vec<Frame<'a>>,
}

/// A container that [`Scanner::skip`] is inside of.
enum Frame<'a> {
    /// None: the value itself.
    Outside,
    Array,
    Object(Names<'a>),
}

#[derive(Clone, Copy)]
struct Key<'a> {
    raw: &'a str,
    /// First eight bytes, filled up with zeros: decides nearly every comparison.
    prefix: u64,
    escaped: bool,
}

impl<'a> Key<'a> {
    fn text(self) -> Cow<'a, str> {
        text(self.raw, self.escaped)
    }

    /// Whether the raw bytes come before those of `other`.
    #[inline]
    fn is_below(&self, other: &Key<'_>) -> bool {
        self.prefix < other.prefix || (self.prefix == other.prefix && self.raw < other.raw)
    }
}

fn text(raw: &str, escaped: bool) -> Cow<'_, str> {
    if escaped {
        Cow::Owned(unescape(raw))
    } else {
        Cow::Borrowed(raw)
    }
}

/// Keys seen so far in one open object.
struct Names<'a> {
    from: usize,
    /// Each key was greater than the one before. The tools sort maps, so that
    /// one comparison proves that a key is new.
    sorted: bool,
    set: Option<HashSet<Cow<'a, str>>>,
}

/// What kind of value comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Bool,
    Number,
    String,
    Array,
    Object,
}

impl<'a> Scanner<'a> {
    /// A reader over `text`, which must be no longer than [`super::MAX_BYTES`].
    pub(super) fn new(text: &'a str, limit: usize) -> Self {
        Scanner {
            text,
            bytes: text.as_bytes(),
            at: 0,
            depth: 0,
            limit,
            keys: Vec::new(),
            frames: Vec::new(),
        }
    }

    /// The whole text.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Offset of the next byte to be read.
    pub(super) fn offset(&self) -> usize {
        self.at
    }

    /// A fault at the current place.
    pub(super) fn fault(&self, code: ErrorCode, message: impl Into<Cow<'static, str>>) -> Fault {
        Fault {
            code,
            message: message.into(),
            at: self.at,
            ended: false,
        }
    }

    fn syntax(&self, message: &'static str) -> Fault {
        Fault {
            ended: self.at >= self.bytes.len(),
            ..self.fault(ErrorCode::MalformedPlan, message)
        }
    }

    /// What kind of value comes next; consumes white space only.
    pub(super) fn kind(&mut self) -> Scan<Kind> {
        Ok(match self.token() {
            b'n' => Kind::Null,
            b't' | b'f' => Kind::Bool,
            b'-' | b'0'..=b'9' => Kind::Number,
            b'"' => Kind::String,
            b'[' => Kind::Array,
            b'{' => Kind::Object,
            _ => return Err(self.syntax("expected a JSON value")),
        })
    }

    /// Whether only white space is left.
    pub(super) fn at_end(&mut self) -> bool {
        self.token();
        self.at >= self.bytes.len()
    }

    /// Reads an object; `member` gets each key and has to consume its value.
    /// `false` when there is `null` in its place.
    pub(super) fn object(
        &mut self,
        what: &'static str,
        mut member: impl FnMut(&mut Self, &str) -> Scan<()>,
    ) -> Scan<bool> {
        match self.kind()? {
            Kind::Null => {
                self.word()?;
                return Ok(false);
            }
            Kind::Object => {}
            _ => return Err(self.unexpected("an object", what)),
        }
        self.open()?;
        let mut names = self.names();
        if self.token() == b'}' {
            self.at += 1;
        } else {
            loop {
                let key = self.key(&mut names)?;
                member(self, &key.text())?;
                match self.token() {
                    b',' => self.at += 1,
                    b'}' => {
                        self.at += 1;
                        break;
                    }
                    _ => return Err(self.syntax("expected `,` or `}`")),
                }
            }
        }
        self.keys.truncate(names.from);
        self.depth -= 1;
        Ok(true)
    }

    /// Reads an array; `element` gets each position and has to consume the
    /// value. `false` when there is `null` in its place.
    pub(super) fn array(
        &mut self,
        what: &'static str,
        mut element: impl FnMut(&mut Self, usize) -> Scan<()>,
    ) -> Scan<bool> {
        match self.kind()? {
            Kind::Null => {
                self.word()?;
                return Ok(false);
            }
            Kind::Array => {}
            _ => return Err(self.unexpected("an array", what)),
        }
        self.open()?;
        if self.token() == b']' {
            self.at += 1;
        } else {
            let mut position = 0;
            loop {
                element(self, position)?;
                position += 1;
                match self.token() {
                    b',' => self.at += 1,
                    b']' => {
                        self.at += 1;
                        break;
                    }
                    _ => return Err(self.syntax("expected `,` or `]`")),
                }
            }
        }
        self.depth -= 1;
        Ok(true)
    }

    /// Reads a string; `None` for `null`.
    pub(super) fn string(&mut self, what: &'static str) -> Scan<Option<Cow<'a, str>>> {
        match self.kind()? {
            Kind::Null => {
                self.word()?;
                Ok(None)
            }
            Kind::String => {
                self.at += 1;
                let (raw, escaped) = self.string_body()?;
                Ok(Some(text(raw, escaped)))
            }
            _ => Err(self.unexpected("a string", what)),
        }
    }

    /// Reads a truth value; `None` for `null`.
    pub(super) fn bool(&mut self, what: &'static str) -> Scan<Option<bool>> {
        match self.kind()? {
            Kind::Null => {
                self.word()?;
                Ok(None)
            }
            Kind::Bool => {
                let value = self.bytes.get(self.at) == Some(&b't');
                self.word()?;
                Ok(Some(value))
            }
            _ => Err(self.unexpected("true or false", what)),
        }
    }

    fn unexpected(&self, expected: &str, what: &str) -> Fault {
        self.fault(
            ErrorCode::MalformedPlan,
            format!("`{what}` is not {expected}"),
        )
    }

    /// Validates the next value, however large, and tells where it lies.
    pub(super) fn skip(&mut self) -> Scan<Extent> {
        self.token();
        let start = self.at;
        let mut frame = Frame::Outside;
        'value: loop {
            match self.token() {
                b'"' => {
                    self.at += 1;
                    self.string_body()?;
                }
                b'{' => {
                    self.open()?;
                    if self.token() == b'}' {
                        self.at += 1;
                        self.depth -= 1;
                    } else {
                        let mut names = self.names();
                        self.key(&mut names)?;
                        let inner = Frame::Object(names);
                        self.frames.push(std::mem::replace(&mut frame, inner));
                        continue 'value;
                    }
                }
                b'[' => {
                    self.open()?;
                    if self.token() == b']' {
                        self.at += 1;
                        self.depth -= 1;
                    } else {
                        self.frames
                            .push(std::mem::replace(&mut frame, Frame::Array));
                        continue 'value;
                    }
                }
                b'-' | b'0'..=b'9' => self.number()?,
                b'n' | b't' | b'f' => self.word()?,
                _ => return Err(self.syntax("expected a JSON value")),
            }
            loop {
                match &mut frame {
                    Frame::Outside => {
                        // The text is no longer than `MAX_BYTES`, which the reader
                        // has checked; a clamped extent would read as unknown.
                        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
                        return Ok(Extent {
                            start: clamp(start),
                            end: clamp(self.at),
                        });
                    }
                    Frame::Object(names) => match self.token() {
                        b',' => {
                            self.at += 1;
                            self.key(names)?;
                            continue 'value;
                        }
                        b'}' => self.keys.truncate(names.from),
                        _ => return Err(self.syntax("expected `,` or `}`")),
                    },
                    Frame::Array => match self.token() {
                        b',' => {
                            self.at += 1;
                            continue 'value;
                        }
                        b']' => {}
                        _ => return Err(self.syntax("expected `,` or `]`")),
                    },
                }
                self.at += 1;
                self.depth -= 1;
                frame = self.frames.pop().unwrap_or(Frame::Outside);
            }
        }
    }

    /// Skips white space; gives the byte after it, or 0 at the end.
    #[inline]
    fn token(&mut self) -> u8 {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(byte) => return *byte,
                None => return 0,
            }
        }
    }

    fn open(&mut self) -> Scan<()> {
        if self.depth >= self.limit {
            return Err(self.fault(
                ErrorCode::LimitExceeded,
                format!("the JSON is nested deeper than {} levels", self.limit),
            ));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    fn names(&self) -> Names<'a> {
        Names {
            from: self.keys.len(),
            sorted: true,
            set: None,
        }
    }

    /// Reads a key with its colon, and refuses it when the object has it already.
    #[inline]
    fn key(&mut self, names: &mut Names<'a>) -> Scan<Key<'a>> {
        if self.token() != b'"' {
            return Err(self.syntax("expected a key in quotes"));
        }
        let place = self.at;
        self.at += 1;
        let (raw, escaped) = self.string_body()?;
        let key = Key {
            raw,
            prefix: prefix(&self.bytes[place + 1..], raw.len()),
            escaped,
        };
        let new = match self.keys.get(names.from..).and_then(<[_]>::last) {
            None => {
                // An escaped key cannot be compared as it stands.
                names.sorted = !key.escaped;
                true
            }
            Some(last) if names.sorted && !escaped && last.is_below(&key) => true,
            Some(_) => self.is_new(names, key),
        };
        if !new {
            self.at = place;
            return Err(self.fault(
                ErrorCode::SuspiciousPlan,
                "an object holds the same key twice, which no tool writes",
            ));
        }
        self.keys.push(key);
        if self.token() != b':' {
            return Err(self.syntax("expected `:`"));
        }
        self.at += 1;
        Ok(key)
    }

    /// The slow way, for objects whose keys do not ascend.
    #[cold]
    fn is_new(&self, names: &mut Names<'a>, key: Key<'a>) -> bool {
        names.sorted = false;
        if let Some(set) = &mut names.set {
            return set.insert(key.text());
        }
        let earlier = self.keys.get(names.from..).unwrap_or_default();
        if earlier.len() >= LINEAR {
            let mut set: HashSet<Cow<'a, str>> = earlier.iter().map(|key| key.text()).collect();
            let new = set.insert(key.text());
            names.set = Some(set);
            return new;
        }
        !earlier.iter().any(|other| {
            if key.escaped || other.escaped {
                key.text() == other.text()
            } else {
                key.prefix == other.prefix && key.raw == other.raw
            }
        })
    }

    /// Reads the rest of a string after its opening quote.
    #[inline]
    fn string_body(&mut self) -> Scan<(&'a str, bool)> {
        let start = self.at;
        let mut escaped = false;
        loop {
            while let Some(chunk) = self.bytes.get(self.at..).and_then(<[u8]>::first_chunk::<8>) {
                let hits = special(u64::from_le_bytes(*chunk));
                if hits == 0 {
                    self.at += 8;
                } else {
                    self.at += (hits.trailing_zeros() / 8) as usize;
                    break;
                }
            }
            match self.bytes.get(self.at) {
                Some(b'"') => {
                    let raw = self.text.get(start..self.at).unwrap_or_default();
                    self.at += 1;
                    return Ok((raw, escaped));
                }
                Some(b'\\') => {
                    escaped = true;
                    self.escape()?;
                }
                Some(byte) if *byte < 0x20 => {
                    return Err(self.syntax("a control character stands in a string"));
                }
                Some(_) => self.at += 1,
                None => return Err(self.syntax("the text ends inside a string")),
            }
        }
    }

    fn escape(&mut self) -> Scan<()> {
        match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                Ok(())
            }
            Some(b'u') => {
                let first = self.unit()?;
                if !(0xd800..0xe000).contains(&first) {
                    return Ok(());
                }
                let paired = first < 0xdc00
                    && self.bytes.get(self.at..self.at + 2) == Some(b"\\u")
                    && (0xdc00..0xe000).contains(&self.unit()?);
                if paired {
                    return Ok(());
                }
                Err(self.syntax("a string holds half of a surrogate pair"))
            }
            _ => Err(self.syntax("a string holds an unknown escape")),
        }
    }

    /// Reads `\uXXXX`.
    fn unit(&mut self) -> Scan<u32> {
        let digits = self.bytes.get(self.at + 2..self.at + 6);
        let Some(unit) = digits.and_then(hex) else {
            return Err(self.syntax("a string holds an incomplete `\\u` escape"));
        };
        self.at += 6;
        Ok(unit)
    }

    fn number(&mut self) -> Scan<()> {
        if self.bytes.get(self.at) == Some(&b'-') {
            self.at += 1;
        }
        if self.bytes.get(self.at) == Some(&b'0') {
            self.at += 1;
            if self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
                return Err(self.syntax("a number starts with a zero"));
            }
        } else {
            self.digits()?;
        }
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.bytes.get(self.at) {
            self.at += 1;
            if let Some(b'+' | b'-') = self.bytes.get(self.at) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Scan<()> {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        if self.at == start {
            return Err(self.syntax("expected a digit"));
        }
        Ok(())
    }

    fn word(&mut self) -> Scan<()> {
        for word in ["null", "true", "false"] {
            if self.bytes[self.at..].starts_with(word.as_bytes()) {
                self.at += word.len();
                return Ok(());
            }
        }
        let rest = &self.bytes[self.at..];
        let ended = ["null", "true", "false"]
            .iter()
            .any(|word| word.as_bytes().starts_with(rest));
        Err(Fault {
            ended,
            ..self.syntax("expected a JSON value")
        })
    }
}

/// The first eight of `length` bytes as a number that compares as they do.
#[inline]
fn prefix(bytes: &[u8], length: usize) -> u64 {
    let word = match bytes.first_chunk::<8>() {
        Some(chunk) => u64::from_be_bytes(*chunk),
        None => bytes
            .iter()
            .chain(std::iter::repeat(&0))
            .take(8)
            .fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    match length {
        0 => 0,
        1..8 => word & (u64::MAX << (64 - 8 * length)),
        _ => word,
    }
}

/// Marks the bytes of a word that end a run of plain string text: quotes,
/// backslashes and control characters. The lowest mark is always right.
#[inline]
fn special(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let quote = word ^ (ONES * 0x22);
    let backslash = word ^ (ONES * 0x5c);
    let found = (quote.wrapping_sub(ONES) & !quote)
        | (backslash.wrapping_sub(ONES) & !backslash)
        | (word.wrapping_sub(ONES * 0x20) & !word);
    found & HIGH
}

fn hex(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |code, digit| {
        Some(code * 16 + char::from(*digit).to_digit(16)?)
    })
}

/// Decodes the inside of a string that a [`Scanner`] has validated.
pub(super) fn unescape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let bytes = rest.as_bytes();
        let unit = |at: usize| bytes.get(at + 2..at + 6).and_then(hex).unwrap_or(0xfffd);
        let mut length = 2;
        match bytes.get(at + 1) {
            Some(b'b') => out.push('\u{8}'),
            Some(b'f') => out.push('\u{c}'),
            Some(b'n') => out.push('\n'),
            Some(b'r') => out.push('\r'),
            Some(b't') => out.push('\t'),
            Some(b'u') => {
                length = 6;
                let mut code = unit(at);
                if (0xd800..0xdc00).contains(&code) {
                    length = 12;
                    code = 0x10000 + ((code - 0xd800) << 10) + (unit(at + 6) & 0x3ff);
                }
                out.push(char::from_u32(code).unwrap_or('\u{fffd}'));
            }
            Some(byte) => out.push(char::from(*byte)),
            None => {}
        }
        rest = rest.get(at + length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests;
