//! One side of a source diff: module instances, their names, and what the
//! evaluator makes of them.
//!
//! Everything is worked out when somebody asks for it. What only a state or a
//! provider could tell is unknown: attributes that a block does not set, data
//! sources, modules whose code is not at hand.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::{Rc, Weak};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::Catalog;
use crate::hcl::evaluate::{Budget, Problem};
use crate::hcl::functions::Files;
use crate::hcl::merge::MergedModule;
use crate::hcl::syntax::{Block, Body, Expr};
use crate::model::address::{InstanceKey, ModulePath, ResourceAddress, ResourceMode};
use crate::model::value::{Map, Value};

use super::normal_form::{NormalForm, SharedForm};
use super::symbolic::SymbolicValue;
use super::worked::Worked;

/// Steps for all evaluations of one side.
const STEPS: u64 = 100_000_000;
/// Parts of one value, and of all values of one side; larger ones are unknown.
const MAX_VALUE: usize = 200_000;
const MAX_VALUES: usize = 5_000_000;
/// Module instances of one side; what would come beyond is unknown.
const MAX_MODULES: u32 = 20_000;

/// Bodies and directories of the modules by call path.
pub(crate) type Bodies = BTreeMap<Vec<Arc<str>>, (Arc<MergedModule>, String)>;

/// Arguments of a resource that are not the provider's.
pub(crate) const META: &[&str] = &["count", "for_each", "depends_on", "provider"];

/// What a side is read with.
pub(crate) struct Place<'b> {
    pub(crate) files: &'b dyn Files,
    /// Directory of the root module.
    pub(crate) root: &'b str,
    pub(crate) workspace: Option<Arc<str>>,
    /// Files that configuration may read and that differ between the sides.
    pub(crate) changed: &'b [Arc<str>],
    /// What is known of providers.
    pub(crate) catalog: Catalog,
}

/// What all module instances of a side share.
pub(crate) struct ModuleTree<'b> {
    pub(crate) bodies: &'b Bodies,
    pub(crate) files: &'b dyn Files,
    pub(crate) workspace: Option<Arc<str>>,
    /// Directory of the root module.
    pub(crate) root: &'b str,
    /// Given values of the root's variables.
    pub(crate) given: Map,
    /// What is known of providers.
    pub(crate) catalog: Catalog,
    pub(crate) budget: Budget,
    /// Which side this is, so that what cannot be compared never is equal.
    pub(crate) side: &'static str,
    /// Where objects of this side are on the other one.
    pub(crate) renamed: OnceCell<BTreeMap<ResourceAddress, ResourceAddress>>,
    /// Objects of this side that the other one does not have yet.
    pub(crate) created: OnceCell<BTreeSet<ResourceAddress>>,
    pub(crate) depth: Cell<u32>,
    /// Expressions that were followed so far.
    pub(crate) followed: Cell<u64>,
    /// Places of the forms that are being worked out.
    pub(crate) following: RefCell<FxHashSet<usize>>,
    /// Files that configuration may read and that differ between the sides.
    pub(crate) changed: &'b [Arc<str>],
    /// Something is sensitive at all.
    pub(crate) any_sensitive: OnceCell<bool>,
    /// Whether expressions are sensitive, by module instance and place.
    pub(crate) sensitive: RefCell<FxHashMap<(usize, usize), bool>>,
    /// What `each.value` stands for in blocks that only get more objects, by module
    /// instance and `for_each`: what it stood for before.
    pub(crate) grown: RefCell<FxHashMap<(usize, usize), SymbolicValue>>,
    /// The keys that collections may have, by module instance and `for_each`.
    pub(super) candidates: RefCell<FxHashMap<(usize, usize), Candidates>>,
    pub(crate) worked: Worked,
    modules: Cell<u32>,
    /// Parts of all values that are kept.
    kept: Cell<usize>,
    /// Instances so far; the keys of a block that goes beyond are unknown.
    pub(crate) instances: Cell<usize>,
}

