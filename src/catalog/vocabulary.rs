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
        let (first, length) = (word.as_bytes().first(), word.len());
        // Nearly every word differs in its length or how it begins, which takes no call to tell.
        let is = |known: &&str| {
            known.len() == length && known.as_bytes().first() == first && *known == word
        };
        let begins = |stem: &&str| {
            stem.len() <= length
                && (stem.is_empty() || stem.as_bytes().first() == first)
                && word.starts_with(stem)
        };
        self.words.iter().any(is) || self.stems.iter().any(begins)
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
