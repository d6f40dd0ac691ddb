//! Numbers, and spans of time in any spelling.

use super::bounds;
use super::reader::{At, Harm, Reader};
use super::span::{amount, span};
use super::switch::truth;
use super::words::{Name, cut, mean, meanings};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Reads a pair of numbers; whether there was nothing more to read.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, was: &Value, is: &Value) -> bool {
    let (old, new) = (span_of(at, was), span_of(at, is));
    let (old, new) = in_one_unit(at, old, new);
    let empty = |value: &Value| value.is_empty();
    if (old.is_none() && !empty(was))
        || (new.is_none() && !empty(is))
        || (old.is_none() && new.is_none())
    {
        return false;
    }
    if super::order::read(reader, at, old, new) {
        return true;
    }
    if let (Some(old), Some(new), false) = (old, new, at.fresh)
        && super::proof::read(reader, at, old, new)
    {
        return true;
    }
    let mut kept = kept(reader, at);
    // `retention = { messages = "forever" }`: the value says what the number is about.
    let endless = was
        .as_str()
        .is_some_and(|text| forms::ENDLESS.has(&text.to_lowercase()));
    if kept == 0 && endless {
        kept = reader.around() & (mean::RETENTION | mean::EXPIRY);
    }
    if kept != 0 {
        return retention(reader, at, kept, (old, new));
    }
    counted(reader, at, (old, new)) || (truth(was).is_none() && truth(is).is_none())
}

/// An amount, or the time without an end that a word says: `expire_after = "never"`.
fn span_of(at: &At<'_>, value: &Value) -> Option<f64> {
    let endless = || {
        let text = value.as_str()?.trim().to_ascii_lowercase();
        (at.own.says(mean::EXPIRY) && forms::NO_END.has(&text)).then_some(-1.0)
    };
    // Thousandths of a processor are no minutes.
    let parts = || {
        let text = value.as_str()?.trim().strip_suffix('m')?;
        let cpu = at.own.has(&["cpu", "cpus", "vcpu", "vcpus"]);
        cpu.then(|| text.parse::<f64>().ok().map(|parts| parts / 1000.0))?
    };
    parts().or_else(|| amount(value)).or_else(endless)
}

/// Both numbers in one unit, where another attribute says in which unit each is told.
fn in_one_unit(at: &At<'_>, old: Option<f64>, new: Option<f64>) -> (Option<f64>, Option<f64>) {
    let (Value::Map(block), true) = (at.after, old.is_some() || new.is_some()) else {
        return (old, new);
    };
    // A word that begins with `unit` stands in the name itself, whatever its case.
    let tells = |name: &str| {
        let mut parts = name.as_bytes().windows(4);
        parts.any(|part| part.eq_ignore_ascii_case(b"unit"))
    };
    let unit = |name: &&std::sync::Arc<str>| {
        if !tells(name) {
            return false;
        }
        let words = &Name::new(name).words;
        let of_own = words.iter().all(|word| {
            matches!(word.as_str(), "unit" | "units" | "type") || at.own.words.contains(word)
        });
        of_own && words.iter().any(|word| word.starts_with("unit"))
    };
    let Some(name) = block.keys().find(unit) else {
        return (old, new);
    };
    let worth = |block: &Value| block.get(name).as_str().and_then(worth);
    match (worth(at.before), worth(at.after)) {
        (Some(was), Some(is)) => (old.map(|old| old * was), new.map(|new| new * is)),
        _ => (old, new),
    }
}

/// What one of a unit is worth, in seconds or bytes.
fn worth(unit: &str) -> Option<f64> {
    const SIZES: [&str; 5] = ["b", "k", "m", "g", "t"];
    let lower = unit.trim().to_ascii_lowercase();
    let time = |text: &str| span(&format!("1{text}"));
    let size = || {
        let first = lower
            .strip_suffix("ib")
            .or_else(|| lower.strip_suffix('b'))?;
        let at = SIZES
            .iter()
            .position(|one| *one == first || (first.is_empty() && *one == "b"))?;
        Some(1024_f64.powi(i32::try_from(at).ok()?))
    };
    match lower.as_str() {
        "" | "m" => None,
        other => size().or_else(|| time(other)),
    }
}

/// Whether something beside says that it is kept for ever, whatever the number.
fn for_ever(at: &At<'_>) -> bool {
    let Value::Map(block) = at.after else {
        return false;
    };
    block.iter().any(|(name, value)| {
        truth(value) == Some(true)
            && Name::new(name)
                .words
                .iter()
                .any(|word| forms::ENDLESS_SWITCHES.has(word))
    })
}

