//! Names cut into words, and what the words say.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::hcl::evaluate::constant;
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::Body;
use crate::model::value::Value;
use crate::source::FileId;

/// Meanings of words, one bit each.
pub(super) mod mean {
    pub(crate) const GUARD: u32 = 1;
    pub(crate) const AUDIT: u32 = 1 << 1;
    pub(crate) const ENCRYPTION: u32 = 1 << 2;
    pub(crate) const COPIES: u32 = 1 << 3;
    pub(crate) const EXPOSURE: u32 = 1 << 4;
    pub(crate) const DESTRUCTION: u32 = 1 << 5;
    pub(crate) const STOP: u32 = 1 << 6;
    pub(crate) const RUN: u32 = 1 << 7;
    pub(crate) const NEGATION: u32 = 1 << 8;
    pub(crate) const ALLOWANCE: u32 = 1 << 9;
    pub(crate) const RETENTION: u32 = 1 << 10;
    pub(crate) const EXPIRY: u32 = 1 << 11;
    pub(crate) const SHORT_LIVED: u32 = 1 << 12;
    pub(crate) const AMOUNT: u32 = 1 << 13;
    pub(crate) const LEAST: u32 = 1 << 14;
    pub(crate) const MOST: u32 = 1 << 15;
    pub(crate) const NO_AMOUNT: u32 = 1 << 16;
    pub(crate) const SOURCE: u32 = 1 << 17;
    pub(crate) const OUTWARD: u32 = 1 << 18;
    pub(crate) const RIGHTS: u32 = 1 << 19;
    pub(crate) const TRUST: u32 = 1 << 20;
    pub(crate) const ROUTE: u32 = 1 << 21;
    pub(crate) const NO_ROUTE: u32 = 1 << 22;
    pub(crate) const ENTRIES: u32 = 1 << 23;
    pub(crate) const SETTINGS: u32 = 1 << 24;
    pub(crate) const TALK: u32 = 1 << 25;

    /// Names in the tables, with their bit.
    pub(super) const NAMES: &[(&str, u32)] = &[
        ("guard", GUARD),
        ("audit", AUDIT),
        ("encryption", ENCRYPTION),
        ("copies", COPIES),
        ("exposure", EXPOSURE),
        ("destruction", DESTRUCTION),
        ("stop", STOP),
        ("run", RUN),
        ("negation", NEGATION),
        ("allowance", ALLOWANCE),
        ("retention", RETENTION),
        ("expiry", EXPIRY),
        ("short_lived", SHORT_LIVED),
        ("amount", AMOUNT),
        ("least", LEAST),
        ("most", MOST),
        ("no_amount", NO_AMOUNT),
        ("source", SOURCE),
        ("outward", OUTWARD),
        ("rights", RIGHTS),
        ("trust", TRUST),
        ("route", ROUTE),
        ("no_route", NO_ROUTE),
        ("entries", ENTRIES),
        ("settings", SETTINGS),
        ("talk", TALK),
    ];
}

/// A name, cut.
#[derive(Debug, Clone, Default)]
pub(super) struct Name {
    pub(super) words: Vec<String>,
    bits: Vec<u32>,
    /// What all words say together.
    pub(super) all: u32,
}

impl Name {
    pub(super) fn new(text: &str) -> Self {
        let words = cut(text);
        let bits: Vec<u32> = words.iter().map(|word| meanings(word)).collect();
        let all = bits.iter().fold(0, |all, bits| all | bits);
        Name { words, bits, all }
    }

    pub(super) fn says(&self, bits: u32) -> bool {
        self.all & bits != 0
    }

    pub(super) fn has(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.as_str()))
    }

    /// How many words turn around what follows them.
    pub(super) fn turns(&self) -> usize {
        let last = self.words.len().saturating_sub(1);
        let turned = |at: &usize| self.bits[*at] & mean::NEGATION != 0 && *at < last;
        (0..self.words.len()).filter(turned).count()
    }

    /// The words that say one of these things, for evidence.
    pub(super) fn those(&self, bits: u32) -> Vec<String> {
        let of = self.words.iter().zip(&self.bits);
        let found: Vec<String> = of
            .filter(|(_, own)| **own & bits != 0)
            .map(|(word, _)| word.clone())
            .collect();
        if found.is_empty() {
            self.words.clone()
        } else {
            found
        }
    }
}

