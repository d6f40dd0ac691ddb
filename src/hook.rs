//! Commands that an agent wants to type: judged before they run.
//!
//! A command line is parsed as the shell parses it, its words are expanded as
//! far as they can be without running anything, and every command in it is
//! looked up in the tables of `rules/commands`. What changes infrastructure
//! outside of a judged plan is denied; so is what names such a tool and cannot
//! be read. A hook advises: the gate that decides runs in CI.

pub mod agent;
mod denial;
pub mod install;
mod interpreter;
mod recipes;
mod tasks;
mod tools;
mod vocabulary;
mod walk;
mod words;

use std::path::{Path, PathBuf};

pub use denial::Denial;

use interpreter::Interpreter;

/// Files that a command may run.
pub trait Tree {
    /// The text of a file; none where there is no such file that can be read.
    fn read(&self, path: &Path) -> Option<String>;

    /// Files below a directory whose names end in one of these, so many levels
    /// deep, sorted; a bounded number of them.
    fn find(&self, directory: &Path, ends: &[&str], levels: usize) -> Vec<PathBuf>;
}

/// Judges a command line that is run in a directory. None when nothing is denied.
pub fn judge(command: &str, directory: &Path, tree: &dyn Tree) -> Option<Denial> {
    let mut interpreter = Interpreter::new(directory, tree);
    interpreter.script(command).err()
}
