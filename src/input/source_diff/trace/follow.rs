//! Where names lead: through locals, variables and outputs to the attributes
//! of objects.

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;

use super::form::{Form, Named, form, list, object};
use super::{MAX_DEPTH, MAX_FOLLOWED, Need, Trace, Tracer};
use crate::hcl::references::references;
use crate::hcl::syntax::{Expr, ExprKind, Step};
use crate::input::source_diff::names::{Names, key_text};
use crate::input::source_diff::provider;
use crate::input::source_diff::world::{Argument, Instances, META, Module, Resource};
use crate::model::address::{InstanceKey, ModulePath, ModuleStep, ResourceAddress, ResourceMode};
use crate::model::configuration::Reference;
use crate::model::value::Value;

/// Data sources that read files by themselves.
const READ_BY_PROVIDER: &[&str] = &[
    "archive_file",
    "local_file",
    "local_sensitive_file",
    "template_file",
    "template_dir",
    "cloudinit_config",
];

/// Takes one step down; nothing equals what lies too deep to be followed, or
/// comes after too much else.
pub(super) fn deeper(names: &Names<'_, '_>, make: impl FnOnce() -> Form) -> Form {
    let shared = &names.module.shared;
    let depth = shared.depth.get();
    let followed = shared.followed.get();
    if depth > MAX_DEPTH || followed > MAX_FOLLOWED {
        return nowhere(names);
    }
    shared.followed.set(followed + 1);
    shared.depth.set(depth + 1);
    let made = make();
    shared.depth.set(depth);
    made
}

/// What is equal to nothing on the other side.
fn nowhere(names: &Names<'_, '_>) -> Form {
    let mut tracer = Tracer::default();
    tracer.put(names.module.shared.side);
    tracer.leaf()
}

/// Steps with their indices worked out as far as they are known, so that they
/// mean the same in another module.
pub(super) fn constant(names: &Names<'_, '_>, steps: &[Step], bound: &[Arc<str>]) -> Vec<Step> {
    let one = |step: &Step| match step {
        Step::Attribute(_) => step.clone(),
        Step::Splat(each) => Step::Splat(constant(names, each, bound)),
        Step::Index(index) if index.literal().is_some() || !bound.is_empty() => step.clone(),
        Step::Index(index) => match names.evaluate(index) {
            value @ (Value::String(_) | Value::Number(_)) => {
                Step::Index(Box::new(Expr::new(ExprKind::Literal(value), index.span)))
            }
            _ => step.clone(),
        },
    };
    steps.iter().map(one).collect()
}

/// Whether steps mean the same wherever they are taken.
fn all_constant(steps: &[Step]) -> bool {
    steps.iter().all(|step| match step {
        Step::Attribute(_) => true,
        Step::Index(index) => index.literal().is_some(),
        Step::Splat(each) => all_constant(each),
    })
}

/// A path that starts at an expression.
pub(super) fn path(names: &Names<'_, '_>, base: &Expr, steps: &[Step], bound: &[Arc<str>]) -> Form {
    match &base.kind {
        ExprKind::Variable(first) => return name(names, first, steps, bound),
        // The objects of a block with keys, in the order of their keys.
        ExprKind::Call {
            name: function,
            arguments,
            ..
        } if function.as_ref() == "values" && matches!(steps.first(), Some(Step::Splat(_))) => {
            match arguments.first().map(|collection| &collection.kind) {
                Some(ExprKind::Variable(first)) => return name(names, first, steps, bound),
                Some(ExprKind::Traversal { base, steps: way }) => {
                    let mut way = constant(names, way, bound);
                    way.extend(steps.iter().cloned());
                    return deeper(names, || path(names, base, &way, bound));
                }
                _ => {}
            }
        }
        _ => {}
    }
    walk(names, form(names, base, bound), steps, bound)
}

