//! What the type of a variable makes of the form that a call hands over.

use std::sync::Arc;

use super::normal_form::{NormalForm, choice, list, object};
use super::tree::Names;
use crate::hcl::syntax::{Expr, ExprKind, Step};
use crate::hcl::types::{convert, default_of};
use crate::model::value::Value;

/// Types inside one another that are followed; parsers bound them.
const MAX_DEPTH: usize = 500;

/// A form with what `optional` attributes are that it is given without.
pub(super) fn with_defaults(form: NormalForm, constraint: &Expr) -> NormalForm {
    let ExprKind::Call {
        name, arguments, ..
    } = &constraint.kind
    else {
        return form;
    };
    let Some(of) = arguments.first() else {
        return form;
    };
    match (name.as_ref(), form.peel()) {
        ("optional", _) => with_defaults(form, of),
        (_, NormalForm::Known(value)) => NormalForm::Known(convert(value.clone(), constraint)),
        (_, NormalForm::Choice(several)) => {
            let one = |(name, case): (&Arc<str>, &NormalForm)| {
                (name.clone(), with_defaults(case.clone(), constraint))
            };
            choice(several.by.clone(), several.cases.iter().map(one).collect())
        }
        ("list" | "set", NormalForm::List(forms)) => list(
            forms
                .iter()
                .map(|form| with_defaults(form.clone(), of))
                .collect(),
        ),
        ("map", NormalForm::Object(forms)) => object(
            forms
                .iter()
                .map(|(name, form)| (name.clone(), with_defaults(form.clone(), of)))
                .collect(),
        ),
        ("object", NormalForm::Object(forms)) => {
            let mut forms = forms.clone();
            for item in of.items().unwrap_or_default() {
                let Some(name) = item.key.as_str() else {
                    continue;
                };
                let given = forms.remove(name);
                let given = given.unwrap_or(NormalForm::Known(Value::Null));
                let given = match (given.peel(), default_of(&item.value)) {
                    (NormalForm::Known(Value::Null), Some(default)) => NormalForm::Known(default),
                    _ => given,
                };
                forms.insert(name.into(), with_defaults(given, &item.value));
            }
            object(forms)
        }
        _ => form,
    }
}

/// The type of the members of a collection of this type.
pub(super) fn of_members(constraint: &Expr) -> Option<&Expr> {
    match &constraint.kind {
        ExprKind::Call {
            name, arguments, ..
        } if matches!(name.as_ref(), "map" | "list" | "set") => arguments.first(),
        _ => None,
    }
}

/// Whether a type has attributes that need not be given.
pub(super) fn has_optional(constraint: &Expr, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return true;
    };
    if matches!(&constraint.kind, ExprKind::Call { name, .. } if name.as_ref() == "optional") {
        return true;
    }
    let mut found = false;
    constraint.children(&mut |child| found |= has_optional(child, depth));
    found
}

impl<'b> Names<'_, 'b> {
    /// The type that says more of a variable than what it is given.
    pub(super) fn declared_type(&self, expr: &Expr) -> Option<&'b Expr> {
        let ExprKind::Traversal { base, steps } = &expr.kind else {
            return None;
        };
        match (&base.kind, steps.as_slice()) {
            (ExprKind::Variable(kind), [Step::Attribute(name)]) if kind.as_ref() == "var" => {
                self.completed_type(name)
            }
            _ => None,
        }
    }

    /// The type of a variable, where it completes what is given.
    pub(super) fn completed_type(&self, variable: &str) -> Option<&'b Expr> {
        let variable = self.module.variables.get(variable)?;
        let constraint = variable.block.body.expr("type")?;
        has_optional(constraint, MAX_DEPTH).then_some(constraint)
    }
}
