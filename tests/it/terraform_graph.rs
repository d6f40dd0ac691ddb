//! The graph beside the one that Terraform itself draws (`graph.dot` in the
//! fixtures, made by `testdata/graph/make.sh` with the real `terraform graph`).
//!
//! Terraform draws blocks, without keys, and leaves out what follows from other
//! edges. Ours is projected to blocks, too: each of its edges must be there, and
//! what we have beyond must follow from Terraform's. `BLASTGATE_GRAPHS` names a
//! further directory of such fixtures to look at.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use blastgate::analysis::graph::{EdgeOrigin, Graph, NodeId};
use blastgate::analysis::radius::radii;
use blastgate::input::{Limits, read};
use blastgate::model::address::{ConfigAddress, ResourceAddress};
use blastgate::model::change::ChangeSet;

type Edges = BTreeSet<(String, String)>;

/// Directories with a `graph.dot`.
fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata");
    let more = std::env::var_os("BLASTGATE_GRAPHS").map(PathBuf::from);
    let mut found: Vec<PathBuf> = [root.join("graph"), root.join("plans")]
        .into_iter()
        .chain(more)
        .flat_map(|directory| std::fs::read_dir(directory).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("graph.dot").is_file())
        .collect();
    found.sort();
    found
}

/// Nodes and edges of `terraform graph`, whose output has one of them a line.
fn terraforms(directory: &Path) -> (BTreeSet<String>, Edges) {
    let text = std::fs::read_to_string(directory.join("graph.dot")).unwrap();
    let mut nodes = BTreeSet::new();
    let mut edges = Edges::new();
    for line in text.lines().map(str::trim) {
        let Some(rest) = line.strip_prefix('"') else {
            continue;
        };
        let (from, rest) = rest.split_once('"').unwrap();
        match rest.split('"').collect::<Vec<_>>().as_slice() {
            [" -> ", to, ";"] => {
                edges.insert((from.to_owned(), (*to).to_owned()));
            }
            [" [label=", ..] => {
                nodes.insert(from.to_owned());
            }
            other => panic!("{}: {line}: {other:?}", directory.display()),
        }
    }
    (nodes, edges)
}

fn load(directory: &Path, file: &str) -> ChangeSet {
    let bytes = std::fs::read(directory.join(file)).unwrap();
    read(bytes, file, &Limits::default()).unwrap()
}

/// Blocks of the configuration.
fn blocks(set: &ChangeSet) -> BTreeSet<String> {
    let address = |module: &[std::sync::Arc<str>],
                   block: &blastgate::model::configuration::ResourceBlock| {
        ConfigAddress {
            module: module.to_vec(),
            mode: block.mode,
            type_name: block.type_name.clone(),
            name: block.name.clone(),
        }
        .to_string()
    };
    set.configuration
        .modules
        .iter()
        .flat_map(|module| {
            module
                .resources
                .iter()
                .map(|block| address(&module.path, block))
        })
        .collect()
}

/// What a block's instances reach, directly through data that nobody listed as
/// an instance; here only direct edges between instances.
fn ours(set: &ChangeSet, graph: &Graph) -> (Edges, BTreeMap<(String, String), EdgeOrigin>) {
    let mut edges = Edges::new();
    let mut origins = BTreeMap::new();
    let configured = blocks(set);
    for id in graph.ids() {
        let node = graph.node(id);
        if node.deposed.is_some() {
            continue;
        }
        let from = node.address.config().to_string();
        for edge in graph.dependencies(id) {
            let to = graph.node(edge.to).address.config().to_string();
            if from != to && configured.contains(&from) && configured.contains(&to) {
                origins.insert((from.clone(), to.clone()), edge.origin);
                edges.insert((from.clone(), to));
            }
        }
    }
    (edges, origins)
}

