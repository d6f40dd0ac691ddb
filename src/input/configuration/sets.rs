//! `[each.value]` in a block that is repeated for a set: there it is `[each.key]`.

use std::sync::Arc;

use crate::hcl::syntax::{Body, Expr, ExprKind, Step};
use crate::model::address::ResourceMode;
use crate::model::configuration::{
    AttributeUse, KeySelector, ModuleCall, Reference, ResourceBlock,
};

/// Functions whose result is a set.
const SETS: [&str; 4] = ["toset", "setunion", "setintersection", "setsubtract"];
/// Locals that are followed from one to the next.
const MAX_LOCALS: usize = 16;

/// Reads the index `each.value` of resources as `each.key` where the two are the same.
pub(super) fn name_keys(body: &Body, resources: &mut [ResourceBlock]) {
    for block in &body.blocks {
        let mode = match block.kind.as_ref() {
            "resource" => ResourceMode::Managed,
            "data" => ResourceMode::Data,
            "ephemeral" => ResourceMode::Ephemeral,
            _ => continue,
        };
        let [type_name, name] = block.labels.as_slice() else {
            continue;
        };
        let repeated = block.body.expr("for_each");
        if !repeated.is_some_and(|collection| is_set(body, collection)) {
            continue;
        }
        let own = resources
            .iter_mut()
            .filter(|one| one.mode == mode && one.type_name == *type_name && one.name == *name);
        for resource in own {
            uses(&mut resource.attributes);
            for provisioner in &mut resource.provisioners {
                uses(&mut provisioner.attributes);
            }
            references(&mut resource.lifecycle.replace_triggered_by);
        }
    }
}

/// The same for the arguments of a module call.
pub(super) fn name_keys_of_call(body: &Body, block: &Body, call: &mut ModuleCall) {
    let repeated = block.expr("for_each");
    if repeated.is_some_and(|collection| is_set(body, collection)) {
        for argument in call.arguments.values_mut() {
            references(&mut argument.references);
        }
    }
}

fn uses(attributes: &mut [AttributeUse]) {
    for attribute in attributes {
        references(&mut attribute.expression.references);
    }
}

fn references(all: &mut [Reference]) {
    for reference in all {
        if let Reference::Resource { key, .. } | Reference::Module { key, .. } = reference
            && *key == KeySelector::EachValue
        {
            *key = KeySelector::Each;
        }
    }
}

/// Whether an expression of a module makes a set, as far as its text tells.
fn is_set(body: &Body, collection: &Expr) -> bool {
    let mut collection = collection;
    for _ in 0..MAX_LOCALS {
        match &collection.kind {
            ExprKind::Call { name, .. } => return SETS.contains(&name.as_ref()),
            ExprKind::Traversal { base, steps } => {
                let (ExprKind::Variable(root), [Step::Attribute(name)]) =
                    (&base.kind, steps.as_slice())
                else {
                    return false;
                };
                match root.as_ref() {
                    "local" => match local(body, name) {
                        Some(next) => collection = next,
                        None => return false,
                    },
                    "var" => return variable_is_set(body, name),
                    _ => return false,
                }
            }
            _ => return false,
        }
    }
    false
}

fn local<'b>(body: &'b Body, name: &Arc<str>) -> Option<&'b Expr> {
    body.blocks_of("locals")
        .find_map(|block| block.body.expr(name))
}

/// `type = set(string)`: Terraform makes a set of whatever is given.
fn variable_is_set(body: &Body, name: &Arc<str>) -> bool {
    let block = body
        .blocks_of("variable")
        .find(|block| block.labels.first() == Some(name));
    let kind = block.and_then(|block| block.body.expr("type"));
    kind.is_some_and(
        |kind| matches!(&kind.kind, ExprKind::Call { name, .. } if name.as_ref() == "set"),
    )
}
