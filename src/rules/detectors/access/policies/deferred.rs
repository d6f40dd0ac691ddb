//! A policy document that Terraform reads only at apply, although everything
//! that it is made of is known.
//!
//! Terraform puts the reading of a data source off when something that it
//! depends on changes in any way, a tag for instance. The document does not
//! come from anywhere: the provider renders it from the arguments, so that it
//! can be rendered here. Facts: documentation of the data source
//! aws_iam_policy_document.

use crate::analysis::Analysis;
use crate::model::address::{ResourceAddress, ResourceMode};
use crate::model::change::ResourceChange;
use crate::model::configuration::{KeySelector, Reference};
use crate::model::value::{Map, PathStep, Value};

const TYPE: &str = "aws_iam_policy_document";

/// The document that an attribute takes from a data source, when that is
/// nothing else, and known.
pub(super) fn document(
    context: &Analysis<'_>,
    change: &ResourceChange,
    path: &str,
) -> Option<Value> {
    let block = context
        .change_set
        .configuration
        .resource(&change.address.config())?;
    let mut expressions = block.expressions_at(path);
    let expression = expressions.next()?;
    if expressions.next().is_some() || expression.opaque {
        return None;
    }
    let mut source = None;
    for reference in &expression.references {
        let Reference::Resource {
            mode: ResourceMode::Data,
            type_name,
            name,
            key: KeySelector::Whole,
            attribute,
        } = reference
        else {
            return None;
        };
        let is_text = match attribute.as_slice() {
            [] => true,
            [PathStep::Name(name)] => matches!(&**name, "json" | "minified_json"),
            _ => false,
        };
        if **type_name != *TYPE || !is_text || source.is_some_and(|known| known != name) {
            return None;
        }
        source = Some(name);
    }
    let name = source?;
    let wanted = ResourceAddress {
        module: change.address.module.clone(),
        mode: ResourceMode::Data,
        type_name: TYPE.into(),
        name: name.clone(),
        key: None,
    };
    // Changes are sorted by address.
    let changes = &context.change_set.changes;
    let at = changes
        .binary_search_by(|other| other.address.cmp(&wanted))
        .ok()?;
    let read = changes.get(at)?;
    render(read.after.value())
}

/// The document of these arguments; `None` when one of them is not known, or
/// another document goes into it.
fn render(arguments: &Value) -> Option<Value> {
    const OTHERS: &[&str] = &[
        "override_json",
        "override_policy_documents",
        "source_json",
        "source_policy_documents",
    ];
    if OTHERS.iter().any(|name| !arguments.get(name).is_empty()) {
        return None;
    }
    let statements = arguments.get("statement");
    let version = match arguments.get("version") {
        Value::Null => Value::from("2012-10-17"),
        version => version.clone(),
    };
    if statements.has_unknown() || version.is_unknown() {
        return None;
    }
    let statements: Option<Vec<Value>> = statements.as_list()?.iter().map(statement).collect();
    let mut document = Map::new();
    document.insert("Version".into(), version);
    document.insert("Statement".into(), Value::List(statements?));
    Some(Value::Map(document))
}

fn statement(block: &Value) -> Option<Value> {
    let mut out = Map::new();
    let effect = block.get("effect");
    out.insert(
        "Effect".into(),
        if effect.is_null() {
            Value::from("Allow")
        } else {
            effect.clone()
        },
    );
    if !block.get("sid").is_empty() {
        out.insert("Sid".into(), block.get("sid").clone());
    }
    for (argument, key) in [
        ("actions", "Action"),
        ("not_actions", "NotAction"),
        ("resources", "Resource"),
        ("not_resources", "NotResource"),
    ] {
        if !block.get(argument).is_empty() {
            out.insert(key.into(), texts(block.get(argument))?);
        }
    }
    for (argument, key) in [
        ("principals", "Principal"),
        ("not_principals", "NotPrincipal"),
    ] {
        if let Some(principals) = principals(block.get(argument))? {
            out.insert(key.into(), principals);
        }
    }
    let conditions = block.get("condition").as_list().unwrap_or_default();
    if !conditions.is_empty() {
        let mut tests = Map::new();
        for condition in conditions {
            let test = condition.get("test").as_str()?;
            let variable = condition.get("variable").as_str()?;
            let of_test = tests.get_or_insert_with(&test.into(), || Value::Map(Map::new()));
            if let Value::Map(of_test) = of_test {
                of_test.insert(variable.into(), texts(condition.get("values"))?);
            }
        }
        out.insert("Condition".into(), Value::Map(tests));
    }
    Some(Value::Map(out))
}

/// Principals by kind; a wildcard of the kind `*` stands for everybody.
fn principals(blocks: &Value) -> Option<Option<Value>> {
    let blocks = blocks.as_list().unwrap_or_default();
    if blocks.is_empty() {
        return Some(None);
    }
    let mut kinds = Map::new();
    for block in blocks {
        let kind = block.get("type").as_str()?;
        if kind == "*" {
            return Some(Some(Value::from("*")));
        }
        let Value::List(more) = texts(block.get("identifiers"))? else {
            return None;
        };
        let list = kinds.get_or_insert_with(&kind.into(), || Value::List(Vec::new()));
        if let Value::List(list) = list {
            list.extend(more);
        }
    }
    Some(Some(Value::Map(kinds)))
}

/// Texts as the document has them: variables are written `&{...}` in arguments.
fn texts(list: &Value) -> Option<Value> {
    let texts: Option<Vec<Value>> = list
        .as_list()?
        .iter()
        .map(|text| {
            text.as_str()
                .map(|text| Value::from(text.replace("&{", "${")))
        })
        .collect();
    texts.map(Value::List)
}
