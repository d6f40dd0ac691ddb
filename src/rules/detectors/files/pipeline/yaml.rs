//! YAML as a tree in the order of its text: pipelines use keys that Terraform's
//! reader takes for something else (`on`), and several documents in one file.

use std::collections::BTreeMap;
use std::rc::Rc;

use saphyr_parser::{Event, Parser};

/// A node of a document.
#[derive(Debug)]
pub(super) enum Node {
    Scalar(String),
    List(Vec<Rc<Node>>),
    Map(Vec<(String, Rc<Node>)>),
}

/// Most nodes that are read of one file, aliases counted as what they stand for.
const MOST: usize = 100_000;
/// Deepest nesting that is read.
const DEEPEST: usize = 64;

/// The documents of a text; `None` when it is no YAML, or too large.
pub(super) fn documents(text: &str) -> Option<Vec<Rc<Node>>> {
    let mut reader = Reader {
        events: Vec::new(),
        anchors: BTreeMap::new(),
        nodes: 0,
    };
    for event in Parser::new_from_str(text) {
        reader.events.push(event.ok()?.0);
        if reader.events.len() > MOST {
            return None;
        }
    }
    reader.events.reverse();
    let mut documents = Vec::new();
    while let Some(event) = reader.events.pop() {
        match event {
            Event::StreamEnd => return Some(documents),
            Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
            event => documents.push(reader.node(event, 0)?.0),
        }
    }
    Some(documents)
}

struct Reader<'a> {
    /// What is still to come, the next one last.
    events: Vec<Event<'a>>,
    anchors: BTreeMap<usize, (Rc<Node>, usize)>,
    nodes: usize,
}

impl<'a> Reader<'a> {
    /// A node with the number of nodes in it.
    fn node(&mut self, event: Event<'a>, depth: usize) -> Option<(Rc<Node>, usize)> {
        if depth > DEEPEST || self.nodes > MOST {
            return None;
        }
        self.nodes += 1;
        let start = self.nodes;
        let (anchor, node) = match event {
            Event::Alias(anchor) => {
                let (node, size) = self.anchors.get(&anchor)?.clone();
                self.nodes += size;
                return Some((node, size));
            }
            Event::Scalar(text, _, anchor, _) => (anchor, Node::Scalar(text.into_owned())),
            Event::SequenceStart(anchor, _) => {
                let mut items = Vec::new();
                loop {
                    match self.events.pop()? {
                        Event::SequenceEnd => break,
                        event => items.push(self.node(event, depth + 1)?.0),
                    }
                }
                (anchor, Node::List(items))
            }
            Event::MappingStart(anchor, _) => {
                let mut entries = Vec::new();
                loop {
                    let key = match self.events.pop()? {
                        Event::MappingEnd => break,
                        event => self.node(event, depth + 1)?.0,
                    };
                    let value = self.events.pop()?;
                    let value = self.node(value, depth + 1)?.0;
                    if let Node::Scalar(key) = key.as_ref() {
                        entries.push((key.clone(), value));
                    }
                }
                (anchor, Node::Map(entries))
            }
            _ => return None,
        };
        let node = Rc::new(node);
        let size = self.nodes - start + 1;
        if anchor > 0 {
            self.anchors.insert(anchor, (Rc::clone(&node), size));
        }
        Some((node, size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_keep_their_keys_and_aliases() {
        let text = "on: push\n---\na: &x [1, {b: 2}]\nc: *x\n";
        let documents = documents(text).expect("it is YAML");
        let shown = format!("{documents:?}");
        assert_eq!(documents.len(), 2);
        assert!(
            shown.contains("\"on\"") && shown.matches("\"b\"").count() == 2,
            "{shown}"
        );
        assert!(super::documents("a: [1").is_none());
    }

    #[test]
    fn aliases_do_not_grow_without_bound() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for at in 1..12 {
            let items = vec![format!("*a{}", at - 1); 10].join(", ");
            text.push_str(&format!("a{at}: &a{at} [{items}]\n"));
        }
        assert!(documents(&text).is_none());
    }
}
