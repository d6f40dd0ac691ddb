//! What an expression of a rule sees: the change, what is known about it and
//! about the plan, each computed once and only when asked for.

use std::cell::OnceCell;
use std::sync::Arc;

use crate::analysis::graph::NodeId;
use crate::analysis::protection::{GuardState, ProtectionState};
use crate::analysis::routine::Routine;
use crate::analysis::{Analysis, ChangeFacts, is_plain_no_op};
use crate::catalog::{AttributeFact, Holds, TypeFact, TypeFacts};
use crate::model::address::{ResourceAddress, ResourceMode};
use crate::model::change::{Fidelity, PlanMode, ResourceChange, Tool};
use crate::model::configuration::Reference;
use crate::model::value::{Map, PathStep, Value};

/// Every name that an expression may use, sorted.
pub(super) const NAMES: &[&str] = &[
    "action",
    "actions",
    "address",
    "after",
    "before",
    "data_source",
    "deferred",
    "deposed",
    "destroys",
    "executes",
    "fidelity",
    "forgets",
    "grants_access",
    "guard",
    "holds",
    "importing",
    "key",
    "known_type",
    "may_replace",
    "module",
    "name",
    "plan",
    "previous_address",
    "production",
    "production_value",
    "protections",
    "provider",
    "provider_alias",
    "radius",
    "reason",
    "refused",
    "replace_paths",
    "routine",
    "transient",
    "type",
    "why",
];

/// The names and functions of one change, or of the plan as a whole.
pub(super) struct ChangeScope<'a> {
    context: &'a Analysis<'a>,
    change: Option<(&'a ResourceChange, &'a ChangeFacts)>,
    index: Option<usize>,
    cells: [OnceCell<Value>; NAMES.len()],
    differences: OnceCell<Vec<Difference<'a>>>,
}

/// A place at which the two sides differ.
pub(super) struct Difference<'a> {
    /// Dotted path without indices.
    pub(super) path: String,
    /// Last name of the path.
    pub(super) name: &'a str,
    /// The value before: a leaf, or a list that is shorter afterwards.
    pub(super) old: &'a Value,
    /// The value after; null when there is none.
    pub(super) new: &'a Value,
}

static NULL: Value = Value::Null;

impl<'a> ChangeScope<'a> {
    /// The scope of a change, or without one that of the plan.
    pub(super) fn new(context: &'a Analysis<'a>, change: Option<usize>) -> Self {
        let index = change.filter(|index| *index < context.change_set.changes.len());
        ChangeScope {
            context,
            change: index.map(|index| context.change(index)),
            index,
            cells: [const { OnceCell::new() }; NAMES.len()],
            differences: OnceCell::new(),
        }
    }

    /// The value of a name.
    pub(super) fn variable(&self, name: &str) -> Option<&Value> {
        let at = NAMES.binary_search(&name).ok()?;
        Some(match name {
            "before" => self.sides().0,
            "after" => self.sides().1,
            _ => self.cells[at].get_or_init(|| self.compute(name)),
        })
    }

    /// Addresses of objects that back this one up and stay: of a type that the catalog calls a
    /// backup, and that refer to it other than to leave something out.
    pub(super) fn backups_beside(&self) -> Vec<String> {
        let node = self
            .index
            .and_then(|index| self.context.node_of_change(index));
        let Some(node) = node else { return Vec::new() };
        let edges = self.context.graph.dependents(node);
        let users = edges.iter().map(|edge| edge.to);
        let mut found: Vec<String> = users
            .filter(|user| {
                let user = self.context.graph.node(*user);
                let facts = self.context.catalog().facts(&user.address.type_name);
                facts.guard() == Some("backup")
            })
            .filter(|user| {
                let change = self.context.change_of_node(*user);
                change.is_none_or(|at| {
                    let change = &self.context.change_set.changes[at];
                    takes(change) && (change.after.exists() || self.kept_elsewhere(*user, node))
                })
            })
            .map(|user| self.context.graph.node(user).address.to_string())
            .collect();
        found.sort();
        found
    }

    /// Whether all that stands in a secret can be written again: its versions, which alone are
    /// its content, get nothing but names of other objects, and nobody else writes them.
    pub(super) fn written_here(&self) -> bool {
        let Some(index) = self.index else {
            return false;
        };
        let own = &self.context.change_set.changes[index].address.type_name;
        let version = format!("{own}_version");
        let kind = self
            .context
            .catalog()
            .type_fact(&version, TypeFact::Credential);
        if kind.is_none_or(|kinds| !kinds.contains(&"secret")) {
            return false;
        }
        let Some(node) = self.context.node_of_change(index) else {
            return false;
        };
        let edges = self.context.graph.dependents(node);
        let mut contents = edges
            .iter()
            .map(|edge| &self.context.graph.node(edge.to).address)
            .filter(|user| *user.type_name == *version)
            .peekable();
        contents.peek().is_some() && contents.all(|user| self.holds_names_only(user))
    }

