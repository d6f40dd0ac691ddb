//! What depends on each destructive change, on both readers: in the fixtures,
//! and in the labelled scenarios, which are skipped, loudly, where the corpus
//! is not at hand.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::collections::{BTreeMap, BTreeSet};

use blastgate::analysis::graph::{EdgeOrigin, Graph, NodeId};
use blastgate::analysis::radius::radii;
use blastgate::catalog::Catalog;
use blastgate::input::{Limits, read};
use blastgate::model::address::ResourceAddress;
use blastgate::model::change::{ChangeSet, InputKind};

use crate::common::{plan_scenarios, shared};

fn texts(list: Option<&serde_json::Value>) -> BTreeSet<String> {
    list.and_then(|list| list.as_array())
        .into_iter()
        .flatten()
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}

fn wrong_dependents(file: &str) -> Option<(usize, Vec<String>)> {
    let directories = plan_scenarios();
    if directories.is_empty() {
        return None;
    }
    let mut wrong = Vec::new();
    let mut looked = 0;
    for directory in directories {
        let label: serde_json::Value =
            serde_json::from_slice(&std::fs::read(directory.join("label.json")).unwrap()).unwrap();
        let Ok(bytes) = std::fs::read(directory.join(file)) else {
            continue;
        };
        let Ok(set) = read(bytes, file, &Limits::default()) else {
            wrong.push(format!("{} cannot be read", directory.display()));
            continue;
        };
        let graph = Graph::build(&set);
        for change in label["changes"].as_array().into_iter().flatten() {
            let Some(least) = change.get("dependents_min") else {
                continue;
            };
            looked += 1;
            let address = change["address"].as_str().unwrap();
            let at = set.changes.iter().position(|one| {
                one.address.to_string() == address
                    && one.deposed.as_deref() == change.get("deposed").and_then(|key| key.as_str())
            });
            let place = format!(
                "{} {address}",
                directory.file_name().unwrap().to_string_lossy()
            );
            let Some(node) = at.and_then(|at| graph.of_change(at)) else {
                wrong.push(format!("{place}: no node"));
                continue;
            };
            let (found, union) = radii(&graph, &[node], &|_| (false, false));
            assert_eq!(found[0].dependents, union.dependents);
            assert_eq!(found[0].total, union.total);
            let got: BTreeSet<String> = found[0]
                .dependents
                .iter()
                .map(|id| graph.node(*id).address.to_string())
                .collect();
            let least = texts(Some(least));
            let most = change
                .get("dependents_max")
                .map_or_else(|| least.clone(), |most| texts(Some(most)));
            for missing in least.difference(&got) {
                wrong.push(format!("{place}: misses {missing}"));
            }
            for extra in got.difference(&most) {
                let edges: Vec<String> = graph
                    .ids()
                    .filter(|id| graph.node(*id).address.to_string() == *extra)
                    .flat_map(|id| graph.dependencies(id))
                    .map(|edge| format!("{:?} {}", edge.origin, graph.node(edge.to).address))
                    .collect();
                wrong.push(format!("{place}: {extra} is too much; it uses {edges:?}"));
            }
        }
    }
    Some((looked, wrong))
}

#[test]
fn dependents_of_the_scenarios_from_json() {
    if let Some((looked, wrong)) = wrong_dependents("plan.json") {
        assert!(wrong.is_empty(), "{looked} looked at\n{}", wrong.join("\n"));
    }
}

#[test]
fn dependents_of_the_scenarios_from_plan_files() {
    if let Some((looked, wrong)) = wrong_dependents("plan.tfplan") {
        assert!(wrong.is_empty(), "{looked} looked at\n{}", wrong.join("\n"));
    }
}

fn dependents_of(graph: &Graph, address: &str) -> BTreeSet<String> {
    let address = ResourceAddress::parse(address).unwrap();
    let node = graph.find(&address, None).unwrap();
    let (found, _) = radii(graph, &[node], &|_| (false, false));
    found[0]
        .dependents
        .iter()
        .map(|id| graph.node(*id).address.to_string())
        .collect()
}

