//! Functions about guards: those that the catalog lists for the type, and what
//! reads like a guard by its name.

use super::{Arguments, any, both, number, words};
use crate::analysis::protection::{GuardState, ProtectionState};
use crate::catalog::lexicon;
use crate::catalog::{AttributeFact, Meaning, Transition};
use crate::model::value::{Number, Value};
use crate::rules::detectors::availability::scaled_to_zero::is_least;
use crate::rules::scope::{self, ChangeScope};

fn guards<'s>(
    scope: &ChangeScope<'s>,
    kinds: &[&str],
) -> impl Iterator<Item = &'s ProtectionState> {
    scope
        .guards()
        .iter()
        .filter(move |guard| kinds.is_empty() || kinds.contains(&guard.kind.as_str()))
}

/// `lost("backup", …)`: a guard of these kinds (any, without arguments) was in
/// its protective value and is not afterwards.
pub(super) fn lost(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    Ok(any(guards(scope, &words(arguments)?).map(scope::lost)))
}

/// `gained("backup", …)`: the opposite of `lost`.
pub(super) fn gained(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let gained = guards(scope, &words(arguments)?).any(ProtectionState::gained);
    Ok(Value::Bool(gained))
}

/// `lost_paths("backup", …)`: paths of the guards that are lost or may be.
pub(super) fn lost_paths(
    scope: &ChangeScope<'_>,
    arguments: Arguments<'_>,
) -> Result<Value, String> {
    let paths = guards(scope, &words(arguments)?)
        .filter(|guard| guard.may_be_lost())
        .map(|guard| Value::from(guard.path))
        .collect();
    Ok(Value::List(paths))
}

/// `lowered("backup", …)`: a guard of these kinds is a number that goes down
/// and still is at its protective value.
pub(super) fn lowered(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    Ok(any(
        guards(scope, &words(arguments)?).map(|guard| is_lowered(scope, guard))
    ))
}

/// `lowered_paths("backup", …)`: paths of the guards that are lowered or may be.
pub(super) fn lowered_paths(
    scope: &ChangeScope<'_>,
    arguments: Arguments<'_>,
) -> Result<Value, String> {
    let paths = guards(scope, &words(arguments)?)
        .filter(|guard| is_lowered(scope, guard) != Some(false))
        .map(|guard| Value::from(guard.path))
        .collect();
    Ok(Value::List(paths))
}

pub(super) fn is_lowered(scope: &ChangeScope<'_>, guard: &ProtectionState) -> Option<bool> {
    if scope::lost(guard) == Some(true) {
        return Some(false);
    }
    let (old, new) = both(scope, guard.path);
    if new.iter().any(|value| value.is_unknown()) && !old.is_empty() {
        return None;
    }
    let least = |values: &[&Value]| values.iter().filter_map(|value| number(value)).min();
    // Zero and less are "none" or "for ever", and neither is merely less.
    let zero = Number::Int(0);
    Some(match (least(&old), least(&new)) {
        (Some(old), Some(new)) => new < old && new > zero,
        _ => false,
    })
}

/// Attributes that guard an object when they are on, whatever the type; for
/// types and attributes that the catalog does not list.
const GUARDS_ON: &[&str] = &[
    "auto_backup",
    "automatic_backup",
    "automatic_backups",
    "backup_enabled",
    "backups",
    "backups_enabled",
    "delete_protection",
    "delete_protection_enabled",
    "deletion_prevention",
    "deletion_protection",
    "deletion_protection_enabled",
    "disable_api_stop",
    "disable_api_termination",
    "enable_backup",
    "enable_backups",
    "enable_deletion_protection",
    "enable_termination_protection",
    "enable_versioning",
    "final_snapshot",
    "is_backup_enabled",
    "is_deletion_protected",
    "is_protected",
    "pit_enabled",
    "pitr_enabled",
    "point_in_time_recovery_enabled",
    "prevent_deletion",
    "prevent_destroy",
    "protect_from_deletion",
    "protected",
    "purge_protection_enabled",
    "soft_delete_enabled",
    "termination_protection",
    "termination_protection_enabled",
    "versioning_enabled",
];

/// Attributes that guard an object when they are off.
const GUARDS_OFF: &[&str] = &[
    "delete_automated_backups",
    "delete_contents_on_destroy",
    "disable_deletion_protection",
    "force_delete",
    "force_destroy",
    "hard_delete",
    "permanently_delete",
    "purge_on_delete",
    "purge_on_destroy",
    "recursive_delete",
    "skip_final_backup",
    "skip_final_snapshot",
];

