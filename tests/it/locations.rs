//! Places are told as seen from the top of the repository, wherever the root
//! module lies in it, in all formats and for every kind of input.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::{blastgate, entries, testdata};

const FORMATS: [&str; 8] = [
    "terminal", "json", "markdown", "sarif", "github", "gitlab", "junit", "html",
];

/// A repository with three root modules, two of which look alike from outside.
struct Monorepo {
    directory: tempfile::TempDir,
}

impl Monorepo {
    fn new() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let repository = Self { directory };
        let from = testdata().join("plans/readme-example");
        for root in ["infra/prod", "infra/dev", ""] {
            let root = repository.path(root);
            std::fs::create_dir_all(&root).expect("a root module");
            for file in entries(&from.join("config")) {
                let name = file.file_name().expect("a name");
                let text = std::fs::read_to_string(&file).expect("a file");
                // The names of the files alone do not tell one root module from another.
                let text = match root.ends_with("infra/prod") {
                    true => text,
                    false => format!("# another stack\n{text}"),
                };
                std::fs::write(root.join(name), text).expect("a file");
            }
        }
        repository.git(&["init", "--quiet"]);
        repository.git(&["add", "--all"]);
        repository.git(&["commit", "--quiet", "-m", "all"]);
        repository
    }

    fn path(&self, below: &str) -> PathBuf {
        self.directory.path().join(below)
    }

    fn git(&self, arguments: &[&str]) {
        let status = Command::new("git")
            .args(["-c", "user.name=t", "-c", "user.email=t@example.com"])
            .args(arguments)
            .current_dir(self.directory.path())
            .status()
            .expect("git starts");
        assert!(status.success(), "git {arguments:?}");
    }

    /// Every mention of the file has the way down to it before it, in all formats.
    fn told_below_the_top(&self, here: &Path, arguments: &[&str]) {
        for format in FORMATS {
            let output = blastgate()
                .args(arguments)
                .args(["--format", format])
                .args((format == "terminal").then_some("--full"))
                .current_dir(here)
                .output()
                .expect("blastgate starts");
            let text = String::from_utf8_lossy(&output.stdout);
            let error = String::from_utf8_lossy(&output.stderr);
            assert!(
                matches!(output.status.code(), Some(10 | 20)),
                "{arguments:?}: {error}"
            );
            let all = text.matches("database.tf").count();
            let right = text.matches("infra/prod/database.tf").count();
            assert!(all > 0, "{format} of {arguments:?} names no place");
            assert_eq!(all, right, "{format} of {arguments:?}: {text}");
            let top = self.directory.path().display().to_string();
            assert!(
                !text.contains(&top),
                "{format} of {arguments:?} names {top}"
            );
        }
    }
}

#[test]
fn places_are_relative_to_the_repository_in_all_formats() {
    let repository = Monorepo::new();
    let top = repository.path("");
    let from = testdata().join("plans/readme-example");
    // A plan in its root module, from anywhere.
    let beside = repository.path("infra/prod/plan.tfplan");
    std::fs::copy(from.join("plan.tfplan"), &beside).expect("a plan");
    repository.told_below_the_top(&top, &["check", "infra/prod/plan.tfplan"]);
    repository.told_below_the_top(&repository.path("infra/prod"), &["check", "plan.tfplan"]);
    let elsewhere = std::env::temp_dir();
    repository.told_below_the_top(&elsewhere, &["check", &beside.display().to_string()]);
    // A plan beside other roots, and one outside: the texts of its files tell which root it is of.
    std::fs::create_dir_all(repository.path("plans")).expect("a directory");
    std::fs::rename(&beside, repository.path("plans/prod.tfplan")).expect("a move");
    repository.told_below_the_top(&top, &["check", "plans/prod.tfplan"]);
    let outside = tempfile::tempdir().expect("a directory");
    let outside = outside.path().join("p");
    std::fs::copy(from.join("plan.tfplan"), &outside).expect("a plan");
    let outside = outside.display().to_string();
    repository.told_below_the_top(&top, &["check", &outside]);
    repository.told_below_the_top(&repository.path("infra/dev"), &["check", &outside]);
    // JSON, with the lines of a checkout.
    let json = from.join("plan.json").display().to_string();
    repository.told_below_the_top(&top, &["check", &json, "--source", "infra/prod"]);
    repository.told_below_the_top(
        &repository.path("infra/prod"),
        &["check", &json, "--source", "."],
    );
}

#[test]
fn places_of_a_source_change_are_relative_to_the_repository_in_all_formats() {
    let repository = Monorepo::new();
    let file = repository.path("infra/prod/database.tf");
    let text = std::fs::read_to_string(&file).expect("a file");
    assert!(text.contains("storage_encrypted"));
    let changed = text.replace("storage_encrypted = true", "storage_encrypted = false");
    std::fs::write(&file, changed).expect("a change");
    repository.told_below_the_top(&repository.path(""), &["diff", "--base", "HEAD"]);
    repository.told_below_the_top(&repository.path("infra/prod"), &["diff", "--base", "HEAD"]);
}
