//! The dependency graph of resource instances.
//!
//! Nodes are instances (deposed objects are leaves of their own); an edge runs
//! from a dependent to what it uses. Both directions are kept as CSR arrays
//! over `u32` ids.
//!
//! A reference to all instances of a block would give n×m edges, so between
//! the instances stand *joints*: inner nodes for a block, a local, a variable,
//! an output. They have ids beyond [`Graph::len`], are walked through, and are
//! never seen by callers: [`Graph::dependencies`] and [`Graph::dependents`]
//! give instances only.

mod build;
mod builder;
mod condense;
mod cross_stack;
mod csr;
mod identity;
mod index;
mod remote;
mod resolve;
mod selection;
mod state;
mod values;

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::catalog::Catalog;
use crate::model::address::ResourceAddress;
use crate::model::change::ChangeSet;

pub(crate) use condense::{Shape, leaving};
pub(crate) use csr::{Csr, Link};
pub use selection::{Direction, Reach, Selection, select};

/// Interned id of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u32);

impl NodeId {
    fn index(self) -> usize {
        self.0 as usize
    }
}

/// An object: a resource instance, or a deposed object beside it.
#[derive(Debug, Clone)]
pub struct Node {
    /// Address.
    pub address: ResourceAddress,
    /// Key of a deposed object.
    pub deposed: Option<Arc<str>>,
    /// Position in [`ChangeSet::changes`] of its stack.
    pub change: Option<usize>,
    /// Position in the instances of the prior state of its stack.
    pub state: Option<usize>,
    /// Position of its change set in [`Graph::build_many`]; 0 with one.
    pub stack: u16,
}

/// What an edge was concluded from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EdgeOrigin {
    /// An attribute refers to the object.
    Configuration,
    /// The configuration of the dependent's provider refers to it.
    Provider,
    /// `depends_on`, of the resource or of a module around it.
    DependsOn,
    /// `count` or `for_each`, of the resource or of a module around it.
    Repetition,
    /// `replace_triggered_by`.
    ReplaceTrigger,
    /// An expression of a provisioner.
    Provisioner,
    /// A condition of a check.
    Check,
    /// The dependencies that the prior state recorded.
    State,
    /// An identifier of the object stands in the dependent.
    Value,
    /// The object belongs to another stack.
    CrossStack,
}

impl EdgeOrigin {
    /// One word for reports and pictures.
    pub fn as_str(self) -> &'static str {
        match self {
            EdgeOrigin::Configuration => "configuration",
            EdgeOrigin::Provider => "provider",
            EdgeOrigin::DependsOn => "depends-on",
            EdgeOrigin::Repetition => "repetition",
            EdgeOrigin::ReplaceTrigger => "replace-trigger",
            EdgeOrigin::Provisioner => "provisioner",
            EdgeOrigin::Check => "check",
            EdgeOrigin::State => "state",
            EdgeOrigin::Value => "value",
            EdgeOrigin::CrossStack => "cross-stack",
        }
    }
}

/// An edge, seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Edge {
    /// The other end.
    pub to: NodeId,
    /// What it was concluded from.
    pub origin: EdgeOrigin,
    /// False when the edge belongs to a wider answer than the reference may mean.
    pub certain: bool,
}

/// Dependencies between the instances of one or more stacks.
#[derive(Debug, Clone)]
pub struct Graph {
    nodes: Vec<Node>,
    uses: Csr,
    used_by: Csr,
    /// Per instance: its block, the same for every key and module key.
    groups: Vec<u32>,
    /// Per instance: it refers to something that could not be resolved.
    unresolved: Vec<bool>,
    unresolved_count: usize,
    changes: Vec<Vec<Option<NodeId>>>,
    lookup: Vec<(u64, u32)>,
    shape: OnceLock<Shape>,
}

impl Graph {
    /// The graph of one change set.
    pub fn build(set: &ChangeSet) -> Graph {
        Graph::build_many(&[set], Catalog::built_in())
    }

    /// One graph across stacks: beside the edges within each of them, what one
    /// reads of another through remote state, lookups and literal identifiers.
    pub fn build_many(sets: &[&ChangeSet], catalog: Catalog) -> Graph {
        build::build(sets, catalog)
    }

