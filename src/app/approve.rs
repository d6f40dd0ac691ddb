//! `blastgate approve`: one person agrees to exactly this plan.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::cli::{ApproveArgs, CheckArgs};
use crate::decide::approval::{Approved, NAMESPACE, SCHEMA, Statement};
use crate::error::{Error, ErrorCode, Result};
use crate::finding::Verdict;
use crate::model::time::{self, Time};
use crate::report::build::Contents;
use crate::report::{Outcome, Report};

use super::prepared::Prepared;
use super::{check, log, sign};

/// Runs the subcommand; gives the exit code.
pub fn run(arguments: &ApproveArgs) -> u8 {
    match approve(arguments) {
        Ok(()) => 0,
        Err(error) => {
            super::print_error(&error);
            super::REFUSED
        }
    }
}

fn approve(arguments: &ApproveArgs) -> Result<()> {
    let usage = |what: &str| Error::new(ErrorCode::Usage, what);
    let directory = arguments.common.approvals.as_deref();
    let directory =
        directory.ok_or_else(|| usage("name the directory of approvals with --approvals"))?;
    if arguments.key.is_none() && !arguments.no_sign {
        return Err(usage(
            "name the key with --key FILE or --key agent, or leave signing to you with --no-sign",
        ));
    }
    let trust = super::trust::open(&arguments.common.which)?;
    let prepared =
        Prepared::new(trust, &arguments.common, Contents::default())?.without_approvals();
    let check = CheckArgs {
        plans: vec![arguments.plan.clone()],
        common: arguments.common.clone(),
        ..CheckArgs::default()
    };
    let Outcome::One(report) = check::judge_with(&check, &prepared)? else {
        return Err(usage("approve takes one plan, not a directory of them"));
    };
    match report.verdict {
        Verdict::NeedsApproval => {}
        Verdict::Pass => return Err(usage("the plan passes: there is nothing to approve")),
        Verdict::Fail => {
            return Err(usage("the plan fails, and no approval lifts that")
                .with_help("`blastgate check` says what has to change; only the policy can make an exception."));
        }
    }
    let statement = statement(arguments, &prepared, &report)?;
    tell(&report, &statement);
    let bytes = statement.bytes();
    std::fs::create_dir_all(directory).map_err(|error| cannot_write(directory, &error))?;
    let path = place(directory, &statement);
    match &arguments.key {
        Some(key) if !arguments.no_sign => {
            let signature = sign::sign(&bytes, key, NAMESPACE)?;
            // The signature first: a statement is never seen without it.
            super::outputs::write_file(&sign::beside(&path), &signature)?;
            super::outputs::write_file(&path, &bytes)?;
            let _ = writeln!(std::io::stdout(), "{}", path.display());
        }
        _ => {
            super::outputs::write_file(&path, &bytes)?;
            let _ = writeln!(
                std::io::stdout(),
                "{0}\nSign it with: ssh-keygen -Y sign -n {NAMESPACE} -f KEY {0}",
                path.display()
            );
        }
    }
    log::approval(arguments.common.audit_log.as_deref(), &statement)
}

fn cannot_write(directory: &Path, error: &std::io::Error) -> Error {
    let name = super::inputs::display(directory);
    Error::new(ErrorCode::Io, format!("cannot write to {name}: {error}"))
}

fn statement(arguments: &ApproveArgs, prepared: &Prepared, report: &Report) -> Result<Statement> {
    let now = arguments.common.which.now.unwrap_or_else(Time::now);
    let longest = prepared.policy.approval.expires;
    let lasts = match &arguments.expires {
        None => longest,
        Some(text) => time::duration(text).ok_or_else(|| {
            Error::new(ErrorCode::Usage, "--expires is not a duration")
                .with_help("Write it like 30m, 8h or 2d.")
        })?,
    };
    if lasts > longest {
        return Err(Error::new(
            ErrorCode::Usage,
            format!("the policy lets approvals hold for {longest} seconds at most"),
        ));
    }
    let until = i64::try_from(lasts)
        .ok()
        .and_then(|lasts| now.as_second().checked_add(lasts))
        .and_then(|until| Time::from_second(until).ok())
        .ok_or_else(|| Error::new(ErrorCode::Usage, "--expires lies too far ahead"))?;
    let text = |text: &Option<crate::report::Text>| text.as_ref().map(ToString::to_string);
    Ok(Statement {
        schema: SCHEMA.to_owned(),
        principal: arguments.principal.clone(),
        plan_sha256: report.digest.plan.clone(),
        changes_digest: report.digest.changes.clone(),
        policy_sha256: report.policy.sha256.clone(),
        verdict: report.verdict.as_str().to_owned(),
        approves: report
            .reasons
            .iter()
            .map(|reason| Approved {
                rule: reason.rule.to_string(),
                address: text(&reason.address),
                message: reason.message.to_string(),
            })
            .collect(),
        repository: super::prepared::repository(),
        workspace: text(&report.input.workspace),
        lineage: text(&report.input.lineage),
        serial: report.input.serial,
        nonce: nonce(),
        signed_at: time::show(now),
        expires: time::show(until),
    })
}

/// Says what is being approved, so that nobody signs what they have not seen.
fn tell(report: &Report, statement: &Statement) {
    let mut out = format!("{} approves {}:\n", statement.principal, report.input.name);
    for reason in &report.reasons {
        out.push_str(&format!("  {} [{}]\n", reason.message, reason.rule));
    }
    out.push_str(&format!("until {}\n", statement.expires));
    let _ = std::io::stderr().write_all(out.as_bytes());
}

/// A name that tells whose statement it is, and is new.
fn place(directory: &Path, statement: &Statement) -> PathBuf {
    let who: String = statement
        .principal
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .take(40)
        .collect();
    let plan = statement.plan_sha256.get(..12).unwrap_or_default();
    let nonce = statement.nonce.get(..8).unwrap_or_default();
    directory.join(format!("{plan}-{who}-{nonce}.json"))
}

/// 128 bits that nobody had before: the standard library seeds its hashers from
/// the system. They need not be secret, only different.
fn nonce() -> String {
    let half = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", half(), half())
}
