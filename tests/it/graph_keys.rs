//! The graph of 285 objects that `for_each` repeats over maps, in modules in
//! modules (`testdata/graph/keys`, which Terraform really applied): every edge that
//! is there is found, and every edge that is certain is there. The edges are made
//! here from the keys, by the formulas of the configuration.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use blastgate::analysis::graph::{EdgeOrigin, Graph};
use blastgate::input::{Limits, read};

type Edge = (String, String);

/// Who uses whom, by reading `config/main.tf` and its modules.
fn truth() -> BTreeSet<Edge> {
    let tenant = |index: usize| format!("tenant-{:02}", index % 20);
    let data = |name: &str, key: &str| format!("terraform_data.{name}[\"{key}\"]");
    let mut edges = BTreeSet::new();
    let mut uses = |from: &str, to: &str| {
        edges.insert((from.to_owned(), to.to_owned()));
    };
    for index in 0..20 {
        let (own, peer) = (tenant(index), tenant(index + 7));
        let network = data("network", &format!("zone-{}", index % 5));
        let subnet = data("subnet", &own);
        uses(&subnet, &network);
        uses(&data("alias", &format!("alias-{index}")), &subnet);
        uses(&data("service", &own), &subnet);
        uses(&data("service", &own), &network);
        uses(&data("peering", &own), &subnet);
        uses(&data("peering", &own), &data("subnet", &peer));
        uses(&data("label", &own), &data("service", &own));
        let inside = |tenant: &str, name: &str, key: &str| {
            format!("module.app[\"{tenant}\"].{}", data(name, key))
        };
        for role in ["web", "job"] {
            let machine = inside(&own, "machine", role);
            uses(&inside(&own, "disk", role), &subnet);
            uses(&machine, &inside(&own, "disk", role));
            uses(&machine, &network);
            for queue in 0..2 {
                let queue = format!(
                    "module.app[\"{own}\"].module.worker[\"{role}\"].terraform_data.queue[{queue}]"
                );
                uses(&queue, &machine);
            }
        }
        let route = data("route", &own);
        uses(&route, &inside(&own, "machine", "web"));
        uses(&route, &inside(&peer, "machine", "web"));
    }
    edges
}

fn found(file: &str) -> BTreeMap<Edge, (EdgeOrigin, bool)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("testdata/graph/keys")
        .join(file);
    let set = read(
        std::fs::read(path).expect("a plan"),
        file,
        &Limits::default(),
    )
    .expect("read");
    let graph = Graph::build(&set);
    let name = |id| graph.node(id).address.to_string();
    let mut edges = BTreeMap::new();
    for id in graph.ids() {
        for edge in graph.dependencies(id) {
            edges.insert((name(id), name(edge.to)), (edge.origin, edge.certain));
        }
    }
    edges
}

#[test]
fn keys_of_hundreds_of_objects_resolve() {
    let truth = truth();
    for file in ["plan.json", "plan.tfplan"] {
        let found = found(file);
        let missing: Vec<&Edge> = truth
            .iter()
            .filter(|edge| !found.contains_key(*edge))
            .collect();
        assert!(missing.is_empty(), "{file} misses {missing:?}");
        let unsure: Vec<&Edge> = truth.iter().filter(|edge| !found[*edge].1).collect();
        assert!(unsure.is_empty(), "{file} doubts {unsure:?}");
        // Terraform itself records whole modules for an output with a key, and the
        // record counts as far as nothing contradicts it: possible, never certain.
        let wrong: Vec<_> = found
            .iter()
            .filter(|(edge, (origin, certain))| {
                !truth.contains(edge) && (*certain || *origin != EdgeOrigin::State)
            })
            .collect();
        assert!(
            wrong.is_empty(),
            "{file} has {} edges too many: {wrong:?}",
            wrong.len()
        );
    }
}

/// The picture of the HTML report holds all that the radius counts.
#[test]
fn the_picture_holds_what_is_counted() {
    let plan = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/graph/keys/plan.json");
    let run = |format: &str| {
        let output = crate::common::blastgate()
            .arg("check")
            .arg(&plan)
            .args(["--format", format, "--all-dependents"])
            .output()
            .expect("it runs");
        String::from_utf8(output.stdout).expect("text")
    };
    let report: serde_json::Value = serde_json::from_str(&run("json")).expect("JSON");
    let html = run("html");
    let data = html
        .split("type=\"application/json\"")
        .nth(1)
        .and_then(|rest| rest.split_once('>'))
        .and_then(|(_, rest)| rest.split("</script>").next())
        .expect("the data");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    // Nodes refer to the texts by position.
    let shown: BTreeSet<&str> = data["n"]
        .as_array()
        .expect("nodes")
        .iter()
        .filter_map(|node| data["s"][usize::try_from(node[0].as_u64()?).ok()?].as_str())
        .collect();
    let changes = report["changes"].as_array().expect("changes");
    assert_eq!(report["summary"]["actions"]["replace"], 285);
    for change in changes {
        let dependents = change["blast_radius"]["dependents"].as_array();
        let all = dependents.into_iter().flatten().chain([&change["address"]]);
        for address in all {
            let address = address.as_str().expect("an address");
            assert!(
                shown.contains(address),
                "{address} is counted and not drawn"
            );
        }
    }
}
