//! Who belongs to a group is an object of its own, and what the group is called stands elsewhere.

use serde_json::{Value, json};

use crate::common::{change, judge, plan};

fn no_op(address: &str, object: Value) -> Value {
    change(address, &["no-op"], object.clone(), object)
}

/// The exit code for a change beside objects that stay, to which one argument refers.
fn code(
    changed: (&str, &str, Value, Value),
    argument: &str,
    beside: &[(&str, Value)],
) -> Option<i32> {
    let (address, verb, before, after) = changed;
    let mut changes = vec![change(address, &[verb], before, after)];
    let stay = beside.iter();
    changes.extend(stay.map(|(address, object)| no_op(address, object.clone())));
    let mut plan = plan(changes);
    let (kind, name) = address.split_once('.').expect("an address");
    let references: Vec<String> = beside
        .iter()
        .flat_map(|(address, _)| [format!("{address}.id"), (*address).to_owned()])
        .collect();
    plan["configuration"]["root_module"]["resources"] = json!([{
        "address": address, "mode": "managed", "type": kind, "name": name,
        "provider_config_key": "x",
        "expressions": { argument: { "references": references } },
    }]);
    judge(plan.to_string().as_bytes()).0
}

fn groups() -> [(&'static str, Value); 2] {
    let group = |id: &str, name: &str| json!({ "id": id, "name": name, "realm_id": "live" });
    [
        (
            "keycloak_group.mighty",
            group("7d6e2a0c-0001", "platform-admins"),
        ),
        ("keycloak_group.plain", group("7d6e2a0c-0002", "readers")),
    ]
}

/// A member of administrators was let in, because the group stood there as an id.
#[test]
fn a_member_of_a_group_that_rules_is_asked_about() {
    let members = |group: &str, who: &[&str]| json!({ "realm_id": "live", "group_id": group, "members": who });
    let at = "keycloak_group_memberships.production";
    let new = |group: &str| {
        code(
            (at, "create", Value::Null, members(group, &["alice"])),
            "group_id",
            &groups(),
        )
    };
    assert_ne!(new("7d6e2a0c-0001"), Some(0));
    assert_eq!(new("7d6e2a0c-0002"), Some(0));
    let more = |group: &str, before: &[&str], after: &[&str]| {
        code(
            (at, "update", members(group, before), members(group, after)),
            "group_id",
            &groups(),
        )
    };
    assert_ne!(
        more("7d6e2a0c-0001", &["alice"], &["alice", "bob"]),
        Some(0)
    );
    assert_eq!(
        more("7d6e2a0c-0001", &["alice", "bob"], &["alice"]),
        Some(0)
    );
    assert_eq!(
        more("7d6e2a0c-0002", &["alice"], &["alice", "bob"]),
        Some(0)
    );
}

/// Of a user with a list of groups the new ones count, and not what the user is called.
#[test]
fn a_user_who_joins_a_group_that_rules_is_asked_about() {
    let user =
        |groups: &[&str]| json!({ "realm_id": "live", "user_id": "0a1b", "group_ids": groups });
    let at = "keycloak_user_groups.production_admin";
    let joins = |before: &[&str], after: &[&str]| {
        code(
            (at, "update", user(before), user(after)),
            "group_ids",
            &groups(),
        )
    };
    let (mighty, plain) = ("7d6e2a0c-0001", "7d6e2a0c-0002");
    assert_ne!(joins(&[plain], &[plain, mighty]), Some(0));
    assert_eq!(joins(&[mighty], &[mighty, plain]), Some(0));
}

/// Without the group in the plan its name may be that of the block.
#[test]
fn a_block_that_is_called_like_those_who_rule_counts() {
    let members = |who: &[&str]| json!({ "group_id": "00g1x", "users": who });
    let more = |at: &str| {
        code(
            (at, "update", members(&["a"]), members(&["a", "b"])),
            "group_id",
            &[],
        )
    };
    assert_ne!(more("acme_group_memberships.production_admins"), Some(0));
    assert_eq!(more("acme_group_memberships.production_readers"), Some(0));
    // A level that is said beside it is what counts.
    let member = json!({ "group_id": 7, "user_id": 9, "access_level": "reporter" });
    let at = "gitlab_group_membership.production_admin_alice";
    assert_eq!(
        code((at, "create", Value::Null, member), "group_id", &[]),
        Some(0)
    );
}
