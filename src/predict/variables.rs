//! Values of the root's variables: `terraform.tfvars`, `*.auto.tfvars`,
//! `--var-file`, `--var`, in the order in which Terraform takes them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::files::{TreeFiles, below, directory_of};
use super::{DiffOptions, VariableFile};
use crate::error::{Error, ErrorCode, Result};
use crate::hcl::evaluate::constant;
use crate::hcl::merge::parse_variables;
use crate::hcl::parse::parse_expression;
use crate::hcl::syntax::{Body, ExprKind};
use crate::input::configuration::{Loaded, ModuleFiles as _, normalise};
use crate::input::files::{self, FileKind};
use crate::input::tree::Tree;
use crate::model::change::{Gap, GapEffect};
use crate::model::value::{Map, Value};
use crate::source::FileId;

/// Whether a variable file is loaded without being named.
pub(crate) fn is_automatic(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    matches!(name, "terraform.tfvars" | "terraform.tfvars.json")
        || name.ends_with(".auto.tfvars")
        || name.ends_with(".auto.tfvars.json")
}

/// A variable file that changes and counts only where somebody names it.
pub(crate) struct NamedFile {
    pub(crate) path: Arc<str>,
    /// Names that it gives values to, on either side.
    names: BTreeSet<Arc<str>>,
    /// A workflow or script names it after `-var-file`.
    used: bool,
}

impl NamedFile {
    /// Whether a root module could be run with this file: the file lies in it,
    /// or a workflow names it.
    pub(crate) fn may_be_taken_by(&self, root: &str) -> bool {
        let inside = root.is_empty()
            || self
                .path
                .strip_prefix(root)
                .is_some_and(|rest| rest.starts_with('/'));
        inside || self.used
    }

    /// Whether the root module declares all variables of the file, on one side
    /// at least.
    pub(crate) fn fits(&self, old: &Loaded, new: &Loaded) -> bool {
        let root: &[Arc<str>] = &[];
        let declared: BTreeSet<&str> = [old, new]
            .iter()
            .filter_map(|side| side.bodies.get(root))
            .flat_map(|(merged, _)| merged.body.blocks_of("variable"))
            .filter_map(|block| block.label(0))
            .collect();
        let mut names = self.names.iter();
        !self.names.is_empty() && names.all(|name| declared.contains(name.as_ref()))
    }

    /// Options with this file behind the others.
    pub(crate) fn added_to(&self, options: &DiffOptions) -> DiffOptions {
        let mut options = options.clone();
        options.var_files.push(VariableFile {
            path: self.path.to_string(),
            text: None,
        });
        options
    }
}

/// Variable files that change, are there on both sides, and are neither loaded
/// without being named nor named in the options. One that cannot be read is
/// not among them.
pub(crate) fn named(
    before: &dyn Tree,
    after: &dyn Tree,
    changed: &BTreeSet<Arc<str>>,
    options: &DiffOptions,
) -> Vec<NamedFile> {
    let is_variables = |path: &str| path.ends_with(".tfvars") || path.ends_with(".tfvars.json");
    let given = |path: &str| {
        let mut files = options.var_files.iter();
        files.any(|file| path.ends_with(file.path.trim_start_matches("./")))
    };
    let names_of = |tree: &dyn Tree, path: &str| -> Option<Vec<Arc<str>>> {
        let bytes = tree.read(path).ok()??;
        let text = std::str::from_utf8(&bytes).ok()?;
        let body = parse_variables(path, text, FileId(u32::MAX)).ok()?;
        Some(body.attributes.into_iter().map(|one| one.name).collect())
    };
    let mut out = Vec::new();
    for path in changed {
        if !is_variables(path) || is_automatic(path) || given(path) {
            continue;
        }
        if let (Some(old), Some(new)) = (names_of(before, path), names_of(after, path)) {
            out.push(NamedFile {
                path: path.clone(),
                names: old.into_iter().chain(new).collect(),
                used: false,
            });
        }
    }
    if !out.is_empty() {
        let users: Vec<Arc<[u8]>> = after
            .list()
            .iter()
            .filter(|entry| {
                matches!(
                    files::kind(&entry.path),
                    FileKind::Workflow | FileKind::Script
                )
            })
            .filter_map(|entry| after.read(&entry.path).ok().flatten())
            .collect();
        for file in &mut out {
            file.used = users.iter().any(|text| uses(text, &file.path));
        }
    }
    out
}

