//! Expressions of rules get their values: names from the change that is judged,
//! functions from the table of rules.

use std::borrow::Cow;

use super::functions;
use super::scope::ChangeScope;
use crate::hcl::evaluate::{Mode, Scope, evaluate};
use crate::hcl::functions::FunctionError;
use crate::hcl::syntax::Expr;
use crate::model::value::Value;

impl Scope for ChangeScope<'_> {
    fn root(&self, name: &str) -> Option<Cow<'_, Value>> {
        self.variable(name).map(Cow::Borrowed)
    }

    fn call_borrowed(
        &self,
        name: &str,
        arguments: &[Cow<'_, Value>],
    ) -> Option<Result<Value, FunctionError>> {
        let function = functions::lookup(name)?;
        Some(function(self, arguments).map_err(|message| FunctionError {
            argument: None,
            message,
        }))
    }
}

/// Something that gives expressions a value.
pub(super) trait Evaluate {
    /// The value of an expression, or why it has none.
    fn evaluate(&self, expr: &Expr) -> Result<Value, String>;

    /// The strings of a list expression; what is no list of strings gives those
    /// that are.
    fn strings(&self, expr: Option<&Expr>) -> Vec<String> {
        match expr.map(|expr| self.evaluate(expr)) {
            Some(Ok(Value::List(list))) => list
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
            Some(Ok(Value::String(text))) => vec![text.to_string()],
            _ => Vec::new(),
        }
    }
}

impl Evaluate for ChangeScope<'_> {
    fn evaluate(&self, expr: &Expr) -> Result<Value, String> {
        valued(expr, self)
    }
}

/// The value of an expression, or the first problem with it.
pub(super) fn valued(expr: &Expr, scope: &dyn Scope) -> Result<Value, String> {
    let evaluation = evaluate(expr, scope, Mode::Rule);
    match evaluation.problems.first() {
        Some(problem) if evaluation.value.is_unknown() => Err(problem.message.clone()),
        _ => Ok(evaluation.value.into_owned()),
    }
}
