//! `prevent-destroy-removed`: `prevent_destroy` is gone or off.

use super::lifecycle::{pairs, protects, subject};
use crate::analysis::Analysis;
use crate::finding::Fix;
use crate::model::address::ConfigAddress;
use crate::model::configuration::{ConfigurationOrigin, ResourceBlock};
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let Some(before) = &context.change_set.prior_configuration else {
        kept_by_state(context, out);
        return;
    };
    for pair in pairs(before, &context.change_set.configuration) {
        let keeps = |block: &ResourceBlock| block.lifecycle.destroy == Some(false);
        if keeps(pair.old) && !pair.new.is_some_and(keeps) {
            out.push(no_longer_kept(
                context,
                &pair.address,
                pair.new.unwrap_or(pair.old),
            ));
        }
        let new = pair
            .new
            .and_then(|block| block.lifecycle.prevent_destroy.as_ref());
        if !protects(pair.old.lifecycle.prevent_destroy.as_ref())
            || protects(new) && new == pair.old.lifecycle.prevent_destroy.as_ref()
        {
            continue;
        }
        let case = match (pair.new, new) {
            (None, _) => CaseName("block-removed"),
            (Some(_), Some(Value::Unknown)) => CaseName("expression"),
            (Some(_), _) => CaseName("removed"),
        };
        let detection = Detection::case(subject(context, &pair.address), case)
            .with("block", pair.address.to_string())
            .at("lifecycle.prevent_destroy")
            .with_span(
                pair.new
                    .and_then(|block| block.lifecycle.span.or(block.span))
                    .or(pair.old.span),
            );
        out.push(detection.possible_if(matches!(new, Some(Value::Unknown))));
    }
}

/// `destroy = false` is gone: what was to be forgotten is destroyed instead.
fn no_longer_kept(
    context: &Analysis<'_>,
    address: &ConfigAddress,
    block: &ResourceBlock,
) -> Detection {
    let mut detection = Detection::case(subject(context, address), CaseName("destroyed"))
        .with("block", address.to_string())
        .at("lifecycle.destroy")
        .with_span(block.lifecycle.span.or(block.span));
    detection.fix = Some(Fix::new(
        "lifecycle",
        "lifecycle {\n  destroy = false\n}\n".to_owned(),
    ));
    detection
}

/// The state remembers `destroy = false` (OpenTofu 1.12), and the configuration
/// of the plan no longer has it.
fn kept_by_state(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    if set.configuration.origin != ConfigurationOrigin::Hcl {
        return;
    }
    let mut told: Option<ConfigAddress> = None;
    for instance in set
        .prior_state
        .instances
        .iter()
        .filter(|one| one.skip_destroy)
    {
        let address = instance.address.config();
        let Some(block) = set.configuration.resource(&address) else {
            continue;
        };
        // The instances of a block stand beside each other.
        if block.lifecycle.destroy != Some(false) && told.as_ref() != Some(&address) {
            out.push(no_longer_kept(context, &address, block));
            told = Some(address);
        }
    }
}
