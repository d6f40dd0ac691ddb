//! Scalars: strings with their escapes, numbers and words.

use super::escape::{hex, special};
use super::reader::{Fault, Scan, Scanner};

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
