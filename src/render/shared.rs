//! What several inputs have in common, each once.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{fold, words};
use crate::finding::{Certainty, Concern, Effect, Verdict};
use crate::report::{Location, Report, ReportCause, ReportEntry, ReportSet, Text};

/// One edit, with what it does in all inputs together.
pub(super) struct SharedCause<'a> {
    /// As the first input tells it.
    pub(super) cause: &'a ReportCause,
    /// How many inputs have it.
    pub(super) inputs: usize,
    /// How many objects each of the verbs concerns, as a cause tells them.
    counts: [usize; VERBS.len()],
    /// The objects.
    objects: Vec<&'a str>,
    /// The most telling of the reasons that come from it.
    worst: (Reverse<Effect>, u8),
}

/// What a cause does to objects, in the order in which it tells it.
const VERBS: [&str; 6] = [
    "destroys",
    "replaces",
    "reroutes",
    "updates",
    "creates",
    "moves, reads or forgets",
];

impl SharedCause<'_> {
    /// Whether it is this edit.
    pub(super) fn is(&self, cause: &ReportCause) -> bool {
        same(self.cause) == same(cause)
    }

    /// What it does in all inputs together, in words.
    pub(super) fn does(&self) -> String {
        let told = VERBS.iter().zip(&self.counts);
        let told = told.filter(|(_, count)| **count > 0);
        let told: Vec<String> = told
            .map(|(verb, count)| format!("{verb} {count}"))
            .collect();
        told.join(", ")
    }

    /// The objects that it changes, folded by pattern.
    pub(super) fn objects(&self) -> Vec<String> {
        let once: BTreeSet<&str> = self.objects.iter().copied().collect();
        fold::addresses(once)
    }

    fn ends(&self) -> usize {
        self.counts[0] + self.counts[1]
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

/// Positions of the inputs, what was refused first, then by verdict, then what is in production.
pub(super) fn order(set: &ReportSet) -> Vec<usize> {
    let mut order: Vec<usize> = (0..set.entries.len()).collect();
    order.sort_by_key(|at| match &set.entries[*at] {
        ReportEntry::Refused { .. } => (0, Reverse(None), false),
        ReportEntry::Judged(one) => (1, Reverse(Some(one.verdict)), one.summary.production == 0),
    });
    order
}

/// Causes, each once: what destroys most first, then those of the most telling reasons, then
/// what most inputs have.
pub(super) fn causes(set: &ReportSet) -> Vec<SharedCause<'_>> {
    let mut shared: BTreeMap<Same<'_>, SharedCause<'_>> = BTreeMap::new();
    let all = judged(set).flat_map(|one| one.causes.iter().map(move |cause| (one, cause)));
    for (report, cause) in all {
        let slot = shared.entry(same(cause)).or_insert(SharedCause {
            cause,
            inputs: 0,
            counts: [0; VERBS.len()],
            objects: Vec::new(),
            worst: (Reverse(Effect::Note), u8::MAX),
        });
        slot.inputs += 1;
        slot.worst = slot.worst.min(cause.worst(&report.findings));
        for (at, (_, objects)) in cause.does().into_iter().enumerate() {
            slot.counts[at] += objects.len();
            slot.objects.extend(objects.iter().map(|one| one.as_str()));
        }
    }
    let mut all: Vec<SharedCause<'_>> = shared.into_values().collect();
    all.sort_by_key(|one| {
        let ends = one.ends() > 0 || one.worst.0 == Reverse(Effect::Fail);
        let worst = match ends {
            true => (Reverse(Effect::Fail), 0),
            false => one.worst,
        };
        (worst, Reverse(one.ends()), Reverse(one.inputs))
    });
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
    /// The edits that its findings come from, each once.
    pub(super) causes: Vec<&'a ReportCause>,
    /// Its place among the reasons.
    place: u8,
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
            cause,
            rank,
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
                    causes: Vec::new(),
                    place: rank,
                });
            }
            let slot = &mut all[at];
            slot.place = slot.place.min(rank);
            if let Some(cause) = cause
                && !slot.causes.iter().any(|known| same(known) == same(cause))
            {
                slot.causes.push(cause);
            }
            if slot.findings > 0 {
                slot.others.extend(about);
            }
            slot.findings += 1;
            slot.alike &= slot.first.0 == message;
            slot.inputs += usize::from(own.insert((effect, rule)));
        }
    }
    all.sort_by_key(|one| (Reverse(one.effect), one.place));
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
    cause: Option<&'a ReportCause>,
    rank: u8,
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
            cause: finding
                .cause
                .and_then(|id| one.causes.get(id.checked_sub(1)?)),
            rank: finding.place,
        })
    });
    let untold = words::untold(one);
    let untold = untold.iter().map(|reason| Objection {
        effect: reason.effect,
        rule: reason.rule.as_str(),
        message: reason.message.as_str(),
        place: None,
        about: reason.address.as_ref().map(Text::as_str),
        cause: None,
        rank: Concern::Unknown.place(Certainty::Possible),
    });
    told.chain(untold)
        .filter(|one| one.effect > Effect::Note)
        .collect()
}
