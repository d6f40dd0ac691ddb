//! Facts about the resource types of Terraform providers.
//!
//! What a type holds, where its tags live, which attributes protect it, which
//! changes replace it, what it grants and what it runs. The facts are written
//! in `rules/catalog/*.hcl` and compiled into a table at build time; nothing is
//! parsed or allocated at run time, and a lookup is a binary search.
//!
//! A type that the catalog does not know may hold data, and any change of it
//! may replace it: see [`Catalog::facts`].

mod attributes;
pub mod commands;
mod compile;
mod fact;
pub(crate) mod glob;
mod layout;
pub mod lexicon;
pub mod own;
mod provided;
pub mod schema;
mod source;
mod table;
pub mod transition;
pub mod vocabulary;
mod words;
mod write;

pub use attributes::Attributes;
pub use fact::{AttributeFact, Transitions};
pub use table::{Protections, SafeValues};
pub(crate) use words::{ACCESS, EXECUTES, GUARDS};
pub use words::{Holds, Meaning, Pace, Probe, ProtectionKind, Same, Transition, TypeFact};

use std::fmt;
use std::sync::Arc;

use crate::error::Result;
use table::{BUILT_IN, GroupAt, ProvidedAt, Record, Table};

/// The facts that a judgement rests on: a policy's own, and ours behind them.
///
/// It is a handle that costs nothing to copy. Whoever judges holds one, so that
/// judgements with different catalogs do not see each other's facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    own: Option<&'static Table>,
}

impl Catalog {
    /// Our facts alone.
    pub fn built_in() -> Self {
        Catalog { own: None }
    }

    /// Facts that count before ours: each source with its path.
    ///
    /// # Errors
    /// Every mistake in them, with file and line; and more sources than a process can hold.
    pub fn with(sources: &[(String, String)]) -> Result<Self> {
        let own = match sources {
            [] => None,
            sources => Some(own::table(sources)?),
        };
        Ok(Catalog { own })
    }

    /// The facts of a type that the catalog knows.
    pub fn lookup(self, type_name: &str) -> Option<TypeFacts> {
        self.find(type_name)
            .map(|record| TypeFacts::of(Some(record), type_name))
    }

    /// The facts of a type, or careful defaults for a type that the catalog does not know: it may
    /// hold data, no protection of it is known, and every path may force replacement.
    pub fn facts(self, type_name: &str) -> TypeFacts {
        TypeFacts::of(self.find(type_name), type_name)
    }

    /// Everything that is said of the attributes of a type, and of types like it.
    pub fn attributes(self, type_name: &str) -> Arc<Attributes> {
        let provided = BUILT_IN.provided(type_name);
        Arc::new(Attributes::of(self.groups(type_name), provided))
    }

    /// Whether an attribute of this name replaces its object in many of the types that have one.
    pub fn tends_to_replace(self, name: &str) -> bool {
        self.tables().any(|table| table.tends_to_replace(name))
    }

    /// What a fact about a whole type says; for questions about a type alone.
    pub fn type_fact(self, type_name: &str, fact: TypeFact) -> Option<Vec<&'static str>> {
        let mut groups = self.groups(type_name).into_iter();
        let said = groups.find_map(|group| group.type_fact(fact));
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

    /// Whether a fact holds of a whole type.
    pub fn is(self, type_name: &str, fact: TypeFact) -> bool {
        self.type_fact(type_name, fact).is_some()
    }

    /// Whether anything of this meaning is said of attributes of a type.
    pub fn means(self, type_name: &str, meaning: Meaning) -> bool {
        let mut groups = self.groups(type_name).into_iter();
        groups.any(|group| group.means(meaning))
    }

    /// The same, said by users' own facts.
    pub fn own_means(self, type_name: &str, meaning: Meaning) -> bool {
        let mut own = self.own.into_iter();
        own.any(|table| {
            groups_in(table, type_name)
                .iter()
                .any(|group| group.means(meaning))
        })
    }

