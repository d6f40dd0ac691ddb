//! What may be shown. Only `redact` makes these types of texts of the input.

use std::fmt;
use std::sync::Arc;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

/// Text of the input after redaction and sanitizing: one line, no control
/// or invisible characters, bounded. It is still data: every format escapes it
/// for its own syntax.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Default)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(transparent)]
pub struct Text(pub(super) Arc<str>);

impl Text {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A text of our own, which holds nothing of the input.
    ///
    /// ```
    /// let shown = blastgate::redact::Text::trusted("in our own words");
    /// assert_eq!(shown.as_str(), "in our own words");
    /// ```
    ///
    /// Of anything else only this module makes one:
    ///
    /// ```compile_fail
    /// let text = String::from("out of a plan");
    /// let shown = blastgate::redact::Text(text.as_str().into());
    /// ```
    pub fn trusted(text: &'static str) -> Self {
        Text(text.into())
    }
}

/// Several lines of the input that are shown as they are, because redaction and sanitizing
/// would change none of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Verbatim(pub(super) Arc<str>);

impl Verbatim {
    /// The lines, separated by `\n`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