/// Locals, modules, keys, `depends_on`, triggers and provisioners, of a
/// configuration that Terraform really applied; the sets are by hand.
#[test]
fn references_of_every_kind() {
    check_fixture("references");
}

/// Modules in modules, with keys on every level.
#[test]
fn modules_with_keys() {
    check_fixture("modules");
}

/// Conditions of resources, outputs and variables, and a check with data of its own.
#[test]
fn conditions_of_every_kind() {
    check_fixture("checks");
}

fn check_fixture(name: &str) {
    let directory = format!("{}/testdata/graph/{name}", env!("CARGO_MANIFEST_DIR"));
    let expect: serde_json::Value =
        serde_json::from_slice(&std::fs::read(format!("{directory}/expect.json")).unwrap())
            .unwrap();
    for file in ["plan.json", "plan.tfplan"] {
        let bytes = std::fs::read(format!("{directory}/{file}")).unwrap();
        let set = read(bytes, file, &Limits::default()).unwrap();
        let graph = Graph::build(&set);
        for (address, wanted) in expect.as_object().unwrap() {
            let got = dependents_of(&graph, address);
            let least = texts(wanted.get("dependents"));
            let most: BTreeSet<String> = least.union(&texts(wanted.get("may"))).cloned().collect();
            let missing: Vec<_> = least.difference(&got).collect();
            let extra: Vec<_> = got.difference(&most).collect();
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{name} {file} {address}: missing {missing:?}, too much {extra:?}"
            );
        }
    }
}

/// The fixtures' `dependents`, where they are given: exact sets.
#[test]
fn dependents_of_the_fixtures() {
    let mut wrong = Vec::new();
    let mut looked = 0;
    let plans = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/plans");
    for entry in std::fs::read_dir(plans).unwrap() {
        let directory = entry.unwrap().path();
        let Ok(expect) = std::fs::read(directory.join("expect.json")) else {
            continue;
        };
        let expect: serde_json::Value = serde_json::from_slice(&expect).unwrap();
        for file in ["plan.json", "plan.tfplan"] {
            let Ok(bytes) = std::fs::read(directory.join(file)) else {
                continue;
            };
            let set = read(bytes, file, &Limits::default()).unwrap();
            let graph = Graph::build(&set);
            for (address, change) in expect["changes"].as_object().into_iter().flatten() {
                if change.get("dependents").is_none() || change.get("deposed").is_some() {
                    continue;
                }
                looked += 1;
                let wanted = texts(change.get("dependents"));
                let got = dependents_of(&graph, address);
                if got != wanted {
                    wrong.push(format!(
                        "{} {file} {address}: missing {:?}, too much {:?}",
                        directory.display(),
                        wanted.difference(&got).collect::<Vec<_>>(),
                        got.difference(&wanted).collect::<Vec<_>>()
                    ));
                }
            }
        }
    }
    assert!(
        looked > 20 && wrong.is_empty(),
        "{looked} looked at\n{}",
        wrong.join("\n")
    );
}

fn plan(text: &str) -> ChangeSet {
    read(text.as_bytes().to_vec(), "plan.json", &Limits::default()).unwrap()
}

