//! Settings by their words: what guards less, and what is let through.

use std::collections::BTreeMap;

use super::role::{Edit, Role};
use super::statements::{Statement, Statements};
use super::table::{Words, table};

/// Adds settings that guard less than before. Only their words say so.
pub(super) fn compare(before: &Statements, after: &Statements, role: Role, edit: &mut Edit) {
    let table = table();
    let (guard, bypass) = match role {
        Role::Reviews | Role::Scanner => (table.words("guard"), table.words("bypass")),
        Role::Pipeline | Role::Script if edit.concerns => (
            table.words("pipeline-guard"),
            table.words("pipeline-bypass"),
        ),
        Role::Ignores => return ignores(before, after, edit),
        _ => return,
    };
    let (old, new) = (by_path(before), by_path(after));
    let mut paths: Vec<&str> = old.keys().chain(new.keys()).copied().collect();
    paths.sort_unstable();
    paths.dedup();
    let none = Vec::new();
    for path in paths {
        let (was, is) = (
            old.get(path).unwrap_or(&none),
            new.get(path).unwrap_or(&none),
        );
        let (lost, gained) = (without(was, is), without(is, was));
        if lost.is_empty() && gained.is_empty() {
            continue;
        }
        let words = &path
            .split('.')
            .rev()
            .take(depth(role))
            .collect::<Vec<_>>()
            .join(".");
        // `require_automerge_label` requires, whatever it is about.
        let first = path
            .rsplit('.')
            .next()
            .and_then(|key| key.split(['_', '-']).next());
        let guards = first.is_some_and(|word| guard.says(word) && !bypass.says(word));
        let lets_in = bypass.says(words) && !guards;
        let counts = |value: &&str| is_on(value) || !matches!(role, Role::Pipeline | Role::Script);
        let finding = if lets_in {
            let_through(&gained).filter(|value| counts(&value.as_str()))
        } else if guard.says(words) {
            guards_less(words, &lost, &gained)
        } else {
            None
        };
        if let Some(value) = finding {
            let said = format!("{path}: {value}");
            edit.guesses.push((told(lets_in).to_owned(), said));
        }
    }
}

fn told(bypass: bool) -> &'static str {
    if bypass {
        "more is let through"
    } else {
        "a check or a condition is lost or weaker"
    }
}

/// How many steps of a path say what a setting means: those of pipelines lead
/// through names that people chose.
fn depth(role: Role) -> usize {
    match role {
        Role::Pipeline | Role::Script => 2,
        _ => usize::MAX,
    }
}

impl Words {
    /// Whether a path has one of the words.
    fn says(&self, path: &str) -> bool {
        let words: Vec<&str> = path.split(|c: char| !c.is_alphanumeric()).collect();
        // `auto-approve` is a word as well.
        let pairs = words.windows(2).map(|pair| pair.concat());
        let singles = words.iter().map(|word| (*word).to_owned());
        singles.chain(pairs).any(|word| {
            self.stems
                .iter()
                .any(|stem| word.starts_with(stem.as_str()))
                || self.words.contains(&word)
        })
    }
}

/// Values by path.
fn by_path(side: &Statements) -> BTreeMap<&str, Vec<&str>> {
    let mut out: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for statement in &side.all {
        if let Some((path, value)) = statement.setting() {
            out.entry(path).or_default().push(value);
        }
    }
    out
}

/// What the first list has beyond the second, counted.
fn without<'s>(here: &[&'s str], there: &[&str]) -> Vec<&'s str> {
    let mut there: Vec<&str> = there.to_vec();
    let mut out = Vec::new();
    for value in here {
        match there.iter().position(|known| known == value) {
            Some(at) => {
                there.swap_remove(at);
            }
            None => out.push(*value),
        }
    }
    out
}

fn is_off(value: &str) -> bool {
    let value = value.trim().to_lowercase();
    table().words("weak").words.contains(&value) || value.is_empty()
}

fn is_on(value: &str) -> bool {
    matches!(
        value.trim().to_lowercase().as_str(),
        "true" | "yes" | "on" | "1" | "always"
    )
}

fn let_through(gained: &[&str]) -> Option<String> {
    let found = gained.iter().find(|value| !is_off(value))?;
    Some((*found).to_owned())
}

fn guards_less(path: &str, lost: &[&str], gained: &[&str]) -> Option<String> {
    if let Some(off) = gained.iter().find(|value| is_off(value)) {
        // One that was off already does not guard less.
        return lost
            .iter()
            .any(|value| !is_off(value))
            .then(|| (*off).to_owned())
            .or_else(|| lost.is_empty().then(|| (*off).to_owned()));
    }
    match (lost, gained) {
        ([old], [new]) => {
            if let (Ok(old), Ok(new)) = (old.parse::<f64>(), new.parse::<f64>()) {
                return (new < old).then(|| format!("{old} to {new}"));
            }
            let severity = &table().words("severity").words;
            let step = |value: &str| {
                let value = value.to_lowercase();
                severity.iter().position(|known| *known == value)
            };
            match (step(old), step(new)) {
                (Some(old_step), Some(new_step)) => (new_step > old_step
                    && ["severity", "threshold", "fail", "level"]
                        .iter()
                        .any(|word| path.contains(word)))
                .then(|| format!("{old} to {new}")),
                _ => None,
            }
        }
        ([old, ..], _) if lost.len() > gained.len() && !is_off(old) => Some((*old).to_owned()),
        _ => None,
    }
}

/// What a list of findings that are let through says of where one stands and when it was written.
const WRITTEN: [&str; 6] = [
    "column",
    "created",
    "created_at",
    "generated_at",
    "line",
    "line_number",
];

/// Of a list of what is left out every entry that comes is a check less. Another line or date of
/// writing in the place of one is none.
fn ignores(before: &Statements, after: &Statements, edit: &mut Edit) {
    let count = |side: &Statements, name: &str| {
        let names = side.all.iter().filter_map(|one| named(one));
        names.filter(|(other, _)| *other == name).count()
    };
    let moves = |text: &str| {
        let statement = after.all.iter().find(|one| one.text == text);
        statement.and_then(named).is_some_and(|(name, value)| {
            WRITTEN.contains(&name)
                && is_place_or_time(value)
                && count(after, name) <= count(before, name)
        })
    };
    let (old, new) = (before.texts(), after.texts());
    let mut came = without(&new, &old).into_iter();
    if let Some(entry) = came.find(|text| !moves(text)) {
        let said = entry.trim_start_matches("$ ").to_owned();
        edit.fact("a check is left out", &said);
    }
}

/// What a statement, or a line of JSON that nothing reads as such, calls what it says.
fn named(statement: &Statement) -> Option<(&str, &str)> {
    statement.setting().or_else(|| {
        let line = statement.text.trim_start_matches("$ ");
        let (name, value) = line.split_once(':')?;
        let value = value.trim().trim_end_matches(',').trim_matches('"');
        Some((name.trim_matches(['"', ' ']), value))
    })
}

/// Whether a value is a number or begins with a date.
fn is_place_or_time(value: &str) -> bool {
    let date = |index: usize, c: u8| match index {
        4 | 7 => c == b'-',
        _ => c.is_ascii_digit(),
    };
    let starts_with_date = || {
        let mut bytes = value.bytes().take(10).enumerate();
        value.len() >= 10 && bytes.all(|(index, c)| date(index, c))
    };
    value.parse::<f64>().is_ok() || starts_with_date()
}
