//! One side of a source diff: module instances, their names, and what the
//! evaluator makes of them.
//!
//! Everything is worked out when somebody asks for it. What only a state or a
//! provider could tell is unknown: attributes that a block does not set, data
//! sources, modules whose code is not at hand.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::hcl::evaluate::{Budget, constant};
use crate::hcl::functions::Files;
use crate::hcl::merge::MergedModule;
use crate::hcl::syntax::{Block, Body, Expr};
use crate::model::address::{InstanceKey, ModulePath, ModuleStep, ResourceAddress, ResourceMode};
use crate::model::value::{Map, Value};

use super::names::Names;

/// Steps for all evaluations of one side.
const STEPS: u64 = 100_000_000;
/// Instances of one block; more are taken for unknown.
const MAX_INSTANCES: usize = 20_000;
/// Keyed instances of one side; the same.
const MAX_ALL_INSTANCES: usize = 300_000;
/// Module instances of one side; what would come beyond is unknown.
const MAX_MODULES: u32 = 20_000;

/// Bodies and directories of the modules by call path.
pub(super) type Bodies = BTreeMap<Vec<Arc<str>>, (Arc<MergedModule>, String)>;

/// What all module instances of a side share.
pub(super) struct Shared<'b> {
    pub(super) bodies: &'b Bodies,
    pub(super) files: &'b dyn Files,
    pub(super) workspace: Option<Arc<str>>,
    /// Directory of the root module.
    pub(super) root: &'b str,
    /// Given values of the root's variables.
    pub(super) given: Map,
    pub(super) budget: Budget,
    /// Which side this is, so that what cannot be compared never is equal.
    pub(super) side: &'static str,
    /// Where objects of this side are on the other one.
    pub(super) renamed: OnceCell<BTreeMap<ResourceAddress, ResourceAddress>>,
    pub(super) depth: Cell<u32>,
    /// A file that configuration may read differs between the sides.
    pub(super) data_changed: bool,
    /// Something is sensitive at all.
    pub(super) any_sensitive: bool,
    /// Whether expressions are sensitive, by module instance and place.
    pub(super) sensitive: RefCell<FxHashMap<(usize, usize), bool>>,
    modules: Cell<u32>,
    /// Instances so far; the keys of a block that goes beyond are unknown.
    instances: Cell<usize>,
}

/// A value that is worked out once.
pub(super) struct Lazy<'b> {
    pub(super) expr: &'b Expr,
    value: OnceCell<Value>,
    running: Cell<bool>,
    pub(super) trace: OnceCell<Rc<super::trace::Trace>>,
}

impl<'b> Lazy<'b> {
    fn new(expr: &'b Expr) -> Self {
        Lazy {
            expr,
            value: OnceCell::new(),
            running: Cell::new(false),
            trace: OnceCell::new(),
        }
    }

    /// The value; what needs itself is unknown.
    fn get(&self, make: impl FnOnce(&'b Expr) -> Value) -> &Value {
        static UNKNOWN: Value = Value::Unknown;
        if let Some(value) = self.value.get() {
            return value;
        }
        if self.running.replace(true) {
            return &UNKNOWN;
        }
        let value = make(self.expr);
        self.running.set(false);
        self.value.get_or_init(|| value)
    }
}

/// A `variable` block.
pub(super) struct Variable<'b> {
    pub(super) block: &'b Block,
    pub(super) value: OnceCell<Value>,
    pub(super) running: Cell<bool>,
    pub(super) trace: OnceCell<Rc<super::trace::Trace>>,
}

/// A `resource`, `data` or `ephemeral` block in one module instance.
pub(super) struct Resource<'b> {
    pub(super) mode: ResourceMode,
    pub(super) type_name: &'b Arc<str>,
    pub(super) name: &'b Arc<str>,
    pub(super) block: &'b Block,
    instances: OnceCell<Instances>,
    running: Cell<bool>,
    attributes: OnceCell<Vec<BTreeMap<&'b str, Lazy<'b>>>>,
}

/// The keys of a block with what `each.value` is for each.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Instances {
    /// Without `count` and `for_each`.
    Single,
    /// By key, in Terraform's order.
    Keyed(Vec<(InstanceKey, Value)>),
    /// Nobody knows which.
    Unknown,
}