/// The protective value of an attribute that is a guard by its name.
pub(in crate::rules) fn safe_by_name(name: &str) -> Option<bool> {
    if GUARDS_ON.contains(&name) {
        Some(true)
    } else if GUARDS_OFF.contains(&name) {
        Some(false)
    } else {
        None
    }
}

/// `unlisted_guards_lost()`: paths of attributes that are guards by their name,
/// that the catalog does not list for the type, and that leave, or may leave,
/// their protective value.
pub(super) fn unlisted_guards_lost(
    scope: &ChangeScope<'_>,
    _: Arguments<'_>,
) -> Result<Value, String> {
    Ok(unlisted(scope, |_, name, old, new| {
        let Some(safe) = safe_by_name(name) else {
            return false;
        };
        let gone = matches!(new, Value::Null) && safe;
        *old == Value::Bool(safe) && (*new == Value::Bool(!safe) || new.is_unknown() || gone)
    }))
}

/// Whether the unit in which a number is told changes beside it: the lexicon reads both together,
/// and of the number alone nothing can be said.
fn unit_changes(scope: &ChangeScope<'_>, path: &str) -> bool {
    let block = |path: &str| {
        path.rsplit_once('.')
            .map_or(0, |(block, _)| block.len() + 1)
    };
    let beside = &path[..block(path)];
    scope.differences().iter().any(|other| {
        let name = other.path.strip_prefix(beside).unwrap_or_default();
        !name.contains('.')
            && name
                .to_ascii_lowercase()
                .split('_')
                .any(|word| word.starts_with("unit") && word.len() <= 5)
    })
}

/// `unlisted_lowered("retention", …)`: paths of numbers that hold one of the
/// words, that the catalog does not list, and that go down, or may.
pub(super) fn unlisted_lowered(
    scope: &ChangeScope<'_>,
    arguments: Arguments<'_>,
) -> Result<Value, String> {
    let words = words(arguments)?;
    let zero = Number::Int(0);
    Ok(unlisted(scope, |path, _, old, new| {
        // Zero and less are "for ever" as often as "none".
        let Some(old) = number(old).filter(|old| *old > zero) else {
            return false;
        };
        words.iter().any(|word| path.contains(word))
            && !unit_changes(scope, path)
            && (new.is_unknown() || number(new).is_some_and(|new| new < old && new > zero))
    }))
}

/// Words that say "on" and, at the same place, "off" or less.
const ON_OFF: &[(&[&str], &[&str])] = &[
    (
        &[
            "enabled",
            "enable",
            "active",
            "on",
            "true",
            "enforced",
            "enforce",
            "protected",
        ],
        &[
            "disabled",
            "disable",
            "inactive",
            "off",
            "false",
            "suspended",
            "paused",
            "none",
            "dry_run",
            "dryrun",
            "audit",
            "donotenforce",
            "monitor",
            "count",
            "not_enforced",
            "disabling",
        ],
    ),
    (&["compliance"], &["governance"]),
    (
        &["locked", "cannotdelete", "readonly"],
        &["unlocked", "disabled", "none"],
    ),
];

/// How names of switches and numbers begin that ask for something.
const DEMANDS: &[&str] = &[
    "block_",
    "deny_",
    "dismiss_",
    "enable_",
    "enforce_",
    "is_enabled",
    "is_enforced",
    "min_",
    "minimum_",
    "prevent_",
    "require_",
    "required_",
    "requires_",
    "restrict_",
];

/// How names of switches begin that let something through.
const ALLOWS: &[&str] = &["allow_", "allows_", "bypass_", "disable_", "skip_"];

/// `switched_off()`: paths of switches that are on before and not after: truth
/// values named `enabled`, `*_enabled`, `enforce_*` and the like, demands that
/// are lowered (`required_*`), and words such as `ENABLED` that become `DISABLED`.
pub(super) fn switched_off(scope: &ChangeScope<'_>, _: Arguments<'_>) -> Result<Value, String> {
    Ok(unlisted(scope, |_, name, old, new| match (old, new) {
        (Value::Bool(true), Value::Bool(false) | Value::Unknown | Value::Null) => {
            matches!(name, "enabled" | "enable" | "active" | "enforced")
                || name.ends_with("_enabled")
                || DEMANDS.iter().any(|start| name.starts_with(start))
        }
        (Value::Bool(false), Value::Bool(true)) => {
            matches!(name, "disabled" | "suspended" | "paused")
                || ALLOWS.iter().any(|start| name.starts_with(start))
        }
        // The least that may run goes down every day; what counts is none, one, or half.
        (Value::Number(old), Value::Number(new)) if is_least(name) => {
            let (old, new) = (old.as_f64(), new.as_f64());
            new < old && (new <= 1.0 || new * 2.0 <= old)
        }
        (Value::Number(old), Value::Number(new)) => {
            new < old && DEMANDS.iter().any(|start| name.starts_with(start))
        }
        (Value::String(old), Value::String(new)) if old != new => {
            let (old, new) = (old.to_ascii_lowercase(), new.to_ascii_lowercase());
            ON_OFF
                .iter()
                .any(|(on, off)| on.contains(&old.as_str()) && off.contains(&new.as_str()))
        }
        _ => false,
    }))
}

