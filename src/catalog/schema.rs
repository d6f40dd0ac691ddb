//! A provider's own schema, as `terraform providers schema -json` writes it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value as Json;

use super::glob::glob;

/// The resource types of the providers of a schema file.
#[derive(Debug, Default)]
pub struct Schema {
    types: BTreeMap<String, Block>,
}

#[derive(Debug, Deserialize)]
struct File {
    provider_schemas: BTreeMap<String, Provider>,
}

#[derive(Debug, Deserialize)]
struct Provider {
    #[serde(default)]
    resource_schemas: BTreeMap<String, Resource>,
}

#[derive(Debug, Deserialize)]
struct Resource {
    block: Block,
}

#[derive(Debug, Default, Deserialize)]
struct Block {
    #[serde(default)]
    attributes: BTreeMap<String, Attribute>,
    #[serde(default)]
    block_types: BTreeMap<String, Nested>,
}

#[derive(Debug, Deserialize)]
struct Nested {
    block: Block,
}

#[derive(Debug, Deserialize)]
struct Attribute {
    #[serde(default, rename = "type")]
    kind: Json,
    nested_type: Option<Object>,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    computed: bool,
}

#[derive(Debug, Deserialize)]
struct Object {
    #[serde(default)]
    attributes: BTreeMap<String, Attribute>,
}

impl Schema {
    /// Reads a schema file.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let file: File = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        let resources = file
            .provider_schemas
            .into_values()
            .flat_map(|provider| provider.resource_schemas);
        Ok(Schema {
            types: resources
                .map(|(name, resource)| (name, resource.block))
                .collect(),
        })
    }

    /// The names of the resource types, sorted.
    pub fn types(&self) -> impl Iterator<Item = &str> {
        self.types.keys().map(String::as_str)
    }

    /// Whether a type that the pattern names has the path; `None` where the schema has no such
    /// type and is no schema of its provider, and for patterns of all providers.
    pub fn has(&self, pattern: &str, path: &str) -> Option<bool> {
        if pattern.starts_with('*') {
            return None;
        }
        let mut types = self.types.iter().filter(|(name, _)| glob(pattern, name));
        let Some(first) = types.next() else {
            let prefix = pattern.split('_').next().unwrap_or_default();
            let here = self.types.keys().any(|name| {
                name.strip_prefix(prefix)
                    .is_some_and(|rest| rest.starts_with('_'))
            });
            return here.then_some(false);
        };
        let mut all = std::iter::once(first).chain(types);
        Some(all.any(|(_, block)| block.has(path)))
    }

    /// The dotted paths of a type that the provider computes where the configuration is silent.
    pub fn optional_computed(&self, type_name: &str) -> Vec<String> {
        self.collect(type_name, |attribute| {
            attribute.optional && attribute.computed
        })
    }

    /// The dotted paths of a type that nobody but the provider sets.
    pub fn computed(&self, type_name: &str) -> Vec<String> {
        self.collect(type_name, |attribute| {
            attribute.computed && !attribute.optional
        })
    }

    /// Whether a type has an attribute of this name at its top level.
    pub fn has_attribute(&self, type_name: &str, name: &str) -> bool {
        let block = self.types.get(type_name);
        block.is_some_and(|block| block.attributes.contains_key(name))
    }

    fn collect(&self, type_name: &str, wanted: impl Fn(&Attribute) -> bool) -> Vec<String> {
        let mut out = Vec::new();
        if let Some(block) = self.types.get(type_name) {
            block.collect("", &wanted, &mut out);
        }
        out.sort();
        out
    }
}

impl Block {
    fn has(&self, path: &str) -> bool {
        let (name, rest) = split(path);
        if let Some(nested) = self.block_types.get(name) {
            return rest.is_empty() || nested.block.has(rest);
        }
        let attribute = self.attributes.get(name);
        attribute.is_some_and(|attribute| attribute.has(rest))
    }

    fn collect(&self, prefix: &str, wanted: &impl Fn(&Attribute) -> bool, out: &mut Vec<String>) {
        for (name, attribute) in &self.attributes {
            if wanted(attribute) {
                out.push(format!("{prefix}{name}"));
            }
        }
        for (name, nested) in &self.block_types {
            nested
                .block
                .collect(&format!("{prefix}{name}."), wanted, out);
        }
    }
}

impl Attribute {
    fn has(&self, path: &str) -> bool {
        if path.is_empty() {
            return true;
        }
        match &self.nested_type {
            Some(object) => {
                let (name, rest) = split(path);
                let attribute = object.attributes.get(name);
                attribute.is_some_and(|attribute| attribute.has(rest))
            }
            None => leads_on(&self.kind, path),
        }
    }
}

/// Whether a type as Terraform writes it (`["list", ["object", {…}]]`) has a path in it.
fn leads_on(kind: &Json, path: &str) -> bool {
    if path.is_empty() {
        return true;
    }
    match kind {
        Json::String(word) => word == "dynamic",
        Json::Array(parts) => match (parts.first().and_then(Json::as_str), parts.get(1)) {
            (Some("list" | "set"), Some(inner)) => leads_on(inner, path),
            (Some("map"), Some(inner)) => leads_on(inner, split(path).1),
            (Some("object"), Some(Json::Object(members))) => {
                let (name, rest) = split(path);
                members.get(name).is_some_and(|inner| leads_on(inner, rest))
            }
            _ => false,
        },
        _ => false,
    }
}

fn split(path: &str) -> (&str, &str) {
    path.split_once('.').unwrap_or((path, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_followed_through_blocks_and_types() {
        let schema = Schema::read(
            br#"{"provider_schemas": {"x": {"resource_schemas": {"a_b": {"block": {
                "attributes": {
                    "tags": {"type": ["map", "string"], "optional": true, "computed": true},
                    "id": {"type": "string", "computed": true},
                    "rule": {"type": ["set", ["object", {"port": "number"}]], "optional": true}
                },
                "block_types": {"spec": {"nesting_mode": "list", "block": {"attributes": {
                    "on": {"type": "bool", "optional": true}
                }}}}
            }}}}}}"#,
        )
        .expect("a schema");
        for (path, has) in [
            ("tags", true),
            ("tags.x", true),
            ("rule.port", true),
            ("rule.protocol", false),
            ("spec", true),
            ("spec.on", true),
            ("spec.off", false),
            ("id.x", false),
        ] {
            assert_eq!(schema.has("a_*", path), Some(has), "{path}");
        }
        assert_eq!(schema.has("a_c", "id"), Some(false));
        assert_eq!(schema.has("c_d", "id"), None);
        assert_eq!(schema.optional_computed("a_b"), ["tags"]);
        assert_eq!(schema.computed("a_b"), ["id"]);
    }
}
