//! Nodes, module instances and blocks of the change sets, numbered.

use std::collections::BTreeSet;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHasher};

use super::{Node, NodeId};
use crate::model::address::{
    ConfigAddress, InstanceKey, ModulePath, ModuleStep, ResourceAddress, ResourceMode,
};
use crate::model::change::{ChangeSet, Fidelity};
use crate::model::configuration::{Configuration, Module};

/// A number that no table holds.
pub(super) const NONE: u32 = u32::MAX;

/// Hash of an address, for tables that keep ids only.
pub(super) fn hash_of(address: &ResourceAddress) -> u64 {
    let mut hasher = FxHasher::default();
    address.hash(&mut hasher);
    hasher.finish()
}

/// The numbers of a sorted table that stand under a hash.
pub(super) fn same_hash(table: &[(u64, u32)], hash: u64) -> impl Iterator<Item = u32> {
    let from = table.partition_point(|entry| entry.0 < hash);
    table[from..]
        .iter()
        .take_while(move |entry| entry.0 == hash)
        .map(|entry| entry.1)
}

/// An instance of a module.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) stack: u16,
    pub(super) parent: u32,
    pub(super) depth: u32,
    /// Key of its own step.
    pub(super) key: Option<InstanceKey>,
    /// Names of the calls that lead here, numbered per stack.
    pub(super) names: u32,
    /// Its module in the configuration, and in the one before (source diffs).
    pub(super) modules: [Option<usize>; 2],
    /// Blocks in it.
    pub(super) blocks: Vec<u32>,
    /// Instances of the modules that it calls, by name of the call.
    pub(super) children: FxHashMap<Arc<str>, Vec<u32>>,
}

/// Blocks of a source change without a change of their own, by their addresses.
fn unchanged_blocks(set: &ChangeSet) -> Vec<ResourceAddress> {
    let changes = set.changes.iter();
    let mut known: BTreeSet<ConfigAddress> =
        changes.map(|change| change.address.config()).collect();
    let configurations = [Some(&set.configuration), set.prior_configuration.as_ref()];
    let modules = configurations
        .into_iter()
        .flatten()
        .flat_map(|configuration| &configuration.modules);
    let blocks =
        modules.flat_map(|module| module.resources.iter().map(move |block| (module, block)));
    let mut out = Vec::new();
    for (module, block) in blocks {
        let steps = module.path.iter().map(|name| ModuleStep {
            name: name.clone(),
            key: None,
        });
        let address = ResourceAddress {
            module: ModulePath(steps.collect()),
            mode: block.mode,
            type_name: block.type_name.clone(),
            name: block.name.clone(),
            key: None,
        };
        if known.insert(address.config()) {
            out.push(address);
        }
    }
    out
}

/// The instances of one block in one module instance.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) scope: u32,
    pub(super) group: u32,
    /// The configuration (not the one before) has it.
    pub(super) configured: bool,
    /// Its nodes without deposed ones, in the order of the keys.
    pub(super) nodes: Vec<u32>,
}

/// Kind of a block inside a module instance.
type BlockKey = (u32, ResourceMode, Arc<str>, Arc<str>);

/// Everything that has a number.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) nodes: Vec<Node>,
    pub(super) changes: Vec<Vec<Option<NodeId>>>,
    /// Nodes by the hash of their address, sorted.
    pub(super) lookup: Vec<(u64, u32)>,
    pub(super) scopes: Vec<Scope>,
    pub(super) roots: Vec<u32>,
    pub(super) blocks: Vec<Block>,
    pub(super) node_block: Vec<u32>,
    pub(super) group_blocks: Vec<Vec<u32>>,
    block_ids: FxHashMap<BlockKey, u32>,
    groups: FxHashMap<BlockKey, u32>,
    names: FxHashMap<(u16, u32, Arc<str>), u32>,
}

