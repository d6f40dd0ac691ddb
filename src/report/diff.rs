//! The annotated diff of one change: which attributes differ, and how.

mod text;

use crate::model::change::ResourceChange;
use crate::model::value::{Map, Mask, Path, PathStep, Value, document};
use crate::redact::{Mark, Redactor, is_script};

use super::{DiffEntry, HiddenValue, Text};

/// Most entries shown for one change; the rest is counted.
const MAX_ENTRIES: usize = 60;
/// Deepest comparison, the documents inside strings included.
const MAX_DEPTH: usize = 48;
/// Elements of a list that are compared one by one.
const MAX_ELEMENTS: usize = 500;
/// Members by which an element of a list is told from the others.
const OWN_WORDS: [&str; 11] = [
    "Sid",
    "sid",
    "name",
    "id",
    "key",
    "rule_id",
    "path",
    "hostname",
    "priority",
    "rule_number",
    "description",
];

/// Entries of a change and how many more there would have been. They are put together in
/// `room`, so that what is kept takes no more than it needs.
pub fn entries(
    change: &ResourceChange,
    redactor: &Redactor,
    room: &mut Vec<DiffEntry>,
) -> (Vec<DiffEntry>, usize) {
    let mut walk = Walk {
        redactor,
        forcing: change
            .replace_paths
            .iter()
            .map(Path::without_indices)
            .collect(),
        differs: change.predicted.as_ref().map(|one| one.differs.as_slice()),
        words: Vec::new(),
        out: room,
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
    // What forces replacement comes first: it is what a reader looks for. What is computed
    // anew forces nothing where another value does.
    let driven = |entry: &DiffEntry| entry.forces_replacement && !entry.unknown;
    let known = walk.out.iter().any(driven);
    walk.out.sort_by_key(|entry| {
        let forced = match known {
            true => driven(entry),
            false => entry.forces_replacement,
        };
        (!forced, known && entry.unknown, entry.path.clone())
    });
    let more = walk.more;
    let mut own = Vec::with_capacity(room.len());
    own.append(room);
    (own, more)
}

struct Sides<'a> {
    before: &'a Value,
    after: &'a Value,
    before_mask: &'a Mask,
    after_mask: &'a Mask,
}

struct Walk<'a> {
    redactor: &'a Redactor,
    /// Paths that force replacement, without indices.
    forcing: Vec<String>,
    /// Where a source change differs: of two values that nobody knows only it tells.
    differs: Option<&'a [Path]>,
    /// What elements on the way call themselves, by the length of their path.
    words: Vec<(usize, String)>,
    out: &'a mut Vec<DiffEntry>,
    more: usize,
}

