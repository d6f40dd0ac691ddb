//! The one room that decides: what each finding comes to under this policy, the
//! class of each change, what the policy bounds, waivers, approvals, the verdict,
//! and what may be done next.

pub mod approval;
mod baseline;
mod boundary;
pub mod class;
pub mod digest;
pub mod effect;
mod freeze;
mod gaps;
mod limits;
pub mod next_actions;
pub mod once;
mod trust;
pub mod unused;
pub mod verdict;
pub mod waiver;

use crate::analysis::Analysis;
use crate::analysis::radius::Radius;
use crate::finding::{Class, Finding};
use crate::policy::Place;
use crate::rules::{self, Detection, RuleSet};
use unused::Unused;
use waiver::WaiverUse;

/// Something that a rule which is asked last has to say.
struct Found {
    rule: &'static str,
    detection: Detection,
    /// The place of the policy that decided.
    place: Option<Place>,
}

impl Found {
    fn finding(self, rules: &RuleSet, context: &Analysis<'_>) -> Finding {
        let finding = rules::finding(rules, self.rule, context, self.detection);
        Finding {
            decided_by: finding.decided_by.or(self.place),
            ..finding
        }
    }
}

/// Everything that was found about one change set, with what follows from it.
#[derive(Debug)]
pub struct Judgement {
    /// All findings, with the effect that they have under the policy.
    pub findings: Vec<Finding>,
    /// What of the input could not be read or decided, as far as it has an effect.
    pub gaps: Vec<Finding>,
    /// What became of the waivers.
    pub waivers: Vec<WaiverUse>,
    /// Blocks of the policy that had nothing to say.
    pub unused: Vec<Unused>,
    /// Final class of each change.
    pub classes: Vec<Class>,
    /// Radius of all destructive changes together.
    pub radius: Radius,
}

/// Runs all rules, those that need the final classes last.
pub fn judge(rules: &RuleSet, context: &Analysis<'_>) -> Judgement {
    let mut findings = rules::run(rules, context);
    once::say_once(&mut findings);
    let classes = class::classify(context, &findings);
    let destructive: Vec<usize> = (0..classes.len())
        .filter(|index| classes[*index] == Class::Destructive)
        .collect();
    let radius = context.union_radius(&destructive);
    let mut found = boundary::find(context, &classes, &radius);
    found.extend(freeze::find(context, &classes));
    found.extend(limits::find(context, &classes, &radius));
    found.extend(baseline::find(context));
    found.extend(trust::find(context));
    findings.extend(found.into_iter().map(|found| found.finding(rules, context)));
    effect::settle(&mut findings, context.change_set, context.policy);
    let waivers = waiver::apply(rules, context, &mut findings);
    let gaps = gaps::find(rules, context);
    let unused = unused::blocks(context, &[&findings, &gaps], &waivers);
    let told = unused.iter().map(Unused::found);
    findings.extend(told.map(|found| found.finding(rules, context)));
    once::one_fact(rules, &mut findings);
    Judgement {
        findings,
        gaps,
        waivers,
        unused,
        classes,
        radius,
    }
}

/// All findings, for the examples of the rules that are asked last.
pub fn findings(rules: &RuleSet, context: &Analysis<'_>) -> Vec<Finding> {
    let judgement = judge(rules, context);
    judgement
        .findings
        .into_iter()
        .chain(judgement.gaps)
        .collect()
}