impl Instances {
    /// Keys and values to make addresses of.
    pub(super) fn list(&self) -> Vec<(Option<InstanceKey>, Value)> {
        match self {
            Instances::Single => vec![(None, Value::Unknown)],
            Instances::Keyed(keys) => keys
                .iter()
                .map(|(key, value)| (Some(key.clone()), value.clone()))
                .collect(),
            Instances::Unknown => vec![(Some(InstanceKey::Unknown), Value::Unknown)],
        }
    }
}

/// A `module` block in one module instance.
pub(super) struct Call<'b> {
    pub(super) block: &'b Block,
    instances: OnceCell<Instances>,
    running: Cell<bool>,
    children: OnceCell<Vec<Rc<Module<'b>>>>,
    pub(super) trace: OnceCell<Rc<super::trace::Trace>>,
}

/// An instance of a module.
pub(super) struct Module<'b> {
    pub(super) shared: Rc<Shared<'b>>,
    me: Weak<Module<'b>>,
    pub(super) parent: Weak<Module<'b>>,
    pub(super) call: Option<&'b Block>,
    pub(super) path: ModulePath,
    pub(super) names: Vec<Arc<str>>,
    pub(super) key: Option<InstanceKey>,
    pub(super) each: Value,
    pub(super) body: &'b Body,
    pub(super) loaded: bool,
    directory: &'b str,
    pub(super) locals: BTreeMap<&'b str, Lazy<'b>>,
    pub(super) variables: BTreeMap<&'b str, Variable<'b>>,
    pub(super) outputs: BTreeMap<&'b str, Lazy<'b>>,
    pub(super) resources: Vec<Resource<'b>>,
    pub(super) calls: BTreeMap<&'b str, Call<'b>>,
}

static EMPTY: Body = Body {
    attributes: Vec::new(),
    blocks: Vec::new(),
};

impl<'b> Shared<'b> {
    pub(super) fn new(
        bodies: &'b Bodies,
        files: &'b dyn Files,
        root: &'b str,
        given: Map,
        workspace: Option<Arc<str>>,
        side: &'static str,
        data_changed: bool,
    ) -> Rc<Self> {
        Rc::new(Shared {
            bodies,
            files,
            workspace,
            root,
            given,
            budget: Budget::new(STEPS),
            side,
            renamed: OnceCell::new(),
            depth: Cell::new(0),
            data_changed,
            any_sensitive: super::sensitive::anything(bodies),
            sensitive: RefCell::default(),
            modules: Cell::new(0),
            instances: Cell::new(0),
        })
    }
}

impl Shared<'_> {
    /// Whether there are more module instances than are followed.
    pub(super) fn overflowed(&self) -> bool {
        self.modules.get() > MAX_MODULES
    }
}

impl<'b> Module<'b> {
    /// The root module; without a body there is nothing in it.
    pub(super) fn root(shared: &Rc<Shared<'b>>) -> Rc<Self> {
        Module::build(
            shared,
            Weak::new(),
            None,
            ModulePath::default(),
            None,
            Value::Unknown,
        )
    }

