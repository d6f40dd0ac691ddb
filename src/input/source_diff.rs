//! Two directory trees as change sets: what a source change would do, as far
//! as the source alone tells. One change set for each root module that is
//! touched.

mod body;
mod changes;
mod difference;
mod document;
mod ignore;
mod moves;
mod names;
mod predict;
mod provider;
mod roots;
mod sensitive;
mod settings;
mod side;
mod trace;
mod types;
mod variables;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use self::side::{TreeFiles, directory_of, is_configuration};
use self::world::{Module, Shared};
use super::configuration::{Loaded, ModuleFiles as _, load_into};
use super::tree::Tree;
use crate::error::{Error, ErrorCode, Result};
use crate::hcl::merge::Dialect;
use crate::model::change::{
    ChangeSet, FileChange, Gap, GapEffect, InputKind, Origin, Tool, VariableValue,
};
use crate::model::configuration::Configuration;
use crate::source::SourceMap;

/// Stack of the threads that evaluate; expressions may be nested deeply.
const STACK: usize = 64 << 20;

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

/// Reads what changes between two trees: one change set for each root module
/// that is touched, by directory. Where no root module is touched there is one
/// change set without changes.
///
/// # Errors
/// When a variable file or variable cannot be read. Configuration that does
/// not parse is a gap, and not an error.
pub fn read(before: &dyn Tree, after: &dyn Tree, options: &DiffOptions) -> Result<Vec<ChangeSet>> {
    for file in &options.var_files {
        let end = format!("/{}", file.path.trim_start_matches("./"));
        let inside = |tree: &dyn Tree| {
            tree.list()
                .iter()
                .any(|entry| *entry.path == end[1..] || entry.path.ends_with(&end))
        };
        if file.text.is_none() && !inside(before) && !inside(after) {
            return Err(Error::new(
                ErrorCode::Usage,
                format!("there is no variable file {}", file.path),
            )
            .with_help(
                "give a path relative to the root module, to the tree or to where you are",
            ));
        }
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .stack_size(STACK)
        .build()
        .map_err(|error| Error::new(ErrorCode::Internal, error.to_string()))?;
    let found = pool.install(|| roots::find(before, after));
    let chosen: Vec<String> = match &options.root {
        Some(root) => vec![super::configuration::normalise(root).unwrap_or_default()],
        None => found
            .roots
            .iter()
            .filter(|root| concerns(&options.below, root))
            .cloned()
            .collect(),
    };
    let tofu = has_tofu(before) || has_tofu(after);
    let sets: Vec<Result<Option<ChangeSet>>> = pool.install(|| {
        chosen
            .par_iter()
            .map(|root| one(before, after, root, &found, options, tofu))
            .collect()
    });
    let mut sets: Vec<ChangeSet> = sets
        .into_iter()
        .collect::<Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    if sets.is_empty() {
        let root = found.only.as_deref().unwrap_or_default();
        sets.push(empty(root, &found.changed, before, after));
    }
    let judged: BTreeSet<String> = sets.iter().map(|set| set.origin.root.clone()).collect();
    let all = super::files::changed(before, after)?;
    for set in &mut sets {
        set.files = files_of(&all, &set.origin.root, &judged);
        if let Some(gap) = variable_files(set, options) {
            set.gaps.push(gap);
        }
        set.gaps.sort();
        set.gaps.dedup();
    }
    Ok(sets)
}

/// Whether a directory is `below` or lies in it.
fn concerns(below: &str, root: &str) -> bool {
    below.is_empty()
        || root == below
        || root
            .strip_prefix(below)
            .is_some_and(|rest| rest.starts_with('/'))
}

fn shown(root: &str) -> String {
    if root.is_empty() {
        ".".to_owned()
    } else {
        root.to_owned()
    }
}

fn origin(root: &str, digest: Sha256, options: &DiffOptions) -> Origin {
    Origin {
        kind: InputKind::SourceDiff,
        name: shown(root),
        sha256: hex(digest),
        workspace: options.workspace.clone(),
        root: root.to_owned(),
        ..Origin::default()
    }
}

fn hex(digest: Sha256) -> String {
    digest
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn add(digest: &mut Sha256, side: &str, path: &str, bytes: Option<&[u8]>) {
    digest.update(format!("{side} {}:{path} ", path.len()));
    match bytes {
        Some(bytes) => digest.update(Sha256::digest(bytes)),
        None => digest.update("absent"),
    }
}

/// The change set where no root module is touched.
fn empty(
    root: &str,
    changed: &BTreeSet<Arc<str>>,
    before: &dyn Tree,
    after: &dyn Tree,
) -> ChangeSet {
    let mut digest = Sha256::new();
    for path in changed {
        for (side, tree) in [("before", before), ("after", after)] {
            let bytes = tree.read(path).ok().flatten();
            add(&mut digest, side, path, bytes.as_deref());
        }
    }
    ChangeSet {
        origin: origin(root, digest, &DiffOptions::default()),
        prior_configuration: Some(Configuration::default()),
        ..ChangeSet::default()
    }
}

/// Whether a tree has files that only OpenTofu reads.
fn has_tofu(tree: &dyn Tree) -> bool {
    tree.list()
        .iter()
        .any(|entry| entry.path.ends_with(".tofu") || entry.path.ends_with(".tofu.json"))
}

/// Judges one root module; `None` when nothing that it reads differs. With
/// `.tofu` files around, it is judged as both tools would read it.
fn one(
    before: &dyn Tree,
    after: &dyn Tree,
    root: &str,
    found: &roots::Found,
    options: &DiffOptions,
    tofu: bool,
) -> Result<Option<ChangeSet>> {
    let changed = &found.changed;
    let terraform = in_dialect(before, after, root, changed, options, Dialect::Terraform)?;
    if !tofu {
        return Ok(terraform);
    }
    let opentofu = in_dialect(before, after, root, changed, options, Dialect::OpenTofu)?;
    let opentofu = opentofu.map(|mut set| {
        set.origin.tool = Tool::OpenTofu;
        set
    });
    // A tool that reads nothing of the change does nothing.
    let does = |set: &Option<ChangeSet>| -> Vec<(String, String, String)> {
        let changes = set.iter().flat_map(|set| &set.changes);
        changes
            .map(|change| {
                let after = format!("{:?}", change.after.value());
                (change.address.to_string(), change.action.to_string(), after)
            })
            .collect()
    };
    if does(&terraform) == does(&opentofu) {
        return Ok(terraform.or(opentofu));
    }
    let ended = |set: &Option<ChangeSet>| {
        let changes = set.iter().flat_map(|set| &set.changes);
        changes.filter(|change| change.action.ends_object()).count()
    };
    let worse = if ended(&terraform) > ended(&opentofu) {
        terraform.or(opentofu)
    } else {
        opentofu.or(terraform)
    };
    let Some(mut worse) = worse else {
        return Ok(None);
    };
    worse.gaps.push(Gap {
        what: "`.tofu` files".to_owned(),
        why: "Terraform leaves them out and OpenTofu lets them hide `.tf` files, so the two tools would do different things".to_owned(),
        treated_as: "what the tool that ends more objects would do".to_owned(),
        effect: GapEffect::NeedsApproval,
    });
    Ok(Some(worse))
}

fn in_dialect(
    before: &dyn Tree,
    after: &dyn Tree,
    root: &str,
    changed: &BTreeSet<Arc<str>>,
    options: &DiffOptions,
    dialect: Dialect,
) -> Result<Option<ChangeSet>> {
    let (old_files, new_files) = (TreeFiles::new(before, root), TreeFiles::new(after, root));
    let old = load_into(SourceMap::default(), root, &old_files, dialect, " (before)");
    let mut new = load_into(old.sources.clone(), root, &new_files, dialect, "");
    let sources = std::mem::take(&mut new.sources);
    let (old_given, _) = variables::given(before, &old_files, root, &old, options)?;
    let (new_given, mut gaps) = variables::given(after, &new_files, root, &new, options)?;
    let workspace: Option<Arc<str>> = options.workspace.as_deref().map(Arc::from);
    let data_changed = changed
        .iter()
        .any(|path| !is_configuration(path) && !path.ends_with(".md"));
    let (predicted, variables, settings) = {
        let old_shared = Shared::new(
            &old.bodies,
            &old_files,
            root,
            old_given,
            workspace.clone(),
            "before",
            data_changed,
        );
        let new_shared = Shared::new(
            &new.bodies,
            &new_files,
            root,
            new_given,
            workspace,
            "after",
            data_changed,
        );
        let (old_root, new_root) = (Module::root(&old_shared), Module::root(&new_shared));
        let predicted = predict::predict(
            &predict::Side {
                configuration: &old.configuration,
                root: &old_root,
            },
            &predict::Side {
                configuration: &new.configuration,
                root: &new_root,
            },
        );
        let settings = [&old_root, &new_root].map(|root| settings::fingerprints(root));
        (predicted, root_variables(&old_root, &new_root), settings)
    };
    let mut old = old;
    for (loaded, settings) in [&mut old, &mut new].into_iter().zip(&settings) {
        settings::fill(&mut loaded.configuration, settings);
    }
    gaps.extend(predicted.gaps);
    gaps.extend(loading_gaps(&old, &new));
    gaps.extend(not_followed(&new, &new_files));
    let mut digest = Sha256::new();
    let mut touched = false;
    for (name, files) in [("before", old_files), ("after", new_files)] {
        let seen = files.looked_at();
        for (path, bytes) in &seen.files {
            add(&mut digest, name, path, bytes.as_deref());
        }
        touched |= changed.iter().any(|path| seen.saw(path));
    }
    if !touched && options.root.is_none() {
        return Ok(None);
    }
    Ok(Some(ChangeSet {
        origin: origin(root, digest, options),
        changes: predicted.changes,
        outputs: predicted.outputs,
        variables,
        configuration: new.configuration,
        prior_configuration: Some(old.configuration),
        sources,
        gaps,
        ..ChangeSet::default()
    }))
}

/// Gaps of loading: those of both sides, but for what predictions say better.
/// That one side does not have the root at all is no gap: nothing is in it.
fn loading_gaps(old: &Loaded, new: &Loaded) -> Vec<Gap> {
    let of = |side: &Loaded, other: &Loaded| -> Vec<Gap> {
        let absent = side.bodies.is_empty() && !other.bodies.is_empty();
        let no_root = |gap: &&Gap| absent && gap.what == "module";
        side.gaps
            .iter()
            .filter(|gap| !no_root(gap))
            .cloned()
            .collect()
    };
    let mut gaps = of(new, old);
    gaps.extend(
        of(old, new)
            .iter()
            .filter(|gap| !new.gaps.contains(gap))
            .map(|gap| Gap {
                what: format!("{} (before)", gap.what),
                ..gap.clone()
            }),
    );
    gaps
}

/// Modules of this tree that could not be followed: their directory is not
/// there or not part of the tree, or there are too many of them.
fn not_followed(loaded: &Loaded, files: &TreeFiles<'_>) -> Vec<Gap> {
    let reason = |path: &[Arc<str>], source: &str| {
        let (_, caller) = loaded.bodies.get(path.split_last()?.1)?;
        files.why(&super::configuration::normalise(&format!(
            "{caller}/{source}"
        ))?)
    };
    loaded
        .configuration
        .modules
        .iter()
        .filter(|module| !module.loaded && !loaded.bodies.contains_key(&module.path))
        .filter_map(|module| Some((&module.path, module.call.as_ref()?)))
        .filter(|(_, call)| call.source.starts_with("./") || call.source.starts_with("../"))
        .map(|(path, call)| Gap {
            what: format!("module {}", call.source),
            why: reason(path, &call.source).unwrap_or_else(|| {
                "its directory is missing or lies too deep to be followed".to_owned()
            }),
            treated_as: "a module that could hold anything".to_owned(),
            effect: GapEffect::NeedsApproval,
        })
        .collect()
}

/// Variables of the root: after the change, and under another name those whose
/// value was another before, because either side may say production.
fn root_variables(old: &Module<'_>, new: &Module<'_>) -> BTreeMap<Arc<str>, VariableValue> {
    let of = |module: &Module<'_>| -> BTreeMap<Arc<str>, VariableValue> {
        module
            .variables
            .iter()
            .map(|(name, variable)| {
                let value = module
                    .variable(name)
                    .cloned()
                    .unwrap_or(crate::model::value::Value::Unknown);
                let sensitive = variable.block.body.expr("sensitive").is_some_and(|expr| {
                    crate::hcl::evaluate::constant(expr)
                        != Some(crate::model::value::Value::Bool(false))
                });
                (Arc::from(*name), VariableValue { value, sensitive })
            })
            .collect()
    };
    let mut all = of(new);
    for (name, value) in of(old) {
        let same = all
            .get(&name)
            .is_some_and(|known| known.value == value.value);
        if !same {
            all.insert(format!("{name}_before").into(), value);
        }
    }
    all
}

/// Files beside the configuration that have to do with this root: those in
/// it, and those that belong to no other root.
fn files_of(all: &[FileChange], root: &str, judged: &BTreeSet<String>) -> Vec<FileChange> {
    let inside = |path: &str, root: &str| {
        root.is_empty()
            || path
                .strip_prefix(root)
                .is_some_and(|rest| rest.starts_with('/'))
    };
    all.iter()
        .filter(|file| {
            inside(&file.path, root)
                || !judged
                    .iter()
                    .any(|other| !other.is_empty() && other != root && inside(&file.path, other))
        })
        .cloned()
        .collect()
}

/// Variable files that changed and that nobody loads by themselves.
fn variable_files(set: &ChangeSet, options: &DiffOptions) -> Option<Gap> {
    let open: Vec<&str> = set
        .files
        .iter()
        .map(|file| file.path.as_ref())
        .filter(|path| path.ends_with(".tfvars") || path.ends_with(".tfvars.json"))
        .filter(|path| !(variables::is_automatic(path) && directory_of(path) == set.origin.root))
        .filter(|path| {
            !options
                .var_files
                .iter()
                .any(|given| path.ends_with(given.path.trim_start_matches("./")))
        })
        .collect();
    if open.is_empty() {
        return None;
    }
    Some(Gap {
        what: open.join(", "),
        why: "a variable file changes that is used only where it is named".to_owned(),
        treated_as: "values that could change anything; name it with --var-file".to_owned(),
        effect: GapEffect::NeedsApproval,
    })
}