    /// Whether the block of an object hands it nothing but names of objects.
    fn holds_names_only(&self, address: &ResourceAddress) -> bool {
        let set = self.context.change_set;
        let before = set.prior_configuration.as_ref();
        let configuration = before.unwrap_or(&set.configuration);
        let module = configuration.module(&address.module.names());
        let block = module.and_then(|module| {
            let mut blocks = module.resources.iter();
            blocks.find(|block| {
                block.type_name == address.type_name
                    && block.name == address.name
                    && block.mode == address.mode
            })
        });
        block.is_some_and(|block| {
            let kept = block.lifecycle.ignore_changes.is_empty();
            kept && block.attributes.iter().all(|attribute| {
                let expression = &attribute.expression;
                let plain = !matches!(expression.constant, None | Some(Value::String(_)));
                let mut references = expression.references.iter().peekable();
                let names = references.peek().is_some() && references.all(is_name);
                !expression.opaque && (plain || names)
            })
        })
    }

    /// Whether the copies that an object makes stay after it: the catalog says so, and nothing that
    /// the provider will read says otherwise.
    fn leaves_copies(&self, change: &ResourceChange) -> bool {
        let type_name = &change.address.type_name;
        let fact = self
            .context
            .catalog()
            .type_fact(type_name, TypeFact::CopiesStay);
        let Some(fact) = fact else { return false };
        let [path, value] = fact.as_slice() else {
            return true;
        };
        // What makes no copies leaves none.
        let makes = path.split('.').next().unwrap_or_default();
        if change.before.value().get(makes).is_empty() {
            return false;
        }
        let said = change.before.value().all_at(path);
        let mut said = said.iter().filter(|one| !one.is_null());
        said.all(|one| one.as_str() == Some(*value))
    }

    /// Whether all that a backup rests on beside the object itself stays, the schedule and the
    /// store, or leaves the copies behind that it made.
    fn kept_elsewhere(&self, backup: NodeId, object: NodeId) -> bool {
        let edges = self.context.graph.dependencies(backup);
        let mut others = edges.iter().filter(|edge| edge.to != object).peekable();
        others.peek().is_some()
            && others.all(|edge| {
                let change = self.context.change_of_node(edge.to);
                let changes = &self.context.change_set.changes;
                change
                    .is_none_or(|at| changes[at].after.exists() || self.leaves_copies(&changes[at]))
            })
    }

