//! The script that installs a release: what it takes, and what it refuses.

use std::process::Output;

use super::{Machine, said, shipped};

fn install(machine: &Machine, variables: &[(&str, &str)]) -> Output {
    machine
        .command("sh")
        .arg(shipped("integrations/install.sh"))
        .arg(machine.path("temp/installed"))
        .env("BLASTGATE_VERSION", env!("CARGO_PKG_VERSION"))
        .env("BLASTGATE_REPOSITORY", "somebody/blastgate")
        .envs(variables.iter().copied())
        .output()
        .expect("sh starts")
}

/// A machine without blastgate and with a release.
fn machine() -> Option<(Machine, String)> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        crate::common::skipped!("the release of the tests is for Linux on x86_64");
        return None;
    }
    let machine = Machine::new("safe-update")?;
    let name = machine.release();
    std::fs::remove_file(machine.path("bin/blastgate")).expect("a link");
    Some((machine, name))
}

#[test]
fn a_release_is_taken_if_its_digest_is_right() {
    let Some((machine, name)) = machine() else {
        return;
    };
    let output = install(&machine, &[]);
    assert!(output.status.success(), "{}", said(&output));
    let installed = machine.path("temp/installed/blastgate");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout).trim(),
        installed.display().to_string()
    );
    // The scripts for jobs without a checkout of blastgate lie beside it.
    assert!(
        machine
            .path("temp/installed/integrations/plan.sh")
            .is_file()
    );
    let base = format!(
        "https://github.com/somebody/blastgate/releases/download/v{}",
        env!("CARGO_PKG_VERSION")
    );
    assert!(machine.calls()[0].ends_with(&format!("{base}/{name}.tar.gz")));
    // The digest of the caller counts alone.
    let sums = machine.text("release/SHA256SUMS");
    let digest = sums.split(' ').next().expect("a digest");
    std::fs::remove_file(machine.path("release/SHA256SUMS")).expect("sums");
    let output = install(&machine, &[("BLASTGATE_SHA256", digest)]);
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn what_does_not_verify_is_not_installed() {
    for (case, variables) in [
        ("the digest is another", &[] as &[(&str, &str)]),
        ("the sums name other files", &[]),
        ("there are no sums", &[]),
        (
            "the caller's digest is another",
            &[("BLASTGATE_SHA256", "00")],
        ),
        (
            "nobody attests it",
            &[("GH_TOKEN", "t"), ("UNATTESTED", "1")],
        ),
        ("it is another version", &[]),
    ] {
        let Some((machine, name)) = machine() else {
            return;
        };
        let sums = machine.path("release/SHA256SUMS");
        match case {
            "the digest is another" => {
                let line = format!("{}  {name}.tar.gz\n", "0".repeat(64));
                std::fs::write(&sums, line).expect("sums");
            }
            "the sums name other files" => {
                let line = machine.text("release/SHA256SUMS").replace(&name, "other");
                std::fs::write(&sums, line).expect("sums");
            }
            "there are no sums" => std::fs::remove_file(&sums).expect("sums"),
            "it is another version" => {
                let script = format!("release/{name}/blastgate");
                machine.script(&script, "echo blastgate 9.9.9");
                let again =
                    format!("tar -czf {name}.tar.gz {name} && sha256sum {name}.tar.gz >SHA256SUMS");
                let status = machine
                    .command("sh")
                    .args(["-c", &again])
                    .current_dir(machine.path("release"))
                    .status();
                assert!(status.expect("sh starts").success());
            }
            _ => {}
        }
        // Building from source is no way around a release that does not verify.
        let mut all = vec![("BLASTGATE_SOURCE", "/")];
        all.extend_from_slice(variables);
        let output = install(&machine, &all);
        assert_eq!(output.status.code(), Some(1), "{case}: {}", said(&output));
        assert!(output.stdout.is_empty(), "{case}");
        if case != "it is another version" {
            assert!(!machine.path("temp/installed/blastgate").exists(), "{case}");
        }
    }
}

#[test]
fn the_right_version_on_the_path_is_taken_and_another_one_is_not() {
    let Some((machine, _)) = machine() else {
        return;
    };
    let version = env!("CARGO_PKG_VERSION");
    machine.script("bin/blastgate", &format!("echo blastgate {version}"));
    let output = install(&machine, &[]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(machine.calls().is_empty());
    machine.script("bin/blastgate", "echo blastgate 0.0.1");
    let output = install(&machine, &[]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(String::from_utf8_lossy(&output.stdout).contains("installed/blastgate"));
}

/// Where there is no release, the checkout of the action is built.
#[test]
fn without_a_release_the_source_is_built() {
    let Some((machine, name)) = machine() else {
        return;
    };
    std::fs::remove_file(machine.path(&format!("release/{name}.tar.gz"))).expect("an archive");
    let version = env!("CARGO_PKG_VERSION");
    machine.script(
        "bin/cargo",
        &format!(
            "printf 'cargo %s\\n' \"$*\" >>\"$CALLS\"\nfor last; do :; done\nmkdir -p \"$last/bin\"\n\
             printf '#!/bin/sh\\necho blastgate {version}\\n' >\"$last/bin/blastgate\"\nchmod +x \"$last/bin/blastgate\""
        ),
    );
    let output = install(&machine, &[("BLASTGATE_SOURCE", "/the/action")]);
    assert!(output.status.success(), "{}", said(&output));
    let calls = machine.calls();
    assert!(calls[1].starts_with("cargo install --quiet --locked --path /the/action --root "));
    let output = install(&machine, &[]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
}
