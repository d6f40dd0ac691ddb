//! Scalars: strings with their escapes, numbers and words.

use std::borrow::Cow;

use super::{Fault, Scan, Scanner};

impl<'a> Scanner<'a> {
    /// Reads the rest of a string after its opening quote.
    #[inline]
    pub(super) fn string_body(&mut self) -> Scan<(&'a str, bool)> {
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

    pub(super) fn number(&mut self) -> Scan<()> {
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

    pub(super) fn word(&mut self) -> Scan<()> {
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

/// The text of a string.
pub(super) fn text(raw: &str, escaped: bool) -> Cow<'_, str> {
    if escaped {
        Cow::Owned(unescape(raw))
    } else {
        Cow::Borrowed(raw)
    }
}

/// Marks the bytes of a word that end a run of plain string text: quotes,
/// backslashes and control characters. The lowest mark is always right.
#[inline]
pub(in crate::input::plan_json) fn special(word: u64) -> u64 {
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
pub(in crate::input::plan_json) fn unescape(raw: &str) -> String {
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
