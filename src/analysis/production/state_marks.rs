//! What the marks of the objects in a prior state say together. It speaks for
//! objects about which nothing else says anything, and against new ones that
//! say themselves that they are no production.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::said::Said;
use super::{Evidence, IsProduction, Side};

/// So many marked objects make a state of one other environment.
const ENOUGH: usize = 5;

/// The marks of a prior state, counted.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Objects that carry a mark of production. Where there are some of both kinds, neither
    /// number is of all.
    production: usize,
    /// Objects that carry the mark of another environment.
    other: usize,
    /// The text of the one environment that all of those name.
    name: Option<String>,
}

impl Marks {
    pub(super) fn any_production(&self) -> bool {
        self.production > 0
    }

    /// What it means for an object of which nothing else says anything.
    pub(super) fn evidence(&self) -> Option<Evidence> {
        let (says, text, count) = match (self.production, self.other) {
            (1.., 0) => (IsProduction::Yes, "production", self.production),
            (0, ENOUGH..) => (IsProduction::No, self.name.as_deref()?, self.other),
            _ => return None,
        };
        Some(Evidence {
            says,
            source: format!("all marks of the prior state ({count})"),
            text: text.to_owned(),
            side: Side::Context,
            disguised: false,
            weak: false,
            faint: false,
            doubt: false,
        })
    }
}

/// What one object's own marks say.
#[derive(Debug)]
pub(super) enum Mark {
    /// Production.
    Production,
    /// Another environment.
    Other,
    /// Nothing.
    None,
}

impl Mark {
    /// The mark of an object that says this by itself.
    pub(super) fn of(said: Said) -> Self {
        match said.strongly() {
            (true, _) => Mark::Production,
            (false, true) => Mark::Other,
            (false, false) => Mark::None,
        }
    }
}

impl Marks {
    /// Counts marks, and asks what they are called only where that matters.
    /// `evidence` gives, one after the other, what each object says.
    pub(super) fn count<'e>(
        marks: impl ParallelIterator<Item = Mark>,
        evidence: impl FnOnce() -> Box<dyn Iterator<Item = Vec<Evidence>> + 'e>,
    ) -> Self {
        let counts = [const { AtomicUsize::new(0) }; 2];
        let [production, other] = &counts;
        let seen = |count: &AtomicUsize| count.load(Ordering::Relaxed) > 0;
        // A state with marks of both says nothing, however many there are of each: no more
        // objects need to be read then.
        let goes_on = |_: &Mark| !(seen(production) && seen(other));
        marks.take_any_while(goes_on).for_each(|mark| {
            let count = match mark {
                Mark::Production => production,
                Mark::Other => other,
                Mark::None => return,
            };
            count.fetch_add(1, Ordering::Relaxed);
        });
        let [production, other] = counts.map(AtomicUsize::into_inner);
        let name = (production == 0 && other >= ENOUGH).then(|| one_name(evidence()));
        Marks {
            production,
            other,
            name: name.flatten(),
        }
    }
}

/// The name that all marks of other environments agree on.
fn one_name(all: impl Iterator<Item = Vec<Evidence>>) -> Option<String> {
    let mut agreed: Option<String> = None;
    for evidence in all.filter(|one| matches!(Mark::of(Said::of(one)), Mark::Other)) {
        let name = named(&evidence)?;
        match &agreed {
            Some(known) if *known != name => return None,
            Some(_) => {}
            None => agreed = Some(name),
        }
    }
    agreed
}

/// The environment that an object's own mark names, apart from case.
fn named(evidence: &[Evidence]) -> Option<String> {
    let mut names = evidence
        .iter()
        .filter(|one| !one.weak && one.says == IsProduction::No)
        .map(|one| one.text.trim().to_lowercase());
    let first = names.next()?;
    names.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(production: usize, other: usize) -> Marks {
        let kinds = [(production, true), (other, false)];
        let marks: Vec<Mark> = kinds
            .iter()
            .flat_map(|(count, is)| std::iter::repeat_n(*is, *count))
            .map(|is| if is { Mark::Production } else { Mark::Other })
            .collect();
        Marks::count(marks.into_par_iter(), || Box::new(std::iter::empty()))
    }

    #[test]
    fn a_state_with_marks_of_both_kinds_says_nothing() {
        for (production, other) in [(1, 1), (1, 4_000), (4_000, 1), (4_000, 4_000)] {
            let marks = counted(production, other);
            assert!(marks.any_production() && marks.evidence().is_none());
        }
        let all = counted(4_000, 0).evidence().map(|one| one.source);
        assert_eq!(all.as_deref(), Some("all marks of the prior state (4000)"));
        assert!(!counted(0, 4_000).any_production());
    }
}
