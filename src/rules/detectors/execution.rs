//! Code that a plan or an apply runs, and what that code destroys.

pub(super) mod destructive;
pub(super) mod plan_time;

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::catalog::{self, TypeFact};
use crate::finding::{Subject, code};
use crate::model::action::Action;
use crate::model::address::{ConfigAddress, ResourceAddress, ResourceMode};
use crate::model::change::{Fidelity, ResourceChange};
use crate::model::configuration::{
    ActionTrigger, Configuration, ConfigurationOrigin, Provisioner, RemovedBlock, ResourceBlock,
};
use crate::model::value::Value;
use crate::rules::Detection;
use crate::source::Span;

/// What has provisioners in a configuration.
#[derive(Default)]
struct WithProvisioners<'a> {
    /// Blocks by address.
    blocks: BTreeMap<ConfigAddress, &'a ResourceBlock>,
    /// `removed` blocks by the address of what is gone: a resource, or a module.
    removed: Vec<(String, &'a RemovedBlock)>,
}

impl<'a> WithProvisioners<'a> {
    /// The provisioners for objects of a block that may be gone.
    fn of(&self, address: &ConfigAddress) -> &'a [Provisioner] {
        if let Some(block) = self.blocks.get(address) {
            return &block.provisioners;
        }
        if self.removed.is_empty() {
            return &[];
        }
        let text = address.to_string();
        self.removed
            .iter()
            .find(|(gone, _)| {
                text.strip_prefix(gone.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
            .map_or(&[], |(_, block)| &block.provisioners)
    }
}

/// Blocks with provisioners.
fn with_provisioners(configuration: &Configuration) -> WithProvisioners<'_> {
    let mut out = WithProvisioners::default();
    for module in &configuration.modules {
        for block in module
            .resources
            .iter()
            .filter(|block| !block.provisioners.is_empty())
        {
            out.blocks.insert(address(&module.path, block), block);
        }
        for block in module
            .removed
            .iter()
            .filter(|block| !block.provisioners.is_empty())
        {
            let prefix: String = module
                .path
                .iter()
                .map(|name| format!("module.{name}."))
                .collect();
            // Where the tool allows the key of an instance, all of them count.
            let from = ResourceAddress::parse(&block.from)
                .map_or_else(|_| block.from.to_string(), |from| from.config().to_string());
            out.removed.push((prefix + &from, block));
        }
    }
    out
}

fn address(module: &[std::sync::Arc<str>], block: &ResourceBlock) -> ConfigAddress {
    ConfigAddress {
        module: module.to_vec(),
        mode: block.mode,
        type_name: block.type_name.clone(),
        name: block.name.clone(),
    }
}

/// Whether a provisioner runs with an action: `Some(true)` for certain.
fn runs(provisioner: &Provisioner, action: &Action) -> Option<bool> {
    let creates =
        *action == Action::Create || action.replaces() || matches!(action, Action::Unrecognized(_));
    let destroys = action.destroys();
    match provisioner.on_destroy {
        Some(true) => Some(destroys),
        Some(false) => Some(creates),
        // The plan's JSON does not tell the two apart.
        None if creates => Some(true),
        None if destroys => None,
        None => Some(false),
    }
}

/// The provisioners of a change that run or may run.
fn running<'a>(
    blocks: &WithProvisioners<'a>,
    change: &ResourceChange,
) -> Vec<(&'a Provisioner, bool)> {
    // Hardly any configuration has provisioners, and every change is asked.
    if blocks.blocks.is_empty() && blocks.removed.is_empty() {
        return Vec::new();
    }
    blocks
        .of(&change.address.config())
        .iter()
        .filter_map(|provisioner| match runs(provisioner, &change.action) {
            Some(false) => None,
            answer => Some((provisioner, answer == Some(true))),
        })
        .collect()
}

/// When a type runs code: `now`, `later`, or it is a `carrier` of what does: it does nothing but
/// carry provisioners and triggers.
fn when_it_runs(type_name: &str) -> Option<&'static str> {
    let texts = catalog::type_fact(type_name, TypeFact::Runs)?;
    texts.first().copied()
}

/// Whether a type only carries what runs.
fn is_carrier(type_name: &str) -> bool {
    when_it_runs(type_name) == Some("carrier")
}

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

