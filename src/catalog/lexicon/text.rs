//! Texts: words of a scale, addresses, conditions, places.

use std::borrow::Cow;

use super::condition;
use super::forms::{
    apart, demanded, given_up, leads_nowhere, lesser, negated, tells_how, turns_on,
};
use super::net::{holds_world, host, listens_to_all, same_site};
use super::reader::{At, Harm, Reader};
use super::words::{cut, mean, step};
use super::{rights, tls};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Reads a pair of texts.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, was: &Value, is: &Value) {
    let (Some(old), Some(new)) = (text_of(was), text_of(is)) else {
        return;
    };
    if new.is_empty() {
        if !at.fresh {
            emptied(reader, at);
        }
        return;
    }
    let found = world(reader, at, &old, &new)
        || super::refer::takes_all(reader, at, &old, &new)
        || listens(reader, at, &old, &new)
        || condition::read(reader, at, &old, &new)
        || (!old.is_empty()
            && (archived(reader, at, &old, &new)
                || scales(reader, at, &old, &new)
                || tls::read(reader, at, &old, &new)
                || tls::older(reader, at, &old, &new)))
        || (old.is_empty() && !at.fresh && appears(reader, at, &new))
        || rights::read(reader, at, &old, &new)
        || destroys(reader, at, &old, &new)
        || grants_in_code(reader, at, &old, &new);
    if !found && !old.is_empty() && !at.fresh {
        elsewhere(reader, at, &old, &new);
    }
}

/// The text of a value; what is not there is empty.
fn text_of(value: &Value) -> Option<Cow<'_, str>> {
    Some(match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => Cow::Borrowed(text.trim()),
        Value::Bool(bool) => Cow::Owned(bool.to_string()),
        Value::Number(number) => Cow::Owned(number.to_string()),
        _ => return None,
    })
}

/// A range of the world, where the name does not say that it leads outwards.
pub(super) fn world(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let opens = (holds_world(new) && !holds_world(old)) || wide_mask(at, new);
    if !opens {
        return false;
    }
    let outward =
        (at.own.all | reader.around()) & mean::OUTWARD != 0 || reader.kind.says(mean::OUTWARD);
    let egress = ["direction", "type"].iter().any(|name| {
        let word = at
            .after
            .get(name)
            .as_str()
            .unwrap_or_default()
            .to_lowercase();
        word.starts_with("egress") || word.starts_with("out")
    });
    if !outward && !egress {
        reader.harm(
            at.own,
            Harm::Exposure,
            "access may be open to the whole internet",
            mean::SOURCE,
        );
        return true;
    }
    false
}

/// Something that only its own machine could reach.
fn listens(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let opens = listens_to_all(old, new);
    if opens {
        let means = "what only its own machine could reach may be open to every network";
        reader.harm(at.own, Harm::Exposure, means, mean::SOURCE);
    }
    opens
}

/// `0.0.0.0` with a mask of its own that is 0.
fn wide_mask(at: &At<'_>, new: &str) -> bool {
    let Value::Map(block) = at.after else {
        return false;
    };
    matches!(new, "0.0.0.0" | "::")
        && block.iter().any(|(name, value)| {
            let nothing = value
                .as_number()
                .is_some_and(|number| number.as_i64() == Some(0))
                || matches!(value.as_str(), Some("0" | "0.0.0.0"));
            nothing
                && cut(name)
                    .iter()
                    .any(|word| forms::MASKS.words.contains(&word.as_str()))
        })
}

/// A class of storage from which nothing can be read at once.
fn archived(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let class = super::refer::names_one_of(at.own, forms::STORAGE_CLASSES);
    let goes = class && super::is_archive(new) && !super::is_archive(old);
    if goes {
        let means = "what is stored may no longer be read at once, or be kept in one place only";
        reader.harm(at.own, Harm::Deletion, means, mean::COPIES);
    }
    goes
}

