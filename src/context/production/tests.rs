use serde_json::{Value as Json, json};

use super::*;
use crate::context::graph::NodeId;
use crate::model::action::Action;
use crate::model::address::ResourceAddress;
use crate::model::change::{Backend, ResourceChange, VariableValue};
use crate::model::state::StateInstance;
use crate::model::value::{Mask, Object, Value};
use crate::policy::GlobList;

/// Nodes are the changes, then the instances of the state; edges by position.
#[derive(Default)]
struct Wires {
    changes: usize,
    states: usize,
    uses: Vec<(u32, u32)>,
}

fn near(node: u32) -> Neighbour {
    Neighbour {
        node: NodeId(node),
        certain: true,
    }
}

impl Neighbours for Wires {
    fn count(&self) -> usize {
        self.changes + self.states
    }
    fn of_change(&self, index: usize) -> Option<NodeId> {
        u32::try_from(index).ok().map(NodeId)
    }
    fn place(&self, node: NodeId) -> Place {
        let at = node.0 as usize;
        match at.checked_sub(self.changes) {
            None => Place {
                change: Some(at),
                state: None,
            },
            Some(state) => Place {
                change: None,
                state: Some(state),
            },
        }
    }
    fn uses(&self, node: NodeId) -> Vec<Neighbour> {
        let from = self.uses.iter().filter(|(from, _)| *from == node.0);
        from.map(|(_, to)| near(*to)).collect()
    }
    fn used_by(&self, node: NodeId) -> Vec<Neighbour> {
        let to = self.uses.iter().filter(|(_, to)| *to == node.0);
        to.map(|(from, _)| near(*from)).collect()
    }
}

/// In test data the text `<unknown>` stands for an unknown value and
/// `<secret>…` for a sensitive one.
fn object(json: &Json) -> Object {
    if json.is_null() {
        return Object::absent();
    }
    fn put(value: &mut Value) {
        match value {
            Value::String(text) if text.as_ref() == "<unknown>" => *value = Value::Unknown,
            Value::String(text) => {
                if let Some(rest) = text.strip_prefix("<secret>") {
                    *value = Value::from(rest);
                }
            }
            Value::List(list) => list.iter_mut().for_each(put),
            Value::Map(map) => map.values_mut().for_each(put),
            _ => {}
        }
    }
    let raw = Value::from(json);
    let mut mask = Mask::None;
    raw.walk(&mut |path, value| {
        if value
            .as_str()
            .is_some_and(|text| text.starts_with("<secret>"))
        {
            mask.mark(&path.0);
        }
    });
    let mut value = raw;
    put(&mut value);
    Object::known(value, mask)
}

fn change(address: &str, before: &Json, after: &Json) -> ResourceChange {
    let action = match (before.is_null(), after.is_null()) {
        (true, _) => Action::Create,
        (_, true) => Action::Delete,
        _ => Action::Update,
    };
    ResourceChange {
        address: ResourceAddress::parse(address).expect("an address"),
        previous_address: None,
        deposed: None,
        provider: "registry.terraform.io/hashicorp/aws".into(),
        provider_alias: None,
        action,
        reason: None,
        before: object(before),
        after: object(after),
        replace_paths: Vec::new(),
        importing: None,
        deferred: None,
        identity: (Value::Null, Value::Null),
        predicted: None,
        span: None,
    }
}

fn set_of(changes: Vec<ResourceChange>) -> ChangeSet {
    ChangeSet {
        changes,
        ..ChangeSet::default()
    }
}

fn first(set: &ChangeSet, policy: &Policy) -> Production {
    let graph = Wires {
        changes: set.changes.len(),
        ..Wires::default()
    };
    assess(set, &graph, policy).swap_remove(0)
}