/// `code-runs-at-apply`.
pub(super) fn at_apply(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    let mut blocks = with_provisioners(&set.configuration);
    if set.origin.fidelity() == Fidelity::Source {
        // Those of a source change are told by themselves.
        blocks.removed.clear();
    }
    for index in context.effective_changes() {
        let (change, known) = context.change(index);
        if change.address.mode == ResourceMode::Data {
            continue;
        }
        let type_name = change.address.type_name.as_ref();
        let running = running(&blocks, change);
        if let Some((first, _)) = running.first() {
            let mut kinds: Vec<&str> = running
                .iter()
                .map(|(provisioner, _)| provisioner.kind.as_ref())
                .collect();
            kinds.sort_unstable();
            kinds.dedup();
            let names: Vec<String> = kinds.iter().map(code).collect();
            let only_files = kinds == ["file"];
            let mut detection = Detection::new(
                Subject::Change(index),
                format!(
                    "Applying {} runs code: {}",
                    code(&change.address),
                    names.join(", ")
                ),
            )
            .with_span(first.span);
            if only_files && known.production.value == IsProduction::No {
                detection = detection.in_case("files");
            }
            out.push(if running.iter().any(|(_, certain)| *certain) {
                detection
            } else {
                detection.possible()
            });
            continue;
        }
        let acts = matches!(
            change.action,
            Action::Create | Action::Update | Action::Unrecognized(_)
        ) || change.action.replaces();
        if !acts {
            continue;
        }
        if type_name == "null_resource" && set.configuration.origin == ConfigurationOrigin::Absent {
            out.push(
                Detection::new(
                    Subject::Change(index),
                    format!(
                        "{} may run provisioners, which this input does not show",
                        code(&change.address)
                    ),
                )
                .possible(),
            );
            continue;
        }
        let runs = known.attributes.type_fact(TypeFact::Runs);
        let runs = runs.and_then(|texts| texts.first().copied());
        let now = runs == Some("now");
        let run = known.facts.executes() == Some("run") && runs != Some("carrier");
        if !(now || run) || (change.action == Action::Update && only_quiet(change)) {
            continue;
        }
        let detection = Detection::new(
            Subject::Change(index),
            format!("{} runs code when it is applied", code(&change.address)),
        );
        let harmless = known.production.value == IsProduction::No || runs == Some("later");
        out.push(if harmless {
            detection.in_case("harmless")
        } else {
            detection
        });
    }
    invocations(context, out);
    if set.origin.fidelity() == Fidelity::Source {
        added_provisioners(context, &blocks.blocks, out);
        added_actions(context, out);
        removed_blocks(context, out);
    }
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
            let mut detection = Detection::new(
                Subject::Address(address.clone()),
                format!(
                    "Destroying {} runs code: {}",
                    code(&address),
                    code(&provisioner.kind)
                ),
            )
            .with_span(provisioner.span.or(block.span));
            if let Some((_, words)) = destructive::provisioner_destroys(context, provisioner, None)
            {
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
    let text = |span: Span| -> Option<Vec<&str>> {
        let text = set.sources.text(span)?;
        Some(text.split_whitespace().collect())
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
            let same = |was: Option<Span>, now: Option<Span>| match (was, now) {
                (Some(was), Some(now)) => text(was) == text(now),
                _ => false,
            };
            if harmless || was.is_some_and(|(_, was)| same(*was, *span)) {
                continue;
            }
            out.push(
                Detection::new(
                    Subject::Address(format!("{place}{address}")),
                    format!(
                        "The action {} is {}",
                        code(format!("{place}{address}")),
                        if was.is_some() { "changed" } else { "new" }
                    ),
                )
                .with_span(*span),
            );
        }
        for block in &module.resources {
            let was = old.and_then(|old| {
                old.resources
                    .iter()
                    .find(|other| other.type_name == block.type_name && other.name == block.name)
            });
            let before = was.map_or(&[][..], |was| &was.lifecycle.action_triggers);
            let invokes = block.lifecycle.action_triggers.iter().any(|trigger| {
                fires(trigger)
                    && !before
                        .iter()
                        .any(|other| same_trigger(context, trigger, other))
            });
            if invokes {
                let address = format!("{place}{}.{}", block.type_name, block.name);
                out.push(
                    Detection::new(
                        Subject::Address(address.clone()),
                        format!("{} invokes actions when it is applied", code(&address)),
                    )
                    .with_span(block.span),
                );
            }
        }
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
        let mut detection = Detection::new(
            Subject::Invocation(index),
            format!("Applying invokes the action {}", code(&invocation.address)),
        )
        .because(format!("trigger: {}", code(&invocation.trigger)));
        if let Some(on_failure) = &invocation.on_failure {
            detection = detection.because(match on_failure.as_ref() {
                "continue" => "when it fails, the apply goes on",
                "taint" => "when it fails, the object is marked for replacement",
                _ => "what its failure does is not known",
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
        let mut detection = Detection::new(
            Subject::Address(address.to_string()),
            format!(
                "{} gets code that runs when it is applied: {}",
                code(address),
                code(&provisioner.kind)
            ),
        )
        .with_span(provisioner.span.or(block.span));
        if let Some((_, words)) = destructive::provisioner_destroys(context, provisioner, None) {
            detection = detection.because(format!("it says {}", code(words)));
        }
        out.push(detection);
    }
}