/// Whether a number is a time for which something is kept, and of which kind.
fn kept(reader: &Reader<'_>, at: &At<'_>) -> u32 {
    let own = at.own;
    let kinds = mean::RETENTION | mean::EXPIRY;
    let unit = own
        .words
        .iter()
        .all(|word| forms::UNITS.words.contains(&word.as_str()));
    // `retention_strategy.max_number_of_indices`
    let held = own.says(mean::MOST | mean::AMOUNT) || own.has(&["number", "count"]);
    // In a policy of retention or of cleaning up, what no word names otherwise is how much stays.
    let by_kind = (reader.kind.says(kinds) || reader.kind.has(&["cleanup", "ilm", "lifecycle"]))
        && reader.kind.has(&["policy", "rule", "lifecycle", "cleanup"])
        && !own.says(mean::NO_AMOUNT | mean::LEAST | mean::DESTRUCTION)
        && !own.has(forms::NO_RETENTION.words)
        && !reader.within(&["transition", "transitions"]);
    let by_block = unit
        || own.has(&["n", "than", "every"])
        || (held && reader.parent() & mean::RETENTION != 0);
    let near = reader.around();
    let kind_near = near | if reader.at_top() { reader.kind.all } else { 0 };
    let found = match own.all & kinds {
        0 if by_block => kind_near & kinds,
        0 if own.says(mean::COPIES | mean::DESTRUCTION) && unit_in(own) => mean::RETENTION,
        0 if by_kind => mean::RETENTION,
        found => found,
    };
    let mut found = found;
    if own.has(&["every"]) && near & kinds != 0 {
        found = mean::EXPIRY;
    }
    if found == 0 && by_block {
        let deletes = deletes_beside(at);
        if kind_near & mean::DESTRUCTION != 0 || deletes {
            found = mean::EXPIRY;
        } else if kind_near & mean::COPIES != 0 || reader.within(&["worm", "restore"]) {
            found = mean::RETENTION;
        }
    }
    // Deleted after so many days.
    let old = own.has(&["after", "older"]) || unit_in(own);
    if found == 0 && own.says(mean::DESTRUCTION) && old {
        found = mean::EXPIRY;
    }
    // `save_days`
    let saved = [
        "save",
        "saved",
        "reserve",
        "reserved",
        "store",
        "stored",
        "noncurrent",
    ];
    if found == 0 && own.has(&saved) && own.has(&["day", "days", "hours", "months", "years"]) {
        found = mean::RETENTION;
    }
    let data = own.has(&[
        "backup",
        "backups",
        "snapshot",
        "log",
        "logs",
        "message",
        "messages",
        "data",
        "retention",
    ]);
    let around = own.all | near | reader.kind.all;
    let of_kind = if own.says(mean::SHORT_LIVED) {
        own.all
    } else {
        around
    };
    if found != 0 && of_kind & mean::SHORT_LIVED != 0 && !data && own.all & mean::RETENTION == 0 {
        return 0;
    }
    // How old an event may be when it is tried again, or an alert before it is closed.
    if found != 0
        && own.has(&["age"])
        && own.has(&["event", "resolve", "retry", "attempt", "alert"])
    {
        return 0;
    }
    // How long others remember an answer of a zone.
    if own.has(&["ttl"]) && reader.kind.has(&["zone", "soa", "dns"]) {
        return 0;
    }
    if found != 0
        && own.says(mean::NO_AMOUNT)
        && own.has(&["cooldown", "timeout", "threshold", "percent", "wait"])
    {
        return 0;
    }
    found
}

fn unit_in(own: &Name) -> bool {
    own.words
        .iter()
        .any(|word| forms::UNITS.words.contains(&word.as_str()))
}

/// Whether the block says that its time ends in deletion.
fn deletes_beside(at: &At<'_>) -> bool {
    ["action", "type", "mode", "policy"].iter().any(|name| {
        let word = at
            .after
            .get(name)
            .as_str()
            .unwrap_or_default()
            .to_lowercase();
        word.starts_with("delet") || word.starts_with("expire") || word.starts_with("purge")
    })
}

