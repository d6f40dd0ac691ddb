//! What an expression means where its value is not known.
//!
//! `aws_subnet.a.id` is unknown before and after a change, yet it is the same
//! unless something happens to that subnet. A [`Trace`] is a digest of what an
//! expression comes to: known parts by their value, names followed through
//! locals, variables and outputs to the attributes that only a provider
//! knows. Equal digests mean equal values, as long as none of the objects
//! behind them is replaced, which the trace lists.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::rc::Rc;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::names::{Names, key_text};
use super::world::{Argument, Instances, META, Module, Resource};
use crate::hcl::syntax::{Block, Body, Expr, ExprKind, Step, TemplatePart};
use crate::model::address::{InstanceKey, ModulePath, ResourceAddress, ResourceMode};
use crate::model::value::Value;

/// Names that lead to names deeper than this are not followed.
const MAX_DEPTH: u32 = 200;
/// Directories with more files are not read for a digest.
const MAX_FILES: usize = 2_000;
/// Functions whose value depends on files.
const READS_FILES: &[&str] = &[
    "file",
    "filebase64",
    "filebase64sha256",
    "filebase64sha512",
    "fileexists",
    "filemd5",
    "fileset",
    "filesha1",
    "filesha256",
    "filesha512",
    "templatefile",
];
/// Data sources that read files by themselves.
const READ_BY_PROVIDER: &[&str] = &[
    "archive_file",
    "local_file",
    "local_sensitive_file",
    "template_file",
    "template_dir",
    "cloudinit_config",
];

/// An attribute of an object that only a state or provider knows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Need {
    /// The object, at its address after the change.
    pub(super) address: ResourceAddress,
    /// All instances of the block; the key of the address means nothing.
    pub(super) any_key: bool,
    /// Any change of the object counts, not only its replacement.
    pub(super) any_change: bool,
}

/// Digest and needs of an expression.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Trace {
    pub(super) digest: [u8; 32],
    pub(super) needs: BTreeSet<Need>,
    /// Something in it nobody can follow.
    pub(super) opaque: bool,
}

#[derive(Default)]
struct Tracer {
    text: String,
    needs: BTreeSet<Need>,
    opaque: bool,
    bound: Vec<Arc<str>>,
    /// The first trace that was added, and nothing before it.
    first: Option<[u8; 32]>,
}

/// The trace of an expression at a place.
pub(super) fn trace(names: &Names<'_, '_>, expr: &Expr) -> Trace {
    let mut tracer = Tracer::default();
    tracer.expr(names, expr);
    tracer.finish()
}

/// The trace of a body: all its expressions and nested blocks.
pub(super) fn body(names: &Names<'_, '_>, body: &Body, except: &[&str]) -> Trace {
    let mut tracer = Tracer::default();
    tracer.body(names, body, except);
    tracer.finish()
}

impl Tracer {
    fn finish(self) -> Trace {
        // A name that stands alone means what it leads to.
        let digest = match self.first {
            Some(digest) if self.text.len() == 2 * digest.len() => digest,
            _ => Sha256::digest(self.text.as_bytes()).into(),
        };
        Trace {
            digest,
            needs: self.needs,
            opaque: self.opaque,
        }
    }

    fn put(&mut self, text: &str) {
        let _ = write!(self.text, "{}:{text};", text.len());
    }

    fn add(&mut self, trace: &Trace) {
        if self.text.is_empty() {
            self.first = Some(trace.digest);
        }
        for byte in trace.digest {
            let _ = write!(self.text, "{byte:02x}");
        }
        self.needs.extend(trace.needs.iter().cloned());
        self.opaque |= trace.opaque;
    }

