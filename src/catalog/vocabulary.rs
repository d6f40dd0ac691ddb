//! What an attribute means of which the catalog says nothing: its name and its
//! values tell, and what they tell is a guess.

use std::borrow::Cow;

use super::words::{Meaning, Transition};
use crate::model::value::Value;

/// One attribute that changes and of which the catalog says nothing.
#[derive(Clone, Copy, Debug)]
pub struct Place<'v> {
    /// Type of the object.
    pub type_name: &'v str,
    /// Dotted path without list indices, map keys as they are.
    pub path: &'v str,
    /// Value before; null where it is not there.
    pub before: &'v Value,
    /// Value after, likewise.
    pub after: &'v Value,
    /// The block that the attribute stands in, before.
    pub beside_before: &'v Value,
    /// The block after.
    pub beside_after: &'v Value,
    /// The plan creates the object.
    pub new: bool,
}

/// What the words of a name and the values say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the attribute means.
    pub meaning: Meaning,
    /// What happened to it.
    pub transition: Transition,
    /// What that means, as a clause.
    pub means: Cow<'static, str>,
    /// The words that it rests on.
    pub words: Vec<String>,
    /// Only apply will tell.
    pub unknown: bool,
}

/// What harm the change of an attribute may do, by its name and its values; empty where they say
/// nothing, or nothing harmful.
pub fn meaning_of(_place: &Place<'_>) -> Vec<Reading> {
    Vec::new()
}
