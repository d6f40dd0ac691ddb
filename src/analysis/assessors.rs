//! Production of any object of a world, whoever asks for it.

use super::Stacks;
use super::graph::NodeId;
use super::production::{IsProduction, ProductionInference, Stack};
use crate::catalog::Holds;
use crate::policy::Policy;

/// One assessor for each stack. Radii, unions and questions about the whole ask
/// for the same nodes again and again.
#[derive(Debug)]
pub struct ProductionInferences<'a> {
    world: &'a Stacks<'a>,
    stacks: Vec<ProductionInference<'a, Stack<'a>>>,
}

impl<'a> ProductionInferences<'a> {
    /// Prepares nothing yet.
    pub fn new(world: &'a Stacks<'a>, policy: &'a Policy) -> Self {
        let graph = &world.graph;
        let stacks = (0u16..)
            .zip(&world.sets)
            .map(|(stack, set)| ProductionInference::new(set, Stack { graph, stack }, policy))
            .collect();
        ProductionInferences { world, stacks }
    }

    /// The assessor of one stack.
    ///
    /// # Panics
    /// When the world has no such stack.
    pub fn of(&self, stack: u16) -> &ProductionInference<'a, Stack<'a>> {
        &self.stacks[usize::from(stack)]
    }

    /// Production of a node of any stack.
    pub fn node(&self, id: NodeId) -> IsProduction {
        self.of(self.world.graph.node(id).stack).node(id)
    }

    /// What a node counts as in a radius: (production, holds data).
    pub fn weight(&self, id: NodeId) -> (bool, bool) {
        let node = self.world.graph.node(id);
        let facts = self.of(node.stack).facts(&node.address.type_name);
        (
            self.node(id) == IsProduction::Yes,
            facts.known() && facts.holds() == Holds::Data,
        )
    }
}
