//! What the tables of attributes know (`rules/catalog/schema`), seen from outside: defaults that
//! are written down or taken out, attributes that keep their value, attributes that an update
//! makes unknown, and times without an end.
//!
//! | does | expects |
//! |---|---|
//! | writes a default down | nothing changes |
//! | takes an argument out | it changes to the default, or to nothing where that is what it was |
//! | takes an optional and computed argument out | nothing changes |
//! | updates an object whose other attribute becomes unknown | who uses that attribute may be replaced |
//! | shortens a retention that had no end | it is shortened |

use crate::common::{blastgate, change, json, plan};
use serde_json::{Value, json};

/// Exit code and report of a source diff.
fn report(before: &str, after: &str) -> (Option<i32>, Value) {
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
    (output.status.code(), json(&output.stdout))
}

/// Changes of a source diff: address and actions.
fn diff(before: &str, after: &str) -> Vec<(String, String)> {
    let report = report(before, after).1;
    let changes = report["changes"].as_array().cloned().unwrap_or_default();
    changes
        .into_iter()
        .map(|change| {
            let actions = change["actions"].as_array().into_iter().flatten();
            let actions: Vec<&str> = actions.filter_map(Value::as_str).collect();
            let address = change["address"].as_str().unwrap_or_default();
            (address.to_owned(), actions.join(", "))
        })
        .filter(|(_, actions)| actions != "no-op")
        .collect()
}

fn resource(kind: &str, body: &str) -> String {
    format!("resource \"{kind}\" \"main\" {{\n  name = \"main\"\n{body}}}\n")
}

/// Arguments that equal what the provider sets where nothing is said.
const DEFAULTS: [(&str, &str); 10] = [
    ("aws_sqs_queue", "  visibility_timeout_seconds = 30\n"),
    ("aws_db_instance", "  delete_automated_backups = true\n"),
    (
        "google_sql_database_instance",
        "  deletion_protection = true\n",
    ),
    ("google_container_cluster", "  deletion_protection = true\n"),
    (
        "azurerm_key_vault",
        "  public_network_access_enabled = true\n",
    ),
    (
        "azurerm_mssql_server",
        "  public_network_access_enabled = true\n",
    ),
    ("hcloud_server", "  delete_protection = false\n"),
    ("hcloud_volume", "  delete_protection = false\n"),
    ("digitalocean_droplet", "  backups = false\n"),
    ("digitalocean_droplet", "  graceful_shutdown = false\n"),
];

#[test]
fn a_default_that_is_written_down_or_taken_out_is_no_change() {
    for (kind, argument) in DEFAULTS {
        let silent = resource(kind, "");
        let said = resource(kind, argument);
        for (before, after) in [(&silent, &said), (&said, &silent)] {
            let found = diff(before, after);
            assert!(found.is_empty(), "{kind}: {found:?}");
        }
    }
}

#[test]
fn an_argument_that_is_taken_out_falls_back_to_the_default() {
    for (kind, argument) in DEFAULTS {
        let other = if argument.contains("true") {
            argument.replace("true", "false")
        } else if argument.contains("false") {
            argument.replace("false", "true")
        } else {
            argument.replace("30", "60")
        };
        let silent = resource(kind, "");
        let said = resource(kind, &other);
        for (before, after) in [(&silent, &said), (&said, &silent)] {
            let found = diff(before, after);
            assert_eq!(found.len(), 1, "{kind}: {found:?}");
            assert_eq!(found[0].1, "update", "{kind}");
        }
    }
}

/// Exit code and the rules of a source diff.
fn judged(before: &str, after: &str) -> (Option<i32>, Vec<String>) {
    let (code, report) = report(before, after);
    let findings = report["findings"].as_array().into_iter().flatten();
    let rules = findings.map(|finding| finding["rule"].as_str().unwrap_or_default().to_owned());
    (code, rules.collect())
}

#[test]
fn a_guard_that_is_taken_out_is_on_where_the_default_is_on() {
    // The default protects: taking the argument out loses nothing.
    let protected = "  deletion_protection = true\n  labels = {\n    env = \"production\"\n  }\n";
    let silent = "  labels = {\n    env = \"production\"\n  }\n";
    let (code, _) = judged(
        &resource("google_sql_database_instance", protected),
        &resource("google_sql_database_instance", silent),
    );
    assert_eq!(code, Some(0));
    // The default does not.
    let tagged = |body: &str| {
        resource(
            "hcloud_volume",
            &format!("{body}  labels = {{\n    env = \"production\"\n  }}\n"),
        )
    };
    let (code, rules) = judged(&tagged("  delete_protection = true\n"), &tagged(""));
    assert_ne!(code, Some(0), "{rules:?}");
}

