//! Policies compared as documents.
//!
//! A text diff of a policy says little: an order changes, a list becomes a
//! string, two statements become one. What counts is whether somebody may do
//! something that nobody could do before. Each language has its own module;
//! all of them answer with a [`Comparison`].

pub mod azure;
pub mod bindings;
mod conditions;
pub mod iam;
pub mod kubernetes;
mod pattern;
mod scope;
pub mod vault;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use crate::hcl::functions;
use crate::model::value::{Number, Value};

/// How the access of two documents compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Both allow the same.
    Same,
    /// The later one allows less, and nothing more.
    Narrower,
    /// It cannot be told; counts as wider.
    Unclear,
    /// The later one allows something that the earlier one did not.
    Wider,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// A sentence without its full stop; words of the document stand in backticks.
    pub what: String,
    /// Whether it adds access.
    pub widens: bool,
    /// It adds no more than reading what it names.
    pub reads: bool,
}

/// The answer of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The answer.
    pub relation: Relation,
    /// What differs; what widens comes first.
    pub differences: Vec<Difference>,
}

impl Comparison {
    /// Nothing differs.
    pub fn same() -> Self {
        Comparison {
            relation: Relation::Same,
            differences: Vec::new(),
        }
    }

    /// It cannot be told, and why.
    pub fn unclear(why: impl Into<String>) -> Self {
        Comparison {
            relation: Relation::Unclear,
            differences: vec![Difference {
                what: why.into(),
                widens: true,
                reads: false,
            }],
        }
    }

    /// Whether access may have grown.
    pub fn may_widen(&self) -> bool {
        matches!(self.relation, Relation::Wider | Relation::Unclear)
    }

    /// Whether all that is added is reading what is named.
    pub fn only_reads(&self) -> bool {
        self.relation == Relation::Wider
            && (self.differences.iter())
                .filter(|difference| difference.widens)
                .all(|difference| difference.reads)
    }

    /// Sentences of what adds access.
    pub fn widening(&self) -> impl Iterator<Item = &str> {
        self.differences
            .iter()
            .filter(|difference| difference.widens)
            .map(|difference| difference.what.as_str())
    }
}

/// Collects differences while two documents are compared.
#[derive(Debug, Default)]
struct Collector {
    wider: Vec<String>,
    /// What is wider by reading named resources alone.
    reads: Vec<String>,
    unclear: Vec<String>,
    narrower: Vec<String>,
}

impl Collector {
    fn finish(self) -> Comparison {
        let relation = if !self.wider.is_empty() || !self.reads.is_empty() {
            Relation::Wider
        } else if !self.unclear.is_empty() {
            Relation::Unclear
        } else if !self.narrower.is_empty() {
            Relation::Narrower
        } else {
            Relation::Same
        };
        let widening = self.wider.into_iter().chain(self.unclear);
        let difference = |widens: bool, reads: bool| {
            move |what: String| Difference {
                what,
                widens,
                reads,
            }
        };
        let mut differences: Vec<Difference> = widening
            .map(difference(true, false))
            .chain(self.reads.into_iter().map(difference(true, true)))
            .chain(self.narrower.into_iter().map(difference(false, false)))
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        differences.retain(|difference| seen.insert(difference.what.clone()));
        Comparison {
            relation,
            differences,
        }
    }
}

/// Compares two parsed documents; `Null` stands for no document. The language
/// is told by the keys; what is in none of the known languages is unclear
/// unless both sides are equal.
pub fn compare(before: &Value, after: &Value) -> Comparison {
    let languages = [language(before), language(after)];
    let known = match languages {
        [Some(one), Some(two)] if one == two => Some(one),
        [Some(one), None] if after.is_null() => Some(one),
        [None, Some(two)] if before.is_null() => Some(two),
        _ => None,
    };
    match known {
        Some(Language::Iam) => iam::compare(before, after),
        Some(Language::Bindings) => bindings::compare(before, after),
        Some(Language::Kubernetes) => kubernetes::compare(before, after),
        None if before == after && !before.has_unknown() => Comparison::same(),
        None => Comparison::unclear("the document cannot be read as a policy"),
    }
}

/// Policy languages that a document shows by its keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Statements with effects, as in AWS (and in the look-alikes of others).
    Iam,
    /// Google's bindings of roles to members.
    Bindings,
    /// Rules of a Kubernetes role.
    Kubernetes,
}

/// The language of a document, as its keys show it.
pub fn language(document: &Value) -> Option<Language> {
    let map = document.as_map()?;
    if map.contains_key("Statement") {
        Some(Language::Iam)
    } else if map.contains_key("bindings") || map.contains_key("auditConfigs") {
        Some(Language::Bindings)
    } else if map.contains_key("rules") && map.get("rules").is_some_and(kubernetes::are_rules) {
        Some(Language::Kubernetes)
    } else {
        None
    }
}

/// Reads a JSON text. `None` when it is not JSON, nested too deeply, or names
/// a key twice: readers disagree about which one counts, so that such a
/// document can say one thing here and another where it is enforced.
pub fn read(text: &str) -> Option<Value> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Document.deserialize(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    Some(value)
}

/// Reads a YAML text of one document; `None` when it is none.
pub fn read_yaml(text: &str) -> Option<Value> {
    let decode = functions::lookup("yamldecode")?;
    decode(
        &[Value::string(text)],
        &functions::FunctionContext::default(),
    )
    .ok()
}

/// Name under which `serde_json` hands over numbers with all their digits.
const NUMBER: &str = "$serde_json::private::Number";

struct Document;

impl<'de> DeserializeSeed<'de> for Document {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Document {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, bool: bool) -> Result<Value, E> {
        Ok(Value::Bool(bool))
    }
    fn visit_i64<E>(self, int: i64) -> Result<Value, E> {
        Ok(Value::from(int))
    }
    fn visit_u64<E>(self, int: u64) -> Result<Value, E> {
        Ok(Number::parse(&int.to_string()).map_or(Value::Unknown, Value::Number))
    }
    fn visit_f64<E>(self, float: f64) -> Result<Value, E> {
        Ok(Number::from_f64(float).map_or(Value::Unknown, Value::Number))
    }
    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::string(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(Document)? {
            list.push(value);
        }
        Ok(Value::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some(name) = access.next_key::<String>()? {
            let value = access.next_value_seed(Document)?;
            if name == NUMBER && map.is_empty() {
                let number = value.as_str().and_then(Number::parse);
                return Ok(number.map_or(Value::Unknown, Value::Number));
            }
            if map.insert(Arc::from(name.as_str()), value).is_some() {
                return Err(A::Error::custom("key occurs twice"));
            }
        }
        Ok(Value::Map(map.into()))
    }
}

/// A list of strings where one string may stand for a list of one. `None` for
/// anything else.
fn strings(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::String(text) => Some(vec![text.to_string()]),
        Value::List(list) => list
            .iter()
            .map(|element| element.as_str().map(str::to_owned))
            .collect(),
        _ => None,
    }
}

/// `a`, `b` and 3 more: names of a document for a message.
pub(crate) fn names<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut unique: Vec<&str> = Vec::new();
    for text in texts {
        if !unique.contains(&text) {
            unique.push(text);
        }
    }
    let shown = 4;
    let more = unique.len().saturating_sub(shown);
    let mut text = unique
        .iter()
        .take(shown)
        .map(crate::finding::code)
        .collect::<Vec<_>>()
        .join(", ");
    if more > 0 {
        text.push_str(&format!(" and {more} more"));
    }
    text
}

#[cfg(test)]
mod tests;
