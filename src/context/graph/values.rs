//! Edges that only values show: an identifier of one object inside another,
//! also inside JSON texts and at the start of longer names.
//!
//! All bytes are passed once: they are cut into words, and a word is looked up
//! in a table of the rarest word of each identifier sought. Only objects that
//! the plan changes are sought, and those that a reference leaves open.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::EdgeOrigin;
use super::build::{Builder, Doubt};
use super::csr::Csr;
use super::identity::{identifies, identities, stretches};
use super::index::NONE;
use crate::model::address::ResourceMode;
use crate::model::configuration::{Configuration, ResourceBlock};
use crate::model::value::{Object, PathStep, Value};

/// Identifiers with the same rarest word may stand at this many places around it.
const MAX_SHAPES: usize = 256;
/// How far dependencies are followed to see whether one explains a value.
const MAX_LOOK: usize = 10_000;

/// Adds the edges that values show, and settles the doubts.
pub(super) fn connect(builder: &mut Builder<'_>) {
    let mut sought: Vec<bool> = vec![false; builder.index.nodes.len()];
    let mut changed: Vec<bool> = sought.clone();
    for (at, node) in builder.index.nodes.iter().enumerate() {
        let set = builder.sets[usize::from(node.stack)];
        let Some(change) = node.change.map(|change| &set.changes[change]) else {
            continue;
        };
        changed[at] = node.deposed.is_none()
            && node.address.mode == ResourceMode::Managed
            && !change.action.is_no_op()
            && change.before.exists();
        sought[at] = changed[at];
    }
    for doubt in &builder.doubts {
        for target in &doubt.targets {
            sought[*target as usize] = true;
        }
    }
    let dictionary = Dictionary::new(builder, &sought);
    let hits = if dictionary.is_empty() {
        Vec::new()
    } else {
        scan(builder, &dictionary)
    };
    settle_doubts(builder, &dictionary, &hits);
    add_edges(builder, &dictionary, &hits, &changed);
}

/// The objects of a node, once each: what is there before and after.
fn objects<'b>(builder: &'b Builder<'_>, node: u32) -> impl Iterator<Item = &'b Object> {
    let node = &builder.index.nodes[node as usize];
    let set = builder.sets[usize::from(node.stack)];
    let change = node.change.map(|at| &set.changes[at]);
    let before = match (change, node.state) {
        (Some(change), _) if change.before.exists() => Some(&change.before),
        (_, Some(state)) => Some(&set.prior_state.instances[state].object),
        _ => None,
    };
    let after = change
        .filter(|change| !(change.action.is_no_op() && change.before.exists()))
        .map(|change| &change.after);
    before.into_iter().chain(after)
}

/// An identifier and whose it is.
struct Entry {
    owners: Vec<u32>,
}

/// The identifiers that are sought.
struct Dictionary {
    entries: Vec<Entry>,
    by_text: FxHashMap<Box<[u8]>, u32>,
    /// For the hash of a rarest word: where identifiers start before it, and their lengths.
    anchors: FxHashMap<u64, Vec<(u16, u16)>>,
    filter: Vec<u64>,
    mask: u64,
}

impl Dictionary {
    fn new(builder: &Builder<'_>, sought: &[bool]) -> Self {
        let nodes: Vec<u32> = (0u32..)
            .zip(sought)
            .filter(|(_, sought)| **sought)
            .map(|(at, _)| at)
            .collect();
        let found: Vec<(u32, Vec<Box<[u8]>>)> = nodes
            .par_iter()
            .map(|node| {
                let object = objects(builder, *node).next();
                (*node, object.map(identities).unwrap_or_default())
            })
            .collect();
        let mut entries: Vec<Entry> = Vec::new();
        let mut by_text: FxHashMap<Box<[u8]>, u32> = FxHashMap::default();
        for (node, texts) in found {
            for text in texts {
                let fresh = u32::try_from(entries.len()).unwrap_or(NONE);
                let id = *by_text.entry(text).or_insert(fresh);
                if id == fresh {
                    entries.push(Entry { owners: Vec::new() });
                }
                entries[id as usize].owners.push(node);
            }
        }
        let mut frequency: FxHashMap<u64, u32> = FxHashMap::default();
        let mut texts: Vec<&[u8]> = by_text.keys().map(AsRef::as_ref).collect();
        texts.sort_unstable();
        for text in &texts {
            words(text, false, &mut |_, _, hash| {
                *frequency.entry(hash).or_default() += 1;
            });
        }
        let mut anchors: FxHashMap<u64, Vec<(u16, u16)>> = FxHashMap::default();
        for text in &texts {
            let mut best: Option<(u32, usize, usize, u64)> = None;
            words(text, false, &mut |from, to, hash| {
                let rare = frequency.get(&hash).copied().unwrap_or(0);
                let key = (rare, usize::MAX - (to - from), from, hash);
                if best.is_none_or(|best| key < best) {
                    best = Some(key);
                }
            });
            let Some((_, _, from, hash)) = best else {
                continue;
            };
            let (Ok(from), Ok(length)) = (u16::try_from(from), u16::try_from(text.len())) else {
                continue;
            };
            let shapes = anchors.entry(hash).or_default();
            if !shapes.contains(&(from, length)) && shapes.len() < MAX_SHAPES {
                shapes.push((from, length));
            }
        }
        let bits = (anchors.len() * 16)
            .next_power_of_two()
            .clamp(1 << 12, 1 << 24);
        let mask = bits as u64 - 1;
        let mut filter = vec![0u64; bits / 64];
        let mut hashes: Vec<u64> = anchors.keys().copied().collect();
        hashes.sort_unstable();
        for hash in hashes {
            let bit = hash & mask;
            filter[(bit / 64) as usize] |= 1 << (bit % 64);
        }
        Dictionary {
            entries,
            by_text,
            anchors,
            filter,
            mask,
        }
    }

    fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds the identifiers that stand in a stretch of bytes.
    fn search(&self, bytes: &[u8], escaped: bool, out: &mut Vec<u32>) {
        words(bytes, escaped, &mut |from, _, hash| {
            let bit = hash & self.mask;
            if self.filter[(bit / 64) as usize] & (1 << (bit % 64)) == 0 {
                return;
            }
            for (before, length) in self.anchors.get(&hash).into_iter().flatten() {
                let Some(start) = from.checked_sub(usize::from(*before)) else {
                    continue;
                };
                let end = start + usize::from(*length);
                let Some(text) = bytes.get(start..end) else {
                    continue;
                };
                if let Some(id) = self.by_text.get(text) {
                    if stands_alone(bytes, start, end, escaped) && !out.contains(id) {
                        out.push(*id);
                    }
                }
            }
        });
    }
}

/// Letters, digits, `_`, `-` and everything beyond ASCII make words.
const WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        table[at] = byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-' || byte >= 0x80;
        at += 1;
    }
    table
};

/// Whether no letter before or after belongs to the same word.
fn stands_alone(bytes: &[u8], start: usize, end: usize, escaped: bool) -> bool {
    let word = |at: usize| WORD[usize::from(bytes[at])];
    let open = start == 0
        || !word(start)
        || !word(start - 1)
        || (escaped && start >= 2 && bytes[start - 2] == b'\\');
    open && (end == bytes.len() || !word(end - 1) || !word(end))
}

/// Calls `visit` with start, end and hash of every word.
fn words(bytes: &[u8], escaped: bool, visit: &mut dyn FnMut(usize, usize, u64)) {
    const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if !WORD[usize::from(byte)] {
            // The letter of an escape (`\n`) is no letter of the word after it.
            at += if escaped && byte == b'\\' { 2 } else { 1 };
            continue;
        }
        let start = at;
        let mut hash = SEED;
        while at < bytes.len() && WORD[usize::from(bytes[at])] {
            hash = (hash ^ u64::from(bytes[at])).wrapping_mul(0x0000_0100_0000_01b3);
            at += 1;
        }
        visit(start, at, hash ^ (hash >> 29));
    }
}

/// All (node, identifier) pairs, an object's own ones left out; by node.
fn scan(builder: &Builder<'_>, dictionary: &Dictionary) -> Vec<(u32, u32)> {
    let nodes: Vec<u32> = (0u32..)
        .zip(&builder.index.nodes)
        .filter(|(_, node)| node.deposed.is_none())
        .map(|(at, _)| at)
        .collect();
    nodes
        .par_iter()
        .with_min_len(64)
        .flat_map_iter(|node| {
            let mut found = Vec::new();
            for object in objects(builder, *node) {
                stretches(object, &mut |bytes, escaped| {
                    dictionary.search(bytes, escaped, &mut found);
                });
            }
            found.retain(|id| !dictionary.entries[*id as usize].owners.contains(node));
            found.into_iter().map(|id| (*node, id))
        })
        .collect()
}

/// Decides which targets each consumer of a doubtful reference means: the one
/// whose identifier it holds, when that holds for all of them; else all.
fn settle_doubts(builder: &mut Builder<'_>, dictionary: &Dictionary, hits: &[(u32, u32)]) {
    let doubts = std::mem::take(&mut builder.doubts);
    for doubt in &doubts {
        let block = builder.index.node_block[doubt.targets[0] as usize];
        let single = doubt
            .targets
            .iter()
            .all(|target| builder.index.node_block[*target as usize] == block);
        match single
            .then(|| pairs(builder, dictionary, hits, doubt, block))
            .flatten()
        {
            Some(pairs) => {
                for (consumer, target, certain) in pairs {
                    builder.link(consumer, target, Some(doubt.origin), certain);
                }
            }
            None => {
                let joint = builder.anonymous();
                for target in &doubt.targets {
                    builder.link(joint, *target, None, true);
                }
                for consumer in &doubt.consumers {
                    builder.link(*consumer, joint, Some(doubt.origin), false);
                }
            }
        }
    }
}

