//! The graph while it grows: nodes, joints, links, and what is still in doubt.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::csr::{Csr, Link};
use super::index::{Index, NONE};
use super::{EdgeOrigin, Graph};
use crate::catalog::{Catalog, TypeFact};
use crate::model::address::{InstanceKey, ResourceMode};
use crate::model::change::ChangeSet;
use crate::model::configuration::ConfigurationOrigin;

/// What a joint stands for; the key under which it is found again. `version`
/// tells the configuration from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum VirtualNode {
    /// What a block's instances use, whatever their key.
    Uses { block: u32, version: u8 },
    /// All instances of a block.
    All { block: u32 },
    /// A named thing of a module instance.
    Named {
        scope: u32,
        version: u8,
        kind: Named,
        name: u32,
    },
    /// All instances of a block below a module instance.
    Below { group: u32, scope: u32 },
}

/// Kinds of named things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Named {
    Local,
    Variable,
    Output,
    /// One output of all instances of a call.
    CallOutput,
    /// All outputs of the instance.
    Outputs,
    /// All resources in and below the instance.
    Everything,
    /// What the calls around the instance depend on.
    Around,
    /// A provider block.
    Provider,
}

/// A reference that may mean less than all instances of a block: values decide.
#[derive(Debug)]
pub(super) struct Doubt {
    /// Who refers: instances of one block, or an argument of a module instance.
    pub(super) consumers: Vec<Doubter>,
    /// Instances of the block or module referred to.
    pub(super) targets: Vec<DoubtTarget>,
    pub(super) origin: EdgeOrigin,
    /// The references may be several, and values may show some of them only.
    pub(super) several: bool,
    /// Dotted path of the attribute that refers: only its value tells.
    pub(super) path: Option<Arc<str>>,
    /// What the plan's JSON lets suppose of the index.
    pub(super) hint: Option<Hint>,
}

/// What comes after a reference without an index in the plan's JSON: it may be
/// the index, and of several references to one block all of theirs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Hint {
    /// `each.key` or `count.index`.
    pub(super) own: bool,
    /// `each.value`, or something in it.
    pub(super) other: bool,
}

/// One that may be meant.
#[derive(Debug)]
pub(super) struct DoubtTarget {
    /// Node, or joint of a module's output.
    pub(super) to: u32,
    pub(super) key: Option<InstanceKey>,
    /// Its identifiers are those of these nodes.
    pub(super) nodes: Vec<u32>,
}

/// One that refers in doubt.
#[derive(Debug, Clone)]
pub(super) struct Doubter {
    /// Node or joint that gets the link.
    pub(super) from: u32,
    /// Key that it has.
    pub(super) key: Option<InstanceKey>,
    /// Where values are looked for.
    pub(super) evidence: Evidence,
}

/// Where the values of a doubter are.
#[derive(Debug, Clone)]
pub(super) enum Evidence {
    /// In the node itself.
    Own,
    /// In these attributes of nodes in and below a module instance.
    At(Vec<(u32, Arc<str>)>),
    /// In all nodes in and below a module instance.
    Below(u32),
}

/// A reference to remote state, to be tied to the outputs of a stack later.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) from: u32,
    pub(super) data: u32,
    pub(super) output: Arc<str>,
}

/// The graph while it grows.
pub(super) struct Builder<'a> {
    pub(super) sets: &'a [&'a ChangeSet],
    pub(super) index: Index,
    pub(super) links: Vec<(u32, Link)>,
    pub(super) unresolved: Vec<bool>,
    pub(super) doubts: Vec<Doubt>,
    /// Doubts by the one that refers.
    doubtful: FxHashMap<u32, Vec<usize>>,
    /// Doubts of module arguments, by what is the same for all instances.
    argument_doubts: FxHashMap<(usize, u32), usize>,
    pub(super) requests: Vec<Request>,
    /// Types of data that reads the outputs of other stacks, and what holds them.
    readers: FxHashMap<Arc<str>, Vec<&'static str>>,
    joints: FxHashMap<VirtualNode, u32>,
    /// Joints that stand for all instances of a block, and the block's group.
    pub(super) joint_group: FxHashMap<u32, u32>,
    /// Module instances that joints stand in.
    joint_scope: FxHashMap<u32, u32>,
    symbols: FxHashMap<Box<str>, u32>,
    size: u32,
}

/// The types of data in the graph that read the outputs of other stacks.
fn readers(index: &Index, catalog: Catalog) -> FxHashMap<Arc<str>, Vec<&'static str>> {
    let addresses = index.nodes.iter().map(|node| &node.address);
    let data = addresses.filter(|address| address.mode == ResourceMode::Data);
    let types: FxHashSet<&Arc<str>> = data.map(|address| &address.type_name).collect();
    let holders = |name| catalog.type_fact(name, TypeFact::ReadsState);
    let known = types.into_iter().map(|name| (name, holders(name)));
    known
        .filter_map(|(name, holders)| Some((name.clone(), holders?)))
        .collect()
}

