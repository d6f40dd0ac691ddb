//! The body of one instance with its values: attributes, nested blocks,
//! `dynamic` blocks expanded.

use std::collections::BTreeMap;
use std::sync::Arc;

pub(crate) use super::node::{Leaf, Node};
use super::normal_form::{NormalForm, named_parts};
use super::symbolic::{Hasher, SymbolicValue};
use super::tree::{META, Names};
use crate::hcl::syntax::{Body, Expr, ExprKind, Step};
use crate::model::address::InstanceKey;
use crate::model::value::{Map, Mask, Value};

/// Blocks that Terraform gives as one object and not as a list.
const SINGLE: &[&str] = &["timeouts"];
/// Blocks that are no part of the object.
const NOT_VALUES: &[&str] = &["lifecycle", "provisioner", "connection"];
/// Nested blocks deeper than this are not followed.
const MAX_DEPTH: usize = 32;
/// Expressions are not looked through deeper; parsers bound them.
const MAX_EXPRESSION: usize = 500;
/// Blocks that one `dynamic` may make.
const MAX_MADE: usize = 5_000;

impl Names<'_, '_> {
    /// The body of an instance.
    pub(crate) fn node(&self, body: &Body) -> Node {
        let mut node = Node::default();
        fill(self, body, true, 0, &mut node);
        node
    }
}

fn fill(names: &Names<'_, '_>, body: &Body, top: bool, depth: usize, node: &mut Node) {
    for attribute in &body.attributes {
        if top && META.contains(&attribute.name.as_ref()) {
            continue;
        }
        let mut value = names.evaluate(&attribute.expr);
        let mut symbolic = None;
        let mut unknown = None;
        if value.has_unknown() {
            let form = names.normal_form(&attribute.expr, &[]);
            match form.peel() {
                // Whatever is chosen, it comes to this.
                NormalForm::Known(known) => value = known.clone(),
                _ => {
                    let found = SymbolicValue::clone(&form.symbolic());
                    // Of a document what is known can be judged.
                    if let Some(document) = &found.document
                        && value == Value::Unknown
                        && document.trim_start().starts_with(['{', '['])
                    {
                        value = Value::from(named_parts(document));
                    }
                    symbolic = Some(found);
                    value = seen(&form, value);
                    unknown = Some(form);
                }
            }
        }
        if value.is_null() {
            continue;
        }
        let leaf = Leaf {
            symbolic,
            form: unknown,
            sensitive: names.is_sensitive(&attribute.expr),
            span: Some(attribute.span),
            value,
        };
        node.attributes.insert(attribute.name.clone(), leaf);
    }
    if depth >= MAX_DEPTH {
        return;
    }
    for block in &body.blocks {
        if top && NOT_VALUES.contains(&block.kind.as_ref()) {
            continue;
        }
        match (block.kind.as_ref(), block.labels.first()) {
            ("dynamic", Some(made)) => dynamic(names, &block.body, made, depth, node),
            _ => {
                let mut inner = Node::default();
                fill(names, &block.body, false, depth + 1, &mut inner);
                node.blocks
                    .entry(block.kind.clone())
                    .or_default()
                    .push(inner);
            }
        }
    }
}

/// A value with those of its parts that the form knows: whatever is chosen, they come to this.
fn seen(form: &NormalForm, value: Value) -> Value {
    match (form.peel(), value) {
        (NormalForm::Known(known), _) => known.clone(),
        (NormalForm::List(forms), Value::List(list)) if forms.len() == list.len() => Value::List(
            forms
                .iter()
                .zip(list)
                .map(|(form, value)| seen(form, value))
                .collect(),
        ),
        (NormalForm::Object(forms), Value::Map(mut map)) => {
            for (name, value) in map.iter_mut() {
                if let Some(form) = forms.get(name) {
                    *value = seen(form, std::mem::replace(value, Value::Unknown));
                }
            }
            Value::Map(map)
        }
        (_, value) => value,
    }
}

