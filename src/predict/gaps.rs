//! What could not be read of two configurations, as gaps.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::files::{TreeFiles, directory_of};
use super::options::DiffOptions;
use super::variables;
use crate::input::configuration::{Loaded, ModuleFiles as _, normalise};
use crate::model::change::{ChangeSet, Gap, GapEffect};

/// Calls of modules that come from elsewhere, are there on both sides, and have their code
/// at hand on one of them: nothing can be compared, and what is there would be all new.
pub(super) fn on_one_side(old: &Loaded, new: &Loaded) -> BTreeSet<Vec<Arc<str>>> {
    let elsewhere = |side: &Loaded| -> BTreeMap<Vec<Arc<str>>, bool> {
        let modules = side.configuration.modules.iter();
        modules
            .filter(|module| {
                let call = module.call.as_ref();
                call.is_some_and(|call| {
                    !call.source.starts_with("./") && !call.source.starts_with("../")
                })
            })
            .map(|module| (module.path.clone(), side.bodies.contains_key(&module.path)))
            .collect()
    };
    let (old, new) = (elsewhere(old), elsewhere(new));
    old.into_iter()
        .filter(|(path, there)| new.get(path).is_some_and(|other| other != there))
        .map(|(path, _)| path)
        .collect()
}

/// Gaps of loading: those of both sides, but for what predictions say better.
/// That one side does not have the root at all is no gap: nothing is in it.
pub(super) fn loading_gaps(old: &Loaded, new: &Loaded) -> Vec<Gap> {
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
pub(super) fn not_followed(loaded: &Loaded, files: &TreeFiles<'_>) -> Vec<Gap> {
    let reason = |path: &[Arc<str>], source: &str| {
        let (_, caller) = loaded.bodies.get(path.split_last()?.1)?;
        files.why(&normalise(&format!("{caller}/{source}"))?)
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

/// Whether a module lies where the tools install what a call names, and that call is
/// the same on both sides: as much is known of it as of the module that is called.
pub(super) fn is_installed_alike(old: &Loaded, new: &Loaded, what: &str) -> bool {
    let Some(key) = what
        .split_once(".terraform/modules/")
        .and_then(|(_, rest)| rest.split('/').next())
    else {
        return false;
    };
    let call = |side: &Loaded| -> Option<(Arc<str>, Option<Arc<str>>)> {
        let module = side.configuration.modules.iter().find(|module| {
            module.path.len() == key.split('.').count()
                && module.path.iter().map(AsRef::as_ref).eq(key.split('.'))
        })?;
        let call = module.call.as_ref()?;
        Some((call.source.clone(), call.version.clone()))
    };
    match (call(old), call(new)) {
        (Some(one), Some(other)) => one == other && !in_no_revision(&one.0),
        _ => false,
    }
}

/// Whether a module lies where no revision has anything, so that it can change
/// unseen.
pub(super) fn in_no_revision(source: &str) -> bool {
    source
        .split(['/', ' '])
        .any(|part| matches!(part, ".git" | ".terraform"))
}

/// Whether a path is that of a file with values of variables.
fn holds_variables(path: &str) -> bool {
    path.ends_with(".tfvars") || path.ends_with(".tfvars.json")
}

/// Environments of a root module beyond those that are judged.
pub(super) fn not_judged(root: &str, counts: &BTreeMap<String, usize>) -> Option<Gap> {
    let all = *counts.get(root)?;
    let left = all
        .checked_sub(variables::MAX_ENVIRONMENTS)
        .filter(|left| *left > 0)?;
    Some(Gap {
        what: format!("{left} of {all} environments of this root module"),
        why: format!(
            "no more than {} variable files and Terragrunt units that stay the same are judged",
            variables::MAX_ENVIRONMENTS
        ),
        treated_as: "environments in which anything could change; name one with --var-file"
            .to_owned(),
        effect: GapEffect::NeedsApproval,
    })
}

/// Variable files that changed, that nobody loads by themselves, and that no
/// root module was judged with.
pub(super) fn variable_files(
    set: &ChangeSet,
    options: &DiffOptions,
    taken: &BTreeSet<&str>,
) -> Vec<Gap> {
    let open = set
        .files
        .iter()
        .map(|file| file.path.as_ref())
        .filter(|path| holds_variables(path))
        .filter(|path| !(variables::is_automatic(path) && directory_of(path) == set.origin.root))
        .filter(|path| !taken.contains(path))
        .filter(|path| {
            !options
                .var_files
                .iter()
                .any(|given| path.ends_with(given.path.trim_start_matches("./")))
        });
    let open: Vec<&str> = open.collect();
    if open.is_empty() {
        return Vec::new();
    }
    vec![Gap {
        what: open.join(", "),
        why: "a variable file changes that is used only where it is named".to_owned(),
        treated_as: "values that could change anything; name it with --var-file".to_owned(),
        effect: GapEffect::NeedsApproval,
    }]
}