impl Index {
    /// Numbers the nodes of all sets: by stack, then by address.
    pub(super) fn new(sets: &[&ChangeSet]) -> Self {
        let mut index = Index::default();
        for (stack, set) in sets.iter().enumerate() {
            index.add_nodes(u16::try_from(stack).unwrap_or(u16::MAX), set);
        }
        index.lookup = index
            .nodes
            .iter()
            .zip(0u32..)
            .map(|(node, at)| (hash_of(&node.address), at))
            .collect();
        index.lookup.sort_unstable();
        for (stack, set) in sets.iter().enumerate() {
            index.add_scopes(u16::try_from(stack).unwrap_or(u16::MAX), set);
        }
        index
    }

    fn add_nodes(&mut self, stack: u16, set: &ChangeSet) {
        let base = self.nodes.len();
        let mut fresh: Vec<Node> = Vec::with_capacity(set.changes.len());
        let mut add = |address: &ResourceAddress, deposed: &Option<Arc<str>>| -> usize {
            fresh.push(Node {
                address: address.clone(),
                deposed: deposed.clone(),
                change: None,
                state: None,
                stack,
            });
            fresh.len() - 1
        };
        // Changes and objects of the state are joined by hash.
        let mut known: Vec<(u64, u32)> = set
            .changes
            .iter()
            .zip(0u32..)
            .map(|(change, at)| (hash_of(&change.address), at))
            .collect();
        known.sort_unstable();
        let of_change: Vec<usize> = set
            .changes
            .iter()
            .map(|change| add(&change.address, &change.deposed))
            .collect();
        let of_state: Vec<usize> = set
            .prior_state
            .instances
            .iter()
            .map(|instance| {
                same_hash(&known, hash_of(&instance.address))
                    .find(|at| {
                        let change = &set.changes[*at as usize];
                        change.address == instance.address && change.deposed == instance.deposed
                    })
                    .map_or_else(
                        || add(&instance.address, &instance.deposed),
                        |at| of_change[at as usize],
                    )
            })
            .collect();
        if set.origin.fidelity() == Fidelity::Source {
            // Two configurations have no list of instances: blocks that do not
            // change are nodes all the same, or nothing would depend on the others.
            for address in unchanged_blocks(set) {
                add(&address, &None);
            }
        }
        for (at, node) in of_change.iter().enumerate() {
            fresh[*node].change.get_or_insert(at);
        }
        for (at, node) in of_state.iter().enumerate() {
            fresh[*node].state.get_or_insert(at);
        }
        let position = self.number(base, fresh);
        self.changes.push(
            of_change
                .iter()
                .map(|node| Some(NodeId(position[*node])))
                .collect(),
        );
    }

    /// Numbers new nodes by address behind `base`; gives the number of each of them.
    fn number(&mut self, base: usize, fresh: Vec<Node>) -> Vec<u32> {
        let mut order: Vec<u32> = (0..u32::try_from(fresh.len()).unwrap_or(NONE)).collect();
        let key = |at: &u32| {
            let node = &fresh[*at as usize];
            (&node.address, &node.deposed)
        };
        // Changes come sorted, so this is nearly one pass.
        order.sort_by(|one, other| key(one).cmp(&key(other)));
        let mut position = vec![0u32; fresh.len()];
        let mut slots: Vec<Option<Node>> = fresh.into_iter().map(Some).collect();
        for at in order {
            let Some(node) = slots[at as usize].take() else {
                continue;
            };
            // An input that lists an object twice still has one node for it.
            match self.nodes.get_mut(base..).and_then(<[Node]>::last_mut) {
                Some(last) if last.address == node.address && last.deposed == node.deposed => {
                    last.change = last.change.or(node.change);
                    last.state = last.state.or(node.state);
                }
                _ => self.nodes.push(node),
            }
            position[at as usize] = u32::try_from(self.nodes.len() - 1).unwrap_or(NONE);
        }
        position
    }

