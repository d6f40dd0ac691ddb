//! What a statement speaks of: these elements, or all but these.

use super::pattern::Pattern;

/// An element of a scope: covers others, or meets them.
pub(super) trait Element {
    /// Whether everything that `other` stands for is in this one too.
    fn covers(&self, other: &Self) -> bool;
    /// Whether the two may have something in common.
    fn overlaps(&self, other: &Self) -> bool;
    /// Whether it stands for everything.
    fn is_everything(&self) -> bool;
    /// For messages.
    fn text(&self) -> &str;
}

impl Element for Pattern {
    fn covers(&self, other: &Self) -> bool {
        Pattern::covers(self, other)
    }
    fn overlaps(&self, other: &Self) -> bool {
        Pattern::overlaps(self, other)
    }
    fn is_everything(&self) -> bool {
        Pattern::is_everything(self)
    }
    fn text(&self) -> &str {
        Pattern::text(self)
    }
}

/// These elements, or everything but these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Scope<T> {
    /// Not said: whatever the document is attached to.
    Unsaid,
    /// These.
    In(Vec<T>),
    /// All but these.
    NotIn(Vec<T>),
}

/// A part of a scope that is compared on its own.
#[derive(Debug)]
pub(super) enum Atom<'a, T> {
    Unsaid,
    One(&'a T),
    AllBut(&'a [T]),
}

// Derived, these would ask `T` to be `Copy`, though only references are copied.
impl<T> Clone for Atom<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Atom<'_, T> {}

impl<T: Element> Scope<T> {
    /// The parts of this scope.
    pub(super) fn atoms(&self) -> Vec<Atom<'_, T>> {
        match self {
            Scope::Unsaid => vec![Atom::Unsaid],
            Scope::In(list) => list.iter().map(Atom::One).collect(),
            Scope::NotIn(list) => vec![Atom::AllBut(list)],
        }
    }

    /// Whether every element of the atom is in this scope.
    pub(super) fn covers(&self, atom: Atom<'_, T>) -> bool {
        match (self, atom) {
            (Scope::Unsaid, _) | (_, Atom::Unsaid) => {
                matches!((self, atom), (Scope::Unsaid, Atom::Unsaid))
            }
            (Scope::In(list), Atom::One(one)) => list.iter().any(|ours| ours.covers(one)),
            (Scope::In(list), Atom::AllBut(_)) => list.iter().any(Element::is_everything),
            (Scope::NotIn(list), Atom::One(one)) => !list.iter().any(|ours| ours.overlaps(one)),
            (Scope::NotIn(list), Atom::AllBut(others)) => list
                .iter()
                .all(|ours| others.iter().any(|other| other.covers(ours))),
        }
    }

    /// Whether it is everything, or nearly: all but a few.
    pub(super) fn is_wide(&self) -> bool {
        match self {
            Scope::Unsaid => false,
            Scope::In(list) => list.iter().any(Element::is_everything),
            Scope::NotIn(_) => true,
        }
    }
}

impl<T: Element> Atom<'_, T> {
    /// For messages.
    pub(super) fn text(&self) -> String {
        match self {
            Atom::Unsaid => String::new(),
            Atom::One(one) => one.text().to_owned(),
            Atom::AllBut(list) => {
                let texts: Vec<&str> = list.iter().take(4).map(Element::text).collect();
                format!("everything but {}", texts.join(", "))
            }
        }
    }
}