    fn build(
        shared: &Rc<Shared<'b>>,
        parent: Weak<Module<'b>>,
        call: Option<&'b Block>,
        path: ModulePath,
        key: Option<InstanceKey>,
        each: Value,
    ) -> Rc<Self> {
        let names = path.names();
        let count = shared.modules.get().saturating_add(1);
        shared.modules.set(count);
        let found = shared.bodies.get(&names).filter(|_| count <= MAX_MODULES);
        let (body, directory) = match found {
            Some((merged, directory)) => (&merged.body, directory.as_str()),
            None => (&EMPTY, ""),
        };
        let mut locals = BTreeMap::new();
        let mut variables = BTreeMap::new();
        let mut outputs = BTreeMap::new();
        let mut resources = Vec::new();
        let mut calls = BTreeMap::new();
        for block in &body.blocks {
            let mode = match block.kind.as_ref() {
                "resource" => ResourceMode::Managed,
                "data" => ResourceMode::Data,
                "ephemeral" => ResourceMode::Ephemeral,
                "locals" => {
                    for local in &block.body.attributes {
                        locals.insert(local.name.as_ref(), Lazy::new(&local.expr));
                    }
                    continue;
                }
                "variable" => {
                    if let Some(name) = block.label(0) {
                        let variable = Variable {
                            block,
                            value: OnceCell::new(),
                            running: Cell::new(false),
                            trace: OnceCell::new(),
                        };
                        variables.insert(name, variable);
                    }
                    continue;
                }
                "output" => {
                    if let (Some(name), Some(expr)) = (block.label(0), block.body.expr("value")) {
                        outputs.insert(name, Lazy::new(expr));
                    }
                    continue;
                }
                "module" => {
                    if let Some(name) = block.label(0) {
                        let call = Call {
                            block,
                            instances: OnceCell::new(),
                            running: Cell::new(false),
                            children: OnceCell::new(),
                            trace: OnceCell::new(),
                        };
                        calls.insert(name, call);
                    }
                    continue;
                }
                _ => continue,
            };
            if let [type_name, name] = block.labels.as_slice() {
                resources.push(Resource {
                    mode,
                    type_name,
                    name,
                    block,
                    instances: OnceCell::new(),
                    running: Cell::new(false),
                    attributes: OnceCell::new(),
                });
            }
        }
        resources.sort_by_key(|resource| (resource.mode, resource.type_name, resource.name));
        Rc::new_cyclic(|me| Module {
            shared: shared.clone(),
            me: me.clone(),
            parent,
            call,
            path,
            names,
            key,
            each,
            body,
            loaded: found.is_some_and(|(merged, _)| merged.problems.is_empty()),
            directory,
            locals,
            variables,
            outputs,
            resources,
            calls,
        })
    }

    /// The names outside of any block with keys.
    pub(super) fn names_here(&self) -> Names<'_, 'b> {
        Names {
            module: self,
            key: None,
            each: Cow::Owned(Value::Unknown),
            repeated: None,
            iterators: Vec::new(),
        }
    }

