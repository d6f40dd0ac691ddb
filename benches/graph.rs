//! The graph and the radii at 1,000, 10,000 and 50,000 instances: time per
//! instance must stay the same.
//!
//! The plan is made here: services in module instances, each with a chain of
//! resources, all of them on one network through `for_each`, so that there are
//! wide references, paired ones and long ways.

#![allow(missing_docs)]

use std::hint::black_box;

use blastgate::context::graph::{Graph, NodeId};
use blastgate::context::radius::radii_listing;
use blastgate::input::{Limits, read};
use blastgate::model::change::ChangeSet;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const CHAIN: [&str; 8] = [
    "aws_iam_role",
    "aws_security_group",
    "aws_lb_target_group",
    "aws_lb_listener_rule",
    "aws_ecs_task_definition",
    "aws_ecs_service",
    "aws_appautoscaling_target",
    "aws_route53_record",
];

fn plan(instances: usize) -> ChangeSet {
    let services = instances / (CHAIN.len() * 2);
    let mut changes = Vec::new();
    let mut change = |module: &str, kind: &str, key: &str, action: &str, uses: &str| {
        let address = format!("{module}{kind}.x{key}");
        let index = match key {
            "" => String::new(),
            key => format!("\"index\":{},", &key[1..key.len() - 1]),
        };
        let id = format!("{kind}-{:016x}", changes.len().wrapping_mul(0x9e37_79b9));
        let before = format!(
            r#"{{"id":"{id}","arn":"arn:aws:x:eu-west-1:123456789012:{id}","name":"{id}-name","uses":"{uses}","policy":"{{\"Resource\":\"{uses}/*\"}}","tags":{{"env":"production","team":"payments"}}}}"#
        );
        changes.push(format!(
            r#"{{"address":{},{}"mode":"managed","type":"{kind}","name":"x",{index}"provider_name":"registry.terraform.io/hashicorp/aws","change":{{"actions":{action},"before":{before},"after":{before},"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":{{}}}}}}"#,
            serde_json::Value::from(address.as_str()),
            if module.is_empty() { String::new() } else { format!("\"module_address\":{},", serde_json::Value::from(module.trim_end_matches('.'))) },
        ));
        id
    };
    let network = change("", "aws_vpc", "", r#"["delete","create"]"#, "none");
    for service in 0..services {
        let module = format!("module.service[\"s{service}\"].");
        let mut last = network.clone();
        for (depth, kind) in CHAIN.iter().enumerate() {
            let action = if (service + depth) % 5 == 0 {
                r#"["delete","create"]"#
            } else {
                r#"["no-op"]"#
            };
            let mut next = String::new();
            for index in 0..2 {
                next = change(&module, kind, &format!("[{index}]"), action, &last);
            }
            last = next;
        }
    }
    let mut resources = Vec::new();
    for (depth, kind) in CHAIN.iter().enumerate() {
        let references = match depth {
            0 => r#""var.network""#.to_owned(),
            _ => format!(r#""{0}.x","count.index""#, CHAIN[depth - 1]),
        };
        resources.push(format!(
            r#"{{"address":"{kind}.x","mode":"managed","type":"{kind}","name":"x","provider_config_key":"aws","expressions":{{"uses":{{"references":[{references}]}},"policy":{{"references":["var.network"]}}}},"count_expression":{{"constant_value":2}},"schema_version":1}}"#
        ));
    }
    let text = format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[{}],"configuration":{{"root_module":{{
        "resources":[{{"address":"aws_vpc.x","mode":"managed","type":"aws_vpc","name":"x","provider_config_key":"aws","expressions":{{}},"schema_version":1}}],
        "module_calls":{{"service":{{"source":"./service","expressions":{{"network":{{"references":["aws_vpc.x.id","aws_vpc.x"]}}}},"for_each_expression":{{"references":["local.services"]}},
        "module":{{"resources":[{}],"variables":{{"network":{{}}}}}}}}}}}}}}}}"#,
        changes.join(","),
        resources.join(",")
    );
    read(text.into_bytes(), "plan.json", &Limits::default()).expect("a plan")
}

fn graph(c: &mut Criterion) {
    let mut build = c.benchmark_group("graph");
    build.sample_size(10);
    let sizes = [1_000, 10_000, 50_000];
    let sets: Vec<ChangeSet> = sizes.iter().map(|size| plan(*size)).collect();
    for (size, set) in sizes.iter().zip(&sets) {
        build.throughput(Throughput::Elements(*size as u64));
        build.bench_with_input(BenchmarkId::from_parameter(size), set, |b, set| {
            b.iter(|| Graph::build(black_box(set)));
        });
    }
    build.finish();
    let mut radius = c.benchmark_group("radius");
    radius.sample_size(10);
    for (size, set) in sizes.iter().zip(&sets) {
        let graph = Graph::build(set);
        let sources: Vec<NodeId> = (0..set.changes.len())
            .filter(|at| set.changes[*at].action.destroys())
            .filter_map(|at| graph.of_change(at))
            .collect();
        radius.throughput(Throughput::Elements(*size as u64));
        radius.bench_with_input(BenchmarkId::from_parameter(size), &graph, |b, graph| {
            b.iter(|| radii_listing(black_box(graph), &sources, &|_| (true, false), 100));
        });
    }
    radius.finish();
}

criterion_group!(benches, graph);
criterion_main!(benches);
