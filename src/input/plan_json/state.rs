//! `prior_state`: what existed when the plan was made.

use std::hash::BuildHasher as _;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::parts::Parts;
use super::scan::{Extent, Fault, Scan, Scanner};
use super::value::{self, JsonObject};
use super::{Context, Dependencies};
use crate::error::ErrorCode;
use crate::model::address::{InstanceKey, ModulePath, ResourceAddress, ResourceMode};
use crate::model::change::{Gap, GapEffect};
use crate::model::state::{PriorState, StateInstance};
use crate::model::value::Value;

/// Reads `prior_state`.
pub(super) fn read(scanner: &mut Scanner<'_>, context: &mut Context) -> Scan<PriorState> {
    let mut instances = Vec::new();
    let present = scanner.object("prior_state", |scanner, key| {
        if key != "values" {
            scanner.skip()?;
            return Ok(());
        }
        scanner.object("prior_state.values", |scanner, key| {
            if key == "root_module" {
                module(scanner, context, &mut instances)
            } else {
                scanner.skip().map(|_| ())
            }
        })?;
        Ok(())
    })?;
    let mut seen = FxHashSet::with_capacity_and_hasher(instances.len(), FxBuildHasher);
    let twice = instances
        .iter()
        .any(|instance| !seen.insert((&instance.address, &instance.deposed)));
    if twice {
        return Err(scanner.fault(
            ErrorCode::SuspiciousPlan,
            "`prior_state` holds the same object twice, which no tool writes",
        ));
    }
    Ok(PriorState { present, instances })
}

/// One module and those in it. The scanner's bound on depth bounds this recursion.
fn module(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    out: &mut Vec<StateInstance>,
) -> Scan<()> {
    // Those of the module itself come first, whatever the order of the keys.
    let mut own = Vec::new();
    let mut below = Vec::new();
    let mut path = ModulePath::default();
    scanner.object("prior_state module", |scanner, key| {
        match key {
            "address" => {
                let text = scanner.string("prior_state module address")?;
                path = ModulePath::parse(text.as_deref().unwrap_or_default()).map_err(|_| {
                    scanner.fault(
                        ErrorCode::MalformedPlan,
                        "a module of `prior_state` has no valid `address`",
                    )
                })?;
            }
            "resources" => {
                scanner.array("prior_state resources", |scanner, _| {
                    let instance = resource(scanner, context)?;
                    own.push(instance);
                    Ok(())
                })?;
            }
            "child_modules" => {
                scanner.array("prior_state child_modules", |scanner, _| {
                    module(scanner, context, &mut below)
                })?;
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    for mut instance in own {
        // Terraform 0.12 wrote addresses relative to their module.
        if instance.address.module.is_root() {
            instance.address.module = path.clone();
        }
        out.push(instance);
    }
    out.append(&mut below);
    Ok(())
}

fn resource(scanner: &mut Scanner<'_>, context: &mut Context) -> Scan<StateInstance> {
    let place = scanner.offset();
    let wrong = |code, message: &'static str| Fault {
        code,
        message: message.into(),
        at: place,
        ended: false,
    };
    let mut address = None;
    let mut mode = None;
    let mut type_name = None;
    let mut name = None;
    let mut index = None;
    let mut provider = None;
    let mut values = None;
    let mut sensitive = None;
    let mut dependencies: Option<Dependencies> = None;
    let mut identity = Value::Null;
    let mut tainted = false;
    let mut deposed: Option<Arc<str>> = None;
    scanner.object("prior_state resource", |scanner, key| {
        match key {
            "address" => address = scanner.string("address")?,
            "mode" => mode = scanner.string("mode")?,
            "type" => type_name = scanner.string("type")?,
            "name" => name = scanner.string("name")?,
            "index" => {
                let extent = scanner.skip()?;
                index = Some(value::value(extent.of(scanner.text()).as_bytes()));
            }
            "provider_name" => {
                provider = scanner
                    .string("provider_name")?
                    .map(|text| context.text(&text));
            }
            "values" => values = Some(scanner.skip()?),
            "sensitive_values" => sensitive = Some(scanner.skip()?),
            "depends_on" => {
                let place = scanner.skip()?;
                dependencies = Some(shared(place, scanner.text(), context)?);
            }
            "identity" => {
                let extent = scanner.skip()?;
                identity = value::value(extent.of(scanner.text()).as_bytes());
            }
            "tainted" => tainted = scanner.bool("tainted")?.unwrap_or(false),
            "deposed_key" => {
                deposed = scanner
                    .string("deposed_key")?
                    .filter(|text| !text.is_empty())
                    .map(Arc::from);
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    let written = address;
    let address = written
        .as_deref()
        .and_then(|text| ResourceAddress::parse(text).ok());
    let mut address = address.ok_or_else(|| {
        wrong(
            ErrorCode::MalformedPlan,
            "a resource of `prior_state` has no valid `address`",
        )
    })?;
    // Terraform 0.12 left the key out of these addresses.
    if address.key.is_none() {
        address.key = match &index {
            Some(Value::String(name)) => Some(InstanceKey::Name(name.clone())),
            Some(Value::Number(number)) => number
                .as_i64()
                .and_then(|number| u64::try_from(number).ok())
                .map(InstanceKey::Index),
            _ => None,
        };
    }
    let parts = Parts {
        module: None,
        mode: mode.as_deref(),
        type_name: type_name.as_deref(),
        name: name.as_deref(),
        index,
    };
    if parts.contradiction(&address).is_some() {
        return Err(wrong(
            ErrorCode::SuspiciousPlan,
            "a resource of `prior_state` contradicts its own `address`",
        ));
    }
    if let Some(written) = written.filter(|_| deposed.is_none())
        && address.mode == ResourceMode::Managed
    {
        context.named.state(&written);
    }
    Ok(StateInstance {
        address,
        deposed,
        object: JsonObject::object(&context.buffer, values, None, sensitive),
        dependencies: dependencies.unwrap_or_else(|| Arc::from([])),
        tainted,
        provider: provider.unwrap_or_else(|| context.text("")),
        provider_alias: None,
        provider_key: None,
        identity,
        skip_destroy: false,
    })
}

/// The list of dependencies at `place`, read once however often its bytes occur.
fn shared(place: Extent, text: &str, context: &mut Context) -> Scan<Dependencies> {
    let raw = place.of(text);
    let hash = FxBuildHasher.hash_one(raw);
    if let Some((other, known)) = context.dependencies.get(&hash)
        && other.of(text) == raw
    {
        return Ok(known.clone());
    }
    let mut list = Vec::new();
    let mut odd = 0usize;
    Scanner::new(raw, context.limit).array("depends_on", |scanner, _| {
        let text = scanner.string("depends_on")?.unwrap_or_default();
        if let Some(known) = context.blocks.get(text.as_ref()) {
            list.push(known.clone());
        } else if let Ok(address) = ResourceAddress::parse(&text) {
            let block = Arc::new(address.config());
            context.blocks.insert(text.into(), block.clone());
            list.push(block);
        } else {
            odd += 1;
        }
        Ok(())
    })?;
    if odd > 0 {
        context.gaps.push(Gap {
            what: "depends_on in the prior state".to_owned(),
            why: format!("{odd} entries of a list are no resource addresses"),
            treated_as: "dependencies that are not known".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
    }
    let list: Dependencies = list.into();
    context
        .dependencies
        .entry(hash)
        .or_insert_with(|| (place, list.clone()));
    Ok(list)
}