/// One target for each consumer, if the values say so without exception.
fn pairs(
    builder: &Builder<'_>,
    dictionary: &Dictionary,
    hits: &[(u32, u32)],
    doubt: &Doubt,
    block: u32,
) -> Option<Vec<(u32, u32, bool)>> {
    let targets: FxHashSet<u32> = doubt.targets.iter().copied().collect();
    let mut pairs = Vec::with_capacity(doubt.consumers.len());
    let mut silent = Vec::new();
    let mut same_key = true;
    let mut different: FxHashSet<u32> = FxHashSet::default();
    for consumer in &doubt.consumers {
        let from = hits.partition_point(|hit| hit.0 < *consumer);
        let mut meant: Option<u32> = None;
        for hit in hits[from..].iter().take_while(|hit| hit.0 == *consumer) {
            for owner in &dictionary.entries[hit.1 as usize].owners {
                if targets.contains(owner) && meant.replace(*owner).is_some_and(|one| one != *owner)
                {
                    return None;
                }
            }
        }
        match meant {
            Some(target) => {
                same_key &= builder.index.key(*consumer) == builder.index.key(target);
                different.insert(target);
                pairs.push((*consumer, target, true));
            }
            None => silent.push(*consumer),
        }
    }
    if pairs.is_empty() || (different.len() < 2 && !same_key) {
        return None;
    }
    for consumer in silent {
        // New objects hold nothing yet: they follow the pattern of the others.
        let target = same_key
            .then(|| builder.index.instance(block, builder.index.key(consumer)))
            .flatten()?;
        pairs.push((consumer, target, false));
    }
    Some(pairs)
}

/// Adds an edge for each identifier that no other edge explains.
fn add_edges(
    builder: &mut Builder<'_>,
    dictionary: &Dictionary,
    hits: &[(u32, u32)],
    changed: &[bool],
) {
    if hits.is_empty() {
        return;
    }
    let owners: Vec<Option<u32>> = dictionary
        .entries
        .iter()
        .map(|entry| owner(builder, entry, changed))
        .collect();
    let forward = Csr::new(builder.size(), &builder.links, false);
    let mut above: FxHashMap<u32, Above> = FxHashMap::default();
    let mut rejected: FxHashSet<u32> = FxHashSet::default();
    let mut wanted: Vec<(u32, u32, u32)> = Vec::new();
    let mut last: Option<(u32, Above)> = None;
    for (node, id) in hits {
        let Some(owner) = owners[*id as usize] else {
            continue;
        };
        if same_group(builder, *node, owner) {
            continue;
        }
        if last.as_ref().is_none_or(|(of, _)| of != node) {
            last = Some((*node, Above::of(builder, &forward, *node)));
        }
        if last
            .as_ref()
            .is_some_and(|(_, above)| above.holds(builder, owner))
        {
            continue;
        }
        let reverse = above
            .entry(owner)
            .or_insert_with(|| Above::of(builder, &forward, owner));
        if reverse.holds(builder, *node) {
            // The object tells of its dependents (attachments, members).
            continue;
        }
        wanted.push((*node, owner, *id));
    }
    let texts: FxHashMap<u32, &[u8]> = dictionary
        .by_text
        .iter()
        .map(|(text, id)| (*id, text.as_ref()))
        .collect();
    let mut edges = Vec::new();
    for (node, owner, id) in wanted {
        match judge(builder, node, owner, texts[&id]) {
            Verdict::Uses => edges.push((node, owner, id)),
            Verdict::Mentions => {}
            Verdict::Shared => {
                rejected.insert(id);
            }
        }
    }
    for (node, owner, id) in edges {
        if rejected.contains(&id) {
            continue;
        }
        let nodes = &builder.index.nodes;
        let other_stack = nodes[node as usize].stack != nodes[owner as usize].stack;
        let origin = if other_stack {
            EdgeOrigin::CrossStack
        } else {
            EdgeOrigin::Value
        };
        builder.link(node, owner, Some(origin), true);
    }
}

/// Everything a node depends on. A joint for all instances of a block stands
/// for them: one of them is followed.
#[derive(Default)]
struct Above {
    nodes: FxHashSet<u32>,
    groups: FxHashSet<u32>,
}

