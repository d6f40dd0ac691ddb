//! A machine that fails in the middle: nothing that is left reads as a pass.
#![cfg(unix)]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use super::{run, with, write};
use crate::common::{blastgate, change, json as parsed};

/// A directory with a plan that destroys production, as large as wanted.
fn place(objects: usize) -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a directory");
    let more = (0..objects)
        .map(|number| {
            let side =
                |text: &str| json!({ "name": format!("q{number}"), "note": text.repeat(50) });
            change(
                &format!("aws_sqs_queue.q[{number}]"),
                &["update"],
                side("a "),
                side("b "),
            )
        })
        .collect();
    write(place.path(), "plan.json", &with(more).to_string());
    place
}

/// The binary under the limits of a shell.
fn limited(directory: &Path, limits: &str, arguments: &str) -> Command {
    let template = blastgate();
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!("{limits}; exec \"$0\" {arguments}"))
        .arg(template.get_program())
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .current_dir(directory);
    command
}

/// What lies in a directory beside the plan.
fn left(directory: &Path) -> Vec<String> {
    crate::common::entries(directory)
        .iter()
        .filter_map(|path| path.file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name != "plan.json")
        .collect()
}

#[test]
fn standard_output_that_takes_nothing_never_makes_a_pass() {
    let place = place(300);
    for format in ["json", "terminal", "sarif", "html"] {
        for (redirect, codes) in [
            // Nobody reads: the verdict stands in the code.
            (">&-", &[1, 20][..]),
            ("| true", &[0][..]),
            (">/dev/full", &[1][..]),
            (">/dev/null", &[20][..]),
        ] {
            if redirect == ">/dev/full" && !Path::new(redirect.trim_start_matches('>')).exists() {
                continue;
            }
            let script = format!("\"$0\" check plan.json --format {format} {redirect}");
            let output = Command::new("sh")
                .arg("-c")
                .arg(if redirect == "| true" {
                    // The code of the first command, which a pipe hides.
                    format!("{{ \"$0\" check plan.json --format {format}; echo $? >code; }} | true; exit 0")
                } else {
                    script
                })
                .arg(blastgate().get_program())
                .current_dir(place.path())
                .output()
                .expect("a shell");
            let code = output.status.code().expect("a code");
            assert!(codes.contains(&code), "{format} {redirect}: {code}");
        }
        let code = std::fs::read_to_string(place.path().join("code")).expect("a code");
        assert_eq!(code.trim(), "20", "{format} into a pipe that is closed");
    }
}

