//! Messages of Terraform's plugin protocol, as far as a probe needs them. Numbers
//! of fields: `tfplugin5.proto` and `tfplugin6.proto`, which agree in all of these.

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Empty {}

/// A value, encoded as MessagePack.
#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct DynamicValue {
    #[prost(bytes = "vec", tag = "1")]
    pub(super) msgpack: Vec<u8>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Diagnostic {
    #[prost(int32, tag = "1")]
    pub(super) severity: i32,
    #[prost(string, tag = "2")]
    pub(super) summary: String,
}

impl Diagnostic {
    /// Whether it is an error, and no warning.
    pub(super) fn is_error(&self) -> bool {
        self.severity == 1
    }
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct AttributePath {
    #[prost(message, repeated, tag = "1")]
    pub(super) steps: Vec<Step>,
}

/// A step of a path; those that are no names are keys and positions.
#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Step {
    #[prost(string, optional, tag = "1")]
    pub(super) attribute_name: Option<String>,
}

/// The messages of a schema. The two protocols number one field differently: what is
/// `write_only` in protocol 5 is `nested_type` in protocol 6, of another wire type.
macro_rules! schemas {
    ($module:ident, $(#[$doc:meta])* $nested:ident: $(#[$tag:meta])* $kind:ty) => {
        pub(super) mod $module {
            use std::collections::BTreeMap;

            use super::Diagnostic;

            #[derive(Clone, PartialEq, prost::Message)]
            pub(in crate::app::probe) struct Response {
                #[prost(message, optional, tag = "1")]
                pub(in crate::app::probe) provider: Option<Schema>,
                #[prost(btree_map = "string, message", tag = "2")]
                pub(in crate::app::probe) resource_schemas: BTreeMap<String, Schema>,
                #[prost(message, repeated, tag = "4")]
                pub(in crate::app::probe) diagnostics: Vec<Diagnostic>,
            }

            #[derive(Clone, PartialEq, prost::Message)]
            pub(in crate::app::probe) struct Schema {
                #[prost(message, optional, tag = "2")]
                pub(in crate::app::probe) block: Option<Block>,
            }

            #[derive(Clone, PartialEq, prost::Message)]
            pub(in crate::app::probe) struct Block {
                #[prost(message, repeated, tag = "2")]
                pub(in crate::app::probe) attributes: Vec<Attribute>,
                #[prost(message, repeated, tag = "3")]
                pub(in crate::app::probe) block_types: Vec<NestedBlock>,
            }

            #[derive(Clone, PartialEq, prost::Message)]
            pub(in crate::app::probe) struct Attribute {
                #[prost(string, tag = "1")]
                pub(in crate::app::probe) name: String,
                /// Its type as JSON; empty where the nested one tells.
                #[prost(bytes = "vec", tag = "2")]
                pub(in crate::app::probe) kind: Vec<u8>,
                #[prost(bool, tag = "4")]
                pub(in crate::app::probe) required: bool,
                #[prost(bool, tag = "5")]
                pub(in crate::app::probe) optional: bool,
                #[prost(bool, tag = "6")]
                pub(in crate::app::probe) computed: bool,
                $(#[$doc])*
                $(#[$tag])*
                pub(in crate::app::probe) $nested: $kind,
            }

            #[derive(Clone, PartialEq, prost::Message)]
            pub(in crate::app::probe) struct Object {
                #[prost(message, repeated, tag = "1")]
                pub(in crate::app::probe) attributes: Vec<Attribute>,
                #[prost(int32, tag = "3")]
                pub(in crate::app::probe) nesting: i32,
            }

            #[derive(Clone, PartialEq, prost::Message)]
            pub(in crate::app::probe) struct NestedBlock {
                #[prost(string, tag = "1")]
                pub(in crate::app::probe) type_name: String,
                #[prost(message, optional, tag = "2")]
                pub(in crate::app::probe) block: Option<Block>,
                #[prost(int32, tag = "3")]
                pub(in crate::app::probe) nesting: i32,
                #[prost(int64, tag = "4")]
                pub(in crate::app::probe) min_items: i64,
            }

            impl Response {
                /// The schemas as `providers schema -json` prints them, and that of the
                /// provider's own configuration.
                pub(in crate::app::probe) fn json(&self) -> (serde_json::Value, serde_json::Value) {
                    let block = |schema: &Schema| {
                        let block = schema.block.clone().unwrap_or_default();
                        serde_json::json!({ "block": block.json() })
                    };
                    let types = self.resource_schemas.iter();
                    let types: serde_json::Map<String, serde_json::Value> =
                        types.map(|(name, schema)| (name.clone(), block(schema))).collect();
                    let own = self.provider.clone().unwrap_or_default().block;
                    (types.into(), own.unwrap_or_default().json())
                }
            }

            impl Block {
                fn json(&self) -> serde_json::Value {
                    let blocks = self.block_types.iter().map(|nested| {
                        let inner = nested.block.clone().unwrap_or_default();
                        let json = serde_json::json!({
                            "nesting_mode": super::nesting(nested.nesting),
                            "min_items": nested.min_items,
                            "block": inner.json(),
                        });
                        (nested.type_name.clone(), json)
                    });
                    let blocks: serde_json::Map<String, serde_json::Value> = blocks.collect();
                    serde_json::json!({
                        "attributes": attributes(&self.attributes),
                        "block_types": blocks,
                    })
                }
            }

            fn attributes(list: &[Attribute]) -> serde_json::Map<String, serde_json::Value> {
                let each = list.iter().map(|attribute| {
                    let mut json = serde_json::json!({
                        "required": attribute.required,
                        "optional": attribute.optional,
                        "computed": attribute.computed,
                    });
                    if let Some(object) = super::Nested::object(&attribute.$nested) {
                        let object: Object = object;
                        json["nested_type"] = serde_json::json!({
                            "nesting_mode": super::nesting(object.nesting),
                            "attributes": attributes(&object.attributes),
                        });
                    } else {
                        json["type"] =
                            serde_json::from_slice(&attribute.kind).unwrap_or_default();
                    }
                    (attribute.name.clone(), json)
                });
                each.collect()
            }
        }
    };
}

/// What stands in a field for attributes inside an attribute.
trait Nested<T> {
    fn object(&self) -> Option<T>;
}

impl<T: Clone> Nested<T> for Option<T> {
    fn object(&self) -> Option<T> {
        self.clone()
    }
}

impl<T> Nested<T> for bool {
    fn object(&self) -> Option<T> {
        None
    }
}

/// How blocks and attributes nest, as JSON spells it.
fn nesting(mode: i32) -> &'static str {
    match mode {
        1 => "single",
        2 => "list",
        3 => "set",
        4 => "map",
        _ => "group",
    }
}

schemas!(v5, write_only: #[prost(bool, tag = "10")] bool);
schemas!(v6, nested_type: #[prost(message, optional, tag = "10")] Option<Object>);

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct ConfigureRequest {
    #[prost(string, tag = "1")]
    pub(super) terraform_version: String,
    #[prost(message, optional, tag = "2")]
    pub(super) config: Option<DynamicValue>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct ConfigureResponse {
    #[prost(message, repeated, tag = "1")]
    pub(super) diagnostics: Vec<Diagnostic>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct PlanRequest {
    #[prost(string, tag = "1")]
    pub(super) type_name: String,
    #[prost(message, optional, tag = "2")]
    pub(super) prior_state: Option<DynamicValue>,
    #[prost(message, optional, tag = "3")]
    pub(super) proposed_new_state: Option<DynamicValue>,
    #[prost(message, optional, tag = "4")]
    pub(super) config: Option<DynamicValue>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct PlanResponse {
    #[prost(message, repeated, tag = "2")]
    pub(super) requires_replace: Vec<AttributePath>,
    #[prost(message, repeated, tag = "4")]
    pub(super) diagnostics: Vec<Diagnostic>,
}
