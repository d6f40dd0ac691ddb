//! Where names lead: through locals, variables and outputs to the attributes
//! of objects.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::constraint::with_defaults;
use super::names::key_text;
use super::normal_form::{MAX_CASES, NormalForm, SharedForm, absent, choice, list};
use super::symbolic::{Dependency, Hasher, MAX_DEPTH, MAX_FOLLOWED, SymbolicValue};
use super::tree::{Instances, META, Names, Resource};
use super::variables::Argument;
use crate::hcl::syntax::{Expr, ExprKind, Step};
use crate::model::address::{InstanceKey, ResourceMode};
use crate::model::value::Value;

/// What an index is, and the member of the collection for each of its cases.
type Cases = (Rc<SymbolicValue>, BTreeMap<Arc<str>, NormalForm>);

/// The form of a value that is given; parts of it that are not known are the same on both
/// sides where they have the same place.
fn given(value: &Value, place: &str) -> NormalForm {
    match value {
        Value::Unknown => {
            let mut hasher = Hasher::default();
            hasher.put("given");
            hasher.put(place);
            hasher.opaque()
        }
        Value::Map(map) if value.has_unknown() => NormalForm::Object(
            map.iter()
                .map(|(key, value)| (key.clone(), given(value, &format!("{place}.{key}"))))
                .collect(),
        ),
        Value::List(list) if value.has_unknown() => NormalForm::List(
            list.iter()
                .enumerate()
                .map(|(at, value)| given(value, &format!("{place}[{at}]")))
                .collect(),
        ),
        value => NormalForm::Known(value.clone()),
    }
}

