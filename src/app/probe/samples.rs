//! Objects that a provider is asked about: what has to be there, and one path that
//! changes.

use serde_json::{Map, Value as Json, json};

/// Deepest nesting that is probed.
const DEEPEST: usize = 6;

/// What stands at the path that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Variant {
    Absent,
    One,
    Other,
}

/// Which of the three objects of a planned change is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// What is written down.
    Configuration,
    /// What is there, with what only the provider knows.
    State,
}

/// A path to ask about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Probed {
    pub(super) path: Vec<String>,
    pub(super) is_block: bool,
}

impl Probed {
    /// The path as the catalog writes it.
    pub(super) fn dotted(&self) -> String {
        self.path.join(".")
    }
}

/// Every path of a block that a configuration sets.
pub(super) fn paths(block: &Json) -> Vec<Probed> {
    let mut out = Vec::new();
    gather(block, &mut Vec::new(), &mut out);
    out
}

fn gather(block: &Json, at: &mut Vec<String>, out: &mut Vec<Probed>) {
    if at.len() >= DEEPEST {
        return;
    }
    for (name, attribute) in members(block, "attributes") {
        // Providers declare the id of an object as one that may be written, and refuse it.
        let own_id = at.is_empty() && name == "id" && is(attribute, "computed");
        if !own_id && (is(attribute, "required") || is(attribute, "optional")) {
            let path = at.iter().chain([name]).cloned().collect();
            out.push(Probed {
                path,
                is_block: false,
            });
        }
    }
    for (name, nested) in members(block, "block_types") {
        at.push(name.clone());
        if name != "timeouts" {
            if nested["min_items"].as_i64().unwrap_or_default() == 0 {
                out.push(Probed {
                    path: at.clone(),
                    is_block: true,
                });
            }
            gather(&nested["block"], at, out);
        }
        at.pop();
    }
}

fn members<'j>(json: &'j Json, key: &str) -> impl Iterator<Item = (&'j String, &'j Json)> {
    json[key].as_object().into_iter().flatten()
}

fn is(attribute: &Json, key: &str) -> bool {
    attribute[key].as_bool().unwrap_or_default()
}

/// An object of a block: what is required, and what stands at the path that is asked about.
pub(super) fn object(block: &Json, path: &[String], variant: Variant, role: Role) -> Json {
    let mut out = Map::new();
    for (name, attribute) in members(block, "attributes") {
        let asked = path.len() == 1 && path.first() == Some(name);
        let value = match (asked, variant) {
            (true, Variant::Absent) => Json::Null,
            (true, _) => of_attribute(attribute, variant),
            (false, _) if is(attribute, "required") => of_attribute(attribute, Variant::One),
            // An object without an id does not exist yet, and nothing replaces it.
            (false, _) if role == Role::State && name == "id" => json!("probed"),
            (false, _) => Json::Null,
        };
        out.insert(name.clone(), value);
    }
    for (name, nested) in members(block, "block_types") {
        let on_the_way = path.first() == Some(name);
        let rest = if on_the_way { &path[1..] } else { &[] };
        let asked = on_the_way && rest.is_empty();
        let least = nested["min_items"].as_i64().unwrap_or_default();
        let there = match (asked, variant) {
            (true, Variant::Absent) => false,
            (true, _) => true,
            (false, _) => on_the_way || least > 0,
        };
        let inner = || object(&nested["block"], rest, variant, role);
        let value = match (nested["nesting_mode"].as_str().unwrap_or_default(), there) {
            ("single" | "group", true) => inner(),
            ("single" | "group", false) => Json::Null,
            ("map", true) => json!({ "probed": inner() }),
            ("map", false) => json!({}),
            (_, true) => {
                let count = usize::try_from(least).unwrap_or(1).clamp(1, 8);
                Json::Array(std::iter::repeat_with(inner).take(count).collect())
            }
            (_, false) => json!([]),
        };
        out.insert(name.clone(), value);
    }
    Json::Object(out)
}

fn of_attribute(attribute: &Json, variant: Variant) -> Json {
    let nested = &attribute["nested_type"];
    if nested.is_null() {
        return of_type(&attribute["type"], variant, 0);
    }
    let inner: Map<String, Json> = members(nested, "attributes")
        .map(|(name, attribute)| {
            let set = is(attribute, "required") || is(attribute, "optional");
            let value = if set {
                of_attribute(attribute, variant)
            } else {
                Json::Null
            };
            (name.clone(), value)
        })
        .collect();
    match nested["nesting_mode"].as_str().unwrap_or_default() {
        "list" | "set" => json!([inner]),
        "map" => json!({ "probed": inner }),
        _ => Json::Object(inner),
    }
}

