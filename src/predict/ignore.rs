//! `ignore_changes`: what a change leaves as it was.

use std::sync::Arc;

use crate::model::configuration::Lifecycle;
use crate::model::value::{Path, Value};
use crate::modules::body::{Leaf, Node};
use crate::modules::symbolic::of_known;

/// Whether a difference is ignored.
pub(crate) fn ignored(lifecycle: Option<&Lifecycle>, path: &Path) -> bool {
    let Some(lifecycle) = lifecycle else {
        return false;
    };
    if lifecycle.ignore_changes.is_empty() {
        return false;
    }
    let text = path.to_string();
    let plain = path.without_indices();
    lifecycle.ignore_changes.iter().any(|ignore| {
        let ignore = ignore.as_ref();
        let below = |text: &str| {
            text.strip_prefix(ignore)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        // What the tags of an object are follows from its tags.
        let tags = ignore == "tags" && plain.starts_with("tags_all");
        ignore == "all" || below(&text) || below(&plain) || tags || brackets(ignore) == text
    })
}

/// `tags["Name"]` as paths print it.
fn brackets(written: &str) -> String {
    let mut out = String::new();
    let mut rest = written;
    while let Some(at) = rest.find("[\"") {
        let (head, tail) = rest.split_at(at);
        out.push_str(head);
        let Some(end) = tail.find("\"]") else { break };
        let key = &tail[2..end];
        if key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
        {
            out.push('.');
            out.push_str(key);
        } else {
            out.push_str(&tail[..end + 2]);
        }
        rest = &tail[end + 2..];
    }
    out.push_str(rest);
    out
}

/// What ignored attributes keep: the values before.
pub(crate) fn keep_ignored(lifecycle: Option<&Lifecycle>, before: &Node, after: &mut Node) {
    let Some(lifecycle) = lifecycle else { return };
    for ignore in &lifecycle.ignore_changes {
        if ignore.as_ref() == "all" {
            *after = before.clone();
            return;
        }
        let name: &str = ignore;
        if !name.contains(['.', '[']) {
            match before.attributes.get(name) {
                Some(leaf) => {
                    after.attributes.insert(name.into(), leaf.clone());
                }
                None => {
                    after.attributes.remove(name);
                }
            }
            match before.blocks.get(name) {
                Some(blocks) => {
                    after.blocks.insert(name.into(), blocks.clone());
                }
                None => {
                    after.blocks.remove(name);
                }
            }
        } else if let Some((map, key)) = name
            .strip_suffix("\"]")
            .and_then(|text| text.split_once("[\""))
            && let Some(leaf) = after.attributes.get_mut(map)
            && let Value::Map(values) = &mut leaf.value
        {
            match before.attributes.get(map).map(|leaf| leaf.value.get(key)) {
                Some(value) if !value.is_null() => {
                    values.insert(key.into(), value.clone());
                }
                _ => {
                    values.remove(key);
                }
            }
        }
    }
}

/// Marks what `ignore_changes` held back before and holds back no longer: what
/// the object has there by now only the state tells, and it is set to what is
/// written.
pub(crate) fn no_longer_ignored(
    before: Option<&Lifecycle>,
    after: Option<&Lifecycle>,
    node: &mut Node,
    written: &Node,
) {
    let list = |lifecycle: Option<&Lifecycle>| -> Vec<Arc<str>> {
        lifecycle.map_or_else(Vec::new, |lifecycle| lifecycle.ignore_changes.clone())
    };
    let now = list(after);
    if now.iter().any(|name| name.as_ref() == "all") {
        return;
    }
    for name in list(before) {
        if now.contains(&name) {
            continue;
        }
        let first: Arc<str> = name.split(['.', '[']).next().unwrap_or_default().into();
        let names: Vec<Arc<str>> = if name.as_ref() == "all" {
            written.attributes.keys().cloned().collect()
        } else if written.attributes.contains_key(&first) {
            vec![first]
        } else {
            continue;
        };
        for name in names {
            let drifted = Leaf {
                value: Value::Unknown,
                symbolic: Some(of_known(&Value::from("what changed outside"))),
                form: None,
                sensitive: false,
                span: None,
            };
            node.attributes.insert(name, drifted);
        }
    }
}
