//! Values as cty writes them in MessagePack, read without a schema.
//!
//! Objects and maps are maps with string keys, lists, sets and tuples are
//! arrays. What cty adds (its documentation "msgpack" and real plans):
//! an extension of any code stands for an unknown value; a value whose type is
//! only known at run time is an array of the type (the only use of `bin`) and
//! the value; numbers that neither 64-bit integers nor doubles hold exactly are
//! decimal text, which cannot be told from a string here and stays one.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use bigdecimal::BigDecimal;

use crate::model::value::{Number, Value};

/// Nesting beyond this is refused; real plans stay below 40.
const MAX_DEPTH: usize = 128;

/// Why bytes are no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MsgpackError {
    /// The bytes end inside a value, or a length points past their end.
    #[error("the value is cut off")]
    Truncated,
    /// There are bytes after the value.
    #[error("there are bytes after the value")]
    Trailing,
    /// Nested too deeply.
    #[error("the value is nested more than {MAX_DEPTH} levels deep")]
    TooDeep,
    /// A string is not UTF-8.
    #[error("a string is not UTF-8")]
    NotUtf8,
    /// A map names a key twice.
    #[error("an object has the same key twice")]
    DuplicateKey,
    /// Something cty never writes.
    #[error("the value holds {0}, which no tool writes")]
    Foreign(&'static str),
}

/// Checks that `bytes` are exactly one value that [`decode`] can read, without building it.
///
/// # Errors
/// Whatever is wrong first.
pub fn check(bytes: &[u8]) -> Result<(), MsgpackError> {
    let mut reader = Reader { rest: bytes };
    reader.skip_value(0)?;
    reader.end()
}

/// Reads exactly one value.
///
/// # Errors
/// Whatever is wrong first.
pub fn decode(bytes: &[u8]) -> Result<Value, MsgpackError> {
    let mut reader = Reader { rest: bytes };
    let value = reader.value(0)?;
    reader.end()?;
    Ok(value)
}

/// Whether `bytes` hold a null, be it bare or of a type known only at run time.
pub fn is_null(bytes: &[u8]) -> bool {
    let mut reader = Reader { rest: bytes };
    for _ in 0..MAX_DEPTH {
        match reader.head() {
            Ok(Head::Nil) => return reader.rest.is_empty(),
            Ok(Head::Array(2)) if reader.at_type() => {
                if reader.head().is_err() {
                    return false;
                }
            }
            _ => return false,
        }
    }
    false
}

struct Reader<'a> {
    rest: &'a [u8],
}

enum Head<'a> {
    Nil,
    Bool(bool),
    Int(i64),
    Uint(u64),
    Float(f64),
    Str(&'a str),
    Bin,
    Array(usize),
    Map(usize),
    Extension,
}

impl<'a> Reader<'a> {
    fn end(&self) -> Result<(), MsgpackError> {
        if self.rest.is_empty() {
            return Ok(());
        }
        Err(MsgpackError::Trailing)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], MsgpackError> {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or(MsgpackError::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], MsgpackError> {
        let (taken, rest) = self
            .rest
            .split_first_chunk::<N>()
            .ok_or(MsgpackError::Truncated)?;
        self.rest = rest;
        Ok(*taken)
    }

    fn byte(&mut self) -> Result<u8, MsgpackError> {
        Ok(self.array::<1>()?[0])
    }

    fn length8(&mut self) -> Result<usize, MsgpackError> {
        Ok(usize::from(self.byte()?))
    }

    fn length16(&mut self) -> Result<usize, MsgpackError> {
        Ok(usize::from(u16::from_be_bytes(self.array()?)))
    }

    fn length32(&mut self) -> Result<usize, MsgpackError> {
        usize::try_from(u32::from_be_bytes(self.array()?)).map_err(|_| MsgpackError::Truncated)
    }

    fn text(&mut self, length: usize) -> Result<Head<'a>, MsgpackError> {
        let bytes = self.take(length)?;
        std::str::from_utf8(bytes)
            .map(Head::Str)
            .map_err(|_| MsgpackError::NotUtf8)
    }

    fn skip(&mut self, length: usize, head: Head<'a>) -> Result<Head<'a>, MsgpackError> {
        self.take(length)?;
        Ok(head)
    }

    /// Counts are checked against what is left, so that nothing is allocated
    /// for members that cannot be there.
    fn counted(&self, count: usize, each: usize) -> Result<usize, MsgpackError> {
        if count > self.rest.len() / each {
            return Err(MsgpackError::Truncated);
        }
        Ok(count)
    }

    fn list(&self, count: usize) -> Result<Head<'a>, MsgpackError> {
        Ok(Head::Array(self.counted(count, 1)?))
    }

