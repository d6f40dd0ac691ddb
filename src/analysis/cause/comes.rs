//! Objects that come, go or only get another address: what of the configuration
//! says so.

use super::Origin;
use super::drive::{Drive, Driver, key_path, known_whole, whole};
use super::follow::{At, Found, Trail};
use super::names::names;
use crate::model::action::Action;
use crate::model::address::{InstanceKey, ModuleStep};
use crate::model::change::PlanMode;
use crate::model::configuration::{ConfigurationOrigin, ResourceBlock};
use crate::source::Span;

impl<'a> Driver<'_, 'a> {
    pub(super) fn moved_or_imported(&self) -> Drive {
        let change = self.change;
        if change.importing.is_some() {
            let wanted = change.address.to_string();
            let imports = self.context.change_set.configuration.modules.first();
            let span = imports
                .into_iter()
                .flat_map(|module| &module.imports)
                .find(|import| *import.to == *wanted)
                .and_then(|import| import.span);
            return whole(Origin::Import(change.address.config()), span);
        }
        let Some(previous) = &change.previous_address else {
            return Drive::default();
        };
        for module in &self.context.change_set.configuration.modules {
            let prefix: String = module
                .path
                .iter()
                .map(|name| format!("module.{name}."))
                .collect();
            let (from, to) = (previous.to_string(), change.address.to_string());
            let found = module.moved.iter().find(|moved| {
                let begins = |whole: &str, part: &str| {
                    whole
                        .strip_prefix(&format!("{prefix}{part}"))
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
                };
                begins(&from, &moved.from) && begins(&to, &moved.to)
            });
            if let Some(moved) = found {
                return whole(
                    Origin::Moved(module.path.clone(), moved.to.clone()),
                    moved.span,
                );
            }
        }
        let root = Vec::new();
        whole(Origin::Moved(root, change.address.to_string().into()), None)
    }

    pub(super) fn created(&self) -> Drive {
        let address = &self.change.address;
        let drifted = self.context.change_set.drift.iter().any(|drift| {
            drift.address == *address && drift.deposed.is_none() && drift.action == Action::Delete
        });
        if drifted {
            return whole(Origin::Drift(address.config()), None);
        }
        if let Some((depth, others)) = self.presence.new_module(&address.module) {
            let steps = &address.module.0[..depth];
            let span = self.call_span(steps);
            let there_before = self.prior_call(steps);
            if (others || there_before) && steps.last().is_some_and(|step| step.key.is_some()) {
                return self.repeated_call(steps, span);
            }
            return whole(Origin::CallAdded(names(steps)), span);
        }
        let block = self.block();
        let was = self.presence.block(address) || self.prior_block().is_some();
        match block {
            Some(block) if was => self.repeated(block),
            _ => whole(
                Origin::Added(address.config()),
                block.and_then(|block| block.span),
            ),
        }
    }

    pub(super) fn deleted(&self) -> Drive {
        let set = self.context.change_set;
        let address = &self.change.address;
        if set.origin.mode == Some(PlanMode::Destroy) {
            return whole(Origin::DestroyMode, None);
        }
        if set.configuration.origin == ConfigurationOrigin::Absent
            || set.configuration.modules.is_empty()
        {
            return match self.change.reason.as_deref() {
                Some("delete_because_no_resource_config") => {
                    whole(Origin::Removed(address.config()), self.prior_span())
                }
                Some("delete_because_no_module") => {
                    whole(Origin::CallRemoved(address.module.names()), None)
                }
                _ => whole(Origin::Removed(address.config()), self.prior_span()),
            };
        }
        let path = address.module.names();
        for depth in 1..=path.len() {
            if set.configuration.module(&path[..depth]).is_none() {
                let prior = set.prior_configuration.as_ref();
                let call = prior
                    .and_then(|prior| prior.module(&path[..depth]))
                    .and_then(|module| module.call.as_ref());
                return whole(
                    Origin::CallRemoved(path[..depth].to_vec()),
                    call.and_then(|call| call.span),
                );
            }
        }
        match set.configuration.resource(&address.config()) {
            None => whole(Origin::Removed(address.config()), self.prior_span()),
            Some(block) => match self.presence.gone_module(&address.module) {
                Some(depth) => {
                    let steps = &address.module.0[..depth];
                    self.repeated_call(steps, self.call_span(steps))
                }
                None => self.repeated(block),
            },
        }
    }

    fn prior_span(&self) -> Option<Span> {
        self.prior_block().and_then(|block| block.span)
    }

    fn prior_call(&self, steps: &[ModuleStep]) -> bool {
        let prior = self.context.change_set.prior_configuration.as_ref();
        prior.is_some_and(|prior| prior.module(&names(steps)).is_some())
    }

    fn call_span(&self, steps: &[ModuleStep]) -> Option<Span> {
        let module = self
            .context
            .change_set
            .configuration
            .module(&names(steps))?;
        module.call.as_ref()?.span
    }

    pub(super) fn forgotten(&self) -> Drive {
        let address = self.change.address.to_string();
        let modules = &self.context.change_set.configuration.modules;
        let found = modules
            .iter()
            .flat_map(|module| &module.removed)
            .find(|removed| {
                address
                    .strip_prefix(&*removed.from)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            });
        whole(
            Origin::RemovedBlock(self.change.address.config()),
            found.and_then(|removed| removed.span),
        )
    }

    /// An instance that comes or goes with what its block is repeated for.
    fn repeated(&self, block: &'a ResourceBlock) -> Drive {
        let (name, repeats) = match (&block.for_each, &block.count) {
            (Some(each), _) => ("for_each", Some(each)),
            (_, Some(count)) => ("count", Some(count)),
            _ => ("for_each", None),
        };
        let mut own = self.own(block, None);
        let Some(repeats) = repeats else {
            own.span = block.span;
            return known_whole(own.clone(), Trail::of(own));
        };
        own.span = repeats.span;
        let at = At {
            steps: &self.change.address.module.0,
            block: None,
            call: None,
        };
        let key = key_path(self.change.address.key.as_ref());
        let path = if name == "for_each" {
            key.as_slice()
        } else {
            &[]
        };
        let trail = self.follow.trail(at, repeats, path, &own, None);
        known_whole(own, trail)
    }

    fn repeated_call(&self, steps: &'a [ModuleStep], span: Option<Span>) -> Drive {
        let path = names(steps);
        let module = self.context.change_set.configuration.module(&path);
        let call = module.and_then(|module| module.call.as_ref());
        let (name, repeats) = match call {
            Some(call) if call.for_each.is_none() && call.count.is_some() => {
                ("count", call.count.as_ref())
            }
            call => ("for_each", call.and_then(|call| call.for_each.as_ref())),
        };
        let own = Found {
            origin: Origin::CallArgument(path.clone(), name.into()),
            span,
        };
        let (Some(repeats), Some((last, outer))) = (repeats, steps.split_last()) else {
            return whole(own.origin, span);
        };
        let at = At {
            steps: outer,
            block: None,
            call: None,
        };
        let path = match &last.key {
            Some(InstanceKey::Name(_)) => key_path(last.key.as_ref()),
            _ => Vec::new(),
        };
        let trail = self.follow.trail(at, repeats, &path, &own, None);
        known_whole(own, trail)
    }
}
