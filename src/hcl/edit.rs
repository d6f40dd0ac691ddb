//! Edits that bring attributes and blocks into a text that somebody else wrote.
//!
//! As little as possible is touched: a literal is replaced where it stands, and
//! what is missing is added at the end of its block. Where the text computes a
//! value there is no edit, because a constant would cut the reference.

use std::ops::Range;

use super::evaluate::constant;
use super::parse::parse_body;
use super::syntax::{Attribute, Block, Body, Expr, ObjectItem};
use crate::source::FileId;

/// A range of a text and what is put in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    /// Bytes that go; empty where something is only put in.
    pub range: Range<usize>,
    /// What comes.
    pub text: String,
}

/// The edits of `text` after which `block` says what `wanted`, a text of
/// attributes and nested blocks, says. Nothing when there is no place for one of
/// them, or a value is computed; an empty list when everything is said already.
pub fn amend_block(text: &str, block: &Block, wanted: &str) -> Option<Vec<TextEdit>> {
    let body = parse_body(wanted, FileId(0), "fix").ok()?;
    let mut amend = Amend {
        text,
        wanted,
        edits: Vec::new(),
    };
    amend.block(block, &body)?;
    Some(amend.edits)
}

/// As [`amend_block`] for a whole file. Blocks that are missing are put at its end.
pub fn amend_file(text: &str, file: &Body, wanted: &str) -> Option<Vec<TextEdit>> {
    let body = parse_body(wanted, FileId(0), "fix").ok()?;
    let mut amend = Amend {
        text,
        wanted,
        edits: Vec::new(),
    };
    let mut missing = Vec::new();
    amend.body(file, &body, &mut missing)?;
    if !missing.is_empty() {
        amend.edits.push(append(text, &missing.join("\n\n")));
    }
    Some(amend.edits)
}

/// The edit that puts a block at the end of a file.
pub fn append(text: &str, block: &str) -> TextEdit {
    let before = match text {
        "" => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    TextEdit {
        range: text.len()..text.len(),
        text: format!("{before}{}\n", block.trim_end()),
    }
}

/// The edit that gives the one attribute that stands in `range` of `text` another value.
/// Nothing when it is no attribute, or when its value is computed.
pub fn replace_value(text: &str, range: Range<usize>, value: &str) -> Option<TextEdit> {
    let start = range.start;
    let slice = text.get(range)?;
    let body = parse_body(slice, FileId(0), "fix").ok()?;
    let ([attribute], []) = (body.attributes.as_slice(), body.blocks.as_slice()) else {
        return None;
    };
    let inner = attribute.expr.span.range();
    constant(&attribute.expr)?;
    is_one_line(slice.get(inner.clone())?).then(|| TextEdit {
        range: start + inner.start..start + inner.end,
        text: value.to_owned(),
    })
}

struct Amend<'t> {
    text: &'t str,
    wanted: &'t str,
    edits: Vec<TextEdit>,
}

