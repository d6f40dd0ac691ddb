//! Regular expressions of our own, compiled when somebody asks first.
//!
//! To compile one for all of Unicode takes as long as to judge a small plan, and nearly every text
//! that is looked at is ASCII. On such a text an expression finds the same whether it knows
//! Unicode or not, so there is one of each kind, and most runs need one or none.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use regex::{Regex, bytes};

/// An expression in the syntax of `regex`. One that is not valid finds nothing; tests compile all.
#[derive(Debug)]
pub struct Pattern {
    text: Cow<'static, str>,
    ascii: OnceLock<Option<bytes::Regex>>,
    any: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// An expression of the program text.
    pub const fn new(text: &'static str) -> Self {
        Pattern {
            text: Cow::Borrowed(text),
            ascii: OnceLock::new(),
            any: OnceLock::new(),
        }
    }

    /// An expression that was put together.
    pub fn of(text: String) -> Self {
        Pattern {
            text: Cow::Owned(text),
            ascii: OnceLock::new(),
            any: OnceLock::new(),
        }
    }

    fn ascii(&self) -> Option<&bytes::Regex> {
        let compile = || {
            let mut builder = bytes::RegexBuilder::new(&self.text);
            builder.unicode(false).build().ok()
        };
        self.ascii.get_or_init(compile).as_ref()
    }

    fn any(&self) -> Option<&Regex> {
        let compile = || Regex::new(&self.text).ok();
        self.any.get_or_init(compile).as_ref()
    }

    /// Whether it is valid, for the tests of those who have one.
    pub fn is_valid(&self) -> bool {
        self.ascii().is_some() && self.any().is_some()
    }

    /// Whether it matches anywhere in a text.
    pub fn is_match(&self, text: &str) -> bool {
        match text.is_ascii() {
            true => self.ascii().is_some_and(|it| it.is_match(text.as_bytes())),
            false => self.any().is_some_and(|it| it.is_match(text)),
        }
    }

    /// Where it matches first.
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        match text.is_ascii() {
            true => self.ascii()?.find(text.as_bytes()).map(|it| it.range()),
            false => self.any()?.find(text).map(|it| it.range()),
        }
    }

    /// Where a group lies in every place that matches, in order and apart.
    pub fn find_group(&self, text: &str, group: &str) -> Vec<Range<usize>> {
        match text.is_ascii() {
            true => self.ascii().map_or_else(Vec::new, |it| {
                let all = it.captures_iter(text.as_bytes());
                all.filter_map(|found| Some(found.name(group)?.range()))
                    .collect()
            }),
            false => self.any().map_or_else(Vec::new, |it| {
                let all = it.captures_iter(text);
                all.filter_map(|found| Some(found.name(group)?.range()))
                    .collect()
            }),
        }
    }

    /// Every place where it matches, in order and apart.
    pub fn find_all(&self, text: &str) -> Vec<Range<usize>> {
        match text.is_ascii() {
            true => self.ascii().map_or_else(Vec::new, |it| {
                it.find_iter(text.as_bytes()).map(|it| it.range()).collect()
            }),
            false => self.any().map_or_else(Vec::new, |it| {
                it.find_iter(text).map(|it| it.range()).collect()
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    static WORDS: Pattern = Pattern::new(r"(?i)\bk[^\s\d]{1,3}\s*=\W");

    #[test]
    fn both_kinds_are_used_for_their_texts() {
        assert!(WORDS.is_valid());
        assert_eq!(WORDS.find("a Key = 1"), Some(2..8));
        // The Kelvin sign is a K where Unicode counts.
        assert!(WORDS.is_match("\u{212a}ey= 1"));
        let found = WORDS.find_all("key= key=");
        assert!(found.len() == 1 && found[0] == (0..5), "{found:?}");
        static BROKEN: Pattern = Pattern::new("(");
        assert!(!BROKEN.is_valid() && !BROKEN.is_match("(") && BROKEN.find_all("x").is_empty());
    }

    proptest! {
        #[test]
        fn ascii_texts_are_judged_as_unicode_judges_them(text in "[kKeE =\\t0-9.,]{0,24}") {
            let unicode = WORDS.any().expect("valid");
            let all: Vec<Range<usize>> = unicode.find_iter(&text).map(|it| it.range()).collect();
            prop_assert_eq!(WORDS.find_all(&text), all);
        }
    }
}