impl<'b> Names<'_, 'b> {
    /// Takes one step down; nothing equals what lies too deep to be followed, or
    /// comes after too much else.
    pub(crate) fn with_depth(&self, make: impl FnOnce() -> NormalForm) -> NormalForm {
        let tree = &self.module.tree;
        let depth = tree.depth.get();
        let followed = tree.followed.get();
        if depth > MAX_DEPTH || followed > MAX_FOLLOWED {
            return self.incomparable();
        }
        tree.followed.set(followed + 1);
        tree.depth.set(depth + 1);
        let made = make();
        tree.depth.set(depth);
        made
    }

    /// What is equal to nothing on the other side.
    fn incomparable(&self) -> NormalForm {
        let mut hasher = Hasher::default();
        hasher.put(self.module.tree.side);
        hasher.opaque()
    }

    /// Steps with their indices worked out as far as they are known, so that they
    /// mean the same in another module.
    pub(crate) fn constant_steps(&self, steps: &[Step], bound: &[Arc<str>]) -> Vec<Step> {
        let one = |step: &Step| match step {
            Step::Attribute(_) => step.clone(),
            Step::Splat(each) => Step::Splat(self.constant_steps(each, bound)),
            Step::Index(index) if index.literal().is_some() || !bound.is_empty() => step.clone(),
            Step::Index(index) => match self.evaluate(index) {
                value @ (Value::String(_) | Value::Number(_)) => {
                    Step::Index(Box::new(Expr::new(ExprKind::Literal(value), index.span)))
                }
                _ => step.clone(),
            },
        };
        steps.iter().map(one).collect()
    }

    /// A path that starts at an expression.
    pub(crate) fn resolve_path(
        &self,
        base: &Expr,
        steps: &[Step],
        bound: &[Arc<str>],
    ) -> NormalForm {
        match &base.kind {
            ExprKind::Variable(first) => return self.resolve_name(first, steps, bound),
            // The objects of a block with keys, in the order of their keys.
            ExprKind::Call {
                name: function,
                arguments,
                ..
            } if function.as_ref() == "values" && matches!(steps.first(), Some(Step::Splat(_))) => {
                match arguments.first().map(|collection| &collection.kind) {
                    Some(ExprKind::Variable(first)) => {
                        return self.resolve_name(first, steps, bound);
                    }
                    Some(ExprKind::Traversal { base, steps: way }) => {
                        let mut way = self.constant_steps(way, bound);
                        way.extend(steps.iter().cloned());
                        return self.with_depth(|| self.resolve_path(base, &way, bound));
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        self.walk(self.normal_form(base, bound), steps, bound)
    }

    /// Steps into a form.
    pub(crate) fn walk(
        &self,
        mut form: NormalForm,
        steps: &[Step],
        bound: &[Arc<str>],
    ) -> NormalForm {
        for (at, step) in steps.iter().enumerate() {
            if let NormalForm::Choice(several) = form.peel() {
                let rest = &steps[at..];
                let one = |(key, case): (&Arc<str>, &NormalForm)| {
                    (key.clone(), self.walk(case.clone(), rest, bound))
                };
                return choice(several.by.clone(), several.cases.iter().map(one).collect());
            }
            if let Some(next) = form.step(step) {
                form = next;
                continue;
            }
            if form.lacks(step) {
                return absent();
            }
            return match self.each_case(&form, step, bound) {
                Some((by, cases)) => {
                    let one = |(key, case)| (key, self.walk(case, &steps[at + 1..], bound));
                    choice(by, cases.into_iter().map(one).collect())
                }
                None => {
                    let start = SymbolicValue::clone(&form.symbolic());
                    self.opaque_from(start, &steps[at..], bound)
                }
            };
        }
        form
    }

    /// The document that an instance of a data source writes. Where nobody knows which
    /// instances there are, the one that is asked for is written as if it were there.
    fn document_of(
        &self,
        resource: &Resource<'b>,
        key: Option<&InstanceKey>,
        attribute: &str,
    ) -> Option<NormalForm> {
        let instances = self.module.instances(resource);
        let is_there = match instances {
            Instances::Single => key.is_none(),
            Instances::Keyed(keys) => keys.iter().any(|(known, _)| Some(known) == key),
            // What `each` stands for may be anything, a wildcard too.
            Instances::Unknown => key.is_some() && resource.block.body.expr("for_each").is_none(),
        };
        let each = each_of(instances, key);
        is_there
            .then(|| {
                self.module
                    .policy_document(resource, (key, &each), attribute)
            })
            .flatten()
    }

    /// The members of a collection that an index may mean which is not known.
    fn each_case(&self, form: &NormalForm, step: &Step, bound: &[Arc<str>]) -> Option<Cases> {
        let Step::Index(index) = step else {
            return None;
        };
        if !bound.is_empty() || index.literal().is_some() {
            return None;
        }
        let cases = match (form.members(), form.elements()) {
            (Some(members), _) => members,
            (None, Some(elements)) => elements
                .into_iter()
                .enumerate()
                .map(|(at, element)| (Arc::from(at.to_string()), element))
                .collect(),
            (None, None) => return None,
        };
        let by = self.normal_form(index, bound).symbolic();
        (!cases.is_empty() && cases.len() <= MAX_CASES).then_some((by, cases))
    }

    /// The rest of the way, where only a provider knows what comes.
    pub(super) fn opaque_at(&self, hasher: Hasher, steps: &[Step]) -> NormalForm {
        let bound = hasher.bound.clone();
        self.opaque_from(hasher.finish(), steps, &bound)
    }

    /// Steps into what only a provider knows, one after the other, so that it makes
    /// no difference where a name stands in between.
    fn opaque_from(
        &self,
        mut start: SymbolicValue,
        steps: &[Step],
        bound: &[Arc<str>],
    ) -> NormalForm {
        for step in steps {
            let mut hasher = Hasher::within(bound);
            hasher.add(&start);
            hasher.steps(self, std::slice::from_ref(step));
            start = hasher.finish();
            // Providers make these, and make texts of them.
            start.text = matches!(step, Step::Attribute(name)
                if matches!(name.as_ref(), "id" | "arn") || name.ends_with("_arn"));
        }
        NormalForm::Opaque(Rc::new(start))
    }

    /// What an expression of another place comes to, and steps from self, which
    /// are written `here`. `cell` keeps the form of the whole.
    pub(super) fn target(
        &self,
        expr: &Expr,
        cell: Option<&OnceCell<Rc<SharedForm>>>,
        steps: &[Step],
        (here, bound): (&Names<'_, '_>, &[Arc<str>]),
    ) -> NormalForm {
        self.with_depth(|| {
            // What stands before a key of a loop is asked of that part alone.
            let is_open = |step: &Step| !all_constant(std::slice::from_ref(step));
            if let Some(open @ 1..) = steps.iter().position(is_open) {
                let part = self.target(expr, cell, &steps[..open], (here, bound));
                return here.walk(part, &steps[open..], bound);
            }
            // A name that stands for a name is passed through, so that what is
            // asked of it is asked of the object itself.
            if !steps.is_empty() && all_constant(steps) {
                match &expr.kind {
                    ExprKind::Variable(first) => return self.resolve_name(first, steps, &[]),
                    ExprKind::Traversal { base, steps: way } => {
                        let mut way = self.constant_steps(way, &[]);
                        if all_constant(&way) {
                            way.extend(steps.iter().cloned());
                            return self.resolve_path(base, &way, &[]);
                        }
                    }
                    ExprKind::Conditional {
                        condition,
                        then,
                        otherwise,
                    } => match self.evaluate(condition) {
                        Value::Bool(true) => return self.target(then, None, steps, (here, bound)),
                        Value::Bool(false) => {
                            return self.target(otherwise, None, steps, (here, bound));
                        }
                        _ => {}
                    },
                    _ => {}
                }
            }
            let whole = self.computed_once(cell, || self.normal_form(expr, &[]));
            here.walk(whole, steps, bound)
        })
    }

    /// Works a form out once. What needs itself, which the tools refuse, is equal
    /// to nothing.
    pub(super) fn computed_once(
        &self,
        cell: Option<&OnceCell<Rc<SharedForm>>>,
        make: impl FnOnce() -> NormalForm,
    ) -> NormalForm {
        let Some(cell) = cell else {
            return make();
        };
        if let Some(known) = cell.get() {
            return NormalForm::Shared(known.clone());
        }
        let following = &self.module.tree.following;
        let place = std::ptr::from_ref(cell).addr();
        if !following.borrow_mut().insert(place) {
            return self.incomparable();
        }
        let made = make();
        following.borrow_mut().remove(&place);
        if matches!(made, NormalForm::Known(_) | NormalForm::Shared(_)) {
            return made;
        }
        NormalForm::Shared(cell.get_or_init(|| Rc::new(SharedForm::new(made))).clone())
    }

    /// What a name with steps leads to.
    pub(crate) fn resolve_name(
        &self,
        name: &Arc<str>,
        steps: &[Step],
        bound: &[Arc<str>],
    ) -> NormalForm {
        let mut hasher = Hasher::within(bound);
        if bound.contains(name) {
            let at = bound.iter().rev().position(|known| known == name);
            hasher.put(&format!("bound {at:?}"));
            return self.opaque_at(hasher, steps);
        }
        let taken_apart = self.forms.iter().rev().find(|(one, _)| one == name);
        if let Some((_, form)) = taken_apart {
            return self.walk(form.clone(), steps, bound);
        }
        if let Some(iterator) = self.iterators.iter().rev().find(|one| one.name == *name) {
            if let (Some(form), [Step::Attribute(part), rest @ ..]) = (&iterator.form, steps)
                && part.as_ref() == "value"
            {
                return self.walk(form.clone(), rest, bound);
            }
            hasher.value(&iterator.pair);
            if let Some(source) = &iterator.source {
                hasher.add(source);
            }
            return self.opaque_at(hasher, steps);
        }
        let module = self.module;
        let [Step::Attribute(first), rest @ ..] = steps else {
            hasher.put(name);
            return self.opaque_at(hasher, steps);
        };
        match name.as_ref() {
            "local" => match module.locals.get(first.as_ref()) {
                Some(local) => {
                    let there = module.names_here();
                    let cell = Some(&local.form);
                    there.target(local.expr, cell, rest, (self, bound))
                }
                None => {
                    hasher.put("no local");
                    self.opaque_at(hasher, rest)
                }
            },
            "var" => self.resolve_variable(first, rest, bound),
            "module" => self.resolve_call(first, rest, bound),
            "data" => match rest {
                [Step::Attribute(label), rest @ ..] => {
                    let found = module.resource(ResourceMode::Data, first, label);
                    self.resolve_resource(found, (first, label), rest, bound)
                }
                _ => {
                    hasher.put("data");
                    self.opaque_at(hasher, rest)
                }
            },
            "each" if first.as_ref() == "value" => self.resolve_each(rest, bound),
            "each" | "count" => {
                hasher.put(name);
                hasher.put(first);
                let key = self.key.as_ref().map(key_text);
                hasher.put(key.as_deref().unwrap_or("-"));
                self.opaque_at(hasher, rest)
            }
            "path" | "terraform" | "tofu" | "self" | "ephemeral" => {
                hasher.put(name);
                self.opaque_at(hasher, steps)
            }
            _ => {
                let found = module.resource(ResourceMode::Managed, name, first);
                self.resolve_resource(found, (name, first), rest, bound)
            }
        }
    }

    /// `each.value`: its item where the collection has a known shape, else what
    /// the whole collection is.
    fn resolve_each(&self, rest: &[Step], bound: &[Arc<str>]) -> NormalForm {
        let mut hasher = Hasher::within(bound);
        let key = self.key.as_ref().map(key_text);
        let collection = self.repeated.and_then(|body| body.expr("for_each"));
        if self.each.has_unknown()
            && let Some(expr) = collection
        {
            if let Some(before) = self.module.grown(expr) {
                return self.opaque_from(before, rest, bound);
            }
            if matches!(self.key, Some(InstanceKey::Unknown))
                && let Some(several) = self.module.candidate_value(expr)
            {
                return self.walk(several, rest, bound);
            }
            let here = self.module.names_here();
            let written = key.as_deref().and_then(|key| {
                let mut items = expr.items()?.iter();
                items.find(|item| item.key.as_str() == Some(key))
            });
            if let Some(item) = written {
                return here.target(&item.value, None, rest, (self, bound));
            }
            let whole = here.normal_form(expr, &[]);
            let item = key
                .clone()
                .and_then(|key| whole.step(&Step::Attribute(key)));
            if let Some(item) = item {
                return self.walk(item, rest, bound);
            }
            hasher.form(&whole);
        }
        hasher.put("each.value");
        hasher.put(key.as_deref().unwrap_or("-"));
        hasher.value(&self.each);
        self.opaque_at(hasher, rest)
    }

    fn resolve_variable(&self, name: &str, rest: &[Step], bound: &[Arc<str>]) -> NormalForm {
        let module = self.module;
        let mut hasher = Hasher::within(bound);
        let Some(variable) = module.variables.get(name) else {
            if let Some(value) = module.undeclared(name) {
                return self.walk(given(value, name), rest, bound);
            }
            hasher.put("no variable");
            return self.opaque_at(hasher, rest);
        };
        let cell = Some(&variable.form);
        match module.argument(name) {
            Argument::Passed(parent, expr) => {
                let outside = module.outside(&parent);
                if let Some(constraint) = self.completed_type(name) {
                    let whole = outside.computed_once(cell, || {
                        with_defaults(outside.normal_form(expr, &[]), constraint)
                    });
                    if whole.is_shaped() {
                        return self.walk(whole, rest, bound);
                    }
                }
                outside.target(expr, cell, rest, (self, bound))
            }
            Argument::Given(value) => self.walk(given(value, name), rest, bound),
            Argument::Default => match variable.block.body.expr("default") {
                Some(default) => module
                    .names_here()
                    .target(default, cell, rest, (self, bound)),
                None => {
                    hasher.put("no value");
                    self.opaque_at(hasher, rest)
                }
            },
            // Nobody says, on either side: the same variable has the same value.
            Argument::Open => {
                hasher.put("variable");
                hasher.put(name);
                self.opaque_at(hasher, rest)
            }
        }
    }

    fn resolve_resource(
        &self,
        found: Option<&Resource<'b>>,
        (type_name, name): (&str, &str),
        rest: &[Step],
        bound: &[Arc<str>],
    ) -> NormalForm {
        let mut hasher = Hasher::within(bound);
        let Some(found) = found else {
            // A name of something that does not exist here.
            hasher.put(type_name);
            hasher.put(name);
            return self.opaque_at(hasher, rest);
        };
        let instances = self.module.instances(found);
        match (instances, rest) {
            (Instances::Single, [Step::Splat(each), rest @ ..]) => {
                let only = self.resolve_instance(found, None, each, bound);
                self.walk(list(vec![only]), rest, bound)
            }
            (Instances::Single, _) => self.resolve_instance(found, None, rest, bound),
            (Instances::Keyed(keys), [Step::Splat(each), rest @ ..]) => {
                let one = |(key, _): &(InstanceKey, Value)| {
                    self.resolve_instance(found, Some(key.clone()), each, bound)
                };
                self.walk(list(keys.iter().map(one).collect()), rest, bound)
            }
            (_, [Step::Index(index), inner @ ..])
                if index.literal().is_some() || bound.is_empty() =>
            {
                match self.key_of(index) {
                    Some(key) => self.resolve_instance(found, Some(key), inner, bound),
                    None => self.resolve_any(hasher, found, rest, bound),
                }
            }
            _ => self.resolve_any(hasher, found, rest, bound),
        }
    }

    /// One of the objects of a block, or all of them: nobody knows.
    fn resolve_any(
        &self,
        mut hasher: Hasher,
        found: &Resource<'b>,
        rest: &[Step],
        bound: &[Arc<str>],
    ) -> NormalForm {
        let created = self.module.tree.created.get();
        for (key, _) in self.module.instances(found).list() {
            // What was there before points to one that was there before, whichever it is.
            if let ([Step::Index(_), ..], Some(created)) = (rest, created)
                && created.contains(&self.module.address(found, key.clone()))
            {
                continue;
            }
            // The attribute that is asked for may be set by the block, and change
            // with it.
            let attribute: &[Step] = match rest {
                [Step::Index(_), attribute @ Step::Attribute(_), ..] => {
                    std::slice::from_ref(attribute)
                }
                [Step::Splat(each), ..] => each,
                _ => &[],
            };
            hasher.form(&self.resolve_instance(found, key, attribute, bound));
        }
        self.opaque_at(hasher, rest)
    }

    /// One object, or what its block sets of it.
    fn resolve_instance(
        &self,
        resource: &Resource<'b>,
        key: Option<InstanceKey>,
        rest: &[Step],
        bound: &[Arc<str>],
    ) -> NormalForm {
        let module = self.module;
        let each = each_of(module.instances(resource), key.as_ref());
        let inside = module.names_of(key.clone(), &each, &resource.block.body);
        if let [Step::Attribute(attribute), rest @ ..] = rest
            && let Some(set) = resource.block.body.attribute(attribute)
            && !META.contains(&attribute.as_ref())
        {
            // What the block sets is known as far as its expression is.
            return inside.target(&set.expr, None, rest, (self, bound));
        }
        let mut hasher = Hasher::within(bound);
        if let [Step::Attribute(attribute), rest @ ..] = rest
            && let Some(document) = self.document_of(resource, key.as_ref(), attribute)
        {
            return self.walk(document, rest, bound);
        }
        if let [Step::Attribute(attribute), rest @ ..] = rest
            && let Some(told) = inside.repeated(resource, attribute)
        {
            return self.walk(told, rest, bound);
        }
        if resource.mode == ResourceMode::Data {
            hasher.data(&inside, resource);
            return self.opaque_at(hasher, rest);
        }
        let address = module.address(resource, key);
        let renamed = module.tree.renamed.get();
        let address = renamed
            .and_then(|map| map.get(&address))
            .cloned()
            .unwrap_or(address);
        hasher.put(&address.to_string());
        hasher.dependencies.insert(Dependency {
            any_key: matches!(address.key, Some(InstanceKey::Unknown)),
            any_change: false,
            attribute: match rest.first() {
                Some(Step::Attribute(name)) => Some(name.clone()),
                _ => None,
            },
            address,
        });
        self.opaque_at(hasher, rest)
    }
}

/// Whether steps mean the same wherever they are taken.
fn all_constant(steps: &[Step]) -> bool {
    steps.iter().all(|step| match step {
        Step::Attribute(_) => true,
        Step::Index(index) => index.literal().is_some(),
        Step::Splat(each) => all_constant(each),
    })
}

fn each_of(instances: &Instances, key: Option<&InstanceKey>) -> Value {
    match instances {
        Instances::Keyed(keys) => keys
            .iter()
            .find(|(known, _)| Some(known) == key)
            .map_or(Value::Unknown, |(_, each)| each.clone()),
        _ => Value::Unknown,
    }
}
