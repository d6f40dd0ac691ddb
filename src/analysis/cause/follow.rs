//! The way from an expression back to where its value was written: through
//! locals, variables, arguments and outputs of modules, `each` and `count`.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::names::{config_address, names};
use super::narrow::{around, direct, narrow, only_reference};
use super::{Origin, Said};
use crate::analysis::is_plain_no_op;
use crate::hcl::parse::parse_body;
use crate::hcl::references::references;
use crate::hcl::syntax::Expr;
use crate::model::address::{InstanceKey, ModulePath, ModuleStep, ResourceAddress};
use crate::model::change::ChangeSet;
use crate::model::configuration::{Expression, KeySelector, Reference, ResourceBlock};
use crate::model::value::{PathStep, Value};
use crate::source::Span;

/// Locals, variables and outputs on one way; configuration has no longer ones.
const MAX_LEVELS: usize = 24;
/// Parts looked at for one path.
const MAX_PARTS: usize = 400;

/// An edit that may have been made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) origin: Origin,
    pub(super) span: Option<Span>,
}

/// What one path of an object comes from.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail {
    /// What may have been edited, each once.
    pub(super) edits: Vec<Found>,
    /// Changes that the value follows from.
    pub(super) changes: Vec<usize>,
    /// There is one way only, and nothing is computed on it.
    pub(super) pure: bool,
    /// What was written, where the value is made from it.
    pub(super) said: Option<Said>,
}

impl Trail {
    pub(super) fn of(found: Found) -> Self {
        Trail {
            edits: vec![found],
            pure: true,
            ..Trail::default()
        }
    }

    pub(super) fn add(&mut self, other: Trail) {
        for edit in other.edits {
            if !self.edits.iter().any(|known| known.origin == edit.origin) {
                self.edits.push(edit);
            }
        }
        for change in other.changes {
            if !self.changes.contains(&change) {
                self.changes.push(change);
            }
        }
        self.pure = false;
    }
}

/// Where an expression stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) steps: &'a [ModuleStep],
    /// The block around it, with the key of the instance: what `each` means.
    pub(super) block: Option<(&'a ResourceBlock, Option<&'a InstanceKey>)>,
    /// The module call around it: `each` means the instance of the module.
    pub(super) call: Option<&'a ModuleStep>,
}

pub(super) struct Follow<'a> {
    pub(super) set: &'a ChangeSet,
    /// Changes by address without key.
    changing: FxHashMap<ResourceAddress, Vec<usize>>,
    modules: FxHashMap<Vec<Arc<str>>, usize>,
    /// Module instances in which something changes, by the names on the way.
    instances: FxHashMap<Vec<Arc<str>>, Vec<&'a [ModuleStep]>>,
    /// Lines of variable files, by the name of the variable.
    given: FxHashMap<Arc<str>, Span>,
    parsed: RefCell<FxHashMap<Span, Option<Rc<Expr>>>>,
    parts: RefCell<usize>,
}

impl<'a> Follow<'a> {
    pub(super) fn new(set: &'a ChangeSet) -> Self {
        let mut changing: FxHashMap<ResourceAddress, Vec<usize>> = FxHashMap::default();
        let mut seen: FxHashSet<&'a [ModuleStep]> = FxHashSet::default();
        let mut instances: FxHashMap<Vec<Arc<str>>, Vec<&'a [ModuleStep]>> = FxHashMap::default();
        for (index, change) in set.changes.iter().enumerate() {
            if !is_plain_no_op(change) && !change.action.is_no_op() && change.deposed.is_none() {
                changing
                    .entry(change.address.without_key())
                    .or_default()
                    .push(index);
                let steps = &*change.address.module.0;
                for depth in (1..=steps.len()).rev() {
                    if !seen.insert(&steps[..depth]) {
                        break;
                    }
                    instances
                        .entry(names(&steps[..depth]))
                        .or_default()
                        .push(&steps[..depth]);
                }
            }
        }
        let modules = set.configuration.modules.iter().enumerate();
        Follow {
            set,
            changing,
            modules: modules
                .map(|(at, module)| (module.path.clone(), at))
                .collect(),
            instances,
            given: given(set),
            parsed: RefCell::default(),
            parts: RefCell::default(),
        }
    }

