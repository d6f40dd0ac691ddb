//! Texts that a plan holds several times.
//!
//! The values of an unchanged object stand in `planned_values`, twice in `resource_changes` and in
//! `prior_state`, and those of an updated one still twice each. A text that is the same, byte by
//! byte, as one that was validated need not be walked again: comparing is ten times faster.

use std::hash::BuildHasher as _;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::scan::Extent;
use super::value;
use crate::model::value::Object;

/// What was read of an object so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Twin {
    /// Its values in `planned_values`.
    planned: Option<Extent>,
    /// Its values and marks before the change.
    before: Option<(Extent, Option<Extent>)>,
    /// The object before the change.
    object: Object,
}

/// What was read of each object, by the hash of its address: what is taken from here is compared
/// with what stands in its place, so that hashes may collide.
#[derive(Default)]
pub(super) struct Twins(FxHashMap<u64, Twin>);

impl Twins {
    fn of(&mut self, address: &str) -> &mut Twin {
        self.0.entry(FxBuildHasher.hash_one(address)).or_default()
    }

    /// Remembers the values of `planned_values`.
    pub(super) fn plan(&mut self, address: &str, values: Extent) {
        self.of(address).planned = Some(values);
    }

    /// Remembers the side before a change, which has values.
    pub(super) fn change(
        &mut self,
        address: &str,
        before: (Extent, Option<Extent>),
        object: &Object,
    ) {
        let twin = self.of(address);
        twin.before = Some(before);
        twin.object = object.clone();
    }

    /// What is known of an object.
    pub(super) fn get(&self, address: Option<&str>) -> Option<&Twin> {
        self.0.get(&FxBuildHasher.hash_one(address?))
    }
}

impl Twin {
    /// Where its planned values stand.
    pub(super) fn planned(&self) -> Option<Extent> {
        self.planned
    }

    /// Where its values before the change stand.
    pub(super) fn before(&self) -> Option<Extent> {
        self.before.map(|(values, _)| values)
    }

    /// The object before the change, if other marks of the same values mean the same.
    pub(super) fn with_marks(&self, marks: Option<Extent>, text: &str) -> Option<&Object> {
        let (_, own) = self.before?;
        let mask = |extent: Option<Extent>| {
            let json = extent.map_or("", |extent| extent.of(text));
            value::mask(json.as_bytes())
        };
        (mask(own) == mask(marks)).then_some(&self.object)
    }
}
