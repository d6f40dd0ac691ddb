//! Code that a plan or an apply runs, and what that code destroys.

mod code_runs_at_apply;
mod code_runs_at_plan;
mod destructive_command;

use std::collections::BTreeMap;

use crate::catalog::{Catalog, TypeFact};
use crate::model::action::Action;
use crate::model::address::{ConfigAddress, ResourceAddress};
use crate::model::change::ResourceChange;
use crate::model::configuration::{Configuration, Provisioner, RemovedBlock, ResourceBlock};
use crate::rules::Detector;

/// Rule id and detector.
pub(super) const DETECTORS: &[(&str, Detector)] = &[
    ("code-runs-at-apply", code_runs_at_apply::DETECTOR),
    ("code-runs-at-plan", code_runs_at_plan::DETECTOR),
    ("destructive-command", destructive_command::DETECTOR),
];

/// What has provisioners in a configuration.
#[derive(Default)]
struct WithProvisioners<'a> {
    /// Blocks by address.
    blocks: BTreeMap<ConfigAddress, &'a ResourceBlock>,
    /// `removed` blocks by the address of what is gone: a resource, or a module.
    removed: Vec<(String, &'a RemovedBlock)>,
}

impl<'a> WithProvisioners<'a> {
    /// The provisioners for objects of a block that may be gone.
    fn of(&self, address: &ConfigAddress) -> &'a [Provisioner] {
        if let Some(block) = self.blocks.get(address) {
            return &block.provisioners;
        }
        if self.removed.is_empty() {
            return &[];
        }
        let text = address.to_string();
        self.removed
            .iter()
            .find(|(gone, _)| {
                text.strip_prefix(gone.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
            .map_or(&[], |(_, block)| &block.provisioners)
    }
}

/// Blocks with provisioners.
fn with_provisioners(configuration: &Configuration) -> WithProvisioners<'_> {
    let mut out = WithProvisioners::default();
    for module in &configuration.modules {
        for block in module
            .resources
            .iter()
            .filter(|block| !block.provisioners.is_empty())
        {
            out.blocks.insert(address(&module.path, block), block);
        }
        for block in module
            .removed
            .iter()
            .filter(|block| !block.provisioners.is_empty())
        {
            let prefix: String = module
                .path
                .iter()
                .map(|name| format!("module.{name}."))
                .collect();
            // Where the tool allows the key of an instance, all of them count.
            let from = ResourceAddress::parse(&block.from)
                .map_or_else(|_| block.from.to_string(), |from| from.config().to_string());
            out.removed.push((prefix + &from, block));
        }
    }
    out
}

fn address(module: &[std::sync::Arc<str>], block: &ResourceBlock) -> ConfigAddress {
    ConfigAddress {
        module: module.to_vec(),
        mode: block.mode,
        type_name: block.type_name.clone(),
        name: block.name.clone(),
    }
}

/// Whether a provisioner runs with an action: `Some(true)` for certain.
fn runs(provisioner: &Provisioner, action: &Action) -> Option<bool> {
    let creates =
        *action == Action::Create || action.replaces() || matches!(action, Action::Unrecognized(_));
    let destroys = action.destroys();
    match provisioner.on_destroy {
        Some(true) => Some(destroys),
        Some(false) => Some(creates),
        // The plan's JSON does not tell the two apart.
        None if creates => Some(true),
        None if destroys => None,
        None => Some(false),
    }
}

/// The provisioners of a change that run or may run.
fn running<'a>(
    blocks: &WithProvisioners<'a>,
    change: &ResourceChange,
) -> Vec<(&'a Provisioner, bool)> {
    // Hardly any configuration has provisioners, and every change is asked.
    if blocks.blocks.is_empty() && blocks.removed.is_empty() {
        return Vec::new();
    }
    blocks
        .of(&change.address.config())
        .iter()
        .filter_map(|provisioner| match runs(provisioner, &change.action) {
            Some(false) => None,
            answer => Some((provisioner, answer == Some(true))),
        })
        .collect()
}

/// When a type runs code: `now`, `later`, or it is a `carrier` of what does: it does nothing but
/// carry provisioners and triggers.
fn when_it_runs(type_name: &str, catalog: Catalog) -> Option<&'static str> {
    let texts = catalog.type_fact(type_name, TypeFact::Runs)?;
    texts.first().copied()
}

/// Whether a type only carries what runs.
fn is_carrier(type_name: &str, catalog: Catalog) -> bool {
    when_it_runs(type_name, catalog) == Some("carrier")
}
