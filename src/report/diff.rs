//! The annotated diff of one change: which attributes differ, and how.

use std::sync::Arc;

use crate::model::change::ResourceChange;
use crate::model::value::{Map, Mask, Path, PathStep, Value};
use crate::redact::Redactor;

use super::DiffEntry;

/// Most entries shown for one change; the rest is counted.
const MAX_ENTRIES: usize = 60;
/// Deepest comparison, the documents inside strings included.
const MAX_DEPTH: usize = 48;
/// Longest string that is looked into as a JSON document.
const MAX_DOCUMENT: usize = 256 * 1024;

/// Entries of a change and how many more there would have been.
pub fn entries(change: &ResourceChange, redactor: &Redactor) -> (Vec<DiffEntry>, usize) {
    let mut walk = Walk {
        redactor,
        replace_paths: &change.replace_paths,
        out: Vec::new(),
        more: 0,
    };
    let null = Value::Null;
    let (before, after) = (change.before.value(), change.after.value());
    let sides = Sides {
        before,
        after: if change.after.exists() { after } else { &null },
        before_mask: change.before.sensitive(),
        after_mask: change.after.sensitive(),
    };
    walk.compare(&mut Path::default(), &sides, 0);
    // What forces replacement comes first: it is what a reader looks for.
    walk.out
        .sort_by_key(|entry| (!entry.forces_replacement, entry.path.clone()));
    (walk.out, walk.more)
}

struct Sides<'a> {
    before: &'a Value,
    after: &'a Value,
    before_mask: &'a Mask,
    after_mask: &'a Mask,
}

impl<'a> Sides<'a> {
    fn step(&self, step: &PathStep) -> Sides<'a> {
        Sides {
            before: self.before.step(step),
            after: self.after.step(step),
            before_mask: self.before_mask.step(step),
            after_mask: self.after_mask.step(step),
        }
    }
}

struct Walk<'a> {
    redactor: &'a Redactor,
    replace_paths: &'a [Path],
    out: Vec<DiffEntry>,
    more: usize,
}

