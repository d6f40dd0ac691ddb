//! One side of a source diff: module instances, their names, and what the
//! evaluator makes of them.
//!
//! Everything is worked out when somebody asks for it. What only a state or a
//! provider could tell is unknown: attributes that a block does not set, data
//! sources, modules whose code is not at hand.

mod arguments;
mod repetition;

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::hcl::evaluate::Budget;
use crate::hcl::functions::Files;
use crate::hcl::merge::MergedModule;
use crate::hcl::syntax::{Block, Body, Expr};
use crate::model::address::{InstanceKey, ModulePath, ResourceAddress, ResourceMode};
use crate::model::value::{Map, Value};

pub(super) use self::arguments::{Argument, META};
pub(super) use self::repetition::Instances;
use super::names::Names;

/// Steps for all evaluations of one side.
const STEPS: u64 = 100_000_000;
/// Parts of one value, and of all values of one side; larger ones are unknown.
const MAX_VALUE: usize = 200_000;
const MAX_VALUES: usize = 5_000_000;
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
    /// Expressions that were followed so far.
    pub(super) followed: Cell<u64>,
    /// Places of the forms that are being worked out.
    pub(super) following: RefCell<FxHashSet<usize>>,
    /// A file that configuration may read differs between the sides.
    pub(super) data_changed: bool,
    /// Something is sensitive at all.
    pub(super) any_sensitive: bool,
    /// Whether expressions are sensitive, by module instance and place.
    pub(super) sensitive: RefCell<FxHashMap<(usize, usize), bool>>,
    modules: Cell<u32>,
    /// Parts of all values that are kept.
    kept: Cell<usize>,
    /// Instances so far; the keys of a block that goes beyond are unknown.
    instances: Cell<usize>,
}

/// A value that is worked out once.
pub(super) struct Lazy<'b> {
    pub(super) expr: &'b Expr,
    value: OnceCell<Value>,
    running: Cell<bool>,
    pub(super) form: OnceCell<Rc<super::trace::Named>>,
}

impl<'b> Lazy<'b> {
    fn new(expr: &'b Expr) -> Self {
        Lazy {
            expr,
            value: OnceCell::new(),
            running: Cell::new(false),
            form: OnceCell::new(),
        }
    }

    /// The value; what needs itself is unknown.
    fn get(&self, shared: &Shared<'_>, make: impl FnOnce(&'b Expr) -> Value) -> &Value {
        static UNKNOWN: Value = Value::Unknown;
        if let Some(value) = self.value.get() {
            return value;
        }
        if self.running.replace(true) {
            return &UNKNOWN;
        }
        let value = shared.bounded(make(self.expr));
        self.running.set(false);
        self.value.get_or_init(|| value)
    }
}

/// A `variable` block.
pub(super) struct Variable<'b> {
    pub(super) block: &'b Block,
    pub(super) value: OnceCell<Value>,
    pub(super) running: Cell<bool>,
    pub(super) form: OnceCell<Rc<super::trace::Named>>,
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

/// A `module` block in one module instance.
pub(super) struct Call<'b> {
    pub(super) block: &'b Block,
    instances: OnceCell<Instances>,
    running: Cell<bool>,
    children: OnceCell<Vec<Rc<Module<'b>>>>,
    pub(super) form: OnceCell<Rc<super::trace::Named>>,
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
            followed: Cell::new(0),
            following: RefCell::default(),
            data_changed,
            any_sensitive: super::sensitive::anything(bodies),
            sensitive: RefCell::default(),
            modules: Cell::new(0),
            kept: Cell::new(0),
            instances: Cell::new(0),
        })
    }
}

impl Shared<'_> {
    /// A value that is kept; one that is too large is unknown. Names that
    /// double what they stand for would grow without end.
    fn bounded(&self, value: Value) -> Value {
        let mut left = MAX_VALUE.min(MAX_VALUES.saturating_sub(self.kept.get()));
        let room = left;
        if !fits(&value, &mut left) {
            return Value::Unknown;
        }
        self.kept.set(self.kept.get().saturating_add(room - left));
        value
    }

    /// Whether there are more module instances than are followed.
    pub(super) fn overflowed(&self) -> bool {
        self.modules.get() > MAX_MODULES
    }
}

/// Takes the parts of a value from what is left; `false` when that is not enough.
fn fits(value: &Value, left: &mut usize) -> bool {
    let Some(rest) = left.checked_sub(1) else {
        return false;
    };
    *left = rest;
    match value {
        Value::List(list) => list.iter().all(|element| fits(element, left)),
        Value::Map(map) => map.values().all(|member| fits(member, left)),
        _ => true,
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
                            form: OnceCell::new(),
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
                            form: OnceCell::new(),
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
        Some(lazy.get(&self.shared, |expr| {
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

    pub(super) fn local(&self, name: &str) -> Option<&Value> {
        let local = self.locals.get(name)?;
        Some(local.get(&self.shared, |expr| self.names_here().evaluate(expr)))
    }

    /// An output of this module.
    pub(super) fn output(&self, name: &str) -> Option<&Value> {
        let output = self.outputs.get(name)?;
        Some(output.get(&self.shared, |expr| self.names_here().evaluate(expr)))
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
