//! One catalog file being read: its values, and every mistake at its line.

use std::collections::BTreeSet;

use hcl_edit::Span;
use hcl_edit::expr::{Expression, Object, ObjectKey};
use hcl_edit::structure::{Block, Structure};

use super::write::Value;

/// One source file being read.
pub(crate) struct Source<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    pub(crate) errors: &'a mut Vec<String>,
}

impl Source<'_> {
    /// Notes a mistake at the line of `node`.
    pub(crate) fn error(&mut self, node: &impl Span, message: impl AsRef<str>) {
        let start = node.span().map_or(0, |span| span.start);
        let before = self.text.get(..start).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        self.errors
            .push(format!("{}:{line}: {}", self.file, message.as_ref()));
    }

    /// The attributes of a block, each at most once.
    pub(crate) fn attributes<'b>(&mut self, block: &'b Block) -> Vec<(&'b str, &'b Expression)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for structure in &block.body {
            match structure {
                Structure::Attribute(attribute) if seen.insert(attribute.key.as_str()) => {
                    out.push((attribute.key.as_str(), &attribute.value));
                }
                Structure::Attribute(attribute) => {
                    self.error(attribute, "this attribute stands twice")
                }
                Structure::Block(_) => {}
            }
        }
        out
    }

    /// The entries of an object, each key at most once.
    pub(crate) fn entries<'b>(&mut self, object: &'b Object) -> Vec<(&'b str, &'b Expression)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (key, value) in object {
            let name = match key {
                ObjectKey::Ident(name) => name.as_str(),
                ObjectKey::Expression(Expression::String(name)) => name.as_str(),
                ObjectKey::Expression(other) => {
                    self.error(other, "a key is a name or a plain string");
                    continue;
                }
            };
            if seen.insert(name) {
                out.push((name, value.expr()));
            } else {
                self.error(value.expr(), format!("key {name} stands twice"));
            }
        }
        out
    }

    pub(crate) fn string(&mut self, value: &Expression) -> String {
        match value.as_str() {
            Some(text) if !text.is_empty() => text.to_owned(),
            _ => {
                self.error(value, "a plain, non-empty string belongs here");
                String::new()
            }
        }
    }

    pub(crate) fn boolean(&mut self, value: &Expression) -> Option<bool> {
        if value.as_bool().is_none() {
            self.error(value, "true or false belongs here");
        }
        value.as_bool()
    }

    /// A fact that holds or is not written at all.
    pub(crate) fn flag(&mut self, value: &Expression, flag: usize, flags: &mut usize) {
        if value.as_bool() == Some(true) {
            *flags |= flag;
        } else {
            self.error(value, "true belongs here; leave out what does not hold");
        }
    }

    pub(crate) fn word<'w>(
        &mut self,
        value: &Expression,
        words: impl Iterator<Item = &'w str> + Clone,
    ) -> Option<usize> {
        let text = self.string(value);
        let at = position(words.clone(), &text);
        if at.is_none() && !text.is_empty() {
            self.unknown_word(value, &text, words);
        }
        at
    }

    /// A word that is none of those that belong there.
    pub(crate) fn unknown_word<'w>(
        &mut self,
        value: &Expression,
        text: &str,
        words: impl Iterator<Item = &'w str>,
    ) {
        let words: Vec<&str> = words.collect();
        self.error(
            value,
            format!("unknown word {text}; one of {}", words.join(", ")),
        );
    }

    pub(crate) fn strings(&mut self, value: &Expression) -> Vec<String> {
        let Some(list) = value.as_array() else {
            self.error(value, "a list of strings belongs here");
            return Vec::new();
        };
        let texts: Vec<String> = list.iter().map(|item| self.string(item)).collect();
        if texts.iter().collect::<BTreeSet<_>>().len() != texts.len() {
            self.error(value, "an entry of this list stands twice");
        }
        texts
    }

    pub(crate) fn pairs(&mut self, value: &Expression) -> Vec<(String, String)> {
        let Some(object) = value.as_object() else {
            self.error(value, "a map of path to condition belongs here");
            return Vec::new();
        };
        let entries = self.entries(object);
        entries
            .into_iter()
            .map(|(path, when)| (path.to_owned(), self.string(when)))
            .collect()
    }

    pub(crate) fn value(&mut self, value: &Expression) -> Option<Value> {
        let read = match value {
            Expression::Bool(value) => Some(Value::Bool(*value.value())),
            Expression::Number(value) => value.value().as_f64().map(Value::Number),
            Expression::String(value) => Some(Value::Text(value.as_str().to_owned())),
            _ => None,
        };
        if read.is_none() {
            self.error(value, "a boolean, a number or a plain string belongs here");
        }
        read
    }
}

/// Where a word stands in its list.
pub(crate) fn position<'w>(mut words: impl Iterator<Item = &'w str>, word: &str) -> Option<usize> {
    words.position(|known| known == word)
}
