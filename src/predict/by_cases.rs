//! Conditions over one unknown value, decided for each value that they name and for any other.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::hcl::evaluate::{Mode, Scope, evaluate_within};
use crate::hcl::syntax::{BinaryOperator, Expr, ExprKind, Step, UnaryOperator};
use crate::model::value::Value;
use crate::modules::tree::{Module, Names};

/// Values that are tried.
const MOST_CASES: usize = 64;
/// How deeply a condition may be nested.
const MAX_DEPTH: usize = 32;
/// Stands for every value that no condition names.
const ANY_OTHER: &str = "\u{0}any other";

/// Whether a number is as large after as before whatever the one value is that decides both, and
/// that is the same on both sides.
pub(super) fn no_fewer(old: &Module<'_>, was: &Expr, new: &Module<'_>, is: &Expr) -> bool {
    let mut compared = Compared::default();
    let (old, new) = (old.names_here(), new.names_here());
    if compared.read(&old, was, Place::Result, 0).is_none()
        || compared.read(&new, is, Place::Result, 0).is_none()
    {
        return false;
    }
    let Some(unknown) = compared.unknown.as_ref() else {
        return false;
    };
    if compared.cases.len() > MOST_CASES {
        return false;
    }
    let same = old.symbolic(unknown).value_number == new.symbolic(unknown).value_number;
    let mut cases: Vec<Value> = compared
        .cases
        .iter()
        .map(|text| Value::from(&**text))
        .collect();
    cases.push(Value::from(ANY_OTHER));
    let number = |names: &Names<'_, '_>, expr: &Expr, value: &Value| {
        let scope = Case {
            names,
            unknown,
            value,
        };
        let budget = &names.module.tree.budget;
        let found = evaluate_within(expr, &scope, Mode::Configuration, budget);
        match found.value.as_ref() {
            Value::Number(number) if found.problems.is_empty() => number.as_i64(),
            _ => None,
        }
    };
    same && cases.iter().all(|value| {
        let both = number(&old, was, value).zip(number(&new, is, value));
        both.is_some_and(|(was, is)| was <= is)
    })
}

/// Where a part of a condition stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is compared with something.
    Compared,
    /// It is what comes out.
    Result,
}

/// What two conditions compare.
#[derive(Default)]
struct Compared {
    /// The reference of which nobody knows the value.
    unknown: Option<Expr>,
    /// Texts that it is compared with.
    cases: BTreeSet<String>,
}

impl Compared {
    /// Reads a condition; nothing where it does more than compare one value with texts. A
    /// number or a truth that it is compared with would be a case that is not tried.
    fn read(
        &mut self,
        names: &Names<'_, '_>,
        expr: &Expr,
        place: Place,
        depth: usize,
    ) -> Option<()> {
        if depth > MAX_DEPTH {
            return None;
        }
        let mut each = |parts: &[&Expr], place: Place| -> Option<()> {
            parts
                .iter()
                .try_for_each(|part| self.read(names, part, place, depth + 1))
        };
        let mut all = |parts: &[&Expr]| each(parts, place);
        match &expr.kind {
            ExprKind::Literal(value) => self.cases_of(value, place),
            ExprKind::Traversal { .. } => self.reference(names, expr, place),
            ExprKind::Unary {
                operator: UnaryOperator::Not,
                operand,
            } => all(&[operand]),
            ExprKind::Binary {
                operator: BinaryOperator::Equal | BinaryOperator::NotEqual,
                left,
                right,
            } => each(&[left, right], Place::Compared),
            ExprKind::Binary {
                operator: BinaryOperator::And | BinaryOperator::Or,
                left,
                right,
            } => all(&[left, right]),
            ExprKind::Conditional {
                condition,
                then,
                otherwise,
            } => all(&[condition, then, otherwise]),
            ExprKind::Call {
                name,
                arguments,
                expand: false,
            } if matches!(name.as_ref(), "contains" | "toset" | "tolist") => {
                each(&arguments.iter().collect::<Vec<_>>(), Place::Compared)
            }
            ExprKind::Tuple(elements) => all(&elements.iter().collect::<Vec<_>>()),
            _ => None,
        }
    }

    fn reference(&mut self, names: &Names<'_, '_>, expr: &Expr, place: Place) -> Option<()> {
        let value = names.evaluate(expr);
        if !value.has_unknown() {
            return self.cases_of(&value, place);
        }
        match &self.unknown {
            Some(known) => (known.kind == expr.kind).then_some(()),
            None => {
                self.unknown = Some(expr.clone());
                Some(())
            }
        }
    }

    fn cases_of(&mut self, value: &Value, place: Place) -> Option<()> {
        match value {
            Value::String(text) => {
                self.cases.insert(text.to_string());
                Some(())
            }
            Value::List(list) => list.iter().try_for_each(|one| self.cases_of(one, place)),
            Value::Number(_) | Value::Bool(_) if place == Place::Result => Some(()),
            _ => None,
        }
    }
}

/// The names of a module, with one value for what nobody knows.
struct Case<'a, 'm, 'b> {
    names: &'a Names<'m, 'b>,
    unknown: &'a Expr,
    value: &'a Value,
}

impl Scope for Case<'_, '_, '_> {
    fn root(&self, name: &str) -> Option<Cow<'_, Value>> {
        self.names.root(name)
    }

    fn resolve(&self, name: &str, steps: &[Step]) -> Option<(Cow<'_, Value>, usize)> {
        if let ExprKind::Traversal { base, steps: taken } = &self.unknown.kind
            && matches!(&base.kind, ExprKind::Variable(root) if root.as_ref() == name)
            && steps.starts_with(taken)
        {
            return Some((Cow::Borrowed(self.value), taken.len()));
        }
        self.names.resolve(name, steps)
    }
}
