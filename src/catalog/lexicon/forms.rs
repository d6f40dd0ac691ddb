//! What a pair of values tells by the form of its words alone: that one is the
//! other one denied, that one says nothing, that it leads nowhere.

use super::reader::{At, Harm, Reader};
use super::words::{cut, mean, meanings, step};
use crate::catalog::vocabulary::forms;

/// Longest value that is a word or two and no text.
const LONGEST: usize = 64;

fn is_word(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ');
    text.len() <= LONGEST && text.chars().all(plain)
}

/// The parts in which two values differ, the better ones first: what is left
/// without the words that they share at either end (`ORG_STATE_ACTIVE` and
/// `ORG_STATE_INACTIVE`), and their last words (`S256_REQUIRED`, `OPTIONAL`).
pub(super) fn apart(old: &str, new: &str) -> Vec<(String, String)> {
    if !is_word(old) || !is_word(new) {
        return Vec::new();
    }
    let (was, is) = (cut(old), cut(new));
    let mut found = Vec::new();
    let front = was.iter().zip(&is).take_while(|(a, b)| a == b).count();
    let left = was.len().min(is.len()) - front;
    let ends = was.iter().rev().zip(is.iter().rev());
    let back = ends.take(left).take_while(|(a, b)| a == b).count();
    let (own, other) = (&was[front..was.len() - back], &is[front..is.len() - back]);
    if front + back > 0 && !own.is_empty() && !other.is_empty() {
        found.push((own.join("-"), other.join("-")));
    }
    if let (Some(was), Some(is)) = (was.last(), is.last()) {
        found.push((was.clone(), is.clone()));
    }
    found
}

/// Whether the new value is the old one denied: `DECRYPT` and `DO_NOT_DECRYPT`,
/// `enforced` and `unenforced`.
pub(super) fn negates(old: &str, new: &str) -> bool {
    if !is_word(old) || !is_word(new) || old.len() < 4 {
        return false;
    }
    let (was, is) = (cut(old), cut(new));
    let denied: Vec<&String> = is.iter().filter(|word| !forms::DENIALS.has(word)).collect();
    if denied.len() < is.len() && denied.iter().copied().eq(was.iter()) {
        return true;
    }
    let (old, new) = (was.join(""), is.join(""));
    old.len() > 5
        && forms::DENYING_PREFIXES
            .words
            .iter()
            .any(|word| new.strip_prefix(word) == Some(old.as_str()))
}

/// Whether a value says that there is none of it: `none`, `KEY_LESS`.
pub(super) fn says_nothing(text: &str) -> bool {
    step("nothing", text) == Some(0)
}

/// Whether something that leads somewhere leads nowhere: `null`, `/dev/null`.
pub(super) fn leads_nowhere(text: &str) -> bool {
    step("nowhere", text) == Some(0)
}

/// A finding of a gate, or an alert, that counts for less; and records that are
/// thrown away.
pub(super) fn lesser(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let own = at.own;
    let near = reader.kind.all | reader.around();
    if near & mean::AUDIT != 0
        && own.has(&[
            "priority",
            "action",
            "mode",
            "type",
            "policy",
            "behavior",
            "treatment",
        ])
        && step("throws_away", new) == Some(0)
        && step("throws_away", old).is_none()
    {
        let means = "log records may be dropped";
        reader.harm(own, Harm::Silence, means, mean::AUDIT);
        return true;
    }
    if unseen(reader, at, old, new) {
        return true;
    }
    if !own.has(&["severity"]) {
        return false;
    }
    let (Some(was), Some(is)) = (step("severity", old), step("severity", new)) else {
        return false;
    };
    let (harm, means, fell) = if near & mean::AUDIT != 0 {
        (Harm::Silence, "fewer people may be notified", 2)
    } else if near & mean::GUARD != 0 || reader.kind.has(&["policy", "policyset", "gate"]) {
        (
            Harm::Guard,
            "what was refused may be allowed, or only reported",
            1,
        )
    } else {
        return false;
    };
    if is + fell <= was {
        reader.harm(own, harm, means, mean::AUDIT | mean::GUARD);
    }
    true
}

/// What is told when there is nothing to look at, or looking fails: `no_data_state = "OK"`.
fn unseen(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let own = at.own;
    let nothing = own.has(&["data", "nodata", "missing", "err", "error", "signal"]);
    let told = own.has(&["state", "treat", "on", "missing", "behavior"]);
    let (Some(was), Some(is)) = (step("unseen", old), step("unseen", new)) else {
        return false;
    };
    if !nothing || !told {
        return false;
    }
    if is < was {
        let means = "nobody may be told that nothing is seen any more";
        reader.harm(own, Harm::Silence, means, mean::AUDIT | mean::NEGATION);
    }
    true
}

/// Whether a word names a check by people or by machines: a step called
/// `approve`, of the type `Approval`.
pub(super) fn is_check(text: &str) -> bool {
    text.len() <= LONGEST
        && cut(text)
            .iter()
            .any(|word| meanings(word) & mean::GUARD != 0 || step("check", word) == Some(0))
}

/// Whether an attribute says how something is done, so that parts of its words count.
pub(super) fn tells_how(at: &At<'_>) -> bool {
    let bits = mean::GUARD | mean::COPIES | mean::RUN | mean::EXPOSURE | mean::ENCRYPTION;
    at.own.has(forms::MANNERS.words) || at.own.says(bits | mean::AUDIT)
}

