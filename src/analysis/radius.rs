//! Blast radius: everything that depends on what a change takes away.
//!
//! `blocks` finds the radii of many sources, one pass over the condensed
//! graph for each block of them; [`union`] what several sources take down
//! together. Both are linear in the graph, and neither minds circles.

mod blocks;
mod tally;
mod union;

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::graph::{Graph, Link, NodeId, Shape};
use blocks::{MAX_WORDS, Search};
pub use union::union;

/// What goes down with a change. The block's own instances are not in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Radius {
    /// Instances that depend on it directly.
    pub direct: usize,
    /// Instances that depend on it directly or not.
    pub total: usize,
    /// Of these, production (`yes`; `unknown` is not counted).
    pub production: usize,
    /// Of these, holding data by the catalog.
    pub data: usize,
    /// Steps of the longest chain of dependents. Objects that depend on each
    /// other in a circle are one step.
    pub depth: usize,
    /// False when a reference could not be resolved: the counts are then at
    /// least that (something may depend on it that is not in the list), or at
    /// most (something is in the list because nothing tells that it is not).
    pub exact: bool,
    /// The dependents, sorted by address; all of them (the report cuts), or as
    /// many as [`radii_listing`] was asked for. Sources may share a list.
    pub dependents: Arc<[NodeId]>,
}

/// Tells of a node whether it is production and whether it holds data.
pub type Weigh<'w> = dyn Fn(NodeId) -> (bool, bool) + Sync + 'w;

/// Memory for the bits of one search, in bytes.
const BIT_MEMORY: usize = 6 << 20;

/// The radius of each source and their union, with all dependents listed.
pub fn radii(graph: &Graph, sources: &[NodeId], weigh: &Weigh<'_>) -> (Vec<Radius>, Radius) {
    (
        radii_listing(graph, sources, weigh, usize::MAX),
        union(graph, sources, weigh, usize::MAX),
    )
}

/// The radius of each source. Each list ends after `limit` dependents (the
/// first by address). The counts are of all; in a large plan the full lists
/// take far more memory than the plan.
pub fn radii_listing(
    graph: &Graph,
    sources: &[NodeId],
    weigh: &Weigh<'_>,
    limit: usize,
) -> Vec<Radius> {
    if sources.is_empty() {
        return Vec::new();
    }
    let shape = graph.shape();
    // Sources of one block with the same links have the same dependents.
    let mut position: FxHashMap<(u32, &[Link]), usize> = FxHashMap::default();
    let mut walked: Vec<NodeId> = Vec::new();
    let place: Vec<usize> = sources
        .iter()
        .map(|source| {
            let links = graph.used_by().links(source.0);
            let key = (graph.groups()[source.0 as usize], links);
            *position.entry(key).or_insert_with(|| {
                walked.push(*source);
                walked.len() - 1
            })
        })
        .collect();
    drop(position);
    let weights = Weights::new(graph, &reachable(graph, &walked), weigh);
    // What stands together in the order of the components reaches the same:
    // blocks of such sources touch little of the graph.
    let mut order: Vec<usize> = (0..walked.len()).collect();
    order.sort_by_key(|at| (shape.all.of(walked[*at].0), *at));
    let sorted: Vec<NodeId> = order.iter().map(|at| walked[*at]).collect();
    let words = (BIT_MEMORY / (graph.size().max(1) * 24))
        .min(sorted.len().div_ceil(64))
        .clamp(1, MAX_WORDS);
    let found: Vec<Radius> = sorted
        .par_chunks(words * 64)
        .map_init(
            || Search::new(graph, shape, words),
            |search, chunk| search.run(chunk, &weights, limit),
        )
        .flatten_iter()
        .collect();
    let mut slot = vec![0; found.len()];
    for (at, walked) in order.into_iter().enumerate() {
        slot[walked] = at;
    }
    place
        .into_iter()
        .map(|at| found[slot[at]].clone())
        .collect()
}

/// Depth of a source's radius: the chain behind its component, and the step to
/// the others in its circle.
fn depth(graph: &Graph, shape: &Shape, source: NodeId, total: usize) -> usize {
    if total == 0 {
        return 0;
    }
    let component = shape.all.of(source.0);
    let members = shape.all.members(component);
    let circle = members
        .iter()
        .any(|vertex| *vertex != source.0 && (*vertex as usize) < graph.len());
    shape.height[component as usize] as usize + usize::from(circle)
}

/// What nodes count as.
struct Weights {
    production: Vec<bool>,
    data: Vec<bool>,
    /// Per block: how many of its nodes refer to something unresolved.
    unresolved: Vec<u32>,
}

impl Weights {
    /// To weigh a node may mean to read its object: only what is reached is weighed.
    fn new(graph: &Graph, reached: &[bool], weigh: &Weigh<'_>) -> Self {
        let (production, data) = reached
            .par_iter()
            .with_min_len(256)
            .enumerate()
            .map(|(at, reached)| {
                if *reached {
                    weigh(NodeId(u32::try_from(at).unwrap_or(u32::MAX)))
                } else {
                    (false, false)
                }
            })
            .unzip();
        let mut unresolved = Vec::new();
        if graph.unresolved_count() > 0 {
            for id in graph.ids().filter(|id| graph.unresolved(*id)) {
                let group = graph.groups()[id.0 as usize] as usize;
                if unresolved.len() <= group {
                    unresolved.resize(group + 1, 0);
                }
                unresolved[group] += 1;
            }
        }
        Weights {
            production,
            data,
            unresolved,
        }
    }

    fn production(&self, node: usize) -> bool {
        self.production[node]
    }

    fn data(&self, node: usize) -> bool {
        self.data[node]
    }

    fn unresolved_of(&self, group: u32) -> usize {
        self.unresolved.get(group as usize).copied().unwrap_or(0) as usize
    }
}

/// For each node whether any source reaches it.
fn reachable(graph: &Graph, sources: &[NodeId]) -> Vec<bool> {
    let mut reached = vec![false; graph.size()];
    let mut open: Vec<u32> = sources.iter().map(|source| source.0).collect();
    while let Some(at) = open.pop() {
        for link in graph.used_by().links(at) {
            if !std::mem::replace(&mut reached[link.to as usize], true) {
                open.push(link.to);
            }
        }
    }
    reached.truncate(graph.len());
    reached
}

#[cfg(test)]
mod tests;
