//! What teams put into their pipelines, run as it stands in the files: the
//! GitHub action step by step, the GitLab component, the Azure pipeline, the
//! Atlantis workflow and the pre-commit hooks. Terraform, `gh` and `curl` are
//! stand-ins that write down how they were called; blastgate is the real one.

mod action;
mod expression;
mod github;
mod gitlab;
mod install;
mod others;
mod texts;
mod yaml;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::common::{skipped, testdata};

/// Stand-ins for what a pipeline calls. Each writes its arguments to `$CALLS`.
const STAND_INS: &[(&str, &str)] = &[
    (
        "terraform",
        r#"printf 'terraform %s\n' "$*" >>"$CALLS"
root=.
for argument; do case $argument in -chdir=*) root=${argument#-chdir=} ;; esac; done
case " $* " in
  *" init "*) [ -z "${INIT_FAILS:-}" ] ;;
  *" plan "*) [ -z "${PLAN_FAILS:-}" ] && cp "$PLAN" "$root/plan.tfplan" ;;
esac"#,
    ),
    (
        "gh",
        r#"printf 'gh %s\n' "$*" >>"$CALLS"
[ -z "${GH_FAILS:-}" ] || exit 1
filter=.
take=
for argument; do
  case $argument in body=@*) cp "${argument#body=@}" "$SCRATCH/body" ;; esac
  [ -z "$take" ] || filter=$argument
  take=
  [ "$argument" != --jq ] || take=1
done
case "$*" in
  *"/comments?"*) jq -r "$filter" "$SCRATCH/comments.json" ;;
  *"/reviews?"*) cat "$SCRATCH/reviews.json" ;;
  "attestation verify"*) [ -z "${UNATTESTED:-}" ] ;;
esac"#,
    ),
    (
        "curl",
        r#"printf 'curl %s\n' "$*" >>"$CALLS"
output=/dev/stdout
remote=
take=
for argument; do
  case $argument in body@*) cp "${argument#body@}" "$SCRATCH/body" ;; @*) cp "${argument#@}" "$SCRATCH/body" ;; esac
  case $take in
    output) output=$argument ;;
    config) cat "$argument" >>"$SCRATCH/curl.config" ;;
  esac
  take=
  case $argument in
    --output | -o) take=output ;;
    --remote-name) remote=1 ;;
    --config) take=config ;;
    https://*) url=$argument ;;
  esac
done
[ -z "$remote" ] || output=${url##*/}
case $url in
  */plan) cat "$SCRATCH/plan.json" ;;
  */answer) ;;
  */user) echo '{"id": 7}' ;;
  */notes\?*page=1) cat "$SCRATCH/comments.json" ;;
  */notes\?*) echo '[]' ;;
  */notes*) ;;
  *) [ -f "$SCRATCH/release/${url##*/}" ] || exit 22; cp "$SCRATCH/release/${url##*/}" "$output" ;;
esac"#,
    ),
];

/// A repository with one root module, a pull request on it, and a pipeline's machine.
pub(super) struct Machine {
    directory: tempfile::TempDir,
    variables: Vec<(String, String)>,
}

impl Machine {
    /// A machine on which `terraform plan` gives the plan of this fixture; none
    /// where bash, git or jq are missing.
    pub(super) fn new(fixture: &str) -> Option<Self> {
        for tool in ["bash", "git", "jq", "tar", "sha256sum"] {
            if Command::new(tool).arg("--version").output().is_err() {
                skipped!("there is no {tool} for the pipelines");
                return None;
            }
        }
        let directory = tempfile::tempdir().expect("a directory");
        let machine = Self {
            directory,
            variables: Vec::new(),
        };
        for made in ["bin", "temp", "release", "repository/infra/prod"] {
            std::fs::create_dir_all(machine.path(made)).expect("a directory");
        }
        for (name, script) in STAND_INS {
            machine.script(&format!("bin/{name}"), script);
        }
        let binary = Path::new(env!("CARGO_BIN_EXE_blastgate"));
        std::os::unix::fs::symlink(binary, machine.path("bin/blastgate")).expect("a link");
        std::fs::write(machine.path("comments.json"), "[]").expect("comments");
        std::fs::write(machine.path("reviews.json"), "[]").expect("reviews");
        std::fs::write(machine.path("calls"), "").expect("calls");
        machine.repository(&testdata().join("plans").join(fixture));
        let plan = testdata().join("plans").join(fixture).join("plan.tfplan");
        Some(machine.with("PLAN", &plan.display().to_string()))
    }

