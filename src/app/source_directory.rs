//! `--source DIR`: the checkout whose lines are underlined when the input is JSON.

use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorCode, Result};
use crate::hcl::merge::Dialect;
use crate::input::configuration;
use crate::input::configuration::checkout::Checkout;
use crate::model::change::{ChangeSet, Gap, GapEffect, Tool};
use crate::model::configuration::{Configuration, ConfigurationOrigin};

/// Puts the lines of a checkout into a change set that came without HCL. They
/// are only shown: what is decided rests on the plan, because nothing proves
/// that the plan was made from this checkout. A binary plan keeps its own
/// configuration: that is what apply runs.
///
/// # Errors
/// When the directory does not exist.
pub fn attach(set: &mut ChangeSet, directory: &Path) -> Result<()> {
    if !directory.is_dir() {
        return Err(Error::new(
            ErrorCode::Usage,
            format!("{} is not a directory", super::inputs::display(directory)),
        )
        .with_help("Give --source the root module that the plan was made from."));
    }
    if set.configuration.origin == ConfigurationOrigin::Hcl {
        return Ok(());
    }
    let dialect = match set.origin.tool {
        Tool::OpenTofu => Dialect::OpenTofu,
        Tool::Terraform | Tool::Unknown => Dialect::Terraform,
    };
    let (top, root) = repository(directory);
    let (source, sources, gaps) = configuration::load(&root, &Checkout::new(&top), dialect);
    set.sources = sources;
    // A file that does not parse only costs its underlining here.
    set.gaps.extend(gaps.into_iter().map(|gap| Gap {
        effect: GapEffect::Note,
        ..gap
    }));
    lend_spans(&mut set.configuration, &source);
    Ok(())
}

/// The repository that a directory lies in and the way down to it, so that
/// modules beside the root module are found. Without a repository the
/// directory stands for itself.
fn repository(directory: &Path) -> (PathBuf, String) {
    let Ok(full) = directory.canonicalize() else {
        return (directory.to_path_buf(), String::new());
    };
    let top = full.ancestors().find(|parent| parent.join(".git").exists());
    match top.and_then(|top| Some((top, full.strip_prefix(top).ok()?))) {
        Some((top, below)) => (
            top.to_path_buf(),
            below.to_string_lossy().replace('\\', "/"),
        ),
        None => (full.clone(), String::new()),
    }
}

/// Gives the blocks and expressions of the plan the places of their twins in the checkout.
fn lend_spans(plan: &mut Configuration, source: &Configuration) {
    for module in &mut plan.modules {
        let Some(twin) = source.module(&module.path) else {
            continue;
        };
        for block in &mut module.resources {
            let found = twin.resources.iter().find(|other| {
                other.mode == block.mode
                    && other.type_name == block.type_name
                    && other.name == block.name
            });
            let Some(found) = found else { continue };
            block.span = found.span;
            for attribute in &mut block.attributes {
                attribute.expression.span = found
                    .expressions_at(&attribute.path)
                    .find_map(|expression| expression.span);
            }
            for (own, other) in [
                (&mut block.count, &found.count),
                (&mut block.for_each, &found.for_each),
            ] {
                if let (Some(own), Some(other)) = (own, other) {
                    own.span = other.span;
                }
            }
        }
        for (name, output) in &mut module.outputs {
            if let Some(other) = twin.outputs.get(name) {
                output.span = other.span;
            }
        }
    }
}