    /// The change that is looked at.
    pub(super) fn subject(&self) -> Option<&'a ResourceChange> {
        self.change.map(|(change, _)| change)
    }

    /// Provider facts of its type.
    pub(super) fn facts(&self) -> Option<TypeFacts> {
        self.change.map(|(_, known)| known.facts)
    }

    /// Objects before and after.
    pub(super) fn sides(&self) -> (&'a Value, &'a Value) {
        self.change.map_or((&NULL, &NULL), |(change, _)| {
            (change.before.value(), change.after.value())
        })
    }

    /// What an update changes in what was there: leaves, and lists that lose
    /// elements. Lists are compared by position.
    pub(super) fn differences(&self) -> &[Difference<'a>] {
        self.differences.get_or_init(|| {
            let (before, after) = self.sides();
            let mut out = Vec::new();
            // Below an attribute that is the same nothing differs.
            if let (Value::Map(old), Value::Map(_), Some((_, known))) = (before, after, self.change)
            {
                for name in known.touched.different() {
                    if let Some((name, value)) = old.get_key_value(name) {
                        let mut path = vec![name.as_ref()];
                        differences(value, after.get(name), name, &mut path, &mut out);
                    }
                }
            }
            out
        })
    }

    /// What the catalog says of the attribute at a path.
    pub(super) fn attribute(&self, path: &str) -> impl Iterator<Item = &'a AttributeFact> {
        self.change
            .into_iter()
            .flat_map(|(_, known)| known.attributes.iter())
            .filter(move |fact| fact.path == path)
    }

    /// Guards of the object.
    pub(super) fn guards(&self) -> &'a [ProtectionState] {
        self.change.map_or(&[], |(_, known)| &known.protections)
    }

    /// Where a recovery exists before the change, what it needs included.
    pub(super) fn way_back(&self, guard: &ProtectionState) -> GuardState {
        let Some(needed) = guard.needs else {
            return guard.before;
        };
        let other = self
            .guards()
            .iter()
            .find(|other| other.path == needed)
            .map_or(GuardState::Unknown, |other| other.before);
        match (guard.before, other) {
            (GuardState::Safe, GuardState::Safe) => GuardState::Safe,
            (GuardState::Unsafe, _) | (_, GuardState::Unsafe) => GuardState::Unsafe,
            (GuardState::Absent, _) | (_, GuardState::Absent) => GuardState::Absent,
            _ => GuardState::Unknown,
        }
    }

    fn compute(&self, name: &str) -> Value {
        match name {
            "fidelity" => Value::from(match self.context.change_set.origin.fidelity() {
                Fidelity::Plan => "plan",
                Fidelity::Source => "source",
            }),
            "plan" => self.plan(),
            _ => match self.change {
                Some((change, known)) => self.of_change(name, change, known),
                None => self.of_plan(name),
            },
        }
    }

    /// What a name means when there is no change to look at: the careful answer.
    fn of_plan(&self, name: &str) -> Value {
        match name {
            "production" => Value::Bool(self.context.effective_changes().any(|index| {
                self.context.changes[index].counts_as_production(self.context.policy)
            })),
            "production_value" => Value::from("unknown"),
            "holds" => Value::from(Holds::Data.as_str()),
            "known_type" | "data_source" | "destroys" | "forgets" | "importing" | "deposed"
            | "deferred" | "may_replace" | "refused" | "transient" => Value::Bool(false),
            "actions" | "replace_paths" | "protections" => Value::List(Vec::new()),
            _ => Value::Null,
        }
    }

    fn of_change(&self, name: &str, change: &ResourceChange, known: &ChangeFacts) -> Value {
        let text = |text: Option<&str>| text.map_or(Value::Null, Value::from);
        match name {
            "action" => Value::from(change.action.verb()),
            "actions" => Value::List(change.action.words().into_iter().map(Value::from).collect()),
            "address" => Value::from(change.address.to_string()),
            "data_source" => Value::Bool(change.address.mode == ResourceMode::Data),
            "deferred" => Value::Bool(change.deferred.is_some()),
            "deposed" => Value::Bool(change.deposed.is_some()),
            "destroys" => Value::Bool(change.action.destroys()),
            "executes" => text(known.facts.executes()),
            "forgets" => Value::Bool(change.action.forgets()),
            "grants_access" => text(known.facts.grants_access()),
            "guard" => text(known.facts.guard()),
            "holds" => Value::from(known.facts.holds().as_str()),
            "importing" => Value::Bool(change.importing.is_some()),
            "key" => change
                .address
                .key
                .as_ref()
                .map_or(Value::Null, |key| Value::from(key.to_string())),
            "known_type" => Value::Bool(known.facts.known()),
            "may_replace" => Value::Bool(
                change
                    .predicted
                    .as_ref()
                    .is_some_and(|predicted| predicted.may_replace),
            ),
            "module" => Value::from(change.address.module.to_string()),
            "name" => Value::String(change.address.name.clone()),
            "previous_address" => change
                .previous_address
                .as_ref()
                .map_or(Value::Null, |address| Value::from(address.to_string())),
            "production" => Value::Bool(known.counts_as_production(self.context.policy)),
            "production_value" => Value::from(known.production.value.as_str()),
            "protections" => Value::List(self.guards().iter().map(guard_value).collect()),
            "provider" => Value::String(change.provider.clone()),
            "provider_alias" => text(change.provider_alias.as_deref()),
            "radius" => radius(known),
            "reason" => text(change.reason.as_deref()),
            "refused" => Value::Bool(
                change
                    .predicted
                    .as_ref()
                    .is_some_and(|predicted| predicted.refused),
            ),
            "replace_paths" => Value::List(
                change
                    .replace_paths
                    .iter()
                    .map(|path| Value::from(path.without_indices()))
                    .collect(),
            ),
            "routine" => text(known.routine.map(Routine::as_str)),
            "transient" => Value::Bool(known.facts.transient()),
            "type" => Value::String(change.address.type_name.clone()),
            "why" => text(known.facts.why()),
            _ => Value::Null,
        }
    }

    fn plan(&self) -> Value {
        let origin = &self.context.change_set.origin;
        let text = |text: &Option<String>| text.as_deref().map_or(Value::Null, Value::from);
        let list = |list: &[String]| {
            Value::List(list.iter().map(|item| Value::from(item.as_str())).collect())
        };
        let count = self
            .context
            .change_set
            .changes
            .iter()
            .filter(|change| !is_plain_no_op(change))
            .count();
        object([
            (
                "changes",
                Value::from(i64::try_from(count).unwrap_or(i64::MAX)),
            ),
            ("complete", origin.complete.map_or(Value::Null, Value::Bool)),
            ("errored", Value::Bool(origin.errored)),
            ("excludes", list(&origin.excludes)),
            (
                "mode",
                origin.mode.map_or(Value::Null, |mode| {
                    Value::from(match mode {
                        PlanMode::Normal => "normal",
                        PlanMode::Destroy => "destroy",
                        PlanMode::RefreshOnly => "refresh-only",
                    })
                }),
            ),
            ("targets", list(&origin.targets)),
            (
                "tool",
                Value::from(match origin.tool {
                    Tool::Terraform => "terraform",
                    Tool::OpenTofu => "opentofu",
                    Tool::Unknown => "unknown",
                }),
            ),
            ("tool_version", text(&origin.tool_version)),
            ("workspace", text(&origin.workspace)),
        ])
    }
}