#[test]
fn an_optional_and_computed_argument_that_is_taken_out_keeps_its_value() {
    for (kind, argument) in [
        ("aws_db_instance", "  backup_retention_period = 7\n"),
        (
            "google_sql_database_instance",
            "  maintenance_version = \"x\"\n",
        ),
        (
            "azurerm_kubernetes_cluster",
            "  kubernetes_version = \"1.30\"\n",
        ),
        ("azurerm_kubernetes_cluster", "  sku_tier2 = \"x\"\n"),
    ] {
        let kept = diff(&resource(kind, argument), &resource(kind, ""));
        // A name that the provider does not have is the twin: it is a change.
        assert_eq!(
            kept.is_empty(),
            !argument.contains("tier2"),
            "{kind}: {kept:?}"
        );
    }
}

#[test]
fn an_attribute_that_an_update_makes_unknown_reaches_who_uses_it() {
    let chain = |memory: u32, description: &str, used: &str| {
        format!(
            "resource \"aws_lambda_function\" \"f\" {{\n  function_name = \"f\"\n  role = \"r\"\n  publish = true\n  memory_size = {memory}\n  tags = {{\n    note = \"{description}\"\n  }}\n}}\n\
             resource \"aws_lambda_provisioned_concurrency_config\" \"p\" {{\n  function_name = \"f\"\n  qualifier = aws_lambda_function.f.{used}\n  provisioned_concurrent_executions = 1\n}}\n"
        )
    };
    let of_consumer = |found: Vec<(String, String)>| {
        found
            .into_iter()
            .any(|(address, _)| address == "aws_lambda_provisioned_concurrency_config.p")
    };
    let base = chain(128, "a", "version");
    // Another memory is a new version, and the version decides what the consumer is about.
    assert!(of_consumer(diff(&base, &chain(256, "a", "version"))));
    // A tag is none, and the ARN stays what it was.
    assert!(!of_consumer(diff(&base, &chain(128, "b", "version"))));
    let arn = chain(128, "a", "arn");
    assert!(!of_consumer(diff(&arn, &chain(256, "a", "arn"))));
}

/// The rules that an update in production meets.
fn findings(kind: &str, before: Value, after: Value) -> Vec<String> {
    let change = change(
        &format!("module.production.{kind}.main"),
        &["update"],
        before,
        after,
    );
    let root = tempfile::tempdir().expect("a directory");
    std::fs::write(
        root.path().join("plan.json"),
        plan(vec![change]).to_string(),
    )
    .expect("a file");
    let output = blastgate()
        .args(["check", "plan.json", "--format", "json"])
        .current_dir(root.path())
        .output()
        .expect("blastgate runs");
    let report = json(&output.stdout);
    let findings = report["findings"].as_array().into_iter().flatten();
    findings
        .map(|finding| finding["rule"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_value_that_stands_for_no_end_is_more_than_any_time() {
    for (kind, name, never) in [
        ("aws_cloudwatch_log_group", "retention_in_days", 0),
        (
            "aws_redshift_cluster",
            "manual_snapshot_retention_period",
            -1,
        ),
        (
            "azurerm_mssql_server_extended_auditing_policy",
            "retention_in_days",
            0,
        ),
        (
            "azurerm_mssql_server_security_alert_policy",
            "retention_days",
            0,
        ),
    ] {
        let shortened = |before: i64, after: i64| {
            findings(kind, json!({ name: before }), json!({ name: after }))
                .contains(&"retention-shortened".to_owned())
        };
        assert!(shortened(never, 30), "{kind}: it had no end");
        assert!(shortened(90, 30), "{kind}: it is shorter");
        assert!(!shortened(30, never), "{kind}: it has no end any more");
        assert!(!shortened(30, 90), "{kind}: it is longer");
    }
}

/// The key of a parameter tells what its value means, and the configuration whether it is asked for
/// at all: what nobody wrote is the provider's to compute.
#[test]
fn a_value_means_what_the_key_beside_it_says() {
    let kind = "snowflake_account_parameter";
    let weakened = |key: &str, before: &str, after: &str| {
        let side = |value: &str| json!({ "key": key, "value": value });
        findings(kind, side(before), side(after)).contains(&"control-weakened".to_owned())
    };
    let retention = "data_retention_time_in_days";
    assert!(weakened(retention, "90", "1"));
    assert!(!weakened(retention, "1", "90"));
    let integration = "require_storage_integration_for_stage_creation";
    assert!(weakened(integration, "true", "false"));
    assert!(!weakened("max_concurrency_level", "90", "1"));

    let verdict = |configured: Value| {
        let side = |note: &str| json!({ "key": retention, "note": note });
        let mut before = side("a");
        before["value"] = json!("90");
        let address = format!("{kind}.a");
        let mut one = change(&address, &["update"], before, side("b"));
        one["change"]["after_unknown"] = json!({ "value": true });
        let mut all = plan(vec![one]);
        all["configuration"]["root_module"]["resources"] = json!([{
            "address": address, "mode": "managed", "type": kind, "name": "a",
            "provider_config_key": "snowflake", "schema_version": 0, "expressions": configured,
        }]);
        crate::common::judge(all.to_string().as_bytes()).0
    };
    let asked =
        json!({ "key": { "constant_value": retention }, "value": { "references": ["var.days"] } });
    assert_eq!(verdict(asked), Some(10));
    assert_eq!(
        verdict(json!({ "key": { "constant_value": retention } })),
        Some(0)
    );
}