/// A network stack and an application that reads its output, its parameter and
/// an identifier written out; one graph names what goes down in the other.
#[test]
fn edges_cross_stacks() {
    let network = plan(
        r#"{"format_version":"1.2","terraform_version":"1.11.4",
        "resource_changes":[
          {"address":"aws_vpc.main","mode":"managed","type":"aws_vpc","name":"main","provider_name":"registry.terraform.io/hashicorp/aws",
           "change":{"actions":["delete","create"],"before":{"id":"vpc-0123456789","arn":"arn:aws:ec2:eu-west-1:1:vpc/vpc-0123456789"},"after":{},"after_unknown":{"id":true,"arn":true},"before_sensitive":{},"after_sensitive":{}}},
          {"address":"aws_ssm_parameter.endpoint","mode":"managed","type":"aws_ssm_parameter","name":"endpoint","provider_name":"registry.terraform.io/hashicorp/aws",
           "change":{"actions":["delete"],"before":{"id":"/network/endpoint","name":"/network/endpoint"},"after":null,"after_unknown":{},"before_sensitive":{},"after_sensitive":false}}],
        "configuration":{"root_module":{
          "outputs":{"vpc_id":{"expression":{"references":["aws_vpc.main.id","aws_vpc.main"]}},"region":{"expression":{"constant_value":"eu-west-1"}}},
          "resources":[{"address":"aws_vpc.main","mode":"managed","type":"aws_vpc","name":"main","provider_config_key":"aws","expressions":{},"schema_version":1}]}}}"#,
    );
    let reader = |name: &str, expression: &str| {
        format!(
            r#"{{"address":"aws_lb.{name}","mode":"managed","type":"aws_lb","name":"{name}","provider_config_key":"aws","expressions":{{"x":{expression}}},"schema_version":1}}"#
        )
    };
    let change = |kind: &str, name: &str, before: &str| {
        format!(
            r#"{{"address":"{kind}.{name}","mode":"managed","type":"{kind}","name":"{name}","provider_name":"registry.terraform.io/hashicorp/aws",
            "change":{{"actions":["no-op"],"before":{before},"after":{before},"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":{{}}}}}}"#
        )
    };
    let application = plan(&format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[{},{},{},{}],
        "prior_state":{{"format_version":"1.0","values":{{"root_module":{{"resources":[
          {{"address":"data.terraform_remote_state.network","mode":"data","type":"terraform_remote_state","name":"network","provider_name":"terraform.io/builtin/terraform","schema_version":0,
            "values":{{"backend":"s3","config":{{"bucket":"states","key":"network"}},"outputs":{{"vpc_id":"vpc-0123456789","region":"eu-west-1"}},"workspace":null}},"sensitive_values":{{}}}},
          {{"address":"data.aws_ssm_parameter.endpoint","mode":"data","type":"aws_ssm_parameter","name":"endpoint","provider_name":"registry.terraform.io/hashicorp/aws","schema_version":0,
            "values":{{"id":"/network/endpoint","name":"/network/endpoint"}},"sensitive_values":{{}}}}]}}}}}},
        "configuration":{{"root_module":{{"resources":[{},{},{},{},
          {{"address":"data.terraform_remote_state.network","mode":"data","type":"terraform_remote_state","name":"network","provider_config_key":"terraform","expressions":{{"backend":{{"constant_value":"s3"}}}},"schema_version":0}},
          {{"address":"data.aws_ssm_parameter.endpoint","mode":"data","type":"aws_ssm_parameter","name":"endpoint","provider_config_key":"aws","expressions":{{"name":{{"constant_value":"/network/endpoint"}}}},"schema_version":0}}]}}}}}}"#,
        change("aws_lb", "by_output", r#"{"id":"lb-by-output"}"#),
        change("aws_lb", "by_region", r#"{"id":"lb-by-region"}"#),
        change("aws_lb", "by_parameter", r#"{"id":"lb-by-parameter"}"#),
        change(
            "aws_lb",
            "by_literal",
            r#"{"id":"lb-by-literal","x":"vpc-0123456789"}"#
        ),
        reader(
            "by_output",
            r#"{"references":["data.terraform_remote_state.network.outputs.vpc_id","data.terraform_remote_state.network.outputs","data.terraform_remote_state.network"]}"#
        ),
        reader(
            "by_region",
            r#"{"references":["data.terraform_remote_state.network.outputs.region","data.terraform_remote_state.network.outputs","data.terraform_remote_state.network"]}"#
        ),
        reader(
            "by_parameter",
            r#"{"references":["data.aws_ssm_parameter.endpoint.value","data.aws_ssm_parameter.endpoint"]}"#
        ),
        reader("by_literal", r#"{"constant_value":"vpc-0123456789"}"#),
    ));
    let graph = Graph::build_many(&[&network, &application], Catalog::built_in());
    assert_eq!(
        Vec::from_iter(dependents_of(&graph, "aws_vpc.main")),
        [
            "aws_lb.by_literal",
            "aws_lb.by_output",
            "data.terraform_remote_state.network"
        ]
    );
    assert_eq!(
        Vec::from_iter(dependents_of(&graph, "aws_ssm_parameter.endpoint")),
        ["aws_lb.by_parameter", "data.aws_ssm_parameter.endpoint"]
    );
    let node = |address: &str| {
        graph
            .find(&ResourceAddress::parse(address).unwrap(), None)
            .unwrap()
    };
    let crossing: Vec<EdgeOrigin> = graph
        .dependents(node("aws_vpc.main"))
        .iter()
        .map(|edge| edge.origin)
        .collect();
    assert_eq!(crossing, [EdgeOrigin::CrossStack; 3]);
    assert_eq!(graph.node(node("aws_lb.by_literal")).stack, 1);
}

/// On plans of every shape the radii contain what the dependencies recorded in
/// the state give by themselves, block by block.
#[test]
fn radii_contain_what_the_state_recorded() {
    for shape in crate::plans::Shape::ALL {
        let text = crate::plans::plan(shape, 1000, 5);
        contains_what_the_state_recorded(&format!("{shape:?}"), text.into_bytes());
    }
}

/// The same on the plans of another generator, where it is at hand.
#[test]
fn radii_of_generated_plans_contain_what_the_state_recorded() {
    let Some(generator) = shared("bench/genplan.py") else {
        return;
    };
    let directory = tempfile::tempdir().unwrap();
    for shape in ["mixed", "wide", "deep", "flat"] {
        let file = directory.path().join(format!("{shape}.json"));
        let made = std::process::Command::new("python3")
            .arg(&generator)
            .args(["--resources", "1000", "--shape", shape, "-o"])
            .arg(&file)
            .stderr(std::process::Stdio::null())
            .status();
        if !made.is_ok_and(|status| status.success()) {
            crate::common::skipped!("genplan.py does not run here");
            return;
        }
        contains_what_the_state_recorded(shape, std::fs::read(&file).unwrap());
    }
}

fn contains_what_the_state_recorded(shape: &str, bytes: Vec<u8>) {
    let set = read(bytes, "plan.json", &Limits::default()).unwrap();
    let mut users: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for instance in &set.prior_state.instances {
        for used in instance.dependencies.iter() {
            users
                .entry(used.to_string())
                .or_default()
                .insert(instance.address.config().to_string());
        }
    }
    let graph = Graph::build(&set);
    let mut blocks: BTreeMap<String, Vec<NodeId>> = BTreeMap::new();
    for (at, change) in set.changes.iter().enumerate() {
        if change.action.destroys() {
            let block = change.address.config().to_string();
            blocks.entry(block).or_default().extend(graph.of_change(at));
        }
    }
    assert!(!blocks.is_empty());
    for (block, nodes) in blocks {
        let mut wanted: BTreeSet<String> = BTreeSet::new();
        let mut open = vec![block.clone()];
        while let Some(at) = open.pop() {
            for user in users.get(&at).into_iter().flatten() {
                if *user != block && wanted.insert(user.clone()) {
                    open.push(user.clone());
                }
            }
        }
        let (_, union) = radii(&graph, &nodes, &|_| (false, false));
        let got: BTreeSet<String> = union
            .dependents
            .iter()
            .map(|id| graph.node(*id).address.config().to_string())
            .collect();
        let missing: Vec<_> = wanted.difference(&got).collect();
        assert!(missing.is_empty(), "{shape} {block}: missing {missing:?}");
    }
}

/// Two configurations: what only the one before refers to still goes down with
/// it, and blocks that do not change are nodes, too.
#[test]
fn source_diffs_look_at_both_configurations() {
    let block = |kind: &str, expressions: &str| {
        format!(
            r#"{{"address":"{kind}.main","mode":"managed","type":"{kind}","name":"main","provider_config_key":"aws","expressions":{expressions},"schema_version":1}}"#
        )
    };
    let configuration = |resources: &[String]| {
        plan(&format!(
            r#"{{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[
              {{"address":"aws_vpc.main","mode":"managed","type":"aws_vpc","name":"main","provider_name":"registry.terraform.io/hashicorp/aws",
               "change":{{"actions":["delete"],"before":{{"cidr_block":"10.0.0.0/16"}},"after":null,"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":false}}}}],
            "configuration":{{"root_module":{{"resources":[{}]}}}}}}"#,
            resources.join(",")
        ))
    };
    let subnet = block(
        "aws_subnet",
        r#"{"vpc_id":{"references":["aws_vpc.main.id","aws_vpc.main"]}}"#,
    );
    let database = block(
        "aws_db_instance",
        r#"{"subnet":{"references":["aws_subnet.main.id","aws_subnet.main"]}}"#,
    );
    let before = configuration(&[block("aws_vpc", "{}"), subnet, database.clone()]);
    let mut after = configuration(&[block("aws_subnet", "{}"), database]);
    after.origin.kind = InputKind::SourceDiff;
    after.prior_configuration = Some(before.configuration);
    let graph = Graph::build(&after);
    assert_eq!(
        Vec::from_iter(dependents_of(&graph, "aws_vpc.main")),
        ["aws_db_instance.main", "aws_subnet.main"]
    );
}

