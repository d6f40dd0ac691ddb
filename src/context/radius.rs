//! Blast radius: everything that depends on what a change takes away.
//!
//! Breadth-first search from many sources at once: each node has one bit per
//! source, so that a step along an edge is a few word operations for all of
//! them. Cycles need no care, as a bit is set once. Sources whose dependents
//! are the same (instances of one block that are only meant together) are
//! walked once.

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::graph::{Graph, Link, NodeId};

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
    /// Longest of the shortest ways from the change to a dependent, in edges.
    pub depth: usize,
    /// False when a reference could not be resolved: the counts are then at
    /// least that (something may depend on it that is not in the list), or at
    /// most (something is in the list because nothing tells that it is not).
    pub exact: bool,
    /// The dependents, sorted by address; all of them (the report cuts), or as
    /// many as [`radii_listing`] was asked for.
    pub dependents: Vec<NodeId>,
}

/// Memory for the bits of one search, in bytes.
const BIT_MEMORY: usize = 6 << 20;
/// Most words of bits per node.
const MAX_WORDS: usize = 8;

/// The radius of each source and their union, with all dependents listed.
/// `weigh` tells of a node whether it is production and whether it holds data.
pub fn radii(
    graph: &Graph,
    sources: &[NodeId],
    weigh: &(dyn Fn(NodeId) -> (bool, bool) + Sync),
) -> (Vec<Radius>, Radius) {
    radii_listing(graph, sources, weigh, usize::MAX)
}

/// As [`radii`], but each list ends after `limit` dependents (the first by
/// address). The counts are of all; in a large plan the full lists take far
/// more memory than the plan.
pub fn radii_listing(
    graph: &Graph,
    sources: &[NodeId],
    weigh: &(dyn Fn(NodeId) -> (bool, bool) + Sync),
    limit: usize,
) -> (Vec<Radius>, Radius) {
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
    // To weigh a node may mean to read its object: only what is reached is weighed.
    let weights: Vec<(bool, bool)> = reachable(graph, &walked)
        .into_par_iter()
        .with_min_len(256)
        .enumerate()
        .map(|(at, reached)| {
            if reached {
                weigh(NodeId(u32::try_from(at).unwrap_or(u32::MAX)))
            } else {
                (false, false)
            }
        })
        .collect();
    let union = Union::new(graph.len());
    let words = (BIT_MEMORY / (graph.size().max(1) * 24)).clamp(1, MAX_WORDS);
    let found: Vec<Radius> = walked
        .par_chunks(words * 64)
        .map_init(
            || Search::new(graph, words),
            |search, chunk| search.run(chunk, &weights, &union, limit),
        )
        .flatten_iter()
        .collect();
    let whole = union.radius(&found, &weights, limit);
    (
        place.into_iter().map(|at| found[at].clone()).collect(),
        whole,
    )
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

/// Nodes that any source reaches, written from several threads.
struct Union {
    reached: Vec<AtomicU64>,
    direct: Vec<AtomicU64>,
}

impl Union {
    fn new(count: usize) -> Self {
        let empty = || (0..count.div_ceil(64)).map(|_| AtomicU64::new(0)).collect();
        Union {
            reached: empty(),
            direct: empty(),
        }
    }

    fn add(&self, node: usize, direct: bool) {
        // The order of writes does not matter: bits are only ever set.
        self.reached[node / 64].fetch_or(1 << (node % 64), Ordering::Relaxed);
        if direct {
            self.direct[node / 64].fetch_or(1 << (node % 64), Ordering::Relaxed);
        }
    }

    fn radius(&self, parts: &[Radius], weights: &[(bool, bool)], limit: usize) -> Radius {
        let mut whole = Radius {
            exact: parts.iter().all(|part| part.exact),
            depth: parts.iter().map(|part| part.depth).max().unwrap_or(0),
            ..Radius::default()
        };
        for (node, weight) in weights.iter().enumerate() {
            let bit = 1u64 << (node % 64);
            if self.reached[node / 64].load(Ordering::Relaxed) & bit == 0 {
                continue;
            }
            whole.total += 1;
            whole.production += usize::from(weight.0);
            whole.data += usize::from(weight.1);
            whole.direct += usize::from(self.direct[node / 64].load(Ordering::Relaxed) & bit != 0);
            if whole.dependents.len() < limit {
                whole
                    .dependents
                    .push(NodeId(u32::try_from(node).unwrap_or(u32::MAX)));
            }
        }
        whole
    }
}

/// Buffers of a search; clean between runs.
struct Search<'g> {
    graph: &'g Graph,
    words: usize,
    /// Sources that have reached a node.
    seen: Vec<u64>,
    /// Sources that reached it in this step and have not gone on.
    fresh: Vec<u64>,
    /// Those of the next step.
    ahead: Vec<u64>,
    /// Nodes with any bit, to clean up and to list.
    touched: Vec<u32>,
    /// Sources that went along an uncertain link.
    wide: Vec<u64>,
    joints: Vec<u32>,
    next: Vec<u32>,
}

