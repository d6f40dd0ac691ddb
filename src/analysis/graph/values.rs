//! Edges that only values show: an identifier of one object inside another,
//! also inside JSON texts and at the start of longer names.
//!
//! All bytes are passed once: they are cut into words, and a word is looked up
//! in a table of the rarest word of each identifier sought. Only objects that
//! the plan changes are sought, and those that a reference leaves open.

mod dictionary;
mod doubts;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::EdgeOrigin;
use dictionary::{Dictionary, Entry, WORD};

use super::builder::Builder;
use super::csr::Csr;
use super::identity::{identifies, identities, stretches};
use crate::catalog::vocabulary::keys::MERGED_TAGS;
use crate::model::address::ResourceMode;
use crate::model::configuration::ResourceBlock;
use crate::model::value::{Object, PathStep, Value};

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
        for node in doubt.targets.iter().flat_map(|target| &target.nodes) {
            sought[*node as usize] = true;
        }
    }
    let dictionary = Dictionary::new(builder, &sought);
    let hits = if dictionary.is_empty() {
        Vec::new()
    } else {
        scan(builder, &dictionary)
    };
    doubts::settle(builder, &dictionary, &hits);
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

/// An identifier that stands in a node that is not its owner.
#[derive(Debug, Clone, Copy)]
struct Hit {
    node: u32,
    id: u32,
    /// It identifies the node, too.
    claimed: bool,
}

/// All hits, by node.
fn scan(builder: &Builder<'_>, dictionary: &Dictionary) -> Vec<Hit> {
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
            let mut own: Vec<Box<[u8]>> = Vec::new();
            if !found.is_empty() {
                for object in objects(builder, *node) {
                    own.extend(identities(object));
                }
            }
            let claimed: FxHashSet<u32> = own
                .iter()
                .filter_map(|text| dictionary.by_text.get(text).copied())
                .collect();
            found.into_iter().map(move |id| Hit {
                node: *node,
                id,
                claimed: claimed.contains(&id),
            })
        })
        .collect()
}

/// Which object each identifier tells, if it tells one.
fn owners_of(
    builder: &Builder<'_>,
    dictionary: &Dictionary,
    hits: &[Hit],
    changed: &[bool],
) -> Vec<Option<u32>> {
    let mut owners: Vec<Option<u32>> = dictionary
        .entries
        .iter()
        .map(|entry| owner(builder, entry, changed))
        .collect();
    let is_data = |node: u32| builder.index.nodes[node as usize].address.mode == ResourceMode::Data;
    for hit in hits.iter().filter(|hit| hit.claimed) {
        let slot = &mut owners[hit.id as usize];
        let Some(owner) = *slot else { continue };
        let (own, kind) = (type_of(builder, hit.node), type_of(builder, owner));
        // Several objects go by this text: it tells neither of them.
        if !is_data(hit.node) && own != kind && !parent_type(kind, own) {
            *slot = None;
        }
    }
    owners
}

/// User, owner and identifier of each hit that no edge explains yet.
fn unexplained(
    builder: &Builder<'_>,
    hits: &[Hit],
    owners: &[Option<u32>],
) -> Vec<(u32, u32, u32)> {
    let is_data = |node: u32| builder.index.nodes[node as usize].address.mode == ResourceMode::Data;
    let forward = Csr::new(builder.size(), &builder.links, false);
    let mut walk = Walk::new(builder);
    let mut open: Vec<(u32, u32, u32)> = Vec::new();
    for same in hits.chunk_by(|one, other| one.node == other.node) {
        let node = same[0].node;
        let mut sought: Vec<(u32, u32)> = same
            .iter()
            .filter_map(|hit| {
                let owner = owners[hit.id as usize]?;
                let again = hit.claimed
                    && !is_data(node)
                    && type_of(builder, node) == type_of(builder, owner);
                (!again && !same_group(builder, node, owner)).then_some((owner, hit.id))
            })
            .collect();
        if !sought.is_empty() {
            walk.drop_reached(builder, &forward, node, &mut sought);
            open.extend(sought.into_iter().map(|(owner, id)| (owner, node, id)));
        }
    }
    // An object that tells of its dependents (attachments, members) uses none of them.
    open.sort_unstable();
    let mut wanted: Vec<(u32, u32, u32)> = Vec::new();
    for same in open.chunk_by(|one, other| one.0 == other.0) {
        let mut users: Vec<(u32, u32)> = same.iter().map(|(_, node, id)| (*node, *id)).collect();
        walk.drop_reached(builder, &forward, same[0].0, &mut users);
        wanted.extend(users.into_iter().map(|(node, id)| (node, same[0].0, id)));
    }
    wanted
}

/// The texts of the identifiers that are asked for.
fn texts_of<'d>(
    dictionary: &'d Dictionary,
    wanted: &[(u32, u32, u32)],
) -> FxHashMap<u32, &'d [u8]> {
    let mut texts: FxHashMap<u32, &[u8]> = FxHashMap::default();
    for (_, _, id) in wanted {
        texts.insert(*id, &[]);
    }
    #[expect(clippy::iter_over_hash_type, reason = "each text goes to its own id")]
    for (text, id) in &dictionary.by_text {
        if let Some(slot) = texts.get_mut(id) {
            *slot = text;
        }
    }
    texts
}

