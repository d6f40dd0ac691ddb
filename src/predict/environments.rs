//! One root module under several environments, told once where they agree.

use std::sync::Arc;

use super::reads::Followed;
use crate::model::action::Action;
use crate::model::change::{ChangeSet, Environments};
use crate::model::configuration::Configuration;
use crate::model::value::Path;

/// What one root module would do.
pub(crate) struct Judged {
    pub(crate) set: ChangeSet,
    /// What is known of who reads the changed files.
    pub(crate) followed: Followed,
    /// The variable file that it is judged with.
    pub(crate) environment: Option<Arc<str>>,
    /// Nothing of what it reads changes but the values of its environment.
    pub(crate) alone: bool,
    /// A variable of the root has no value.
    pub(crate) open: bool,
}

/// Folds environments of one root that come to the same, and leaves out the run
/// without an environment where that could not be run.
pub(crate) fn fold(all: Vec<(&str, Judged)>) -> Vec<Judged> {
    let mut out: Vec<Judged> = Vec::new();
    let mut all = all.into_iter().peekable();
    while let Some((root, first)) = all.next() {
        let mut group = vec![first];
        while let Some((_, next)) = all.next_if(|(other, _)| *other == root) {
            group.push(next);
        }
        out.extend(one_root(group));
    }
    out
}

fn one_root(mut group: Vec<Judged>) -> Vec<Judged> {
    if group.iter().any(|judged| judged.environment.is_some()) {
        group.retain(|judged| judged.environment.is_some() || !judged.open);
    }
    let mut kept: Vec<(Judged, Vec<Arc<str>>, bool, String)> = Vec::new();
    for judged in group {
        let outcome = outcome(&judged.set);
        let environment = judged.environment.clone();
        let alone = judged.alone;
        let same = kept.iter_mut().find(|(.., other)| *other == outcome);
        match same {
            Some((known, environments, all_alone, _)) => {
                // The one that stands for the others is the one that matters most.
                if productive(&judged) && !productive(known) {
                    *known = judged;
                }
                environments.extend(environment);
                *all_alone &= alone;
            }
            None => kept.push((judged, environment.into_iter().collect(), alone, outcome)),
        }
    }
    // Where nothing happens in one environment and something in another, only
    // the latter is worth a report.
    let nothing = |set: &ChangeSet| set.gaps.is_empty() && set.outputs.is_empty() && idle(set);
    if kept.iter().any(|(judged, ..)| !nothing(&judged.set)) {
        kept.retain(|(judged, ..)| !nothing(&judged.set));
    }
    kept.into_iter()
        .map(|(mut judged, environments, only_these, _)| {
            if judged.environment.is_some() {
                let names: Vec<&str> = environments.iter().map(AsRef::as_ref).collect();
                let origin = &mut judged.set.origin;
                origin.name = format!("{} with {}", origin.name, names.join(", "));
                let mut paths = std::mem::take(&mut origin.environments.paths);
                let only_these = only_these && paths.is_empty();
                paths.extend(environments);
                origin.environments = Environments { paths, only_these };
            }
            judged
        })
        .collect()
}

/// Whether an environment says by a word that it is production.
fn productive(judged: &Judged) -> bool {
    let says = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric()).any(|word| {
            let word = word.to_ascii_lowercase();
            matches!(word.as_str(), "prod" | "production" | "prd" | "live")
        })
    };
    judged.environment.as_deref().is_some_and(says)
        || judged
            .set
            .variables
            .values()
            .any(|variable| variable.value.as_str().is_some_and(says))
}

fn idle(set: &ChangeSet) -> bool {
    set.changes
        .iter()
        .all(|change| change.action == Action::NoOp)
}

/// What a set says, for comparing two of them. Of an object that stays, what
/// differs counts and not what it is called in each environment; of one that
/// goes, that it goes; of a new one, all of it.
fn outcome(set: &ChangeSet) -> String {
    let changes: Vec<String> = set
        .changes
        .iter()
        .filter(|change| change.action != Action::NoOp)
        .map(|change| {
            let told = change.predicted.as_ref();
            let open = told.map(|told| (told.certain, told.asks, told.may_replace));
            let values = match &change.action {
                Action::Create => format!("{:?}", change.after.value()),
                Action::Update if change.importing.is_none() => {
                    let paths = told.map(|told| told.differs.as_slice()).unwrap_or_default();
                    let at = |path: &Path| {
                        let (old, new) = (
                            change.before.value().at(path),
                            change.after.value().at(path),
                        );
                        format!("{path} {old:?} {new:?}")
                    };
                    paths.iter().map(at).collect::<Vec<_>>().join(", ")
                }
                _ => format!("{:?}", change.replace_paths),
            };
            format!("{} {} {open:?} {values}", change.address, change.action)
        })
        .collect();
    let outputs: Vec<String> = set
        .outputs
        .iter()
        .map(|output| format!("{} {}", output.name, output.action))
        .collect();
    let settings = |configuration: &Configuration| -> Vec<Option<[u8; 32]>> {
        let providers = configuration.modules.iter().flat_map(|one| &one.providers);
        let attributes = providers.flat_map(|provider| &provider.attributes);
        attributes.map(|one| one.expression.fingerprint).collect()
    };
    // Providers matter only where they change.
    let now = settings(&set.configuration);
    let was = set.prior_configuration.as_ref().map(settings);
    let reach = was.filter(|was| *was != now);
    format!("{changes:?} {outputs:?} {:?} {reach:?}", set.gaps)
}
