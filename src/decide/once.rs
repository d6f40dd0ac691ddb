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
    let cover = findings.iter().position(|one| covers_changes(rules, one));
    let mut whole_of: BTreeMap<usize, usize> = BTreeMap::new();
    if let Some(cover) = cover {
        let covered = (0..findings.len()).filter(|part| {
            let is_change = matches!(findings[*part].subject, Subject::Change(_));
            let asks = findings[*part].effect > Effect::Note;
            is_change && asks && no_less(&findings[cover], &findings[*part])
        });
        whole_of.extend(covered.map(|part| (part, cover)));
    }
    for same in by_subject(findings).into_values() {
        for part in &same {
            let rule = rules.get(&findings[*part].rule);
            let Some(rule) = rule.filter(|rule| !rule.part_of.is_empty()) else {
                continue;
            };
            let says_more = |other: &&usize| {
                let other = &findings[**other];
                rule.part_of.contains(&other.rule) && no_less(other, &findings[*part])
            };
            if let Some(whole) = same.iter().find(says_more) {
                whole_of.entry(*part).or_insert(*whole);
            }
        }
    }
    for part in whole_of.keys() {
        // What is part of something that is itself part of a third goes with that one.
        let mut whole = whole_of[part];
        let mut left = whole_of.len();
        while let Some(next) = whole_of.get(&whole).filter(|_| left > 0) {
            (whole, left) = (*next, left - 1);
        }
        join(findings, *part, whole, Some(whole) == cover);
    }
    without(findings, &whole_of.into_keys().collect());
}

/// The findings about each change or address.
fn by_subject(findings: &[Finding]) -> BTreeMap<Subject, Vec<usize>> {
    let mut out: BTreeMap<Subject, Vec<usize>> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        if matches!(finding.subject, Subject::Change(_) | Subject::Address(_)) {
            out.entry(finding.subject.clone()).or_default().push(at);
        }
    }
    out.retain(|_, same| same.len() > 1);
    out
}

/// Whether what a finding says of the whole holds for every change.
fn covers_changes(rules: &RuleSet, finding: &Finding) -> bool {
    let rule = rules.get(&finding.rule);
    rule.is_some_and(|rule| rule.covers_changes) && finding.effect > Effect::Note
}

/// Whether one finding is as strict and as sure as another one, and neither was waived.
fn no_less(one: &Finding, other: &Finding) -> bool {
    one.effect >= other.effect
        && one.certainty >= other.certainty
        && one.waived_by.is_none()
        && other.waived_by.is_none()
}

/// Puts a finding into the evidence of another one. What covers all changes names some of them.
fn join(findings: &mut [Finding], part: usize, whole: usize, covered: bool) {
    let part = &mut findings[part];
    let told = format!("{}.", part.message);
    let mut facts = std::mem::take(&mut part.evidence);
    let paths = std::mem::take(&mut part.attributes);
    let (fix, raises) = (part.fix.take(), part.raises);
    let whole = &mut findings[whole];
    if covered {
        if whole.evidence.len() < MOST_COVERED {
            whole.evidence.push(told);
        }
        return;
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

/// Leaves out the findings at these places.
fn without(findings: &mut Vec<Finding>, dropped: &BTreeSet<usize>) {
    let mut at = 0;
    findings.retain(|_| {
        at += 1;
        !dropped.contains(&(at - 1))
    });
}
