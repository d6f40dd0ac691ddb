//! Accidents that happened, as the plan that a gate would have seen before
//! them. Each test is named after what went wrong; the verdict is the one that
//! the contract gives. What left no trace in any plan (a call of the API, a
//! state that was edited by hand, a change to source alone) stands in
//! docs/limits.md.

use std::io::Write as _;
use std::process::Stdio;

use crate::common::{blastgate, change, json, plan};
use serde_json::{Value, json};

const PASS: i32 = 0;
const ASK: i32 = 10;
const FAIL: i32 = 20;

/// Judges a plan with more arguments.
fn judge(plan: &Value, arguments: &[&str]) -> (i32, Value) {
    let mut child = blastgate()
        .args(["check", "-", "--format", "json", "--all-dependents"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("blastgate starts");
    child
        .stdin
        .take()
        .expect("stdin")
        .write_all(plan.to_string().as_bytes())
        .expect("the plan is read");
    let output = child.wait_with_output().expect("blastgate ends");
    let code = output.status.code().expect("an exit code");
    (code, json(&output.stdout))
}

/// Judges a plan and compares the exit code; a difference shows the reasons.
fn expect(plan: &Value, arguments: &[&str], code: i32) -> Value {
    let (found, report) = judge(plan, arguments);
    assert_eq!(
        found, code,
        "reasons: {:#}\nerror: {:#}",
        report["reasons"], report["error"]
    );
    report
}

/// The effects of a rule's findings.
fn effects<'a>(report: &'a Value, rule: &str) -> Vec<&'a str> {
    report["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|finding| finding["rule"] == rule)
        .map(|finding| finding["effect"].as_str().expect("an effect"))
        .collect()
}

fn finds(report: &Value, rule: &str, effect: &str) {
    assert!(
        effects(report, rule).contains(&effect),
        "no finding of {rule} that is {effect}: {:#}",
        report["findings"]
    );
}

fn of<'a>(report: &'a Value, address: &str) -> &'a Value {
    report["changes"]
        .as_array()
        .expect("changes")
        .iter()
        .find(|change| change["address"] == address)
        .unwrap_or_else(|| panic!("{address} is not among the changes"))
}

fn prod(mut object: Value) -> Value {
    object["tags"] = json!({ "Environment": "production" });
    object
}

fn replaced(address: &str, object: Value, path: &str, value: Value, reason: &str) -> Value {
    let mut after = prod(object.clone());
    after[path] = value;
    let mut out = change(address, &["delete", "create"], prod(object), after);
    out["action_reason"] = reason.into();
    if reason == "replace_because_cannot_update" {
        out["change"]["replace_paths"] = json!([[path]]);
    }
    out
}

fn deleted(address: &str, object: Value, reason: Option<&str>) -> Value {
    let mut out = change(address, &["delete"], object, Value::Null);
    if let Some(reason) = reason {
        out["action_reason"] = reason.into();
    }
    out
}

fn untouched(address: &str, object: Value) -> Value {
    change(address, &["no-op"], object.clone(), object)
}

/// Completes a plan as Terraform writes it: the prior state holds whatever a
/// change has before, the configuration has a block for whatever is left after,
/// and `uses` (from, attribute, to) stands in both.
fn standing(mut plan: Value, uses: &[(&str, &str, &str)]) -> Value {
    let changes = plan["resource_changes"].as_array().expect("changes");
    let (mut state, mut blocks) = (Vec::new(), Vec::new());
    for entry in changes {
        let address = entry["address"].as_str().expect("an address");
        let block = address.split('[').next().unwrap_or(address);
        let mine = || uses.iter().filter(|(from, _, _)| *from == block);
        let depends: Vec<&str> = mine().map(|(_, _, to)| *to).collect();
        if !entry["change"]["before"].is_null() {
            let mut resource = json!({
                "address": address,
                "mode": "managed",
                "type": entry["type"],
                "name": entry["name"],
                "provider_name": entry["provider_name"],
                "schema_version": 0,
                "values": entry["change"]["before"],
                "depends_on": depends,
            });
            if let Some(index) = entry.get("index") {
                resource["index"] = index.clone();
            }
            state.push(resource);
        }
        let known = |other: &Value| other["address"] == block;
        if !entry["change"]["after"].is_null() && !blocks.iter().any(known) {
            let expressions: serde_json::Map<String, Value> = mine()
                .map(|(_, attribute, to)| {
                    let references = json!({ "references": [format!("{to}.id"), to] });
                    ((*attribute).to_owned(), references)
                })
                .collect();
            blocks.push(json!({
                "address": block,
                "mode": "managed",
                "type": entry["type"],
                "name": entry["name"],
                "provider_config_key": entry["type"].as_str().and_then(|name| name.split('_').next()),
                "expressions": expressions,
                "schema_version": 0,
            }));
        }
    }
    plan["prior_state"] = json!({
        "format_version": "1.0",
        "terraform_version": "1.11.4",
        "values": { "root_module": { "resources": state } },
    });
    plan["configuration"] = json!({ "root_module": { "resources": blocks } });
    plan
}

