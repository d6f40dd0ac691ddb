//! What production needs of the dependency graph, and what it sees of it.

use crate::analysis::graph::{Edge, EdgeOrigin, Graph, NodeId};

/// Where a node of the graph is found in the change set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Position in the changes.
    pub change: Option<usize>,
    /// Position in the instances of the prior state.
    pub state: Option<usize>,
}

/// What is needed of the dependency graph.
pub trait Neighbours: Sync {
    /// Number of nodes; their ids are the numbers below it.
    fn count(&self) -> usize;
    /// The node of a change.
    fn of_change(&self, index: usize) -> Option<NodeId>;
    /// Where the object of a node is found.
    fn place(&self, node: NodeId) -> Place;
    /// What a node depends on directly.
    fn uses(&self, node: NodeId) -> Vec<Neighbour>;
    /// What depends on a node directly.
    fn used_by(&self, node: NodeId) -> Vec<Neighbour>;
}

/// One end of an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbour {
    /// The other object.
    pub node: NodeId,
    /// False when the reference may mean another object.
    pub certain: bool,
}

/// One stack of a graph that spans several.
#[derive(Debug, Clone, Copy)]
pub struct Stack<'a> {
    /// The graph.
    pub graph: &'a Graph,
    /// Position of the change set that the graph was built with.
    pub stack: u16,
}

impl Neighbours for Stack<'_> {
    fn count(&self) -> usize {
        self.graph.len()
    }

    fn of_change(&self, index: usize) -> Option<NodeId> {
        self.graph.of_stack_change(usize::from(self.stack), index)
    }

    fn place(&self, node: NodeId) -> Place {
        let node = self.graph.node(node);
        if node.stack != self.stack {
            return Place::default();
        }
        Place {
            change: node.change,
            state: node.state,
        }
    }

    fn uses(&self, node: NodeId) -> Vec<Neighbour> {
        neighbours(self.graph.dependencies(node))
    }

    fn used_by(&self, node: NodeId) -> Vec<Neighbour> {
        neighbours(self.graph.dependents(node))
    }
}

impl<N: Neighbours + ?Sized> Neighbours for &N {
    fn count(&self) -> usize {
        (**self).count()
    }

    fn of_change(&self, index: usize) -> Option<NodeId> {
        (**self).of_change(index)
    }

    fn place(&self, node: NodeId) -> Place {
        (**self).place(node)
    }

    fn uses(&self, node: NodeId) -> Vec<Neighbour> {
        (**self).uses(node)
    }

    fn used_by(&self, node: NodeId) -> Vec<Neighbour> {
        (**self).used_by(node)
    }
}

impl Neighbours for Graph {
    fn count(&self) -> usize {
        self.len()
    }

    fn of_change(&self, index: usize) -> Option<NodeId> {
        Graph::of_change(self, index)
    }

    fn place(&self, node: NodeId) -> Place {
        Stack {
            graph: self,
            stack: 0,
        }
        .place(node)
    }

    fn uses(&self, node: NodeId) -> Vec<Neighbour> {
        neighbours(self.dependencies(node))
    }

    fn used_by(&self, node: NodeId) -> Vec<Neighbour> {
        neighbours(self.dependents(node))
    }
}

/// An object of another stack has its own surroundings, and what configures a
/// provider is near to everything: neither passes its environment on.
fn neighbours(edges: Vec<Edge>) -> Vec<Neighbour> {
    edges
        .into_iter()
        .filter(|edge| !matches!(edge.origin, EdgeOrigin::CrossStack | EdgeOrigin::Provider))
        .map(|edge| Neighbour {
            node: edge.to,
            certain: edge.certain,
        })
        .collect()
}