/// Adds an edge for each identifier that no other edge explains.
fn add_edges(builder: &mut Builder<'_>, dictionary: &Dictionary, hits: &[Hit], changed: &[bool]) {
    if hits.is_empty() {
        return;
    }
    let owners = owners_of(builder, dictionary, hits, changed);
    let wanted = unexplained(builder, hits, &owners);
    if wanted.is_empty() {
        return;
    }
    let texts = texts_of(dictionary, &wanted);
    let blocks = Blocks::new(builder);
    let used: Vec<Option<Use>> = wanted
        .par_iter()
        .with_min_len(16)
        .map(|(node, owner, id)| uses(builder, &blocks, *node, *owner, texts[id]))
        .collect();
    drop(blocks);
    for ((node, owner, id), used) in wanted.into_iter().zip(used) {
        let Some(used) = used else {
            continue;
        };
        let nodes = &builder.index.nodes;
        let other_stack = nodes[node as usize].stack != nodes[owner as usize].stack;
        let origin = if other_stack {
            EdgeOrigin::CrossStack
        } else {
            EdgeOrigin::Value
        };
        // Another stack may call something of its own the same.
        let certain = match other_stack {
            true => is_the_only_one(texts[&id]),
            false => used == Use::Names,
        };
        builder.link(node, owner, Some(origin), certain);
    }
}

