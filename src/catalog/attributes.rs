//! What is known of the attributes of a type, and of the type beside its record.

use super::fact::AttributeFact;
use super::table::{GroupAt, ProvidedAt};
use super::words::{Meaning, TypeFact};

/// What is known of a type beside its record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    facts: Vec<AttributeFact>,
    type_facts: Vec<(TypeFact, Vec<&'static str>)>,
}

impl Attributes {
    /// What some blocks say together, the one that counts most first, and behind them what the
    /// provider's own schema says.
    pub(super) fn of(groups: Vec<GroupAt>, provided: Option<ProvidedAt>) -> Self {
        let mut all = Attributes::default();
        for group in groups {
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
        for (fact, texts) in provided.into_iter().flat_map(ProvidedAt::type_facts) {
            match all.type_facts.iter_mut().find(|(known, _)| *known == fact) {
                Some((_, known)) => known.extend(texts),
                None => all.type_facts.push((fact, texts)),
            }
        }
        all.facts.sort_by_key(|fact| fact.path);
        all
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
