//! Several plans in a directory are one graph: what one stack destroys takes
//! down objects of another that read its outputs, its secrets, or name it.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

/// A resource, its values, and what its configuration refers to or says.
struct Object {
    mode: &'static str,
    kind: &'static str,
    name: &'static str,
    actions: &'static [&'static str],
    values: Value,
    expressions: Value,
}

fn managed(kind: &'static str, name: &'static str, values: Value, expressions: Value) -> Object {
    Object {
        mode: "managed",
        kind,
        name,
        actions: &["no-op"],
        values,
        expressions,
    }
}

fn data(kind: &'static str, name: &'static str, values: Value, expressions: Value) -> Object {
    Object {
        mode: "data",
        ..managed(kind, name, values, expressions)
    }
}

fn deleted(kind: &'static str, name: &'static str, values: Value) -> Object {
    Object {
        actions: &["delete"],
        ..managed(kind, name, values, json!({}))
    }
}

impl Object {
    fn address(&self) -> String {
        let prefix = if self.mode == "data" { "data." } else { "" };
        format!("{prefix}{}.{}", self.kind, self.name)
    }

    fn head(&self) -> Value {
        json!({
            "address": self.address(), "mode": self.mode, "type": self.kind, "name": self.name,
            "provider_name": "registry.terraform.io/hashicorp/aws",
        })
    }
}

fn with(mut value: Value, more: Value) -> Value {
    value
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    value
}

fn stack(directory: &Path, name: &str, objects: &[Object], outputs: Value) {
    let changes: Vec<Value> = objects
        .iter()
        .filter(|object| object.mode == "managed")
        .map(|object| {
            let after = match object.actions {
                ["delete"] => Value::Null,
                _ => object.values.clone(),
            };
            let change = json!({
                "actions": object.actions, "before": object.values, "after": after,
                "after_unknown": {}, "before_sensitive": {}, "after_sensitive": {},
            });
            with(object.head(), json!({ "change": change }))
        })
        .collect();
    let state: Vec<Value> = objects
        .iter()
        .map(|object| {
            let more =
                json!({ "values": object.values, "sensitive_values": {}, "schema_version": 0 });
            with(object.head(), more)
        })
        .collect();
    let blocks: Vec<Value> = objects
        .iter()
        .map(|object| {
            let more = json!({ "expressions": object.expressions, "schema_version": 0 });
            with(object.head(), more)
        })
        .collect();
    let plan = json!({
        "format_version": "1.2", "terraform_version": "1.11.4", "resource_changes": changes,
        "prior_state": { "format_version": "1.0", "values": { "root_module": { "resources": state } } },
        "configuration": { "root_module": { "resources": blocks, "outputs": outputs } },
    });
    let directory = directory.join(name);
    std::fs::create_dir(&directory).unwrap();
    std::fs::write(directory.join("plan.json"), plan.to_string()).unwrap();
}

fn reads(reference: &str) -> Value {
    let parts: Vec<&str> = reference.split('.').collect();
    let all: Vec<String> = (3..=parts.len())
        .rev()
        .map(|length| parts[..length].join("."))
        .collect();
    json!({ "x": { "references": all } })
}

