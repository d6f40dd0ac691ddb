//! Whether an object belongs to production, and how that is known.

mod confusable;
mod document;
mod inference;
mod inherit;
mod keys;
mod markers;
mod neighbours;
mod own;
mod parents;
mod said;
mod state_marks;
mod surroundings;
mod telling;
mod transition;
mod vocabulary;
pub mod words;

use said::Said;

pub use inference::ProductionInference;
pub use neighbours::{Neighbour, Neighbours, Place, Stack};
pub use transition::{MarkerAt, MarkerChange};

use crate::model::change::ChangeSet;
use crate::model::scale::names;
use crate::policy::Policy;

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
    /// The text that was read (plan text, not sanitized); empty when unknown.
    pub text: String,
    /// Side.
    pub side: Side,
    /// The text only looks like a production word (mixed scripts, invisible characters).
    pub disguised: bool,
    /// Weak evidence is no mark: names, for instance. It decides for production
    /// against a mark, which may have been copied, and never for anything else.
    pub weak: bool,
    /// A word that means something else as often, such as `live`: decides for
    /// production only where nothing names another environment.
    pub faint: bool,
    /// A name of what the object acts as or belongs to. A mark of another environment against
    /// it leaves the answer open, since either may have been copied.
    pub doubt: bool,
}

/// The answer with its evidence, strongest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Production {
    /// The answer.
    pub value: IsProduction,
    /// Why.
    pub evidence: Vec<Evidence>,
}

/// Takes its weight from whatever says that it is another environment. What the
/// change under review wrote, or whoever plans it chose, does not get to say so
/// of an object that stands already.
fn weaken(evidence: &mut [Evidence]) {
    for evidence in evidence {
        if evidence.says == IsProduction::No {
            evidence.weak = true;
        }
    }
}

/// The answer from evidence, which is put in order: what decided comes first.
fn conclude(mut evidence: Vec<Evidence>) -> Production {
    let value = Said::of(&evidence).decide();
    evidence.sort_by_key(|evidence| {
        let kind = match evidence.says {
            IsProduction::Yes => 0,
            IsProduction::Unknown => 1,
            IsProduction::No => 2,
        };
        (evidence.weak, kind)
    });
    let mut seen: Vec<Evidence> = Vec::with_capacity(evidence.len());
    for one in evidence {
        if !seen.contains(&one) {
            seen.push(one);
        }
    }
    Production {
        value,
        evidence: seen,
    }
}

/// Says of every change whether its object is production, in the order of
/// [`ChangeSet::changes`]. No-op changes that neither move nor import are not
/// looked at.
pub fn assess<N: Neighbours>(set: &ChangeSet, graph: &N, policy: &Policy) -> Vec<Production> {
    ProductionInference::new(set, graph, policy).changes()
}

#[cfg(test)]
mod tests;