/// A value that is worked out once.
pub(crate) struct Lazy<'b> {
    pub(crate) expr: &'b Expr,
    value: OnceCell<Value>,
    running: Cell<bool>,
    pub(crate) form: OnceCell<Rc<SharedForm>>,
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

    /// The value; what dependencies itself is unknown.
    fn get(&self, tree: &ModuleTree<'_>, make: impl FnOnce(&'b Expr) -> Value) -> &Value {
        static UNKNOWN: Value = Value::Unknown;
        if let Some(value) = self.value.get() {
            return value;
        }
        if self.running.replace(true) {
            return &UNKNOWN;
        }
        let value = tree.bounded(make(self.expr));
        self.running.set(false);
        self.value.get_or_init(|| value)
    }
}

/// A `variable` block.
pub(crate) struct Variable<'b> {
    pub(crate) block: &'b Block,
    pub(crate) value: OnceCell<Value>,
    pub(crate) running: Cell<bool>,
    pub(crate) form: OnceCell<Rc<SharedForm>>,
}

/// A `resource`, `data` or `ephemeral` block in one module instance.
pub(crate) struct Resource<'b> {
    pub(crate) mode: ResourceMode,
    pub(crate) type_name: &'b Arc<str>,
    pub(crate) name: &'b Arc<str>,
    pub(crate) block: &'b Block,
    pub(crate) instances: OnceCell<Instances>,
    /// Why the tools refuse its `for_each`.
    pub(crate) refused: OnceCell<Problem>,
    pub(crate) running: Cell<bool>,
    attributes: OnceCell<Vec<BTreeMap<&'b str, Lazy<'b>>>>,
}

/// A `module` block in one module instance.
pub(crate) struct Call<'b> {
    pub(crate) block: &'b Block,
    pub(crate) instances: OnceCell<Instances>,
    pub(crate) running: Cell<bool>,
    pub(crate) children: OnceCell<Vec<Rc<Module<'b>>>>,
    /// The instance that there is where a variable is set otherwise.
    pub(crate) possible: OnceCell<Option<Rc<Module<'b>>>>,
    pub(crate) form: OnceCell<Rc<SharedForm>>,
}

/// An instance of a module.
pub(crate) struct Module<'b> {
    pub(crate) tree: Rc<ModuleTree<'b>>,
    pub(crate) me: Weak<Module<'b>>,
    pub(crate) parent: Weak<Module<'b>>,
    pub(crate) call: Option<&'b Block>,
    pub(crate) path: ModulePath,
    pub(crate) names: Vec<Arc<str>>,
    pub(crate) key: Option<InstanceKey>,
    pub(crate) each: Value,
    pub(crate) body: &'b Body,
    pub(crate) loaded: bool,
    /// It is there only where a variable of the root is set to something else
    /// than its default.
    pub(crate) hypothetical: bool,
    /// Its text is there and does not parse.
    pub(crate) broken: bool,
    directory: &'b str,
    pub(crate) locals: BTreeMap<&'b str, Lazy<'b>>,
    pub(crate) variables: BTreeMap<&'b str, Variable<'b>>,
    pub(crate) outputs: BTreeMap<&'b str, Lazy<'b>>,
    pub(crate) resources: Vec<Resource<'b>>,
    pub(crate) calls: BTreeMap<&'b str, Call<'b>>,
}

/// The keys of a block with what `each.value` is for each.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Instances {
    /// Without `count` and `for_each`.
    Single,
    /// By key, in Terraform's order.
    Keyed(Vec<(InstanceKey, Value)>),
    /// Nobody knows which.
    Unknown,
}

/// Values by the names of their keys.
pub(super) type Members = BTreeMap<Arc<str>, NormalForm>;

/// What an expression may be, where its cases are told apart by keys.
pub(super) type Candidates = Option<Rc<Members>>;

/// What an instance of a module is made for.
pub(crate) enum Each {
    /// A key, with this `each.value`.
    Value(Value),
    /// No key, as long as variables keep their defaults.
    Hypothetical,
}

/// The names at one place of a module instance.
#[derive(Clone)]
pub(crate) struct Names<'m, 'b> {
    pub(crate) module: &'m Module<'b>,
    pub(crate) key: Option<InstanceKey>,
    pub(crate) each: Cow<'m, Value>,
    /// The body whose `for_each` gives `each`.
    pub(crate) repeated: Option<&'b Body>,
    /// Iterators of `dynamic` blocks around, the innermost last.
    pub(crate) iterators: Vec<Iterator>,
    /// What variables of a `for` stand for, where it is taken apart.
    pub(super) forms: Vec<(Arc<str>, NormalForm)>,
}

