//! What is read, what is found, and where the reader stands at the moment.

use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use super::words::{Name, cut, mean, meanings};
use crate::model::value::Value;

/// Longest name of a plugin.
const LONGEST_NAME: usize = 64;
/// Pairs that are looked at in one change.
const LONGEST: usize = 100_000;

/// What is read.
pub struct Subject<'v> {
    /// Type of the object.
    pub type_name: &'v str,
    /// The object before; null when the plan creates it.
    pub before: &'v Value,
    /// The object after.
    pub after: &'v Value,
    /// Whether something surer than words is known about a dotted path (without
    /// indices), so that the words keep still.
    pub known: &'v dyn Fn(&str) -> bool,
    /// Nothing of it is anywhere but on the machine that applies.
    pub local: bool,
    /// What a create does to what is there already, if the catalog says.
    pub on_create: Option<&'static str>,
}

impl fmt::Debug for Subject<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subject")
            .field("type_name", &self.type_name)
            .finish_non_exhaustive()
    }
}

/// Kind of harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Harm {
    /// Somebody is let in.
    Exposure,
    /// Somebody may do more, or somebody else is believed.
    Grants,
    /// A guard, a check or a refusal is gone or weaker.
    Guard,
    /// Data is deleted, kept for a shorter time, or has fewer copies.
    Deletion,
    /// Something stands still, or much less of it runs.
    Stop,
    /// Entries are lost that something relied on.
    Loss,
    /// Something leads elsewhere.
    Route,
    /// Nobody is told or nothing is written down any more.
    Silence,
}

/// Something harmful that the words and values of an attribute say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Dotted path without indices.
    pub path: String,
    /// Kind of harm.
    pub harm: Harm,
    /// What may happen, as a clause without the name of the object. Never holds
    /// text of the plan.
    pub means: &'static str,
    /// The words of the name that this rests on.
    pub words: Vec<String>,
}

/// Most readings that are kept of one change; the first ones tell enough.
pub(super) const MOST: usize = 16;

/// What a rule does with what it holds for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decides {
    /// It keeps out, asks for a proof or slows down.
    Refuses,
    /// It lets through.
    Admits,
}

/// Where a pair of values stands.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    /// The attribute's own name.
    pub(super) own: &'a Rc<Name>,
    /// The block that it stands in, as it was.
    pub(super) before: &'a Value,
    /// The block that it stands in, as it will be.
    pub(super) after: &'a Value,
    /// The block is new: nothing was there before.
    pub(super) fresh: bool,
}

pub(super) struct Reader<'v> {
    pub(super) subject: &'v Subject<'v>,
    /// The words of the type without the provider.
    pub(super) kind: Rc<Name>,
    pub(super) path: Vec<Arc<str>>,
    pub(super) names: Vec<Rc<Name>>,
    /// What the blocks around do with what they hold for, where they say so.
    pub(super) decided: Vec<Option<Decides>>,
    pub(super) left: usize,
    pub(super) found: Vec<Reading>,
}

/// The words of the type; of an object that is held as a document (a manifest) also those
/// of its own kind, and of the tool that reads it where that is one for copies.
fn kind(rest: &str, after: &Value) -> Rc<Name> {
    let Value::Map(map) = after else {
        return Name::new(rest);
    };
    // What a general kind is, one attribute says: `plugin_name = "rate-limiting"`.
    let called = map.iter().find_map(|(name, value)| {
        let text = value.as_str().filter(|text| text.len() <= LONGEST_NAME)?;
        Name::new(name).called.then_some(text)
    });
    if let Some(called) = called {
        return Name::new(&format!("{rest}_{called}"));
    }
    let document = map.values().find_map(|value| {
        let kind = value.get("kind").as_str()?;
        Some((kind, value.get("apiVersion").as_str()?))
    });
    let Some((own, version)) = document else {
        return Name::new(rest);
    };
    let group = version.split('/').next().unwrap_or_default();
    let tools: Vec<String> = cut(group)
        .into_iter()
        .filter(|word| meanings(word) == mean::COPIES)
        .collect();
    Name::new(&format!("{rest}_{own}_{}", tools.join("_")))
}

impl<'v> Reader<'v> {
    pub(super) fn new(subject: &'v Subject<'v>) -> Self {
        let (_, rest) = subject
            .type_name
            .split_once('_')
            .unwrap_or(("", subject.type_name));
        Reader {
            subject,
            kind: kind(rest, subject.after),
            path: Vec::new(),
            names: Vec::new(),
            decided: Vec::new(),
            left: LONGEST,
            found: Vec::new(),
        }
    }

    /// What the blocks around the present attribute say.
    pub(super) fn around(&self) -> u32 {
        self.names.iter().fold(0, |all, name| all | name.all)
    }

    /// What the nearest block says.
    pub(super) fn parent(&self) -> u32 {
        self.names.last().map_or(0, |name| name.all)
    }

    /// Whether a block around has one of these words.
    pub(super) fn within(&self, words: &[&str]) -> bool {
        self.names.iter().any(|name| name.has(words))
    }

    /// Whether the plan creates the object.
    pub(super) fn creates(&self) -> bool {
        self.subject.before.is_null()
    }

    pub(super) fn on_create(&self) -> Option<&'static str> {
        self.subject.on_create
    }

    /// The present attribute as it is written.
    pub(super) fn last(&self) -> &str {
        self.path.last().map_or("", |name| name)
    }

    /// Whether the walk is at the top of the object.
    pub(super) fn at_top(&self) -> bool {
        self.names.is_empty()
    }

    /// Notes harm at the attribute `name` of the present block.
    pub(super) fn harm(&mut self, own: &Name, harm: Harm, means: &'static str, bits: u32) {
        if self.found.len() < MOST * 4 {
            let mut words = own.those(bits);
            if own.all & bits == 0 {
                let near = self.names.iter().rev().find(|name| name.says(bits));
                words = near.map_or(words, |name| name.those(bits));
            }
            self.found.push(Reading {
                path: self.path.join("."),
                harm,
                means,
                words,
            });
        }
    }

    /// Reads what stands in a block.
    pub(super) fn inside(&mut self, own: &Rc<Name>, read: impl FnOnce(&mut Self)) {
        self.names.push(own.clone());
        read(self);
        self.names.pop();
    }
}