#[test]
fn an_output_that_cannot_be_written_is_a_refusal_and_leaves_nothing() {
    let place = place(3);
    for target in ["missing/report.json", "/proc/report.json", "/dev/full"] {
        let output = run(
            blastgate().current_dir(place.path()).args([
                "check",
                "plan.json",
                "--format",
                "json",
                "--output",
                target,
            ]),
            b"",
        );
        assert_eq!(output.status.code(), Some(1), "{target}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("cannot write"), "{target}: {said}");
        // The name of a temporary file is another one each time.
        assert!(!said.contains(".blastgate-"), "{target}: {said}");
    }
    // The second of two cannot be written; the first is there and whole.
    let output = run(
        blastgate().current_dir(place.path()).args([
            "check",
            "plan.json",
            "--format",
            "json",
            "--output",
            "good.json",
            "--format",
            "sarif",
            "--output",
            "missing/x",
        ]),
        b"",
    );
    assert_eq!(output.status.code(), Some(1));
    let good = std::fs::read(place.path().join("good.json")).expect("a report");
    assert_eq!(parsed(&good)["verdict"], "fail");
    assert_eq!(left(place.path()), ["good.json"]);
}

/// Files may not grow beyond a few blocks, as on a disk that is full.
#[test]
fn a_full_disk_leaves_no_part_of_a_report() {
    for before in [None, Some("{\"verdict\":\"pass\"}")] {
        // With the signal ignored the write fails; without, it ends the process.
        for limits in ["trap '' XFSZ; ulimit -f 4", "ulimit -c 0; ulimit -f 4"] {
            let place = place(300);
            if let Some(text) = before {
                write(place.path(), "report.json", text);
            }
            let arguments = "check plan.json --format json --output report.json";
            let output = run(&mut limited(place.path(), limits, arguments), b"");
            assert!(
                output.status.code().is_none_or(|code| code == 1),
                "{limits}: {:?}",
                output.status
            );
            match before {
                None => assert!(
                    left(place.path()).is_empty(),
                    "{limits}: {:?}",
                    left(place.path())
                ),
                Some(text) => {
                    let now = std::fs::read_to_string(place.path().join("report.json"));
                    assert_eq!(now.expect("the old report"), text, "{limits}");
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_refused() {
    let place = place(0);
    std::fs::create_dir(place.path().join("empty")).expect("a directory");
    for input in ["missing.json", "empty", "/proc/self/mem", "/dev/null"] {
        let output = run(
            blastgate()
                .current_dir(place.path())
                .args(["check", input, "--format", "json"]),
            b"",
        );
        assert_eq!(output.status.code(), Some(1), "{input}");
        assert_eq!(parsed(&output.stdout)["verdict"], Value::Null, "{input}");
    }
    // In a directory of several, one that cannot be read spoils the whole.
    write(
        place.path(),
        "many/good.json",
        r#"{"format_version":"1.2","planned_values":{}}"#,
    );
    std::os::unix::fs::symlink("nowhere", place.path().join("many/gone.json")).expect("a link");
    let output = run(
        blastgate()
            .current_dir(place.path())
            .args(["check", "many", "--format", "json"]),
        b"",
    );
    assert_eq!(
        output.status.code(),
        Some(1),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

/// The binary, as somebody whom file modes bind; `None` where that takes rights
/// that nobody here has.
fn bound_by_modes(directory: &Path) -> Option<Command> {
    let own = Command::new("id").arg("-u").output().ok()?;
    if own.stdout.trim_ascii() != b"0" {
        return Some(blastgate());
    }
    // Others may not be let into the directory of the build.
    let binary = directory.join("blastgate");
    let built = blastgate().get_program().to_owned();
    std::fs::hard_link(&built, &binary)
        .or_else(|_| std::fs::copy(&built, &binary).map(|_| ()))
        .ok()?;
    let user = ["--reuid=65534", "--regid=65534", "--clear-groups"];
    let may = Command::new("setpriv").args(user).arg("true").status();
    may.is_ok_and(|status| status.success()).then(|| {
        let mut command = Command::new("setpriv");
        command.args(user).arg(binary);
        command
    })
}

#[test]
fn what_a_user_may_not_read_is_told_by_its_name_in_the_tree() {
    use std::os::unix::fs::PermissionsExt as _;

    let place = place(0);
    let mode = |path: &str, mode: u32| {
        let path = place.path().join(path);
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("a mode");
    };
    mode(".", 0o755);
    let text = "resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"x\"\n}\n";
    for path in [
        "before/main.tf",
        "after/main.tf",
        "before/m/x.tf",
        "after/m/x.tf",
    ] {
        write(place.path(), path, text);
    }
    let run_it = |arguments: &[&str]| {
        let mut command = bound_by_modes(place.path())?;
        let output = run(command.current_dir(place.path()).args(arguments), b"");
        let _ = std::fs::remove_file(place.path().join("blastgate"));
        let said = String::from_utf8_lossy(&output.stderr).into_owned()
            + &String::from_utf8_lossy(&output.stdout);
        let way = place.path().display().to_string();
        assert!(!said.contains(&way), "the way to it: {said}");
        Some((output.status.code(), said))
    };
    let diff = ["diff", "before", "after", "--format", "json"];
    let Some((code, said)) = run_it(&diff) else {
        crate::common::skipped!("setpriv, to be a user whom file modes bind");
        return;
    };
    assert_eq!(code, Some(0), "nothing changes: {said}");
    mode("after/m/x.tf", 0o000);
    let (code, said) = run_it(&diff).expect("it ran before");
    assert_eq!(code, Some(10), "{said}");
    assert!(said.contains("cannot be read: Permission denied"), "{said}");
    mode("after/m", 0o000);
    let (code, said) = run_it(&diff).expect("it ran before");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("cannot list m: Permission denied"), "{said}");
    mode("after/m", 0o755);
    mode("plan.json", 0o000);
    for input in ["plan.json", "."] {
        let (code, said) = run_it(&["check", input, "--format", "json"]).expect("it ran before");
        assert_eq!(code, Some(1), "{input}: {said}");
        assert!(said.contains("Permission denied"), "{input}: {said}");
    }
}

#[test]
fn a_signal_in_the_middle_leaves_no_file() {
    let place = place(4_000);
    let mut ended = 0;
    for wait in [0, 20, 60, 120, 250, 500] {
        let mut child = blastgate()
            .current_dir(place.path())
            .args([
                "check",
                "plan.json",
                "--format",
                "json",
                "--output",
                "report.json",
            ])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("blastgate starts");
        std::thread::sleep(Duration::from_millis(wait));
        let _ = Command::new("kill")
            .args(["-TERM", &child.id().to_string()])
            .status();
        let status = child.wait().expect("it ends");
        assert_ne!(status.code(), Some(0));
        let report = place.path().join("report.json");
        if status.code().is_none() {
            ended += 1;
        }
        match std::fs::read(&report) {
            // It was done before the signal came.
            Ok(bytes) => assert_eq!(parsed(&bytes)["verdict"], "fail"),
            Err(_) => assert!(left(place.path()).is_empty(), "{:?}", left(place.path())),
        }
        let _ = std::fs::remove_file(report);
    }
    assert!(ended > 0, "no signal came in time");
}

#[test]
#[cfg(target_os = "linux")]
fn too_little_memory_is_no_pass() {
    let place = place(2_000);
    for megabytes in [40, 120, 300, 400, 600] {
        let limits = format!("ulimit -c 0; ulimit -v {}", megabytes * 1024);
        let arguments = "check plan.json --format json";
        let output = run(&mut limited(place.path(), &limits, arguments), b"");
        match output.status.code() {
            Some(20) => assert_eq!(parsed(&output.stdout)["verdict"], "fail"),
            Some(0 | 10) => panic!("{megabytes} MB: {:?}", output.status),
            // Whoever is refused is told so.
            Some(1) => assert!(
                !output.stderr.is_empty() || !output.stdout.is_empty(),
                "{megabytes} MB"
            ),
            _ => {}
        }
    }
}

#[test]
fn eight_at_once_give_eight_equal_answers_and_whole_files() {
    let place = place(50);
    let children: Vec<_> = (0..8)
        .map(|_| {
            blastgate()
                .current_dir(place.path())
                .args([
                    "check",
                    "plan.json",
                    "--audit-log",
                    "log.jsonl",
                    "--format",
                    "json",
                    "--output",
                    "report.json",
                    "--format",
                    "sarif",
                ])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("blastgate starts")
        })
        .collect();
    let mut shown = Vec::new();
    for child in children {
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(
            output.status.code(),
            Some(20),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        shown.push(output.stdout);
    }
    assert!(shown.iter().all(|one| *one == shown[0]));
    let report = std::fs::read(place.path().join("report.json")).expect("a report");
    assert_eq!(parsed(&report)["verdict"], "fail");
    let verified = run(
        blastgate()
            .current_dir(place.path())
            .args(["audit", "verify", "log.jsonl"]),
        b"",
    );
    assert_eq!(
        verified.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&verified.stderr)
    );
    let log = std::fs::read_to_string(place.path().join("log.jsonl")).expect("a log");
    assert_eq!(log.lines().count(), 8);
    assert_eq!(left(place.path()), ["log.jsonl", "report.json"]);
}
