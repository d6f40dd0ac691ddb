//! What a collection is made of, where not all of it is known: whether one that is
//! written otherwise still has everything that it had.

use std::collections::{BTreeMap, BTreeSet};

use super::cases::told_apart;
use super::normal_form::NormalForm;
use super::parts::{self, Part, in_cases, of_value, paired};
use super::symbolic::{Hasher, SymbolicValue};
use super::tree::{Module, Names};
use super::variables::Argument;
use crate::hcl::syntax::{Expr, ExprKind, ForExpr, Step};
use crate::model::value::Value;

/// Names and calls that are followed into one another.
const DEEPEST: usize = 40;
/// Parts of one collection; what has more is one part.
const MOST: usize = 5_000;

impl Names<'_, '_> {
    /// The parts that the keys of a collection come from. Order and repetition mean
    /// nothing: this is about what there is.
    pub(crate) fn members(&self, expr: &Expr) -> BTreeSet<Part> {
        let mut parts = BTreeSet::new();
        let found = self.collect(expr, DEEPEST, &mut parts);
        if found.is_none() || parts.len() > MOST {
            return BTreeSet::from([Part::All(self.symbolic(expr).value_number)]);
        }
        parts
    }

    /// Adds the parts of a collection; `None` when one of them is not seen through.
    fn collect(&self, expr: &Expr, depth: usize, parts: &mut BTreeSet<Part>) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        let value = self.evaluate(expr);
        if !value.has_unknown() {
            return of_value(&value, parts);
        }
        match &expr.kind {
            ExprKind::Tuple(elements) => {
                for element in elements {
                    parts.insert(Part::One(self.symbolic(element).value_number));
                }
            }
            ExprKind::Object(items) => {
                for item in items {
                    let key = self.symbolic(&item.key).value_number;
                    let value = self.symbolic(&item.value).value_number;
                    parts.insert(Part::Pair(key, value));
                }
            }
            ExprKind::Call {
                name,
                arguments,
                expand: false,
            } => match (name.as_ref(), arguments.as_slice()) {
                ("concat" | "setunion", arguments) => {
                    for argument in arguments {
                        self.collect(argument, depth, parts)?;
                    }
                }
                ("merge", arguments) => {
                    self.merged(arguments, depth, parts)?;
                }
                // What is empty is left out on both sides alike, and a list of lists comes to
                // what each of them holds.
                (
                    "toset" | "tolist" | "tomap" | "distinct" | "sort" | "reverse" | "compact"
                    | "flatten",
                    [only],
                ) => {
                    self.collect(only, depth, parts)?;
                }
                // The same is taken away from all of them.
                ("setsubtract", [from, less]) => {
                    let mut inner = BTreeSet::new();
                    self.collect(from, depth, &mut inner)?;
                    let less = self.symbolic(less).value_number;
                    parts.extend(inner.iter().map(|part| part.within(&less)));
                }
                _ => self.whole(expr, parts),
            },
            ExprKind::Conditional {
                condition,
                then,
                otherwise,
            } => {
                // The same condition takes the same side before and after.
                let told = told_apart(&self.normal_form(condition, &[]));
                let mut sides = Vec::new();
                for side in [then, otherwise] {
                    let mut inner = BTreeSet::new();
                    self.collect(side, depth, &mut inner)?;
                    sides.push(inner);
                }
                let cases = told.cases.into_iter().map(|(name, holds)| {
                    let side = sides.get(usize::from(!holds)).cloned();
                    (name, side.unwrap_or_default())
                });
                in_cases(told.by, cases.collect(), parts);
            }
            ExprKind::For(_) if self.normal_form(expr, &[]).is_shaped() => {
                self.formed(expr, parts);
            }
            ExprKind::For(each) if self.plain(each) => {
                let mut inner = BTreeSet::new();
                self.collect(&each.collection, depth, &mut inner)?;
                let made = self.made(each);
                parts.extend(inner.iter().map(|part| part.within(&made)));
            }
            ExprKind::Variable(_) | ExprKind::Traversal { .. } => {
                let found = self.behind(expr, &mut |names, expr| names.collect(expr, depth, parts));
                if found.is_none() {
                    self.formed(expr, parts);
                }
            }
            _ => self.whole(expr, parts),
        }
        Some(())
    }

    /// Adds the parts of what an expression comes to, as far as its shape is known.
    fn formed(&self, expr: &Expr, parts: &mut BTreeSet<Part>) {
        let mut inner = BTreeSet::new();
        match parts::of_form(&self.normal_form(expr, &[]), &mut inner) {
            Some(()) if inner.len() <= MOST => parts.extend(inner),
            _ => self.whole(expr, parts),
        }
    }

    /// Adds the parts of maps of which the later ones replace what the earlier ones hold.
    fn merged(&self, arguments: &[Expr], depth: usize, parts: &mut BTreeSet<Part>) -> Option<()> {
        let mut open = false;
        let mut earlier: BTreeMap<[u8; 32], [u8; 32]> = BTreeMap::new();
        for argument in arguments {
            // What comes behind keys that are not known may give another value to one of
            // them.
            if open {
                self.whole(argument, parts);
                continue;
            }
            let mut inner = BTreeSet::new();
            self.collect(argument, depth, &mut inner)?;
            open = inner.iter().any(Part::is_whole);
            let mut own: BTreeMap<[u8; 32], [u8; 32]> = BTreeMap::new();
            for part in inner {
                let Some((key, value)) = part.pair() else {
                    parts.insert(part);
                    continue;
                };
                let all = own.get(&key).map(|other| paired(other, &value));
                own.insert(key, all.unwrap_or(value));
                // Which of several values a key gets, their order decides.
                parts.insert(match earlier.get(&key) {
                    Some(before) => part.behind(before),
                    None => part,
                });
            }
            earlier.extend(own);
        }
        Some(())
    }

    /// Follows a local or a variable to what it stands for, with the names there; `None` for
    /// anything else.
    pub(super) fn behind(
        &self,
        expr: &Expr,
        follow: &mut dyn FnMut(&Names<'_, '_>, &Expr) -> Option<()>,
    ) -> Option<()> {
        let ExprKind::Traversal { base, steps } = &expr.kind else {
            return None;
        };
        let (ExprKind::Variable(kind), [Step::Attribute(name)]) = (&base.kind, steps.as_slice())
        else {
            return None;
        };
        match kind.as_ref() {
            "local" => {
                let local = self.module.locals.get(name.as_ref())?;
                follow(&self.module.names_here(), local.expr)
            }
            "var" => match self.module.argument(name) {
                Argument::Passed(parent, expr) => follow(&self.module.outside(&parent), expr),
                _ => None,
            },
            _ => None,
        }
    }

    fn whole(&self, expr: &Expr, parts: &mut BTreeSet<Part>) {
        parts.insert(Part::All(self.symbolic(expr).value_number));
    }

    /// Whether a `for` makes one element of each, whatever stands beside it.
    fn plain(&self, each: &ForExpr) -> bool {
        // With the index of a list, what comes in between makes others of all that follow;
        // the keys of a map stay with their values.
        let keyed = each.key_variable.is_none() || self.is_map(&each.collection, DEEPEST);
        keyed && !each.grouping
    }

    /// Whether a collection has keys of its own, as far as its writing tells.
    fn is_map(&self, expr: &Expr, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        match &expr.kind {
            ExprKind::Object(_) => true,
            ExprKind::For(each) => each.key.is_some(),
            ExprKind::Call { name, .. } => matches!(name.as_ref(), "merge" | "tomap" | "zipmap"),
            ExprKind::Conditional {
                then, otherwise, ..
            } => self.is_map(then, depth) && self.is_map(otherwise, depth),
            ExprKind::Traversal { base, steps } => match (&base.kind, steps.as_slice()) {
                (ExprKind::Variable(kind), [Step::Attribute(name)]) if kind.as_ref() == "local" => {
                    let local = self.module.locals.get(name.as_ref());
                    local.is_some_and(|local| self.module.names_here().is_map(local.expr, depth))
                }
                _ => matches!(self.evaluate(expr), Value::Map(_)),
            },
            _ => matches!(self.evaluate(expr), Value::Map(_)),
        }
    }

    /// What a `for` makes of each element, as a number.
    fn made(&self, each: &ForExpr) -> [u8; 32] {
        let bound: Vec<_> = std::iter::once(each.value_variable.clone())
            .chain(each.key_variable.clone())
            .collect();
        let mut hasher = Hasher::within(&bound);
        for part in [
            each.key.as_ref(),
            Some(&each.value),
            each.condition.as_ref(),
        ] {
            match part {
                Some(part) => {
                    hasher.form(&self.normal_form(part, &bound));
                }
                None => hasher.put("-"),
            }
        }
        hasher.finish().value_number
    }

    /// Whether a `count` is one or nothing, whatever decides it.
    pub(crate) fn at_most_one(&self, count: &Expr) -> bool {
        fn small(form: &NormalForm) -> bool {
            match form.peel() {
                NormalForm::Known(Value::Number(number)) => {
                    number.as_i64().is_some_and(|number| number <= 1)
                }
                NormalForm::Choice(choice) => choice.cases.values().all(small),
                _ => false,
            }
        }
        small(&self.normal_form(count, &[]))
    }
}

impl Module<'_> {
    /// Notes that the block with this `for_each` only gets more objects.
    pub(crate) fn grows(&self, for_each: &Expr, before: SymbolicValue) {
        let key = self.place(for_each);
        self.tree.grown.borrow_mut().insert(key, before);
    }

    pub(super) fn place(&self, for_each: &Expr) -> (usize, usize) {
        (
            std::ptr::from_ref(self).addr(),
            std::ptr::from_ref(for_each).addr(),
        )
    }

    /// What `each.value` stood for before, where this block only gets more objects.
    pub(crate) fn grown(&self, for_each: &Expr) -> Option<SymbolicValue> {
        let grown = self.tree.grown.borrow();
        if grown.is_empty() {
            return None;
        }
        grown.get(&self.place(for_each)).cloned()
    }
}
