//! References to the outputs of other stacks, noted while a configuration is
//! resolved: `terraform_remote_state` and `tfe_outputs` data.

use super::builder::{Builder, Request};
use crate::model::configuration::KeySelector;
use crate::model::value::PathStep;

/// Data that reads the outputs of another stack: the attributes that hold them.
pub(super) fn reads_outputs(type_name: &str) -> Option<&'static [&'static str]> {
    match type_name {
        "terraform_remote_state" => Some(&["outputs"]),
        "tfe_outputs" => Some(&["values", "nonsensitive_values"]),
        _ => None,
    }
}

/// Notes that `from` reads an output of the remote state behind the data block
/// `data`. False when there is only one stack, or no single output is meant:
/// the reference is then one to the data resource.
pub(super) fn output(
    builder: &mut Builder<'_>,
    data: u32,
    key: &KeySelector,
    attribute: &[PathStep],
    from: u32,
) -> bool {
    let ([PathStep::Name(holder), PathStep::Name(name), ..], [node]) = (
        attribute,
        builder.index.blocks[data as usize].nodes.as_slice(),
    ) else {
        return false;
    };
    let type_name = &builder.index.nodes[*node as usize].address.type_name;
    let holders = reads_outputs(type_name).unwrap_or_default();
    if builder.sets.len() < 2 || !holders.contains(&holder.as_ref()) || key.is_computed() {
        return false;
    }
    builder.requests.push(Request {
        from,
        data,
        output: name.clone(),
    });
    true
}
