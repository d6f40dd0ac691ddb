//! The words and keys of one policy, and what was found out about texts before.

use std::sync::RwLock;

use rustc_hash::FxHashMap;

use super::keys::{policy_keys, reading_of};
use super::words::{Judgement, Reading, Words};
use crate::catalog::{Catalog, TypeFact, TypeFacts};
use crate::policy::ProductionPolicy;

/// What the readers of one policy share.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// What is known of types.
    catalog: Catalog,
    words: Words,
    keys: Vec<Vec<String>>,
    /// What of types decides how their objects are read, by the name of the type.
    types: RwLock<FxHashMap<Box<str>, Traits>>,
    /// Keys repeat from object to object.
    readings: RwLock<FxHashMap<Box<str>, Option<Reading>>>,
    /// And so do texts, by how they are read.
    judgements: [RwLock<FxHashMap<Box<str>, Option<Judgement>>>; 6],
}

/// What of a type decides how its objects are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Traits {
    /// What is known of it.
    pub(super) facts: TypeFacts,
    /// Its objects live in namespaces, as teams make them for environments.
    pub(super) namespaced: bool,
    /// It holds the outputs of another stack.
    pub(super) reads_state: bool,
}

/// Keys that are remembered, and texts of each reading.
const REMEMBERED: usize = 4096;
/// Longest text that is remembered.
const LONGEST_REMEMBERED: usize = 128;

impl Vocabulary {
    pub(super) fn new(policy: &ProductionPolicy, catalog: Catalog) -> Self {
        Vocabulary {
            catalog,
            words: Words::new(policy),
            keys: policy_keys(&policy.tags),
            types: RwLock::default(),
            readings: RwLock::default(),
            judgements: Default::default(),
        }
    }

    /// What of a type decides how its objects are read.
    pub(super) fn traits(&self, type_name: &str) -> Traits {
        let is = |fact| self.catalog.is(type_name, fact);
        remembered(&self.types, type_name, |_| Traits {
            facts: self.catalog.facts(type_name),
            namespaced: is(TypeFact::Namespaced),
            reads_state: is(TypeFact::ReadsState),
        })
    }

    /// See [`Words::judge`].
    pub(super) fn judge(&self, text: &str, reading: Reading) -> Option<Judgement> {
        if text.len() > LONGEST_REMEMBERED {
            return self.words.judge(text, reading);
        }
        // Cheaper than to remember, and nearly every name ends here.
        if self.words.says_nothing(text, reading) {
            return None;
        }
        let place = match reading {
            Reading::Value => 0,
            Reading::Code => 1,
            Reading::Flag => 2,
            Reading::Place => 3,
            Reading::Name => 4,
            Reading::Workspace => 5,
        };
        remembered(&self.judgements[place], text, |text| {
            self.words.judge(text, reading)
        })
    }

    pub(super) fn reading_of(&self, key: &str) -> Option<Reading> {
        if key.len() > LONGEST_REMEMBERED {
            return reading_of(key, &self.keys);
        }
        remembered(&self.readings, key, |key| reading_of(key, &self.keys))
    }
}

/// The answer for a text from the memory, or a new one, which is put there.
fn remembered<T: Copy>(
    memory: &RwLock<FxHashMap<Box<str>, T>>,
    text: &str,
    find: impl FnOnce(&str) -> T,
) -> T {
    if let Ok(known) = memory.read()
        && let Some(answer) = known.get(text)
    {
        return *answer;
    }
    let answer = find(text);
    if let Ok(mut known) = memory.write()
        && known.len() < REMEMBERED
    {
        known.insert(text.into(), answer);
    }
    answer
}
