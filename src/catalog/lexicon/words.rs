//! Names cut into words, and what the words say.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::catalog::vocabulary;
use crate::catalog::vocabulary::forms;

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
    /// Whether an attribute of this name says what a general kind is.
    pub(super) called: bool,
    /// How the words begin and how long they are, one bit each: most lists are told to have
    /// none of them without a look at a word.
    starts: u64,
    sizes: u64,
    /// What was found of it in whole lists, which are asked for the same few names again and again.
    told: RefCell<Vec<(vocabulary::Words, bool)>>,
}

/// The bits of a word in [`Name::starts`] and [`Name::sizes`].
fn traces(word: &str) -> (u64, u64) {
    let first = word.as_bytes().first().copied().unwrap_or_default();
    (1 << (first & 63), 1 << (word.len() & 63))
}

/// Names that each thread remembers, and the longest of them.
const REMEMBERED: usize = 4096;
const LONGEST_REMEMBERED: usize = 64;

impl Name {
    /// A name, which is cut once: the same few stand in thousands of objects.
    pub(super) fn new(text: &str) -> Rc<Self> {
        thread_local! {
            static KNOWN: RefCell<FxHashMap<Box<str>, Rc<Name>>> = RefCell::default();
        }
        KNOWN.with_borrow_mut(|known| {
            if let Some(name) = known.get(text) {
                return name.clone();
            }
            let name = Rc::new(Self::read(text));
            if known.len() < REMEMBERED && text.len() <= LONGEST_REMEMBERED {
                known.insert(text.into(), name.clone());
            }
            name
        })
    }

    fn read(text: &str) -> Self {
        let words = cut(text);
        let mut bits: Vec<u32> = words.iter().map(|word| meanings(word)).collect();
        // `multi_az`, `fault_tolerance`: two words that are one.
        for at in 1..words.len() {
            let joined = format!("{}{}", words[at - 1], words[at]);
            // `scope_down`: the second word says nothing of its own.
            if forms::ONE_THING.has(&joined) {
                bits[at] = 0;
            }
            bits[at] |= TABLES
                .exact
                .get(joined.as_str())
                .copied()
                .unwrap_or_default();
        }
        let all = bits.iter().fold(0, |all, bits| all | bits);
        let traces = words.iter().map(|word| traces(word));
        let (starts, sizes) = traces.fold((0, 0), |(starts, sizes), (start, size)| {
            (starts | start, sizes | size)
        });
        let called = forms::CALLED.has(&words.concat());
        Name {
            words,
            bits,
            all,
            called,
            starts,
            sizes,
            told: RefCell::default(),
        }
    }

    /// What a list says of the name, found once.
    pub(super) fn once(&self, list: vocabulary::Words, find: impl FnOnce(&Name) -> bool) -> bool {
        let same = |known: &vocabulary::Words| {
            std::ptr::eq(known.words, list.words) && std::ptr::eq(known.stems, list.stems)
        };
        let told = |all: &RefCell<Vec<(vocabulary::Words, bool)>>| {
            let all = all.borrow();
            all.iter()
                .find(|(known, _)| same(known))
                .map(|(_, said)| *said)
        };
        told(&self.told).unwrap_or_else(|| {
            let said = find(self);
            self.told.borrow_mut().push((list, said));
            said
        })
    }

