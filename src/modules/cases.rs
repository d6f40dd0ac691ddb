//! What operators and functions make of something that is one of several: the same of
//! each of them.

use std::collections::BTreeMap;

use super::normal_form::{NormalForm, choice};
use super::symbolic::Hasher;
use super::tree::Names;
use crate::hcl::syntax::{BinaryOperator, Expr, ExprKind};
use crate::model::value::Value;
use crate::source::Span;

/// Choices by different things that are taken apart one after the other.
const DEEPEST: usize = 2;
/// Cases of one choice that are tried.
const MOST: usize = 16;

/// What is made of forms in each case of those that are one of several; those that are
/// chosen by the same are in the same case. `None` where a case does not tell.
pub(super) fn in_each_case(
    forms: &[NormalForm],
    make: &dyn Fn(&[NormalForm]) -> Option<NormalForm>,
) -> Option<NormalForm> {
    apart(forms, DEEPEST, make)
}

fn apart(
    forms: &[NormalForm],
    depth: usize,
    make: &dyn Fn(&[NormalForm]) -> Option<NormalForm>,
) -> Option<NormalForm> {
    let several = forms.iter().find_map(|form| match form.peel() {
        NormalForm::Choice(several) => Some(several.clone()),
        _ => None,
    });
    let Some(several) = several else {
        return make(forms);
    };
    let depth = depth.checked_sub(1)?;
    if several.cases.len() > MOST {
        return None;
    }
    let mut cases = BTreeMap::new();
    for case in several.cases.keys() {
        let chosen: Option<Vec<NormalForm>> = forms
            .iter()
            .map(|form| in_case(form, &several.by.value_number, case))
            .collect();
        cases.insert(case.clone(), apart(&chosen?, depth, make)?);
    }
    Some(choice(several.by.clone(), cases))
}

/// A form in one case of what is chosen by this number.
fn in_case(form: &NormalForm, by: &[u8; 32], case: &str) -> Option<NormalForm> {
    match form.peel() {
        NormalForm::Choice(other) if other.by.value_number == *by => other.cases.get(case).cloned(),
        _ => Some(form.clone()),
    }
}

/// One of two sides by a condition that is one of several.
pub(super) fn sides(condition: &NormalForm, sides: [&NormalForm; 2]) -> Option<NormalForm> {
    let NormalForm::Choice(several) = condition.peel() else {
        return None;
    };
    let mut cases = BTreeMap::new();
    for (case, form) in &several.cases {
        let side = match form.peel() {
            NormalForm::Known(Value::Bool(true)) => sides[0],
            NormalForm::Known(Value::Bool(false)) => sides[1],
            _ => return None,
        };
        cases.insert(case.clone(), in_case(side, &several.by.value_number, case)?);
    }
    Some(choice(several.by.clone(), cases))
}

pub(super) fn is_choice(form: &NormalForm) -> bool {
    matches!(form.peel(), NormalForm::Choice(_))
}

impl Names<'_, '_> {
    /// An operator with its operands: what it comes to in each case, or its number.
    pub(super) fn operation(&self, label: &str, operands: &[&Expr], whole: &Expr) -> NormalForm {
        let forms: Vec<NormalForm> = operands
            .iter()
            .map(|operand| self.normal_form(operand, &[]))
            .collect();
        let found = forms.iter().any(is_choice).then(|| {
            in_each_case(&forms, &|forms| {
                compared_with_null(&whole.kind, forms).or_else(|| self.operated(whole, forms))
            })
        });
        found.flatten().unwrap_or_else(|| {
            let mut hasher = Hasher::default();
            hasher.put(label);
            for form in &forms {
                hasher.form(form);
            }
            hasher.opaque()
        })
    }

    fn operated(&self, whole: &Expr, forms: &[NormalForm]) -> Option<NormalForm> {
        let mut operands = literals(forms, whole.span)?.into_iter().map(Box::new);
        let kind = match &whole.kind {
            ExprKind::Unary { operator, .. } => ExprKind::Unary {
                operator: *operator,
                operand: operands.next()?,
            },
            ExprKind::Binary { operator, .. } => ExprKind::Binary {
                operator: *operator,
                left: operands.next()?,
                right: operands.next()?,
            },
            _ => return None,
        };
        self.known(kind, whole.span)
    }

    /// What a function makes of arguments that are known.
    pub(super) fn called(
        &self,
        name: &str,
        forms: &[NormalForm],
        span: Span,
    ) -> Option<NormalForm> {
        let kind = ExprKind::Call {
            name: name.into(),
            arguments: literals(forms, span)?,
            expand: false,
        };
        self.known(kind, span)
    }

    fn known(&self, kind: ExprKind, span: Span) -> Option<NormalForm> {
        let value = self.evaluate(&Expr::new(kind, span));
        (!value.has_unknown()).then_some(NormalForm::Known(value))
    }
}

fn literals(forms: &[NormalForm], span: Span) -> Option<Vec<Expr>> {
    let one = |form: &NormalForm| match form.peel() {
        NormalForm::Known(value) => Some(Expr::new(ExprKind::Literal(value.clone()), span)),
        _ => None,
    };
    forms.iter().map(one).collect()
}

/// What has a shape is there, whatever is in it.
fn compared_with_null(kind: &ExprKind, forms: &[NormalForm]) -> Option<NormalForm> {
    let ExprKind::Binary { operator, .. } = kind else {
        return None;
    };
    let same = match operator {
        BinaryOperator::Equal => false,
        BinaryOperator::NotEqual => true,
        _ => return None,
    };
    let null = |form: &NormalForm| matches!(form.peel(), NormalForm::Known(Value::Null));
    let shaped = |form: &NormalForm| {
        matches!(
            form.peel(),
            NormalForm::Object(_) | NormalForm::List(_) | NormalForm::Text(_)
        )
    };
    let [one, other] = forms else { return None };
    (null(one) && shaped(other) || shaped(one) && null(other))
        .then_some(NormalForm::Known(Value::Bool(same)))
}
