//! The prior state inside a plan (state format 4). Attributes stay JSON until
//! somebody asks for them.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use prost::bytes::Bytes;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::error::{Error, ErrorCode, Result};
use crate::input::plan_json;
use crate::model::address::{
    ConfigAddress, InstanceKey, ModulePath, ResourceAddress, ResourceMode,
};
use crate::model::change::{Gap, GapEffect};
use crate::model::state::{PriorState, StateInstance};
use crate::model::value::{Map, Mask, Object, PathStep, ReadObject, Value};

/// Nesting beyond this is refused, as in the plan's JSON.
const MAX_DEPTH: usize = 128;

/// What the member says beside the instances.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) state: PriorState,
    pub(super) lineage: Option<String>,
    pub(super) serial: Option<u64>,
}

#[derive(Deserialize)]
struct StateFile<'a> {
    version: u64,
    #[serde(default)]
    serial: Option<u64>,
    #[serde(default)]
    lineage: Option<String>,
    #[serde(borrow, default)]
    outputs: Option<HashMap<String, &'a RawValue>>,
    #[serde(borrow, default)]
    resources: Option<Vec<Resource<'a>>>,
}

#[derive(Deserialize)]
struct Resource<'a> {
    #[serde(default)]
    module: String,
    mode: String,
    #[serde(rename = "type")]
    type_name: String,
    name: String,
    #[serde(default)]
    provider: String,
    #[serde(borrow, default)]
    instances: Vec<Instance<'a>>,
}

#[derive(Deserialize)]
struct Instance<'a> {
    #[serde(borrow, default)]
    index_key: Option<&'a RawValue>,
    #[serde(default)]
    status: String,
    #[serde(default)]
    deposed: String,
    #[serde(borrow, default)]
    attributes: Option<&'a RawValue>,
    #[serde(borrow, default)]
    sensitive_attributes: Option<&'a RawValue>,
    #[serde(borrow, default)]
    dependencies: Option<&'a RawValue>,
    /// OpenTofu: the provider of one instance.
    #[serde(default)]
    provider: Option<String>,
    #[serde(borrow, default)]
    identity: Option<&'a RawValue>,
    #[serde(default)]
    skip_destroy: bool,
}

/// The instances of one resource; nothing where it has no proper address.
fn instances<'a>(
    resource: &Resource<'a>,
    bytes: &Bytes,
    shared: &mut Shared<'a>,
    gaps: &mut Vec<Gap>,
) -> Option<Vec<StateInstance>> {
    let mode = match resource.mode.as_str() {
        "managed" => ResourceMode::Managed,
        "data" => ResourceMode::Data,
        "ephemeral" => ResourceMode::Ephemeral,
        _ => return None,
    };
    let block = ResourceAddress {
        module: ModulePath::parse(&resource.module).ok()?,
        mode,
        type_name: resource.type_name.as_str().into(),
        name: resource.name.as_str().into(),
        key: None,
    };
    let (source, alias, key) = super::changes::provider(&resource.provider);
    let provider: Arc<str> = source.into();
    let alias: Option<Arc<str>> = alias.map(Into::into);
    let mut out = Vec::with_capacity(resource.instances.len());
    for instance in &resource.instances {
        let mut address = block.clone();
        address.key = self::key(instance.index_key)?;
        let own = instance.provider.as_deref().map(super::changes::provider);
        out.push(StateInstance {
            object: object(bytes, &address, instance, gaps),
            address,
            deposed: (!instance.deposed.is_empty()).then(|| instance.deposed.as_str().into()),
            dependencies: shared.dependencies(instance.dependencies, gaps),
            tainted: instance.status == "tainted",
            provider: own
                .as_ref()
                .map_or_else(|| provider.clone(), |(source, ..)| (*source).into()),
            provider_alias: own
                .as_ref()
                .map_or_else(|| alias.clone(), |(_, alias, _)| alias.map(Into::into)),
            provider_key: own.map_or_else(|| key.clone(), |(.., key)| key),
            identity: instance
                .identity
                .map_or(Value::Null, |raw| plan_json::value(raw.get().as_bytes())),
            skip_destroy: instance.skip_destroy,
        });
    }
    Some(out)
}

