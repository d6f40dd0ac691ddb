//! Two configurations side by side: what reads the same in both was not edited, and
//! what only another version of a module writes was edited where that version is
//! chosen.

use std::sync::Arc;

use super::drive::{Drive, Driver, Known};
use super::follow::{Follow, Found, Trail};
use super::{Origin, Said};
use crate::model::configuration::{Expression, Module};
use crate::model::value::{Path, PathStep};
use crate::source::Span;

impl<'a> Follow<'a> {
    /// Drops from a trail what reads the same in both configurations, unless that
    /// is all of it.
    pub(super) fn leave_out_what_stands(
        &self,
        expression: &Expression,
        own: &Found,
        trail: &mut Trail,
    ) {
        if self.set.prior_configuration.is_none() || trail.edits.len() < 2 {
            return;
        }
        let edited: Vec<Found> = trail
            .edits
            .iter()
            .filter(|edit| match edit.origin == own.origin {
                true => !self.own_stands(own, expression),
                false => !self.stands(&edit.origin),
            })
            .cloned()
            .collect();
        if !edited.is_empty() {
            trail.edits = edited;
        }
    }

    /// Whether a block writes this expression in both configurations.
    fn own_stands(&self, own: &Found, expression: &Expression) -> bool {
        let (Origin::Block(address), Some(prior)) = (&own.origin, &self.set.prior_configuration)
        else {
            return self.stands(&own.origin);
        };
        let Some(block) = prior.resource(address) else {
            return false;
        };
        let text = self.text(expression.span);
        let repeated = block.count.iter().chain(&block.for_each);
        let attributes = block.attributes.iter().map(|one| &one.expression);
        text.is_some()
            && attributes
                .chain(repeated)
                .any(|before| self.text(before.span) == text)
    }

    /// Whether what an origin names reads the same in both configurations.
    fn stands(&self, origin: &Origin) -> bool {
        let both = |path: &[Arc<str>]| -> Option<(&'a Module, &'a Module)> {
            let prior = self.set.prior_configuration.as_ref()?;
            Some((prior.module(path)?, self.set.configuration.module(path)?))
        };
        let same = |before: Option<&Expression>, after: Option<&Expression>| {
            let text = |one: Option<&Expression>| self.text(one?.span);
            text(before).is_some() && text(before) == text(after)
        };
        match origin {
            Origin::Local(path, name) => both(path).is_some_and(|(before, after)| {
                same(before.locals.get(name), after.locals.get(name))
            }),
            Origin::Output(path, name) => both(path).is_some_and(|(before, after)| {
                let of = |module: &'a Module| module.outputs.get(name).map(|one| &one.expression);
                same(of(before), of(after))
            }),
            Origin::CallArgument(path, name) => both(path).is_some_and(|(before, after)| {
                let of = |module: &'a Module| module.call.as_ref()?.arguments.get(name);
                same(of(before), of(after))
            }),
            Origin::Default(path, name) => both(path).is_some_and(|(before, after)| {
                let of = |module: &'a Module| module.variables.get(name)?.default.as_ref();
                of(before).is_some() && of(before) == of(after)
            }),
            _ => false,
        }
    }

    /// What a span holds, without the name of the attribute in front.
    pub(super) fn text(&self, span: Option<Span>) -> Option<&'a str> {
        let span = span?;
        let text = self.set.sources.get(span.file)?.text.get(span.range())?;
        let is_name = |text: &str| {
            let mut rest = text.trim_end().chars();
            rest.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
        };
        // In JSON an equals sign is part of the value.
        let value = match text.split_once('=') {
            Some((name, value)) if is_name(name) => value,
            _ => text,
        };
        Some(value.trim())
    }
}

impl<'a> Driver<'_, 'a> {
    /// What drives a change whose code comes from another version of a module: the
    /// line that chooses the version. The same for an object that another provider
    /// configuration takes over.
    pub(super) fn chosen(&self, drive: &mut Drive) {
        if let Some(known) = self.other_provider().filter(|_| drive.known.is_empty()) {
            drive.known.push(known);
        }
        let Some((depth, known)) = self.other_code() else {
            return;
        };
        let names = self.change.address.module.names();
        let path = &names[..depth];
        let inside = |origin: &Origin| match origin {
            Origin::Block(address) | Origin::Added(address) | Origin::Removed(address) => {
                address.module.starts_with(path)
            }
            Origin::Local(module, _) | Origin::Output(module, _) | Origin::Default(module, _) => {
                module.starts_with(path)
            }
            Origin::CallAdded(module) | Origin::CallRemoved(module) => {
                module.len() > depth && module.starts_with(path)
            }
            Origin::CallArgument(module, _) => module.len() > depth && module.starts_with(path),
            _ => false,
        };
        let whole = drive.whole.take_if(|found| inside(&found.origin));
        let before = drive.known.len();
        drive.known.retain(|known| {
            known.trail.edits.is_empty()
                || !known.trail.edits.iter().all(|edit| inside(&edit.origin))
        });
        if whole.is_some() || drive.known.len() < before {
            drive.known.push(known);
        }
    }

    /// How far down the first module is that is called with another source or version.
    fn other_code(&self) -> Option<(usize, Known)> {
        let set = self.context.change_set;
        let prior = set.prior_configuration.as_ref()?;
        let path = self.change.address.module.names();
        (1..=path.len()).find_map(|depth| {
            let before = prior.module(&path[..depth])?.call.as_ref()?;
            let after = set.configuration.module(&path[..depth])?.call.as_ref()?;
            let none: Arc<str> = "none".into();
            let texts = if before.source != after.source {
                ("source", before.source.clone(), after.source.clone())
            } else if before.version != after.version {
                let of = |version: &Option<Arc<str>>| version.clone().unwrap_or(none.clone());
                ("version", of(&before.version), of(&after.version))
            } else {
                return None;
            };
            let (name, before, after_text) = texts;
            let found = Found {
                origin: Origin::CallArgument(path[..depth].to_vec(), name.into()),
                span: after.span,
            };
            Some((depth, said(found, Path::default(), before, after_text)))
        })
    }

    fn other_provider(&self) -> Option<Known> {
        let before = self.prior_block()?;
        let address = self.change.address.config();
        let after = self.context.change_set.configuration.resource(&address)?;
        if !self.change.before.exists() || before.provider == after.provider {
            return None;
        }
        let usual: Arc<str> = before
            .type_name
            .split('_')
            .next()
            .unwrap_or_default()
            .into();
        let name = |provider: &Option<Arc<str>>| provider.clone().unwrap_or(usual.clone());
        Some(said(
            self.own(after, after.span),
            Path(vec![PathStep::Name("provider".into())]),
            name(&before.provider),
            name(&after.provider),
        ))
    }
}

fn said(found: Found, path: Path, before: Arc<str>, after: Arc<str>) -> Known {
    Known {
        path,
        inside: Path::default(),
        own: found.clone(),
        trail: Trail {
            edits: vec![found],
            pure: true,
            said: Some(Said::Texts { before, after }),
            ..Trail::default()
        },
    }
}
