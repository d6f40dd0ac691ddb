//! `blastgate diff`.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::analysis::Stacks;
use crate::cli::{DiffArgs, Sink};
use crate::error::{Error, ErrorCode, Result};
use crate::input::git::Repository;
use crate::input::module_cache::ModuleCaches;
use crate::input::tree::Tree;
use crate::predict::{self, DiffOptions, VariableFile};
use crate::report::build::Contents;
use crate::report::{Outcome, ReportEntry, ReportSet};

use super::prepared::Prepared;
use super::trees::{self, Trees};
use crate::gate;

/// Judges a source change and writes the reports; gives the exit code.
pub fn run(arguments: &DiffArgs, sinks: &[Sink]) -> u8 {
    let contents = super::outputs::contents(sinks, &arguments.common);
    super::log::record_and_write(outcome(arguments, contents), sinks, &arguments.common)
}

fn outcome(arguments: &DiffArgs, contents: Contents) -> Result<Outcome> {
    let trees = trees::open(arguments)?;
    let trust = trees.policy(&arguments.common.which)?;
    let mut prepared = Prepared::new(trust, &arguments.common, contents)?;
    let asked = arguments.common.approvals.is_some() || arguments.common.reviews.is_some();
    if let (true, Some(base), Some(directory)) = (asked, &trees.base, &trees.directory) {
        let head = arguments.head.as_deref().unwrap_or("HEAD");
        prepared.add_authors(Repository::open(directory)?.people(base, head)?);
    }
    judge_with(arguments, &trees, &prepared)
}

/// Judges what changed between two trees under what was made ready.
///
/// # Errors
/// When neither side has configuration, or a variable file cannot be read.
pub fn judge_with(arguments: &DiffArgs, trees: &Trees, prepared: &Prepared) -> Result<Outcome> {
    let mut directories = arguments.module_dirs.clone();
    directories.extend(trees.module_dirs.iter().cloned());
    let caches = ModuleCaches::open(&directories)?;
    let beside;
    let (before, after): (&dyn Tree, &dyn Tree) = if caches.is_empty() {
        (trees.before.as_ref(), trees.after.as_ref())
    } else {
        beside = [&trees.before, &trees.after].map(|tree| caches.beside(tree.as_ref()));
        (&beside[0], &beside[1])
    };
    let options = DiffOptions {
        var_files: arguments
            .var_files
            .iter()
            .map(|path| variable_file(path))
            .collect::<Result<_>>()?,
        vars: arguments.vars.clone(),
        workspace: arguments.workspace.clone(),
        root: None,
        below: trees.below.clone(),
        catalog: prepared.catalog(),
        installed: caches.installed().to_vec(),
    };
    if !predict::has_configuration(before, after) {
        return Err(Error::new(
            ErrorCode::Io,
            "there is nothing to judge: neither side has Terraform or OpenTofu configuration",
        )
        .with_help("give directories or revisions that hold `.tf` files"));
    }
    let mut sets = predict::read(before, after, &options)?;
    for set in &mut sets {
        set.origin.base_commit.clone_from(&trees.base);
        set.origin.commit.clone_from(&trees.head);
    }
    let mut judge = prepared.judge();
    judge.options.looked_at.push(trees.what.clone());
    if let [set] = sets.as_slice() {
        return Ok(Outcome::One(Box::new(gate::judge(set, &judge))));
    }
    let stacks = Stacks::new(sets.iter().collect(), prepared.catalog());
    let entries: Vec<ReportEntry> = (0..u16::try_from(sets.len()).unwrap_or(u16::MAX))
        .into_par_iter()
        .map(|stack| ReportEntry::Judged(Box::new(gate::in_stacks(&stacks, stack, &judge))))
        .collect();
    Ok(Outcome::Many(ReportSet::new("roots", entries)))
}

/// A variable file: part of the trees, or a file of its own.
fn variable_file(path: &Path) -> Result<VariableFile> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => Some(Arc::from(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            return Err(Error::new(
                ErrorCode::Io,
                format!("{}: {error}", path.display()),
            ));
        }
    };
    Ok(VariableFile {
        path: path.to_string_lossy().replace('\\', "/"),
        text,
    })
}
