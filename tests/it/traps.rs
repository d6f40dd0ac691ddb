//! Ways in which a gate is fooled, one case each. What a plan cannot show
//! stands in docs/limits.md.

use crate::common::{change, judge, plan};
use serde_json::{Value, json};

/// Verdicts from the least to the most severe.
const PASS: u8 = 0;
const ASK: u8 = 10;
const FAIL: u8 = 20;

struct Trap {
    name: &'static str,
    plan: Value,
    least: u8,
    most: u8,
}

fn prod(mut object: Value) -> Value {
    object["tags"] = json!({ "Environment": "production" });
    object
}

fn dev(mut object: Value) -> Value {
    object["tags"] = json!({ "Environment": "dev" });
    object
}

fn update(address: &str, before: Value, after: Value) -> Value {
    plan(vec![change(
        address,
        &["update"],
        prod(before),
        prod(after),
    )])
}

fn with(mut plan: Value, pointer: &str, value: Value) -> Value {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = plan.pointer_mut(parent).expect("the parent is there");
    parent[key] = value;
    plan
}

/// A plan with this change and a machine that refers to the changed group and
/// stays as it is.
fn standing_on(group: Value, machine: Value) -> Value {
    let mut plan = plan(vec![
        group,
        change("aws_instance.web", &["no-op"], machine.clone(), machine),
    ]);
    let block = |kind: &str, name: &str, expressions: Value| {
        json!({
            "address": format!("{kind}.{name}"), "mode": "managed", "type": kind, "name": name,
            "provider_config_key": "aws", "expressions": expressions, "schema_version": 1
        })
    };
    plan["configuration"]["root_module"]["resources"] = json!([
        block("aws_security_group", "shared", json!({})),
        block(
            "aws_instance",
            "web",
            json!({"vpc_security_group_ids": {"references": [
                "aws_security_group.shared.id", "aws_security_group.shared"
            ]}}),
        ),
    ]);
    plan
}