/// Whether a script hands a variable file to the tool: the end of its path
/// stands behind `-var-file`.
fn uses(text: &[u8], path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let text = String::from_utf8_lossy(text);
    text.match_indices("-var-file").any(|(at, word)| {
        let line = text[at + word.len()..].lines().next().unwrap_or_default();
        let value = line.trim_start_matches(['=', ' ', '"', '\'']);
        let value = value
            .split([' ', '"', '\'', '\t'])
            .next()
            .unwrap_or_default();
        value.rsplit('/').next() == Some(name)
    })
}

/// The given values of a side, and what could not be read.
pub(crate) fn given(
    tree: &dyn Tree,
    files: &TreeFiles<'_>,
    root: &str,
    loaded: &Loaded,
    options: &DiffOptions,
) -> Result<(Map, Vec<Gap>)> {
    let mut values = Map::new();
    let mut gaps = Vec::new();
    let mut names: Vec<&Arc<str>> = below(tree, root)
        .iter()
        .map(|entry| &entry.path)
        .filter(|path| directory_of(path) == root && is_automatic(path))
        .collect();
    let rank = |path: &str| match path.rsplit('/').next() {
        Some("terraform.tfvars") => 0,
        Some("terraform.tfvars.json") => 1,
        _ => 2,
    };
    names.sort_by_key(|path| (rank(path), *path));
    for path in names {
        let parsed = files
            .file(path)
            .map(|text| parse_variables(path, &text, FileId(u32::MAX)));
        match parsed {
            Some(Ok(body)) => values.extend(constants(&body)),
            _ => gaps.push(Gap {
                what: path.to_string(),
                why: "the variable file cannot be read".to_owned(),
                treated_as: "values that could be anything".to_owned(),
                effect: GapEffect::NeedsApproval,
            }),
        }
    }
    for file in &options.var_files {
        let inside = [format!("{root}/{}", file.path), file.path.clone()]
            .iter()
            .filter_map(|path| normalise(path))
            .find_map(|path| files.file(&path));
        // A file that only one side has is absent on the other.
        let Some(text) = inside.or_else(|| file.text.clone()) else {
            continue;
        };
        let body = parse_variables(&file.path, &text, FileId(u32::MAX))?;
        values.extend(constants(&body));
    }
    for pair in &options.vars {
        let Some((name, text)) = pair.split_once('=') else {
            return Err(
                Error::new(ErrorCode::Usage, "a variable is given as NAME=VALUE")
                    .with_help("for example `--var environment=production`"),
            );
        };
        values.insert(name.trim().into(), written(loaded, name.trim(), text));
    }
    Ok((values, gaps))
}

/// A value from the command line: a text, unless the variable's type says that
/// it is an expression.
fn written(loaded: &Loaded, name: &str, text: &str) -> Value {
    let root: &[Arc<str>] = &[];
    let kind = loaded.bodies.get(root).and_then(|(merged, _)| {
        let block = merged
            .body
            .blocks_of("variable")
            .find(|block| block.label(0) == Some(name))?;
        block.body.expr("type")
    });
    let is_text = match kind.map(|expr| &expr.kind) {
        None => true,
        Some(ExprKind::Variable(name)) => matches!(name.as_ref(), "string" | "any"),
        Some(_) => false,
    };
    if is_text {
        return Value::from(text);
    }
    let parsed = parse_expression(text, FileId(u32::MAX), "--var").ok();
    parsed
        .and_then(|expr| constant(&expr))
        .unwrap_or(Value::Unknown)
}

/// The values of a `.tfvars` file, as far as they are constant, which the
/// tools demand.
fn constants(body: &Body) -> Map {
    body.attributes
        .iter()
        .map(|attribute| {
            let value = constant(&attribute.expr);
            (attribute.name.clone(), value.unwrap_or(Value::Unknown))
        })
        .collect()
}
