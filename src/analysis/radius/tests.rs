use std::collections::BTreeSet;

use petgraph::algo::{condensation, dijkstra, kosaraju_scc};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef as _;
use proptest::prelude::*;

use super::*;

const COUNT: u32 = 90;
const SIZE: u32 = 120;

fn link(to: u32, certain: bool) -> Link {
    Link {
        to,
        origin: None,
        certain,
    }
}

/// The same graph for petgraph: from what is used to its dependents, weighted
/// by whether the link is certain.
struct Oracle {
    graph: DiGraph<(), bool>,
    /// Vertices whose circle holds together by uncertain links.
    torn: Vec<bool>,
}

impl Oracle {
    fn new(links: &[(u32, Link)]) -> Self {
        let mut graph: DiGraph<(), bool> = DiGraph::new();
        for _ in 0..SIZE {
            graph.add_node(());
        }
        for (from, link) in links {
            let (to, from) = (
                NodeIndex::new(link.to as usize),
                NodeIndex::new(*from as usize),
            );
            graph.add_edge(to, from, link.certain);
        }
        let mut torn = vec![false; SIZE as usize];
        for circle in kosaraju_scc(&graph) {
            let inside: BTreeSet<_> = circle.iter().copied().collect();
            let uncertain = graph.edge_references().any(|edge| {
                !edge.weight() && inside.contains(&edge.source()) && inside.contains(&edge.target())
            });
            for vertex in circle {
                torn[vertex.index()] = uncertain;
            }
        }
        Oracle { graph, torn }
    }

    /// Dependents of a vertex and how many instances away they are.
    fn distances(&self, source: u32) -> Vec<(u32, usize)> {
        let start = NodeIndex::new(source as usize);
        let mut found: Vec<(u32, usize)> = dijkstra(&self.graph, start, None, |edge| {
            usize::from(edge.target().index() < COUNT as usize)
        })
        .iter()
        .map(|(at, steps)| (u32::try_from(at.index()).expect("small"), *steps))
        .filter(|(at, _)| *at < COUNT)
        .collect();
        found.sort_unstable();
        found
    }

    /// What certain links lead to, without going through torn circles when
    /// `whole` is set.
    fn surely(&self, sources: &[u32], whole: bool) -> BTreeSet<u32> {
        let stops = |vertex: u32| whole && self.torn[vertex as usize];
        let mut open: Vec<u32> = sources.iter().copied().filter(|at| !stops(*at)).collect();
        let mut found = BTreeSet::new();
        while let Some(at) = open.pop() {
            for edge in self.graph.edges(NodeIndex::new(at as usize)) {
                let to = u32::try_from(edge.target().index()).expect("small");
                if *edge.weight() && !stops(to) && found.insert(to) {
                    open.push(to);
                }
            }
        }
        found
    }

