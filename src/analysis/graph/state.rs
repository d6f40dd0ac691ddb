//! Edges that the prior state recorded.
//!
//! A state lists, for each object, the blocks it depended on when last
//! applied: transitively, without keys. The lists are reduced to direct
//! dependencies, and those that the configuration explains are left out: it
//! knows the keys. What remains are blocks that are gone, and references that
//! the plan's JSON does not show.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::EdgeOrigin;
use super::builder::{Builder, VirtualNode};
use super::index::NONE;
use crate::model::address::ConfigAddress;
use crate::model::configuration::ConfigurationOrigin;
use crate::model::state::PriorState;

/// How many joints and unlisted nodes are looked through for an explanation.
const MAX_LOOK: usize = 10_000;

/// Adds the recorded edges of one stack.
pub(super) fn connect(builder: &mut Builder<'_>, stack: usize) {
    let set = builder.sets[stack];
    if set.prior_state.instances.is_empty() {
        return;
    }
    let lists = Lists::new(builder, stack, &set.prior_state);
    let forward = forward(builder);
    // Instances of a block usually share one list: they are looked at together.
    let mut consumers: Vec<(u32, u32, Vec<u32>)> = Vec::new();
    let mut last: FxHashMap<(u32, u32), usize> = FxHashMap::default();
    // A new instance of a block has no record, but where the configuration
    // hides references (the plan's JSON) its siblings tell what they are.
    let hidden = set.configuration.origin == ConfigurationOrigin::PlanJson;
    let mut of_group: FxHashMap<u32, u32> = FxHashMap::default();
    for (at, node) in builder.index.nodes.iter().enumerate() {
        if let (Some(state), None, true) = (node.state, &node.deposed, hidden)
            && usize::from(node.stack) == stack
        {
            let group = builder.index.blocks[builder.index.node_block[at] as usize].group;
            of_group.entry(group).or_insert(lists.of_instance[state]);
        }
    }
    for (at, node) in builder.index.nodes.iter().enumerate() {
        if usize::from(node.stack) != stack || node.deposed.is_some() {
            continue;
        }
        let group = builder.index.blocks[builder.index.node_block[at] as usize].group;
        let recorded = node.state.map(|state| lists.of_instance[state]);
        let Some(list) = recorded.or_else(|| of_group.get(&group).copied()) else {
            continue;
        };
        if lists.direct[list as usize].is_empty() {
            continue;
        }
        let block = builder.index.node_block[at];
        let slot = *last.entry((block, list)).or_insert_with(|| {
            consumers.push((block, list, Vec::new()));
            consumers.len() - 1
        });
        consumers[slot].2.push(u32::try_from(at).unwrap_or(NONE));
    }
    let mut below: Below = FxHashMap::default();
    let mut seen = Seen::default();
    for (block, list, nodes) in consumers {
        let group = builder.index.blocks[block as usize].group;
        let full = &lists.full[list as usize];
        let explained = explained(builder, &forward, nodes[0], full, &mut seen);
        for target in &lists.direct[list as usize] {
            if *target == group || explained.contains(target) {
                continue;
            }
            connect_block(builder, &mut below, &seen.scopes, block, &nodes, *target);
        }
    }
}

/// Links by node as the configuration gave them.
fn forward(builder: &Builder<'_>) -> super::Csr {
    let size = builder.size();
    super::Csr::new(size, &builder.links, false)
}

#[derive(Default)]
struct Seen {
    marks: FxHashSet<u32>,
    open: Vec<u32>,
    /// Module instances that the configuration refers to, and those around them.
    scopes: FxHashSet<u32>,
}

/// The blocks that `node` refers to by its configuration: directly, or through
/// objects that the recorded list does not know (data, new objects).
fn explained(
    builder: &Builder<'_>,
    forward: &super::Csr,
    node: u32,
    listed: &[u32],
    seen: &mut Seen,
) -> FxHashSet<u32> {
    let count = builder.index.nodes.len();
    let mut found = FxHashSet::default();
    seen.marks.clear();
    seen.open.clear();
    seen.scopes.clear();
    seen.open.push(node);
    while let Some(at) = seen.open.pop() {
        if seen.marks.len() > MAX_LOOK {
            break;
        }
        let links = forward.links(at).iter().map(|link| link.to);
        for to in links.chain(builder.doubtful_targets(at)) {
            let group = if (to as usize) < count {
                let block = builder.index.node_block[to as usize];
                Some(builder.index.blocks[block as usize].group)
            } else {
                builder.joint_group.get(&to).copied()
            };
            let mut scope = builder.scope_of(to).unwrap_or(NONE);
            while scope != NONE && seen.scopes.insert(scope) {
                scope = builder.index.scopes[scope as usize].parent;
            }
            if let Some(group) = group {
                found.insert(group);
                if listed.binary_search(&group).is_ok() {
                    continue;
                }
            }
            if seen.marks.insert(to) {
                seen.open.push(to);
            }
        }
    }
    found
}