    fn add_scopes(&mut self, stack: u16, set: &ChangeSet) {
        let root = self.add_scope(stack, NONE, None, None);
        self.roots.push(root);
        let range: Vec<usize> = (0..self.nodes.len())
            .filter(|at| self.nodes[*at].stack == stack)
            .collect();
        let mut last: (ModulePath, u32) = (ModulePath::default(), root);
        self.node_block.resize(self.nodes.len(), NONE);
        for at in range {
            let node = &self.nodes[at];
            let scope = if node.address.module == last.0 {
                last.1
            } else {
                let path = node.address.module.clone();
                let scope = path.0.iter().fold(root, |scope, step| {
                    self.child(scope, &step.name, step.key.as_ref())
                });
                last = (path, scope);
                scope
            };
            let node = &self.nodes[at];
            let deposed = node.deposed.is_some();
            let (mode, kind, name) = (
                node.address.mode,
                node.address.type_name.clone(),
                node.address.name.clone(),
            );
            let block = self.block(scope, mode, &kind, &name);
            self.node_block[at] = block;
            if !deposed {
                self.blocks[block as usize]
                    .nodes
                    .push(u32::try_from(at).unwrap_or(NONE));
            }
        }
        let versions = [Some(&set.configuration), set.prior_configuration.as_ref()];
        for (version, configuration) in versions.into_iter().enumerate() {
            if let Some(configuration) = configuration {
                self.attach(root, configuration, version);
            }
        }
    }

    /// Ties module instances to their modules. A module without any resource of
    /// its own has no instance so far, but its outputs pass references on.
    fn attach(&mut self, root: u32, configuration: &Configuration, version: usize) {
        let mut children: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (at, module) in configuration.modules.iter().enumerate() {
            if let (Some(parent), Some(_)) = (module.parent, module.path.last())
                && parent < at
            {
                children.entry(parent).or_default().push(at);
            }
        }
        if configuration.modules.is_empty() {
            return;
        }
        let mut open: Vec<(u32, usize)> = vec![(root, 0)];
        while let Some((scope, at)) = open.pop() {
            self.scopes[scope as usize].modules[version] = Some(at);
            let module: &Module = &configuration.modules[at];
            for block in &module.resources {
                let id = self.block(scope, block.mode, &block.type_name, &block.name);
                self.blocks[id as usize].configured |= version == 0;
            }
            for child in children.get(&at).into_iter().flatten() {
                let Some(name) = configuration.modules[*child].path.last() else {
                    continue;
                };
                if !self.scopes[scope as usize].children.contains_key(name) {
                    self.child(scope, name, None);
                }
                for instance in &self.scopes[scope as usize].children[name] {
                    open.push((*instance, *child));
                }
            }
        }
    }

    fn add_scope(
        &mut self,
        stack: u16,
        parent: u32,
        name: Option<&Arc<str>>,
        key: Option<InstanceKey>,
    ) -> u32 {
        let (depth, names) = match name {
            None => (0, {
                let fresh = u32::try_from(self.names.len()).unwrap_or(NONE);
                *self.names.entry((stack, NONE, "".into())).or_insert(fresh)
            }),
            Some(name) => {
                let above = &self.scopes[parent as usize];
                let fresh = u32::try_from(self.names.len()).unwrap_or(NONE);
                let names = *self
                    .names
                    .entry((stack, above.names, name.clone()))
                    .or_insert(fresh);
                (above.depth + 1, names)
            }
        };
        self.scopes.push(Scope {
            stack,
            parent,
            depth,
            key,
            names,
            modules: [None; 2],
            blocks: Vec::new(),
            children: FxHashMap::default(),
        });
        u32::try_from(self.scopes.len() - 1).unwrap_or(NONE)
    }

    /// The instance of a called module, made if it is new. Instances come in
    /// the order of their keys, so the last one is the usual hit.
    fn child(&mut self, parent: u32, name: &Arc<str>, key: Option<&InstanceKey>) -> u32 {
        if let Some(list) = self.scopes[parent as usize].children.get(name) {
            let last = list.last().copied().into_iter();
            for known in last.chain(list.iter().copied().take(list.len().saturating_sub(1))) {
                if self.scopes[known as usize].key.as_ref() == key {
                    return known;
                }
                // Sorted: a key that is not the last one has not been seen yet.
                if key.is_some() && self.scopes[known as usize].key.as_ref() < key {
                    break;
                }
            }
        }
        let stack = self.scopes[parent as usize].stack;
        let fresh = self.add_scope(stack, parent, Some(name), key.cloned());
        self.scopes[parent as usize]
            .children
            .entry(name.clone())
            .or_default()
            .push(fresh);
        fresh
    }

