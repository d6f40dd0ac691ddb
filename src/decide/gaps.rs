//! `gap`: what of the input could not be read or decided, as findings. They stay
//! apart from the others, because a report lists gaps by themselves.

use super::{Found, effect};
use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::finding::{Effect, Finding, Subject};
use crate::model::change::GapEffect;
use crate::rules::{CaseName, Detection, RuleSet};

/// One finding for each gap that has an effect, with the effect that it has
/// under the policy.
pub(super) fn find(rules: &RuleSet, context: &Analysis<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    for gap in &context.change_set.gaps {
        let case = match gap.effect {
            GapEffect::Note | GapEffect::Told => continue,
            GapEffect::InProduction if context.surroundings() == IsProduction::No => continue,
            GapEffect::InProduction | GapEffect::NeedsApproval => CaseName("undecided"),
            GapEffect::Fail => CaseName("refused"),
        };
        let detection = Detection::case(Subject::Plan, case).because(format!(
            "{}: {}; treated as {}",
            gap.what, gap.why, gap.treated_as
        ));
        let found = Found {
            rule: "gap",
            detection,
            place: None,
        };
        out.push(found.finding(rules, context));
    }
    effect::settle(&mut out, context.change_set, context.policy);
    for finding in &mut out {
        // An input that contradicts itself was forged or damaged: the policy's
        // word on gaps is about those that honest inputs have.
        if finding.case == Some("refused") {
            finding.effect = Effect::Fail;
        }
    }
    out
}