/// Blocks of a group below an ancestor at some depth.
type Below = FxHashMap<(u32, u32), FxHashMap<u32, Vec<u32>>>;

/// Instances of one block depend on the instances of another in the module
/// instances whose keys agree as far as their paths do.
fn connect_block(
    builder: &mut Builder<'_>,
    below: &mut Below,
    referred: &FxHashSet<u32>,
    block: u32,
    nodes: &[u32],
    target: u32,
) {
    let scope = builder.index.blocks[block as usize].scope;
    let Some(sample) = builder.index.group_blocks[target as usize].first() else {
        return;
    };
    let sample = builder.index.blocks[*sample as usize].scope;
    let depth = common_depth(builder, scope, sample);
    let around = builder.index.ancestor(scope, depth);
    let blocks = below
        .entry((target, depth))
        .or_insert_with(|| by_module(builder, target, depth));
    let Some(blocks) = blocks.get(&around) else {
        return;
    };
    // A reference to one instance of a module is recorded as one to the module:
    // where the configuration refers to some instances, those are meant.
    let meant = |block: &&u32| {
        let scope = builder.index.blocks[**block as usize].scope;
        let deep = builder.index.scopes[scope as usize].depth > depth;
        deep && referred.contains(&builder.index.ancestor(scope, depth + 1))
    };
    let open = builder.unresolved.get(nodes[0] as usize) == Some(&true);
    let narrowed = !open && blocks.len() > 1 && blocks.iter().any(|block| meant(&block));
    let targets: Vec<u32> = blocks
        .iter()
        .filter(|block| !narrowed || meant(block))
        .flat_map(|block| builder.index.blocks[*block as usize].nodes.iter().copied())
        .collect();
    if nodes.len() > 1 && targets.len() > 1 {
        let targets = builder.instance_targets(&targets);
        builder.doubt(nodes, targets, EdgeOrigin::State);
        return;
    }
    let to = match targets.as_slice() {
        [] => return,
        [only] => *only,
        _ => {
            // Some of the blocks are meant, and that joint is nobody else's.
            let joint = (!narrowed).then_some(VirtualNode::Below {
                group: target,
                scope: around,
            });
            joined(builder, joint, target, &targets)
        }
    };
    for node in nodes {
        builder.link(*node, to, Some(EdgeOrigin::State), true);
    }
}

/// The blocks of a group by the module around them at a depth.
fn by_module(builder: &Builder<'_>, group: u32, depth: u32) -> FxHashMap<u32, Vec<u32>> {
    let mut map: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for block in &builder.index.group_blocks[group as usize] {
        let scope = builder.index.blocks[*block as usize].scope;
        let above = builder.index.ancestor(scope, depth);
        map.entry(above).or_default().push(*block);
    }
    map
}

/// The node that stands for several targets; one of its own without a name to share it by.
fn joined(
    builder: &mut Builder<'_>,
    shared: Option<VirtualNode>,
    group: u32,
    targets: &[u32],
) -> u32 {
    let (joint, fresh) = match shared {
        Some(shared) => builder.joint(shared),
        None => (builder.anonymous(), true),
    };
    if fresh {
        builder.joint_group.insert(joint, group);
        for node in targets {
            builder.link(joint, *node, None, true);
        }
    }
    joint
}

/// How many calls two module instances have in common, by name.
fn common_depth(builder: &Builder<'_>, one: u32, other: u32) -> u32 {
    let scopes = &builder.index.scopes;
    let depth = scopes[one as usize].depth.min(scopes[other as usize].depth);
    let mut one = builder.index.ancestor(one, depth);
    let mut other = builder.index.ancestor(other, depth);
    while scopes[one as usize].names != scopes[other as usize].names {
        one = scopes[one as usize].parent;
        other = scopes[other as usize].parent;
    }
    scopes[one as usize].depth
}

