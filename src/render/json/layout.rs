//! Line ends and indentation of JSON, written in one piece each.

use std::io::{self, Write};

use serde_json::ser::Formatter;

/// A comma, a line end, and the indentation of every depth that reports have.
const LINE: &[u8; 66] = b",\n                                                                ";

/// Two spaces for each level, the layout of `serde_json`. Its own formatter writes each level
/// and each comma separately, which takes longer than writing the texts of a report.
#[derive(Default)]
pub(super) struct Layout {
    depth: usize,
    filled: bool,
}

impl Layout {
    fn open(&mut self, out: &mut (impl Write + ?Sized), bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        out.write_all(bracket)
    }

    fn close(&mut self, out: &mut (impl Write + ?Sized), bracket: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.filled {
            self.line(out, true)?;
        }
        out.write_all(bracket)
    }

    /// The start of a line, behind a comma unless it is the `first` one.
    fn line(&self, out: &mut (impl Write + ?Sized), first: bool) -> io::Result<()> {
        let from = usize::from(first);
        let width = 2 * self.depth;
        match LINE.get(from..2 + width) {
            Some(line) => out.write_all(line),
            None => {
                out.write_all(&LINE[from..2])?;
                (0..self.depth).try_for_each(|_| out.write_all(b"  "))
            }
        }
    }
}

impl Formatter for Layout {
    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize as _;

    #[test]
    fn json_looks_as_serde_lays_it_out() {
        let mut deep = serde_json::json!([]);
        for _ in 0..40 {
            deep = serde_json::json!({"a": [deep, {}], "b": "\u{e9}\n\""});
        }
        for value in [
            serde_json::json!({"a": [], "b": {}, "c": [1, [2, {"d": null}]], "e": true}),
            serde_json::json!("text"),
            deep,
        ] {
            let mut out = Vec::new();
            let mut writer = serde_json::Serializer::with_formatter(&mut out, Layout::default());
            value.serialize(&mut writer).expect("JSON");
            assert_eq!(
                String::from_utf8(out).expect("UTF-8"),
                serde_json::to_string_pretty(&value).expect("JSON")
            );
        }
    }
}
