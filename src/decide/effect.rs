//! The effect of each finding: what its rule declares for the case, bounded by
//! what is certain, and what the policy says instead.

use crate::finding::{Certainty, Effect, Finding, Subject};
use crate::model::change::ChangeSet;
use crate::policy::{Policy, RuleOverride, Scope};

/// Settles the effect of findings. What only may be asks for approval at most,
/// unless the policy wants otherwise; the policy's last word on a rule counts.
pub fn settle(findings: &mut [Finding], set: &ChangeSet, policy: &Policy) {
    for finding in findings {
        if finding.certainty == Certainty::Possible {
            finding.effect = finding.effect.min(Effect::NeedsApproval);
        }
        if let Some(by_policy) = overridden(policy, set, finding) {
            finding.effect = by_policy.effect;
            finding.decided_by = Some(by_policy.place);
        }
    }
}

/// What the policy says of the rule counts instead of what the rule says.
fn overridden<'p>(
    policy: &'p Policy,
    set: &ChangeSet,
    finding: &Finding,
) -> Option<&'p RuleOverride> {
    let change = match finding.subject {
        Subject::Change(index) => set.changes.get(index),
        _ => None,
    };
    let meant =
        |scope: &Scope| scope.is_empty() || change.is_some_and(|change| scope.covers(change));
    let overrides = policy.rules.iter().rev();
    overrides
        .filter(|other| other.id == finding.rule.as_ref())
        .find(|other| meant(&other.scope))
}
