//! `blastgate approvals`: what was signed, and what of it counts.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use crate::cli::{ApprovalsCommand, CheckArgs, CommonArgs, TextFormat};
use crate::decide::approval::Statement;
use crate::error::{Error, ErrorCode, Result};
use crate::report::build::Contents;
use crate::report::{Outcome, Report};

use super::prepared::{self, Prepared};
use super::rules::print;
use super::{check, outputs};

/// Runs the subcommand; gives the exit code.
pub fn run(command: &ApprovalsCommand) -> u8 {
    let done = match command {
        ApprovalsCommand::List { approvals, format } => list(approvals, *format).map(|()| 0),
        ApprovalsCommand::Verify { plan, common, json } => verify(plan, common, *json),
    };
    done.unwrap_or_else(|error| {
        super::print_error(&error);
        super::REFUSED
    })
}

fn list(directory: &Path, format: TextFormat) -> Result<()> {
    let mut out = String::new();
    let mut entries = Vec::new();
    for file in prepared::statements(directory)? {
        let signed = file.signature.is_some();
        match Statement::parse(&file.statement) {
            Ok(statement) => {
                let _ = writeln!(
                    out,
                    "{}\n  {} approves plan {} until {}{}",
                    outputs::shown(&file.name),
                    outputs::shown(&statement.principal),
                    outputs::shown(statement.plan_sha256.get(..12).unwrap_or_default()),
                    outputs::shown(&statement.expires),
                    if signed { "" } else { " (not signed)" }
                );
                for approved in &statement.approves {
                    let _ = writeln!(
                        out,
                        "    {} [{}]",
                        outputs::shown(&approved.message),
                        outputs::shown(&approved.rule)
                    );
                }
                entries
                    .push(json!({ "file": file.name, "signed": signed, "statement": statement }));
            }
            Err(why) => {
                let _ = writeln!(out, "{}\n  {why}", outputs::shown(&file.name));
                entries.push(json!({ "file": file.name, "signed": signed, "error": why }));
            }
        }
    }
    if entries.is_empty() {
        out.push_str("No approvals.\n");
    }
    match format {
        TextFormat::Text => {
            out.push_str(
                "\nWhether they count for a plan is told by `blastgate approvals verify PLAN`.\n",
            );
            print(&out)
        }
        TextFormat::Json => print(&format!(
            "{:#}\n",
            json!({ "schema": 1, "approvals": entries })
        )),
    }
}

fn verify(plan: &Path, common: &CommonArgs, as_json: bool) -> Result<u8> {
    let prepared = Prepared::new(
        super::trust::open(&common.which)?,
        common,
        Contents::default(),
    )?;
    let arguments = CheckArgs {
        plans: vec![plan.to_path_buf()],
        common: common.clone(),
        ..CheckArgs::default()
    };
    let Outcome::One(report) = check::judge_with(&arguments, &prepared)? else {
        return Err(Error::new(
            ErrorCode::Usage,
            "approvals verify takes one plan, not a directory of them",
        ));
    };
    if as_json {
        print(&format!(
            "{:#}\n",
            json!({ "schema": 1, "verdict": report.verdict.as_str(), "approvals": report.approvals })
        ))?;
    } else {
        print(&told(&report))?;
    }
    Ok(report.exit_code)
}

fn told(report: &Report) -> String {
    let approvals = &report.approvals;
    let mut out = format!(
        "{}: {} of {} approvals\n",
        report.verdict,
        approvals.valid.len(),
        approvals.required
    );
    for valid in &approvals.valid {
        let _ = writeln!(
            out,
            "  counts    {} until {}",
            valid.approver, valid.expires
        );
    }
    for rejected in &approvals.rejected {
        let _ = writeln!(out, "  rejected  {}: {}", rejected.approver, rejected.why);
    }
    out
}