impl<'a> Builder<'a> {
    /// The attributes of a type of data that hold the outputs of another stack.
    pub(super) fn outputs_of(&self, type_name: &str) -> Option<&Vec<&'static str>> {
        self.readers.get(type_name)
    }

    /// A graph with every node and no link.
    pub(super) fn new(sets: &'a [&'a ChangeSet], catalog: Catalog) -> Self {
        let index = Index::new(sets);
        let count = index.nodes.len();
        Builder {
            sets,
            links: Vec::with_capacity(count * 4),
            unresolved: vec![false; count],
            doubts: Vec::new(),
            doubtful: FxHashMap::default(),
            argument_doubts: FxHashMap::default(),
            requests: Vec::new(),
            readers: readers(&index, catalog),
            joints: FxHashMap::default(),
            joint_group: FxHashMap::default(),
            joint_scope: FxHashMap::default(),
            symbols: FxHashMap::default(),
            size: u32::try_from(count).unwrap_or(NONE),
            index,
        }
    }

    /// A joint, and whether it is new (its own links are still to be made).
    pub(super) fn joint(&mut self, joint: VirtualNode) -> (u32, bool) {
        let fresh = self.size;
        let id = *self.joints.entry(joint).or_insert(fresh);
        if id == fresh {
            self.size += 1;
            let scope = match joint {
                VirtualNode::Uses { block, .. } | VirtualNode::All { block } => {
                    self.index.blocks[block as usize].scope
                }
                VirtualNode::Named { scope, .. } | VirtualNode::Below { scope, .. } => scope,
            };
            self.joint_scope.insert(id, scope);
        }
        (id, id == fresh)
    }

    /// The module instance that a node or joint stands in.
    pub(super) fn scope_of(&self, at: u32) -> Option<u32> {
        match self.index.node_block.get(at as usize) {
            Some(block) => Some(self.index.blocks[*block as usize].scope),
            None => self.joint_scope.get(&at).copied(),
        }
    }

    /// A joint that nobody else will look for.
    pub(super) fn anonymous(&mut self) -> u32 {
        self.size += 1;
        self.size - 1
    }

    /// The number of a text.
    pub(super) fn symbol(&mut self, text: &str) -> u32 {
        if let Some(known) = self.symbols.get(text) {
            return *known;
        }
        let fresh = u32::try_from(self.symbols.len()).unwrap_or(NONE);
        self.symbols.insert(text.into(), fresh);
        fresh
    }

    /// `from` uses `to`.
    pub(super) fn link(&mut self, from: u32, to: u32, origin: Option<EdgeOrigin>, certain: bool) {
        if from != to {
            self.links.push((
                from,
                Link {
                    to,
                    origin,
                    certain,
                },
            ));
        }
    }

    /// All instances of a block: the one there is, or a joint before them.
    pub(super) fn all_of(&mut self, block: u32) -> u32 {
        let nodes = &self.index.blocks[block as usize].nodes;
        if let [only] = nodes.as_slice() {
            return *only;
        }
        let (all, fresh) = self.joint(VirtualNode::All { block });
        if fresh {
            self.joint_group
                .insert(all, self.index.blocks[block as usize].group);
            for at in 0..self.index.blocks[block as usize].nodes.len() {
                let node = self.index.blocks[block as usize].nodes[at];
                self.link(all, node, None, true);
            }
            if self.index.blocks[block as usize].nodes.is_empty() {
                // Ephemeral resources, and data that no one listed, are walked
                // through: what they use is what their users use.
                for version in 0..2 {
                    let (uses, _) = self.joint(VirtualNode::Uses { block, version });
                    self.link(all, uses, None, true);
                }
            }
        }
        all
    }

    /// Where the links that hold for every instance of a block start.
    pub(super) fn uses_of(&mut self, block: u32, version: u8) -> u32 {
        let nodes = &self.index.blocks[block as usize].nodes;
        if let [only] = nodes.as_slice() {
            return *only;
        }
        let (uses, _) = self.joint(VirtualNode::Uses { block, version });
        uses
    }

    /// Number of nodes and joints so far.
    pub(super) fn size(&self) -> usize {
        self.size as usize
    }

    /// Leaves to the values which targets each of `nodes` means; the doubt may be
    /// adjusted before it is settled.
    pub(super) fn doubt(
        &mut self,
        nodes: &[u32],
        targets: Vec<DoubtTarget>,
        origin: EdgeOrigin,
    ) -> &mut Doubt {
        let at = self.doubts.len();
        let consumers = nodes
            .iter()
            .map(|node| Doubter {
                from: *node,
                key: self.index.key(*node).cloned(),
                evidence: Evidence::Own,
            })
            .collect();
        for node in nodes {
            self.doubtful.entry(*node).or_default().push(at);
        }
        self.doubts.push(Doubt {
            consumers,
            targets,
            origin,
            several: false,
            path: None,
            hint: None,
        });
        &mut self.doubts[at]
    }

    /// Leaves to the values which targets an argument means in each instance of
    /// a module. `place` is the same for all of them and for their targets.
    pub(super) fn doubt_argument(
        &mut self,
        place: (usize, u32),
        doubter: Doubter,
        targets: impl FnOnce(&Self) -> Vec<DoubtTarget>,
        origin: EdgeOrigin,
    ) -> &mut Doubt {
        let fresh = self.doubts.len();
        let at = *self.argument_doubts.entry(place).or_insert(fresh);
        if at == fresh {
            let targets = targets(self);
            self.doubts.push(Doubt {
                consumers: Vec::new(),
                targets,
                origin,
                several: false,
                path: None,
                hint: None,
            });
        }
        self.doubtful.entry(doubter.from).or_default().push(at);
        self.doubts[at].consumers.push(doubter);
        &mut self.doubts[at]
    }

    /// Instances that may be meant.
    pub(super) fn instance_targets(&self, nodes: &[u32]) -> Vec<DoubtTarget> {
        nodes
            .iter()
            .map(|node| DoubtTarget {
                to: *node,
                key: self.index.key(*node).cloned(),
                nodes: vec![*node],
            })
            .collect()
    }

    /// One of the targets of each doubt of a node or joint: they are alike.
    pub(super) fn doubtful_targets(&self, from: u32) -> impl Iterator<Item = u32> {
        self.doubtful
            .get(&from)
            .into_iter()
            .flatten()
            .filter_map(|at| self.doubts[*at].targets.first())
            .map(|target| target.to)
    }

    /// Marks what stands behind `from` as not resolved; joints are carried to
    /// their users at the end.
    pub(super) fn mark_unresolved(&mut self, from: u32) {
        let at = from as usize;
        if at >= self.unresolved.len() {
            self.unresolved.resize(at + 1, false);
        }
        self.unresolved[at] = true;
    }

    /// The graph, once every link is there.
    pub(super) fn finish(mut self) -> Graph {
        let size = self.size as usize;
        let count = self.index.nodes.len();
        self.links.sort_unstable();
        self.links.dedup();
        let uses = Csr::new(size, &self.links, false);
        let used_by = Csr::new(size, &self.links, true);
        drop(std::mem::take(&mut self.links));
        let unresolved = self.unresolved_nodes(&used_by, size);
        let groups = self
            .index
            .node_block
            .iter()
            .map(|block| self.index.blocks[*block as usize].group)
            .collect();
        let unresolved_count = unresolved.iter().filter(|flag| **flag).count();
        debug_assert_eq!(unresolved.len(), count);
        Graph {
            nodes: self.index.nodes,
            uses,
            used_by,
            groups,
            unresolved,
            unresolved_count,
            changes: self.index.changes,
            lookup: self.index.lookup,
            shape: std::sync::OnceLock::new(),
        }
    }

    /// An instance is unresolved when a joint that it uses is; but what the
    /// state recorded for it is complete, so an object in the state is not,
    /// where only the plan's JSON leaves the reference open.
    fn unresolved_nodes(&self, used_by: &Csr, size: usize) -> Vec<bool> {
        let count = self.index.nodes.len();
        let mut flags = self.unresolved.clone();
        flags.resize(size, false);
        let mut open: Vec<u32> = (0..self.size)
            .filter(|at| flags[*at as usize] && *at as usize >= count)
            .collect();
        while let Some(at) = open.pop() {
            for link in used_by.links(at) {
                let to = link.to as usize;
                if !std::mem::replace(&mut flags[to], true) && to >= count {
                    open.push(link.to);
                }
            }
        }
        flags.truncate(count);
        for (at, flag) in flags.iter_mut().enumerate() {
            let node = &self.index.nodes[at];
            let set = self.sets[usize::from(node.stack)];
            let untouched = node
                .change
                .is_none_or(|change| set.changes[change].action.is_no_op());
            let recorded = node.state.is_some_and(|state| {
                untouched || !set.prior_state.instances[state].dependencies.is_empty()
            });
            if recorded && set.configuration.origin == ConfigurationOrigin::PlanJson {
                *flag = false;
            }
        }
        flags
    }
}
