//! `blastgate run`: exactly the bytes that were judged are applied, only on a
//! pass, and whatever the command is asked beside that is refused.

#![cfg(target_os = "linux")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::common::{blastgate, testdata};

/// A directory with a plan and a `terraform` that copies the plan it is given
/// and ends with a code of its own.
fn place(fixture: &str) -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt as _;
    let place = tempfile::tempdir().expect("a directory");
    let plan = testdata().join("plans").join(fixture).join("plan.tfplan");
    std::fs::copy(plan, place.path().join("p.tfplan")).expect("a plan");
    let program = place.path().join("terraform");
    let script = "#!/bin/sh\nfor last; do :; done\ncat \"$last\" > applied.tmp && mv applied.tmp applied\nexit 3\n";
    std::fs::write(&program, script).expect("a program");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).expect("a mode");
    place
}

fn run(place: &Path, more: &[&str], command: &[&str]) -> Command {
    let mut run = blastgate();
    run.args(["run", "--plan", "p.tfplan"])
        .args(more)
        .arg("--")
        .args(command)
        .current_dir(place);
    run
}

fn code(mut command: Command) -> (Option<i32>, String) {
    let output = command.output().expect("blastgate runs");
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

fn applied(place: &Path) -> Option<Vec<u8>> {
    std::fs::read(place.join("applied")).ok()
}

#[test]
fn a_pass_is_applied_and_the_code_of_the_command_comes_back() {
    let place = place("safe-update");
    let plan = std::fs::read(place.path().join("p.tfplan")).expect("a plan");
    let command = ["./terraform", "apply", "-input=false", "p.tfplan"];
    let (got, err) = code(run(place.path(), &["--audit-log", "log"], &command));
    assert_eq!(got, Some(3), "{err}");
    assert_eq!(applied(place.path()), Some(plan));
    let log = std::fs::read_to_string(place.path().join("log")).expect("a log");
    for part in [
        "\"kind\":\"judgement\"",
        "\"state\":\"begun\"",
        "\"exit_code\":3",
    ] {
        assert!(log.contains(part), "{part}: {log}");
    }
}

#[test]
fn what_does_not_pass_is_not_applied() {
    for (fixture, wanted) in [("deposed", 10), ("destroy-production", 20)] {
        let place = place(fixture);
        let (got, _) = code(run(
            place.path(),
            &[],
            &["./terraform", "apply", "p.tfplan"],
        ));
        assert_eq!(
            (got, applied(place.path())),
            (Some(wanted), None),
            "{fixture}"
        );
    }
    let place = place("safe-update");
    std::fs::write(place.path().join("p.tfplan"), "PK no plan").expect("a file");
    let (got, _) = code(run(
        place.path(),
        &[],
        &["./terraform", "apply", "p.tfplan"],
    ));
    assert_eq!((got, applied(place.path())), (Some(1), None));
    // Without its record nothing is applied.
    let place = self::place("safe-update");
    let (got, _) = code(run(
        place.path(),
        &["--audit-log", "/dev/full"],
        &["./terraform", "apply", "p.tfplan"],
    ));
    assert_eq!((got, applied(place.path())), (Some(1), None));
}

#[test]
fn commands_that_do_more_are_refused() {
    let place = place("safe-update");
    for command in [
        &["./terraform", "apply"][..],
        &["./terraform", "apply", "-auto-approve"],
        &["./terraform", "apply", "-target=a.b", "p.tfplan"],
        &["./terraform", "destroy", "p.tfplan"],
        &["./terraform", "apply", "other.tfplan"],
        &["sh", "-c", "true"],
    ] {
        let (got, err) = code(run(place.path(), &[], command));
        assert_eq!(
            (got, applied(place.path())),
            (Some(1), None),
            "{command:?}: {err}"
        );
    }
    let apply = ["./terraform", "apply", "p.tfplan"];
    for name in ["TF_CLI_ARGS", "TF_CLI_ARGS_apply", "TF_REATTACH_PROVIDERS"] {
        let mut command = run(place.path(), &[], &apply);
        command.env(name, "x");
        let (got, err) = code(command);
        assert!(got == Some(1) && err.contains(name), "{err}");
    }
    let settings = place.path().join("rc");
    std::fs::write(
        &settings,
        "provider_installation {\n  dev_overrides {\n  }\n}\n",
    )
    .expect("settings");
    let mut command = run(place.path(), &[], &apply);
    command.env("TF_CLI_CONFIG_FILE", &settings);
    let (got, err) = code(command);
    assert!(got == Some(1) && err.contains("dev_overrides"), "{err}");
    assert_eq!(applied(place.path()), None);
}

#[test]
fn a_plan_that_is_swapped_all_the_time_never_runs() {
    let place = place("safe-update");
    let path: PathBuf = place.path().join("p.tfplan");
    let good = std::fs::read(&path).expect("a plan");
    let evil =
        std::fs::read(testdata().join("plans/destroy-production/plan.tfplan")).expect("a plan");
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let (a, b) = (place.path().join("a"), place.path().join("b"));
            while !stop.load(Ordering::Relaxed) {
                for (temporary, bytes) in [(&a, &evil), (&b, &good)] {
                    std::fs::write(temporary, bytes).expect("written");
                    std::fs::rename(temporary, &path).expect("swapped");
                }
            }
        });
        for _ in 0..12 {
            let _ = std::fs::remove_file(place.path().join("applied"));
            let (got, err) = code(run(
                place.path(),
                &[],
                &["./terraform", "apply", "p.tfplan"],
            ));
            match got {
                Some(3) => assert_eq!(applied(place.path()).as_ref(), Some(&good)),
                Some(20 | 1) => assert_eq!(applied(place.path()), None, "{err}"),
                other => panic!("{other:?}: {err}"),
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
}

#[test]
fn signals_reach_the_command() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = place("safe-update");
    let program = place.path().join("terraform");
    let script =
        "#!/bin/sh\ntrap 'echo term > got; exit 7' TERM\n: > ready\nwhile :; do sleep 0.05; done\n";
    std::fs::write(&program, script).expect("a program");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).expect("a mode");
    let mut child = run(place.path(), &[], &["./terraform", "apply", "p.tfplan"])
        .spawn()
        .expect("it starts");
    for _ in 0..1200 {
        if place.path().join("ready").exists() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let told = Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status()
        .expect("kill runs");
    assert!(told.success());
    assert_eq!(child.wait().expect("it ends").code(), Some(7));
    assert!(place.path().join("got").exists());
}
