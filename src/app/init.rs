//! `blastgate init`: a policy and the workflow of the CI that a repository has.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::build_facts;
use crate::cli::{Ci, InitArgs, Release};
use crate::error::{Error, ErrorCode, Result};
use crate::input::git::Repository;
use crate::input::tree::{DirectoryTree, Tree as _};
use crate::predict;

use super::policy::TEMPLATE;
use super::{fail, print_note};

/// The most root modules that are written into a workflow.
const MOST: usize = 100;

/// What a repository holds.
#[derive(Debug, Default)]
struct Repo {
    /// Root modules that can be written into a workflow.
    roots: Vec<String>,
    /// Those that cannot: a workflow would have to quote them.
    odd: Vec<String>,
    /// Its CI.
    ci: Vec<Ci>,
    /// OpenTofu, not Terraform.
    tofu: bool,
    /// It has pre-commit hooks.
    pre_commit: bool,
    /// Where workflows take blastgate from.
    from: Option<Release>,
}

/// A text and what becomes of it.
struct Piece {
    /// Where it belongs.
    path: String,
    text: String,
    /// It is not written: why.
    only_shown: Option<&'static str>,
}

/// Runs the command; gives the exit code.
pub fn run(arguments: &InitArgs) -> u8 {
    match init(arguments) {
        Ok(()) => 0,
        Err(error) => fail(&error),
    }
}

fn init(arguments: &InitArgs) -> Result<()> {
    let top = top(&arguments.directory);
    let mut repo = look(&top)?;
    if !arguments.ci.is_empty() {
        repo.ci.clone_from(&arguments.ci);
    }
    repo.from = arguments.from.clone().or_else(built_from);
    let pieces = pieces(&repo, &top);
    let mut out = String::new();
    for piece in &pieces {
        let exists = top.join(&piece.path).exists();
        match (arguments.print, piece.only_shown) {
            (true, why) => {
                let why = why.or(exists.then_some("it exists, and is never overwritten"));
                let why = why.map_or_else(String::new, |why| format!(" (not written: {why})"));
                out.push_str(&format!("==> {}{why}\n{}\n", piece.path, piece.text));
            }
            (false, Some(why)) => {
                out.push_str(&format!(
                    "not written, {why}: {}\n\n{}\n",
                    piece.path,
                    indented(&piece.text)
                ));
            }
            (false, None) if exists => out.push_str(&format!("left alone: {}\n", piece.path)),
            (false, None) => {
                create(&top.join(&piece.path), &piece.text)?;
                out.push_str(&format!("wrote {}\n", piece.path));
            }
        }
    }
    super::rules::print(&out)?;
    for note in notes(&repo, &pieces) {
        print_note(&note);
    }
    Ok(())
}

/// The top of the repository that a directory is in, or the directory itself.
fn top(directory: &Path) -> PathBuf {
    let full = directory
        .canonicalize()
        .unwrap_or_else(|_| directory.to_owned());
    let top = full.ancestors().find(|parent| parent.join(".git").exists());
    top.map_or_else(|| full.clone(), Path::to_owned)
}

