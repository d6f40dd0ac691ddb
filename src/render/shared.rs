//! What several inputs have in common, each once.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{fold, words};
use crate::finding::{Effect, Verdict};
use crate::report::{Location, Report, ReportCause, ReportEntry, ReportSet, Text};

/// One edit, with what it does in all inputs together.
pub(super) struct SharedCause<'a> {
    /// As the first input tells it.
    pub(super) cause: &'a ReportCause,
    /// How many inputs have it.
    pub(super) inputs: usize,
    pub(super) destroys: usize,
    pub(super) replaces: usize,
    /// Everything else that follows.
    pub(super) others: usize,
}

impl SharedCause<'_> {
    /// Whether it is this edit.
    pub(super) fn is(&self, cause: &ReportCause) -> bool {
        same(self.cause) == same(cause)
    }

    /// What it does in all inputs together, in words.
    pub(super) fn does(&self) -> String {
        let mut parts = Vec::new();
        for (count, verb) in [(self.destroys, "destroys"), (self.replaces, "replaces")] {
            if count > 0 {
                parts.push(format!("{verb} {count}"));
            }
        }
        if self.others > 0 {
            parts.push(words::plural(self.others, "other change", "other changes"));
        }
        parts.join(", ")
    }

    fn ends(&self) -> usize {
        self.destroys + self.replaces
    }
}

/// What makes an edit the same one: its words, its place, what it writes.
type Same<'a> = (&'a str, Option<&'a Location>, Option<&'a str>);

fn same(cause: &ReportCause) -> Same<'_> {
    (
        cause.what.as_str(),
        cause.location.as_ref(),
        cause.after.as_ref().map(|text| text.as_str()),
    )
}

/// The inputs that could be judged.
pub(super) fn judged(set: &ReportSet) -> impl Iterator<Item = &Report> {
    set.entries.iter().filter_map(|entry| match entry {
        ReportEntry::Judged(one) => Some(one.as_ref()),
        ReportEntry::Refused { .. } => None,
    })
}

/// Positions of the inputs, what was refused first, then by verdict.
pub(super) fn order(set: &ReportSet) -> Vec<usize> {
    let mut order: Vec<usize> = (0..set.entries.len()).collect();
    order.sort_by_key(|at| match &set.entries[*at] {
        ReportEntry::Refused { .. } => (0, Reverse(None)),
        ReportEntry::Judged(one) => (1, Reverse(Some(one.verdict))),
    });
    order
}

/// Causes, each once: what destroys most first, then what most inputs have.
pub(super) fn causes(set: &ReportSet) -> Vec<SharedCause<'_>> {
    let mut shared: BTreeMap<Same<'_>, SharedCause<'_>> = BTreeMap::new();
    for cause in judged(set).flat_map(|one| &one.causes) {
        let slot = shared.entry(same(cause)).or_insert(SharedCause {
            cause,
            inputs: 0,
            destroys: 0,
            replaces: 0,
            others: 0,
        });
        slot.inputs += 1;
        slot.destroys += cause.destroys.len();
        slot.replaces += cause.replaces.len();
        slot.others += cause.updates.len() + cause.creates.len() + cause.others.len();
    }
    let mut all: Vec<SharedCause<'_>> = shared.into_values().collect();
    all.sort_by_key(|one| (Reverse(one.ends()), Reverse(one.inputs)));
    all
}

/// A rule that objects, with how often and in how many inputs.
pub(super) struct SharedRule<'a> {
    pub(super) effect: Effect,
    pub(super) rule: &'a str,
    pub(super) findings: usize,
    pub(super) inputs: usize,
    /// The first sentence of the worst input, and where that stands.
    pub(super) first: (&'a str, Option<&'a Location>),
    /// Every finding says this very sentence.
    pub(super) alike: bool,
    /// What the other findings are about.
    pub(super) others: Vec<&'a str>,
}

/// Rules that keep inputs from passing, worst first.
pub(super) fn rules(set: &ReportSet) -> Vec<SharedRule<'_>> {
    let mut all: Vec<SharedRule<'_>> = Vec::new();
    for at in order(set) {
        let ReportEntry::Judged(one) = &set.entries[at] else {
            continue;
        };
        if one.verdict == Verdict::Pass {
            continue;
        }
        let mut own: BTreeSet<(Effect, &str)> = BTreeSet::new();
        for Objection {
            effect,
            rule,
            message,
            place,
            about,
        } in objections(one)
        {
            let known = all
                .iter()
                .position(|one| one.effect == effect && one.rule == rule);
            let at = known.unwrap_or(all.len());
            if known.is_none() {
                all.push(SharedRule {
                    effect,
                    rule,
                    findings: 0,
                    inputs: 0,
                    first: (message, place),
                    alike: true,
                    others: Vec::new(),
                });
            }
            let slot = &mut all[at];
            if slot.findings > 0 {
                slot.others.extend(about);
            }
            slot.findings += 1;
            slot.alike &= slot.first.0 == message;
            slot.inputs += usize::from(own.insert((effect, rule)));
        }
    }
    // Each report tells its most telling ones first.
    all.sort_by_key(|one| Reverse(one.effect));
    all
}

/// Rules that have something to say without effect, with how often they do.
pub(super) fn notes(set: &ReportSet) -> Vec<(&str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for rule in judged(set).flat_map(fold::rules) {
        if rule.effect == Effect::Note {
            *counts.entry(rule.rule.as_str()).or_default() += rule.findings.len();
        }
    }
    counts.into_iter().collect()
}

/// What keeps an input from passing.
struct Objection<'a> {
    effect: Effect,
    rule: &'a str,
    message: &'a str,
    place: Option<&'a Location>,
    about: Option<&'a str>,
}

/// What keeps one input from passing, by rule.
fn objections(one: &Report) -> Vec<Objection<'_>> {
    let rules = fold::rules(one);
    let told = rules.iter().flat_map(|rule| {
        rule.findings.iter().map(|finding| Objection {
            effect: rule.effect,
            rule: rule.rule.as_str(),
            message: finding.message.as_str(),
            place: finding.location.as_ref(),
            about: finding.address.as_ref().map(Text::as_str),
        })
    });
    let untold = words::untold(one);
    let untold = untold.iter().map(|reason| Objection {
        effect: reason.effect,
        rule: reason.rule.as_str(),
        message: reason.message.as_str(),
        place: None,
        about: reason.address.as_ref().map(Text::as_str),
    });
    told.chain(untold)
        .filter(|one| one.effect > Effect::Note)
        .collect()
}