struct Tables {
    exact: FxHashMap<String, u32>,
    stems: Vec<(String, u32)>,
    scales: FxHashMap<String, FxHashMap<String, usize>>,
    /// Patterns of types whose new objects take something, and what that means.
    takes: Vec<(String, String)>,
}

/// A table that does not parse is a defect of the build; a test reads it whole.
static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let text = include_str!("../../../rules/vocabulary/words.hcl");
    let body = parse_body(text, FileId(0), "rules/vocabulary/words.hcl").unwrap_or_default();
    tables(&body)
});

fn string(body: &Body, name: &str) -> String {
    let attribute = body.attributes.iter().find(|one| one.name.as_ref() == name);
    let value = attribute.and_then(|attribute| constant(&attribute.expr));
    let text = value.as_ref().and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

/// What a new object of a type takes, if the tables know.
pub(super) fn takes(type_name: &str) -> Option<&'static str> {
    let fits = |pattern: &str| match pattern.split_once('*') {
        Some((before, after)) => {
            type_name.len() >= before.len() + after.len()
                && type_name.starts_with(before)
                && type_name.ends_with(after)
        }
        None => pattern == type_name,
    };
    let found = TABLES.takes.iter().find(|(pattern, _)| fits(pattern));
    found.map(|(_, means)| means.as_str())
}

fn strings(body: &Body, name: &str) -> Vec<String> {
    let attribute = body.attributes.iter().find(|one| one.name.as_ref() == name);
    let value = attribute.and_then(|attribute| constant(&attribute.expr));
    let list = match &value {
        Some(Value::List(list)) => list.as_slice(),
        _ => &[],
    };
    list.iter()
        .filter_map(|one| one.as_str().map(str::to_lowercase))
        .collect()
}

fn tables(body: &Body) -> Tables {
    let mut tables = Tables {
        exact: FxHashMap::default(),
        stems: Vec::new(),
        scales: FxHashMap::default(),
        takes: Vec::new(),
    };
    for block in &body.blocks {
        let label = block.labels.first().map_or("", AsRef::as_ref);
        if block.kind.as_ref() == "scale" {
            let mut steps = FxHashMap::default();
            for (at, step) in strings(&block.body, "steps").iter().enumerate() {
                for spelling in step.split('|') {
                    steps.insert(spelling.to_owned(), at);
                }
            }
            tables.scales.insert(label.to_owned(), steps);
            continue;
        }
        if block.kind.as_ref() == "takes" {
            let means = string(&block.body, "means");
            let types = strings(&block.body, "types");
            tables
                .takes
                .extend(types.into_iter().map(|one| (one, means.clone())));
            continue;
        }
        let Some((_, bit)) = mean::NAMES.iter().find(|(name, _)| *name == label) else {
            continue;
        };
        for word in strings(&block.body, "words") {
            *tables.exact.entry(word).or_default() |= bit;
        }
        let stems = strings(&block.body, "stems");
        tables
            .stems
            .extend(stems.into_iter().map(|stem| (stem, *bit)));
    }
    tables
}

/// What one word says.
pub(super) fn meanings(word: &str) -> u32 {
    let tables = &*TABLES;
    let exact = tables.exact.get(word).copied().unwrap_or_default();
    let stems = tables
        .stems
        .iter()
        .filter(|(stem, _)| word.starts_with(stem.as_str()));
    stems.fold(exact, |all, (_, bit)| all | bit)
}

/// The step of a word on a scale, the weakest being 0.
pub(super) fn step(scale: &str, word: &str) -> Option<usize> {
    let scale = TABLES.scales.get(scale)?;
    scale.get(word.trim().to_lowercase().as_str()).copied()
}

/// Cuts a name at separators and at changes of case.
pub(super) fn cut(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut was_lower = false;
    let chars: Vec<char> = text.chars().take(256).collect();
    for (at, c) in chars.iter().enumerate() {
        if !c.is_alphanumeric() {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
            was_lower = false;
            continue;
        }
        let ends_capitals = c.is_uppercase()
            && !word.is_empty()
            && chars.get(at + 1).is_some_and(|next| next.is_lowercase());
        if c.is_uppercase() && (was_lower || ends_capitals) {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
        was_lower = c.is_lowercase() || c.is_ascii_digit();
        word.extend(c.to_lowercase());
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

#[cfg(test)]
pub(super) fn table_sizes() -> (usize, usize, usize) {
    let words = TABLES.exact.len();
    (words, TABLES.stems.len(), TABLES.scales.len())
}
