//! What existed before: tells a new block from a new instance of an old one.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::names::names;
use crate::model::address::{ModulePath, ModuleStep, ResourceAddress};
use crate::model::change::ChangeSet;

/// Blocks and module instances with an object before the change.
pub(super) struct Presence<'a> {
    blocks: FxHashSet<ResourceAddress>,
    modules: FxHashSet<&'a [ModuleStep]>,
    calls: FxHashSet<Vec<Arc<str>>>,
    /// Module instances with an object afterwards.
    remaining: FxHashSet<&'a [ModuleStep]>,
}

impl<'a> Presence<'a> {
    pub(super) fn new(set: &'a ChangeSet) -> Self {
        let mut presence = Presence {
            blocks: FxHashSet::default(),
            modules: FxHashSet::default(),
            calls: FxHashSet::default(),
            remaining: FxHashSet::default(),
        };
        for change in &set.changes {
            if change.after.exists() {
                let steps = &change.address.module.0;
                for depth in (1..=steps.len()).rev() {
                    if !presence.remaining.insert(&steps[..depth]) {
                        break;
                    }
                }
            }
            if change.before.exists() {
                presence.blocks.insert(change.address.without_key());
                presence.add(&change.address.module);
            }
        }
        presence
    }

    fn add(&mut self, module: &'a ModulePath) {
        for depth in (1..=module.0.len()).rev() {
            let steps = &module.0[..depth];
            if !self.modules.insert(steps) {
                break;
            }
            self.calls.insert(names(steps));
        }
    }

    /// Whether any instance of the block existed in this module instance.
    pub(super) fn block(&self, address: &ResourceAddress) -> bool {
        self.blocks.contains(&address.without_key())
    }

    /// How many steps down the first module instance is in which nothing is left.
    pub(super) fn gone_module(&self, module: &ModulePath) -> Option<usize> {
        (1..=module.0.len()).find(|depth| {
            let last = &module.0[depth - 1];
            last.key.is_some() && !self.remaining.contains(&module.0[..*depth])
        })
    }

    /// How many steps down the first module instance is that did not exist, and
    /// whether other instances of the same call did.
    pub(super) fn new_module(&self, module: &ModulePath) -> Option<(usize, bool)> {
        (1..=module.0.len()).find_map(|depth| {
            let steps = &module.0[..depth];
            let known = self.modules.contains(steps);
            (!known).then(|| (depth, self.calls.contains(&names(steps))))
        })
    }
}