    /// What the value of an expression at a path comes from. `own` is where the
    /// expression itself stands; `values` what its value was and is, if known.
    pub(super) fn trail(
        &self,
        at: At<'a>,
        expression: &'a Expression,
        path: &[PathStep],
        own: &Found,
        values: Option<(&Value, &Value)>,
    ) -> Trail {
        *self.parts.borrow_mut() = MAX_PARTS;
        let mut trail = self.follow(at, expression, path, own, MAX_LEVELS);
        if !trail.pure && trail.changes.is_empty() {
            self.leave_out_what_stands(expression, own, &mut trail);
            self.only_interpolation(at, (expression, path), own, values, &mut trail);
        }
        // The plan's JSON has no text of expressions: what is the value of a
        // variable, to the letter, is taken for that variable.
        if !trail.pure
            && self.parse(expression.span).is_none()
            && trail.changes.is_empty()
            && let Some((_, after)) = values
            && let Some(at) = trail.edits.iter().position(|edit| match &edit.origin {
                Origin::Variable(name) => {
                    let known = self.set.variables.get(name).map(|known| &known.value);
                    known == Some(after) && !matches!(after, Value::Bool(_) | Value::Null)
                }
                _ => false,
            })
        {
            trail.edits = vec![trail.edits.swap_remove(at)];
            trail.pure = true;
        }
        trail
    }

