//! Role definitions and privileged roles of Azure.

use crate::model::value::Value;

use super::pattern::{Pattern, Syntax};
use super::{Collector, Comparison, names, strings};

/// Built-in roles that hand out everything, or the right to hand it out: name
/// and id of the definition (Azure built-in roles reference).
const PRIVILEGED: &[(&str, &str)] = &[
    ("Owner", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635"),
    ("Contributor", "b24988ac-6180-42a0-ab88-20f7382dd24c"),
    (
        "User Access Administrator",
        "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
    ),
    (
        "Role Based Access Control Administrator",
        "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
    ),
];

/// The privileged role behind a name or the id of a definition.
pub fn privileged_role(name_or_id: &str) -> Option<&'static str> {
    let last = name_or_id.rsplit('/').next().unwrap_or(name_or_id);
    PRIVILEGED
        .iter()
        .find(|(name, id)| name.eq_ignore_ascii_case(name_or_id) || id.eq_ignore_ascii_case(last))
        .map(|(name, _)| *name)
}

/// Compares the `permissions` and `assignable_scopes` of two role definitions.
pub fn compare_definitions(before: &Value, after: &Value) -> Comparison {
    let mut found = Collector::default();
    for (allowed, excepted) in [
        ("actions", "not_actions"),
        ("data_actions", "not_data_actions"),
    ] {
        let sides = [
            (
                (permitted(before, allowed), permitted(after, allowed)),
                ["allows", "no longer allows"],
            ),
            // What is excepted works the other way round.
            (
                (permitted(after, excepted), permitted(before, excepted)),
                ["no longer excepts", "excepts"],
            ),
        ];
        for ((old, new), [wider, narrower]) in sides {
            let (Some(old), Some(new)) = (old, new) else {
                return Comparison::unclear(
                    "the permissions of the role are not known before apply",
                );
            };
            let (more, less) = (left_over(&new, &old), left_over(&old, &new));
            if !more.is_empty() {
                found.wider.push(format!("{wider} {}", names(more)));
            }
            if !less.is_empty() {
                found.narrower.push(format!("{narrower} {}", names(less)));
            }
        }
    }
    let scopes = |value: &Value| strings(value.get("assignable_scopes")).unwrap_or_default();
    let (old, new) = (scopes(before), scopes(after));
    let added: Vec<&str> = new
        .iter()
        .filter(|scope| !old.contains(scope))
        .map(String::as_str)
        .collect();
    if !added.is_empty() && !before.is_null() {
        found
            .wider
            .push(format!("can be assigned in {}", names(added)));
    }
    found.finish()
}

/// The patterns that all permissions of a definition have in one of their lists.
fn permitted(definition: &Value, list: &str) -> Option<Vec<Pattern>> {
    let syntax = Syntax {
        ignore_case: true,
        ..Syntax::default()
    };
    let mut patterns = Vec::new();
    let permissions = match definition.get("permissions") {
        Value::Null => return Some(patterns),
        Value::List(list) => list,
        _ => return None,
    };
    for permission in permissions {
        match permission.get(list) {
            Value::Null => {}
            texts => patterns.extend(
                strings(texts)?
                    .iter()
                    .map(|text| Pattern::new(text, syntax)),
            ),
        }
    }
    Some(patterns)
}

/// The patterns that none of the others covers.
fn left_over<'p>(here: &'p [Pattern], there: &[Pattern]) -> Vec<&'p str> {
    here.iter()
        .filter(|one| !there.iter().any(|other| other.covers(one)))
        .map(Pattern::text)
        .collect()
}

/// Why a role definition makes its bearer an administrator.
pub fn grants_admin(definition: &Value) -> Option<String> {
    for permission in definition.get("permissions").as_list()? {
        let actions = strings(permission.get("actions"))?;
        if actions.iter().any(|action| action == "*") {
            return Some("it allows every action".into());
        }
        if actions.iter().any(|action| {
            action
                .to_ascii_lowercase()
                .starts_with("microsoft.authorization/*")
        }) {
            return Some("it allows every action of `Microsoft.Authorization`".into());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn privileged_roles_are_known_by_name_and_id() {
        assert_eq!(privileged_role("owner"), Some("Owner"));
        assert_eq!(
            privileged_role(
                "/subscriptions/0/providers/Microsoft.Authorization/roleDefinitions/B24988AC-6180-42A0-AB88-20F7382DD24C"
            ),
            Some("Contributor")
        );
        assert_eq!(privileged_role("Reader"), None);
    }
}
