//! The fields that repeat what an address says.

use crate::model::address::{AddressTexts, InstanceKey, ResourceAddress, ResourceMode};
use crate::model::value::Value;

/// Whether the fields beside an address say the same as the address.
pub(super) struct Parts<'a> {
    pub(super) module: Option<&'a str>,
    pub(super) mode: Option<&'a str>,
    pub(super) type_name: Option<&'a str>,
    pub(super) name: Option<&'a str>,
    pub(super) index: Option<Value>,
}

impl Parts<'_> {
    /// What of the address the fields contradict.
    pub(super) fn contradiction(
        &self,
        address: &ResourceAddress,
        texts: &mut AddressTexts,
    ) -> Option<&'static str> {
        let mode = match address.mode {
            ResourceMode::Managed => "managed",
            ResourceMode::Data => "data",
            ResourceMode::Ephemeral => "ephemeral",
        };
        if self.mode.is_some_and(|text| text != mode) {
            return Some("mode");
        }
        if self
            .type_name
            .is_some_and(|text| text != address.type_name.as_ref())
        {
            return Some("type");
        }
        if self.name.is_some_and(|text| text != address.name.as_ref()) {
            return Some("name");
        }
        if let Some(module) = self.module
            && texts.module(module).as_ref() != Ok(&address.module)
        {
            return Some("module_address");
        }
        let agrees = match (&address.key, &self.index) {
            (None, None | Some(Value::Null)) | (Some(InstanceKey::Unknown), _) => true,
            (Some(InstanceKey::Index(key)), Some(Value::Number(index))) => {
                index.as_i64().and_then(|index| u64::try_from(index).ok()) == Some(*key)
            }
            (Some(InstanceKey::Name(key)), Some(Value::String(index))) => key == index,
            // Tools that pass plans through YAML lose the quotes of such a key.
            (Some(InstanceKey::Name(key)), Some(Value::Number(index))) => {
                key.as_ref() == index.to_string()
            }
            _ => false,
        };
        (!agrees).then_some("index")
    }
}