    /// `"${var.name}-orders"`: what stands around the one value is the same as
    /// before, so it is the value that was another one.
    fn only_interpolation(
        &self,
        at: At<'a>,
        (expression, path): (&'a Expression, &[PathStep]),
        own: &Found,
        values: Option<(&Value, &Value)>,
        trail: &mut Trail,
    ) {
        let others: Vec<&Found> = trail
            .edits
            .iter()
            .filter(|edit| edit.origin != own.origin)
            .collect();
        let ([only], Some((before, after))) = (others.as_slice(), values) else {
            return;
        };
        let only = (*only).clone();
        let (Some(before), Some(expr)) = (before.as_str(), self.parse(expression.span)) else {
            return;
        };
        let Some((head, inner, tail)) = around(narrow(&expr, path).0) else {
            return;
        };
        let around = |text: &str| {
            text.len() >= head.len() + tail.len()
                && text.starts_with(&head)
                && text.ends_with(&tail)
        };
        if !around(before) {
            return;
        }
        // What stands between is what was written, if nothing is computed on the way.
        let direct = direct(inner).and_then(|(reference, steps)| {
            let found = self.in_place(&reference, &expression.references)?;
            Some(self.reference(at, found, &steps, MAX_LEVELS))
        });
        if direct.is_some_and(|inner| inner.pure && inner.edits == [only.clone()])
            && after.as_str().is_some_and(around)
        {
            trail.said = Some(Said::Part {
                head: head.len(),
                tail: tail.len(),
            });
        }
        trail.edits = vec![only];
    }

    /// What a reference without an expression around it leads to.
    pub(super) fn reference_of(&self, at: At<'a>, reference: &'a Reference) -> Trail {
        *self.parts.borrow_mut() = MAX_PARTS;
        self.reference(at, reference, &[], MAX_LEVELS)
    }

    fn follow(
        &self,
        at: At<'a>,
        expression: &'a Expression,
        path: &[PathStep],
        own: &Found,
        levels: usize,
    ) -> Trail {
        let mut parts = self.parts.borrow_mut();
        if levels == 0 || *parts == 0 {
            return Trail {
                pure: false,
                ..Trail::of(own.clone())
            };
        }
        *parts -= 1;
        drop(parts);
        let mut own = own.clone();
        own.span = expression.span.or(own.span);
        let Some(expr) = self.parse(expression.span) else {
            return self.union(at, &expression.references, &own, levels);
        };
        let (part, rest) = narrow(&expr, path);
        if expression.span.is_some() && !std::ptr::eq(part, &raw const *expr) {
            own.span = Some(part.span);
        }
        if let Some((reference, mut steps)) = direct(part)
            && let Some(found) = self.in_place(&reference, &expression.references)
        {
            steps.extend_from_slice(rest);
            return self.reference(at, found, &steps, levels);
        }
        let files = self.files(expression);
        let own_references: Vec<&'a Reference> = references(part)
            .iter()
            .filter_map(|reference| self.in_place(reference, &expression.references))
            .collect();
        let constant = expression.references.is_empty() || references(part).is_empty();
        if own_references.is_empty() && constant && files.is_empty() {
            return Trail::of(own);
        }
        let mut trail = Trail::default();
        for reference in own_references {
            trail.add(self.reference(at, reference, &[], levels));
        }
        for file in files {
            trail.add(Trail::of(file));
        }
        // `jsonencode(var.hook)`: nothing else stands there that could be edited.
        if !only_reference(part) {
            trail.add(Trail::of(own));
        }
        trail.pure = false;
        trail
    }

    /// The reference as the configuration holds it: what `dynamic` binds is none.
    fn in_place(&self, wanted: &Reference, known: &'a [Reference]) -> Option<&'a Reference> {
        known.iter().find(|reference| *reference == wanted)
    }

    fn union(&self, at: At<'a>, references: &'a [Reference], own: &Found, levels: usize) -> Trail {
        if references.is_empty() {
            return Trail::of(own.clone());
        }
        let mut trail = Trail::default();
        for reference in references {
            trail.add(self.reference(at, reference, &[], levels));
        }
        trail.add(Trail::of(own.clone()));
        trail
    }

    fn reference(
        &self,
        at: At<'a>,
        reference: &'a Reference,
        path: &[PathStep],
        levels: usize,
    ) -> Trail {
        match reference {
            Reference::Variable(name) => self.variable(at, name, path, levels),
            Reference::Local(name) => {
                let module = names(at.steps);
                let origin = Origin::Local(module.clone(), name.clone());
                let found = self
                    .module(&module)
                    .and_then(|at| self.set.configuration.modules[at].locals.get(name));
                let own = Found {
                    origin,
                    span: found.and_then(|expression| expression.span),
                };
                let inner = At {
                    block: None,
                    call: None,
                    ..at
                };
                match found {
                    Some(expression) => self.follow(inner, expression, path, &own, levels - 1),
                    None => Trail::of(own),
                }
            }
            Reference::EachKey | Reference::EachValue | Reference::CountIndex => {
                self.repetition(at, reference, path, levels)
            }
            Reference::Resource { key, .. } => self.resource(at, reference, key),
            Reference::Module { call, key, output } => {
                self.output(at, call, key, output.as_ref(), path, levels)
            }
            Reference::Ambient(_) => Trail::default(),
        }
    }

    fn variable(&self, at: At<'a>, name: &Arc<str>, path: &[PathStep], levels: usize) -> Trail {
        let module = names(at.steps);
        let found = self
            .module(&module)
            .map(|at| &self.set.configuration.modules[at]);
        let block = found.and_then(|module| module.variables.get(name));
        let Some((last, outer)) = at.steps.split_last() else {
            let given = self.given.get(name).copied();
            return Trail::of(Found {
                origin: Origin::Variable(name.clone()),
                span: given.or_else(|| {
                    let block = block?;
                    let default = block.default_span.filter(|_| {
                        let value = self.set.variables.get(name).map(|known| &known.value);
                        value.is_none() || value == block.default.as_ref()
                    });
                    default.or(block.span)
                }),
            });
        };
        let call = found.and_then(|module| module.call.as_ref());
        let Some(argument) = call.and_then(|call| call.arguments.get(name)) else {
            return Trail::of(Found {
                origin: Origin::Default(module, name.clone()),
                span: block.and_then(|block| block.default_span.or(block.span)),
            });
        };
        let own = Found {
            origin: Origin::CallArgument(module, name.clone()),
            span: argument.span,
        };
        let outside = At {
            steps: outer,
            block: None,
            call: Some(last),
        };
        self.follow(outside, argument, path, &own, levels - 1)
    }

    /// `each.value`, `each.key`, `count.index`: what the block or the call is repeated for.
    fn repetition(
        &self,
        at: At<'a>,
        reference: &Reference,
        path: &[PathStep],
        levels: usize,
    ) -> Trail {
        let (repeats, key, own) = if let Some((block, key)) = at.block {
            let repeats = block.for_each.as_ref().or(block.count.as_ref());
            let address = config_address(at.steps, block);
            (repeats, key, Origin::Block(address))
        } else if let Some(step) = at.call {
            let mut module = names(at.steps);
            module.push(step.name.clone());
            let call = self
                .module(&module)
                .and_then(|at| self.set.configuration.modules[at].call.as_ref());
            let each = call.and_then(|call| call.for_each.as_ref());
            let repeats = each.or(call.and_then(|call| call.count.as_ref()));
            let counted = each.is_none() && repeats.is_some();
            let name = Arc::from(if counted { "count" } else { "for_each" });
            (
                repeats,
                step.key.as_ref(),
                Origin::CallArgument(module, name),
            )
        } else {
            return Trail::default();
        };
        let Some(repeats) = repeats else {
            return Trail::default();
        };
        let mut below: Vec<PathStep> = match key {
            Some(InstanceKey::Name(name)) => vec![PathStep::Name(name.clone())],
            Some(InstanceKey::Index(index)) => {
                vec![PathStep::Index(
                    usize::try_from(*index).unwrap_or(usize::MAX),
                )]
            }
            _ => Vec::new(),
        };
        if *reference == Reference::EachValue {
            below.extend_from_slice(path);
        }
        let outside = At { block: None, ..at };
        let own = Found {
            origin: own,
            span: repeats.span,
        };
        self.follow(outside, repeats, &below, &own, levels - 1)
    }

    fn resource(&self, at: At<'a>, reference: &Reference, selector: &KeySelector) -> Trail {
        let Reference::Resource {
            mode,
            type_name,
            name,
            ..
        } = reference
        else {
            return Trail::default();
        };
        let address = ResourceAddress {
            module: ModulePath(at.steps.into()),
            mode: *mode,
            type_name: type_name.clone(),
            name: name.clone(),
            key: None,
        };
        let Some(all) = self.changing.get(&address) else {
            return Trail::default();
        };
        let own_key = at.block.map(|(_, key)| key).unwrap_or_default();
        let wanted = match selector {
            KeySelector::Fixed(key) => Some(key),
            KeySelector::Each | KeySelector::Count => own_key,
            KeySelector::Whole
            | KeySelector::Splat
            | KeySelector::EachValue
            | KeySelector::Perhaps(_)
            | KeySelector::Computed => None,
        };
        let changes: Vec<usize> = all
            .iter()
            .copied()
            .filter(|index| {
                wanted.is_none() || self.set.changes[*index].address.key.as_ref() == wanted
            })
            .collect();
        Trail {
            pure: changes.len() == 1,
            changes,
            ..Trail::default()
        }
    }

    fn output(
        &self,
        at: At<'a>,
        call: &Arc<str>,
        selector: &KeySelector,
        output: Option<&Arc<str>>,
        path: &[PathStep],
        levels: usize,
    ) -> Trail {
        let mut module = names(at.steps);
        module.push(call.clone());
        let Some(found) = self.module(&module) else {
            return Trail::default();
        };
        let found = &self.set.configuration.modules[found];
        let own_key = at.block.map(|(_, key)| key).unwrap_or_default();
        let key = match selector {
            KeySelector::Fixed(key) => Some(key.clone()),
            KeySelector::Each | KeySelector::Count => own_key.cloned(),
            _ => None,
        };
        let instances = self.instances.get(&module).into_iter().flatten();
        let instances: Vec<&'a [ModuleStep]> = instances
            .filter(|steps| {
                let depth = at.steps.len();
                steps[..depth] == *at.steps
                    && (key.is_none() || steps[depth].key.as_ref() == key.as_ref())
            })
            .take(16)
            .copied()
            .collect();
        let mut trail = Trail::default();
        let mut many = 0;
        for (name, block) in &found.outputs {
            if output.is_some_and(|wanted| wanted != name) {
                continue;
            }
            let own = Found {
                origin: Origin::Output(module.clone(), name.clone()),
                span: block.expression.span,
            };
            for steps in &instances {
                let inner = At {
                    steps,
                    block: None,
                    call: None,
                };
                let found = self.follow(inner, &block.expression, path, &own, levels - 1);
                many += 1;
                if many == 1 {
                    trail = found;
                } else {
                    trail.add(found);
                }
            }
        }
        trail
    }

    fn module(&self, path: &[Arc<str>]) -> Option<usize> {
        self.modules.get(path).copied()
    }

    /// The attribute under a span, read again from its text.
    fn parse(&self, span: Option<Span>) -> Option<Rc<Expr>> {
        let span = span?;
        if let Some(known) = self.parsed.borrow().get(&span) {
            return known.clone();
        }
        let read = || -> Option<Rc<Expr>> {
            let file = self.set.sources.get(span.file)?;
            if file.path.ends_with(".json") {
                return None;
            }
            let text = file.text.get(span.range())?;
            // A heredoc ends with its line.
            let body = parse_body(&format!("{text}\n"), span.file, &file.path).ok()?;
            let mut expr = body.attributes.into_iter().next()?.expr;
            shift(&mut expr, span.start);
            Some(Rc::new(expr))
        };
        let made = read();
        self.parsed.borrow_mut().insert(span, made.clone());
        made
    }
}

/// The lines of variable files; of several files the last counts, as they are
/// in the order in which the tool takes them.
fn given(set: &ChangeSet) -> FxHashMap<Arc<str>, Span> {
    let mut lines = FxHashMap::default();
    for (id, file) in set.sources.iter() {
        if file.path.ends_with(".tfvars")
            && let Ok(body) = parse_body(&file.text, id, &file.path)
        {
            let attributes = body.attributes.into_iter();
            lines.extend(attributes.map(|attribute| (attribute.name, attribute.span)));
        }
    }
    lines
}

/// Moves the places of the parts that a path can lead to behind `by`.
fn shift(expr: &mut Expr, by: u32) {
    use crate::hcl::syntax::ExprKind;
    expr.span.start = expr.span.start.saturating_add(by);
    expr.span.end = expr.span.end.saturating_add(by);
    match &mut expr.kind {
        ExprKind::Object(items) => {
            for item in items {
                shift(&mut item.value, by);
            }
        }
        ExprKind::Tuple(elements) => elements.iter_mut().for_each(|one| shift(one, by)),
        ExprKind::Call { arguments, .. } => arguments.iter_mut().for_each(|one| shift(one, by)),
        _ => {}
    }
}
