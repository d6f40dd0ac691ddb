//! `outside-boundary`: whether a change stays inside the boundary of the agent that proposes it.
//!
//! Everything that a boundary says has to hold. What cannot be told (the
//! account of an object that does not exist yet) asks for approval; what is
//! told and lies outside fails.

mod place;

use super::Found;
use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::analysis::radius::Radius;
use crate::finding::{Certainty, Class, Subject, code};
use crate::model::action::Action;
use crate::model::change::ResourceChange;
use crate::policy::boundary::{Allow, DEFAULT};
use crate::policy::{Boundary, GlobList, NameGlobs, Place};
use crate::rules::{CaseName, Detection};

/// Id of the rule that tells what is outside.
const OUTSIDE: &str = "outside-boundary";

/// What lies outside of the boundary that holds for `--agent`.
pub(super) fn find(context: &Analysis<'_>, classes: &[Class], radius: &Radius) -> Vec<Found> {
    let boundaries = &context.policy.boundaries;
    if boundaries.is_empty() {
        return Vec::new();
    }
    let agent = context.settings.agent.as_deref();
    let name = agent.unwrap_or(DEFAULT);
    let Some(boundary) = boundaries.iter().find(|boundary| boundary.name == name) else {
        return vec![nobody(agent, boundaries)];
    };
    let check = Check { context, boundary };
    let mut found = check.whole(classes, radius);
    for index in context.effective_changes() {
        found.extend(check.change(index, classes[index]));
    }
    for (index, invocation) in context.change_set.invocations.iter().enumerate() {
        if let Some(why) = named(&boundary.types, "types", &[&invocation.type_name]) {
            let detection = Detection::case(Subject::Invocation(index), CaseName("action"))
                .with("address", &*invocation.address);
            found.push(check.outside(detection, vec![why]));
        }
    }
    found
}

/// No boundary holds for whoever proposes the change: nobody said what it may touch.
fn nobody(agent: Option<&str>, boundaries: &[Boundary]) -> Found {
    let names: Vec<String> = boundaries
        .iter()
        .map(|boundary| code(&boundary.name))
        .collect();
    let detection = match agent {
        Some(agent) => {
            Detection::case(Subject::Plan, CaseName("unknown-agent")).with("agent", agent)
        }
        None => Detection::case(Subject::Plan, CaseName("no-agent")),
    };
    Found {
        rule: OUTSIDE,
        detection: detection.because(format!("there are boundaries for {}", names.join(", "))),
        place: boundaries.first().map(|boundary| boundary.place),
    }
}

/// Why something is not inside, and how sure that is.
struct Why {
    key: String,
    certainty: Certainty,
    text: String,
}

struct Check<'a> {
    context: &'a Analysis<'a>,
    boundary: &'a Boundary,
}

