//! Values and paths as the messages of a plan hold them.

use std::fmt;

use prost::bytes::Bytes;

use super::malformed;
use super::proto;
use crate::error::{Error, ErrorCode, Result};
use crate::input::msgpack;
use crate::model::value::{Mask, Object, Path, PathStep, ReadObject, Value};

/// A value that stays packed until somebody asks for it.
struct Packed {
    bytes: Bytes,
    sensitive: Mask,
}

impl fmt::Debug for Packed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The bytes may hold secrets.
        write!(f, "Packed({} bytes)", self.bytes.len())
    }
}

impl ReadObject for Packed {
    fn read(&self) -> (Value, Mask) {
        // The bytes were checked when the plan was read; if they fail now after
        // all, nothing is known of them.
        msgpack::decode(&self.bytes).map_or((Value::Unknown, Mask::All), |value| {
            (value, self.sensitive.clone())
        })
    }

    fn raw(&self) -> &[u8] {
        &self.bytes
    }

    fn may_be_sensitive(&self) -> bool {
        self.sensitive.any()
    }
}

/// The bytes of a value, checked.
fn packed<'a>(value: &'a proto::DynamicValue, of: &str) -> Result<&'a Bytes> {
    msgpack::check(&value.msgpack).map_err(|error| {
        let code = match error {
            msgpack::MsgpackError::TooDeep => ErrorCode::LimitExceeded,
            msgpack::MsgpackError::DuplicateKey | msgpack::MsgpackError::Foreign(_) => {
                ErrorCode::SuspiciousPlan
            }
            _ => ErrorCode::MalformedPlan,
        };
        Error::new(code, format!("a value of `{of}` cannot be read: {error}"))
    })?;
    Ok(&value.msgpack)
}

/// The value of an optional field; `Null` when it is missing.
///
/// # Errors
/// When the bytes are no value.
pub(super) fn eager(value: Option<&proto::DynamicValue>, of: &str) -> Result<Value> {
    let Some(value) = value else {
        return Ok(Value::Null);
    };
    let bytes = packed(value, of)?;
    msgpack::decode(bytes).map_err(|error| malformed(format!("a value of `{of}`: {error}")))
}

pub(super) fn object(value: &proto::DynamicValue, sensitive: Mask, of: &str) -> Result<Object> {
    let bytes = packed(value, of)?;
    if msgpack::is_null(bytes) {
        return Ok(Object::absent());
    }
    Ok(Object::lazy(Box::new(Packed {
        bytes: bytes.clone(),
        sensitive,
    })))
}

/// A path; `None` in a step's place means an element of a set, which has no
/// position: the path ends at the set.
pub(super) fn path(message: &proto::Path) -> Result<Path> {
    let mut steps = Vec::with_capacity(message.steps.len());
    for step in &message.steps {
        match (&step.attribute, &step.element) {
            (Some(name), None) => steps.push(PathStep::Name(name.as_str().into())),
            (None, Some(key)) => {
                let key = msgpack::decode(&key.msgpack)
                    .map_err(|error| malformed(format!("a path of the plan: {error}")))?;
                match &key {
                    Value::String(name) => steps.push(PathStep::Name(name.clone())),
                    Value::Number(number) => {
                        match number
                            .as_i64()
                            .and_then(|index| usize::try_from(index).ok())
                        {
                            Some(index) => steps.push(PathStep::Index(index)),
                            None => break,
                        }
                    }
                    _ => break,
                }
            }
            _ => return Err(malformed("invalid step in an attribute path")),
        }
    }
    Ok(Path(steps))
}

/// Sorted, because the tools write them in the order of a hash table.
pub(super) fn replace_paths(paths: &[proto::Path]) -> Result<Vec<Path>> {
    let mut paths: Vec<Path> = paths.iter().map(path).collect::<Result<_>>()?;
    paths.sort();
    Ok(paths)
}

pub(super) fn mask(paths: &[proto::Path]) -> Result<Mask> {
    let mut mask = Mask::None;
    for marked in paths {
        mask.mark(&path(marked)?.0);
    }
    Ok(mask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_of_a_set_marks_the_whole_set() {
        let step = |attribute: Option<&str>, element: Option<&'static [u8]>| proto::Step {
            attribute: attribute.map(str::to_owned),
            element: element.map(|bytes| proto::DynamicValue {
                msgpack: Bytes::from_static(bytes),
            }),
        };
        let marked = mask(&[proto::Path {
            steps: vec![
                step(Some("ingress"), None),
                step(None, Some(&[0x80])),
                step(Some("x"), None),
            ],
        }])
        .expect("a mask");
        assert!(marked.step(&PathStep::Name("ingress".into())).is_all());
    }
}
