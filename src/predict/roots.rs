//! Which root modules a change touches.
//!
//! A root module is a directory with configuration that no `module` block
//! calls, or one with a backend. What was one before the change still is one
//! after it, or a change could hide a root by calling it.
//!
//! Every file of configuration is looked through once for texts that could
//! name a directory; what has the same content on both sides is read on one of
//! them. Only files that could call something touched are parsed.
//!
//! A changed file of another kind touches the module around it, and the roots
//! in which something names it whose paths can lead to it.

mod reach;
mod sides;
mod ways;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use self::reach::{Reach, mentioning};
use self::sides::{File, Side};
use self::ways::{Mention, Ways};
use super::files::{directory_of, is_configuration};
use crate::input::files::{self, Pair};
use crate::input::tree::{EntryKind, Tree, TreeEntry};

/// With more names of changed data files than this, every path counts as if it named one.
const MAX_NAMES: usize = 200;

/// What a comparison of two trees says.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Paths that differ.
    pub(crate) changed: BTreeSet<Arc<str>>,
    /// Directories of root modules that may be touched.
    pub(crate) roots: Vec<String>,
    /// Directories that nothing calls, as far as is seen without parsing.
    pub(crate) free: BTreeSet<String>,
    /// Where the paths of the roots lead.
    reaches: BTreeMap<String, Reach>,
    /// Files that were parsed.
    #[cfg(test)]
    parsed: usize,
}

impl Found {
    /// Whether something in a root module can lead to a path.
    pub(crate) fn reaches(&self, root: &str, path: &str) -> bool {
        let reach = self.reaches.get(root);
        reach.is_none_or(|reach| reach.open || reach.covers(path))
    }
}

/// Compares two trees.
pub(crate) fn find(before: &dyn Tree, after: &dyn Tree) -> Found {
    let mut changed = changed(before, after);
    if changed.is_empty() {
        return Found::default();
    }
    let trees = [before, after];
    let linked = sides::behind_links(trees, &changed);
    changed.extend(linked);
    let files = scan(trees, &changed);
    let mut sides = [Side::new(trees, 0, &files), Side::new(trees, 1, &files)];
    let mut open: Vec<String> = Vec::new();
    let mut names = names_of_data(&changed);
    if !names.is_empty() {
        // Where everybody may read all, the paths alone decide.
        if names.len() > MAX_NAMES {
            names.clear();
        }
        for side in &mut sides {
            side.given = ways::given(side.tree, &names);
            let naming = side.given.iter().filter(|given| given.names);
            open.extend(naming.map(|given| given.directory.clone()));
        }
    }
    for path in &changed {
        let own = directory_of(path);
        if is_configuration(path) {
            open.push(own.to_owned());
            continue;
        }
        // A file of another kind belongs to the module around it.
        let mut directory = own;
        loop {
            if sides
                .iter()
                .any(|side| side.modules.contains_key(directory))
            {
                open.push(directory.to_owned());
                break;
            }
            if directory.is_empty() {
                break;
            }
            directory = directory_of(directory);
        }
    }
    open.extend(mentioning(&sides, &files, &changed));
    open.extend(led_elsewhere(&sides));
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut roots: BTreeSet<String> = BTreeSet::new();
    while let Some(directory) = open.pop() {
        if !seen.insert(directory.clone()) {
            continue;
        }
        for side in &sides {
            let names = side.names(&directory);
            open.extend(names.iter().map(|name| (*name).to_owned()));
            let mut called = false;
            for caller in names.iter().flat_map(|name| side.callers(name)) {
                called |= caller != directory;
                open.push(caller);
            }
            if side.modules.contains_key(directory.as_str())
                && (!called || side.has_backend(&directory))
            {
                roots.insert(directory.clone());
            }
        }
    }
    let free = sides
        .iter()
        .flat_map(|side| side.modules.keys().filter(|name| !side.maybe_called(name)))
        .map(|name| (*name).to_owned())
        .collect();
    Found {
        free,
        reaches: roots
            .iter()
            .map(|root| (root.clone(), Reach::of(&sides, root)))
            .collect(),
        roots: roots.into_iter().collect(),
        #[cfg(test)]
        parsed: files
            .iter()
            .filter(|file| file.parsed.get().is_some())
            .count(),
        changed,
    }
}

/// Paths whose entries or contents differ.
fn changed(before: &dyn Tree, after: &dyn Tree) -> BTreeSet<Arc<str>> {
    let differs = |pair: &Pair<'_>| match pair {
        (Some(old), Some(new)) => {
            if old.kind != new.kind {
                return true;
            }
            // Two links with other targets are not the same even where both
            // lead to a directory, which has no bytes to be compared.
            let elsewhere = old.kind == EntryKind::Symlink
                && match (before.resolve(&old.path), after.resolve(&new.path)) {
                    (Ok(one), Ok(two)) => one != two,
                    _ => true,
                };
            match (&old.content, &new.content) {
                (Some(one), Some(two)) => one != two,
                _ => {
                    elsewhere
                        || match (before.read(&old.path), after.read(&new.path)) {
                            (Ok(one), Ok(two)) => one != two,
                            // What cannot be read is not known to be the same.
                            _ => true,
                        }
                }
            }
        }
        _ => true,
    };
    files::pairs(before.list(), after.list())
        .into_par_iter()
        .filter(differs)
        .filter_map(|(old, new)| Some(old.or(new)?.path.clone()))
        .collect()
}

