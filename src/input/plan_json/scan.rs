//! A pull reader over JSON text that builds nothing it is not asked for.
//!
//! Every byte is looked at exactly once: the caller walks the members it knows
//! and skips the rest, and skipping validates as strictly as reading. Keys
//! that repeat are refused in every object, because two readers of one
//! document could otherwise see two different plans; depth is bounded, and
//! skipping does not recurse.

mod escape;
mod keys;
mod reader;
mod text;

use std::borrow::Cow;

use self::escape::text;
pub(super) use self::escape::{special, unescape};
use self::reader::Frame;
pub(super) use self::reader::{Extent, Fault, Scan, Scanner};
use crate::error::ErrorCode;

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

    /// The same with the place where it lies.
    pub(super) fn string_at(&mut self, what: &'static str) -> Scan<Option<(Cow<'a, str>, Extent)>> {
        self.token();
        let start = self.at;
        let found = self.string(what)?;
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let extent = Extent {
            start: clamp(start),
            end: clamp(self.at),
        };
        Ok(found.map(|found| (found, extent)))
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

    /// The same where the next value is likely to be one that was validated elsewhere in this
    /// text. A place that holds another value costs nothing; the last part of the answer says
    /// which of `known` it was. How deep a value stands does not change where it ends.
    pub(super) fn skip_like(&mut self, known: &[Option<Extent>]) -> Scan<(Extent, Option<usize>)> {
        self.token();
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let same = |extent: &Option<Extent>| {
            let text = extent.map_or("", |extent| extent.of(self.text)).as_bytes();
            // Objects end where they end, whatever follows; a number does not.
            text.first() == Some(&b'{') && rest.starts_with(text)
        };
        if let Some(at) = known.iter().position(same)
            && let Some(Some(twin)) = known.get(at)
        {
            let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
            let start = self.at;
            self.at += twin.range().len();
            let extent = Extent {
                start: clamp(start),
                end: clamp(self.at),
            };
            return Ok((extent, Some(at)));
        }
        Ok((self.skip()?, None))
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
}

#[cfg(test)]
mod tests;