    fn block(&mut self, scope: u32, mode: ResourceMode, kind: &Arc<str>, name: &Arc<str>) -> u32 {
        let key = (scope, mode, kind.clone(), name.clone());
        if let Some(known) = self.block_ids.get(&key) {
            return *known;
        }
        let group = self.group_of(self.scopes[scope as usize].names, mode, kind, name);
        let fresh = u32::try_from(self.blocks.len()).unwrap_or(NONE);
        self.blocks.push(Block {
            scope,
            group,
            configured: false,
            nodes: Vec::new(),
        });
        self.group_blocks[group as usize].push(fresh);
        self.scopes[scope as usize].blocks.push(fresh);
        self.block_ids.insert(key, fresh);
        fresh
    }

    fn group_of(
        &mut self,
        names: u32,
        mode: ResourceMode,
        kind: &Arc<str>,
        name: &Arc<str>,
    ) -> u32 {
        let fresh = u32::try_from(self.groups.len()).unwrap_or(NONE);
        let group = *self
            .groups
            .entry((names, mode, kind.clone(), name.clone()))
            .or_insert(fresh);
        if group == fresh {
            self.group_blocks.push(Vec::new());
        }
        group
    }

    /// The block in a module instance, if there is one.
    pub(super) fn find_block(
        &self,
        scope: u32,
        mode: ResourceMode,
        kind: &Arc<str>,
        name: &Arc<str>,
    ) -> Option<u32> {
        self.block_ids
            .get(&(scope, mode, kind.clone(), name.clone()))
            .copied()
    }

    /// The block of a configuration address in any module instance, if known.
    pub(super) fn find_group(
        &self,
        stack: u16,
        module: &[Arc<str>],
        mode: ResourceMode,
        kind: &Arc<str>,
        name: &Arc<str>,
    ) -> Option<u32> {
        let mut names = *self.names.get(&(stack, NONE, "".into()))?;
        for step in module {
            names = *self.names.get(&(stack, names, step.clone()))?;
        }
        self.groups
            .get(&(names, mode, kind.clone(), name.clone()))
            .copied()
    }

    /// Key of an instance.
    pub(super) fn key(&self, node: u32) -> Option<&InstanceKey> {
        self.nodes[node as usize].address.key.as_ref()
    }

    /// The instance of a block with a key; `"0"` and `0` are the same key, as
    /// Terraform converts between them.
    pub(super) fn instance(&self, block: u32, key: Option<&InstanceKey>) -> Option<u32> {
        let nodes = &self.blocks[block as usize].nodes;
        if let Ok(at) = nodes.binary_search_by(|node| self.key(*node).cmp(&key)) {
            return Some(nodes[at]);
        }
        let other = match key? {
            InstanceKey::Index(index) => InstanceKey::Name(index.to_string().into()),
            InstanceKey::Name(name) => InstanceKey::Index(name.parse().ok()?),
            InstanceKey::Unknown => return None,
        };
        let at = nodes
            .binary_search_by(|node| self.key(*node).cmp(&Some(&other)))
            .ok()?;
        Some(nodes[at])
    }

    /// For each of some module instances the nodes in and below it.
    pub(super) fn nodes_below(&self, scopes: &[u32]) -> Vec<Vec<u32>> {
        let mut lists = vec![Vec::new(); scopes.len()];
        for (list, scope) in lists.iter_mut().zip(scopes) {
            let mut open = vec![*scope];
            while let Some(at) = open.pop() {
                let scope = &self.scopes[at as usize];
                for block in &scope.blocks {
                    list.extend(&self.blocks[*block as usize].nodes);
                }
                open.extend(scope.children.values().flatten());
            }
            list.sort_unstable();
        }
        lists
    }

    /// The module instance around `scope` at a depth.
    pub(super) fn ancestor(&self, mut scope: u32, depth: u32) -> u32 {
        while self.scopes[scope as usize].depth > depth {
            scope = self.scopes[scope as usize].parent;
        }
        scope
    }
}