    fn body(&mut self, names: &Names<'_, '_>, body: &Body, except: &[&str]) {
        let mut attributes: Vec<_> = body
            .attributes
            .iter()
            .filter(|attribute| !except.contains(&attribute.name.as_ref()))
            .collect();
        attributes.sort_by(|a, b| a.name.cmp(&b.name));
        for attribute in attributes {
            self.put(&attribute.name);
            self.expr(names, &attribute.expr);
        }
        let mut blocks: Vec<&Block> = body
            .blocks
            .iter()
            .filter(|block| !except.contains(&block.kind.as_ref()))
            .collect();
        blocks.sort_by(|a, b| (&a.kind, &a.labels).cmp(&(&b.kind, &b.labels)));
        for block in blocks {
            self.put("{");
            self.put(&block.kind);
            for label in &block.labels {
                self.put(label);
            }
            let before = self.bound.len();
            if block.kind.as_ref() == "dynamic" {
                let iterator = match block.body.expr("iterator").map(|expr| &expr.kind) {
                    Some(ExprKind::Variable(name)) => Some(name.clone()),
                    _ => block.labels.first().cloned(),
                };
                self.bound.extend(iterator);
            }
            self.body(names, &block.body, &[]);
            self.bound.truncate(before);
            self.put("}");
        }
    }

    fn expr(&mut self, names: &Names<'_, '_>, expr: &Expr) {
        let shared = &names.module.shared;
        let depth = shared.depth.get();
        if depth > MAX_DEPTH {
            // Nothing equals what is not followed.
            self.put(shared.side);
            self.opaque = true;
            return;
        }
        shared.depth.set(depth + 1);
        self.kind(names, expr);
        shared.depth.set(depth);
    }

    fn kind(&mut self, names: &Names<'_, '_>, expr: &Expr) {
        if let Some(value) = expr.literal() {
            self.value(value);
            return;
        }
        // With `for` variables around, an expression has many values.
        if self.bound.is_empty() {
            let value = names.evaluate(expr);
            if !value.has_unknown() {
                self.value(&value);
                return;
            }
        }
        match &expr.kind {
            ExprKind::Variable(name) => self.name(names, name, &[]),
            ExprKind::Traversal { base, steps } => match &base.kind {
                ExprKind::Variable(name) => self.name(names, name, steps),
                _ => {
                    self.expr(names, base);
                    self.steps(names, steps);
                }
            },
            ExprKind::Template(parts) => self.parts(names, parts),
            ExprKind::For(each) => {
                self.put("for");
                self.expr(names, &each.collection);
                let before = self.bound.len();
                self.bound.extend(each.key_variable.clone());
                self.bound.push(each.value_variable.clone());
                for part in [
                    each.key.as_ref(),
                    Some(&each.value),
                    each.condition.as_ref(),
                ] {
                    match part {
                        Some(part) => self.expr(names, part),
                        None => self.put("-"),
                    }
                }
                self.put(if each.grouping { "..." } else { "." });
                self.bound.truncate(before);
            }
            kind => {
                let label = match kind {
                    ExprKind::Unary { operator, .. } => format!("{operator:?}"),
                    ExprKind::Binary { operator, .. } => format!("{operator:?}"),
                    ExprKind::Call { name, expand, .. } => format!("{name}({expand}"),
                    ExprKind::Conditional { .. } => "?".to_owned(),
                    ExprKind::Tuple(list) => format!("[{}", list.len()),
                    ExprKind::Object(items) => format!("{{{}", items.len()),
                    _ => "-".to_owned(),
                };
                self.put(&label);
                if let ExprKind::Call {
                    name, arguments, ..
                } = kind
                    && READS_FILES.contains(&name.as_ref())
                {
                    self.read(names, arguments.first());
                }
                let mut children = Vec::new();
                expr.children(&mut |child| children.push(child));
                for child in children {
                    self.expr(names, child);
                }
            }
        }
    }

    /// What a function reads is part of what it gives.
    fn read(&mut self, names: &Names<'_, '_>, path: Option<&Expr>) {
        let path = match path {
            Some(path) if self.bound.is_empty() => names.evaluate(path),
            _ => Value::Unknown,
        };
        let known = path.as_str().is_some_and(|path| self.content(names, path));
        if !known && names.module.shared.data_changed {
            // Which file it is nobody knows, and some file changes.
            self.put(names.module.shared.side);
        }
    }

