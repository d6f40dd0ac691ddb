//! Which of the objects that one uses is its parent, by the catalog's
//! attributes: the security group of a rule, the cluster of an instance.

use std::borrow::Cow;

use std::sync::Arc;

use super::inference::ProductionInference;
use super::neighbours::Neighbours;
use crate::analysis::graph::NodeId;
use crate::model::address::{ConfigAddress, ResourceAddress};
use crate::model::configuration::{Reference, ResourceBlock};
use crate::model::value::{Object, Value, Want, Wanted};

/// Attributes that others know an object by.
const KNOWN_BY: [&str; 5] = ["id", "arn", "name", "bucket", "self_link"];

/// An object that may inherit, or be inherited from.
pub(super) struct Subject<'a> {
    pub(super) address: &'a ResourceAddress,
    pub(super) object: &'a Object,
}

/// Members at the top of an object, whole.
struct Members<'n>(&'n [&'n str]);

impl Wanted for Members<'_> {
    fn member(&self, _: &str, name: &str, depth: usize) -> Want {
        if depth == 0 && self.0.contains(&name) {
            Want::Whole
        } else {
            Want::Nothing
        }
    }
}

/// At least these members of an object.
fn members<'o>(object: &'o Object, names: &[&str]) -> Cow<'o, Value> {
    match object.part(&Members(names)) {
        Some(part) => Cow::Owned(part),
        None => Cow::Borrowed(object.value()),
    }
}

impl<'a, N: Neighbours> ProductionInference<'a, N> {
    pub(super) fn subject(&self, node: NodeId) -> Option<Subject<'a>> {
        let place = self.graph.place(node);
        if let Some(change) = place.change.and_then(|index| self.set.changes.get(index)) {
            return Some(Subject {
                address: &change.address,
                object: &change.before,
            });
        }
        let instance = self.set.prior_state.instances.get(place.state?)?;
        Some(Subject {
            address: &instance.address,
            object: &instance.object,
        })
    }

    /// The block of an address.
    fn block(&self, address: &ConfigAddress) -> Option<&'a ResourceBlock> {
        let modules = &self.set.configuration.modules;
        let blocks = self.kept().blocks.get_or_init(|| {
            let blocks = modules.iter().enumerate().flat_map(|(at, module)| {
                module
                    .resources
                    .iter()
                    .enumerate()
                    .map(move |(nth, block)| {
                        let address = ConfigAddress {
                            module: module.path.clone(),
                            mode: block.mode,
                            type_name: block.type_name.clone(),
                            name: block.name.clone(),
                        };
                        (address, (at, nth))
                    })
            });
            blocks.collect()
        });
        let (at, nth) = blocks.get(address)?;
        modules.get(*at)?.resources.get(*nth)
    }

    /// The texts that others know the object of a node by.
    fn known_by(&self, node: NodeId) -> &[Arc<str>] {
        let find = || {
            let Some(subject) = self.subject(node) else {
                return Box::default();
            };
            let value = members(subject.object, &KNOWN_BY);
            let texts = KNOWN_BY.iter().filter_map(|name| match value.get(name) {
                Value::String(text) => Some(text.clone()),
                _ => None,
            });
            texts.collect()
        };
        match self.kept().known_by.get(node.0 as usize) {
            Some(cell) => cell.get_or_init(find),
            None => &[],
        }
    }

    /// Those of the used nodes that the catalog's parent attributes name.
    pub(super) fn parents(&self, subject: &Subject<'_>, used: &[NodeId]) -> Vec<NodeId> {
        let attributes: Vec<&str> = self
            .catalog
            .facts(&subject.address.type_name)
            .parents()
            .collect();
        if used.is_empty() || attributes.is_empty() {
            return Vec::new();
        }
        let block = self.block(&subject.address.config());
        let tops: Vec<&str> = attributes
            .iter()
            .map(|path| path.split('.').next().unwrap_or(path))
            .collect();
        let value = members(subject.object, &tops);
        let mut out: Vec<NodeId> = Vec::new();
        for attribute in attributes {
            let named: Vec<&str> = value
                .all_at(attribute)
                .into_iter()
                .filter_map(Value::as_str)
                .filter(|text| !text.is_empty())
                .collect();
            let references: Vec<&Reference> = block
                .into_iter()
                .flat_map(|block| block.expressions_at(attribute))
                .flat_map(|expression| &expression.references)
                .collect();
            if named.is_empty() && references.is_empty() {
                continue;
            }
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
                let same = || {
                    let known_by = self.known_by(*node);
                    let is = |text: &&str| known_by.iter().any(|known| known.as_ref() == *text);
                    named.iter().any(is)
                };
                if referred || same() {
                    out.push(*node);
                }
            }
        }
        out
    }
}