    /// A node.
    ///
    /// # Panics
    /// When the id is of another graph.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    /// Number of nodes.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no node.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// All ids: by stack, then by address, then by deposed key.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = NodeId> + ExactSizeIterator + use<> {
        (0..u32::try_from(self.nodes.len()).unwrap_or(u32::MAX))
            .map(NodeId)
            .collect::<Vec<_>>()
            .into_iter()
    }

    /// The node of an address; in the first stack that has it.
    pub fn find(&self, address: &ResourceAddress, deposed: Option<&str>) -> Option<NodeId> {
        index::same_hash(&self.lookup, index::hash_of(address))
            .map(NodeId)
            .find(|id| {
                let node = self.node(*id);
                node.address == *address && node.deposed.as_deref() == deposed
            })
    }

    /// The node of a change of the first (or only) stack.
    pub fn of_change(&self, index: usize) -> Option<NodeId> {
        self.of_stack_change(0, index)
    }

    /// The node of a change of one of several stacks.
    pub fn of_stack_change(&self, stack: usize, index: usize) -> Option<NodeId> {
        self.changes.get(stack)?.get(index).copied().flatten()
    }

    /// What a node uses directly, by id; each other node once.
    pub fn dependencies(&self, id: NodeId) -> Vec<Edge> {
        self.through_joints(&self.uses, id)
    }

    /// What uses a node directly, by id; each other node once.
    pub fn dependents(&self, id: NodeId) -> Vec<Edge> {
        self.through_joints(&self.used_by, id)
    }

    /// Whether every reference could be resolved.
    pub fn exact(&self) -> bool {
        self.unresolved_count == 0
    }

    /// Whether a node refers to something that could not be resolved.
    pub fn unresolved(&self, id: NodeId) -> bool {
        self.unresolved[id.index()]
    }

    /// How many nodes are [`Graph::unresolved`].
    pub(crate) fn unresolved_count(&self) -> usize {
        self.unresolved_count
    }

    /// Whether two nodes are instances of one block (in any module instance).
    pub fn same_block(&self, one: NodeId, other: NodeId) -> bool {
        self.groups[one.index()] == self.groups[other.index()]
    }

    /// Number of nodes and joints.
    pub(crate) fn size(&self) -> usize {
        self.used_by.len()
    }

    /// Dependencies as links, joints included.
    pub(crate) fn uses(&self) -> &Csr {
        &self.uses
    }

    /// Dependents as links, joints included.
    pub(crate) fn used_by(&self) -> &Csr {
        &self.used_by
    }

    /// The circles of the graph and the order between them; found once.
    pub(crate) fn shape(&self) -> &Shape {
        self.shape
            .get_or_init(|| Shape::new(&self.used_by, self.nodes.len()))
    }

    /// Block of each node.
    pub(crate) fn groups(&self) -> &[u32] {
        &self.groups
    }

    /// A graph of nodes without addresses, for tests: nodes below `count`,
    /// joints up to `size`, links from dependents to what they use.
    #[cfg(test)]
    pub(crate) fn of_links(
        count: usize,
        size: usize,
        links: &[(u32, Link)],
        groups: &[u32],
    ) -> Self {
        let address = ResourceAddress::parse("test_thing.a").expect("an address");
        let node = Node {
            address,
            deposed: None,
            change: None,
            state: None,
            stack: 0,
        };
        Graph {
            nodes: vec![node; count],
            uses: Csr::new(size, links, false),
            used_by: Csr::new(size, links, true),
            groups: groups.to_vec(),
            unresolved: vec![false; count],
            unresolved_count: 0,
            changes: Vec::new(),
            lookup: Vec::new(),
            shape: OnceLock::new(),
        }
    }

    /// Marks nodes as not resolved, for tests.
    #[cfg(test)]
    pub(crate) fn leave_open(&mut self, nodes: &[u32]) {
        for node in nodes {
            let flag = &mut self.unresolved[*node as usize];
            self.unresolved_count += usize::from(!std::mem::replace(flag, true));
        }
    }

    /// The instances next to `id`, joints skipped. The origin is that of the
    /// link nearest to the dependent which has one: what its own text says.
    fn through_joints(&self, csr: &Csr, id: NodeId) -> Vec<Edge> {
        let mut edges: FxHashMap<u32, Edge> = FxHashMap::default();
        // The links at a joint are the same from wherever it was entered, so
        // entering it once more helps only if the way is certain this time.
        let mut entered: FxHashMap<u32, bool> = FxHashMap::default();
        let mut open: Vec<(u32, Option<EdgeOrigin>, bool)> = vec![(id.0, None, true)];
        let backwards = std::ptr::eq(csr, &raw const self.used_by);
        while let Some((at, origin, certain)) = open.pop() {
            for link in csr.links(at) {
                let next = if backwards {
                    link.origin.or(origin)
                } else {
                    origin.or(link.origin)
                };
                let sure = certain && link.certain;
                if (link.to as usize) < self.nodes.len() {
                    if link.to == id.0 {
                        continue;
                    }
                    let edge = Edge {
                        to: NodeId(link.to),
                        origin: next.unwrap_or(EdgeOrigin::Configuration),
                        certain: sure,
                    };
                    let known = edges.entry(link.to).or_insert(edge);
                    if (!edge.certain, edge.origin) < (!known.certain, known.origin) {
                        *known = edge;
                    }
                } else if entered.get(&link.to).is_none_or(|before| sure && !before) {
                    entered.insert(link.to, sure);
                    open.push((link.to, next, sure));
                }
            }
        }
        let mut list: Vec<Edge> = edges.into_values().collect();
        list.sort_unstable();
        list
    }
}
