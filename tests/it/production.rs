//! Production, on plans where the evidence contradicts itself.

use serde_json::Value as Json;

/// The answer for the first change of a plan.
fn answer(plan: &Json) -> String {
    let (_, report) = crate::common::judge(plan.to_string().as_bytes());
    report["changes"][0]["production"]["value"]
        .as_str()
        .unwrap_or("none")
        .to_owned()
}

fn deleted(address: &str, object: Json) -> Json {
    crate::common::plan(vec![crate::common::change(
        address,
        &["delete"],
        object,
        Json::Null,
    )])
}

/// A state of objects that each carry one `Environment` tag, or none.
fn state_of(mut plan: Json, marks: &[Option<&str>]) -> Json {
    let object = |(at, mark): (usize, &Option<&str>)| {
        let tags = mark.map_or(
            serde_json::json!({}),
            |mark| serde_json::json!({ "Environment": mark }),
        );
        serde_json::json!({
            "address": format!("aws_sqs_queue.q{at}"), "mode": "managed", "type": "aws_sqs_queue",
            "name": format!("q{at}"), "provider_name": "registry.terraform.io/hashicorp/aws",
            "schema_version": 0, "values": { "id": "q", "tags": tags }, "sensitive_values": {}
        })
    };
    let resources: Vec<Json> = marks.iter().enumerate().map(object).collect();
    let mut planned: Vec<Json> = resources
        .iter()
        .map(|resource| serde_json::json!({ "address": resource["address"] }))
        .collect();
    if let Some(others) = plan["planned_values"]["root_module"]["resources"].as_array() {
        planned.extend(others.iter().cloned());
    }
    plan["planned_values"]["root_module"]["resources"] = planned.into();
    plan["prior_state"] = serde_json::json!({ "format_version": "1.0", "values": { "root_module": { "resources": resources } } });
    plan
}

#[test]
fn a_copied_tag_does_not_hide_production() {
    let dev = serde_json::json!({ "Environment": "dev" });
    let with = |mut object: Json| {
        object["tags"] = dev.clone();
        object
    };
    for (address, object) in [
        ("aws_lb.main[\"prod\"]", serde_json::json!({ "id": "x" })),
        (
            "module.production.aws_lb.main",
            serde_json::json!({ "id": "x" }),
        ),
        (
            "aws_ecs_service.main",
            serde_json::json!({ "id": "x", "cluster": "arn:aws:ecs:eu-central-1:1:cluster/production" }),
        ),
        (
            "azurerm_lb.main",
            serde_json::json!({ "id": "x", "resource_group_name": "rg-prod" }),
        ),
    ] {
        assert_eq!(answer(&deleted(address, with(object))), "yes", "{address}");
    }
    // `live` is a plain word in names.
    let live = with(serde_json::json!({ "id": "x", "name": "orders-live" }));
    assert_eq!(answer(&deleted("aws_lb.main", live)), "no");
}

#[test]
fn a_tag_that_lists_environments_names_production() {
    for text in [
        "Production - no test data",
        "dev-stage-prod",
        "prod (was staging)",
        "PROD/UAT",
        "prod test",
        "dev→prod",
        "prod\\stage",
        "Produktivsystem",
        "prod and dev",
        "[prod] [test]",
    ] {
        let object = serde_json::json!({ "id": "x", "tags": { "Environment": text } });
        assert_eq!(answer(&deleted("aws_lb.main", object)), "yes", "{text}");
    }
    for text in [
        "non prod",
        "pre production",
        "test-production",
        "live-dev",
        "non-live",
        "not production",
    ] {
        let object = serde_json::json!({ "id": "x", "tags": { "Environment": text } });
        assert_eq!(answer(&deleted("aws_lb.main", object)), "no", "{text}");
    }
}

#[test]
fn a_word_counts_only_under_a_key_that_names_an_environment() {
    for (key, text) in [
        ("cicd-stage", "integration"),
        ("pipeline_stage", "test"),
        ("tier", "test-results"),
        ("account", "dev-tools"),
        ("deployment", "preview-service"),
    ] {
        let object = serde_json::json!({ "id": "x", "tags": { key: text } });
        assert_eq!(answer(&deleted("aws_lb.main", object)), "unknown", "{key}");
    }
    for (key, text) in [
        ("stage", "test"),
        ("tier", "dev"),
        ("account", "acme-dev"),
        ("cluster", "dev-eu-1"),
    ] {
        let object = serde_json::json!({ "id": "x", "tags": { key: text } });
        assert_eq!(answer(&deleted("aws_lb.main", object)), "no", "{key}");
    }
    let alarm = serde_json::json!({ "id": "x", "namespace": "Acme/Test" });
    assert_eq!(
        answer(&deleted("aws_cloudwatch_metric_alarm.a", alarm)),
        "unknown"
    );
}

#[test]
fn a_new_object_does_not_clear_itself_in_a_state_with_production() {
    let new = || {
        crate::common::plan(vec![crate::common::change(
            "aws_iam_user.bot",
            &["create"],
            Json::Null,
            serde_json::json!({ "name": "bot", "tags": { "Environment": "dev" } }),
        )])
    };
    assert_eq!(answer(&state_of(new(), &[Some("production")])), "unknown");
    assert_eq!(answer(&state_of(new(), &[Some("dev")])), "no");
    assert_eq!(answer(&new()), "no");
}

#[test]
fn the_marks_of_a_state_speak_for_what_carries_none() {
    let unmarked = || deleted("aws_lb.main", serde_json::json!({ "id": "x" }));
    let dev = [Some("dev"); 5];
    assert_eq!(answer(&state_of(unmarked(), &dev)), "no");
    assert_eq!(answer(&state_of(unmarked(), &dev[..4])), "unknown");
    assert_eq!(
        answer(&state_of(
            unmarked(),
            &[
                Some("dev"),
                Some("dev"),
                Some("test"),
                Some("dev"),
                Some("dev")
            ]
        )),
        "unknown"
    );
    assert_eq!(answer(&state_of(unmarked(), &[Some("prod"), None])), "yes");
    assert_eq!(
        answer(&state_of(unmarked(), &[Some("prod"), Some("dev")])),
        "unknown"
    );
    // Its own name says otherwise.
    let named = deleted("aws_lb.prod", serde_json::json!({ "id": "x" }));
    assert_eq!(answer(&state_of(named, &dev)), "yes");
}

#[test]
fn the_state_counts_beside_an_edited_before() {
    let mut plan = deleted(
        "aws_sqs_queue.q0",
        serde_json::json!({ "id": "q", "tags": { "Environment": "dev" } }),
    );
    plan = state_of(plan, &[Some("production")]);
    assert_eq!(answer(&plan), "yes");
}