fn dynamic(names: &Names<'_, '_>, body: &Body, made: &Arc<str>, depth: usize, node: &mut Node) {
    let Some(for_each) = body.attribute("for_each") else {
        return;
    };
    let iterator = match body.expr("iterator").map(|expr| &expr.kind) {
        Some(ExprKind::Variable(name)) => name.clone(),
        Some(ExprKind::Literal(Value::String(name))) => name.clone(),
        _ => made.clone(),
    };
    let collection = names.evaluate(&for_each.expr);
    let stepped = body
        .blocks_of("content")
        .any(|content| steps_into_key(&content.body, &iterator, MAX_DEPTH));
    let elements: Vec<(Value, Value)> = match &collection {
        Value::List(list) if list.len() <= MAX_MADE => list
            .iter()
            .map(|value| (value.clone(), value.clone()))
            .enumerate()
            .map(|(at, (key, value))| {
                // The key of a set's element is the element; of a list's, its
                // place. Texts make sets far more often than lists here, and
                // only an element can be stepped into.
                let key = match key {
                    key @ Value::String(_) => key,
                    key if stepped => key,
                    _ => i64::try_from(at).map_or(Value::Unknown, Value::from),
                };
                (key, value)
            })
            .collect(),
        Value::Map(map) if map.len() <= MAX_MADE => map
            .iter()
            .map(|(key, value)| (Value::String(key.clone()), value.clone()))
            .collect(),
        Value::Null => Vec::new(),
        _ => {
            let leaf = Leaf {
                value: Value::Unknown,
                symbolic: Some(names.symbolic_body(body, &[])),
                form: None,
                sensitive: false,
                span: Some(for_each.span),
            };
            match node.open.get_mut(made) {
                Some(known) => known.join(&leaf),
                None => {
                    node.open.insert(made.clone(), leaf);
                }
            }
            return;
        }
    };
    let whole = collection
        .has_unknown()
        .then(|| names.normal_form(&for_each.expr, &[]));
    let source = whole.as_ref().map(NormalForm::symbolic);
    let forms = whole
        .as_ref()
        .and_then(|form| one_by_one(form, &collection));
    // What is made of secrets is secret, by whatever name it goes inside.
    let secret = names.is_sensitive(&for_each.expr);
    for (at, (key, value)) in elements.into_iter().enumerate() {
        let form = forms.as_ref().and_then(|forms| forms.get(at).cloned());
        let source = source
            .clone()
            .filter(|_| key.has_unknown() || value.has_unknown())
            .map(|source| (source, form));
        let names = names.with_iterator(&iterator, (key, value), source);
        for content in body.blocks_of("content") {
            let mut inner = Node::default();
            fill(&names, &content.body, false, depth + 1, &mut inner);
            if secret {
                inner
                    .attributes
                    .values_mut()
                    .for_each(|leaf| leaf.sensitive = true);
            }
            node.blocks.entry(made.clone()).or_default().push(inner);
        }
    }
}

/// The forms of the elements of a collection, in its order; `None` where its shape does
/// not tell which is which.
fn one_by_one(form: &NormalForm, collection: &Value) -> Option<Vec<NormalForm>> {
    match collection {
        Value::List(list) => form.elements().filter(|forms| forms.len() == list.len()),
        Value::Map(map) => {
            let members = form.members()?;
            let same = members.keys().eq(map.keys());
            same.then(|| members.into_values().collect())
        }
        _ => None,
    }
}

/// Whether something in a body is an attribute of the iterator's key.
fn steps_into_key(body: &Body, iterator: &Arc<str>, depth: usize) -> bool {
    fn inside(expr: &Expr, iterator: &Arc<str>, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        if let ExprKind::Traversal { base, steps } = &expr.kind
            && matches!(&base.kind, ExprKind::Variable(name) if name == iterator)
            && matches!(steps.as_slice(), [Step::Attribute(key), _, ..] if &**key == "key")
        {
            return true;
        }
        let mut found = false;
        expr.children(&mut |child| found |= inside(child, iterator, depth));
        found
    }
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    body.attributes
        .iter()
        .any(|attribute| inside(&attribute.expr, iterator, MAX_EXPRESSION))
        || body
            .blocks
            .iter()
            .any(|block| steps_into_key(&block.body, iterator, depth))
}

impl Leaf {
    /// Makes it stand for another one too.
    fn join(&mut self, other: &Leaf) {
        let mut hasher = Hasher::default();
        for part in [&self.symbolic, &other.symbolic].into_iter().flatten() {
            hasher.add(part);
        }
        self.symbolic = Some(hasher.finish());
        self.sensitive |= other.sensitive;
    }
}

impl Node {
    /// The object as a plan shows it.
    pub(crate) fn value(&self) -> Map {
        let mut map: Map = self
            .attributes
            .iter()
            .map(|(name, leaf)| (name.clone(), leaf.value.clone()))
            .collect();
        for (name, blocks) in &self.blocks {
            let value = match blocks.as_slice() {
                [only] if SINGLE.contains(&name.as_ref()) => Value::Map(only.value()),
                _ => Value::List(
                    blocks
                        .iter()
                        .map(|block| Value::Map(block.value()))
                        .collect(),
                ),
            };
            map.insert(name.clone(), value);
        }
        // Blocks that are written stand beside those whose number is not known.
        for name in self.open.keys() {
            match map.get_mut(name) {
                Some(Value::List(blocks)) => blocks.push(Value::Unknown),
                _ => {
                    map.insert(name.clone(), Value::Unknown);
                }
            }
        }
        map
    }

    /// What in it is sensitive.
    pub(crate) fn mask(&self) -> Mask {
        let mut map: BTreeMap<Arc<str>, Mask> = self
            .attributes
            .iter()
            .filter(|(_, leaf)| leaf.sensitive)
            .map(|(name, _)| (name.clone(), Mask::All))
            .collect();
        for (name, blocks) in &self.blocks {
            let masks: Vec<Mask> = blocks.iter().map(Node::mask).collect();
            if masks.iter().any(Mask::any) {
                let mask = match masks.as_slice() {
                    [only] if SINGLE.contains(&name.as_ref()) => only.clone(),
                    _ => Mask::List(masks),
                };
                map.insert(name.clone(), mask);
            }
        }
        if map.is_empty() {
            Mask::None
        } else {
            Mask::Map(map)
        }
    }
}

/// Whether a key stands for instances that nobody knows.
pub(crate) fn is_open(key: Option<&InstanceKey>) -> bool {
    matches!(key, Some(InstanceKey::Unknown))
}
