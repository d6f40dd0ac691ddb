//! `code-runs-at-apply`: provisioners, actions, and resources that run something
//! when they are applied.

use std::collections::{BTreeMap, BTreeSet};

use super::destructive_command::provisioner_destroys;
use super::{running, with_provisioners};
use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::catalog::TypeFact;
use crate::finding::{Subject, code};
use crate::model::action::Action;
use crate::model::address::{ConfigAddress, ResourceMode};
use crate::model::change::{Fidelity, ResourceChange};
use crate::model::configuration::{
    ActionTrigger, ConfigurationOrigin, Provisioner, RemovedBlock, ResourceBlock,
};
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};
use crate::source::Span;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

/// Changes of these attributes alone run nothing.
const QUIET: &[&str] = &[
    "tags",
    "tags_all",
    "labels",
    "effective_labels",
    "terraform_labels",
    "timeouts",
    "description",
    "annotations",
];

fn only_quiet(change: &ResourceChange) -> bool {
    let (Value::Map(before), Value::Map(after)) = (change.before.value(), change.after.value())
    else {
        return false;
    };
    let differs = |name: &std::sync::Arc<str>| before.get(name) != after.get(name);
    before
        .keys()
        .chain(after.keys())
        .filter(|name| differs(name))
        .all(|name| QUIET.contains(&name.as_ref()))
}

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    let mut blocks = with_provisioners(&set.configuration);
    if set.origin.fidelity() == Fidelity::Source {
        // Those of a source change are told by themselves.
        blocks.removed.clear();
    }
    for index in context.effective_changes() {
        let (change, _) = context.change(index);
        if change.address.mode == ResourceMode::Data {
            continue;
        }
        let running = running(&blocks, change);
        if running.is_empty() {
            out.extend(runs_by_type(context, index));
        } else {
            out.push(provisioners_run(context, index, &running));
        }
    }
    invocations(context, out);
    if set.origin.fidelity() == Fidelity::Source {
        added_provisioners(context, &blocks.blocks, out);
        added_actions(context, out);
        removed_blocks(context, out);
    }
}

/// A change that runs provisioners.
fn provisioners_run(
    context: &Analysis<'_>,
    index: usize,
    running: &[(&Provisioner, bool)],
) -> Detection {
    let (_, known) = context.change(index);
    let kinds = running.iter().map(|(provisioner, _)| &*provisioner.kind);
    let kinds: BTreeSet<&str> = kinds.collect();
    let only_files = kinds.iter().eq(&["file"]) && known.production.value == IsProduction::No;
    let case = if only_files {
        CaseName("files")
    } else {
        CaseName("provisioner")
    };
    let span = running.first().and_then(|(first, _)| first.span);
    let detection = Detection::case(Subject::Change(index), case)
        .with_list("kinds", kinds)
        .with_span(span);
    detection.possible_if(!running.iter().any(|(_, certain)| *certain))
}

/// A change of an object that runs code by what it is.
fn runs_by_type(context: &Analysis<'_>, index: usize) -> Option<Detection> {
    let (change, known) = context.change(index);
    let acts = matches!(
        change.action,
        Action::Create | Action::Update | Action::Unrecognized(_)
    ) || change.action.replaces();
    if !acts {
        return None;
    }
    let hidden = context.change_set.configuration.origin == ConfigurationOrigin::Absent;
    if change.address.type_name.as_ref() == "null_resource" && hidden {
        return Some(Detection::case(Subject::Change(index), CaseName("hidden")).possible());
    }
    let runs = known.attributes.type_fact(TypeFact::Runs);
    let runs = runs.and_then(|texts| texts.first().copied());
    let now = runs == Some("now");
    let run = known.facts.executes() == Some("run") && runs != Some("carrier");
    if !(now || run) || (change.action == Action::Update && only_quiet(change)) {
        return None;
    }
    let harmless = known.production.value == IsProduction::No || runs == Some("later");
    let case = if harmless {
        CaseName("harmless")
    } else {
        CaseName("resource")
    };
    Some(Detection::case(Subject::Change(index), case))
}