/// Two words of one scale.
fn scales(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    // `action_name` holds the action.
    let acts = at.own.says(mean::GUARD | mean::RUN) || at.own.has(&["action", "effect"]);
    if at.own.says(mean::TALK) && !acts {
        return false;
    }
    let weaker = [
        ("reach", Harm::Exposure, "it may be open to others"),
        (
            "action",
            Harm::Guard,
            "what was refused may be allowed, or only reported",
        ),
        ("demand", Harm::Guard, "less may be required than before"),
        (
            "after_life",
            Harm::Deletion,
            "something that was kept may be deleted",
        ),
        (
            "durability",
            Harm::Deletion,
            "copies of data or a standby may be given up",
        ),
        (
            "takes_all",
            Harm::Loss,
            "what others have written may be overwritten",
        ),
        ("state", Harm::Stop, "something may be switched off"),
    ];
    // A retention policy that archives and one that deletes.
    for (scale, harm, means) in weaker {
        let pair = match (step(scale, old), step(scale, new)) {
            (Some(was), Some(is)) => Some((was, is)),
            _ if tells_how(at) => apart(old, new)
                .iter()
                .find_map(|(old, new)| Some((step(scale, old)?, step(scale, new)?))),
            _ => None,
        };
        if let Some((was, is)) = pair {
            if is < was {
                let bits = mean::GUARD
                    | mean::RUN
                    | mean::EXPOSURE
                    | mean::DESTRUCTION
                    | mean::COPIES
                    | mean::NEGATION;
                reader.harm(at.own, harm, means, bits);
                return true;
            }
            if is > was {
                return rank(reader, at, old, new)
                    || !turns_on(reader, at)
                    || scale != "state"
                    || {
                        reader.harm(
                            at.own,
                            Harm::Exposure,
                            "something that opens access or deletes may be turned on",
                            mean::RUN,
                        );
                        true
                    };
            }
        }
    }
    rank(reader, at, old, new)
        || given_up(reader, at, old, new)
        || negated(reader, at, old, new)
        || demanded(reader, at, old, new)
        || lesser(reader, at, old, new)
}

/// Who may do something, or how much they may do.
fn rank(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let rights = at.own.says(mean::RIGHTS) || reader.parent() & mean::RIGHTS != 0;
    if !rights || at.own.says(mean::GUARD) {
        return false;
    }
    // `CAN_VIEW` and `CAN_MANAGE` differ in one part.
    let parts = || apart(old, new).into_iter();
    let on = |scale: &str| {
        let pair = |old: &str, new: &str| Some((step(scale, old)?, step(scale, new)?));
        pair(old, new).or_else(|| parts().find_map(|(old, new)| pair(&old, &new)))
    };
    let crowd = || at.own.has(&["level"]).then(|| on("crowd")).flatten();
    let extent = || {
        at.own
            .has(&["scope", "visibility"])
            .then(|| on("extent"))
            .flatten()
    };
    let Some((was, is)) = crowd().or_else(extent).or_else(|| on("rank")) else {
        return false;
    };
    if is > was {
        reader.harm(
            at.own,
            Harm::Grants,
            "more actions may be possible than before",
            mean::RIGHTS,
        );
    }
    is != was
}

/// Something that was not said before.
fn appears(reader: &mut Reader<'_>, at: &At<'_>, new: &str) -> bool {
    let own = at.own;
    if super::refer::is_redirection(own) && host(new).is_some() {
        let means = "traffic or messages may go elsewhere";
        reader.harm(own, Harm::Route, means, mean::ROUTE | mean::TRUST);
        return true;
    }
    let dated = new.len() >= 10
        && new.as_bytes().first().is_some_and(u8::is_ascii_digit)
        && new.contains('-');
    if own.says(mean::DESTRUCTION) && (dated || own.has(&["at", "after", "schedule", "date"])) {
        reader.harm(
            own,
            Harm::Deletion,
            "a deletion may be scheduled",
            mean::DESTRUCTION,
        );
        return true;
    }
    if own.says(mean::COPIES) && own.has(&["role"]) && step("demand", new) == Some(0) {
        reader.harm(
            own,
            Harm::Deletion,
            "a replica may be removed from replication for good",
            mean::COPIES,
        );
        return true;
    }
    false
}

