//! Users' facts: the same language and the same checks as ours, and they come first.

use std::sync::{Mutex, PoisonError};

use super::compile;
use super::table::Table;
use crate::error::{Error, ErrorCode, ErrorExcerpt, Result};

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
    let (words, pool) = compile::compile(sources).map_err(|all| mistakes(sources, &all))?;
    let table = Table::new(&words, pool);
    made.push((sources.to_vec(), table));
    Ok(table)
}

/// How many types and how many blocks of facts some sources hold.
///
/// # Errors
/// Every mistake in them, with file and line.
pub fn check(sources: &[(String, String)]) -> Result<(usize, usize)> {
    let facts = compile::read(sources).map_err(|all| mistakes(sources, &all))?;
    Ok((facts.types.len(), facts.groups.len()))
}

/// Every attribute path that some sources name, with the pattern of its types.
///
/// # Errors
/// Every mistake in them, with file and line.
pub fn paths(sources: &[(String, String)]) -> Result<Vec<(String, String)>> {
    let facts = compile::read(sources).map_err(|all| mistakes(sources, &all))?;
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

/// One error for all mistakes in catalog files, each shown where it stands.
fn mistakes(sources: &[(String, String)], all: &[String]) -> Error {
    let first = all.first().map_or("", String::as_str);
    let message = match all.len() {
        0 | 1 => format!("the catalog cannot be read: {first}"),
        count => format!("the catalog cannot be read, for {count} reasons; the first: {first}"),
    };
    let error = Error::new(ErrorCode::InvalidPolicy, message).with_help(
        "Correct the files; `blastgate explain catalog` tells what a catalog file holds.",
    );
    let excerpts = all.iter().filter_map(|one| excerpt(sources, one));
    excerpts.fold(error, Error::with_excerpt)
}

/// The line of a mistake, which is written as `FILE:LINE: TEXT`; the first line where none is named.
fn excerpt(sources: &[(String, String)], mistake: &str) -> Option<ErrorExcerpt> {
    let named = |(name, text): &'_ (String, String)| {
        let rest = mistake.strip_prefix(name.as_str())?.strip_prefix(':')?;
        Some((name.clone(), text.clone(), rest.to_owned()))
    };
    let (name, text, rest) = sources.iter().find_map(named)?;
    let (line, label) = match rest.split_once(':') {
        Some((line, label)) if line.parse::<usize>().is_ok() => (line.parse().ok()?, label),
        _ => (1_usize, rest.as_str()),
    };
    let label = label.trim().to_owned();
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let written = text.get(before..)?.lines().next().unwrap_or_default();
    let indent = written.len() - written.trim_start().len();
    let (start, length) = (before + indent, written.trim().len());
    Some(ErrorExcerpt {
        name,
        text,
        start,
        length,
        label,
    })
}
