//! Walks through what differs between two values.
//!
//! Lists of blocks are paired by what names their elements, so that an element
//! that was put in the middle changes no other one.

use super::document::Read;
use super::reader::{At, Harm, Reader};
use super::words::{Name, mean};
use super::{document, list, matches, number, program, refer, switch, text, tolerance};
use crate::catalog::vocabulary::forms;
use crate::catalog::vocabulary::keys::MERGED_TAGS;
use crate::model::value::{Map, Value};

/// Values are read with a bounded depth; this bound holds for texts inside too.
const DEEPEST: usize = 24;
/// Longest list of blocks that is paired.
const LONGEST: usize = 100_000;
/// Members that name an element of a list, the better ones first.
const NAMES: [&str; 24] = [
    "name",
    "key",
    "id",
    "ref",
    "sid",
    "rule_id",
    "ruleId",
    "label",
    "interface",
    "hostname",
    "host",
    "device_name",
    "lun",
    "region",
    "zone",
    "index",
    "priority",
    "port",
    "type",
    "kind",
    "object_id",
    "rolearn",
    "userarn",
    "path",
];

/// Names of members under which nothing is done.
const NO_MATTER: [&str; 9] = [
    "tags",
    "timeouts",
    "id",
    "arn",
    "etag",
    "self_link",
    "creation_timestamp",
    "freeform_tags",
    "defined_tags",
];

