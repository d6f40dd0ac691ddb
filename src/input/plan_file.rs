//! The binary plan file (`plan -out=FILE`) of Terraform and OpenTofu, read
//! without the tool and without providers.
//!
//! It is what apply executes, and it says what `show -json` leaves out: mode,
//! targets, workspace, lineage, the alias of each provider and the whole
//! configuration. Nothing in it is signed, so everything that no tool writes
//! is refused or told as a gap.

mod actions;
mod changes;
mod proto;
mod snapshot;
mod state;
mod values;
mod wire;
mod zip;

use prost::Message as _;
use prost::bytes::Bytes;
use sha2::{Digest as _, Sha256};

use crate::error::{Error, ErrorCode, Result};
use crate::input::configuration;
use crate::model::change::{
    Backend, ChangeSet, Gap, GapEffect, InputKind, PlanMetadata, PlanMode, Tool, VariableValue,
};
use crate::model::configuration::Configuration;
use crate::model::hex::hex;
use crate::model::tag::TagKey;
use crate::model::value::Value;

const PLAN: &str = "tfplan";
const STATE: &str = "tfstate";
const PREVIOUS_STATE: &str = "tfstate-prev";
const LOCK: &str = ".terraform.lock.hcl";
/// Provider schemas, from OpenTofu 1.13.
const SCHEMAS: &str = "tfschemas";

/// The only version of the format that the tools write and take.
const VERSION: u64 = 3;

/// Messages and numbers of `planfile.proto` that are known, each once.
pub(super) fn known_fields() -> std::collections::BTreeSet<(&'static str, u64)> {
    wire::known_fields()
}

/// Reads a plan file; `name` is what it is called in messages.
///
/// # Errors
/// When the bytes are no plan file, a damaged one, one of another version, one
/// that passes a limit, or one that no tool writes.
pub fn read(bytes: &[u8], name: &str) -> Result<ChangeSet> {
    read_unplaced(bytes, name).map_err(|error| match error.location {
        None => error.at(name, None),
        Some(_) => error,
    })
}

fn read_unplaced(bytes: &[u8], name: &str) -> Result<ChangeSet> {
    let digest = Sha256::new_with_prefix(bytes);
    let archive = zip::Archive::open(bytes)?;
    let mut gaps = Vec::new();
    foreign_members(&archive, &mut gaps);
    let (walk, plan) = decoded(&archive)?;
    changes::unknown_numbers(&walk, &mut gaps);

    let lock_file = lock_file(&archive, &mut gaps)?;
    let tool = tool(&walk, &plan, lock_file.as_deref());
    let mut set = ChangeSet {
        origin: PlanMetadata {
            name: name.to_owned(),
            tags: TagKey::after(&digest),
            sha256: hex(&digest.finalize()),
            tool,
            mode: mode(plan.ui_mode, &mut gaps),
            lock_file,
            ..metadata(&plan)
        },
        ..ChangeSet::default()
    };
    if tells_completeness(tool, &plan, &walk) {
        set.origin.complete = Some(plan.complete);
        set.origin.applyable = Some(plan.applyable);
    }
    backend(&plan, &mut set.origin)?;

    set.changes = changes::planned(&plan, &mut gaps)?;
    super::settle_foreign(&mut set.changes, tool);
    experimental_runtime(&walk, &mut gaps);
    set.relevant = changes::relevant(&plan)?;
    super::told(&set.changes, &mut gaps);
    gaps.extend(invokes_only(&set.origin.action_targets));
    changes::share_providers(&mut set.changes);
    set.drift = changes::drift(&plan, set.origin.mode)?;
    set.outputs = changes::outputs(&plan)?;
    set.invocations = actions::invocations(&plan)?;
    set.checks = actions::checks(&plan);

    prior_state(&archive, &mut set, &mut gaps)?;
    let modules = snapshot::read(
        &archive,
        &format!("{name}/tfconfig/modules.json"),
        &mut set.sources,
        &mut gaps,
    )?;
    set.configuration = configuration::from_sources(&modules, &set.sources, &mut gaps);
    variables(&plan, &walk.ephemeral_variables, &mut set)?;
    set.gaps = gaps;
    Ok(set)
}

/// The plan itself, and what its bytes hold that its messages do not say.
fn decoded(archive: &zip::Archive<'_>) -> Result<(wire::Walk, proto::Plan)> {
    let data = archive.read(PLAN)?.ok_or_else(|| {
        Error::new(ErrorCode::NotAPlan, "the zip has no member `tfplan`")
            .with_help("give the file that `plan -out=FILE` wrote")
    })?;
    let walk = wire::walk(&data, &wire::PLAN)?;
    let plan = proto::Plan::decode(data)
        .map_err(|_| malformed("the plan's protobuf cannot be decoded"))?;
    if plan.version != VERSION {
        return Err(Error::new(
            ErrorCode::UnsupportedVersion,
            format!("the plan has format {}; {VERSION} is read", plan.version),
        )
        .with_help("give the output of `show -json` instead"));
    }
    Ok((walk, plan))
}