    /// Adds the content of a file, or of all files in a directory; `false`
    /// when there is neither.
    fn content(&mut self, names: &Names<'_, '_>, path: &str) -> bool {
        let files = names.module.shared.files;
        if let Some(bytes) = files.read(path) {
            self.put(&format!("{:x?}", Sha256::digest(&bytes)));
            return true;
        }
        let Some(list) = files.list(path).filter(|list| list.len() <= MAX_FILES) else {
            return false;
        };
        for file in list {
            self.put(&file);
            if let Some(bytes) = files.read(&format!("{path}/{file}")) {
                self.put(&format!("{:x?}", Sha256::digest(&bytes)));
            }
        }
        true
    }

    fn value(&mut self, value: &Value) {
        let text = format!("{value:?}");
        self.put(&text);
    }

    fn parts(&mut self, names: &Names<'_, '_>, parts: &[TemplatePart]) {
        for part in parts {
            match part {
                TemplatePart::Literal(text) => self.put(text),
                TemplatePart::Interpolation(expr) => {
                    self.put("$");
                    self.expr(names, expr);
                }
                TemplatePart::If {
                    condition,
                    then,
                    otherwise,
                } => {
                    self.put("if");
                    self.expr(names, condition);
                    self.parts(names, then);
                    self.put("else");
                    self.parts(names, otherwise);
                    self.put("end");
                }
                TemplatePart::For {
                    key_variable,
                    value_variable,
                    collection,
                    body,
                } => {
                    self.put("for");
                    self.expr(names, collection);
                    let before = self.bound.len();
                    self.bound.extend(key_variable.clone());
                    self.bound.push(value_variable.clone());
                    self.parts(names, body);
                    self.bound.truncate(before);
                    self.put("end");
                }
            }
        }
    }

    fn steps(&mut self, names: &Names<'_, '_>, steps: &[Step]) {
        for step in steps {
            match step {
                Step::Attribute(name) => {
                    self.put(".");
                    self.put(name);
                }
                Step::Index(index) => {
                    self.put("[");
                    self.expr(names, index);
                }
                Step::Splat(each) => {
                    self.put("*");
                    self.steps(names, each);
                }
            }
        }
    }

    fn name(&mut self, names: &Names<'_, '_>, name: &Arc<str>, steps: &[Step]) {
        if self.bound.contains(name) {
            let at = self.bound.iter().rev().position(|known| known == name);
            self.put(&format!("bound {at:?}"));
            self.steps(names, steps);
            return;
        }
        if let Some(iterator) = names.iterators.iter().rev().find(|one| one.name == *name) {
            self.value(&iterator.pair);
            if let Some(trace) = &iterator.trace {
                self.add(trace);
            }
            self.steps(names, steps);
            return;
        }
        let module = names.module;
        let first = match steps.first() {
            Some(Step::Attribute(first)) => first,
            _ => {
                self.put(name);
                self.steps(names, steps);
                return;
            }
        };
        let rest = &steps[1..];
        match name.as_ref() {
            "local" => {
                match module.locals.get(first.as_ref()) {
                    Some(local) => {
                        let found = memo(&local.trace, module, || {
                            trace(&module.names_here(), local.expr)
                        });
                        self.add(&found);
                    }
                    None => self.put("no local"),
                }
                self.steps(names, rest);
            }
            "var" => {
                self.variable(module, first);
                self.steps(names, rest);
            }
            "module" => self.module(names, first, rest),
            "data" => match rest.first() {
                Some(Step::Attribute(label)) => {
                    self.resource(names, ResourceMode::Data, first, label, &rest[1..]);
                }
                _ => self.put("data"),
            },
            "each" | "count" => {
                self.put(name);
                self.put(first);
                match &names.key {
                    Some(key) => self.put(&key_text(key)),
                    None => self.put("-"),
                }
                // The value behind a known key; its unknown parts hang on the collection.
                if first.as_ref() == "value" {
                    self.value(&names.each);
                    self.collection(names);
                }
                self.steps(names, rest);
            }
            "path" | "terraform" | "tofu" | "self" | "ephemeral" => {
                self.put(name);
                self.steps(names, steps);
            }
            _ => self.resource(names, ResourceMode::Managed, name, first, rest),
        }
    }

