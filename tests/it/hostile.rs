//! Inputs that are meant to hurt, and a machine that fails in the middle.
//!
//! Every plan here destroys a production database, so that an exit code that
//! reads as a pass is wrong whatever else happens. What is quick is here; the
//! same in full size is `scripts/hostile`.
//!
//! | what | what has to happen |
//! |---|---|
//! | nesting of 10,000 levels, in JSON and in HCL | a refusal or a gap that names the limit |
//! | numbers like 1e400, keys and addresses of 1 MB | a judgement, and a report that is not as long |
//! | zips that grow, lie or overlap | a refusal |
//! | cycles of references, modules, moves and dependencies | a judgement |
//! | one object that thousands depend on | a judgement in seconds |
//! | standard output that is closed, full or cut off | the verdict's code, or 1; never 0 |
//! | an output that cannot be written, a full disk | 1, and no part of a file |
//! | a signal while it works | no file |
//! | too little memory | not 0, and no report that says pass |
//! | eight at once on the same files | eight equal answers, whole files |

mod faults;
mod sizes;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::common::{blastgate, change, plan};

/// Longer than anything here takes, even unoptimised on a busy machine.
const LONGEST: Duration = Duration::from_secs(150);

/// The destruction that every plan here contains.
fn end_of_production() -> Value {
    change(
        "aws_db_instance.main",
        &["delete"],
        json!({ "identifier": "main", "skip_final_snapshot": true, "deletion_protection": false,
                "backup_retention_period": 0, "delete_automated_backups": true,
                "tags": { "Environment": "production" } }),
        Value::Null,
    )
}

/// A plan with these changes beside the destruction.
fn with(mut changes: Vec<Value>) -> Value {
    changes.push(end_of_production());
    plan(changes)
}

/// Runs a command with bytes on its standard input, for a bounded time.
fn run(command: &mut Command, input: &[u8]) -> Output {
    let started = Instant::now();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("stdin");
    let input = input.to_vec();
    // A refusal may come before everything was read.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("it ends");
    let _ = writer.join();
    let took = started.elapsed();
    assert!(took < LONGEST, "it took {took:?}");
    output
}

/// Judges a plan from standard input; gives the exit code and the report.
fn check(bytes: &[u8]) -> (Option<i32>, Value) {
    let output = run(blastgate().args(["check", "-", "--format", "json"]), bytes);
    let code = output.status.code();
    assert_ne!(code, Some(0), "a destruction reads as a pass");
    let report = crate::common::json(&output.stdout);
    assert_eq!(report["exit_code"], json!(code), "{report}");
    (code, report)
}

/// A refusal by a limit, whose message holds this.
fn refused(bytes: &[u8], limit: &str) {
    let (code, report) = check(bytes);
    assert_eq!(code, Some(1), "{report}");
    let message = report["error"]["message"].as_str().expect("a message");
    assert!(message.contains(limit), "{message}");
}

fn write(directory: &Path, name: &str, text: &str) {
    let path = directory.join(name);
    std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
    std::fs::write(path, text).expect("a file");
}
