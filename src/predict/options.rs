//! What is given beside the two trees.

use std::sync::Arc;

use crate::catalog::Catalog;
use crate::input::module_cache::Installed;

/// What is given beside the two trees.
#[derive(Debug, Clone, Default)]
pub struct DiffOptions {
    /// Variable files, in order.
    pub var_files: Vec<VariableFile>,
    /// `NAME=VALUE`, in order; they go over the files.
    pub vars: Vec<String>,
    /// Workspace that the change is for.
    pub workspace: Option<String>,
    /// Judge only this root module.
    pub root: Option<String>,
    /// Judge only root modules in this directory; empty for all.
    pub below: String,
    /// What is known of providers.
    pub catalog: Catalog,
    /// Modules that are installed beside the trees.
    pub installed: Vec<Installed>,
}

/// A variable file that was named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariableFile {
    /// Path; looked for in the root module and in the tree, so that each side
    /// has its own.
    pub path: String,
    /// Text, when the file is not part of the trees.
    pub text: Option<Arc<str>>,
}