    /// The names of all types that have a record; those of each table are sorted.
    pub fn types(self) -> impl Iterator<Item = &'static str> {
        let records = self.tables().flat_map(Table::records);
        records.map(Record::name)
    }

    /// What counts, the first one first.
    fn tables(self) -> impl Iterator<Item = &'static Table> {
        self.own.into_iter().chain([&BUILT_IN])
    }

    fn find(self, type_name: &str) -> Option<Record> {
        self.tables().find_map(|table| table.find(type_name))
    }

    /// What names a type.
    fn groups(self, type_name: &str) -> Vec<GroupAt> {
        self.tables()
            .flat_map(|table| groups_in(table, type_name))
            .collect()
    }
}

/// What names a type in one table.
fn groups_in(table: &'static Table, type_name: &str) -> Vec<GroupAt> {
    match table.find(type_name) {
        Some(record) => record.groups(),
        None => table.groups(type_name),
    }
}

/// The facts of one resource type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeFacts {
    record: Option<Record>,
    /// What the provider's schema says, where the provider was not asked about every path.
    provided: Option<ProvidedAt>,
}

impl TypeFacts {
    /// What is said of a type, and what the provider's schema adds where nobody has asked the
    /// provider for every path.
    fn of(record: Option<Record>, type_name: &str) -> Self {
        let said = TypeFacts {
            record,
            provided: None,
        };
        let provided = match said.probe() {
            Probe::Full => None,
            Probe::Partial | Probe::None => BUILT_IN.provided(type_name),
        };
        TypeFacts { provided, ..said }
    }

