//! What policies are made of on their way to rules.

use std::collections::BTreeMap;

use crate::hcl::syntax::Expr;
use crate::source::Span;

/// Why something has no rule, and where.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) span: Span,
    pub(super) why: String,
}

impl Refusal {
    pub(super) fn new(span: Span, why: impl Into<String>) -> Self {
        Refusal {
            span,
            why: why.into(),
        }
    }
}

/// Expressions by their names.
pub(super) type Named<'a> = BTreeMap<&'a str, &'a Expr>;

/// What a file says for all of its policies.
pub(super) struct File<'a> {
    pub(super) text: &'a str,
    pub(super) name: &'a str,
    pub(super) locals: Named<'a>,
    /// Inputs with their default values, if they have any.
    pub(super) inputs: BTreeMap<&'a str, Option<&'a Expr>>,
    pub(super) level: Option<&'a Expr>,
}

/// One requirement on its way to a rule.
pub(super) struct Requirement {
    pub(super) policy: String,
    pub(super) label: String,
    pub(super) types: String,
    pub(super) level: Level,
    pub(super) operations: Operations,
    pub(super) when: String,
    pub(super) message: Option<String>,
}

/// What a violation means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    Advisory,
    Overridable,
    Mandatory,
}

/// When a policy is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Operations {
    pub(super) create: bool,
    pub(super) update: bool,
    pub(super) delete: bool,
}
