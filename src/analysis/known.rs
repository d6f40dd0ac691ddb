//! What is known of all changes of a set. Most do nothing, and of those of one type the same is
//! known: a plan of two million objects would pay for each of them.

use std::ops::{Index, IndexMut};

use super::ChangeFacts;

/// What is known of each change, by its position in the change set.
#[derive(Debug, Clone, Default)]
pub struct KnownChanges {
    /// By position of the change: position in `list`.
    places: Vec<u32>,
    /// The first ones are shared.
    list: Vec<ChangeFacts>,
    shared: usize,
}

impl KnownChanges {
    /// What is `shared` by changes to which nothing happens. `places` says of each change which
    /// of those it has; the `own` ones belong to the others, in their order.
    pub(super) fn new(
        shared: Vec<ChangeFacts>,
        places: impl Iterator<Item = Option<u32>>,
        own: Vec<ChangeFacts>,
    ) -> Self {
        let mut next = u32::try_from(shared.len()).unwrap_or(u32::MAX);
        let mut fresh = || {
            next = next.saturating_add(1);
            next - 1
        };
        let places = places
            .map(|place| place.unwrap_or_else(&mut fresh))
            .collect();
        let (count, mut list) = (shared.len(), shared);
        list.extend(own);
        KnownChanges {
            places,
            list,
            shared: count,
        }
    }

    /// What is known of each change, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &ChangeFacts> {
        self.places.iter().map(|place| &self.list[*place as usize])
    }
}

impl Index<usize> for KnownChanges {
    type Output = ChangeFacts;

    fn index(&self, change: usize) -> &ChangeFacts {
        &self.list[self.places[change] as usize]
    }
}

impl IndexMut<usize> for KnownChanges {
    /// What was shared is the change's own from then on.
    fn index_mut(&mut self, change: usize) -> &mut ChangeFacts {
        let mut place = self.places[change] as usize;
        if place < self.shared {
            self.list.push(self.list[place].clone());
            place = self.list.len() - 1;
            self.places[change] = u32::try_from(place).unwrap_or(u32::MAX);
        }
        &mut self.list[place]
    }
}
