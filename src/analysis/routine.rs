//! Replacements that are how an object is changed at all, and lose nothing.
//!
//! A new revision of a task definition, a marker that exists in the state
//! alone, a certificate whose users move to its successor before it goes: each
//! is planned as a destruction, and nobody could work if people had to agree to
//! every one of them. Only replacements are routine, never a deletion; what
//! cannot be seen to be routine is not; and what depends on the object is judged
//! by itself.

use crate::catalog::{Catalog, Holds, ProtectionKind, TypeFacts};
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::{ChangeSet, Fidelity, ResourceChange};
use crate::model::configuration::ConfigurationOrigin;
use crate::model::scale::names;
use crate::model::value::Value;
use crate::policy::RoutinePolicy;

use super::graph::{EdgeOrigin, Graph, NodeId};
use super::protection::{GuardState, ProtectionState};
use super::{ChangeFacts, is_plain_no_op};

/// Why a replacement is routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Routine {
    /// Every change is a new revision, and the family and the parent stay.
    Revision,
    /// There is no remote object behind it.
    LocalOnly,
    /// The successor comes first, and all who use the object move to it.
    Succeeded,
    /// The provider lets the old object stay.
    Kept,
    /// The policy says so.
    Policy,
}

names!(Routine {
    Revision => "revision",
    LocalOnly => "local-only",
    Succeeded => "succeeded",
    Kept => "kept",
    Policy => "policy",
});

/// Users of one object that are looked at; with more the replacement is nothing ordinary.
const MOST_USERS: usize = 1000;
/// Shorter texts are no identifiers: they stand in many objects by chance.
const SHORTEST: usize = 6;

/// What is asked to tell whether a replacement is routine.
pub(super) struct Looked<'a> {
    /// The change set.
    pub(super) set: &'a ChangeSet,
    /// Its graph.
    pub(super) graph: &'a Graph,
    /// Position of the change set among those of the graph.
    pub(super) stack: u16,
    /// What the policy says.
    pub(super) policy: &'a RoutinePolicy,
    /// What is known of providers.
    pub(super) catalog: Catalog,
}

