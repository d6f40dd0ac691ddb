//! What goes into the audit log.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::audit::{self, Head};
use crate::cli::{CommonArgs, Sink};
use crate::decide::approval::Statement;
use crate::error::{Error, ErrorCode, Result};
use crate::model::time::{self, Time};
use crate::report::{Outcome, Report, ReportError};

use super::outputs;

/// Records what came of it in the audit log, if one is kept, and writes every
/// report; gives the exit code.
pub fn record_and_write(outcome: Result<Outcome>, sinks: &[Sink], common: &CommonArgs) -> u8 {
    let mut outcome = outcome.unwrap_or_else(|error| Outcome::Refused(outputs::refusal(&error)));
    if let Err(error) = judgement(common.audit_log.as_deref(), &mut outcome) {
        // A verdict that is not on record is none.
        outcome = Outcome::Refused(outputs::refusal(&error));
    }
    let code = outputs::write(&outcome, sinks, common);
    // The process ends now; the report of a large plan takes as long to take apart as to write.
    std::mem::forget(outcome);
    code
}

/// Writes one entry for each judgement, and puts the head into the reports.
///
/// # Errors
/// When the log cannot be written: what is not recorded must not go on.
pub fn judgement(file: Option<&Path>, outcome: &mut Outcome) -> Result<Option<Head>> {
    let Some(file) = file else { return Ok(None) };
    let entries: Vec<Map<String, Value>> = match outcome {
        Outcome::Refused(error) => vec![refused(error)],
        _ => outcome
            .reports()
            .into_iter()
            .map(judged)
            .chain(
                outcome
                    .refusals()
                    .into_iter()
                    .map(|(_, error)| refused(error)),
            )
            .collect(),
    };
    let mut head = None;
    for entry in entries {
        head = Some(append(file, "judgement", entry)?);
    }
    if let Some(head) = &head {
        outcome.set_audit_head(&head.to_string());
    }
    Ok(head)
}

/// Writes an entry for an approval.
///
/// # Errors
/// When the log cannot be written.
pub fn approval(file: Option<&Path>, statement: &Statement) -> Result<()> {
    let Some(file) = file else { return Ok(()) };
    let mut entry = stamped();
    entry.insert("approval".into(), json!(statement));
    append(file, "approval", entry).map(|head| super::print_note(&format!("audit head {head}")))
}

/// Writes an entry for a run that has begun or ended.
///
/// # Errors
/// When the log cannot be written.
pub fn run_of(
    file: Option<&Path>,
    report: &Report,
    command: &[String],
    exit_code: Option<u8>,
) -> Result<()> {
    let Some(file) = file else { return Ok(()) };
    let mut entry = stamped();
    entry.insert("plan".into(), json!(report.digest.plan));
    entry.insert("command".into(), json!(command));
    entry.insert(
        "state".into(),
        json!(if exit_code.is_some() {
            "ended"
        } else {
            "begun"
        }),
    );
    entry.insert("exit_code".into(), json!(exit_code));
    append(file, "run", entry).map(|head| super::print_note(&format!("audit head {head}")))
}

fn append(file: &Path, kind: &str, entry: Map<String, Value>) -> Result<Head> {
    audit::append(file, kind, entry).map_err(|error| {
        Error::new(
            ErrorCode::Audit,
            format!(
                "cannot write the audit log {}: {error}",
                super::inputs::display(file)
            ),
        )
        .with_help(
            "Nothing goes on without its record: make room, or give a file that can be written to.",
        )
    })
}

fn stamped() -> Map<String, Value> {
    let mut entry = Map::new();
    entry.insert("time".into(), json!(time::show(Time::now())));
    entry.insert(
        "tool".into(),
        json!(concat!("blastgate ", env!("CARGO_PKG_VERSION"))),
    );
    entry
}

fn judged(report: &Report) -> Map<String, Value> {
    let mut entry = stamped();
    let mut put = |name: &str, value: Value| entry.insert(name.to_owned(), value);
    put(
        "input",
        json!({ "name": report.input.name, "kind": report.input.kind, "workspace": report.input.workspace, "lineage": report.input.lineage, "serial": report.input.serial }),
    );
    put("digest", json!(report.digest));
    put(
        "policy",
        json!({ "source": report.policy.source, "sha256": report.policy.sha256, "revision": report.policy.revision, "flags": report.policy.flags }),
    );
    put("agent", json!(report.agent));
    put("verdict", json!(report.verdict));
    put("reasons", json!(report.reasons));
    put("approvals", json!(report.approvals));
    let waivers: Vec<_> = report.waivers.iter().filter(|waiver| waiver.used).collect();
    put("waivers", json!(waivers));
    entry
}

fn refused(error: &ReportError) -> Map<String, Value> {
    let mut entry = stamped();
    entry.insert("verdict".into(), Value::Null);
    entry.insert(
        "error".into(),
        json!({ "code": error.code, "message": error.message }),
    );
    entry
}
