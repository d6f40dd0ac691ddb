//! Strongly connected components of the graph, in an order in which what goes
//! down comes before what goes down with it.

use super::{Csr, Link};

/// The graph of dependents with each circle drawn together to one component.
///
/// Components are numbered so that every link leads to a lower number, or
/// stays inside: walking the numbers downwards meets each component after all
/// from which it can be reached.
#[derive(Debug, Clone)]
pub(crate) struct Condensed {
    /// Vertices below this one are left out.
    first: u32,
    component: Vec<u32>,
    starts: Vec<u32>,
    members: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Condensed {
    /// Condenses the vertices from `first` on and the links between them.
    /// Tarjan's algorithm, without recursion: chains are as long as the input
    /// likes.
    pub(crate) fn new(csr: &Csr, first: u32) -> Self {
        let count = csr.len().saturating_sub(first as usize);
        let mut found = Condensed {
            first,
            component: vec![NONE; count],
            starts: vec![0],
            members: Vec::with_capacity(count),
        };
        let mut number = vec![0u32; count];
        let mut low = vec![0u32; count];
        let mut visited = 0;
        let mut waiting: Vec<u32> = Vec::new();
        let mut open: Vec<(u32, u32)> = Vec::new();
        let mut enter = |at: u32, number: &mut Vec<u32>, low: &mut Vec<u32>| {
            visited += 1;
            number[at as usize] = visited;
            low[at as usize] = visited;
        };
        for root in 0..u32::try_from(count).unwrap_or(NONE) {
            if number[root as usize] != 0 {
                continue;
            }
            enter(root, &mut number, &mut low);
            waiting.push(root);
            open.push((root, 0));
            while let Some((at, next)) = open.last_mut() {
                let from = *at as usize;
                let Some(link) = csr.links(*at + first).get(*next as usize) else {
                    open.pop();
                    if let Some((above, _)) = open.last() {
                        let above = *above as usize;
                        low[above] = low[above].min(low[from]);
                    }
                    if low[from] == number[from] {
                        found.close(&mut waiting, from);
                    }
                    continue;
                };
                *next += 1;
                let Some(to) = link.to.checked_sub(first) else {
                    continue;
                };
                if number[to as usize] == 0 {
                    enter(to, &mut number, &mut low);
                    waiting.push(to);
                    open.push((to, 0));
                } else if found.component[to as usize] == NONE {
                    low[from] = low[from].min(number[to as usize]);
                }
            }
        }
        found
    }

    /// What waits down to `root` is one component.
    fn close(&mut self, waiting: &mut Vec<u32>, root: usize) {
        let own = u32::try_from(self.starts.len() - 1).unwrap_or(NONE);
        while let Some(member) = waiting.pop() {
            self.component[member as usize] = own;
            self.members.push(member + self.first);
            if member as usize == root {
                break;
            }
        }
        let end = u32::try_from(self.members.len()).unwrap_or(NONE);
        self.starts.push(end);
    }

    /// Number of components.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The component of a vertex that was not left out.
    pub(crate) fn of(&self, vertex: u32) -> u32 {
        self.component[(vertex - self.first) as usize]
    }

    /// The vertices of a component.
    pub(crate) fn members(&self, component: u32) -> &[u32] {
        let at = component as usize;
        &self.members[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// What is the same for every search of a graph.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    /// All vertices.
    pub(crate) all: Condensed,
    /// Joints alone: the ways on which a dependent is a direct one.
    pub(crate) joints: Condensed,
    /// Per component: the longest chain of dependents behind it, in steps.
    pub(crate) height: Vec<u32>,
    /// Per component: it holds together by uncertain links. Empty when no link
    /// of the graph is uncertain.
    pub(crate) torn: Vec<bool>,
}

impl Shape {
    /// `nodes` is how many vertices are instances; joints come after them.
    pub(crate) fn new(used_by: &Csr, nodes: usize) -> Self {
        let all = Condensed::new(used_by, 0);
        let joints = Condensed::new(used_by, u32::try_from(nodes).unwrap_or(NONE));
        let mut height = vec![0u32; all.len()];
        let mut torn = vec![false; all.len()];
        let mut uncertain = false;
        for component in 0..u32::try_from(all.len()).unwrap_or(NONE) {
            let mut highest = 0;
            let members = all.members(component);
            for link in members.iter().flat_map(|vertex| used_by.links(*vertex)) {
                let to = all.of(link.to);
                uncertain |= !link.certain;
                if to == component {
                    torn[component as usize] |= !link.certain;
                    continue;
                }
                let step = all.members(to).iter().any(|one| (*one as usize) < nodes);
                highest = highest.max(height[to as usize] + u32::from(step));
            }
            height[component as usize] = highest;
        }
        if !uncertain {
            torn = Vec::new();
        }
        Shape {
            all,
            joints,
            height,
            torn,
        }
    }

    /// Whether any link of the graph is uncertain.
    pub(crate) fn has_uncertain(&self) -> bool {
        !self.torn.is_empty()
    }
}

/// The links that leave a vertex for another component.
pub(crate) fn leaving<'c>(
    condensed: &'c Condensed,
    csr: &'c Csr,
    component: u32,
) -> impl Iterator<Item = (&'c Link, u32)> + 'c {
    condensed
        .members(component)
        .iter()
        .flat_map(|vertex| csr.links(*vertex))
        .map(|link| (link, condensed.of(link.to)))
        .filter(move |(_, to)| *to != component)
}