fn look(top: &Path) -> Result<Repo> {
    let tree = DirectoryTree::open(top)?;
    let names: Vec<&str> = tree
        .list()
        .iter()
        .map(|entry| entry.path.as_ref())
        .collect();
    let mut repo = Repo {
        tofu: names
            .iter()
            .any(|name| name.ends_with(".tofu") || name.ends_with(".opentofu-version")),
        pre_commit: names.contains(&".pre-commit-config.yaml"),
        ci: pipelines(top, &names),
        ..Repo::default()
    };
    let example = |root: &str| {
        root.split('/')
            .any(|part| ["examples", "tests", ".terraform"].contains(&part))
    };
    for root in predict::root_modules(&tree) {
        let shown = if root.is_empty() {
            ".".to_owned()
        } else {
            root
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
        if example(&shown) {
            continue;
        }
        if shown.chars().all(plain) {
            repo.roots.push(shown);
        } else {
            repo.odd.push(shown);
        }
    }
    Ok(repo)
}

/// The CI systems that a repository uses, by its files and by where it is hosted.
fn pipelines(top: &Path, names: &[&str]) -> Vec<Ci> {
    let has = |path: &str| names.contains(&path);
    let below = |directory: &str| names.iter().any(|name| name.starts_with(directory));
    let repository = Repository::open(top).ok();
    let remote = repository.and_then(|repository| repository.remote());
    let remote = remote.unwrap_or_default();
    let found = [
        (Ci::Github, below(".github/") || remote.contains("github.")),
        (
            Ci::Gitlab,
            has(".gitlab-ci.yml") || remote.contains("gitlab."),
        ),
        (
            Ci::Azure,
            below("azure-pipelines")
                || below(".azure-pipelines/")
                || remote.contains("dev.azure.com")
                || remote.contains("visualstudio.com"),
        ),
        (Ci::Atlantis, has("atlantis.yaml") || has("atlantis.yml")),
    ];
    let there = found.into_iter().filter(|(_, there)| *there);
    there.map(|(ci, _)| ci).collect()
}

/// Everything that belongs in a repository, in the order in which it is told.
fn pieces(repo: &Repo, top: &Path) -> Vec<Piece> {
    let fill = |text: &str| filled(text, repo);
    let written = |path: &str, text: String| Piece {
        path: path.to_owned(),
        text,
        only_shown: None,
    };
    let mut all = vec![written("blastgate.hcl", TEMPLATE.to_owned())];
    for ci in &repo.ci {
        match ci {
            Ci::Github => all.push(written(
                ".github/workflows/blastgate.yml",
                fill(include_str!("../../integrations/github/blastgate.yml")),
            )),
            Ci::Gitlab => {
                all.push(written(
                    ".gitlab/blastgate.yml",
                    fill(include_str!("../../templates/blastgate.yml")),
                ));
                let lines = fill(include_str!("../../integrations/gitlab/include.yml"));
                let exists = top.join(".gitlab-ci.yml").exists();
                all.push(Piece {
                    path: ".gitlab-ci.yml".to_owned(),
                    text: lines,
                    only_shown: exists.then_some("add these lines to it"),
                });
            }
            Ci::Azure => {
                let taken = top.join("azure-pipelines.yml").exists();
                let path = if taken {
                    ".azure-pipelines/blastgate.yml"
                } else {
                    "azure-pipelines.yml"
                };
                all.push(written(
                    path,
                    fill(include_str!("../../integrations/azure/azure-pipelines.yml")),
                ));
            }
            Ci::Atlantis => all.push(Piece {
                path: "repos.yaml".to_owned(),
                text: fill(include_str!("../../integrations/atlantis/repos.yaml")),
                only_shown: Some(
                    "it belongs on the Atlantis server, where no pull request can edit it",
                ),
            }),
        }
    }
    if repo.pre_commit {
        all.push(Piece {
            path: ".pre-commit-config.yaml".to_owned(),
            text: fill(include_str!("../../integrations/pre-commit/config.yaml")),
            only_shown: Some("add these lines to it"),
        });
    }
    all
}

/// The repository and commit of this build, where it knows both.
fn built_from() -> Option<Release> {
    Some(Release {
        repository: build_facts::REPOSITORY?.to_owned(),
        commit: build_facts::COMMIT?.to_owned(),
    })
}

/// A template with what this repository puts into it.
fn filled(template: &str, repo: &Repo) -> String {
    let mut out = String::new();
    for line in template.lines() {
        if line.trim() == "infra/prod" && !repo.roots.is_empty() {
            let indent = &line[..line.len() - line.trim_start().len()];
            for root in repo.roots.iter().take(MOST) {
                out.push_str(&format!("{indent}{root}\n"));
            }
            continue;
        }
        let mut line = line.to_owned();
        if let Some(from) = &repo.from {
            line = line.replace("OWNER/blastgate", &from.repository);
            let commit = format!("@{}", from.commit);
            line = line.replace("@0000000000000000000000000000000000000000", &commit);
            line = line.replace("# v0.0.0", &format!("# v{}", build_facts::VERSION));
        }
        if repo.tofu {
            line = line
                .replace("command: terraform", "command: tofu")
                .replace("BLASTGATE_COMMAND=terraform", "BLASTGATE_COMMAND=tofu")
                .replace("-- terraform apply", "-- tofu apply");
        }
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// What whoever reads the output has to do.
fn notes(repo: &Repo, pieces: &[Piece]) -> Vec<String> {
    let mut notes = Vec::new();
    match repo.roots.as_slice() {
        [] => {
            notes.push("no root module was found: put yours where `infra/prod` stands".to_owned())
        }
        roots if roots.len() > MOST => notes.push(format!(
            "{} root modules were found, of which the first {MOST} are listed",
            roots.len()
        )),
        roots => notes.push(format!("root modules: {}", roots.join(", "))),
    }
    for root in &repo.odd {
        notes.push(format!(
            "`{}` has characters that a workflow would have to quote: add it by hand",
            root.escape_debug()
        ));
    }
    if repo.ci.is_empty() {
        notes.push(
            "no CI was found: name yours with `--ci github|gitlab|azure|atlantis`".to_owned(),
        );
    }
    if pieces
        .iter()
        .any(|piece| piece.text.contains("OWNER/blastgate"))
    {
        notes.push("say where the workflow takes blastgate from, with `--from OWNER/NAME@COMMIT`, or put it in where OWNER/blastgate stands: until then the job cannot start".to_owned());
    }
    if repo.tofu && repo.ci.contains(&Ci::Github) {
        notes.push(
            "the repository uses OpenTofu: set it up in the workflow in place of Terraform"
                .to_owned(),
        );
    }
    let workflow = if repo.ci.is_empty() {
        ""
    } else {
        " with the workflow"
    };
    notes.push(format!(
        "next: read blastgate.hcl, and commit it to the protected branch{workflow}"
    ));
    notes
}

fn indented(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| format!("    {line}").trim_end().to_owned());
    lines.map(|line| line + "\n").collect()
}

/// Writes a file that is not there yet.
fn create(path: &Path, text: &str) -> Result<()> {
    let failed = |error: std::io::Error| {
        Error::new(ErrorCode::Io, format!("cannot write the file: {error}"))
            .at(super::inputs::display(path), None)
    };
    if let Some(directory) = path.parent() {
        std::fs::create_dir_all(directory).map_err(failed)?;
    }
    let mut file = std::fs::File::create_new(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}
