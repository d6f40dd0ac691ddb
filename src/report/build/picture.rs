//! The nodes and edges that pictures of the radius show.

use super::*;

/// Edges carried at most; those of one more node may come on top.
const MAX_EDGES: usize = MAX_PICTURE * 4;

impl Builder<'_> {
    /// The part of the graph that pictures show: what is destructive, and who depends on it.
    /// Also tells whether anything was left out.
    pub(super) fn picture(&self, shown: &[usize]) -> (Vec<GraphNode>, Vec<GraphEdge>, bool) {
        let mut cut = false;
        let graph = self.context.graph;
        let position: BTreeMap<usize, usize> = shown
            .iter()
            .enumerate()
            .map(|(position, index)| (*index, position))
            .collect();
        let mut wanted: BTreeSet<NodeId> = BTreeSet::new();
        for index in shown {
            if self.decision.classes[*index] < Class::Destructive {
                continue;
            }
            if wanted.len() >= MAX_PICTURE {
                cut = true;
                break;
            }
            wanted.extend(self.context.node_of_change(*index));
            if let Some(radius) = &self.context.changes[*index].radius {
                let room = MAX_PICTURE.saturating_sub(wanted.len());
                wanted.extend(radius.dependents.iter().take(room));
                cut |= radius.total > radius.dependents.len().min(room);
            }
        }
        let mut edges: Vec<GraphEdge> = Vec::new();
        let mut nodes: Vec<GraphNode> = Vec::new();
        let ids: Vec<NodeId> = wanted.iter().copied().collect();
        for (id, production) in ids.iter().zip(self.context.production_of_nodes(&ids)) {
            let node = graph.node(*id);
            let own = node.change.filter(|_| node.stack == self.context.stack);
            nodes.push(GraphNode {
                address: self.node_name(*id),
                module: self.text(&node.address.module.to_string()),
                type_name: self.text(&node.address.type_name),
                production,
                class: own.map(|index| self.decision.classes[index]),
                change: own.and_then(|index| position.get(&index).copied()),
            });
            if edges.len() >= MAX_EDGES {
                cut = true;
                continue;
            }
            for edge in graph.dependencies(*id) {
                let (target, certain) = (edge.to, edge.certain);
                if wanted.contains(&target) {
                    edges.push(GraphEdge {
                        from: self.node_name(*id),
                        to: self.node_name(target),
                        certain,
                    });
                }
            }
        }
        nodes.sort();
        edges.sort();
        edges.dedup();
        (nodes, edges, cut)
    }
}
