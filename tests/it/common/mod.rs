//! What tests of the real binary share.

#![allow(dead_code, reason = "each test binary uses a part of it")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Says that a test, or a part of it, checks nothing on this machine. It goes
/// past the test harness, which hides what passing tests print; `.ci/run`
/// counts these lines at the end.
macro_rules! skipped {
    ($($what:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), "SKIPPED: {}", format_args!($($what)*));
    }};
}
pub(crate) use skipped;

/// The binary in an empty directory with an environment of its own, so that no
/// policy file and no setting of the machine counts.
pub(crate) fn blastgate() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_blastgate"));
    command.env_clear();
    for name in ["PATH", "HOME", "TMPDIR", "SystemRoot", "LLVM_PROFILE_FILE"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command.current_dir(std::env::temp_dir());
    command
}

/// `testdata` of the repository.
pub(crate) fn testdata() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata")
}

/// Directories of all plan fixtures, sorted.
pub(crate) fn fixtures() -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = std::fs::read_dir(testdata().join("plans"))
        .expect("testdata/plans can be listed")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.join("expect.json").exists())
        .collect();
    all.sort();
    assert!(all.len() >= 20, "fixtures are missing");
    all
}

/// A part of the labelled corpus, where it is at hand.
pub(crate) fn corpus(part: &str) -> Option<PathBuf> {
    shared(&format!("corpus/{part}"))
}

/// A file or directory of the material that may lie beside the checkout (or
/// where `BLASTGATE_SHARED` points); where it does not, that is said.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("BLASTGATE_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let found = shared.join(path);
    if !found.exists() {
        skipped!("there is no {path} in {}", shared.display());
        return None;
    }
    Some(found)
}

/// Scenarios of the corpus that hold a whole, honest plan: broken, contradictory
/// and withdrawn inputs are judged in `corpus.rs` only.
pub(crate) fn plan_scenarios() -> Vec<PathBuf> {
    let Some(directory) = corpus("scenarios") else {
        return Vec::new();
    };
    let honest = |path: &PathBuf| {
        let label = std::fs::read(path.join("label.json")).unwrap_or_default();
        let label = serde_json::from_slice::<serde_json::Value>(&label).unwrap_or_default();
        let group = label["group"].as_str().unwrap_or_default();
        path.join("plan.tfplan").is_file()
            // Its two files name two different versions.
            && !path.ends_with("lang-ot-open")
            && !["redteam", "field"].contains(&group)
            && label["expect"] != "refuse"
            && label["may_refuse"] != true
    };
    entries(&directory).into_iter().filter(honest).collect()
}

/// What a directory holds, sorted.
pub(crate) fn entries(directory: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(directory)
        .unwrap_or_else(|error| panic!("{}: {error}", directory.display()))
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}

/// Directories that hold one plan in both formats: the fixtures of the
/// repository, and the scenarios of the corpus where it is at hand.
pub(crate) fn plans_in_both_formats() -> Vec<PathBuf> {
    entries(&testdata().join("plans"))
        .into_iter()
        .chain(plan_scenarios())
        .filter(|path| path.join("plan.json").is_file() && path.join("plan.tfplan").is_file())
        .collect()
}

/// Parses JSON.
pub(crate) fn json(bytes: &[u8]) -> serde_json::Value {
    serde_json::from_slice(bytes)
        .unwrap_or_else(|error| panic!("no JSON ({error}): {}", String::from_utf8_lossy(bytes)))
}

/// A plan's JSON with these changes, of the shape that Terraform 1.11 writes.
pub(crate) fn plan(changes: Vec<serde_json::Value>) -> serde_json::Value {
    let stay = |change: &&serde_json::Value| !change["change"]["after"].is_null();
    let planned: Vec<serde_json::Value> = changes
        .iter()
        .filter(stay)
        .map(|change| serde_json::json!({ "address": change["address"] }))
        .collect();
    serde_json::json!({
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "planned_values": { "root_module": { "resources": planned } },
        "resource_changes": changes,
        "configuration": { "root_module": {} },
        "timestamp": "2026-11-22T12:00:00Z",
        "applyable": true,
        "complete": true,
        "errored": false
    })
}

/// One entry of `resource_changes`; `null` on a side that does not exist.
pub(crate) fn change(
    address: &str,
    actions: &[&str],
    before: serde_json::Value,
    after: serde_json::Value,
) -> serde_json::Value {
    let (module, rest) = match address.rfind("module.") {
        Some(_) => {
            let cut = address
                .match_indices('.')
                .map(|(at, _)| at)
                .nth_back(1)
                .expect("a type");
            (Some(&address[..cut]), &address[cut + 1..])
        }
        None => (None, address),
    };
    let (mode, rest) = match rest.strip_prefix("data.") {
        Some(rest) => ("data", rest),
        None => ("managed", rest),
    };
    let (type_name, name) = rest.split_once('.').expect("a type and a name");
    let (name, index) = match name.split_once('[') {
        Some((name, key)) => {
            let key = key.trim_end_matches(']');
            (
                name,
                Some(serde_json::from_str::<serde_json::Value>(key).expect("a key")),
            )
        }
        None => (name, None),
    };
    let provider = type_name.split('_').next().expect("a prefix");
    let mut out = serde_json::json!({
        "address": address,
        "mode": mode,
        "type": type_name,
        "name": name,
        "provider_name": format!("registry.terraform.io/hashicorp/{provider}"),
        "change": {
            "actions": actions,
            "before": before,
            "after": after,
            "after_unknown": {},
            "before_sensitive": false,
            "after_sensitive": false
        }
    });
    if let Some(module) = module {
        out["module_address"] = module.into();
    }
    if let Some(index) = index {
        out["index"] = index;
    }
    out
}

/// Judges bytes from standard input; gives the exit code and the JSON report.
pub(crate) fn judge(bytes: &[u8]) -> (Option<i32>, serde_json::Value) {
    use std::io::Write as _;
    use std::process::Stdio;
    let mut child = blastgate()
        .args(["check", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("blastgate starts");
    let mut stdin = child.stdin.take().expect("stdin");
    // A refusal may come before everything was read.
    let _ = stdin.write_all(bytes);
    drop(stdin);
    let output = child.wait_with_output().expect("blastgate ends");
    (output.status.code(), json(&output.stdout))
}

/// A zip of stored members.
pub(crate) fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in members {
        let mut fields = Vec::new();
        for part in [20_u16, 0, 0, 0, 0] {
            fields.extend_from_slice(&part.to_le_bytes());
        }
        let length = content.len() as u32;
        for part in [crc32fast::hash(content), length, length] {
            fields.extend_from_slice(&part.to_le_bytes());
        }
        fields.extend_from_slice(&(name.len() as u16).to_le_bytes());
        fields.extend_from_slice(&[0, 0]);
        let at = out.len() as u32;
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&fields);
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(content);
        directory.extend_from_slice(b"PK\x01\x02\x14\0");
        directory.extend_from_slice(&fields);
        // No comment, disk, or attributes.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&at.to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
    }
    let (start, count) = (out.len() as u32, members.len() as u16);
    out.extend_from_slice(&directory);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&(directory.len() as u32).to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0, 0]);
    out
}
