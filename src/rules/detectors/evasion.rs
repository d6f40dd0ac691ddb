//! Changes whose use is that a later reader no longer sees production: marks
//! taken off or disguised, moves out of production, values hidden by a mark.

use super::availability;
use crate::analysis::Context;
use crate::analysis::production::words::{Reading, Words};
use crate::analysis::production::{Evidence, IsProduction, MarkerAt, Side, marker_transitions};
use crate::catalog::{ProtectionKind, TagsAt};
use crate::finding::{Effect, Subject, code};
use crate::model::address::{InstanceKey, ResourceAddress};
use crate::model::value::{Mask, Path};
use crate::rules::Detection;

/// `production-mark-removed`: the object said production, and no longer does.
pub(super) fn mark_removed(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    if !change.before.exists() || !change.after.exists() {
        return;
    }
    // The evidence holds every mark of both sides: where each mark of before
    // stands after, nothing can have gone.
    let evidence = &context.changes[index].production.evidence;
    let on = |side: Side| {
        evidence
            .iter()
            .filter(move |found| found.side == side && found.says == IsProduction::Yes)
    };
    let stays = |old: &Evidence| on(Side::After).any(|new| new.source == old.source);
    if on(Side::Before).all(stays) {
        return;
    }
    let marks = marker_transitions(change, context.policy);
    let certain: Vec<&MarkerAt> = marks.removed.iter().chain(&marks.changed_away).collect();
    let address = code(&change.address);
    let mut detection = if certain.is_empty() {
        if !marks.may_be_lost() {
            return;
        }
        Detection::new(
            Subject::Change(index),
            format!("{address} says that it is production, and whether it still does is known only after apply"),
        )
        .possible()
    } else if marks.still_production {
        // One of several marks went; a mark that now says otherwise makes the
        // object speak with two tongues, one that is merely gone does not.
        let effect = if marks.changed_away.is_empty() {
            Effect::Note
        } else {
            Effect::NeedsApproval
        };
        Detection::new(
            Subject::Change(index),
            format!("{address} loses one of its marks of production; another one stays"),
        )
        .with_effect(effect)
    } else if change.action.ends_object() || is_raised(context, index) {
        Detection::new(
            Subject::Change(index),
            format!("{address} loses its mark of production in the same change that destroys"),
        )
        .with_effect(Effect::Fail)
    } else {
        Detection::new(
            Subject::Change(index),
            format!("{address} no longer says that it is production"),
        )
    };
    for mark in certain.into_iter().chain(&marks.unknown_after) {
        detection = detection.at(mark.path.without_indices());
    }
    out.push(detection);
}

/// Whether the change is one that rules raise to destructive though its action
/// is an update: the mark and the loss in one step are what this is about.
fn is_raised(context: &Context<'_>, index: usize) -> bool {
    let (change, known) = context.change(index);
    let guard = known.protections.iter().any(|guard| {
        guard.lost()
            && matches!(
                guard.kind,
                ProtectionKind::Retention | ProtectionKind::Expiry
            )
    });
    let mut found = Vec::new();
    availability::scale::scaled_to_zero(context, index, &mut found);
    let disabled = change.address.type_name.contains("kms")
        && change.before.value().get("is_enabled").as_bool() == Some(true)
        && change.after.value().get("is_enabled").as_bool() == Some(false);
    guard || disabled || found.iter().any(|found| found.effect.is_none())
}

/// `production-mark-disguised`: a mark that only looks like production.
pub(super) fn mark_disguised(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !known
        .production
        .evidence
        .iter()
        .any(|found| found.disguised)
    {
        return;
    }
    let marks = marker_transitions(change, context.policy);
    if marks.disguised.is_empty() {
        return;
    }
    let old: Vec<&MarkerAt> = marks
        .disguised
        .iter()
        .filter(|mark| mark.side == Side::Before)
        .collect();
    let fresh: Vec<&MarkerAt> = marks
        .disguised
        .iter()
        .filter(|mark| {
            mark.side == Side::After
                && !old
                    .iter()
                    .any(|other| other.path == mark.path && other.before == mark.after)
        })
        .collect();
    let address = code(&change.address);
    let mut detection = if fresh.is_empty() {
        let detection = Detection::new(
            Subject::Change(index),
            format!("{address} carries a mark that only looks like production"),
        );
        if change.action.ends_object() {
            detection
        } else {
            detection.with_effect(Effect::Note)
        }
    } else if change.before.exists() && (change.action.ends_object() || is_raised(context, index)) {
        Detection::new(
            Subject::Change(index),
            format!("{address} gets a mark that only looks like production, in the same change that destroys"),
        )
        .with_effect(Effect::Fail)
    } else {
        Detection::new(
            Subject::Change(index),
            format!("{address} gets a mark that only looks like production"),
        )
    };
    let shown = if fresh.is_empty() { old } else { fresh };
    for mark in shown {
        detection = detection.at(mark.path.without_indices()).because(format!(
            "{} holds letters that look like others, or invisible ones",
            code(mark.path.without_indices())
        ));
    }
    out.push(detection);
}

