//! Which root modules a change touches.
//!
//! A root module is a directory with configuration that no `module` block
//! calls. What was one before the change still is one after it, or a change
//! could hide a root by calling it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::side::{directory_of, is_configuration};
use crate::hcl::merge;
use crate::hcl::syntax::Expr;
use crate::input::configuration::normalise;
use crate::input::tree::{Tree, TreeEntry};
use crate::source::FileId;

/// With more changed data files than this, all roots are looked at.
const MAX_NAMES: usize = 200;

/// What a comparison of two trees says.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Paths that differ.
    pub(super) changed: BTreeSet<Arc<str>>,
    /// Directories of root modules that may be touched.
    pub(super) roots: Vec<String>,
    /// All directories of root modules.
    pub(super) all: BTreeSet<String>,
}

/// Compares two trees.
pub(super) fn find(before: &dyn Tree, after: &dyn Tree) -> Found {
    let changed = changed(before, after);
    let sides = [before, after].map(|tree| Layout::new(tree, &changed));
    let mut all: BTreeSet<String> = BTreeSet::new();
    for side in &sides {
        all.extend(side.roots());
    }
    let mut callers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for side in &sides {
        for (caller, targets) in &side.calls {
            for target in targets {
                callers.entry(target).or_default().insert(caller);
            }
        }
    }
    let mut open: Vec<&str> = Vec::new();
    for path in &changed {
        let own = directory_of(path);
        if is_configuration(path) {
            open.push(own);
            continue;
        }
        // A file of another kind belongs to the module around it.
        let mut directory = own;
        loop {
            if let Some(known) = sides.iter().find_map(|side| side.modules.get(directory)) {
                open.push(known);
                break;
            }
            if directory.is_empty() {
                break;
            }
            directory = directory_of(directory);
        }
    }
    for side in &sides {
        open.extend(side.mentions.iter().map(String::as_str));
    }
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    while let Some(directory) = open.pop() {
        if seen.insert(directory) {
            open.extend(callers.get(directory).into_iter().flatten());
        }
    }
    let roots = all
        .iter()
        .filter(|root| seen.contains(root.as_str()))
        .cloned()
        .collect();
    Found {
        changed,
        roots,
        all,
    }
}

/// Paths whose entries or contents differ.
fn changed(before: &dyn Tree, after: &dyn Tree) -> BTreeSet<Arc<str>> {
    let old: BTreeMap<&str, &TreeEntry> = before
        .list()
        .iter()
        .map(|entry| (entry.path.as_ref(), entry))
        .collect();
    let new: BTreeMap<&str, &TreeEntry> = after
        .list()
        .iter()
        .map(|entry| (entry.path.as_ref(), entry))
        .collect();
    let paths: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    let paths: Vec<&str> = paths.into_iter().collect();
    paths
        .into_par_iter()
        .filter(|path| match (old.get(path), new.get(path)) {
            (Some(one), Some(two)) => match (&one.content, &two.content) {
                _ if one.kind != two.kind => true,
                (Some(one), Some(two)) => one != two,
                _ => match (before.read(path), after.read(path)) {
                    (Ok(one), Ok(two)) => one != two,
                    // What cannot be read is not known to be the same.
                    _ => true,
                },
            },
            _ => true,
        })
        .map(Arc::from)
        .collect()
}

/// Where the modules of a tree are, and which calls which.
struct Layout {
    modules: BTreeSet<String>,
    calls: BTreeMap<String, BTreeSet<String>>,
    /// Directories with a backend: roots, whoever calls them.
    backends: BTreeSet<String>,
    /// Directories whose configuration names a changed file of another kind.
    mentions: BTreeSet<String>,
}

impl Layout {
    fn new(tree: &dyn Tree, changed: &BTreeSet<Arc<str>>) -> Self {
        let files: Vec<&TreeEntry> = tree
            .list()
            .iter()
            .filter(|entry| {
                is_configuration(&entry.path)
                    && !entry.path.split('/').any(|part| part == ".terraform")
            })
            .collect();
        let paths: Vec<&str> = files.iter().map(|entry| entry.path.as_ref()).collect();
        tree.prefetch(&paths);
        let names: BTreeSet<&str> = changed
            .iter()
            .filter(|path| !is_configuration(path))
            .map(|path| path.rsplit('/').next().unwrap_or(path))
            .collect();
        let many = names.len() > MAX_NAMES;
        let searcher = aho_corasick::AhoCorasick::new(&names).ok();
        let parts: Vec<(String, BTreeSet<String>, bool, bool)> = files
            .par_iter()
            .map(|entry| {
                let directory = directory_of(&entry.path).to_owned();
                let Ok(Some(bytes)) = tree.read(&entry.path) else {
                    return (directory, BTreeSet::new(), false, false);
                };
                let Ok(text) = std::str::from_utf8(&bytes) else {
                    return (directory, BTreeSet::new(), false, false);
                };
                let mentions = many
                    || text.contains("fileset")
                    || (!names.is_empty()
                        && searcher
                            .as_ref()
                            .is_none_or(|searcher| searcher.is_match(text)));
                let (calls, backend) = calls(&entry.path, &directory, text);
                (directory, calls, backend, mentions)
            })
            .collect();
        let mut layout = Layout {
            modules: BTreeSet::new(),
            calls: BTreeMap::new(),
            backends: BTreeSet::new(),
            mentions: BTreeSet::new(),
        };
        for (directory, calls, backend, mentions) in parts {
            if backend {
                layout.backends.insert(directory.clone());
            }
            if mentions && !names.is_empty() {
                layout.mentions.insert(directory.clone());
            }
            layout
                .calls
                .entry(directory.clone())
                .or_default()
                .extend(calls);
            layout.modules.insert(directory);
        }
        layout
    }

    fn roots(&self) -> impl Iterator<Item = String> + '_ {
        let called: BTreeSet<&String> = self
            .calls
            .iter()
            .flat_map(|(caller, targets)| targets.iter().filter(move |target| *target != caller))
            .collect();
        self.modules
            .iter()
            .filter(move |directory| {
                !called.contains(directory) || self.backends.contains(*directory)
            })
            .cloned()
    }
}

/// Local modules that a file calls, and whether it sets a backend. Only files
/// in which such words occur are parsed.
fn calls(path: &str, directory: &str, text: &str) -> (BTreeSet<String>, bool) {
    let module = text.contains("module") && text.contains("source") && text.contains("./");
    let backend = text.contains("backend") || text.contains("cloud");
    if !module && !backend {
        return (BTreeSet::new(), false);
    }
    let Ok(body) = merge::parse_file(path, text, FileId(0)) else {
        return (BTreeSet::new(), false);
    };
    let targets = body
        .blocks_of("module")
        .filter_map(|block| block.body.expr("source").and_then(Expr::as_str))
        .filter(|source| source.starts_with("./") || source.starts_with("../"))
        .filter_map(|source| normalise(&format!("{directory}/{source}")))
        .collect();
    let backend = body.blocks_of("terraform").any(|block| {
        block
            .body
            .block("backend")
            .or(block.body.block("cloud"))
            .is_some()
    });
    (targets, backend)
}
