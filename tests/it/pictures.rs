//! `blastgate graph` with the programs that read its output: graphviz (`dot` on
//! PATH) and Mermaid's parser (npm packages in `target/mermaid`, or where
//! `BLASTGATE_MERMAID` says). Skipped, loudly, where they are not at hand;
//! `.ci/run` gets them.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn blastgate(arguments: &[&str]) -> Output {
    let output = assert_cmd::cargo::cargo_bin_cmd!("blastgate")
        .arg("graph")
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    output
}

/// A plan of `count` objects in chains of ten, each chain in a module instance
/// with a key that needs quoting; one root object that all use is replaced.
fn large_plan(count: usize) -> String {
    let change = |address: &str, module: &str, name: &str, actions: &str| {
        let module = match module {
            "" => String::new(),
            module => format!("\"module_address\":{},", serde_json::Value::from(module)),
        };
        format!(
            r#"{{"address":{},{module}"mode":"managed","type":"aws_db_instance","name":"{name}","provider_name":"registry.terraform.io/hashicorp/aws","change":{{"actions":{actions},"before":{{"tags":{{"env":"production"}}}},"after":{{"tags":{{"env":"production"}}}},"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":{{}}}}}}"#,
            serde_json::Value::from(address)
        )
    };
    let mut changes = vec![change(
        "aws_db_instance.base",
        "",
        "base",
        r#"["delete","create"]"#,
    )];
    for chain in 0..count / 10 {
        let module = format!("module.m[\"<{chain}>; \\\"x\\\" #1\"]");
        for depth in 0..10 {
            let name = format!("d{depth}");
            changes.push(change(
                &format!("{module}.aws_db_instance.{name}"),
                &module,
                &name,
                r#"["no-op"]"#,
            ));
        }
    }
    let block = |name: &str, reference: &str| {
        format!(
            r#"{{"address":"aws_db_instance.{name}","mode":"managed","type":"aws_db_instance","name":"{name}","provider_config_key":"aws","expressions":{{"x":{{"references":["{reference}"]}}}},"schema_version":1}}"#
        )
    };
    let blocks: Vec<String> = (0..10usize)
        .map(|depth| match depth {
            0 => block("d0", "var.base"),
            _ => block(
                &format!("d{depth}"),
                &format!("aws_db_instance.d{}", depth - 1),
            ),
        })
        .collect();
    format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[{}],"configuration":{{"root_module":{{
        "resources":[{{"address":"aws_db_instance.base","mode":"managed","type":"aws_db_instance","name":"base","provider_config_key":"aws","expressions":{{}},"schema_version":1}}],
        "module_calls":{{"m":{{"source":"./m","expressions":{{"base":{{"references":["aws_db_instance.base.id","aws_db_instance.base"]}}}},"for_each_expression":{{"references":["local.all"]}},"module":{{"resources":[{}],"variables":{{"base":{{}}}}}}}}}}}}}}}}"#,
        changes.join(","),
        blocks.join(",")
    )
}

/// Plans to draw: their paths and further arguments.
fn plans(scratch: &Path) -> Vec<(String, Vec<String>)> {
    let testdata = root().join("testdata");
    let mut plans = Vec::new();
    for kind in ["plans", "graph"] {
        let mut directories: Vec<PathBuf> = std::fs::read_dir(testdata.join(kind))
            .unwrap()
            .map(|entry| entry.unwrap().path().join("plan.json"))
            .filter(|path| path.is_file())
            .collect();
        directories.sort();
        plans.extend(
            directories
                .into_iter()
                .map(|path| (path.display().to_string(), Vec::new())),
        );
    }
    let large = scratch.join("large.json");
    std::fs::write(&large, large_plan(3_000)).unwrap();
    let large = large.display().to_string();
    plans.push((large.clone(), Vec::new()));
    let from = ["--from", "aws_db_instance.base", "--depth", "1"].map(str::to_owned);
    plans.push((large, from.to_vec()));
    // Several stacks are clusters of their own.
    let several = scratch.join("several");

    for id in ["readme-example", "hostile-addresses"] {
        let file = testdata.join("plans").join(id).join("plan.json");
        std::fs::create_dir_all(several.join(id)).unwrap();
        std::fs::copy(file, several.join(id).join("plan.json")).unwrap();
    }
    plans.push((several.display().to_string(), Vec::new()));
    plans
}