    /// What `each.value` is taken from: its item where the collection is
    /// written out, else the whole collection.
    fn collection(&mut self, names: &Names<'_, '_>) {
        if !names.each.has_unknown() {
            return;
        }
        let Some(expr) = names.repeated.and_then(|body| body.expr("for_each")) else {
            return;
        };
        let here = names.module.names_here();
        let item = names.key.as_ref().and_then(|key| {
            let key = key_text(key);
            expr.items()?
                .iter()
                .find(|item| item.key.as_str() == Some(&key))
        });
        self.expr(&here, item.map_or(expr, |item| &item.value));
    }

    fn variable(&mut self, module: &Module<'_>, name: &str) {
        let Some(variable) = module.variables.get(name) else {
            self.put("no variable");
            return;
        };
        let found = memo(&variable.trace, module, || match module.argument(name) {
            Argument::Passed(parent, expr) => trace(&module.outside(&parent), expr),
            Argument::Given(value) => digest_of(value),
            Argument::Default => match variable.block.body.expr("default") {
                Some(default) => trace(&module.names_here(), default),
                None => Trace::default(),
            },
            // Nobody says, on either side: the same variable has the same value.
            Argument::Open => digest_of(&Value::from(format!("variable {name}"))),
        });
        self.add(&found);
    }

    fn module(&mut self, names: &Names<'_, '_>, call: &Arc<str>, rest: &[Step]) {
        let module = names.module;
        let Some(found) = module.calls.get(call.as_ref()) else {
            self.put("no module");
            return;
        };
        let children = module.children(found);
        let (key, output, rest) = match rest {
            [Step::Attribute(output), rest @ ..] => (None, Some(output), rest),
            [Step::Index(index), Step::Attribute(output), rest @ ..] => {
                self.put("[");
                match names.key_of(index) {
                    Some(key) => {
                        self.put(&key_text(&key));
                        (Some(key), Some(output), rest)
                    }
                    None => {
                        self.expr(names, index);
                        (None, Some(output), rest)
                    }
                }
            }
            [Step::Splat(each), rest @ ..] => {
                self.put("*");
                match each.first() {
                    Some(Step::Attribute(output)) => {
                        self.steps(names, &each[1..]);
                        (None, Some(output), rest)
                    }
                    _ => (None, None, rest),
                }
            }
            rest => (None, None, rest),
        };
        self.put("module");
        for child in children
            .iter()
            .filter(|child| key.is_none() || child.key == key)
        {
            if !child.loaded {
                // What it gives depends on what it is and on what it is given.
                self.put(call);
                self.put(output.map_or("", |output| output));
                let found = memo(&found.trace, module, || {
                    body(&module.names_here(), &found.block.body, &[])
                });
                self.add(&found);
                continue;
            }
            for (name, lazy) in &child.outputs {
                if output.is_none_or(|output| output.as_ref() == *name) {
                    self.put(name);
                    let found = memo(&lazy.trace, child, || trace(&child.names_here(), lazy.expr));
                    self.add(&found);
                }
            }
        }
        self.steps(names, rest);
    }

