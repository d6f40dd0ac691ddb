//! Users' facts: the same language and the same checks as ours, and they come first.

use std::sync::{PoisonError, RwLock};

use super::compile;
use super::table::Table;
use crate::error::{Error, ErrorCode, Result};

/// What the policy's directories say. A process judges with one policy at a time.
static OWN: RwLock<Option<&'static Table>> = RwLock::new(None);
/// Tables of this process with their sources. They live until it ends, so a
/// server that is asked again must not make the same one again.
static MADE: RwLock<Vec<Made>> = RwLock::new(Vec::new());

/// The sources of a table, each with its path, and the table.
type Made = (Vec<(String, String)>, &'static Table);

/// Facts that count before ours, from here on: each source with its path. No sources take earlier
/// ones away.
///
/// # Errors
/// Every mistake in them, with file and line.
pub fn extend(sources: &[(String, String)]) -> Result<()> {
    let table = if sources.is_empty() {
        None
    } else {
        Some(made(sources)?)
    };
    *OWN.write().unwrap_or_else(PoisonError::into_inner) = table;
    Ok(())
}

fn made(sources: &[(String, String)]) -> Result<&'static Table> {
    let known = MADE.read().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, table)) = known.iter().find(|(other, _)| other == sources) {
        return Ok(*table);
    }
    drop(known);
    let (words, pool) = compile::compile(sources).map_err(|all| mistakes(&all))?;
    let table = Table::new(&words, pool);
    MADE.write()
        .unwrap_or_else(PoisonError::into_inner)
        .push((sources.to_vec(), table));
    Ok(table)
}

/// The users' facts, if there are any.
pub(super) fn own() -> Option<&'static Table> {
    *OWN.read().unwrap_or_else(PoisonError::into_inner)
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
    Error::new(ErrorCode::InvalidPolicy, message)
        .with_help("Correct the files; docs/catalog.md tells what a catalog file holds.")
}
