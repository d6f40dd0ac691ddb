//! What an expression means where its value is not known.
//!
//! `aws_subnet.a.id` is unknown before and after a change, yet it is the same
//! unless something happens to that subnet. A [`Trace`] is a digest of what an
//! expression comes to: known parts by their value, names followed through
//! locals, variables and outputs to the attributes that only a provider
//! knows. Equal digests mean equal values, as long as none of the objects
//! behind them is replaced, which the trace lists.
//!
//! [`form`] takes apart what has a shape, so that two ways to write the same
//! come to the same; [`follow`] goes where names lead.

mod follow;
mod form;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::rc::Rc;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use self::form::Form;
pub(super) use self::form::Named;
use super::names::Names;
use crate::hcl::syntax::{Block, Body, Expr, ExprKind, Step, TemplatePart};
use crate::model::address::ResourceAddress;
use crate::model::value::Value;

/// Names that lead to names deeper than this are not followed.
const MAX_DEPTH: u32 = 400;
/// Expressions of one side that are followed; what comes after is not.
const MAX_FOLLOWED: u64 = 5_000_000;
/// Directories with more files are not read for a digest.
const MAX_FILES: usize = 2_000;
/// Functions whose value depends on files.
pub(super) const READS_FILES: &[&str] = &[
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
    /// The text as far as it is known, with a mark for each part that is not,
    /// to be compared as a document.
    pub(super) document: Option<Arc<str>>,
    /// It is a text for certain: an identifier that a provider makes.
    text: bool,
}

/// What a digest is made of.
#[derive(Default)]
struct Tracer {
    text: String,
    needs: BTreeSet<Need>,
    bound: Vec<Arc<str>>,
}

/// The trace of an expression at a place.
pub(super) fn trace(names: &Names<'_, '_>, expr: &Expr) -> Trace {
    Trace::clone(&form::form(names, expr, &[]).trace())
}

/// The trace of a body: all its expressions and nested blocks.
pub(super) fn body(names: &Names<'_, '_>, body: &Body, except: &[&str]) -> Trace {
    let mut tracer = Tracer::default();
    tracer.body(names, body, except);
    tracer.finish()
}

impl Tracer {
    fn within(bound: &[Arc<str>]) -> Self {
        Tracer {
            bound: bound.to_vec(),
            ..Tracer::default()
        }
    }

    fn finish(self) -> Trace {
        Trace {
            digest: Sha256::digest(self.text.as_bytes()).into(),
            needs: self.needs,
            ..Trace::default()
        }
    }

    fn leaf(self) -> Form {
        Form::Leaf(Rc::new(self.finish()))
    }

    fn put(&mut self, text: &str) {
        let _ = write!(self.text, "{}:{text};", text.len());
    }

    fn add(&mut self, trace: &Trace) {
        for byte in trace.digest {
            let _ = write!(self.text, "{byte:02x}");
        }
        self.needs.extend(trace.needs.iter().cloned());
    }

    fn form(&mut self, form: &Form) {
        match form.bare() {
            Form::Known(value) => self.value(value),
            _ => self.add(&form.trace()),
        }
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
        let form = form::form(names, expr, &self.bound);
        self.form(&form);
    }

    /// An expression by its operator and its parts.
    fn kind(&mut self, names: &Names<'_, '_>, expr: &Expr) {
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
}

/// The trace of a value that is known.
pub(super) fn digest_of(value: &Value) -> Trace {
    let mut tracer = Tracer::default();
    tracer.value(value);
    tracer.finish()
}
