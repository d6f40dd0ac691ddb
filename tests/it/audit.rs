//! The audit log through the real binary: nothing is lost, nothing is changed
//! unseen, and nothing goes on without its record.

use std::path::Path;
use std::process::Stdio;

use serde_json::{Map, Value, json};

use crate::common::{blastgate, change, json, plan};

fn place() -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a directory");
    let tags = json!({ "Environment": "dev" });
    let create = change(
        "aws_sqs_queue.q",
        &["create"],
        Value::Null,
        json!({ "name": "q", "tags": tags }),
    );
    std::fs::write(
        place.path().join("plan.json"),
        plan(vec![create]).to_string(),
    )
    .expect("a plan");
    place
}

fn check(place: &Path, log: &str) -> std::process::Command {
    let mut command = blastgate();
    command
        .args(["check", "plan.json", "--format", "json", "--audit-log", log])
        .current_dir(place)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn verify(place: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = blastgate()
        .args(["audit", "verify", "log"])
        .args(more)
        .current_dir(place)
        .output()
        .expect("blastgate runs");
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

#[test]
fn every_judgement_is_on_record_and_the_report_says_where() {
    let place = place();
    let report = json(
        &check(place.path(), "log")
            .output()
            .expect("blastgate runs")
            .stdout,
    );
    let head = report["audit"].as_str().expect("a head").to_owned();
    assert!(head.starts_with("1:"));
    assert_eq!(verify(place.path(), &["--head", &head]).0, Some(0));
    let line = std::fs::read_to_string(place.path().join("log")).expect("a log");
    let entry = json(line.as_bytes());
    assert_eq!(entry["kind"], "judgement");
    assert_eq!(entry["verdict"], report["verdict"]);
    assert_eq!(entry["digest"]["plan"], report["digest"]["plan"]);
    // What could not be judged is on record, too.
    std::fs::write(place.path().join("plan.json"), "{").expect("no plan");
    assert_eq!(
        check(place.path(), "log")
            .output()
            .expect("it runs")
            .status
            .code(),
        Some(1)
    );
    let (code, text) = verify(place.path(), &[]);
    assert!(code == Some(0) && text.contains("2 entries"), "{text}");
    // A cut end shows to whoever knows the head.
    std::fs::write(place.path().join("log"), &line).expect("a cut log");
    let second = format!("2:{}", "0".repeat(64));
    assert_eq!(verify(place.path(), &["--head", &second]).0, Some(1));
    std::fs::write(
        place.path().join("log"),
        line.replace("\"verdict\":\"pass\"", "\"verdict\":\"fail\""),
    )
    .expect("an edit");
    let (code, text) = verify(place.path(), &[]);
    assert!(
        code == Some(1) && text.contains("line 1 was changed"),
        "{text}"
    );
    assert_eq!(verify(place.path(), &["--head", "soon"]).0, Some(2));
}

#[test]
fn two_hundred_writers_at_once_lose_nothing() {
    let place = place();
    let log = place.path().join("log");
    std::thread::scope(|scope| {
        for writer in 0..190 {
            let log = &log;
            scope.spawn(move || {
                let mut fields = Map::new();
                fields.insert("writer".into(), writer.into());
                blastgate::audit::append(log, "judgement", fields).expect("a line");
            });
        }
        let children: Vec<_> = (0..10)
            .map(|_| check(place.path(), "log").spawn().expect("it starts"))
            .collect();
        for child in children {
            let output = child.wait_with_output().expect("it ends");
            assert_eq!(output.status.code(), Some(0));
        }
    });
    let (code, text) = verify(place.path(), &[]);
    assert!(code == Some(0) && text.contains("200 entries"), "{text}");
    let text = std::fs::read_to_string(&log).expect("a log");
    let mut writers: Vec<i64> = text
        .lines()
        .filter_map(|line| json(line.as_bytes())["writer"].as_i64())
        .collect();
    writers.sort_unstable();
    assert_eq!(writers, (0..190).collect::<Vec<_>>());
}

#[test]
fn a_killed_writer_leaves_a_log_that_can_be_gone_on_with() {
    let place = place();
    for delay in 0..12u64 {
        let mut child = check(place.path(), "log").spawn().expect("it starts");
        std::thread::sleep(std::time::Duration::from_millis(delay * 7));
        child.kill().expect("killed");
        child.wait().expect("it ends");
    }
    assert_eq!(
        check(place.path(), "log")
            .output()
            .expect("it runs")
            .status
            .code(),
        Some(0)
    );
    let (code, text) = verify(place.path(), &[]);
    assert_eq!(code, Some(0), "{text}");
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_record_there_is_no_verdict() {
    let place = place();
    for log in ["/dev/full", "/proc/blastgate-audit", "missing/log"] {
        let output = check(place.path(), log).output().expect("it runs");
        assert_eq!(output.status.code(), Some(1), "{log}");
        let report = json(&output.stdout);
        assert_eq!(report["verdict"], Value::Null, "{log}");
        assert_eq!(report["error"]["code"], "audit", "{log}");
    }
    std::fs::write(place.path().join("log"), "dear diary\n").expect("another file");
    assert_eq!(
        check(place.path(), "log")
            .output()
            .expect("it runs")
            .status
            .code(),
        Some(1)
    );
}

/// A disk that fills up in the middle of a line: a limit on the size of files
/// stops the write at the same place as a full disk would.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_leaves_whole_lines() {
    let place = place();
    let full = || {
        let binary = blastgate().get_program().to_owned();
        let output = std::process::Command::new("sh")
            .arg("-c")
            .arg("trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"")
            .arg(binary)
            .args(["check", "plan.json", "--audit-log", "log", "--quiet"])
            .current_dir(place.path())
            .output()
            .expect("a shell runs");
        output.status.code()
    };
    let mut codes = Vec::new();
    while codes.len() < 50 && codes.last() != Some(&Some(1)) {
        codes.push(full());
    }
    assert_eq!(codes.pop(), Some(Some(1)), "it never filled up");
    assert!(codes.iter().all(|code| *code == Some(0)), "{codes:?}");
    assert!(codes.len() > 1);
    let (code, text) = verify(place.path(), &[]);
    let entries = format!("{} entries", codes.len());
    assert!(code == Some(0) && text.contains(&entries), "{text}");
    let text = std::fs::read(place.path().join("log")).expect("a log");
    assert!(text.ends_with(b"\n"), "half a line is left");
}
