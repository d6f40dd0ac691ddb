//! What is not known and is the same before and after: elements of lists, beside which it can
//! be seen what comes and what goes, and conditions, under each of which a value can be compared.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::value::Value;
use crate::modules::body::{Leaf, Node};
use crate::modules::normal_form::NormalForm;

/// Blocks deeper than this are left as they are.
const DEEPEST: usize = 8;

/// Gives each element that is unknown on both sides, and the same, a name that stands for it,
/// and takes the one case in which a choice differs for what it comes to. Whether a case was
/// taken: then the difference is there under some condition only.
pub(super) fn settle(before: &mut Node, after: &mut Node) -> bool {
    let mut chosen = false;
    nodes(before, after, DEEPEST, &mut chosen);
    chosen
}

fn nodes(before: &mut Node, after: &mut Node, depth: usize, chosen: &mut bool) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    for (name, one) in &mut before.attributes {
        if let Some(other) = after.attributes.get_mut(name) {
            if choose(one, other).is_some() {
                *chosen = true;
            } else {
                leaves(one, other);
            }
        }
    }
    for (kind, blocks) in &mut before.blocks {
        let others = after.blocks.get_mut(kind);
        // Which of several blocks became which is found out later.
        if let (Some(others), [one]) = (others, blocks.as_mut_slice())
            && let [other] = others.as_mut_slice()
        {
            nodes(one, other, depth, chosen);
        }
    }
}

/// Where both sides choose by the same unknown, or one of them chooses and the other one is
/// known, and they differ in one way, that way.
fn choose(before: &mut Leaf, after: &mut Leaf) -> Option<()> {
    let (one, other) = (whole(before)?, whole(after)?);
    let mut found: Option<(Value, Value)> = None;
    for (was, is) in cases(&one, &other)? {
        if was.symbolic().value_number == is.symbolic().value_number {
            continue;
        }
        let (NormalForm::Known(was), NormalForm::Known(is)) = (was.peel(), is.peel()) else {
            return None;
        };
        match &found {
            Some((before, after)) if before != was || after != is => return None,
            _ => found = Some((was.clone(), is.clone())),
        }
    }
    let Some((was, is)) = found else {
        // All that differs is what no case came to before.
        let number = before.symbolic.as_ref()?.value_number;
        after.symbolic.as_mut()?.value_number = number;
        return None;
    };
    for (leaf, value) in [(before, was), (after, is)] {
        leaf.value = value;
        leaf.symbolic = None;
        leaf.form = None;
    }
    Some(())
}

/// What an attribute comes to.
fn whole(leaf: &Leaf) -> Option<NormalForm> {
    match &leaf.form {
        Some(form) => Some(form.clone()),
        None => (!leaf.value.has_unknown()).then(|| NormalForm::Known(leaf.value.clone())),
    }
}

/// Both sides in each case of what decides; `None` where nothing does, or where it may
/// change.
fn cases<'f>(
    one: &'f NormalForm,
    other: &'f NormalForm,
) -> Option<Vec<(&'f NormalForm, &'f NormalForm)>> {
    match (one.peel(), other.peel()) {
        (NormalForm::Choice(was), NormalForm::Choice(is)) => {
            let same = was.by.value_number == is.by.value_number && was.by.dependencies.is_empty();
            let names: BTreeSet<&Arc<str>> = was.cases.keys().chain(is.cases.keys()).collect();
            let mut all = Vec::new();
            for name in names {
                match (was.case(name), is.case(name)) {
                    (Some(was), Some(is)) => all.push((was, is)),
                    // A case that was an error before is one that nothing stands for yet.
                    (None, Some(_)) => {}
                    _ => return None,
                }
            }
            (same && !all.is_empty()).then_some(all)
        }
        (NormalForm::Choice(was), NormalForm::Known(_)) if was.by.dependencies.is_empty() => {
            Some(was.cases.values().map(|was| (was, other)).collect())
        }
        (NormalForm::Known(_), NormalForm::Choice(is)) if is.by.dependencies.is_empty() => {
            Some(is.cases.values().map(|is| (one, is)).collect())
        }
        _ => None,
    }
}

fn leaves(before: &mut Leaf, after: &mut Leaf) {
    let (Some(old), Some(new)) = (unknown(before), unknown(after)) else {
        return;
    };
    let numbers = |found: &[Option<[u8; 32]>]| -> BTreeSet<[u8; 32]> {
        found.iter().flatten().copied().collect()
    };
    let both: BTreeSet<[u8; 32]> = numbers(&old)
        .intersection(&numbers(&new))
        .copied()
        .collect();
    if both.is_empty() || old == new {
        return;
    }
    for (leaf, found) in [(before, old), (after, new)] {
        let Value::List(list) = &mut leaf.value else {
            continue;
        };
        for (element, number) in list.iter_mut().zip(found) {
            if let Some(number) = number.filter(|number| both.contains(number)) {
                let [a, b, c, d, ..] = number;
                *element = Value::from(format!("unknown-{a:02x}{b:02x}{c:02x}{d:02x}"));
            }
        }
    }
}

/// The numbers of the unknown elements of a list, in their places; `None` for anything that
/// is no list, or whose elements are known in part.
fn unknown(leaf: &Leaf) -> Option<Vec<Option<[u8; 32]>>> {
    let Value::List(list) = &leaf.value else {
        return None;
    };
    let forms = match &leaf.form {
        Some(form) => form.elements()?,
        None => list.iter().cloned().map(NormalForm::Known).collect(),
    };
    if forms.len() != list.len() {
        return None;
    }
    list.iter()
        .zip(&forms)
        .map(|(value, form)| match value {
            Value::Unknown => Some(Some(form.symbolic().value_number)),
            value if value.has_unknown() => None,
            _ => Some(None),
        })
        .collect()
}
