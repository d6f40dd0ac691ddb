//! What an object says itself.

use serde_json::{Value as Json, json};

use super::*;

#[test]
fn tags_in_every_form() {
    let cases: &[(&str, &str, Json)] = &[
        (
            "yes",
            "aws_instance",
            json!({"tags": {"Environment": "Production"}}),
        ),
        (
            "yes",
            "aws_instance",
            json!({"tags": null, "tags_all": {"env": "prod"}}),
        ),
        ("no", "aws_instance", json!({"tags": {"env": "dev"}})),
        ("no", "aws_instance", json!({"tags": {"tier": "dev"}})),
        ("no", "aws_instance", json!({"tags": {"cluster": "dev"}})),
        ("no", "aws_instance", json!({"tags": {"sdlc": "dev"}})),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"app_is_production": "true"}}),
        ),
        // A type of which nothing is known but that it is a tag.
        (
            "yes",
            "acme_tag",
            json!({"key": "Environment", "value": "production"}),
        ),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"env": "dev", "Stage": "prod"}}),
        ),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"Environment": "use1", "Stage": "prod"}}),
        ),
        (
            "no",
            "aws_instance",
            json!({"tags": {"Environment": "use1", "Stage": "dev"}}),
        ),
        (
            "unknown",
            "aws_instance",
            json!({"tags": {"Environment": "use1"}}),
        ),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"is-production": "true"}}),
        ),
        (
            "no",
            "aws_instance",
            json!({"tags": {"is-production": "false"}}),
        ),
        ("yes", "aws_instance", json!({"tags": {"env_short": "p"}})),
        (
            "no",
            "aws_instance",
            json!({"tags": {"environment_code": "d"}}),
        ),
        ("unknown", "aws_instance", json!({"tags": {"size": "p"}})),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"environment-name": "core-vpc-production"}}),
        ),
        ("yes", "aws_instance", json!({"tags": {"tier": "live"}})),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"Enviroment": "prod"}}),
        ),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"account_name": "acme-prod"}}),
        ),
        (
            "unknown",
            "aws_instance",
            json!({"tags": {"tier": "performance"}}),
        ),
        (
            "unknown",
            "aws_instance",
            json!({"tags": {"project": "product"}}),
        ),
        (
            "unknown",
            "aws_instance",
            json!({"tags": {"Name": "orders-dev"}}),
        ),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"Name": "orders-prod"}}),
        ),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"Name": "orders-prod", "env": "dev"}}),
        ),
        (
            "unknown",
            "aws_instance",
            json!({"tags": {"env_owner": "dev-team"}}),
        ),
        ("unknown", "aws_instance", json!({"tags": {}})),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"env": "pr\u{43e}d"}}),
        ),
        (
            "yes",
            "aws_instance",
            json!({"volume_tags": {"env": "prod"}}),
        ),
        (
            "yes",
            "aws_launch_template",
            json!({"tag_specifications": [{"resource_type": "instance", "tags": {"env": "prod"}}]}),
        ),
        (
            "yes",
            "aws_autoscaling_group",
            json!({"tag": [{"key": "Environment", "value": "prod", "propagate_at_launch": true}]}),
        ),
        (
            "no",
            "aws_autoscaling_group",
            json!({"tag": [{"key": "Environment", "value": "staging"}]}),
        ),
        (
            "yes",
            "aws_ec2_tag",
            json!({"resource_id": "vpc-1", "key": "env", "value": "prod"}),
        ),
        (
            "yes",
            "azurerm_resource_group",
            json!({"tags": {"ENVIRONMENT": "PRD"}}),
        ),
        (
            "yes",
            "google_storage_bucket",
            json!({"effective_labels": {"environment": "production"}}),
        ),
        (
            "yes",
            "google_sql_database_instance",
            json!({"settings": [{"user_labels": {"env": "prod"}}]}),
        ),
        (
            "yes",
            "google_compute_instance",
            json!({"labels": {"production": ""}}),
        ),
        (
            "yes",
            "kubernetes_deployment",
            json!({"metadata": [{"labels": {"app.kubernetes.io/environment": "prod"}}]}),
        ),
        (
            "yes",
            "kubernetes_secret",
            json!({"metadata": [{"name": "x", "namespace": "payments-prod"}]}),
        ),
        (
            "no",
            "kubernetes_secret",
            json!({"metadata": [{"name": "x", "namespace": "dev"}]}),
        ),
        (
            "yes",
            "kubernetes_manifest",
            json!({"manifest": {"metadata": {"namespace": "production"}}}),
        ),
        (
            "yes",
            "kubectl_manifest",
            json!({"yaml_body": "metadata:\n  labels:\n    env: prod\n"}),
        ),
        (
            "yes",
            "helm_release",
            json!({"name": "x", "namespace": "prod"}),
        ),
        (
            "yes",
            "digitalocean_droplet",
            json!({"tags": ["web", "prod"]}),
        ),
        (
            "yes",
            "datadog_monitor",
            json!({"tags": ["team:x", "env:prod"]}),
        ),
        ("yes", "some_thing", json!({"tags": ["team=x", "env=prod"]})),
        (
            "yes",
            "some_thing",
            json!({"tags": [{"key": "env", "value": "prod"}]}),
        ),
        (
            "yes",
            "oci_core_instance",
            json!({"defined_tags": {"Operations.Environment": "prod"}}),
        ),
        (
            "yes",
            "oci_core_instance",
            json!({"freeform_tags": {"Env": "live"}}),
        ),
        (
            "yes",
            "aws_api_gateway_stage",
            json!({"stage_name": "prod"}),
        ),
        (
            "yes",
            "aws_lambda_function",
            json!({"environment": [{"variables": {"ENV": "prod"}}]}),
        ),
        (
            "unknown",
            "aws_sqs_queue",
            json!({"policy": "{\"env\":\"prod\"}", "name": "jobs"}),
        ),
        (
            "yes",
            "aws_cloudwatch_log_group",
            json!({"name": "/prod/audit"}),
        ),
        (
            "unknown",
            "aws_db_instance",
            json!({"identifier": "test-results-prod"}),
        ),
        (
            "yes",
            "aws_instance",
            json!({"tags": {"env": "<secret>prod"}}),
        ),
    ];
    for (want, kind, before) in cases {
        assert_eq!(
            value_of(kind, before, &Json::Null),
            *want,
            "{kind} {before}"
        );
    }
}

