//! References that may mean less than all instances: the values decide.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Hit;
use super::dictionary::Dictionary;
use crate::analysis::graph::builder::{Builder, Doubt, Doubter, Evidence};
use crate::analysis::graph::index::NONE;
use crate::model::address::InstanceKey;

/// Decides which targets each consumer of a doubtful reference means: the one
/// whose identifier it holds, when that holds for all of them; else all.
pub(super) fn settle(builder: &mut Builder<'_>, dictionary: &Dictionary, hits: &[Hit]) {
    let doubts = std::mem::take(&mut builder.doubts);
    if doubts.is_empty() {
        return;
    }
    let hits = HitsOf::new(builder, hits, &doubts);
    for doubt in &doubts {
        match pairs(dictionary, &hits, doubt) {
            Some(pairs) => {
                for (from, target, certain) in pairs {
                    builder.link(from, target, Some(doubt.origin), certain);
                }
            }
            None => {
                let joint = builder.anonymous();
                for target in &doubt.targets {
                    builder.link(joint, target.to, None, true);
                }
                for consumer in &doubt.consumers {
                    builder.link(consumer.from, joint, Some(doubt.origin), false);
                }
            }
        }
    }
}

/// Hits by node, and by module instance where a doubt asks for it.
struct HitsOf<'h> {
    hits: &'h [Hit],
    below: FxHashMap<u32, Vec<u32>>,
}

impl<'h> HitsOf<'h> {
    fn new(builder: &Builder<'_>, hits: &'h [Hit], doubts: &[Doubt]) -> Self {
        let mut below: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for consumer in doubts.iter().flat_map(|doubt| &doubt.consumers) {
            if let Evidence::Below(scope) = consumer.evidence {
                below.entry(scope).or_default();
            }
        }
        if !below.is_empty() {
            for hit in hits {
                let block = builder.index.node_block[hit.node as usize];
                let mut scope = builder.index.blocks[block as usize].scope;
                while scope != NONE {
                    if let Some(list) = below.get_mut(&scope) {
                        list.push(hit.id);
                    }
                    scope = builder.index.scopes[scope as usize].parent;
                }
            }
        }
        HitsOf { hits, below }
    }

    /// Calls `visit` with every identifier that a doubter holds.
    fn each(&self, doubter: &Doubter, visit: &mut dyn FnMut(u32)) {
        match doubter.evidence {
            Evidence::Own => {
                let from = self.hits.partition_point(|hit| hit.node < doubter.from);
                self.hits[from..]
                    .iter()
                    .take_while(|hit| hit.node == doubter.from)
                    .for_each(|hit| visit(hit.id));
            }
            Evidence::Below(scope) => {
                for id in self.below.get(&scope).into_iter().flatten() {
                    visit(*id);
                }
            }
        }
    }
}

/// One target for each consumer, if the values say so without exception.
fn pairs(
    dictionary: &Dictionary,
    hits: &HitsOf<'_>,
    doubt: &Doubt,
) -> Option<Vec<(u32, u32, bool)>> {
    let mut target_of: FxHashMap<u32, usize> = FxHashMap::default();
    let mut by_key: FxHashMap<&InstanceKey, usize> = FxHashMap::default();
    for (at, target) in doubt.targets.iter().enumerate() {
        target_of.extend(target.nodes.iter().map(|node| (*node, at)));
        if let Some(key) = &target.key {
            by_key.insert(key, at);
        }
    }
    let mut pairs = Vec::with_capacity(doubt.consumers.len());
    let mut silent = Vec::new();
    let mut same_key = true;
    let mut different: FxHashSet<usize> = FxHashSet::default();
    for consumer in &doubt.consumers {
        let mut meant: Option<usize> = None;
        let mut several = false;
        hits.each(consumer, &mut |id| {
            for owner in &dictionary.entries[id as usize].owners {
                if let Some(at) = target_of.get(owner) {
                    several |= meant.replace(*at).is_some_and(|one| one != *at);
                }
            }
        });
        if several {
            return None;
        }
        match meant {
            Some(at) => {
                same_key &= consumer.key == doubt.targets[at].key;
                different.insert(at);
                pairs.push((consumer.from, doubt.targets[at].to, true));
            }
            None => silent.push(consumer),
        }
    }
    if pairs.is_empty() || (different.len() < 2 && !same_key) {
        return None;
    }
    for consumer in silent {
        // New objects hold nothing yet: they follow the pattern of the others.
        let at = by_key.get(consumer.key.as_ref()?).filter(|_| same_key)?;
        pairs.push((consumer.from, doubt.targets[*at].to, false));
    }
    Some(pairs)
}
