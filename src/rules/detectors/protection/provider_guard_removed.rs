//! `provider-guard-removed`: switches of a provider that decide what a
//! destruction leaves, for all objects at once.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::configuration::ProviderBlock;
use crate::model::value::Value;
use crate::rules::detectors::supply_chain::{both, module_pairs, prefix, provider_name};
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let Some((before, after)) = both(context) else {
        return;
    };
    for (old, now_in) in module_pairs(before, after) {
        for was in &old.providers {
            let now = now_in
                .providers
                .iter()
                .find(|other| other.name == was.name && other.alias == was.alias);
            let Some(now) = now else { continue };
            let paths: BTreeSet<&Arc<str>> = was
                .attributes
                .iter()
                .chain(&now.attributes)
                .map(|attribute| &attribute.path)
                .filter(|path| path.starts_with("features."))
                .collect();
            for path in paths {
                let one = |provider: &ProviderBlock| -> (Option<bool>, bool) {
                    let found = provider.attributes.iter().find(|one| one.path == *path);
                    let value = found.and_then(|one| one.expression.constant.as_ref());
                    let flag = match value {
                        Some(Value::Bool(flag)) => Some(*flag),
                        Some(Value::String(text)) => text.parse().ok(),
                        _ => None,
                    };
                    (flag, found.is_some() && flag.is_none())
                };
                let Some(safe) = safe_position(path) else {
                    continue;
                };
                let ((old, _), (new, open)) = (one(was), one(now));
                let lost = old != new && new != Some(safe) && (old == Some(safe) || new.is_some());
                if !(lost || open && old == Some(safe)) {
                    continue;
                }
                let name = provider_name(now);
                let address = format!("{}provider.{name}", prefix(&now_in.path));
                let detection = Detection::of(Subject::Address(address))
                    .with("provider", name)
                    .with("path", &**path)
                    .with_span(now.span);
                out.push(detection.possible_if(open));
            }
        }
    }
}

/// Words in the switches of a provider that hold something back; the others
/// of its kind let something go for good.
const KEEPS: &[&str] = &["prevent", "recover", "retain", "protect"];

const LETS_GO: &[&str] = &["purge", "delete", "destroy", "destruction", "force"];

/// Where a switch has to stand so that things can be taken back.
fn safe_position(path: &str) -> Option<bool> {
    let name = path.rsplit('.').next().unwrap_or(path);
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if says(KEEPS) {
        Some(true)
    } else if says(LETS_GO) {
        Some(false)
    } else {
        None
    }
}
