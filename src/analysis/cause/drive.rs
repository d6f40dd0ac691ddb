//! What drives one change.

use super::Origin;
use super::follow::{At, Follow, Found, Trail};
use super::names::config_address;
use super::presence::Presence;
use crate::analysis::Analysis;
use crate::analysis::place::of_element;
use crate::catalog::vocabulary::keys::MERGED_TAGS;
use crate::model::action::Action;
use crate::model::address::InstanceKey;
use crate::model::change::{ResourceChange, differing_paths};
use crate::model::configuration::{AttributeUse, Expression, Module, Reference, ResourceBlock};
use crate::model::value::{Path, PathStep, Value, document};
use crate::source::Span;

/// Differing paths of one change that are looked at.
const MAX_PATHS: usize = 48;
/// Places in one document that are followed.
const MAX_INSIDE: usize = 4;

/// A path that is known on both sides.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) path: Path,
    /// Where in the document that a string at `path` holds.
    pub(super) inside: Path,
    /// Where the expression itself stands.
    pub(super) own: Found,
    pub(super) trail: Trail,
}

/// What drives a change.
#[derive(Debug, Clone, Default)]
pub(super) struct Drive {
    /// Paths that are known on both sides, those that force replacement first.
    pub(super) known: Vec<Known>,
    /// Changes that unknown paths follow from.
    pub(super) parents: Vec<usize>,
    /// Edits of which no value tells: a block that is new, a mark in the state.
    pub(super) whole: Option<Found>,
    /// The graph may be asked where nothing else tells.
    pub(super) ask_graph: bool,
}

pub(super) fn drive<'a>(
    context: &Analysis<'a>,
    follow: &Follow<'a>,
    presence: &Presence<'_>,
    index: usize,
) -> Drive {
    let driver = Driver {
        context,
        follow,
        presence,
        change: &context.change_set.changes[index],
    };
    let mut drive = driver.drive();
    driver.chosen(&mut drive);
    drive.parents.retain(|parent| *parent != index);
    for known in &mut drive.known {
        known.trail.changes.retain(|parent| *parent != index);
    }
    drive
}

pub(super) struct Driver<'c, 'a> {
    pub(super) context: &'c Analysis<'a>,
    pub(super) follow: &'c Follow<'a>,
    pub(super) presence: &'c Presence<'c>,
    pub(super) change: &'a ResourceChange,
}

