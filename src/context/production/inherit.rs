//! The answer for one object: its own markers, its surroundings, and, where it
//! carries no marker itself, the objects around it in the graph.

use std::collections::VecDeque;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::markers::{Vocabulary, markers};
use super::surroundings::{Surroundings, accounts, address};
use super::{Evidence, IsProduction, Production, Side, conclude, decide, weaken};
use crate::catalog;
use crate::context::graph::{Edge, EdgeOrigin, Graph, NodeId};
use crate::model::address::{ConfigAddress, ResourceAddress};
use crate::model::change::{ChangeSet, ResourceChange};
use crate::model::configuration::{Reference, ResourceBlock};
use crate::model::value::{Object, Value};
use crate::policy::{Policy, ProductionPolicy};

/// Steps that a marker travels from one object to another.
const FARTHEST: usize = 3;
/// An object without a marker that more objects than this hang on (an account
/// id, a random suffix) belongs to none of them, so nothing travels through it.
const HUB: usize = 16;
/// Neighbours that are looked at for one object.
const MOST: usize = 256;

/// Where a node of the graph is found in the change set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Position in the changes.
    pub change: Option<usize>,
    /// Position in the instances of the prior state.
    pub state: Option<usize>,
}

/// What is needed of the dependency graph.
pub trait Neighbours: Sync {
    /// Number of nodes; their ids are the numbers below it.
    fn count(&self) -> usize;
    /// The node of a change.
    fn of_change(&self, index: usize) -> Option<NodeId>;
    /// Where the object of a node is found.
    fn place(&self, node: NodeId) -> Place;
    /// What a node depends on directly.
    fn uses(&self, node: NodeId) -> Vec<Neighbour>;
    /// What depends on a node directly.
    fn used_by(&self, node: NodeId) -> Vec<Neighbour>;
}

/// One end of an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbour {
    /// The other object.
    pub node: NodeId,
    /// False when the reference may mean another object.
    pub certain: bool,
}

/// One stack of a graph that spans several.
#[derive(Debug, Clone, Copy)]
pub struct Stack<'a> {
    /// The graph.
    pub graph: &'a Graph,
    /// Position of the change set that the graph was built with.
    pub stack: u16,
}

impl Neighbours for Stack<'_> {
    fn count(&self) -> usize {
        self.graph.len()
    }

    fn of_change(&self, index: usize) -> Option<NodeId> {
        self.graph.of_stack_change(usize::from(self.stack), index)
    }

    fn place(&self, node: NodeId) -> Place {
        let node = self.graph.node(node);
        if node.stack != self.stack {
            return Place::default();
        }
        Place {
            change: node.change,
            state: node.state,
        }
    }

    fn uses(&self, node: NodeId) -> Vec<Neighbour> {
        neighbours(self.graph.dependencies(node))
    }

    fn used_by(&self, node: NodeId) -> Vec<Neighbour> {
        neighbours(self.graph.dependents(node))
    }
}

/// Whether anything says that it is another environment.
fn says_other(evidence: &[Evidence]) -> bool {
    evidence
        .iter()
        .any(|evidence| evidence.says == IsProduction::No)
}

impl Neighbours for Graph {
    fn count(&self) -> usize {
        self.len()
    }

    fn of_change(&self, index: usize) -> Option<NodeId> {
        Graph::of_change(self, index)
    }

    fn place(&self, node: NodeId) -> Place {
        Stack {
            graph: self,
            stack: 0,
        }
        .place(node)
    }

    fn uses(&self, node: NodeId) -> Vec<Neighbour> {
        neighbours(self.dependencies(node))
    }

    fn used_by(&self, node: NodeId) -> Vec<Neighbour> {
        neighbours(self.dependents(node))
    }
}

