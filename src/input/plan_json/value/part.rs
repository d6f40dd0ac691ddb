//! Reading single members of an object, for questions that need little of it.

use super::{Reader, shared};
use crate::model::value::{Map, Value, Want, Wanted};

/// Larger objects are read whole: bounds on what is looked at in an object are
/// then the same however it was read.
const LARGEST: usize = 64 << 10;

/// What `wanted` asks for in validated JSON. Members without anything wanted
/// are left out; elements of lists are `Null` then, so that positions stay.
pub(super) fn part(json: &[u8], wanted: &dyn Wanted) -> Option<Value> {
    if json.len() > LARGEST {
        return None;
    }
    let mut reader = Reader::new(std::str::from_utf8(json).ok()?);
    match reader.token()? {
        b'{' | b'[' => {
            let found = reader.part(wanted, "", 0)?;
            Some(found.unwrap_or_else(|| Value::Map(Map::new())))
        }
        _ => reader.value(),
    }
}

impl Reader<'_> {
    /// The wanted part of the map or list that comes next, if there is any.
    fn part(&mut self, wanted: &dyn Wanted, parent: &str, depth: usize) -> Option<Option<Value>> {
        if self.token()? == b'[' {
            let mut list = Vec::new();
            let mut any = false;
            self.elements(|reader| {
                let element = match reader.token()? {
                    b'{' | b'[' => reader.part(wanted, parent, depth + 1)?,
                    _ => {
                        reader.pass()?;
                        None
                    }
                };
                any |= element.is_some();
                list.push(element.unwrap_or_default());
                Some(())
            })?;
            return Some(any.then_some(Value::List(list)));
        }
        let from = self.growing.len();
        self.members(|reader, name| {
            let want = wanted.member(parent, &name, depth);
            let holds_more = matches!(reader.token()?, b'{' | b'[');
            let found = match want {
                Want::Whole => Some(reader.value()?),
                Want::Leaf if !holds_more => Some(reader.value()?),
                Want::Leaf | Want::Inside if holds_more => reader.part(wanted, &name, depth + 1)?,
                _ => {
                    reader.pass()?;
                    None
                }
            };
            if let Some(found) = found {
                reader.growing.push(shared(&name), found);
            }
            Some(())
        })?;
        let found = self.growing.take(from);
        Some((!found.is_empty()).then_some(Value::Map(found)))
    }

    /// Steps over a value.
    fn pass(&mut self) -> Option<()> {
        let bytes = self.text.as_bytes();
        match self.token()? {
            b'"' => {
                self.raw()?;
            }
            b'{' | b'[' => {
                let mut open = 0usize;
                loop {
                    match bytes.get(self.at)? {
                        b'"' => {
                            self.raw()?;
                            continue;
                        }
                        b'{' | b'[' => open += 1,
                        b'}' | b']' => open = open.checked_sub(1)?,
                        _ => {}
                    }
                    self.at += 1;
                    if open == 0 {
                        break;
                    }
                }
            }
            _ => {
                let ends =
                    |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t');
                let rest = bytes.get(self.at..)?;
                self.at += rest.iter().position(ends)?;
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Names;

    impl Wanted for Names {
        fn member(&self, parent: &str, name: &str, depth: usize) -> Want {
            match name {
                "tags" => Want::Whole,
                "id" if depth == 0 || parent == "metadata" => Want::Leaf,
                "gone" => Want::Nothing,
                _ => Want::Inside,
            }
        }
    }

    #[test]
    fn only_what_is_wanted_is_read() {
        let json = br#" {"a": [1, {"b": "}]\"", "tags": {"x": [1, null]}}, [2]], "gone": {"tags": 1},
            "id": "\u0061", "list": [{"id": 1}], "metadata": [{"id": -1.5e3, "n": 7 }], "id2": {}} "#;
        let want = r#"{"a": [null, {"tags": {"x": [1, null]}}, null], "id": "a", "metadata": [{"id": -1.5e3}]}"#;
        assert_eq!(
            part(json, &Names),
            Some(super::super::value(want.as_bytes()))
        );
        assert_eq!(part(b"{\"x\": 1}", &Names), Some(Value::Map(Map::new())));
        assert_eq!(part(b"7", &Names), Some(Value::from(7)));
        assert_eq!(part(&vec![b' '; LARGEST + 1], &Names), None);
    }
}
