use std::fmt::Write as _;

use proptest::prelude::*;
use serde_json::Value as Json;

use crate::error::ErrorCode;
use crate::input::{Limits, read};
use crate::model::action::Action;
use crate::model::change::{ChangeSet, GapEffect, Tool};
use crate::model::configuration::{KeySelector, Reference};
use crate::model::value::Value;

const PLAN: &str = r#"{
  "format_version": "1.2", "terraform_version": "1.11.4", "applyable": true, "complete": true, "errored": false,
  "variables": {"secret": {"value": "s3cr3t"}, "env": {"value": "prod"}},
  "planned_values": {"root_module": {"resources": [{"address": "aws_x.z"}]}},
  "resource_changes": [
    {"address": "module.m[\"a.b\"].aws_x.y[0]", "module_address": "module.m[\"a.b\"]", "mode": "managed",
     "type": "aws_x", "name": "y", "index": 0, "provider_name": "registry.terraform.io/hashicorp/aws",
     "action_reason": "replace_because_cannot_update",
     "change": {"actions": ["delete", "create"], "before": {"id": "1", "list": ["a", "b"]},
       "after": {"list": [null, "b"]}, "after_unknown": {"id": true, "list": [true, false]},
       "before_sensitive": false, "after_sensitive": {"list": [true]},
       "replace_paths": [["list", 0], ["id"]], "importing": {"id": "i-1"}}},
    {"address": "aws_x.z", "mode": "managed", "type": "aws_x", "name": "z", "provider_name": "p",
     "previous_address": "aws_x.old",
     "change": {"actions": ["no-op"], "before": {"a": 1}, "after": {"a": 1}, "after_unknown": {},
       "before_sensitive": {}, "after_sensitive": {}}},
    {"address": "aws_x.z", "mode": "managed", "type": "aws_x", "name": "z", "provider_name": "p", "deposed": "00000001",
     "change": {"actions": ["delete"], "before": {"a": 1}, "after": null, "after_unknown": {}}}
  ],
  "deferred_changes": [{"reason": "resource_config_unknown", "resource_change":
    {"address": "aws_x.d[*]", "mode": "managed", "type": "aws_x", "name": "d", "index_unknown": true,
     "change": {"actions": ["delete"], "before": {}, "after": null}}}],
  "output_changes": {"o": {"actions": ["update"], "before": "a", "after_unknown": true, "before_sensitive": false, "after_sensitive": false}},
  "action_invocations": [{"address": "action.aws_lambda_invoke.f", "type": "aws_lambda_invoke", "name": "f",
    "config_values": {"a": 1}, "lifecycle_action_trigger": {"triggering_resource_address": "aws_x.z", "action_trigger_event": "AfterCreate"}}],
  "prior_state": {"format_version": "1.0", "values": {"root_module": {
    "resources": [{"address": "aws_x.z", "mode": "managed", "type": "aws_x", "name": "z", "values": {"a": 1},
      "depends_on": ["module.m.aws_x.y", "aws_x.q"], "tainted": true}],
    "child_modules": [{"address": "module.m[\"a.b\"]", "resources": [
      {"address": "module.m[\"a.b\"].aws_x.y[0]", "type": "aws_x", "name": "y", "index": 0,
        "values": {"id": "1", "list": ["a", "b"]}}]}]}}},
  "configuration": {
    "provider_config": {"aws": {"name": "aws", "full_name": "registry.terraform.io/hashicorp/aws", "expressions": {"region": {"constant_value": "eu"}}},
      "aws.west": {"name": "aws", "alias": "west"}},
    "root_module": {
      "variables": {"secret": {"sensitive": true}, "env": {"default": "dev"}},
      "outputs": {"o": {"sensitive": true, "expression": {"references": ["module.m[\"a.b\"].out", "module.m[\"a.b\"]"]}}},
      "resources": [{"address": "aws_x.z", "mode": "managed", "type": "aws_x", "name": "z", "provider_config_key": "aws.west",
        "expressions": {
          "plain": {"references": ["aws_x.q[0].id", "aws_x.q[0]", "aws_x.q", "aws_x.q"]},
          "opaque": {}, "constant": {"constant_value": [1, "x"]}, "template": {"constant_value": "a${b}"},
          "block": [{"inner": {"references": ["var.env"]}, "references": [{"constant_value": {"constant_value": 1}}]}]},
        "for_each_expression": {"references": ["local.all"]}, "depends_on": ["aws_x.q"],
        "provisioners": [{"type": "local-exec", "expressions": {"command": {"constant_value": "true"}}}]}],
      "module_calls": {"m": {"source": "./m", "expressions": {"env": {"references": ["var.env"]}}, "module": {
        "resources": [{"mode": "managed", "type": "aws_x", "name": "y", "provider_config_key": "module.m:aws.west"}]}}}}},
  "checks": [{"address": {"kind": "check", "name": "c", "to_display": "check.c"}, "status": "fail"}],
  "timestamp": "2026-01-01T00:00:00Z", "unknown_member": [{}]
}"#;

