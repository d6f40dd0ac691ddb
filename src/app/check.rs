//! `blastgate check`.

use std::collections::VecDeque;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use crate::analysis::Stacks;
use crate::cli::{CheckArgs, Sink};
use crate::error::{Error, ErrorCode, Result};
use crate::input;
use crate::model::change::ChangeSet;
use crate::report::{Outcome, PassedOver, Report, ReportEntry, ReportSet, Text};

use super::inputs::{self, Source};
use super::outputs;
use super::prepared::Prepared;
use crate::gate::{self, Judge};

/// Bytes of a plan that takes long enough for people to wonder.
const LARGE_PLAN: u64 = 16 * 1024 * 1024;

/// Judges the plans and writes the reports; gives the exit code.
pub fn run(arguments: &CheckArgs, sinks: &[Sink]) -> u8 {
    if arguments.split && !outputs::tell_split(sinks) {
        let error = Error::new(ErrorCode::Usage, "--split is told as text or JSON only")
            .with_help("Leave --format out, or give `--format json`.");
        return super::fail(&error);
    }
    let contents = outputs::contents(sinks, &arguments.common);
    let prepared = super::trust::open(&arguments.common.which)
        .and_then(|trust| Prepared::new(trust, &arguments.common, contents));
    let outcome = prepared.and_then(|prepared| judge_with(arguments, &prepared));
    super::log::record_and_write(outcome, sinks, &arguments.common)
}

/// Judges the plans under what was made ready.
///
/// # Errors
/// When the only plan cannot be read.
pub fn judge_with(arguments: &CheckArgs, prepared: &Prepared) -> Result<Outcome> {
    let found = inputs::find(&arguments.plans);
    let mut judge = prepared.judge();
    match found.passed_over.len() {
        0 => {}
        1 => judge
            .options
            .looked_at
            .push("skipped 1 file that is not a plan".to_owned()),
        count => judge
            .options
            .looked_at
            .push(format!("skipped {count} files that are not plans")),
    }
    if let ([source], false) = (found.sources.as_slice(), found.several) {
        return one(source, arguments, &judge);
    }
    if arguments.split {
        return Err(
            Error::new(ErrorCode::Usage, "--split takes one plan, not several")
                .with_help("Name one plan file."),
        );
    }
    let mut set = several(&found.sources, arguments, &judge);
    set.passed_over = found
        .passed_over
        .iter()
        .map(|file| PassedOver {
            name: outputs::shown(&file.name),
            why: Text::trusted(file.why),
        })
        .collect();
    Ok(Outcome::Many(set))
}

/// Judges the only plan.
fn one(source: &Source, arguments: &CheckArgs, judge: &Judge<'_>) -> Result<Outcome> {
    let large = is_large(source);
    let spinner = if large {
        super::widen_heaps();
        spinner(source)
    } else {
        ProgressBar::hidden()
    };
    let set = read(source, arguments)?;
    spinner.set_message(format!("judging {}", source.name()));
    let report = if arguments.split {
        gate::split::split(&set, judge)
    } else {
        gate::judge_last(&set, judge)
    };
    spinner.finish_and_clear();
    // The process ends soon; taking a large plan apart piece by piece would
    // cost as much as judging it.
    std::mem::forget(set);
    Ok(Outcome::One(Box::new(report)))
}

/// Judges plans that belong together: what was read forms one graph, so that a radius reaches
/// other stacks.
fn several(sources: &[Source], arguments: &CheckArgs, judge: &Judge<'_>) -> ReportSet {
    let bar = progress(sources.len());
    let read: Vec<Result<ChangeSet>> = sources
        .par_iter()
        .map(|source| {
            let set = read(source, arguments);
            bar.inc(1);
            set
        })
        .collect();
    bar.finish_and_clear();
    let sets = read.iter().filter_map(|set| set.as_ref().ok());
    let stacks = Stacks::new(sets.collect(), judge.policy.catalog);
    let mut reports: VecDeque<Report> = (0..u16::try_from(stacks.sets.len()).unwrap_or(u16::MAX))
        .into_par_iter()
        .map(|stack| gate::in_stacks(&stacks, stack, judge))
        .collect::<Vec<_>>()
        .into();
    let entries = sources
        .iter()
        .zip(&read)
        .filter_map(|(source, set)| match set {
            Ok(_) => reports
                .pop_front()
                .map(|report| ReportEntry::Judged(Box::new(report))),
            Err(error) => Some(ReportEntry::Refused {
                name: outputs::shown(source.name()),
                error: outputs::refusal(error),
            }),
        });
    ReportSet::new("plans", entries.collect())
}

/// A bar that shows only on a terminal (on standard error, so that reports stay clean).
pub fn progress(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(length as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
}

fn is_large(source: &Source) -> bool {
    match source {
        Source::File { path, .. } => {
            std::fs::metadata(path).is_ok_and(|file| file.len() >= LARGE_PLAN)
        }
        _ => false,
    }
}

/// What shows that one large plan is being worked on, on a terminal only.
fn spinner(source: &Source) -> ProgressBar {
    let spinner = ProgressBar::new_spinner();
    spinner.set_message(format!("reading {}", source.name()));
    spinner.enable_steady_tick(Duration::from_millis(100));
    spinner
}

/// Configuration is no plan; there is another command for it.
fn suggest_diff(error: Error, name: &str) -> Error {
    if !inputs::is_configuration(name) {
        return error;
    }
    Error::new(ErrorCode::NotAPlan, "this is configuration, not a plan")
        .at(name, None)
        .with_help(
            "`blastgate diff BEFORE AFTER` judges a change of configuration (two directories, or `--base REV`); \
             `blastgate check` takes the plan file of `terraform plan -out PLAN`",
        )
}

/// Judges a plan that has been read already.
///
/// # Errors
/// When the configuration beside it cannot be read.
pub fn judge_set(
    mut set: ChangeSet,
    arguments: &CheckArgs,
    prepared: &Prepared,
) -> Result<Box<Report>> {
    if let Some(directory) = &arguments.source {
        super::source_directory::attach(&mut set, directory)?;
    }
    Ok(Box::new(gate::judge(&set, &prepared.judge())))
}

/// Reads one plan, with the lines of the configuration where there are any.
///
/// # Errors
/// When it cannot be read or is no plan.
pub fn read(source: &Source, arguments: &CheckArgs) -> Result<ChangeSet> {
    let bytes = inputs::read(source)?;
    let mut set = input::read(bytes, source.name(), &input::Limits::default())
        .map_err(|error| suggest_diff(error, source.name()))?;
    // What a checkout lends is relative to its repository already.
    let embedded = set.sources.iter().next().is_some();
    if let Some(directory) = &arguments.source {
        super::source_directory::attach(&mut set, directory)?;
    }
    if embedded {
        let plan = match source {
            Source::File { path, .. } => Some(path.as_path()),
            _ => None,
        };
        super::source_root::relate(&mut set, plan, arguments.source_root.as_deref())?;
    }
    Ok(set)
}
