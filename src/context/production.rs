//! Whether an object belongs to production, and how that is known.

mod confusable;
pub mod words;

use crate::model::scale::names;

/// Answer to "is this production?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum IsProduction {
    /// Something says so.
    Yes,
    /// Something says that it is another environment, and nothing says production.
    No,
    /// Nothing says anything, or what would say it is not known.
    #[default]
    Unknown,
}

names!(IsProduction { Yes => "yes", No => "no", Unknown => "unknown" });

/// Side of a change that a piece of evidence was found on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The object before.
    Before,
    /// The object after.
    After,
    /// The surroundings: workspace, path, account, module, names, other objects.
    Context,
}

names!(Side { Before => "before", After => "after", Context => "context" });

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// Yes: production. No: another environment. Unknown: would tell, but is not known.
    pub says: IsProduction,
    /// Where: `tags.Environment`, `workspace`, `module path`, `parent aws_vpc.main`…
    pub source: String,
    /// The text that was read (plan text, not neutralised); empty when unknown.
    pub text: String,
    /// Side.
    pub side: Side,
    /// The text only looks like a production word (mixed scripts, invisible characters).
    pub disguised: bool,
    /// Weak evidence decides only when there is no other: names, for instance.
    pub weak: bool,
}

/// The answer with its evidence, strongest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Production {
    /// The answer.
    pub value: IsProduction,
    /// Why.
    pub evidence: Vec<Evidence>,
}
