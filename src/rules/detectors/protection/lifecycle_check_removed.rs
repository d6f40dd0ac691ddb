//! `lifecycle-check-removed`: conditions, validations or checks are gone.

use super::lifecycle::{pairs, subject};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let Some(before) = &context.change_set.prior_configuration else {
        return;
    };
    let after = &context.change_set.configuration;
    for pair in pairs(before, after) {
        let Some(new) = pair.new else { continue };
        if new.lifecycle.conditions.len() < pair.old.lifecycle.conditions.len() {
            out.push(
                Detection::case(subject(context, &pair.address), CaseName("conditions"))
                    .with("block", pair.address.to_string())
                    .at("lifecycle")
                    .with_span(new.lifecycle.span.or(new.span)),
            );
        }
    }
    for module in &before.modules {
        let Some(new) = after.module(&module.path) else {
            continue;
        };
        let prefix: String = module
            .path
            .iter()
            .map(|name| format!("module.{name}."))
            .collect();
        for name in module
            .checks
            .keys()
            .filter(|name| !new.checks.contains_key(*name))
        {
            let address = format!("{prefix}check.{name}");
            out.push(
                Detection::case(Subject::Address(address.clone()), CaseName("check"))
                    .with("block", address),
            );
        }
        for (name, variable) in &module.variables {
            let Some(now) = new.variables.get(name) else {
                continue;
            };
            if now.validations.len() < variable.validations.len() {
                let address = format!("{prefix}var.{name}");
                out.push(
                    Detection::case(Subject::Address(address.clone()), CaseName("validations"))
                        .with("block", address)
                        .with_span(now.span),
                );
            }
        }
    }
}