fn plan(text: &str) -> ChangeSet {
    read(text.as_bytes().to_vec(), "plan.json", &Limits::default()).expect("a plan")
}

fn code(text: &str) -> ErrorCode {
    let error = read(text.as_bytes().to_vec(), "plan.json", &Limits::default()).expect_err(text);
    assert!(error.help.is_some() && error.location.is_some(), "{text}");
    error.code
}

fn json() -> Json {
    serde_json::from_str(PLAN).expect("json")
}

/// The plan with one place replaced.
fn with(pointer: &str, value: Json) -> String {
    let mut plan = json();
    *plan.pointer_mut(pointer).expect("a place") = value;
    plan.to_string()
}

/// Everything that is read, as text. Values are read first, since they are lazy.
fn whole(set: &ChangeSet) -> String {
    let mut out = String::new();
    for change in set.changes.iter().chain(&set.drift) {
        let _ = writeln!(
            out,
            "{} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            change.address,
            change.previous_address,
            change.deposed,
            change.provider,
            change.provider_alias,
            change.action,
            change.reason,
            change.before.value(),
            change.before.sensitive(),
            change.after.value(),
            change.after.sensitive(),
            change.replace_paths,
            change.importing,
            change.deferred,
            change.identity,
        );
    }
    for output in &set.outputs {
        let (before, after) = (output.before.value(), output.after.value());
        let _ = writeln!(
            out,
            "{} {:?} {before:?} {after:?} {}",
            output.name, output.action, output.sensitive
        );
    }
    for instance in &set.prior_state.instances {
        let _ = writeln!(
            out,
            "{} {:?} {:?} {:?} {:?}",
            instance.address,
            instance.deposed,
            instance.object.value(),
            instance.dependencies,
            instance.tainted
        );
    }
    for invocation in &set.invocations {
        let _ = writeln!(
            out,
            "{} {} {:?}",
            invocation.address,
            invocation.trigger,
            invocation.config.value()
        );
    }
    let origin = (
        &set.origin.tool,
        &set.origin.tool_version,
        &set.origin.complete,
    );
    let _ = writeln!(
        out,
        "{origin:?} {:?} {:?} {:?} {:?}",
        set.variables, set.configuration, set.checks, set.gaps
    );
    out
}