/// Whether an identifier is that of one object in the world: an ARN, an id of Azure, a URL, or
/// what a provider numbered.
fn is_the_only_one(text: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(text) else {
        return false;
    };
    let numbered = text.rsplit(['-', '/']).next().is_some_and(|end| {
        let digits = end.bytes().any(|byte| byte.is_ascii_digit());
        digits && end.len() >= 8 && end.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    text.starts_with("arn:")
        || text.starts_with("/subscriptions/")
        || text.contains("://")
        || numbered
}

/// Follows dependencies. A joint for all instances of a block stands for them:
/// one of them is followed.
struct Walk {
    stamps: Vec<u32>,
    group_stamps: Vec<u32>,
    epoch: u32,
    open: Vec<u32>,
}

impl Walk {
    fn new(builder: &Builder<'_>) -> Self {
        Walk {
            stamps: vec![0; builder.size()],
            group_stamps: vec![0; builder.index.group_blocks.len()],
            epoch: 0,
            open: Vec::new(),
        }
    }

    /// Drops from `sought` (nodes, and what goes with them) what `node` depends on.
    fn drop_reached(
        &mut self,
        builder: &Builder<'_>,
        forward: &Csr,
        node: u32,
        sought: &mut Vec<(u32, u32)>,
    ) {
        self.epoch += 1;
        self.open.clear();
        self.open.push(node);
        let few = sought.len() <= 16;
        let mut next = 0;
        while next < self.open.len() && next < MAX_LOOK {
            let at = self.open[next];
            next += 1;
            let mut links = forward.links(at);
            if let Some(group) = builder.joint_group.get(&at) {
                let stamp = &mut self.group_stamps[*group as usize];
                let again = std::mem::replace(stamp, self.epoch) == self.epoch;
                links = &links[..links.len().min(usize::from(!again))];
            }
            for link in links {
                let stamp = &mut self.stamps[link.to as usize];
                if std::mem::replace(stamp, self.epoch) != self.epoch {
                    self.open.push(link.to);
                }
            }
            // Most are next to the start; looking after each step pays for few.
            if few {
                self.forget_reached(builder, sought);
                if sought.is_empty() {
                    return;
                }
            }
        }
        self.forget_reached(builder, sought);
    }

    fn forget_reached(&self, builder: &Builder<'_>, sought: &mut Vec<(u32, u32)>) {
        sought.retain(|(other, _)| {
            self.stamps[*other as usize] != self.epoch
                && self.group_stamps[group_of(builder, *other) as usize] != self.epoch
        });
    }
}

fn group_of(builder: &Builder<'_>, node: u32) -> u32 {
    builder.index.blocks[builder.index.node_block[node as usize] as usize].group
}

fn same_group(builder: &Builder<'_>, one: u32, other: u32) -> bool {
    group_of(builder, one) == group_of(builder, other)
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

/// How sure it is that a text names the object that goes by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    /// It may be what a part of the object itself is called.
    MayName,
    /// It names it.
    Names,
}

/// Whether the text stands in the node where it makes it use the owner: not in
/// a tag, not in an attribute that the provider computes.
fn uses(
    builder: &Builder<'_>,
    blocks: &Blocks<'_>,
    node: u32,
    owner: u32,
    text: &[u8],
) -> Option<Use> {
    let (own, kind) = (type_of(builder, node), type_of(builder, owner));
    let data = builder.index.nodes[node as usize].address.mode == ResourceMode::Data;
    let text = std::str::from_utf8(text).ok()?;
    // A bare name may be part of many host names and addresses.
    let name = !text.contains(['/', ':', '.']);
    // What is made of parts has names for them, and parts of its own beside these objects.
    let of_parts = name && !data && parent_type(own, kind);
    // `parameter_group_name` of a cluster says the kind of the object that it names.
    let rest = kind
        .strip_prefix(own)
        .unwrap_or_default()
        .trim_start_matches('_');
    let last_of_kind = rest.rsplit('_').next().unwrap_or_default();
    let says_kind = |attribute: &str| !last_of_kind.is_empty() && attribute.contains(last_of_kind);
    let host = !name && !text.contains(['/', ':']);
    let configured = blocks.of(builder, node);
    let mut best: Option<Use> = None;
    for object in objects(builder, node) {
        object.value().walk(&mut |path, value| {
            let (Value::String(content), Some(PathStep::Name(first))) = (value, path.0.first())
            else {
                return;
            };
            if best == Some(Use::Names) || !holds(content, text, name) || decorates(first) {
                return;
            }
            let mut steps = path.0.iter().rev();
            let named = steps.find_map(|step| match step {
                PathStep::Name(name) => Some(name),
                PathStep::Index(_) => None,
            });
            if of_parts && !named.is_some_and(|name| says_kind(name)) {
                return;
            }
            // Two of one kind have a host name each, and one of them may end with the other one.
            if own == kind && host && content.trim_end_matches('.').ends_with(&format!(".{text}")) {
                return;
            }
            let last = path.0.last();
            let ends_with_name = matches!(last, Some(PathStep::Name(last)) if **last == *"name");
            let called = match path.0.len() {
                1 => identifies(first),
                _ => **first == *"metadata" && ends_with_name,
            };
            if called && !data {
                // Its own identifier begins with that of its parent, or is the
                // parent's; a name that merely contains another is a coincidence.
                let child = content
                    .strip_prefix(text)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', ':']));
                if child && (parent_type(kind, own) || !name) {
                    best = Some(Use::Names);
                }
                return;
            }
            if data || configured.is_none_or(|blocks| writes(blocks, &path.without_indices())) {
                let sure = match name && ends_with_name && !data {
                    true => Use::MayName,
                    false => Use::Names,
                };
                best = best.max(Some(sure));
            }
        });
    }
    best
}

/// Whether `text` stands in `content` as a word of its own.
fn holds(content: &str, text: &str, name: bool) -> bool {
    let bytes = content.as_bytes();
    let joins = |byte: u8| WORD[usize::from(byte)] || (name && matches!(byte, b'.' | b'@'));
    content.match_indices(text).any(|(start, _)| {
        let end = start + text.len();
        // `codedeploy:CreateDeployment`: the service of an action, and no object of it. A service is
        // one word.
        let acts = |byte: &u8| byte.is_ascii_uppercase() || *byte == b'*';
        if name
            && start == 0
            && text.bytes().all(|byte| byte.is_ascii_lowercase())
            && bytes.get(end) == Some(&b':')
            && bytes.get(end + 1).is_some_and(acts)
        {
            return false;
        }
        (start == 0 || !WORD[usize::from(bytes[start])] || !joins(bytes[start - 1]))
            && (end == bytes.len() || !WORD[usize::from(bytes[end - 1])] || !joins(bytes[end]))
    })
}

/// Attributes whose text does nothing.
fn decorates(attribute: &str) -> bool {
    MERGED_TAGS.has(attribute)
        || matches!(
            attribute,
            "tags" | "labels" | "description" | "comment" | "annotations"
        )
}

/// The blocks of the configurations, by group.
struct Blocks<'b>(FxHashMap<u32, [Option<&'b ResourceBlock>; 2]>);

impl<'b> Blocks<'b> {
    fn new(builder: &Builder<'b>) -> Self {
        let mut map: FxHashMap<u32, [Option<&'b ResourceBlock>; 2]> = FxHashMap::default();
        for (stack, set) in (0u16..).zip(builder.sets) {
            let versions = [Some(&set.configuration), set.prior_configuration.as_ref()];
            for (version, configuration) in versions.into_iter().enumerate() {
                for module in configuration.into_iter().flat_map(|one| &one.modules) {
                    for block in &module.resources {
                        let group = builder.index.find_group(
                            stack,
                            &module.path,
                            block.mode,
                            &block.type_name,
                            &block.name,
                        );
                        if let Some(group) = group {
                            map.entry(group).or_default()[version].get_or_insert(block);
                        }
                    }
                }
            }
        }
        Blocks(map)
    }

    /// The blocks of a node; nothing when the configuration does not have it.
    fn of(&self, builder: &Builder<'_>, node: u32) -> Option<&[Option<&'b ResourceBlock>; 2]> {
        self.0.get(&group_of(builder, node))
    }
}

/// Whether the configuration writes an attribute, or a block around it.
fn writes(blocks: &[Option<&ResourceBlock>; 2], path: &str) -> bool {
    blocks
        .iter()
        .flatten()
        .any(|block| block.expressions_at(path).next().is_some())
}
