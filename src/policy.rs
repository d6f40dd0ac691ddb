//! What the trusted branch says about its own infrastructure: what counts as
//! production, which limits hold, who may do what, and who has to agree.
//!
//! One file for each block: its keys with their defaults, what it holds, and
//! how it is read. Every list of the `production` block adds to what blastgate
//! knows by itself, so that a short policy cannot switch detection off by
//! accident. [`Policy::default`] is what holds without any file, and it is the
//! careful choice.

pub mod approval;
pub mod baseline;
pub mod boundary;
pub mod catalog;
pub mod file;
pub mod freeze;
mod globs;
pub mod limits;
pub mod production;
mod reader;
mod rego;
pub mod routine;
pub mod rule;
pub mod rules;
pub mod waiver;
mod wildcards;

use std::fmt;
use std::sync::Arc;

use crate::catalog::Catalog;

pub use approval::{Approval, Bind};
pub use boundary::Boundary;
pub use freeze::Freeze;
pub use globs::{GlobList, NameGlobs, Scope};
pub use limits::Limits;
pub use production::{ProductionPolicy, Unmarked};
pub use routine::RoutinePolicy;
pub use rule::RuleOverride;
pub use waiver::Waiver;
pub use wildcards::Wildcards;

/// A whole policy.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// Where it comes from.
    pub source: PolicySource,
    /// What counts as production.
    pub production: ProductionPolicy,
    /// Hard limits; passing one of them fails.
    pub limits: Limits,
    /// Who has to agree where a change needs it.
    pub approval: Approval,
    /// When nothing may be changed, in the order of the file.
    pub freezes: Vec<Freeze>,
    /// What each agent may touch, in the order of the file.
    pub boundaries: Vec<Boundary>,
    /// Effects that replace those of the rules, in the order of the file.
    pub rules: Vec<RuleOverride>,
    /// Findings that do not count for a while, in the order of the file.
    pub waivers: Vec<Waiver>,
    /// Which replacements are routine, beyond what is known without a policy.
    pub routine: RoutinePolicy,
    /// Directories with rules of the user, relative to the policy.
    pub rule_directories: Vec<String>,
    /// Directories with provider facts of the user, relative to the policy.
    pub catalog_directories: Vec<String>,
    /// The facts of these directories, and ours behind them.
    pub catalog: Catalog,
    /// Directories with Rego policies of the user, relative to the policy.
    pub rego_directories: Vec<String>,
    /// Every block that the file has, in its order.
    pub blocks: Vec<Stands>,
    /// Every value that the file gives, in its order.
    pub given: Vec<Given>,
}

/// A block that the policy file has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    /// `boundary`, ...
    pub kind: String,
    /// Its label, if it has one.
    pub label: Option<String>,
    /// From its first byte to its last.
    pub place: Place,
}

impl Stands {
    /// Kind and label as the file writes them.
    pub fn title(&self) -> String {
        match &self.label {
            Some(label) => format!("{} \"{label}\"", self.kind),
            None => self.kind.clone(),
        }
    }
}

/// A value that the policy file gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Block, label and key: `limits.blast_radius`, `boundary "ci".types`.
    pub path: String,
    /// The expression as the file has it.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Where something stands in the text of a policy, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub struct Place {
    /// The first byte.
    pub start: usize,
    /// How many there are.
    pub length: usize,
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

/// A key that a block may have: for errors, `policy show` and `policy init`.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Name.
    pub name: &'static str,
    /// What holds without it, as the file would say it.
    pub default: &'static str,
}

/// A block that a policy may have.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// Its kind.
    pub kind: &'static str,
    /// What its label is, where it has one.
    pub label: Option<&'static str>,
    /// Whether it may stand there more than once.
    pub repeats: bool,
    /// What it may hold.
    pub keys: &'static [Key],
}

/// All blocks of a policy.
pub const SECTIONS: &[Section] = &[
    production::SECTION,
    limits::SECTION,
    approval::SECTION,
    freeze::SECTION,
    boundary::SECTION,
    rule::SECTION,
    waiver::SECTION,
    routine::SECTION,
    rules::SECTION,
    catalog::SECTION,
    rego::SECTION,
];

impl Policy {
    /// Where the value of a key stands: `limits.blast_radius`.
    pub fn place_of(&self, path: &str) -> Option<Place> {
        let given = self.given.iter().find(|given| given.path == path)?;
        Some(given.place)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_careful() {
        let policy = Policy::default();
        assert_eq!(policy.production.unmarked, Unmarked::Production);
        assert_eq!(policy.approval.required, 1);
        assert_eq!(policy.approval.bind, Bind::Plan);
        assert!(!policy.approval.reviews);
        assert!(policy.rules.is_empty() && policy.waivers.is_empty());
    }
}
