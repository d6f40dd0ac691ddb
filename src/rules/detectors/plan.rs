//! Detectors about the plan as a whole: how it was made, how much of it there
//! is, and changes that only make sense together.

pub(super) mod index_shift;
pub(super) mod recreate;
mod references;
pub(super) mod source;

use crate::analysis::production::{IsProduction, words};
use crate::analysis::{Context, is_plain_no_op};
use crate::finding::{Effect, Subject, code};
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::PlanMode;
use crate::rules::Detection;

/// Production objects that make a plan a teardown, by the contract.
const TEARDOWN: usize = 10;
/// Production creates from nothing that look like a lost state, by the contract.
const FROM_NOTHING: usize = 10;
/// Destructive changes that nobody reviews one by one.
const TOO_MANY: usize = 25;

/// `errored`: the tool stopped with an error; what it saw is incomplete.
pub(super) fn errored(context: &Context<'_>, out: &mut Vec<Detection>) {
    if context.set.origin.errored {
        out.push(Detection::new(
            Subject::Plan,
            "Planning ended in an error, so the plan is incomplete and cannot be applied",
        ));
    }
}

/// `partial`: `-target` or `-exclude`, or the plan says that it is not complete.
pub(super) fn partial(context: &Context<'_>, out: &mut Vec<Detection>) {
    let origin = &context.set.origin;
    if origin.errored {
        return;
    }
    let deferred = context
        .set
        .changes
        .iter()
        .any(|change| change.deferred.is_some());
    let mut detection = if !origin.targets.is_empty() {
        let names: Vec<String> = origin.targets.iter().map(code).collect();
        Detection::new(
            Subject::Plan,
            format!(
                "The plan is limited to {}; the rest was not planned",
                names.join(", ")
            ),
        )
    } else if !origin.excludes.is_empty() {
        let names: Vec<String> = origin.excludes.iter().map(code).collect();
        Detection::new(
            Subject::Plan,
            format!("The plan leaves out {}", names.join(", ")),
        )
    } else if origin.complete == Some(false) && !deferred {
        Detection::new(
            Subject::Plan,
            "The plan says that it is not complete: part of the configuration was not planned",
        )
    } else {
        return;
    };
    if origin.complete == Some(false) {
        detection = detection.because("the plan's own `complete` is false");
    }
    out.push(detection);
}

/// `destroy-mode`: the plan was made with `-destroy`, or deletes all there is.
pub(super) fn destroy_mode(context: &Context<'_>, out: &mut Vec<Detection>) {
    let set = context.set;
    let managed = || {
        set.changes
            .iter()
            .enumerate()
            .filter(|(_, change)| change.address.mode == ResourceMode::Managed)
    };
    let said = set.origin.mode == Some(PlanMode::Destroy);
    // The JSON does not tell the mode: plain deletes of a destroy plan have no reason.
    let looks = set.origin.mode.is_none()
        && managed().count() >= 2
        && managed().all(|(_, change)| change.action == Action::Delete && change.reason.is_none());
    if !said && !looks {
        return;
    }
    let mut effect = Effect::Note;
    let mut production = 0;
    for (index, change) in managed().filter(|(_, change)| change.action.destroys()) {
        let known = &context.changes[index];
        if known.production.value == IsProduction::Yes {
            production += 1;
            effect = effect.max(Effect::Fail);
        } else if known.counts_as_production(context.policy) || change.deposed.is_some() {
            effect = effect.max(Effect::NeedsApproval);
        }
    }
    let count = managed()
        .filter(|(_, change)| change.action.destroys())
        .count();
    if count == 0 {
        return;
    }
    let detection = Detection::new(
        Subject::Plan,
        format!("The plan destroys everything that it knows: {count} objects, {production} of them production"),
    )
    .with_effect(effect);
    out.push(if said {
        detection.because("it was made with `-destroy`")
    } else {
        detection.because("every managed object is deleted, and no deletion has a reason")
    });
}