fn retention(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    kind: u32,
    (old, new): (Option<f64>, Option<f64>),
) -> bool {
    if for_ever(at) {
        return true;
    }
    let expiry = kind & mean::EXPIRY != 0;
    let copies = (reader.around() | at.own.all) & mean::COPIES != 0;
    let shorter = "something may be kept for a shorter time";
    let ends = "what was kept indefinitely may be deleted after a time";
    let means = match (old, new) {
        (Some(old), Some(new)) if old < 0.0 && new >= 0.0 => ends,
        (Some(0.0), Some(new)) if new > 0.0 && (expiry && !copies || lasts(reader, at)) => ends,
        (Some(old), Some(new)) if old > 0.0 && new == 0.0 && !expiry => {
            "nothing may be kept anymore"
        }
        (Some(old), Some(new)) if new > 0.0 && new < old => shorter,
        (None, Some(new)) if new > 0.0 && (expiry || (!copies && !at.fresh)) => ends,
        (None, Some(0.0)) if at.fresh && !expiry && copies && !reader.creates() => {
            "nothing may be kept anymore"
        }
        (Some(old), None) if old > 0.0 && !expiry && !at.fresh => shorter,
        _ => return true,
    };
    // In a new object nothing was kept before; only a rule about others deletes theirs, and
    // what makes copies deletes its own.
    let rules = mean::RETENTION | mean::EXPIRY | mean::DESTRUCTION;
    let about_others = reader.kind.says(rules)
        || reader.kind.has(&[
            "lifecycle",
            "policy",
            "rule",
            "rules",
            "ilm",
            "settings",
            "setting",
            "config",
            "configuration",
            "schedule",
        ]);
    let deletes = reader
        .kind
        .says(mean::DESTRUCTION | mean::EXPIRY | mean::RETENTION);
    let own_copies = reader.kind.says(mean::COPIES) && !deletes;
    if reader.creates() && (!about_others || own_copies) {
        return true;
    }
    reader.harm(
        at.own,
        Harm::Deletion,
        means,
        mean::RETENTION | mean::EXPIRY | mean::DESTRUCTION | mean::COPIES,
    );
    true
}

/// Whether a time without a length is one without an end: that for which data stay where they
/// are, and not one for which something is held back before it is gone, or copied.
fn lasts(reader: &Reader<'_>, at: &At<'_>) -> bool {
    let held = mean::COPIES | mean::DESTRUCTION | mean::GUARD | mean::SHORT_LIVED;
    at.own.has(&["retention", "retain", "keep", "kept"])
        && (at.own.all | reader.around() | reader.kind.all) & held == 0
}

/// A time in a text, as in `ts + INTERVAL 90 DAY DELETE`: whether there was nothing more to read.
pub(super) fn in_text(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    if !at.own.says(mean::EXPIRY | mean::RETENTION) {
        return false;
    }
    let deletes = |text: &str| {
        cut(text)
            .iter()
            .any(|word| meanings(word) & mean::DESTRUCTION != 0)
    };
    let ((was, before), (is, after)) = (apart(old), apart(new));
    // A date is later or earlier as a whole; an end of its own is for those who know more.
    if dated(old) && dated(new) && old.trim() <= new.trim() {
        return true;
    }
    // `ts + toIntervalDay(30)`
    let counted = || {
        let number = new.bytes().any(|byte| byte.is_ascii_digit());
        number && new.contains(['(', '+']) && at.own.says(mean::EXPIRY) && !at.fresh
    };
    let means = if old.trim().is_empty() && (deletes(new) || counted()) {
        "what was kept indefinitely may be deleted after a time"
    } else if was == is && before.iter().zip(&after).any(|(old, new)| new < old) {
        "something may be kept for a shorter time"
    } else {
        return false;
    };
    reader.harm(
        at.own,
        Harm::Deletion,
        means,
        mean::RETENTION | mean::EXPIRY,
    );
    true
}

/// Whether a text begins with a date, the year first.
fn dated(text: &str) -> bool {
    let parts = text.trim().as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        let found = parts.get(range);
        found.is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    digits(0..4) && parts.get(4) == Some(&b'-') && digits(5..7)
}

