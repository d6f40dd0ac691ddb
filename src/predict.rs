//! Two directory trees as change sets: what a source change would do, as far
//! as the source alone tells. One change set for each root module that is
//! touched.

mod backends;
mod by_cases;
mod changes;
mod common_parts;
mod compare;
mod crowd;
mod defaults;
mod dialects;
mod difference;
mod environments;
mod files;
mod gaps;
mod growth;
mod ignore;
mod likeness;
mod moves;
mod opaque_modules;
mod opaque_values;
mod options;
mod pair;
mod propagate;
mod reads;
mod refused;
mod renamed;
mod replacement;
mod root;
mod roots;
mod shared_state;
mod terragrunt;
mod variables;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use self::environments::Judged;
use self::files::is_configuration;
use self::gaps::variable_files;
pub use self::options::{DiffOptions, VariableFile};
use self::root::{Environment, Input, add, origin};
use crate::error::{Error, ErrorCode, Result};
use crate::input::configuration::normalise;
use crate::input::files::FileKind;
use crate::input::tree::{MemoryTree, Tree};
use crate::model::change::{ChangeSet, FileChange};
use crate::model::configuration::Configuration;

/// Stack of the threads that evaluate; expressions may be nested deeply.
const STACK: usize = 64 << 20;

/// Refuses a variable file that is nowhere.
fn variable_files_exist(before: &dyn Tree, after: &dyn Tree, options: &DiffOptions) -> Result<()> {
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
    Ok(())
}

/// Reads what changes between two trees: one change set for each root module
/// that is touched, by directory. Where no root module is touched there is one
/// change set without changes.
///
/// # Errors
/// When a variable file or variable cannot be read. Configuration that does
/// not parse is a gap, and not an error.
pub fn read(before: &dyn Tree, after: &dyn Tree, options: &DiffOptions) -> Result<Vec<ChangeSet>> {
    variable_files_exist(before, after, options)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .stack_size(STACK)
        .build()
        .map_err(|error| Error::new(ErrorCode::Internal, error.to_string()))?;
    let found = pool.install(|| roots::find(before, after));
    let chosen: Vec<String> = match &options.root {
        Some(root) => vec![normalise(root).unwrap_or_default()],
        None => found
            .roots
            .iter()
            .filter(|root| variables::concerns(&options.below, root))
            .cloned()
            .collect(),
    };
    let taken_over = backends::renamed([before, after], &found, &chosen);
    let chosen: Vec<String> = chosen
        .into_iter()
        .filter(|root| !taken_over.values().any(|old| old == root))
        .collect();
    let tofu = has_tofu(before) || has_tofu(after);
    let (files, environments, left) =
        variables::environments([before, after], &found, &chosen, options);
    let units = pool.install(|| terragrunt::units([before, after], &found.changed));
    let (mut jobs, more) = with_units(&units, &chosen, options);
    jobs.extend(environments.iter().filter_map(|(root, at)| {
        let file = files.get(*at)?;
        Some((root.as_str(), Environment::File(file)))
    }));
    jobs.sort_by_key(|(root, environment)| (*root, environment.path()));
    let results: Vec<Result<Option<Judged>>> = pool.install(|| {
        jobs.par_iter()
            .map(|(root, environment)| {
                let input = Input {
                    trees: [before, after],
                    found: &found,
                    options,
                    environment: *environment,
                    before: taken_over.get(*root).map_or(root, String::as_str),
                };
                root::one(&input, root, tofu)
            })
            .collect()
    });
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut judged: Vec<(&str, Judged)> = Vec::new();
    for ((root, environment), result) in jobs.iter().zip(results) {
        let Some(found) = result? else { continue };
        taken.extend(environment.path().map(AsRef::as_ref));
        judged.push((root, found));
    }
    let shown = terragrunt::followed([before, after], &found.changed, &units, &taken);
    let judged = environments::fold(judged);
    let mut sets = with_files([before, after], &found, judged, &shown)?;
    for set in &mut sets {
        let found = variable_files(set, options, &taken);
        set.gaps.extend(found);
        set.gaps.extend(shared_state::gap(set, before, after));
        set.gaps
            .extend(crowd::gap(&set.origin.root, &[&left, &more]));
        set.gaps.sort();
        set.gaps.dedup();
    }
    Ok(sets)
}