/// Steps into a form.
pub(super) fn walk(
    names: &Names<'_, '_>,
    mut form: Form,
    steps: &[Step],
    bound: &[Arc<str>],
) -> Form {
    for (at, step) in steps.iter().enumerate() {
        match form.step(step) {
            Some(next) => form = next,
            None => {
                let start = Trace::clone(&form.trace());
                return beyond(start, names, &steps[at..], bound);
            }
        }
    }
    form
}

/// The rest of the way, where only a provider knows what comes.
fn end(tracer: Tracer, names: &Names<'_, '_>, steps: &[Step]) -> Form {
    let bound = tracer.bound.clone();
    beyond(tracer.finish(), names, steps, &bound)
}

/// Steps into what only a provider knows, one after the other, so that it makes
/// no difference where a name stands in between.
fn beyond(mut trace: Trace, names: &Names<'_, '_>, steps: &[Step], bound: &[Arc<str>]) -> Form {
    for step in steps {
        let mut tracer = Tracer::within(bound);
        tracer.add(&trace);
        tracer.steps(names, std::slice::from_ref(step));
        trace = tracer.finish();
        // Providers make these, and make texts of them.
        trace.text = matches!(step, Step::Attribute(name)
            if matches!(name.as_ref(), "id" | "arn") || name.ends_with("_arn"));
    }
    Form::Leaf(Rc::new(trace))
}