/// Looks through all configuration of both trees, once where it is the same.
fn scan<'t>(trees: [&'t dyn Tree; 2], changed: &BTreeSet<Arc<str>>) -> Vec<File<'t>> {
    let relevant = |entry: &&TreeEntry| {
        is_configuration(&entry.path) && !entry.path.split('/').any(|part| part == ".terraform")
    };
    let of = |side: usize| trees[side].list().iter().filter(relevant);
    // What did not change is read after the change: a working tree is nearer
    // than the objects of a repository.
    let mut entries: Vec<(&TreeEntry, usize, [bool; 2])> = of(1)
        .map(|entry| (entry, 1, [!changed.contains(&entry.path), true]))
        .collect();
    entries.extend(
        of(0)
            .filter(|entry| changed.contains(&entry.path))
            .map(|entry| (entry, 0, [true, false])),
    );
    for (side, tree) in trees.iter().enumerate() {
        let paths: Vec<&str> = entries
            .iter()
            .filter(|(_, from, _)| *from == side)
            .map(|(entry, _, _)| entry.path.as_ref())
            .collect();
        tree.prefetch(&paths);
    }
    let names = names_of_data(changed);
    let many = names.len() > MAX_NAMES;
    let searcher = aho_corasick::AhoCorasick::new(&names).ok();
    entries
        .into_par_iter()
        .map(|(entry, side, sides)| {
            let mut file = File {
                entry,
                tree: trees[side],
                sides,
                sources: Vec::new(),
                unclear: false,
                backend: false,
                mentions: Vec::new(),
                reads_all: false,
                ways: Ways::default(),
                parsed: OnceLock::new(),
            };
            let bytes = trees[side].read(&entry.path).ok().flatten();
            let text = bytes
                .as_deref()
                .and_then(|bytes| std::str::from_utf8(bytes).ok());
            let Some(text) = text else { return file };
            if !names.is_empty() {
                file.reads_all = many || searcher.is_none() || text.contains("fileset");
                file.ways = Ways::of(text);
                let found = searcher
                    .iter()
                    .filter(|_| !many)
                    .flat_map(|all| all.find_overlapping_iter(text));
                file.mentions = found
                    .map(|found| Mention::at(text, found.start(), found.end()))
                    .collect();
                file.mentions.sort();
                file.mentions.dedup();
                // What stands behind something that may be any directory leads to all of them.
                file.ways.open |= file
                    .mentions
                    .iter()
                    .any(|mention| mention.open && changed.iter().any(|path| mention.names(path)));
            }
            file.backend = text.contains("backend") || text.contains("cloud");
            if text.contains("module") {
                file.sources = quoted_sources(text);
                file.unclear = is_disguised(text);
            }
            file.ways.open |= !names.is_empty() && is_disguised(text);
            file
        })
        .collect()
}

/// The names of changed files of other kinds.
fn names_of_data(changed: &BTreeSet<Arc<str>>) -> BTreeSet<&str> {
    let data = changed.iter().filter(|path| !is_configuration(path));
    data.map(|path| path.rsplit('/').next().unwrap_or(path))
        .collect()
}

/// Whether escapes may spell a dot, a slash or any letter.
fn is_disguised(text: &str) -> bool {
    ["\\u", "\\U", "\\/"].iter().any(|part| text.contains(part))
}

/// Strings in quotes that start like the path of a local module.
fn quoted_sources(text: &str) -> Vec<String> {
    let mut out: Vec<String> = ["\"./", "\"../"]
        .iter()
        .flat_map(|start| text.match_indices(start))
        .filter_map(|(at, _)| text[at + 1..].split(['"', '\n']).next())
        .map(str::to_owned)
        .collect();
    out.sort();
    out.dedup();
    out
}

/// Directories that call something by a name which leads elsewhere after the change.
fn led_elsewhere<'s>(sides: &'s [Side<'_, '_>; 2]) -> impl Iterator<Item = String> + 's {
    let [old, new] = sides;
    let names: BTreeSet<&String> = old.leads.keys().chain(new.leads.keys()).collect();
    names
        .into_iter()
        .filter(|name| old.leads.get(*name) != new.leads.get(*name))
        .flat_map(|name| sides.iter().filter_map(move |side| side.calls.get(name)))
        .flatten()
        .map(|(caller, _)| caller.clone())
}

#[cfg(test)]
mod tests;
