//! Where the text of a configuration was edited, for values that nobody knows: the way from an
//! expression that reads the same on both sides to what it is made from.

use std::sync::Arc;

use super::Origin;
use super::drive::{Driver, Known, related};
use super::follow::{At, Follow, Found, Trail};
use crate::input::configuration::normalise;
use crate::input::files::directory;
use crate::model::address::{ConfigAddress, ResourceMode};
use crate::model::configuration::{AttributeUse, Expression, Module, Reference, ResourceBlock};
use crate::model::value::{Path, PathStep};

/// Expressions looked at for one change.
const MAX_STEPS: usize = 200;
/// Edits that are told of one change.
const MAX_EDITS: usize = 8;

/// What was seen on the way, so that nothing is walked twice.
#[derive(Default)]
struct Walk {
    seen: Vec<(Vec<Arc<str>>, Reference)>,
    steps: usize,
    found: Vec<Found>,
}

impl<'a> Driver<'_, 'a> {
    /// The edits that a change comes from whose values are not known: those of its own lines
    /// that read otherwise than before, else those of what they refer to. `wanted` are the
    /// paths that matter; all of the block where these tell nothing.
    pub(super) fn edited(&self, block: &'a ResourceBlock, wanted: &[String]) -> Vec<Known> {
        let Some(prior) = self.prior_block() else {
            return Vec::new();
        };
        let concerns = |one: &AttributeUse| {
            let mut paths = wanted.iter();
            paths.any(|path| related(path, &one.path) || related(&one.path, path))
        };
        let some = self.edits_of(block, prior, &concerns);
        match some.is_empty() {
            true => self.edits_of(block, prior, &|_| true),
            false => some,
        }
    }

    fn edits_of(
        &self,
        block: &'a ResourceBlock,
        prior: &'a ResourceBlock,
        concerns: &dyn Fn(&AttributeUse) -> bool,
    ) -> Vec<Known> {
        let path = self.change.address.module.names();
        let mut all: Vec<Known> = Vec::new();
        let mut add = |written: &str, edits: Vec<Found>| {
            for found in edits {
                let new = |known: &Known| known.own != found;
                if all.len() < MAX_EDITS && all.iter().all(new) {
                    all.push(known(written, found));
                }
            }
        };
        for one in block.attributes.iter().filter(|one| concerns(one)) {
            let mut same = prior.attributes.iter().filter(|was| was.path == one.path);
            let before = same.find(|was| self.follow.reads_alike(&was.expression, &one.expression));
            let own = self.own(block, one.expression.span);
            let mut walk = Walk::default();
            match before {
                Some(_) => self.follow.behind(&path, &one.expression, &mut walk),
                None => walk.found.push(own),
            }
            add(&one.path, walk.found);
        }
        for was in prior.attributes.iter().filter(|was| concerns(was)) {
            let mut left = block.attributes.iter();
            if !left.any(|one| one.path == was.path) {
                add(&was.path, vec![self.own(block, block.span)]);
            }
        }
        all
    }
}

fn known(written: &str, found: Found) -> Known {
    let names = written.split('.').map(|name| PathStep::Name(name.into()));
    Known {
        path: Path(names.collect()),
        inside: Path::default(),
        own: found.clone(),
        // No value tells what was written.
        trail: Trail {
            pure: false,
            ..Trail::of(found)
        },
    }
}

impl<'a> Follow<'a> {
    /// Whether two expressions are the same text.
    fn reads_alike(&self, before: &Expression, after: &Expression) -> bool {
        match (self.text(before.span), self.text(after.span)) {
            (Some(before), Some(after)) => before == after,
            _ => before.constant.is_some() && before.constant == after.constant,
        }
    }

    /// The edits behind an expression of a module that reads the same on both sides.
    fn behind(&self, path: &[Arc<str>], expression: &'a Expression, walk: &mut Walk) {
        walk.steps += 1;
        if walk.steps > MAX_STEPS {
            return;
        }
        let files = self.files(expression);
        walk.found.extend(files);
        for reference in &expression.references {
            let key = (path.to_vec(), reference.clone());
            if !walk.seen.contains(&key) {
                walk.seen.push(key);
                self.step(path, reference, walk);
            }
        }
    }