/// What an expression of another place comes to, and steps from there, which
/// are written `here`. `cell` keeps the form of the whole.
fn target(
    there: &Names<'_, '_>,
    expr: &Expr,
    cell: Option<&OnceCell<Rc<Named>>>,
    steps: &[Step],
    (here, bound): (&Names<'_, '_>, &[Arc<str>]),
) -> Form {
    deeper(there, || {
        // A name that stands for a name is passed through, so that what is
        // asked of it is asked of the object itself.
        if !steps.is_empty() && all_constant(steps) {
            match &expr.kind {
                ExprKind::Variable(first) => return name(there, first, steps, &[]),
                ExprKind::Traversal { base, steps: way } => {
                    let mut way = constant(there, way, &[]);
                    if all_constant(&way) {
                        way.extend(steps.iter().cloned());
                        return path(there, base, &way, &[]);
                    }
                }
                ExprKind::Conditional {
                    condition,
                    then,
                    otherwise,
                } => match there.evaluate(condition) {
                    Value::Bool(true) => return target(there, then, None, steps, (here, bound)),
                    Value::Bool(false) => {
                        return target(there, otherwise, None, steps, (here, bound));
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        let whole = kept(there, cell, || form(there, expr, &[]));
        walk(here, whole, steps, bound)
    })
}

/// Works a form out once. What needs itself, which the tools refuse, is equal
/// to nothing.
fn kept(
    names: &Names<'_, '_>,
    cell: Option<&OnceCell<Rc<Named>>>,
    make: impl FnOnce() -> Form,
) -> Form {
    let Some(cell) = cell else {
        return make();
    };
    if let Some(known) = cell.get() {
        return Form::Named(known.clone());
    }
    let following = &names.module.shared.following;
    let place = std::ptr::from_ref(cell).addr();
    if !following.borrow_mut().insert(place) {
        return nowhere(names);
    }
    let made = make();
    following.borrow_mut().remove(&place);
    if matches!(made, Form::Known(_) | Form::Named(_)) {
        return made;
    }
    Form::Named(cell.get_or_init(|| Rc::new(Named::new(made))).clone())
}

/// What a name with steps leads to.
pub(super) fn name(
    names: &Names<'_, '_>,
    name: &Arc<str>,
    steps: &[Step],
    bound: &[Arc<str>],
) -> Form {
    let mut tracer = Tracer::within(bound);
    if bound.contains(name) {
        let at = bound.iter().rev().position(|known| known == name);
        tracer.put(&format!("bound {at:?}"));
        return end(tracer, names, steps);
    }
    if let Some(iterator) = names.iterators.iter().rev().find(|one| one.name == *name) {
        tracer.value(&iterator.pair);
        if let Some(trace) = &iterator.trace {
            tracer.add(trace);
        }
        return end(tracer, names, steps);
    }
    let module = names.module;
    let [Step::Attribute(first), rest @ ..] = steps else {
        tracer.put(name);
        return end(tracer, names, steps);
    };
    match name.as_ref() {
        "local" => match module.locals.get(first.as_ref()) {
            Some(local) => {
                let there = module.names_here();
                let cell = Some(&local.form);
                target(&there, local.expr, cell, rest, (names, bound))
            }
            None => {
                tracer.put("no local");
                end(tracer, names, rest)
            }
        },
        "var" => variable(names, first, rest, bound),
        "module" => call(names, first, rest, bound),
        "data" => match rest {
            [Step::Attribute(label), rest @ ..] => {
                let found = module.resource(ResourceMode::Data, first, label);
                resource(names, found, (first, label), rest, bound)
            }
            _ => {
                tracer.put("data");
                end(tracer, names, rest)
            }
        },
        "each" if first.as_ref() == "value" => each(names, rest, bound),
        "each" | "count" => {
            tracer.put(name);
            tracer.put(first);
            let key = names.key.as_ref().map(key_text);
            tracer.put(key.as_deref().unwrap_or("-"));
            end(tracer, names, rest)
        }
        "path" | "terraform" | "tofu" | "self" | "ephemeral" => {
            tracer.put(name);
            end(tracer, names, steps)
        }
        _ => {
            let found = module.resource(ResourceMode::Managed, name, first);
            resource(names, found, (name, first), rest, bound)
        }
    }
}

/// `each.value`: its item where the collection has a known shape, else what
/// the whole collection is.
fn each(names: &Names<'_, '_>, rest: &[Step], bound: &[Arc<str>]) -> Form {
    let mut tracer = Tracer::within(bound);
    let key = names.key.as_ref().map(key_text);
    let collection = names.repeated.and_then(|body| body.expr("for_each"));
    if names.each.has_unknown()
        && let Some(expr) = collection
    {
        let here = names.module.names_here();
        let written = key.as_deref().and_then(|key| {
            let mut items = expr.items()?.iter();
            items.find(|item| item.key.as_str() == Some(key))
        });
        if let Some(item) = written {
            return target(&here, &item.value, None, rest, (names, bound));
        }
        let whole = form(&here, expr, &[]);
        let item = key
            .clone()
            .and_then(|key| whole.step(&Step::Attribute(key)));
        if let Some(item) = item {
            return walk(names, item, rest, bound);
        }
        tracer.form(&whole);
    }
    tracer.put("each.value");
    tracer.put(key.as_deref().unwrap_or("-"));
    tracer.value(&names.each);
    end(tracer, names, rest)
}

fn variable(names: &Names<'_, '_>, name: &str, rest: &[Step], bound: &[Arc<str>]) -> Form {
    let module = names.module;
    let mut tracer = Tracer::within(bound);
    let Some(variable) = module.variables.get(name) else {
        tracer.put("no variable");
        return end(tracer, names, rest);
    };
    let cell = Some(&variable.form);
    match module.argument(name) {
        Argument::Passed(parent, expr) => {
            target(&module.outside(&parent), expr, cell, rest, (names, bound))
        }
        Argument::Given(value) => walk(names, Form::Known(value.clone()), rest, bound),
        Argument::Default => match variable.block.body.expr("default") {
            Some(default) => target(&module.names_here(), default, cell, rest, (names, bound)),
            None => {
                tracer.put("no value");
                end(tracer, names, rest)
            }
        },
        // Nobody says, on either side: the same variable has the same value.
        Argument::Open => {
            tracer.put("variable");
            tracer.put(name);
            end(tracer, names, rest)
        }
    }
}

/// An output of a module, or all of them.
fn output(
    child: &Module<'_>,
    name: Option<&str>,
    rest: &[Step],
    from: (&Names<'_, '_>, &[Arc<str>]),
) -> Form {
    let there = child.names_here();
    let Some(name) = name else {
        let all = child.outputs.iter().map(|(name, lazy)| {
            let form = target(&there, lazy.expr, Some(&lazy.form), &[], from);
            (Arc::from(*name), form)
        });
        return object(all.collect());
    };
    match child.outputs.get(name) {
        Some(lazy) => target(&there, lazy.expr, Some(&lazy.form), rest, from),
        None => {
            let mut tracer = Tracer::within(from.1);
            tracer.put("no output");
            end(tracer, from.0, rest)
        }
    }
}

fn call(names: &Names<'_, '_>, call: &Arc<str>, rest: &[Step], bound: &[Arc<str>]) -> Form {
    let module = names.module;
    let mut tracer = Tracer::within(bound);
    let Some(found) = module.calls.get(call.as_ref()) else {
        tracer.put("no module");
        return end(tracer, names, rest);
    };
    let children = module.children(found);
    // The output that steps name, and the steps behind it.
    let split = |steps: &[Step]| match steps {
        [Step::Attribute(name), rest @ ..] => (Some(name.clone()), rest.to_vec()),
        steps => (None, steps.to_vec()),
    };
    let given = |child: &Module<'_>, steps: &[Step]| {
        let (name, inner) = split(steps);
        match name {
            Some(name) => output(child, Some(&name), &inner, (names, bound)),
            None => walk(
                names,
                output(child, None, &[], (names, bound)),
                &inner,
                bound,
            ),
        }
    };
    let loaded = children.iter().all(|child| child.loaded);
    match (module.call_instances(found), rest) {
        (Instances::Single, [Step::Attribute(_), ..]) if loaded => {
            if let [child] = children {
                return given(child, rest);
            }
        }
        (Instances::Keyed(_), [Step::Index(index), rest @ ..]) if loaded && bound.is_empty() => {
            let key = names.key_of(index);
            let child = children.iter().find(|child| child.key == key);
            if let (Some(_), Some(child)) = (key, child) {
                return given(child, rest);
            }
        }
        (Instances::Keyed(_), [Step::Splat(each), rest @ ..]) if loaded => {
            let all = children.iter().map(|child| given(child, each)).collect();
            return walk(names, list(all), rest, bound);
        }
        _ => {}
    }
    tracer.put("module");
    for child in children {
        if child.loaded {
            tracer.form(&output(child, None, &[], (names, bound)));
        } else {
            // What it gives depends on what it is and on what it is given.
            tracer.put(call);
            let made = kept(names, Some(&found.form), || {
                let mut inner = Tracer::default();
                inner.body(&module.names_here(), &found.block.body, &[]);
                inner.leaf()
            });
            tracer.form(&made);
        }
    }
    end(tracer, names, rest)
}

fn resource<'b>(
    names: &Names<'_, 'b>,
    found: Option<&Resource<'b>>,
    (type_name, name): (&str, &str),
    rest: &[Step],
    bound: &[Arc<str>],
) -> Form {
    let mut tracer = Tracer::within(bound);
    let Some(found) = found else {
        // A name of something that does not exist here.
        tracer.put(type_name);
        tracer.put(name);
        return end(tracer, names, rest);
    };
    let instances = names.module.instances(found);
    match (instances, rest) {
        (Instances::Single, [Step::Splat(each), rest @ ..]) => {
            let only = instance(names, found, None, each, bound);
            walk(names, list(vec![only]), rest, bound)
        }
        (Instances::Single, _) => instance(names, found, None, rest, bound),
        (Instances::Keyed(keys), [Step::Splat(each), rest @ ..]) => {
            let one = |(key, _): &(InstanceKey, Value)| {
                instance(names, found, Some(key.clone()), each, bound)
            };
            walk(names, list(keys.iter().map(one).collect()), rest, bound)
        }
        (_, [Step::Index(index), inner @ ..]) if index.literal().is_some() || bound.is_empty() => {
            match names.key_of(index) {
                Some(key) => instance(names, found, Some(key), inner, bound),
                None => any(tracer, names, found, rest, bound),
            }
        }
        _ => any(tracer, names, found, rest, bound),
    }
}

/// One of the objects of a block, or all of them: nobody knows.
fn any<'b>(
    mut tracer: Tracer,
    names: &Names<'_, 'b>,
    found: &Resource<'b>,
    rest: &[Step],
    bound: &[Arc<str>],
) -> Form {
    for (key, _) in names.module.instances(found).list() {
        // The attribute that is asked for may be set by the block, and change
        // with it.
        let attribute: &[Step] = match rest {
            [Step::Index(_), attribute @ Step::Attribute(_), ..] => std::slice::from_ref(attribute),
            [Step::Splat(each), ..] => each,
            _ => &[],
        };
        tracer.form(&instance(names, found, key, attribute, bound));
    }
    end(tracer, names, rest)
}

/// One object, or what its block sets of it.
fn instance<'b>(
    names: &Names<'_, 'b>,
    resource: &Resource<'b>,
    key: Option<InstanceKey>,
    rest: &[Step],
    bound: &[Arc<str>],
) -> Form {
    let module = names.module;
    let each = each_of(module.instances(resource), key.as_ref());
    let inside = module.names_of(key.clone(), &each, &resource.block.body);
    if let [Step::Attribute(attribute), rest @ ..] = rest
        && let Some(set) = resource.block.body.attribute(attribute)
        && !META.contains(&attribute.as_ref())
    {
        // What the block sets is known as far as its expression is.
        return target(&inside, &set.expr, None, rest, (names, bound));
    }
    let mut tracer = Tracer::within(bound);
    if resource.mode == ResourceMode::Data {
        tracer.data(&inside, resource);
        return end(tracer, names, rest);
    }
    let address = module.address(resource, key);
    let renamed = module.shared.renamed.get();
    let address = renamed
        .and_then(|map| map.get(&address))
        .cloned()
        .unwrap_or(address);
    tracer.put(&address.to_string());
    tracer.needs.insert(Need {
        any_key: matches!(address.key, Some(InstanceKey::Unknown)),
        any_change: false,
        address,
    });
    end(tracer, names, rest)
}