/// The lists of a state, each once, as sorted group numbers.
struct Lists {
    of_instance: Vec<u32>,
    full: Vec<Vec<u32>>,
    /// Without what another listed block depends on already.
    direct: Vec<Vec<u32>>,
}

impl Lists {
    fn new(builder: &Builder<'_>, stack: usize, state: &PriorState) -> Self {
        let stack = u16::try_from(stack).unwrap_or(u16::MAX);
        let moved = moves(builder, stack);
        let mut by_pointer: FxHashMap<*const Arc<ConfigAddress>, u32> = FxHashMap::default();
        let mut by_content: FxHashMap<Vec<u32>, u32> = FxHashMap::default();
        let mut groups: FxHashMap<&ConfigAddress, Option<u32>> = FxHashMap::default();
        let mut full: Vec<Vec<u32>> = Vec::new();
        let mut of_instance = Vec::with_capacity(state.instances.len());
        for instance in &state.instances {
            let pointer = instance.dependencies.as_ptr();
            if let Some(known) = by_pointer.get(&pointer) {
                of_instance.push(*known);
                continue;
            }
            let mut list: Vec<u32> = instance
                .dependencies
                .iter()
                .map(AsRef::as_ref)
                .filter_map(|address| {
                    *groups.entry(address).or_insert_with(|| {
                        // A list may hold the name before a move; names that
                        // exist nowhere are left-overs.
                        find(builder, stack, address)
                            .or_else(|| find(builder, stack, moved.get(address)?))
                    })
                })
                .collect();
            list.sort_unstable();
            list.dedup();
            let fresh = u32::try_from(full.len()).unwrap_or(NONE);
            let id = *by_content.entry(list).or_insert(fresh);
            if id == fresh {
                full.push(Vec::new());
            }
            // An empty slice has no place of its own to be known by.
            if !instance.dependencies.is_empty() {
                by_pointer.insert(pointer, id);
            }
            of_instance.push(id);
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list goes to its own id")]
        for (list, id) in by_content {
            full[id as usize] = list;
        }
        let direct = reduce(builder, stack, &of_instance, &full);
        Lists {
            of_instance,
            full,
            direct,
        }
    }
}

fn find(builder: &Builder<'_>, stack: u16, address: &ConfigAddress) -> Option<u32> {
    let group = builder.index.find_group(
        stack,
        &address.module,
        address.mode,
        &address.type_name,
        &address.name,
    )?;
    let blocks = &builder.index.group_blocks[group as usize];
    blocks
        .iter()
        .any(|block| !builder.index.blocks[*block as usize].nodes.is_empty())
        .then_some(group)
}

fn moves(builder: &Builder<'_>, stack: u16) -> FxHashMap<ConfigAddress, ConfigAddress> {
    let set = builder.sets[usize::from(stack)];
    set.changes
        .iter()
        .filter_map(|change| {
            let from = change.previous_address.as_ref()?.config();
            let to = change.address.config();
            (from != to).then_some((from, to))
        })
        .collect()
}

/// Transitive reduction: of a list, what no other block of the list has in its
/// own. Blocks that list each other (which a state should not hold) stay both.
fn reduce(
    builder: &Builder<'_>,
    stack: u16,
    of_instance: &[u32],
    full: &[Vec<u32>],
) -> Vec<Vec<u32>> {
    let mut by_group: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (at, node) in builder.index.nodes.iter().enumerate() {
        if let (Some(state), None, true) = (node.state, &node.deposed, node.stack == stack) {
            let group = builder.index.blocks[builder.index.node_block[at] as usize].group;
            let lists = by_group.entry(group).or_default();
            if !lists.contains(&of_instance[state]) && lists.len() < 64 {
                lists.push(of_instance[state]);
            }
        }
    }
    let lists_of = |group: u32| by_group.get(&group).map_or(&[][..], Vec::as_slice);
    let depends = |group: u32, on: u32| {
        lists_of(group)
            .iter()
            .any(|list| full[*list as usize].binary_search(&on).is_ok())
    };
    full.iter()
        .map(|list| {
            let mut implied: FxHashSet<u32> = FxHashSet::default();
            for group in list {
                for other in lists_of(*group) {
                    for on in &full[*other as usize] {
                        if on != group
                            && !implied.contains(on)
                            && list.binary_search(on).is_ok()
                            && !depends(*on, *group)
                        {
                            implied.insert(*on);
                        }
                    }
                }
            }
            list.iter()
                .copied()
                .filter(|group| !implied.contains(group))
                .collect()
        })
        .collect()
}
