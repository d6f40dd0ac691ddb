//! The fuzz targets' properties on their seeds, and on every input that has
//! ever broken one (`fuzz/kept`), without the fuzzer and the nightly compiler.

use std::path::Path;
use std::process::Stdio;

use crate::common::{blastgate, entries};

#[cfg(feature = "mcp")]
#[allow(dead_code, unreachable_pub, reason = "the fuzz crate uses all of it")]
#[path = "../../fuzz/mcp.rs"]
mod frames;
#[allow(unreachable_pub, reason = "the fuzz crate uses it from outside")]
#[path = "../../fuzz/properties.rs"]
mod properties;

/// A fuzz target: its name, and what has to hold for its bytes.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 18] = [
    ("address", properties::address),
    ("catalog", properties::catalog),
    ("documents", properties::documents),
    ("hcl", properties::hcl),
    ("hcl_json", properties::hcl_json),
    ("hook", properties::hook),
    ("msgpack", properties::msgpack),
    ("patch", properties::patch),
    ("plan_built", properties::plan_built),
    ("plan_json", properties::plan_json),
    ("plan_json_embedded", properties::plan_json_embedded),
    ("plan_protobuf", properties::plan_protobuf),
    ("plan_state", properties::plan_state),
    ("plan_zip", properties::plan_zip),
    ("policy", properties::policy),
    ("rule", properties::rule),
    ("signatures", properties::signatures),
    ("source_pair", properties::source_pair),
];

/// The seeds and the kept inputs of a target.
fn inputs(target: &str) -> Vec<(String, Vec<u8>)> {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let mut out = Vec::new();
    for kind in ["seeds", "kept"] {
        let directory = fuzz.join(kind).join(target);
        if kind == "kept" && !directory.exists() {
            continue;
        }
        for path in entries(&directory) {
            out.push((
                path.display().to_string(),
                std::fs::read(&path).expect("an input"),
            ));
        }
    }
    assert!(!out.is_empty(), "{target} has no seeds");
    out
}

/// Whether a property holds, with what it says where it does not.
fn holds(property: fn(&[u8]), bytes: &[u8]) -> Result<(), String> {
    std::panic::catch_unwind(|| property(bytes)).map_err(|cause| {
        cause
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()))
            .unwrap_or_default()
    })
}

#[test]
fn every_property_holds_for_every_seed_and_for_what_once_broke_it() {
    let mut broken = Vec::new();
    for (target, property) in TARGETS {
        for (name, bytes) in inputs(target) {
            if let Err(what) = holds(property, &bytes) {
                broken.push(format!("{name}: {what}"));
            }
            // Cut off in the middle, nothing is different.
            if let Err(what) = holds(property, &bytes[..bytes.len() / 2]) {
                broken.push(format!("{name}, first half: {what}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_target_is_replayed() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/Cargo.toml");
    let manifest = std::fs::read_to_string(manifest).expect("the manifest");
    let mut named: Vec<&str> = manifest
        .lines()
        .filter_map(|line| line.strip_prefix("path = \"fuzz_targets/"))
        .filter_map(|line| line.strip_suffix(".rs\""))
        .filter(|name| *name != "mcp")
        .collect();
    named.sort_unstable();
    let replayed: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
    assert_eq!(named, replayed);
}

/// The server changes its directory, so that it gets a process of its own.
#[cfg(feature = "mcp")]
#[test]
fn frames_are_answered_one_message_a_line() {
    use std::io::Write as _;
    let place = tempfile::tempdir().expect("a directory");
    std::fs::write(
        place.path().join("plan.json"),
        r#"{"format_version":"1.2","planned_values":{}}"#,
    )
    .expect("a file");
    std::fs::write(place.path().join("main.tf"), "locals {\n  a = 1\n}\n").expect("a file");
    let mut child = blastgate()
        .arg("mcp")
        .arg("--root")
        .arg(place.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("blastgate starts");
    let mut stdin = child.stdin.take().expect("stdin");
    stdin.write_all(frames::HELLO.as_bytes()).expect("a pipe");
    for (_, bytes) in inputs("mcp") {
        stdin.write_all(&bytes).expect("a pipe");
        stdin.write_all(b"\n").expect("a pipe");
    }
    let last = "{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"method\":\"ping\"}\n";
    stdin.write_all(last.as_bytes()).expect("a pipe");
    drop(stdin);
    let output = child.wait_with_output().expect("blastgate ends");
    assert_eq!(output.status.code(), Some(0));
    frames::answers(&output.stdout);
    assert!(!output.stdout.is_empty());
}
