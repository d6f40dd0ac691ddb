//! The plan's JSON, as `show -json` writes it.
//!
//! The document is walked once by [`scan`]: what is not needed is validated and
//! stepped over, `before` and `after` are remembered as places and read when a
//! rule asks. Facts: format 1.2, "JSON Output Format" of Terraform and OpenTofu.

mod change;
mod checks;
mod configuration;
mod contradictions;
mod fields;
mod parts;
mod scan;
mod sections;
mod state;
#[cfg(test)]
mod tests;
mod twins;
mod value;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};

use self::scan::{Extent, Fault, Kind, Scan, Scanner};
use self::value::Buffer;
use super::Limits;
use super::detect::{Marks, SHOW, utf8};
use crate::error::{Error, ErrorCode, Result};
use crate::model::action::Action;
use crate::model::address::{AddressTexts, ConfigAddress, ResourceMode};
use crate::model::change::{
    ChangeSet, Gap, GapEffect, InputKind, PlanDocument, PlanMetadata, ResourceChange, Tool,
    VariableValue,
};
use crate::model::configuration::Configuration;
use crate::model::hex::hex;
use crate::model::tag::TagKey;
use crate::source::line_column;

/// Longest text whose places fit an extent.
pub(super) const MAX_BYTES: u64 = u32::MAX as u64;

/// Highest minor version of format 1 whose fields are known.
const KNOWN_MINOR: u32 = 2;

/// A shared list of shared addresses.
type Dependencies = Arc<[Arc<ConfigAddress>]>;

/// What all parts of the reader share.
struct Context {
    /// What each section names, to compare them.
    named: sections::Named,
    /// What was read of each object, because most texts stand there several times.
    twins: twins::Twins,
    buffer: Buffer,
    texts: AddressTexts,
    /// Addresses of blocks by their text; the lists of a state repeat them.
    blocks: FxHashMap<Box<str>, Arc<ConfigAddress>>,
    /// Lists of dependencies by the hash of their JSON, with the place of the first.
    dependencies: FxHashMap<u64, (Extent, Dependencies)>,
    gaps: Vec<Gap>,
    /// Keys that nobody knows, by the object that they stand in.
    unknown: BTreeSet<(&'static str, String)>,
    limit: usize,
}

/// Keys that nobody knows and that are told one by one.
const MAX_UNKNOWN: usize = 20;

impl Context {
    /// Notes a key that is not read, unless it is known all the same.
    fn skipped(&mut self, object: &'static str, known: &[&str], key: &str) {
        if !known.contains(&key) && self.unknown.len() < MAX_UNKNOWN {
            self.unknown.insert((object, key.to_owned()));
        }
    }