/// Provisioners of `removed` blocks, which run when the object is destroyed.
fn removed_blocks(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    let Some(prior) = &set.prior_configuration else {
        return;
    };
    for module in &set.configuration.modules {
        let old = prior.module(&module.path);
        for block in &module.removed {
            let was: Option<&RemovedBlock> =
                old.and_then(|old| old.removed.iter().find(|other| other.from == block.from));
            let destroys = |block: &RemovedBlock| block.destroy != Some(false);
            let fresh = block.provisioners.iter().find(|provisioner| {
                !was.is_some_and(|was| {
                    destroys(was)
                        && was
                            .provisioners
                            .iter()
                            .any(|other| same_code(context, provisioner, other))
                })
            });
            let Some(provisioner) = fresh.filter(|_| destroys(block)) else {
                continue;
            };
            let place: String = module
                .path
                .iter()
                .map(|name| format!("module.{name}."))
                .collect();
            let address = format!("{place}{}", block.from);
            let mut detection =
                Detection::case(Subject::Address(address.clone()), CaseName("removed"))
                    .with("address", address)
                    .with("kind", &*provisioner.kind)
                    .with_span(provisioner.span.or(block.span));
            if let Some((_, words)) = provisioner_destroys(context, provisioner, None) {
                detection = detection.because(format!("it says {}", code(words)));
            }
            out.push(detection);
        }
    }
}

/// Actions and what triggers them, where a source diff adds or changes one.
fn added_actions(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    let Some(prior) = &set.prior_configuration else {
        return;
    };
    for module in &set.configuration.modules {
        let old = prior.module(&module.path);
        let place: String = module
            .path
            .iter()
            .map(|name| format!("module.{name}."))
            .collect();
        for (address, span) in &module.actions {
            let was = old.and_then(|old| old.actions.iter().find(|(other, _)| other == address));
            let harmless = HARMLESS_ACTIONS
                .iter()
                .any(|name| address.split('.').nth(1) == Some(name));
            if harmless || was.is_some_and(|(_, was)| same_text(context, *was, *span)) {
                continue;
            }
            let case = if was.is_some() {
                CaseName("action-changed")
            } else {
                CaseName("action-added")
            };
            let address = format!("{place}{address}");
            out.push(
                Detection::case(Subject::Address(address.clone()), case)
                    .with("address", address)
                    .with_span(*span),
            );
        }
        for block in &module.resources {
            let was = old.and_then(|old| {
                let mut blocks = old.resources.iter();
                blocks.find(|other| other.type_name == block.type_name && other.name == block.name)
            });
            let before = was.map_or(&[][..], |was| &was.lifecycle.action_triggers);
            let known = |trigger: &ActionTrigger| {
                let mut before = before.iter();
                before.any(|other| same_trigger(context, trigger, other))
            };
            let mut triggers = block.lifecycle.action_triggers.iter();
            if triggers.any(|trigger| fires(trigger) && !known(trigger)) {
                let address = format!("{place}{}.{}", block.type_name, block.name);
                out.push(
                    Detection::case(Subject::Address(address.clone()), CaseName("trigger"))
                        .with("address", address)
                        .with_span(block.span),
                );
            }
        }
    }
}

/// Whether two places hold the same words; unknown places do not.
fn same_text(context: &Analysis<'_>, was: Option<Span>, now: Option<Span>) -> bool {
    let words = |span: Span| -> Option<Vec<&str>> {
        let text = context.change_set.sources.text(span)?;
        Some(text.split_whitespace().collect())
    };
    match (was, now) {
        (Some(was), Some(now)) => words(was) == words(now),
        _ => false,
    }
}

/// Whether a trigger may invoke anything: its condition is not plainly false.
fn fires(trigger: &ActionTrigger) -> bool {
    let condition = trigger.condition.as_ref();
    let harmless = |action: &std::sync::Arc<str>| {
        let type_name = action.split('.').nth(1).unwrap_or_default();
        HARMLESS_ACTIONS.contains(&type_name)
    };
    condition.and_then(|condition| condition.constant.as_ref()) != Some(&Value::Bool(false))
        && (trigger.actions.is_empty() || !trigger.actions.iter().all(harmless))
}

