//! One fact is one finding.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Certainty, Effect, Finding, Subject};
use crate::rules::RuleSet;

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
    without(findings, &dropped);
}

/// Facts that are kept of what one finding covers.
const MOST_COVERED: usize = 12;

/// What a rule says is said by another one where that one's file has more to tell of the same
/// fact. Nothing is left out that is stricter or surer than what stays, or that was waived:
/// this comes after policy and waivers, so that lifting the one never hides the other.
pub fn one_fact(rules: &RuleSet, findings: &mut Vec<Finding>) {
    let mut at_subject: BTreeMap<&Subject, Vec<usize>> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        if matches!(finding.subject, Subject::Change(_) | Subject::Address(_)) {
            at_subject.entry(&finding.subject).or_default().push(at);
        }
    }
    let covers = |finding: &Finding| {
        rules
            .get(&finding.rule)
            .is_some_and(|rule| rule.covers_changes)
            && finding.effect > Effect::Note
            && finding.waived_by.is_none()
    };
    let cover = findings.iter().position(covers);
    let mut parts: Vec<(usize, usize)> = Vec::new();
    if let Some(cover) = cover {
        let whole = &findings[cover];
        let covered = findings.iter().enumerate().filter(|(_, one)| {
            matches!(one.subject, Subject::Change(_))
                && one.effect > Effect::Note
                && one.effect <= whole.effect
                && one.certainty <= whole.certainty
                && one.waived_by.is_none()
        });
        parts.extend(covered.map(|(part, _)| (part, cover)));
    }
    for same in at_subject.values().filter(|same| same.len() > 1) {
        for part in same {
            let one = &findings[*part];
            let Some(rule) = rules.get(&one.rule).filter(|rule| !rule.part_of.is_empty()) else {
                continue;
            };
            let says_more = |other: &Finding| {
                rule.part_of.contains(&other.rule)
                    && other.effect >= one.effect
                    && other.certainty >= one.certainty
                    && other.waived_by.is_none()
            };
            let whole = same.iter().find(|other| says_more(&findings[**other]));
            if let Some(whole) = whole.filter(|_| one.waived_by.is_none()) {
                parts.push((*part, *whole));
            }
        }
    }
    // What is part of something that is itself part of a third goes with that one.
    let whole_of: BTreeMap<usize, usize> = parts.into_iter().collect();
    for part in whole_of.keys() {
        let mut whole = whole_of[part];
        let mut left = whole_of.len();
        while let Some(next) = whole_of.get(&whole).filter(|_| left > 0) {
            (whole, left) = (*next, left - 1);
        }
        let part = &mut findings[*part];
        let told = format!("{}.", part.message);
        let (mut facts, paths) = (
            std::mem::take(&mut part.evidence),
            std::mem::take(&mut part.attributes),
        );
        let fix = part.fix.take();
        let raises = part.raises;
        let covered = Some(whole) == cover;
        let whole = &mut findings[whole];
        if covered {
            if whole.evidence.len() < MOST_COVERED {
                whole.evidence.push(told);
            }
            continue;
        }
        facts.insert(0, told);
        facts.retain(|fact| !whole.evidence.contains(fact));
        whole.evidence.extend(facts);
        for path in paths {
            if !whole.attributes.contains(&path) {
                whole.attributes.push(path);
            }
        }
        whole.fix = whole.fix.take().or(fix);
        whole.raises = whole.raises.max(raises);
    }
    without(findings, &whole_of.into_keys().collect());
}

/// Leaves out the findings at these places.
fn without(findings: &mut Vec<Finding>, dropped: &BTreeSet<usize>) {
    let mut at = 0;
    findings.retain(|_| {
        at += 1;
        !dropped.contains(&(at - 1))
    });
}
