//! What is known of the attributes of a type, and of the type beside its record.

use std::sync::Arc;

use super::fact::AttributeFact;
use super::own::own;
use super::table::{BUILT_IN, GroupAt};
use super::words::{Meaning, TypeFact};

/// What is known of a type beside its record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    facts: Vec<AttributeFact>,
    type_facts: Vec<(TypeFact, Vec<&'static str>)>,
}

impl Attributes {
    /// Everything that the catalog says of the attributes of a type, and of types like it.
    pub fn of(type_name: &str) -> Arc<Self> {
        let mut all = Attributes::default();
        for group in groups(type_name) {
            let known = all.facts.len();
            for fact in group.attributes() {
                // What a pattern says of many types yields to what is said of this one.
                let said = all.facts[..known].iter().any(|other| {
                    let meant = [fact.meaning, Meaning::Nothing].contains(&other.meaning);
                    other.path == fact.path && meant
                });
                if !said {
                    all.facts.push(fact);
                }
            }
            for (fact, texts) in group.type_facts() {
                if all.type_fact(fact).is_none() {
                    all.type_facts.push((fact, texts));
                }
            }
        }
        for (fact, texts) in provided(type_name) {
            match all.type_facts.iter_mut().find(|(known, _)| *known == fact) {
                Some((_, known)) => known.extend(texts),
                None => all.type_facts.push((fact, texts)),
            }
        }
        all.facts.sort_by_key(|fact| fact.path);
        Arc::new(all)
    }

    /// The facts about attributes, by path.
    pub fn iter(&self) -> impl Iterator<Item = &AttributeFact> {
        self.facts.iter()
    }

    /// Those of one meaning.
    pub fn meaning(&self, meaning: Meaning) -> impl Iterator<Item = &AttributeFact> {
        self.facts
            .iter()
            .filter(move |fact| fact.meaning == meaning)
    }

    /// Those whose path begins at one of the attributes of the top level.
    pub fn below(&self, name: &str) -> impl Iterator<Item = &AttributeFact> {
        let from = self.facts.partition_point(|fact| fact.path < name);
        self.facts[from..]
            .iter()
            .take_while(move |fact| fact.path.starts_with(name))
            .filter(move |fact| {
                let rest = fact.path.as_bytes().get(name.len());
                rest.is_none_or(|byte| *byte == b'.')
            })
    }

    /// What a fact about the whole type says.
    pub fn type_fact(&self, fact: TypeFact) -> Option<&[&'static str]> {
        let mut facts = self.type_facts.iter();
        facts
            .find(|(known, _)| *known == fact)
            .map(|(_, texts)| texts.as_slice())
    }

    /// Whether a fact holds of the whole type.
    pub fn is(&self, fact: TypeFact) -> bool {
        self.type_fact(fact).is_some()
    }

    /// All facts about the whole type.
    pub fn type_facts(&self) -> impl Iterator<Item = (TypeFact, &[&'static str])> {
        self.type_facts
            .iter()
            .map(|(fact, texts)| (*fact, texts.as_slice()))
    }
}

/// What a fact about a whole type says; for questions about a type alone.
pub fn type_fact(type_name: &str, fact: TypeFact) -> Option<Vec<&'static str>> {
    let said = groups(type_name)
        .into_iter()
        .find_map(|group| group.type_fact(fact));
    let provided = BUILT_IN
        .provided(type_name)
        .and_then(|provided| provided.type_fact(fact));
    match (said, provided) {
        // What somebody wrote down comes first, and what the schema says beside it.
        (Some(mut said), Some(provided)) => {
            said.extend(provided);
            Some(said)
        }
        (said, provided) => said.or(provided),
    }
}

/// What the provider's own schema says of a type.
fn provided(type_name: &str) -> Vec<(TypeFact, Vec<&'static str>)> {
    let known = BUILT_IN.provided(type_name);
    known.map_or_else(Vec::new, |known| known.type_facts().collect())
}

/// Whether the catalog says anything of this meaning of attributes of a type.
pub fn means(type_name: &str, meaning: Meaning) -> bool {
    groups(type_name)
        .into_iter()
        .any(|group| group.means(meaning))
}

/// What names a type, the users' facts first.
fn groups(type_name: &str) -> Vec<GroupAt> {
    let tables = own().into_iter().chain([&BUILT_IN]);
    tables
        .flat_map(|table| match table.find(type_name) {
            Some(record) => record.groups(),
            None => table.groups(type_name),
        })
        .collect()
}