    /// The shared copy of a text that plans repeat.
    fn text(&mut self, text: &str) -> Arc<str> {
        self.texts.text(text)
    }
}

/// Top level of the document.
#[derive(Default)]
struct Document {
    marks: Marks,
    /// `format_version`, when it is a string.
    format: Option<String>,
    /// `applyable` stands there, whatever its value.
    says_applyable: bool,
}

/// Reads the JSON that starts at `from`; the bytes need not be UTF-8.
pub(super) fn read(
    bytes: Arc<Vec<u8>>,
    from: usize,
    name: &str,
    limits: &Limits,
) -> Result<ChangeSet> {
    let text = utf8(&bytes, from).map_err(|error| error.at(name, None))?;
    let mut context = Context {
        named: sections::Named::default(),
        twins: twins::Twins::default(),
        buffer: Buffer::new(bytes.clone(), from),
        texts: AddressTexts::default(),
        blocks: FxHashMap::default(),
        dependencies: FxHashMap::default(),
        gaps: Vec::new(),
        unknown: BTreeSet::new(),
        limit: limits.depth,
    };
    let mut document = Document::default();
    let mut changes = ChangeSet {
        origin: PlanMetadata {
            kind: InputKind::PlanJson,
            name: name.to_owned(),
            ..PlanMetadata::default()
        },
        document: PlanDocument::new(bytes.clone(), from),
        ..ChangeSet::default()
    };
    let mut scanner = Scanner::new(text, limits.depth);
    let walked = top(&mut scanner, &mut context, &mut document, &mut changes);
    if let Err(fault) = walked {
        // Another major version may well have other types in the same places.
        if let Some(Err(error)) = document.format.as_deref().map(version) {
            return Err(error.at(name, None));
        }
        return Err(error(&fault, text, name));
    }
    if let Some(error) = document.marks.refusal() {
        return Err(error.at(name, None));
    }
    if !scanner.at_end() {
        return Err(error(
            &scanner.fault(
                ErrorCode::MalformedPlan,
                "more text follows the end of the JSON",
            ),
            text,
            name,
        ));
    }
    let minor = match document.format.as_deref() {
        Some(format) => version(format).map_err(|error| error.at(name, None))?,
        None => {
            return Err(Error::new(
                ErrorCode::UnsupportedVersion,
                "the JSON has no `format_version`, so it is not a plan, or only a part of one",
            )
            .with_help(SHOW)
            .at(name, None));
        }
    };
    if !document.marks.plan && document.marks.changes {
        // Nothing of a real plan is left out, so something was cut away; what
        // is there is judged, but nobody can say that it is all.
        context.gaps.push(Gap {
            what: "the plan as a whole".to_owned(),
            why:
                "it has neither `planned_values` nor `configuration`, which the tools always write"
                    .to_owned(),
            treated_as: "a plan of which parts were cut away".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
    } else if !document.marks.plan {
        return Err(Error::new(
            ErrorCode::NotAPlan,
            "the JSON has neither `planned_values` nor `configuration`, so it is not a plan",
        )
        .with_help(SHOW)
        .at(name, None));
    }
    finish(&mut changes, &mut context, &document, minor).map_err(|error| error.at(name, None))?;
    let digest = Sha256::new_with_prefix(bytes.as_slice());
    changes.origin.tags = TagKey::after(&digest);
    changes.origin.sha256 = hex(&digest.finalize());
    changes.gaps = context.gaps;
    Ok(changes)
}

/// Checks that `text` is exactly one JSON value as strictly as a plan is checked:
/// no key twice, bounded depth. `name` is what messages call it.
pub(super) fn check(text: &str, name: &str, depth: usize) -> Result<()> {
    let mut scanner = Scanner::new(text, depth);
    scanner.skip().map_err(|fault| error(&fault, text, name))?;
    if scanner.at_end() {
        return Ok(());
    }
    let fault = scanner.fault(
        ErrorCode::MalformedPlan,
        "more text follows the end of the JSON",
    );
    Err(error(&fault, text, name))
}

/// Objects and keys that the format is known to have.
pub(super) fn known_fields() -> impl Iterator<Item = (&'static str, &'static str)> {
    fields::FIELDS
        .iter()
        .flat_map(|(object, keys)| keys.iter().map(|key| (*object, *key)))
}

/// The value in JSON that [`check`] has let through.
pub(super) fn value(json: &[u8]) -> crate::model::value::Value {
    value::value(json)
}

/// Walks the top level.
fn top(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    document: &mut Document,
    changes: &mut ChangeSet,
) -> Scan<()> {
    scanner.object("the plan", |scanner, key| {
        document.marks.note(key);
        match key {
            // Any other kind of version is skipped, and then missing.
            "format_version" if scanner.kind()? == Kind::String => {
                document.format = scanner
                    .string("format_version")?
                    .map(|text| text.into_owned());
            }
            "terraform_version" => {
                changes.origin.tool_version = scanner
                    .string("terraform_version")?
                    .map(|text| text.into_owned());
            }
            "timestamp" => {
                changes.origin.timestamp =
                    scanner.string("timestamp")?.map(|text| text.into_owned());
            }
            "errored" => changes.origin.errored = scanner.bool("errored")?.unwrap_or(false),
            "complete" => changes.origin.complete = scanner.bool("complete")?,
            "applyable" => {
                document.says_applyable = true;
                changes.origin.applyable = scanner.bool("applyable")?;
            }
            "variables" => changes.variables = variables(scanner)?,
            "resource_changes" => {
                scanner.array("resource_changes", |scanner, position| {
                    let change = change::resource(scanner, context, "resource_changes", position)?;
                    changes.changes.push(change);
                    Ok(())
                })?;
            }
            "resource_drift" => {
                scanner.array("resource_drift", |scanner, position| {
                    let change = change::resource(scanner, context, "resource_drift", position)?;
                    changes.drift.push(change);
                    Ok(())
                })?;
            }
            "deferred_changes" => {
                scanner.array("deferred_changes", |scanner, position| {
                    let change = change::deferred(scanner, context, position)?;
                    changes.changes.extend(change);
                    Ok(())
                })?;
            }
            "output_changes" => {
                scanner.object("output_changes", |scanner, name| {
                    let output = change::output(scanner, context, name)?;
                    changes.outputs.push(output);
                    Ok(())
                })?;
            }
            "action_invocations" => {
                scanner.array("action_invocations", |scanner, _| {
                    let invocation = change::invocation(scanner, context)?;
                    changes.invocations.push(invocation);
                    Ok(())
                })?;
            }
            "deferred_action_invocations" => {
                scanner.array("deferred_action_invocations", |scanner, _| {
                    let invocation = change::deferred_invocation(scanner, context)?;
                    changes.invocations.extend(invocation);
                    Ok(())
                })?;
            }
            "relevant_attributes" => {
                scanner.array("relevant_attributes", |scanner, _| {
                    let relevant = change::relevant(scanner, context)?;
                    changes.relevant.push(relevant);
                    Ok(())
                })?;
            }
            "checks" => changes.checks = checks::read(scanner)?,
            "prior_state" => changes.prior_state = state::read(scanner, context)?,
            "configuration" => changes.configuration = configuration::read(scanner, context)?,
            // The values follow from the changes; that they are of the same
            // objects is checked.
            "planned_values" if scanner.kind()? == Kind::Object => {
                context.named.planned(scanner, &mut context.twins)?;
            }
            // Unknown members are allowed to appear: they are validated and no more.
            _ => {
                scanner.skip()?;
                context.skipped("the plan", fields::PLAN, key);
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// The minor version of a format that is understood: 0.1 and later, 1.x.
fn version(format: &str) -> Result<(u32, u32)> {
    let number = |text: &str| -> Option<u32> {
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten()
    };
    let parts = format
        .split_once('.')
        .and_then(|(major, minor)| Some((number(major)?, number(minor)?)));
    match parts {
        Some((0, minor)) if minor >= 1 => Ok((0, minor)),
        Some((1, minor)) => Ok((1, minor)),
        _ => Err(Error::new(
            ErrorCode::UnsupportedVersion,
            "the plan's `format_version` is not one that blastgate understands (0.1 to 1.x)",
        )
        .with_help(
            "update blastgate, or plan with a version of Terraform or OpenTofu that it knows",
        )),
    }
}

/// A fault as an error that says where.
fn error(fault: &Fault, text: &str, name: &str) -> Error {
    let place = line_column(text, fault.at);
    let message = if fault.ended {
        format!(
            "the JSON ends in the middle, after {} bytes: {}",
            text.len(),
            fault.message
        )
    } else if text.as_bytes().get(fault.at) == Some(&0) {
        format!("a NUL byte stands at byte {}", fault.at)
    } else {
        format!("{} (at byte {})", fault.message, fault.at)
    };
    let help = match fault.code {
        _ if fault.ended => {
            "the file is incomplete: check that the command that wrote it succeeded, and write it again"
        }
        ErrorCode::SuspiciousPlan => {
            "somebody or something changed this JSON after the tool wrote it: make it again from the plan file, \
             or give the plan file itself"
        }
        ErrorCode::LimitExceeded => {
            "no real plan looks like this: make it again from the plan file"
        }
        _ => SHOW,
    };
    Error::new(fault.code, message)
        .with_help(help)
        .at(name, Some(place))
}

/// `variables`: name to `{value}`.
fn variables(scanner: &mut Scanner<'_>) -> Scan<BTreeMap<Arc<str>, VariableValue>> {
    let mut variables = BTreeMap::new();
    scanner.object("variables", |scanner, name| {
        let name: Arc<str> = name.into();
        let mut value = crate::model::value::Value::Null;
        scanner.object("variables", |scanner, key| {
            let extent = scanner.skip()?;
            if key == "value" {
                value = value::value(extent.of(scanner.text()).as_bytes());
            }
            Ok(())
        })?;
        let sensitive = false;
        variables.insert(name, VariableValue { value, sensitive });
        Ok(())
    })?;
    Ok(variables)
}

/// What can only be said when the whole document has been read.
fn finish(
    changes: &mut ChangeSet,
    context: &mut Context,
    document: &Document,
    (major, minor): (u32, u32),
) -> Result<()> {
    changes.origin.format_version.clone_from(&document.format);
    if major == 1 && minor > KNOWN_MINOR {
        context.gaps.push(Gap {
            what: format!("format_version 1.{minor}"),
            why: format!("newer than 1.{KNOWN_MINOR}, the last one that was tested"),
            treated_as: "compatible, as the format promises".to_owned(),
            effect: GapEffect::Note,
        });
    }
    changes.relevant.sort();
    changes.relevant.dedup();
    changes
        .checks
        .sort_by(|a, b| (&a.address, &a.kind).cmp(&(&b.address, &b.kind)));
    changes
        .invocations
        .sort_by(|a, b| (&a.address, &a.trigger).cmp(&(&b.address, &b.trigger)));
    for (object, key) in std::mem::take(&mut context.unknown) {
        context.gaps.push(Gap {
            what: format!("key `{key}` of {object}"),
            why: "the plan was written by a newer tool than this one knows".to_owned(),
            treated_as: "something that may be ignored, as the format promises".to_owned(),
            effect: GapEffect::Note,
        });
    }
    configuration::add_conditions(&mut changes.configuration, &changes.checks);
    let root = changes.configuration.modules.first();
    for (name, variable) in &mut changes.variables {
        variable.sensitive = root
            .and_then(|root| root.variables.get(name))
            .is_some_and(|block| block.sensitive);
    }
    for output in &mut changes.outputs {
        output.sensitive |= root
            .and_then(|root| root.outputs.get(&output.name))
            .is_some_and(|block| block.sensitive);
    }
    changes.outputs.sort_by(|a, b| a.name.cmp(&b.name));
    let key = |change: &ResourceChange| (change.deferred.is_some(), change.deposed.clone());
    for list in [&mut changes.changes, &mut changes.drift] {
        // Without room for a second list of millions; two that are equal are refused anyway.
        list.sort_unstable_by(|a, b| a.address.cmp(&b.address).then_with(|| key(a).cmp(&key(b))));
        let twice = list
            .windows(2)
            .any(|pair| pair[0].address == pair[1].address && key(&pair[0]) == key(&pair[1]));
        if twice {
            return Err(Error::new(
                ErrorCode::SuspiciousPlan,
                "two changes are of the same object, which no tool writes",
            )
            .with_help("make the JSON again from the plan file, or give the plan file itself"));
        }
        provider_aliases(list, &changes.configuration);
        // A list that grew has room for as many again now and then.
        list.shrink_to_fit();
    }
    super::told(&changes.changes, &mut context.gaps);
    hidden_removals(changes, &mut context.gaps);
    changes.origin.tool = tool(changes, document);
    // The words of JSON tell more than the number of a plan file, and a plan
    // without marks of either tool is not known to be OpenTofu's.
    if document.says_applyable {
        super::settle_foreign(&mut changes.changes, Tool::Terraform);
    }
    let (named, buffer) = (&context.named, &context.buffer);
    sections::find(changes, named, buffer, major, &mut context.gaps);
    Ok(())
}

/// `removed` blocks are in no plan's JSON: what they say, and the provisioners
/// in them, cannot be seen where an object goes and its block is gone.
fn hidden_removals(changes: &ChangeSet, gaps: &mut Vec<Gap>) {
    if changes.configuration.modules.is_empty() {
        return;
    }
    let hidden: Vec<&ResourceChange> = changes
        .changes
        .iter()
        .filter(|change| change.address.mode == ResourceMode::Managed && change.deposed.is_none())
        .filter(|change| change.action.forgets() || change.action == Action::Delete)
        .filter(|change| {
            let block = change.address.config();
            changes.configuration.resource(&block).is_none()
        })
        .collect();
    let Some(first) = hidden.first() else { return };
    let what = match hidden.len() {
        1 => first.address.to_string(),
        count => format!("{} and {} more", first.address, count - 1),
    };
    gaps.push(Gap {
        what,
        why: "it goes without a block in the configuration, and the JSON shows no `removed` blocks"
            .to_owned(),
        treated_as: "without provisioners that run when it is destroyed; the plan file shows them"
            .to_owned(),
        effect: GapEffect::Note,
    });
}

/// Fills in which configuration of its provider a change uses.
fn provider_aliases(list: &mut [ResourceChange], configuration: &Configuration) {
    type Block<'a> = (&'a [Arc<str>], ResourceMode, &'a str, &'a str);
    let mut aliases: FxHashMap<Block<'_>, Arc<str>> = FxHashMap::default();
    for module in &configuration.modules {
        for block in &module.resources {
            // `aws.west` or `module.a:aws.west`.
            let alias = block.provider.as_deref().and_then(|key| {
                let local = key.rsplit_once(':').map_or(key, |(_, local)| local);
                local.split_once('.').map(|(_, alias)| alias)
            });
            if let Some(alias) = alias {
                let place = (
                    module.path.as_slice(),
                    block.mode,
                    block.type_name.as_ref(),
                    block.name.as_ref(),
                );
                aliases.insert(place, alias.into());
            }
        }
    }
    if aliases.is_empty() {
        return;
    }
    for change in list {
        let path = change.address.module.names();
        let place = (
            path.as_slice(),
            change.address.mode,
            change.address.type_name.as_ref(),
            change.address.name.as_ref(),
        );
        change.provider_alias = aliases.get(&place).cloned();
    }
}

/// Which tool wrote the plan: Terraform has always written `applyable` since
/// 1.8 and OpenTofu never; before that their registries differ.
fn tool(changes: &ChangeSet, document: &Document) -> Tool {
    if document.says_applyable {
        return Tool::Terraform;
    }
    let mut numbers = changes
        .origin
        .tool_version
        .as_deref()
        .unwrap_or_default()
        .split(['.', '-'])
        .map(|part| part.parse::<u32>().unwrap_or(0));
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    let from = |registry: &str| {
        changes
            .changes
            .iter()
            .any(|change| change.provider.starts_with(registry))
    };
    if version >= (1, 8) || from("registry.opentofu.org/") {
        Tool::OpenTofu
    } else if version > (0, 0) && version < (1, 6) || from("registry.terraform.io/") {
        Tool::Terraform
    } else {
        Tool::Unknown
    }
}

/// The digest of an input, as reports and approvals name it.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
