//! What stands around an object: surroundings, policy, neighbours.

use serde_json::{Value as Json, json};

use super::*;
use crate::model::change::{Backend, VariableValue};
use crate::model::configuration::{AttributeUse, Expression, Module, ProviderBlock};
use crate::model::state::StateInstance;
use crate::policy::GlobList;

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
            ..Backend::default()
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
    let queue =
        |account: &str| json!({"id": format!("https://sqs.eu-west-1.amazonaws.com/{account}/a")});
    assert_eq!(says("aws_x_y.a", queue("123456789012")), "yes");
    assert_eq!(says("aws_x_y.a", queue("999999999999")), "unknown");
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
        provider_alias: None,
        provider_key: None,
        identity: Value::Null,
        skip_destroy: false,
    };
    let says = |states: Vec<StateInstance>, uses: &[(u32, u32)]| {
        let mut set = set_of(vec![rule()]);
        set.prior_state.instances = states;
        // The marks of this state do not agree, so that they say nothing together.
        for env in ["prod", "dev"] {
            let name = format!("aws_sqs_queue.{env}_elsewhere");
            let other = state(&name, json!({"tags": {"env": env}}));
            set.prior_state.instances.push(other);
        }
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
    // A parent that says dev, and a production object that depends on the rule.
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
fn default_tags_do_not_speak_for_what_stands() {
    let says = |before: Json, after: Json| {
        let mut set = set_of(vec![change("aws_sqs_queue.jobs", &before, &after)]);
        let attribute = AttributeUse {
            block: None,
            path: "default_tags.tags.env".into(),
            expression: Expression {
                constant: Some("dev".into()),
                ..Expression::default()
            },
        };
        let block = ProviderBlock {
            name: "aws".into(),
            attributes: vec![attribute],
            ..ProviderBlock::default()
        };
        let module = Module {
            providers: vec![block],
            ..Module::default()
        };
        set.configuration.modules.push(module);
        first(&set, &Policy::default()).value.as_str()
    };
    let bare = || json!({"name": "jobs", "tags": {}});
    assert_eq!(says(bare(), bare()), "unknown");
    assert_eq!(says(bare(), Json::Null), "unknown");
    assert_eq!(says(Json::Null, bare()), "no");
}