/// A text without its numbers, and these.
pub(super) fn apart(text: &str) -> (Vec<&str>, Vec<u64>) {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let (numbers, words): (Vec<&str>, Vec<&str>) = words
        .filter(|word| !word.is_empty())
        .partition(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    (
        words,
        numbers
            .iter()
            .filter_map(|number| number.parse().ok())
            .collect(),
    )
}

/// How many there are of something.
fn counted(reader: &mut Reader<'_>, at: &At<'_>, (old, new): (Option<f64>, Option<f64>)) -> bool {
    let own = at.own;
    if own.says(mean::EXPOSURE) || own.has(&["internet"]) {
        let opens = old.unwrap_or(0.0) == 0.0 && new.is_some_and(|new| new > 0.0);
        if opens && (truth_like(old) || own.says(mean::MOST)) {
            reader.harm(
                own,
                Harm::Exposure,
                "someone else may be let in",
                mean::EXPOSURE,
            );
            return true;
        }
    }
    let old = old.unwrap_or(0.0);
    let Some(new) = new else {
        return old > 0.0 && bounds::regrouped(at, old);
    };
    if at.fresh {
        return false;
    }
    if own.says(mean::LEAST) && new < 0.0 && old > 0.0 {
        let means = "less may be required than before";
        reader.harm(own, Harm::Guard, means, mean::LEAST);
        return true;
    }
    let demands = own.has(&[
        "reviewer",
        "reviewers",
        "approvals",
        "approvers",
        "approval",
        "length",
        "lowercase",
        "uppercase",
        "numbers",
        "symbols",
    ]) || (own.says(mean::GUARD) && own.says(mean::LEAST) || own.has(&["required"]));
    if demands && !own.says(mean::MOST) {
        if new < old {
            reader.harm(
                own,
                Harm::Guard,
                "less may be required than before",
                mean::GUARD | mean::LEAST,
            );
        }
        return true;
    }
    // How much a guard looks for: `paranoia_level`.
    let grade = own.has(&["paranoia", "strictness"])
        || own.has(&["level", "strength"]) && own.says(mean::GUARD);
    if grade && !own.says(mean::MOST) {
        if new < old {
            let means = "less may be required than before";
            reader.harm(own, Harm::Guard, means, mean::GUARD);
        }
        return true;
    }
    if bears_guessing(own) {
        if old > 0.0 && (new <= 0.0 || new >= old * FEW) {
            let means = "more tries may be let pass, or any number of them";
            reader.harm(own, Harm::Guard, means, mean::GUARD);
        }
        return true;
    }
    if new < old && new >= 0.0 && (super::copies::counts(reader, at) || super::copies::held(own)) {
        let means = "copies of data or a standby may be given up";
        reader.harm(own, Harm::Deletion, means, mean::COPIES);
        return true;
    }
    // The longest time that something may last is no amount.
    let lasts = own.says(mean::EXPIRY | mean::RETENTION);
    // `{ minute = 1000 }` of a limit of requests.
    let each = |word: &String| matches!(word.as_str(), "second" | "minute" | "month" | "year");
    let spans = own
        .words
        .iter()
        .all(|word| forms::UNITS.words.contains(&word.as_str()) || each(word));
    // How much there is, and no bound of it: `desired_capacity`.
    let there = own.has(&["capacity"])
        && !own.says(mean::NO_AMOUNT)
        && !own
            .words
            .iter()
            .any(|word| word != "capacity" && meanings(word) & mean::MOST != 0);
    let most = !lasts
        && !there
        && (own.says(mean::MOST)
            || (spans && reader.kind.says(mean::MOST))
            || (reader.parent() & mean::MOST != 0 && !own.says(mean::LEAST)));
    // `interval { quantity = 60 }`: how often, and not how many.
    let paced = reader
        .names
        .last()
        .is_some_and(|block| block.has(forms::PACES.words));
    let counts = own.says(mean::AMOUNT | mean::LEAST) && !own.says(mean::NO_AMOUNT) && !paced;
    let weight = own.has(&["weight"]);
    let fell = old > 0.0 && new < old && new >= 0.0;
    if !fell || bounds::regrouped(at, old) || new > 0.0 && bounds::floats(at, old) {
        return most || counts || weight;
    }
    if new == 0.0 && (most || counts || weight) {
        reader.harm(
            own,
            Harm::Stop,
            "it may be reduced to nothing",
            mean::AMOUNT | mean::MOST | mean::LEAST,
        );
    } else if most && new <= old / 100.0 {
        reader.harm(
            own,
            Harm::Stop,
            "hardly anything may be let through anymore",
            mean::MOST,
        );
    } else if (counts && !most || super::copies::is_ceiling(reader, own)) && new <= old / 2.0 {
        reader.harm(
            own,
            Harm::Stop,
            "it may shrink to half or less",
            mean::AMOUNT | mean::LEAST,
        );
    }
    most || counts || weight
}

/// So many times the tries are another demand, and not another setting.
const FEW: f64 = 10.0;

/// Whether a number says after how many tries a lock falls.
fn bears_guessing(own: &Name) -> bool {
    let locks = own
        .words
        .iter()
        .any(|word| word.starts_with("lock") || word.starts_with("brute"));
    locks && own.has(&["threshold", "attempts", "failures", "tries", "failed"])
}

fn truth_like(old: Option<f64>) -> bool {
    old.is_none_or(|old| old == 0.0)
}
