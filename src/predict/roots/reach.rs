//! Which directories the paths of a root module lead to, and in which of them
//! something names a changed file of another kind.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::sides::{File, Side};
use crate::predict::files::{directory_of, is_configuration};

/// Where paths lead that are written in a module or in what it calls.
#[derive(Debug, Default)]
pub(super) struct Reach {
    /// Directories and files.
    targets: BTreeSet<String>,
    /// A path may start anywhere.
    pub(super) open: bool,
}

impl Reach {
    pub(super) fn of(sides: &[Side<'_, '_>; 2], directory: &str) -> Self {
        let mut reach = Reach::default();
        for side in sides {
            for given in &side.given {
                reach.targets.extend(given.ways.from(directory));
            }
            for module in side.connected(directory, false) {
                for file in side.modules.get(module.as_str()).into_iter().flatten() {
                    reach.open |= file.ways.open;
                    for base in [directory, &module] {
                        reach.targets.extend(file.ways.from(base));
                    }
                }
                reach.targets.insert(module);
            }
        }
        reach
    }

    /// Whether any of these paths, in their order, is one of them or lies in one.
    fn covers_any(&self, paths: &[&str]) -> bool {
        self.targets.iter().any(|target| {
            let start = paths.partition_point(|path| *path < target.as_str());
            let rest = paths[start..].iter();
            target.is_empty() && !paths.is_empty()
                || rest
                    .take_while(|path| path.starts_with(target.as_str()))
                    .any(|path| {
                        let rest = &path[target.len()..];
                        rest.is_empty() || rest.starts_with('/')
                    })
        })
    }

    /// Whether a path is one of them or lies in one.
    pub(super) fn covers(&self, path: &str) -> bool {
        let mut at = path;
        loop {
            if self.targets.contains(at) {
                return true;
            }
            if at.is_empty() {
                return false;
            }
            at = directory_of(at);
        }
    }
}

/// What the files of one directory name of changed files of other kinds.
#[derive(Default)]
struct Named<'f> {
    /// They may read all that their paths lead to.
    all: bool,
    paths: BTreeSet<&'f str>,
}

/// Directories in which something names a changed file of another kind, and from which,
/// or from a module around which, a path leads to it.
pub(super) fn mentioning(
    sides: &[Side<'_, '_>; 2],
    files: &[File<'_>],
    changed: &BTreeSet<Arc<str>>,
) -> BTreeSet<String> {
    let paths = changed.iter().map(AsRef::as_ref);
    let data: Vec<&str> = paths.filter(|path| !is_configuration(path)).collect();
    let mut directories: BTreeMap<&str, Named<'_>> = BTreeMap::new();
    for file in files {
        let computed = &file.ways.computed;
        if !file.reads_all && file.mentions.is_empty() && computed.is_empty() {
            continue;
        }
        let named = directories.entry(file.directory()).or_default();
        named.all |= file.reads_all;
        for mention in &file.mentions {
            let paths = data.iter().filter(|path| mention.names(path));
            named.paths.extend(paths);
        }
        // Who reads all is asked about all.
        for computed in computed.iter().filter(|_| !file.reads_all) {
            let paths = data.iter().filter(|path| computed.names(path));
            named.paths.extend(paths);
        }
    }
    let mut reaches: BTreeMap<String, Reach> = BTreeMap::new();
    let mut out = BTreeSet::new();
    for (directory, named) in &directories {
        let around = sides
            .iter()
            .flat_map(|side| side.connected(directory, true));
        for directory in around.collect::<BTreeSet<_>>() {
            let reach = reaches
                .entry(directory.clone())
                .or_insert_with(|| Reach::of(sides, &directory));
            let anywhere = reach.open && !named.paths.is_empty();
            if anywhere
                || named.all && (reach.open || reach.covers_any(&data))
                || named.paths.iter().any(|path| reach.covers(path))
            {
                out.insert(directory);
            }
        }
    }
    out
}
