//! How many objects a block makes: `count`, `for_each`, and the instances of
//! called modules.

use std::rc::Rc;
use std::sync::Arc;

use super::tree::{Call, Instances, Module, Resource};
use crate::hcl::syntax::Body;
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
                    let mut path = self.path.clone();
                    path.0.push(ModuleStep {
                        name: name.clone(),
                        key: key.clone(),
                    });
                    Module::build(
                        &self.tree,
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
