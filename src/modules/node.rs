//! A body with what its arguments come to.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::normal_form::NormalForm;
use super::symbolic::SymbolicValue;
use crate::model::value::Value;
use crate::source::Span;

/// A body with its values.
#[derive(Debug, Clone, Default)]
pub(crate) struct Node {
    pub(crate) attributes: BTreeMap<Arc<str>, Leaf>,
    pub(crate) blocks: BTreeMap<Arc<str>, Vec<Node>>,
    /// Types of blocks whose number is not known.
    pub(crate) open: BTreeMap<Arc<str>, Leaf>,
}

/// An attribute.
#[derive(Debug, Clone)]
pub(crate) struct Leaf {
    pub(crate) value: Value,
    /// Present when the value is not wholly known.
    pub(crate) symbolic: Option<SymbolicValue>,
    /// What it comes to, where a part of it is not known.
    pub(crate) form: Option<NormalForm>,
    pub(crate) sensitive: bool,
    pub(crate) span: Option<Span>,
}
