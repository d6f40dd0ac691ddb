//! Texts that are made of a template, and what is read out of a text: as known and unknown
//! parts.

use std::sync::Arc;

use super::normal_form::{Marked, NormalForm, Unknown, list, object};
use super::tree::Names;
use crate::hcl::evaluate::Scope as _;
use crate::hcl::functions::{FunctionContext, lookup};
use crate::hcl::syntax::Expr;
use crate::model::value::Value;
use crate::source::Span;

/// Templates that are larger are taken as they are.
const MAX_TEMPLATE: usize = 100_000;
/// Values inside one another that are followed.
const MAX_DEPTH: usize = 60;

impl Names<'_, '_> {
    /// `templatefile` and `templatestring` with variables of which not all is known.
    pub(super) fn reduce_rendered(
        &self,
        name: &str,
        arguments: &[Expr],
        span: Span,
    ) -> Option<NormalForm> {
        let [first, variables] = arguments else {
            return None;
        };
        let Value::String(first) = self.evaluate(first) else {
            return None;
        };
        let text = match name {
            "templatefile" => String::from_utf8(self.module.tree.files.read(&first)?).ok()?,
            _ => first.to_string(),
        };
        if text.len() > MAX_TEMPLATE {
            return None;
        }
        let template = self.template(&text, span.file, name)?;
        let mut names = self.clone();
        let variables = self.normal_form(variables, &[]).members()?;
        names.forms.extend(variables);
        Some(names.normal_form(&template, &[]))
    }
}

/// What `jsondecode` or `yamldecode` reads out of a text with unknown parts in its texts.
pub(super) fn decoded(name: &str, form: &NormalForm) -> Option<NormalForm> {
    let NormalForm::Text(_) = form.peel() else {
        return None;
    };
    let mut marked = Marked::default();
    let text = marked.value(form, Unknown::Any)?;
    let decode = lookup(name)?;
    let value = decode(&[text], &FunctionContext::default()).ok()?;
    apart(&value, &marked, MAX_DEPTH)
}

fn apart(value: &Value, marked: &Marked, depth: usize) -> Option<NormalForm> {
    let depth = depth.checked_sub(1)?;
    match value {
        Value::String(text) => marked.text(text),
        Value::List(elements) => {
            let elements = elements.iter().map(|one| apart(one, marked, depth));
            elements.collect::<Option<Vec<_>>>().map(list)
        }
        Value::Map(map) => {
            let one = |(key, value): (&Arc<str>, &Value)| {
                // A name with an unknown part could be any other one.
                matches!(marked.text(key)?, NormalForm::Known(_)).then_some(())?;
                Some((key.clone(), apart(value, marked, depth)?))
            };
            map.iter().map(one).collect::<Option<_>>().map(object)
        }
        value => Some(NormalForm::Known(value.clone())),
    }
}