/// An object of another stack has its own surroundings, and what configures a
/// provider is near to everything: neither passes its environment on.
fn neighbours(edges: Vec<Edge>) -> Vec<Neighbour> {
    edges
        .into_iter()
        .filter(|edge| !matches!(edge.origin, EdgeOrigin::CrossStack | EdgeOrigin::Provider))
        .map(|edge| Neighbour {
            node: edge.to,
            certain: edge.certain,
        })
        .collect()
}

/// Answers for the objects of one change set; what was read once is kept.
pub struct Assessor<'a, N> {
    set: &'a ChangeSet,
    graph: &'a N,
    policy: &'a ProductionPolicy,
    vocabulary: Vocabulary,
    surroundings: Surroundings,
    drift: FxHashMap<&'a ResourceAddress, Vec<usize>>,
    own: Vec<OnceLock<Vec<Evidence>>>,
    whole: Vec<OnceLock<IsProduction>>,
    /// Blocks by address, for those who ask what an attribute refers to.
    blocks: OnceLock<FxHashMap<ConfigAddress, &'a ResourceBlock>>,
    /// Per node: too much hangs on it, too much hangs off it.
    hubs: Vec<[OnceLock<bool>; 2]>,
}

impl<N> std::fmt::Debug for Assessor<'_, N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Assessor").finish_non_exhaustive()
    }
}

impl<'a, N: Neighbours> Assessor<'a, N> {
    /// Prepares what holds for all objects; reads none of them.
    pub fn new(set: &'a ChangeSet, graph: &'a N, policy: &'a Policy) -> Self {
        let policy = &policy.production;
        let vocabulary = Vocabulary::new(policy);
        let surroundings = Surroundings::new(set, policy, &vocabulary);
        let mut drift: FxHashMap<&ResourceAddress, Vec<usize>> = FxHashMap::default();
        for (index, change) in set.drift.iter().enumerate() {
            drift.entry(&change.address).or_default().push(index);
        }
        let count = graph.count();
        Assessor {
            set,
            graph,
            policy,
            vocabulary,
            surroundings,
            drift,
            own: std::iter::repeat_with(OnceLock::new).take(count).collect(),
            whole: std::iter::repeat_with(OnceLock::new).take(count).collect(),
            blocks: OnceLock::new(),
            hubs: std::iter::repeat_with(Default::default)
                .take(count)
                .collect(),
        }
    }

    /// The answer for a change, with its evidence.
    pub fn change(&self, index: usize) -> Production {
        let Some(change) = self.set.changes.get(index) else {
            return Production::default();
        };
        let node = self.graph.of_change(index);
        let state = node.and_then(|node| self.graph.place(node).state);
        let own = self.of_change(change, state);
        self.complete(own, change, node)
    }

    /// The answer for any node: what counts in a blast radius.
    pub fn node(&self, node: NodeId) -> IsProduction {
        let compute = || {
            let place = self.graph.place(node);
            if let Some(index) = place.change {
                return self.change(index).value;
            }
            let mut evidence = self.own(node).to_vec();
            evidence.extend(self.surroundings.common.iter().cloned());
            let value = decide(&evidence);
            if value == IsProduction::Yes || carries(self.own(node)) {
                return value;
            }
            let Some(subject) = self.subject(node) else {
                return value;
            };
            self.inherit(node, &subject, &mut evidence);
            decide(&evidence)
        };
        match self.whole.get(node.0 as usize) {
            Some(cell) => *cell.get_or_init(compute),
            None => IsProduction::Unknown,
        }
    }

    /// Adds the surroundings and what is inherited.
    fn complete(
        &self,
        own: Vec<Evidence>,
        change: &ResourceChange,
        node: Option<NodeId>,
    ) -> Production {
        let marked = carries(&own);
        let mut evidence = own;
        evidence.extend(self.surroundings.common.iter().cloned());
        evidence.extend(
            self.surroundings
                .provider(change)
                .filter(|(default, _)| !(*default && marked))
                .map(|(default, evidence)| {
                    let mut evidence = evidence.clone();
                    // The change may have written the defaults; an object that they
                    // were there for before carries them itself.
                    if default && change.before.exists() {
                        weaken(std::slice::from_mut(&mut evidence));
                    }
                    evidence
                }),
        );
        if let Some(node) = node
            && !marked
            && decide(&evidence) != IsProduction::Yes
        {
            let subject = Subject {
                address: &change.address,
                value: if change.before.exists() {
                    change.before.value()
                } else {
                    change.after.value()
                },
            };
            self.inherit(node, &subject, &mut evidence);
        }
        conclude(evidence)
    }