impl<'g> Search<'g> {
    fn new(graph: &'g Graph, words: usize) -> Self {
        let bits = || vec![0u64; graph.size() * words];
        Search {
            graph,
            words,
            seen: bits(),
            fresh: bits(),
            ahead: bits(),
            touched: Vec::new(),
            wide: vec![0; words],
            joints: Vec::new(),
            next: Vec::new(),
        }
    }

    fn run(
        &mut self,
        sources: &[NodeId],
        weights: &[(bool, bool)],
        union: &Union,
        limit: usize,
    ) -> Vec<Radius> {
        let groups = self.graph.groups();
        let mut radii = vec![Radius::default(); sources.len()];
        let mut open_left = vec![0usize; sources.len()];
        let mut current: Vec<u32> = Vec::new();
        for (at, source) in sources.iter().enumerate() {
            let slot = source.0 as usize * self.words + at / 64;
            if !self.any(source.0) {
                self.touched.push(source.0);
                current.push(source.0);
            }
            self.seen[slot] |= 1 << (at % 64);
            self.fresh[slot] |= 1 << (at % 64);
        }
        let mut step = 0;
        while !current.is_empty() {
            step += 1;
            for node in &current {
                self.expand(*node);
            }
            while let Some(joint) = self.joints.pop() {
                self.expand(joint);
            }
            current = std::mem::take(&mut self.next);
            for node in &current {
                let at = *node as usize;
                for word in 0..self.words {
                    let bits = std::mem::take(&mut self.ahead[at * self.words + word]);
                    self.fresh[at * self.words + word] |= bits;
                    let mut left = bits;
                    while left != 0 {
                        let source = word * 64 + left.trailing_zeros() as usize;
                        left &= left - 1;
                        if groups[at] == groups[sources[source].0 as usize] {
                            continue;
                        }
                        let radius = &mut radii[source];
                        radius.total += 1;
                        radius.direct += usize::from(step == 1);
                        radius.production += usize::from(weights[at].0);
                        radius.data += usize::from(weights[at].1);
                        radius.depth = step;
                        open_left[source] += usize::from(self.graph.unresolved(NodeId(*node)));
                        union.add(at, step == 1);
                    }
                }
            }
        }
        self.close(sources, &open_left, &mut radii, limit);
        radii
    }

    /// Lists, exactness, and clean buffers.
    fn close(
        &mut self,
        sources: &[NodeId],
        reached_open: &[usize],
        radii: &mut [Radius],
        limit: usize,
    ) {
        let groups = self.graph.groups();
        let count = self.graph.len();
        self.touched.sort_unstable();
        for node in std::mem::take(&mut self.touched) {
            let at = node as usize;
            for word in 0..self.words {
                let slot = at * self.words + word;
                self.fresh[slot] = 0;
                let mut left = std::mem::take(&mut self.seen[slot]);
                if at >= count {
                    continue;
                }
                while left != 0 {
                    let source = word * 64 + left.trailing_zeros() as usize;
                    left &= left - 1;
                    let own = groups[at] == groups[sources[source].0 as usize];
                    if !own && radii[source].dependents.len() < limit {
                        radii[source].dependents.push(NodeId(node));
                    }
                }
            }
        }
        for (at, radius) in radii.iter_mut().enumerate() {
            // What is reached already cannot be missing; anything else that is
            // not resolved might depend on the source.
            let complete = reached_open[at] >= self.graph.unresolved_count();
            radius.exact = complete && self.wide[at / 64] & (1 << (at % 64)) == 0;
        }
        self.wide.fill(0);
    }

    fn any(&self, node: u32) -> bool {
        let from = node as usize * self.words;
        self.seen[from..from + self.words]
            .iter()
            .any(|word| *word != 0)
    }