fn value_of(kind: &str, before: &Json, after: &Json) -> &'static str {
    let set = set_of(vec![change(&format!("{kind}.this"), before, after)]);
    first(&set, &Policy::default()).value.as_str()
}

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
            "no",
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
fn surroundings_count_and_production_wins() {
    let bare = json!({"name": "jobs", "tags": {}});
    let dev = json!({"name": "jobs", "tags": {"env": "dev"}});
    let says = |before: &Json, edit: &dyn Fn(&mut ChangeSet)| {
        let mut set = set_of(vec![change("aws_sqs_queue.jobs", before, &Json::Null)]);
        edit(&mut set);
        first(&set, &Policy::default()).value.as_str()
    };
    let workspace =
        |name: &'static str| move |set: &mut ChangeSet| set.origin.workspace = Some(name.into());
    assert_eq!(says(&bare, &workspace("default")), "unknown");
    assert_eq!(says(&bare, &workspace("orders-production")), "yes");
    assert_eq!(says(&bare, &workspace("dev")), "no");
    assert_eq!(says(&dev, &workspace("prod")), "yes");
    let root = |name: &'static str| move |set: &mut ChangeSet| set.origin.root = name.into();
    assert_eq!(says(&bare, &root("envs/prod/test-data")), "yes");
    assert_eq!(says(&bare, &root("envs/non-prod")), "no");
    assert_eq!(says(&bare, &root("modules/product")), "unknown");
    let variable = |name: &'static str, value: &'static str| {
        move |set: &mut ChangeSet| {
            let value = VariableValue {
                value: value.into(),
                sensitive: false,
            };
            set.variables.insert(name.into(), value);
        }
    };
    assert_eq!(says(&bare, &variable("environment", "prod")), "yes");
    // Whoever plans chooses the variables.
    assert_eq!(says(&bare, &variable("environment", "dev")), "unknown");
    assert_eq!(says(&dev, &variable("environment", "dev")), "no");
    assert_eq!(says(&dev, &variable("environment", "prod")), "yes");
    assert_eq!(says(&bare, &variable("owner", "prod")), "unknown");
    let backend = |set: &mut ChangeSet| {
        set.origin.backend = Some(Backend {
            kind: "s3".into(),
            settings: Value::from(&json!({"key": "live/orders/terraform.tfstate"})),
        });
    };
    assert_eq!(says(&bare, &backend), "yes");
    let module = |path: &'static str| {
        let set = set_of(vec![change(
            &format!("{path}.aws_sqs_queue.jobs"),
            &bare,
            &Json::Null,
        )]);
        first(&set, &Policy::default()).value.as_str()
    };
    assert_eq!(module("module.env[\"prod\"]"), "yes");
    assert_eq!(module("module.production"), "yes");
    assert_eq!(module("module.product"), "unknown");
    assert_eq!(module("module.dev"), "unknown");
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
fn a_policy_names_accounts_modules_and_keys() {
    let mut policy = Policy::default();
    policy.production.accounts = GlobList::new(["123456789012", "acme-live-*"]).expect("globs");
    policy.production.modules = GlobList::new(["module.core*"]).expect("globs");
    policy.production.tags = vec!["Kind of Place".into()];
    let says = |address: &str, before: Json| {
        let set = set_of(vec![change(address, &before, &Json::Null)]);
        first(&set, &policy).value.as_str()
    };
    let dev = |arn: &str| json!({"arn": arn, "tags": {"env": "dev"}});
    assert_eq!(
        says("aws_x_y.a", dev("arn:aws:sns:us-east-1:123456789012:a")),
        "yes"
    );
    assert_eq!(
        says("aws_x_y.a", dev("arn:aws:sns:us-east-1:999999999999:a")),
        "no"
    );
    assert_eq!(
        says("google_x.a", json!({"id": "projects/acme-live-1/topics/a"})),
        "yes"
    );
    assert_eq!(says("module.core_net[\"a\"].aws_vpc.a", json!({})), "yes");
    assert_eq!(
        says("aws_x_y.a", json!({"tags": {"kind-of-place": "prod"}})),
        "yes"
    );
}

