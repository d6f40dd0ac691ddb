//! What operators and functions make of something that is one of several: the same of
//! each of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::normal_form::{NormalForm, REST, choice, is_absent};
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
    let by = &several.by.value_number;
    let mut cases = BTreeMap::new();
    for case in names(forms, by) {
        // What is an error in one of them is no case of the whole.
        if let Some(chosen) = in_case(forms, by, case) {
            match apart(&chosen, depth, make) {
                Some(made) => {
                    cases.insert(case.clone(), made);
                }
                None if chosen.iter().any(is_absent) => {}
                None => return None,
            }
        }
    }
    (!cases.is_empty()).then(|| choice(several.by.clone(), cases))
}

/// The cases of all forms that are chosen by this number: what is the rest to one of them
/// may have a name in another.
fn names<'f>(forms: &'f [NormalForm], by: &[u8; 32]) -> BTreeSet<&'f Arc<str>> {
    let cases = forms.iter().filter_map(|form| match form.peel() {
        NormalForm::Choice(several) if several.by.value_number == *by => Some(&several.cases),
        _ => None,
    });
    cases.flat_map(BTreeMap::keys).collect()
}

/// Forms in one case of what is chosen by this number; `None` where one of them has no
/// such case.
fn in_case(forms: &[NormalForm], by: &[u8; 32], case: &str) -> Option<Vec<NormalForm>> {
    let one = |form: &NormalForm| match form.peel() {
        NormalForm::Choice(other) if other.by.value_number == *by => other.case(case).cloned(),
        _ => Some(form.clone()),
    };
    forms.iter().map(one).collect()
}

/// One of two sides by a condition that is one of several, or that is known in the end. In a
/// case in which the other side would be an error nobody asks for it.
pub(super) fn sides(forms: &[NormalForm; 3]) -> Option<NormalForm> {
    let [condition, then, otherwise] = forms;
    let side = |condition: &NormalForm| match condition.peel() {
        NormalForm::Known(Value::Bool(true)) => Some(then),
        NormalForm::Known(Value::Bool(false)) => Some(otherwise),
        _ => None,
    };
    let NormalForm::Choice(several) = condition.peel() else {
        return side(condition).cloned();
    };
    let by = &several.by.value_number;
    let mut cases = BTreeMap::new();
    for case in names(forms, by) {
        let Some(condition) = several.case(case) else {
            continue;
        };
        let chosen = match side(condition)?.peel() {
            NormalForm::Choice(other) if other.by.value_number == *by => other.case(case).cloned(),
            chosen => Some(chosen.clone()),
        };
        cases.extend(chosen.map(|chosen| (case.clone(), chosen)));
    }
    (!cases.is_empty()).then(|| choice(several.by.clone(), cases))
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
        if let Some(compared) = compared_with_text(&whole.kind, &forms) {
            return compared;
        }
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
        // Without arguments nothing is known that was not known before.
        if forms.is_empty() {
            return None;
        }
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

/// Whether something that is not known is this text: one of two cases of what it is, so that
/// it goes together with what is looked up under it.
fn compared_with_text(kind: &ExprKind, forms: &[NormalForm]) -> Option<NormalForm> {
    let ExprKind::Binary { operator, .. } = kind else {
        return None;
    };
    let same = match operator {
        BinaryOperator::Equal => true,
        BinaryOperator::NotEqual => false,
        _ => return None,
    };
    let [one, other] = forms else { return None };
    let (unknown, text) = match (one.peel(), other.peel()) {
        (NormalForm::Known(Value::String(text)), _) => (other, text),
        (_, NormalForm::Known(Value::String(text))) => (one, text),
        _ => return None,
    };
    is_one_of(unknown, std::slice::from_ref(text), same)
}

/// The cases of a condition: what decides, and by the name of each case whether it holds.
pub(super) struct Told {
    pub(super) by: [u8; 32],
    pub(super) cases: Vec<(String, bool)>,
}

/// The cases of a condition that is not known: those of what it asks about, or that it
/// holds and that it does not.
pub(super) fn told_apart(condition: &NormalForm) -> Told {
    if let NormalForm::Choice(several) = condition.peel() {
        let cases = several.cases.iter().map(|(name, case)| match case.peel() {
            NormalForm::Known(Value::Bool(holds)) => Some((several.full_name(name), *holds)),
            _ => None,
        });
        if let Some(cases) = cases.collect() {
            let by = several.by.value_number;
            return Told { by, cases };
        }
    }
    Told {
        by: condition.symbolic().value_number,
        cases: vec![("true".to_owned(), true), ("false".to_owned(), false)],
    }
}

/// Whether something that is not known is one of these texts, by what it is.
pub(super) fn is_one_of(
    unknown: &NormalForm,
    texts: &[Arc<str>],
    same: bool,
) -> Option<NormalForm> {
    if !matches!(unknown.peel(), NormalForm::Opaque(_) | NormalForm::Text(_)) {
        return None;
    }
    let answer = |same: bool| NormalForm::Known(Value::Bool(same));
    let mut cases: BTreeMap<Arc<str>, NormalForm> = texts
        .iter()
        .map(|text| (text.clone(), answer(same)))
        .collect();
    cases.insert(REST.into(), answer(!same));
    Some(choice(unknown.symbolic(), cases))
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
