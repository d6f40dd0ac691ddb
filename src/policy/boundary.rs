//! `boundary "NAME"`: what an agent may touch.

use super::reader::{Reader, place};
use super::{GlobList, Key, NameGlobs, Place, Section};
use crate::hcl::syntax::{Attribute, Block};
use crate::model::scale::Class;

pub(super) const SECTION: Section = Section {
    kind: "boundary",
    label: Some("the name of the agent"),
    repeats: false,
    keys: &[
        Key {
            name: "addresses",
            default: "all",
        },
        Key {
            name: "not_addresses",
            default: "[]",
        },
        Key {
            name: "types",
            default: "all",
        },
        Key {
            name: "not_types",
            default: "[]",
        },
        Key {
            name: "providers",
            default: "all",
        },
        Key {
            name: "not_providers",
            default: "[]",
        },
        Key {
            name: "paths",
            default: "all",
        },
        Key {
            name: "not_paths",
            default: "[]",
        },
        Key {
            name: "accounts",
            default: "all",
        },
        Key {
            name: "not_accounts",
            default: "[]",
        },
        Key {
            name: "regions",
            default: "all",
        },
        Key {
            name: "not_regions",
            default: "[]",
        },
        Key {
            name: "environments",
            default: "all",
        },
        Key {
            name: "not_environments",
            default: "[]",
        },
        Key {
            name: "actions",
            default: "all",
        },
        Key {
            name: "not_actions",
            default: "[]",
        },
        Key {
            name: "classes",
            default: "all",
        },
        Key {
            name: "not_classes",
            default: "[]",
        },
        Key {
            name: "production",
            default: "true",
        },
        Key {
            name: "max_changes",
            default: "none",
        },
        Key {
            name: "max_blast_radius",
            default: "none",
        },
    ],
};

/// The boundary that holds when no agent is named.
pub const DEFAULT: &str = "default";

/// Verbs of changes, as reports show them.
const ACTIONS: &[&str] = &[
    "create", "read", "update", "delete", "replace", "forget", "import", "move",
];

/// What an agent may touch. Everything that a boundary says has to hold.
#[derive(Debug, Clone)]
pub struct Boundary {
    /// Name of the agent, or `default`.
    pub name: String,
    /// Addresses.
    pub addresses: Allow<NameGlobs>,
    /// Resource types.
    pub types: Allow<NameGlobs>,
    /// Providers: `aws`, `hashicorp/aws` or the whole source.
    pub providers: Allow<NameGlobs>,
    /// Files of the configuration.
    pub paths: Allow<GlobList>,
    /// Accounts, projects and subscriptions.
    pub accounts: Allow<NameGlobs>,
    /// Regions and locations.
    pub regions: Allow<NameGlobs>,
    /// What `--environment` may say.
    pub environments: Allow<NameGlobs>,
    /// Verbs.
    pub actions: Allow<NameGlobs>,
    /// Classes.
    pub classes: Allow<Vec<Class>>,
    /// Whether what is production, or may be, is inside.
    pub production: bool,
    /// Most changes in one plan.
    pub max_changes: Option<u64>,
    /// Most instances that depend on what a plan destroys.
    pub max_blast_radius: Option<u64>,
    /// Where the block stands.
    pub place: Place,
}

/// A list of what is inside and its twin of what is not.
#[derive(Debug, Clone, Default)]
pub struct Allow<T> {
    /// What is inside; absent for everything.
    pub only: Option<T>,
    /// What is not.
    pub not: Option<T>,
}

impl<T> Allow<T> {
    /// Whether nothing is said at all.
    pub fn is_open(&self) -> bool {
        self.only.is_none() && self.not.is_none()
    }

    fn set(&mut self, attribute: &Attribute, value: T) {
        if attribute.name.starts_with("not_") {
            self.not = Some(value);
        } else {
            self.only = Some(value);
        }
    }
}

pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> Boundary {
    let mut boundary = Boundary {
        name: block.label(0).unwrap_or_default().to_owned(),
        addresses: Allow::default(),
        types: Allow::default(),
        providers: Allow::default(),
        paths: Allow::default(),
        accounts: Allow::default(),
        regions: Allow::default(),
        environments: Allow::default(),
        actions: Allow::default(),
        classes: Allow::default(),
        production: true,
        max_changes: None,
        max_blast_radius: None,
        place: place(block.header),
    };
    for attribute in reader.known(block, SECTION.keys) {
        let name = attribute.name.as_ref();
        match name.strip_prefix("not_").unwrap_or(name) {
            "addresses" => boundary.addresses.set(attribute, reader.names(attribute)),
            "types" => boundary.types.set(attribute, reader.names(attribute)),
            "providers" => boundary.providers.set(attribute, reader.names(attribute)),
            "paths" => boundary.paths.set(attribute, reader.globs(attribute)),
            "accounts" => boundary.accounts.set(attribute, reader.names(attribute)),
            "regions" => boundary.regions.set(attribute, reader.names(attribute)),
            "environments" => boundary
                .environments
                .set(attribute, reader.names(attribute)),
            "actions" => {
                let words = reader.words_of(attribute, ACTIONS);
                boundary.actions.set(attribute, NameGlobs::new(words));
            }
            "classes" => {
                let names =
                    [Class::ReadOnly, Class::Reversible, Class::Destructive].map(Class::as_str);
                let words = reader.words_of(attribute, &names);
                let classes = words.iter().filter_map(|word| Class::from_name(word));
                boundary.classes.set(attribute, classes.collect());
            }
            "production" => boundary.production = reader.boolean(attribute).unwrap_or_default(),
            "max_changes" => boundary.max_changes = reader.count(attribute),
            _ => boundary.max_blast_radius = reader.count(attribute),
        }
    }
    boundary
}
