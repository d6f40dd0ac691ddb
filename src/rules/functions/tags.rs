//! `tag("keep")`: the tag or label of a name, wherever the type keeps them.

use super::{Arguments, ChangeScope};
use crate::catalog::TagsAt;
use crate::catalog::vocabulary::keys::MERGED_TAGS;
use crate::model::value::Value;

/// Where types keep tags and labels, what an author writes before what a
/// provider puts together.
const PLACES: &[&str] = &[
    "tags",
    "labels",
    "tag",
    "user_labels",
    "resource_labels",
    "metadata.labels",
];

/// `tag(name)` or `tag(name, object)`: the tag of the object after the change,
/// or before it where none is left. Null when there is no such tag, unknown
/// when only apply tells.
pub(super) fn tag(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let (name, object) = match arguments {
        [name] => {
            let (before, after) = scope.sides();
            (name, if after.is_null() { before } else { after })
        }
        [name, object] => (name, object.as_ref()),
        _ => return Err("the name of one tag belongs here".to_owned()),
    };
    let name = name
        .as_str()
        .ok_or_else(|| "the name of a tag is a text".to_owned())?;
    if object.is_unknown() {
        return Ok(Value::Unknown);
    }
    let own = match scope.facts().and_then(|facts| facts.tags()) {
        Some(TagsAt::Map(path) | TagsAt::Blocks { path, .. }) => Some(path),
        _ => None,
    };
    let mut unknown = false;
    for place in own
        .into_iter()
        .chain(PLACES.iter().chain(MERGED_TAGS.words).copied())
    {
        for value in object.all_at(place) {
            match of(value, name) {
                Some(Value::Unknown) => unknown = true,
                Some(value) => return Ok(value),
                None => {}
            }
        }
    }
    Ok(if unknown { Value::Unknown } else { Value::Null })
}

/// The tag of a name in a map, a block with key and value, or an entry `key=value`.
fn of(value: &Value, name: &str) -> Option<Value> {
    let is = |key: &str| key.trim().eq_ignore_ascii_case(name);
    match value {
        Value::Unknown => Some(Value::Unknown),
        Value::Map(map) => {
            let member = map.iter().find(|(key, _)| is(key));
            if let Some((_, value)) = member {
                return Some(value.clone());
            }
            let block = ["key", "name"]
                .iter()
                .find_map(|key| value.get(key).as_str());
            (block.is_some_and(is)).then(|| value.get("value").clone())
        }
        Value::List(list) => list.iter().find_map(|element| of(element, name)),
        Value::String(text) => text.split(',').find_map(|entry| {
            let (key, value) = entry.split_once(['=', ':'])?;
            is(key).then(|| Value::from(value.trim()))
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_every_form_are_read() {
        let read = |json: &str| {
            Value::from(&serde_json::from_str::<serde_json::Value>(json).expect("JSON"))
        };
        for json in [
            r#"{"keep": "yes"}"#,
            r#"[{"key": "keep", "value": "yes"}]"#,
            r#"{"key": "Keep", "value": "yes"}"#,
            r#"["team=a", "keep=yes"]"#,
            r#""team:a,keep:yes""#,
        ] {
            assert_eq!(of(&read(json), "keep"), Some(Value::from("yes")), "{json}");
            assert_eq!(of(&read(json), "kept"), None, "{json}");
        }
        assert_eq!(of(&Value::Unknown, "keep"), Some(Value::Unknown));
    }
}
