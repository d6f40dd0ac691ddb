//! What an expression means where its value is not known.
//!
//! `aws_subnet.a.id` is unknown before and after a change, yet it is the same
//! unless something happens to that subnet. A [`SymbolicValue`] numbers what an
//! expression comes to: known parts by their value, names followed through
//! locals, variables and outputs to the attributes that only a provider
//! knows. Equal numbers mean equal values, as long as none of the objects
//! behind them is replaced, which the dependencies list.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::model::address::ResourceAddress;
use crate::model::hex::hex;
use crate::model::value::Value;

/// Names that lead to names deeper than this are not followed.
pub(crate) const MAX_DEPTH: u32 = 400;
/// Expressions of one side that are followed; what comes after is not.
pub(crate) const MAX_FOLLOWED: u64 = 5_000_000;
/// Functions whose value depends on files.
pub(crate) const READS_FILES: &[&str] = &[
    "file",
    "filebase64",
    "filebase64sha256",
    "filebase64sha512",
    "fileexists",
    "filemd5",
    "fileset",
    "filesha1",
    "filesha256",
    "filesha512",
    "templatefile",
];

/// An attribute of an object that only a state or provider knows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Dependency {
    /// The object, at its address after the change.
    pub(crate) address: ResourceAddress,
    /// All instances of the block; the key of the address means nothing.
    pub(crate) any_key: bool,
    /// Any change of the object counts, not only its replacement.
    pub(crate) any_change: bool,
    /// The attribute that is used, where it is only one.
    pub(crate) attribute: Option<Arc<str>>,
}

/// Value number and dependencies of an expression.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SymbolicValue {
    pub(crate) value_number: [u8; 32],
    pub(crate) dependencies: BTreeSet<Dependency>,
    /// The text as far as it is known, with a mark for each part that is not,
    /// to be compared as a document.
    pub(crate) document: Option<Arc<str>>,
    /// It is a text for certain: an identifier that a provider makes.
    pub(crate) text: bool,
}

/// What a value number is made of.
#[derive(Default)]
pub(crate) struct Hasher {
    text: String,
    pub(crate) dependencies: BTreeSet<Dependency>,
    /// Variables of `for` around, whose values are many.
    pub(crate) bound: Vec<Arc<str>>,
}

impl Hasher {
    pub(crate) fn within(bound: &[Arc<str>]) -> Self {
        Hasher {
            bound: bound.to_vec(),
            ..Hasher::default()
        }
    }

    pub(crate) fn finish(self) -> SymbolicValue {
        SymbolicValue {
            value_number: Sha256::digest(self.text.as_bytes()).into(),
            dependencies: self.dependencies,
            ..SymbolicValue::default()
        }
    }

    pub(crate) fn put(&mut self, text: &str) {
        let _ = write!(self.text, "{}:{text};", text.len());
    }

    pub(crate) fn add(&mut self, other: &SymbolicValue) {
        self.text.push_str(&hex(&other.value_number));
        self.dependencies.extend(other.dependencies.iter().cloned());
    }

    pub(crate) fn value(&mut self, value: &Value) {
        let text = format!("{value:?}");
        self.put(&text);
    }
}

/// The symbolic value of a value that is known.
pub(crate) fn of_known(value: &Value) -> SymbolicValue {
    let mut hasher = Hasher::default();
    hasher.value(value);
    hasher.finish()
}