impl Reader<'_> {
    /// Compares two objects.
    pub(super) fn object(&mut self, before: &Value, after: &Value) {
        let (Value::Map(old), Value::Map(new)) = (before, after) else {
            return;
        };
        self.map(old, new, before, after, false);
    }

    /// Reads a block that was not there before.
    pub(super) fn fresh(&mut self, after: &Value) {
        if let Value::Map(new) = after {
            self.map(&Map::new(), new, &Value::Null, after, true);
        }
    }

    fn map(&mut self, old: &Map, new: &Map, before: &Value, after: &Value, fresh: bool) {
        if self.path.len() > DEEPEST {
            return;
        }
        if !fresh {
            self.keys_lost(old, new);
            refer::all_moved(self, old, new);
        }
        let decided = if fresh {
            None
        } else {
            matches::decides(before, after)
        };
        self.decided.push(decided);
        for (name, was, is) in old.both(new) {
            if was == is {
                continue;
            }
            let list = matches!(is, Some(Value::List(_))) || matches!(was, Some(Value::List(_)));
            let words = name.as_ref() == "tags" && list;
            let no_matter = NO_MATTER.contains(&name.as_ref()) || MERGED_TAGS.has(name);
            let mark = self.at_top() && no_matter && !words;
            if self.left == 0 || mark {
                continue;
            }
            self.left -= 1;
            let (was, is) = (was.unwrap_or(&Value::Null), is.unwrap_or(&Value::Null));
            let own = Name::new(named(name, before, after));
            self.path.push(name.clone());
            let known = match self.path.as_slice() {
                [only] => (self.subject.known)(only),
                path => (self.subject.known)(&path.join(".")),
            };
            if !known {
                let at = At {
                    own: &own,
                    before,
                    after,
                    fresh,
                };
                self.pair(&at, was, is);
            }
            self.path.pop();
        }
        self.decided.pop();
    }

    /// One attribute on both sides.
    pub(super) fn pair(&mut self, at: &At<'_>, was: &Value, is: &Value) {
        // What is known only after apply is the business of those who know more.
        if is.is_unknown() || was.is_unknown() {
            super::secret::written_out(self, at, was, is);
            return;
        }
        let labels = self.within(&["labels", "annotations"]) && !self.last().contains('/');
        let said = (was.as_str().unwrap_or_default(), is.as_str());
        if let (old, Some(new)) = said
            && !labels
            && (program::read(self, at, old, new) || matches::read(self, at, old, new))
        {
            return;
        }
        match document::read(self, at, was, is) {
            Read::No => {}
            Read::Done => return,
            Read::Content(old, new) => {
                // A document in a document is read once: texts in it are short.
                if self.path.len() <= DEEPEST {
                    self.pair(at, &old, &new);
                }
                return;
            }
        }
        match (was, is) {
            (Value::Map(old), Value::Map(new))
                if new.is_empty() && !old.is_empty() && at.own.has(forms::CONDITIONS.words) =>
            {
                list::block_lost(self, at, was);
            }
            (Value::Map(_), Value::Map(_)) => self.inside(at.own, |reader| reader.object(was, is)),
            (Value::Map(_), _) if is.is_empty() => list::block_lost(self, at, was),
            (_, Value::Map(_)) if was.is_empty() => {
                refer::sent_on(self, at, is);
                self.inside(at.own, |reader| reader.fresh(is));
            }
            (Value::List(_), _) | (_, Value::List(_)) => {
                let (old, new) = (elements(was), elements(is));
                if old
                    .iter()
                    .chain(new)
                    .any(|one| matches!(one, Value::Map(_)))
                {
                    self.blocks(at, old, new);
                } else if !matches::list(self, at, old, new) {
                    list::scalars(self, at, old, new);
                }
            }
            _ => self.scalar(at, was, is),
        }
    }

    fn scalar(&mut self, at: &At<'_>, was: &Value, is: &Value) {
        let described = self.within(&["labels", "annotations"]);
        if described && !self.path.last().is_some_and(|name| name.contains('/')) {
            return;
        }
        if let (Some(old), Some(new), false) = (was.as_str(), is.as_str(), at.fresh)
            && super::upgrade::read(self, at, old, new)
        {
            return;
        }
        if refer::read(self, at, was, is)
            || tolerance::read(self, at, was, is)
            || number::read(self, at, was, is)
            || switch::read(self, at, was, is)
        {
            return;
        }
        let texts = (was.as_str().unwrap_or_default(), is.as_str());
        if let (old, Some(new)) = texts
            && number::in_text(self, at, old, new)
        {
            return;
        }
        text::read(self, at, was, is);
    }

    /// Two lists of blocks, paired by name, then by equality, then in order.
    fn blocks(&mut self, at: &At<'_>, old: &[Value], new: &[Value]) {
        if old.len() > LONGEST || new.len() > LONGEST {
            return;
        }
        let key = NAMES.iter().find(|name| {
            let all = |list: &[Value]| list.iter().all(|one| scalar(one.get(name)));
            all(old) && all(new) && distinct(old, name) && distinct(new, name)
        });
        let (mut lost, mut added): (Vec<&Value>, Vec<&Value>) = (Vec::new(), Vec::new());
        let mut pairs: Vec<(&Value, &Value)> = Vec::new();
        if let Some(key) = key {
            let print = |value: &Value| format!("{:?}", value.get(key));
            let mut rest: std::collections::BTreeMap<String, &Value> =
                new.iter().map(|one| (print(one), one)).collect();
            for one in old {
                match rest.remove(&print(one)) {
                    Some(other) => pairs.push((one, other)),
                    None => lost.push(one),
                }
            }
            added.extend(rest.into_values());
        } else {
            let prints: std::collections::BTreeSet<String> =
                new.iter().map(|one| format!("{one:?}")).collect();
            lost.extend(
                old.iter()
                    .filter(|one| !prints.contains(&format!("{one:?}"))),
            );
            let prints: std::collections::BTreeSet<String> =
                old.iter().map(|one| format!("{one:?}")).collect();
            added.extend(
                new.iter()
                    .filter(|one| !prints.contains(&format!("{one:?}"))),
            );
        }
        // Renamed ones are changed ones: what stands in the same place belongs together.
        if lost.len() == added.len() {
            pairs.extend(lost.drain(..).zip(added.drain(..)));
        } else if key.is_none() {
            let both = lost.len().min(added.len());
            let (kept, gone) = (lost.split_off(lost.len() - both), lost);
            lost = gone;
            pairs.extend(kept.into_iter().zip(added.drain(..both)));
        }
        if !at.fresh && lost.is_empty() && added.is_empty() && old != new {
            matches::order_changed(self, at, old, new);
        }
        list::blocks_lost(self, at, &lost, old.len(), new.len());
        list::narrowed(self, at, &added);
        self.inside(at.own, |reader| {
            let rules = at.own.has(forms::RULE_LISTS.words);
            let open = |value: &Value| matches!(value, Value::Map(map) if map.is_empty());
            let opened = pairs.iter().any(|(was, is)| open(is) && !open(was))
                || added.iter().any(|block| open(block));
            if rules && opened && !at.fresh {
                let means = "a rule without a condition holds for everything";
                reader.harm(at.own, Harm::Grants, means, mean::ENTRIES);
            }
            for (was, is) in pairs {
                if was != is {
                    reader.object(was, is);
                }
            }
            for block in added {
                list::block_added(reader, at.own, block);
                reader.fresh(block);
            }
        });
    }

    /// Keys of a map of settings that are gone.
    fn keys_lost(&mut self, old: &Map, new: &Map) {
        let Some(own) = self.names.last().cloned() else {
            return;
        };
        if !own.says(mean::SETTINGS) || old.is_empty() || self.within(&["labels", "annotations"]) {
            return;
        }
        let gone = |name: &std::sync::Arc<str>| new.get(name).is_none_or(Value::is_null);
        let there = old.iter().filter(|(_, value)| !value.is_null());
        let (all, lost) = there.fold((0, 0), |(all, lost), (name, _)| {
            (all + 1, lost + usize::from(gone(name)))
        });
        // Of a map that an application reads as it is, each key counts.
        // Of the settings of an application one that leads somewhere is missed, and a flag is not.
        let of_app = own.has(&["app", "application"]) && own.has(&["setting", "settings"]);
        let led = || {
            let mut all = old.iter().filter(|(name, _)| gone(name));
            all.any(|(name, value)| leads_somewhere(name, value))
        };
        let read_whole = of_app && new.len() < old.len() && led()
            || own.has(&["data", "items", "string", "secret", "secrets", "binary"]);
        if lost > 0 && (read_whole || lost == all || (lost > 1 && lost * 2 >= all)) {
            let means = "settings that something may read are lost";
            self.harm(&own, Harm::Loss, means, mean::SETTINGS);
        }
    }
}