impl Walk<'_> {
    fn compare(&mut self, path: &mut Path, sides: &Sides<'_>, depth: usize) {
        if sides.before == sides.after && !sides.after.is_unknown() {
            return;
        }
        let hidden = self.redactor.hides(path, sides.before, sides.before_mask)
            || self.redactor.hides(path, sides.after, sides.after_mask);
        if hidden || depth > MAX_DEPTH {
            self.push(path, sides);
            return;
        }
        match (sides.before, sides.after) {
            (Value::Map(_), Value::Map(_)) => self.maps(path, sides, depth),
            (Value::Map(_), Value::Null) | (Value::Null, Value::Map(_)) => {
                self.maps(path, sides, depth);
            }
            (Value::List(before), Value::List(after)) => {
                self.lists(path, sides, before, after, depth);
            }
            (Value::String(before), Value::String(after)) => {
                match (document(before), document(after)) {
                    (Some(before), Some(after)) if before != after => {
                        let inner = Sides {
                            before: &before,
                            after: &after,
                            before_mask: &Mask::None,
                            after_mask: &Mask::None,
                        };
                        self.compare(path, &inner, depth + 1);
                    }
                    _ => self.push(path, sides),
                }
            }
            _ => self.push(path, sides),
        }
    }

    fn maps(&mut self, path: &mut Path, sides: &Sides<'_>, depth: usize) {
        for name in names(sides.before.as_map(), sides.after.as_map()) {
            // Most members are the same on both sides; looking is cheaper than a path.
            let (old, new) = (sides.before.get(name), sides.after.get(name));
            if old == new && !new.is_unknown() {
                continue;
            }
            let step = PathStep::Name(name.clone());
            let below = sides.step(&step);
            // Nothing before and nothing after: `""`, `[]` and null say the same here.
            if below.before.is_empty() && below.after.is_empty() {
                continue;
            }
            path.0.push(step);
            // A new object gets its computed attributes; that they were empty is no news.
            if below.before.is_empty() && below.after.is_unknown() && !self.forces(path) {
                path.0.pop();
                continue;
            }
            self.compare(path, &below, depth + 1);
            path.0.pop();
        }
    }

    /// Elements that stand on both sides are left out wherever they stand; the
    /// others are compared one by one. That reads well for lists and for sets,
    /// whose order says nothing.
    fn lists(
        &mut self,
        path: &mut Path,
        sides: &Sides<'_>,
        before: &[Value],
        after: &[Value],
        depth: usize,
    ) {
        let scalar = |list: &[Value]| {
            list.iter()
                .all(|value| !matches!(value, Value::Map(_) | Value::List(_)))
        };
        if scalar(before) && scalar(after) {
            self.push(path, sides);
            return;
        }
        let kept = |list: &[Value], other: &[Value]| -> Vec<usize> {
            // Long lists are compared position by position: matching every
            // element with every other would be quadratic.
            let many = list.len().saturating_mul(other.len()) > 250_000;
            (0..list.len())
                .filter(|index| {
                    if many {
                        other.get(*index) != list.get(*index)
                    } else {
                        !other.contains(&list[*index])
                    }
                })
                .collect()
        };
        let (gone, new) = (kept(before, after), kept(after, before));
        let null = Value::Null;
        for position in 0..gone.len().max(new.len()) {
            let (old, fresh) = (gone.get(position), new.get(position));
            let Some(shown) = old.or(fresh) else { break };
            let below = Sides {
                before: old.map_or(&null, |index| &before[*index]),
                after: fresh.map_or(&null, |index| &after[*index]),
                before_mask: sides
                    .before_mask
                    .step(&PathStep::Index(old.copied().unwrap_or(0))),
                after_mask: sides
                    .after_mask
                    .step(&PathStep::Index(fresh.copied().unwrap_or(0))),
            };
            path.0.push(PathStep::Index(*shown));
            if old.is_some() && fresh.is_some() {
                self.compare(path, &below, depth + 1);
            } else {
                self.push(path, &below);
            }
            path.0.pop();
        }
        if gone.is_empty() && new.is_empty() {
            // Only the order or the number of equal elements differs.
            self.push(path, sides);
        }
    }

    fn push(&mut self, path: &Path, sides: &Sides<'_>) {
        let forces_replacement = self.forces(path);
        if self.out.len() >= MAX_ENTRIES && !forces_replacement {
            self.more += 1;
            return;
        }
        let unknown = sides.after.is_unknown();
        let sensitive = self.redactor.hides(path, sides.before, sides.before_mask)
            || self.redactor.hides(path, sides.after, sides.after_mask)
            || (unknown && sides.after_mask.is_all());
        let (before, after, truncated) = if sensitive {
            (None, None, false)
        } else {
            self.redactor.sides(
                path,
                (sides.before, sides.before_mask),
                (sides.after, sides.after_mask),
            )
        };
        self.out.push(DiffEntry {
            path: self.redactor.text(&path.to_string()),
            before,
            after,
            sensitive,
            unknown,
            truncated,
            forces_replacement,
        });
    }

    fn forces(&self, path: &Path) -> bool {
        if self.replace_paths.is_empty() {
            return false;
        }
        let names = path.without_indices();
        self.replace_paths.iter().any(|forced| {
            let forced = forced.without_indices();
            !names.is_empty()
                && !forced.is_empty()
                && (within(&names, &forced) || within(&forced, &names))
        })
    }
}

/// The names of two maps in order, each once.
fn names<'a>(one: Option<&'a Map>, other: Option<&'a Map>) -> impl Iterator<Item = &'a Arc<str>> {
    let mut one = one.into_iter().flat_map(Map::keys).peekable();
    let mut other = other.into_iter().flat_map(Map::keys).peekable();
    std::iter::from_fn(move || match (one.peek(), other.peek()) {
        (Some(a), Some(b)) if a == b => {
            other.next();
            one.next()
        }
        (Some(a), Some(b)) if a < b => one.next(),
        (_, Some(_)) => other.next(),
        (_, None) => one.next(),
    })
}

/// Whether `inner` is `outer` or below it.
fn within(inner: &str, outer: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A string that holds a JSON object or array.
fn document(text: &str) -> Option<Value> {
    let trimmed = text.trim_start();
    if text.len() > MAX_DOCUMENT || !trimmed.starts_with(['{', '[']) {
        return None;
    }
    let json: serde_json::Value = serde_json::from_str(trimmed).ok()?;
    Some(Value::from(&json))
}