fn reachable<'e>(edges: &'e Edges, from: &'e str) -> BTreeSet<&'e str> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        for (_, to) in edges.iter().filter(|(one, _)| one == at) {
            if found.insert(to.as_str()) {
                open.push(to);
            }
        }
    }
    found
}

#[test]
fn every_edge_of_terraform_is_there() {
    let mut problems = Vec::new();
    let (mut compared, mut looked) = (0, 0);
    for directory in fixtures() {
        let name = directory
            .file_name()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let (nodes, wanted) = terraforms(&directory);
        for file in ["plan.tfplan", "plan.json"] {
            let set = load(&directory, file);
            let graph = Graph::build(&set);
            assert_eq!(blocks(&set), nodes, "{name} {file}: blocks differ");
            let (edges, origins) = ours(&set, &graph);
            // A block without any instance in this plan is no node.
            let there: BTreeSet<String> = graph
                .ids()
                .map(|id| graph.node(id).address.config().to_string())
                .collect();
            for (from, to) in &wanted {
                if !there.contains(from) || !there.contains(to) {
                    eprintln!("{name} {file}: {from} -> {to} has no instances");
                    continue;
                }
                compared += 1;
                // What the JSON hides and no state recorded must be said to be open.
                let open = file == "plan.json"
                    && graph.ids().any(|id| {
                        graph.unresolved(id) && graph.node(id).address.config().to_string() == *from
                    });
                if !edges.contains(&(from.clone(), to.clone())) && !open {
                    problems.push(format!("{name} {file}: {from} -> {to} is missing"));
                }
            }
            for (from, to) in &edges {
                looked += 1;
                if !reachable(&wanted, from).contains(to.as_str()) {
                    let origin = origins[&(from.clone(), to.clone())];
                    problems.push(format!(
                        "{name} {file}: {from} -> {to} ({origin:?}) is ours only"
                    ));
                }
            }
        }
    }
    eprintln!("{compared} edges of Terraform, {looked} of ours");
    assert!(compared > 60, "{compared} compared");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn node(graph: &Graph, address: &str) -> NodeId {
    let address = ResourceAddress::parse(address).unwrap();
    graph.find(&address, None).unwrap()
}

/// What conditions read: with the HCL at hand to the instance, and with an
/// origin of its own; with the JSON as far as the state recorded it.
#[test]
fn conditions_are_dependencies() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/graph/checks");
    let set = load(&directory, "plan.tfplan");
    let graph = Graph::build(&set);
    for (from, to) in [
        ("terraform_data.guarded", "terraform_data.network"),
        ("terraform_data.explained", "terraform_data.network"),
        ("terraform_data.new[0]", "terraform_data.guarded"),
        (
            r#"terraform_data.paired["a"]"#,
            r#"terraform_data.zone["a"]"#,
        ),
        ("terraform_data.validated", r#"terraform_data.zone["a"]"#),
        (
            "terraform_data.after_output",
            "module.service.terraform_data.worker",
        ),
    ] {
        let edges = graph.dependencies(node(&graph, from));
        let found: Vec<_> = edges
            .iter()
            .map(|edge| (graph.node(edge.to).address.to_string(), edge.origin))
            .collect();
        let origin = match from {
            // They use a variable or an output; that has the condition.
            "terraform_data.validated" | "terraform_data.after_output" => EdgeOrigin::Configuration,
            _ => EdgeOrigin::Check,
        };
        assert_eq!(found, [(to.to_owned(), origin)], "{from}");
    }
    assert!(graph.exact());

    let set = load(&directory, "plan.json");
    let graph = Graph::build(&set);
    let open: Vec<String> = graph
        .ids()
        .filter(|id| graph.unresolved(*id))
        .map(|id| graph.node(id).address.to_string())
        .collect();
    assert_eq!(open, ["terraform_data.new[0]"]);
    let (found, _) = radii(&graph, &[node(&graph, "terraform_data.guarded")], &|_| {
        (false, false)
    });
    assert!(!found[0].exact, "somebody may depend on it");
}