/// A web shop: network, machines, load balancer and database.
fn shop() -> Vec<(String, Value)> {
    let mut all = vec![
        (
            "aws_vpc.main".to_owned(),
            json!({"id": "vpc-0a11ce5e1", "cidr_block": "10.0.0.0/16"}),
        ),
        (
            "aws_lb.front".to_owned(),
            json!({"id": "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/front/1", "name": "front"}),
        ),
        (
            "aws_ecs_cluster.app".to_owned(),
            json!({"id": "arn:aws:ecs:eu-west-1:111122223333:cluster/app", "name": "app"}),
        ),
        (
            "aws_db_instance.orders".to_owned(),
            json!({
                "id": "db-ORDERS1", "identifier": "orders", "deletion_protection": false,
                "skip_final_snapshot": true, "delete_automated_backups": true, "backup_retention_period": 7,
            }),
        ),
    ];
    for at in 0..8 {
        all.push((
            format!("aws_instance.web[{at}]"),
            json!({"id": format!("i-0feedbeef{at}"), "ami": "ami-1", "instance_type": "m7i.large"}),
        ));
    }
    all
}

const SHOP_USES: &[(&str, &str, &str)] = &[
    ("aws_lb.front", "subnets", "aws_vpc.main"),
    ("aws_instance.web", "subnet_id", "aws_vpc.main"),
    (
        "aws_db_instance.orders",
        "db_subnet_group_name",
        "aws_vpc.main",
    ),
];

