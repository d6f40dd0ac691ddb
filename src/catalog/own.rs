//! Users' facts: the same language and the same checks as ours, and they come first.

use std::sync::{Mutex, PoisonError};

use super::compile;
use super::table::Table;
use crate::error::{Error, ErrorCode, Result};

/// The sources of a table, each with its path, and the table.
type Made = (Vec<(String, String)>, &'static Table);

/// Tables of this process with their sources. They live until it ends, so a
/// server that is asked again must not make the same one again.
static MADE: Mutex<Vec<Made>> = Mutex::new(Vec::new());

/// Most bytes of sources that one process keeps.
const MOST_KEPT: usize = 64 << 20;

/// The table of some sources: the same sources always give the same one.
///
/// # Errors
/// Every mistake in them, with file and line; and more sources than are kept.
pub(super) fn table(sources: &[(String, String)]) -> Result<&'static Table> {
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, table)) = made.iter().find(|(other, _)| other == sources) {
        return Ok(*table);
    }
    let size = |sources: &[(String, String)]| -> usize {
        sources.iter().map(|(_, text)| text.len()).sum()
    };
    let kept: usize = made.iter().map(|(sources, _)| size(sources)).sum();
    if kept + size(sources) > MOST_KEPT {
        let message = "more catalog files than one process keeps (64 MiB)";
        return Err(Error::new(ErrorCode::LimitExceeded, message).with_help(
            "Make the catalog smaller; start a server again that has read many of them.",
        ));
    }
    let (words, pool) = compile::compile(sources).map_err(|all| mistakes(&all))?;
    let table = Table::new(&words, pool);
    made.push((sources.to_vec(), table));
    Ok(table)
}

/// How many types and how many blocks of facts some sources hold.
///
/// # Errors
/// Every mistake in them, with file and line.
pub fn check(sources: &[(String, String)]) -> Result<(usize, usize)> {
    let facts = compile::read(sources).map_err(|all| mistakes(&all))?;
    Ok((facts.types.len(), facts.groups.len()))
}

/// Every attribute path that some sources name, with the pattern of its types.
///
/// # Errors
/// Every mistake in them, with file and line.
pub fn paths(sources: &[(String, String)]) -> Result<Vec<(String, String)>> {
    let facts = compile::read(sources).map_err(|all| mistakes(&all))?;
    let mut out = Vec::new();
    for (name, entry) in &facts.types {
        let conditional = entry.force_new_when.iter().map(|(path, _)| path);
        let guards = entry.protections.iter().map(|guard| &guard.path);
        let paths = entry.force_new.iter().chain(conditional).chain(guards);
        out.extend(paths.map(|path| (name.clone(), path.clone())));
    }
    for group in &facts.groups {
        for pattern in &group.patterns {
            let paths = group.attributes.iter().map(|fact| &fact.path);
            out.extend(paths.map(|path| (pattern.clone(), path.clone())));
        }
    }
    out.sort();
    out.dedup();
    Ok(out)
}

/// One error for all mistakes in catalog files.
fn mistakes(all: &[String]) -> Error {
    let first = all.first().map_or("", String::as_str);
    let message = match all.len() {
        0 | 1 => format!("the catalog cannot be read: {first}"),
        more => format!(
            "the catalog cannot be read: {} (and {} more)",
            all.join("\n  "),
            more - 1
        ),
    };
    Error::new(ErrorCode::InvalidPolicy, message).with_help(
        "Correct the files; `blastgate explain catalog` tells what a catalog file holds.",
    )
}