/// A text that is gone.
fn emptied(reader: &mut Reader<'_>, at: &At<'_>) {
    let own = at.own;
    // Whether keys of a map of settings matter is told of the map.
    if reader.parent() & mean::SETTINGS != 0
        && !at.after.is_null()
        && at.after.get(reader.last()).is_null()
    {
        return;
    }
    if own.has(&["default"]) {
        return;
    }
    // What something was once made from is of no account afterwards.
    let made_from = own.has(&["identifier", "id", "arn", "name"])
        && own.has(&[
            "snapshot", "backup", "version", "restore", "image", "recovery", "archive",
        ]);
    let (harm, means, bits) = if made_from {
        return;
    } else if own.says(mean::COPIES) {
        (
            Harm::Deletion,
            "replication may lose a copy, or stop",
            mean::COPIES,
        )
    } else if own.says(mean::ENCRYPTION) {
        (Harm::Guard, "encryption may be given up", mean::ENCRYPTION)
    } else if own.has(forms::OF_CONDITIONS.words) {
        (Harm::Grants, "a condition may be removed", mean::RIGHTS)
    } else if own.says(mean::GUARD) || own.has(&["redrive", "dead", "letter"]) {
        (
            Harm::Guard,
            "a guard or a check may be removed",
            mean::GUARD,
        )
    } else if own.says(mean::AUDIT) {
        (
            Harm::Silence,
            "logs or notifications may be removed",
            mean::AUDIT,
        )
    } else if own.says(mean::TRUST) {
        (
            Harm::Grants,
            "a check of who is trusted may be removed",
            mean::TRUST,
        )
    } else if own.says(mean::TALK) && !own.has(forms::CONTENTS.words) {
        return;
    } else if own.says(mean::ROUTE | mean::ENTRIES) || own.has(forms::CONTENTS.words) {
        (
            Harm::Loss,
            "something that others rely on may be removed",
            mean::ROUTE | mean::ENTRIES,
        )
    } else {
        return;
    };
    if own.says(mean::DESTRUCTION | mean::NEGATION) {
        return;
    }
    reader.harm(own, harm, means, bits);
}

/// Words that delete, in a text that something runs.
pub(super) fn destroys(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    if !at.own.has(forms::PROGRAMS.words) {
        return false;
    }
    let deletes = |text: &str| {
        cut(text).iter().any(|word| {
            [
                "delete",
                "drop",
                "destroy",
                "truncate",
                "purge",
                "terminate",
                "wipe",
                "prune",
            ]
            .contains(&word.as_str())
        })
    };
    let remote = |text: &str| {
        let found = crate::catalog::commands::destroys(text);
        found.is_some_and(|(what, _)| what == crate::catalog::commands::Destroys::Remote)
    };
    if deletes(new) && !deletes(old) || remote(new) && !remote(old) {
        reader.harm(
            at.own,
            Harm::Deletion,
            "what runs may delete something",
            mean::DESTRUCTION,
        );
        return true;
    }
    false
}

/// Statements that give somebody all rights, in a text that something runs.
fn grants_in_code(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    if !at.own.has(forms::PROGRAMS.words) {
        return false;
    }
    let gives = |text: &str| {
        let mut statements = text.split(';');
        statements.any(|statement| {
            let words = cut(statement);
            let at = words.iter().position(|word| word == "grant");
            let all = |word: &String| {
                super::words::is_ruler(word) || matches!(word.as_str(), "all" | "ownership")
            };
            at.is_some_and(|at| {
                words[at..].iter().any(all) && words[at..].iter().any(|word| word == "to")
            })
        })
    };
    let fresh = gives(new) && !gives(old);
    if fresh {
        let means = "someone may get administrator rights or write access";
        reader.harm(at.own, Harm::Grants, means, mean::RIGHTS);
    }
    fresh
}

