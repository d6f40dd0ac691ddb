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

/// What is reached from `start` within `depth` steps; the whole graph when
/// `start` is empty. At most `limit` nodes, nearest first, and eight times as
/// many edges.
pub fn select(
    graph: &Graph,
    start: &[NodeId],
    direction: Direction,
    depth: Option<usize>,
    limit: usize,
) -> Selection {
    let mut selection = Selection::default();
    let mut distance: FxHashMap<NodeId, usize> = FxHashMap::default();
    if start.is_empty() {
        for id in graph.ids().take(limit) {
            distance.insert(id, 0);
        }
        selection.truncated = graph.len() > limit;
    }
    let mut open: VecDeque<NodeId> = VecDeque::new();
    for id in start {
        if distance.insert(*id, 0).is_none() {
            open.push_back(*id);
        }
    }
    while let Some(at) = open.pop_front() {
        let steps = distance[&at];
        if depth.is_some_and(|depth| steps >= depth) {
            continue;
        }
        let edges = match direction {
            Direction::Dependents => graph.dependents(at),
            Direction::Dependencies => graph.dependencies(at),
        };
        for edge in edges {
            if distance.contains_key(&edge.to) {
                continue;
            }
            if distance.len() >= limit {
                selection.truncated = true;
                break;
            }
            distance.insert(edge.to, steps + 1);
            open.push_back(edge.to);
        }
    }
    let mut nodes: Vec<(NodeId, Option<usize>)> = Vec::with_capacity(distance.len());
    for id in graph.ids() {
        if let Some(steps) = distance.get(&id) {
            nodes.push((id, (!start.is_empty()).then_some(*steps)));
        }
    }
    let most = limit.saturating_mul(8);
    'nodes: for (id, _) in &nodes {
        for edge in graph.dependencies(*id) {
            if !distance.contains_key(&edge.to) {
                continue;
            }
            if selection.edges.len() >= most {
                selection.truncated = true;
                break 'nodes;
            }
            selection.edges.push((*id, edge));
        }
    }
    selection.nodes = nodes;
    selection
}
