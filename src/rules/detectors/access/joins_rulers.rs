//! Whether a change lets somebody into a group whose name says that its members rule over others.
//!
//! Who belongs to a group is an object of its own with most providers, and the group stands in it
//! as an id that says nothing. What the group is called stands with the group: it is looked up
//! along the references of the object.

use std::collections::BTreeSet;

use super::ChangeView;
use crate::analysis::Analysis;
use crate::analysis::graph::{EdgeOrigin, NodeId};
use crate::catalog::lexicon;
use crate::finding::code;
use crate::model::value::Value;
use crate::rules::Detection;

/// Attributes by which a group is called.
const NAMES: [&str; 6] = [
    "name",
    "display_name",
    "group_name",
    "title",
    "path",
    "slug",
];
/// Attributes by which others know a group.
const KEYS: [&str; 7] = [
    "id",
    "name",
    "group_id",
    "object_id",
    "arn",
    "slug",
    "unique_id",
];

/// A detection for `risk-of-grant` where somebody joins those who rule over others.
pub(super) fn detect(context: &Analysis<'_>, index: usize) -> Option<Detection> {
    let view = ChangeView::at(context, index)?;
    if view.is_gone() || !lexicon::says_who_belongs(view.type_name) {
        return None;
    }
    let joins = Joins::of(&view)?;
    let group = joins.group(context, &view)?;
    let mut detection = view.found().possible().with(
        "means",
        "Someone may become one of those who may do everything",
    );
    detection
        .evidence
        .push(format!("The group is called {}.", code(group)));
    Some(detection.at_all(joins.paths))
}

/// Who joins what.
struct Joins<'v> {
    /// Lists that gain an entry.
    paths: Vec<&'v str>,
    /// What may name a group: entries that are new, and what stands beside the lists.
    named: BTreeSet<&'v str>,
    /// Something of it is not known yet.
    open: bool,
    /// The object is about one user, and lists groups.
    lists_groups: bool,
}

impl<'v> Joins<'v> {
    /// `None` where nobody joins.
    fn of(view: &ChangeView<'v>) -> Option<Self> {
        let new = view.is_new();
        let mut joins = Joins {
            paths: Vec::new(),
            named: BTreeSet::new(),
            open: false,
            lists_groups: false,
        };
        for (name, after) in view.after.as_map()? {
            match after {
                Value::List(list) => {
                    let before = view.before.get(name).as_list().filter(|_| !new);
                    let before = before.unwrap_or_default();
                    let added = || list.iter().filter(|one| !before.contains(one));
                    if added().next().is_none() {
                        continue;
                    }
                    joins.paths.push(name);
                    joins.lists_groups |= lexicon::is_of_groups(name);
                    joins.open |= added().any(Value::is_unknown);
                    joins.named.extend(added().filter_map(Value::as_str));
                }
                Value::String(text) => {
                    joins.named.insert(text);
                }
                Value::Unknown => joins.open = true,
                _ => {}
            }
        }
        (new || !joins.paths.is_empty()).then_some(joins)
    }

    /// What the group is called, where that says enough.
    fn group(&self, context: &Analysis<'_>, view: &ChangeView<'_>) -> Option<String> {
        // Of a user with a list of groups the block is called like the user.
        let own = &view.change.address.name;
        if !self.lists_groups && !says_rank(view.after) && lexicon::names_rulers(own) {
            return Some(own.to_string());
        }
        let node = context.node_of_change(view.index)?;
        let edges = context.graph.dependencies(node);
        let referred = edges.iter().filter(|edge| {
            let own = matches!(
                edge.origin,
                EdgeOrigin::Configuration | EdgeOrigin::State | EdgeOrigin::Value
            );
            edge.certain && own
        });
        referred
            .filter_map(|edge| self.called(context, edge.to))
            .next()
    }

    /// The name of a group that the object refers to, if it is one that rules.
    fn called(&self, context: &Analysis<'_>, node: NodeId) -> Option<String> {
        let place = context.graph.node(node);
        if !lexicon::is_of_groups(&place.address.type_name) {
            return None;
        }
        let set = context.stacks.sets[usize::from(place.stack)];
        let change = place.change.map(|index| set.changes[index].after.value());
        let state = place.state.and_then(|at| set.prior_state.instances.get(at));
        let sides = [change, state.map(|instance| instance.object.value())];
        let texts = |names: &'static [&'static str]| {
            let sides = sides.iter().flatten();
            sides.flat_map(move |side| names.iter().filter_map(|name| side.get(name).as_str()))
        };
        if !self.open && !texts(&KEYS).any(|key| self.named.contains(key)) {
            return None;
        }
        let mut names = texts(&NAMES).chain([place.address.name.as_ref()]);
        names
            .find(|name| lexicon::names_rulers(name))
            .map(str::to_owned)
    }
}

/// Whether the object says itself how much its member may do.
fn says_rank(object: &Value) -> bool {
    ["access_level", "role", "roles", "permission", "level"]
        .iter()
        .any(|name| !object.get(name).is_empty())
}
