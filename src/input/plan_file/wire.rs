//! A walk over the protobuf of a plan before it is decoded.
//!
//! Decoders skip numbers they do not know and merge a message that comes
//! twice. Both can hide what a plan does, so both are looked for here: the
//! first becomes a gap, the second ends the judgement. The numbers are those
//! of Terraform's and OpenTofu's `planfile.proto`, which agree except where
//! noted.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Error, ErrorCode, Result};

/// Messages cost much more memory than the two bytes that an empty one takes,
/// so their number is bounded; a change counts for [`Message::weight`] of them.
const MAX_WEIGHT: u64 = 8_000_000;

/// What a message may hold.
#[derive(Debug)]
pub(super) struct Message {
    name: &'static str,
    /// An unknown number here may change what apply does.
    strict: bool,
    weight: u64,
    fields: &'static [Field],
}

#[derive(Debug)]
struct Field {
    number: u64,
    wire: Wire,
    repeated: bool,
    message: Option<&'static Message>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wire {
    Varint,
    Bytes,
    /// Numbers on which the tools disagree.
    Either,
}

const fn varint(number: u64) -> Field {
    Field {
        number,
        wire: Wire::Varint,
        repeated: false,
        message: None,
    }
}
const fn bytes(number: u64) -> Field {
    Field {
        number,
        wire: Wire::Bytes,
        repeated: false,
        message: None,
    }
}
const fn many(number: u64) -> Field {
    Field {
        number,
        wire: Wire::Bytes,
        repeated: true,
        message: None,
    }
}
const fn message(number: u64, message: &'static Message) -> Field {
    Field {
        number,
        wire: Wire::Bytes,
        repeated: false,
        message: Some(message),
    }
}
const fn messages(number: u64, message: &'static Message) -> Field {
    Field {
        number,
        wire: Wire::Bytes,
        repeated: true,
        message: Some(message),
    }
}
const fn known(name: &'static str, fields: &'static [Field]) -> Message {
    Message {
        name,
        strict: false,
        weight: 1,
        fields,
    }
}

/// The root message.
pub(super) static PLAN: Message = Message {
    name: "Plan",
    strict: true,
    weight: 1,
    fields: &[
        varint(1),
        messages(2, &VARIABLE),
        messages(3, &RESOURCE_CHANGE),
        messages(4, &OUTPUT_CHANGE),
        many(5),
        many(6),
        message(13, &BACKEND),
        bytes(14),
        messages(15, &RELEVANT),
        many(16),
        varint(17),
        messages(18, &RESOURCE_CHANGE),
        messages(19, &CHECKS),
        varint(20),
        bytes(21),
        many(22),
        varint(25),
        varint(26),
        messages(27, &DEFERRED_CHANGE),
        many(28),
        message(29, &STATE_STORE),
        messages(30, &INVOCATION),
        messages(31, &DEFERRED_INVOCATION),
        many(32),
        Field {
            number: 500_000_000,
            wire: Wire::Either,
            repeated: false,
            message: None,
        },
        Field {
            number: 500_000_001,
            wire: Wire::Either,
            repeated: false,
            message: None,
        },
    ],
};