impl Tracer {
    /// A data source gives the same as long as the same provider is asked the
    /// same, by whatever name, and what it waits for does not change.
    fn data(&mut self, names: &Names<'_, '_>, resource: &Resource<'_>) {
        let (provider, alias, at) = provider::configured(names.module, resource);
        self.put("data");
        self.put(resource.type_name);
        self.put(&provider);
        self.put(alias.as_deref().unwrap_or("-"));
        self.put(&at.to_string());
        let body = &resource.block.body;
        let meta = ["depends_on", "lifecycle", "provider", "count", "for_each"];
        self.body(names, body, &meta);
        if READ_BY_PROVIDER.contains(&resource.type_name.as_ref()) {
            for attribute in &body.attributes {
                if let Value::String(path) = names.evaluate(&attribute.expr) {
                    self.content(names, &path);
                }
            }
        }
        let waits = body.expr("depends_on").and_then(Expr::elements);
        for reference in waits.into_iter().flatten().flat_map(references) {
            let (module, type_name, name) = match reference {
                Reference::Resource {
                    mode: ResourceMode::Managed,
                    type_name,
                    name,
                    ..
                } => (names.module.path.clone(), type_name, name),
                // Everything in the module counts; the address stands for all of it.
                Reference::Module { call, .. } => {
                    let mut module: ModulePath = names.module.path.clone();
                    module.0.push(ModuleStep {
                        name: call,
                        key: None,
                    });
                    (module, "*".into(), "*".into())
                }
                _ => continue,
            };
            self.needs.insert(Need {
                address: ResourceAddress {
                    module,
                    mode: ResourceMode::Managed,
                    type_name,
                    name,
                    key: None,
                },
                any_key: true,
                any_change: true,
            });
        }
    }
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
