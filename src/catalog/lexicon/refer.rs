//! What an attribute refers to: a filter through which others come in, or everything that
//! nothing else answers for.

use std::collections::BTreeSet;

use super::net::{host, is_everything};
use super::reader::{At, Harm, Reader};
use super::words::{Name, mean, step};
use crate::catalog::vocabulary::{Words, forms};
use crate::model::value::{Map, Value};

/// Whether a name has one of these words, or two neighbours that are one of them together
/// (`access_list`, `scope_down`).
pub(super) fn names_one_of(own: &Name, such: Words) -> bool {
    own.once(such, |own| {
        let pairs = own.words.windows(2);
        own.words.iter().any(|word| such.has(word))
            || pairs.into_iter().any(|pair| such.has(&pair.concat()))
    })
}

/// Whether a reference leads to nothing: `""`, `0`, `none`.
fn is_no_reference(value: &Value) -> bool {
    let text = match value {
        Value::Null => return true,
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return false,
    };
    let bare = |c: char| matches!(c, '0' | '-');
    text.chars().all(bare) || step("nothing", &text) == Some(0)
}

/// A filter that was referred to, and is not any more: `access_list_id = 1` becomes 0. Whether
/// there was nothing more to read.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, was: &Value, is: &Value) -> bool {
    let refers = |value: &Value| matches!(value, Value::String(_) | Value::Number(_));
    // What lets everybody in is no loss, and neither is what said how much is asked for.
    let open = was.as_str().is_some_and(|text| {
        is_everything(text) || step("reach", text).is_some() || step("action", text).is_some()
    });
    // Who may come in is another matter, and so are the words for it in a store of objects.
    let about_else = at.own.says(mean::NEGATION | mean::TALK)
        || at.own.has(forms::SIDES.words)
        || reader.kind.has(&["bucket", "object", "blob"]);
    let filter = names_one_of(at.own, forms::KEEPERS) && !about_else;
    let lost = refers(was) && !is_no_reference(was) && is_no_reference(is) && !open;
    if at.fresh || !filter || !lost {
        return false;
    }
    let means = "what was filtered may come in as it is";
    reader.harm(at.own, Harm::Guard, means, mean::GUARD | mean::SOURCE);
    true
}

/// Whether a text stands for everything that nothing else answers for: `*`, `@`,
/// `*@shop.example`, `catch_all()`, or all paths of a site.
pub(super) fn catches_all(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let said: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let whole_site = || {
        let site = text.strip_suffix("/*").unwrap_or_default();
        host(site.trim_start_matches(['*', '.'])).is_some()
    };
    matches!(text.as_str(), "@" | "*" | ".*" | "^.*$" | "/*")
        || text.starts_with("*@")
        || text
            .strip_prefix('@')
            .is_some_and(|site| host(site).is_some())
        || said == "catchall"
        || whole_site()
}

/// Whether a name holds names or ways under which somebody is reached.
fn answers(own: &Name) -> bool {
    let about = mean::NEGATION | mean::OUTWARD | mean::AUDIT;
    names_one_of(own, forms::ANSWERED) && !own.says(about)
}

/// A name or a way that answers for everything now.
pub(super) fn takes_all(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let all = catches_all(new) && !old.is_empty() && old != "/" && !catches_all(old);
    if at.fresh || !all || !answers(at.own) {
        return false;
    }
    let means = "what nothing else answers for may go there";
    reader.harm(at.own, Harm::Route, means, mean::ROUTE);
    true
}

/// The same of a list.
pub(super) fn one_takes_all(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    old: &BTreeSet<String>,
    added: &[&String],
) -> bool {
    let all = added.iter().find(|text| catches_all(text));
    let was = old.iter().find(|text| catches_all(text)).or(old.first());
    match (was, all) {
        (Some(was), Some(all)) => takes_all(reader, at, was, all),
        _ => false,
    }
}

