//! What a pair of values tells by the form of its words alone: that one is the
//! other one denied, that one says nothing, that it leads nowhere.

use super::reader::{At, Harm, Reader};
use super::words::{cut, mean, meanings, step};

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
    const DENIES: [&str; 9] = [
        "do", "not", "no", "non", "dont", "never", "without", "skip", "disable",
    ];
    const BEFORE: [&str; 4] = ["un", "non", "dis", "in"];
    if !is_word(old) || !is_word(new) || old.len() < 4 {
        return false;
    }
    let (was, is) = (cut(old), cut(new));
    let denied: Vec<&String> = is
        .iter()
        .filter(|word| !DENIES.contains(&word.as_str()))
        .collect();
    if denied.len() < is.len() && denied.iter().copied().eq(was.iter()) {
        return true;
    }
    let (old, new) = (was.join(""), is.join(""));
    old.len() > 5
        && BEFORE
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
        let means = "records may be thrown away";
        reader.harm(own, Harm::Silence, means, mean::AUDIT);
        return true;
    }
    if !own.has(&["severity"]) {
        return false;
    }
    let (Some(was), Some(is)) = (step("severity", old), step("severity", new)) else {
        return false;
    };
    let (harm, means, fell) = if near & mean::AUDIT != 0 {
        (Harm::Silence, "fewer people may be told", 2)
    } else if near & mean::GUARD != 0 || reader.kind.has(&["policy", "policyset", "gate"]) {
        (
            Harm::Guard,
            "what was refused may be let through, or only told",
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

/// Whether a word names a check by people or by machines: a step called
/// `approve`, of the type `Approval`.
pub(super) fn is_check(text: &str) -> bool {
    text.len() <= LONGEST
        && cut(text)
            .iter()
            .any(|word| meanings(word) & mean::GUARD != 0 || step("check", word) == Some(0))
}
