//! The messages of a plan that are decoded, numbered as Terraform and OpenTofu
//! number them. Fields on which the two disagree are left as bytes. What is
//! missing here is checked by [`super::wire`] all the same.

use prost::bytes::Bytes;

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Plan {
    #[prost(uint64, tag = "1")]
    pub(super) version: u64,
    #[prost(message, repeated, tag = "2")]
    pub(super) variables: Vec<Variable>,
    #[prost(message, repeated, tag = "3")]
    pub(super) resource_changes: Vec<ResourceInstanceChange>,
    #[prost(message, repeated, tag = "4")]
    pub(super) output_changes: Vec<OutputChange>,
    #[prost(string, repeated, tag = "5")]
    pub(super) targets: Vec<String>,
    #[prost(string, repeated, tag = "6")]
    pub(super) excludes: Vec<String>,
    #[prost(message, optional, tag = "13")]
    pub(super) backend: Option<Backend>,
    #[prost(string, tag = "14")]
    pub(super) terraform_version: String,
    #[prost(message, repeated, tag = "15")]
    pub(super) relevant: Vec<Relevant>,
    #[prost(string, repeated, tag = "16")]
    pub(super) force_replace: Vec<String>,
    #[prost(int32, tag = "17")]
    pub(super) ui_mode: i32,
    #[prost(message, repeated, tag = "18")]
    pub(super) drift: Vec<ResourceInstanceChange>,
    #[prost(message, repeated, tag = "19")]
    pub(super) checks: Vec<CheckResults>,
    #[prost(bool, tag = "20")]
    pub(super) errored: bool,
    #[prost(string, tag = "21")]
    pub(super) timestamp: String,
    #[prost(bool, tag = "25")]
    pub(super) applyable: bool,
    #[prost(bool, tag = "26")]
    pub(super) complete: bool,
    #[prost(message, repeated, tag = "27")]
    pub(super) deferred: Vec<DeferredChange>,
    #[prost(string, repeated, tag = "28")]
    pub(super) apply_time_variables: Vec<String>,
    #[prost(message, optional, tag = "29")]
    pub(super) state_store: Option<Backend>,
    #[prost(message, repeated, tag = "30")]
    pub(super) invocations: Vec<Invocation>,
    #[prost(message, repeated, tag = "31")]
    pub(super) deferred_invocations: Vec<DeferredInvocation>,
    #[prost(string, repeated, tag = "32")]
    pub(super) action_targets: Vec<String>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Relevant {
    #[prost(string, tag = "1")]
    pub(super) resource: String,
    #[prost(message, optional, tag = "2")]
    pub(super) attribute: Option<Path>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Variable {
    #[prost(string, tag = "1")]
    pub(super) name: String,
    #[prost(message, optional, tag = "2")]
    pub(super) value: Option<DynamicValue>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct DynamicValue {
    #[prost(bytes = "bytes", tag = "1")]
    pub(super) msgpack: Bytes,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Backend {
    #[prost(string, tag = "1")]
    pub(super) kind: String,
    #[prost(message, optional, tag = "2")]
    pub(super) config: Option<DynamicValue>,
    #[prost(string, tag = "3")]
    pub(super) workspace: String,
    /// Of a state store only.
    #[prost(message, optional, tag = "4")]
    pub(super) provider: Option<Provider>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Provider {
    #[prost(string, tag = "1")]
    pub(super) source: String,
    #[prost(string, tag = "2")]
    pub(super) version: String,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct ResourceInstanceChange {
    /// Terraform before 1.1 spells the address out in fields 1 to 6.
    #[prost(string, tag = "1")]
    pub(super) module: String,
    #[prost(int32, tag = "2")]
    pub(super) mode: i32,
    #[prost(string, tag = "3")]
    pub(super) type_name: String,
    #[prost(string, tag = "4")]
    pub(super) name: String,
    #[prost(string, optional, tag = "5")]
    pub(super) name_key: Option<String>,
    #[prost(int64, optional, tag = "6")]
    pub(super) index_key: Option<i64>,
    #[prost(string, tag = "7")]
    pub(super) deposed: String,
    #[prost(string, tag = "8")]
    pub(super) provider: String,
    #[prost(message, optional, tag = "9")]
    pub(super) change: Option<Change>,
    #[prost(message, repeated, tag = "11")]
    pub(super) required_replace: Vec<Path>,
    #[prost(int32, tag = "12")]
    pub(super) reason: i32,
    #[prost(string, tag = "13")]
    pub(super) address: String,
    #[prost(string, tag = "14")]
    pub(super) previous_address: String,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Change {
    #[prost(int32, tag = "1")]
    pub(super) action: i32,
    #[prost(message, repeated, tag = "2")]
    pub(super) values: Vec<DynamicValue>,
    #[prost(message, repeated, tag = "3")]
    pub(super) before_sensitive: Vec<Path>,
    #[prost(message, repeated, tag = "4")]
    pub(super) after_sensitive: Vec<Path>,
    /// Read by hand: the tools disagree about field 2.
    #[prost(bytes = "bytes", optional, tag = "5")]
    pub(super) importing: Option<Bytes>,
    #[prost(string, tag = "6")]
    pub(super) generated_config: String,
    #[prost(message, optional, tag = "7")]
    pub(super) before_identity: Option<DynamicValue>,
    #[prost(message, optional, tag = "8")]
    pub(super) after_identity: Option<DynamicValue>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct OutputChange {
    #[prost(string, tag = "1")]
    pub(super) name: String,
    #[prost(message, optional, tag = "2")]
    pub(super) change: Option<Change>,
    #[prost(bool, tag = "3")]
    pub(super) sensitive: bool,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Path {
    #[prost(message, repeated, tag = "1")]
    pub(super) steps: Vec<Step>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Step {
    #[prost(string, optional, tag = "1")]
    pub(super) attribute: Option<String>,
    #[prost(message, optional, tag = "2")]
    pub(super) element: Option<DynamicValue>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct CheckResults {
    #[prost(int32, tag = "1")]
    pub(super) kind: i32,
    #[prost(string, tag = "2")]
    pub(super) address: String,
    #[prost(int32, tag = "3")]
    pub(super) status: i32,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Deferred {
    #[prost(int32, tag = "1")]
    pub(super) reason: i32,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct DeferredChange {
    #[prost(message, optional, tag = "1")]
    pub(super) deferred: Option<Deferred>,
    #[prost(message, optional, tag = "2")]
    pub(super) change: Option<ResourceInstanceChange>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Invocation {
    #[prost(string, tag = "1")]
    pub(super) address: String,
    #[prost(message, optional, tag = "4")]
    pub(super) config: Option<DynamicValue>,
    #[prost(message, repeated, tag = "5")]
    pub(super) sensitive: Vec<Path>,
    #[prost(message, optional, tag = "6")]
    pub(super) trigger: Option<Trigger>,
    #[prost(message, optional, tag = "7")]
    pub(super) invoke: Option<Invoke>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Trigger {
    #[prost(string, tag = "1")]
    pub(super) resource: String,
    #[prost(int32, tag = "2")]
    pub(super) event: i32,
    #[prost(int32, tag = "5")]
    pub(super) on_failure: i32,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct Invoke {
    #[prost(string, tag = "1")]
    pub(super) caller: String,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct DeferredInvocation {
    #[prost(message, optional, tag = "1")]
    pub(super) deferred: Option<Deferred>,
    #[prost(message, optional, tag = "2")]
    pub(super) invocation: Option<Invocation>,
}