/// An iterator of a `dynamic` block.
#[derive(Clone)]
pub(crate) struct Iterator {
    pub(crate) name: Arc<str>,
    /// `key` and `value`.
    pub(crate) pair: Value,
    /// What it runs over, where a part of the pair is not known.
    pub(crate) source: Option<Rc<SymbolicValue>>,
    /// The element itself, where the shape of what it runs over is known.
    pub(crate) form: Option<NormalForm>,
}

static EMPTY: Body = Body {
    attributes: Vec::new(),
    blocks: Vec::new(),
};

impl<'b> ModuleTree<'b> {
    /// A tree with the values that are given for the root's variables. `side` says
    /// which of the two it is.
    pub(crate) fn new(
        bodies: &'b Bodies,
        place: Place<'b>,
        given: Map,
        side: &'static str,
    ) -> Rc<Self> {
        let Place {
            files,
            root,
            workspace,
            changed,
            catalog,
        } = place;
        Rc::new(ModuleTree {
            bodies,
            files,
            workspace,
            root,
            given,
            catalog,
            budget: Budget::new(STEPS),
            side,
            renamed: OnceCell::new(),
            created: OnceCell::new(),
            depth: Cell::new(0),
            followed: Cell::new(0),
            following: RefCell::default(),
            changed,
            any_sensitive: OnceCell::new(),
            sensitive: RefCell::default(),
            grown: RefCell::default(),
            candidates: RefCell::default(),
            worked: Worked::default(),
            modules: Cell::new(0),
            kept: Cell::new(0),
            instances: Cell::new(0),
        })
    }
}

impl ModuleTree<'_> {
    /// A value that is kept; one that is too large is unknown. Names that
    /// double what they stand for would grow without end.
    pub(crate) fn bounded(&self, value: Value) -> Value {
        let mut left = MAX_VALUE.min(MAX_VALUES.saturating_sub(self.kept.get()));
        let room = left;
        if !fits(&value, &mut left) {
            return Value::Unknown;
        }
        self.kept.set(self.kept.get().saturating_add(room - left));
        value
    }

    /// Whether there are more module instances than are followed.
    pub(crate) fn overflowed(&self) -> bool {
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

/// The blocks of a body, by what they are.
#[derive(Default)]
struct Blocks<'b> {
    locals: BTreeMap<&'b str, Lazy<'b>>,
    variables: BTreeMap<&'b str, Variable<'b>>,
    outputs: BTreeMap<&'b str, Lazy<'b>>,
    resources: Vec<Resource<'b>>,
    calls: BTreeMap<&'b str, Call<'b>>,
}

impl<'b> Blocks<'b> {
    fn of(body: &'b Body) -> Self {
        let mut all = Blocks::default();
        for block in &body.blocks {
            match block.kind.as_ref() {
                "resource" => all.resource(ResourceMode::Managed, block),
                "data" => all.resource(ResourceMode::Data, block),
                "ephemeral" => all.resource(ResourceMode::Ephemeral, block),
                "locals" => {
                    let locals = block.body.attributes.iter();
                    all.locals
                        .extend(locals.map(|local| (local.name.as_ref(), Lazy::new(&local.expr))));
                }
                "variable" => {
                    let variable = Variable {
                        block,
                        value: OnceCell::new(),
                        running: Cell::new(false),
                        form: OnceCell::new(),
                    };
                    let name = block.label(0);
                    all.variables.extend(name.map(|name| (name, variable)));
                }
                "output" => {
                    if let (Some(name), Some(expr)) = (block.label(0), block.body.expr("value")) {
                        all.outputs.insert(name, Lazy::new(expr));
                    }
                }
                "module" => {
                    let call = Call {
                        block,
                        instances: OnceCell::new(),
                        running: Cell::new(false),
                        children: OnceCell::new(),
                        possible: OnceCell::new(),
                        form: OnceCell::new(),
                    };
                    all.calls.extend(block.label(0).map(|name| (name, call)));
                }
                _ => {}
            }
        }
        let order = |one: &Resource<'b>| (one.mode, one.type_name, one.name);
        all.resources.sort_by_key(order);
        all
    }