impl<'a> Driver<'_, 'a> {
    fn drive(&self) -> Drive {
        let change = self.change;
        if change.deposed.is_some() {
            return whole(Origin::Deposed(change.address.config()), None);
        }
        match &change.action {
            Action::NoOp => self.moved_or_imported(),
            Action::Read => self.reading(),
            Action::Create if change.importing.is_some() => self.moved_or_imported(),
            Action::Create => self.created(),
            Action::Delete => self.deleted(),
            Action::Forget => self.forgotten(),
            Action::Update => {
                let drive = self.differing(&[]);
                let nothing = drive.known.is_empty() && drive.parents.is_empty();
                match change.importing.is_some() && nothing && drive.whole.is_none() {
                    true => self.moved_or_imported(),
                    false => drive,
                }
            }
            _ => self.replaced(),
        }
    }

    fn module(&self) -> Option<&'a Module> {
        self.context
            .change_set
            .configuration
            .module(&self.change.address.module.names())
    }

    pub(super) fn block(&self) -> Option<&'a ResourceBlock> {
        let address = self.change.address.config();
        let block = self.context.change_set.configuration.resource(&address);
        block.or_else(|| self.prior_block())
    }

    pub(super) fn prior_block(&self) -> Option<&'a ResourceBlock> {
        let prior = self.context.change_set.prior_configuration.as_ref()?;
        prior.resource(&self.change.address.config())
    }

    fn at(&self, block: Option<&'a ResourceBlock>) -> At<'a> {
        At {
            steps: &self.change.address.module.0,
            block: block.map(|block| (block, self.change.address.key.as_ref())),
            call: None,
        }
    }

    /// What a data resource reads anew: something it refers to is not there yet.
    fn reading(&self) -> Drive {
        let mut drive = Drive::default();
        if let Some(block) = self.block() {
            for attribute in &block.attributes {
                self.unknown(block, &attribute.expression, &[], &mut drive);
            }
            self.references(block, &block.depends_on, &mut drive);
        }
        drive.ask_graph = true;
        drive
    }

    fn references(&self, block: &'a ResourceBlock, references: &'a [Reference], drive: &mut Drive) {
        for reference in references {
            let trail = self.follow.reference_of(self.at(Some(block)), reference);
            merge(&mut drive.parents, &trail.changes);
        }
    }

    fn replaced(&self) -> Drive {
        let change = self.change;
        match change.reason.as_deref() {
            Some("replace_because_tainted") => {
                return whole(Origin::Tainted(change.address.config()), None);
            }
            Some("replace_by_request") => {
                return whole(Origin::Requested(change.address.config()), None);
            }
            _ => {}
        }
        let drive = self.differing(&change.replace_paths);
        if !drive.known.is_empty() || !drive.parents.is_empty() {
            return drive;
        }
        let mut drive = Drive {
            ask_graph: true,
            ..Drive::default()
        };
        if let Some(block) = self.block() {
            self.references(block, &block.lifecycle.replace_triggered_by, &mut drive);
        }
        if drive.parents.is_empty() && change.replace_paths.is_empty() {
            drive = self.differing(&[]);
        }
        drive
    }

    /// What the paths that differ come from: all of them, or those that force replacement.
    fn differing(&self, forcing: &[Path]) -> Drive {
        let mut drive = Drive {
            ask_graph: true,
            ..Drive::default()
        };
        let Some(block) = self.block() else {
            return drive;
        };
        let all = self.change.changed_paths();
        let forced = |path: &Path| {
            let names = path.without_indices();
            forcing.iter().any(|one| {
                let one = one.without_indices();
                related(&one, &names) || related(&names, &one)
            })
        };
        let mut paths: Vec<&Path> = all
            .iter()
            .filter(|path| forcing.is_empty() || forced(path))
            .collect();
        paths.truncate(MAX_PATHS);
        let named: Vec<String> = paths.iter().map(|path| path.without_indices()).collect();
        for path in paths {
            self.path(block, path, &mut drive);
        }
        // Where no value tells what was edited, the text does.
        if drive.known.is_empty() && drive.whole.is_none() {
            drive.known = self.edited(block, &named);
        }
        drive
    }

    fn path(&self, block: &'a ResourceBlock, path: &Path, drive: &mut Drive) {
        let (before, after) = (
            self.change.before.value().at(path),
            self.change.after.value().at(path),
        );
        if before.is_empty() && after.is_empty() {
            return;
        }
        let known = !after.has_unknown();
        let dotted = path.without_indices();
        let uses = written_at(block, &dotted);
        if uses.is_empty() {
            if known {
                self.unwritten(block, path, drive);
            }
            return;
        }
        if !known {
            let single = uses.len() == 1;
            for one in uses {
                let rest = if single {
                    below(path, &one.path)
                } else {
                    Vec::new()
                };
                self.unknown(block, &one.expression, &rest, drive);
            }
            return;
        }
        if self.put_back(path, before, after) {
            drive.whole = Some(Found {
                origin: Origin::Drift(self.change.address.config()),
                span: uses[0].expression.span,
            });
            return;
        }
        for inside in inside(before, after) {
            let element = of_element(block, self.change, &dotted);
            let own = self.own(block, element.or(uses[0].expression.span));
            let trail = self.known(block, path, &uses, &inside, &own);
            drive.known.push(Known {
                path: path.clone(),
                inside,
                own,
                trail,
            });
        }
    }

    /// What the known value at a path comes from.
    fn known(
        &self,
        block: &'a ResourceBlock,
        path: &Path,
        uses: &[&'a AttributeUse],
        inside: &Path,
        own: &Found,
    ) -> Trail {
        let at = self.at(Some(block));
        if let [one] = uses {
            let mut rest = below(path, &one.path);
            rest.extend_from_slice(&inside.0);
            let (before, after) = (
                self.change.before.value().at(path),
                self.change.after.value().at(path),
            );
            let read = |value: &Value| value.as_str().and_then(document);
            let documents = match inside.0.is_empty() {
                true => None,
                false => read(before).zip(read(after)),
            };
            let values = match &documents {
                Some((before, after)) => (before.at(inside), after.at(inside)),
                None => (before, after),
            };
            return self
                .follow
                .trail(at, &one.expression, &rest, own, Some(values));
        }
        let mut trail = Trail::default();
        for one in uses {
            trail.add(self.follow.trail(at, &one.expression, &[], own, None));
        }
        // Several constants at one path: they were all written here.
        if trail.changes.is_empty() && trail.edits.iter().all(|edit| edit.origin == own.origin) {
            trail.edits = vec![own.clone()];
            trail.pure = true;
        }
        trail
    }

    /// A path that differs and that the block does not write: an argument was
    /// taken out, a provider sets it for all (`default_tags`), or somebody else did.
    fn unwritten(&self, block: &'a ResourceBlock, path: &Path, drive: &mut Drive) {
        let (before, after) = (
            self.change.before.value().at(path),
            self.change.after.value().at(path),
        );
        if self.put_back(path, before, after) {
            drive.whole.get_or_insert(Found {
                origin: Origin::Drift(self.change.address.config()),
                span: block.span,
            });
            return;
        }
        let Some(PathStep::Name(first)) = path.0.first() else {
            return;
        };
        // What nobody wrote and was not there is a default of the provider.
        let absent = match before {
            Value::Bool(value) => !value,
            other => other.is_empty(),
        };
        let merged = match first.as_ref() {
            "tags_all" => Some(("tags", "default_tags")),
            name if MERGED_TAGS.has(name) => Some(("labels", "default_labels")),
            _ => None,
        };
        let Some((written, defaults)) = merged else {
            // Of an imported object, too: nobody wrote it before.
            if absent || self.change.importing.is_some() {
                return;
            }
            let own = self.own(block, block.span);
            let trail = Trail::of(own.clone());
            drive.known.push(Known {
                path: path.clone(),
                inside: Path::default(),
                own,
                trail,
            });
            return;
        };
        // The object's own tag is told at its own path.
        let mut twin = path.clone();
        twin.0[0] = PathStep::Name(written.into());
        let own_before = self.change.before.value().at(&twin);
        let own_after = self.change.after.value().at(&twin);
        if own_before != own_after {
            return;
        }
        if let Some((own, trail)) = self.by_provider(block, defaults, &path.0[1..]) {
            drive.known.push(Known {
                path: path.clone(),
                inside: Path::default(),
                own,
                trail,
            });
        }
    }

    fn by_provider(
        &self,
        block: &ResourceBlock,
        argument: &str,
        below: &[PathStep],
    ) -> Option<(Found, Trail)> {
        let wanted = block.provider.as_deref().unwrap_or_default();
        let wanted = wanted.rsplit(':').next().unwrap_or_default();
        let modules = &self.context.change_set.configuration.modules;
        let steps = self.module().map(|module| module.path.clone())?;
        // A module gets its providers from its callers.
        for depth in (0..=steps.len()).rev() {
            let module = modules.iter().find(|one| one.path == steps[..depth])?;
            for provider in &module.providers {
                let key = match &provider.alias {
                    Some(alias) => format!("{}.{alias}", provider.name),
                    None => provider.name.to_string(),
                };
                let uses = provider.attributes.iter();
                let Some(found) = uses
                    .filter(|_| key == wanted)
                    .find(|one| one.path.starts_with(argument))
                else {
                    continue;
                };
                let own = Found {
                    origin: Origin::Provider(module.path.clone(), key.into()),
                    span: found.expression.span,
                };
                let at = At {
                    steps: &self.change.address.module.0[..depth],
                    block: None,
                    call: None,
                };
                let trail = self.follow.trail(at, &found.expression, below, &own, None);
                return Some((own, trail));
            }
        }
        None
    }

    /// Whether the plan puts back what somebody changed outside of the tool.
    fn put_back(&self, path: &Path, before: &Value, after: &Value) -> bool {
        self.context.change_set.drift.iter().any(|drift| {
            drift.address == self.change.address
                && drift.deposed.is_none()
                && drift.after.value().at(path) == before
                && drift.before.value().at(path) == after
        })
    }

    fn unknown(
        &self,
        block: &'a ResourceBlock,
        expression: &'a Expression,
        path: &[PathStep],
        drive: &mut Drive,
    ) {
        let own = self.own(block, expression.span);
        let trail = self
            .follow
            .trail(self.at(Some(block)), expression, path, &own, None);
        merge(&mut drive.parents, &trail.changes);
    }

    pub(super) fn own(&self, block: &ResourceBlock, span: Option<Span>) -> Found {
        Found {
            origin: Origin::Block(config_address(&self.change.address.module.0, block)),
            span: span.or(block.span),
        }
    }
}

pub(super) fn whole(origin: Origin, span: Option<Span>) -> Drive {
    Drive {
        whole: Some(Found { origin, span }),
        ..Drive::default()
    }
}

pub(super) fn known_whole(own: Found, trail: Trail) -> Drive {
    Drive {
        known: vec![Known {
            path: Path::default(),
            inside: Path::default(),
            own,
            trail,
        }],
        ..Drive::default()
    }
}

pub(super) fn key_path(key: Option<&InstanceKey>) -> Vec<PathStep> {
    match key {
        Some(InstanceKey::Name(name)) => vec![PathStep::Name(name.clone())],
        _ => Vec::new(),
    }
}

fn merge(into: &mut Vec<usize>, more: &[usize]) {
    for change in more {
        if !into.contains(change) {
            into.push(*change);
        }
    }
}

/// The expressions that write a path: those at it or below it, else those of
/// the nearest block around it.
fn written_at<'b>(block: &'b ResourceBlock, dotted: &str) -> Vec<&'b AttributeUse> {
    let all = block.attributes.iter();
    let exact: Vec<_> = all.filter(|one| related(dotted, &one.path)).collect();
    if !exact.is_empty() {
        return exact;
    }
    let around = block
        .attributes
        .iter()
        .filter(|one| related(&one.path, dotted));
    let nearest = around.clone().map(|one| one.path.len()).max();
    around
        .filter(|one| Some(one.path.len()) == nearest)
        .collect()
}

/// Places at which two documents inside strings differ; one empty path for
/// anything else.
fn inside(before: &Value, after: &Value) -> Vec<Path> {
    let read = |value: &Value| value.as_str().and_then(document);
    let (Some(before), Some(after)) = (read(before), read(after)) else {
        return vec![Path::default()];
    };
    let mut paths = differing_paths(&before, &after);
    paths.truncate(MAX_INSIDE);
    if paths.is_empty() {
        paths.push(Path::default());
    }
    paths
}

/// What of a path lies below a dotted one.
fn below(path: &Path, dotted: &str) -> Vec<PathStep> {
    let mut names = dotted.split('.').count();
    let mut steps = path.0.iter();
    while names > 0 {
        match steps.next() {
            Some(PathStep::Name(_)) => names -= 1,
            Some(PathStep::Index(_)) => {}
            None => return Vec::new(),
        }
    }
    steps.cloned().collect()
}

/// Whether `inner` is `outer` or lies below it.
pub(super) fn related(outer: &str, inner: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
