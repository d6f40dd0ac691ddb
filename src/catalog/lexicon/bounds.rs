//! Numbers that bound others beside them: what goes down in one may stand in the other.

use super::reader::At;
use super::span::amount;
use super::switch::truth;
use super::words::{Name, mean, meanings};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Whether what goes down is counted otherwise from now on: a number for each part
/// becomes one for all of them, or the other way round, and that one is no smaller.
pub(super) fn regrouped(at: &At<'_>, old: f64) -> bool {
    let together = |words: &[String]| words.iter().any(|word| forms::TOGETHER.has(word));
    let rest = |words: &[String]| -> Vec<String> {
        let own = words.iter();
        own.filter(|word| !forms::TOGETHER.has(word))
            .cloned()
            .collect()
    };
    let Value::Map(block) = at.after else {
        return false;
    };
    block.iter().any(|(name, value)| {
        let other = Name::new(name);
        together(&other.words) != together(&at.own.words)
            && rest(&other.words) == rest(&at.own.words)
            && amount(value).is_some_and(|value| value >= old)
    })
}

/// Whether a number is only the floor under what the load decides: its ceiling stands beside
/// it, is no lower than before, and leaves room for as much as there had to be.
pub(super) fn floats(at: &At<'_>, old: f64) -> bool {
    let bounds_least = |word: &&String| meanings(word) & mean::LEAST == 0;
    let rest: Vec<&String> = at.own.words.iter().filter(bounds_least).collect();
    if !at.own.says(mean::LEAST) || rest.is_empty() || rest.len() == at.own.words.len() {
        return false;
    }
    let Value::Map(block) = at.after else {
        return false;
    };
    let runs = rest.iter().any(|word| forms::RUNNING.has(word));
    let is_off = |name: &str, value: &Value| {
        truth(value) == Some(false)
            && Name::new(name)
                .words
                .iter()
                .any(|word| forms::SCALERS.has(word))
    };
    if !runs || block.iter().any(|(name, value)| is_off(name, value)) {
        return false;
    }
    block.iter().any(|(name, value)| {
        let other = Name::new(name);
        let is_ceiling = (0..other.words.len()).any(|left_out| {
            let word = &other.words[left_out];
            let others = other.words.iter().enumerate();
            let others = others.filter(|(place, _)| *place != left_out);
            meanings(word) & mean::MOST != 0
                && others.map(|(_, word)| word).eq(rest.iter().copied())
        });
        let was = amount(at.before.get(name));
        let (Some(was), Some(is)) = (was, amount(value)) else {
            return false;
        };
        is_ceiling && is >= was && is > old
    })
}
