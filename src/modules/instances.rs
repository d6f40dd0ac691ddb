//! How many objects a block makes: `count`, `for_each`, and the instances of
//! called modules.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::origins::{Wanted, leads_to};
use super::tree::{Call, Each, Instances, Module, Resource};
use super::variables::Argument;
use crate::hcl::evaluate::{Mode, Problem, ProblemKind, evaluate_within};
use crate::hcl::syntax::{Body, Expr};
use crate::model::address::{InstanceKey, ModuleStep};
use crate::model::value::Value;

/// Instances of one block; more are taken for unknown.
const MAX_INSTANCES: usize = 20_000;
/// Keyed instances of one side; the same.
const MAX_ALL_INSTANCES: usize = 300_000;

impl<'b> Module<'b> {
    /// The keys of a resource.
    pub(crate) fn instances<'m>(&'m self, resource: &'m Resource<'b>) -> &'m Instances {
        static UNKNOWN: Instances = Instances::Unknown;
        if let Some(known) = resource.instances.get() {
            return known;
        }
        if resource.running.replace(true) {
            return &UNKNOWN;
        }
        let mut found = self.repetition(&resource.block.body);
        if found == Instances::Unknown
            && let Some(for_each) = resource.block.body.expr("for_each")
            && let Some(problem) = self.refusal(for_each)
        {
            let _ = resource.refused.set(problem);
        }
        resource.running.set(false);
        if let Instances::Keyed(keys) = &found {
            let count = self.tree.instances.get().saturating_add(keys.len());
            self.tree.instances.set(count);
            if count > MAX_ALL_INSTANCES {
                found = Instances::Unknown;
            }
        }
        resource.instances.get_or_init(|| found)
    }

    /// Why the tools refuse an expression of this module, if they do for certain.
    fn refusal(&self, expr: &Expr) -> Option<Problem> {
        struct Refused(RefCell<Option<Problem>>);
        impl Wanted for Refused {
            fn here(&self, module: &Module<'_>, expr: &Expr) -> bool {
                let names = module.names_here();
                let budget = &module.tree.budget;
                let found = evaluate_within(expr, &names, Mode::Configuration, budget);
                let twice = |problem: &Problem| problem.kind == ProblemKind::DuplicateKey;
                let problem = found.problems.into_iter().find(twice);
                let refused = problem.is_some();
                *self.0.borrow_mut() = problem;
                refused
            }

            fn beyond(&self) -> bool {
                false
            }
        }
        let refused = Refused(RefCell::new(None));
        leads_to(&refused, self, expr);
        refused.0.into_inner()
    }

    /// Whether how many objects there are follows from the default of a
    /// variable of the root module, which whoever runs the tool may set.
    pub(crate) fn by_default(&self, body: &Body) -> bool {
        struct ByDefault;
        impl Wanted for ByDefault {
            fn here(&self, _: &Module<'_>, _: &Expr) -> bool {
                false
            }

            fn variable(&self, module: &Module<'_>, name: &str) -> bool {
                module.parent.upgrade().is_none()
                    && matches!(module.argument(name), Argument::Default)
            }

            fn beyond(&self) -> bool {
                true
            }
        }
        let expr = body.expr("count").or_else(|| body.expr("for_each"));
        expr.is_some_and(|expr| leads_to(&ByDefault, self, expr))
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

    /// The instances of a called module.
    pub(crate) fn children<'m>(&'m self, call: &'m Call<'b>) -> &'m [Rc<Module<'b>>] {
        if let Some(known) = call.children.get() {
            return known;
        }
        let instances = self.call_instances(call);
        if call.instances.get().is_none() {
            return &[];
        }
        if self.tree.overflowed() {
            return &[];
        }
        call.children.get_or_init(|| {
            let name: Arc<str> = call.block.labels.first().cloned().unwrap_or_default();
            instances
                .list()
                .into_iter()
                .map(|(key, each)| {
                    let path = self.path.join(ModuleStep {
                        name: name.clone(),
                        key: key.clone(),
                    });
                    Module::build(
                        &self.tree,
                        self.me.clone(),
                        Some(call.block),
                        path,
                        key,
                        Each::Value(each),
                    )
                })
                .collect()
        })
    }

    /// The instance of a call that has none, where that follows from the default
    /// of a variable.
    pub(crate) fn possible_child<'m>(&'m self, call: &'m Call<'b>) -> Option<&'m Rc<Module<'b>>> {
        if !matches!(self.call_instances(call), Instances::Keyed(keys) if keys.is_empty())
            || self.tree.overflowed()
        {
            return None;
        }
        let made = call.possible.get_or_init(|| {
            if !self.by_default(&call.block.body) {
                return None;
            }
            let path = self.path.join(ModuleStep {
                name: call.block.labels.first().cloned().unwrap_or_default(),
                key: Some(InstanceKey::Unknown),
            });
            let key = Some(InstanceKey::Unknown);
            let parent = self.me.clone();
            Some(Module::build(
                &self.tree,
                parent,
                Some(call.block),
                path,
                key,
                Each::Hypothetical,
            ))
        });
        made.as_ref()
    }

    pub(crate) fn call_instances<'m>(&'m self, call: &'m Call<'b>) -> &'m Instances {
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

impl Instances {
    /// Keys and values to make addresses of.
    pub(crate) fn list(&self) -> Vec<(Option<InstanceKey>, Value)> {
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