/// Whether a setting is an address of something, or lets in to something.
fn leads_somewhere(name: &str, value: &Value) -> bool {
    Name::new(name).has(forms::LEADING.words)
        || value
            .as_str()
            .is_some_and(|text| super::net::host(text).is_some())
}

/// The name of an attribute; that of a `value` stands beside it.
fn named<'a>(name: &'a str, before: &'a Value, after: &'a Value) -> &'a str {
    if name != "value" {
        return name;
    }
    let beside = [
        "name",
        "parameter",
        "parameter_name",
        "variable",
        "config_name",
        "option_name",
        "key",
        "kind",
    ];
    let tells = |text: &&str| {
        !text.is_empty()
            && text.len() < 128
            && (text.contains(['_', '.', '-', ' '])
                || Name::new(text).all != 0
                || text.eq_ignore_ascii_case("readonly"))
    };
    let find = |block: &'a Value| {
        let mut all = beside.iter().filter_map(|one| block.get(one).as_str());
        all.find(tells)
    };
    find(after).or_else(|| find(before)).unwrap_or(name)
}

fn elements(value: &Value) -> &[Value] {
    match value {
        Value::List(list) => list,
        Value::Null => &[],
        other => std::slice::from_ref(other),
    }
}

fn scalar(value: &Value) -> bool {
    matches!(value, Value::String(_) | Value::Number(_)) && !value.is_empty()
}

fn distinct(list: &[Value], name: &str) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    list.iter()
        .all(|one| seen.insert(format!("{:?}", one.get(name))))
}