impl Walk<'_> {
    /// Whether what is not known on both sides is known to be the same.
    fn is_as_before(&self, path: &Path) -> bool {
        self.differs.is_some_and(|differs| {
            !differs
                .iter()
                .any(|one| one.0.starts_with(&path.0) || path.0.starts_with(&one.0))
        })
    }

    fn compare(&mut self, path: &mut Path, sides: &Sides<'_>, depth: usize) {
        if sides.before == sides.after && (!sides.after.is_unknown() || self.is_as_before(path)) {
            return;
        }
        let hidden = self.redactor.hides(path, sides.before, sides.before_mask)
            || self.redactor.hides(path, sides.after, sides.after_mask);
        if hidden {
            self.push(path, sides);
            return;
        }
        if depth > MAX_DEPTH {
            self.push_told(path, sides, false);
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
                    _ => self.push_told(path, sides, false),
                }
            }
            _ => self.push_told(path, sides, false),
        }
    }

    fn maps(&mut self, path: &mut Path, sides: &Sides<'_>, depth: usize) {
        let nothing = Map::new();
        let one = sides.before.as_map().unwrap_or(&nothing);
        let other = sides.after.as_map().unwrap_or(&nothing);
        for (name, old, new) in one.both(other) {
            let (old, new) = (old.unwrap_or(&Value::Null), new.unwrap_or(&Value::Null));
            // Most members are the same on both sides; looking is cheaper than a path.
            // Nothing before and nothing after: `""`, `[]` and null say the same here.
            if old == new && !new.is_unknown() || old.is_empty() && new.is_empty() {
                continue;
            }
            let step = PathStep::Name(name.clone());
            let below = Sides {
                before: old,
                after: new,
                before_mask: sides.before_mask.step(&step),
                after_mask: sides.after_mask.step(&step),
            };
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
        let (gone, new) = paired(&gone, &new, before, after);
        let null = Value::Null;
        for position in 0..gone.len().max(new.len()) {
            let old = gone.get(position).and_then(Option::as_ref);
            let fresh = new.get(position).and_then(Option::as_ref);
            let Some(shown) = old.or(fresh) else { continue };
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
            let own = old.map_or_else(
                || fresh.and_then(|index| word(&after[*index], after)),
                |index| word(&before[*index], before),
            );
            let words = self.words.len();
            self.words.extend(own.map(|own| (path.0.len(), own)));
            if old.is_some() && fresh.is_some() {
                self.compare(path, &below, depth + 1);
            } else {
                self.push(path, &below);
            }
            self.words.truncate(words);
            path.0.pop();
        }
        if gone.is_empty() && new.is_empty() {
            // Only the order or the number of equal elements differs.
            self.push(path, sides);
        }
    }

    fn push(&mut self, path: &Path, sides: &Sides<'_>) {
        let hidden = self.redactor.hides(path, sides.before, sides.before_mask)
            || self.redactor.hides(path, sides.after, sides.after_mask);
        self.push_told(path, sides, hidden);
    }

    /// Adds an entry, of which it is known whether a side is hidden as a whole.
    fn push_told(&mut self, path: &Path, sides: &Sides<'_>, hidden: bool) {
        let forces_replacement = self.forces(path);
        if self.out.len() >= MAX_ENTRIES && !forces_replacement {
            self.more += 1;
            return;
        }
        let unknown = sides.after.is_unknown();
        let sensitive = hidden || (unknown && sides.after_mask.is_all());
        let hidden = sensitive.then(|| {
            let redactor = self.redactor;
            let why = redactor
                .why(path, sides.before, sides.before_mask)
                .or_else(|| redactor.why(path, sides.after, sides.after_mask));
            HiddenValue {
                why: why.unwrap_or(Mark::Marked),
                before: redactor.tag(sides.before),
                after: redactor.tag(sides.after),
            }
        });
        let (before, after, truncated) = if sensitive {
            (None, None, false)
        } else {
            self.redactor.sides(
                path,
                (sides.before, sides.before_mask),
                (sides.after, sides.after_mask),
            )
        };
        let (removed, added) = match sensitive {
            true => (Vec::new(), Vec::new()),
            false => self.elements(path, sides),
        };
        let marked = sides.before_mask.is_all() || sides.after_mask.is_all();
        let lines = match sensitive && (marked || !is_script(path)) {
            true => Vec::new(),
            false => text::lines(self.redactor, sides.before, sides.after, sensitive),
        };
        let shown = self.redactor.name(&path.to_string());
        let label = match self.words.is_empty() {
            true => shown.clone(),
            false => self.redactor.text(&self.label(path)),
        };
        self.out.push(DiffEntry {
            path: shown,
            label,
            before,
            after,
            sensitive,
            hidden,
            unknown,
            truncated,
            forces_replacement,
            removed,
            added,
            lines,
        });
    }

    /// The path, with elements called by their own words.
    fn label(&self, path: &Path) -> String {
        let mut out = String::new();
        let mut from = 0;
        for (length, word) in &self.words {
            let part = Path(path.0[from..length - 1].to_vec()).to_string();
            if from > 0 && !part.is_empty() && !part.starts_with('[') {
                out.push('.');
            }
            out.push_str(&part);
            out.push_str(&format!("[{word}]"));
            from = *length;
        }
        let rest = Path(path.0[from..].to_vec()).to_string();
        if !rest.is_empty() && !rest.starts_with('[') {
            out.push('.');
        }
        out + &rest
    }

    /// Elements of lists of plain values that only one side has.
    fn elements(&self, path: &Path, sides: &Sides<'_>) -> (Vec<Text>, Vec<Text>) {
        let (Value::List(before), Value::List(after)) = (sides.before, sides.after) else {
            return (Vec::new(), Vec::new());
        };
        let plain = |list: &[Value]| {
            list.len() <= MAX_ELEMENTS
                && !list
                    .iter()
                    .any(|value| matches!(value, Value::Map(_) | Value::List(_) | Value::Unknown))
        };
        let masked = sides.before_mask.any() || sides.after_mask.any();
        if masked || !plain(before) || !plain(after) {
            return (Vec::new(), Vec::new());
        }
        let only = |list: &[Value], other: &[Value]| -> Vec<Text> {
            list.iter()
                .filter(|value| !other.contains(value))
                .filter_map(|value| self.redactor.value(path, value, &Mask::None))
                .collect()
        };
        (only(before, after), only(after, before))
    }

    fn forces(&self, path: &Path) -> bool {
        if self.forcing.is_empty() {
            return false;
        }
        let names = path.without_indices();
        self.forcing.iter().any(|forced| {
            !names.is_empty()
                && !forced.is_empty()
                && (within(&names, forced) || within(forced, &names))
        })
    }
}

/// Elements that only one side has, those that call themselves the same side by side.
type Paired = (Vec<Option<usize>>, Vec<Option<usize>>);

fn paired(gone: &[usize], new: &[usize], before: &[Value], after: &[Value]) -> Paired {
    let mut left: Vec<usize> = new.to_vec();
    let (mut one, mut other) = (Vec::new(), Vec::new());
    let few = gone.len().saturating_mul(new.len()) <= 10_000;
    let mut rest = Vec::new();
    for old in gone {
        let twin = word(&before[*old], before).filter(|_| few).and_then(|own| {
            left.iter()
                .position(|index| word(&after[*index], after).as_ref() == Some(&own))
        });
        match twin {
            Some(at) => {
                one.push(Some(*old));
                other.push(Some(left.remove(at)));
            }
            None => rest.push(*old),
        }
    }
    for position in 0..rest.len().max(left.len()) {
        one.push(rest.get(position).copied());
        other.push(left.get(position).copied());
    }
    (one, other)
}

/// What an element of a list calls itself, if no other one does.
fn word(element: &Value, list: &[Value]) -> Option<String> {
    if list.len() > MAX_ELEMENTS {
        return None;
    }
    OWN_WORDS.iter().find_map(|name| {
        let own = element.as_map()?.get(name)?;
        let text = match own {
            Value::String(text) if !text.is_empty() && text.len() <= 60 => text.to_string(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        let same = list.iter().filter(|other| other.get(name) == own).count();
        (same == 1).then_some(text)
    })
}

/// Whether `inner` is `outer` or below it.
fn within(inner: &str, outer: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