    fn map(&self, count: usize) -> Result<Head<'a>, MsgpackError> {
        Ok(Head::Map(self.counted(count, 2)?))
    }

    /// The next head; the bytes of strings, bins and extensions are taken with it.
    fn head(&mut self) -> Result<Head<'a>, MsgpackError> {
        let first = self.byte()?;
        match first {
            0x00..=0x7f => Ok(Head::Int(i64::from(first))),
            0x80..=0x8f => self.map(usize::from(first & 0x0f)),
            0x90..=0x9f => self.list(usize::from(first & 0x0f)),
            0xa0..=0xbf => self.text(usize::from(first & 0x1f)),
            0xc0 => Ok(Head::Nil),
            0xc1 => Err(MsgpackError::Foreign("a reserved byte")),
            0xc2 => Ok(Head::Bool(false)),
            0xc3 => Ok(Head::Bool(true)),
            0xc4 => self.length8().and_then(|n| self.skip(n, Head::Bin)),
            0xc5 => self.length16().and_then(|n| self.skip(n, Head::Bin)),
            0xc6 => self.length32().and_then(|n| self.skip(n, Head::Bin)),
            0xc7 => self.length8().and_then(|n| self.extension(n)),
            0xc8 => self.length16().and_then(|n| self.extension(n)),
            0xc9 => self.length32().and_then(|n| self.extension(n)),
            0xca => Ok(Head::Float(f64::from(f32::from_be_bytes(self.array()?)))),
            0xcb => Ok(Head::Float(f64::from_be_bytes(self.array()?))),
            0xcc => Ok(Head::Uint(u64::from(self.byte()?))),
            0xcd => Ok(Head::Uint(u64::from(u16::from_be_bytes(self.array()?)))),
            0xce => Ok(Head::Uint(u64::from(u32::from_be_bytes(self.array()?)))),
            0xcf => Ok(Head::Uint(u64::from_be_bytes(self.array()?))),
            0xd0 => Ok(Head::Int(i64::from(i8::from_be_bytes(self.array()?)))),
            0xd1 => Ok(Head::Int(i64::from(i16::from_be_bytes(self.array()?)))),
            0xd2 => Ok(Head::Int(i64::from(i32::from_be_bytes(self.array()?)))),
            0xd3 => Ok(Head::Int(i64::from_be_bytes(self.array()?))),
            0xd4..=0xd8 => self.extension(1 << (first - 0xd4)),
            0xd9 => self.length8().and_then(|n| self.text(n)),
            0xda => self.length16().and_then(|n| self.text(n)),
            0xdb => self.length32().and_then(|n| self.text(n)),
            0xdc => self.length16().and_then(|n| self.list(n)),
            0xdd => self.length32().and_then(|n| self.list(n)),
            0xde => self.length16().and_then(|n| self.map(n)),
            0xdf => self.length32().and_then(|n| self.map(n)),
            0xe0..=0xff => Ok(Head::Int(i64::from(i8::from_be_bytes([first])))),
        }
    }

    fn extension(&mut self, length: usize) -> Result<Head<'a>, MsgpackError> {
        let code = 1;
        self.skip(length.saturating_add(code), Head::Extension)
    }

    /// Whether the next value is a `bin`, that is the type of a dynamic value.
    fn at_type(&self) -> bool {
        matches!(self.rest.first(), Some(0xc4..=0xc6))
    }

    fn key(&mut self) -> Result<&'a str, MsgpackError> {
        match self.head()? {
            Head::Str(key) => Ok(key),
            _ => Err(MsgpackError::Foreign("a key that is not a string")),
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value, MsgpackError> {
        if depth > MAX_DEPTH {
            return Err(MsgpackError::TooDeep);
        }
        Ok(match self.head()? {
            Head::Nil => Value::Null,
            Head::Bool(bool) => Value::Bool(bool),
            Head::Int(int) => Value::from(int),
            Head::Uint(uint) => Value::Number(match i64::try_from(uint) {
                Ok(int) => Number::Int(int),
                Err(_) => Number::from_big(BigDecimal::from(uint)),
            }),
            // Infinity is a number to cty, though nothing in a plan is infinite;
            // no rule takes an unknown value for safe.
            Head::Float(float) => Number::from_f64(float).map_or(Value::Unknown, Value::Number),
            Head::Str(text) => Value::from(text),
            Head::Bin => return Err(MsgpackError::Foreign("bytes without a value")),
            Head::Extension => Value::Unknown,
            Head::Array(2) if self.at_type() => {
                self.head()?;
                self.value(depth + 1)?
            }
            Head::Array(count) => {
                let mut list = Vec::with_capacity(count.min(1024));
                for _ in 0..count {
                    list.push(self.value(depth + 1)?);
                }
                Value::List(list)
            }
            Head::Map(count) => {
                let mut map = BTreeMap::new();
                for _ in 0..count {
                    let key: Arc<str> = self.key()?.into();
                    if map.insert(key, self.value(depth + 1)?).is_some() {
                        return Err(MsgpackError::DuplicateKey);
                    }
                }
                Value::Map(map.into())
            }
        })
    }

    fn skip_value(&mut self, depth: usize) -> Result<(), MsgpackError> {
        if depth > MAX_DEPTH {
            return Err(MsgpackError::TooDeep);
        }
        match self.head()? {
            Head::Bin => return Err(MsgpackError::Foreign("bytes without a value")),
            Head::Array(2) if self.at_type() => {
                self.head()?;
                self.skip_value(depth + 1)?;
            }
            Head::Array(count) => {
                for _ in 0..count {
                    self.skip_value(depth + 1)?;
                }
            }
            Head::Map(count) => self.skip_map(count, depth)?,
            _ => {}
        }
        Ok(())
    }

    /// Keys come sorted from cty, so a comparison with the last one finds
    /// duplicates; the set is only for maps that others wrote.
    fn skip_map(&mut self, count: usize, depth: usize) -> Result<(), MsgpackError> {
        let start = self.rest;
        let mut last: Option<&str> = None;
        let mut sorted = true;
        for _ in 0..count {
            let key = self.key()?;
            sorted &= last.is_none_or(|last| last < key);
            last = Some(key);
            self.skip_value(depth + 1)?;
        }
        if sorted {
            return Ok(());
        }
        let mut again = Reader { rest: start };
        let mut seen = HashSet::new();
        for _ in 0..count {
            if !seen.insert(again.key()?) {
                return Err(MsgpackError::DuplicateKey);
            }
            again.skip_only()?;
        }
        Ok(())
    }

    /// Passes over one value that has been checked already, without recursion.
    fn skip_only(&mut self) -> Result<(), MsgpackError> {
        let mut left = 1_usize;
        while left > 0 {
            left -= 1;
            left = left.saturating_add(match self.head()? {
                Head::Array(count) => count,
                Head::Map(count) => count.saturating_mul(2),
                _ => 0,
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_cty_writes_is_read() {
        // {"a": unknown, "d": [bin "\"string\"", "x"], "n": -1, "s": ["0.1", 0.5]}
        let mut bytes = vec![
            0x84, 0xa1, b'a', 0xd4, 0x00, 0x00, 0xa1, b'd', 0x92, 0xc4, 8,
        ];
        bytes.extend(b"\"string\"");
        bytes.extend([0xa1, b'x', 0xa1, b'n', 0xff, 0xa1, b's', 0x92, 0xa3]);
        bytes.extend(b"0.1");
        bytes.push(0xcb);
        bytes.extend(0.5_f64.to_be_bytes());
        assert_eq!(check(&bytes), Ok(()));
        let value = decode(&bytes).expect("a value");
        assert!(value.get("a").is_unknown());
        assert_eq!(value.get("d"), &Value::from("x"));
        assert_eq!(value.get("n"), &Value::from(-1));
        let list = value.get("s").as_list().expect("a list");
        assert_eq!(list[0], Value::from("0.1"));
        assert_eq!(
            Some(&list[1]),
            Number::parse("0.5").map(Value::Number).as_ref()
        );
    }

    #[test]
    fn unknowns_with_refinements_of_any_code_are_unknown() {
        for bytes in [&[0xc7, 2, 12, 0x80, 0x80][..], &[0xd5, 99, 1, 2][..]] {
            assert_eq!(decode(bytes), Ok(Value::Unknown));
        }
    }

    #[test]
    fn hostile_bytes_are_refused() {
        assert_eq!(
            decode(&[0xdd, 0xff, 0xff, 0xff, 0xff]),
            Err(MsgpackError::Truncated)
        );
        assert_eq!(check(&[0x91; 1000]), Err(MsgpackError::TooDeep));
        assert_eq!(decode(&[0xc0, 0xc0]), Err(MsgpackError::Trailing));
        for twice in [
            &[0x82, 0xa1, b'a', 0xc0, 0xa1, b'a', 0xc0][..],
            &[0x83, 0xa1, b'b', 0xc0, 0xa1, b'a', 0x90, 0xa1, b'b', 0xc0][..],
        ] {
            assert_eq!(check(twice), Err(MsgpackError::DuplicateKey));
            assert_eq!(decode(twice), Err(MsgpackError::DuplicateKey));
        }
        assert!(is_null(&[0x92, 0xc4, 1, b'x', 0xc0]) && is_null(&[0xc0]) && !is_null(&[0x90]));
    }

    proptest! {
        #[test]
        fn check_and_decode_agree(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            prop_assert_eq!(check(&bytes), decode(&bytes).map(|_| ()));
        }
    }
}
