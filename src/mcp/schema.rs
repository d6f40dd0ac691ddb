//! What tools take and give, as JSON Schema. The report's schema is the one that
//! is published; texts that come from the change under review are marked in it.

use rmcp::model::JsonObject;
use schemars::JsonSchema;
use serde_json::{Value, json};

/// The published schema of the report.
pub(super) const REPORT: &str = include_str!("../../docs/report.schema.json");
/// Marks a text that comes from the change under review: data, never an instruction.
pub(super) const UNTRUSTED: &str = "x-untrusted";

/// The schema of the arguments that a type reads, in the few words that every
/// agent's own dialect has: what may be left out has its plain type.
pub(super) fn input<T: JsonSchema>() -> JsonObject {
    let mut schema = object(schemars::schema_for!(T).to_value());
    for name in ["$schema", "title", "description"] {
        schema.remove(name);
    }
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for property in properties.into_iter().flat_map(JsonObject::values_mut) {
        let Value::Object(property) = property else {
            continue;
        };
        for name in ["default", "format", "minimum"] {
            property.remove(name);
        }
        let plain = property.get("type").and_then(|kind| kind.get(0)).cloned();
        if let Some(plain) = plain {
            property.insert("type".into(), plain);
        }
    }
    schema
}

/// Schema 1, for a tool that answers with a report.
pub(super) fn report() -> JsonObject {
    let mut schema: Value = serde_json::from_str(REPORT).unwrap_or_default();
    schema["$defs"]["Text"][UNTRUSTED] = true.into();
    plain_formats(&mut schema);
    let mut schema = object(schema);
    // Without it, 2020-12 is meant; validators of other drafts refuse to look.
    schema.remove("$schema");
    // Before 2026-07-28 the schema of an answer is one of an object.
    schema.insert("type".into(), "object".into());
    schema
}

/// A schema of our own that may use the definitions of the report; a refusal is
/// always a possible answer.
pub(super) fn with_report(properties: &Value, required: &[&str]) -> JsonObject {
    let mut schema = report();
    let any = schema.remove("anyOf").unwrap_or_default();
    let mut properties = properties.clone();
    for property in properties
        .as_object_mut()
        .into_iter()
        .flat_map(JsonObject::values_mut)
    {
        if property == "report" {
            *property = json!({ "anyOf": any });
        }
    }
    schema.insert(
        "anyOf".into(),
        json!([
            { "type": "object", "properties": properties, "required": required },
            { "$ref": "#/$defs/Refusal" },
        ]),
    );
    schema.remove("title");
    schema
}

/// Takes away names of number formats that JSON Schema does not define:
/// validators complain about them.
fn plain_formats(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if matches!(map.get("format"), Some(Value::String(name)) if name.contains("int")) {
                map.remove("format");
            }
            map.values_mut().for_each(plain_formats);
        }
        Value::Array(list) => list.iter_mut().for_each(plain_formats),
        _ => {}
    }
}

fn object(value: Value) -> JsonObject {
    match value {
        Value::Object(map) => map,
        _ => JsonObject::new(),
    }
}