fn draw(scratch: &Path, format: &str) -> Vec<PathBuf> {
    plans(scratch)
        .into_iter()
        .enumerate()
        .map(|(number, (plan, more))| {
            let mut arguments = vec![plan.as_str(), "--format", format];
            arguments.extend(more.iter().map(String::as_str));
            let file = scratch.join(format!("{number}.{format}"));
            std::fs::write(&file, blastgate(&arguments).stdout).unwrap();
            file
        })
        .collect()
}

#[test]
fn graphviz_reads_dot() {
    if Command::new("dot").arg("-V").output().is_err() {
        crate::common::skipped!("no dot (graphviz) on PATH");
        return;
    }
    let scratch = tempfile::tempdir().unwrap();
    let read = |file: &Path| {
        Command::new("dot")
            .arg("-Tcanon")
            .arg(file)
            .output()
            .unwrap()
    };
    for file in draw(scratch.path(), "dot") {
        let output = read(&file);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && told.is_empty(),
            "{}: {told}",
            file.display()
        );
    }
    let small = root().join("testdata/plans/hostile-addresses/plan.json");
    let drawn = blastgate(&[small.to_str().unwrap(), "--format", "dot"]).stdout;
    let file = scratch.path().join("small.dot");
    std::fs::write(&file, drawn).unwrap();
    let picture = Command::new("dot")
        .arg("-Tsvg")
        .arg(&file)
        .output()
        .unwrap();
    let picture = String::from_utf8(picture.stdout).unwrap();
    assert!(picture.contains("class=\"cluster\"") && picture.contains("class=\"node\""));
    // The test could fail.
    let broken = scratch.path().join("broken.dot");
    std::fs::write(&broken, "digraph { a -> \"b }").unwrap();
    assert!(!read(&broken).status.success());
}

#[test]
fn mermaid_reads_mermaid() {
    let packages = std::env::var_os("BLASTGATE_MERMAID")
        .map_or_else(|| root().join("target/mermaid"), PathBuf::from);
    let there = packages.join("node_modules/mermaid").is_dir()
        && packages.join("node_modules/jsdom").is_dir()
        && Command::new("node").arg("--version").output().is_ok();
    if !there {
        crate::common::skipped!("no node, or no mermaid and jsdom in {}", packages.display());
        return;
    }
    let scratch = tempfile::tempdir().unwrap();
    let parse = |files: &[PathBuf]| {
        Command::new("node")
            .arg(root().join("tests/it/mermaid/parse.mjs"))
            .arg(&packages)
            .args(files)
            .output()
            .unwrap()
    };
    let files = draw(scratch.path(), "mermaid");
    let output = parse(&files);
    let kinds = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(kinds.lines().count(), files.len());
    assert!(
        kinds.lines().all(|kind| kind.starts_with("flowchart")),
        "{kinds}"
    );
    let broken = scratch.path().join("broken.mermaid");
    std::fs::write(&broken, "flowchart LR\n  a[\" --> b\n").unwrap();
    assert!(!parse(&[broken]).status.success());
}

/// A picture of ten thousand objects shows what is reached, and says so.
#[test]
fn large_graphs_are_cut_with_a_note() {
    let scratch = tempfile::tempdir().unwrap();
    let file = scratch.path().join("large.json");
    std::fs::write(&file, large_plan(10_000)).unwrap();
    let file = file.to_str().unwrap();
    let edges = |text: &str, arrow: &str| text.lines().filter(|line| line.contains(arrow)).count();

    let output = blastgate(&[file]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.starts_with("blastgate: 2000 of 10001 objects: 1 change"),
        "{told}"
    );
    let dot = String::from_utf8(output.stdout).unwrap();
    assert!(dot.contains("label=\"2000 of 10001 objects"));
    assert!(edges(&dot, " -> ") <= 8000);

    let mermaid = String::from_utf8(blastgate(&[file, "--format", "mermaid"]).stdout).unwrap();
    assert!(mermaid.len() <= 50_000 && edges(&mermaid, " --> ") <= 500);
    assert!(mermaid.contains("of 10001 objects"));

    // For machines it is all there.
    let output = blastgate(&[file, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["nodes"].as_array().unwrap().len(), 10_001);
    assert_eq!(json["truncated"], false);
    assert!(output.stderr.is_empty());

    // A part that was asked for is not cut.
    let part = [file, "--from", "aws_db_instance.base", "--depth", "1"];
    let output = blastgate(&part);
    assert!(output.stderr.is_empty());
    let dot = String::from_utf8(output.stdout).unwrap();
    assert_eq!(edges(&dot, " -> "), 1000);
    assert!(dot.contains("production"));
}
