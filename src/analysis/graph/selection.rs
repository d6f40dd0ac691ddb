//! The part of a graph that somebody wants to look at.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::{Edge, Graph, NodeId};

/// Which way to go from the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// To what depends on it: what goes down with it.
    #[default]
    Dependents,
    /// To what it depends on.
    Dependencies,
}

/// Nodes, and the edges between them.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Nodes by id, with their distance from the start, if there is one.
    pub nodes: Vec<(NodeId, Option<usize>)>,
    /// Edges from a dependent to what it uses, by ids.
    pub edges: Vec<(NodeId, Edge)>,
    /// Something was left out because there is too much.
    pub truncated: bool,
}

/// How far a selection reaches.
#[derive(Debug, Clone, Copy)]
pub struct Reach {
    /// Against or along the dependencies.
    pub direction: Direction,
    /// Most steps from the start.
    pub depth: Option<usize>,
    /// Most nodes, the nearest first.
    pub nodes: usize,
    /// Most edges.
    pub edges: usize,
}

/// What is reached from `start`; the whole graph when `start` is empty.
pub fn select(graph: &Graph, start: &[NodeId], reach: Reach) -> Selection {
    let mut selection = Selection::default();
    let distance = if start.is_empty() {
        selection.truncated = graph.len() > reach.nodes;
        graph.ids().take(reach.nodes).map(|id| (id, 0)).collect()
    } else {
        let (found, cut) = nearest(graph, start, reach);
        selection.truncated = cut;
        found
    };
    selection.nodes = distance
        .iter()
        .map(|(id, steps)| (*id, (!start.is_empty()).then_some(*steps)))
        .collect();
    selection.nodes.sort_unstable();
    'nodes: for (id, _) in &selection.nodes {
        for edge in graph.dependencies(*id) {
            if !distance.contains_key(&edge.to) {
                continue;
            }
            if selection.edges.len() >= reach.edges {
                selection.truncated = true;
                break 'nodes;
            }
            selection.edges.push((*id, edge));
        }
    }
    selection
}

/// The nearest nodes with their distances, and whether there are more. Joints
/// are no steps: each vertex and link is looked at once, however many pairs of
/// instances a joint stands for.
fn nearest(graph: &Graph, start: &[NodeId], reach: Reach) -> (FxHashMap<NodeId, usize>, bool) {
    let csr = match reach.direction {
        Direction::Dependents => graph.used_by(),
        Direction::Dependencies => graph.uses(),
    };
    let mut distance: FxHashMap<NodeId, usize> = FxHashMap::default();
    let mut passed = vec![false; graph.size()];
    let mut open: VecDeque<(u32, usize)> = start.iter().map(|id| (id.0, 0)).collect();
    while let Some((at, steps)) = open.pop_front() {
        if std::mem::replace(&mut passed[at as usize], true) {
            continue;
        }
        let instance = (at as usize) < graph.len();
        if instance {
            if distance.len() >= reach.nodes {
                return (distance, true);
            }
            distance.insert(NodeId(at), steps);
            if reach.depth.is_some_and(|depth| steps >= depth) {
                continue;
            }
        }
        for link in csr.links(at) {
            if passed[link.to as usize] {
                continue;
            }
            if (link.to as usize) < graph.len() {
                open.push_back((link.to, steps + 1));
            } else {
                open.push_front((link.to, steps));
            }
        }
    }
    (distance, false)
}
