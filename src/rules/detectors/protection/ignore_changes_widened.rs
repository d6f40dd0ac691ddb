//! `ignore-changes-widened`: `ignore_changes` lists more.

use super::lifecycle::{has_no_instances, pairs, subject};
use crate::analysis::Analysis;
use crate::finding::Fix;
use crate::rules::detectors::availability::scaled_to_zero::is_capacity;
use crate::rules::{CaseName, Detection, Detector, fix};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let Some(before) = &context.change_set.prior_configuration else {
        return;
    };
    for pair in pairs(before, &context.change_set.configuration) {
        let Some(new) = pair.new else { continue };
        let (old, now) = (
            &pair.old.lifecycle.ignore_changes,
            &new.lifecycle.ignore_changes,
        );
        if old.iter().any(|path| path.as_ref() == "all") {
            continue;
        }
        let added: Vec<&str> = now
            .iter()
            .filter(|path| !old.contains(*path))
            .map(AsRef::as_ref)
            .collect();
        if added.is_empty() || has_no_instances(context, &pair.address) {
            continue;
        }
        // What scales by itself has to be ignored; nobody's setting is hidden by it.
        let capacity = |path: &&str| {
            let name = path.rsplit('.').next().unwrap_or(path);
            is_capacity(name.split('[').next().unwrap_or(name))
        };
        let case = if added.iter().all(capacity) {
            CaseName("capacity")
        } else {
            CaseName("attributes")
        };
        let mut detection = Detection::case(subject(context, &pair.address), case)
            .with("block", pair.address.to_string())
            .with_list("paths", added)
            .at("lifecycle.ignore_changes")
            .with_span(new.lifecycle.span.or(new.span));
        let kept: Option<Vec<hcl::Expression>> =
            old.iter().map(|path| fix::reference(path)).collect();
        detection.fix = kept
            .and_then(|kept| fix::lifecycle("ignore_changes", kept))
            .map(|text| Fix::new("lifecycle", text));
        out.push(detection);
    }
}
