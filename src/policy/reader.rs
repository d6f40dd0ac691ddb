//! Reads blocks of a policy and gathers every mistake on the way.

use crate::hcl::evaluate::constant;
use crate::hcl::syntax::{Attribute, Block};
use crate::model::time::{self, Time};
use crate::model::value::Value;
use crate::source::Span;

use super::{Given, GlobList, Key, NameGlobs, Place};

/// What to do about a policy that does not load.
pub(super) const CORRECT: &str =
    "correct the file; blastgate will not run with a partially valid policy";

/// Gathers mistakes, and what the file gives.
pub(super) struct Reader<'a> {
    text: &'a str,
    /// What is wrong, and where.
    pub(super) mistakes: Vec<(Place, String)>,
    /// Every value that the file gives.
    pub(super) given: Vec<Given>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Reader {
            text,
            mistakes: Vec::new(),
            given: Vec::new(),
        }
    }

    pub(super) fn mistake(&mut self, span: Span, what: impl Into<String>) {
        self.mistakes.push((place(span), what.into()));
    }

    /// The attributes of a block that it may have; complains about the others.
    pub(super) fn known<'b>(&mut self, block: &'b Block, keys: &[Key]) -> Vec<&'b Attribute> {
        let names: Vec<&str> = keys.iter().map(|key| key.name).collect();
        let mut out: Vec<&Attribute> = Vec::new();
        for inner in &block.body.blocks {
            self.mistake(
                inner.header,
                format!("`{}` holds no blocks, but values: `name = ...`", block.kind),
            );
        }
        for attribute in &block.body.attributes {
            let name: &str = &attribute.name;
            if !names.contains(&name) {
                let hint = suggestion(name, &names);
                let what = format!("`{}` has no `{name}`{hint}", block.kind);
                self.mistake(attribute.name_span, what);
            } else if out.iter().any(|other| other.name == attribute.name) {
                self.mistake(attribute.name_span, format!("`{name}` is given twice"));
            } else {
                self.given.push(Given {
                    path: path(block, name),
                    text: self
                        .text
                        .get(attribute.expr.span.range())
                        .unwrap_or_default()
                        .to_owned(),
                    place: place(attribute.span),
                });
                out.push(attribute);
            }
        }
        out
    }

    /// Complains when a block lacks keys that it cannot do without.
    pub(super) fn wants(&mut self, block: &Block, keys: &[&str]) {
        for key in keys {
            if block.body.attribute(key).is_none() {
                self.mistake(block.header, format!("the block has no `{key}`"));
            }
        }
    }

    fn value(&mut self, attribute: &Attribute) -> Option<Value> {
        let value = constant(&attribute.expr).filter(|value| !value.has_unknown());
        if value.is_none() {
            self.mistake(
                attribute.expr.span,
                format!("`{}` must be a constant", attribute.name),
            );
        }
        value
    }

    /// A text that says something.
    pub(super) fn text(&mut self, attribute: &Attribute) -> Option<String> {
        let value = self.value(attribute)?;
        let text = value
            .as_str()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        if text.is_none() {
            let what = format!("`{}` must be a text that is not empty", attribute.name);
            self.mistake(attribute.expr.span, what);
        }
        text.map(str::to_owned)
    }

    pub(super) fn boolean(&mut self, attribute: &Attribute) -> Option<bool> {
        let value = self.value(attribute)?;
        let Value::Bool(truth) = value else {
            let what = format!("`{}` must be true or false", attribute.name);
            self.mistake(attribute.expr.span, what);
            return None;
        };
        Some(truth)
    }

    /// A list of words.
    pub(super) fn words(&mut self, attribute: &Attribute) -> Vec<String> {
        let words = self.texts(attribute);
        if words
            .iter()
            .any(|word| !word.contains(char::is_alphanumeric) && !word.contains('*'))
        {
            let what = format!("an entry of `{}` holds no letter or digit", attribute.name);
            self.mistake(attribute.expr.span, what);
        }
        words
    }

    /// A list of paths.
    pub(super) fn paths(&mut self, attribute: &Attribute) -> Vec<String> {
        let paths = self.texts(attribute);
        if paths.iter().any(|path| path.trim().is_empty()) {
            let what = format!("an entry of `{}` is empty", attribute.name);
            self.mistake(attribute.expr.span, what);
        }
        paths
    }

    fn texts(&mut self, attribute: &Attribute) -> Vec<String> {
        let Some(value) = self.value(attribute) else {
            return Vec::new();
        };
        let words: Option<Vec<String>> = value.as_list().and_then(|list| {
            list.iter()
                .map(|value| value.as_str().map(str::to_owned))
                .collect()
        });
        words.unwrap_or_else(|| {
            let what = format!("`{}` must be a list of strings", attribute.name);
            self.mistake(attribute.expr.span, what);
            Vec::new()
        })
    }

    /// A list of words out of a fixed few.
    pub(super) fn words_of(&mut self, attribute: &Attribute, known: &[&str]) -> Vec<String> {
        let words = self.words(attribute);
        for (index, word) in words.iter().enumerate() {
            if !known.contains(&word.as_str()) {
                let hint = suggestion(word, known);
                let list = known.join("\", \"");
                let what = format!(
                    "`{}` knows \"{list}\", and not \"{word}\"{hint}",
                    attribute.name
                );
                self.mistake(element(attribute, index), what);
            }
        }
        words
    }

    /// Patterns of paths and the like.
    pub(super) fn globs(&mut self, attribute: &Attribute) -> GlobList {
        let patterns = self.words(attribute);
        GlobList::new(patterns).unwrap_or_else(|(at, why)| {
            self.mistake(
                element(attribute, at),
                format!("this is not a valid pattern: {why}"),
            );
            GlobList::default()
        })
    }

    /// Patterns of addresses, types and other names.
    pub(super) fn names(&mut self, attribute: &Attribute) -> NameGlobs {
        let patterns = self.words(attribute);
        NameGlobs::new(patterns)
    }

    /// The same, and at least one: a list of none would stand for all.
    pub(super) fn some_names(&mut self, attribute: &Attribute) -> NameGlobs {
        let names = self.names(attribute);
        if names.is_empty() && attribute.expr.elements().is_some_and(<[_]>::is_empty) {
            let what = format!(
                "`{}` names nothing; leave it out to mean all",
                attribute.name
            );
            self.mistake(attribute.expr.span, what);
        }
        names
    }

    /// One pattern of addresses.
    pub(super) fn name(&mut self, attribute: &Attribute) -> Option<NameGlobs> {
        Some(NameGlobs::new([self.text(attribute)?]))
    }

    pub(super) fn choice<T: Copy>(
        &mut self,
        attribute: &Attribute,
        words: &[(&str, T)],
    ) -> Option<T> {
        let value = self.value(attribute)?;
        let text = value.as_str().unwrap_or_default();
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let hint = suggestion(text, &names);
            let list = names.join("\", \"");
            let what = format!("`{}` must be one of \"{list}\"{hint}", attribute.name);
            self.mistake(attribute.expr.span, what);
        }
        found.map(|(_, choice)| *choice)
    }

    pub(super) fn count(&mut self, attribute: &Attribute) -> Option<u64> {
        let value = self.value(attribute)?;
        let count = value
            .as_number()
            .and_then(|number| number.as_i64())
            .and_then(|int| u64::try_from(int).ok());
        if count.is_none() {
            let what = format!("`{}` must be a whole number, 0 or more", attribute.name);
            self.mistake(attribute.expr.span, what);
        }
        count
    }

    /// Seconds of a duration.
    pub(super) fn duration(&mut self, attribute: &Attribute) -> Option<u64> {
        let value = self.value(attribute)?;
        let seconds = value.as_str().and_then(time::duration);
        if seconds.is_none() {
            let what = format!(
                "`{}` must be a duration: \"30m\", \"24h\", \"7d\"",
                attribute.name
            );
            self.mistake(attribute.expr.span, what);
        }
        seconds
    }

    /// A moment, RFC 3339.
    pub(super) fn time(&mut self, attribute: &Attribute) -> Option<Time> {
        let value = self.value(attribute)?;
        let time = value.as_str().and_then(time::parse);
        if time.is_none() {
            let what = format!(
                "`{}` must be a time with its zone: \"2026-12-24T18:00:00Z\"",
                attribute.name
            );
            self.mistake(attribute.expr.span, what);
        }
        time
    }

    /// Paths below the directory of the policy: what counts comes from the
    /// trusted tree that the policy comes from, and from nowhere else.
    pub(super) fn below(&mut self, attribute: &Attribute, paths: &[String]) {
        let outside = |path: &String| {
            path.starts_with(['/', '\\', '~'])
                || path.contains(':')
                || path.split(['/', '\\']).any(|part| part == "..")
        };
        if let Some(path) = paths.iter().find(|path| outside(path)) {
            let what = format!("`{path}` leads out of the directory of the policy");
            self.mistake(attribute.expr.span, what);
        }
    }
}

/// The place of a span of the policy.
pub(super) fn place(span: Span) -> Place {
    let range = span.range();
    Place {
        start: range.start,
        length: range.len(),
    }
}

fn path(block: &Block, key: &str) -> String {
    match block.label(0) {
        Some(label) => format!("{} \"{label}\".{key}", block.kind),
        None => format!("{}.{key}", block.kind),
    }
}

fn element(attribute: &Attribute, index: usize) -> Span {
    attribute
        .expr
        .elements()
        .and_then(|elements| elements.get(index))
        .map_or(attribute.expr.span, |element| element.span)
}

/// `; did you mean ...?`, where a known word is near.
pub(super) fn suggestion(word: &str, known: &[&str]) -> String {
    known
        .iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().max(3) / 3)
        .min()
        .map_or_else(String::new, |(_, candidate)| {
            format!("; did you mean `{candidate}`?")
        })
}
