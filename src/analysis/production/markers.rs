//! The markers in the value of one object: its tags and labels in every form,
//! attributes that name the environment, and its names.

use std::borrow::Cow;

use super::document::{DEEPEST, MOST, scalars};
use super::keys::{Role, host_of, names_a_host, pair, role};
use super::telling::METADATA;
use super::vocabulary::Vocabulary;
use super::words::Reading;
use super::{Evidence, IsProduction, Side};
use crate::catalog::TagsAt;
use crate::model::value::{Map, Mask, Path, PathStep, Value};

/// Longest YAML document that labels are read from.
const LONGEST_DOCUMENT: usize = 262_144;

/// Something in an object that tells its environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marker {
    /// Where.
    pub(super) path: Path,
    /// The key, in small letters: what makes two markers the same one.
    pub(super) key: String,
    /// What it says.
    pub(super) says: IsProduction,
    /// The text, unless it is unknown or sensitive.
    pub(super) text: String,
    /// See [`Evidence::disguised`].
    pub(super) disguised: bool,
    /// See [`Evidence::weak`].
    pub(super) weak: bool,
    /// See [`Evidence::faint`].
    pub(super) faint: bool,
    /// See [`Evidence::doubt`].
    pub(super) doubt: bool,
    /// It is a tag or a label, not an attribute or a name.
    pub(super) tag: bool,
    /// It stands in what the provider puts together from tags and defaults.
    pub(super) union: bool,
}

impl Marker {
    pub(super) fn evidence(&self, side: Side) -> Evidence {
        Evidence {
            says: self.says,
            source: self.path.to_string(),
            text: self.text.clone(),
            side,
            disguised: self.disguised,
            weak: self.weak,
            faint: self.faint,
            doubt: self.doubt,
        }
    }
}

/// How a text that was found counts; see [`Marker`].
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    /// It must not be shown.
    sensitive: bool,
    weak: bool,
    tag: bool,
    union: bool,
}

impl Counts {
    fn of(sensitive: bool) -> Self {
        Counts {
            sensitive,
            ..Counts::default()
        }
    }

    fn weak(sensitive: bool) -> Self {
        Counts {
            weak: true,
            ..Counts::of(sensitive)
        }
    }
}

/// All markers of an object.
pub(super) fn markers(
    type_name: &str,
    value: &Value,
    sensitive: &Mask,
    vocabulary: &Vocabulary,
) -> Vec<Marker> {
    search(type_name, value, sensitive, vocabulary, true)
}

/// The markers of an object without path, key and text, for those who only
/// want to know what they say together.
pub(super) fn bare_markers(type_name: &str, value: &Value, vocabulary: &Vocabulary) -> Vec<Marker> {
    search(type_name, value, &Mask::None, vocabulary, false)
}

fn search(
    type_name: &str,
    value: &Value,
    sensitive: &Mask,
    vocabulary: &Vocabulary,
    detail: bool,
) -> Vec<Marker> {
    let traits = vocabulary.traits(type_name);
    let mut search = Search {
        vocabulary,
        tags_attribute: None,
        path: Path::default(),
        found: Vec::new(),
        left: MOST,
        detail,
        faint: false,
        owner: false,
        namespaced: traits.namespaced,
    };
    if value.is_unknown() {
        search.unknown("", false);
        return search.found;
    }
    match traits.facts.tags() {
        Some(TagsAt::Map(path) | TagsAt::Blocks { path, .. }) => {
            search.tags_attribute = path.rsplit('.').next();
        }
        Some(TagsAt::ItSelf { key, value: at }) => search.itself(value, sensitive, key, at),
        Some(TagsAt::Document { attribute, .. }) => search.document(value, attribute),
        None if type_name.ends_with("_tag") => search.itself(value, sensitive, "key", "value"),
        None => {}
    }
    search.object(value, sensitive, 0);
    search.settle()
}

/// The markers in a map of tags that stands outside of an object: a variable,
/// the default tags of a provider.
pub(super) fn tags_of(value: &Value, path: Path, vocabulary: &Vocabulary) -> Vec<Marker> {
    let mut search = Search {
        vocabulary,
        tags_attribute: None,
        path,
        found: Vec::new(),
        left: MOST,
        detail: true,
        faint: false,
        owner: false,
        namespaced: false,
    };
    search.tags(value, &Mask::None, false, 0);
    search.found
}