    fn step(&self, path: &[Arc<str>], reference: &'a Reference, walk: &mut Walk) {
        let both = |path: &[Arc<str>]| -> Option<(&'a Module, &'a Module)> {
            let prior = self.set.prior_configuration.as_ref()?;
            Some((prior.module(path)?, self.set.configuration.module(path)?))
        };
        let Some((was, now)) = both(path) else {
            return;
        };
        match reference {
            Reference::Local(name) => {
                let origin = Origin::Local(path.to_vec(), name.clone());
                let sides = (was.locals.get(name), now.locals.get(name));
                self.side_by_side(path, origin, sides, walk);
            }
            Reference::Variable(name) => match path.split_last() {
                None => {
                    let before = format!("{name}_before");
                    if self.set.variables.contains_key(before.as_str()) {
                        let root = At {
                            steps: &[],
                            block: None,
                            call: None,
                        };
                        let reference = self.reference_of(root, reference);
                        walk.found.extend(reference.edits);
                    }
                }
                Some((_, outer)) => {
                    let of = |module: &'a Module| module.call.as_ref()?.arguments.get(name);
                    let origin = Origin::CallArgument(path.to_vec(), name.clone());
                    if of(was).is_some() || of(now).is_some() {
                        self.side_by_side(outer, origin, (of(was), of(now)), walk);
                        return;
                    }
                    let default = |module: &'a Module| module.variables.get(name);
                    let (before, after) = (default(was), default(now));
                    if before.map(|one| &one.default) != after.map(|one| &one.default) {
                        walk.found.push(Found {
                            origin: Origin::Default(path.to_vec(), name.clone()),
                            span: after.and_then(|one| one.default_span.or(one.span)),
                        });
                    }
                }
            },
            Reference::Module { call, output, .. } => {
                let mut inner = path.to_vec();
                inner.push(call.clone());
                let Some((was, now)) = both(&inner) else {
                    return;
                };
                let wanted =
                    |name: &&Arc<str>| output.as_ref().is_none_or(|output| output == *name);
                for name in now.outputs.keys().filter(wanted) {
                    let of =
                        |module: &'a Module| module.outputs.get(name).map(|one| &one.expression);
                    let origin = Origin::Output(inner.clone(), name.clone());
                    self.side_by_side(&inner, origin, (of(was), of(now)), walk);
                }
            }
            Reference::Resource {
                mode: ResourceMode::Data,
                type_name,
                name,
                ..
            } => {
                let address = ConfigAddress {
                    module: path.to_vec(),
                    mode: ResourceMode::Data,
                    type_name: type_name.clone(),
                    name: name.clone(),
                };
                self.data(path, &address, (was, now), walk);
            }
            _ => {}
        }
    }

    /// What a data source is asked for.
    fn data(
        &self,
        path: &[Arc<str>],
        address: &ConfigAddress,
        (was, now): (&'a Module, &'a Module),
        walk: &mut Walk,
    ) {
        let of = |module: &'a Module| {
            let same = |block: &&ResourceBlock| {
                block.mode == address.mode
                    && block.type_name == address.type_name
                    && block.name == address.name
            };
            module.resources.iter().find(same)
        };
        let Some(after) = of(now) else { return };
        let before = of(was);
        for one in &after.attributes {
            let mut old = before.into_iter().flat_map(|block| &block.attributes);
            let stands = old.any(|was| {
                was.path == one.path && self.reads_alike(&was.expression, &one.expression)
            });
            match stands {
                true => self.behind(path, &one.expression, walk),
                false => walk.found.push(Found {
                    origin: Origin::Block(address.clone()),
                    span: one.expression.span.or(after.span),
                }),
            }
        }
    }

    /// What is named on both sides: edited itself, or what it is made from.
    fn side_by_side(
        &self,
        path: &[Arc<str>],
        origin: Origin,
        (before, after): (Option<&'a Expression>, Option<&'a Expression>),
        walk: &mut Walk,
    ) {
        let Some(after) = after else { return };
        if before.is_some_and(|before| self.reads_alike(before, after)) {
            self.behind(path, after, walk);
        } else {
            walk.found.push(Found {
                origin,
                span: after.span,
            });
        }
    }

    /// The changed files that an expression names, and nothing else could be meant.
    pub(super) fn files(&self, expression: &Expression) -> Vec<Found> {
        let (Some(span), Some(text)) = (expression.span, self.text(expression.span)) else {
            return Vec::new();
        };
        if self.set.files.is_empty() || !text.contains("file") {
            return Vec::new();
        }
        let place = self
            .set
            .sources
            .get(span.file)
            .map(|file| directory(&file.path));
        let root = self.set.origin.root.as_str();
        let mut found: Vec<Found> = Vec::new();
        for written in text.split('"').skip(1).step_by(2) {
            if !written.contains(['.', '/']) {
                continue;
            }
            let (from, rest) = match written.split_once("${path.root}/") {
                Some((_, rest)) => (root, rest),
                None => {
                    let rest = written.trim_start_matches("${path.module}/");
                    (place.unwrap_or_default(), rest)
                }
            };
            let Some(target) = normalise(&format!("{from}/{rest}")) else {
                continue;
            };
            let mut named = self
                .set
                .files
                .iter()
                .filter(|file| names(&target, &file.path));
            if let (Some(only), None) = (named.next(), named.next()) {
                let origin = Origin::File(only.path.clone());
                if !found.iter().any(|known| known.origin == origin) {
                    found.push(Found { origin, span: None });
                }
            }
        }
        found
    }
}

/// Whether a written path is that of a file; what is worked out in it may be any text.
fn names(written: &str, path: &str) -> bool {
    let Some((head, rest)) = written.split_once("${") else {
        return written == path;
    };
    let tail = rest.rsplit_once('}').map_or("", |(_, tail)| tail);
    path.len() >= head.len() + tail.len()
        && head.contains('/')
        && path.starts_with(head)
        && path.ends_with(tail)
        && tail.contains('.')
}
