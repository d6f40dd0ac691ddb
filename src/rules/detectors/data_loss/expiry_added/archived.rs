//! Contents that move to an archive, where nothing can be read at once, or to one place only.

use crate::analysis::Analysis;
use crate::catalog::lexicon;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::model::value::Value;
use crate::rules::{CaseName, Detection};

use super::scope::Scope;

/// The change whose rules archive more, or earlier, than those before.
pub(super) fn detect(context: &Analysis<'_>, index: usize) -> Option<Detection> {
    let (change, known) = context.change(index);
    let after = change.after.value().as_map()?;
    let creates = change.action == Action::Create;
    if creates {
        let (names, _) = super::policy(&known.attributes)?;
        if super::is_for_new(context, index, names) {
            return None;
        }
    } else if !change.before.exists() {
        return None;
    }
    let before = change.before.value();
    for (name, is) in after {
        let was = before.get(name);
        if was == is || !matches!(is, Value::List(_) | Value::Map(_)) {
            continue;
        }
        let old = archiving(was);
        let more = archiving(is).into_iter().find(|(scope, days, _)| {
            let mut same = old.iter();
            !same.any(|(other, least, _)| days >= least && other.covers(scope))
        });
        if let Some((_, days, class)) = more {
            let case = Detection::case(Subject::Change(index), CaseName("archived"));
            let open = days.is_nan();
            return Some(case.with("class", class).at(&**name).possible_if(open));
        }
    }
    None
}

/// Rules that are on and move contents to an archive: what they apply to, after how many days, and
/// what they say of the archive.
fn archiving(rules: &Value) -> Vec<(Scope, f64, String)> {
    let one = std::slice::from_ref(rules);
    let mut out = Vec::new();
    for rule in rules.as_list().unwrap_or(one) {
        if super::is_off(rule) {
            continue;
        }
        let mut found = Vec::new();
        blocks(rule, &mut found);
        let waits = rule.all_at("condition.age");
        let waits = waits.first().map(|value| days(value));
        for (class, own) in found {
            let least = own.or(waits).unwrap_or(0.0);
            out.push((Scope::of(rule), least, class));
        }
    }
    out
}

/// What blocks of a rule say of an archive, each with the days beside it. Values are read with a
/// bounded depth.
fn blocks(value: &Value, found: &mut Vec<(String, Option<f64>)>) {
    match value {
        Value::List(list) => list.iter().for_each(|one| blocks(one, found)),
        Value::Map(map) => {
            for (name, value) in map {
                let text = value.as_str().unwrap_or_default();
                if lexicon::names_storage_class(name) && lexicon::is_archive(text) {
                    let wait = map
                        .iter()
                        .find(|(name, value)| name.ends_with("days") && !value.is_null());
                    found.push((text.to_owned(), wait.map(|(_, value)| days(value))));
                } else if name.contains("to_archive") && days(value) >= 0.0 {
                    found.push((name.to_string(), Some(days(value))));
                } else {
                    blocks(value, found);
                }
            }
        }
        _ => {}
    }
}

/// A number of days; nothing stands for never.
fn days(value: &Value) -> f64 {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.parse().unwrap_or(0.0),
        Value::Unknown => f64::NAN,
        _ => -1.0,
    }
}
