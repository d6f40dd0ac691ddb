//! What several inputs have in common, each once.

use std::cmp::Reverse;
use std::collections::BTreeMap;

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
    /// What it says first.
    pub(super) example: Option<&'a Text>,
    pub(super) rule: String,
    pub(super) findings: usize,
    pub(super) inputs: usize,
}

/// Rules that keep inputs from passing, worst first.
pub(super) fn rules(set: &ReportSet) -> Vec<SharedRule<'_>> {
    let example = |effect: Effect, rule: &str| {
        let all = judged(set).flat_map(|one| &one.reasons);
        let mut same = all.filter(|one| one.effect == effect && one.rule.as_str() == rule);
        same.next().map(|one| &one.message)
    };
    let mut counts: BTreeMap<(Reverse<Effect>, String), (usize, usize)> = BTreeMap::new();
    for one in judged(set).filter(|one| one.verdict != Verdict::Pass) {
        let told = fold::rules(one);
        let told = told
            .iter()
            .filter(|rule| rule.effect > Effect::Note)
            .map(|rule| (rule.effect, rule.rule, rule.findings.len()));
        let untold = words::untold(one);
        let untold = untold.iter().map(|reason| (reason.effect, &reason.rule, 1));
        let mut own: BTreeMap<(Reverse<Effect>, String), usize> = BTreeMap::new();
        for (effect, rule, count) in told.chain(untold) {
            *own.entry((Reverse(effect), rule.to_string())).or_default() += count;
        }
        for (key, count) in own {
            let slot = counts.entry(key).or_default();
            slot.0 += count;
            slot.1 += 1;
        }
    }
    counts
        .into_iter()
        .map(|((effect, rule), (findings, inputs))| SharedRule {
            effect: effect.0,
            example: example(effect.0, &rule),
            rule,
            findings,
            inputs,
        })
        .collect()
}