/// `teardown`: ten production objects or more, and most of what there is, in one plan.
pub(super) fn teardown(context: &Context<'_>, out: &mut Vec<Detection>) {
    let ended: Vec<usize> = context
        .risky()
        .filter(|index| {
            let (change, known) = context.change(*index);
            let certain = change
                .predicted
                .as_ref()
                .is_none_or(|predicted| predicted.certain);
            certain
                && change.deposed.is_none()
                && change.action.ends_object()
                && change.address.mode == ResourceMode::Managed
                && known.routine.is_none()
                && known.production.value == IsProduction::Yes
        })
        .collect();
    if ended.len() < TEARDOWN {
        return;
    }
    let stood = |index: &usize| {
        let change = &context.set.changes[*index];
        change.deposed.is_none()
            && change.before.exists()
            && change.address.mode == ResourceMode::Managed
    };
    let (still, moving): (Vec<usize>, Vec<usize>) = (0..context.set.changes.len())
        .filter(stood)
        .partition(|index| is_plain_no_op(&context.set.changes[*index]));
    // What changes is known already, and what stands still is asked only as long
    // as it matters.
    let enough = ended.len() * 2;
    let standing = context.count_production(moving.into_iter().chain(still), enough);
    if standing >= enough {
        return;
    }
    let data = ended
        .iter()
        .filter(|index| context.changes[**index].holds_data())
        .count();
    out.push(
        Detection::new(
            Subject::Plan,
            format!(
                "The plan destroys or replaces {} of {standing} production objects, {data} of which hold data",
                ended.len()
            ),
        )
        .because(format!("{} % of production goes in one plan", ended.len() * 100 / standing.max(1))),
    );
}

/// `too-many-destructive`: more than anybody reads one by one.
pub(super) fn too_many_destructive(context: &Context<'_>, out: &mut Vec<Detection>) {
    let count = context
        .risky()
        .filter(|index| {
            let known = &context.changes[*index];
            known.base_class == crate::finding::Class::Destructive && known.routine.is_none()
        })
        .count();
    if count >= TOO_MANY {
        out.push(Detection::new(
            Subject::Plan,
            format!("The plan has {count} destructive changes, more than a review sees one by one"),
        ));
    }
}

/// `deferred`: changes that the tool put off; their destruction comes with the next plan.
pub(super) fn deferred(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, change) in context.set.changes.iter().enumerate() {
        if let Some(reason) = &change.deferred {
            out.push(
                Detection::new(
                    Subject::Change(index),
                    format!(
                        "{} is put off to a later plan ({})",
                        code(&change.address),
                        change.action
                    ),
                )
                .because(format!("the tool's reason is {}", code(reason))),
            );
        }
    }
}

/// `unknown-action`: words that no released tool writes.
pub(super) fn unknown_action(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    if let Action::Unrecognized(words) = &change.action {
        let words: Vec<String> = words.iter().map(code).collect();
        out.push(Detection::new(
            Subject::Change(index),
            format!(
                "Nobody knows what the plan does to {}: its actions are [{}]",
                code(&change.address),
                words.join(", ")
            ),
        ));
    }
}

/// `empty-prior-state`: production made anew from nothing; the state may be lost.
pub(super) fn empty_prior_state(context: &Context<'_>, out: &mut Vec<Detection>) {
    let set = context.set;
    let stands =
        set.prior_state
            .instances
            .iter()
            .any(|instance| instance.address.mode == ResourceMode::Managed)
            || set.changes.iter().any(|change| {
                change.before.exists() && change.address.mode == ResourceMode::Managed
            });
    if stands || set.origin.fidelity() != crate::model::change::Fidelity::Plan {
        return;
    }
    let created = set
        .changes
        .iter()
        .enumerate()
        .filter(|(index, change)| {
            change.action == Action::Create
                && change.importing.is_none()
                && change.address.mode == ResourceMode::Managed
                && context.changes[*index].production.value == IsProduction::Yes
        })
        .count();
    if created >= FROM_NOTHING {
        out.push(
            Detection::new(
                Subject::Plan,
                format!("The plan creates {created} production objects from an empty state"),
            )
            .because("the prior state holds no managed object"),
        );
    }
}

