//! The files of configuration of both trees, and which directory of a side may call which.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::ways::{Given, Mention, Ways};
use crate::hcl::merge;
use crate::hcl::syntax::Expr;
use crate::input::configuration::normalise;
use crate::input::tree::{EntryKind, Tree, TreeEntry};
use crate::predict::files::{directory_of, is_configuration};
use crate::source::FileId;

/// Directories behind links that are followed.
const MAX_ALIASES: usize = 10_000;

/// A file of configuration as far as it was looked through.
pub(super) struct File<'t> {
    pub(super) entry: &'t TreeEntry,
    pub(super) tree: &'t dyn Tree,
    /// Whether the file is as it is before, and after.
    pub(super) sides: [bool; 2],
    /// Texts that could be the source of a local module.
    pub(super) sources: Vec<String>,
    /// Sources may be written in a way that is not seen without parsing.
    pub(super) unclear: bool,
    /// A backend may be set.
    pub(super) backend: bool,
    /// Names of changed files of other kinds that stand in it.
    pub(super) mentions: Vec<Mention>,
    /// It may read any file that its paths lead to.
    pub(super) reads_all: bool,
    pub(super) ways: Ways,
    pub(super) parsed: OnceLock<Parsed>,
}

/// What a file says of modules.
#[derive(Default)]
pub(super) struct Parsed {
    pub(super) sources: BTreeSet<String>,
    pub(super) backend: bool,
}

impl File<'_> {
    pub(super) fn directory(&self) -> &str {
        directory_of(&self.entry.path)
    }

    pub(super) fn parsed(&self) -> &Parsed {
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

pub(super) fn is_local(source: &str) -> bool {
    source.starts_with("./") || source.starts_with("../")
}

/// One side: which directories have configuration, and which may call which.
pub(super) struct Side<'t, 'f> {
    pub(super) tree: &'t dyn Tree,
    pub(super) side: usize,
    /// Files by directory.
    pub(super) modules: BTreeMap<&'f str, Vec<&'f File<'t>>>,
    /// Directories and files that may call a directory, by the name that they call it.
    pub(super) calls: FxHashMap<String, Vec<(String, &'f File<'t>)>>,
    /// What a directory may call.
    pub(super) called: FxHashMap<String, BTreeSet<String>>,
    /// What directories that lie behind links really are, and under which
    /// names real directories are called.
    pub(super) leads: BTreeMap<String, String>,
    pub(super) aliases: BTreeMap<String, Vec<String>>,
    /// What the files of values hand over.
    pub(super) given: Vec<Given>,
}

impl<'t, 'f> Side<'t, 'f> {
    pub(super) fn new(trees: [&'t dyn Tree; 2], side: usize, files: &'f [File<'t>]) -> Self {
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
            given: Vec::new(),
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
    pub(super) fn alias(&mut self, target: &str) -> Option<Vec<&'f File<'t>>> {
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
    pub(super) fn names<'s>(&'s self, directory: &'s str) -> Vec<&'s str> {
        let aliases = self.aliases.get(directory);
        std::iter::once(directory)
            .chain(aliases.into_iter().flatten().map(String::as_str))
            .collect()
    }

    /// Directories that call one by this name.
    pub(super) fn callers<'s>(&'s self, name: &'s str) -> impl Iterator<Item = String> + 's {
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
    pub(super) fn connected(&self, directory: &str, up: bool) -> BTreeSet<String> {
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
    pub(super) fn maybe_called(&self, directory: &str) -> bool {
        self.names(directory).iter().any(|name| {
            let maybe = self.calls.get(*name).into_iter().flatten();
            maybe.into_iter().any(|(caller, _)| caller != directory)
        })
    }

    pub(super) fn has_backend(&self, directory: &str) -> bool {
        let files = self.modules.get(directory).into_iter().flatten();
        files
            .into_iter()
            .any(|file| file.sides[self.side] && file.backend && file.parsed().backend)
    }
}

/// The names that changed files of other kinds have behind links to directories.
pub(super) fn behind_links(trees: [&dyn Tree; 2], changed: &BTreeSet<Arc<str>>) -> Vec<Arc<str>> {
    let mut out = Vec::new();
    for tree in trees {
        let links = tree.list().iter();
        for link in links.filter(|entry| entry.kind == EntryKind::Symlink) {
            let Ok(real) = tree.resolve(&link.path) else {
                continue;
            };
            let from = (Bound::Excluded(real.as_str()), Bound::Unbounded);
            let behind = changed
                .range::<str, _>(from)
                .take_while(|path| path.starts_with(real.as_str()))
                .filter(|path| !is_configuration(path))
                .filter_map(|path| path[real.len()..].strip_prefix('/'));
            out.extend(behind.map(|rest| Arc::from(format!("{}/{rest}", link.path))));
            if out.len() > MAX_ALIASES {
                return out;
            }
        }
    }
    out
}