impl Amend<'_> {
    fn block(&mut self, block: &Block, wanted: &Body) -> Option<()> {
        let mut missing = Vec::new();
        self.body(&block.body, wanted, &mut missing)?;
        if missing.is_empty() {
            return Some(());
        }
        let close = block.span.end as usize - 1;
        let header = block.header.end as usize;
        let open = header + self.text.get(header..close)?.find('{')?;
        (self.text.get(close..=close) == Some("}")).then_some(())?;
        let edit = self.inside_braces(open, close, &missing)?;
        self.edits.push(edit);
        Some(())
    }

    /// What `body` does not have is put into `missing`, the rest is edited.
    fn body(&mut self, body: &Body, wanted: &Body, missing: &mut Vec<String>) -> Option<()> {
        let mut attributes: Vec<&Attribute> = Vec::new();
        for attribute in &wanted.attributes {
            // A map of one side is a block of the other: no telling which is right.
            body.block(&attribute.name).is_none().then_some(())?;
            match body.attribute(&attribute.name) {
                // Names, not values.
                Some(existing) if &*attribute.name == "ignore_changes" => {
                    self.replace(&existing.expr, &attribute.expr)?;
                }
                Some(existing) => self.value(&existing.expr, &attribute.expr)?,
                None => attributes.push(attribute),
            }
        }
        if !attributes.is_empty() {
            missing.push(self.lines(&attributes)?);
        }
        for block in &wanted.blocks {
            let dynamic = body.blocks_of("dynamic");
            let mut generated = dynamic.filter(|one| one.label(0) == Some(&*block.kind));
            if generated.next().is_some() || body.attribute(&block.kind).is_some() {
                return None;
            }
            let mut same = body
                .blocks_of(&block.kind)
                .filter(|one| one.labels == block.labels);
            match (same.next(), same.next()) {
                (None, _) => missing.push(self.dedented(block.span.range())?),
                (Some(one), None) => self.block(one, &block.body)?,
                (Some(_), Some(_)) => return None,
            }
        }
        Some(())
    }

    fn value(&mut self, existing: &Expr, wanted: &Expr) -> Option<()> {
        if let (Some(items), Some(new)) = (existing.items(), wanted.items()) {
            return self.object(existing, items, new);
        }
        let value = constant(existing)?;
        if Some(&value) == constant(wanted).as_ref() {
            return Some(());
        }
        self.replace(existing, wanted)
    }

    fn replace(&mut self, existing: &Expr, wanted: &Expr) -> Option<()> {
        let range = existing.span.range();
        let slice = self.text.get(range.clone())?;
        // The end of a heredoc is its line's.
        (!slice.trim_start().starts_with("<<")).then_some(())?;
        let text = self.dedented(wanted.span.range())?;
        self.edits.push(TextEdit {
            text: indented(&text, indent_at(self.text, range.start)),
            range,
        });
        Some(())
    }

    /// Items that are computed stay: whoever writes a map down writes its
    /// neighbours, too.
    fn object(&mut self, existing: &Expr, items: &[ObjectItem], new: &[ObjectItem]) -> Option<()> {
        let mut missing = Vec::new();
        for item in new {
            let key = item.key.as_str()?;
            match items.iter().find(|one| one.key.as_str() == Some(key)) {
                Some(one) if constant(&one.value).is_some() => {
                    self.value(&one.value, &item.value)?;
                }
                Some(_) => {}
                None => missing.push(format!(
                    "{} = {}",
                    self.wanted.get(item.key.span.range())?,
                    self.dedented(item.value.span.range())?
                )),
            }
        }
        if missing.is_empty() {
            return Some(());
        }
        let range = existing.span.range();
        let slice = self.text.get(range.clone())?;
        (slice.starts_with('{') && slice.ends_with('}')).then_some(())?;
        let close = range.end - 1;
        let edit = match items.last() {
            None => TextEdit {
                range,
                text: format!("{{ {} }}", missing.join(", ")),
            },
            Some(last) if is_one_line(slice) => {
                let at = last.value.span.end as usize;
                TextEdit {
                    range: at..at,
                    text: format!(", {}", missing.join(", ")),
                }
            }
            Some(_) => {
                let start = line_start(self.text, close);
                let indent = self.text.get(start..close)?;
                indent.trim().is_empty().then_some(())?;
                let lines: Vec<String> = missing
                    .iter()
                    .map(|line| format!("{indent}  {line}\n"))
                    .collect();
                TextEdit {
                    range: start..start,
                    text: lines.concat(),
                }
            }
        };
        self.edits.push(edit);
        Some(())
    }

    /// Attributes below each other, as the formatter sets them.
    fn lines(&self, attributes: &[&Attribute]) -> Option<String> {
        let values: Option<Vec<String>> = attributes
            .iter()
            .map(|attribute| self.dedented(attribute.expr.span.range()))
            .collect();
        let values = values?;
        let width = attributes
            .iter()
            .map(|attribute| attribute.name.len())
            .max()
            .filter(|_| values.iter().all(|value| is_one_line(value)))
            .unwrap_or(0);
        let lines: Vec<String> = attributes
            .iter()
            .zip(&values)
            .map(|(attribute, value)| format!("{:width$} = {value}", attribute.name))
            .collect();
        Some(lines.join("\n"))
    }

    /// A part of what is wanted without the indentation of its first line.
    fn dedented(&self, range: Range<usize>) -> Option<String> {
        let indent = indent_at(self.wanted, range.start);
        let text = self.wanted.get(range)?.trim_end();
        let mut lines = text.lines();
        let mut out = lines.next()?.to_owned();
        for line in lines {
            out.push('\n');
            out.push_str(line.strip_prefix(indent).unwrap_or(line));
        }
        Some(out)
    }

    /// Puts paragraphs before the closing brace of a block.
    fn inside_braces(&self, open: usize, close: usize, missing: &[String]) -> Option<TextEdit> {
        let inside = self.text.get(open + 1..close)?;
        let indent = indent_at(self.text, open);
        let deeper = format!("{indent}  ");
        let paragraphs: Vec<String> = missing
            .iter()
            .map(|part| format!("{deeper}{}\n", indented(part, &deeper)))
            .collect();
        let text = paragraphs.join("\n");
        if inside.trim().is_empty() {
            return Some(TextEdit {
                range: open + 1..close,
                text: format!("\n{text}{indent}"),
            });
        }
        let start = line_start(self.text, close);
        (start > open).then_some(())?;
        self.text
            .get(start..close)?
            .trim()
            .is_empty()
            .then_some(())?;
        let above = self.text.get(..start)?.trim_end_matches('\n');
        let gap = if self.text.get(above.len()..start)?.len() > 1 {
            ""
        } else {
            "\n"
        };
        Some(TextEdit {
            range: start..start,
            text: format!("{gap}{text}"),
        })
    }
}

