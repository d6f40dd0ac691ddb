//! `module-source-changed`: another source or version of a module, or a new one.

use super::modules::{is_remote, location, pins, upgrade};
use super::{both, call_address, module_pairs};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::configuration::ModuleCall;
use crate::model::version::Upgrade;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let Some((before, after)) = both(context) else {
        return;
    };
    for (old, new) in module_pairs(before, after) {
        if let (Some(was), Some((address, now))) = (&old.call, call_address(new))
            && (was.source != now.source || was.version != now.version)
        {
            let mut detection = other_code(was, now, &address, new.loaded)
                .with("module", address)
                .with_span(now.span);
            detection.fix = pins(was);
            out.push(detection);
        }
    }
    for module in &after.modules {
        let Some((address, call)) = call_address(module) else {
            continue;
        };
        // The code of a module that is at hand is judged itself.
        if before.module(&module.path).is_some() || !is_remote(&call.source) || module.loaded {
            continue;
        }
        let mut calls = before
            .modules
            .iter()
            .filter_map(|other| other.call.as_ref());
        let runs_here =
            calls.any(|other| other.source == call.source && other.version == call.version);
        let case = match runs_here {
            true => CaseName("known-code"),
            false => CaseName("added"),
        };
        out.push(
            Detection::case(Subject::Address(address.clone()), case)
                .with("module", address)
                .with("new", &*call.source)
                .with_span(call.span),
        );
    }
}

/// A call whose source or version changes, told by which of the two it is.
fn other_code(was: &ModuleCall, now: &ModuleCall, address: &str, loaded: bool) -> Detection {
    let subject = Subject::Address(address.to_owned());
    if location(&was.source) != location(&now.source) {
        // The code of a local module is judged itself, before and after.
        let local = !is_remote(&was.source) && !is_remote(&now.source) && loaded;
        let case = match local {
            true => CaseName("local"),
            false => CaseName("source"),
        };
        return Detection::case(subject, case)
            .with("old", &*was.source)
            .with("new", &*now.source);
    }
    let version = |call: &ModuleCall| match &call.version {
        Some(version) => version.to_string(),
        None => call.source.to_string(),
    };
    let upgrade = upgrade(was, now);
    let case = match upgrade {
        Some(Upgrade::Minor | Upgrade::Patch) => CaseName("minor-version"),
        _ => CaseName("version"),
    };
    let upgrade = upgrade.map_or_else(|| "unknown".to_owned(), |found| found.to_string());
    Detection::case(subject, case)
        .with("old", version(was))
        .with("new", version(now))
        .with("upgrade", upgrade)
}
