//! What makes a verdict milder, and the cases in which it must not: a review found that each
//! of them let through more than it was meant to.

use serde_json::{Value, json};

use crate::common::{change, plan};

const ASK: i32 = 10;
const FAIL: i32 = 20;

fn code(changes: Vec<Value>) -> i32 {
    let plan = plan(changes).to_string();
    crate::common::judge(plan.as_bytes()).0.unwrap_or(1)
}

fn database() -> Value {
    let arn = "arn:aws:rds:eu-west-1:111122223333:db:orders-production";
    let before = json!({
        "identifier": "orders-production", "engine": "postgres", "arn": arn,
        "skip_final_snapshot": true, "delete_automated_backups": true,
        "backup_retention_period": 0, "deletion_protection": false,
        "tags": { "Environment": "production" },
    });
    change("aws_db_instance.orders", &["delete"], before, Value::Null)
}

fn selection(taken: &str) -> Value {
    let mut object = json!({ "id": "s-1", "name": "all", "plan_id": "p-1234567" });
    object[taken] = json!(["arn:aws:rds:eu-west-1:111122223333:db:orders-production"]);
    change(
        "aws_backup_selection.all",
        &["no-op"],
        object.clone(),
        object,
    )
}

#[test]
fn copies_count_only_of_what_a_backup_takes() {
    assert_eq!(code(vec![database(), selection("resources")]), ASK);
    assert_eq!(code(vec![database(), selection("not_resources")]), FAIL);
    assert_eq!(code(vec![database()]), FAIL);
}

#[test]
fn copies_do_not_count_where_the_backup_goes_with_all_that_holds_them() {
    let vault = json!({
        "id": "v-production", "name": "v-production", "force_destroy": true,
        "arn": "arn:aws:backup:eu-west-1:111122223333:backup-vault:v-production",
    });
    let gone = |address: &str, object: Value| change(address, &["delete"], object, Value::Null);
    let mut taken = selection("resources")["change"]["before"].clone();
    taken["plan_id"] = json!("p-1234567");
    let daily = json!({
        "id": "p-1234567", "name": "daily",
        "rule": [{ "rule_name": "daily", "target_vault_name": "v-production" }],
    });
    let stays = json!({ "id": "q", "name": "mail" });
    let all = vec![
        // Something stays, so that this is no destroy plan, which fails anyway.
        change("aws_sqs_queue.mail", &["no-op"], stays.clone(), stays),
        database(),
        gone("aws_backup_selection.all", taken),
        gone("aws_backup_plan.daily", daily),
        gone("aws_backup_vault.production", vault),
    ];
    assert_eq!(code(all), FAIL);
}

/// A lock with another name, and the account that it locks.
fn lock_and_account(account: &[&str]) -> Vec<Value> {
    let id = "/subscriptions/1/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/orders";
    let lock =
        |name: &str| json!({ "id": "/l", "name": name, "scope": id, "lock_level": "CanNotDelete" });
    let object = |name: &str| json!({ "id": id, "name": name, "tags": { "env": "prod" } });
    let after = match account {
        ["delete"] => Value::Null,
        _ => object("orders2"),
    };
    vec![
        change(
            "azurerm_management_lock.orders",
            &["delete", "create"],
            lock("first"),
            lock("second"),
        ),
        change(
            "azurerm_storage_account.orders",
            account,
            object("orders"),
            after,
        ),
    ]
}

#[test]
fn a_lock_with_another_name_does_not_free_what_it_locks() {
    assert_eq!(code(lock_and_account(&["delete"])), FAIL);
    assert_eq!(code(lock_and_account(&["delete", "create"])), ASK);
}

#[test]
fn a_member_of_a_group_that_may_deploy_asks() {
    let joins = |name: &str| {
        let group = |members: Value| json!({ "id": "g", "display_name": name, "members": members });
        code(vec![change(
            "azuread_group.crew",
            &["update"],
            group(json!(["u1"])),
            group(json!(["u1", "u2"])),
        )])
    };
    assert_eq!(joins("Production Deployers"), ASK);
    assert_eq!(joins("SRE oncall break-glass"), ASK);
    assert_eq!(joins("Book club"), 0);
}
