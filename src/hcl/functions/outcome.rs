//! How the body of a function ends, and how large a value may become.

use super::FunctionError;
use crate::model::value::Value;

/// Longest text that a function may build.
pub(super) const MAX_BYTES: usize = 16 << 20;

/// Most elements that a function may build.
pub(super) const MAX_ELEMENTS: usize = 1_000_000;

/// Why a body ended without a value of its own.
#[derive(Debug)]
pub(super) enum Stop {
    /// The answer depends on something unknown, or would be too large.
    Unknown,
    /// Terraform would refuse the call.
    Error(FunctionError),
}

/// What a body gives.
pub(super) type Outcome = Result<Value, Stop>;

/// An error at an argument.
pub(super) fn bad(argument: usize, message: impl Into<String>) -> Stop {
    Stop::Error(FunctionError {
        argument: Some(argument),
        message: message.into(),
    })
}

/// An error of the whole call.
pub(super) fn fail(message: impl Into<String>) -> Stop {
    Stop::Error(FunctionError {
        argument: None,
        message: message.into(),
    })
}
