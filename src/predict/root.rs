//! One root module under one environment: both sides loaded, compared, and put together into a
//! change set.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::environments::Judged;
use super::files::{Seen, TreeFiles, below, directory_of, is_configuration};
use super::gaps::{in_no_revision, is_installed_alike, loading_gaps, not_followed, on_one_side};
use super::options::DiffOptions;
use super::{compare, pair, reads, roots, terragrunt, variables};
use crate::error::Result;
use crate::hcl::merge::Dialect;
use crate::input::configuration::{Loaded, load_into};
use crate::input::tree::Tree;
use crate::model::action::Action;
use crate::model::change::{
    ChangeSet, Gap, GapEffect, InputKind, OutputChange, PlanMetadata, ResourceChange, Tool,
    VariableValue,
};
use crate::model::hex::hex;
use crate::model::tag::TagKey;
use crate::model::value::Map;
use crate::modules::settings;
use crate::modules::tree::{Module, ModuleTree, Place};
use crate::modules::variables::Argument;
use crate::source::SourceMap;

fn shown(root: &str) -> String {
    if root.is_empty() {
        ".".to_owned()
    } else {
        root.to_owned()
    }
}

pub(super) fn origin(root: &str, digest: Sha256, options: &DiffOptions) -> PlanMetadata {
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

pub(super) fn add(digest: &mut Sha256, side: &str, path: &str, bytes: Option<&[u8]>) {
    digest.update(format!("{side} {}:{path} ", path.len()));
    match bytes {
        Some(bytes) => digest.update(Sha256::digest(bytes)),
        None => digest.update("absent"),
    }
}

/// Judges one root module; `None` when nothing that it reads differs. With
/// `.tofu` files around, it is judged as both tools would read it.
pub(super) fn one(input: &Input<'_>, root: &str, tofu: bool) -> Result<Option<Judged>> {
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
pub(super) struct Input<'i> {
    pub(super) trees: [&'i dyn Tree; 2],
    pub(super) found: &'i roots::Found,
    pub(super) options: &'i DiffOptions,
    pub(super) environment: Environment<'i>,
    /// Directory of the root before the change.
    pub(super) before: &'i str,
}

/// What the root is tried with.
#[derive(Clone, Copy)]
pub(super) enum Environment<'i> {
    /// Nothing but what is given.
    None,
    /// A variable file.
    File(&'i variables::NamedFile),
    /// The inputs of a Terragrunt unit.
    Unit(&'i terragrunt::Unit),
}

impl<'i> Environment<'i> {
    pub(super) fn path(self) -> Option<&'i Arc<str>> {
        match self {
            Environment::None => None,
            Environment::File(file) => Some(&file.path),
            Environment::Unit(unit) => Some(&unit.path),
        }
    }
}

/// Both sides of a root module, loaded.
struct Sides<'f> {
    files: [TreeFiles<'f>; 2],
    loaded: [Loaded; 2],
    sources: SourceMap,
}

impl<'f> Sides<'f> {
    /// Reads both sides. A module whose code is at hand on one side alone is read on neither.
    fn load(input: &Input<'f>, root: &'f str, dialect: Dialect, options: &'f DiffOptions) -> Self {
        let [before, after] = input.trees;
        let was = input.before;
        let files = |aside: BTreeSet<Vec<Arc<str>>>| {
            [(before, was), (after, root)].map(|(tree, root)| {
                let files = TreeFiles::new(tree, root).with_installed(&options.installed);
                files.without(aside.clone())
            })
        };
        let load = |[old, new]: &[TreeFiles<'f>; 2]| {
            let old = load_into(SourceMap::default(), was, old, dialect, " (before)");
            let new = load_into(old.sources.clone(), root, new, dialect, "");
            [old, new]
        };
        let mut sides = files(BTreeSet::new());
        let mut loaded = load(&sides);
        let alone = on_one_side(&loaded[0], &loaded[1]);
        if !alone.is_empty() {
            sides = files(alone);
            loaded = load(&sides);
        }
        let sources = std::mem::take(&mut loaded[1].sources);
        Sides {
            files: sides,
            loaded,
            sources,
        }
    }

    /// The values of the root's variables on both sides, and what nobody can read of them.
    fn given(
        &self,
        input: &Input<'_>,
        root: &str,
        options: &DiffOptions,
    ) -> Result<([Map; 2], Vec<Gap>)> {
        let ([before, after], [old_files, new_files]) = (input.trees, &self.files);
        let [old, new] = &self.loaded;
        let (mut old_given, _) = variables::given(before, old_files, input.before, old, options)?;
        let (mut new_given, mut gaps) = variables::given(after, new_files, root, new, options)?;
        // Values that nobody can read here, and that stay what they were. A default that changes
        // counts only where they do not replace it.
        let defaults = variables::same_defaults(old, new);
        for gap in &mut gaps {
            let changed = &input.found.changed;
            if defaults && !changed.iter().any(|path| **path == *gap.what) {
                gap.effect = GapEffect::Note;
            }
        }
        if let Environment::Unit(unit) = input.environment {
            for (given, inputs) in [&mut old_given, &mut new_given]
                .into_iter()
                .zip(&unit.inputs)
            {
                for (name, value) in inputs {
                    given.get_or_insert_with(name, || value.clone());
                }
            }
        }
        Ok(([old_given, new_given], gaps))
    }

    /// Compares both sides; `data` are the changed files that are no configuration.
    fn compare(
        &mut self,
        input: &Input<'_>,
        root: &str,
        given: [Map; 2],
        data: &[Arc<str>],
    ) -> Compared {
        let workspace: Option<Arc<str>> = input.options.workspace.as_deref().map(Arc::from);
        let (compared, settings) = {
            let place = |files, root| Place {
                files,
                root,
                workspace: workspace.clone(),
                changed: data,
                catalog: input.options.catalog,
            };
            let ([old_files, new_files], [old, new]) = (&self.files, &self.loaded);
            let (old_place, new_place) = (place(old_files, input.before), place(new_files, root));
            let [old_given, new_given] = given;
            let old_shared = ModuleTree::new(&old.bodies, old_place, old_given, "before");
            let new_shared = ModuleTree::new(&new.bodies, new_place, new_given, "after");
            let (old_root, new_root) = (Module::root(&old_shared), Module::root(&new_shared));
            let before = pair::Side {
                configuration: &old.configuration,
                root: &old_root,
            };
            let after = pair::Side {
                configuration: &new.configuration,
                root: &new_root,
            };
            let predicted = compare::predict(&before, &after);
            let settings = [&old_root, &new_root]
                .map(|root| (settings::fingerprints(root), settings::backend(root)));
            let compared = Compared {
                changes: predicted.changes,
                outputs: predicted.outputs,
                gaps: predicted.gaps,
                variables: root_variables(&old_root, &new_root),
                // A variable that nobody gives a value: the tool would ask for it.
                open: new_root
                    .variables
                    .keys()
                    .any(|name| matches!(new_root.argument(name), Argument::Open)),
                mentions: reads::Mentions::of([&old_root, &new_root], root),
            };
            (compared, settings)
        };
        for (loaded, (providers, backend)) in self.loaded.iter_mut().zip(settings) {
            settings::fill(&mut loaded.configuration, &providers);
            settings::fill_backend(&mut loaded.configuration, backend);
        }
        compared
    }

    /// What could not be read on either side.
    fn gaps(&self) -> Vec<Gap> {
        let ([old_files, new_files], [old, new]) = (&self.files, &self.loaded);
        let mut gaps = loading_gaps(old, new);
        // A module that is not part of the tree on either side is called as it was;
        // that it is called otherwise is told by itself.
        let missing = not_followed(old, old_files);
        gaps.extend(not_followed(new, new_files).into_iter().map(|mut gap| {
            let stays = !in_no_revision(&gap.what) || is_installed_alike(old, new, &gap.what);
            if missing.contains(&gap) && stays {
                gap.effect = GapEffect::Note;
            }
            gap
        }));
        gaps
    }
}

/// What the comparison of both sides gives.
struct Compared {
    changes: Vec<ResourceChange>,
    outputs: Vec<OutputChange>,
    gaps: Vec<Gap>,
    variables: BTreeMap<Arc<str>, VariableValue>,
    open: bool,
    mentions: reads::Mentions,
}

/// The digest of everything that was read.
fn digest(input: &Input<'_>, seen: &[Seen; 2]) -> Sha256 {
    let mut digest = Sha256::new();
    for (name, seen) in ["before", "after"].iter().zip(seen) {
        for (path, bytes) in &seen.files {
            add(&mut digest, name, path, bytes.as_deref());
        }
    }
    if let Environment::Unit(unit) = input.environment {
        for path in &unit.files {
            for (name, tree) in ["before", "after"].iter().zip(input.trees) {
                let bytes = tree.read(path).ok().flatten();
                add(&mut digest, name, path, bytes.as_deref());
            }
        }
    }
    digest
}

fn in_dialect(input: &Input<'_>, root: &str, dialect: Dialect) -> Result<Option<Judged>> {
    let Input {
        found, environment, ..
    } = *input;
    let changed = &found.changed;
    let with_file;
    let options = match environment {
        Environment::File(file) => {
            with_file = file.added_to(input.options);
            &with_file
        }
        _ => input.options,
    };
    let mut sides = Sides::load(input, root, dialect, options);
    let (given, mut gaps) = sides.given(input, root, options)?;
    let data: Vec<Arc<str>> = changed
        .iter()
        .filter(|path| !is_configuration(path) && !path.ends_with(".md"))
        .filter(|path| found.reaches(root, path))
        .cloned()
        .collect();
    let compared = sides.compare(input, root, given, &data);
    gaps.extend(compared.gaps);
    gaps.extend(sides.gaps());
    let Sides {
        files,
        loaded: [old, new],
        mut sources,
    } = sides;
    let seen = files.map(TreeFiles::files_read);
    let touched = changed
        .iter()
        .any(|path| seen.iter().any(|seen| seen.saw(path)))
        || data.iter().any(|path| reads::mentioned(&sources, root, path))
        // What differs was read, by whatever name.
        || compared.changes.iter().any(|change| change.action != Action::NoOp)
        || matches!(environment, Environment::Unit(unit) if unit.differs());
    if !touched && options.root.is_none() {
        return Ok(None);
    }
    let followed = compared.mentions.follow(changed, [&seen[0], &seen[1]]);
    // A configuration that cannot be read in part is not compared: what the rest of it
    // lacks may stand in that part.
    let unread = [&old, &new].iter().any(|side| {
        let first = side.configuration.modules.first();
        first.is_some_and(|module| !module.loaded) && !side.bodies.is_empty()
    });
    let prior = if unread {
        new.configuration.clone()
    } else {
        old.configuration
    };
    let origin = origin_of(input, root, digest(input, &seen), options);
    let mut changes = compared.changes;
    if origin.root_removed {
        changes.iter_mut().for_each(left_behind);
    }
    add_variable_files(&mut sources, &seen[1].files);
    let set = ChangeSet {
        origin,
        changes,
        outputs: compared.outputs,
        variables: compared.variables,
        configuration: new.configuration,
        prior_configuration: Some(prior),
        sources,
        gaps,
        ..ChangeSet::default()
    };
    let alone = concerns_alone(input, &seen, &data);
    Ok(Some(Judged {
        set,
        followed,
        alone,
        environment: environment.path().cloned(),
        // Who names a variable file says which environment is meant.
        open: compared.open && input.options.var_files.is_empty(),
    }))
}

/// What is known of the whole, with the environments that are named for it.
fn origin_of(input: &Input<'_>, root: &str, digest: Sha256, options: &DiffOptions) -> PlanMetadata {
    let mut origin = origin(root, digest, options);
    // What somebody names on the command line is part of every environment.
    let named = input.options.var_files.iter();
    origin.environments.paths = named.map(|file| Arc::from(file.path.as_str())).collect();
    // Without any configuration the tools refuse to plan: what stands there stays, and belongs to
    // nobody, until somebody destroys it by name.
    let [before, after] = input.trees;
    origin.root_removed = configured(before, input.before) && !configured(after, root);
    origin
}

/// Whether there is any configuration in a directory, or a unit that brings one.
fn configured(tree: &dyn Tree, directory: &str) -> bool {
    let plans = |path: &str| is_configuration(path) || path.ends_with("terragrunt.hcl");
    below(tree, directory)
        .iter()
        .any(|entry| directory_of(&entry.path) == directory && plans(&entry.path))
}

/// What is said of an object whose root module is deleted.
fn left_behind(change: &mut ResourceChange) {
    if let Some(prediction) = &mut change.predicted {
        prediction.certain = false;
        prediction.asks = false;
        prediction.why = "All configuration of its root module is deleted: no plan destroys it, unless it is destroyed before, or by name.".to_owned();
    }
}

/// Whether nothing of what a root module reads changes but the values of its environment, which
/// were there before.
fn concerns_alone(input: &Input<'_>, seen: &[Seen; 2], data: &[Arc<str>]) -> bool {
    let Some(path) = input.environment.path() else {
        return false;
    };
    let stands = |tree: &&dyn Tree| tree.read(path).is_ok_and(|bytes| bytes.is_some());
    let own = |changed: &str| match input.environment {
        Environment::Unit(_) => {
            let directory = directory_of(path);
            directory_of(changed) == directory
        }
        _ => changed == path.as_ref(),
    };
    let read = |changed: &&Arc<str>| {
        seen.iter().any(|seen| seen.saw(changed))
            || data.contains(changed)
            || matches!(input.environment, Environment::Unit(unit)
                if unit.files.iter().any(|file| **file == ***changed))
    };
    let changed = &input.found.changed;
    input.trees.iter().all(stands) && changed.iter().filter(read).all(|changed| own(changed))
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
