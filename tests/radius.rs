//! What depends on each destructive change, on both readers: in the fixtures,
//! and in the labelled scenarios, which are skipped, loudly, where the corpus
//! is not at hand.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use blastgate::context::graph::Graph;
use blastgate::context::radius::radii;
use blastgate::input::{Limits, read};
use blastgate::model::address::ResourceAddress;

fn shared() -> Option<PathBuf> {
    let path = std::env::var_os("BLASTGATE_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")),
        PathBuf::from,
    );
    if path.join("corpus/scenarios").is_dir() {
        return Some(path);
    }
    eprintln!("SKIPPED: no corpus at {}", path.display());
    None
}

fn texts(list: Option<&serde_json::Value>) -> BTreeSet<String> {
    list.and_then(|list| list.as_array())
        .into_iter()
        .flatten()
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}

fn wrong_dependents(file: &str) -> Option<(usize, Vec<String>)> {
    let scenarios = shared()?.join("corpus/scenarios");
    let mut directories: Vec<PathBuf> = std::fs::read_dir(scenarios)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    directories.sort();
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
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/graph/references");
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
                "{file} {address}: missing {missing:?}, too much {extra:?}"
            );
        }
    }
}