/// A plan of blocks that are repeated for the same keys: networks, disks, and
/// machines that use the network and disk of their key and the network of another.
/// `far` tells what of the other network stands in a machine.
fn keyed(count: usize, far: impl Fn(usize) -> String) -> serde_json::Value {
    use serde_json::json;
    let key = |number: usize| format!("t{:02}", number % count);
    let id = |kind: &str, number: usize| format!("{kind}-0a1b2c3d{:04}", number % count);
    let mut changes = Vec::new();
    let mut push = |kind: &str, name: &str, number: usize, before: serde_json::Value| {
        changes.push(json!({
            "address": format!("{kind}.{name}[\"{}\"]", key(number)), "mode": "managed", "type": kind, "name": name,
            "index": key(number), "provider_name": "registry.terraform.io/hashicorp/aws",
            "change": {
                "actions": ["delete", "create"], "before": before, "after": {},
                "after_unknown": {}, "before_sensitive": false, "after_sensitive": false,
            },
        }));
    };
    for number in 0..count {
        push(
            "aws_subnet",
            "net",
            number,
            json!({ "id": id("subnet", number), "cidr_block": format!("10.{number}.0.0/16") }),
        );
        push(
            "aws_ebs_volume",
            "disk",
            number,
            json!({ "id": id("vol", number), "subnet": id("subnet", number) }),
        );
        push(
            "aws_instance",
            "app",
            number,
            json!({
                "id": id("i", number), "subnet_id": id("subnet", number), "volume": id("vol", number), "peer": far(number + 1),
            }),
        );
    }
    let block = |kind: &str, name: &str, expressions: serde_json::Value| {
        json!({
            "address": format!("{kind}.{name}"), "mode": "managed", "type": kind, "name": name,
            "for_each_expression": { "references": ["local.tenants"] }, "expressions": expressions,
        })
    };
    json!({
        "format_version": "1.2", "terraform_version": "1.11.4", "complete": true, "errored": false, "applyable": true,
        "resource_changes": changes,
        "configuration": { "root_module": { "resources": [
            block("aws_subnet", "net", json!({ "cidr_block": { "references": ["each.value.cidr", "each.value"] } })),
            block("aws_ebs_volume", "disk", json!({ "subnet": { "references": ["aws_subnet.net", "each.key"] } })),
            block("aws_instance", "app", json!({
                "subnet_id": { "references": ["aws_subnet.net", "each.key"] },
                "volume": { "references": ["aws_ebs_volume.disk", "each.key"] },
                "peer": { "references": ["aws_subnet.net", "each.value.zone", "each.value"] },
            })),
        ] } },
    })
}

