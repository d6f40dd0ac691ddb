//! What the marks of the objects in a prior state say together. It speaks for
//! objects about which nothing else says anything, and against new ones that
//! say themselves that they are no production.

use rayon::prelude::*;

use super::inherit::Assessor;
use super::neighbours::Neighbours;
use super::own::Depth;
use super::{Evidence, IsProduction, Side};
use crate::model::address::ResourceMode;
use crate::model::state::StateInstance;

/// So many marked objects make a state of one other environment.
const ENOUGH: usize = 5;

/// The marks of a prior state, counted.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Objects that carry a mark of production.
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
        })
    }
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

impl<N: Neighbours> Assessor<'_, N> {
    /// The marks of the prior state. Every object is read in part, and only when
    /// somebody asks.
    pub(super) fn stack(&self) -> &Marks {
        self.kept().stack.get_or_init(|| self.count_marks())
    }

    fn count_marks(&self) -> Marks {
        let managed = |instance: &&StateInstance| instance.address.mode == ResourceMode::Managed;
        let says = |instance: &StateInstance| {
            let own = self.of_instance(instance, Depth::Answer);
            let strong = |says| own.iter().any(|one| !one.weak && one.says == says);
            if strong(IsProduction::Yes) {
                (1, 0)
            } else {
                (0, usize::from(strong(IsProduction::No)))
            }
        };
        let instances = &self.set.prior_state.instances;
        let (production, other) = instances
            .par_iter()
            .filter(managed)
            .map(says)
            .reduce(|| (0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
        let name = (production == 0 && other >= ENOUGH)
            .then(|| self.one_name())
            .flatten();
        Marks {
            production,
            other,
            name,
        }
    }

    /// The name that all marks of other environments agree on.
    fn one_name(&self) -> Option<String> {
        let mut agreed: Option<String> = None;
        let instances = &self.set.prior_state.instances;
        for instance in instances {
            if instance.address.mode != ResourceMode::Managed {
                continue;
            }
            let own = self.of_instance(instance, Depth::Evidence);
            if !own
                .iter()
                .any(|one| !one.weak && one.says == IsProduction::No)
            {
                continue;
            }
            let name = named(&own)?;
            match &agreed {
                Some(known) if *known != name => return None,
                Some(_) => {}
                None => agreed = Some(name),
            }
        }
        agreed
    }
}
