//! `blastgate audit`: whether a log is what was written, and who says so.

use std::path::Path;

use crate::audit::checkpoint::Checkpoint;
use crate::audit::{self, Head};
use crate::cli::{AuditCommand, PolicyArgs};
use crate::decide::approval::{Evidence, NAMESPACE};
use crate::error::{Error, ErrorCode, Result};
use crate::model::time::{self, Time};

use super::rules::print;
use super::{inputs, outputs, prepared, sign, trust};

/// Runs `audit`; gives the exit code.
pub fn run(command: &AuditCommand) -> u8 {
    let done = match command {
        AuditCommand::Verify {
            file,
            head,
            checkpoint,
            which,
        } => verify(file, head.as_ref(), checkpoint.as_deref(), which),
        AuditCommand::Checkpoint {
            file,
            principal,
            key,
            output,
            now,
        } => checked(file, None)
            .map(|head| Checkpoint::new(head, principal.clone(), signed_at(*now)))
            .and_then(|checkpoint| write(&checkpoint, key, output)),
    };
    done.map_or_else(
        |error| {
            super::print_error(&error);
            super::REFUSED
        },
        |()| 0,
    )
}

fn verify(
    file: &Path,
    known: Option<&Head>,
    checkpoint: Option<&Path>,
    which: &PolicyArgs,
) -> Result<()> {
    let signed = checkpoint.map(|path| signed(path, which)).transpose()?;
    let head = checked(file, known)?;
    if let Some(signed) = &signed {
        checked(file, Some(&signed.head()))?;
    }
    print(&format!(
        "{}: {} entries, valid\nhead {head}\n",
        inputs::display(file),
        head.count
    ))?;
    match signed {
        Some(signed) => print(&format!(
            "checkpoint {} signed by {} at {}\n",
            signed.head(),
            outputs::shown(&signed.principal),
            outputs::shown(&signed.signed_at)
        )),
        None if known.is_none() => {
            super::print_note(
                "a missing end shows only with --head, as a report or a run gave it, or with --checkpoint",
            );
            Ok(())
        }
        None => Ok(()),
    }
}

/// The head of a log that is what was written.
fn checked(file: &Path, known: Option<&Head>) -> Result<Head> {
    let name = inputs::display(file);
    let text = std::fs::read_to_string(file).map_err(|error| {
        Error::new(ErrorCode::Io, format!("cannot read the audit log: {error}"))
            .at(name.clone(), None)
    })?;
    audit::verify(&text, known).map_err(|(line, why)| {
        Error::new(ErrorCode::Audit, format!("line {line} {why}"))
            .at(name, None)
            .with_help("Do not append to it: keep it as evidence, and begin a new one.")
    })
}

/// A checkpoint that somebody signed whom the policy lets sign.
fn signed(path: &Path, which: &PolicyArgs) -> Result<Checkpoint> {
    let trust = trust::open(which)?;
    let file = prepared::statement(path)?;
    let invalid = |why: String| {
        Error::new(ErrorCode::Audit, format!("the checkpoint does not count: {why}"))
            .at(inputs::display(path), None)
            .with_help("Read the policy that names the signers with --policy-ref, and take the checkpoint with its signature (.sig) from where it was written.")
    };
    let checkpoint = Checkpoint::parse(&file.statement).map_err(invalid)?;
    let evidence = prepared::with_signers(&trust, Evidence::default())?;
    let now = which.now.unwrap_or_else(Time::now);
    evidence
        .signed_by(&checkpoint.principal, &file, now)
        .map_err(invalid)?;
    Ok(checkpoint)
}

fn signed_at(now: Option<Time>) -> String {
    time::show(now.unwrap_or_else(Time::now))
}

fn write(checkpoint: &Checkpoint, key: &str, output: &Path) -> Result<()> {
    let bytes = checkpoint.bytes();
    let signature = sign::sign(&bytes, key, NAMESPACE)?;
    outputs::write_file(&sign::beside(output), &signature)?;
    outputs::write_file(output, &bytes)?;
    print(&format!(
        "{}: {}\n",
        inputs::display(output),
        checkpoint.head()
    ))
}