/// The host of something else tells its environment where nothing else does.
#[test]
fn hosts_that_name_an_environment() {
    for (want, object) in [
        ("yes", json!({"db_host": "db.prod.internal"})),
        (
            "yes",
            json!({"backend_url": "https://api.prod.shop.example:8443/v1"}),
        ),
        (
            "yes",
            json!({"endpoint": "orders-prod.abc.eu-west-1.rds.amazonaws.com"}),
        ),
        (
            "yes",
            json!({"connections": {"master": "master.production.example.com"}}),
        ),
        // A mark of the object itself is surer than where it looks, and its own host leaves open
        // which of both was copied.
        (
            "no",
            json!({"db_host": "db.prod.internal", "tags": {"env": "dev"}}),
        ),
        (
            "unknown",
            json!({"endpoint": "db.prod.internal", "tags": {"env": "dev"}}),
        ),
        (
            "unknown",
            json!({"connections": {"m": "m.prod.example.com"}, "tags": {"env": "dev"}}),
        ),
        ("unknown", json!({"db_host": "db.product.internal"})),
        ("unknown", json!({"db_host": "db.preprod.internal"})),
        // What is no host, and what only a path says.
        ("unknown", json!({"base_url": "https://wiki.example/prod"})),
        ("unknown", json!({"greeting": "db.prod.internal"})),
    ] {
        assert_eq!(value_of("acme_thing", &object, &object), want, "{object}");
    }
}

#[test]
fn both_sides_count() {
    let prod = json!({"tags": {"env": "prod"}, "tags_all": {"env": "prod"}});
    let dev = json!({"tags": {"env": "dev"}, "tags_all": {"env": "dev"}});
    let unknown_all = json!({"tags": {"env": "dev", "n": "<unknown>"}, "tags_all": "<unknown>"});
    let unknown = json!({"tags": "<unknown>", "tags_all": "<unknown>"});
    let bare = json!({"tags": null, "tags_all": {}});
    let none = Json::Null;
    for (want, before, after) in [
        ("yes", &prod, &dev),
        ("yes", &dev, &prod),
        ("yes", &prod, &unknown),
        ("unknown", &dev, &unknown),
        ("no", &dev, &unknown_all),
        ("unknown", &none, &unknown),
        ("no", &none, &dev),
        ("no", &none, &unknown_all),
        ("unknown", &bare, &bare),
        ("no", &dev, &bare),
        ("yes", &prod, &none),
    ] {
        assert_eq!(
            value_of("aws_instance", before, after),
            want,
            "{before} {after}"
        );
    }
    assert_eq!(
        value_of("aws_instance", &json!("<unknown>"), &none),
        "unknown"
    );
}

#[test]
fn sensitive_texts_are_read_but_not_kept() {
    let before = json!({"tags": {"env": "<secret>prod"}});
    let set = set_of(vec![change("aws_instance.a", &before, &Json::Null)]);
    let answer = first(&set, &Policy::default());
    assert_eq!(answer.value, IsProduction::Yes);
    assert!(
        answer
            .evidence
            .iter()
            .all(|evidence| evidence.text.is_empty())
    );
}

#[test]
fn a_role_of_production_leaves_a_copied_mark_open() {
    for (expected, value) in [
        (
            "unknown",
            json!({"tags": {"env": "dev"}, "role": "arn:aws:iam::1:role/prod-orders"}),
        ),
        (
            "unknown",
            json!({"tags": {"env": "dev"}, "monitoring_role_arn": "arn:aws:iam::1:role/production-rds"}),
        ),
        (
            "unknown",
            json!({"tags": {"env": "dev"}, "key": "prod/config.json"}),
        ),
        (
            "no",
            json!({"tags": {"env": "dev"}, "role": "arn:aws:iam::1:role/live-updates"}),
        ),
        (
            "no",
            json!({"tags": {"env": "dev"}, "role": "arn:aws:iam::1:role/product-feed"}),
        ),
        ("yes", json!({"role": "prod-orders"})),
    ] {
        let found = value_of("aws_lambda_function", &value, &value);
        assert_eq!(found, expected, "{value}");
    }
}
