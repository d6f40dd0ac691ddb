//! Root modules that go to another directory and keep their state.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{below, directory_of, is_configuration};
use super::roots::Found;
use crate::hcl::evaluate::constant;
use crate::hcl::merge;
use crate::hcl::syntax::Body;
use crate::input::tree::Tree;
use crate::source::FileId;

/// Root modules beyond this are not compared.
const MAX_ROOTS: usize = 3_000;

/// What a root module says of its state: the kind of the backend and its settings.
type Backend = (String, BTreeMap<String, String>);

/// New root modules by the directory that they had before, where they name the state of
/// one that is gone: they are only called otherwise.
pub(crate) fn renamed(
    trees: [&dyn Tree; 2],
    found: &Found,
    chosen: &[String],
) -> BTreeMap<String, String> {
    let mut out: BTreeMap<String, String> = BTreeMap::new();
    let new: Vec<(&String, Backend)> = chosen
        .iter()
        .filter(|root| !has_configuration(trees[0], root))
        .filter_map(|root| Some((root, backend(trees[1], root)?)))
        .collect();
    let all: BTreeSet<&String> = found.free.iter().chain(&found.roots).collect();
    if new.is_empty() || all.len() > MAX_ROOTS {
        return out;
    }
    for (root, state) in new {
        let left = all.iter().find(|other| {
            **other != root
                && backend(trees[0], other).as_ref() == Some(&state)
                && !has_configuration(trees[1], other)
                && !out.values().any(|taken| taken == **other)
        });
        if let Some(left) = left {
            out.insert(root.clone(), (*left).clone());
        }
    }
    out
}

fn files<'t>(tree: &'t dyn Tree, root: &'t str) -> impl Iterator<Item = &'t str> {
    below(tree, root)
        .iter()
        .map(|entry| entry.path.as_ref())
        .filter(move |path| directory_of(path) == root && is_configuration(path))
}

fn has_configuration(tree: &dyn Tree, root: &str) -> bool {
    files(tree, root).next().is_some()
}

/// The backend of a root module, where all its settings are written down. Without
/// settings the rest is given on the command line, and where the state is nobody knows.
fn backend(tree: &dyn Tree, root: &str) -> Option<Backend> {
    for path in files(tree, root) {
        let bytes = tree.read(path).ok().flatten()?;
        let text = std::str::from_utf8(&bytes).ok()?;
        if !text.contains("backend") && !text.contains("cloud") {
            continue;
        }
        let Ok(body) = merge::parse_file(path, text, FileId(0)) else {
            continue;
        };
        for block in body.blocks_of("terraform") {
            let kinds = ["backend", "cloud", "state_store"];
            let mut found = block.body.blocks.iter();
            let Some(block) = found.find(|block| kinds.contains(&block.kind.as_ref())) else {
                continue;
            };
            let label = block.label(0).unwrap_or_default();
            let mut settings = BTreeMap::new();
            flatten(&block.body, "", &mut settings)?;
            return (!settings.is_empty()).then(|| (format!("{} {label}", block.kind), settings));
        }
    }
    None
}

fn flatten(body: &Body, prefix: &str, out: &mut BTreeMap<String, String>) -> Option<()> {
    for attribute in &body.attributes {
        let value = constant(&attribute.expr)?;
        out.insert(format!("{prefix}{}", attribute.name), format!("{value:?}"));
    }
    for block in &body.blocks {
        flatten(&block.body, &format!("{prefix}{}.", block.kind), out)?;
    }
    Some(())
}
