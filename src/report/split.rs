//! Which changes of a plan could go first, and what remains.

use serde::Serialize;

use super::{Location, Reason, Text};

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// A plan in two parts.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportSplit {
    /// Changes that could go first, in a commit of their own: judged without
    /// the others they pass. None of them needs one of the others.
    pub first: Vec<SplitFirst>,
    /// Changes that remain, for people to decide on.
    pub remaining: Vec<SplitRemaining>,
    /// What stops the plan whichever of its changes go first.
    pub whole: Vec<Reason>,
}

/// A change that could go first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct SplitFirst {
    /// Address.
    pub address: Text,
    /// Deposed key.
    pub deposed: Option<Text>,
    /// The plan's own words.
    pub actions: Vec<Text>,
    /// Where the change comes from.
    pub location: Option<Location>,
}

/// A change that remains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct SplitRemaining {
    /// Address.
    pub address: Text,
    /// Deposed key.
    pub deposed: Option<Text>,
    /// The plan's own words.
    pub actions: Vec<Text>,
    /// Rules that stop it; none when it only waits for another change.
    pub rules: Vec<Text>,
    /// The remaining change that it has to come after.
    pub after: Option<Text>,
    /// The remaining change that the same edit makes.
    pub same_edit_as: Option<Text>,
    /// Where the change comes from.
    pub location: Option<Location>,
}