fn run(directory: &Path, arguments: &[&str]) -> Value {
    let output = assert_cmd::cargo::cargo_bin_cmd!("blastgate")
        .current_dir(directory)
        .args(arguments)
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Dependents of an object as the JSON report of the directory names them.
fn dependents(report: &Value, address: &str) -> BTreeSet<String> {
    let reports = report["plans"].as_array().unwrap();
    let change = reports
        .iter()
        .flat_map(|report| report["changes"].as_array().unwrap())
        .find(|change| change["address"] == address)
        .unwrap();
    let list = change["blast_radius"]["dependents"].as_array().unwrap();
    list.iter()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

const SECRET: &str = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders/db-AbC123";
const TOPIC: &str = "arn:aws:sns:eu-west-1:123456789012:orders-events";

#[test]
fn one_graph_over_a_directory() {
    let directory = tempfile::tempdir().unwrap();
    let base = [
        deleted("aws_vpc", "main", json!({ "id": "vpc-0123456789" })),
        deleted(
            "aws_secretsmanager_secret",
            "db",
            json!({ "id": SECRET, "arn": SECRET, "name": "orders/db" }),
        ),
        deleted(
            "aws_ssm_parameter",
            "endpoint",
            json!({ "id": "/orders/endpoint", "name": "/orders/endpoint" }),
        ),
        deleted(
            "aws_sns_topic",
            "events",
            json!({ "id": TOPIC, "arn": TOPIC, "name": "orders-events" }),
        ),
        deleted(
            "aws_s3_bucket",
            "archive",
            json!({
                "id": "acme-orders-archive", "arn": "arn:aws:s3:::acme-orders-archive", "bucket": "acme-orders-archive",
            }),
        ),
    ];
    let outputs = json!({
        "vpc_id": { "expression": { "references": ["aws_vpc.main.id", "aws_vpc.main"] } },
        "region": { "expression": { "constant_value": "eu-west-1" } },
    });
    stack(directory.path(), "base", &base, outputs);
    let policy = r#"{"Statement":[{"Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-orders-archive/*"}]}"#;
    let application = [
        data(
            "terraform_remote_state",
            "base",
            json!({
                "backend": "s3", "config": { "bucket": "states", "key": "base" },
                "outputs": { "vpc_id": "vpc-0123456789", "region": "eu-west-1" },
            }),
            json!({}),
        ),
        managed(
            "aws_lb",
            "by_state",
            json!({ "id": "lb-by-state" }),
            reads("data.terraform_remote_state.base.outputs.vpc_id"),
        ),
        managed(
            "aws_lb",
            "by_region",
            json!({ "id": "lb-by-region" }),
            reads("data.terraform_remote_state.base.outputs.region"),
        ),
        data(
            "tfe_outputs",
            "base",
            json!({
                "organization": "acme", "workspace": "base", "id": "ws-0123456789",
                "values": { "vpc_id": "vpc-0123456789", "region": "eu-west-1" },
            }),
            json!({}),
        ),
        managed(
            "aws_lb",
            "by_outputs",
            json!({ "id": "lb-by-outputs" }),
            reads("data.tfe_outputs.base.values.vpc_id"),
        ),
        data(
            "aws_secretsmanager_secret_version",
            "db",
            json!({ "id": "orders/db|AWSCURRENT", "secret_id": "orders/db", "arn": SECRET }),
            json!({}),
        ),
        managed(
            "aws_ecs_service",
            "by_secret",
            json!({ "id": "by-secret" }),
            reads("data.aws_secretsmanager_secret_version.db.secret_string"),
        ),
        data(
            "aws_ssm_parameter",
            "endpoint",
            json!({ "id": "/orders/endpoint", "name": "/orders/endpoint" }),
            json!({}),
        ),
        managed(
            "aws_ecs_service",
            "by_parameter",
            json!({ "id": "by-parameter" }),
            reads("data.aws_ssm_parameter.endpoint.value"),
        ),
        managed(
            "aws_lambda_function",
            "by_variable",
            json!({ "id": "by-variable", "environment": [{ "variables": { "TOPIC": TOPIC } }] }),
            json!({ "environment": [{ "variables": { "constant_value": { "TOPIC": TOPIC } } }] }),
        ),
        managed(
            "aws_iam_role_policy",
            "in_json",
            json!({ "id": "role:in-json", "policy": policy }),
            json!({ "policy": {} }),
        ),
        managed("aws_lb", "alone", json!({ "id": "lb-alone" }), json!({})),
    ];
    stack(directory.path(), "application", &application, json!({}));

    let report = run(directory.path(), &["check", ".", "--format", "json"]);
    let names = |list: &[&str]| -> BTreeSet<String> {
        list.iter()
            .map(|name| format!("{name} (in application/plan.json)"))
            .collect()
    };
    for (address, wanted) in [
        (
            "aws_vpc.main",
            &[
                "aws_lb.by_outputs",
                "aws_lb.by_state",
                "data.terraform_remote_state.base",
                "data.tfe_outputs.base",
            ][..],
        ),
        (
            "aws_secretsmanager_secret.db",
            &[
                "aws_ecs_service.by_secret",
                "data.aws_secretsmanager_secret_version.db",
            ],
        ),
        (
            "aws_ssm_parameter.endpoint",
            &[
                "aws_ecs_service.by_parameter",
                "data.aws_ssm_parameter.endpoint",
            ],
        ),
        ("aws_sns_topic.events", &["aws_lambda_function.by_variable"]),
        ("aws_s3_bucket.archive", &["aws_iam_role_policy.in_json"]),
    ] {
        assert_eq!(dependents(&report, address), names(wanted), "{address}");
    }

    let graph = run(
        directory.path(),
        &["graph", ".", "--format", "json", "--from", "aws_vpc.main"],
    );
    let address = |at: &Value| &graph["nodes"][at.as_u64().unwrap() as usize];
    for edge in graph["edges"].as_array().unwrap() {
        let (from, to) = (address(&edge["from"]), address(&edge["to"]));
        let crossing = from["clusters"] != to["clusters"];
        assert_eq!(edge["origin"] == "cross-stack", crossing, "{edge}");
    }
}
