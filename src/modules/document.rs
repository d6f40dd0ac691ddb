//! Data sources whose answer follows from their arguments alone.

use std::sync::Arc;

use super::body::{Leaf, Node};
use super::normal_form::{Marked, NormalForm, Unknown};
use super::tree::{Module, Resource};
use super::worked::instance_at;
use crate::catalog::TypeFact;
use crate::model::address::InstanceKey;
use crate::model::value::Value;

impl<'b> Module<'b> {
    /// An attribute that a data source computes; unknown for all but those that
    /// only write JSON or repeat what their provider is told.
    pub(crate) fn computed(&self, resource: &Resource<'b>, at: usize, attribute: &str) -> Value {
        let instance = self.instances(resource).list().into_iter().nth(at);
        let told = instance.and_then(|(key, each)| {
            self.policy_document(resource, (key.as_ref(), &each), attribute)
                .or_else(|| {
                    self.names_of(key.clone(), &each, &resource.block.body)
                        .repeated(resource, attribute)
                })
        });
        match told {
            Some(NormalForm::Known(value)) => value,
            _ => Value::Unknown,
        }
    }

    /// The policy that an instance of a data source writes (`renders` in the catalog), around
    /// the parts that are not known. The instance is its key and what `each.value` stands for.
    pub(crate) fn policy_document(
        &self,
        resource: &Resource<'b>,
        (key, each): (Option<&InstanceKey>, &Value),
        attribute: &str,
    ) -> Option<NormalForm> {
        if !matches!(attribute, "json" | "minified_json") {
            return None;
        }
        let written =
            self.tree
                .worked
                .type_fact(self.tree.catalog, resource.type_name, TypeFact::Renders)?;
        let depth = &self.tree.depth;
        if *written != ["iam-policy"] || depth.get() > MAX_NESTED {
            return None;
        }
        self.tree.worked.written(instance_at(resource, key), || {
            depth.set(depth.get() + 1);
            let names = self.names_of(key.cloned(), each, &resource.block.body);
            let found = names.node(&resource.block.body);
            depth.set(depth.get() - 1);
            let mut writer = Writer::default();
            let json = writer.policy(&found)?.to_string();
            writer.marked.text(&json)
        })
    }
}

/// Data sources that use each other deeper than this are not written.
const MAX_NESTED: u32 = 100;

/// Writes a document with marks for what is not known.
#[derive(Default)]
struct Writer {
    marked: Marked,
}

impl Writer {
    /// The policy as JSON; `None` where its shape is not known.
    fn policy(&mut self, node: &Node) -> Option<serde_json::Value> {
        if !node.open.is_empty()
            || node
                .attributes
                .keys()
                .any(|name| name.contains("policy_documents") || name.contains("_json"))
        {
            return None;
        }
        let mut statements = Vec::new();
        for statement in node.blocks.get("statement").into_iter().flatten() {
            statements.push(self.statement(statement)?);
        }
        let mut out = serde_json::Map::new();
        out.insert(
            "Version".into(),
            self.text(node, "version")?
                .unwrap_or_else(|| "2012-10-17".into())
                .as_ref()
                .into(),
        );
        if let Some(id) = self.text(node, "policy_id")? {
            out.insert("Id".into(), id.as_ref().into());
        }
        out.insert("Statement".into(), statements.into());
        Some(out.into())
    }

    fn statement(&mut self, node: &Node) -> Option<serde_json::Value> {
        if !node.open.is_empty() {
            return None;
        }
        let mut out = serde_json::Map::new();
        if let Some(sid) = self.text(node, "sid")? {
            out.insert("Sid".into(), sid.as_ref().into());
        }
        out.insert(
            "Effect".into(),
            self.text(node, "effect")?
                .unwrap_or_else(|| "Allow".into())
                .as_ref()
                .into(),
        );
        for (from, to) in [
            ("actions", "Action"),
            ("not_actions", "NotAction"),
            ("resources", "Resource"),
            ("not_resources", "NotResource"),
        ] {
            if let Some(list) = self.list(node, from)? {
                out.insert(to.into(), list);
            }
        }
        for (from, to) in [
            ("principals", "Principal"),
            ("not_principals", "NotPrincipal"),
        ] {
            let mut map = serde_json::Map::new();
            for block in node.blocks.get(from).into_iter().flatten() {
                let kind = self.text(block, "type")??;
                map.insert(kind.to_string(), self.list(block, "identifiers")??);
            }
            let anyone = map.len() == 1 && map.get("*").is_some();
            if anyone {
                out.insert(to.into(), "*".into());
            } else if !map.is_empty() {
                out.insert(to.into(), map.into());
            }
        }
        let mut conditions = serde_json::Map::new();
        for block in node.blocks.get("condition").into_iter().flatten() {
            let test = self.text(block, "test")??;
            let variable = self.text(block, "variable")??;
            let entry = conditions
                .entry(test.to_string())
                .or_insert_with(|| serde_json::Map::new().into());
            if let Some(map) = entry.as_object_mut() {
                map.insert(variable.to_string(), self.list(block, "values")??);
            }
        }
        if !conditions.is_empty() {
            out.insert("Condition".into(), conditions.into());
        }
        Some(out.into())
    }

    /// The outer `None` says that the value cannot be written.
    fn text(&mut self, node: &Node, name: &str) -> Option<Option<Arc<str>>> {
        let Some(leaf) = node.attributes.get(name) else {
            return Some(None);
        };
        match self.value(leaf)? {
            Value::String(text) => Some(Some(text)),
            _ => None,
        }
    }

    fn list(&mut self, node: &Node, name: &str) -> Option<Option<serde_json::Value>> {
        let Some(leaf) = node.attributes.get(name) else {
            return Some(None);
        };
        let mut texts: Vec<Arc<str>> = Vec::new();
        for value in self.value(leaf)?.as_list()? {
            match value {
                Value::String(text) => texts.push(text.clone()),
                Value::Number(number) => texts.push(number.to_string().into()),
                Value::Bool(bool) => texts.push(bool.to_string().into()),
                _ => return None,
            }
        }
        // The provider sorts them downwards, and writes one alone as a text.
        texts.sort_by(|a, b| b.cmp(a));
        texts.dedup();
        Some(Some(match texts.as_slice() {
            [only] => only.as_ref().into(),
            _ => texts
                .iter()
                .map(|text| serde_json::Value::from(text.as_ref()))
                .collect::<Vec<_>>()
                .into(),
        }))
    }

    /// A value with marks; all that stands in a document is text.
    fn value(&mut self, leaf: &Leaf) -> Option<Value> {
        match &leaf.form {
            Some(form) => self.marked.value(form, Unknown::Any),
            None if leaf.value.has_unknown() => None,
            None => Some(leaf.value.clone()),
        }
    }
}
