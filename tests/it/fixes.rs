//! Every fix, put into the source that it was offered for, makes its finding go
//! away. `testdata/fixes/RULE` holds a source change for each rule that offers one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn judge(directory: &Path, arguments: &[&str]) -> (i32, Value) {
    let mut command = assert_cmd::Command::cargo_bin("blastgate").expect("the binary is built");
    let output = command
        .env_clear()
        .current_dir(directory)
        .args(arguments)
        .args(["--format", "json"])
        .output()
        .expect("the binary runs");
    let report = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("{error}: {}", String::from_utf8_lossy(&output.stderr));
    });
    (output.status.code().expect("it ends by itself"), report)
}

fn diff(directory: &Path) -> (i32, Value) {
    judge(directory, &["diff", "before", "after"])
}

pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a directory");
    for entry in std::fs::read_dir(from).expect("a directory") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("a copy");
        }
    }
}

/// A copy of a case that may be edited.
fn case(rule: &str) -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a directory");
    copy(
        &Path::new(ROOT).join("testdata/fixes").join(rule),
        directory.path(),
    );
    directory
}

/// The byte at a line and column, both from 1; columns count characters.
fn offset(text: &str, place: &Value, line: &str, column: &str) -> usize {
    let number = |name: &str| {
        let number = place[name].as_u64().expect("a number");
        usize::try_from(number).expect("small") - 1
    };
    let before: usize = text
        .split_inclusive('\n')
        .take(number(line))
        .map(str::len)
        .sum();
    text[before..]
        .char_indices()
        .map(|(at, _)| before + at)
        .chain([text.len()])
        .nth(number(column))
        .expect("the column is in the text")
}

/// Puts the edits of a fix into the files below a directory.
pub(crate) fn apply(directory: &Path, fix: &Value) {
    let mut files: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for edit in fix["edits"].as_array().expect("edits") {
        let file = edit["location"]["file"].as_str().expect("a file");
        files.entry(file).or_default().push(edit);
    }
    for (file, edits) in files {
        let path = directory.join(file);
        let mut text = std::fs::read_to_string(&path).expect("a file of the source");
        for edit in edits.iter().rev() {
            let place = &edit["location"];
            let start = offset(&text, place, "line", "column");
            let end = offset(&text, place, "end_line", "end_column");
            text.replace_range(start..end, edit["text"].as_str().expect("text"));
        }
        std::fs::write(&path, text).expect("a file");
    }
    if let Some(moved) = fix["text"]
        .as_str()
        .and_then(|text| text.strip_prefix("git mv "))
    {
        let (from, to) = moved.split_once(' ').expect("two names");
        std::fs::rename(directory.join(from), directory.join(to)).expect("a file");
    }
}

fn findings<'r>(report: &'r Value, rule: &str) -> Vec<&'r Value> {
    let findings = report["findings"].as_array().expect("findings").iter();
    findings.filter(|finding| finding["rule"] == rule).collect()
}

/// The rules that offer a fix: by their files, or by their detectors.
fn offering() -> BTreeSet<String> {
    fn files(directory: &Path, out: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(directory).expect("a directory") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                files(&path, out);
            } else {
                out.push(path);
            }
        }
    }
    let mut all = Vec::new();
    files(&Path::new(ROOT).join("rules"), &mut all);
    files(&Path::new(ROOT).join("src/rules/detectors"), &mut all);
    all.iter()
        .filter(|path| {
            let text = std::fs::read_to_string(path).expect("a text");
            text.lines().any(|line| {
                let line = line.trim();
                line.starts_with("fix = {") || line.starts_with("detection.fix =")
            })
        })
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy();
            name.replace('_', "-")
        })
        .collect()
}

/// Rules whose fix is not put into the change as it is, each with a test below.
const OTHERWISE: [&str; 4] = [
    "forgotten-from-state",
    "imported-and-changed",
    "index-shift",
    "no-recovery",
];

#[test]
fn every_fix_makes_its_finding_go_away() {
    let mut played = BTreeSet::new();
    for rule in offering() {
        if OTHERWISE.contains(&rule.as_str()) {
            continue;
        }
        let directory = case(&rule);
        let (before, report) = diff(directory.path());
        let all = findings(&report, &rule);
        let found = all
            .iter()
            .find(|finding| !finding["fix"].is_null())
            .unwrap_or_else(|| panic!("{rule}: no fix in {report:#}"));
        let fix = &found["fix"];
        assert_eq!(fix["requires"], "nothing", "{rule}");
        assert!(
            fix["kind"] == "command" || fix["edits"].as_array().is_some_and(|e| !e.is_empty()),
            "{rule}: no place for {fix:#}"
        );
        let allowed = report["next_actions"]["allowed"].to_string();
        assert!(
            before == 0 || allowed.contains("apply-fix"),
            "{rule}: {allowed}"
        );
        apply(&directory.path().join("after"), fix);
        let (after, report) = diff(directory.path());
        let left: Vec<&Value> = findings(&report, &rule)
            .into_iter()
            .filter(|finding| finding["address"] == found["address"])
            .collect();
        assert!(left.is_empty(), "{rule}: {left:#?}");
        assert!(after <= before, "{rule}: {before} became {after}");
        played.insert(rule);
    }
    assert!(played.len() >= 30, "{played:?}");
}

