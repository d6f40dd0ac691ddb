//! What a package brings beside the command, and what a build says about itself.

use std::process::{Command, Stdio};

use crate::common::{blastgate, skipped};

fn out(arguments: &[&str]) -> String {
    let output = blastgate()
        .args(arguments)
        .output()
        .expect("blastgate starts");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {error}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_version_tells_what_the_build_is_made_of() {
    let short = format!("blastgate {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(out(&["--version"]), short);
    assert_eq!(out(&["-V"]), short);
    let long = out(&["--version", "--verbose"]);
    assert_eq!(long, out(&["--verbose", "--version"]));
    assert!(long.starts_with(&short), "{long}");
    let fact = |name: &str| {
        let line = long.lines().find(|line| line.starts_with(name));
        line.unwrap_or_else(|| panic!("no {name} in {long}"))[name.len()..]
            .trim()
            .to_owned()
    };
    assert!(!fact("commit").is_empty());
    assert!(fact("target").contains('-'));
    assert!(fact("rustc").starts_with("1."));
    assert_eq!(fact("report"), "schema 1");
    let listed = crate::common::json(out(&["rules", "list", "--format", "json"]).as_bytes());
    let listed = listed.as_array().expect("rules").len();
    assert_eq!(fact("rules"), listed.to_string());
    let types: usize = fact("catalog")
        .split(' ')
        .next()
        .expect("a number")
        .parse()
        .expect("a number");
    assert!(types > 5000, "{long}");
    assert!(long.contains("hashicorp/aws 5."), "{long}");
    // Neither the machine nor the time is told.
    let home = std::env::var("HOME").unwrap_or_else(|_| "/home".to_owned());
    assert!(
        !long.contains(&home) && !long.contains(env!("CARGO_MANIFEST_DIR")),
        "{long}"
    );
    // The word belongs to the version alone.
    for other in [&["--verbose"] as &[_], &["--verbose", "rules", "list"]] {
        let output = blastgate().args(other).output().expect("blastgate starts");
        assert_eq!(output.status.code(), Some(2), "{other:?}");
    }
}

/// Completions are scripts that their shells take.
#[test]
fn completions_are_scripts_of_their_shells() {
    for (shell, check) in [
        ("bash", Some(["bash", "-n"])),
        ("zsh", Some(["zsh", "-n"])),
        ("fish", Some(["fish", "-n"])),
        ("elvish", None),
        ("powershell", None),
    ] {
        let script = out(&["completions", shell]);
        for word in ["check", "policy-ref"] {
            assert!(script.contains(word), "{shell} does not complete {word}");
        }
        let Some([program, option]) = check else {
            continue;
        };
        let child = Command::new(program)
            .arg(option)
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let Ok(mut child) = child else {
            skipped!("there is no {program} for its completions");
            continue;
        };
        std::io::Write::write_all(&mut child.stdin.take().expect("stdin"), script.as_bytes())
            .expect("a script");
        let output = child.wait_with_output().expect("the shell ends");
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{shell}: {error}");
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let directory = tempfile::tempdir().expect("a directory");
    let pages = directory.path().join("share/man1");
    assert_eq!(out(&["man", &pages.display().to_string()]), "");
    let help = out(&["--help"]);
    let commands: Vec<&str> = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        // What is said of a command may go on in the next line, further in.
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|word| *word != "help")
        .collect();
    assert!(commands.len() > 10, "{help}");
    for command in commands {
        let page = pages.join(format!("blastgate-{command}.1"));
        let text =
            std::fs::read_to_string(&page).unwrap_or_else(|error| panic!("{command}: {error}"));
        assert!(
            text.contains(".SH NAME") && text.contains(".SH SYNOPSIS"),
            "{command}"
        );
    }
    // A place that cannot be written to is an error, not a silence.
    let file = directory.path().join("file");
    std::fs::write(&file, "").expect("a file");
    let output = blastgate()
        .arg("man")
        .arg(&file)
        .output()
        .expect("blastgate starts");
    assert_eq!(output.status.code(), Some(1));
}