#[test]
fn markers_travel_through_the_graph_but_not_through_hubs() {
    let rule = || {
        change(
            "aws_security_group_rule.r",
            &json!({"security_group_id": "sg-1"}),
            &Json::Null,
        )
    };
    let state = |address: &str, object_json: Json| StateInstance {
        address: ResourceAddress::parse(address).expect("an address"),
        deposed: None,
        object: object(&object_json),
        dependencies: Vec::new().into(),
        tainted: false,
        provider: "".into(),
    };
    let says = |states: Vec<StateInstance>, uses: &[(u32, u32)]| {
        let mut set = set_of(vec![rule()]);
        set.prior_state.instances = states;
        let graph = Wires {
            changes: 1,
            states: set.prior_state.instances.len(),
            uses: uses.to_vec(),
        };
        assess(&set, &graph, &Policy::default()).swap_remove(0)
    };
    let group = |env: Json| state("aws_security_group.g", json!({"id": "sg-1", "tags": env}));
    let vpc = |env: Json| state("aws_vpc.main", json!({"id": "vpc-1", "tags": env}));
    let prod = || json!({"env": "prod"});
    let dev = || json!({"env": "dev"});

    let parent = says(vec![group(prod())], &[(0, 1)]);
    assert_eq!(parent.value, IsProduction::Yes);
    assert_eq!(
        parent.evidence[0].source,
        "parent aws_security_group.g, tags.env"
    );
    assert_eq!(says(vec![group(dev())], &[(0, 1)]).value, IsProduction::No);
    assert_eq!(
        says(vec![group(json!({}))], &[(0, 1)]).value,
        IsProduction::Unknown
    );
    let far = says(vec![group(json!({})), vpc(prod())], &[(0, 1), (1, 2)]);
    assert_eq!(far.value, IsProduction::Yes);
    // A parent that says dev, and a production object that hangs on the rule.
    assert_eq!(
        says(vec![group(dev()), vpc(prod())], &[(0, 1), (2, 0)]).value,
        IsProduction::Yes
    );
    // A development group in a production network stays what it says.
    assert_eq!(
        says(vec![group(dev()), vpc(prod())], &[(0, 1), (1, 2)]).value,
        IsProduction::No
    );
    // Siblings below an unmarked parent say nothing.
    assert_eq!(
        says(vec![group(json!({})), vpc(prod())], &[(0, 1), (2, 1)]).value,
        IsProduction::Unknown
    );

    let mut states = vec![state("random_id.suffix", json!({})), vpc(prod())];
    let mut uses = vec![(0, 1), (1, 2)];
    for index in 3..40 {
        states.push(state(&format!("null_resource.n{index}"), json!({})));
        uses.push((index, 1));
    }
    assert_eq!(says(states, &uses).value, IsProduction::Unknown);
}

#[test]
fn transitions_of_markers() {
    let of = |before: Json, after: Json| {
        let change = change("aws_instance.a", &before, &after);
        marker_transitions(&change, &Policy::default())
    };
    let prod = || json!({"tags": {"Environment": "Prod"}, "tags_all": {"Environment": "Prod"}});
    let removed = of(prod(), json!({"tags": {}, "tags_all": {}}));
    assert_eq!((removed.removed.len(), removed.lost()), (1, true));
    let away = of(
        prod(),
        json!({"tags": {"Environment": "dev"}, "tags_all": {"Environment": "dev"}}),
    );
    assert_eq!((away.changed_away.len(), away.lost()), (1, true));
    assert_eq!(away.changed_away[0].path.to_string(), "tags.Environment");
    assert_eq!(away.changed_away[0].after.as_str(), "dev");
    for same in [
        json!({"tags": {"Environment": "production"}}),
        json!({"tags": {"env": "prod"}}),
        json!({"tags": {}, "tags_all": {"Environment": "Prod"}}),
        json!({"tags": {"ENVIRONMENT": "PROD", "x": "<unknown>"}, "tags_all": "<unknown>"}),
    ] {
        let kept = of(prod(), same.clone());
        assert!(!kept.may_be_lost() && kept.disguised.is_empty(), "{same}");
    }
    let gone = of(
        prod(),
        json!({"tags": "<unknown>", "tags_all": "<unknown>"}),
    );
    assert!(gone.may_be_lost() && !gone.lost());
    let untagged = of(
        prod(),
        json!({"tags": {"x": "<unknown>"}, "tags_all": "<unknown>"}),
    );
    assert!(untagged.lost());
    let defaults = of(
        json!({"tags": null, "tags_all": {"env": "prod"}}),
        json!({"tags": null, "tags_all": "<unknown>"}),
    );
    assert!(defaults.may_be_lost() && !defaults.lost());
    let disguised = of(prod(), json!({"tags": {"Environment": "Pr\u{43e}d"}}));
    assert_eq!(disguised.disguised.len(), 1);
    assert!(!disguised.still_production);
    let renamed_name = of(json!({"name": "a-prod"}), json!({"name": "a"}));
    assert_eq!(renamed_name, MarkerChange::default());
}
