//! The parts that collections are made of, and whether one collection has all parts of
//! another one.

use std::collections::{BTreeMap, BTreeSet};

use super::normal_form::NormalForm;
use super::symbolic::{Hasher, of_known};
use crate::model::value::Value;

/// Choices inside one another that are taken apart.
const DEEPEST: usize = 4;

/// A part of a collection.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// One element, by its number.
    One([u8; 32]),
    /// One key and its value, by their numbers.
    Pair([u8; 32], [u8; 32]),
    /// All elements of something that is taken as it is.
    All([u8; 32]),
    /// A part that is there in one case of what is not known.
    Case(Case, Box<Part>),
}

/// One case of what decides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Case {
    by: [u8; 32],
    name: [u8; 32],
}

impl Part {
    /// The part whatever decides about it, and the last thing that does.
    fn bare(&self) -> (&Part, Option<&Case>) {
        let (mut part, mut last) = (self, None);
        while let Part::Case(case, inner) = part {
            (part, last) = (inner, Some(case));
        }
        (part, last)
    }

    /// Whether it stands for all elements of something.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.bare().0, Part::All(_))
    }

    /// Key and value of a map.
    pub(super) fn pair(&self) -> Option<([u8; 32], [u8; 32])> {
        match self.bare().0 {
            Part::Pair(key, value) => Some((*key, *value)),
            _ => None,
        }
    }

    /// The part with other numbers.
    fn mapped(&self, make: &dyn Fn(&Part) -> Part) -> Part {
        match self {
            Part::Case(case, inner) => Part::Case(case.clone(), Box::new(inner.mapped(make))),
            part => make(part),
        }
    }

    /// What is made of the part by something with this number.
    pub(super) fn within(&self, made: &[u8; 32]) -> Part {
        self.mapped(&|part| match part {
            Part::One(inner) => Part::One(paired(made, inner)),
            Part::Pair(key, value) => Part::Pair(paired(made, key), paired(made, value)),
            Part::All(inner) => Part::All(paired(made, inner)),
            Part::Case(..) => part.clone(),
        })
    }

    /// The part behind another value of the same key.
    pub(super) fn behind(&self, earlier: &[u8; 32]) -> Part {
        self.mapped(&|part| match part {
            Part::Pair(key, value) => Part::Pair(*key, paired(earlier, value)),
            part => part.clone(),
        })
    }
}

/// Whether a collection has everything that it had, and what it has more gives no other
/// value to a key that was there.
pub(crate) fn only_grows(had: &BTreeSet<Part>, has: &BTreeSet<Part>) -> bool {
    let mut keys: BTreeMap<[u8; 32], Vec<&Part>> = BTreeMap::new();
    for part in had {
        if let Some((key, _)) = part.pair() {
            keys.entry(key).or_default().push(part);
        }
    }
    let stays = |part: &Part| has.contains(part) || has.contains(part.bare().0);
    let apart = |one: &Part, other: &Part| match (one.bare().1, other.bare().1) {
        (Some(one), Some(other)) => one.by == other.by && one.name != other.name,
        _ => false,
    };
    let replaces = |more: &Part| {
        let same = more.pair().and_then(|(key, _)| keys.get(&key));
        let mut same = same.into_iter().flatten();
        same.any(|was| was.pair() != more.pair() && !apart(was, more))
    };
    had.iter().all(stays) && !has.difference(had).any(replaces)
}

/// Adds the parts that are there in each case of what has this number. What is there in
/// all of them is there in any case.
pub(super) fn in_cases(
    by: [u8; 32],
    cases: Vec<(impl AsRef<str>, BTreeSet<Part>)>,
    parts: &mut BTreeSet<Part>,
) {
    if let Some(((_, first), rest)) = cases.split_first() {
        let all = first
            .iter()
            .filter(|part| rest.iter().all(|(_, other)| other.contains(part)));
        parts.extend(all.cloned());
    }
    for (name, inner) in cases {
        let case = Case {
            by,
            name: of_known(&Value::from(name.as_ref())).value_number,
        };
        let inner = inner.into_iter();
        parts.extend(inner.map(|part| Part::Case(case.clone(), Box::new(part))));
    }
}

/// Adds the parts of a form.
pub(super) fn of_form(form: &NormalForm, parts: &mut BTreeSet<Part>) -> Option<()> {
    spread(form, DEEPEST, parts)
}

fn spread(form: &NormalForm, depth: usize, parts: &mut BTreeSet<Part>) -> Option<()> {
    let depth = depth.checked_sub(1)?;
    let number = |form: &NormalForm| form.symbolic().value_number;
    match form.peel() {
        NormalForm::Known(value) => return of_value(value, parts),
        NormalForm::List(list) => parts.extend(list.iter().map(|one| Part::One(number(one)))),
        NormalForm::Object(map) => parts.extend(map.iter().map(|(key, value)| {
            let key = of_known(&Value::String(key.clone())).value_number;
            Part::Pair(key, number(value))
        })),
        NormalForm::Choice(several) => {
            let mut cases = Vec::new();
            for (name, form) in &several.cases {
                let mut inner = BTreeSet::new();
                spread(form, depth, &mut inner)?;
                cases.push((several.full_name(name), inner));
            }
            in_cases(several.by.value_number, cases, parts);
        }
        form @ (NormalForm::Opaque(_) | NormalForm::Shared(_)) => {
            parts.insert(Part::All(number(form)));
        }
        NormalForm::Text(_) => return None,
    }
    Some(())
}

/// Adds the parts of a value that is known.
pub(super) fn of_value(value: &Value, parts: &mut BTreeSet<Part>) -> Option<()> {
    let one = |value: &Value| Part::One(of_known(value).value_number);
    match value {
        Value::List(list) => parts.extend(list.iter().map(one)),
        Value::Map(map) => parts.extend(map.iter().map(|(key, value)| {
            let key = of_known(&Value::String(key.clone())).value_number;
            Part::Pair(key, of_known(value).value_number)
        })),
        Value::Null => {}
        _ => return None,
    }
    Some(())
}

/// Two numbers as one.
pub(super) fn paired(one: &[u8; 32], other: &[u8; 32]) -> [u8; 32] {
    let mut hasher = Hasher::default();
    hasher.put(&format!("{one:x?}{other:x?}"));
    hasher.finish().value_number
}
