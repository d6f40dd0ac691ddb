//! `module-unpinned`: a module that may change by itself.

use super::call_address;
use super::modules::{least_version, location, pins, unpinned};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let after = &context.change_set.configuration;
    for module in &after.modules {
        let Some((address, call)) = call_address(module) else {
            continue;
        };
        let Some(why) = unpinned(call) else { continue };
        let prior = context.change_set.prior_configuration.as_ref();
        let old = prior
            .and_then(|prior| prior.module(&module.path))
            .and_then(|module| module.call.as_ref());
        // Only a change makes it somebody's decision of today.
        let decided = match (prior, old) {
            (Some(_), Some(old)) => unpinned(old).is_none() || old.source != call.source,
            (Some(_), None) => true,
            (None, _) => false,
        };
        let case = if decided {
            CaseName("changed")
        } else {
            CaseName("existing")
        };
        let mut detection = Detection::case(Subject::Address(address.clone()), case)
            .with("module", address)
            .with("why", why)
            .with_span(call.span);
        detection.fix = match old.filter(|old| unpinned(old).is_none()) {
            Some(old) if location(&old.source) == location(&call.source) => pins(old),
            _ => least_version(call),
        };
        out.push(detection);
    }
}