/// Whether a wildcard stands for every place that somebody is let through to: in a rule that
/// says who, and refuses nobody. Ranges of addresses are those of the way out.
pub(super) fn lets_everywhere(reader: &Reader<'_>, at: &At<'_>, text: &str) -> bool {
    // Nearly every text is told by itself.
    let Value::Map(block) = at.after else {
        return false;
    };
    if !matches!(text, "*" | "*:*" | "*.*" | "**") {
        return false;
    }
    let admits = |name: &str| match block.get(name).and_then(Value::as_str) {
        Some(word) => step("action", word) == Some(0),
        None => true,
    };
    let named = block
        .keys()
        .any(|name| Name::new(name).has(forms::WHOEVER.words));
    // A new rule of a firewall leads to everywhere behind it; who may reach whom is another matter.
    let kind = !reader.creates()
        || reader.kind.has(forms::LISTS_OF_ACCESS.words)
        || reader.within(forms::LISTS_OF_ACCESS.words);
    at.own.says(mean::OUTWARD)
        && !at.own.says(mean::NEGATION | mean::AUDIT)
        && !at.own.has(forms::PARTS_OF_ADDRESSES.words)
        && named
        && kind
        && ["action", "effect", "access", "permission"]
            .iter()
            .all(|name| admits(name))
}

/// A share of traffic for each place, none of which is one of those before: all of it, or most,
/// goes elsewhere. A small share elsewhere is how a new version is tried.
pub(super) fn all_moved(reader: &mut Reader<'_>, old: &Map, new: &Map) {
    let Some(own) = reader.names.last().cloned() else {
        return;
    };
    let shares = |map: &Map| -> Option<f64> {
        let mut all = map.values().map(super::span::amount);
        all.try_fold(0.0, |sum, share| Some(sum + share?))
    };
    let (Some(was), Some(is)) = (shares(old), shares(new)) else {
        return;
    };
    let most = |sum: f64| sum >= 50.0 || (0.5..=1.0).contains(&sum);
    let apart = !old.keys().any(|place| new.contains_key(place));
    if own.has(forms::SHARES.words) && apart && most(was) && most(is) {
        let means = "all of the traffic may go elsewhere";
        reader.harm(&own, Harm::Route, means, mean::ROUTE);
    }
}

/// A new object that leads everything somewhere for which nothing else answers.
pub(super) fn catches(reader: &mut Reader<'_>, kind: &Name, after: &Value) {
    let Value::Map(map) = after else { return };
    let leads = kind.has(forms::LEADS.words) || kind.words.iter().any(|word| word == "catchall");
    let all = map.iter().any(|(name, value)| {
        let own = Name::new(name);
        let said = answers(&own) || own.has(&["pattern", "expression", "match", "source", "from"]);
        said && value.as_str().is_some_and(catches_all)
    });
    if leads && all {
        let means = "what nothing else answers for may go there";
        reader.harm(kind, Harm::Route, means, mean::ROUTE);
    }
}

/// Whether a name says that what comes is sent on: `redirect`, `redirect_to`. Addresses to which
/// somebody who signed in returns are another matter.
pub(super) fn is_redirection(own: &Name) -> bool {
    own.words.iter().any(|word| word.starts_with("redirect"))
        && own
            .words
            .iter()
            .all(|word| forms::OF_REDIRECTIONS.has(word))
}

/// A block that was not there before and sends what comes to something that it names. One that
/// only asks for another protocol or port names nothing.
pub(super) fn sent_on(reader: &mut Reader<'_>, at: &At<'_>, block: &Value) {
    let Value::Map(map) = block else { return };
    let named = map.iter().any(|(name, value)| {
        let text = value.as_str().unwrap_or_default();
        Name::new(name).has(forms::TARGETS.words)
            && !text.is_empty()
            && !text.contains(['{', '$', '*'])
    });
    if named && !reader.creates() && !at.fresh && is_redirection(at.own) {
        let means = "traffic or messages may go elsewhere";
        reader.harm(at.own, Harm::Route, means, mean::ROUTE | mean::TRUST);
    }
}