/// The edges of a plan as `from to` with whether they are certain.
fn edges(plan: &serde_json::Value) -> Vec<(String, String, bool)> {
    let directory = tempfile::tempdir().expect("a directory");
    std::fs::write(directory.path().join("plan.json"), plan.to_string()).expect("a file");
    let output = crate::common::blastgate()
        .current_dir(directory.path())
        .args(["graph", "plan.json", "--format", "json"])
        .output()
        .expect("it runs");
    let graph: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let name = |at: &serde_json::Value| {
        let at = usize::try_from(at.as_u64().expect("an index")).expect("small");
        graph["nodes"][at]["address"]
            .as_str()
            .expect("an address")
            .to_owned()
    };
    let all = graph["edges"].as_array().expect("edges");
    all.iter()
        .map(|edge| {
            (
                name(&edge["from"]),
                name(&edge["to"]),
                edge["certain"] == true,
            )
        })
        .collect()
}

/// `each.key` and `each.value.zone` mean one instance each, which the values tell.
#[test]
fn references_by_key_are_one_edge_each() {
    let count = 30;
    let plan = keyed(count, |number| {
        format!("subnet-0a1b2c3d{:04}", number % count)
    });
    let edges = edges(&plan);
    let open: Vec<_> = edges.iter().filter(|(_, _, certain)| !certain).collect();
    assert!(
        open.is_empty(),
        "{} of {} are open: {:?}",
        open.len(),
        edges.len(),
        &open[..3.min(open.len())]
    );
    // disk to net; app to net, to disk, and to the net of its neighbour.
    assert_eq!(edges.len(), count * 4, "{edges:?}");
    for (from, to, _) in &edges {
        let far = from.starts_with("aws_instance") && to.starts_with("aws_subnet");
        let key = |address: &str| address.split('"').nth(1).map(str::to_owned);
        assert!(far || key(from) == key(to), "{from} {to}");
    }
}