#[test]
fn a_guard_that_the_provider_reads_from_the_state_comes_first() {
    let directory = case("no-recovery");
    let (code, report) = diff(directory.path());
    let found = findings(&report, "no-recovery")[0].clone();
    assert_eq!(code, 20);
    assert_eq!(found["fix"]["requires"], "earlier-change");
    assert_eq!(found["fix"]["edits"], json!([]));
    // The change of its own: what the fix says, in the source as it was.
    let path = directory.path().join("before/main.tf");
    let text = std::fs::read_to_string(&path).expect("a file");
    assert_eq!(found["fix"]["text"], "force_destroy = false");
    std::fs::write(
        &path,
        text.replace("force_destroy = true", "force_destroy = false"),
    )
    .expect("a file");
    let (_, report) = diff(directory.path());
    assert!(findings(&report, "no-recovery").is_empty(), "{report:#}");
}

#[test]
fn moves_to_keys_keep_what_stays() {
    let directory = case("index-shift");
    let (_, report) = diff(directory.path());
    let found = findings(&report, "index-shift")[0].clone();
    assert_eq!(found["fix"]["requires"], "other-edits");
    assert_eq!(found["fix"]["edits"], json!([]));
    // The edits that the help names, and the blocks of the fix.
    let path = directory.path().join("after/main.tf");
    let text = std::fs::read_to_string(&path)
        .expect("a file")
        .replace(
            "count             = length(var.zones)",
            "for_each = toset(var.zones)",
        )
        .replace("var.zones[count.index]", "each.value");
    let moves = found["fix"]["text"].as_str().expect("text");
    std::fs::write(&path, format!("{text}\n{moves}\n")).expect("a file");
    let (_, report) = diff(directory.path());
    assert!(findings(&report, "index-shift").is_empty(), "{report:#}");
    let gone: Vec<&Value> = report["changes"]
        .as_array()
        .expect("changes")
        .iter()
        .filter(|change| change["class"] == "destructive")
        .map(|change| &change["address"])
        .collect();
    assert_eq!(gone, [&json!("aws_subnet.app[0]")]);
}

/// A plan of one change and the source behind it.
fn planned(change: Value, block: (&str, &str), source: &str) -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a directory");
    let mut resource = json!({
        "address": "aws_sqs_queue.main", "mode": "managed", "type": "aws_sqs_queue", "name": "main",
        "provider_name": "registry.terraform.io/hashicorp/aws",
    });
    resource["change"] = change;
    let plan = json!({
        "format_version": "1.2", "terraform_version": "1.11.4", "complete": true,
        "errored": false, "applyable": true, "resource_changes": [resource],
        "configuration": { "root_module": { "resources": [{
            "address": format!("{}.{}", block.0, block.1), "mode": "managed", "type": block.0, "name": block.1,
            "expressions": { "name": { "constant_value": "orders" } },
        }] } },
    });
    std::fs::write(directory.path().join("plan.json"), plan.to_string()).expect("a file");
    std::fs::write(directory.path().join("main.tf"), source).expect("a file");
    directory
}

#[test]
fn what_is_imported_is_described_as_it_is() {
    let source = "resource \"aws_sqs_queue\" \"main\" {\n  name                       = \"orders\"\n  visibility_timeout_seconds = 60\n}\n";
    let object = |seconds: u32| json!({ "name": "orders", "visibility_timeout_seconds": seconds, "tags": { "env": "prod" } });
    let change = json!({
        "actions": ["update"], "before": object(30), "after": object(60), "importing": { "id": "orders" },
        "after_unknown": {}, "before_sensitive": false, "after_sensitive": false,
    });
    let directory = planned(change, ("aws_sqs_queue", "main"), source);
    let (_, report) = judge(directory.path(), &["check", "plan.json", "--source", "."]);
    let found = findings(&report, "imported-and-changed");
    apply(directory.path(), &found[0]["fix"]);
    let text = std::fs::read_to_string(directory.path().join("main.tf")).expect("a file");
    assert_eq!(text, source.replace("60", "30"));
}