static VARIABLE: Message = known("variable", &[bytes(1), message(2, &DYNAMIC)]);
static DYNAMIC: Message = known("DynamicValue", &[bytes(1)]);
static BACKEND: Message = known("Backend", &[bytes(1), message(2, &DYNAMIC), bytes(3)]);
static STATE_STORE: Message = known(
    "StateStore",
    &[
        bytes(1),
        message(2, &DYNAMIC),
        bytes(3),
        message(4, &STATE_PROVIDER),
    ],
);
static STATE_PROVIDER: Message = known("Provider", &[bytes(1), bytes(2), message(3, &DYNAMIC)]);
static RELEVANT: Message = known("resource_attr", &[bytes(1), message(2, &PATH)]);
static RESOURCE_CHANGE: Message = Message {
    name: "ResourceInstanceChange",
    strict: true,
    weight: 8,
    fields: &[
        bytes(1),
        varint(2),
        bytes(3),
        bytes(4),
        bytes(5),
        varint(6),
        bytes(7),
        bytes(8),
        message(9, &CHANGE),
        bytes(10),
        messages(11, &PATH),
        varint(12),
        bytes(13),
        bytes(14),
    ],
};
static CHANGE: Message = Message {
    name: "Change",
    strict: true,
    weight: 1,
    fields: &[
        varint(1),
        messages(2, &DYNAMIC),
        messages(3, &PATH),
        messages(4, &PATH),
        message(5, &IMPORTING),
        bytes(6),
        message(7, &DYNAMIC),
        message(8, &DYNAMIC),
    ],
};
// Field 2 is a truth value in Terraform and the identity in OpenTofu.
static IMPORTING: Message = known(
    "Importing",
    &[
        bytes(1),
        Field {
            number: 2,
            wire: Wire::Either,
            repeated: false,
            message: None,
        },
        bytes(3),
    ],
);
static OUTPUT_CHANGE: Message = known("OutputChange", &[bytes(1), message(2, &CHANGE), varint(3)]);
static PATH: Message = known("Path", &[messages(1, &STEP)]);
static STEP: Message = known("Path.Step", &[bytes(1), message(2, &DYNAMIC)]);
static CHECKS: Message = known("CheckResults", &[varint(1), bytes(2), varint(3), many(4)]);
static DEFERRED: Message = known("Deferred", &[varint(1)]);
static DEFERRED_CHANGE: Message = known(
    "DeferredResourceInstanceChange",
    &[message(1, &DEFERRED), message(2, &RESOURCE_CHANGE)],
);
static INVOCATION: Message = known(
    "ActionInvocationInstance",
    &[
        bytes(1),
        bytes(2),
        many(3),
        message(4, &DYNAMIC),
        messages(5, &PATH),
        message(6, &TRIGGER),
        message(7, &INVOKE),
    ],
);
static TRIGGER: Message = known(
    "ActionTrigger",
    &[bytes(1), varint(2), varint(3), varint(4), varint(5)],
);
static INVOKE: Message = known("InvokeActionTrigger", &[bytes(1)]);
static DEFERRED_INVOCATION: Message = known(
    "DeferredActionInvocation",
    &[message(1, &DEFERRED), message(2, &INVOCATION)],
);

/// Messages and numbers that are known, each once.
pub(super) fn known_fields() -> BTreeSet<(&'static str, u64)> {
    let mut out = BTreeSet::new();
    let mut open = vec![&PLAN];
    while let Some(message) = open.pop() {
        for field in message.fields {
            if out.insert((message.name, field.number)) {
                open.extend(field.message);
            }
        }
    }
    out
}

/// What the walk saw beside the known.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Numbers of the root message that are there.
    pub(super) root: BTreeSet<u64>,
    /// (message, number, may change what apply does) and how often.
    pub(super) unknown: BTreeMap<(&'static str, u64, bool), u64>,
    /// Some field 22 of the root is a message as only Terraform writes it.
    pub(super) function_results: bool,
    /// Texts in field 22 of the root, as only OpenTofu writes them: names of
    /// variables whose values are given again at apply.
    pub(super) ephemeral_variables: Vec<String>,
    weight: u64,
}

/// Walks over `data` as `message`.
///
/// # Errors
/// When the bytes are no protobuf, a known field has another shape, a field
/// that can stand once stands twice, or there are too many messages.
pub(super) fn walk(data: &[u8], message: &'static Message) -> Result<Walk> {
    let mut walk = Walk::default();
    walk.message(data, message, true)?;
    Ok(walk)
}

fn malformed(message: &Message) -> Error {
    Error::new(
        ErrorCode::MalformedPlan,
        format!(
            "the plan's protobuf is damaged in a {} message",
            message.name
        ),
    )
    .with_help("write the plan again with `plan -out=FILE`")
}

