//! What source shows and a plan does not: `prevent_destroy`, `ignore_changes`
//! and conditions that are there before and not after. Only source diffs have
//! both configurations.

use std::sync::Arc;

use crate::analysis::Context;
use crate::finding::{Effect, Fix, Subject, code};
use crate::model::address::{ConfigAddress, ResourceMode};
use crate::model::configuration::{Configuration, ConfigurationOrigin, Module, ResourceBlock};
use crate::model::value::Value;
use crate::rules::{Detection, fix};

use super::availability::is_capacity;

/// Whether `prevent_destroy` is on, or may be.
pub(super) fn protects(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Bool(false) | Value::Null) => false,
        Some(value) => value.as_bool() == Some(true) || value.is_unknown(),
    }
}

/// A block of the configuration before with its successor.
struct Pair<'a> {
    address: ConfigAddress,
    old: &'a ResourceBlock,
    new: Option<&'a ResourceBlock>,
}

/// Managed blocks of the configuration before; those that a `moved` block
/// renames are found under their new name.
fn pairs<'a>(before: &'a Configuration, after: &'a Configuration) -> Vec<Pair<'a>> {
    let mut out = Vec::new();
    for module in &before.modules {
        for old in module
            .resources
            .iter()
            .filter(|block| block.mode == ResourceMode::Managed)
        {
            let address = ConfigAddress {
                module: module.path.clone(),
                mode: old.mode,
                type_name: old.type_name.clone(),
                name: old.name.clone(),
            };
            let new = after
                .resource(&address)
                .or_else(|| after.resource(&moved(after, &address)?));
            out.push(Pair { address, old, new });
        }
    }
    out
}

/// Where a `moved` block of the same module sends a block.
fn moved(after: &Configuration, address: &ConfigAddress) -> Option<ConfigAddress> {
    let module: &Module = after.module(&address.module)?;
    let from = format!("{}.{}", address.type_name, address.name);
    let to = &module
        .moved
        .iter()
        .find(|moved| moved.from.as_ref() == from)?
        .to;
    let mut path = address.module.clone();
    let mut parts = to.split('.').peekable();
    while parts.peek() == Some(&"module") {
        parts.next();
        path.push(Arc::from(parts.next()?));
    }
    Some(ConfigAddress {
        module: path,
        mode: address.mode,
        type_name: parts.next()?.into(),
        name: parts.next()?.into(),
    })
}

/// The subject for a block: a change of one of its instances, so that what is
/// known of its production counts, or its address.
fn subject(context: &Context<'_>, address: &ConfigAddress) -> Subject {
    context
        .set
        .changes
        .iter()
        .position(|change| change.address.config() == *address)
        .map_or_else(|| Subject::Address(address.to_string()), Subject::Change)
}

/// `prevent_destroy` is gone or off.
pub(super) fn prevent_destroy_removed(context: &Context<'_>, out: &mut Vec<Detection>) {
    let Some(before) = &context.set.prior_configuration else {
        kept_by_state(context, out);
        return;
    };
    for pair in pairs(before, &context.set.configuration) {
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
        let message = match (pair.new, new) {
            (None, _) => format!(
                "The block of {} goes, and its `prevent_destroy` with it",
                code(&pair.address)
            ),
            (Some(_), Some(Value::Unknown)) => format!(
                "`prevent_destroy` of {} hangs on an expression now",
                code(&pair.address)
            ),
            (Some(_), _) => format!("{} loses its `prevent_destroy`", code(&pair.address)),
        };
        let detection = Detection::new(subject(context, &pair.address), message)
            .at("lifecycle.prevent_destroy")
            .with_span(
                pair.new
                    .and_then(|block| block.lifecycle.span.or(block.span))
                    .or(pair.old.span),
            );
        out.push(if matches!(new, Some(Value::Unknown)) {
            detection.possible()
        } else {
            detection
        });
    }
}

/// `destroy = false` is gone: what was to be forgotten is destroyed instead.
fn no_longer_kept(
    context: &Context<'_>,
    address: &ConfigAddress,
    block: &ResourceBlock,
) -> Detection {
    let mut detection = Detection::new(
        subject(context, address),
        format!(
            "{} loses its `destroy = false`: when it goes, it is destroyed and no longer left in place",
            code(address)
        ),
    )
    .at("lifecycle.destroy")
    .with_span(block.lifecycle.span.or(block.span));
    detection.fix = Some(Fix {
        kind: "lifecycle",
        text: "lifecycle {\n  destroy = false\n}\n".to_owned(),
    });
    detection
}

/// The state remembers `destroy = false` (OpenTofu 1.12), and the configuration
/// of the plan no longer has it.
fn kept_by_state(context: &Context<'_>, out: &mut Vec<Detection>) {
    let set = context.set;
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

/// `ignore_changes` lists more.
pub(super) fn ignore_changes_widened(context: &Context<'_>, out: &mut Vec<Detection>) {
    let Some(before) = &context.set.prior_configuration else {
        return;
    };
    for pair in pairs(before, &context.set.configuration) {
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
        if added.is_empty() {
            continue;
        }
        let list: Vec<String> = added.iter().map(code).collect();
        let mut detection = Detection::new(
            subject(context, &pair.address),
            format!(
                "{} ignores changes of {} from now on",
                code(&pair.address),
                list.join(", ")
            ),
        )
        .at("lifecycle.ignore_changes")
        .with_span(new.lifecycle.span.or(new.span));
        // What scales by itself has to be ignored; nobody's setting is hidden by it.
        let capacity = |path: &&str| {
            let name = path.rsplit('.').next().unwrap_or(path);
            is_capacity(name.split('[').next().unwrap_or(name))
        };
        if added.iter().all(capacity) {
            detection = detection.with_effect(Effect::Note);
        }
        let kept: Option<Vec<hcl::Expression>> =
            old.iter().map(|path| fix::reference(path)).collect();
        detection.fix = kept
            .and_then(|kept| fix::lifecycle("ignore_changes", kept))
            .map(|text| Fix {
                kind: "lifecycle",
                text,
            });
        out.push(detection);
    }
}

/// Conditions, validations or checks are gone.
pub(super) fn check_removed(context: &Context<'_>, out: &mut Vec<Detection>) {
    let Some(before) = &context.set.prior_configuration else {
        return;
    };
    let after = &context.set.configuration;
    for pair in pairs(before, after) {
        let Some(new) = pair.new else { continue };
        if new.lifecycle.conditions.len() < pair.old.lifecycle.conditions.len() {
            out.push(
                Detection::new(
                    subject(context, &pair.address),
                    format!("{} loses conditions of its lifecycle", code(&pair.address)),
                )
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
            out.push(Detection::new(
                Subject::Address(address.clone()),
                format!("The check {} is gone", code(address)),
            ));
        }
        for (name, variable) in &module.variables {
            let Some(now) = new.variables.get(name) else {
                continue;
            };
            if now.validations.len() < variable.validations.len() {
                let address = format!("{prefix}var.{name}");
                out.push(
                    Detection::new(
                        Subject::Address(address.clone()),
                        format!("{} loses validations", code(address)),
                    )
                    .with_span(now.span),
                );
            }
        }
    }
}