/// `mixed-environments`: one plan changes production and something that is not.
pub(super) fn mixed_environments(context: &Context<'_>, out: &mut Vec<Detection>) {
    let (mut yes, mut no) = (None, None);
    for index in context.risky() {
        let (change, known) = context.change(index);
        if known.base_class == crate::finding::Class::ReadOnly {
            continue;
        }
        match known.production.value {
            IsProduction::Yes => yes = yes.or(Some(change)),
            IsProduction::No => no = no.or(Some(change)),
            IsProduction::Unknown => {}
        }
    }
    if let (Some(yes), Some(no)) = (yes, no) {
        out.push(Detection::new(
            Subject::Plan,
            format!(
                "The plan changes production ({}) and another environment ({}) together",
                code(&yes.address),
                code(&no.address)
            ),
        ));
    }
}

/// `used-by-production`: what is destroyed or forgotten is called development,
/// and production depends on it.
pub(super) fn used_by_production(context: &Context<'_>, out: &mut Vec<Detection>) {
    for index in context.risky() {
        let (change, known) = context.change(index);
        let goes = change.action.destroys() || change.action.forgets();
        if !goes || known.production.value != IsProduction::No {
            continue;
        }
        let Some(radius) = known.radius.as_ref().filter(|radius| radius.production > 0) else {
            continue;
        };
        let users = context.production_of_nodes(&radius.dependents);
        let Some(at) = users.iter().position(|is| *is == IsProduction::Yes) else {
            continue;
        };
        let user = context.graph.node(radius.dependents[at]);
        let count = users.iter().filter(|is| **is == IsProduction::Yes).count();
        out.push(
            Detection::new(
                Subject::Change(index),
                format!(
                    "{} is marked as something other than production, and production depends on it",
                    code(&change.address)
                ),
            )
            .because(format!(
                "{} of production depends on it, {count} in all that are listed",
                code(&user.address)
            )),
        );
    }
}

/// `wrong-environment`: production changes in a plan that claims to be for something else.
pub(super) fn wrong_environment(context: &Context<'_>, out: &mut Vec<Detection>) {
    let Some(claimed) = context.settings.environment.as_deref() else {
        return;
    };
    let claimed_production = words::judge_word(claimed, &context.policy.production)
        .is_some_and(|judgement| judgement.is == IsProduction::Yes);
    if claimed_production {
        return;
    }
    for index in context.risky() {
        let (change, known) = context.change(index);
        if known.production.value == IsProduction::Yes
            && known.base_class > crate::finding::Class::ReadOnly
        {
            out.push(Detection::new(
                Subject::Change(index),
                format!(
                    "{} is production, but the change claims to be for {}",
                    code(&change.address),
                    code(claimed)
                ),
            ));
        }
    }
}

/// `output-removed`: other stacks may read it.
pub(super) fn output_removed(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, output) in context.set.outputs.iter().enumerate() {
        if output.action == Action::Delete {
            out.push(Detection::new(
                Subject::Output(index),
                format!(
                    "Output {} goes away; stacks that read it will fail",
                    code(&output.name)
                ),
            ));
        }
    }
}

/// `check-failed`: a check block fails or errs; apply goes on all the same.
pub(super) fn check_failed(context: &Context<'_>, out: &mut Vec<Detection>) {
    for check in &context.set.checks {
        if matches!(check.status.as_ref(), "fail" | "error") {
            out.push(Detection::new(
                Subject::Address(check.address.to_string()),
                format!("The check {} does not pass", code(&check.address)),
            ));
        }
    }
}
