//! Two directory trees as change sets: what a source change would do, as far
//! as the source alone tells. One change set for each root module that is
//! touched.

mod backends;
mod changes;
mod common_parts;
mod compare;
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
mod renamed;
mod replacement;
mod roots;
mod shared_state;
mod terragrunt;
mod variables;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use self::environments::Judged;
use self::files::{TreeFiles, is_configuration};
use self::gaps::{
    in_no_revision, is_installed_alike, loading_gaps, not_followed, on_one_side, variable_files,
};
pub use self::options::{DiffOptions, VariableFile};
use crate::error::{Error, ErrorCode, Result};
use crate::hcl::merge::Dialect;
use crate::input::configuration::{load_into, normalise};
use crate::input::files::FileKind;
use crate::input::tree::{MemoryTree, Tree};
use crate::model::action::Action;
use crate::model::change::{
    ChangeSet, FileChange, Gap, GapEffect, InputKind, PlanMetadata, Tool, VariableValue,
};
use crate::model::configuration::Configuration;
use crate::model::hex::hex;
use crate::model::tag::TagKey;
use crate::modules::settings;
use crate::modules::tree::{Module, ModuleTree, Place};
use crate::modules::variables::Argument;
use crate::source::SourceMap;

/// Stack of the threads that evaluate; expressions may be nested deeply.
const STACK: usize = 64 << 20;

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
    let (files, environments) = variables::environments([before, after], &found, &chosen, options);
    let units = pool.install(|| terragrunt::units([before, after], &found.changed));
    let mut jobs: Vec<(&str, Environment<'_>)> = chosen
        .iter()
        .map(|root| (root.as_str(), Environment::None))
        .collect();
    jobs.extend(environments.iter().filter_map(|(root, at)| {
        let file = files.get(*at)?;
        Some((root.as_str(), Environment::File(file)))
    }));
    let concerned = |unit: &&terragrunt::Unit| match &options.root {
        Some(_) => chosen.contains(&unit.root),
        None => variables::concerns(&options.below, &unit.root),
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for unit in units.iter().filter(concerned) {
        let count = counts.entry(&unit.root).or_default();
        *count += 1;
        let few = *count <= variables::MAX_ENVIRONMENTS;
        if unit.differs() || chosen.contains(&unit.root) && few {
            jobs.push((&unit.root, Environment::Unit(unit)));
        }
    }
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
                one(&input, root, tofu)
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
    let (mut sets, mut followed): (Vec<ChangeSet>, Vec<reads::Followed>) =
        environments::fold(judged)
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
    for (set, followed) in sets.iter_mut().zip(followed) {
        set.files = files_of(&all, &set.origin.root, &judged);
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
        set.gaps.extend(variable_files(set, options, &taken));
        set.gaps.extend(shared_state::gap(set, before, after));
        set.gaps.sort();
        set.gaps.dedup();
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

fn shown(root: &str) -> String {
    if root.is_empty() {
        ".".to_owned()
    } else {
        root.to_owned()
    }
}

fn origin(root: &str, digest: Sha256, options: &DiffOptions) -> PlanMetadata {
    PlanMetadata {
        kind: InputKind::SourceDiff,
        name: shown(root),
        tags: TagKey::after(&digest),
        sha256: hex(&digest.finalize()),
        workspace: options.workspace.clone(),
        root: root.to_owned(),
        ..PlanMetadata::default()
    }
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
fn one(input: &Input<'_>, root: &str, tofu: bool) -> Result<Option<Judged>> {
    let in_dialect = |dialect| in_dialect(input, root, dialect);
    let terraform = in_dialect(Dialect::Terraform)?;
    if !tofu {
        return Ok(terraform);
    }
    let opentofu = in_dialect(Dialect::OpenTofu)?.map(|mut judged| {
        judged.set.origin.tool = Tool::OpenTofu;
        judged
    });
    // A tool that reads nothing of the change does nothing.
    let does = |judged: &Option<Judged>| -> Vec<(String, String, String)> {
        let changes = judged.iter().flat_map(|judged| &judged.set.changes);
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
    let ended = |judged: &Option<Judged>| {
        let changes = judged.iter().flat_map(|judged| &judged.set.changes);
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
    worse.set.gaps.push(Gap {
        what: "`.tofu` files".to_owned(),
        why: "Terraform leaves them out and OpenTofu lets them hide `.tf` files, so the two tools would do different things".to_owned(),
        treated_as: "what the tool that ends more objects would do".to_owned(),
        effect: GapEffect::NeedsApproval,
    });
    Ok(Some(worse))
}

/// What is compared.
struct Input<'i> {
    trees: [&'i dyn Tree; 2],
    found: &'i roots::Found,
    options: &'i DiffOptions,
    environment: Environment<'i>,
    /// Directory of the root before the change.
    before: &'i str,
}

/// What the root is tried with.
#[derive(Clone, Copy)]
enum Environment<'i> {
    /// Nothing but what is given.
    None,
    /// A variable file.
    File(&'i variables::NamedFile),
    /// The inputs of a Terragrunt unit.
    Unit(&'i terragrunt::Unit),
}

impl<'i> Environment<'i> {
    fn path(self) -> Option<&'i Arc<str>> {
        match self {
            Environment::None => None,
            Environment::File(file) => Some(&file.path),
            Environment::Unit(unit) => Some(&unit.path),
        }
    }
}

fn in_dialect(input: &Input<'_>, root: &str, dialect: Dialect) -> Result<Option<Judged>> {
    let Input {
        found, environment, ..
    } = *input;
    let changed = &found.changed;
    let [before, after] = input.trees;
    let with_file;
    let options = match environment {
        Environment::File(file) => {
            with_file = file.added_to(input.options);
            &with_file
        }
        _ => input.options,
    };
    let files = |tree, root| TreeFiles::new(tree, root).with_installed(&options.installed);
    let was = input.before;
    let (mut old_files, mut new_files) = (files(before, was), files(after, root));
    let mut old = load_into(SourceMap::default(), was, &old_files, dialect, " (before)");
    let mut new = load_into(old.sources.clone(), root, &new_files, dialect, "");
    let alone = on_one_side(&old, &new);
    if !alone.is_empty() {
        old_files = files(before, was).without(alone.clone());
        new_files = files(after, root).without(alone);
        old = load_into(SourceMap::default(), was, &old_files, dialect, " (before)");
        new = load_into(old.sources.clone(), root, &new_files, dialect, "");
    }
    let mut sources = std::mem::take(&mut new.sources);
    let (mut old_given, _) = variables::given(before, &old_files, was, &old, options)?;
    let (mut new_given, mut gaps) = variables::given(after, &new_files, root, &new, options)?;
    // Values that nobody can read here, and that stay what they were. A default that changes
    // counts only where they do not replace it.
    let defaults = variables::same_defaults(&old, &new);
    for gap in &mut gaps {
        if defaults && !changed.iter().any(|path| **path == *gap.what) {
            gap.effect = GapEffect::Note;
        }
    }
    if let Environment::Unit(unit) = environment {
        for (given, inputs) in [&mut old_given, &mut new_given]
            .into_iter()
            .zip(&unit.inputs)
        {
            for (name, value) in inputs {
                given.entry(name.clone()).or_insert_with(|| value.clone());
            }
        }
    }
    let workspace: Option<Arc<str>> = options.workspace.as_deref().map(Arc::from);
    let data: Vec<Arc<str>> = changed
        .iter()
        .filter(|path| !is_configuration(path) && !path.ends_with(".md"))
        .filter(|path| found.reaches(root, path))
        .cloned()
        .collect();
    let (predicted, variables, settings, open, mentions) = {
        let place = |files, root| Place {
            files,
            root,
            workspace: workspace.clone(),
            changed: &data,
            catalog: options.catalog,
        };
        let (old_place, new_place) = (place(&old_files, was), place(&new_files, root));
        let old_shared = ModuleTree::new(&old.bodies, old_place, old_given, "before");
        let new_shared = ModuleTree::new(&new.bodies, new_place, new_given, "after");
        let (old_root, new_root) = (Module::root(&old_shared), Module::root(&new_shared));
        let predicted = compare::predict(
            &pair::Side {
                configuration: &old.configuration,
                root: &old_root,
            },
            &pair::Side {
                configuration: &new.configuration,
                root: &new_root,
            },
        );
        let settings = [&old_root, &new_root]
            .map(|root| (settings::fingerprints(root), settings::backend(root)));
        // A variable that nobody gives a value: the tool would ask for it.
        let open = new_root
            .variables
            .keys()
            .any(|name| matches!(new_root.argument(name), Argument::Open));
        let variables = root_variables(&old_root, &new_root);
        let mentions = reads::Mentions::of([&old_root, &new_root], root);
        (predicted, variables, settings, open, mentions)
    };
    for (loaded, (providers, backend)) in [&mut old, &mut new].into_iter().zip(settings) {
        settings::fill(&mut loaded.configuration, &providers);
        settings::fill_backend(&mut loaded.configuration, backend);
    }
    gaps.extend(predicted.gaps);
    gaps.extend(loading_gaps(&old, &new));
    // A module that is not part of the tree on either side is called as it was;
    // that it is called otherwise is told by itself.
    let missing = not_followed(&old, &old_files);
    gaps.extend(not_followed(&new, &new_files).into_iter().map(|mut gap| {
        let stays = !in_no_revision(&gap.what) || is_installed_alike(&old, &new, &gap.what);
        if missing.contains(&gap) && stays {
            gap.effect = GapEffect::Note;
        }
        gap
    }));
    let mut digest = Sha256::new();
    let seen = [old_files.files_read(), new_files.files_read()];
    for (name, seen) in ["before", "after"].iter().zip(&seen) {
        for (path, bytes) in &seen.files {
            add(&mut digest, name, path, bytes.as_deref());
        }
    }
    let mut touched = changed
        .iter()
        .any(|path| seen.iter().any(|seen| seen.saw(path)))
        || data.iter().any(|path| reads::mentioned(&sources, root, path))
        // What differs was read, by whatever name.
        || predicted.changes.iter().any(|change| change.action != Action::NoOp);
    let followed = mentions.follow(changed, [&seen[0], &seen[1]]);
    if let Environment::Unit(unit) = environment {
        touched |= unit.differs();
        for path in &unit.files {
            for (name, tree) in [("before", before), ("after", after)] {
                let bytes = tree.read(path).ok().flatten();
                add(&mut digest, name, path, bytes.as_deref());
            }
        }
    }
    if !touched && options.root.is_none() {
        return Ok(None);
    }
    // A configuration that cannot be read in part is not compared: what the rest of it
    // lacks may stand in that part.
    let unread = [&old, &new].iter().any(|side| {
        let first = side.configuration.modules.first();
        first.is_some_and(|module| !module.loaded) && !side.bodies.is_empty()
    });
    if unread {
        old.configuration = new.configuration.clone();
    }
    let origin = origin(root, digest, options);
    add_variable_files(&mut sources, &seen[1].files);
    let set = ChangeSet {
        origin,
        changes: predicted.changes,
        outputs: predicted.outputs,
        variables,
        configuration: new.configuration,
        prior_configuration: Some(old.configuration),
        sources,
        gaps,
        ..ChangeSet::default()
    };
    Ok(Some(Judged {
        set,
        followed,
        environment: environment.path().cloned(),
        open,
    }))
}

/// Adds the variable files of a side to its sources: causes lie in them.
fn add_variable_files(sources: &mut SourceMap, files: &BTreeMap<String, Option<Arc<[u8]>>>) {
    for (path, bytes) in files {
        let text = bytes
            .as_deref()
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .filter(|_| path.ends_with(".tfvars"));
        if let Some(text) = text {
            sources.add(path.as_str(), text);
        }
    }
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
