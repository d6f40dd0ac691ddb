//! How many copies of data each place holds.

use super::reader::{At, Harm, Reader};
use super::words::{Name, mean};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Whether a number that no word explains says how many copies a place holds:
/// `replication { dc1 = 3 }`, `strategy_options = { dc1 = 3 }` beside a `replication_strategy`.
pub(super) fn counts(reader: &Reader<'_>, at: &At<'_>) -> bool {
    let counts = |name: &Name| name.has(forms::COPIES_COUNTED.words);
    let beside = || match reader.subject.after {
        Value::Map(map) => map.keys().any(|name| counts(&Name::new(name))),
        _ => false,
    };
    let Some(block) = reader.names.last() else {
        return false;
    };
    at.own.all == 0
        && (counts(block) || block.has(&["strategy"]) || (block.has(&["options"]) && beside()))
}

/// Whether a number says how many copies of earlier times are held: `max_backups`,
/// `week_backups`, `snapshot_count`.
pub(super) fn held(own: &Name) -> bool {
    let copy = |word: &String| {
        let stems = ["backup", "snapshot", "recoverypoint"];
        stems
            .iter()
            .any(|stem| word == stem || word.strip_suffix('s') == Some(stem))
    };
    own.words.len() > 1
        && own.words.iter().any(copy)
        && own
            .words
            .iter()
            .all(|word| copy(word) || forms::OF_COPIES.has(word))
}

/// Texts that count copies for each place, in any spelling: whether one has fewer now.
pub(super) fn fewer(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    const LONGEST: usize = 1024;
    if !at.own.has(forms::COPIES_COUNTED.words) || old.len().max(new.len()) > LONGEST {
        return false;
    }
    let counted = |text: &str| -> Vec<(String, u64)> {
        let between = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        let words: Vec<&str> = text
            .split(between)
            .filter(|word| !word.is_empty())
            .collect();
        let pairs = words.windows(2).filter_map(|pair| match pair {
            [name, number] if name.parse::<u64>().is_err() => {
                Some(((*name).to_owned(), number.parse().ok()?))
            }
            _ => None,
        });
        pairs.collect()
    };
    let (was, is) = (counted(old), counted(new));
    let now = |name: &String| is.iter().find(|(other, _)| other == name).map(|(_, n)| *n);
    if !was.iter().any(|(name, old)| now(name).unwrap_or(0) < *old) {
        return false;
    }
    let means = "copies of data or a standby may be given up";
    reader.harm(at.own, Harm::Deletion, means, mean::COPIES);
    true
}

/// Whether a number says how many may serve at most: the load of today may need more than half.
pub(super) fn is_ceiling(reader: &Reader<'_>, own: &Name) -> bool {
    let fleet = || {
        let sized = own.has(&["capacity", "count", "size"]);
        let near = reader.kind.has(forms::FLEETS.words) || reader.within(forms::FLEETS.words);
        sized && near
    };
    own.says(mean::MOST)
        && !own.says(mean::EXPIRY | mean::RETENTION)
        && (own.has(forms::SERVERS.words) || fleet())
}