impl Looked<'_> {
    /// Whether the change at an index is a routine replacement, and why.
    pub(super) fn of(&self, index: usize, known: &ChangeFacts) -> Option<Routine> {
        let change = self.set.changes.get(index)?;
        let replaced = matches!(
            change.action,
            Action::DeleteThenCreate | Action::CreateThenDelete
        );
        if !replaced
            || self.policy.off
            || change.deposed.is_some()
            || change.importing.is_some()
            || change.previous_address.is_some()
            || change.address.mode != ResourceMode::Managed
        {
            return None;
        }
        if self.policy.covers(change) {
            return Some(Routine::Policy);
        }
        if self.runs_code(change, known.facts) {
            return None;
        }
        let node = self.graph.of_stack_change(usize::from(self.stack), index);
        if known.facts.local_only() {
            return self.nobody_goes_along(node).then_some(Routine::LocalOnly);
        }
        if self.is_revision(change, known) {
            return Some(Routine::Revision);
        }
        if is_kept(&known.protections) {
            return Some(Routine::Kept);
        }
        let swaps = known.facts.known()
            && !known.holds_data()
            && (known.facts.holds() == Holds::Nothing || known.facts.swaps());
        (change.action == Action::CreateThenDelete && swaps && self.users_move(change, node?))
            .then_some(Routine::Succeeded)
    }

    /// Whether a provisioner runs again with the new object, or may. Where the
    /// configuration is not at hand, a resource that often exists for its
    /// provisioners alone may have one.
    fn runs_code(&self, change: &ResourceChange, facts: TypeFacts) -> bool {
        let configuration = &self.set.configuration;
        if configuration.origin == ConfigurationOrigin::Absent {
            return facts.local_only();
        }
        configuration
            .resource(&change.address.config())
            .map_or(facts.local_only(), |block| !block.provisioners.is_empty())
    }

    /// Whether no object that stands behind the one at a node is destroyed with it.
    fn nobody_goes_along(&self, node: Option<NodeId>) -> bool {
        let Some(node) = node else { return true };
        self.graph.dependents(node).iter().all(|edge| {
            self.change_of(edge.to).is_none_or(|user| {
                !user.action.destroys() || self.catalog.facts(&user.address.type_name).local_only()
            })
        })
    }

    fn change_of(&self, node: NodeId) -> Option<&ResourceChange> {
        let node = self.graph.node(node);
        let index = node.change.filter(|_| node.stack == self.stack)?;
        self.set.changes.get(index)
    }

    /// Whether the replacement is a new revision in the family and under the
    /// parent of the old one.
    fn is_revision(&self, change: &ResourceChange, known: &ChangeFacts) -> bool {
        let facts = known.facts;
        if !facts.is_revision() {
            return false;
        }
        // Where the provider offers to leave the old one in place, data that
        // is not left there is gone.
        let offered = |guard: &&ProtectionState| keeps(guard.kind) && !guard.path.contains('.');
        let mut offers = known.protections.iter().filter(offered).peekable();
        // What carries a hash in its name is asked for by that name alone.
        let hashed = facts.revision().any(|path| path.ends_with('~'));
        if known.holds_data()
            && !hashed
            && offers.peek().is_some()
            && !offers.any(|guard| guard.before == GuardState::Safe)
        {
            return false;
        }
        let source = self.set.origin.fidelity() == Fidelity::Source;
        let stays = |path: &str| stays(change, path, source);
        facts.revision().all(|path| {
            if let Some(path) = path.strip_prefix('!') {
                is_unset(change, path)
            } else if let Some(path) = path.strip_suffix('~') {
                is_next_of(change, path)
            } else {
                stays(path)
            }
        }) && facts.parents().all(|path| {
            let hashed = |listed: &str| listed.strip_suffix('~') == Some(path);
            facts.revision().any(hashed) || stays(path)
        })
    }

    /// Whether all who hold the old object's identity hold another one after
    /// this plan, and there are such.
    fn users_move(&self, change: &ResourceChange, node: NodeId) -> bool {
        let identities = identities_lost(change);
        let users = self.graph.dependents(node);
        if identities.is_empty() || users.len() > MOST_USERS {
            return false;
        }
        let mut moved = false;
        for edge in &users {
            let Some(user) = self.change_of(edge.to) else {
                // An object of another stack, or one that the plan does not show.
                if edge.origin == EdgeOrigin::DependsOn {
                    continue;
                }
                return false;
            };
            if !user.before.exists() {
                continue;
            }
            let before = holds_any(user.before.value(), &identities);
            if !before || user.address.mode != ResourceMode::Managed {
                continue;
            }
            if is_plain_no_op(user)
                || user.after.exists() && holds_any(user.after.value(), &identities)
            {
                return false;
            }
            moved = true;
        }
        moved
    }
}

/// Whether the value at a path is the same before and after. In a source diff
/// a value that only the provider knows is the same when the source says so:
/// what it depends on would otherwise be among what forces the replacement.
fn stays(change: &ResourceChange, path: &str, source: bool) -> bool {
    let forces = change.replace_paths.iter().any(|forcing| {
        let forcing = forcing.without_indices();
        forcing == path || forcing.starts_with(&format!("{path}."))
    });
    let (before, after) = (change.before.value(), change.after.value());
    let (before, after) = (before.all_at(path), after.all_at(path));
    let known = |values: &[&Value]| !values.iter().any(|value| value.has_unknown());
    let empty = |values: &[&Value]| values.iter().all(|value| value.is_empty());
    if forces {
        return false;
    }
    if empty(&before) && empty(&after) {
        return true;
    }
    before == after && (source || known(&after))
}

/// Whether nothing stands at a path on either side.
fn is_unset(change: &ResourceChange, path: &str) -> bool {
    [&change.before, &change.after].into_iter().all(|side| {
        let found = side.value().all_at(path);
        found.iter().all(|value| value.is_empty())
    })
}