/// Another class of what is kept, another set of people: the words say no more.
fn another_choice(reader: &mut Reader<'_>, at: &At<'_>) -> bool {
    let starts = |stem: &str| at.own.words.iter().any(|word| word.starts_with(stem));
    let (harm, means, bits) = if starts("escalat") && !at.own.says(mean::TALK) {
        let means = "other people may be asked or notified than before";
        (Harm::Silence, means, mean::ENTRIES)
    } else if starts("retention") && at.own.has(forms::CLASSES.words) {
        let means = "something may be kept for a shorter time";
        (Harm::Deletion, means, mean::RETENTION)
    } else {
        return false;
    };
    reader.harm(at.own, harm, means, bits);
    true
}

/// Something that leads elsewhere, or believes somebody else.
fn elsewhere(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) {
    let own = at.own;
    let told = own.all | reader.kind.all;
    if leads_nowhere(new)
        && own.says(mean::ROUTE | mean::AUDIT | mean::ENTRIES)
        && !own.says(mean::TALK)
    {
        let (harm, means) = if told & mean::AUDIT != 0 {
            (Harm::Silence, "logs or notifications may be removed")
        } else {
            (Harm::Route, "traffic or messages may have no target")
        };
        reader.harm(own, harm, means, mean::ROUTE | mean::AUDIT | mean::ENTRIES);
        return;
    }
    if another_choice(reader, at) {
        return;
    }
    if own.says(mean::TRUST) && !own.says(mean::TALK) {
        let same = match (host(old), host(new)) {
            (Some(old), Some(new)) => old == new,
            _ => false,
        };
        if !same {
            reader.harm(
                own,
                Harm::Grants,
                "someone else may be trusted",
                mean::TRUST,
            );
        }
        return;
    }
    if reader.at_top()
        && reader.kind.says(mean::GUARD)
        && own.has(&["pattern", "branch", "branches", "ref"])
    {
        let means = "it may cover less than before";
        reader.harm(own, Harm::Guard, means, mean::GUARD);
        return;
    }
    // A machine among others is where its pool is.
    let serves = reader.at_top() && reader.kind.says(mean::AMOUNT | mean::ROUTE);
    if own.has(&["parent", "ou"])
        || (own.has(&["pool"]) && serves)
        || (own.has(&["working"]) && own.has(&["directory"]))
        || (own.has(&["path"]) && reader.within(&["source"]))
    {
        reader.harm(
            own,
            Harm::Route,
            "it may belong somewhere else than before",
            mean::ROUTE,
        );
        return;
    }
    let audited = own.says(mean::AUDIT) || reader.kind.says(mean::AUDIT);
    if audited && own.has(&["bucket", "destination", "workspace", "stream", "sink"]) {
        reader.harm(
            own,
            Harm::Silence,
            "log records may be written elsewhere",
            mean::AUDIT | mean::ROUTE,
        );
        return;
    }
    // The next station of a route.
    let hops = reader.kind.has(&["route", "routes", "router", "static"])
        && own.has(&["gateway", "gw", "hop", "nexthop", "via"]);
    if hops
        && let (Some(was), Some(is)) = (host(old), host(new))
        && was != is
    {
        let means = "traffic or messages may go elsewhere";
        reader.harm(own, Harm::Route, means, mean::ROUTE | mean::OUTWARD);
        return;
    }
    // What a record answers leads somewhere under any name.
    let answers = reader.kind.has(&["record", "recordset"]) && reader.at_top();
    if !(own.says(mean::ROUTE) || answers && !own.says(mean::TALK)) || own.says(mean::NO_ROUTE) {
        return;
    }
    let is_a_name =
        answers || reader.kind.all & mean::ROUTE != 0 || own.has(&["domain", "host", "hostname"]);
    if let (Some(was), Some(is)) = (host(old), host(new))
        && was != is
        && (is_a_name || !same_site(&was, &is))
    {
        reader.harm(
            own,
            Harm::Route,
            "traffic or messages may go elsewhere",
            mean::ROUTE,
        );
    }
}