struct Search<'a> {
    vocabulary: &'a Vocabulary,
    tags_attribute: Option<&'static str>,
    path: Path,
    found: Vec<Marker>,
    left: usize,
    /// Markers get path, key and text.
    detail: bool,
    /// What is read at the moment may well name another object's environment.
    faint: bool,
    /// What is read at the moment names what the object acts as or belongs to.
    owner: bool,
    /// A namespace is where the object runs, and not that of a metric.
    namespaced: bool,
}

/// Where a member stands.
#[derive(Clone, Copy)]
struct At {
    depth: usize,
    /// Directly in the block that names a Kubernetes object.
    in_metadata: bool,
}

impl Search<'_> {
    fn object(&mut self, value: &Value, mask: &Mask, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        match value {
            Value::Map(map) => {
                let above = self.path.0.iter().rev().find_map(|step| match step {
                    PathStep::Name(name) => Some(name.as_ref()),
                    PathStep::Index(_) => None,
                });
                let in_metadata = above == Some(METADATA);
                for (name, member) in map {
                    if !self.takes_one_more() {
                        return;
                    }
                    let role = role(name);
                    let tags = role.tags || self.tags_attribute == Some(name);
                    // Most members are scalars that tell nothing.
                    let told = tags
                        || match member {
                            Value::Map(_) | Value::List(_) => true,
                            Value::String(_) => depth == 0 || in_metadata,
                            _ => false,
                        };
                    if !told {
                        continue;
                    }
                    let step = PathStep::Name(name.clone());
                    let mask = mask.step(&step);
                    self.path.0.push(step);
                    if tags {
                        // Deeper down an unknown collection is more likely somebody else's.
                        if depth == 0 || !member.is_unknown() {
                            self.tags(member, mask, role.union, 0);
                        }
                    } else {
                        let at = At { depth, in_metadata };
                        self.member(name, role, (member, mask), at);
                    }
                    self.path.0.pop();
                }
            }
            Value::List(list) => {
                for (index, element) in list.iter().enumerate() {
                    if !self.takes_one_more() {
                        return;
                    }
                    let step = PathStep::Index(index);
                    let mask = mask.step(&step);
                    self.path.0.push(step);
                    self.object(element, mask, depth + 1);
                    self.path.0.pop();
                }
            }
            _ => {}
        }
    }

    /// Counts a value; nothing more is read of an object with very many.
    fn takes_one_more(&mut self) -> bool {
        let left = self.left.checked_sub(1);
        self.left = left.unwrap_or_default();
        left.is_some()
    }

    fn member(&mut self, name: &str, role: Role, (value, mask): (&Value, &Mask), at: At) {
        let At { depth, in_metadata } = at;
        if let Some(text) = value.as_str() {
            let reading = match name {
                "namespace" if depth == 0 && !self.namespaced => None,
                _ if depth == 0 => role.reading,
                "namespace" if in_metadata => role.reading,
                _ => None,
            };
            if let Some(reading) = reading {
                self.judge(name, text, reading, Counts::of(mask.any()));
            } else if (depth == 0 && role.name) || (in_metadata && name == "name") {
                self.judge(name, text, Reading::Name, Counts::weak(mask.any()));
            } else if depth == 0 && role.owner {
                self.owner = true;
                self.faintly(|search| {
                    search.judge(name, text, Reading::Name, Counts::weak(mask.any()));
                });
                self.owner = false;
            } else if depth == 0
                && let Some(own) = names_a_host(name)
            {
                self.host(name, text, own, mask);
            } else if depth == 0 && role.remark && text.split_whitespace().count() == 1 {
                self.remark(name, text, mask.any());
            }
            return;
        }
        if role.variables
            && let Value::Map(map) = value
        {
            self.variables(map, mask);
            return;
        }
        if depth == 0
            && let (Some(own), Value::Map(map)) = (names_a_host(name), value)
        {
            for (key, value) in map {
                let step = PathStep::Name(key.clone());
                let mask = mask.step(&step);
                self.path.0.push(step);
                self.host(key, value.as_str().unwrap_or_default(), own, mask);
                self.path.0.pop();
            }
        }
        self.object(value, mask, depth + 1);
    }

    /// The host of the object itself, or of another one.
    fn host(&mut self, name: &str, text: &str, own: bool, mask: &Mask) {
        let Some(host) = host_of(text) else { return };
        self.owner = own;
        self.faintly(|search| {
            search.judge(name, host, Reading::Name, Counts::weak(mask.any()));
        });
        self.owner = false;
    }

    /// Variables of a function or a service: `NODE_ENV` is `production` nearly
    /// everywhere, so that they are weak.
    fn variables(&mut self, map: &Map, mask: &Mask) {
        for (name, value) in map {
            if let (Some(Reading::Value), Some(text)) =
                (self.vocabulary.reading_of(name), value.as_str())
            {
                let step = PathStep::Name(name.clone());
                let sensitive = mask.step(&step).any();
                self.path.0.push(step);
                self.faintly(|search| {
                    search.judge(name, text, Reading::Value, Counts::weak(sensitive));
                });
                self.path.0.pop();
            }
        }
    }

    /// A remark that is one word for production is a mark by another name; it
    /// says nothing of other environments.
    fn remark(&mut self, name: &str, text: &str, sensitive: bool) {
        let first = self.found.len();
        self.judge(name, text, Reading::Place, Counts::weak(sensitive));
        let later = self.found.split_off(first);
        self.found.extend(
            later
                .into_iter()
                .filter(|marker| marker.says == IsProduction::Yes),
        );
    }

    fn faintly(&mut self, read: impl FnOnce(&mut Self)) {
        self.faint = true;
        read(self);
        self.faint = false;
    }

    fn tags(&mut self, value: &Value, mask: &Mask, union: bool, depth: usize) {
        if depth > 3 {
            return;
        }
        match value {
            Value::Unknown => self.unknown("", union),
            Value::Map(map) => {
                if let Some((key, value)) = pair(map) {
                    self.tag(key, value, mask.any(), union);
                    return;
                }
                for (key, value) in map {
                    if !self.takes_one_more() {
                        return;
                    }
                    let step = PathStep::Name(key.clone());
                    let mask = mask.step(&step);
                    self.path.0.push(step);
                    if matches!(value, Value::Map(_) | Value::List(_)) {
                        self.tags(value, mask, union, depth + 1);
                    } else {
                        self.tag(key, value, mask.any(), union);
                    }
                    self.path.0.pop();
                }
            }
            Value::List(list) => {
                for (index, element) in list.iter().enumerate() {
                    if !self.takes_one_more() {
                        return;
                    }
                    let step = PathStep::Index(index);
                    let mask = mask.step(&step);
                    self.path.0.push(step);
                    match element {
                        Value::String(text) => self.entry(text, mask.any(), union),
                        element => self.tags(element, mask, union, depth + 1),
                    }
                    self.path.0.pop();
                }
            }
            Value::String(text) => {
                for entry in text.split(',').take(256) {
                    self.entry(entry, mask.any(), union);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// An entry of a list of tags: `key=value`, `key:value` or a bare word.
    fn entry(&mut self, entry: &str, sensitive: bool, union: bool) {
        if let Some((key, value)) = entry.split_once(['=', ':'])
            && !key.is_empty()
        {
            self.tag(key.trim(), &Value::from(value), sensitive, union);
            return;
        }
        // `prod` on its own is a statement, `prod-web` a name.
        let weak = entry.trim().chars().any(|c| !c.is_alphanumeric());
        let reading = if weak { Reading::Name } else { Reading::Place };
        self.judge(
            entry,
            entry,
            reading,
            Counts {
                sensitive,
                weak,
                tag: true,
                union,
            },
        );
    }

    fn tag(&mut self, key: &str, value: &Value, sensitive: bool, union: bool) {
        let reading = self.vocabulary.reading_of(key);
        let text: Cow<'_, str> = match value {
            Value::String(text) => Cow::Borrowed(text),
            Value::Bool(bool) => Cow::Borrowed(if *bool { "true" } else { "false" }),
            Value::Number(number) => Cow::Owned(number.to_string()),
            Value::Unknown => {
                if reading.is_some() {
                    self.unknown(key, union);
                }
                return;
            }
            Value::Null | Value::List(_) | Value::Map(_) => return,
        };
        match reading {
            // A flag without a value is set: `labels = { production = "" }`.
            Some(Reading::Flag) if text.trim().is_empty() => {
                self.judge(
                    key,
                    "true",
                    Reading::Flag,
                    Counts {
                        sensitive,
                        tag: true,
                        union,
                        ..Counts::default()
                    },
                );
            }
            Some(reading) => self.judge(
                key,
                &text,
                reading,
                Counts {
                    sensitive,
                    tag: true,
                    union,
                    ..Counts::default()
                },
            ),
            None => self.judge(
                key,
                &text,
                Reading::Name,
                Counts {
                    sensitive,
                    weak: true,
                    tag: true,
                    union,
                },
            ),
        }
    }

    /// The resource is one tag of something else.
    fn itself(&mut self, value: &Value, mask: &Mask, key_at: &str, value_at: &str) {
        let (keys, values) = (value.all_at(key_at), value.all_at(value_at));
        for (key, value) in keys.into_iter().zip(values) {
            let Some(key) = key.as_str() else { continue };
            self.path = Path(
                value_at
                    .split('.')
                    .map(|name| PathStep::Name(name.into()))
                    .collect(),
            );
            self.tag(key, value, mask.any(), false);
        }
        self.path = Path::default();
    }

    /// Labels and namespace of a Kubernetes manifest that is held as text.
    fn document(&mut self, value: &Value, attribute: &str) {
        let Some(text) = value.get(attribute).as_str() else {
            return;
        };
        if text.len() > LONGEST_DOCUMENT {
            return;
        }
        for (keys, text) in scalars(text) {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            let steps = std::iter::once(attribute).chain(keys.iter().copied());
            self.path = Path(steps.map(|key| PathStep::Name(key.into())).collect());
            match keys.as_slice() {
                ["metadata", "labels", key] => self.tag(key, &Value::from(text), false, false),
                ["metadata", "namespace"] => {
                    self.judge("namespace", &text, Reading::Place, Counts::default());
                }
                ["metadata", "name"] => {
                    self.judge(
                        "name",
                        &text,
                        Reading::Name,
                        Counts {
                            weak: true,
                            ..Counts::default()
                        },
                    );
                }
                _ => {}
            }
        }
        self.path = Path::default();
    }

    fn unknown(&mut self, key: &str, union: bool) {
        let (path, key) = match self.detail {
            true => (self.path.clone(), key.to_lowercase()),
            false => Default::default(),
        };
        self.found.push(Marker {
            path,
            key,
            says: IsProduction::Unknown,
            text: String::new(),
            disguised: false,
            weak: false,
            faint: false,
            doubt: false,
            tag: true,
            union,
        });
    }

    fn judge(&mut self, key: &str, text: &str, reading: Reading, counts: Counts) {
        if let Some(judgement) = self.vocabulary.judge(text, reading) {
            let (path, key) = match self.detail {
                true => (self.path.clone(), key.to_lowercase()),
                false => Default::default(),
            };
            self.found.push(Marker {
                path,
                key,
                says: judgement.is,
                text: if counts.sensitive || !self.detail {
                    String::new()
                } else {
                    text.to_owned()
                },
                disguised: judgement.disguised,
                weak: counts.weak,
                faint: self.faint || judgement.faint,
                doubt: self.owner && !judgement.faint,
                tag: counts.tag,
                union: counts.union,
            });
        }
    }

    /// Drops what says nothing new: a tag that the union only repeats, and a
    /// union that is unknown while the object's own tags, which override any
    /// default, say that it is not production.
    fn settle(self) -> Vec<Marker> {
        let own_says_no = self.found.iter().any(|marker| {
            marker.tag && !marker.union && !marker.weak && marker.says == IsProduction::No
        });
        // Without detail nothing tells what repeats, and it changes nothing.
        let own: Vec<(String, IsProduction, String)> = self
            .found
            .iter()
            .filter(|marker| self.detail && marker.tag && !marker.union)
            .map(|marker| (marker.key.clone(), marker.says, marker.text.clone()))
            .collect();
        self.found
            .into_iter()
            .filter(|marker| {
                if !marker.union {
                    return true;
                }
                let repeats = marker.says != IsProduction::Unknown
                    && own.iter().any(|(key, says, text)| {
                        *key == marker.key && *says == marker.says && *text == marker.text
                    });
                let settled = own_says_no && marker.says == IsProduction::Unknown;
                !repeats && !settled
            })
            .collect()
    }
}