/// Reads the member `tfstate`.
///
/// # Errors
/// When it is no state of format 4, or holds an instance without a proper address.
pub(super) fn read(bytes: &Bytes, file: &str, gaps: &mut Vec<Gap>) -> Result<Read> {
    let state = parsed(bytes, file)?;
    let resources = state.resources.unwrap_or_default();
    let outputs = state.outputs.is_some_and(|outputs| !outputs.is_empty());
    let mut out = Read {
        state: PriorState {
            present: outputs || !resources.is_empty(),
            instances: Vec::new(),
        },
        lineage: state.lineage,
        serial: state.serial,
    };
    let mut shared = Shared::default();
    for resource in &resources {
        let read = instances(resource, bytes, &mut shared, gaps);
        out.state.instances.extend(read.ok_or_else(|| {
            wrong(
                ErrorCode::MalformedPlan,
                format!(
                    "the state inside the plan has `{}.{}` with an address that is none",
                    resource.type_name, resource.name
                ),
                file,
            )
        })?);
    }
    let order = |a: &StateInstance, b: &StateInstance| {
        (&a.address, &a.deposed).cmp(&(&b.address, &b.deposed))
    };
    out.state.instances.sort_by(order);
    let mut pairs = out.state.instances.windows(2);
    if let Some(pair) = pairs.find(|pair| order(&pair[0], &pair[1]).is_eq()) {
        return Err(wrong(
            ErrorCode::SuspiciousPlan,
            format!("the state inside the plan has `{}` twice", pair[0].address),
            file,
        ));
    }
    Ok(out)
}

fn wrong(code: ErrorCode, message: String, file: &str) -> Error {
    Error::new(code, message)
        .with_help("write the plan again with `plan -out=FILE`")
        .at(file, None)
}

/// The state as it is written, in the one format that there is.
fn parsed<'b>(bytes: &'b Bytes, file: &str) -> Result<StateFile<'b>> {
    let text = std::str::from_utf8(bytes).map_err(|_| {
        wrong(
            ErrorCode::MalformedPlan,
            "the state inside the plan is not UTF-8".to_owned(),
            file,
        )
    })?;
    plan_json::check(text, file, MAX_DEPTH)?;
    let state: StateFile<'_> = serde_json::from_str(text).map_err(|problem| {
        let line = problem.line();
        wrong(
            ErrorCode::MalformedPlan,
            format!("the state inside the plan cannot be read (line {line})"),
            file,
        )
    })?;
    if state.version != 4 {
        return Err(wrong(
            ErrorCode::UnsupportedVersion,
            format!(
                "the state inside the plan has format {}; 4 is read",
                state.version
            ),
            file,
        ));
    }
    Ok(state)
}

/// `Some(None)` is an instance without a key, `None` a key that is none.
fn key(raw: Option<&RawValue>) -> Option<Option<InstanceKey>> {
    match raw.map(RawValue::get) {
        None | Some("null") => Some(None),
        Some(text) if text.starts_with('"') => {
            let name: String = serde_json::from_str(text).ok()?;
            Some(Some(InstanceKey::Name(name.into())))
        }
        Some(text) => Some(Some(InstanceKey::Index(text.parse().ok()?))),
    }
}

/// Lists of dependencies repeat from instance to instance.
#[derive(Default)]
struct Shared<'a>(HashMap<&'a str, Arc<[Arc<ConfigAddress>]>>);

