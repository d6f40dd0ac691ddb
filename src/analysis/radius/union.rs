//! What several sources take down together.
//!
//! A node counts when a source of another block reaches it. To know that it is
//! enough to remember two blocks per vertex, so each vertex is passed twice at
//! most, however many sources there are.

use super::{Radius, Weigh, Weights, depth};
use crate::analysis::graph::{Graph, Link, NodeId};

const NONE: u32 = u32::MAX;

/// Per vertex up to two blocks whose instances reach it.
struct Labels(Vec<[u32; 2]>);

impl Labels {
    /// Follows those links of the sources, and of what they lead to, that
    /// `follow` says; it is told the vertex that the link leaves, and whether
    /// that is a source to start from.
    fn new(graph: &Graph, sources: &[NodeId], follow: &dyn Fn(u32, bool, &Link) -> bool) -> Self {
        let mut labels = Labels(vec![[NONE; 2]; graph.size()]);
        let mut open: Vec<(u32, u32)> = Vec::new();
        let mut started: Vec<bool> = vec![false; graph.len()];
        for source in sources {
            if std::mem::replace(&mut started[source.0 as usize], true) {
                continue;
            }
            let group = graph.groups()[source.0 as usize];
            open.push((source.0, group));
            let mut first = true;
            while let Some((at, group)) = open.pop() {
                let start = std::mem::replace(&mut first, false);
                for link in graph.used_by().links(at) {
                    if follow(at, start, link) && labels.add(link.to, group) {
                        open.push((link.to, group));
                    }
                }
            }
        }
        labels
    }

    fn add(&mut self, vertex: u32, group: u32) -> bool {
        let [one, other] = &mut self.0[vertex as usize];
        if *one == group || *other == group || *other != NONE {
            return false;
        }
        if *one == NONE {
            *one = group;
        } else {
            *other = group;
        }
        true
    }

    /// Whether an instance of another block reaches the node.
    fn counts(&self, graph: &Graph, node: usize) -> bool {
        let [one, other] = self.0[node];
        let own = graph.groups()[node];
        (one != NONE && one != own) || (other != NONE && other != own)
    }
}

/// The radius of all sources together. Its list ends after `limit` dependents.
/// It is exact when no reference that stayed open could make it larger, and
/// every dependent is reached on certain links.
pub fn union(graph: &Graph, sources: &[NodeId], weigh: &Weigh<'_>, limit: usize) -> Radius {
    let shape = graph.shape();
    let all = Labels::new(graph, sources, &|_, _, _| true);
    let near = Labels::new(graph, sources, &|at, start, _| {
        start || at as usize >= graph.len()
    });
    let reached: Vec<bool> = (0..graph.len()).map(|at| all.counts(graph, at)).collect();
    let weights = Weights::new(graph, &reached, weigh);
    let mut radius = Radius::default();
    let mut list = Vec::new();
    let mut open = 0;
    for (at, _) in reached.iter().enumerate().filter(|(_, reached)| **reached) {
        let id = NodeId(u32::try_from(at).unwrap_or(NONE));
        radius.total += 1;
        radius.direct += usize::from(near.counts(graph, at));
        radius.production += usize::from(weights.production(at));
        radius.data += usize::from(weights.data(at));
        open += usize::from(graph.unresolved(id));
        if list.len() < limit {
            list.push(id);
        }
    }
    radius.dependents = list.into();
    radius.depth = sources
        .iter()
        .map(|source| depth(graph, shape, *source, radius.total))
        .max()
        .unwrap_or(0);
    let mut groups: Vec<u32> = sources
        .iter()
        .map(|source| graph.groups()[source.0 as usize])
        .collect();
    groups.sort_unstable();
    groups.dedup();
    // Instances of one block do not depend on each other.
    let own = match groups.as_slice() {
        [only] => weights.unresolved_of(*only),
        _ => 0,
    };
    radius.exact = open + own >= graph.unresolved_count();
    if radius.exact && shape.has_uncertain() {
        let sure = Labels::new(graph, sources, &|_, _, link| link.certain);
        radius.exact = (0..graph.len()).all(|at| !reached[at] || sure.counts(graph, at));
    }
    radius
}
