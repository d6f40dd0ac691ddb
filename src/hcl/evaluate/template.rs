//! Templates: strings with interpolations and directives.

use super::{Env, Eval, Evaluator, Local, Problem, known, unknown};
use crate::hcl::parse::nfc;
use crate::hcl::syntax::TemplatePart;
use crate::model::value::Value;
use crate::source::Span;

impl<'v> Evaluator<'v, '_> {
    pub(super) fn template(
        &self,
        parts: &'v [TemplatePart],
        span: Span,
        env: Env<'v, '_>,
    ) -> Eval<'v> {
        let mut out = String::new();
        if self.parts(parts, span, env, &mut out)? {
            known(Value::String(nfc(&out)))
        } else {
            unknown()
        }
    }

    /// Writes parts; false when something in them is not known. The rest is
    /// evaluated all the same, for its problems.
    fn parts(
        &self,
        parts: &'v [TemplatePart],
        span: Span,
        env: Env<'v, '_>,
        out: &mut String,
    ) -> Result<bool, Problem> {
        let mut whole = true;
        for part in parts {
            match part {
                TemplatePart::Literal(text) => {
                    self.charge(1 + text.len() / 16, span)?;
                    out.push_str(text);
                }
                TemplatePart::Interpolation(expr) => {
                    let value = self.expr(expr, env)?;
                    match self.text(&value, expr.span)? {
                        Some(text) => {
                            self.charge(1 + text.len() / 16, expr.span)?;
                            out.push_str(&text);
                        }
                        None => whole = false,
                    }
                }
                TemplatePart::If {
                    condition,
                    then,
                    otherwise,
                } => match self.truth(condition, env)? {
                    Some(true) => whole &= self.parts(then, span, env, out)?,
                    Some(false) => whole &= self.parts(otherwise, span, env, out)?,
                    None => whole = false,
                },
                TemplatePart::For {
                    key_variable,
                    value_variable,
                    collection,
                    body,
                } => {
                    let elements = self.expr(collection, env)?;
                    let Some(elements) = self.elements(elements, collection.span)? else {
                        whole = false;
                        continue;
                    };
                    let set = key_variable.is_some() && self.is_set(collection, env);
                    for (key, value) in elements {
                        self.charge(1, span)?;
                        let key = if set { value.as_ref().clone() } else { key };
                        let outer = Local {
                            name: key_variable.as_deref().unwrap_or(""),
                            value: std::borrow::Cow::<Value>::Owned(key),
                            parent: env,
                        };
                        let inner = Local {
                            name: value_variable,
                            value,
                            parent: Some(&outer),
                        };
                        whole &= self.parts(body, span, Some(&inner), out)?;
                    }
                }
            }
        }
        Ok(whole)
    }
}
