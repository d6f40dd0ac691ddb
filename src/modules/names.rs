//! The names at one place of a module instance, for the evaluator.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::normal_form::NormalForm;
use super::symbolic::SymbolicValue;
use super::tree::{Instances, Iterator, Module, Names};
use crate::hcl::evaluate::{Kind, Mode, Scope, constrained, evaluate_within, kind_of};
use crate::hcl::functions::Files;
use crate::hcl::syntax::{Expr, Step};
use crate::model::address::{InstanceKey, ResourceMode};
use crate::model::value::{Map, Value};
use crate::source::FileId;

impl<'m, 'b> Names<'m, 'b> {
    /// The value of an expression.
    pub(crate) fn evaluate(&self, expr: &Expr) -> Value {
        let budget = &self.module.tree.budget;
        evaluate_within(expr, self, Mode::Configuration, budget)
            .value
            .into_owned()
    }

    /// The same with one more iterator.
    pub(crate) fn with_iterator(
        &self,
        name: &Arc<str>,
        (key, value): (Value, Value),
        source: Option<(Rc<SymbolicValue>, Option<NormalForm>)>,
    ) -> Names<'m, 'b> {
        let mut names = self.clone();
        let pair = Map::from([("key".into(), key), ("value".into(), value)]);
        let (source, form) = source.unzip();
        names.iterators.push(Iterator {
            name: name.clone(),
            pair: Value::Map(pair),
            source,
            form: form.flatten(),
        });
        names
    }

    /// The literal key that an index step means, as far as it is known here.
    pub(crate) fn key_of(&self, index: &Expr) -> Option<InstanceKey> {
        match self.evaluate(index) {
            Value::String(text) => Some(InstanceKey::Name(text)),
            Value::Number(number) => {
                Some(InstanceKey::Index(u64::try_from(number.as_i64()?).ok()?))
            }
            _ => None,
        }
    }

    fn resource_value(
        &self,
        mode: ResourceMode,
        type_name: &str,
        steps: &[Step],
        taken: usize,
    ) -> (Cow<'_, Value>, usize) {
        let unknown = (Cow::Owned(Value::Unknown), steps.len());
        let Some(Step::Attribute(name)) = steps.get(taken - 1) else {
            return unknown;
        };
        let Some(resource) = self.module.resource(mode, type_name, name) else {
            return unknown;
        };
        let of = |at: usize, attribute: &str| -> Cow<'_, Value> {
            match self.module.attribute(resource, at, attribute) {
                Some(value) => Cow::Borrowed(value),
                None if mode == ResourceMode::Data => {
                    Cow::Owned(self.module.computed(resource, at, attribute))
                }
                None => Cow::Owned(Value::Unknown),
            }
        };
        let instances = self.module.instances(resource);
        let whole = || match instances {
            Instances::Keyed(keys) if matches!(keys.first(), Some((InstanceKey::Name(_), _))) => {
                Value::Map(
                    keys.iter()
                        .map(|(key, _)| (key_text(key), Value::Unknown))
                        .collect(),
                )
            }
            Instances::Keyed(keys) => Value::List(vec![Value::Unknown; keys.len()]),
            _ => Value::Unknown,
        };
        match (steps.get(taken), instances) {
            (_, Instances::Unknown) => unknown,
            (Some(Step::Attribute(attribute)), Instances::Single) => (of(0, attribute), taken + 1),
            (Some(Step::Index(index)), Instances::Keyed(keys)) => {
                let key = self.key_of(index);
                let at = keys
                    .iter()
                    .position(|(known, _)| Some(known) == key.as_ref());
                match (at, key, steps.get(taken + 1)) {
                    (Some(at), _, Some(Step::Attribute(attribute))) => {
                        (of(at, attribute), taken + 2)
                    }
                    // There is no such instance, which `try` may be asking.
                    (None, Some(_), _) => (Cow::Owned(whole()), taken),
                    _ => unknown,
                }
            }
            (Some(Step::Splat(each)), Instances::Single | Instances::Keyed(_)) => {
                let count = match instances {
                    Instances::Keyed(keys) => keys.len(),
                    _ => 1,
                };
                let list = match each.as_slice() {
                    [Step::Attribute(attribute)] => (0..count)
                        .map(|at| of(at, attribute).into_owned())
                        .collect(),
                    _ => vec![Value::Unknown; count],
                };
                (Cow::Owned(Value::List(list)), taken + 1)
            }
            (_, Instances::Keyed(_)) => (Cow::Owned(whole()), taken),
            _ => unknown,
        }
    }

    fn module_value(&self, steps: &[Step]) -> (Cow<'_, Value>, usize) {
        let unknown = (Cow::Owned(Value::Unknown), steps.len());
        let Some(Step::Attribute(name)) = steps.first() else {
            return unknown;
        };
        let Some(call) = self.module.calls.get(name.as_ref()) else {
            return unknown;
        };
        let children = self.module.children(call);
        let of = |at: usize, output: &str| -> Cow<'_, Value> {
            children
                .get(at)
                .and_then(|child| child.output(output))
                .map_or(Cow::Owned(Value::Unknown), Cow::Borrowed)
        };
        match (steps.get(1), self.module.call_instances(call)) {
            (Some(Step::Attribute(output)), Instances::Single) => (of(0, output), 2),
            (Some(Step::Index(index)), Instances::Keyed(keys)) => {
                let key = self.key_of(index);
                let at = keys
                    .iter()
                    .position(|(known, _)| Some(known) == key.as_ref());
                match (at, steps.get(2)) {
                    (Some(at), Some(Step::Attribute(output))) => (of(at, output), 3),
                    _ => unknown,
                }
            }
            (Some(Step::Splat(each)), Instances::Keyed(keys)) => {
                let list = match each.as_slice() {
                    [Step::Attribute(output)] => (0..keys.len())
                        .map(|at| of(at, output).into_owned())
                        .collect(),
                    _ => vec![Value::Unknown; keys.len()],
                };
                (Cow::Owned(Value::List(list)), 2)
            }
            (None, Instances::Keyed(keys)) => {
                let outputs = |child: &Rc<Module<'b>>| -> Value {
                    let names = child.outputs.keys();
                    Value::Map(
                        names
                            .map(|name| {
                                let value = child.output(name).cloned().unwrap_or(Value::Unknown);
                                (Arc::from(*name), value)
                            })
                            .collect(),
                    )
                };
                let by_name = matches!(keys.first(), Some((InstanceKey::Name(_), _)));
                let value = if by_name {
                    Value::Map(
                        keys.iter()
                            .zip(children)
                            .map(|((key, _), child)| (key_text(key), outputs(child)))
                            .collect(),
                    )
                } else {
                    Value::List(children.iter().map(outputs).collect())
                };
                (Cow::Owned(value), 1)
            }
            _ => unknown,
        }
    }
}

