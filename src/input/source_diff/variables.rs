//! Values of the root's variables: `terraform.tfvars`, `*.auto.tfvars`,
//! `--var-file`, `--var`, in the order in which Terraform takes them.

use std::sync::Arc;

use super::DiffOptions;
use super::side::{TreeFiles, below, directory_of};
use crate::error::{Error, ErrorCode, Result};
use crate::hcl::evaluate::constant;
use crate::hcl::merge::parse_variables;
use crate::hcl::parse::parse_expression;
use crate::hcl::scope::ModuleScope;
use crate::hcl::syntax::ExprKind;
use crate::input::configuration::{Loaded, ModuleFiles as _, normalise};
use crate::input::tree::Tree;
use crate::model::change::{Gap, GapEffect};
use crate::model::value::{Map, Value};
use crate::source::FileId;

/// Whether a variable file is loaded without being named.
pub(super) fn is_automatic(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    matches!(name, "terraform.tfvars" | "terraform.tfvars.json")
        || name.ends_with(".auto.tfvars")
        || name.ends_with(".auto.tfvars.json")
}

/// The given values of a side, and what could not be read.
pub(super) fn given(
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
            Some(Ok(body)) => values.extend(ModuleScope::values(&body)),
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
        values.extend(ModuleScope::values(&body));
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
