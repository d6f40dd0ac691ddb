//! What contradicts itself in a plan, told once for each object until there are
//! too many: a report with a million lines that say the same helps nobody, and
//! takes more room than the plan.

use std::collections::BTreeMap;

use crate::model::change::{Gap, GapEffect};

/// Objects that are named for one contradiction; the others are counted.
const MOST: usize = 100;

/// The contradictions of one plan.
#[derive(Default)]
pub(super) struct Contradictions {
    /// Objects and what is wrong with them, as they were found.
    found: Vec<(String, &'static str)>,
    /// How many of them are held for each contradiction, and how many are not.
    counts: BTreeMap<&'static str, (usize, usize)>,
}

impl Contradictions {
    /// What is wrong with one object.
    pub(super) fn add(&mut self, what: String, why: &'static str) {
        self.found.push((what, why));
        let (held, _) = self.counts.entry(why).or_default();
        *held += 1;
        // Now and then, so that the room is bounded and each is looked at a few times only.
        if *held >= 2 * MOST {
            self.prune(why);
        }
    }

    /// Leaves the first by name, so that the order of a plan makes no difference.
    fn prune(&mut self, why: &'static str) {
        let of_it = self.found.iter().filter(|(_, other)| *other == why);
        let mut names: Vec<&str> = of_it.map(|(what, _)| what.as_str()).collect();
        if names.len() <= MOST {
            return;
        }
        names.sort_unstable();
        let last = names[MOST - 1].to_owned();
        let before = self.found.len();
        let mut room = MOST;
        self.found.retain(|(what, other)| {
            let stays = *other != why || (*what <= last && room > 0);
            room -= usize::from(stays && *other == why);
            stays
        });
        let (held, left) = self.counts.entry(why).or_default();
        *held = MOST;
        *left += before - self.found.len();
    }

    /// As gaps, none of which can be let through.
    pub(super) fn gaps(mut self) -> Vec<Gap> {
        let all: Vec<&'static str> = self.counts.keys().copied().collect();
        for why in all {
            self.prune(why);
        }
        let more = self.counts.into_iter().filter(|(_, (_, left))| *left > 0);
        let more = more.map(|(why, (_, left))| (format!("{left} more objects"), why));
        let gap = |(what, why): (String, &str)| Gap {
            what,
            why: why.to_owned(),
            treated_as: "a plan that was changed after the tool wrote it".to_owned(),
            effect: GapEffect::Fail,
        };
        self.found.into_iter().chain(more).map(gap).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(names: impl Iterator<Item = usize>) -> Vec<String> {
        let mut all = Contradictions::default();
        for name in names {
            all.add(format!("a.b[{name:05}]"), "it is wrong");
        }
        all.add("other".to_owned(), "it is wrong in another way");
        let mut gaps = all.gaps();
        assert!(gaps.iter().all(|gap| gap.effect == GapEffect::Fail));
        gaps.sort();
        gaps.into_iter().map(|gap| gap.what).collect()
    }

    #[test]
    fn few_are_named_one_by_one() {
        assert_eq!(told(0..MOST).len(), MOST + 1);
        assert!(!told(0..MOST).iter().any(|what| what.contains("more")));
    }

    #[test]
    fn of_many_the_same_are_named_in_any_order_and_the_rest_is_counted() {
        for count in [MOST + 1, 2 * MOST, 2 * MOST + 1, 1_234] {
            let forward = told(0..count);
            assert_eq!(forward, told((0..count).rev()), "{count}");
            assert_eq!(forward.len(), MOST + 2);
            let rest = format!("{} more objects", count - MOST);
            assert!(forward.contains(&rest), "{count}: {forward:?}");
            assert!(forward.contains(&"a.b[00099]".to_owned()));
            assert!(forward.contains(&"other".to_owned()));
        }
    }
}
