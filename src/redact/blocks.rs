//! Names of blocks that a secret is a word of.
//!
//! A default password is often a word that people name things with: `orders` of the database
//! `orders`. What a block is called stands in the configuration for everybody to read, and an
//! address without it tells nobody which object is meant. So a secret that is such a word stays
//! where it is a part of an address of the plan; as a value, and in every other text, it is hidden.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::model::change::ChangeSet;

/// Longest secret that may be a word of a name. Longer ones are no words.
const LONGEST: usize = 24;
/// With more secrets that are words nothing is looked for.
const MOST: usize = 64;

/// Addresses and paths of modules, without keys, that hold a word which is a secret.
#[derive(Debug, Default)]
pub(super) struct Blocks(FxHashSet<Box<str>>);

impl Blocks {
    /// The addresses of these change sets with one of the secrets as a word.
    pub(super) fn of(sets: &[&ChangeSet], secrets: &BTreeSet<Arc<str>>) -> Self {
        let plain = |secret: &&str| {
            secret.len() <= LONGEST && secret.bytes().all(|byte| byte.is_ascii_lowercase())
        };
        let secrets = secrets.iter().map(AsRef::as_ref).filter(plain);
        let words: FxHashSet<&str> = secrets.take(MOST + 1).collect();
        let mut found = FxHashSet::default();
        if words.is_empty() || words.len() > MOST {
            return Blocks(found);
        }
        let between = |c: char| !c.is_ascii_alphanumeric();
        let holds = |text: &str| text.split(between).any(|word| words.contains(word));
        let mut add = |text: String| {
            if holds(&text) {
                found.insert(text.into_boxed_str());
            }
        };
        for change in sets.iter().flat_map(|set| &set.changes) {
            let address = change.address.config();
            let own = format!(
                "{}{}.{}",
                address.mode.prefix(),
                address.type_name,
                address.name
            );
            let mut path = String::new();
            for module in &address.module {
                path = format!("{path}module.{module}");
                add(path.clone());
                path.push('.');
            }
            add(format!("{path}{own}"));
            add(own);
        }
        Blocks(found)
    }

    /// Whether a part of a text lies in one of the addresses. Keys of instances end an address:
    /// they are values.
    pub(super) fn hold(&self, text: &str, part: &Range<usize>) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let belongs =
            |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
        let bytes = text.as_bytes();
        let before = bytes[..part.start]
            .iter()
            .rev()
            .take_while(|byte| belongs(byte))
            .count();
        let after = bytes[part.end..]
            .iter()
            .take_while(|byte| belongs(byte))
            .count();
        let around = text.get(part.start - before..part.end + after);
        around.is_some_and(|around| self.0.contains(around.trim_matches('.')))
    }
}
