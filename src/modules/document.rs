//! Data sources whose answer follows from their arguments alone.

use std::sync::Arc;

use super::body::Node;
use super::tree::{Module, Resource};
use crate::model::value::Value;

impl<'b> Module<'b> {
    /// An attribute that a data source computes; unknown for all but
    /// `aws_iam_policy_document`, which only writes JSON.
    pub(crate) fn computed(&self, resource: &Resource<'b>, at: usize, attribute: &str) -> Value {
        if resource.type_name.as_ref() != "aws_iam_policy_document"
            || !matches!(attribute, "json" | "minified_json")
        {
            return Value::Unknown;
        }
        let depth = &self.tree.depth;
        if depth.get() > 100 {
            return Value::Unknown;
        }
        let Some((key, each)) = self.instances(resource).list().into_iter().nth(at) else {
            return Value::Unknown;
        };
        depth.set(depth.get() + 1);
        let names = self.names_of(key, &each, &resource.block.body);
        let found = names.node(&resource.block.body);
        depth.set(depth.get() - 1);
        policy(&found).map_or(Value::Unknown, |json| Value::from(json.to_string()))
    }
}

/// The policy as JSON; `None` where a part of it is not known.
fn policy(node: &Node) -> Option<serde_json::Value> {
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
        statements.push(self::statement(statement)?);
    }
    let mut out = serde_json::Map::new();
    out.insert(
        "Version".into(),
        text(node, "version")?
            .unwrap_or_else(|| "2012-10-17".into())
            .as_ref()
            .into(),
    );
    if let Some(id) = text(node, "policy_id")? {
        out.insert("Id".into(), id.as_ref().into());
    }
    out.insert("Statement".into(), statements.into());
    Some(out.into())
}

fn statement(node: &Node) -> Option<serde_json::Value> {
    if !node.open.is_empty() {
        return None;
    }
    let mut out = serde_json::Map::new();
    if let Some(sid) = text(node, "sid")? {
        out.insert("Sid".into(), sid.as_ref().into());
    }
    out.insert(
        "Effect".into(),
        text(node, "effect")?
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
        if let Some(list) = list(node, from)? {
            out.insert(to.into(), list);
        }
    }
    for (from, to) in [
        ("principals", "Principal"),
        ("not_principals", "NotPrincipal"),
    ] {
        let mut map = serde_json::Map::new();
        for block in node.blocks.get(from).into_iter().flatten() {
            let kind = text(block, "type")??;
            map.insert(kind.to_string(), list(block, "identifiers")??);
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
        let test = text(block, "test")??;
        let variable = text(block, "variable")??;
        let entry = conditions
            .entry(test.to_string())
            .or_insert_with(|| serde_json::Map::new().into());
        if let Some(map) = entry.as_object_mut() {
            map.insert(variable.to_string(), list(block, "values")??);
        }
    }
    if !conditions.is_empty() {
        out.insert("Condition".into(), conditions.into());
    }
    Some(out.into())
}

/// The outer `None` says that the value is not known.
fn text(node: &Node, name: &str) -> Option<Option<Arc<str>>> {
    match node.attributes.get(name).map(|leaf| &leaf.value) {
        None => Some(None),
        Some(Value::String(text)) => Some(Some(text.clone())),
        Some(_) => None,
    }
}

fn list(node: &Node, name: &str) -> Option<Option<serde_json::Value>> {
    let Some(leaf) = node.attributes.get(name) else {
        return Some(None);
    };
    let mut texts: Vec<Arc<str>> = Vec::new();
    for value in leaf.value.as_list()? {
        match value {
            Value::String(text) => texts.push(text.clone()),
            Value::Number(number) => texts.push(number.to_string().into()),
            Value::Bool(bool) => texts.push(bool.to_string().into()),
            // An ARN that is not known keeps its place, so that the actions
            // are still judged.
            Value::Unknown if matches!(name, "resources" | "identifiers") => return None,
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
