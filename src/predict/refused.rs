//! What the tools refuse of a configuration: nothing is planned before somebody mends it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::hcl::evaluate::{Budget, Mode, ProblemKind, evaluate_within};
use crate::hcl::syntax::{BinaryOperator, Body, Expr, ExprKind};
use crate::model::address::{ConfigAddress, ResourceAddress};
use crate::model::change::{Gap, GapEffect};
use crate::modules::tree::{Instances, Module};
use crate::source::Span;

/// Nested blocks in which failing values are looked for.
const MAX_DEPTH: usize = 60;

/// Blocks and modules after the change that the tools refuse: nothing is planned
/// for them before somebody mends them.
pub(super) struct Refused {
    modules: BTreeSet<Vec<Arc<str>>>,
    blocks: BTreeMap<ConfigAddress, (String, Span)>,
}

impl Refused {
    pub(super) fn of(modules: &[&Module<'_>]) -> Self {
        let mut found = Refused {
            modules: BTreeSet::new(),
            blocks: BTreeMap::new(),
        };
        for module in modules {
            if module.broken {
                found.modules.insert(module.names.clone());
            }
            for resource in &module.resources {
                module.instances(resource);
                if let Some(problem) = resource.refused.get() {
                    let address = module.address(resource, None).config();
                    let why = (problem.message.clone(), problem.span);
                    found.blocks.insert(address, why);
                }
            }
        }
        found
    }

    pub(super) fn covers(&self, address: &ResourceAddress) -> bool {
        self.holds(address) || self.blocks.contains_key(&address.config())
    }

    /// Whether an address lies in a module with files that could not be read.
    pub(super) fn holds(&self, address: &ResourceAddress) -> bool {
        let names = address.module.names();
        (0..=names.len()).any(|end| self.modules.contains(&names[..end]))
    }

    pub(super) fn gaps(&self) -> Vec<Gap> {
        let gap = |(address, (message, _)): (&ConfigAddress, &(String, Span))| Gap {
            what: address.to_string(),
            why: format!("Terraform refuses its `for_each`: {message}"),
            treated_as: "a configuration that cannot be planned before this is mended".to_owned(),
            effect: GapEffect::NeedsApproval,
        };
        self.blocks.iter().map(gap).collect()
    }
}

/// Values that fail for certain, and did not before: a calculation with what is no number, or by
/// zero. Nobody knows what the object would be, and no plan tells it before this is mended.
pub(super) fn failing_values(old: &[&Module<'_>], new: &[&Module<'_>]) -> Vec<Gap> {
    let failing = failures(new);
    if failing.is_empty() {
        return Vec::new();
    }
    let before = failures(old);
    let mut fresh: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (what, why) in failing.difference(&before) {
        fresh.entry(what).or_default().push(why);
    }
    fresh
        .into_iter()
        .map(|(what, reasons)| {
            let (first, more) = (
                reasons.first().copied().unwrap_or_default(),
                reasons.len() - 1,
            );
            let others = match more {
                0 => String::new(),
                more => format!(", and {more} more"),
            };
            Gap {
                what: what.to_owned(),
                why: format!("Terraform cannot evaluate a value in it, as far as values are known here: {first}{others}"),
                treated_as: "a configuration that cannot be planned before this is mended"
                    .to_owned(),
                effect: GapEffect::NeedsApproval,
            }
        })
        .collect()
}

/// What fails, with the reason.
fn failures(modules: &[&Module<'_>]) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for module in modules.iter().filter(|module| !module.hypothetical) {
        let inside = |what: String| match module.names.is_empty() {
            true => what,
            false => format!("module.{}.{what}", module.names.join(".module.")),
        };
        for (name, local) in &module.locals {
            let why = failure(module, local.expr).into_iter();
            found.extend(why.map(|why| (inside(format!("local.{name}")), why)));
        }
        for resource in &module.resources {
            // What has no instance is not worked out.
            if matches!(module.instances(resource), Instances::Keyed(keys) if keys.is_empty()) {
                continue;
            }
            let mut reasons = BTreeSet::new();
            in_body(module, &resource.block.body, 0, &mut reasons);
            let what = module.address(resource, None).config().to_string();
            found.extend(reasons.into_iter().map(|why| (what.clone(), why)));
        }
    }
    found
}

fn in_body(module: &Module<'_>, body: &Body, depth: usize, out: &mut BTreeSet<String>) {
    if depth > MAX_DEPTH {
        return;
    }
    for attribute in &body.attributes {
        out.extend(failure(module, &attribute.expr));
    }
    // The content of a `dynamic` block is worked out for its elements alone.
    let written = body.blocks.iter().filter(|block| &*block.kind != "dynamic");
    for block in written {
        in_body(module, &block.body, depth + 1, out);
    }
}

/// Why a value cannot be worked out. Only calculations and members of variables and locals are
/// tried: what else fails leaves a value unknown, which is told where the value counts.
fn failure(module: &Module<'_>, expr: &Expr) -> Option<String> {
    let (calculates, takes_members) = (calculates(expr), takes_members(expr));
    if !calculates && !takes_members {
        return None;
    }
    let names = module.names_here();
    let found = evaluate_within(expr, &names, Mode::Configuration, &Budget::default());
    let mut problems = found.problems.into_iter();
    let failed = problems.find(|problem| match problem.kind {
        ProblemKind::Type => calculates,
        ProblemKind::Absent => takes_members,
        _ => false,
    })?;
    Some(failed.message)
}

/// Whether an expression takes a member of a variable or a local.
fn takes_members(expr: &Expr) -> bool {
    let mut found = false;
    expr.walk(&mut |part| {
        found |= matches!(&part.kind, ExprKind::Traversal { base, steps }
            if steps.len() > 1
                && matches!(&base.kind, ExprKind::Variable(first) if matches!(&**first, "var" | "local")));
    });
    found
}

/// Whether there is a calculation in an expression.
fn calculates(expr: &Expr) -> bool {
    let mut found = false;
    expr.walk(&mut |part| {
        found |= matches!(
            &part.kind,
            ExprKind::Binary {
                operator: BinaryOperator::Add
                    | BinaryOperator::Subtract
                    | BinaryOperator::Multiply
                    | BinaryOperator::Divide
                    | BinaryOperator::Modulo,
                ..
            }
        );
    });
    found
}
