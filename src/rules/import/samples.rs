//! Objects for the examples of a rule: one that its condition finds, and one
//! that it does not.

use std::borrow::Cow;

use super::parts::Operations;
use super::shape::{Read, Shape};
use crate::hcl::evaluate::{Mode, Scope, evaluate};
use crate::hcl::syntax::Expr;
use crate::model::value::{Map, Value};

/// Objects that are tried.
const MOST: usize = 6000;

/// The objects of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sample {
    /// The object before, where there is one.
    pub(super) before: Option<Value>,
    /// The object after, where there is one.
    pub(super) after: Option<Value>,
}

/// A finding and a pass.
pub(super) struct Samples {
    /// The condition is true.
    pub(super) finding: Sample,
    /// The condition is false.
    pub(super) pass: Sample,
}

/// The names that a condition may use.
struct Names {
    before: Value,
    after: Value,
    provider: Value,
}

impl Scope for Names {
    fn root(&self, name: &str) -> Option<Cow<'_, Value>> {
        match name {
            "before" => Some(Cow::Borrowed(&self.before)),
            "after" => Some(Cow::Borrowed(&self.after)),
            "provider" => Some(Cow::Borrowed(&self.provider)),
            _ => None,
        }
    }
}

/// Looks for objects that show what a condition does; none where it finds, or
/// passes, nothing that was tried.
pub(super) fn samples(
    when: &Expr,
    read: &Read,
    operations: Operations,
    provider: &str,
) -> Option<Samples> {
    let pool = pool(&read.literals);
    let slots = read.before.slots() + read.after.slots();
    let mut finding: Option<(usize, Sample)> = None;
    let mut pass: Option<(usize, Sample)> = None;
    for choices in tries(slots, pool.len()) {
        let mut choices = choices.into_iter();
        let made = Sample {
            before: side(&read.before, &mut choices, &pool),
            after: side(&read.after, &mut choices, &pool),
        };
        let size = made.size();
        let sample = made.in_plan(operations);
        let names = Names {
            before: sample.before.clone().unwrap_or(Value::Null),
            after: sample.after.clone().unwrap_or(Value::Null),
            provider: Value::from(provider),
        };
        let result = evaluate(when, &names, Mode::Rule);
        if !result.problems.is_empty() {
            continue;
        }
        let best = match result.value.as_bool() {
            Some(true) => &mut finding,
            Some(false) => &mut pass,
            None => continue,
        };
        // What shows more of the attributes is the better example.
        if best.as_ref().is_none_or(|(known, _)| size > *known) {
            *best = Some((size, sample));
        }
    }
    Some(Samples {
        finding: finding?.1,
        pass: pass?.1,
    })
}

fn side(
    shape: &Shape,
    choices: &mut dyn Iterator<Item = usize>,
    pool: &[Option<Value>],
) -> Option<Value> {
    let value = shape.make(choices, pool);
    (!shape.is_empty()).then(|| match value {
        Some(value @ Value::Map(_)) => value,
        _ => Value::from(Map::new()),
    })
}

impl Sample {
    fn size(&self) -> usize {
        let size = |side: &Option<Value>| side.as_ref().map_or(0, size);
        size(&self.before) + size(&self.after)
    }

    /// With the sides that a change of the policy's operations has.
    fn in_plan(self, operations: Operations) -> Self {
        let empty = || Some(Value::from(Map::new()));
        if operations.create {
            Sample {
                before: None,
                after: self.after.or_else(empty),
            }
        } else if operations.update {
            Sample {
                before: self.before.or_else(empty),
                after: self.after.or_else(empty),
            }
        } else {
            Sample {
                before: self.before.or_else(empty),
                after: None,
            }
        }
    }
}

/// How many values there are in a value.
fn size(value: &Value) -> usize {
    match value {
        Value::Null => 0,
        Value::List(list) => 1 + list.iter().map(size).sum::<usize>(),
        Value::Map(map) => 1 + map.values().map(size).sum::<usize>(),
        _ => 1,
    }
}

/// What an attribute may be: what the condition names, what is beside it, and
/// nothing at all.
fn pool(literals: &[Value]) -> Vec<Option<Value>> {
    let mut pool = vec![Value::from(true), Value::from(false)];
    for literal in literals {
        pool.push(literal.clone());
        pool.push(Value::from(vec![literal.clone()]));
        if let Some(number) = literal.as_number().and_then(|number| number.as_i64()) {
            pool.extend([number.saturating_sub(1), number.saturating_add(1)].map(Value::from));
        }
    }
    let texts = literals.iter().filter(|value| value.as_str().is_some());
    pool.push(Value::from(texts.cloned().collect::<Vec<_>>()));
    pool.push(Value::from("example"));
    pool.push(Value::from(vec![Value::from("example")]));
    pool.push(Value::from(1));
    pool.push(Value::from(Vec::new()));
    let mut map = Map::new();
    map.insert("example".into(), Value::from("example"));
    pool.push(Value::from(map));
    pool.push(Value::Null);
    pool.dedup();
    pool.into_iter().map(Some).chain([None]).collect()
}

/// Choices in a fixed order: all alike, then one that differs, then any.
fn tries(slots: usize, pool: usize) -> impl Iterator<Item = Vec<usize>> {
    let alike = (0..pool).map(move |choice| vec![choice; slots]);
    let single = (0..pool).flat_map(move |base| {
        (0..slots).flat_map(move |slot| {
            (0..pool).map(move |choice| {
                let mut choices = vec![base; slots];
                choices[slot] = choice;
                choices
            })
        })
    });
    // A generator with a fixed seed: the same policy gives the same examples.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let any = std::iter::repeat_with(move || {
        (0..slots)
            .map(|_| {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                usize::try_from(state >> 33).unwrap_or_default()
            })
            .collect()
    });
    alike.chain(single.take(MOST / 2)).chain(any).take(MOST)
}
