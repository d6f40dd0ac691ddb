//! Terraform's functions: one table for configuration, rules and policy.
//!
//! A function is pure: whatever it may read comes through its
//! [`FunctionContext`]. Forms that must not evaluate their arguments first
//! (`try`, `can`) and those that need the evaluator (`templatefile`,
//! `templatestring`) live in [`super::evaluate`].

use crate::model::value::Value;

/// A function of Terraform's language. Gets its arguments evaluated; any of
/// them may hold [`Value::Unknown`] inside.
pub type Function = fn(&[Value], &FunctionContext<'_>) -> Result<Value, FunctionError>;

/// What a function may see besides its arguments.
#[derive(Clone, Copy, Default)]
pub struct FunctionContext<'a> {
    /// Files for `file`, `fileset` and their kin; absent where none may be read.
    pub files: Option<&'a dyn Files>,
}

/// Read-only view of the files beside a configuration. Implementations keep
/// inside the tree that is judged.
pub trait Files {
    /// Bytes of the file at a `/`-separated path relative to the root module.
    fn read(&self, path: &str) -> Option<Vec<u8>>;

    /// Paths of all files below a directory, relative to that directory, sorted.
    fn list(&self, directory: &str) -> Option<Vec<String>>;
}

/// Why a function gave no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionError {
    /// Position of the argument at fault, from 0, when it is one.
    pub argument: Option<usize>,
    /// What is wrong; holds no argument values.
    pub message: String,
}

/// The function of this name, as written without the prefix `core::`.
pub fn lookup(_name: &str) -> Option<Function> {
    None
}