impl<'a> Shared<'a> {
    fn dependencies(
        &mut self,
        raw: Option<&'a RawValue>,
        gaps: &mut Vec<Gap>,
    ) -> Arc<[Arc<ConfigAddress>]> {
        let Some(raw) = raw else {
            return Arc::from([]);
        };
        if let Some(known) = self.0.get(raw.get()) {
            return known.clone();
        }
        let texts: Option<Vec<String>> = serde_json::from_str(raw.get()).ok();
        let parsed: Option<Arc<[Arc<ConfigAddress>]>> = texts.and_then(|texts| {
            texts
                .iter()
                .map(|text| {
                    ResourceAddress::parse(text)
                        .ok()
                        .map(|address| Arc::new(address.config()))
                })
                .collect()
        });
        let list = parsed.unwrap_or_else(|| {
            gaps.push(Gap {
                what: "dependencies in the state inside the plan".to_owned(),
                why: "a list of them is not one of addresses".to_owned(),
                treated_as: "no dependencies".to_owned(),
                effect: GapEffect::NeedsApproval,
            });
            Arc::from([])
        });
        self.0.insert(raw.get(), list.clone());
        list
    }
}

fn object(
    bytes: &Bytes,
    address: &ResourceAddress,
    instance: &Instance<'_>,
    gaps: &mut Vec<Gap>,
) -> Object {
    let Some(attributes) = instance.attributes.filter(|raw| raw.get() != "null") else {
        // Older tools kept attributes in a flat form that nothing reads any more.
        return Object::known(Value::Unknown, Mask::All);
    };
    let sensitive = match instance
        .sensitive_attributes
        .map(|raw| serde_json::from_str(raw.get()))
    {
        None => Mask::None,
        Some(Ok(paths)) => sensitive(&paths).unwrap_or(Mask::All),
        Some(Err(_)) => Mask::All,
    };
    if sensitive == Mask::All {
        gaps.push(Gap {
            what: address.to_string(),
            why: "the state inside the plan marks what is sensitive in a form that is not known"
                .to_owned(),
            treated_as: "sensitive as a whole".to_owned(),
            effect: GapEffect::Note,
        });
    }
    Object::lazy(Box::new(Stored {
        bytes: bytes.slice_ref(attributes.get().as_bytes()),
        sensitive,
    }))
}

/// `sensitive_attributes`: a list of paths, each a list of steps.
fn sensitive(paths: &serde_json::Value) -> Option<Mask> {
    let mut mask = Mask::None;
    if paths.is_null() {
        return Some(mask);
    }
    for path in paths.as_array()? {
        let mut steps = Vec::new();
        for step in path.as_array()? {
            let value = step.get("value")?;
            match step.get("type")?.as_str()? {
                "get_attr" => steps.push(PathStep::Name(value.as_str()?.into())),
                "index" => match value.get("value")? {
                    serde_json::Value::String(name) => {
                        steps.push(PathStep::Name(name.as_str().into()));
                    }
                    serde_json::Value::Number(number) => {
                        steps.push(PathStep::Index(number.to_string().parse().ok()?));
                    }
                    // An element of a set has no position: the whole set it is.
                    _ => break,
                },
                _ => return None,
            }
        }
        mask.mark(&steps);
    }
    Some(mask)
}

struct Stored {
    bytes: Bytes,
    sensitive: Mask,
}

impl fmt::Debug for Stored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The bytes may hold secrets.
        write!(f, "Stored({} bytes)", self.bytes.len())
    }
}

impl ReadObject for Stored {
    fn read(&self) -> (Value, Mask) {
        match plan_json::value(&self.bytes) {
            Value::Map(members) => {
                let value: Map = members
                    .into_iter()
                    .map(|(name, member)| (name, unwrap(member)))
                    .collect();
                (Value::Map(value), self.sensitive.clone())
            }
            _ => (Value::Unknown, Mask::All),
        }
    }

    fn raw(&self) -> &[u8] {
        &self.bytes
    }

    fn may_be_sensitive(&self) -> bool {
        self.sensitive.any()
    }
}

/// An attribute whose type is only known at run time is stored with its type.
/// Providers have such attributes only at the top of an object.
fn unwrap(stored: Value) -> Value {
    if let Value::Map(mut members) = stored {
        let wrapped = members.len() == 2
            && matches!((members.get("value"), members.get("type")),
                (Some(value), Some(kind)) if conforms(value, kind));
        return match members.remove("value") {
            Some(value) if wrapped => value,
            Some(value) => {
                members.insert("value".into(), value);
                Value::Map(members)
            }
            None => Value::Map(members),
        };
    }
    stored
}

