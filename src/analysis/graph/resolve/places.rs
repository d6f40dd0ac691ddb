//! Where in a module the value of a variable ends up: what stands there tells
//! which object an argument means.

use std::sync::Arc;

use super::Resolver;
use crate::model::configuration::{Expression, Module, Reference, ResourceBlock};

/// Places of one argument that are looked at.
const MAX_PLACES: usize = 200;
/// Modules in modules that an argument is followed into.
const MAX_MODULES: usize = 32;
/// Locals from one to the next.
const MAX_LOCALS: usize = 8;

impl Resolver<'_, '_> {
    /// Nodes in and below a module instance with the attributes that are made
    /// from a variable.
    pub(super) fn places(&self, scope: u32, variable: &Arc<str>) -> Vec<(u32, Arc<str>)> {
        let mut places = Vec::new();
        let mut open = vec![(scope, variable.clone())];
        let mut next = 0;
        while let Some((scope, variable)) = open.get(next).cloned() {
            next += 1;
            let Some(module) = self.module(scope) else {
                continue;
            };
            let carriers = carriers(module, &variable);
            for block in &module.resources {
                self.attributes(scope, block, &carriers, &mut places);
            }
            let children = &self.builder.index.scopes[scope as usize].children;
            let mut children: Vec<u32> = children.values().flatten().copied().collect();
            children.sort_unstable();
            for child in children {
                let call = self.module(child).and_then(|module| module.call.as_ref());
                for (name, argument) in call.into_iter().flat_map(|call| &call.arguments) {
                    if uses(argument, &carriers) && open.len() < MAX_MODULES {
                        open.push((child, name.clone()));
                    }
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    fn attributes(
        &self,
        scope: u32,
        block: &ResourceBlock,
        carriers: &[Reference],
        places: &mut Vec<(u32, Arc<str>)>,
    ) {
        let found = self
            .builder
            .index
            .find_block(scope, block.mode, &block.type_name, &block.name);
        let Some(found) = found else { return };
        let nodes = &self.builder.index.blocks[found as usize].nodes;
        // What a block is repeated for, it hands on as `each`.
        let mut repetition = block.for_each.iter().chain(&block.count);
        let each = repetition.any(|expression| uses(expression, carriers));
        let hands_on = |expression: &Expression| {
            let own = |one: &Reference| matches!(one, Reference::EachKey | Reference::EachValue);
            each && expression.references.iter().any(own)
        };
        for attribute in &block.attributes {
            if uses(&attribute.expression, carriers) || hands_on(&attribute.expression) {
                let room = MAX_PLACES.saturating_sub(places.len());
                let all = nodes.iter().take(room);
                places.extend(all.map(|node| (*node, attribute.path.clone())));
            }
        }
    }
}

/// A variable, and the locals that are made from it.
fn carriers(module: &Module, variable: &Arc<str>) -> Vec<Reference> {
    let mut carriers = vec![Reference::Variable(variable.clone())];
    for _ in 0..MAX_LOCALS {
        let known = carriers.len();
        for (name, local) in &module.locals {
            let own = Reference::Local(name.clone());
            if uses(local, &carriers) && !carriers.contains(&own) {
                carriers.push(own);
            }
        }
        if carriers.len() == known {
            break;
        }
    }
    carriers
}

fn uses(expression: &Expression, carriers: &[Reference]) -> bool {
    expression
        .references
        .iter()
        .any(|reference| carriers.contains(reference))
}