impl Check<'_> {
    /// What the boundary says of the plan as a whole.
    fn whole(&self, classes: &[Class], radius: &Radius) -> Vec<Found> {
        let boundary = self.boundary;
        let changes = self
            .context
            .effective_changes()
            .filter(|index| classes[*index] > Class::ReadOnly)
            .count() as u64;
        let mut whys = Vec::new();
        let mut over = |key: &str, what: &str, value: u64, limit: Option<u64>| {
            if let Some(limit) = limit.filter(|limit| value > *limit) {
                whys.push(certain(
                    key,
                    format!("{what}: {value}, and the boundary allows {limit}"),
                ));
            }
        };
        over(
            "max_changes",
            "changes in this plan",
            changes,
            boundary.max_changes,
        );
        over(
            "max_blast_radius",
            "resource instances that depend on what is destroyed",
            radius.total as u64,
            boundary.max_blast_radius,
        );
        if !boundary.environments.is_open() {
            match self.context.settings.environment.as_deref() {
                Some(environment) => {
                    whys.extend(named(&boundary.environments, "environments", &[environment]));
                }
                None => whys.push(certain(
                    "environments",
                    "the boundary names environments, and `--environment` does not say which one this is for".to_owned(),
                )),
            }
        }
        if !boundary.paths.is_open() {
            for file in &self.context.change_set.files {
                whys.extend(path(&boundary.paths, &file.path));
            }
        }
        if whys.is_empty() {
            Vec::new()
        } else {
            let detection = Detection::case(Subject::Plan, CaseName("plan"));
            vec![self.outside(detection, whys)]
        }
    }

    fn change(&self, index: usize, class: Class) -> Option<Found> {
        let (change, _) = self.context.change(index);
        // Reading a data source touches nothing.
        if change.action == Action::Read && class == Class::ReadOnly {
            return None;
        }
        let mut whys = self.identity(change);
        whys.extend(self.whereabouts(change));
        whys.extend(self.doing(index, class));
        if whys.is_empty() {
            return None;
        }
        let detection = Detection::case(Subject::Change(index), CaseName("change"));
        Some(self.outside(detection, whys))
    }

    /// What the object is: address, type, provider.
    fn identity(&self, change: &ResourceChange) -> Vec<Why> {
        let boundary = self.boundary;
        let address = change.address.to_string();
        let mut whys: Vec<Why> = named(&boundary.addresses, "addresses", &[&address])
            .into_iter()
            .collect();
        if let Some(previous) = &change.previous_address {
            let previous = previous.to_string();
            whys.extend(named(&boundary.addresses, "addresses", &[&previous]));
        }
        whys.extend(named(
            &boundary.types,
            "types",
            &[&change.address.type_name],
        ));
        // `registry.terraform.io/hashicorp/aws` goes by its shorter names, too.
        let provider: &str = &change.provider;
        let forms: Vec<&str> = std::iter::once(provider)
            .chain(
                provider
                    .match_indices('/')
                    .map(|(at, _)| &provider[at + 1..]),
            )
            .collect();
        whys.extend(named(&boundary.providers, "providers", &forms));
        whys
    }

    /// Where the object is: file, account, region.
    fn whereabouts(&self, change: &ResourceChange) -> Vec<Why> {
        let boundary = self.boundary;
        let mut whys = Vec::new();
        if !boundary.paths.is_open() {
            match place::file(self.context, change) {
                Some(file) => whys.extend(path(&boundary.paths, file)),
                None => whys.push(unknown("paths", "which file it stands in")),
            }
        }
        if !boundary.accounts.is_open() {
            let known = place::accounts(self.context, change);
            whys.extend(all_of(
                &boundary.accounts,
                "accounts",
                &known,
                "which account it is in",
            ));
        }
        if !boundary.regions.is_open() {
            let known = place::regions(self.context, change);
            whys.extend(all_of(
                &boundary.regions,
                "regions",
                &known,
                "which region it is in",
            ));
        }
        whys
    }

    /// What happens to it: actions, class, production.
    fn doing(&self, index: usize, class: Class) -> Vec<Why> {
        let boundary = self.boundary;
        let (change, known) = self.context.change(index);
        let mut whys = Vec::new();
        let mut verbs = Vec::new();
        if !change.action.is_no_op() {
            verbs.push(change.action.verb());
        }
        verbs.extend(change.importing.as_ref().map(|_| "import"));
        verbs.extend(change.previous_address.as_ref().map(|_| "move"));
        for verb in verbs {
            whys.extend(named(&boundary.actions, "actions", &[verb]));
        }
        let classes = &boundary.classes;
        if classes
            .only
            .as_ref()
            .is_some_and(|only| !only.contains(&class))
        {
            whys.push(certain(
                "classes",
                format!("{class} is not among `classes`"),
            ));
        }
        if classes.not.as_ref().is_some_and(|not| not.contains(&class)) {
            whys.push(certain(
                "not_classes",
                format!("{class} is among `not_classes`"),
            ));
        }
        if !boundary.production {
            match known.production.value {
                IsProduction::Yes => whys.push(certain(
                    "production",
                    "it is production, which the boundary leaves out".to_owned(),
                )),
                IsProduction::Unknown
                    if class == Class::Destructive
                        && known.counts_as_production(self.context.policy) =>
                {
                    whys.push(unknown("production", "whether it is production"));
                }
                _ => {}
            }
        }
        whys
    }

    fn outside(&self, detection: Detection, whys: Vec<Why>) -> Found {
        let certainty = whys.iter().map(|why| why.certainty).max();
        let certainty = certainty.unwrap_or(Certainty::Certain);
        let decided = whys.iter().find(|why| why.certainty == certainty);
        let place = decided
            .and_then(|why| self.place(&why.key))
            .unwrap_or(self.boundary.place);
        let mut detection = detection.with("boundary", self.boundary.name.as_str());
        for why in whys {
            detection = detection.because(why.text);
        }
        if certainty == Certainty::Possible {
            detection.certainty = certainty;
        }
        Found {
            rule: OUTSIDE,
            detection,
            place: Some(place),
        }
    }

    fn place(&self, key: &str) -> Option<Place> {
        let path = format!("boundary \"{}\".{key}", self.boundary.name);
        self.context.policy.place_of(&path)
    }
}

fn certain(key: &str, text: String) -> Why {
    Why {
        key: key.to_owned(),
        certainty: Certainty::Certain,
        text,
    }
}

fn unknown(key: &str, what: &str) -> Why {
    Why {
        key: key.to_owned(),
        certainty: Certainty::Possible,
        text: format!("the input does not say {what}, and the boundary limits `{key}`"),
    }
}

/// Checks a name, which may go by several forms.
fn named(allow: &Allow<NameGlobs>, key: &str, forms: &[&str]) -> Option<Why> {
    let shown = code(forms.first().copied().unwrap_or_default());
    let hit = |globs: &NameGlobs| {
        forms
            .iter()
            .find_map(|form| globs.matching(form))
            .map(str::to_owned)
    };
    if allow.only.as_ref().is_some_and(|only| hit(only).is_none()) {
        return Some(certain(key, format!("{shown} is not among `{key}`")));
    }
    let pattern = allow.not.as_ref().and_then(hit)?;
    Some(certain(
        &format!("not_{key}"),
        format!("{shown} is {} of `not_{key}`", code(pattern)),
    ))
}

/// Checks everything that is known of a place; nothing known leaves it open.
fn all_of(allow: &Allow<NameGlobs>, key: &str, known: &[String], what: &str) -> Vec<Why> {
    if known.is_empty() {
        return vec![unknown(key, what)];
    }
    let checked = known.iter().filter_map(|text| named(allow, key, &[text]));
    checked.collect()
}

fn path(allow: &Allow<GlobList>, file: &str) -> Option<Why> {
    if allow
        .only
        .as_ref()
        .is_some_and(|only| only.matching(file).is_none())
    {
        return Some(certain(
            "paths",
            format!("{} is not among `paths`", code(file)),
        ));
    }
    let pattern = allow.not.as_ref()?.matching(file)?;
    Some(certain(
        "not_paths",
        format!("{} is {} of `not_paths`", code(file), code(pattern)),
    ))
}
