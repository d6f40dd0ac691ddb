//! What the texts of a finding may name.

use std::borrow::Cow;

use super::evaluation::{Evaluate, valued};
use super::scope::ChangeScope;
use crate::finding::Certainty;
use crate::hcl::evaluate::Scope;
use crate::hcl::functions::FunctionError;
use crate::hcl::syntax::Expr;
use crate::model::value::Value;

/// Names that only the texts of a finding may use.
pub(super) const NAMES: &[&str] = &["attributes", "certain", "found", REASON];

/// The first fact that decided, as a clause. It is put together where code of
/// the plan is set off already, so that a text takes it as it stands.
pub(super) const REASON: &str = "reason";

/// The scope of a finding's texts: that of its change, the attributes that it
/// is about, and what its detector found.
pub(super) struct MessageScope<'s, 'a> {
    scope: &'s ChangeScope<'a>,
    attributes: Value,
    certain: Value,
    found: Value,
    reason: Value,
}

impl<'s, 'a> MessageScope<'s, 'a> {
    /// The scope of the texts of a finding about some attributes.
    pub(super) fn new(
        scope: &'s ChangeScope<'a>,
        attributes: &[String],
        certainty: Certainty,
    ) -> Self {
        let attributes = attributes.iter().map(|path| Value::from(path.as_str()));
        MessageScope {
            scope,
            attributes: Value::List(attributes.collect()),
            certain: Value::Bool(certainty == Certainty::Certain),
            found: Value::Null,
            reason: Value::Null,
        }
    }

    /// The same with what a detector found.
    pub(super) fn with_found(mut self, values: Vec<(&'static str, Value)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.into(), value));
        self.found = Value::Map(values.collect());
        self
    }

    /// The same with the facts that decided.
    pub(super) fn with_evidence(mut self, evidence: &[String]) -> Self {
        self.reason = evidence
            .first()
            .map_or(Value::Null, |first| Value::from(first.as_str()));
        self
    }
}

impl Scope for MessageScope<'_, '_> {
    fn root(&self, name: &str) -> Option<Cow<'_, Value>> {
        match name {
            "attributes" => Some(Cow::Borrowed(&self.attributes)),
            "certain" => Some(Cow::Borrowed(&self.certain)),
            "found" => Some(Cow::Borrowed(&self.found)),
            REASON => Some(Cow::Borrowed(&self.reason)),
            name => self.scope.root(name),
        }
    }

    fn call_borrowed(
        &self,
        name: &str,
        arguments: &[Cow<'_, Value>],
    ) -> Option<Result<Value, FunctionError>> {
        self.scope.call_borrowed(name, arguments)
    }
}

impl Evaluate for MessageScope<'_, '_> {
    fn evaluate(&self, expr: &Expr) -> Result<Value, String> {
        valued(expr, self)
    }
}