/// Whether a trigger invokes nothing that another one does not invoke, on the
/// same occasions.
fn same_trigger(context: &Analysis<'_>, trigger: &ActionTrigger, other: &ActionTrigger) -> bool {
    let condition = |trigger: &ActionTrigger| {
        trigger.condition.as_ref().map(|condition| {
            let text = condition
                .span
                .and_then(|span| context.change_set.sources.text(span));
            let words: Option<Vec<&str>> = text.map(|text| text.split_whitespace().collect());
            (condition.constant.clone(), words)
        })
    };
    trigger.events == other.events
        && trigger.actions == other.actions
        && trigger.on_failure == other.on_failure
        && condition(trigger) == condition(other)
}

/// Actions that change nothing but a cache.
const HARMLESS_ACTIONS: &[&str] = &["aws_cloudfront_create_invalidation"];

fn invocations(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, invocation) in context.change_set.invocations.iter().enumerate() {
        if HARMLESS_ACTIONS.contains(&invocation.type_name.as_ref()) {
            continue;
        }
        let mut detection = Detection::case(Subject::Invocation(index), CaseName("invocation"))
            .with("address", &*invocation.address)
            .because(format!("trigger: {}", code(&invocation.trigger)));
        if let Some(on_failure) = &invocation.on_failure {
            detection = detection.because(match on_failure.as_ref() {
                "continue" => "when it fails, the apply continues",
                "taint" => "when it fails, the object is tainted and will be replaced",
                _ => "the effect of a failure is not known",
            });
        }
        out.push(detection);
    }
}

/// The source of a provisioner, for comparing two of them.
fn same_code(context: &Analysis<'_>, a: &Provisioner, b: &Provisioner) -> bool {
    let text = |provisioner: &Provisioner| {
        provisioner
            .span
            .and_then(|span| context.change_set.sources.text(span))
    };
    let constants = |provisioner: &Provisioner| -> Vec<(String, Option<Value>, Option<String>)> {
        provisioner
            .attributes
            .iter()
            .map(|attribute| {
                let source = attribute
                    .expression
                    .span
                    .and_then(|span| context.change_set.sources.text(span));
                (
                    attribute.path.to_string(),
                    attribute.expression.constant.clone(),
                    source.map(str::to_owned),
                )
            })
            .collect()
    };
    a.kind == b.kind
        && a.on_destroy == b.on_destroy
        && text(a) == text(b)
        && constants(a) == constants(b)
}

/// Provisioners that a source diff adds or changes to blocks without a change.
fn added_provisioners(
    context: &Analysis<'_>,
    blocks: &BTreeMap<ConfigAddress, &ResourceBlock>,
    out: &mut Vec<Detection>,
) {
    let Some(prior) = &context.change_set.prior_configuration else {
        return;
    };
    for (address, block) in blocks {
        let old = prior
            .resource(address)
            .map_or(&[][..], |block| block.provisioners.as_slice());
        let fresh = block.provisioners.iter().find(|provisioner| {
            !old.iter()
                .any(|other| same_code(context, provisioner, other))
        });
        let Some(provisioner) = fresh else { continue };
        let told = out.iter().any(|detection| match &detection.subject {
            Subject::Change(index) => {
                context.change_set.changes[*index].address.config() == *address
            }
            _ => false,
        });
        if told {
            continue;
        }
        let mut detection = Detection::case(
            Subject::Address(address.to_string()),
            CaseName("provisioner-added"),
        )
        .with("address", address.to_string())
        .with("kind", &*provisioner.kind)
        .with_span(provisioner.span.or(block.span));
        if let Some((_, words)) = provisioner_destroys(context, provisioner, None) {
            detection = detection.because(format!("it says {}", code(words)));
        }
        out.push(detection);
    }
}