/// Values are read with a bounded depth, so this recursion is bounded too.
fn differences<'a>(
    old: &'a Value,
    new: &'a Value,
    name: &'a str,
    path: &mut Vec<&'a str>,
    out: &mut Vec<Difference<'a>>,
) {
    let found = |path: &[&str]| Difference {
        path: path.join("."),
        name,
        old,
        new,
    };
    match old {
        Value::Null => {}
        Value::Map(map) => {
            for (name, old) in map {
                path.push(name);
                differences(old, new.get(name), name, path, out);
                path.pop();
            }
        }
        Value::List(list) => {
            let after = new.as_list().unwrap_or_default();
            if after.len() < list.len() {
                out.push(found(path));
            }
            let rest = if new.is_unknown() { new } else { &NULL };
            for (position, old) in list.iter().enumerate() {
                differences(old, after.get(position).unwrap_or(rest), name, path, out);
            }
        }
        leaf if leaf == new => {}
        _ => out.push(found(path)),
    }
}

fn radius(known: &ChangeFacts) -> Value {
    let radius = known.radius.clone().unwrap_or_default();
    let count = |count: usize| Value::from(i64::try_from(count).unwrap_or(i64::MAX));
    object([
        ("data", count(radius.data)),
        ("depth", count(radius.depth)),
        ("direct", count(radius.direct)),
        ("exact", Value::Bool(radius.exact)),
        ("production", count(radius.production)),
        ("total", count(radius.total)),
    ])
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Map(
        entries
            .into_iter()
            .map(|(name, value)| (Arc::from(name), value))
            .collect::<Map>(),
    )
}

fn guard_value(guard: &ProtectionState) -> Value {
    let lost = match lost(guard) {
        Some(lost) => Value::Bool(lost),
        None => Value::Unknown,
    };
    object([
        ("after", Value::from(word(guard.after))),
        ("before", Value::from(word(guard.before))),
        ("gained", Value::Bool(guard.gained())),
        ("kind", Value::from(guard.kind.as_str())),
        ("lost", lost),
        ("path", Value::from(guard.path)),
        ("recovery", Value::Bool(guard.recovery)),
    ])
}

fn word(state: GuardState) -> &'static str {
    match state {
        GuardState::Safe => "safe",
        GuardState::Unsafe => "unsafe",
        GuardState::Unknown => "unknown",
        GuardState::Absent => "absent",
    }
}

/// Whether a change takes a guard away; `None` when that is not known.
pub(super) fn lost(guard: &ProtectionState) -> Option<bool> {
    if guard.lost() {
        Some(true)
    } else if guard.may_be_lost() {
        None
    } else {
        Some(false)
    }
}

/// Whether an object is there before the change, and leaves nothing out.
fn takes(change: &ResourceChange) -> bool {
    let leaves_out = |name: &str| name.starts_with("not_") || name.starts_with("exclu");
    let Value::Map(map) = change.before.value() else {
        return false;
    };
    !map.iter()
        .any(|(name, value)| leaves_out(name) && !value.is_empty())
}

/// Whether a reference is to the name that an object goes by, which is no secret and stays as long
/// as the object does.
fn is_name(reference: &Reference) -> bool {
    let Reference::Resource {
        mode: ResourceMode::Managed,
        attribute,
        ..
    } = reference
    else {
        return false;
    };
    let last = attribute.last().and_then(|step| match step {
        PathStep::Name(name) => Some(name.as_ref()),
        PathStep::Index(_) => None,
    });
    matches!(last, Some("arn" | "id" | "name" | "self_link"))
}