    /// What an object that changes says itself, on every side.
    fn of_change(&self, change: &ResourceChange, state: Option<usize>) -> Vec<Evidence> {
        let mut out = Vec::new();
        let at = &change.address;
        self.of_object(at, &change.before, Side::Before, None, &mut out);
        if !change.after.is(&change.before) {
            self.of_object(at, &change.after, Side::After, None, &mut out);
        }
        for index in self.drift.get(at).into_iter().flatten() {
            let drifted = &self.set.drift[*index];
            if drifted.deposed == change.deposed {
                self.of_object(
                    at,
                    &drifted.before,
                    Side::Before,
                    Some("before refresh"),
                    &mut out,
                );
            }
        }
        if let Some(instance) = state.and_then(|state| self.set.prior_state.instances.get(state))
            && !change.before.exists()
        {
            self.of_object(
                at,
                &instance.object,
                Side::Before,
                Some("prior state"),
                &mut out,
            );
        }
        for (value, side) in [
            (&change.identity.0, Side::Before),
            (&change.identity.1, Side::After),
        ] {
            accounts(value, self.policy, side, &mut out);
        }
        let first = out.len();
        address(at, self.policy, &self.vocabulary, &mut out);
        if let Some(previous) = &change.previous_address {
            let second = out.len();
            address(previous, self.policy, &self.vocabulary, &mut out);
            let (new, old) = out[first..].split_at_mut(second - first);
            for evidence in &mut *old {
                evidence.source = format!("{} before the move", evidence.source);
            }
            if !says_other(old) {
                weaken(new);
            }
        }
        if change.before.exists() {
            let (after, rest): (Vec<_>, Vec<_>) = out
                .into_iter()
                .partition(|evidence| evidence.side == Side::After);
            let known = rest
                .iter()
                .any(|evidence| evidence.side == Side::Before && evidence.says == IsProduction::No);
            out = rest;
            let first = out.len();
            out.extend(after);
            if !known {
                weaken(&mut out[first..]);
            }
        }
        out
    }

    fn of_object(
        &self,
        address: &ResourceAddress,
        object: &Object,
        side: Side,
        label: Option<&str>,
        out: &mut Vec<Evidence>,
    ) {
        if !object.exists() {
            return;
        }
        let value = object.value();
        for marker in markers(
            &address.type_name,
            value,
            object.sensitive(),
            &self.vocabulary,
        ) {
            let mut evidence = marker.evidence(side);
            if let Some(label) = label {
                evidence.source = format!("{label}: {}", evidence.source);
            }
            out.push(evidence);
        }
        accounts(value, self.policy, side, out);
    }

    /// What the object of a node says itself; read once.
    fn own(&self, node: NodeId) -> &[Evidence] {
        let compute = || {
            let place = self.graph.place(node);
            if let Some(change) = place.change.and_then(|index| self.set.changes.get(index)) {
                return self.of_change(change, place.state);
            }
            let mut out = Vec::new();
            if let Some(instance) = place
                .state
                .and_then(|state| self.set.prior_state.instances.get(state))
            {
                // The outputs of another state are its own objects' business.
                if instance.address.type_name.as_ref() != "terraform_remote_state" {
                    let at = &instance.address;
                    self.of_object(at, &instance.object, Side::Before, None, &mut out);
                    address(at, self.policy, &self.vocabulary, &mut out);
                }
            }
            out
        };
        self.own
            .get(node.0 as usize)
            .map_or(&[], |cell| cell.get_or_init(compute))
    }

