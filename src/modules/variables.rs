//! Variables of a module and where their values come from.

use std::rc::Rc;

use super::tree::{Module, Names};

use crate::hcl::evaluate::constant;
use crate::hcl::syntax::Expr;
use crate::input::configuration::CALL_META;
use crate::model::value::Value;

/// Where the value of a variable comes from.
pub(crate) enum Argument<'m, 'b> {
    /// From `tfvars` or the command line.
    Given(&'m Value),
    /// From the call.
    Passed(Rc<Module<'b>>, &'b Expr),
    /// Its default.
    Default,
    /// Nobody says.
    Open,
}

impl<'b> Module<'b> {
    /// A variable of this module.
    pub(crate) fn variable(&self, name: &str) -> Option<&Value> {
        static UNKNOWN: Value = Value::Unknown;
        let Some(variable) = self.variables.get(name) else {
            return self.undeclared(name);
        };
        if let Some(value) = variable.value.get() {
            return Some(value);
        }
        if variable.running.replace(true) {
            return Some(&UNKNOWN);
        }
        let mut value = match self.argument(name) {
            Argument::Given(value) => value.clone(),
            Argument::Passed(parent, expr) => self.outside(&parent).evaluate(expr),
            Argument::Default => Value::Null,
            Argument::Open => Value::Unknown,
        };
        let body = &variable.block.body;
        let nullable = body.expr("nullable").and_then(constant) != Some(Value::Bool(false));
        let passed = !matches!(self.argument(name), Argument::Default);
        if value.is_null() && !(nullable && passed) {
            value = match body.expr("default") {
                Some(default) => self.names_here().evaluate(default),
                None => Value::Unknown,
            };
        }
        if let Some(expr) = body.expr("type") {
            value = crate::hcl::types::convert(value, expr);
        }
        variable.running.set(false);
        let value = self.tree.bounded(value);
        Some(variable.value.get_or_init(|| value))
    }

    /// What a root module is given for a variable that it uses and does not declare: a
    /// tool that hands values over writes such declarations, too.
    pub(crate) fn undeclared(&self, name: &str) -> Option<&Value> {
        if self.parent.upgrade().is_some() || self.variables.contains_key(name) {
            return None;
        }
        self.tree.given.get(name)
    }

    /// The names around the call of this module.
    pub(crate) fn outside<'m>(&'m self, parent: &'m Module<'b>) -> Names<'m, 'b> {
        match self.call {
            Some(call) => parent.names_of(self.key.clone(), &self.each, &call.body),
            None => parent.names_here(),
        }
    }

    /// Where the value of a variable comes from.
    pub(crate) fn argument(&self, name: &str) -> Argument<'_, 'b> {
        match (self.parent.upgrade(), self.call) {
            (Some(parent), Some(call)) => match call.body.expr(name) {
                Some(expr) if !CALL_META.contains(&name) => Argument::Passed(parent, expr),
                _ => Argument::Default,
            },
            _ => match self.tree.given.get(name) {
                // Given, and nobody knows what: the same on both sides.
                Some(value) if value.is_unknown() => Argument::Open,
                Some(value) => Argument::Given(value),
                None => match self.variables.get(name) {
                    Some(variable) if variable.block.body.expr("default").is_some() => {
                        Argument::Default
                    }
                    _ => Argument::Open,
                },
            },
        }
    }
}