/// A text that only one of the instances has names it, be it no identifier.
#[test]
fn references_by_key_are_known_by_other_texts() {
    let count = 6;
    let plan = keyed(count, |number| format!("10.{}.0.0/16", number % count));
    let edges = edges(&plan);
    assert!(edges.iter().all(|edge| edge.2), "{edges:?}");
    assert_eq!(edges.len(), count * 4, "{edges:?}");
}

/// Where no value tells which instance is meant, nothing is certain that is not
/// known, and nothing is left out.
#[test]
fn references_that_values_do_not_tell_stay_open() {
    let count = 6;
    let plan = keyed(count, |_| "elsewhere".to_owned());
    let edges = edges(&plan);
    for number in 0..count {
        let from = format!("aws_instance.app[\"t{number:02}\"]");
        for other in 0..count {
            let to = format!("aws_subnet.net[\"t{other:02}\"]");
            let found = edges
                .iter()
                .filter(|edge| edge.0 == from && edge.1 == to)
                .map(|edge| edge.2)
                .max();
            assert_eq!(found, Some(other == number), "{from} {to}");
        }
    }
}

/// Pictures hold every object that the numbers count, however many keys there are.
#[test]
fn pictures_hold_what_they_count() {
    let plan = keyed(100, |number| format!("subnet-0a1b2c3d{:04}", number % 100));
    let directory = tempfile::tempdir().expect("a directory");
    std::fs::write(directory.path().join("plan.json"), plan.to_string()).expect("a file");
    let run = |format: &str| {
        let output = crate::common::blastgate()
            .current_dir(directory.path())
            .args(["check", "plan.json", "--format", format])
            .output()
            .expect("it runs");
        String::from_utf8(output.stdout).expect("text")
    };
    let page = run("html");
    let report: serde_json::Value = serde_json::from_str(&run("json")).expect("JSON");
    assert_eq!(report["summary"]["destructive"], 300);
    for change in report["changes"].as_array().expect("changes") {
        let address = change["address"].as_str().expect("an address");
        // As the page lists it, and as its data hold it.
        let quoted = address.replace('"', "\\\"");
        let escaped = address.replace('"', "&#34;");
        assert!(
            page.contains(&quoted) || page.contains(&escaped),
            "{address}"
        );
    }
}