    /// The type's name; empty for an unknown type.
    pub fn name(&self) -> &'static str {
        self.record.map_or("", Record::name)
    }

    /// Whether the catalog knows the type.
    pub fn known(&self) -> bool {
        self.record.is_some()
    }

    /// Whether the table of its provider lists the attributes of a type that is not wholly probed.
    pub fn in_table(&self) -> bool {
        self.provided.is_some()
    }

    /// Whether the table leaves open which paths replace it, beyond those that it marks.
    pub fn replacement_is_open(&self) -> bool {
        self.provided
            .is_some_and(ProvidedAt::leaves_replacement_open)
    }

    /// The provider's name in the catalog, such as `aws`. Types of `google-beta` are in `google`.
    pub fn provider(&self) -> Option<&'static str> {
        self.record.map(Record::provider)
    }

    /// Where the facts come from: the provider, its release or commit, and how they were found.
    pub fn source(&self) -> Option<&'static str> {
        self.record.map(Record::source)
    }

    /// What is lost with an object of this type. An unknown type may hold data, so it does here.
    pub fn holds(&self) -> Holds {
        let known = self
            .record
            .and_then(|record| Holds::ALL.get(record.holds()).copied());
        known.unwrap_or(Holds::Data)
    }

    /// What the data is, for a known type that holds data.
    pub fn why(&self) -> Option<&'static str> {
        self.record.and_then(Record::why)
    }

    /// Where tags or labels live, if the type can carry them.
    pub fn tags(&self) -> Option<TagsAt> {
        self.record.and_then(Record::tags)
    }

    /// Whether objects of this type can carry tags. `false` for an unknown type, whose tags nobody
    /// knows where to find.
    pub fn can_carry_tags(&self) -> bool {
        self.tags().is_some()
    }

    /// The attributes that protect an object of this type or its contents.
    pub fn protections(&self) -> Protections {
        Protections::of(self.record)
    }

    /// Whether a change of the attribute at `path` replaces the object.
    ///
    /// `path` is dotted and has no indices or map keys that are known to be such; a path below a
    /// listed one counts as the listed one, and so does a block that contains one, because adding
    /// or removing the block changes it.
    pub fn force_new(&self, path: &str) -> ForceNew {
        let Some(record) = self.record else {
            // The schema knows paths that always replace; what the provider decides in code
            // is not in it.
            let mut listed = self.force_new_paths();
            let always = listed.any(|listed| !matches!(place(path, listed), Place::Apart));
            // What an older schema said of an open type may be otherwise by now.
            return if always && !self.replacement_is_open() {
                ForceNew::Always
            } else {
                ForceNew::Unprobed
            };
        };
        let mut always = false;
        for listed in self.force_new_paths() {
            match place(path, listed) {
                Place::Same => return ForceNew::Always,
                Place::Inside | Place::Around => always = true,
                Place::Apart => {}
            }
        }
        let mut when = None;
        for (listed, condition) in record.force_new_when() {
            match place(path, listed) {
                Place::Same => return ForceNew::When(condition),
                // Adding or removing the block says nothing about a change inside it.
                Place::Inside if matches!(condition, "add" | "remove") => {}
                Place::Inside | Place::Around => when = when.or(Some(condition)),
                Place::Apart => {}
            }
        }
        match (always, when, self.probe()) {
            (true, ..) => ForceNew::Always,
            (false, Some(condition), _) => ForceNew::When(condition),
            (false, None, Probe::Full) => ForceNew::No,
            // The paths that gave no answer are nested ones; tags were answered for every type.
            (false, None, Probe::Partial | Probe::None) if self.is_tag(path) => ForceNew::No,
            (false, None, Probe::Partial | Probe::None) => ForceNew::Unprobed,
        }
    }

    /// Whether a change of the path may replace the object. Of a type that nobody probed the
    /// provider's schema decides, where it is known.
    pub fn may_replace(&self, path: &str) -> bool {
        match self.force_new(path) {
            ForceNew::No => false,
            ForceNew::Unprobed => self
                .provided
                .is_none_or(ProvidedAt::leaves_replacement_open),
            ForceNew::Always | ForceNew::When(_) => true,
        }
    }

    /// Whether the path is the map of tags or one of its keys.
    fn is_tag(&self, path: &str) -> bool {
        match self.tags() {
            Some(TagsAt::Map(tags)) => {
                // What the provider makes of them with its own defaults is no argument.
                let merged = first_name(path).strip_suffix("_all") == Some(tags)
                    || vocabulary::keys::MERGED_TAGS.has(first_name(path));
                merged || matches!(place(path, tags), Place::Same | Place::Inside)
            }
            _ => false,
        }
    }

    /// The outermost paths whose change always replaces the object, sorted.
    pub fn force_new_paths(&self) -> impl Iterator<Item = &'static str> + use<> {
        let provided = self.provided.into_iter().flat_map(ProvidedAt::force_new);
        self.record
            .into_iter()
            .flat_map(Record::force_new)
            .chain(provided)
    }

    /// The paths whose change replaces the object under a condition, with the condition.
    pub fn force_new_conditions(
        &self,
    ) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.record.into_iter().flat_map(Record::force_new_when)
    }

    /// The kind of access that objects of this type grant, such as `iam` or `network`.
    pub fn grants_access(&self) -> Option<&'static str> {
        self.record
            .and_then(|record| numbered(ACCESS, record.access()))
    }

    /// How objects of this type run code: `run` at apply, `boot_code` or `deploys_code`.
    pub fn executes(&self) -> Option<&'static str> {
        self.record
            .and_then(|record| numbered(EXECUTES, record.executes()))
    }

    /// The safeguard that goes when an object of this type is removed, such as `backup` or `audit`.
    pub fn guard(&self) -> Option<&'static str> {
        self.record
            .and_then(|record| numbered(GUARDS, record.guard()))
    }

    /// Whether every change of an object of this type is a new revision beside or after the old
    /// one, so that a replacement is how the type is changed.
    pub fn is_revision(&self) -> bool {
        self.has(layout::FLAG_REVISION)
    }

    /// The paths that say which family a revision belongs to. A path that ends in `~` is a name
    /// that ends in a hash of its contents, and the family is the rest of it.
    pub fn revision(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.record.into_iter().flat_map(Record::revision)
    }

    /// Whether there is no remote object behind a resource of this type.
    pub fn local_only(&self) -> bool {
        self.has(layout::FLAG_LOCAL_ONLY)
    }

    /// Whether the data of the type only passes through (queued messages, logs, images that are
    /// built again): lost in production, and of no account anywhere else.
    pub fn transient(&self) -> bool {
        self.has(layout::FLAG_TRANSIENT)
    }

    /// Whether those who use an object of this type know it by reference alone, so that another
    /// one can take its place before it goes (certificates, security groups, parameter groups).
    pub fn swaps(&self) -> bool {
        self.has(layout::FLAG_SWAPS)
    }

    fn has(&self, flag: usize) -> bool {
        self.record.is_some_and(|record| record.has(flag))
    }

    /// The attributes that name the parent, the best one first.
    pub fn parents(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.record.into_iter().flat_map(Record::parents)
    }

    /// How much of the replacement behaviour is known.
    pub fn probe(&self) -> Probe {
        let known = self
            .record
            .and_then(|record| Probe::ALL.get(record.probe()).copied());
        known.unwrap_or(Probe::None)
    }
}