impl Above {
    fn of(builder: &Builder<'_>, forward: &Csr, node: u32) -> Self {
        let mut above = Above::default();
        let mut open = vec![node];
        while let Some(at) = open.pop() {
            if above.nodes.len() > MAX_LOOK {
                break;
            }
            let all = builder.joint_group.get(&at).copied();
            let links = forward.links(at);
            let links = match all {
                Some(group) if above.groups.insert(group) => &links[..links.len().min(1)],
                Some(_) => &[],
                None => links,
            };
            for link in links {
                if above.nodes.insert(link.to) {
                    open.push(link.to);
                }
            }
        }
        above
    }

    fn holds(&self, builder: &Builder<'_>, node: u32) -> bool {
        let group = builder.index.blocks[builder.index.node_block[node as usize] as usize].group;
        self.nodes.contains(&node) || self.groups.contains(&group)
    }
}

fn same_group(builder: &Builder<'_>, one: u32, other: u32) -> bool {
    let group =
        |node: u32| builder.index.blocks[builder.index.node_block[node as usize] as usize].group;
    let stack = |node: u32| builder.index.nodes[node as usize].stack;
    stack(one) == stack(other) && group(one) == group(other)
}

fn type_of<'b>(builder: &'b Builder<'_>, node: u32) -> &'b str {
    &builder.index.nodes[node as usize].address.type_name
}

/// `aws_s3_bucket` is the parent type of `aws_s3_bucket_policy`.
fn parent_type(parent: &str, child: &str) -> bool {
    child
        .strip_prefix(parent)
        .is_some_and(|rest| rest.starts_with('_'))
}

/// The object that an identifier names: among several that have it as an
/// attribute, the one whose type is the parent of the others'.
fn owner(builder: &Builder<'_>, entry: &Entry, changed: &[bool]) -> Option<u32> {
    let first = entry.owners.iter().copied().min_by_key(|node| {
        let kind = type_of(builder, *node);
        (kind.len(), *node)
    })?;
    let kind = type_of(builder, first);
    let unique = entry
        .owners
        .iter()
        .all(|node| *node == first || parent_type(kind, type_of(builder, *node)));
    (unique && changed[first as usize]).then_some(first)
}

enum Verdict {
    /// The node uses the owner.
    Uses,
    /// The text stands where it means nothing: a tag, a computed attribute.
    Mentions,
    /// It identifies the node, too: it names neither.
    Shared,
}

fn judge(builder: &Builder<'_>, node: u32, owner: u32, text: &[u8]) -> Verdict {
    let (own, kind) = (type_of(builder, node), type_of(builder, owner));
    let data = builder.index.nodes[node as usize].address.mode == ResourceMode::Data;
    let claims =
        objects(builder, node).any(|object| identities(object).iter().any(|one| **one == *text));
    if claims && !data && !parent_type(kind, own) {
        return if own == kind {
            // The same name again: an object that takes its place.
            Verdict::Mentions
        } else {
            Verdict::Shared
        };
    }
    let Ok(text) = std::str::from_utf8(text) else {
        return Verdict::Mentions;
    };
    let configured = configured(builder, node);
    let used = objects(builder, node).any(|object| {
        let mut used = false;
        object.value().walk(&mut |path, value| {
            let Value::String(content) = value else {
                return;
            };
            if used || !content.contains(text) {
                return;
            }
            let Some(PathStep::Name(first)) = path.0.first() else {
                return;
            };
            if matches!(
                first.as_ref(),
                "tags"
                    | "tags_all"
                    | "labels"
                    | "effective_labels"
                    | "terraform_labels"
                    | "description"
                    | "comment"
                    | "annotations"
            ) {
                return;
            }
            if path.0.len() == 1 && identifies(first) && !data {
                // Its own identifier begins with that of its parent, or is the
                // parent's; a name that merely contains another is a coincidence.
                let child = content
                    .strip_prefix(text)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', ':']));
                used = child && (parent_type(kind, own) || text.contains(['/', ':']));
                return;
            }
            used = data || configured.is_none_or(|blocks| writes(&blocks, &path.without_indices()));
        });
        used
    });
    if used {
        Verdict::Uses
    } else {
        Verdict::Mentions
    }
}

/// The blocks of a node in the configurations; nothing when it has none.
fn configured<'b>(builder: &'b Builder<'_>, node: u32) -> Option<[Option<&'b ResourceBlock>; 2]> {
    let node = &builder.index.nodes[node as usize];
    let set = builder.sets[usize::from(node.stack)];
    let address = node.address.config();
    let find = |configuration: &'b Configuration| configuration.resource(&address);
    let blocks = [
        find(&set.configuration),
        set.prior_configuration.as_ref().and_then(find),
    ];
    blocks.iter().any(Option::is_some).then_some(blocks)
}

/// Whether the configuration writes an attribute, or a block around it.
fn writes(blocks: &[Option<&ResourceBlock>; 2], path: &str) -> bool {
    blocks
        .iter()
        .flatten()
        .any(|block| block.expressions_at(path).next().is_some())
}
