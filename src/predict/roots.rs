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
mod ways;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use self::reach::{Reach, mentioning};
use self::ways::{Mention, Ways};
use super::files::{directory_of, is_configuration};
use crate::hcl::merge;
use crate::hcl::syntax::Expr;
use crate::input::configuration::normalise;
use crate::input::files::{self, Pair};
use crate::input::tree::{EntryKind, Tree, TreeEntry};
use crate::source::FileId;

/// With more names of changed data files than this, every path counts as if it named one.
const MAX_NAMES: usize = 200;
/// Directories behind links that are followed.
const MAX_ALIASES: usize = 10_000;

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
    let changed = changed(before, after);
    if changed.is_empty() {
        return Found::default();
    }
    let trees = [before, after];
    let files = scan(trees, &changed);
    let sides = [Side::new(trees, 0, &files), Side::new(trees, 1, &files)];
    let mut open: Vec<String> = Vec::new();
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

/// A file of configuration as far as it was looked through.
struct File<'t> {
    entry: &'t TreeEntry,
    tree: &'t dyn Tree,
    /// Whether the file is as it is before, and after.
    sides: [bool; 2],
    /// Texts that could be the source of a local module.
    sources: Vec<String>,
    /// Sources may be written in a way that is not seen without parsing.
    unclear: bool,
    /// A backend may be set.
    backend: bool,
    /// Names of changed files of other kinds that stand in it.
    mentions: Vec<Mention>,
    /// It may read any file that its paths lead to.
    reads_all: bool,
    ways: Ways,
    parsed: OnceLock<Parsed>,
}

/// What a file says of modules.
#[derive(Default)]
struct Parsed {
    sources: BTreeSet<String>,
    backend: bool,
}

impl File<'_> {
    fn directory(&self) -> &str {
        directory_of(&self.entry.path)
    }

    fn parsed(&self) -> &Parsed {
        self.parsed.get_or_init(|| {
            let bytes = self.tree.read(&self.entry.path).ok().flatten();
            let text = bytes
                .as_deref()
                .and_then(|bytes| std::str::from_utf8(bytes).ok());
            let body =
                text.and_then(|text| merge::parse_file(&self.entry.path, text, FileId(0)).ok());
            // A file that does not parse is told when its module is judged.
            let Some(body) = body else {
                return Parsed::default();
            };
            Parsed {
                sources: body
                    .blocks_of("module")
                    .filter_map(|block| block.body.expr("source").and_then(Expr::as_str))
                    .filter(|source| is_local(source))
                    .map(str::to_owned)
                    .collect(),
                backend: body.blocks_of("terraform").any(|block| {
                    let backend = block.body.block("backend");
                    backend.or(block.body.block("cloud")).is_some()
                }),
            }
        })
    }
}

