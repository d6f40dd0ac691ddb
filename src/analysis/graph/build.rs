//! Puts the graph together: configuration, recorded dependencies, values.

use super::builder::Builder;
use super::{Graph, cross_stack, resolve, state, values};
use crate::catalog::Catalog;
use crate::model::change::ChangeSet;

pub(super) fn build(sets: &[&ChangeSet], catalog: Catalog) -> Graph {
    let mut builder = Builder::new(sets, catalog);
    for stack in 0..sets.len() {
        resolve::resolve(&mut builder, stack);
    }
    cross_stack::connect(&mut builder);
    for stack in 0..sets.len() {
        state::connect(&mut builder, stack);
    }
    values::connect(&mut builder);
    builder.finish()
}
