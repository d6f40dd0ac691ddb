//! `blastgate diff`.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::analysis::World;
use crate::cli::{DiffArgs, Sink};
use crate::error::{Error, ErrorCode, Result};
use crate::predict::{self, DiffOptions, VariableFile};
use crate::report::{Outcome, ReportEntry, ReportSet};
use crate::rules::RuleSet;

use super::{check, outputs, trees};
use crate::gate::{self, Judge};

/// Judges a source change and writes the reports; gives the exit code.
pub fn run(arguments: &DiffArgs, sinks: &[Sink]) -> u8 {
    let outcome = match outcome(arguments) {
        Ok(outcome) => outcome,
        Err(error) => Outcome::Refused(outputs::refusal(&error)),
    };
    outputs::write(&outcome, sinks, &arguments.common)
}

fn outcome(arguments: &DiffArgs) -> Result<Outcome> {
    let trees = trees::open(arguments)?;
    let mut trust = trees.policy(&arguments.common.which)?;
    let rules = trust.rules(RuleSet::built_in()?)?;
    let now = super::trust::now(&trust.policy, arguments.common.which.now);
    trust.check_dates(now)?;
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
    };
    if !predict::has_configuration(trees.before.as_ref(), trees.after.as_ref()) {
        return Err(Error::new(
            ErrorCode::Io,
            "there is nothing to judge: neither side has Terraform or OpenTofu configuration",
        )
        .with_help("give directories or revisions that hold `.tf` files"));
    }
    let sets = predict::read(trees.before.as_ref(), trees.after.as_ref(), &options)?;
    let mut report = check::options(&arguments.common);
    report.looked_at.push(trees.what.clone());
    let judge = Judge {
        policy: &trust.policy,
        rules: &rules,
        options: report,
        environment: arguments.common.environment.clone(),
        now,
    };
    if let [set] = sets.as_slice() {
        return Ok(Outcome::One(Box::new(gate::judge(set, &judge))));
    }
    let world = World::new(sets.iter().collect());
    let entries: Vec<ReportEntry> = (0..u16::try_from(sets.len()).unwrap_or(u16::MAX))
        .into_par_iter()
        .map(|stack| ReportEntry::Judged(Box::new(gate::in_world(&world, stack, &judge))))
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