/// `shrunk()`: paths of lists that lose elements. Tags and labels are left out, and so is
/// what the catalog or its name knows to guard nothing, or to guard less the more there is of it.
pub(super) fn shrunk(scope: &ChangeScope<'_>, _: Arguments<'_>) -> Result<Value, String> {
    let mut found: Vec<Value> = scope
        .differences()
        .iter()
        .filter(|difference| {
            matches!(difference.old, Value::List(_)) && !difference.new.is_unknown()
        })
        .filter(|difference| !difference.path.contains("tag") && !difference.path.contains("label"))
        .filter(|difference| {
            // What stands in an exemption belongs to it.
            let path = difference.path.as_str();
            if path.split('.').any(lexicon::narrows) {
                return false;
            }
            let ends = path.match_indices('.').map(|(end, _)| end);
            ends.chain([path.len()])
                .all(|end| scope.attribute(&path[..end]).all(is_missed))
        })
        .map(|difference| Value::from(difference.path.as_str()))
        .collect();
    found.dedup();
    Ok(Value::List(found))
}

/// Whether fewer entries of an attribute can guard less.
fn is_missed(fact: &AttributeFact) -> bool {
    let harmful = |wanted: Transition| fact.harmful.iter().any(|one| one == wanted);
    let exempts = harmful(Transition::EntriesAdded) && !harmful(Transition::EntriesLost);
    fact.meaning != Meaning::Nothing && !exempts
}

/// Paths of leaves that differ and for which `test` holds with their path, name
/// and values on both sides, without those that the catalog lists.
fn unlisted(scope: &ChangeScope<'_>, test: impl Fn(&str, &str, &Value, &Value) -> bool) -> Value {
    let mut found: Vec<Value> = scope
        .differences()
        .iter()
        .filter(|found| !matches!(found.old, Value::List(_)))
        .filter(|found| test(&found.path, found.name, found.old, found.new))
        .filter(|found| scope.guards().iter().all(|guard| guard.path != found.path))
        .map(|found| Value::from(found.path.as_str()))
        .collect();
    found.dedup();
    Value::List(found)
}

/// `recovery_guards()`: paths of the guards by which the provider could bring
/// the object back after it is destroyed.
pub(super) fn recovery_guards(scope: &ChangeScope<'_>, _: Arguments<'_>) -> Result<Value, String> {
    let paths = scope.guards().iter().filter(|guard| guard.recovery);
    Ok(Value::List(
        paths.map(|guard| Value::from(guard.path)).collect(),
    ))
}

/// `active_recovery_guards()`: those of them that stand with their protective value before the
/// change. Unknown when none does, but one may.
pub(super) fn active_recovery_guards(
    scope: &ChangeScope<'_>,
    _: Arguments<'_>,
) -> Result<Value, String> {
    let mut safe = Vec::new();
    let mut open = false;
    for guard in scope.guards().iter().filter(|guard| guard.recovery) {
        match scope.way_back(guard) {
            GuardState::Safe => safe.push(Value::from(guard.path)),
            GuardState::Unknown => open = true,
            GuardState::Unsafe | GuardState::Absent => {}
        }
    }
    if safe.is_empty() && open {
        return Ok(Value::Unknown);
    }
    Ok(Value::List(safe))
}

/// `backups_beside()`: addresses of other objects that were there before and back this one up.
pub(super) fn backups_beside(scope: &ChangeScope<'_>, _: Arguments<'_>) -> Result<Value, String> {
    let found = scope.backups_beside().into_iter();
    Ok(Value::List(found.map(Value::from).collect()))
}

/// `written_here()`: whether all that stands in the object are names of other objects, which the
/// configuration that is judged writes into it.
pub(super) fn written_here(scope: &ChangeScope<'_>, _: Arguments<'_>) -> Result<Value, String> {
    Ok(Value::Bool(scope.written_here()))
}