#[test]
fn an_environment_is_deleted_and_recreated_to_fix_one_setting() {
    let changes = shop()
        .into_iter()
        .enumerate()
        .map(|(at, (address, object))| {
            let reason = if at % 2 == 0 {
                "replace_by_request"
            } else {
                "replace_because_cannot_update"
            };
            replaced(&address, object, "name_prefix", json!("new"), reason)
        })
        .collect();
    let report = expect(&standing(plan(changes), SHOP_USES), &[], FAIL);
    finds(&report, "teardown", "fail");
    finds(&report, "gap-in-service", "needs-approval");
    assert_eq!(report["summary"]["destructive"], 12);
    assert_eq!(
        report["blast_radius"]["total"], 10,
        "all but the network and the cluster depend on something"
    );
    let teardown = report["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|finding| finding["rule"] == "teardown")
        .expect("found above");
    assert!(
        teardown["message"].to_string().contains("100%"),
        "{teardown:#}"
    );
    assert!(
        report["next_actions"]["prohibited"]
            .to_string()
            .contains("apply"),
        "{:#}",
        report["next_actions"]
    );
}

#[test]
fn nine_replacements_are_no_teardown_but_need_people() {
    let mut all = shop();
    all.retain(|(address, _)| {
        address != "aws_db_instance.orders"
            && address != "aws_lb.front"
            && address != "aws_vpc.main"
    });
    assert_eq!(all.len(), 9);
    let changes = all
        .into_iter()
        .map(|(address, object)| {
            replaced(
                &address,
                object,
                "name_prefix",
                json!("new"),
                "replace_by_request",
            )
        })
        .collect();
    let report = expect(&standing(plan(changes), &[]), &[], ASK);
    assert!(effects(&report, "teardown").is_empty());
}

#[test]
fn one_attribute_forces_a_database_to_be_replaced() {
    let mut object = shop().remove(3).1;
    object["skip_final_snapshot"] = json!(false);
    object["final_snapshot_identifier"] = json!("orders-last");
    object["storage_encrypted"] = json!(false);
    let replace = replaced(
        "aws_db_instance.orders",
        object,
        "storage_encrypted",
        json!(true),
        "replace_because_cannot_update",
    );
    let report = expect(&standing(plan(vec![replace]), &[]), &[], ASK);
    finds(&report, "destroys-data", "needs-approval");
    let forced = of(&report, "aws_db_instance.orders");
    assert_eq!(forced["replace_paths"], json!(["storage_encrypted"]));
    assert_eq!(forced["class"], "destructive");
}

#[test]
fn everything_is_created_because_the_state_is_lost() {
    let create = |count: usize| -> Value {
        let changes = (0..count)
            .map(|at| {
                let object = prod(json!({"name": format!("worker-{at}")}));
                change(
                    &format!("aws_sqs_queue.q[{at}]"),
                    &["create"],
                    Value::Null,
                    object,
                )
            })
            .collect();
        standing(plan(changes), &[])
    };
    let report = expect(&create(100), &[], ASK);
    finds(&report, "empty-prior-state", "needs-approval");
    finds(
        &expect(&create(10), &[], ASK),
        "empty-prior-state",
        "needs-approval",
    );
    // A small new service is no lost state, and neither are creates beside what stands.
    expect(&create(9), &[], PASS);
    let mut beside = create(100);
    beside["prior_state"]["values"]["root_module"]["resources"] = json!([{
        "address": "aws_vpc.main", "mode": "managed", "type": "aws_vpc", "name": "main",
        "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 1, "values": {"id": "vpc-0a11ce5e1"},
    }]);
    let planned = &mut beside["planned_values"]["root_module"]["resources"];
    let planned = planned.as_array_mut().expect("planned objects");
    planned.push(json!({ "address": "aws_vpc.main" }));
    expect(&beside, &[], PASS);
}

#[test]
fn an_old_state_is_destroyed_with_the_database_in_it() {
    let changes = shop()
        .into_iter()
        .map(|(address, object)| deleted(&address, prod(object), None))
        .collect();
    let report = expect(&standing(plan(changes), SHOP_USES), &[], FAIL);
    for rule in ["destroy-mode", "no-recovery", "teardown"] {
        finds(&report, rule, "fail");
    }
    assert_eq!(report["summary"]["actions"]["delete"], 12);
    // Only three objects: too few for a teardown, and still everything there is.
    let few = shop()
        .into_iter()
        .take(3)
        .map(|(address, object)| deleted(&address, prod(object), None))
        .collect();
    finds(
        &expect(&standing(plan(few), &[]), &[], FAIL),
        "destroy-mode",
        "fail",
    );
}

#[test]
fn a_side_project_moves_in_with_production() {
    let mut changes: Vec<Value> = shop()
        .into_iter()
        .map(|(address, object)| untouched(&address, prod(object)))
        .collect();
    changes.push(change(
        "aws_sqs_queue.course",
        &["create"],
        Value::Null,
        json!({"name": "course", "tags": {"Environment": "dev"}}),
    ));
    let report = expect(&standing(plan(changes), SHOP_USES), &[], PASS);
    assert_eq!(report["summary"]["destructive"], 0);
}

#[test]
fn a_volume_goes_with_the_backups_that_were_made_of_it() {
    let changes = vec![
        deleted(
            "aws_ebs_volume.data",
            prod(json!({"id": "vol-0dec0de01", "size": 200})),
            None,
        ),
        deleted(
            "aws_ebs_snapshot.nightly",
            prod(json!({"id": "snap-0dec0de01", "volume_id": "vol-0dec0de01"})),
            None,
        ),
        untouched(
            "aws_sqs_queue.q",
            json!({"name": "q", "tags": {"Environment": "staging"}}),
        ),
    ];
    let uses = [(
        "aws_ebs_snapshot.nightly",
        "volume_id",
        "aws_ebs_volume.data",
    )];
    let made = standing(plan(changes), &uses);
    // The task was said to be one for staging.
    let report = expect(&made, &["--environment", "staging"], FAIL);
    finds(&report, "wrong-environment", "fail");
    let radius = &of(&report, "aws_ebs_volume.data")["blast_radius"];
    assert_eq!(radius["dependents"], json!(["aws_ebs_snapshot.nightly"]));
    // No declaration is needed: no final snapshot is left behind.
    finds(&expect(&made, &[], FAIL), "no-recovery", "fail");
}

#[test]
fn a_freeze_is_never_passed_over_in_silence() {
    let policy = std::env::temp_dir().join(format!("blastgate-freeze-{}.hcl", std::process::id()));
    std::fs::write(
        &policy,
        "freeze {\n  from   = \"2026-11-20T00:00:00Z\"\n  until  = \"2026-11-30T00:00:00Z\"\n  reason = \"sales\"\n}\n",
    )
    .expect("the policy is written");
    let write = change(
        "aws_sqs_queue.q",
        &["update"],
        prod(json!({"name": "q", "delay_seconds": 1})),
        prod(json!({"name": "q", "delay_seconds": 2})),
    );
    let path = policy.to_str().expect("a path");
    let (code, _) = judge(
        &plan(vec![write]),
        &["--policy", path, "--now", "2026-11-22T12:00:00Z"],
    );
    std::fs::remove_file(&policy).expect("the policy is removed");
    // Refused or failed: in no version may the block mean nothing.
    assert!(code == FAIL || code == 1, "exit code {code}");
}

#[test]
fn a_cluster_goes_because_its_block_is_missing() {
    let no_block = Some("delete_because_no_resource_config");
    let changes = vec![
        deleted(
            "google_container_cluster.main",
            json!({
                "id": "projects/shop/locations/europe-west1/clusters/main", "name": "main", "endpoint": "203.0.113.17",
                "deletion_protection": false, "resource_labels": {"env": "prod"},
            }),
            no_block,
        ),
        deleted(
            "google_container_node_pool.small",
            json!({"id": "projects/shop/locations/europe-west1/clusters/main/nodePools/small", "cluster": "main", "node_count": 3}),
            no_block,
        ),
        untouched(
            "google_dns_record_set.api",
            json!({"name": "api.example.org.", "type": "A", "rrdatas": ["203.0.113.17"]}),
        ),
    ];
    let uses = [
        (
            "google_container_node_pool.small",
            "cluster",
            "google_container_cluster.main",
        ),
        (
            "google_dns_record_set.api",
            "rrdatas",
            "google_container_cluster.main",
        ),
    ];
    let report = expect(&standing(plan(changes), &uses), &[], ASK);
    finds(&report, "container-destroyed", "needs-approval");
    let cluster = of(&report, "google_container_cluster.main");
    assert_eq!(cluster["class"], "destructive");
    assert_eq!(
        cluster["blast_radius"]["dependents"],
        json!([
            "google_container_node_pool.small",
            "google_dns_record_set.api"
        ])
    );
    assert_eq!(
        of(&report, "google_container_node_pool.small")["production"]["value"],
        "yes"
    );
}

#[test]
fn a_server_is_deleted_where_a_database_was_meant() {
    let server =
        "/subscriptions/1/resourceGroups/shop/providers/Microsoft.Sql/servers/shop-production";
    let mut changes: Vec<Value> = (0..282)
        .map(|at| {
            untouched(
                &format!("azurerm_role_assignment.r[{at}]"),
                json!({"name": format!("r{at}")}),
            )
        })
        .collect();
    // An update or two before it in the alphabet and in the plan.
    changes.push(change(
        "azurerm_dns_a_record.a",
        &["update"],
        json!({"name": "a", "ttl": 60}),
        json!({"name": "a", "ttl": 61}),
    ));
    // Twelve children are known by reference, five by nothing but the id.
    for at in 0..17 {
        let (name, id) = (format!("d{at}"), format!("{server}/databases/d{at}"));
        let block = if at < 12 { "referring" } else { "naming" };
        changes.push(untouched(
            &format!("azurerm_mssql_database.{block}[{at}]"),
            json!({"id": id, "name": name, "server_id": server}),
        ));
    }
    changes.push(deleted(
        "azurerm_mssql_server.shop",
        json!({"id": server, "name": "shop-production", "tags": {"environment": "production"}}),
        Some("delete_because_no_resource_config"),
    ));
    let uses = [(
        "azurerm_mssql_database.referring",
        "server_id",
        "azurerm_mssql_server.shop",
    )];
    let report = expect(&standing(plan(changes), &uses), &[], ASK);
    finds(&report, "container-destroyed", "needs-approval");
    let first = &report["changes"][0];
    assert_eq!(
        first["address"], "azurerm_mssql_server.shop",
        "the deletion is ranked first"
    );
    assert_eq!(first["blast_radius"]["total"], 17);
    assert_eq!(first["blast_radius"]["data"], 17);
    assert_eq!(
        first["blast_radius"]["production"], 17,
        "databases are as much production as their server"
    );
}

#[test]
fn parents_are_deleted_in_bulk_where_children_were_meant() {
    let changes = (0..30)
        .map(|at| {
            let object = json!({"id": format!("5f0c{at:020}"), "name": format!("site-{at}"), "org_id": "5f0c"});
            deleted(&format!("mongodbatlas_project.site[\"s{at}\"]"), object, Some("delete_because_each_key"))
        })
        .collect();
    let made = standing(plan(changes), &[]);
    let report = expect(&made, &[], ASK);
    finds(&report, "too-many-destructive", "needs-approval");
    // A budget in the policy makes it a failure.
    let policy = std::env::temp_dir().join(format!("blastgate-budget-{}.hcl", std::process::id()));
    std::fs::write(&policy, "limits {\n  destructive_changes = 5\n}\n")
        .expect("the policy is written");
    let (code, _) = judge(&made, &["--policy", policy.to_str().expect("a path")]);
    std::fs::remove_file(&policy).expect("the policy is removed");
    assert_eq!(code, FAIL);
}

#[test]
fn staging_and_production_share_one_state() {
    let queue =
        |env: &str, delay: u8| json!({"name": "q", "delay_seconds": delay, "tags": {"env": env}});
    let changes = vec![
        change(
            "aws_sqs_queue.staging",
            &["update"],
            queue("staging", 1),
            queue("staging", 2),
        ),
        change(
            "aws_sqs_queue.main",
            &["update"],
            queue("prod", 1),
            queue("prod", 2),
        ),
    ];
    let made = standing(plan(changes), &[]);
    let report = expect(&made, &["--environment", "staging"], FAIL);
    finds(&report, "wrong-environment", "fail");
    finds(&report, "mixed-environments", "note");
    // Nobody said what the change is for: told, not stopped.
    finds(&expect(&made, &[], PASS), "mixed-environments", "note");
    expect(&made, &["--environment", "production"], PASS);
}

#[test]
fn a_credential_goes_while_production_signs_with_it() {
    let key = json!({"id": "AKIAIOSFODNN7EXAMPLE", "user": "uploader", "status": "Active"});
    let task = prod(json!({"id": "gateway", "family": "gateway"}));
    let fresh = json!({"user": "uploader-dev", "status": "Active"});
    let changes = vec![
        deleted(
            "aws_iam_access_key.old",
            key,
            Some("delete_because_no_resource_config"),
        ),
        change("aws_iam_access_key.new", &["create"], Value::Null, fresh),
        untouched("aws_ecs_task_definition.gateway", task),
    ];
    let uses = [(
        "aws_ecs_task_definition.gateway",
        "container_definitions",
        "aws_iam_access_key.old",
    )];
    let report = expect(&standing(plan(changes), &uses), &[], ASK);
    finds(&report, "credential-removed-in-use", "needs-approval");
    let old = of(&report, "aws_iam_access_key.old");
    assert_eq!(
        old["blast_radius"]["dependents"],
        json!(["aws_ecs_task_definition.gateway"])
    );
    assert_eq!(old["blast_radius"]["production"], 1);
}

#[test]
fn a_term_ends_what_was_meant_to_stay() {
    let labels = json!({"env": "prod"});
    let cases = [
        (
            "google_bigquery_dataset.d",
            json!({"dataset_id": "d", "labels": labels, "default_table_expiration_ms": null}),
            json!({"dataset_id": "d", "labels": labels, "default_table_expiration_ms": 31_536_000_000_u64}),
        ),
        (
            "google_storage_bucket.b",
            json!({"name": "b", "labels": labels, "lifecycle_rule": []}),
            json!({"name": "b", "labels": labels, "lifecycle_rule": [{"action": [{"type": "Delete"}], "condition": [{"age": 365}]}]}),
        ),
        (
            "aws_dynamodb_table.t",
            prod(json!({"name": "t", "ttl": [{"enabled": false, "attribute_name": ""}]})),
            prod(json!({"name": "t", "ttl": [{"enabled": true, "attribute_name": "ends"}]})),
        ),
    ];
    for (address, before, after) in cases {
        let made = standing(plan(vec![change(address, &["update"], before, after)]), &[]);
        let report = expect(&made, &[], ASK);
        finds(&report, "expiry-added", "needs-approval");
        assert_eq!(of(&report, address)["class"], "destructive", "{address}");
    }
    // The term is left to the provider: nobody knows it before it is applied.
    let mut open = change(
        "google_bigquery_dataset.d",
        &["update"],
        json!({"dataset_id": "d", "labels": labels, "default_table_expiration_ms": null}),
        json!({"dataset_id": "d", "labels": labels}),
    );
    open["change"]["after_unknown"] = json!({"default_table_expiration_ms": true});
    finds(
        &expect(&standing(plan(vec![open]), &[]), &[], ASK),
        "expiry-added",
        "needs-approval",
    );
}

#[test]
fn a_required_check_disappears_in_place() {
    let check = |context: &str| json!({"context": context, "integration_id": 15368});
    let rules = |checks: Vec<Value>| {
        json!({
            "name": "main", "repository": "infrastructure", "target": "branch", "enforcement": "active",
            "rules": [{"deletion": true, "required_status_checks": [{"strict_required_status_checks_policy": true, "required_check": checks}]}],
        })
    };
    let ruleset = change(
        "github_repository_ruleset.main",
        &["update"],
        rules(vec![check("build"), check("blastgate")]),
        rules(vec![check("build")]),
    );
    let report = expect(&standing(plan(vec![ruleset]), &[]), &[], ASK);
    finds(&report, "list-emptied", "needs-approval");
    let protection = |contexts: Value| json!({"pattern": "main", "repository_id": "infrastructure", "required_status_checks": [{"strict": true, "contexts": contexts}]});
    let branch = change(
        "github_branch_protection.main",
        &["update"],
        protection(json!(["build", "blastgate"])),
        protection(json!(["build"])),
    );
    expect(&standing(plan(vec![branch]), &[]), &[], ASK);
    // Another check more is no loss, in whatever order the set comes.
    let more = change(
        "github_repository_ruleset.main",
        &["update"],
        rules(vec![check("build"), check("blastgate")]),
        rules(vec![check("scan"), check("blastgate"), check("build")]),
    );
    expect(&standing(plan(vec![more]), &[]), &[], PASS);
}

#[test]
fn a_registry_is_refactored_without_a_moved_block() {
    let registry = json!({"name": "shopimages", "resource_group_name": "shop", "sku": "Premium", "tags": {"environment": "production"}});
    let mut old = registry.clone();
    old["id"] = json!(
        "/subscriptions/1/resourceGroups/shop/providers/Microsoft.ContainerRegistry/registries/shopimages"
    );
    let lost = vec![
        deleted(
            "azurerm_container_registry.acr[\"eu\"]",
            old.clone(),
            Some("delete_because_wrong_repetition"),
        ),
        change(
            "azurerm_container_registry.images[\"eu\"]",
            &["create"],
            Value::Null,
            registry,
        ),
    ];
    let report = expect(&standing(plan(lost), &[]), &[], ASK);
    finds(&report, "destroys-data", "needs-approval");
    let fix = report["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|finding| finding["rule"] == "recreate-instead-of-move")
        .map(|finding| finding["fix"]["text"].clone())
        .expect("the pair is seen");
    let fix = fix.as_str().expect("a block");
    assert!(
        fix.contains("moved {") && fix.contains("azurerm_container_registry.images"),
        "{fix}"
    );
    // The same with the block.
    let mut moved = untouched("azurerm_container_registry.images[\"eu\"]", old);
    moved["previous_address"] = json!("azurerm_container_registry.acr[\"eu\"]");
    expect(&standing(plan(vec![moved]), &[]), &[], PASS);
}

#[test]
fn names_point_elsewhere_because_a_list_lost_its_first_element() {
    let record = |name: &str, address: &str| json!({"zone_id": "Z0123456789ABC", "name": name, "type": "A", "ttl": 300, "records": [address]});
    let all = [
        record("a.example.org", "192.0.2.1"),
        record("b.example.org", "192.0.2.2"),
        record("c.example.org", "192.0.2.3"),
        record("d.example.org", "192.0.2.4"),
    ];
    let mut changes: Vec<Value> = (0..3)
        .map(|at| {
            let address = format!("aws_route53_record.r[{at}]");
            change(&address, &["update"], all[at].clone(), all[at + 1].clone())
        })
        .collect();
    changes.push(deleted(
        "aws_route53_record.r[3]",
        all[3].clone(),
        Some("delete_because_count_index"),
    ));
    let report = expect(&standing(plan(changes), &[]), &[], ASK);
    finds(&report, "index-shift", "needs-approval");
}

#[test]
fn a_permission_is_taken_away_before_it_is_given_again() {
    let rule = |name: &str| format!("arn:aws:events:eu-west-1:111122223333:rule/{name}");
    let permission = |source: &str| {
        json!({
            "statement_id": "events", "action": "lambda:InvokeFunction", "principal": "events.amazonaws.com",
            "function_name": "billing-handler", "source_arn": rule(source),
        })
    };
    let replace = |environment: &str, actions: &[&str]| {
        let mut out = change(
            "aws_lambda_permission.events",
            actions,
            permission("a"),
            permission("b"),
        );
        out["action_reason"] = json!("replace_because_cannot_update");
        out["change"]["replace_paths"] = json!([["source_arn"]]);
        let function = json!({"id": "billing-handler", "function_name": "billing-handler", "tags": {"env": environment}});
        let both = vec![out, untouched("aws_lambda_function.billing", function)];
        let uses = [(
            "aws_lambda_permission.events",
            "function_name",
            "aws_lambda_function.billing",
        )];
        standing(plan(both), &uses)
    };
    let report = expect(&replace("production", &["delete", "create"]), &[], ASK);
    finds(&report, "gap-in-service", "needs-approval");
    // The new one first: still a replacement in production, but without a gap.
    let report = expect(&replace("production", &["create", "delete"]), &[], ASK);
    assert!(effects(&report, "gap-in-service").is_empty());
    expect(&replace("staging", &["delete", "create"]), &[], PASS);
}

#[test]
fn a_block_goes_and_its_protection_with_it() {
    for reason in [
        "delete_because_no_resource_config",
        "delete_because_no_module",
    ] {
        let gone = |backups: bool| {
            let table = prod(json!({
                "id": "orders", "name": "orders", "deletion_protection_enabled": false,
                "point_in_time_recovery": [{"enabled": backups}],
            }));
            standing(
                plan(vec![deleted(
                    "aws_dynamodb_table.orders",
                    table,
                    Some(reason),
                )]),
                &[],
            )
        };
        // What the block said is gone from every plan; what the object keeps decides.
        finds(&expect(&gone(false), &[], FAIL), "no-recovery", "fail");
        finds(
            &expect(&gone(true), &[], ASK),
            "destroys-data",
            "needs-approval",
        );
    }
}

#[test]
fn protection_is_switched_off_first_and_the_database_goes_later() {
    let database = |protected: bool| {
        prod(json!({
            "id": "db-ORDERS1", "identifier": "orders", "deletion_protection": protected,
            "skip_final_snapshot": true, "delete_automated_backups": true,
        }))
    };
    let off = change(
        "aws_db_instance.orders",
        &["update"],
        database(true),
        database(false),
    );
    let report = expect(&standing(plan(vec![off]), &[]), &[], ASK);
    finds(&report, "guard-removed", "needs-approval");
    let gone = |object: Value| {
        let keeps = untouched("aws_sqs_queue.q", prod(json!({"name": "q"})));
        standing(
            plan(vec![deleted("aws_db_instance.orders", object, None), keeps]),
            &[],
        )
    };
    finds(
        &expect(&gone(database(false)), &[], FAIL),
        "no-recovery",
        "fail",
    );
    // One guard that still stands is a way back.
    let mut kept = database(false);
    kept["skip_final_snapshot"] = json!(false);
    kept["final_snapshot_identifier"] = json!("orders-last");
    expect(&gone(kept), &[], ASK);
    // Both steps in one plan.
    let mut at_once = change(
        "aws_db_instance.orders",
        &["delete", "create"],
        database(true),
        database(false),
    );
    at_once["change"]["replace_paths"] = json!([["availability_zone"]]);
    let report = expect(&standing(plan(vec![at_once]), &[]), &[], FAIL);
    finds(&report, "guard-removed-with-destruction", "fail");
}

#[test]
fn production_is_called_development_before_it_is_deleted() {
    let table = |env: &str| json!({"id": "orders", "name": "orders", "tags": {"Environment": env}});
    let retag = change(
        "aws_dynamodb_table.orders",
        &["update"],
        table("production"),
        table("dev"),
    );
    let report = expect(&standing(plan(vec![retag]), &[]), &[], ASK);
    finds(&report, "production-tag-removed", "needs-approval");
    assert_eq!(
        of(&report, "aws_dynamodb_table.orders")["production"]["value"],
        "yes"
    );
    let mut both = change(
        "aws_dynamodb_table.orders",
        &["delete", "create"],
        table("production"),
        table("dev"),
    );
    both["change"]["replace_paths"] = json!([["hash_key"]]);
    let report = expect(&standing(plan(vec![both]), &[]), &[], FAIL);
    finds(&report, "production-tag-removed", "fail");
    // After the first step no plan shows what it was; a table is data all the same.
    let later = deleted("aws_dynamodb_table.orders", table("dev"), None);
    expect(&standing(plan(vec![later]), &[]), &[], ASK);
}

#[test]
fn an_object_is_forgotten_to_be_deleted_elsewhere() {
    let table = prod(json!({"id": "orders", "name": "orders"}));
    let mut forget = change(
        "aws_dynamodb_table.orders",
        &["forget"],
        table.clone(),
        Value::Null,
    );
    forget["action_reason"] = json!("delete_because_no_resource_config");
    let mut made = standing(plan(vec![forget]), &[]);
    // Older versions go on listing it among the planned values.
    made["planned_values"]["root_module"]["resources"] = json!([{
        "address": "aws_dynamodb_table.orders", "mode": "managed", "type": "aws_dynamodb_table", "name": "orders",
        "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 1, "values": table,
    }]);
    let report = expect(&made, &[], ASK);
    finds(&report, "forgotten-from-state", "needs-approval");
    assert_eq!(
        of(&report, "aws_dynamodb_table.orders")["class"],
        "reversible"
    );
}

/// Judges two configurations of one file.
fn diff(before: &str, after: &str) -> (i32, Value) {
    let root = tempfile::tempdir().expect("a directory");
    for (name, text) in [("before", before), ("after", after)] {
        std::fs::create_dir(root.path().join(name)).expect("a directory");
        std::fs::write(root.path().join(name).join("main.tf"), text).expect("a file");
    }
    let output = blastgate()
        .args(["diff", "before", "after", "--format", "json"])
        .current_dir(root.path())
        .output()
        .expect("blastgate runs");
    (
        output.status.code().expect("an exit code"),
        json(&output.stdout),
    )
}

const DATABASE: &str = r#"
resource "aws_db_instance" "orders" {
  identifier          = "orders"
  storage_encrypted   = false
  deletion_protection = true
  tags = {
    Environment = "production"
  }
  lifecycle {
    prevent_destroy = true
  }
}
"#;

#[test]
fn the_first_step_in_source_is_no_pass() {
    // A block gets another name, or an attribute that forces a replacement.
    let renamed = DATABASE.replace("\"orders\" {", "\"main\" {");
    let (code, report) = diff(DATABASE, &renamed);
    assert!(code >= ASK, "{:#}", report["reasons"]);
    let forced = DATABASE.replace("storage_encrypted   = false", "storage_encrypted   = true");
    let (code, report) = diff(DATABASE, &forced);
    assert_eq!(code, ASK, "{:#}", report["reasons"]);
    let (code, report) = diff(DATABASE, DATABASE);
    assert_eq!(code, PASS, "{:#}", report["reasons"]);
}

#[test]
fn a_block_goes_in_source_and_prevent_destroy_with_it() {
    // The protection first, in a change of its own: people approve.
    let unprotected = DATABASE.replace("prevent_destroy = true", "prevent_destroy = false");
    let (code, report) = diff(DATABASE, &unprotected);
    assert_eq!(code, ASK, "{:#}", report["reasons"]);
    finds(&report, "prevent-destroy-removed", "needs-approval");
    // The block then, also with approval; both at once not at all.
    let (code, report) = diff(&unprotected, "");
    assert!(code >= ASK, "{:#}", report["reasons"]);
    let (code, report) = diff(DATABASE, "");
    assert_eq!(code, FAIL, "{:#}", report["reasons"]);
}
