//! Reads words, lists and texts of a rule file, and collects every mistake at its place.

use super::nearest::nearest;
use crate::catalog::Catalog;
use crate::hcl::syntax::{Body, ExprKind};
use crate::model::value::Value;
use crate::source::Span;

/// A mistake in a rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake {
    /// Where.
    pub span: Span,
    /// What is wrong, without a full stop.
    pub message: String,
}

/// What a file is loaded for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// To run: the file was checked when it was built in.
    Run,
    /// To run, explain and test, with every check.
    Full,
}

/// Collects mistakes while reading.
pub(super) struct Reader {
    pub(super) depth: Depth,
    pub(super) catalog: Catalog,
    pub(super) mistakes: Vec<Mistake>,
}

impl Reader {
    pub(super) fn wrong(&mut self, span: Span, message: impl Into<String>) {
        self.mistakes.push(Mistake {
            span,
            message: message.into(),
        });
    }

    /// An unknown name, with the nearest known one.
    pub(super) fn unknown<'k>(
        &mut self,
        span: Span,
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        let hint = nearest(name, known)
            .map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        self.wrong(span, format!("unknown {what} `{name}`{hint}"));
    }

    /// Complains about names that do not belong and names that stand twice.
    pub(super) fn names(&mut self, body: &Body, attributes: &[&str], blocks: &[&str]) {
        for (position, attribute) in body.attributes.iter().enumerate() {
            let name = attribute.name.as_ref();
            if !attributes.contains(&name) {
                let known = attributes.iter().chain(blocks).copied();
                self.unknown(attribute.name_span, "attribute", name, known);
            } else if body.attributes[..position]
                .iter()
                .any(|earlier| earlier.name.as_ref() == name)
            {
                self.wrong(attribute.name_span, format!("`{name}` stands twice"));
            }
        }
        for block in &body.blocks {
            if !blocks.contains(&block.kind.as_ref()) {
                let known = blocks.iter().chain(attributes).copied();
                self.unknown(block.header, "block", &block.kind, known);
            }
        }
    }

    /// One of some words, as what it stands for.
    pub(super) fn word<T>(
        &mut self,
        body: &Body,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
        known: &[&str],
    ) -> Option<T> {
        let attribute = body.attribute(name)?;
        let text = attribute.expr.as_str().unwrap_or_default();
        let parsed = parse(text);
        if parsed.is_none() {
            let near = nearest(text, known.iter().copied());
            let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            let hint = format!("it is one of {}{near}", known.join(", "));
            let span = attribute.expr.span;
            self.wrong(span, format!("unknown {name} `{text}`; {hint}"));
        }
        parsed
    }

    pub(super) fn list<T>(
        &mut self,
        body: &Body,
        name: &str,
        what: &str,
        parse: impl Fn(&str) -> Option<T>,
        known: &[&str],
    ) -> Option<Vec<T>> {
        let attribute = body.attribute(name)?;
        let words = self.texts(body, name)?;
        let mut out = Vec::new();
        for word in words {
            match parse(&word) {
                Some(parsed) => out.push(parsed),
                None => self.unknown(attribute.expr.span, what, &word, known.iter().copied()),
            }
        }
        Some(out)
    }

    /// A plain string.
    pub(super) fn text(&mut self, body: &Body, name: &str) -> Option<String> {
        let attribute = body.attribute(name)?;
        let text = attribute.expr.as_str().map(|text| text.trim().to_owned());
        match text {
            Some(text) if !text.is_empty() => Some(text),
            _ => {
                self.wrong(
                    attribute.expr.span,
                    format!("`{name}` is a plain, non-empty string"),
                );
                None
            }
        }
    }

    /// A truth value.
    pub(super) fn flag(&mut self, body: &Body, name: &str) -> Option<bool> {
        let attribute = body.attribute(name)?;
        let flag = attribute.expr.literal().and_then(Value::as_bool);
        if flag.is_none() {
            self.wrong(attribute.expr.span, format!("`{name}` is true or false"));
        }
        flag
    }

    /// A list of plain strings.
    pub(super) fn texts(&mut self, body: &Body, name: &str) -> Option<Vec<String>> {
        let attribute = body.attribute(name)?;
        let texts = match &attribute.expr.kind {
            ExprKind::Tuple(elements) => elements
                .iter()
                .map(|element| element.as_str().map(str::to_owned))
                .collect::<Option<Vec<String>>>(),
            ExprKind::Literal(Value::List(list)) => list
                .iter()
                .map(|element| element.as_str().map(str::to_owned))
                .collect(),
            _ => None,
        };
        if texts.is_none() {
            self.wrong(
                attribute.expr.span,
                format!("`{name}` is a list of plain strings"),
            );
        }
        texts
    }
}
