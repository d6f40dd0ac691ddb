//! Google's bindings of roles to members.

use crate::model::value::Value;

use super::{Collector, Comparison, names, strings};

/// Members of one role, under a condition or without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Role, such as `roles/viewer`.
    pub role: String,
    /// Members, such as `user:a@example.com`.
    pub members: Vec<String>,
    /// Expression of the condition.
    pub condition: Option<String>,
}

impl Binding {
    /// Reads a binding from a policy or from a resource with `role`,
    /// `members` (or `member`) and `condition`. `None` when a part is missing or unknown.
    pub fn read(value: &Value) -> Option<Binding> {
        let role = value.get("role").as_str()?.to_owned();
        let members = match value.get("members") {
            Value::Null => vec![value.get("member").as_str()?.to_owned()],
            list => strings(list)?,
        };
        // In a policy it is an object, in a resource a list of one block.
        let condition = match value.get("condition") {
            Value::List(list) => list.first().unwrap_or(&Value::Null),
            other => other,
        };
        let condition = match condition {
            Value::Null => None,
            Value::Map(map) if map.is_empty() => None,
            other => Some(other.get("expression").as_str()?.trim().to_owned()),
        };
        Some(Binding {
            role,
            members,
            condition,
        })
    }
}

/// What a role is granted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantedOn {
    /// One object.
    Object,
    /// A project, folder or organization, with everything in it.
    Container,
}

/// Roles that hand out (nearly) everything, or the right to hand it out. On a
/// container every administrator's role does, and so does acting as any service
/// account.
pub fn is_admin_role(role: &str, on: GrantedOn) -> bool {
    const ADMIN: &[&str] = &[
        "roles/owner",
        "roles/editor",
        "roles/admin",
        "roles/writer",
        "roles/iam.organizationroleadmin",
        "roles/iam.roleadmin",
        "roles/iam.securityadmin",
        "roles/iam.serviceaccountkeyadmin",
        "roles/resourcemanager.folderiamadmin",
        "roles/resourcemanager.organizationadmin",
        "roles/resourcemanager.projectiamadmin",
    ];
    const ADMIN_WHEN_BROAD: &[&str] = &[
        "roles/iam.serviceaccounttokencreator",
        "roles/iam.serviceaccountuser",
        "roles/iam.workloadidentityuser",
    ];
    let lower = role.to_ascii_lowercase();
    ADMIN.contains(&lower.as_str())
        || (on == GrantedOn::Container
            && lower.starts_with("roles/")
            && (lower.ends_with("admin") || ADMIN_WHEN_BROAD.contains(&lower.as_str())))
}

/// Whether a member stands for anyone.
pub fn is_anybody(member: &str) -> bool {
    member.eq_ignore_ascii_case("allUsers") || member.eq_ignore_ascii_case("allAuthenticatedUsers")
}

/// Whether a role contains another: the basic roles, and a service's admin its other roles.
pub fn role_covers(ours: &str, theirs: &str) -> bool {
    if ours.eq_ignore_ascii_case(theirs) {
        return true;
    }
    match ours {
        "roles/owner" => theirs.starts_with("roles/"),
        "roles/editor" => matches!(theirs, "roles/viewer" | "roles/browser"),
        "roles/viewer" => theirs == "roles/browser",
        _ => ours.strip_suffix(".admin").is_some_and(|service| {
            service.starts_with("roles/")
                && theirs
                    .strip_prefix(service)
                    .is_some_and(|rest| rest.starts_with('.') && !rest.contains("ecretAccessor"))
        }),
    }
}

fn member_covers(ours: &str, theirs: &str) -> bool {
    // Mail addresses are compared without regard to case by the service.
    ours.eq_ignore_ascii_case(theirs)
        || ours.eq_ignore_ascii_case("allUsers")
        || (ours.eq_ignore_ascii_case("allAuthenticatedUsers")
            && !theirs.eq_ignore_ascii_case("allUsers"))
}

fn read(document: &Value) -> Option<Vec<Binding>> {
    match document.get("bindings") {
        Value::Null => Some(Vec::new()),
        Value::List(list) => list.iter().map(Binding::read).collect(),
        _ => None,
    }
}

/// Compares two policies as [`super::compare`] does.
pub fn compare(before: &Value, after: &Value) -> Comparison {
    let (Some(old), Some(new)) = (read(before), read(after)) else {
        return Comparison::unclear("the bindings cannot be read");
    };
    let mut found = compare_bindings(&old, &new);
    let audit = |document: &Value| sorted(document.get("auditConfigs"));
    if audit(before) != audit(after) && !before.is_null() {
        found
            .unclear
            .push("changes which accesses are logged (`auditConfigs`)".into());
    }
    found.finish()
}

/// Compares two lists of bindings.
pub fn compare_lists(before: &[Binding], after: &[Binding]) -> Comparison {
    compare_bindings(before, after).finish()
}

fn compare_bindings(old: &[Binding], new: &[Binding]) -> Collector {
    let mut found = Collector::default();
    for widens in [true, false] {
        let (here, there) = if widens { (new, old) } else { (old, new) };
        for binding in here {
            let (mut missing, mut unclear): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
            for member in &binding.members {
                let same: Vec<&Binding> = there
                    .iter()
                    .filter(|other| {
                        role_covers(&other.role, &binding.role)
                            && other.members.iter().any(|ours| member_covers(ours, member))
                    })
                    .collect();
                if same.is_empty() {
                    missing.push(member);
                } else if !same
                    .iter()
                    .any(|other| other.condition.is_none() || other.condition == binding.condition)
                {
                    // A condition that is gone widens; one that reads otherwise may.
                    if binding.condition.is_none() {
                        missing.push(member);
                    } else {
                        unclear.push(member);
                    }
                }
            }
            let role = crate::finding::code(&binding.role);
            if !missing.is_empty() {
                let sentence = names(missing);
                if widens {
                    found.wider.push(format!("grants {role} to {sentence}"));
                } else {
                    found.narrower.push(format!("takes {role} from {sentence}"));
                }
            }
            if !unclear.is_empty() {
                let sentence = format!(
                    "changes the condition under which {} has {role}",
                    names(unclear)
                );
                if widens {
                    found.unclear.push(sentence);
                } else {
                    found.narrower.push(sentence);
                }
            }
        }
    }
    found
}

/// The value with all lists sorted, for lists whose order says nothing.
fn sorted(value: &Value) -> Value {
    match value {
        Value::List(list) => {
            let mut list: Vec<Value> = list.iter().map(sorted).collect();
            list.sort_by_cached_key(|element| format!("{element:?}"));
            Value::List(list)
        }
        Value::Map(map) => Value::Map(
            map.iter()
                .map(|(name, member)| (name.clone(), sorted(member)))
                .collect(),
        ),
        other => other.clone(),
    }
}