/// `moved-out-of-production`: the address said production, and no longer does.
pub(super) fn moved_out(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    let Some(from) = &change.previous_address else {
        return;
    };
    let words = Words::new(&context.policy.production);
    let (old, new) = (spoken(from, &words), spoken(&change.address, &words));
    if !old.yes || new.yes {
        return;
    }
    let detection = Detection::new(
        Subject::Change(index),
        format!(
            "{} leaves production and becomes {}",
            code(from),
            code(&change.address)
        ),
    );
    // A resource that is only named after production and gets a plain name is
    // renamed; a module or a key is where whole environments live.
    let place = old.place || new.no;
    out.push(if place {
        detection
    } else {
        detection.with_effect(Effect::Note)
    });
}

/// What an address says about the environment.
struct Spoken {
    yes: bool,
    no: bool,
    /// A module or an instance key says so.
    place: bool,
}

fn spoken(address: &ResourceAddress, words: &Words) -> Spoken {
    let mut out = Spoken {
        yes: false,
        no: false,
        place: false,
    };
    let mut read =
        |text: &str, place: bool| match words.judge(text, Reading::Name).map(|judged| judged.is) {
            Some(IsProduction::Yes) => {
                out.yes = true;
                out.place |= place;
            }
            Some(IsProduction::No) => out.no = true,
            _ => {}
        };
    for step in &address.module.0 {
        read(&step.name, true);
        if let Some(InstanceKey::Name(key)) = &step.key {
            read(key, true);
        }
    }
    if let Some(InstanceKey::Name(key)) = &address.key {
        read(key, true);
    }
    read(&address.name, false);
    out
}

/// `sensitive-mark-hides-change`: a value changes and becomes sensitive at once.
pub(super) fn sensitive_hides(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !change.before.exists() || !change.after.exists() || !change.after.may_be_sensitive() {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut hidden: Vec<Path> = Vec::new();
    newly_marked(
        change.before.sensitive(),
        change.after.sensitive(),
        &mut Path::default(),
        &mut hidden,
    );
    hidden.retain(|path| {
        let (old, new) = (before.at(path), after.at(path));
        !old.is_empty() && old != new
    });
    if hidden.is_empty() {
        return;
    }
    let guarded = |path: &str| {
        known
            .protections
            .iter()
            .any(|guard| touches(guard.path, path))
            || matches!(known.facts.tags(), Some(TagsAt::Map(tags)) if touches(tags, path))
            || matches!(known.facts.tags(), Some(TagsAt::Blocks { path: tags, .. }) if touches(tags, path))
            || path.split('.').any(decides)
            || (known.facts.grants_access().is_some()
                && known.facts.grants_access() != Some("credential"))
    };
    let paths: Vec<String> = hidden.iter().map(Path::without_indices).collect();
    let matters = paths.iter().any(|path| guarded(path));
    let names: Vec<String> = paths.iter().map(code).collect();
    let mut detection = Detection::new(
        Subject::Change(index),
        format!(
            "{} changes {} and marks it sensitive at once, so that no reviewer sees the new value",
            code(&change.address),
            names.join(", ")
        ),
    );
    if !matters {
        detection = detection.with_effect(Effect::Note);
    }
    detection.attributes = paths;
    out.push(detection);
}

/// Whether one dotted path is the other or lies below it.
fn touches(a: &str, b: &str) -> bool {
    let below = |outer: &str, inner: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    below(a, b) || below(b, a)
}

/// Attribute names whose value decides who gets in or what is guarded.
fn decides(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "policy",
        "cidr",
        "ingress",
        "egress",
        "principal",
        "member",
        "role",
        "tags",
        "labels",
        "public",
        "acl",
        "permission",
        "trust",
        "retention",
        "protection",
        "backup",
        "enabled",
    ];
    WORDS.iter().any(|word| name.contains(word))
}

/// Paths that are marked as a whole after and not at all before. The masks are
/// as deep as the values, whose depth is bounded.
fn newly_marked(before: &Mask, after: &Mask, path: &mut Path, out: &mut Vec<Path>) {
    use crate::model::value::PathStep;
    if before.is_all() {
        return;
    }
    match after {
        Mask::None => {}
        Mask::All => {
            if !before.any() && !path.0.is_empty() {
                out.push(path.clone());
            }
        }
        Mask::Map(map) => {
            for (name, inner) in map {
                let step = PathStep::Name(name.clone());
                let old = before.step(&step);
                path.0.push(step);
                newly_marked(old, inner, path, out);
                path.0.pop();
            }
        }
        Mask::List(list) => {
            for (at, inner) in list.iter().enumerate() {
                let step = PathStep::Index(at);
                let old = before.step(&step);
                path.0.push(step);
                newly_marked(old, inner, path, out);
                path.0.pop();
            }
        }
    }
}