    fn resource(&mut self, mode: ResourceMode, block: &'b Block) {
        if let [type_name, name] = block.labels.as_slice() {
            self.resources.push(Resource {
                mode,
                type_name,
                name,
                block,
                instances: OnceCell::new(),
                refused: OnceCell::new(),
                running: Cell::new(false),
                attributes: OnceCell::new(),
            });
        }
    }
}

impl<'b> Module<'b> {
    /// The root module; without a body there is nothing in it.
    pub(crate) fn root(tree: &Rc<ModuleTree<'b>>) -> Rc<Self> {
        Module::build(
            tree,
            Weak::new(),
            None,
            ModulePath::default(),
            None,
            Each::Value(Value::Unknown),
        )
    }

    pub(crate) fn build(
        tree: &Rc<ModuleTree<'b>>,
        parent: Weak<Module<'b>>,
        call: Option<&'b Block>,
        path: ModulePath,
        key: Option<InstanceKey>,
        each: Each,
    ) -> Rc<Self> {
        let hypothetical = matches!(each, Each::Hypothetical)
            || parent.upgrade().is_some_and(|parent| parent.hypothetical);
        let each = match each {
            Each::Value(value) => value,
            Each::Hypothetical => Value::Unknown,
        };
        let names = path.names();
        let count = tree.modules.get().saturating_add(1);
        tree.modules.set(count);
        let found = tree.bodies.get(&names).filter(|_| count <= MAX_MODULES);
        let (body, directory) = match found {
            Some((merged, directory)) => (&merged.body, directory.as_str()),
            None => (&EMPTY, ""),
        };
        let blocks = Blocks::of(body);
        Rc::new_cyclic(|me| Module {
            tree: tree.clone(),
            me: me.clone(),
            parent,
            call,
            path,
            names,
            key,
            each,
            body,
            loaded: found.is_some_and(|(merged, _)| merged.problems.is_empty()),
            hypothetical,
            broken: found.is_some_and(|(merged, _)| !merged.problems.is_empty()),
            directory,
            locals: blocks.locals,
            variables: blocks.variables,
            outputs: blocks.outputs,
            resources: blocks.resources,
            calls: blocks.calls,
        })
    }

    /// This module and all that it calls, callers first.
    pub(crate) fn all(&self) -> Vec<&Module<'b>> {
        let mut all = vec![self];
        let mut at = 0;
        while let Some(module) = all.get(at).copied() {
            at += 1;
            for call in module.calls.values() {
                let children = module.children(call).iter();
                let possible = module.possible_child(call).into_iter();
                all.extend(children.chain(possible).map(AsRef::as_ref));
            }
        }
        all
    }

    /// The names outside of any block with keys.
    pub(crate) fn names_here(&self) -> Names<'_, 'b> {
        Names {
            module: self,
            key: None,
            each: Cow::Owned(Value::Unknown),
            repeated: None,
            iterators: Vec::new(),
            forms: Vec::new(),
        }
    }

    /// The names inside one instance of a block.
    /// `body` is the one with its `for_each`.
    pub(crate) fn names_of<'m>(
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
            forms: Vec::new(),
        }
    }

    pub(crate) fn resource(
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

    pub(crate) fn address(
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
    pub(crate) fn attribute<'m>(
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
        Some(lazy.get(&self.tree, |expr| {
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

    pub(crate) fn local(&self, name: &str) -> Option<&Value> {
        let local = self.locals.get(name)?;
        Some(local.get(&self.tree, |expr| self.names_here().evaluate(expr)))
    }

    /// An output of this module.
    pub(crate) fn output(&self, name: &str) -> Option<&Value> {
        let output = self.outputs.get(name)?;
        Some(output.get(&self.tree, |expr| self.names_here().evaluate(expr)))
    }

    /// `path.module`, as Terraform writes it: relative to the root module.
    pub(crate) fn module_path(&self) -> Value {
        let root: Vec<&str> = self
            .tree
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
