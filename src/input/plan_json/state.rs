//! `prior_state`: what existed when the plan was made.

use std::borrow::Cow;
use std::hash::BuildHasher as _;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::parts::Parts;
use super::scan::{Extent, Fault, Scan, Scanner};
use super::twins::Twin;
use super::value::{self, JsonObject};
use super::{Context, Dependencies};
use crate::error::ErrorCode;
use crate::model::address::{InstanceKey, ModulePath, ResourceMode};
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
                let read = context.texts.module(text.as_deref().unwrap_or_default());
                path = read.map_err(|_| {
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

/// An object of the prior state, as written.
#[derive(Default)]
struct Written<'a> {
    address: Option<Cow<'a, str>>,
    mode: Option<Cow<'a, str>>,
    type_name: Option<Cow<'a, str>>,
    name: Option<Cow<'a, str>>,
    index: Option<Value>,
    provider: Option<Arc<str>>,
    values: Option<Extent>,
    /// The values are those before the change of the object.
    unchanged: bool,
    sensitive: Option<Extent>,
    dependencies: Option<Dependencies>,
    identity: Value,
    tainted: bool,
    deposed: Option<Arc<str>>,
}

fn written<'a>(scanner: &mut Scanner<'a>, context: &mut Context) -> Scan<Written<'a>> {
    let mut out = Written::default();
    scanner.object("prior_state resource", |scanner, key| {
        match key {
            "address" => out.address = scanner.string("address")?,
            "mode" => out.mode = scanner.string("mode")?,
            "type" => out.type_name = scanner.string("type")?,
            "name" => out.name = scanner.string("name")?,
            "index" => {
                let extent = scanner.skip()?;
                out.index = Some(value::value(extent.of(scanner.text()).as_bytes()));
            }
            "provider_name" => {
                out.provider = scanner
                    .string("provider_name")?
                    .map(|text| context.text(&text));
            }
            "values" => {
                let twin = context.twins.get(out.address.as_deref());
                let before = twin.and_then(Twin::before);
                let (values, same) = scanner.skip_like(&[before])?;
                (out.values, out.unchanged) = (Some(values), same.is_some());
            }
            "sensitive_values" => out.sensitive = Some(scanner.skip()?),
            "depends_on" => {
                let place = scanner.skip()?;
                out.dependencies = Some(shared(place, scanner.text(), context)?);
            }
            "identity" => {
                let extent = scanner.skip()?;
                out.identity = value::value(extent.of(scanner.text()).as_bytes());
            }
            "tainted" => out.tainted = scanner.bool("tainted")?.unwrap_or(false),
            "deposed_key" => {
                out.deposed = scanner
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
    Ok(out)
}

fn resource(scanner: &mut Scanner<'_>, context: &mut Context) -> Scan<StateInstance> {
    let place = scanner.offset();
    let wrong = |code, message: &'static str| Fault {
        code,
        message: message.into(),
        at: place,
        ended: false,
    };
    let written = written(scanner, context)?;
    let text = written.address.as_deref();
    let address = text.and_then(|text| context.texts.address(text).ok());
    let mut address = address.ok_or_else(|| {
        wrong(
            ErrorCode::MalformedPlan,
            "a resource of `prior_state` has no valid `address`",
        )
    })?;
    // Terraform 0.12 left the key out of these addresses.
    if address.key.is_none() {
        address.key = match &written.index {
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
        mode: written.mode.as_deref(),
        type_name: written.type_name.as_deref(),
        name: written.name.as_deref(),
        index: written.index,
    };
    if parts.contradiction(&address, &mut context.texts).is_some() {
        return Err(wrong(
            ErrorCode::SuspiciousPlan,
            "a resource of `prior_state` contradicts its own `address`",
        ));
    }
    if let Some(text) = text.filter(|_| written.deposed.is_none())
        && address.mode == ResourceMode::Managed
    {
        context.named.state(text);
    }
    let twin = context.twins.get(text).filter(|_| written.unchanged);
    let same = twin.and_then(|twin| twin.with_marks(written.sensitive, scanner.text()));
    let object = same.cloned().unwrap_or_else(|| {
        JsonObject::object(&context.buffer, written.values, None, written.sensitive)
    });
    Ok(StateInstance {
        address,
        deposed: written.deposed,
        object,
        dependencies: written.dependencies.unwrap_or_else(|| Arc::from([])),
        tainted: written.tainted,
        provider: written.provider.unwrap_or_else(|| context.text("")),
        provider_alias: None,
        provider_key: None,
        identity: written.identity,
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
        } else if let Ok(address) = context.texts.address(&text) {
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
            why: format!("{odd} entries of a list are not resource addresses"),
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
