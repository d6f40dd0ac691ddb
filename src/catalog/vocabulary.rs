//! What words mean: the lists of `rules/vocabulary/*.hcl`, a module for each file.

/// A list of words.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Its name.
    pub label: &'static str,
    /// Words that count whole.
    pub words: &'static [&'static str],
    /// Beginnings of words.
    pub stems: &'static [&'static str],
}

impl Words {
    /// Whether a word, in small letters, is in the list.
    pub fn has(&self, word: &str) -> bool {
        self.words.contains(&word) || self.stems.iter().any(|stem| word.starts_with(stem))
    }
}

/// Words in an order, the weakest first; the spellings of one step stand between bars.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// Its name.
    pub label: &'static str,
    /// The steps.
    pub steps: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/vocabulary.rs"));