    pub(super) fn says(&self, bits: u32) -> bool {
        self.all & bits != 0
    }

    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| {
            let (start, size) = traces(word);
            self.sizes & size != 0
                && self.starts & start != 0
                && self.words.iter().any(|own| own == word)
        })
    }

    /// What comes before `on`, `after`, `when` or `if`: what is done, without the
    /// occasion (`delete_on_failed_check` deletes and checks nothing).
    pub(super) fn head(&self) -> Option<Rc<Name>> {
        let occasion = |word: &String| forms::OCCASIONS.words.contains(&word.as_str());
        let at = self.words.iter().skip(1).position(occasion)? + 1;
        (at + 1 < self.words.len()).then(|| Name::new(&self.words[..at].join("_")))
    }

    /// How many words turn around what follows them.
    pub(super) fn turns(&self) -> usize {
        let last = self.words.len().saturating_sub(1);
        // `prevent_destroy` guards: what is prevented is not turned around.
        let turned = |at: &usize| {
            let bits = self.bits[*at];
            let negates = bits & mean::NEGATION != 0 && bits & mean::GUARD == 0 && *at < last;
            // `notify_no_data`: what is missing is what it is about.
            let missing = || {
                let next = self.words.get(at + 1);
                *at > 0
                    && self.words[*at] == "no"
                    && next.is_some_and(|next| vocabulary::forms::MISSED.has(next))
            };
            negates && !missing()
        };
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
    exact: FxHashMap<&'static str, u32>,
    /// By their first two bytes.
    stems: FxHashMap<[u8; 2], Vec<(&'static str, u32)>>,
    scales: FxHashMap<&'static str, FxHashMap<String, usize>>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(tables);

fn tables() -> Tables {
    let mut tables = Tables {
        exact: FxHashMap::default(),
        stems: FxHashMap::default(),
        scales: FxHashMap::default(),
    };
    for list in vocabulary::words::WORDS {
        let Some((_, bit)) = mean::NAMES.iter().find(|(name, _)| *name == list.label) else {
            continue;
        };
        for word in list.words {
            *tables.exact.entry(*word).or_default() |= bit;
        }
        for stem in list.stems {
            // A test sees to it that every stem has two bytes.
            if let Some(start) = stem.as_bytes().first_chunk::<2>() {
                let stems = tables.stems.entry(*start).or_default();
                stems.push((*stem, *bit));
            }
        }
    }
    for scale in vocabulary::words::SCALES {
        let steps = scale.steps.iter().enumerate();
        let steps = steps.flat_map(|(at, step)| step.split('|').map(move |word| (word, at)));
        let steps = steps.map(|(word, at)| (plain(word), at));
        tables.scales.insert(scale.label, steps.collect());
    }
    tables
}

/// What one word says.
pub(super) fn meanings(word: &str) -> u32 {
    let tables = &*TABLES;
    let exact = tables.exact.get(word).copied().unwrap_or_default();
    let start = word.as_bytes().first_chunk::<2>();
    let stems = start.and_then(|start| tables.stems.get(start));
    let stems = stems.into_iter().flatten();
    let meant = stems.filter(|(stem, _)| word.starts_with(stem));
    meant.fold(exact, |all, (_, bit)| all | bit)
}

/// The step of a word on a scale, the weakest being 0.
pub(super) fn step(scale: &str, word: &str) -> Option<usize> {
    let scale = TABLES.scales.get(scale)?;
    // Most words are written as they are looked up.
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !byte.is_ascii_uppercase() && byte != b'_';
    if word.len() <= LONGEST_STEP && word.bytes().all(is_plain) {
        return scale.get(word).copied();
    }
    scale.get(plain(word).as_str()).copied()
}

/// Longest word that is looked up whole.
const LONGEST_STEP: usize = 64;

/// A value without case, with one kind of separator.
fn plain(word: &str) -> String {
    let word = word.trim().chars().take(LONGEST_STEP);
    let one = |c: char| if matches!(c, '_' | ' ') { '-' } else { c };
    word.flat_map(char::to_lowercase).map(one).collect()
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
    let stems = TABLES.stems.values().map(Vec::len).sum();
    (words, stems, TABLES.scales.len())
}

/// Whether a word is one for those who rule over others: `owner`, `superadmin`.
pub(super) fn is_ruler(word: &str) -> bool {
    let admin = word.ends_with("admin") || word.ends_with("admins");
    forms::RULERS.has(word) || admin && !word.starts_with("non")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_look_at_a_list_misses_no_word() {
        let long = "a".repeat(64);
        for (text, words) in [
            ("deletion_protection_enabled", vec!["x", "protection"]),
            ("deleteProtection2", vec!["protection2"]),
            ("\u{fc}ber_all", vec!["\u{fc}ber"]),
            (long.as_str(), vec![long.as_str()]),
        ] {
            let name = Name::new(text);
            for word in &name.words {
                assert!(name.has(&[word]), "{text}: {word}");
            }
            assert!(name.has(&words), "{text}: {words:?}, {:?}", name.words);
            assert!(!name.has(&["", "deletes", "nothing"]), "{text}");
        }
        assert!(!Name::default().has(&["", "a"]));
        assert!(!Name::new("plain_name").called && Name::new("plugin_name").called);
    }
}