pub(crate) fn key_text(key: &InstanceKey) -> Arc<str> {
    match key {
        InstanceKey::Name(name) => name.clone(),
        InstanceKey::Index(index) => index.to_string().into(),
        InstanceKey::Unknown => "*".into(),
    }
}

impl Scope for Names<'_, '_> {
    fn root(&self, _: &str) -> Option<Cow<'_, Value>> {
        Some(Cow::Owned(Value::Unknown))
    }

    fn resolve(&self, name: &str, steps: &[Step]) -> Option<(Cow<'_, Value>, usize)> {
        let taken_apart = self.forms.iter().rev().find(|(one, _)| &**one == name);
        if let Some((_, form)) = taken_apart {
            let (mut form, mut taken) = (form.clone(), 0);
            while let Some(next) = steps.get(taken).and_then(|step| form.step(step)) {
                form = next;
                taken += 1;
            }
            return Some(match form.peel() {
                NormalForm::Known(value) => (Cow::Owned(value.clone()), taken),
                _ => (Cow::Owned(Value::Unknown), steps.len()),
            });
        }
        let iterator = self
            .iterators
            .iter()
            .rev()
            .find(|one| one.name.as_ref() == name);
        if let Some(iterator) = iterator {
            return Some((Cow::Borrowed(&iterator.pair), 0));
        }
        let unknown = Some((Cow::Owned(Value::Unknown), steps.len()));
        let first = match steps.first() {
            Some(Step::Attribute(first)) => first.as_ref(),
            _ => return unknown,
        };
        let value = match (name, first) {
            ("local", _) => self.module.local(first).map(Cow::Borrowed),
            ("var", _) => self.module.variable(first).map(Cow::Borrowed),
            ("each", "key") => match &self.key {
                Some(InstanceKey::Name(key)) => Some(Cow::Owned(Value::String(key.clone()))),
                _ => None,
            },
            ("each", "value") => match &self.key {
                Some(InstanceKey::Name(_)) => Some(Cow::Borrowed(self.each.as_ref())),
                _ => None,
            },
            ("count", "index") => match &self.key {
                Some(InstanceKey::Index(at)) => Some(Cow::Owned(
                    i64::try_from(*at).map_or(Value::Unknown, Value::from),
                )),
                _ => None,
            },
            ("path", "module") => Some(Cow::Owned(self.module.module_path())),
            ("path", "root") => Some(Cow::Owned(Value::from("."))),
            ("terraform" | "tofu", "workspace") => self
                .module
                .tree
                .workspace
                .clone()
                .map(|name| Cow::Owned(Value::String(name))),
            ("module", _) => return Some(self.module_value(steps)),
            ("data", _) => return Some(self.resource_value(ResourceMode::Data, first, steps, 2)),
            ("self" | "ephemeral" | "path" | "terraform" | "tofu" | "each" | "count", _) => None,
            _ => return Some(self.resource_value(ResourceMode::Managed, name, steps, 1)),
        };
        match value {
            Some(value) => Some((value, 1)),
            None => unknown,
        }
    }

    fn kind(&self, name: &str, steps: &[Step], depth: usize) -> Option<Kind> {
        if self.iterators.iter().any(|one| one.name.as_ref() == name) {
            return None;
        }
        let Some((Step::Attribute(first), rest)) = steps.split_first() else {
            return None;
        };
        match (name, rest) {
            ("var", _) => {
                let variable = self.module.variables.get(first.as_ref())?;
                constrained(variable.block.body.expr("type")?, rest)
            }
            ("local", []) => {
                let local = self.module.locals.get(first.as_ref())?;
                kind_of(local.expr, &self.module.names_here(), depth)
            }
            _ => None,
        }
    }

    fn files(&self) -> Option<&dyn Files> {
        Some(self.module.tree.files)
    }

    fn template(&self, text: &str, file: FileId, name: &str) -> Option<Rc<Expr>> {
        self.module.tree.worked.template(text, file, name)
    }
}