#[test]
fn what_leaves_the_state_says_so_in_a_block() {
    let source = "resource \"aws_sns_topic\" \"other\" {\n  name = \"other\"\n}\n";
    let change = json!({
        "actions": ["forget"], "before": { "name": "orders", "tags": { "env": "prod" } }, "after": null,
        "after_unknown": {}, "before_sensitive": false, "after_sensitive": false,
    });
    let directory = planned(change.clone(), ("aws_sns_topic", "other"), source);
    let (_, report) = judge(directory.path(), &["check", "plan.json", "--source", "."]);
    let found = findings(&report, "forgotten-from-state");
    apply(directory.path(), &found[0]["fix"]);
    let text = std::fs::read_to_string(directory.path().join("main.tf")).expect("a file");
    assert_eq!(
        text,
        format!(
            "{source}\nremoved {{\n  from = aws_sqs_queue.main\n\n  lifecycle {{\n    destroy = false\n  }}\n}}\n"
        )
    );
    // It is there now: no second one is offered.
    let directory = planned(change, ("aws_sns_topic", "other"), &text);
    let (_, report) = judge(directory.path(), &["check", "plan.json", "--source", "."]);
    let found = findings(&report, "forgotten-from-state");
    assert!(
        found.iter().all(|finding| finding["fix"].is_null()),
        "{found:#?}"
    );
}

#[test]
fn what_a_moved_block_keeps_needs_no_guard() {
    let table = |name: &str, deletion: &str| {
        format!(
            "resource \"aws_db_instance\" \"{name}\" {{\n  identifier          = \"orders\"\n  engine              = \"postgres\"\n  skip_final_snapshot = true\n  {deletion}\n  tags = {{\n    environment = \"production\"\n  }}\n}}\n"
        )
    };
    let directory = tempfile::tempdir().expect("a directory");
    for (side, text) in [
        ("before", table("old", "delete_automated_backups = true")),
        ("after", table("new", "delete_automated_backups = true")),
    ] {
        std::fs::create_dir(directory.path().join(side)).expect("a directory");
        std::fs::write(directory.path().join(side).join("main.tf"), text).expect("a file");
    }
    let (_, report) = diff(directory.path());
    let fixes = report["fixes"].as_array().expect("fixes");
    assert_eq!(fixes[0]["kind"], "moved-block", "{fixes:#?}");
    let guarded = fixes
        .iter()
        .filter(|fix| fix["address"] == "aws_db_instance.old" && fix["kind"] == "attributes");
    assert_eq!(guarded.count(), 0, "{fixes:#?}");
    apply(&directory.path().join("after"), &fixes[0]);
    assert_eq!(diff(directory.path()).0, 0);
}

#[test]
fn names_that_collide_are_not_created_before_they_are_destroyed() {
    let directory = case("gap-in-service");
    for (side, value) in [("before", "false"), ("after", "true")] {
        let path = directory.path().join(side).join("main.tf");
        let text = std::fs::read_to_string(&path).expect("a file").replace(
            &format!("  internal = {value}\n"),
            &format!("  name     = \"front\"\n  internal = {value}\n"),
        );
        std::fs::write(&path, text).expect("a file");
    }
    let (_, report) = diff(directory.path());
    let found = findings(&report, "gap-in-service");
    let creates_first = |finding: &&Value| finding["fix"]["kind"] == "lifecycle";
    assert!(!found.is_empty() && !found.iter().any(creates_first));
}

#[test]
fn one_constant_is_no_fix_for_many_instances() {
    let directory = tempfile::tempdir().expect("a directory");
    for (side, base) in [("before", "10.0"), ("after", "10.64")] {
        let text = format!(
            "resource \"aws_subnet\" \"a\" {{\n  for_each   = {{ a = 0, b = 1 }}\n  vpc_id     = \"vpc-1\"\n  cidr_block = \"{base}.${{each.value}}.0/24\"\n  tags = {{\n    env = \"prod\"\n  }}\n}}\n"
        );
        std::fs::create_dir(directory.path().join(side)).expect("a directory");
        std::fs::write(directory.path().join(side).join("main.tf"), text).expect("a file");
    }
    let (_, report) = diff(directory.path());
    let all = report["findings"].as_array().expect("findings");
    assert!(!findings(&report, "destroys-production").is_empty());
    let constants = all
        .iter()
        .filter(|finding| finding["fix"]["kind"] == "attributes");
    assert_eq!(constants.count(), 0, "{all:#?}");
}