/// A value of a type as Terraform writes types: `["list", ["object", {…}]]`.
fn of_type(kind: &Json, variant: Variant, depth: usize) -> Json {
    let first = variant == Variant::One;
    if depth > DEEPEST {
        return Json::Null;
    }
    match kind {
        Json::String(word) => match word.as_str() {
            "string" => json!(if first { "probed-one" } else { "probed-two" }),
            "number" => json!(if first { 1 } else { 2 }),
            "bool" => json!(first),
            _ => Json::Null,
        },
        Json::Array(parts) => {
            let inner = parts.get(1).unwrap_or(&Json::Null);
            let of = |kind: &Json| of_type(kind, variant, depth + 1);
            match parts.first().and_then(Json::as_str).unwrap_or_default() {
                "list" | "set" => json!([of(inner)]),
                "map" => json!({ "probed": of(inner) }),
                "object" => {
                    let each = inner.as_object().into_iter().flatten();
                    let each = each.map(|(name, kind)| (name.clone(), of(kind)));
                    Json::Object(each.collect())
                }
                "tuple" => {
                    let each = inner.as_array().into_iter().flatten();
                    Json::Array(each.map(of).collect())
                }
                _ => Json::Null,
            }
        }
        _ => Json::Null,
    }
}

/// MessagePack of a value, as the protocol wants it.
pub(super) fn encoded(value: &Json) -> Vec<u8> {
    let mut out = Vec::new();
    encode(value, &mut out);
    out
}

fn encode(value: &Json, out: &mut Vec<u8>) {
    match value {
        Json::Null => out.push(0xc0),
        Json::Bool(false) => out.push(0xc2),
        Json::Bool(true) => out.push(0xc3),
        Json::Number(number) => match number.as_i64() {
            Some(number) => {
                out.push(0xd3);
                out.extend_from_slice(&number.to_be_bytes());
            }
            None => {
                out.push(0xcb);
                let number = number.as_f64().unwrap_or_default();
                out.extend_from_slice(&number.to_be_bytes());
            }
        },
        Json::String(text) => {
            length(0xdb, text.len(), out);
            out.extend_from_slice(text.as_bytes());
        }
        Json::Array(list) => {
            length(0xdd, list.len(), out);
            list.iter().for_each(|element| encode(element, out));
        }
        Json::Object(map) => {
            length(0xdf, map.len(), out);
            for (name, member) in map {
                length(0xdb, name.len(), out);
                out.extend_from_slice(name.as_bytes());
                encode(member, out);
            }
        }
    }
}

/// A marker with a length of 32 bits.
fn length(marker: u8, length: usize, out: &mut Vec<u8>) {
    out.push(marker);
    let length = u32::try_from(length).unwrap_or(u32::MAX);
    out.extend_from_slice(&length.to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block() -> Json {
        json!({
            "attributes": {
                "id": { "type": "string", "optional": true, "computed": true },
                "arn": { "type": "string", "computed": true },
                "name": { "type": "string", "required": true },
                "size": { "type": "number", "optional": true },
            },
            "block_types": {
                "disk": {
                    "nesting_mode": "list",
                    "min_items": 0,
                    "block": { "attributes": { "kind": { "type": "string", "required": true } } },
                },
            },
        })
    }

    #[test]
    fn one_path_differs_and_the_rest_stands() {
        let block = block();
        let found: Vec<String> = paths(&block).iter().map(Probed::dotted).collect();
        assert_eq!(found, ["name", "size", "disk", "disk.kind"]);
        let make = |path: &[&str], variant, role| {
            let path: Vec<String> = path.iter().map(|step| (*step).to_owned()).collect();
            object(&block, &path, variant, role)
        };
        assert_eq!(
            make(&["size"], Variant::Other, Role::State),
            json!({ "id": "probed", "arn": null, "name": "probed-one", "size": 2, "disk": [] })
        );
        assert_eq!(
            make(&["disk", "kind"], Variant::Other, Role::Configuration),
            json!({
                "id": null, "arn": null, "name": "probed-one", "size": null,
                "disk": [{ "kind": "probed-two" }],
            })
        );
        let none = make(&["disk"], Variant::Absent, Role::Configuration);
        assert_eq!(none["disk"], json!([]));
    }

    #[test]
    fn values_are_encoded_as_the_reader_decodes_them() {
        let value = json!({ "a": [1, true, null, "x"], "b": { "c": -2.5 } });
        let decoded = crate::input::msgpack::decode(&encoded(&value)).expect("MessagePack");
        assert_eq!(decoded, crate::model::value::Value::from(&value));
    }
}