fn is_one_line(text: &str) -> bool {
    !text.trim_end().contains('\n')
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The white space that the line of an offset starts with.
fn indent_at(text: &str, at: usize) -> &str {
    let start = line_start(text, at);
    let line = &text[start..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// All lines but the first, moved to the right.
fn indented(text: &str, indent: &str) -> String {
    let mut lines = text.lines();
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(indent);
        }
        out.push_str(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(text: &str, mut edits: Vec<TextEdit>) -> String {
        let mut out = text.to_owned();
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.range.start));
        for edit in edits {
            out.replace_range(edit.range, &edit.text);
        }
        out
    }

    fn amended(text: &str, wanted: &str) -> Option<String> {
        let body = parse_body(text, FileId(0), "main.tf").expect("HCL");
        let edits = amend_block(text, &body.blocks[0], wanted)?;
        let out = applied(text, edits);
        parse_body(&out, FileId(0), "main.tf").expect(&out);
        Some(out)
    }

    #[test]
    fn a_literal_is_replaced_where_it_stands() {
        assert_eq!(
            amended(
                "resource \"a\" \"b\" {\n  # why\n  keep   = false # for now\n  retain = 1\n}\n",
                "keep   = true\nretain = 7"
            )
            .as_deref(),
            Some("resource \"a\" \"b\" {\n  # why\n  keep   = true # for now\n  retain = 7\n}\n")
        );
    }

    #[test]
    fn what_is_missing_comes_last() {
        assert_eq!(
            amended(
                "resource \"a\" \"b\" {\n  x = 1\n}\n",
                "keep = true\nlifecycle {\n  prevent_destroy = true\n}"
            )
            .as_deref(),
            Some(
                "resource \"a\" \"b\" {\n  x = 1\n\n  keep = true\n\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n"
            )
        );
        assert_eq!(
            amended("resource \"a\" \"b\" {}\n", "keep = true").as_deref(),
            Some("resource \"a\" \"b\" {\n  keep = true\n}\n")
        );
    }

    #[test]
    fn nested_blocks_and_maps_are_gone_into() {
        assert_eq!(
            amended(
                "resource \"a\" \"b\" {\n  lifecycle {\n    ignore_changes = [x]\n  }\n  tags = {\n    a = var.a\n  }\n}\n",
                "lifecycle {\n  prevent_destroy = true\n}\ntags = {\n  a = \"1\"\n  env = \"prod\"\n}"
            )
            .as_deref(),
            Some(
                "resource \"a\" \"b\" {\n  lifecycle {\n    ignore_changes = [x]\n\n    prevent_destroy = true\n  }\n  tags = {\n    a = var.a\n    env = \"prod\"\n  }\n}\n"
            )
        );
        assert_eq!(
            amended(
                "resource \"a\" \"b\" {\n  tags = { a = 1 }\n}\n",
                "tags = {\n  env = \"prod\"\n}"
            )
            .as_deref(),
            Some("resource \"a\" \"b\" {\n  tags = { a = 1, env = \"prod\" }\n}\n")
        );
    }

    #[test]
    fn what_is_computed_or_stands_twice_is_left_alone() {
        let computed = "resource \"a\" \"b\" {\n  keep = var.keep\n}\n";
        assert_eq!(amended(computed, "keep = true"), None);
        let twice = "resource \"a\" \"b\" {\n  rule {\n  }\n  rule {\n  }\n}\n";
        assert_eq!(amended(twice, "rule {\n  keep = true\n}"), None);
        let dynamic = "resource \"a\" \"b\" {\n  dynamic \"rule\" {\n    for_each = []\n    content {}\n  }\n}\n";
        assert_eq!(amended(dynamic, "rule {\n  keep = true\n}"), None);
    }

    #[test]
    fn files_get_blocks_at_their_end() {
        let text = "terraform {\n  required_version = \">= 1.5\"\n}\n";
        let body = parse_body(text, FileId(0), "main.tf").expect("HCL");
        let wanted = "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n    }\n  }\n}";
        let edits = amend_file(text, &body, wanted).expect("edits");
        assert_eq!(
            applied(text, edits),
            "terraform {\n  required_version = \">= 1.5\"\n\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n    }\n  }\n}\n"
        );
        assert_eq!(
            applied("a = 1", vec![append("a = 1", "moved {}\n")]),
            "a = 1\n\nmoved {}\n"
        );
    }

    #[test]
    fn the_value_of_one_attribute_is_replaced() {
        let text = "x = 1\ndefault = \"10.64.0.0/16\" # new\n";
        let edit = replace_value(text, 6..30, "\"10.0.0.0/16\"").expect("an edit");
        assert_eq!(
            applied(text, vec![edit]),
            "x = 1\ndefault = \"10.0.0.0/16\" # new\n"
        );
        assert_eq!(replace_value("a = var.b", 0..9, "1"), None);
    }
}
