//! One fact is one finding.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Certainty, Effect, Finding, Subject};

/// That the source leaves a change open is no finding of its own where another
/// one already asks about the same change for that reason: it goes into the
/// evidence of that one.
pub fn say_once(findings: &mut Vec<Finding>) {
    let is_open = |finding: &Finding| finding.rule.as_ref() == "undecided-from-source";
    let mut asks: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        let asked =
            finding.certainty == Certainty::Possible && finding.effect >= Effect::NeedsApproval;
        if let Subject::Change(change) = finding.subject
            && asked
            && !is_open(finding)
        {
            asks.entry(change).or_insert(at);
        }
    }
    let mut dropped: BTreeSet<usize> = BTreeSet::new();
    for at in 0..findings.len() {
        let Subject::Change(change) = findings[at].subject else {
            continue;
        };
        let Some(other) = asks
            .get(&change)
            .copied()
            .filter(|_| is_open(&findings[at]))
        else {
            continue;
        };
        for fact in std::mem::take(&mut findings[at].evidence) {
            if !findings[other].evidence.contains(&fact) {
                findings[other].evidence.push(fact);
            }
        }
        dropped.insert(at);
    }
    let mut at = 0;
    findings.retain(|_| {
        at += 1;
        !dropped.contains(&(at - 1))
    });
}
