//! `unused-policy`: blocks of the policy that had nothing to say: a list of exceptions that
//! nobody needs any more is one that lets through what nobody expects.

use super::Found;
use super::waiver::{WaiverState, WaiverUse};
use crate::analysis::Analysis;
use crate::analysis::routine::Routine;
use crate::finding::{Finding, Subject};
use crate::policy::Place;
use crate::rules::{CaseName, Detection};

/// A block of the policy that decided nothing in this plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    /// The block's header, as the policy writes it.
    pub what: String,
    /// Where it stands.
    pub place: Place,
    /// Case of the rule `unused-policy`.
    case: CaseName,
}

impl Unused {
    fn new(what: String, place: Place, case: CaseName) -> Self {
        Unused { what, place, case }
    }

    pub(super) fn found(&self) -> Found {
        Found {
            rule: "unused-policy",
            detection: Detection::case(Subject::Plan, self.case).with("block", self.what.as_str()),
            place: Some(self.place),
        }
    }
}

/// Rules, exceptions and waivers of the policy that decided none of these
/// findings, in the order of the kinds and of the file.
pub(super) fn blocks(
    context: &Analysis<'_>,
    findings: &[&[Finding]],
    waivers: &[WaiverUse],
) -> Vec<Unused> {
    let policy = context.policy;
    let decided = |place: Place| {
        let mut findings = findings.iter().copied().flatten();
        findings.any(|finding| finding.decided_by == Some(place))
    };
    let rules = policy.rules.iter().filter(|rule| !decided(rule.place));
    let rules = rules.map(|rule| {
        Unused::new(
            format!("rule \"{}\"", rule.id),
            rule.place,
            CaseName("rule"),
        )
    });
    let routine = &policy.routine;
    let excepted = || {
        let mut changes = context.changes.iter();
        changes.any(|known| known.routine == Some(Routine::Policy))
    };
    let exceptions = routine
        .place
        .filter(|_| !routine.off && !routine.scope.is_empty() && !excepted())
        .map(|place| Unused::new("routine".to_owned(), place, CaseName("exception")));
    let waivers = waivers.iter().filter_map(|used| {
        let case = match used.state {
            WaiverState::Used => return None,
            WaiverState::Unused => CaseName("waiver"),
            WaiverState::Expired => CaseName("expired-waiver"),
        };
        let what = format!("waiver \"{}\"", used.waiver.rule);
        Some(Unused::new(what, used.waiver.place, case))
    });
    rules.chain(exceptions).chain(waivers).collect()
}