fn is_local(source: &str) -> bool {
    source.starts_with("./") || source.starts_with("../")
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
    let names: BTreeSet<&str> = changed
        .iter()
        .filter(|path| !is_configuration(path))
        .map(|path| path.rsplit('/').next().unwrap_or(path))
        .collect();
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

/// One side: which directories have configuration, and which may call which.
struct Side<'t, 'f> {
    tree: &'t dyn Tree,
    side: usize,
    /// Files by directory.
    modules: BTreeMap<&'f str, Vec<&'f File<'t>>>,
    /// Directories and files that may call a directory, by the name that they call it.
    calls: FxHashMap<String, Vec<(String, &'f File<'t>)>>,
    /// What a directory may call.
    called: FxHashMap<String, BTreeSet<String>>,
    /// What directories that lie behind links really are, and under which
    /// names real directories are called.
    leads: BTreeMap<String, String>,
    aliases: BTreeMap<String, Vec<String>>,
}

impl<'t, 'f> Side<'t, 'f> {
    fn new(trees: [&'t dyn Tree; 2], side: usize, files: &'f [File<'t>]) -> Self {
        let mut modules: BTreeMap<&str, Vec<&File<'t>>> = BTreeMap::new();
        for file in files.iter().filter(|file| file.sides[side]) {
            modules.entry(file.directory()).or_default().push(file);
        }
        let mut out = Side {
            tree: trees[side],
            side,
            modules,
            calls: FxHashMap::default(),
            called: FxHashMap::default(),
            leads: BTreeMap::new(),
            aliases: BTreeMap::new(),
        };
        // Without links every directory has one name only.
        let links = out
            .tree
            .list()
            .iter()
            .any(|entry| entry.kind == EntryKind::Symlink);
        let mut open: Vec<(String, Vec<&File<'t>>)> = out
            .modules
            .iter()
            .map(|(name, files)| ((*name).to_owned(), files.clone()))
            .collect();
        while let Some((name, files)) = open.pop() {
            for file in files {
                let parsed = file.unclear.then(|| file.parsed());
                let sources = parsed.map(|parsed| parsed.sources.iter());
                for source in sources.into_iter().flatten().chain(&file.sources) {
                    let Some(target) = normalise(&format!("{name}/{source}")) else {
                        continue;
                    };
                    if links && let Some(files) = out.alias(&target) {
                        open.push((target.clone(), files));
                    }
                    out.called
                        .entry(name.clone())
                        .or_default()
                        .insert(target.clone());
                    out.calls
                        .entry(target)
                        .or_default()
                        .push((name.clone(), file));
                }
            }
        }
        out
    }

    /// Notes a directory that lies behind a link; gives its files the first time.
    fn alias(&mut self, target: &str) -> Option<Vec<&'f File<'t>>> {
        if self.leads.contains_key(target) || self.leads.len() >= MAX_ALIASES {
            return None;
        }
        // A way out of the tree leads to no directory in it.
        let real = self
            .tree
            .resolve(target)
            .unwrap_or_else(|_| "..".to_owned());
        if real == target {
            return None;
        }
        self.leads.insert(target.to_owned(), real.clone());
        let files = self.modules.get(real.as_str()).cloned();
        self.aliases
            .entry(real)
            .or_default()
            .push(target.to_owned());
        files
    }

    /// The names of a directory: its own, and those behind links.
    fn names<'s>(&'s self, directory: &'s str) -> Vec<&'s str> {
        let aliases = self.aliases.get(directory);
        std::iter::once(directory)
            .chain(aliases.into_iter().flatten().map(String::as_str))
            .collect()
    }

    /// Directories that call one by this name.
    fn callers<'s>(&'s self, name: &'s str) -> impl Iterator<Item = String> + 's {
        let maybe = self.calls.get(name).into_iter().flatten();
        maybe
            .filter(move |(caller, file)| {
                file.parsed()
                    .sources
                    .iter()
                    .any(|source| normalise(&format!("{caller}/{source}")).as_deref() == Some(name))
            })
            .map(|(caller, _)| caller.clone())
    }

    /// A directory and all that may call it, or that it may call, by any way.
    fn connected(&self, directory: &str, up: bool) -> BTreeSet<String> {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut open = vec![directory.to_owned()];
        while let Some(directory) = open.pop() {
            let real = self.leads.get(&directory).cloned().unwrap_or(directory);
            if seen.contains(&real) {
                continue;
            }
            for name in self.names(&real) {
                if up {
                    let callers = self.calls.get(name).into_iter().flatten();
                    open.extend(callers.map(|(caller, _)| caller.clone()));
                } else {
                    open.extend(self.called.get(name).into_iter().flatten().cloned());
                }
            }
            seen.insert(real);
        }
        seen
    }

    /// Whether something could call a directory, without parsing.
    fn maybe_called(&self, directory: &str) -> bool {
        self.names(directory).iter().any(|name| {
            let maybe = self.calls.get(*name).into_iter().flatten();
            maybe.into_iter().any(|(caller, _)| caller != directory)
        })
    }

    fn has_backend(&self, directory: &str) -> bool {
        let files = self.modules.get(directory).into_iter().flatten();
        files
            .into_iter()
            .any(|file| file.sides[self.side] && file.backend && file.parsed().backend)
    }
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
