//! Which of several nested blocks of a kind a difference comes from.
//!
//! A list or set of blocks is one attribute in the plan, and the tool puts the
//! elements of a set into an order of its own. The block that writes an element
//! is the one whose constants the element has.

use crate::model::change::ResourceChange;
use crate::model::configuration::{AttributeUse, ResourceBlock};
use crate::model::value::Value;
use crate::source::Span;

/// Elements of one attribute that are looked at.
const MAX_ELEMENTS: usize = 500;

/// The line that writes what is new at a dotted path, where several nested
/// blocks write there.
pub fn of_element(block: &ResourceBlock, change: &ResourceChange, path: &str) -> Option<Span> {
    let top = path.split('.').next()?;
    let (before, after) = (
        change.before.value().get(top).as_list()?,
        change.after.value().get(top).as_list()?,
    );
    if before.len().max(after.len()) > MAX_ELEMENTS {
        return None;
    }
    let groups = nested(block, top);
    if groups.len() < 2 {
        return None;
    }
    let fresh = after.iter().filter(|element| !before.contains(element));
    fresh
        .filter_map(|element| groups.iter().find(|group| writes(group, top, element)))
        .find_map(|group| {
            let exact = group.iter().find(|one| *one.path == *path);
            exact
                .and_then(|one| one.expression.span)
                .or_else(|| group.first().and_then(|one| one.block))
        })
}

/// The expressions of each nested block of a kind.
fn nested<'b>(block: &'b ResourceBlock, top: &str) -> Vec<Vec<&'b AttributeUse>> {
    let mut groups: Vec<(Span, Vec<&AttributeUse>)> = Vec::new();
    for one in &block.attributes {
        let inside = one
            .path
            .strip_prefix(top)
            .is_some_and(|rest| rest.starts_with('.'));
        let Some(header) = one.block.filter(|_| inside) else {
            continue;
        };
        match groups.last_mut() {
            Some((last, group)) if *last == header => group.push(one),
            _ => groups.push((header, vec![one])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Whether an element has every constant that a block writes.
fn writes(group: &[&AttributeUse], top: &str, element: &Value) -> bool {
    let mut constants = 0;
    let fits = group.iter().all(|one| {
        let (Some(constant), Some(rest)) =
            (&one.expression.constant, one.path.get(top.len() + 1..))
        else {
            return true;
        };
        constants += 1;
        let mut found = Vec::new();
        element.collect_at(rest, &mut found);
        match constant {
            // Sets come in an order of their own.
            Value::List(list) => {
                let same = |other: &[Value]| {
                    list.len() == other.len() && list.iter().all(|one| other.contains(one))
                };
                found.iter().any(|value| value.as_list().is_some_and(same))
                    || list.len() == found.len() && list.iter().all(|one| found.contains(&one))
            }
            other => found.contains(&other),
        }
    });
    fits && constants > 0
}
