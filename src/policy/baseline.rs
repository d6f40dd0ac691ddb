//! What is known to be production, as a list of salted hashes: a change cannot
//! take the mark off first and destroy the object afterwards.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::model::hex::hex;
use crate::model::value::Value;

/// Version of the file's form.
const SCHEMA: &str = "blastgate-baseline/1";
/// Attributes that hold the identity of an object.
const IDENTITIES: &[&str] = &["arn", "id", "self_link", "uid"];

/// Identities that were production when the baseline was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    salt: String,
    hashes: BTreeSet<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: String,
    salt: String,
    identities: BTreeSet<String>,
}

impl Baseline {
    /// An empty baseline. The salt keeps identities from being guessed out of
    /// hashes that were made elsewhere.
    pub fn new(salt: impl Into<String>) -> Self {
        Baseline {
            salt: salt.into(),
            hashes: BTreeSet::new(),
        }
    }

    /// Reads a baseline.
    ///
    /// # Errors
    /// In words, when it is none.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        let file: File = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if file.schema != SCHEMA {
            return Err(format!("it is not of the form {SCHEMA}"));
        }
        let hex =
            |text: &String| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !file.identities.iter().all(hex) {
            return Err("an identity is not a SHA-256".to_owned());
        }
        Ok(Baseline {
            salt: file.salt,
            hashes: file.identities,
        })
    }

    /// The file's text.
    pub fn print(&self) -> String {
        let file = File {
            schema: SCHEMA.to_owned(),
            salt: self.salt.clone(),
            identities: self.hashes.clone(),
        };
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }

    /// How many identities it holds.
    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// Records an object by every identity that it has.
    pub fn record(&mut self, type_name: &str, object: &Value) {
        let found: Vec<String> = identities(object)
            .map(|identity| self.hash(type_name, identity))
            .collect();
        self.hashes.extend(found);
    }

    /// Whether an object is recorded, by any of its identities.
    pub fn holds(&self, type_name: &str, object: &Value) -> bool {
        identities(object).any(|identity| self.hashes.contains(&self.hash(type_name, identity)))
    }

    fn hash(&self, type_name: &str, identity: &str) -> String {
        let mut hash = Sha256::new();
        for part in [&self.salt, type_name, identity] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        hex(&hash.finalize())
    }
}

fn identities(object: &Value) -> impl Iterator<Item = &str> {
    IDENTITIES
        .iter()
        .filter_map(|name| object.as_map()?.get(name)?.as_str())
        .filter(|identity| !identity.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_recorded_is_known_again() {
        let object = |id: &str| Value::from(&serde_json::json!({ "id": id, "tags": {} }));
        let mut baseline = Baseline::new("salt");
        baseline.record("aws_db_instance", &object("db-1"));
        let read = Baseline::parse(baseline.print().as_bytes()).expect("a baseline");
        assert_eq!(read, baseline);
        assert!(read.holds("aws_db_instance", &object("db-1")));
        assert!(!read.holds("aws_db_instance", &object("db-2")));
        assert!(!read.holds("aws_sqs_queue", &object("db-1")));
        assert!(!baseline.print().contains("db-1"));
        assert!(Baseline::parse(b"{}").is_err());
    }
}
