//! Words for what somebody may do.

use super::net::{is_everything, wildcards};
use super::plain::{combines, mounts, reads_only};
use super::reader::{At, Harm, Reader};
use super::words::{cut, mean, step};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Words for rights that somebody did not have before.
pub(super) fn grants(old: &str, new: &str) -> bool {
    let mighty = |text: &str| -> Vec<String> {
        cut(text)
            .into_iter()
            .filter(|word| forms::MIGHTY.has(word) || forms::EVERYBODY.has(word))
            .collect()
    };
    if reads_only(new) {
        return false;
    }
    let has = mighty(new);
    let more = || {
        let had = mighty(old);
        has.iter().any(|word| !had.contains(word))
    };
    !has.is_empty() && more()
        || wildcards(new) > wildcards(old)
        || (is_everything(new) && !is_everything(old))
}

/// Whether a verb in a list of rights stands for more than to read.
pub(super) fn writes(verb: &str) -> bool {
    let words = cut(verb);
    !reads_only(verb)
        && (is_everything(verb)
            || words.iter().any(|word| {
                forms::WRITES.has(word) || forms::MIGHTY.has(word) || forms::RULES_OVER.has(word)
            }))
}

/// Whether a verb in a list of rights takes something away, or rules over it.
pub(super) fn destroys(verb: &str) -> bool {
    let words = cut(verb);
    writes(verb) && !words.iter().any(|word| forms::PLAIN_WRITES.has(word))
}

/// Whether an object names one place in which something may be done: a table, a queue.
pub(super) fn names_one_place(object: &Value) -> bool {
    let Value::Map(block) = object else {
        return false;
    };
    block.iter().any(|(name, value)| {
        let text = value.as_str().unwrap_or_default();
        forms::PLACES_OF_RIGHTS.has(name) && !text.is_empty() && !is_everything(text)
    })
}

/// Whether a new right is to write, in one place that is named beside it: so most programs begin.
fn writes_one(at: &At<'_>, new: &str) -> bool {
    if !names_one_place(at.after) {
        return false;
    }
    let words = cut(new);
    let mut mighty = words.iter().filter(|word| forms::MIGHTY.has(word));
    mighty.clone().count() > 0 && mighty.all(|word| word == "write" || word == "rw")
}

/// Whether a name in a list of those that are let in stands for everybody:
/// `sources = [{ name = "*", action = "allow" }]`.
fn names_everybody(reader: &Reader<'_>, at: &At<'_>, new: &str) -> bool {
    let said = ["action", "Action", "effect", "access"];
    let mut said = said.iter().filter_map(|name| at.after.get(name).as_str());
    let who = reader.parent() & (mean::SOURCE | mean::RIGHTS | mean::TRUST) != 0;
    new == "*" && who && said.all(|word| step("action", word) == Some(0))
}

pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let bits = mean::RIGHTS | mean::TRUST | mean::SOURCE | mean::ALLOWANCE;
    let near = at.own.all | reader.parent();
    let holder = reader
        .kind
        .has(&["token", "account", "user", "key", "credential"])
        && at.own.has(&["type", "level", "scope", "kind", "privilege"]);
    let trusted = near & bits != 0 || reader.kind.says(mean::RIGHTS) || holder;
    // The text of a record is for whoever asks; `~all` ends a policy for mail.
    let record = reader.kind.has(&["record", "recordset", "txt", "dns"]);
    let outward = near & mean::OUTWARD != 0 && near & mean::ALLOWANCE == 0;
    let everywhere = super::refer::lets_everywhere(reader, at, new);
    if (trusted && !outward || everywhere)
        && !record
        && !combines(at, new)
        && !mounts(reader, at)
        // What an alert is called, what is written down, and who owns what is made.
        && !at.own.says(mean::AUDIT)
        && !at.own.words.iter().any(|word| word.starts_with("log") && !word.starts_with("login"))
        && !at.own.has(&["creation", "restart", "pull", "reclaim", "concurrency"])
        && !at
            .own
            .has(&["owner", "description", "port", "ports", "protocol", "schema"])
        && (!at.own.has(&["name"]) || names_everybody(reader, at, new))
        && !(reader.creates() && writes_one(at, new))
        && grants(old, new)
    {
        reader.harm(
            at.own,
            Harm::Grants,
            "more may be granted than before, or to more recipients",
            bits,
        );
        return true;
    }
    false
}
