//! `production`: what counts as production, beyond what is known without a policy.

use super::reader::Reader;
use super::{GlobList, Key, Section};
use crate::hcl::syntax::Block;

pub(super) const SECTION: Section = Section {
    kind: "production",
    label: None,
    repeats: false,
    keys: &[
        Key {
            name: "tags",
            default: "[]",
        },
        Key {
            name: "values",
            default: "[]",
        },
        Key {
            name: "not_values",
            default: "[]",
        },
        Key {
            name: "workspaces",
            default: "[]",
        },
        Key {
            name: "paths",
            default: "[]",
        },
        Key {
            name: "accounts",
            default: "[]",
        },
        Key {
            name: "modules",
            default: "[]",
        },
        Key {
            name: "unmarked",
            default: "\"production\"",
        },
    ],
};

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

pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> ProductionPolicy {
    let mut production = ProductionPolicy::default();
    for attribute in reader.known(block, SECTION.keys) {
        match attribute.name.as_ref() {
            "tags" => production.tags = reader.words(attribute),
            "values" => production.values = reader.words(attribute),
            "not_values" => production.not_values = reader.words(attribute),
            "workspaces" => production.workspaces = reader.globs(attribute),
            "paths" => production.paths = reader.globs(attribute),
            "accounts" => production.accounts = reader.globs(attribute),
            "modules" => production.modules = reader.globs(attribute),
            _ => {
                let words = [
                    ("production", Unmarked::Production),
                    ("not-production", Unmarked::NotProduction),
                ];
                if let Some(unmarked) = reader.choice(attribute, &words) {
                    production.unmarked = unmarked;
                }
            }
        }
    }
    production
}