/// The gap of a plan that was made to invoke actions only.
fn invokes_only(targets: &[String]) -> Option<Gap> {
    (!targets.is_empty()).then(|| Gap {
        what: format!("-invoke={}", targets.join(" -invoke=")),
        why: "the plan was made to invoke these actions only".to_owned(),
        treated_as: "a plan without the rest of the configuration".to_owned(),
        effect: GapEffect::Note,
    })
}

/// What the plan says of itself as a whole.
fn metadata(plan: &proto::Plan) -> PlanMetadata {
    PlanMetadata {
        kind: InputKind::PlanFile,
        format_version: Some(plan.version.to_string()),
        tool_version: some(&plan.terraform_version),
        errored: plan.errored,
        targets: plan.targets.clone(),
        excludes: plan.excludes.clone(),
        force_replace: plan.force_replace.clone(),
        action_targets: plan.action_targets.clone(),
        timestamp: some(&plan.timestamp),
        ..PlanMetadata::default()
    }
}

/// Reads the state that the plan was made against.
fn prior_state(archive: &zip::Archive<'_>, set: &mut ChangeSet, gaps: &mut Vec<Gap>) -> Result<()> {
    let Some(state) = archive.read(STATE)? else {
        gaps.push(Gap {
            what: format!("member {STATE}"),
            why: "the plan file has none".to_owned(),
            treated_as: "a prior state that is not known".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
        return Ok(());
    };
    let file = format!("{}/{STATE}", set.origin.name);
    let read = state::read(&state, &file, gaps)?;
    set.prior_state = read.state;
    set.origin.lineage = read.lineage.filter(|lineage| !lineage.is_empty());
    set.origin.serial = read.serial;
    Ok(())
}

fn malformed(message: impl Into<String>) -> Error {
    Error::new(ErrorCode::MalformedPlan, message)
        .with_help("write the plan again with `plan -out=FILE`")
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn foreign_members(archive: &zip::Archive<'_>, gaps: &mut Vec<Gap>) {
    for member in archive.members() {
        let known = [PLAN, STATE, PREVIOUS_STATE, LOCK, SCHEMAS].contains(&member.name.as_str())
            || snapshot::owns(&member.name);
        if !known {
            gaps.push(Gap {
                what: format!("member {} of the plan file", member.name),
                why: "no tool that is known writes it".to_owned(),
                treated_as: "something that may change what apply does".to_owned(),
                effect: GapEffect::NeedsApproval,
            });
        }
    }
}

fn lock_file(archive: &zip::Archive<'_>, gaps: &mut Vec<Gap>) -> Result<Option<String>> {
    let Some(content) = archive.read(LOCK)? else {
        return Ok(None);
    };
    let text = utf8(&content);
    if text.is_none() {
        gaps.push(Gap {
            what: format!("member {LOCK}"),
            why: "it is not UTF-8".to_owned(),
            treated_as: "a lock file that nobody has read".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
    }
    Ok(text)
}

fn utf8(content: &Bytes) -> Option<String> {
    std::str::from_utf8(content).ok().map(str::to_owned)
}

/// OpenTofu's next runtime keeps what apply executes in a graph of its own,
/// beside the changes. Nothing here reads it.
fn experimental_runtime(walk: &wire::Walk, gaps: &mut Vec<Gap>) {
    if walk.root.contains(&500_000_000) || walk.root.contains(&500_000_001) {
        gaps.push(Gap {
            what: "the execution graph of OpenTofu's experimental runtime".to_owned(),
            why: "apply would execute it, and it is read by nothing but that runtime".to_owned(),
            treated_as: "something that may do more than the changes say".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
    }
}

fn mode(number: i32, gaps: &mut Vec<Gap>) -> Option<PlanMode> {
    match number {
        0 => Some(PlanMode::Normal),
        1 => Some(PlanMode::Destroy),
        2 => Some(PlanMode::RefreshOnly),
        _ => {
            gaps.push(Gap {
                what: format!("planning mode {number}"),
                why: "the plan was written by a newer tool than this one knows".to_owned(),
                treated_as: "a mode that may destroy".to_owned(),
                effect: GapEffect::NeedsApproval,
            });
            None
        }
    }
}

/// Tells the tool, by what only one of them writes, then by the registry of the
/// providers and the header of the lock file. (Nothing says it outright; the
/// version is that of whichever tool it was.)
fn tool(walk: &wire::Walk, plan: &proto::Plan, lock: Option<&str>) -> Tool {
    let number = |numbers: &[u64]| numbers.iter().any(|number| walk.root.contains(number));
    let actions = |wanted: i32, values: usize| {
        plan.resource_changes
            .iter()
            .filter_map(|message| message.change.as_ref())
            .any(|change| change.action == wanted && change.values.len() == values)
    };
    let reasons = plan
        .resource_changes
        .iter()
        .any(|message| (14..=16).contains(&message.reason));
    if number(&[6, 500_000_000, 500_000_001])
        || !walk.ephemeral_variables.is_empty()
        || reasons
        || actions(10, 2)
    {
        return Tool::OpenTofu;
    }
    if number(&[25, 26, 27, 28, 29, 30, 31, 32]) || walk.function_results || actions(9, 2) {
        return Tool::Terraform;
    }
    if actions(9, 0) {
        return Tool::OpenTofu;
    }
    // Terraform asks this registry only when told to; OpenTofu is told to use
    // the other one by many configurations, so that one proves nothing.
    let registry = |host: &str| {
        plan.resource_changes
            .iter()
            .any(|message| changes::provider(&message.provider).0.starts_with(host))
    };
    if registry("registry.opentofu.org/") {
        return Tool::OpenTofu;
    }
    let header = lock.map(|text| text.lines().take_while(|line| line.starts_with('#')));
    for line in header.into_iter().flatten() {
        if line.contains("\"tofu init\"") {
            return Tool::OpenTofu;
        }
        if line.contains("\"terraform init\"") {
            return Tool::Terraform;
        }
    }
    match version(&plan.terraform_version) {
        // OpenTofu starts at 1.6.
        Some(version) if version < (1, 6) => Tool::Terraform,
        _ => Tool::Unknown,
    }
}

fn version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.split(['.', '-', '+']);
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// Terraform says since 1.8 whether a plan is complete and can be applied, and
/// `false` takes no room on the wire; OpenTofu never says it. So the absence
/// of both means `false` only for the former.
fn tells_completeness(tool: Tool, plan: &proto::Plan, walk: &wire::Walk) -> bool {
    walk.root.contains(&25)
        || walk.root.contains(&26)
        || (tool == Tool::Terraform
            && version(&plan.terraform_version).is_some_and(|version| version >= (1, 8)))
}

fn backend(plan: &proto::Plan, origin: &mut PlanMetadata) -> Result<()> {
    let Some(message) = plan.backend.as_ref().or(plan.state_store.as_ref()) else {
        return Ok(());
    };
    origin.workspace = some(&message.workspace);
    origin.backend = Some(Backend {
        kind: message.kind.clone(),
        settings: values::eager(message.config.as_ref(), "backend")?,
        provider: message.provider.as_ref().map(|provider| {
            (
                provider.source.as_str().into(),
                provider.version.as_str().into(),
            )
        }),
    });
    Ok(())
}

/// The file holds only the variables that were set; the others have their
/// defaults, as far as those are constant.
fn variables(plan: &proto::Plan, ephemeral: &[String], set: &mut ChangeSet) -> Result<()> {
    for message in &plan.variables {
        let value = values::eager(message.value.as_ref(), &message.name)?;
        let sensitive = declared_sensitive(&set.configuration, &message.name);
        let variable = VariableValue { value, sensitive };
        if set
            .variables
            .insert(message.name.as_str().into(), variable)
            .is_some()
        {
            return Err(Error::new(
                ErrorCode::SuspiciousPlan,
                format!("the plan sets variable `{}` twice", message.name),
            ));
        }
    }
    for name in plan.apply_time_variables.iter().chain(ephemeral) {
        // Ephemeral ones are given again at apply, with whatever value.
        let sensitive = declared_sensitive(&set.configuration, name);
        set.variables.insert(
            name.as_str().into(),
            VariableValue {
                value: Value::Unknown,
                sensitive,
            },
        );
    }
    if let Some(root) = set.configuration.module(&[]) {
        for (name, block) in &root.variables {
            if let Some(default) = &block.default {
                set.variables
                    .entry(name.clone())
                    .or_insert_with(|| VariableValue {
                        value: default.clone(),
                        sensitive: block.sensitive,
                    });
            }
        }
    }
    Ok(())
}

fn declared_sensitive(configuration: &Configuration, name: &str) -> bool {
    configuration
        .module(&[])
        .and_then(|root| root.variables.get(name))
        .is_some_and(|block| block.sensitive)
}

#[cfg(test)]
mod tests;
