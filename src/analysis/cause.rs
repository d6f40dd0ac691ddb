//! What was edited, and what follows from it.
//!
//! A change is a *cause* when a path that drives it is known on both sides: then
//! somebody wrote another value, and the way back through the references of the
//! configuration leads to the argument, local or variable where it was written.
//! It is a *consequence* when what drives it is unknown because something that
//! it refers to changes. What drives a replacement are the paths that force it;
//! of an update all that differ.
//!
//! A plan holds the configuration of one side only. Where an expression has
//! several parts, it does not tell which of them was another one before; then
//! the expression itself is named and what else it may have been.

mod code;
mod comes;
mod drive;
mod edited;
mod follow;
mod names;
mod narrow;
mod presence;
mod settle;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Analysis;
use crate::model::address::ConfigAddress;
use crate::model::value::Path;
use crate::source::Span;

/// Where an edit was made. Changes with the same origin have one cause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// Arguments of one block, its `count` and `for_each` among them.
    Block(ConfigAddress),
    /// The block is new.
    Added(ConfigAddress),
    /// The block is gone.
    Removed(ConfigAddress),
    /// A `module` block is new: names of the calls from the root.
    CallAdded(Vec<Arc<str>>),
    /// A `module` block is gone.
    CallRemoved(Vec<Arc<str>>),
    /// An argument of a `module` block.
    CallArgument(Vec<Arc<str>>, Arc<str>),
    /// A variable of the root module.
    Variable(Arc<str>),
    /// The default of a variable of a module.
    Default(Vec<Arc<str>>, Arc<str>),
    /// A local value of a module.
    Local(Vec<Arc<str>>, Arc<str>),
    /// The value of an output of a module.
    Output(Vec<Arc<str>>, Arc<str>),
    /// A file beside the configuration that it reads.
    File(Arc<str>),
    /// Arguments of a provider: module and `aws` or `aws.west`.
    Provider(Vec<Arc<str>>, Arc<str>),
    /// A `moved` block.
    Moved(Vec<Arc<str>>, Arc<str>),
    /// An `import` block, or the command.
    Import(ConfigAddress),
    /// A `removed` block.
    RemovedBlock(ConfigAddress),
    /// Somebody changed the object outside of the tool, and the plan changes it back.
    Drift(ConfigAddress),
    /// The object is marked for replacement in the state.
    Tainted(ConfigAddress),
    /// The replacement was asked for (`-replace`).
    Requested(ConfigAddress),
    /// An earlier apply left the old object behind.
    Deposed(ConfigAddress),
    /// The plan is one to destroy everything (`-destroy`).
    DestroyMode,
}

/// One place that was edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Index of a change in which it shows.
    pub change: usize,
    /// Where in the object it shows; empty for the object as a whole.
    pub path: Path,
    /// Where in the document that a string at `path` holds.
    pub inside: Path,
    /// The line.
    pub span: Option<Span>,
    /// The value of the object at the path is the value that was written, or holds it as
    /// `said` tells: it is not computed from it.
    pub written: bool,
    /// What was written, where it is not the whole value of the object.
    pub said: Option<Said>,
}

/// What was written, where the object does not hold it as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A part of the text at the path: so many bytes at its start and at its end
    /// stand around it.
    Part {
        /// Bytes before it.
        head: usize,
        /// Bytes behind it.
        tail: usize,
    },
    /// Texts of the configuration that no object holds.
    Texts {
        /// What stood there.
        before: Arc<str>,
        /// What stands there.
        after: Arc<str>,
    },
}

/// A cause with all that follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// Where the edit was made.
    pub origin: Origin,
    /// What was edited: several arguments of one block are one cause.
    pub edits: Vec<Edit>,
    /// What it may have been instead, where a plan cannot tell; sorted.
    pub instead: Vec<Origin>,
    /// Indexes of the changes whose cause this is; sorted.
    pub changes: Vec<usize>,
    /// Indexes of changes that it takes part in, but that another cause drives.
    pub also: Vec<usize>,
}

/// The causes of a change set.
#[derive(Debug, Clone, Default)]
pub struct Causes {
    /// Those that destroy and replace most come first.
    pub list: Vec<Cause>,
    of_change: FxHashMap<usize, usize>,
    /// Indexes of the changes that could not be traced to a cause; sorted.
    pub untraced: Vec<usize>,
    /// Indexes of updates that nobody edited: they only point at the new object where
    /// another one is replaced; sorted.
    pub rerouted: Vec<usize>,
}

impl Causes {
    /// Traces every change of the judged stack that does something.
    pub fn find(context: &Analysis<'_>) -> Self {
        let follow = follow::Follow::new(context.change_set);
        let presence = presence::Presence::new(context.change_set);
        let drives: Vec<(usize, drive::Drive)> = context
            .effective_changes()
            .map(|index| (index, drive::drive(context, &follow, &presence, index)))
            .collect();
        settle::settle(context, &drives)
    }

    /// Position in `list` of the cause of a change.
    pub fn of(&self, change: usize) -> Option<usize> {
        self.of_change.get(&change).copied()
    }
}
