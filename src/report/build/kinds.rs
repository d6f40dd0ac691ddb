//! Dependents by type. The same objects stand in thousands of radii.

use std::collections::BTreeMap;

use super::*;

/// The types of all nodes of a graph.
pub(super) struct Kinds {
    /// Their names, in order.
    names: Vec<Text>,
    /// Per node: the position of its type.
    of: Vec<usize>,
}

impl Kinds {
    /// The types of a graph; `show` makes a text of a name.
    pub(super) fn new(graph: &Graph, show: impl Fn(&str) -> Text) -> Self {
        let type_of = |id: NodeId| -> &str { &graph.node(id).address.type_name };
        let mut places: BTreeMap<&str, usize> = graph.ids().map(|id| (type_of(id), 0)).collect();
        for (at, place) in places.values_mut().enumerate() {
            *place = at;
        }
        Kinds {
            names: places.keys().map(|name| show(name)).collect(),
            of: graph.ids().map(|id| places[type_of(id)]).collect(),
        }
    }

    /// How many nodes there are of each type, most first.
    pub(super) fn count(&self, nodes: &[NodeId]) -> Vec<(Text, usize)> {
        let mut counts = vec![0; self.names.len()];
        for node in nodes {
            counts[self.of[node.0 as usize]] += 1;
        }
        let mut found: Vec<(&Text, usize)> = self.names.iter().zip(counts).collect();
        found.retain(|(_, count)| *count > 0);
        found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        let owned = found.into_iter();
        owned.map(|(name, count)| (name.clone(), count)).collect()
    }
}