    /// The names inside one instance of a block.
    /// `body` is the one with its `for_each`.
    pub(super) fn names_of<'m>(
        &'m self,
        key: Option<InstanceKey>,
        each: &'m Value,
        body: &'b Body,
    ) -> Names<'m, 'b> {
        Names {
            module: self,
            key,
            each: Cow::Borrowed(each),
            repeated: Some(body),
            iterators: Vec::new(),
        }
    }

    pub(super) fn resource(
        &self,
        mode: ResourceMode,
        type_name: &str,
        name: &str,
    ) -> Option<&Resource<'b>> {
        let at = self
            .resources
            .binary_search_by(|resource| {
                (
                    resource.mode,
                    resource.type_name.as_ref(),
                    resource.name.as_ref(),
                )
                    .cmp(&(mode, type_name, name))
            })
            .ok()?;
        self.resources.get(at)
    }

    pub(super) fn address(
        &self,
        resource: &Resource<'b>,
        key: Option<InstanceKey>,
    ) -> ResourceAddress {
        ResourceAddress {
            module: self.path.clone(),
            mode: resource.mode,
            type_name: resource.type_name.clone(),
            name: resource.name.clone(),
            key,
        }
    }

    /// The keys of a resource.
    pub(super) fn instances<'m>(&'m self, resource: &'m Resource<'b>) -> &'m Instances {
        static UNKNOWN: Instances = Instances::Unknown;
        if let Some(known) = resource.instances.get() {
            return known;
        }
        if resource.running.replace(true) {
            return &UNKNOWN;
        }
        let mut found = self.repetition(&resource.block.body);
        resource.running.set(false);
        if let Instances::Keyed(keys) = &found {
            let count = self.shared.instances.get().saturating_add(keys.len());
            self.shared.instances.set(count);
            if count > MAX_ALL_INSTANCES {
                found = Instances::Unknown;
            }
        }
        resource.instances.get_or_init(|| found)
    }

    fn repetition(&self, body: &Body) -> Instances {
        let names = self.names_here();
        if let Some(count) = body.expr("count") {
            return match number(&names.evaluate(count)) {
                Some(count) if count <= MAX_INSTANCES => Instances::Keyed(
                    (0..count as u64)
                        .map(|at| (InstanceKey::Index(at), Value::Unknown))
                        .collect(),
                ),
                _ => Instances::Unknown,
            };
        }
        if let Some(for_each) = body.expr("for_each") {
            return keyed(&names.evaluate(for_each));
        }
        // OpenTofu's switch inside `lifecycle`.
        let enabled = body
            .block("lifecycle")
            .and_then(|lifecycle| lifecycle.body.expr("enabled"));
        match enabled.map(|expr| names.evaluate(expr)) {
            Some(Value::Bool(false)) => Instances::Keyed(Vec::new()),
            None | Some(Value::Bool(true)) => Instances::Single,
            Some(_) => Instances::Unknown,
        }
    }

    /// One attribute of one instance (by position), as far as its block sets it.
    pub(super) fn attribute<'m>(
        &'m self,
        resource: &'m Resource<'b>,
        at: usize,
        name: &str,
    ) -> Option<&'m Value> {
        let keys = self.instances(resource);
        let cells = resource.attributes.get_or_init(|| {
            let one = || {
                resource
                    .block
                    .body
                    .attributes
                    .iter()
                    .filter(|attribute| !META.contains(&attribute.name.as_ref()))
                    .map(|attribute| (attribute.name.as_ref(), Lazy::new(&attribute.expr)))
                    .collect()
            };
            (0..keys.list().len()).map(|_| one()).collect()
        });
        let lazy = cells.get(at)?.get(name)?;
        Some(lazy.get(|expr| {
            let (key, each) = match keys {
                Instances::Keyed(keys) => match keys.get(at) {
                    Some((key, each)) => (Some(key.clone()), each.clone()),
                    None => (None, Value::Unknown),
                },
                _ => (None, Value::Unknown),
            };
            self.names_of(key, &each, &resource.block.body)
                .evaluate(expr)
        }))
    }

    /// The instances of a called module.
    pub(super) fn children<'m>(&'m self, call: &'m Call<'b>) -> &'m [Rc<Module<'b>>] {
        if let Some(known) = call.children.get() {
            return known;
        }
        let instances = self.call_instances(call);
        if call.instances.get().is_none() {
            return &[];
        }
        if self.shared.overflowed() {
            return &[];
        }
        call.children.get_or_init(|| {
            let name: Arc<str> = call.block.labels.first().cloned().unwrap_or_default();
            instances
                .list()
                .into_iter()
                .map(|(key, each)| {
                    let mut path = self.path.clone();
                    path.0.push(ModuleStep {
                        name: name.clone(),
                        key: key.clone(),
                    });
                    Module::build(
                        &self.shared,
                        self.me.clone(),
                        Some(call.block),
                        path,
                        key,
                        each,
                    )
                })
                .collect()
        })
    }

    pub(super) fn call_instances<'m>(&'m self, call: &'m Call<'b>) -> &'m Instances {
        static UNKNOWN: Instances = Instances::Unknown;
        if let Some(known) = call.instances.get() {
            return known;
        }
        if call.running.replace(true) {
            return &UNKNOWN;
        }
        let found = self.repetition(&call.block.body);
        call.running.set(false);
        call.instances.get_or_init(|| found)
    }

    pub(super) fn local(&self, name: &str) -> Option<&Value> {
        let local = self.locals.get(name)?;
        Some(local.get(|expr| self.names_here().evaluate(expr)))
    }

    /// An output of this module.
    pub(super) fn output(&self, name: &str) -> Option<&Value> {
        let output = self.outputs.get(name)?;
        Some(output.get(|expr| self.names_here().evaluate(expr)))
    }

    /// A variable of this module.
    pub(super) fn variable(&self, name: &str) -> Option<&Value> {
        static UNKNOWN: Value = Value::Unknown;
        let variable = self.variables.get(name)?;
        if let Some(value) = variable.value.get() {
            return Some(value);
        }
        if variable.running.replace(true) {
            return Some(&UNKNOWN);
        }
        let mut value = match self.argument(name) {
            Argument::Given(value) => value.clone(),
            Argument::Passed(parent, expr) => self.outside(&parent).evaluate(expr),
            Argument::Default => Value::Null,
            Argument::Open => Value::Unknown,
        };
        let body = &variable.block.body;
        let nullable = body.expr("nullable").and_then(constant) != Some(Value::Bool(false));
        let passed = !matches!(self.argument(name), Argument::Default);
        if value.is_null() && !(nullable && passed) {
            value = match body.expr("default") {
                Some(default) => self.names_here().evaluate(default),
                None => Value::Unknown,
            };
        }
        if let Some(expr) = body.expr("type") {
            value = super::types::convert(value, expr);
        }
        variable.running.set(false);
        Some(variable.value.get_or_init(|| value))
    }

    /// The names around the call of this module.
    pub(super) fn outside<'m>(&'m self, parent: &'m Module<'b>) -> Names<'m, 'b> {
        match self.call {
            Some(call) => parent.names_of(self.key.clone(), &self.each, &call.body),
            None => parent.names_here(),
        }
    }

    /// Where the value of a variable comes from.
    pub(super) fn argument(&self, name: &str) -> Argument<'_, 'b> {
        match (self.parent.upgrade(), self.call) {
            (Some(parent), Some(call)) => match call.body.expr(name) {
                Some(expr) if !CALL_META.contains(&name) => Argument::Passed(parent, expr),
                _ => Argument::Default,
            },
            _ => match self.shared.given.get(name) {
                Some(value) => Argument::Given(value),
                None => match self.variables.get(name) {
                    Some(variable) if variable.block.body.expr("default").is_some() => {
                        Argument::Default
                    }
                    _ => Argument::Open,
                },
            },
        }
    }

    /// `path.module`, as Terraform writes it: relative to the root module.
    pub(super) fn module_path(&self) -> Value {
        let root: Vec<&str> = self
            .shared
            .root
            .split('/')
            .filter(|part| !part.is_empty())
            .collect();
        let here: Vec<&str> = self
            .directory
            .split('/')
            .filter(|part| !part.is_empty())
            .collect();
        let common = root.iter().zip(&here).take_while(|(a, b)| a == b).count();
        let mut parts: Vec<&str> = vec![".."; root.len() - common];
        parts.extend(&here[common..]);
        Value::from(if parts.is_empty() {
            ".".to_owned()
        } else {
            parts.join("/")
        })
    }
}