    fn resource(
        &mut self,
        names: &Names<'_, '_>,
        mode: ResourceMode,
        type_name: &Arc<str>,
        name: &Arc<str>,
        rest: &[Step],
    ) {
        let module = names.module;
        let Some(resource) = module.resource(mode, type_name, name) else {
            // A name of something that does not exist here.
            self.put(type_name);
            self.put(name);
            self.steps(names, rest);
            return;
        };
        let instances = module.instances(resource);
        let (key, any_key, rest) = match rest {
            [Step::Index(index), rest @ ..] => match names.key_of(index) {
                Some(key) => (Some(key), false, rest),
                None => {
                    self.expr(names, index);
                    (None, true, rest)
                }
            },
            [Step::Splat(each), rest @ ..] => {
                self.put("*");
                self.steps(names, each);
                (None, true, rest)
            }
            rest => (None, !matches!(instances, Instances::Single), rest),
        };
        if let [Step::Attribute(attribute), ..] = rest
            && !any_key
            && let Some(set) = resource.block.body.attribute(attribute)
            && !META.contains(&attribute.as_ref())
        {
            // What the block sets is known as far as its expression is.
            let each = each_of(instances, key.as_ref());
            let inner = trace(
                &module.names_of(key, &each, &resource.block.body),
                &set.expr,
            );
            self.add(&inner);
            self.steps(names, &rest[1..]);
            return;
        }
        let keys: Vec<Option<InstanceKey>> = if any_key {
            instances.list().into_iter().map(|(key, _)| key).collect()
        } else {
            vec![key]
        };
        for key in keys {
            let address = module.address(resource, key.clone());
            let address = match module
                .shared
                .renamed
                .get()
                .and_then(|map| map.get(&address))
            {
                Some(renamed) => renamed.clone(),
                None => address,
            };
            self.put(&address.to_string());
            if mode == ResourceMode::Data {
                let each = each_of(instances, key.as_ref());
                let names = module.names_of(key, &each, &resource.block.body);
                self.data(&names, resource);
            } else {
                self.needs.insert(Need {
                    any_key: matches!(address.key, Some(InstanceKey::Unknown)),
                    any_change: false,
                    address,
                });
            }
        }
        self.steps(names, rest);
    }

    /// A data source gives the same as long as it is asked the same, and what
    /// it waits for does not change.
    fn data(&mut self, names: &Names<'_, '_>, resource: &Resource<'_>) {
        self.body(names, &resource.block.body, &["depends_on", "lifecycle"]);
        if READ_BY_PROVIDER.contains(&resource.type_name.as_ref()) {
            for attribute in &resource.block.body.attributes {
                if let Value::String(path) = names.evaluate(&attribute.expr) {
                    self.content(names, &path);
                }
            }
        }
        let Some(elements) = resource
            .block
            .body
            .expr("depends_on")
            .and_then(Expr::elements)
        else {
            return;
        };
        for element in elements {
            for reference in crate::hcl::references::references(element) {
                if let crate::model::configuration::Reference::Resource {
                    mode: ResourceMode::Managed,
                    type_name,
                    name,
                    ..
                } = reference
                {
                    self.needs.insert(Need {
                        address: ResourceAddress {
                            module: names.module.path.clone(),
                            mode: ResourceMode::Managed,
                            type_name,
                            name,
                            key: None,
                        },
                        any_key: true,
                        any_change: true,
                    });
                } else if let crate::model::configuration::Reference::Module { call, .. } =
                    reference
                {
                    // Everything in the module counts; the address stands for all of it.
                    let mut module: ModulePath = names.module.path.clone();
                    module.0.push(crate::model::address::ModuleStep {
                        name: call,
                        key: None,
                    });
                    self.needs.insert(Need {
                        address: ResourceAddress {
                            module,
                            mode: ResourceMode::Managed,
                            type_name: "*".into(),
                            name: "*".into(),
                            key: None,
                        },
                        any_key: true,
                        any_change: true,
                    });
                }
            }
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

pub(super) fn digest_of(value: &Value) -> Trace {
    let mut tracer = Tracer::default();
    tracer.value(value);
    tracer.finish()
}

/// Follows a name once; a name that leads to itself is marked as such.
fn memo(
    cell: &std::cell::OnceCell<Rc<Trace>>,
    module: &Module<'_>,
    make: impl FnOnce() -> Trace,
) -> Rc<Trace> {
    if let Some(known) = cell.get() {
        return known.clone();
    }
    let depth = &module.shared.depth;
    if depth.get() > MAX_DEPTH {
        return Rc::new(Trace {
            opaque: true,
            digest: Sha256::digest(module.shared.side.as_bytes()).into(),
            needs: BTreeSet::new(),
        });
    }
    let made = Rc::new(make());
    // What was cut off by the depth at which it was met first is not kept.
    if made.opaque {
        return made;
    }
    cell.get_or_init(|| made).clone()
}