/// Whether the block around is better off: what lets in, deletes or holds up.
pub(super) fn turns_on(reader: &Reader<'_>, at: &At<'_>) -> bool {
    let near = if reader.at_top() {
        reader.kind.all
    } else {
        reader.parent()
    };
    let state = at.own.says(mean::RUN) || at.own.has(&["status", "state", "mode"]);
    state && near & (mean::STOP | mean::DESTRUCTION | mean::EXPOSURE) != 0
}

/// A guard that says "none" now, or something harmful that says "on".
pub(super) fn given_up(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let guards = mean::GUARD | mean::AUDIT | mean::ENCRYPTION | mean::COPIES;
    // `authn.method`, `auth.type`: the block says what it is about.
    let how = at.own.has(&[
        "type",
        "method",
        "mode",
        "kind",
        "scheme",
        "mechanism",
        "policy",
    ]);
    let about = at.own.all | if how { reader.parent() } else { 0 };
    let turned = at.own.says(mean::NEGATION) && !at.own.says(mean::GUARD);
    if says_nothing(new) && about & guards != 0 && !turned && !says_nothing(old) {
        reader.harm(
            at.own,
            Harm::Guard,
            "a guard or a check may be removed",
            guards,
        );
        return true;
    }
    let writes = at.own.has(forms::DURABLE.words) && !at.own.says(mean::NEGATION);
    if writes && says_nothing(new) && !says_nothing(old) {
        let means = "recent writes may be lost in a crash";
        reader.harm(at.own, Harm::Deletion, means, mean::COPIES);
        return true;
    }
    if deletes_now(at, old, new) {
        let means = "something may be deleted from now on";
        reader.harm(at.own, Harm::Deletion, means, mean::DESTRUCTION);
        return true;
    }
    let lets_in = at.own.says(mean::EXPOSURE) && !at.own.says(mean::GUARD | mean::NEGATION);
    if lets_in
        && step("action", new) == Some(0)
        && step("action", old) != Some(0)
        && !says_nothing(new)
    {
        let means = "it may be open to others";
        reader.harm(at.own, Harm::Exposure, means, mean::EXPOSURE);
        return true;
    }
    let runs = at.own.has(&["state", "status", "strategy", "power"]) || at.own.says(mean::RUN);
    if runs && step("state", new) == Some(0) && step("state", old).is_none() {
        if !turns_on(reader, at) {
            let means = "something may be switched off";
            reader.harm(at.own, Harm::Stop, means, mean::RUN);
        }
        return true;
    }
    if step("state", new) == Some(1) && step("state", old) != Some(1) && turns_on(reader, at) {
        reader.harm(
            at.own,
            Harm::Exposure,
            "something that opens access or deletes may be turned on",
            mean::RUN,
        );
        return true;
    }
    false
}

/// Whether what is done when something goes, or its time is up, is to delete in any words:
/// `LOG` becomes `DELETE_FROM_DATABASE`.
fn deletes_now(at: &At<'_>, old: &str, new: &str) -> bool {
    let deletes = |text: &str| {
        let words = cut(text);
        let verb = |word: &String| forms::DELETES.has(word) || step("after_life", word) == Some(0);
        is_word(text)
            && !words.iter().any(|word| forms::DENIALS.has(word))
            && words.iter().any(verb)
    };
    // `delete_mode = "Direct"`: there is no time left in which it comes back.
    let hasty = || {
        step("haste", old)
            .zip(step("haste", new))
            .is_some_and(|(was, is)| is < was)
    };
    at.own.says(mean::DESTRUCTION | mean::EXPIRY)
        && at.own.has(forms::MANNERS.words)
        && (deletes(new) && !deletes(old) || hasty())
}

/// What had to be there may be there at will, or what was enforced is only watched.
pub(super) fn demanded(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let of_kind = reader.at_top() && at.own.has(forms::MANNERS.words);
    let kind = if of_kind { reader.kind.all } else { 0 };
    let guards = (at.own.all | reader.parent() | kind) & mean::GUARD != 0;
    if !guards || !is_word(old) || !is_word(new) {
        return false;
    }
    let (was, is) = (cut(old), cut(new));
    let must = |words: &[String]| words.iter().any(|word| forms::MUST.has(word));
    let watches = |words: &[String]| words.iter().any(|word| forms::WATCHES.has(word));
    let means = if must(&was) && !must(&is) && step("demand", new).is_none() {
        "less may be required than before"
    } else if watches(&is) && !watches(&was) && !must(&is) {
        "what was refused may be allowed, or only reported"
    } else {
        return false;
    };
    reader.harm(at.own, Harm::Guard, means, mean::GUARD);
    true
}

/// `consoleProtection` becomes `nonProtection`.
pub(super) fn negated(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let turned = |text: &str| {
        let words = cut(text);
        words.len() > 1
            && words
                .iter()
                .any(|word| meanings(word) & mean::NEGATION != 0 || word == "off")
    };
    let same = || {
        let old = cut(old);
        cut(new)
            .iter()
            .filter(|word| word.len() > 3)
            .any(|word| old.contains(word))
    };
    let about = mean::GUARD | mean::COPIES | mean::ENCRYPTION | mean::AUDIT;
    let near = at.own.all | reader.kind.all | reader.parent();
    let decides = [
        "action",
        "enforcement",
        "state",
        "status",
        "pref",
        "policy",
        "verification",
    ];
    if negates(old, new) && (near & about != 0 || at.own.has(&decides)) {
        let means = "a setting may turn something off";
        reader.harm(at.own, Harm::Guard, means, about);
        return true;
    }
    if at.own.says(about)
        && old.len() < 64
        && new.len() < 64
        && !turned(old)
        && turned(new)
        && same()
    {
        reader.harm(
            at.own,
            Harm::Guard,
            "a setting may turn something off",
            mean::GUARD,
        );
        return true;
    }
    false
}
