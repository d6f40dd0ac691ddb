//! `blastgate run`: judges a plan and hands over exactly the bytes that were
//! judged, if they pass.

mod handover;
mod request;

use std::process::ExitStatus;

use crate::cli::{CheckArgs, RunArgs, Sink};
use crate::error::{Error, ErrorCode, Result};
use crate::finding::Verdict;
use crate::input;
use crate::model::change::InputKind;
use crate::report::build::Contents;
use crate::report::{Outcome, Report};

use super::inputs::{self, Source};
use super::prepared::Prepared;
use super::{check, log, outputs};
use handover::Handover;
use request::Request;

/// Judges the plan and runs the command on a pass; gives the exit code: that of
/// the verdict when it is none, else that of the command.
pub fn run(arguments: &RunArgs, sinks: &[Sink]) -> u8 {
    match judge_and_run(arguments, sinks) {
        Ok(code) => code,
        Err(error) => {
            super::print_error(&error);
            super::REFUSED
        }
    }
}

fn judge_and_run(arguments: &RunArgs, sinks: &[Sink]) -> Result<u8> {
    let request = Request::of(&arguments.plan, &arguments.command)?;
    let bytes = inputs::read(&Source::File {
        path: arguments.plan.clone(),
        name: inputs::display(&arguments.plan),
    })?;
    // From here on nobody looks at the file again.
    let handover = Handover::of(&bytes)?;
    let judged = judged(
        arguments,
        bytes,
        outputs::contents(sinks, &arguments.common),
    );
    let mut outcome = match judged {
        Ok(report) => Outcome::One(report),
        Err(error) => Outcome::Refused(outputs::refusal(&error)),
    };
    let audit_log = arguments.common.audit_log.as_deref();
    log::judgement(audit_log, &mut outcome)?;
    let code = outputs::write(&outcome, sinks, &arguments.common);
    let report = match &outcome {
        Outcome::One(report) if code == 0 && report.verdict == Verdict::Pass => report,
        _ => {
            super::print_note("the command was not run");
            return Ok(if code == 0 { super::REFUSED } else { code });
        }
    };
    log::run_of(audit_log, report, &request.shown, None)?;
    let status = handover.run(&request)?;
    let code = exit_code(status);
    log::run_of(audit_log, report, &request.shown, Some(code))?;
    Ok(code)
}

fn judged(arguments: &RunArgs, bytes: Vec<u8>, contents: Contents) -> Result<Box<Report>> {
    let prepared = Prepared::new(
        super::trust::open(&arguments.common.which)?,
        &arguments.common,
        contents,
    )?;
    let set = input::read(
        bytes,
        &inputs::display(&arguments.plan),
        &input::Limits::default(),
    )?;
    if set.origin.kind != InputKind::PlanFile {
        return Err(Error::new(
            ErrorCode::Usage,
            "only a binary plan file can be applied, and this is none",
        )
        .with_help("Give `run` the file that `terraform plan -out FILE` wrote."));
    }
    let check = CheckArgs {
        plans: vec![arguments.plan.clone()],
        common: arguments.common.clone(),
        source: arguments.source.clone(),
        ..CheckArgs::default()
    };
    check::judge_set(set, &check, &prepared)
}

/// The exit code of the command; 128 and the signal where one ended it.
fn exit_code(status: ExitStatus) -> u8 {
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt as _;
        if let Some(signal) = status.signal() {
            return u8::try_from(128 + signal).unwrap_or(super::REFUSED);
        }
    }
    status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(super::REFUSED)
}
