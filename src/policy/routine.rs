//! `routine { types, addresses, off }`: which replacements are everyday work
//! here, beyond those that the catalog knows, or that none is.

use super::{GlobList, Scope};
use crate::model::change::ResourceChange;

/// What the policy says of routine replacements.
#[derive(Debug, Clone, Default)]
pub struct RoutinePolicy {
    /// Replacements that are routine because the owners of the policy say so.
    pub scope: Scope,
    /// Nothing is routine, whatever else is known.
    pub off: bool,
}

impl RoutinePolicy {
    /// Whether the policy calls the replacement of an object routine.
    pub fn covers(&self, change: &ResourceChange) -> bool {
        !self.off && !self.scope.is_empty() && self.scope.covers(change)
    }

    /// Types and addresses, and whether it is off.
    pub fn new(types: GlobList, addresses: GlobList, off: bool) -> Self {
        RoutinePolicy {
            scope: Scope { types, addresses },
            off,
        }
    }
}
