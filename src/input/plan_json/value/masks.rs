//! Masks: which parts of a value are unknown, or sensitive.

use std::collections::BTreeMap;

use super::{Reader, shared};
use crate::model::value::Mask;

/// Whether a mask in validated JSON marks anything, as [`mask`] reads it.
pub(in crate::input::plan_json) fn marks(json: &[u8]) -> bool {
    if matches!(json, b"{}" | b"[]" | b"false" | b"null" | b"") {
        return false;
    }
    std::str::from_utf8(json)
        .ok()
        .and_then(|text| Reader::new(text).unmarked())
        .is_none()
}

/// The mask in validated JSON: `true` marks, objects and lists mirror the
/// value. Anything else that says something marks as well.
pub(in crate::input::plan_json) fn mask(json: &[u8]) -> Mask {
    if matches!(json, b"{}" | b"[]" | b"false" | b"null" | b"") {
        return Mask::None;
    }
    std::str::from_utf8(json)
        .ok()
        .and_then(|text| Reader::new(text).mask())
        .unwrap_or(Mask::All)
}

impl Reader<'_> {
    fn mask(&mut self) -> Option<Mask> {
        Some(match self.token()? {
            b'{' => {
                let mut marks = BTreeMap::new();
                self.members(|reader, key| {
                    let mark = reader.mask()?;
                    if mark != Mask::None {
                        marks.insert(shared(&key), mark);
                    }
                    Some(())
                })?;
                if marks.is_empty() {
                    Mask::None
                } else {
                    Mask::Map(marks)
                }
            }
            b'[' => {
                let mut marks = Vec::new();
                let mut any = false;
                self.elements(|reader| {
                    let mark = reader.mask()?;
                    any |= mark != Mask::None;
                    marks.push(mark);
                    Some(())
                })?;
                if any { Mask::List(marks) } else { Mask::None }
            }
            b'"' => {
                self.raw()?;
                Mask::All
            }
            b't' => self.word("true", Mask::All)?,
            b'f' => self.word("false", Mask::None)?,
            b'n' => self.word("null", Mask::None)?,
            _ => {
                self.number();
                Mask::All
            }
        })
    }

    /// Steps over a mask that marks nothing; nothing where a mark stands.
    fn unmarked(&mut self) -> Option<()> {
        match self.token()? {
            b'{' => self.members(|reader, _| reader.unmarked()),
            b'[' => self.elements(Reader::unmarked),
            b'f' => self.word("false", ()),
            b'n' => self.word("null", ()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_that_say_anything_odd_mark() {
        for text in [
            "\"yes\"",
            "{\"a\": [false, {}]}",
            " true",
            "[[],[1]]",
            "{\"a\":null}",
            "",
            "{}",
            "{\"true\":false}",
            "{\"a\":{\"b\":true}}",
            "[false, \"\"]",
            "{\"a\"",
        ] {
            assert_eq!(
                marks(text.as_bytes()),
                mask(text.as_bytes()).any(),
                "{text}"
            );
        }
        assert_eq!(mask(b"\"yes\""), Mask::All);
        assert_eq!(mask(b"{\"a\": [false, {}]}"), Mask::None);
        assert_eq!(mask(b" true"), Mask::All);
    }
}
