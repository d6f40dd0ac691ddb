//! Errors that end a judgement: the input, the policy or a rule could not be
//! read. Everything else is a gap or a finding, because a gate must still say
//! what it saw.

use std::fmt;

/// What kind of thing went wrong; names the phase and is stable in machine output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// A file, directory or stream could not be read or written.
    Io,
    /// The bytes are no plan: empty, truncated, not UTF-8, malformed.
    MalformedPlan,
    /// The bytes are something else that is known: state, UI stream, bookmark, encrypted plan.
    NotAPlan,
    /// A plan of a format version that is not understood.
    UnsupportedVersion,
    /// The plan contradicts itself or holds what no tool writes (duplicate keys, members).
    SuspiciousPlan,
    /// A size or depth limit was passed.
    LimitExceeded,
    /// Configuration that does not parse.
    InvalidConfiguration,
    /// A policy file that does not load.
    InvalidPolicy,
    /// A rule file that does not load.
    InvalidRule,
    /// A patch that does not apply exactly, or that leaves the tree.
    InvalidPatch,
    /// git could not answer.
    Git,
    /// The audit log could not be written, or is not what was written.
    Audit,
    /// The arguments do not fit together or name something that does not exist.
    Usage,
    /// A defect of blastgate itself.
    Internal,
}

impl ErrorCode {
    /// Kebab-case name used in machine output.
    pub fn as_str(self) -> &'static str {
        match self {
            ErrorCode::Io => "io",
            ErrorCode::MalformedPlan => "malformed-plan",
            ErrorCode::NotAPlan => "not-a-plan",
            ErrorCode::UnsupportedVersion => "unsupported-version",
            ErrorCode::SuspiciousPlan => "suspicious-plan",
            ErrorCode::LimitExceeded => "limit-exceeded",
            ErrorCode::InvalidConfiguration => "invalid-configuration",
            ErrorCode::InvalidPolicy => "invalid-policy",
            ErrorCode::InvalidRule => "invalid-rule",
            ErrorCode::InvalidPatch => "invalid-patch",
            ErrorCode::Git => "git",
            ErrorCode::Audit => "audit",
            ErrorCode::Usage => "usage",
            ErrorCode::Internal => "internal",
        }
    }
}

/// Where in an input the error lies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ErrorLocation {
    /// Name of the file as the user gave it, or a member inside it.
    pub file: String,
    /// Line from 1, when it means something.
    pub line: Option<u32>,
    /// Column from 1, when it means something.
    pub column: Option<u32>,
}

/// A text with the range that an error underlines. Texts of policies and rules
/// are shown; bytes of plans never are, because they may hold secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorExcerpt {
    /// Display name of the text.
    pub name: String,
    /// The whole text.
    pub text: String,
    /// Byte offset of the first underlined byte.
    pub start: usize,
    /// Length in bytes.
    pub length: usize,
    /// What stands under the line.
    pub label: String,
}

/// An error with what to do next. It is never a pass: the exit code is 1, or 2 for usage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Error {
    /// Phase and kind.
    pub code: ErrorCode,
    /// One sentence: what is wrong. Contains no bytes of a plan's values.
    pub message: String,
    /// What to do instead.
    pub help: Option<String>,
    /// Where.
    pub location: Option<ErrorLocation>,
    /// Underlined texts (policies, rules, configuration).
    pub excerpts: Vec<ErrorExcerpt>,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error {
    /// An error with a message and nothing else yet.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Error {
            code,
            message: message.into(),
            help: None,
            location: None,
            excerpts: Vec::new(),
        }
    }

    /// Adds the next step.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the file, and line and column where known.
    #[must_use]
    pub fn at(mut self, file: impl Into<String>, place: Option<crate::source::LineColumn>) -> Self {
        self.location = Some(ErrorLocation {
            file: file.into(),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
        });
        self
    }

    /// Adds an underlined text.
    #[must_use]
    pub fn with_excerpt(mut self, excerpt: ErrorExcerpt) -> Self {
        self.excerpts.push(excerpt);
        self
    }
}

/// Result of everything that reads input.
pub type Result<T, E = Error> = std::result::Result<T, E>;