fn traps() -> Vec<Trap> {
    let queue = |env: &str| json!({ "name": "orders", "tags": { "env": env } });
    let mut all = Vec::new();
    let mut trap = |name, plan, least, most| {
        all.push(Trap {
            name,
            plan,
            least,
            most,
        });
    };
    let delete = |before: Value| {
        plan(vec![change(
            "aws_sqs_queue.q",
            &["delete"],
            before,
            Value::Null,
        )])
    };

    // Reading the input.
    trap(
        "A1 after is null for a delete",
        delete(queue("prod")),
        ASK,
        ASK,
    );
    trap(
        "A2 the tags say production before and staging after",
        plan(vec![change(
            "aws_s3_bucket.b",
            &["delete", "create"],
            json!({"bucket": "a", "force_destroy": true, "tags": {"env": "prod"}}),
            json!({"bucket": "b", "tags": {"env": "staging"}}),
        )]),
        FAIL,
        FAIL,
    );
    trap(
        "A3 only the production mark changes",
        plan(vec![change(
            "aws_sqs_queue.q",
            &["update"],
            queue("prod"),
            queue("dev"),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "A11 an action nobody knows",
        plan(vec![change(
            "aws_sqs_queue.q",
            &["destroy"],
            queue("dev"),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );
    trap(
        "A11 no action at all",
        plan(vec![change(
            "aws_sqs_queue.q",
            &[],
            queue("dev"),
            queue("dev"),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "A12 a deposed object beside the current one",
        with(
            plan(vec![change(
                "aws_ebs_volume.v",
                &["delete"],
                prod(json!({"id": "vol-1", "size": 10})),
                Value::Null,
            )]),
            "/resource_changes/0/deposed",
            json!("0a1b2c3d"),
        ),
        ASK,
        FAIL,
    );
    trap(
        "A14 an errored plan",
        with(plan(vec![]), "/errored", json!(true)),
        FAIL,
        FAIL,
    );
    trap(
        "A15 a partial plan",
        with(plan(vec![]), "/complete", json!(false)),
        ASK,
        FAIL,
    );
    trap(
        "A16 a deferred delete",
        with(
            plan(vec![]),
            "/deferred_changes",
            json!([{ "reason": "provider_config_unknown", "resource_change": change("aws_sqs_queue.q", &["delete"], queue("prod"), Value::Null) }]),
        ),
        ASK,
        FAIL,
    );
    trap(
        "A17 drift is no plan",
        with(
            plan(vec![]),
            "/resource_drift",
            json!([change(
                "aws_sqs_queue.q",
                &["delete"],
                queue("prod"),
                Value::Null
            )]),
        ),
        PASS,
        PASS,
    );
    trap(
        "A23 every object is deleted and no deletion has a reason",
        plan(vec![
            change("aws_sqs_queue.a", &["delete"], queue("prod"), Value::Null),
            change("aws_sqs_queue.b", &["delete"], queue("prod"), Value::Null),
        ]),
        FAIL,
        FAIL,
    );

    // Hidden destruction.
    for (name, actions) in [
        ("B1 create before destroy", ["create", "delete"]),
        ("B1 destroy before create", ["delete", "create"]),
    ] {
        trap(
            name,
            plan(vec![change(
                "aws_dynamodb_table.t",
                &actions,
                prod(json!({"name": "t"})),
                prod(json!({"name": "u"})),
            )]),
            ASK,
            FAIL,
        );
    }
    trap(
        "B2 forgotten",
        plan(vec![change(
            "aws_dynamodb_table.t",
            &["forget"],
            prod(json!({"name": "t"})),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );
    for words in [["create", "forget"], ["forget", "create"]] {
        trap(
            "B2 forgotten and made anew",
            plan(vec![change(
                "aws_dynamodb_table.t",
                &words,
                prod(json!({"name": "t"})),
                prod(json!({"name": "u"})),
            )]),
            ASK,
            FAIL,
        );
    }
    trap(
        "B6 import with a change",
        with(
            plan(vec![change(
                "aws_sqs_queue.q",
                &["update"],
                prod(json!({"name": "q", "visibility_timeout_seconds": 30})),
                prod(json!({"name": "q", "visibility_timeout_seconds": 60})),
            )]),
            "/resource_changes/0/change/importing",
            json!({ "id": "q" }),
        ),
        ASK,
        FAIL,
    );
    trap(
        "B7 moved and replaced",
        with(
            plan(vec![change(
                "module.b.aws_db_instance.x",
                &["delete", "create"],
                prod(
                    json!({"identifier": "x", "skip_final_snapshot": true, "delete_automated_backups": true}),
                ),
                prod(json!({"identifier": "y"})),
            )]),
            "/resource_changes/0/previous_address",
            json!("module.a.aws_db_instance.x"),
        ),
        FAIL,
        FAIL,
    );
    trap(
        "B8 moved from production to staging",
        with(
            plan(vec![change(
                "module.staging.aws_sqs_queue.q",
                &["no-op"],
                json!({"name": "q"}),
                json!({"name": "q"}),
            )]),
            "/resource_changes/0/previous_address",
            json!("module.production.aws_sqs_queue.q"),
        ),
        ASK,
        FAIL,
    );
    for reason in [
        "replace_because_tainted",
        "replace_by_request",
        "replace_by_triggers",
        "some_new_reason",
    ] {
        trap(
            "B9-B11, B16 a replacement without paths, whatever its reason",
            with(
                plan(vec![change(
                    "aws_instance.i",
                    &["delete", "create"],
                    prod(json!({"ami": "a"})),
                    prod(json!({"ami": "a"})),
                )]),
                "/resource_changes/0/action_reason",
                json!(reason),
            ),
            ASK,
            FAIL,
        );
    }
    trap(
        "B14 a key is renamed",
        plan(vec![
            change(
                "aws_sqs_queue.q[\"a\"]",
                &["delete"],
                prod(json!({"name": "jobs", "delay_seconds": 5})),
                Value::Null,
            ),
            change(
                "aws_sqs_queue.q[\"b\"]",
                &["create"],
                Value::Null,
                prod(json!({"name": "jobs", "delay_seconds": 5})),
            ),
        ]),
        ASK,
        FAIL,
    );
    trap(
        "B18 records disappear in place",
        update(
            "aws_route53_record.r",
            json!({"name": "www.example.org", "type": "A", "records": ["192.0.2.1", "192.0.2.2"]}),
            json!({"name": "www.example.org", "type": "A", "records": []}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "B18 the order of a set says nothing",
        update(
            "aws_security_group.g",
            json!({"ingress": [{"from_port": 1, "cidr_blocks": ["10.0.0.0/8"]}, {"from_port": 2, "cidr_blocks": ["10.0.0.0/8"]}]}),
            json!({"ingress": [{"from_port": 2, "cidr_blocks": ["10.0.0.0/8"]}, {"from_port": 1, "cidr_blocks": ["10.0.0.0/8"]}]}),
        ),
        PASS,
        PASS,
    );
    trap(
        "B19 what a policy becomes is not known",
        with(
            plan(vec![change(
                "aws_s3_bucket_policy.p",
                &["update"],
                prod(json!({"bucket": "b", "policy": "{\"Statement\":[]}"})),
                prod(json!({"bucket": "b"})),
            )]),
            "/resource_changes/0/change/after_unknown",
            json!({ "policy": true }),
        ),
        ASK,
        FAIL,
    );
    trap(
        "B22 an action without any change",
        with(
            plan(vec![]),
            "/action_invocations",
            json!([{ "address": "action.aws_lambda_invoke.wipe", "type": "aws_lambda_invoke", "name": "wipe", "config_values": {"function_name": "wipe"}, "provider_name": "registry.terraform.io/hashicorp/aws", "invoke_action_trigger": {} }]),
        ),
        ASK,
        FAIL,
    );

    // In-place updates that destroy or expose.
    trap(
        "C1 deletion protection off",
        update(
            "aws_db_instance.d",
            json!({"identifier": "d", "deletion_protection": true}),
            json!({"identifier": "d", "deletion_protection": false}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C1 the same in the safe direction",
        update(
            "aws_db_instance.d",
            json!({"identifier": "d", "deletion_protection": false}),
            json!({"identifier": "d", "deletion_protection": true}),
        ),
        PASS,
        PASS,
    );
    trap(
        "C1 force_destroy on",
        update(
            "aws_s3_bucket.b",
            json!({"bucket": "b", "force_destroy": false}),
            json!({"bucket": "b", "force_destroy": true}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C1 google deletion protection off",
        plan(vec![change(
            "google_sql_database_instance.d",
            &["update"],
            json!({"name": "d", "deletion_protection": true, "settings": [{"user_labels": {"env": "prod"}}]}),
            json!({"name": "d", "deletion_protection": false, "settings": [{"user_labels": {"env": "prod"}}]}),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C2 versioning suspended",
        update(
            "aws_s3_bucket_versioning.v",
            json!({"bucket": "shop-prod", "versioning_configuration": [{"status": "Enabled"}]}),
            json!({"bucket": "shop-prod", "versioning_configuration": [{"status": "Suspended"}]}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C3 retention shortened",
        update(
            "aws_cloudwatch_log_group.g",
            json!({"name": "g", "retention_in_days": 365}),
            json!({"name": "g", "retention_in_days": 1}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C3 a retention for what was kept for ever",
        update(
            "aws_cloudwatch_log_group.g",
            json!({"name": "g", "retention_in_days": 0}),
            json!({"name": "g", "retention_in_days": 7}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C3 retention made longer",
        update(
            "aws_cloudwatch_log_group.g",
            json!({"name": "g", "retention_in_days": 7}),
            json!({"name": "g", "retention_in_days": 30}),
        ),
        PASS,
        PASS,
    );
    trap(
        "C6 scaled to zero",
        update(
            "aws_ecs_service.s",
            json!({"name": "s", "desired_count": 3}),
            json!({"name": "s", "desired_count": 0}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C6 scaled down but not to zero",
        update(
            "aws_ecs_service.s",
            json!({"name": "s", "desired_count": 3}),
            json!({"name": "s", "desired_count": 2}),
        ),
        PASS,
        PASS,
    );
    trap(
        "C6 replicas to zero",
        plan(vec![change(
            "kubernetes_deployment.d",
            &["update"],
            json!({"metadata": [{"name": "d", "namespace": "production"}], "spec": [{"replicas": "3"}]}),
            json!({"metadata": [{"name": "d", "namespace": "production"}], "spec": [{"replicas": "0"}]}),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C7 a name points elsewhere",
        update(
            "aws_route53_record.r",
            json!({"name": "www", "type": "CNAME", "records": ["a.example.org"]}),
            json!({"name": "www", "type": "CNAME", "records": ["b.example.net"]}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C9 a key is disabled",
        update(
            "aws_kms_key.k",
            json!({"is_enabled": true}),
            json!({"is_enabled": false}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C9 the audit trail is switched off",
        update(
            "aws_cloudtrail.t",
            json!({"name": "t", "enable_logging": true}),
            json!({"name": "t", "enable_logging": false}),
        ),
        FAIL,
        FAIL,
    );
    let policy = |principal: &str| {
        format!(
            "{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{principal},\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"}}]}}"
        )
    };
    trap(
        "C11 a policy opens to everybody",
        update(
            "aws_s3_bucket_policy.p",
            json!({"bucket": "b", "policy": policy("{\"AWS\":\"arn:aws:iam::111122223333:root\"}")}),
            json!({"bucket": "b", "policy": policy("\"*\"")}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C11 a list of one is the same as one",
        update(
            "aws_iam_policy.p",
            json!({"name": "p", "policy": "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}"}),
            json!({"name": "p", "policy": "{\"Statement\":{\"Resource\":[\"*\"],\"Action\":[\"s3:GetObject\"],\"Effect\":\"Allow\"},\"Version\":\"2012-10-17\"}"}),
        ),
        PASS,
        PASS,
    );
    trap(
        "C13 a resource group goes",
        plan(vec![change(
            "azurerm_resource_group.g",
            &["delete"],
            json!({"name": "shop", "tags": {"environment": "production"}}),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C13 a namespace goes",
        plan(vec![change(
            "kubernetes_namespace.n",
            &["delete"],
            json!({"metadata": [{"name": "production"}]}),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C14 an administrator is made",
        plan(vec![change(
            "aws_iam_role_policy_attachment.a",
            &["create"],
            Value::Null,
            json!({"role": "app-production", "policy_arn": "arn:aws:iam::aws:policy/AdministratorAccess"}),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C14 the internet comes in",
        plan(vec![change(
            "aws_security_group_rule.r",
            &["create"],
            Value::Null,
            json!({"type": "ingress", "from_port": 22, "to_port": 22, "protocol": "tcp", "cidr_blocks": ["0.0.0.0/0"], "security_group_id": "sg-1"}),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C14 the internet in two halves",
        plan(vec![change(
            "aws_security_group_rule.r",
            &["create"],
            Value::Null,
            json!({"type": "ingress", "from_port": 22, "to_port": 22, "protocol": "tcp", "cidr_blocks": ["0.0.0.0/1", "128.0.0.0/1"], "security_group_id": "sg-1"}),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C14 a public access block goes",
        plan(vec![change(
            "aws_s3_bucket_public_access_block.b",
            &["delete"],
            json!({"bucket": "shop-production", "block_public_acls": true, "block_public_policy": true}),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C16 a route goes",
        plan(vec![change(
            "aws_route.r",
            &["delete"],
            json!({"route_table_id": "rtb-production-1", "destination_cidr_block": "10.0.0.0/8"}),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );

    trap(
        "C8 a listener answers by itself",
        update(
            "aws_lb_listener.l",
            json!({"port": 443, "default_action": [{"type": "forward", "target_group_arn": "tg"}]}),
            json!({"port": 443, "default_action": [{"type": "fixed-response"}]}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C9 an alarm calls nobody",
        update(
            "aws_cloudwatch_metric_alarm.a",
            json!({"alarm_name": "a", "actions_enabled": true}),
            json!({"alarm_name": "a", "actions_enabled": false}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C10 a switch makes the count zero",
        plan(vec![change(
            "aws_sqs_queue.q[0]",
            &["delete"],
            queue("prod"),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C12 a stack loses a resource",
        update(
            "aws_cloudformation_stack.s",
            json!({"name": "s", "template_body": "{\"Resources\":{\"A\":{},\"B\":{}}}"}),
            json!({"name": "s", "template_body": "{\"Resources\":{\"A\":{}}}"}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C15 a policy that replaces what others granted",
        plan(vec![change(
            "google_project_iam_policy.p",
            &["create"],
            Value::Null,
            json!({"project": "shop-production", "policy_data": "{}"}),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "C17 a secret may go without a window",
        update(
            "aws_secretsmanager_secret.s",
            json!({"name": "s", "recovery_window_in_days": 30}),
            json!({"name": "s", "recovery_window_in_days": 0}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C18 all machines get another start script",
        update(
            "aws_launch_template.t",
            json!({"name": "t", "user_data": "YQ=="}),
            json!({"name": "t", "user_data": "Yg=="}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C19 something without tags is replaced",
        plan(vec![change(
            "null_resource.n",
            &["delete", "create"],
            json!({"triggers": {"at": "1"}}),
            json!({"triggers": {"at": "2"}}),
        )]),
        ASK,
        FAIL,
    );

    // Production and its disguises.
    for word in [
        "prod",
        "PROD",
        "Production",
        "prd",
        "live",
        "pr\u{43e}d",
        "\u{ff50}\u{ff52}\u{ff4f}\u{ff44}",
        "pro\u{200b}d",
        "prod ",
    ] {
        trap(
            "D1 a spelling of production",
            delete(queue(word)),
            ASK,
            FAIL,
        );
    }
    for word in [
        "nonprod",
        "pre-prod",
        "non-production",
        "staging",
        "dev",
        "test-production",
    ] {
        trap(
            "D1 a word that is not production",
            plan(vec![change(
                "aws_sns_topic.t",
                &["delete"],
                json!({"name": "t", "tags": {"env": word}}),
                Value::Null,
            )]),
            PASS,
            PASS,
        );
    }
    trap(
        "D1 the mark becomes a look-alike",
        plan(vec![change(
            "aws_sqs_queue.q",
            &["update"],
            queue("prod"),
            queue("pr\u{43e}d"),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "D3 only tags_all tell",
        delete(json!({"name": "q", "tags": null, "tags_all": {"Environment": "production"}})),
        ASK,
        FAIL,
    );
    trap(
        "D3 a tag block tells",
        plan(vec![change(
            "aws_autoscaling_group.g",
            &["delete"],
            json!({"name": "g", "tag": [{"key": "Environment", "value": "production", "propagate_at_launch": true}]}),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );
    trap(
        "D4 the mark is removed",
        plan(vec![change(
            "aws_sqs_queue.q",
            &["update"],
            queue("prod"),
            json!({"name": "orders", "tags": {}}),
        )]),
        ASK,
        FAIL,
    );
    trap(
        "D8 two marks that contradict",
        delete(json!({"name": "q", "tags": {"env": "dev", "Environment": "production"}})),
        ASK,
        FAIL,
    );
    trap(
        "D2 nothing tells",
        plan(vec![change(
            "aws_db_instance.d",
            &["delete"],
            json!({"identifier": "d"}),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );

    trap(
        "A13 a key that looks like more of the address",
        plan(vec![change(
            "aws_db_instance.d[\"a.b[0]\"]",
            &["delete"],
            prod(json!({"identifier": "d"})),
            Value::Null,
        )]),
        ASK,
        FAIL,
    );
    trap(
        "B13 a list loses its first element",
        plan(vec![
            change(
                "aws_sqs_queue.q[0]",
                &["delete", "create"],
                prod(json!({"name": "a", "fifo_queue": false})),
                prod(json!({"name": "b", "fifo_queue": false})),
            ),
            change(
                "aws_sqs_queue.q[1]",
                &["delete"],
                prod(json!({"name": "b", "fifo_queue": false})),
                Value::Null,
            ),
        ]),
        ASK,
        FAIL,
    );
    for reason in [
        "delete_because_no_module",
        "delete_because_no_resource_config",
    ] {
        trap(
            "B15 a module call is gone, or a block",
            with(
                delete(queue("prod")),
                "/resource_changes/0/action_reason",
                json!(reason),
            ),
            ASK,
            ASK,
        );
    }
    trap(
        "B21 an output that others read is gone",
        with(
            plan(vec![]),
            "/output_changes",
            json!({"url": {
                "actions": ["delete"], "before": "a", "after": null, "after_unknown": false,
                "before_sensitive": false, "after_sensitive": false
            }}),
        ),
        PASS,
        PASS,
    );
    trap(
        "B24 what a data source says is known only after apply",
        with(
            update("aws_iam_policy.p", json!({"policy": "{}"}), json!({})),
            "/resource_changes/0/change/after_unknown",
            json!({"policy": true}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "B25 everything is made in a world that is empty",
        plan(
            (0..12)
                .map(|n| {
                    change(
                        &format!("aws_sqs_queue.q{n}"),
                        &["create"],
                        Value::Null,
                        queue("prod"),
                    )
                })
                .collect(),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C4 a major version up",
        update(
            "aws_rds_cluster.c",
            json!({"engine": "aurora-postgresql", "engine_version": "13.9"}),
            json!({"engine": "aurora-postgresql", "engine_version": "15.4", "allow_major_version_upgrade": true}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C4 a version down",
        update(
            "aws_elasticache_replication_group.c",
            json!({"engine_version": "7.1"}),
            json!({"engine_version": "6.2"}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C5 an index goes",
        update(
            "aws_dynamodb_table.t",
            json!({"global_secondary_index": [{"name": "a", "hash_key": "x"}, {"name": "b", "hash_key": "y"}]}),
            json!({"global_secondary_index": [{"name": "a", "hash_key": "x"}]}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "C5 a column goes",
        update(
            "google_bigquery_table.t",
            json!({"schema": "[{\"name\":\"a\",\"type\":\"STRING\"},{\"name\":\"b\",\"type\":\"STRING\"}]"}),
            json!({"schema": "[{\"name\":\"a\",\"type\":\"STRING\"}]"}),
        ),
        ASK,
        FAIL,
    );
    trap(
        "D6 development, and production stands on it",
        standing_on(
            change(
                "aws_security_group.shared",
                &["delete", "create"],
                dev(json!({"id": "sg-0abc", "name": "a"})),
                dev(json!({"name": "b"})),
            ),
            prod(json!({"id": "i-0abc", "vpc_security_group_ids": ["sg-0abc"]})),
        ),
        ASK,
        FAIL,
    );
    trap(
        "D6 development, and development stands on it",
        standing_on(
            change(
                "aws_security_group.shared",
                &["delete", "create"],
                dev(json!({"id": "sg-0abc", "name": "a"})),
                dev(json!({"name": "b"})),
            ),
            dev(json!({"id": "i-0abc", "vpc_security_group_ids": ["sg-0abc"]})),
        ),
        PASS,
        PASS,
    );

    // What must not be an alarm.
    trap(
        "a tag more",
        update(
            "aws_sqs_queue.q",
            json!({"name": "q"}),
            json!({"name": "q"}),
        ),
        PASS,
        PASS,
    );
    trap(
        "a description",
        update(
            "aws_security_group.g",
            json!({"description": "a"}),
            json!({"description": "a", "revoke_rules_on_delete": true}),
        ),
        PASS,
        PASS,
    );
    trap(
        "a new object of development",
        plan(vec![change(
            "aws_sqs_queue.q",
            &["create"],
            Value::Null,
            dev(json!({"name": "q"})),
        )]),
        PASS,
        PASS,
    );
    trap("nothing at all", plan(vec![]), PASS, PASS);
    all
}

#[test]
fn no_trap_gets_through_and_no_bait_is_taken() {
    let mut wrong = Vec::new();
    for trap in traps() {
        let (code, report) = judge(trap.plan.to_string().as_bytes());
        let code = code
            .and_then(|code| u8::try_from(code).ok())
            .unwrap_or(u8::MAX);
        if code < trap.least || code > trap.most || code == 1 {
            let reasons: Vec<&str> = report["reasons"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|reason| reason["rule"].as_str())
                .collect();
            wrong.push(format!(
                "{}: exit code {code}, rules {reasons:?} {}",
                trap.name, report["error"]["message"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn adding_a_destructive_change_never_lowers_the_verdict() {
    let harmless = plan(vec![change(
        "aws_sqs_queue.a",
        &["update"],
        prod(json!({"delay_seconds": 1})),
        prod(json!({"delay_seconds": 2})),
    )]);
    let mut worse = harmless.clone();
    worse["resource_changes"]
        .as_array_mut()
        .expect("a list")
        .push(change(
            "aws_sqs_queue.b",
            &["delete"],
            prod(json!({"name": "b"})),
            Value::Null,
        ));
    let (before, _) = judge(harmless.to_string().as_bytes());
    let (after, _) = judge(worse.to_string().as_bytes());
    assert_eq!((before, after), (Some(0), Some(10)));
}

#[test]
fn an_address_that_is_not_its_type_is_refused() {
    // A13: the address says queue, the field says topic.
    let mut lying = plan(vec![change(
        "aws_sqs_queue.q",
        &["delete"],
        prod(json!({"name": "q"})),
        Value::Null,
    )]);
    lying["resource_changes"][0]["type"] = json!("aws_sns_topic");
    assert_eq!(judge(lying.to_string().as_bytes()).0, Some(1));
    // A10: a version that nobody has written for.
    for version in [json!("2.0"), json!("1"), json!(1.2), Value::Null] {
        let mut other = plan(vec![]);
        other["format_version"] = version.clone();
        assert_eq!(
            judge(other.to_string().as_bytes()).0,
            Some(1),
            "format version {version}"
        );
    }
}

#[test]
fn an_account_that_the_policy_calls_production_is_production() {
    // D7: tags say nothing; the policy says which account it is.
    let policy = tempfile::tempdir().expect("a temporary directory");
    let file = policy.path().join("blastgate.hcl");
    std::fs::write(&file, "production {\n  accounts = [\"111122223333\"]\n}\n")
        .expect("the policy is written");
    let plan = plan(vec![change(
        "aws_sns_topic.t",
        &["delete"],
        json!({"arn": "arn:aws:sns:eu-west-1:111122223333:t", "name": "t", "tags": {"env": "dev"}}),
        Value::Null,
    )]);
    let input = policy.path().join("plan.json");
    std::fs::write(&input, plan.to_string()).expect("the plan is written");
    let code = |with_policy: bool| {
        let mut command = crate::common::blastgate();
        command.arg("check").arg(&input).args(["--format", "json"]);
        if with_policy {
            command.arg("--policy").arg(&file);
        }
        command.output().expect("blastgate runs").status.code()
    };
    assert_eq!((code(false), code(true)), (Some(0), Some(10)));
}

/// Where a trap is tried that is not in this file's table, or the words of
/// `docs/limits.md` that say why a plan cannot show it.
const ELSEWHERE: &[(&str, &str, &str)] = &[
    ("A4", "tests/it/cli.rs", "\"duplicate key\""),
    (
        "A5",
        "src/input/plan_json/tests.rs",
        "fn numbers_keep_every_digit",
    ),
    ("A6", "tests/it/cli.rs", "\"utf-16\""),
    ("A7", "tests/it/cli.rs", "\"nested\""),
    ("A8", "tests/it/cli.rs", "\"cut\""),
    ("A9", "tests/it/cli.rs", "\"state\""),
    (
        "A10",
        "tests/it/traps.rs",
        "A10: a version that nobody has written for",
    ),
    ("A18", "docs/limits.md", "**How fresh it is.**"),
    (
        "A19",
        "docs/limits.md",
        "**That this is the plan which will be applied.**",
    ),
    (
        "A20",
        "src/input/plan_file/tests.rs",
        "fn containers_that_readers_take_differently_are_refused",
    ),
    (
        "A21",
        "docs/limits.md",
        "**That the configuration in a plan file is the one that was reviewed.**",
    ),
    ("A22", "tests/it/cli.rs", "\"encrypted\""),
    ("A24", "docs/limits.md", "**Whether it is the only plan.**"),
    (
        "B3",
        "docs/limits.md",
        "**Whether `removed` without a `lifecycle` destroys.**",
    ),
    (
        "B4",
        "tests/it/incidents.rs",
        "fn a_block_goes_in_source_and_prevent_destroy_with_it",
    ),
    (
        "B5",
        "docs/limits.md",
        "`prevent_destroy`, and that it was taken away",
    ),
    ("B9", "tests/it/traps.rs", "B9-B11, B16"),
    ("B10", "tests/it/traps.rs", "B9-B11, B16"),
    ("B11", "tests/it/traps.rs", "B9-B11, B16"),
    ("B12", "docs/limits.md", "**Why something is replaced.**"),
    ("B16", "tests/it/traps.rs", "B9-B11, B16"),
    (
        "B17",
        "tests/it/traps.rs",
        "A12 a deposed object beside the current one",
    ),
    ("B20", "docs/limits.md", "**What the source says.**"),
    (
        "B23",
        "docs/limits.md",
        "**Write-only and ephemeral values**",
    ),
    (
        "B26",
        "docs/limits.md",
        "**Which workspace, backend and provider alias the plan is for.**",
    ),
    (
        "D5",
        "docs/limits.md",
        "`ignore_changes`. Where tags are ignored",
    ),
    ("D7", "tests/it/traps.rs", "D7: tags say nothing"),
];

#[test]
fn every_trap_is_tried_or_explained() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| {
        std::fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    };
    let names: Vec<&str> = traps().iter().map(|trap| trap.name).collect();
    let mut missing = Vec::new();
    for (group, count) in [("A", 24), ("B", 26), ("C", 19), ("D", 8)] {
        for number in 1..=count {
            let id = format!("{group}{number}");
            let here = names
                .iter()
                .any(|name| name.split([' ', ',']).next() == Some(id.as_str()));
            let elsewhere =
                ELSEWHERE
                    .iter()
                    .filter(|(known, ..)| *known == id)
                    .any(|(_, file, words)| {
                        // This file holds the words once in the table itself.
                        let own = usize::from(*file == "tests/it/traps.rs");
                        read(file).matches(words).count() > own
                    });
            if !here && !elsewhere {
                missing.push(id);
            }
        }
    }
    assert!(missing.is_empty(), "nothing tries {missing:?}");
}
