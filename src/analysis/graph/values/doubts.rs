//! References that may mean less than all instances: the values decide.

use std::collections::BTreeSet;
use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::dictionary::Dictionary;
use super::{Hit, decorates, objects};
use crate::analysis::graph::builder::{Builder, Doubt, Doubter, Evidence};
use crate::analysis::graph::index::NONE;
use crate::model::address::InstanceKey;
use crate::model::value::{PathStep, Value};

/// Targets of one consumer that values may show; with more it is as good as all.
const MAX_MEANT: usize = 8;
/// Shortest text by which an object may be known again.
const LEAST_TEXT: usize = 6;
/// Texts of targets that are looked at for one doubt.
const MAX_TEXTS: usize = 100_000;

/// Decides which targets each consumer of a doubtful reference means: those
/// whose identifiers it holds; where nothing tells, it may be all of them.
pub(super) fn settle(builder: &mut Builder<'_>, dictionary: &Dictionary, hits: &[Hit]) {
    let doubts = std::mem::take(&mut builder.doubts);
    if doubts.is_empty() {
        return;
    }
    let known = known(builder, &doubts);
    let evidence = Identities {
        dictionary,
        texts: dictionary
            .by_text
            .iter()
            .map(|(text, id)| (*id, text.as_ref()))
            .collect(),
        hits: HitsOf::new(builder, hits, &doubts),
        known,
    };
    for doubt in &doubts {
        let told = evidence
            .pairs(builder, doubt)
            .or_else(|| by_texts(builder, doubt));
        let Told { pairs, open } = told.unwrap_or_else(|| Told {
            pairs: Vec::new(),
            open: doubt.consumers.iter().map(|one| one.from).collect(),
        });
        for (from, target, certain) in pairs {
            builder.link(from, target, Some(doubt.origin), certain);
        }
        if !open.is_empty() {
            let joint = builder.anonymous();
            for target in &doubt.targets {
                builder.link(joint, target.to, None, true);
            }
            for from in open {
                builder.link(from, joint, Some(doubt.origin), false);
            }
        }
    }
}

/// What values tell about a doubt.
struct Told {
    /// Consumer, target, and whether that is certain.
    pairs: Vec<(u32, u32, bool)>,
    /// Consumers that may mean any target.
    open: Vec<u32>,
}

/// Links of doubters that other references have made: identifiers of those
/// targets are explained, and tell nothing about the reference in doubt.
fn known(builder: &Builder<'_>, doubts: &[Doubt]) -> FxHashSet<(u32, u32)> {
    let doubters: FxHashSet<u32> = doubts
        .iter()
        .flat_map(|doubt| &doubt.consumers)
        .map(|one| one.from)
        .collect();
    builder
        .links
        .iter()
        .filter(|(from, link)| link.certain && doubters.contains(from))
        .map(|(from, link)| (*from, link.to))
        .collect()
}

/// What the texts of an attribute tell that refers to instances: a text that one
/// target alone has names it.
fn by_texts(builder: &Builder<'_>, doubt: &Doubt) -> Option<Told> {
    let path = doubt.path.as_deref()?;
    let mut owner: FxHashMap<u64, Option<usize>> = FxHashMap::default();
    for (at, target) in doubt.targets.iter().enumerate() {
        for node in &target.nodes {
            each_text(builder, *node, None, &mut |text| {
                if owner.len() < MAX_TEXTS {
                    let slot = owner.entry(text).or_insert(Some(at));
                    *slot = slot.filter(|one| *one == at);
                }
            });
        }
    }
    let mut told = Told {
        pairs: Vec::new(),
        open: Vec::new(),
    };
    for consumer in &doubt.consumers {
        if !matches!(consumer.evidence, Evidence::Own) {
            return None;
        }
        let mut meant: BTreeSet<usize> = BTreeSet::new();
        each_text(builder, consumer.from, Some(path), &mut |text| {
            meant.extend(owner.get(&text).copied().flatten());
        });
        if meant.len() > MAX_MEANT {
            return None;
        }
        if meant.is_empty() || doubt.several {
            told.open.push(consumer.from);
        }
        for at in meant {
            told.pairs.push((consumer.from, doubt.targets[at].to, true));
        }
    }
    (!told.pairs.is_empty()).then_some(told)
}

