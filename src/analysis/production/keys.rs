//! Which keys tell the environment, and how their values are to be read.
//!
//! The keys are those that public repositories use: `environment` and `env` in
//! any combination, stages, tiers, accounts, clusters, workspaces, flags such
//! as `is-production`, and short codes. Azure compares tag keys without case,
//! so all of this does.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::{Reading, seen_words};
use crate::catalog::vocabulary::{Words, keys};
use crate::model::value::{Map, Value};

/// How the value under a key is to be read, if the key tells the environment.
pub(super) fn reading_of(key: &str, more: &[Vec<String>]) -> Option<Reading> {
    let words = seen_words(key);
    if more.contains(&words) {
        return Some(Reading::Value);
    }
    let whole = words.concat();
    let last_two = words[words.len().saturating_sub(2)..].concat();
    if is_flag(&whole) || (last_two.starts_with("is") && is_flag(&last_two)) {
        return Some(Reading::Flag);
    }
    if words.iter().any(|word| is_environment(word)) {
        let has = |list: Words| words.iter().any(|word| list.has(word));
        if has(keys::CODE) {
            return Some(Reading::Code);
        }
        let about_else = has(keys::ABOUT_ELSE);
        return (!about_else).then_some(Reading::Value);
    }
    if words.last().is_some_and(|word| word == "stage") {
        let of_work = |word: &String| keys::OF_WORK.has(word);
        return (!words.iter().any(of_work)).then_some(Reading::Value);
    }
    let any = |test: fn(&str) -> bool| test(&whole) || test(&last_two);
    if any(is_stage) {
        return Some(Reading::Value);
    }
    any(is_place).then_some(Reading::Place)
}

/// Keys as words, to compare those of a policy.
pub(super) fn policy_keys(keys: &[String]) -> Vec<Vec<String>> {
    keys.iter().map(|key| seen_words(key)).collect()
}

fn is_flag(key: &str) -> bool {
    keys::FLAG.has(key)
}

fn is_environment(word: &str) -> bool {
    // A key with a typing error still tells, and renaming a key to one must not hide it.
    keys::ENVIRONMENT.has(word) || is_misspelt(word)
}

fn is_misspelt(word: &str) -> bool {
    (9..=13).contains(&word.len())
        && word.starts_with('e')
        && !keys::ENVIRONMENT.has(word)
        && strsim::osa_distance(word, "environment") <= 2
}

/// Whether a key tells the environment to people only: no tool finds it under this name.
pub(super) fn tells_with_a_typing_error(key: &str) -> bool {
    let words = seen_words(key);
    let right = |word: &String| keys::ENVIRONMENT.has(word);
    words.iter().any(|word| is_misspelt(word)) && !words.iter().any(right)
}

fn is_stage(key: &str) -> bool {
    keys::STAGE.has(key)
}

fn is_place(key: &str) -> bool {
    keys::PLACE.has(key)
}

/// Whether an attribute names a host, by the last word of its name, and whether it may well be
/// its own.
pub(super) fn names_a_host(attribute: &str) -> Option<bool> {
    let last = attribute
        .rsplit(['.', '_', '-'])
        .next()
        .unwrap_or(attribute);
    match (keys::OWN_HOSTS.has(last), keys::HOSTS.has(last)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// The host that a text names: of a URL, or a name with labels.
pub(super) fn host_of(text: &str) -> Option<&str> {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let rest = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let rest = rest.rsplit('@').next().unwrap_or_default();
    let host = rest.split(':').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    (host.contains('.') && host.chars().all(plain)).then_some(host)
}

/// What an attribute is for, by its name.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Role {
    /// It holds tags or labels, whatever the type.
    pub(super) tags: bool,
    /// The provider fills it with the tags of an object and its own defaults.
    pub(super) union: bool,
    /// It names the environment of the object itself.
    pub(super) reading: Option<Reading>,
    /// It names the object or what it belongs to.
    pub(super) name: bool,
    /// It names what the object belongs to.
    pub(super) owner: bool,
    /// It holds a remark.
    pub(super) remark: bool,
    /// It holds the variables of a function or a service.
    pub(super) variables: bool,
}

/// The role of an attribute. Every member of every object is asked for it.
pub(super) fn role(attribute: &str) -> Role {
    static ROLES: LazyLock<FxHashMap<&str, Role>> = LazyLock::new(|| {
        let mut roles: FxHashMap<&str, Role> = FxHashMap::default();
        let mut put = |list: Words, set: fn(&mut Role)| {
            for name in list.words {
                set(roles.entry(*name).or_default());
            }
        };
        put(keys::TAGS, |role| role.tags = true);
        put(keys::UNIONS, |role| role.union = true);
        put(keys::OWN_ENVIRONMENT, |role| {
            role.reading = Some(Reading::Value)
        });
        put(keys::OWN_PLACE, |role| role.reading = Some(Reading::Place));
        put(keys::NAMES, |role| role.name = true);
        put(keys::OWNERS, |role| role.owner = true);
        put(keys::REMARKS, |role| role.remark = true);
        put(keys::VARIABLES, |role| role.variables = true);
        roles
    });
    ROLES.get(attribute).copied().unwrap_or_default()
}

/// Key and value of a tag that is written as an object.
pub(super) fn pair(map: &Map) -> Option<(&str, &Value)> {
    let key = ["key", "name", "tag_key", "tag_name", "Key"]
        .into_iter()
        .find_map(|name| map.get(name)?.as_str())?;
    let value = ["value", "tag_value", "Value"]
        .into_iter()
        .find_map(|name| map.get(name))?;
    Some((key, value))
}
