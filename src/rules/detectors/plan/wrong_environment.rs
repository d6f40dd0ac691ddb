//! `wrong-environment`: production changes in a plan that claims to be for something else.

use crate::analysis::Analysis;
use crate::analysis::production::{IsProduction, words};
use crate::finding::{Class, Subject};
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let Some(claimed) = context.settings.environment.as_deref() else {
        return;
    };
    let claimed_production = words::judge_word(claimed, &context.policy.production)
        .is_some_and(|judgement| judgement.is == IsProduction::Yes);
    if claimed_production {
        return;
    }
    for index in context.effective_changes() {
        let known = &context.changes[index];
        if known.production.value == IsProduction::Yes && known.base_class > Class::ReadOnly {
            out.push(Detection::of(Subject::Change(index)).with("environment", claimed));
        }
    }
}
