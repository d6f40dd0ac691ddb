//! What the trusted branch says about its own infrastructure: what counts as
//! production, which limits hold, which rules weigh more or less.
//!
//! Every list of the `production` block adds to what blastgate knows by
//! itself, so that a short policy cannot switch detection off by accident.
//! [`Policy::default`] is what holds without any file, and it is the careful
//! choice.

pub mod file;
pub mod routine;

use std::fmt;
use std::sync::Arc;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use crate::model::change::ResourceChange;
use crate::model::scale::Effect;

pub use routine::RoutinePolicy;

/// A whole policy.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// Where it comes from.
    pub source: PolicySource,
    /// What counts as production.
    pub production: ProductionPolicy,
    /// Hard limits; passing one of them fails.
    pub limits: Limits,
    /// Which replacements are routine.
    pub routine: RoutinePolicy,
    /// Effects that replace those of the rules, in the order of the file.
    pub rules: Vec<RuleOverride>,
    /// Directories with rules of the user, relative to the policy.
    pub rule_directories: Vec<String>,
}

/// Where a policy comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum PolicySource {
    /// There is no file: the defaults hold.
    #[default]
    Default,
    /// A file.
    File {
        /// Display name.
        name: String,
        /// SHA-256 of its bytes, in hex.
        sha256: String,
        /// Its text, for what is wrong with it beside the rules.
        text: Arc<str>,
    },
}

impl PolicySource {
    /// Digest of the file, if there is one.
    pub fn sha256(&self) -> Option<&str> {
        match self {
            PolicySource::Default => None,
            PolicySource::File { sha256, .. } => Some(sha256),
        }
    }
}

impl fmt::Display for PolicySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PolicySource::Default => f.write_str("built-in"),
            PolicySource::File { name, .. } => f.write_str(name),
        }
    }
}

/// What counts as production, beyond what is known without a policy.
#[derive(Debug, Clone, Default)]
pub struct ProductionPolicy {
    /// More names of tags that tell the environment.
    pub tags: Vec<String>,
    /// More values that mean production.
    pub values: Vec<String>,
    /// Values that do not mean production, even if they are built in.
    pub not_values: Vec<String>,
    /// Workspaces that are production.
    pub workspaces: GlobList,
    /// Directories (of source diffs) and backend keys that are production.
    pub paths: GlobList,
    /// Accounts, projects and subscriptions that are production.
    pub accounts: GlobList,
    /// Module paths that are production, without keys: `module.prod.module.*`.
    pub modules: GlobList,
    /// What an object without any evidence counts as.
    pub unmarked: Unmarked,
}

/// What an object without any evidence counts as in a decision. The reported
/// value stays `unknown` either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unmarked {
    /// As production.
    #[default]
    Production,
    /// As another environment.
    NotProduction,
}

/// Hard limits; absent ones do not hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limits {
    /// Most destructive changes in one plan.
    pub destructive_changes: Option<u64>,
    /// Most instances that depend on what a plan destroys.
    pub blast_radius: Option<u64>,
    /// The same, production only.
    pub production_blast_radius: Option<u64>,
    /// Oldest plan, in seconds.
    pub plan_age: Option<u64>,
}

/// `rule "ID" { effect, types, addresses }`.
#[derive(Debug, Clone)]
pub struct RuleOverride {
    /// Id of the rule.
    pub id: String,
    /// The effect that it has instead.
    pub effect: Effect,
    /// Findings about which objects; empty for all findings of the rule.
    pub scope: Scope,
    /// Where the block begins in the file, and how long its header is.
    pub place: (usize, usize),
}

/// Objects by type and address; an empty list leaves its question open.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// Types.
    pub types: GlobList,
    /// Addresses.
    pub addresses: GlobList,
}

impl Scope {
    /// Whether neither list has a pattern.
    pub fn is_empty(&self) -> bool {
        self.types.is_empty() && self.addresses.is_empty()
    }

    /// Whether the object of a change is meant: by each of the lists that has a pattern.
    pub fn covers(&self, change: &ResourceChange) -> bool {
        let address = || change.address.to_string();
        (self.types.is_empty() || self.types.matching(&change.address.type_name).is_some())
            && (self.addresses.is_empty() || self.addresses.matching(&address()).is_some())
    }
}

/// Patterns with `*`, `?`, `[..]`, `{a,b}` and `**`; a single `*` stops at `/`.
#[derive(Debug, Clone)]
pub struct GlobList {
    patterns: Vec<String>,
    set: GlobSet,
}

impl Default for GlobList {
    fn default() -> Self {
        GlobList {
            patterns: Vec::new(),
            set: GlobSet::empty(),
        }
    }
}

impl GlobList {
    /// Compiles patterns.
    ///
    /// # Errors
    /// With the position of the first pattern that is none, and why.
    pub fn new<I>(patterns: I) -> Result<Self, (usize, String)>
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        let patterns: Vec<String> = patterns.into_iter().map(Into::into).collect();
        let mut builder = GlobSetBuilder::new();
        for (index, pattern) in patterns.iter().enumerate() {
            let glob = GlobBuilder::new(pattern)
                .literal_separator(true)
                .build()
                .map_err(|error| (index, error.kind().to_string()))?;
            builder.add(glob);
        }
        let set = builder
            .build()
            .map_err(|error| (patterns.len().saturating_sub(1), error.to_string()))?;
        Ok(GlobList { patterns, set })
    }

    /// Whether there is no pattern.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// The first pattern that a text matches.
    pub fn matching(&self, text: &str) -> Option<&str> {
        if self.patterns.is_empty() {
            return None;
        }
        let first = self.set.matches(text).into_iter().min()?;
        self.patterns.get(first).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_stop_at_slashes_and_tell_which_matched() {
        let list = GlobList::new(["envs/*/live", "1234*"]).expect("patterns");
        assert_eq!(list.matching("envs/eu/live"), Some("envs/*/live"));
        assert_eq!(list.matching("envs/eu/west/live"), None);
        assert_eq!(list.matching("123456789012"), Some("1234*"));
        assert_eq!(GlobList::default().matching(""), None);
        assert_eq!(GlobList::new(["ok", "a[b"]).err().map(|e| e.0), Some(1));
    }

    #[test]
    fn the_default_is_careful() {
        let policy = Policy::default();
        assert_eq!(policy.production.unmarked, Unmarked::Production);
        assert!(policy.rules.is_empty());
    }
}
