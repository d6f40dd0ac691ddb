//! `undecided-from-source`: what only a plan could tell.

use crate::analysis::Context;
use crate::finding::{Effect, Subject, code};
use crate::model::action::Action;
use crate::model::change::{Fidelity, Prediction, ResourceChange};
use crate::rules::Detection;

use super::references::{Others, is_plain_reference};

/// Changes of a source diff that may turn out worse than they look.
pub(in crate::rules::detectors) fn detect(context: &Context<'_>, out: &mut Vec<Detection>) {
    if context.set.origin.fidelity() != Fidelity::Source {
        return;
    }
    let others = Others::of(context);
    for index in context.risky() {
        let (change, known) = context.change(index);
        if known.routine.is_some() {
            continue;
        }
        let Some(prediction) = &change.predicted else {
            continue;
        };
        if !prediction.asks {
            continue;
        }
        let in_place = change.action == Action::Update && !prediction.may_replace;
        let plain = in_place && is_plain_reference(context, &others, index);
        let message = if plain {
            let address = code(&change.address);
            format!("{address} refers to something else, where no rule reads what it is")
        } else {
            message(change, prediction)
        };
        let detection = Detection::new(Subject::Change(index), message)
            .because(prediction.why.clone())
            .possible();
        out.push(if plain {
            detection.with_effect(Effect::Note)
        } else {
            detection
        });
    }
}

fn message(change: &ResourceChange, prediction: &Prediction) -> String {
    let address = code(&change.address);
    match &change.action {
        Action::Update if prediction.may_replace => {
            format!("{address} changes, and the source does not tell whether it is replaced")
        }
        Action::Update => format!("{address} gets a value that the source does not tell"),
        Action::Delete => format!("{address} may be destroyed"),
        action if action.replaces() => format!("{address} is likely to be replaced"),
        _ => format!("What happens to {address} is not known from the source"),
    }
}
