//! What an agent may do next, from a fixed list.

use crate::finding::{Effect, Finding, Severity, Verdict};

/// What to do next, in words of the fixed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextActions {
    /// Sensible.
    pub allowed: Vec<&'static str>,
    /// Not to be done.
    pub prohibited: Vec<&'static str>,
}

/// Actions that are sensible and actions that are not, after a verdict.
pub fn next_actions(verdict: Verdict, findings: &[Finding]) -> NextActions {
    let (mut allowed, prohibited) = match verdict {
        Verdict::Pass => (vec!["apply-this-plan"], vec!["apply-another-plan"]),
        Verdict::NeedsApproval => (
            vec!["request-approval", "revise-plan"],
            vec![
                "apply-this-plan",
                "approve-own-plan",
                "edit-policy",
                "remove-production-tags",
                "retry-without-change",
            ],
        ),
        Verdict::Fail => (
            vec!["revise-plan"],
            vec![
                "apply-this-plan",
                "approve-own-plan",
                "edit-policy",
                "remove-production-tags",
                "retry-without-change",
            ],
        ),
    };
    let risky = findings
        .iter()
        .filter(|finding| finding.effect > Effect::Note)
        .count();
    if verdict > Verdict::Pass && risky > 1 {
        allowed.push("split-plan");
    }
    if findings.iter().any(|finding| finding.fix.is_some()) && verdict > Verdict::Pass {
        allowed.push("apply-fix");
    }
    if findings
        .iter()
        .any(|finding| finding.severity >= Severity::High && finding.effect == Effect::Fail)
    {
        allowed.push("ask-owner");
    }
    NextActions {
        allowed,
        prohibited,
    }
}