    /// The repository: a base branch with the configuration and a policy, and a
    /// change on top of it.
    fn repository(&self, fixture: &Path) {
        let root = self.path("repository/infra/prod");
        for entry in crate::common::entries(&fixture.join("config")) {
            if entry.is_file() {
                let name = entry.file_name().expect("a name");
                std::fs::copy(&entry, root.join(name)).expect("a copy");
            }
        }
        std::fs::write(self.path("repository/README.md"), "before\n").expect("a file");
        self.git(&["init", "--quiet", "--initial-branch=main"]);
        self.commit("base");
        // Where a checkout of the pull request knows the base branch.
        self.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
        std::fs::write(self.path("repository/README.md"), "after\n").expect("a file");
        self.commit("change");
    }

    /// Records everything in the repository.
    pub(super) fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "-m", message]);
    }

    /// Runs git in the repository.
    pub(super) fn git(&self, arguments: &[&str]) {
        let identity = ["-c", "user.name=t", "-c", "user.email=t@example.com"];
        let status = Command::new("git")
            .args(identity)
            .args(arguments)
            .current_dir(self.path("repository"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .status()
            .expect("git starts");
        assert!(status.success(), "git {arguments:?}");
    }

    /// With one more variable in the environment.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A path on the machine.
    pub(super) fn path(&self, below: &str) -> PathBuf {
        self.directory.path().join(below)
    }

    /// What a file on the machine says; empty if there is none.
    pub(super) fn text(&self, below: &str) -> String {
        std::fs::read_to_string(self.path(below)).unwrap_or_default()
    }

    /// Writes an executable script.
    pub(super) fn script(&self, below: &str, text: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        let path = self.path(below);
        std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a script");
        let mode = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(&path, mode).expect("a mode");
    }

    /// A release of the present version as the release workflow packs it.
    pub(super) fn release(&self) -> String {
        let version = env!("CARGO_PKG_VERSION");
        let name = format!("blastgate-{version}-x86_64-unknown-linux-musl");
        let packed = self.path("release").join(&name);
        std::fs::create_dir_all(&packed).expect("a directory");
        // A script stands for the binary, which is large in a debug build.
        let binary = env!("CARGO_BIN_EXE_blastgate");
        self.script(
            &format!("release/{name}/blastgate"),
            &format!("exec '{binary}' \"$@\""),
        );
        let pack = format!(
            "cp -R '{0}/integrations' {name}/ && tar -czf {name}.tar.gz {name} && sha256sum {name}.tar.gz >SHA256SUMS",
            env!("CARGO_MANIFEST_DIR")
        );
        let packed = Command::new("sh")
            .args(["-c", &pack])
            .current_dir(self.path("release"))
            .status()
            .expect("sh starts");
        assert!(packed.success(), "the release is packed");
        name
    }

    /// A command in the repository with the stand-ins before everything else.
    pub(super) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = std::env::var("PATH").unwrap_or_default();
        command
            .env_clear()
            .env("PATH", format!("{}:{path}", self.path("bin").display()))
            .env("HOME", self.path("temp"))
            .env("TMPDIR", self.path("temp"))
            .env("CALLS", self.path("calls"))
            .env("SCRATCH", self.directory.path())
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .current_dir(self.path("repository"));
        command
    }

    /// What the stand-ins were called with.
    pub(super) fn calls(&self) -> Vec<String> {
        self.text("calls").lines().map(str::to_owned).collect()
    }
}

/// A file of the repository, such as a script of `integrations/`.
pub(super) fn shipped(path: &str) -> String {
    format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))
}

/// Both outputs of a command, for messages.
pub(super) fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}
