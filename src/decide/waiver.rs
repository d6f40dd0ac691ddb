//! Waivers: findings of one rule on some addresses that do not count until a day.

use crate::analysis::Analysis;
use crate::finding::{Effect, Finding};
use crate::model::time::Time;
use crate::policy::Waiver;
use crate::rules::RuleSet;

/// What became of a waiver in one judgement.
#[derive(Debug, Clone)]
pub struct WaiverUse {
    /// The waiver.
    pub waiver: Waiver,
    /// What became of it.
    pub state: WaiverState,
}

/// What became of a waiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaiverState {
    /// It lifted a finding.
    Used,
    /// It holds, and there was nothing to lift.
    Unused,
    /// Its day has passed.
    Expired,
}

impl WaiverState {
    /// Name in machine output.
    pub fn as_str(self) -> &'static str {
        match self {
            WaiverState::Used => "used",
            WaiverState::Unused => "unused",
            WaiverState::Expired => "expired",
        }
    }
}

/// Lifts what the policy waives, and tells what became of every waiver.
pub fn apply(rules: &RuleSet, context: &Analysis<'_>, findings: &mut [Finding]) -> Vec<WaiverUse> {
    let now = context.settings.now;
    let uses = context.policy.waivers.iter().map(|waiver| {
        let waivable = rules.get(&waiver.rule).is_some_and(|rule| rule.waivable);
        let state = if !holds(waiver, now) || !waivable {
            WaiverState::Expired
        } else if lift(waiver, context, findings) {
            WaiverState::Used
        } else {
            WaiverState::Unused
        };
        WaiverUse {
            waiver: waiver.clone(),
            state,
        }
    });
    uses.collect()
}

/// A waiver without a known time does not hold.
fn holds(waiver: &Waiver, now: Option<Time>) -> bool {
    now.is_some_and(|now| now < waiver.expires)
}

fn lift(waiver: &Waiver, context: &Analysis<'_>, findings: &mut [Finding]) -> bool {
    let mut used = false;
    for finding in findings {
        if finding.rule.as_ref() != waiver.rule || finding.effect == Effect::Note {
            continue;
        }
        let address = finding
            .subject
            .address(context.change_set)
            .unwrap_or_default();
        if waiver.address.matching(&address).is_none() {
            continue;
        }
        finding.evidence.push(format!(
            "Without the waiver of the policy the effect is {}.",
            finding.effect
        ));
        finding.effect = Effect::Note;
        finding.waived_by = Some(format!(
            "{} until {}: {}",
            waiver.owner, waiver.expires_text, waiver.reason
        ));
        finding.decided_by = Some(waiver.place);
        used = true;
    }
    used
}