/// Writes JSON with its keys and its white space shuffled.
fn shuffled(value: &Json, seed: &mut u64, out: &mut String) {
    let mut roll = |bound: u64| {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) % bound
    };
    let space = |out: &mut String, choice: u64| {
        out.push_str(["", " ", "\n\t", "\r\n"][choice as usize % 4])
    };
    space(out, roll(4));
    match value {
        Json::Object(map) => {
            let mut members: Vec<_> = map.iter().collect();
            for end in (1..members.len()).rev() {
                members.swap(end, roll(end as u64 + 1) as usize);
            }
            out.push('{');
            for (position, (name, member)) in members.into_iter().enumerate() {
                out.push_str(if position > 0 { "," } else { "" });
                space(out, position as u64);
                let _ = write!(out, "{} :", Json::from(name.as_str()));
                shuffled(member, seed, out);
            }
            out.push('}');
        }
        Json::Array(list) => {
            out.push('[');
            for (position, element) in list.iter().enumerate() {
                out.push_str(if position > 0 { "," } else { "" });
                shuffled(element, seed, out);
            }
            out.push(']');
        }
        leaf => {
            let _ = write!(out, "{leaf} ");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn white_space_and_key_order_change_nothing(mut seed in any::<u64>()) {
        let mut text = String::new();
        shuffled(&json(), &mut seed, &mut text);
        prop_assert_eq!(whole(&plan(&text)), whole(&plan(PLAN)));
    }
}

#[test]
fn every_part_is_read() {
    let set = plan(PLAN);
    let addresses: Vec<String> = set
        .changes
        .iter()
        .map(|change| change.address.to_string())
        .collect();
    assert_eq!(
        addresses,
        [
            "aws_x.d[*]",
            "aws_x.z",
            "aws_x.z",
            "module.m[\"a.b\"].aws_x.y[0]"
        ]
    );
    assert_eq!(
        set.changes[0].deferred.as_deref(),
        Some("resource_config_unknown")
    );
    assert_eq!(
        set.changes[1]
            .previous_address
            .as_ref()
            .map(ToString::to_string),
        Some("aws_x.old".into())
    );
    assert_eq!(set.changes[1].provider_alias.as_deref(), Some("west"));
    assert_eq!(set.changes[2].deposed.as_deref(), Some("00000001"));
    assert!(!set.changes[2].after.exists());
    let replaced = &set.changes[3];
    assert_eq!(replaced.action, Action::DeleteThenCreate);
    assert_eq!(replaced.provider_alias.as_deref(), Some("west"));
    assert_eq!(replaced.after.value().get("id"), &Value::Unknown);
    assert_eq!(
        replaced.after.value().get("list"),
        &Value::List(vec![Value::Unknown, "b".into()])
    );
    assert!(replaced.after.sensitive().any());
    assert_eq!(replaced.replace_paths.len(), 2);
    assert_eq!(set.outputs[0].after.value(), &Value::Unknown);
    assert!(
        set.outputs[0].sensitive
            && set.variables["secret"].sensitive
            && !set.variables["env"].sensitive
    );
    assert_eq!(set.origin.tool, Tool::Terraform);
    assert_eq!(set.invocations[0].trigger, "after_create of aws_x.z");
    assert_eq!(set.prior_state.instances[0].dependencies.len(), 2);
    assert!(set.prior_state.present && set.prior_state.instances[0].tainted);
    assert_eq!(set.checks[0].address.as_ref(), "check.c");
    // What is not known, and what JSON does not show, is said and has no effect.
    let whys: Vec<&str> = set.gaps.iter().map(|gap| gap.what.as_str()).collect();
    assert_eq!(whys, ["key `unknown_member` of the plan", "aws_x.d[*]"]);
    assert!(set.gaps.iter().all(|gap| gap.effect == GapEffect::Note));

    assert_eq!(set.configuration.modules[1].parent, Some(0));
    let block = &set.configuration.modules[0].resources[0];
    let at = |path: &str| {
        &block
            .attributes
            .iter()
            .find(|use_| use_.path.as_ref() == path)
            .expect(path)
            .expression
    };
    assert_eq!(at("plain").references.len(), 2);
    assert!(matches!(
        &at("plain").references[1],
        Reference::Resource {
            key: KeySelector::Whole,
            ..
        }
    ));
    assert!(at("opaque").opaque && at("template").opaque && !at("constant").opaque);
    assert_eq!(
        at("block.inner").references,
        [Reference::Variable("env".into())]
    );
    assert!(at("block.references").constant.is_some());
}

#[test]
fn plans_that_contradict_themselves_are_refused_or_told() {
    let change = "/resource_changes/0";
    for (member, value) in [
        ("type", Json::from("aws_y")),
        ("name", Json::from("z")),
        ("index", Json::from(1)),
        ("index", Json::from("0")),
        ("module_address", Json::from("module.m[\"a.c\"]")),
        ("mode", Json::from("data")),
    ] {
        assert_eq!(
            code(&with(&format!("{change}/{member}"), value)),
            ErrorCode::SuspiciousPlan,
            "{member}"
        );
    }
    let twice = json()["resource_changes"][1].clone();
    assert_eq!(
        code(&with("/resource_changes/2", twice)),
        ErrorCode::SuspiciousPlan
    );
    assert_eq!(
        code(&with("/resource_changes/0/address", "aws_x".into())),
        ErrorCode::MalformedPlan
    );
    assert_eq!(
        code(&with("/resource_changes/0/change", Json::Null)),
        ErrorCode::MalformedPlan
    );

    for (place, value) in [
        ("after/a", Json::from(2)),
        ("actions/0", Json::from("create")),
    ] {
        let set = plan(&with(&format!("/resource_changes/1/change/{place}"), value));
        assert_eq!(set.gaps[0].effect, GapEffect::Fail, "{place}");
    }
    let set = plan(&with(
        "/resource_changes/1/change/actions",
        serde_json::json!(["obliterate"]),
    ));
    assert!(set.changes[1].action.destroys());
}

#[test]
fn numbers_keep_every_digit() {
    let place = "/resource_changes/1/change/before/a";
    let text = with(place, Json::Null).replacen(
        "{\"a\":null}",
        "{\"a\":100000000000000000000000000000001}",
        1,
    );
    let text = text.replacen(
        "\"after\":{\"a\":1}",
        "\"after\":{\"a\":100000000000000000000000000000002}",
        1,
    );
    let set = plan(&text);
    // Two notes stand in the plan as it is; the third says that the numbers differ.
    assert_eq!(set.gaps.len(), 3, "{:?}", set.gaps);
}