/// The texts of a node that may tell it from others, as digests; below a dotted
/// path, if one is given.
fn each_text(builder: &Builder<'_>, node: u32, path: Option<&str>, visit: &mut dyn FnMut(u64)) {
    each_string(builder, node, path, &mut |text| {
        if text.len() >= LEAST_TEXT {
            let mut hasher = FxHasher::default();
            text.hash(&mut hasher);
            visit(hasher.finish());
        }
    });
}

/// The strings of a node, but for those that only decorate it.
fn each_string(builder: &Builder<'_>, node: u32, path: Option<&str>, visit: &mut dyn FnMut(&str)) {
    for object in objects(builder, node) {
        let mut values = Vec::new();
        match path {
            Some(path) => object.value().collect_at(path, &mut values),
            None => values.push(object.value()),
        }
        for value in values {
            value.walk(&mut |way, value| {
                let decorates = match way.0.first() {
                    Some(PathStep::Name(first)) => path.is_none() && decorates(first),
                    _ => false,
                };
                if let (Value::String(text), false) = (value, decorates) {
                    visit(text);
                }
            });
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

/// Identifiers that stand in objects, as evidence.
struct Identities<'e> {
    dictionary: &'e Dictionary,
    /// The texts of identifiers.
    texts: FxHashMap<u32, &'e [u8]>,
    hits: HitsOf<'e>,
    known: FxHashSet<(u32, u32)>,
}

impl Identities<'_> {
    /// The targets of each consumer, as far as identifiers in the attribute that
    /// refers say so.
    fn pairs(&self, builder: &Builder<'_>, doubt: &Doubt) -> Option<Told> {
        let mut target_of: FxHashMap<u32, usize> = FxHashMap::default();
        let mut by_key: FxHashMap<&InstanceKey, usize> = FxHashMap::default();
        for (at, target) in doubt.targets.iter().enumerate() {
            target_of.extend(target.nodes.iter().map(|node| (*node, at)));
            if let Some(key) = &target.key {
                by_key.insert(key, at);
            }
        }
        let mut pairs = Vec::with_capacity(doubt.consumers.len());
        let (mut silent, mut open) = (Vec::new(), Vec::new());
        let mut same_key = !doubt.several;
        let mut different: FxHashSet<usize> = FxHashSet::default();
        for consumer in &doubt.consumers {
            let mut meant: BTreeSet<usize> = BTreeSet::new();
            let mut explained = false;
            let mut strings: Vec<String> = Vec::new();
            if let (Some(path), Evidence::Own) = (doubt.path.as_deref(), consumer.evidence) {
                each_string(builder, consumer.from, Some(path), &mut |text| {
                    strings.push(text.to_owned());
                });
            }
            let stands = |id: u32| {
                let text = self
                    .texts
                    .get(&id)
                    .and_then(|text| std::str::from_utf8(text).ok());
                doubt.path.is_none()
                    || !matches!(consumer.evidence, Evidence::Own)
                    || text.is_some_and(|text| strings.iter().any(|string| string.contains(text)))
            };
            self.hits.each(consumer, &mut |id| {
                if !stands(id) {
                    return;
                }
                for owner in &self.dictionary.entries[id as usize].owners {
                    if let Some(at) = target_of.get(owner) {
                        if doubt.several
                            && self.known.contains(&(consumer.from, doubt.targets[*at].to))
                        {
                            explained = true;
                        } else {
                            meant.insert(*at);
                        }
                    }
                }
            });
            // Of an attribute each identifier is a reference; of an object as a whole
            // several may come from anywhere.
            if meant.len() > if doubt.path.is_some() { MAX_MEANT } else { 1 } {
                return None;
            }
            same_key &= meant
                .iter()
                .all(|at| meant.len() == 1 && consumer.key == doubt.targets[*at].key);
            if meant.is_empty() {
                silent.push((consumer, explained));
            } else if doubt.several && !explained && meant.len() == 1 {
                // One of several references; nothing tells what the others mean.
                open.push(consumer.from);
            }
            for at in meant {
                different.insert(at);
                pairs.push((consumer.from, doubt.targets[at].to, true));
            }
        }
        if pairs.is_empty() || (different.len() < 2 && !same_key) {
            return None;
        }
        for (consumer, explained) in silent {
            // New objects hold nothing yet: they follow the pattern of the others.
            let own = consumer.key.as_ref().and_then(|key| by_key.get(key));
            match own.filter(|_| same_key && !explained) {
                Some(at) => pairs.push((consumer.from, doubt.targets[*at].to, false)),
                None => open.push(consumer.from),
            }
        }
        Some(Told { pairs, open })
    }
}