    fn subject(&self, node: NodeId) -> Option<Subject<'a>> {
        let place = self.graph.place(node);
        if let Some(change) = place.change.and_then(|index| self.set.changes.get(index)) {
            return Some(Subject {
                address: &change.address,
                value: change.before.value(),
            });
        }
        let instance = self.set.prior_state.instances.get(place.state?)?;
        Some(Subject {
            address: &instance.address,
            value: instance.object.value(),
        })
    }

    /// Evidence from the objects around one that carries no marker. Production
    /// is taken from anywhere near; another environment only from a parent, or
    /// where everything that the object touches agrees.
    fn inherit(&self, node: NodeId, subject: &Subject<'_>, evidence: &mut Vec<Evidence>) {
        let nodes =
            |list: &[Neighbour]| -> Vec<NodeId> { list.iter().map(|near| near.node).collect() };
        let certain = |list: &[Neighbour]| list.iter().all(|near| near.certain);
        let mut uses = self.graph.uses(node);
        uses.truncate(MOST);
        let first = nodes(&uses);
        let parents = self.parents(subject, &first);
        let mut inherited = Vec::new();
        for (start, relation) in [(&parents, "parent"), (&first, "uses")] {
            if let Some(found) = self.nearest(node, start, true, relation) {
                inherited.push(found);
                break;
            }
        }
        let mut used_by = self.graph.used_by(node);
        let all_below = used_by.len() <= MOST && certain(&used_by);
        used_by.truncate(MOST);
        let below = nodes(&used_by);
        if inherited.is_empty()
            && let Some(found) = self.nearest(node, &below, false, "used by")
        {
            inherited.push(found);
        }
        if inherited.is_empty() {
            let facts = catalog::facts(&subject.address.type_name);
            let no = |list: &[NodeId], all: bool| -> Option<NodeId> {
                let says = |node: &NodeId| decide(self.own(*node));
                let any = list.iter().find(|node| says(node) == IsProduction::No);
                let rest = !all || list.iter().all(|node| says(node) == IsProduction::No);
                any.filter(|_| rest).copied()
            };
            let used: Vec<NodeId> = first
                .iter()
                .copied()
                .filter(|node| decide(self.own(*node)) != IsProduction::Unknown)
                .collect();
            let found = no(&parents, false)
                .map(|node| (node, "parent"))
                .or_else(|| {
                    // A type with tags of its own would have said so.
                    let quiet = facts.known() && !facts.can_carry_tags();
                    let used = no(&used, true).map(|node| (node, "uses"));
                    used.filter(|_| certain(&uses))
                        .or_else(|| {
                            let below = no(&below, true).map(|node| (node, "used by"));
                            below.filter(|_| all_below)
                        })
                        .filter(|_| quiet)
                });
            inherited.extend(
                found.map(|(node, relation)| self.passed_on(node, relation, IsProduction::No)),
            );
        }
        evidence.extend(inherited);
    }

    /// The nearest production object in one direction.
    fn nearest(
        &self,
        from: NodeId,
        start: &[NodeId],
        up: bool,
        relation: &str,
    ) -> Option<Evidence> {
        let mut seen: FxHashSet<NodeId> = start.iter().copied().collect();
        seen.insert(from);
        let mut queue: VecDeque<(NodeId, usize)> = start.iter().map(|node| (*node, 1)).collect();
        while let Some((node, distance)) = queue.pop_front() {
            let own = self.own(node);
            match decide(own) {
                IsProduction::Yes => {
                    return Some(self.passed_on(node, relation, IsProduction::Yes));
                }
                // It has an answer of its own: nothing travels through it.
                IsProduction::No => continue,
                IsProduction::Unknown => {}
            }
            if distance >= FARTHEST || seen.len() > MOST {
                continue;
            }
            if self.is_hub(node, up) {
                continue;
            }
            let next = if up {
                self.graph.uses(node)
            } else {
                self.graph.used_by(node)
            };
            for near in next.into_iter().take(MOST) {
                if seen.insert(near.node) {
                    queue.push_back((near.node, distance + 1));
                }
            }
        }
        None
    }

    fn is_hub(&self, node: NodeId, up: bool) -> bool {
        let compute = || {
            let edges = if up {
                self.graph.used_by(node)
            } else {
                self.graph.uses(node)
            };
            edges.len() > HUB
        };
        match self.hubs.get(node.0 as usize) {
            Some(cells) => *cells[usize::from(up)].get_or_init(compute),
            None => true,
        }
    }

    fn passed_on(&self, node: NodeId, relation: &str, says: IsProduction) -> Evidence {
        let decisive = self
            .own(node)
            .iter()
            .filter(|evidence| evidence.says == says)
            .min_by_key(|evidence| evidence.weak);
        let address = self
            .subject(node)
            .map(|subject| subject.address.to_string())
            .unwrap_or_default();
        Evidence {
            says,
            source: match decisive {
                Some(evidence) => format!("{relation} {address}, {}", evidence.source),
                None => format!("{relation} {address}"),
            },
            text: decisive
                .map(|evidence| evidence.text.clone())
                .unwrap_or_default(),
            side: Side::Context,
            disguised: decisive.is_some_and(|evidence| evidence.disguised),
            weak: false,
        }
    }

    fn blocks(&self) -> &FxHashMap<ConfigAddress, &'a ResourceBlock> {
        self.blocks.get_or_init(|| {
            let modules = &self.set.configuration.modules;
            let blocks = modules.iter().flat_map(|module| {
                module.resources.iter().map(|block| {
                    let address = ConfigAddress {
                        module: module.path.clone(),
                        mode: block.mode,
                        type_name: block.type_name.clone(),
                        name: block.name.clone(),
                    };
                    (address, block)
                })
            });
            blocks.collect()
        })
    }

    /// Those of the used nodes that the catalog's parent attributes name.
    fn parents(&self, subject: &Subject<'_>, used: &[NodeId]) -> Vec<NodeId> {
        let mut attributes = catalog::facts(&subject.address.type_name)
            .parents()
            .peekable();
        if used.is_empty() || attributes.peek().is_none() {
            return Vec::new();
        }
        let block = self.blocks().get(&subject.address.config()).copied();
        let mut out: Vec<NodeId> = Vec::new();
        for attribute in attributes {
            let mut named = Vec::new();
            subject.value.collect_at(attribute, &mut named);
            let references: Vec<&Reference> = block
                .into_iter()
                .flat_map(|block| block.expressions_at(attribute))
                .flat_map(|expression| &expression.references)
                .collect();
            for node in used {
                if out.contains(node) {
                    continue;
                }
                let Some(other) = self.subject(*node) else {
                    continue;
                };
                let referred = references.iter().any(|reference| {
                    matches!(reference, Reference::Resource { mode, type_name, name, .. }
                        if *mode == other.address.mode
                            && *type_name == other.address.type_name
                            && *name == other.address.name)
                });
                let same = named.iter().any(|value| {
                    value.as_str().is_some_and(|text| {
                        !text.is_empty()
                            && ["id", "arn", "name", "bucket", "self_link"]
                                .iter()
                                .any(|key| other.value.get(key).as_str() == Some(text))
                    })
                });
                if referred || same {
                    out.push(*node);
                }
            }
        }
        out
    }
}

struct Subject<'a> {
    address: &'a ResourceAddress,
    value: &'a Value,
}

/// Whether an object carries a marker of its own that names an environment.
fn carries(own: &[Evidence]) -> bool {
    own.iter().any(|evidence| {
        !evidence.weak && evidence.says != IsProduction::Unknown && evidence.side != Side::Context
    })
}
