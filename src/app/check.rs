//! `blastgate check`.

use std::collections::VecDeque;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use crate::analysis::World;
use crate::cli::{CheckArgs, CommonArgs, Format, Sink};
use crate::error::{Error, ErrorCode, Result};
use crate::input;
use crate::model::change::ChangeSet;
use crate::model::time::Time;
use crate::policy::Policy;
use crate::report::build::Options;
use crate::report::{Outcome, PassedOver, Report, ReportEntry, ReportSet, Text};
use crate::rules::RuleSet;

use super::inputs::{self, Source};
use super::outputs;
use crate::gate::{self, Judge};

/// Judges the plans and writes the reports; gives the exit code.
pub fn run(arguments: &CheckArgs, sinks: &[Sink]) -> u8 {
    let outcome = outcome(arguments);
    outputs::write(&outcome, sinks, &arguments.common)
}

fn outcome(arguments: &CheckArgs) -> Outcome {
    match judge_all(arguments) {
        Ok(outcome) => outcome,
        Err(error) => Outcome::Refused(outputs::refusal(&error)),
    }
}

fn judge_all(arguments: &CheckArgs) -> Result<Outcome> {
    let mut trust = super::trust::open(&arguments.common.which)?;
    let rules = trust.rules(RuleSet::built_in()?)?;
    let now = super::trust::now(&trust.policy, arguments.common.which.now);
    trust.check_dates(now)?;
    let found = inputs::find(&arguments.plans);
    let mut options = options(&arguments.common);
    match found.passed_over.len() {
        0 => {}
        1 => options
            .looked_at
            .push("1 file of the directory is no plan and was passed over".to_owned()),
        count => options.looked_at.push(format!(
            "{count} files of the directory are no plans and were passed over"
        )),
    }
    let setup = Setup {
        policy: &trust.policy,
        rules: &rules,
        options,
        arguments,
        now,
    };
    let judge = setup.judge();
    if let ([source], false) = (found.sources.as_slice(), found.several) {
        let set = setup.read(source)?;
        let report = gate::judge(&set, &judge);
        // The process ends soon; taking a large plan apart piece by piece would
        // cost as much as judging it.
        std::mem::forget(set);
        return Ok(Outcome::One(Box::new(report)));
    }
    let bar = progress(found.sources.len());
    let read: Vec<Result<ChangeSet>> = found
        .sources
        .par_iter()
        .map(|source| {
            let set = setup.read(source);
            bar.inc(1);
            set
        })
        .collect();
    bar.finish_and_clear();
    // What was read forms one graph, so that a radius reaches other stacks.
    let world = World::new(read.iter().filter_map(|set| set.as_ref().ok()).collect());
    let mut reports: VecDeque<Report> = (0..u16::try_from(world.sets.len()).unwrap_or(u16::MAX))
        .into_par_iter()
        .map(|stack| gate::in_world(&world, stack, &judge))
        .collect::<Vec<_>>()
        .into();
    let entries = found
        .sources
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
        })
        .collect();
    let mut set = ReportSet::new("plans", entries);
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

/// Options of the report from those of the command line.
pub fn options(common: &CommonArgs) -> Options {
    Options {
        all_changes: common.all_changes,
        all_dependents: common.all_dependents,
        picture: common
            .format
            .iter()
            .any(|format| matches!(format, Format::Html | Format::Markdown | Format::Github)),
        // The terminal is the format when none is named.
        trees: common.format.is_empty() || common.format.contains(&Format::Terminal),
        agent: common.agent.clone(),
        looked_at: Vec::new(),
    }
}

/// A bar that shows only on a terminal (on standard error, so that reports stay clean).
pub fn progress(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(length as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
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

struct Setup<'a> {
    policy: &'a Policy,
    rules: &'a RuleSet,
    options: Options,
    arguments: &'a CheckArgs,
    now: Option<Time>,
}

impl<'a> Setup<'a> {
    fn read(&self, source: &Source) -> Result<ChangeSet> {
        let bytes = inputs::read(source)?;
        let mut set = input::read(bytes, source.name(), &input::Limits::default())
            .map_err(|error| suggest_diff(error, source.name()))?;
        if let Some(directory) = &self.arguments.source {
            super::source_directory::attach(&mut set, directory)?;
        }
        Ok(set)
    }

    fn judge(&self) -> Judge<'a> {
        Judge {
            policy: self.policy,
            rules: self.rules,
            options: self.options.clone(),
            environment: self.arguments.common.environment.clone(),
            now: self.now,
        }
    }
}
