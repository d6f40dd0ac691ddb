//! YAML files as JSON. Every scalar is a text, which is all that a test asks of a pipeline.

use saphyr_parser::{Event, Parser};
use serde_json::{Map, Value};

/// The documents of a file of the repository.
pub(super) fn documents(path: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(super::shipped(path)).expect("a file of the repository");
    parse(&text)
}

/// The only document of a file of the repository.
pub(super) fn document(path: &str) -> Value {
    let mut all = documents(path);
    assert_eq!(all.len(), 1, "{path} has one document");
    all.remove(0)
}

fn parse(text: &str) -> Vec<Value> {
    let events: Vec<Event<'_>> = Parser::new_from_str(text)
        .map(|event| event.expect("YAML").0)
        .collect();
    let mut rest = events.as_slice();
    let mut out = Vec::new();
    while let [event, tail @ ..] = rest {
        rest = tail;
        match event {
            Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..) => {
                out.push(node(event, &mut rest));
            }
            _ => {}
        }
    }
    out
}

fn node(event: &Event<'_>, rest: &mut &[Event<'_>]) -> Value {
    match event {
        Event::Scalar(value, ..) => Value::from(value.as_ref()),
        Event::SequenceStart(..) => {
            let mut out = Vec::new();
            loop {
                match next(rest) {
                    Event::SequenceEnd => return out.into(),
                    event => out.push(node(&event, rest)),
                }
            }
        }
        Event::MappingStart(..) => {
            let mut out = Map::new();
            loop {
                match next(rest) {
                    Event::MappingEnd => return out.into(),
                    Event::Scalar(key, ..) => {
                        let value = next(rest);
                        let before = out.insert(key.to_string(), node(&value, rest));
                        assert!(before.is_none(), "{key} stands twice");
                    }
                    other => panic!("a key is a text, not {other:?}"),
                }
            }
        }
        other => panic!("{other:?} is left out on purpose: no anchors"),
    }
}

fn next<'a>(rest: &mut &[Event<'a>]) -> Event<'a> {
    let [first, tail @ ..] = *rest else {
        panic!("the document ends in the middle");
    };
    *rest = tail;
    first.clone()
}
