//! Sets, and lists taken as sets.

use super::call::{Call, MAX_ELEMENTS, Outcome, Stop, fail, list};
use super::conversions;
use crate::model::value::Value;

pub(super) fn distinct(call: &Call<'_>) -> Outcome {
    let elements = call.unified(0)?;
    // The order of first appearance counts, so the set only answers "seen".
    let Value::List(set) = conversions::set_of(elements.clone())? else {
        return Err(Stop::Unknown);
    };
    if set.len() == elements.len() {
        return Ok(Value::List(elements));
    }
    if elements.len().saturating_mul(set.len()) > 10_000_000 {
        return Err(Stop::Unknown);
    }
    let mut kept: Vec<Value> = Vec::with_capacity(set.len());
    for element in elements {
        if !kept.contains(&element) {
            kept.push(element);
        }
    }
    Ok(Value::List(kept))
}

/// All arguments as sets of one common element type.
fn sets(call: &Call<'_>) -> Result<Vec<Vec<Value>>, Stop> {
    let mut lengths = Vec::new();
    let mut all = Vec::new();
    for at in 0..call.values.len() {
        let elements = call.list(at)?;
        lengths.push(elements.len());
        all.extend_from_slice(elements);
    }
    let all =
        conversions::unify(all)?.ok_or_else(|| fail("all sets must have the same element type"))?;
    let mut rest = &all[..];
    let mut sets = Vec::new();
    for length in lengths {
        let (set, after) = rest.split_at(length);
        rest = after;
        match conversions::set_of(set.to_vec())? {
            Value::List(set) => sets.push(set),
            _ => return Err(Stop::Unknown),
        }
    }
    Ok(sets)
}

/// The elements of a set that another has or has not; bounded because it compares each with each.
fn filter(set: Vec<Value>, other: &[Value], keep: bool) -> Result<Vec<Value>, Stop> {
    if set.len().saturating_mul(other.len()) > 10_000_000 {
        return Err(Stop::Unknown);
    }
    Ok(set
        .into_iter()
        .filter(|element| other.contains(element) == keep)
        .collect())
}

pub(super) fn setintersection(call: &Call<'_>) -> Outcome {
    let mut sets = sets(call)?.into_iter();
    let mut kept = sets.next().unwrap_or_default();
    for set in sets {
        kept = filter(kept, &set, true)?;
    }
    Ok(Value::List(kept))
}

pub(super) fn setsubtract(call: &Call<'_>) -> Outcome {
    let mut sets = sets(call)?.into_iter();
    let first = sets.next().unwrap_or_default();
    let second = sets.next().unwrap_or_default();
    Ok(Value::List(filter(first, &second, false)?))
}

pub(super) fn setunion(call: &Call<'_>) -> Outcome {
    conversions::set_of(sets(call)?.concat())
}

pub(super) fn setproduct(call: &Call<'_>) -> Outcome {
    let mut lists = Vec::new();
    let mut size = 1usize;
    for at in 0..call.values.len() {
        let elements = call.unified(at)?;
        size = size.saturating_mul(elements.len());
        lists.push(elements);
    }
    if size.saturating_mul(lists.len()) > MAX_ELEMENTS {
        return Err(Stop::Unknown);
    }
    let mut rows: Vec<Vec<Value>> = vec![Vec::new()];
    if size == 0 {
        return Ok(Value::List(Vec::new()));
    }
    for elements in &lists {
        let mut longer = Vec::with_capacity(rows.len() * elements.len());
        for row in &rows {
            for element in elements {
                let mut row = row.clone();
                row.push(element.clone());
                longer.push(row);
            }
        }
        rows = longer;
    }
    list(rows.into_iter().map(Value::List).collect())
}