/// Where the tags of an object live. All paths are dotted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagsAt {
    /// A map at a path, or a list of `key:value`, `key=value` or bare words.
    Map(&'static str),
    /// Repeated blocks at a path, each with a key and a value attribute.
    Blocks {
        /// Path of the blocks.
        path: &'static str,
        /// Attribute of the key.
        key: &'static str,
        /// Attribute of the value.
        value: &'static str,
    },
    /// The resource is one tag of another object.
    ItSelf {
        /// Path of the key.
        key: &'static str,
        /// Path of the value.
        value: &'static str,
    },
    /// A map inside a YAML document that an attribute holds as text.
    Document {
        /// The attribute with the document.
        attribute: &'static str,
        /// Path of the map in the document.
        path: &'static str,
    },
}

/// Whether a change of a path replaces the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForceNew {
    /// Every change does.
    Always,
    /// Some changes do: `add`, `remove`, `unset`, `downgrade`, ... or `conditional` where the
    /// condition is not known.
    When(&'static str),
    /// No change does.
    No,
    /// Nobody knows: take it as replacing.
    Unprobed,
}

/// One attribute that protects an object or its contents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Protection {
    /// What it protects.
    pub kind: ProtectionKind,
    /// Dotted path of the attribute.
    pub path: &'static str,
    /// Which values are safe.
    pub safe: Safe,
    /// Whether leaving the attribute out is safe; `None` where the default is not known.
    pub unset_safe: Option<bool>,
    /// Whether the protective value is a recovery after the object is destroyed.
    pub recovery: bool,
    /// Another protecting path that has to be safe as well for this one to be a recovery.
    pub needs: Option<&'static str>,
}

/// The safe values of a protecting attribute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Safe {
    /// This value.
    Is(SafeValue),
    /// Any of these values.
    OneOf(SafeValues),
    /// A number at least this large.
    AtLeast(f64),
    /// Any value, as long as there is one.
    Set,
    /// Any value that is not lower than the one before. The values stand for no end at all.
    NotLower(SafeValues),
    /// A duration at least this long, written as the provider writes it (`86400s`).
    MinDuration(&'static str),
}

/// A value of a protecting attribute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SafeValue {
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Str(&'static str),
}

impl fmt::Display for SafeValue {
    /// As HCL writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SafeValue::Bool(flag) => write!(f, "{flag}"),
            SafeValue::Number(number) => write!(f, "{number}"),
            SafeValue::Str(text) => write!(f, "{text:?}"),
        }
    }
}

/// How a path stands to a listed one.
enum Place {
    Same,
    Inside,
    Around,
    Apart,
}

fn place(path: &str, listed: &str) -> Place {
    let below = |outer: &str, inner: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| outer.is_empty() || rest.starts_with('.'))
    };
    if path == listed {
        Place::Same
    } else if below(listed, path) {
        Place::Inside
    } else if below(path, listed) {
        Place::Around
    } else {
        Place::Apart
    }
}

/// The attribute at which a dotted path begins.
fn first_name(path: &str) -> &str {
    path.split_once('.').map_or(path, |(first, _)| first)
}

/// The word with a number that counts from one; zero is no word.
fn numbered(words: &'static [&'static str], number: usize) -> Option<&'static str> {
    words.get(number.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests;