/// Whether `value` is of the type that `kind` writes as JSON. The recursion
/// follows both, whose depth was bounded when they were read.
fn conforms(value: &Value, kind: &Value) -> bool {
    if let Value::String(name) = kind {
        return match name.as_ref() {
            "string" => matches!(value, Value::String(_) | Value::Null),
            "number" => matches!(value, Value::Number(_) | Value::Null),
            "bool" => matches!(value, Value::Bool(_) | Value::Null),
            "dynamic" => true,
            _ => false,
        };
    }
    let Some([Value::String(name), inner, ..]) = kind.as_list() else {
        return false;
    };
    match (name.as_ref(), inner, value) {
        ("list" | "set" | "map", _, Value::Null) => true,
        ("object", Value::Map(_), Value::Null) | ("tuple", Value::List(_), Value::Null) => true,
        ("list" | "set", _, Value::List(list)) => {
            list.iter().all(|element| conforms(element, inner))
        }
        ("map", _, Value::Map(map)) => map.values().all(|member| conforms(member, inner)),
        ("tuple", Value::List(kinds), Value::List(list)) => {
            kinds.len() == list.len()
                && list
                    .iter()
                    .zip(kinds)
                    .all(|(element, kind)| conforms(element, kind))
        }
        ("object", Value::Map(kinds), Value::Map(map)) => {
            kinds.len() == map.len()
                && map.iter().all(|(name, member)| {
                    kinds.get(name).is_some_and(|kind| conforms(member, kind))
                })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instances_keys_masks_and_dynamic_values_are_read() {
        let text = r#"{"version":4,"serial":7,"lineage":"l","resources":[
          {"module":"module.m[\"a.b\"]","mode":"managed","type":"terraform_data","name":"x","each":"list",
           "provider":"provider[\"terraform.io/builtin/terraform\"]","instances":[
            {"index_key":1,"status":"tainted","attributes":{"input":{"value":{"p":"q"},"type":["object",{"p":"string"}]},
              "tags":{"value":"v","type":"t"}},
             "sensitive_attributes":[[{"type":"get_attr","value":"input"},{"type":"get_attr","value":"p"}]],
             "dependencies":["aws_vpc.v","module.m.data.aws_x.y"]},
            {"index_key":1,"deposed":"0badcafe","attributes":{},"dependencies":["aws_vpc.v","module.m.data.aws_x.y"]}]}]}"#;
        let mut gaps = Vec::new();
        let read =
            read(&Bytes::from_static(text.as_bytes()), "tfstate", &mut gaps).expect("a state");
        assert!(gaps.is_empty() && read.state.present);
        assert_eq!((read.serial, read.lineage.as_deref()), (Some(7), Some("l")));
        let [current, deposed] = read.state.instances.as_slice() else {
            panic!("two instances");
        };
        assert_eq!(
            current.address.to_string(),
            r#"module.m["a.b"].terraform_data.x[1]"#
        );
        assert!(current.tainted && deposed.deposed.as_deref() == Some("0badcafe"));
        assert!(Arc::ptr_eq(&current.dependencies, &deposed.dependencies));
        assert_eq!(current.dependencies[1].to_string(), "module.m.data.aws_x.y");
        let value = current.object.value();
        assert_eq!(value.get("input").get("p"), &Value::from("q"));
        assert_eq!(value.get("tags").get("type"), &Value::from("t"));
        let input = current
            .object
            .sensitive()
            .step(&PathStep::Name("input".into()));
        assert!(input.step(&PathStep::Name("p".into())).is_all());
    }

    #[test]
    fn a_key_that_stands_twice_is_refused() {
        let text = r#"{"version":4,"resources":[{"mode":"managed","type":"t_t","name":"x","instances":[
            {"attributes":{"env":"dev","env":"prod"}}]}]}"#;
        let error = read(
            &Bytes::from_static(text.as_bytes()),
            "tfstate",
            &mut Vec::new(),
        )
        .map(|_| ())
        .expect_err("two values for one key");
        assert_eq!(error.code, ErrorCode::SuspiciousPlan);
    }
}