    /// Hands the fresh bits of a node to its dependents.
    fn expand(&mut self, node: u32) {
        let graph = self.graph;
        let count = graph.len();
        let from = node as usize * self.words;
        let mut bits = [0u64; MAX_WORDS];
        for (word, bits) in bits.iter_mut().enumerate().take(self.words) {
            *bits = std::mem::take(&mut self.fresh[from + word]);
        }
        for link in graph.used_by().links(node) {
            let to = link.to as usize * self.words;
            let known = self.any(link.to);
            let joint = link.to as usize >= count;
            let pending = if joint {
                &mut self.fresh
            } else {
                &mut self.ahead
            };
            let mut waiting = 0;
            let mut added = 0;
            for (word, bits) in bits.iter().enumerate().take(self.words) {
                let new = bits & !self.seen[to + word];
                waiting |= pending[to + word];
                added |= new;
                self.seen[to + word] |= new;
                pending[to + word] |= new;
                if !link.certain {
                    self.wide[word] |= new;
                }
            }
            if added == 0 {
                continue;
            }
            if !known {
                self.touched.push(link.to);
            }
            if waiting == 0 {
                if joint {
                    self.joints.push(link.to);
                } else {
                    self.next.push(link.to);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use petgraph::algo::dijkstra;
    use petgraph::graph::{DiGraph, NodeIndex};
    use proptest::prelude::*;

    const COUNT: u32 = 90;
    const SIZE: u32 = 120;

    fn link(to: u32) -> Link {
        Link {
            to,
            origin: None,
            certain: true,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Reachability, distances and counts are those of petgraph, on graphs
        /// with cycles and joints, and with more sources than bits in a word.
        #[test]
        fn as_petgraph(
            pairs in prop::collection::vec((0..SIZE, 0..SIZE), 0..260),
            groups in prop::collection::vec(0..60u32, COUNT as usize),
            sources in prop::collection::vec(0..COUNT, 1..150),
        ) {
            let links: Vec<(u32, Link)> = pairs
                .iter()
                .filter(|(from, to)| from != to)
                .map(|(from, to)| (*from, link(*to)))
                .collect();
            let graph = Graph::of_links(COUNT as usize, SIZE as usize, &links, &groups);
            let mut oracle: DiGraph<(), ()> = DiGraph::new();
            for _ in 0..SIZE {
                oracle.add_node(());
            }
            for (from, link) in &links {
                oracle.add_edge(NodeIndex::new(link.to as usize), NodeIndex::new(*from as usize), ());
            }
            let ids: Vec<NodeId> = sources.iter().map(|at| NodeId(*at)).collect();
            let weigh = |id: NodeId| (id.0.is_multiple_of(2), id.0.is_multiple_of(3));
            let (radii, union) = radii(&graph, &ids, &weigh);
            let mut all = std::collections::BTreeSet::new();
            for (source, radius) in ids.iter().zip(&radii) {
                let start = NodeIndex::new(source.0 as usize);
                let distance = dijkstra(&oracle, start, None, |edge| {
                    use petgraph::visit::EdgeRef as _;
                    usize::from(edge.target().index() < COUNT as usize)
                });
                let mut wanted: Vec<(NodeId, usize)> = distance
                    .iter()
                    .map(|(at, steps)| (NodeId(u32::try_from(at.index()).expect("small")), *steps))
                    .filter(|(id, _)| id.0 < COUNT)
                    .filter(|(id, _)| groups[id.0 as usize] != groups[source.0 as usize])
                    .collect();
                wanted.sort();
                let list: Vec<NodeId> = wanted.iter().map(|(id, _)| *id).collect();
                prop_assert_eq!(&radius.dependents, &list);
                prop_assert_eq!(radius.total, list.len());
                prop_assert_eq!(radius.direct, wanted.iter().filter(|(_, steps)| *steps == 1).count());
                prop_assert_eq!(radius.depth, wanted.iter().map(|(_, steps)| *steps).max().unwrap_or(0));
                prop_assert_eq!(radius.production, list.iter().filter(|id| weigh(**id).0).count());
                prop_assert_eq!(radius.data, list.iter().filter(|id| weigh(**id).1).count());
                prop_assert!(radius.exact);
                all.extend(list);
            }
            prop_assert_eq!(union.dependents, all.into_iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn lists_are_cut_and_counts_are_not() {
        let links: Vec<(u32, Link)> = (1..10).map(|from| (from, link(0))).collect();
        let groups: Vec<u32> = (0..10).collect();
        let graph = Graph::of_links(10, 10, &links, &groups);
        let (radii, union) = radii_listing(&graph, &[NodeId(0)], &|_| (true, false), 3);
        assert_eq!((radii[0].total, radii[0].production), (9, 9));
        assert_eq!(radii[0].dependents, [NodeId(1), NodeId(2), NodeId(3)]);
        assert_eq!((union.total, union.direct, union.depth), (9, 9, 1));
    }
}