/// Each chosen root as it is, and under the inputs of its Terragrunt units.
fn with_units<'u>(
    units: &'u [terragrunt::Unit],
    chosen: &'u [String],
    options: &DiffOptions,
) -> (Vec<(&'u str, Environment<'u>)>, crowd::Left) {
    let mut jobs: Vec<(&str, Environment<'_>)> = chosen
        .iter()
        .map(|root| (root.as_str(), Environment::None))
        .collect();
    let concerned = |unit: &&terragrunt::Unit| match &options.root {
        Some(_) => chosen.contains(&unit.root),
        None => variables::concerns(&options.below, &unit.root),
    };
    let (differing, alike): (Vec<&terragrunt::Unit>, Vec<_>) = units
        .iter()
        .filter(concerned)
        .partition(|unit| unit.differs());
    let alike = alike.into_iter().filter(|unit| chosen.contains(&unit.root));
    let path = |unit: &&terragrunt::Unit| -> Arc<str> { unit.path.clone() };
    let (few, left) = crowd::few(alike.collect(), |unit| unit.root.clone(), path);
    let judged = differing.into_iter().chain(few);
    jobs.extend(judged.map(|unit| (unit.root.as_str(), Environment::Unit(unit))));
    (jobs, left)
}

/// The change sets with the changed files that have to do with each of them; one without changes
/// where nothing was judged.
fn with_files(
    trees: [&dyn Tree; 2],
    found: &roots::Found,
    judged: Vec<Judged>,
    shown: &BTreeSet<Arc<str>>,
) -> Result<Vec<ChangeSet>> {
    let [before, after] = trees;
    let (mut sets, mut followed): (Vec<ChangeSet>, Vec<reads::Followed>) = judged
        .into_iter()
        .map(|judged| (judged.set, judged.followed))
        .unzip();
    if sets.is_empty() {
        let root = match found.free.first() {
            Some(only) if found.free.len() == 1 => only.as_str(),
            _ => "",
        };
        sets.push(empty(root, &found.changed, before, after));
    }
    if let Some(first) = sets.first_mut() {
        first
            .gaps
            .extend(dialects::gaps(before, after, &found.changed));
    }
    let judged: BTreeSet<String> = sets.iter().map(|set| set.origin.root.clone()).collect();
    let all = crate::input::files::changed(before, after)?;
    followed.resize_with(sets.len(), reads::Followed::default);
    for (at, (set, followed)) in sets.iter_mut().zip(followed).enumerate() {
        set.files = files_of(&all, &set.origin.root, &judged, at == 0);
        set.files
            .retain(|file| !goes_with_its_root(file, before, after));
        // What no path leads to is read by nothing in this root.
        set.files.retain(|file| {
            crate::input::files::kind(&file.path) != FileKind::Data
                || file.binary
                || file.read_by.is_some()
                || found.reaches(&set.origin.root, &file.path)
        });
        for file in &mut set.files {
            file.followed = followed.shown.contains(&file.path) || shown.contains(&file.path);
            file.run = followed.run.contains(&file.path);
            file.unread = followed.unread.contains(&file.path);
        }
    }
    Ok(sets)
}

/// The directories of all root modules of a tree; the top is an empty text.
pub fn root_modules(tree: &dyn Tree) -> Vec<String> {
    roots::find(&MemoryTree::default(), tree).roots
}

/// Whether there is anything in two trees that could be judged: configuration,
/// or files of tools that drive Terraform.
pub fn has_configuration(before: &dyn Tree, after: &dyn Tree) -> bool {
    [before, after].into_iter().any(|tree| {
        dialects::any(tree)
            || tree.list().iter().any(|entry| {
                is_configuration(&entry.path)
                    || !matches!(
                        crate::input::files::kind(&entry.path),
                        FileKind::Data | FileKind::Agent | FileKind::Environment
                    )
            })
    })
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

/// The changed files that have to do with a root module: those inside of it, and what
/// configuration may read wherever it lies outside of the other roots. Any other file outside of
/// all roots belongs to the change as a whole, so the first of them tells it.
fn files_of(
    all: &[FileChange],
    root: &str,
    judged: &BTreeSet<String>,
    first: bool,
) -> Vec<FileChange> {
    let inside = |path: &str, root: &str| {
        root.is_empty()
            || path
                .strip_prefix(root)
                .is_some_and(|rest| rest.starts_with('/'))
    };
    let is_read = |path: &str| {
        matches!(
            crate::input::files::kind(path),
            FileKind::Data | FileKind::Script | FileKind::Environment | FileKind::Variables
        )
    };
    all.iter()
        .filter(|file| {
            let of_another = || {
                judged
                    .iter()
                    .any(|other| !other.is_empty() && other != root && inside(&file.path, other))
            };
            inside(&file.path, root) || (first || is_read(&file.path)) && !of_another()
        })
        .cloned()
        .collect()
}

/// Whether it is a lock file that is deleted together with all configuration beside it: nothing
/// is left there to be initialised.
fn goes_with_its_root(file: &FileChange, before: &dyn Tree, after: &dyn Tree) -> bool {
    let configured = |tree: &dyn Tree| {
        tree.list().iter().any(|entry| {
            let initialised = is_configuration(&entry.path)
                || crate::input::files::kind(&entry.path) == FileKind::Terragrunt;
            initialised && files::directory_of(&entry.path) == files::directory_of(&file.path)
        })
    };
    file.after.is_none()
        && crate::input::files::kind(&file.path) == FileKind::LockFile
        && configured(before)
        && !configured(after)
}
