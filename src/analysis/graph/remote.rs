//! References to the outputs of other stacks, noted while a configuration is
//! resolved: data sources whose `reads_state` the catalog knows.

use super::builder::{Builder, Request};
use crate::model::configuration::KeySelector;
use crate::model::value::PathStep;

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
    let holds = |names: &Vec<&str>| names.contains(&holder.as_ref());
    if builder.sets.len() < 2
        || !builder.outputs_of(type_name).is_some_and(holds)
        || key.is_computed()
    {
        return false;
    }
    builder.requests.push(Request {
        from,
        data,
        output: name.clone(),
    });
    true
}