/// Whether the name at a path carries a hash of the contents, and only that hash differs.
fn is_next_of(change: &ResourceChange, path: &str) -> bool {
    let (before, after) = (change.before.value(), change.after.value());
    let (before, after) = (before.all_at(path), after.all_at(path));
    match (before.as_slice(), after.as_slice()) {
        ([before], [after]) => match (before.as_str(), after.as_str()) {
            (Some(before), Some(after)) => {
                let (old, new) = (family(before), family(after));
                before != after && old.is_some() && old == new
            }
            _ => false,
        },
        _ => false,
    }
}

/// A name without the hash in it: what stands before and after the one part
/// that looks like a hash. `None` when no part does, or several do.
fn family(name: &str) -> Option<(&str, &str, usize)> {
    let mut found = None;
    let mut start = 0;
    for part in name.split(['-', '_', '.', '/']) {
        if is_hash(part) {
            if found.is_some() {
                return None;
            }
            let end = start + part.len();
            found = Some((&name[..start], &name[end..], part.len()));
        }
        start += part.len() + 1;
    }
    found.filter(|(before, after, _)| !(before.is_empty() && after.is_empty()))
}

/// Hexadecimal digits among which a letter follows a number, four of them or
/// more, or six with both; or ten letters and digits: no word of a language, no
/// version, and no name that ends in a number.
fn is_hash(part: &str) -> bool {
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    let letters = part.bytes().filter(u8::is_ascii_alphabetic).count();
    let all = digits + letters == part.len();
    let hexadecimal = part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mixed = part
        .bytes()
        .skip_while(|byte| !byte.is_ascii_digit())
        .any(|byte| byte.is_ascii_alphabetic());
    all && digits > 0
        && letters > 0
        && (hexadecimal && (part.len() >= 6 || part.len() >= 4 && mixed)
            || digits >= 3 && part.len() >= 10)
}

/// Guards that leave the real object in place.
fn keeps(kind: ProtectionKind) -> bool {
    matches!(
        kind,
        ProtectionKind::KeepOnDestroy | ProtectionKind::DeletionPolicy
    )
}

/// Whether the state says that the provider leaves the object in place. A guard
/// inside a block keeps a part (the disk of a machine), not the object.
fn is_kept(guards: &[ProtectionState]) -> bool {
    guards.iter().any(|guard| {
        guard.kind == ProtectionKind::KeepOnDestroy
            && !guard.path.contains('.')
            && guard.before == GuardState::Safe
    })
}

/// Texts by which others know the old object, and not the new one.
fn identities_lost(change: &ResourceChange) -> Vec<String> {
    let (Value::Map(before), after) = (change.before.value(), change.after.value()) else {
        return Vec::new();
    };
    let mut found: Vec<String> = before
        .iter()
        .filter(|(name, old)| {
            let identifies =
                matches!(&***name, "id" | "name" | "self_link") || name.ends_with("arn");
            identifies && after.get(name) != *old
        })
        .filter_map(|(_, old)| old.as_str())
        .filter(|text| text.len() >= SHORTEST)
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}

fn holds_any(value: &Value, identities: &[String]) -> bool {
    let mut found = false;
    value.walk(&mut |_, value| {
        found = found
            || value
                .as_str()
                .is_some_and(|text| identities.iter().any(|identity| text.contains(identity)));
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_told_from_words_and_versions() {
        for (name, wanted) in [
            ("orders-7f8d9c", Some(("orders-", "", 6))),
            ("src/app-0123abcd.zip", Some(("src/app-", ".zip", 8))),
            ("orders-config-5bm7kf4g2h", Some(("orders-config-", "", 10))),
            ("orders-v2", None),
            ("fn-0aa1.zip", Some(("fn-", ".zip", 4))),
            ("orders-prod2", None),
            ("orders-db01", None),
            ("facade-decade", None),
            ("0123abcd", None),
            ("a1b2c3d4-a1b2c3d5", None),
            ("data-20240131", None),
        ] {
            assert_eq!(family(name), wanted, "{name}");
        }
    }
}