/// Arguments of a resource that are not the provider's.
pub(super) const META: &[&str] = &["count", "for_each", "depends_on", "provider"];
/// Arguments of a module call that are no variables.
const CALL_META: &[&str] = &[
    "source",
    "version",
    "count",
    "for_each",
    "depends_on",
    "providers",
];

/// Where the value of a variable comes from.
pub(super) enum Argument<'m, 'b> {
    /// From `tfvars` or the command line.
    Given(&'m Value),
    /// From the call.
    Passed(Rc<Module<'b>>, &'b Expr),
    /// Its default.
    Default,
    /// Nobody says.
    Open,
}

fn number(value: &Value) -> Option<usize> {
    match value {
        Value::Number(number) => usize::try_from(number.as_i64()?).ok(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn keyed(value: &Value) -> Instances {
    let mut keys: Vec<(InstanceKey, Value)> = match value {
        Value::Map(map) => map
            .iter()
            .map(|(key, value)| (InstanceKey::Name(key.clone()), value.clone()))
            .collect(),
        Value::List(list) => {
            let named: Option<Vec<_>> = list
                .iter()
                .map(|key| match key {
                    Value::String(text) => Some((InstanceKey::Name(text.clone()), key.clone())),
                    _ => None,
                })
                .collect();
            match named {
                Some(named) => named,
                None => return Instances::Unknown,
            }
        }
        _ => return Instances::Unknown,
    };
    if keys.len() > MAX_INSTANCES {
        return Instances::Unknown;
    }
    keys.sort_by(|a, b| a.0.cmp(&b.0));
    keys.dedup_by(|a, b| a.0 == b.0);
    Instances::Keyed(keys)
}
