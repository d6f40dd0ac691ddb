//! Arguments and blocks that the provider calls otherwise now.

use crate::catalog::{Catalog, TypeFact};
use crate::model::value::Value;
use crate::modules::body::{Leaf, Node};

/// Gives arguments and blocks of the side before the names that they go by after the change.
pub(crate) fn take_new_names(type_name: &str, catalog: Catalog, before: &mut Node, after: &Node) {
    let renamed = catalog.type_fact(type_name, TypeFact::Renamed);
    for pair in renamed.unwrap_or_default() {
        let Some((old, new)) = pair.split_once('=') else {
            continue;
        };
        match (old.split_once('.'), Entry::of(new)) {
            (Some((block, old)), Some(entry)) => entry.take(before, after, (block, old)),
            (None, None) => rename(before, after, (old, new)),
            _ => {}
        }
    }
}

fn has(node: &Node, name: &str) -> bool {
    node.attributes.contains_key(name)
        || node.blocks.contains_key(name)
        || node.open.contains_key(name)
}

fn rename(before: &mut Node, after: &Node, (old, new): (&str, &str)) {
    if !has(before, old) || has(before, new) || has(after, old) || !has(after, new) {
        return;
    }
    if let Some(leaf) = before.attributes.remove(old) {
        before.attributes.insert(new.into(), leaf);
    }
    if let Some(blocks) = before.blocks.remove(old) {
        before.blocks.insert(new.into(), blocks);
    }
    if let Some(open) = before.open.remove(old) {
        before.open.insert(new.into(), open);
    }
}

/// A block that stands for what was one argument: `block.value?role=word`.
struct Entry<'f> {
    block: &'f str,
    value: &'f str,
    role: &'f str,
    word: &'f str,
}

impl<'f> Entry<'f> {
    fn of(text: &'f str) -> Option<Self> {
        let (path, said) = text.split_once('?')?;
        let (block, value) = path.split_once('.')?;
        let (role, word) = said.split_once('=')?;
        Some(Entry {
            block,
            value,
            role,
            word,
        })
    }

    /// Makes a block of the argument in those blocks of a kind whose namesakes after the
    /// change have such blocks.
    fn take(&self, before: &mut Node, after: &Node, (kind, old): (&str, &str)) {
        let after = after.blocks.get(kind).into_iter().flatten();
        let changed: Vec<&Node> = after
            .filter(|node| node.blocks.contains_key(self.block) && !has(node, old))
            .collect();
        let name = |node: &Node| node.attributes.get("name").map(|leaf| leaf.value.clone());
        for node in before.blocks.get_mut(kind).into_iter().flatten() {
            if !changed.iter().any(|other| name(other) == name(node)) {
                continue;
            }
            let Some(leaf) = node.attributes.remove(old) else {
                continue;
            };
            let role = Leaf {
                value: Value::from(self.word),
                symbolic: None,
                form: None,
                sensitive: false,
                span: leaf.span,
            };
            let mut entry = Node::default();
            entry.attributes.insert(self.role.into(), role);
            entry.attributes.insert(self.value.into(), leaf);
            node.blocks
                .entry(self.block.into())
                .or_default()
                .push(entry);
        }
    }
}
