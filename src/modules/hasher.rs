//! What expressions and bodies are made of, as input of a value number.

use sha2::{Digest as _, Sha256};

use super::normal_form::{NormalForm, Piece};
use super::symbolic::{Dependency, Hasher, READS_FILES};
use super::tree::{Names, Resource};
use super::worked::instance_at;
use crate::catalog::TypeFact;
use crate::hcl::references::references;
use crate::hcl::syntax::{Block, Body, Expr, ExprKind, Step, TemplatePart};
use crate::input::configuration::normalise;
use crate::model::address::{ModulePath, ModuleStep, ResourceAddress, ResourceMode};
use crate::model::configuration::Reference;
use crate::model::value::Value;

/// Directories with more files are not read for a value number.
const MAX_FILES: usize = 2_000;

impl Hasher {
    pub(crate) fn body(&mut self, names: &Names<'_, '_>, body: &Body, except: &[&str]) {
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
        let form = names.normal_form(expr, &self.bound);
        self.form(&form);
    }

    /// An expression by its operator and its parts.
    pub(crate) fn kind(&mut self, names: &Names<'_, '_>, expr: &Expr) {
        match &expr.kind {
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
                    ExprKind::Call { name, expand, .. } => called(name, *expand),
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

    /// A function by its name and what its arguments come to.
    pub(crate) fn call(
        &mut self,
        names: &Names<'_, '_>,
        name: &str,
        arguments: &[Expr],
        forms: &[NormalForm],
    ) {
        self.put(&called(name, false));
        if READS_FILES.contains(&name) {
            self.read(names, arguments.first());
        }
        for form in forms {
            self.form(form);
        }
    }

    /// What a function reads is part of what it gives. A file that is not there
    /// is built before the tool runs, and is the same as long as its name is.
    fn read(&mut self, names: &Names<'_, '_>, path: Option<&Expr>) {
        let Some(path) = path else { return };
        if self.bound.is_empty()
            && let Value::String(path) = names.evaluate(path)
        {
            if !self.content(names, &path) {
                self.put("absent");
                self.put(&path);
                // It is there and cannot be read, and it is another one.
                let tree = &names.module.tree;
                let place = normalise(&format!("{}/{path}", tree.root));
                if place.is_some_and(|place| tree.changed.iter().any(|file| **file == *place)) {
                    self.put(tree.side);
                }
            }
            return;
        }
        let form = names.normal_form(path, &self.bound);
        let tree = &names.module.tree;
        if tree.changed.iter().any(|file| could_name(&form, file)) {
            // Which file it is nobody knows, and one of them changes.
            self.put(tree.side);
        }
    }

    /// Adds the content of a file, or of all files in a directory; `false`
    /// when there is neither.
    fn content(&mut self, names: &Names<'_, '_>, path: &str) -> bool {
        let files = names.module.tree.files;
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

    pub(crate) fn steps(&mut self, names: &Names<'_, '_>, steps: &[Step]) {
        for step in steps {
            match step {
                Step::Attribute(name) => {
                    self.put(".");
                    self.put(name);
                }
                // `a["b"]` and `a.b` are the same.
                Step::Index(index) if index.as_str().is_some() => {
                    self.put(".");
                    self.put(index.as_str().unwrap_or_default());
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

    /// A data source gives the same as long as the same provider is asked the
    /// same, by whatever name, and what it waits for does not change.
    pub(crate) fn data(&mut self, names: &Names<'_, '_>, resource: &Resource<'_>) {
        let tree = &names.module.tree;
        let asked = tree
            .worked
            .asked(instance_at(resource, names.key.as_ref()), || {
                let mut hasher = Hasher::default();
                hasher.asked(names, resource);
                hasher.finish()
            });
        self.add(&asked);
    }

    fn asked(&mut self, names: &Names<'_, '_>, resource: &Resource<'_>) {
        let (provider, at) = names.configured_provider(resource);
        self.put("data");
        self.put(resource.type_name);
        self.put(&provider);
        self.put(&at.to_string());
        let body = &resource.block.body;
        let meta = ["depends_on", "lifecycle", "provider", "count", "for_each"];
        self.body(names, body, &meta);
        let tree = &names.module.tree;
        let read = tree
            .worked
            .type_fact(tree.catalog, resource.type_name, TypeFact::ReadsFiles);
        // Without names of arguments any of them may be a path.
        if read.is_some_and(|arguments| arguments.is_empty()) {
            for attribute in &body.attributes {
                if let Value::String(path) = names.evaluate(&attribute.expr) {
                    self.content(names, &path);
                }
            }
        }
        self.waits(&names.module.path, body);
        // What a call waits for, everything in the module waits for.
        let mut call = names.module.call;
        let mut at = names.module.parent.upgrade();
        while let (Some(block), Some(parent)) = (call, at) {
            self.waits(&parent.path, &block.body);
            call = parent.call;
            at = parent.parent.upgrade();
        }
    }

    /// `depends_on` of a block in a module.
    fn waits(&mut self, module: &ModulePath, body: &Body) {
        let waits = body.expr("depends_on").and_then(Expr::elements);
        for reference in waits.into_iter().flatten().flat_map(references) {
            let (module, type_name, name) = match reference {
                Reference::Resource {
                    mode: ResourceMode::Managed,
                    type_name,
                    name,
                    ..
                } => (module.clone(), type_name, name),
                // Everything in the module counts; the address stands for all of it.
                Reference::Module { call, .. } => {
                    let step = ModuleStep {
                        name: call,
                        key: None,
                    };
                    (module.join(step), "*".into(), "*".into())
                }
                _ => continue,
            };
            self.dependencies.insert(Dependency {
                address: ResourceAddress {
                    module,
                    mode: ResourceMode::Managed,
                    type_name,
                    name,
                    key: None,
                },
                any_key: true,
                any_change: true,
                attribute: None,
            });
        }
    }
}

/// How the call of a function begins.
fn called(name: &str, expand: bool) -> String {
    format!("{name}({expand}")
}

/// Whether a path with unknown parts could be that of a file of the tree.
pub(crate) fn could_name(path: &NormalForm, file: &str) -> bool {
    let NormalForm::Text(pieces) = path.peel() else {
        return true;
    };
    // What stands before the first unknown part leads to a directory, or to the start of
    // the names in it.
    if let Some(Piece::Literal(start)) = pieces.first() {
        let start = start.rsplit("../").next().unwrap_or(start);
        let start = start.trim_start_matches("./");
        let slashed = format!("/{file}");
        if !start.is_empty() && !start.starts_with('/') && !slashed.contains(&format!("/{start}")) {
            return false;
        }
    }
    let Some(Piece::Literal(end)) = pieces.last() else {
        return true;
    };
    let end = end.trim_start_matches("./");
    match end.strip_prefix('/') {
        Some(inner) => file == inner || file.ends_with(end),
        None => file.ends_with(end),
    }
}