    /// Longest chain behind each vertex, circles drawn together.
    fn chains(&self) -> Vec<usize> {
        let plain = self.graph.map(|at, ()| at.index(), |_, _| ());
        let drawn = condensation(plain, true);
        let mut height = vec![0; drawn.node_count()];
        for at in petgraph::algo::toposort(&drawn, None)
            .expect("no circles")
            .into_iter()
            .rev()
        {
            for next in drawn.neighbors(at) {
                let step = drawn[next].iter().any(|vertex| *vertex < COUNT as usize);
                height[at.index()] =
                    height[at.index()].max(height[next.index()] + usize::from(step));
            }
        }
        let mut chains = vec![0; SIZE as usize];
        for at in drawn.node_indices() {
            let nodes = drawn[at]
                .iter()
                .filter(|vertex| **vertex < COUNT as usize)
                .count();
            for vertex in &drawn[at] {
                chains[*vertex] = height[at.index()] + usize::from(nodes > 1);
            }
        }
        chains
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Reachability and counts are those of petgraph, on graphs with circles,
    /// joints and uncertain links, with more sources than bits in a word.
    #[test]
    fn as_petgraph(
        pairs in prop::collection::vec((0..SIZE, 0..SIZE, 0..12u32), 0..260),
        groups in prop::collection::vec(0..60u32, COUNT as usize),
        sources in prop::collection::vec(0..COUNT, 1..150),
        open in prop::collection::vec(0..COUNT, 0..3),
    ) {
        let mut links: Vec<(u32, Link)> = pairs
            .iter()
            .filter(|(from, to, _)| from != to)
            .map(|(from, to, doubt)| (*from, link(*to, *doubt > 0)))
            .collect();
        links.sort_unstable();
        links.dedup();
        let mut graph = Graph::of_links(COUNT as usize, SIZE as usize, &links, &groups);
        graph.leave_open(&open);
        let open: BTreeSet<u32> = open.into_iter().collect();
        let oracle = Oracle::new(&links);
        let chains = oracle.chains();
        let ids: Vec<NodeId> = sources.iter().map(|at| NodeId(*at)).collect();
        let weigh = |id: NodeId| (id.0.is_multiple_of(2), id.0.is_multiple_of(3));
        let (radii, union) = radii(&graph, &ids, &weigh);
        let mut all = BTreeSet::new();
        let mut near = BTreeSet::new();
        for (source, radius) in sources.iter().zip(&radii) {
            let other = |at: &u32| groups[*at as usize] != groups[*source as usize];
            let wanted: Vec<(u32, usize)> = oracle
                .distances(*source)
                .into_iter()
                .filter(|(at, _)| other(at))
                .collect();
            let list: Vec<NodeId> = wanted.iter().map(|(at, _)| NodeId(*at)).collect();
            prop_assert_eq!(&*radius.dependents, &*list);
            prop_assert_eq!(radius.total, list.len());
            let direct = wanted.iter().filter(|(_, steps)| *steps == 1);
            prop_assert_eq!(radius.direct, direct.clone().count());
            prop_assert_eq!(radius.production, list.iter().filter(|id| weigh(**id).0).count());
            prop_assert_eq!(radius.data, list.iter().filter(|id| weigh(**id).1).count());
            let depth = if list.is_empty() { 0 } else { chains[*source as usize] };
            prop_assert_eq!(radius.depth, depth);
            let sure = oracle.surely(&[*source], true);
            let closed = open
                .iter()
                .all(|at| !other(at) || list.contains(&NodeId(*at)));
            let certain = list.iter().all(|id| sure.contains(&id.0));
            prop_assert_eq!(radius.exact, closed && certain);
            near.extend(direct.map(|(at, _)| *at));
            all.extend(list);
        }
        prop_assert_eq!(&*union.dependents, &*all.iter().copied().collect::<Vec<_>>());
        prop_assert_eq!(union.total, all.len());
        prop_assert_eq!(union.direct, near.len());
        let deepest = sources.iter().map(|at| chains[*at as usize]).max();
        prop_assert!(union.depth <= deepest.unwrap_or(0));
        prop_assert!(union.depth >= radii.iter().map(|one| one.depth).max().unwrap_or(0));
        // What is reached surely by the sources of other blocks.
        let sure = all.iter().all(|id| {
            let others: Vec<u32> = sources
                .iter()
                .copied()
                .filter(|at| groups[*at as usize] != groups[id.0 as usize])
                .collect();
            oracle.surely(&others, false).contains(&id.0)
        });
        let blocks: BTreeSet<u32> = sources.iter().map(|at| groups[*at as usize]).collect();
        let closed = open.iter().all(|at| {
            all.contains(&NodeId(*at)) || (blocks.len() == 1 && blocks.contains(&groups[*at as usize]))
        });
        prop_assert_eq!(union.exact, closed && sure);
    }
}

#[test]
fn lists_are_cut_and_counts_are_not() {
    let links: Vec<(u32, Link)> = (1..10).map(|from| (from, link(0, true))).collect();
    let groups: Vec<u32> = (0..10).collect();
    let graph = Graph::of_links(10, 10, &links, &groups);
    let weigh = |_| (true, false);
    let radii = radii_listing(&graph, &[NodeId(0)], &weigh, 3);
    assert_eq!((radii[0].total, radii[0].production), (9, 9));
    assert_eq!(*radii[0].dependents, [NodeId(1), NodeId(2), NodeId(3)]);
    let union = union(&graph, &[NodeId(0)], &weigh, 3);
    assert_eq!((union.total, union.direct, union.depth), (9, 9, 1));
}

/// A chain in which each object is a source: steps times sources would be 400
/// million here, one pass for 512 of them is not.
#[test]
fn long_chains_are_no_matter() {
    const LONG: u32 = 20_000;
    let links: Vec<(u32, Link)> = (1..LONG).map(|from| (from, link(from - 1, true))).collect();
    let groups: Vec<u32> = (0..LONG).collect();
    let graph = Graph::of_links(LONG as usize, LONG as usize, &links, &groups);
    let sources: Vec<NodeId> = (0..LONG).map(NodeId).collect();
    let radii = radii_listing(&graph, &sources, &|_| (true, false), 2);
    for (at, radius) in radii.iter().enumerate() {
        let below = LONG as usize - 1 - at;
        assert_eq!((radius.total, radius.depth), (below, below));
        assert_eq!(radius.direct, below.min(1));
        assert_eq!(radius.dependents.len(), below.min(2));
    }
    assert_eq!(
        union(&graph, &sources, &|_| (true, false), 2).total,
        LONG as usize - 1
    );
}