impl Walk {
    /// Recursion is bounded by the table above, which has no cycle.
    fn message(&mut self, data: &[u8], spec: &'static Message, root: bool) -> Result<()> {
        self.weight += spec.weight;
        if self.weight > MAX_WEIGHT {
            return Err(Error::new(
                ErrorCode::LimitExceeded,
                "the plan holds more changes and values than can be read",
            ));
        }
        let mut seen = Vec::new();
        let mut rest = data;
        while !rest.is_empty() {
            let raw = next(&mut rest).ok_or_else(|| malformed(spec))?;
            if root {
                self.root.insert(raw.number);
                if raw.number == 22 {
                    // A message starts with the key of its first field; a name
                    // of a variable cannot start with a line feed.
                    match raw.content {
                        Some([0x0a, ..]) => self.function_results = true,
                        Some(name) => self
                            .ephemeral_variables
                            .push(String::from_utf8_lossy(name).into_owned()),
                        None => {}
                    }
                }
            }
            let Some(field) = spec.fields.iter().find(|field| field.number == raw.number) else {
                *self
                    .unknown
                    .entry((spec.name, raw.number, spec.strict))
                    .or_default() += 1;
                continue;
            };
            let fits = match field.wire {
                Wire::Varint => raw.wire == 0,
                Wire::Bytes => raw.wire == 2,
                Wire::Either => true,
            };
            if !fits {
                return Err(malformed(spec));
            }
            if !field.repeated {
                if seen.contains(&raw.number) {
                    return Err(Error::new(
                        ErrorCode::SuspiciousPlan,
                        format!(
                            "a {} message of the plan has field {} twice, which readers take differently",
                            spec.name, raw.number
                        ),
                    )
                    .with_help("no tool writes this; make the plan again where nobody can alter it"));
                }
                seen.push(raw.number);
            }
            if let (Some(inner), Some(content)) = (field.message, raw.content) {
                self.message(content, inner, false)?;
            }
        }
        Ok(())
    }
}

/// One field as it stands on the wire.
pub(super) struct Raw<'a> {
    /// Field number.
    pub(super) number: u64,
    /// Wire type.
    pub(super) wire: u8,
    /// Value of a varint.
    pub(super) varint: u64,
    /// Content of what has a length.
    pub(super) content: Option<&'a [u8]>,
}

/// Takes the next field; `None` when the bytes are no field.
pub(super) fn next<'a>(rest: &mut &'a [u8]) -> Option<Raw<'a>> {
    let key = take_varint(rest)?;
    let mut raw = Raw {
        number: key >> 3,
        wire: u8::try_from(key & 7).ok()?,
        varint: 0,
        content: None,
    };
    if raw.number == 0 || raw.number > 536_870_911 {
        return None;
    }
    match raw.wire {
        0 => raw.varint = take_varint(rest)?,
        1 => *rest = rest.split_at_checked(8)?.1,
        2 => {
            let length = usize::try_from(take_varint(rest)?).ok()?;
            let (content, after) = rest.split_at_checked(length)?;
            raw.content = Some(content);
            *rest = after;
        }
        5 => *rest = rest.split_at_checked(4)?.1,
        _ => return None,
    }
    Some(raw)
}

fn take_varint(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for shift in 0..10_u32 {
        let (first, after) = rest.split_first()?;
        *rest = after;
        let bits = u64::from(first & 0x7f);
        if shift == 9 && bits > 1 {
            return None;
        }
        value |= bits << (shift * 7);
        if first & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_numbers_are_told_and_duplicates_refused() {
        // Plan { 1: 3, 3: { 9: { 9: 1 } }, 40: "" }
        let seen = walk(&[8, 3, 0x1a, 4, 0x4a, 2, 0x48, 1, 0xc2, 2, 0], &PLAN).expect("a plan");
        let keys: Vec<_> = seen.unknown.keys().copied().collect();
        assert_eq!(keys, [("Change", 9, true), ("Plan", 40, true)]);
        let twice = walk(&[0x1a, 4, 0x4a, 0, 0x4a, 0], &PLAN).expect_err("two changes in one");
        assert_eq!(twice.code, ErrorCode::SuspiciousPlan);
        for broken in [
            &[0x1a, 4, 0x4a][..],
            &[8][..],
            &[0x1b][..],
            &[0x0a, 0][..],
            &[0xff; 11][..],
        ] {
            assert_eq!(
                walk(broken, &PLAN).expect_err("damaged").code,
                ErrorCode::MalformedPlan
            );
        }
    }
}
