//! XML texts as values, so that they are compared as every other document is.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::value::Value;

/// Deepest element that is read.
const DEEPEST: usize = 64;

/// An element that has not ended yet.
struct Open<'t> {
    name: &'t str,
    own: BTreeMap<Arc<str>, Value>,
    text: &'t str,
}

/// The elements of a text by name, those of one name as a list; attributes stand among them.
/// What is not well-formed, or defines entities, is not read.
pub(super) fn parse(text: &str) -> Option<Value> {
    let mut open = vec![Open {
        name: "",
        own: BTreeMap::new(),
        text: "",
    }];
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        if let Some(last) = open.last_mut().filter(|last| last.text.is_empty()) {
            last.text = rest[..at].trim();
        }
        rest = &rest[at + 1..];
        if let Some(end) = skipped(rest)? {
            rest = &rest[end..];
            continue;
        }
        let end = rest.find('>')?;
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().filter(|closed| closed.name == name.trim())?;
            put(&mut open.last_mut()?.own, closed);
            continue;
        }
        let (tag, alone) = tag
            .strip_suffix('/')
            .map_or((tag, false), |tag| (tag, true));
        let started = started(tag)?;
        if alone {
            put(&mut open.last_mut()?.own, started);
        } else if open.len() > DEEPEST {
            return None;
        } else {
            open.push(started);
        }
    }
    let root = open.pop().filter(|_| open.is_empty())?;
    (!root.own.is_empty()).then(|| Value::Map(root.own.into()))
}

/// The length of what is no element: a declaration, a comment. What may define entities is
/// refused.
fn skipped(rest: &str) -> Option<Option<usize>> {
    let until = |end: &str| rest.find(end).map(|at| Some(at + end.len()));
    if rest.starts_with('?') {
        until("?>")
    } else if rest.starts_with("!--") {
        until("-->")
    } else if rest.starts_with('!') {
        None
    } else {
        Some(None)
    }
}

/// The name and the attributes of a tag.
fn started(tag: &str) -> Option<Open<'_>> {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut own = BTreeMap::new();
    while let Some((key, value)) = rest.split_once('=') {
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = value[1..].split_once(quote)?;
        own.insert(key.trim().into(), Value::string(value));
        rest = after;
    }
    (!name.is_empty()).then_some(Open {
        name,
        own,
        text: "",
    })
}

/// Puts an element that has ended among its siblings.
fn put(siblings: &mut BTreeMap<Arc<str>, Value>, element: Open<'_>) {
    let (mut own, text) = (element.own, element.text);
    let value = if own.is_empty() {
        Value::string(text)
    } else {
        if !text.is_empty() {
            own.insert("value".into(), Value::string(text));
        }
        Value::Map(own.into())
    };
    let all = match siblings.remove(element.name) {
        None => value,
        Some(Value::List(mut list)) => {
            list.push(value);
            Value::List(list)
        }
        Some(first) => Value::List(vec![first, value]),
    };
    siblings.insert(element.name.into(), all);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::Value;

    #[test]
    fn elements_are_read_and_nothing_else_is() {
        let read = |text: &str| parse(text).map(|value| value.get("a").clone());
        let text = "<?xml version='1.0'?><!-- x --><a k='v'><b>1</b><b/>\n<c> d </c></a>";
        let value = read(text).expect("it is read");
        assert_eq!(value.get("k").as_str(), Some("v"));
        assert_eq!(value.get("c").as_str(), Some("d"));
        assert_eq!(value.get("b").as_list().map(<[Value]>::len), Some(2));
        let deep = "<a>".repeat(100);
        for text in [
            "<a><b></a></b>",
            "<a",
            "<a>",
            "</a>",
            "<!DOCTYPE a [<!ENTITY x 'y'>]><a/>",
            "<a k=v/>",
            "text",
            "<a k='v/>",
            &deep,
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
