//! Lists of rights that stand in attributes and not in documents.

use super::*;
use crate::catalog::lexicon;
use crate::catalog::vocabulary::forms;

/// Names of lists whose elements are rights or those who have them.
const RIGHTS: &[&str] = &[
    "actions",
    "allowed_roles",
    "capabilities",
    "client_roles",
    "groups",
    "members",
    "operations",
    "permissions",
    "policies",
    "principals",
    "privileges",
    "role_ids",
    "role_names",
    "roles",
    "scopes",
    "token_policies",
    "users",
];

/// Whether an object is a group of people of which nothing says that it may do much: a member
/// more is everyday. What the group is given is told where it is given.
fn is_plain_group(view: &ChangeView<'_>) -> bool {
    let named = ["name", "display_name", "mail_nickname", "description"];
    let texts = named
        .iter()
        .filter_map(|name| view.after.get(name).as_str());
    let texts: Vec<String> = texts.map(str::to_lowercase).collect();
    // Nobody knows what a group without a known name may do.
    let mighty = texts.is_empty()
        || texts.iter().any(|text| {
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            text.contains("admin")
                || words.any(|word| forms::MIGHTY.has(word) || forms::CREWS.has(word))
        });
    let given = view.after.get("assignable_to_role").as_bool() == Some(true);
    let kind = view.type_name.rsplit('_').next().unwrap_or_default();
    matches!(kind, "group" | "team") && !mighty && !given
}

/// Lists of rights that gain an element, in types that grant access by lists.
pub(super) fn lists_of_rights(facts: TypeFacts, view: &ChangeView<'_>) -> Vec<Widening> {
    let grants = matches!(
        facts.grants_access(),
        Some("auth" | "credential" | "data_grant" | "grant" | "iam")
    );
    let Some(new) = view.after.as_map() else {
        return Vec::new();
    };
    if !grants || view.type_name.ends_with("_iam_binding") {
        return Vec::new();
    }
    let mut all = Vec::new();
    for (name, after) in new {
        if !(RIGHTS.contains(&&**name)
            || name.ends_with("_permissions")
            || name.ends_with("_privileges"))
        {
            continue;
        }
        let Value::List(after) = after else { continue };
        if matches!(&**name, "members" | "users") && is_plain_group(view) {
            continue;
        }
        let before = view.before.get(name).as_list().unwrap_or(&[]);
        let added: Vec<&str> = after
            .iter()
            .filter(|element| !before.contains(element))
            .filter_map(Value::as_str)
            .collect();
        let unknown = after.iter().any(Value::is_unknown) && !view.is_new();
        if added.is_empty() && !unknown {
            continue;
        }
        let comparison = if added.is_empty() {
            Comparison::unclear("a new element is not known before it is applied")
        } else {
            Comparison {
                relation: Relation::Wider,
                differences: vec![documents::Difference {
                    what: format!("adds {}", names(added)),
                    widens: true,
                    reads: false,
                }],
            }
        };
        let dangers = match view.is_new() {
            true => beyond_reading(view, name, after),
            false => Vec::new(),
        };
        // A new list of what may be read is everyday.
        if view.is_new() && dangers.is_empty() {
            continue;
        }
        all.push(Widening {
            path: name.to_string(),
            certain: comparison.relation == Relation::Wider,
            comparison,
            dangers,
            trust: false,
            names_others: false,
        });
    }
    all
}

/// Why a new list of verbs gives more than to read. To write in one place that is named beside it
/// is how most programs begin.
fn beyond_reading(view: &ChangeView<'_>, name: &str, list: &[Value]) -> Vec<String> {
    let verbs = !matches!(name, "members" | "users" | "principals" | "groups");
    if !verbs {
        return Vec::new();
    }
    let texts = || list.iter().filter_map(Value::as_str);
    let found: Vec<&str> = texts()
        .filter(|verb| lexicon::does_more_than_read(verb))
        .collect();
    if found.is_empty() || lexicon::only_writes_in_one_place(view.after, texts()) {
        return Vec::new();
    }
    vec![format!("{} is more than to read", names(found))]
}
