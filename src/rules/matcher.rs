//! The `match` block of a rule: which changes it looks at.

use std::borrow::Cow;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use super::nearest::nearest_type;
use super::reader::{Depth, Reader};
use crate::catalog::{self, Holds, ProtectionKind};
use crate::hcl::syntax::{Attribute, Body};
use crate::model::address::ResourceMode;
use crate::policy::Wildcards;

/// Verbs that `match.actions` may name ([`crate::model::action::Action::verb`]).
pub const VERBS: &[&str] = &[
    "no-op",
    "read",
    "create",
    "update",
    "delete",
    "replace",
    "forget",
    "unrecognized",
];

const MATCH: &[&str] = &[
    "types",
    "not_types",
    "actions",
    "modes",
    "holds",
    "protections",
    "guards",
    "access",
    "executes",
];

/// The lists of a `match` block with their names, as the build reads them.
#[derive(Debug)]
pub(super) struct Match(pub(super) &'static [(&'static str, &'static [&'static str])]);

impl Match {
    fn list(&self, name: &str) -> Option<&'static [&'static str]> {
        let found = self.0.iter().find(|(known, _)| *known == name)?;
        Some(found.1)
    }
}

/// Which changes a rule looks at. What is left out matches everything.
#[derive(Debug, Default)]
pub struct Matcher {
    types: Option<Globs>,
    not_types: Option<Globs>,
    verbs: Option<Vec<&'static str>>,
    data_sources: bool,
    only_data_sources: bool,
    holds: Option<Vec<Holds>>,
    protections: Option<Vec<ProtectionKind>>,
    guards: Option<Vec<String>>,
    access: Option<Vec<String>>,
    executes: Option<Vec<String>>,
}

/// Type patterns; `*` stands for any text.
#[derive(Debug)]
struct Globs {
    patterns: Vec<Cow<'static, str>>,
    compiled: Compiled,
}

/// Type patterns made ready. Hardly any list needs more than wildcards.
#[derive(Debug)]
enum Compiled {
    Names(Wildcards),
    Globs(GlobSet),
}

impl Globs {
    fn matches(&self, type_name: &str) -> bool {
        match &self.compiled {
            Compiled::Names(names) => names.first(type_name).is_some(),
            Compiled::Globs(globs) => globs.is_match(type_name),
        }
    }
}

impl Matcher {
    /// The matcher of lists that the build took out of a rule file; nothing when a list or a word
    /// in it is not known, or a pattern has more than wildcards.
    pub(super) fn of(written: &Match) -> Option<Self> {
        fn parsed<T>(
            words: Option<&[&str]>,
            parse: impl Fn(&str) -> Option<T>,
        ) -> Option<Option<Vec<T>>> {
            words
                .map(|words| words.iter().map(|word| parse(word)).collect())
                .map_or(Some(None), |parsed: Option<Vec<T>>| parsed.map(Some))
        }
        fn globs(patterns: Option<&'static [&'static str]>) -> Option<Option<Globs>> {
            let Some(patterns) = patterns else {
                return Some(None);
            };
            let patterns: Vec<Cow<'static, str>> =
                patterns.iter().map(|one| Cow::Borrowed(*one)).collect();
            let names = wildcards(&patterns)?;
            let compiled = Compiled::Names(names);
            Some(Some(Globs { patterns, compiled }))
        }
        let known = |known: &'static [&'static str]| {
            move |word: &str| (word == "*" || known.contains(&word)).then(|| word.to_owned())
        };
        if written.0.iter().any(|(name, _)| !MATCH.contains(name)) {
            return None;
        }
        let modes = parsed(written.list("modes"), data_mode)?;
        Some(Matcher {
            types: globs(written.list("types"))?,
            not_types: globs(written.list("not_types"))?,
            verbs: parsed(written.list("actions"), verb)?,
            data_sources: modes.as_ref().is_some_and(|modes| modes.contains(&true)),
            only_data_sources: modes.as_ref().is_some_and(|modes| !modes.contains(&false)),
            holds: parsed(written.list("holds"), Holds::parse)?,
            protections: parsed(written.list("protections"), ProtectionKind::parse)?,
            guards: parsed(written.list("guards"), known(catalog::GUARDS))?,
            access: parsed(written.list("access"), known(catalog::ACCESS))?,
            executes: parsed(written.list("executes"), known(catalog::EXECUTES))?,
        })
    }

    /// Whether a change of a type with a verb concerns the rule.
    ///
    /// An action that nobody knows concerns every rule that looks at anything
    /// but reading: it may be whatever the rule is afraid of.
    pub fn matches(
        &self,
        type_name: &str,
        mode: ResourceMode,
        verb: &str,
        facts: crate::catalog::TypeFacts,
    ) -> bool {
        let is_data = mode == ResourceMode::Data;
        if is_data && !self.data_sources || !is_data && self.only_data_sources {
            return false;
        }
        let verb_matches = self.verbs.as_ref().is_none_or(|verbs| {
            verbs.contains(&verb)
                || verb == "unrecognized" && verbs.iter().any(|known| !is_harmless(known))
        });
        verb_matches
            && self
                .types
                .as_ref()
                .is_none_or(|globs| globs.matches(type_name))
            && !self
                .not_types
                .as_ref()
                .is_some_and(|globs| globs.matches(type_name))
            && self
                .holds
                .as_ref()
                .is_none_or(|holds| holds.contains(&facts.holds()))
            && self
                .protections
                .as_ref()
                .is_none_or(|kinds| facts.protections().any(|fact| kinds.contains(&fact.kind)))
            && words_match(self.guards.as_deref(), facts.guard())
            && words_match(self.access.as_deref(), facts.grants_access())
            && words_match(self.executes.as_deref(), facts.executes())
    }

    /// Type patterns, as written.
    pub fn types(&self) -> &[Cow<'static, str>] {
        self.types
            .as_ref()
            .map_or(&[], |globs| globs.patterns.as_slice())
    }

    /// Verbs; absent when all of them match.
    pub fn verbs(&self) -> Option<&[&'static str]> {
        self.verbs.as_deref()
    }

    /// What the catalog has to say of the type, in words, with what it may be.
    pub fn facts(&self) -> Vec<(&'static str, Vec<&str>)> {
        let mut out: Vec<(&'static str, Vec<&str>)> = Vec::new();
        if let Some(holds) = &self.holds {
            let words = holds.iter().map(|holds| holds.as_str()).collect();
            out.push(("that hold", words));
        }
        if let Some(kinds) = &self.protections {
            let words = kinds.iter().map(|kind| kind.as_str()).collect();
            out.push(("with the protections", words));
        }
        let lists = [
            ("that are safeguards", &self.guards),
            ("that grant access", &self.access),
            ("that run code", &self.executes),
        ];
        for (words, list) in lists {
            if let Some(list) = list {
                out.push((words, list.iter().map(String::as_str).collect()));
            }
        }
        out
    }
}

fn verb(word: &str) -> Option<&'static str> {
    VERBS.iter().copied().find(|verb| *verb == word)
}

/// Whether a mode is that of data sources.
fn data_mode(word: &str) -> Option<bool> {
    match word {
        "managed" => Some(false),
        "data" => Some(true),
        _ => None,
    }
}

/// Patterns as wildcards, when they are no more than that.
fn wildcards(patterns: &[Cow<'static, str>]) -> Option<Wildcards> {
    let more = |pattern: &Cow<'static, str>| pattern.contains(['[', ']', '{', '}', '\\']);
    let names = || Wildcards::of(patterns.iter().cloned());
    (!patterns.iter().any(more)).then(names)
}

fn is_harmless(verb: &str) -> bool {
    matches!(verb, "no-op" | "read")
}

fn words_match(wanted: Option<&[String]>, word: Option<&str>) -> bool {
    wanted.is_none_or(|wanted| {
        word.is_some_and(|word| wanted.iter().any(|known| known == word || known == "*"))
    })
}

impl Reader {
    pub(super) fn matcher(&mut self, body: &Body) -> Matcher {
        let mut matcher = Matcher::default();
        let mut blocks = body.blocks_of("match");
        let Some(block) = blocks.next() else {
            return matcher;
        };
        if let Some(second) = blocks.next() {
            self.wrong(second.header, "a rule has one `match` block");
        }
        let body = &block.body;
        self.names(body, MATCH, &[]);
        matcher.types = self.globs(body, "types");
        matcher.not_types = self.globs(body, "not_types");
        matcher.verbs = self.list(body, "actions", "action", verb, VERBS);
        matcher.holds = self.list(
            body,
            "holds",
            "word",
            Holds::parse,
            &["data", "identity", "nothing"],
        );
        let kinds: Vec<&str> = ProtectionKind::ALL
            .iter()
            .map(|kind| kind.as_str())
            .collect();
        matcher.protections = self.list(
            body,
            "protections",
            "protection",
            ProtectionKind::parse,
            &kinds,
        );
        matcher.guards = self.facts(body, "guards", "safeguard", catalog::GUARDS);
        matcher.access = self.facts(body, "access", "kind of access", catalog::ACCESS);
        matcher.executes = self.facts(body, "executes", "way to run code", catalog::EXECUTES);
        if let Some(modes) = self.list(body, "modes", "mode", data_mode, &["managed", "data"]) {
            matcher.data_sources = modes.contains(&true);
            matcher.only_data_sources = !modes.contains(&false);
        }
        matcher
    }

    /// Words of the catalog, or `*` for any.
    fn facts(
        &mut self,
        body: &Body,
        name: &str,
        what: &str,
        known: &[&'static str],
    ) -> Option<Vec<String>> {
        let parse = |word: &str| (word == "*" || known.contains(&word)).then(|| word.to_owned());
        self.list(body, name, what, parse, known)
    }

    fn globs(&mut self, body: &Body, name: &str) -> Option<Globs> {
        let attribute = body.attribute(name)?;
        let patterns: Vec<Cow<'static, str>> = self
            .texts(body, name)?
            .into_iter()
            .map(Cow::Owned)
            .collect();
        if self.depth == Depth::Full {
            for pattern in &patterns {
                self.known_type(attribute, pattern);
            }
        }
        if let Some(names) = wildcards(&patterns) {
            let compiled = Compiled::Names(names);
            return Some(Globs { patterns, compiled });
        }
        let mut builder = GlobSetBuilder::new();
        for pattern in &patterns {
            match GlobBuilder::new(pattern).build() {
                Ok(glob) => {
                    builder.add(glob);
                }
                Err(error) => self.wrong(
                    attribute.expr.span,
                    format!("`{pattern}` is not a valid pattern: {}", error.kind()),
                ),
            }
        }
        let set = builder.build().unwrap_or_else(|_| GlobSet::empty());
        let compiled = Compiled::Globs(set);
        Some(Globs { patterns, compiled })
    }

    /// A type that the catalog does not know is taken as meant, unless a known
    /// one is spelt nearly the same.
    pub(super) fn known_type(&mut self, attribute: &Attribute, pattern: &str) {
        let is_pattern = pattern.contains(['*', '?', '[', '{']);
        if is_pattern || self.catalog.lookup(pattern).is_some() {
            return;
        }
        if let Some(near) = nearest_type(pattern, self.catalog) {
            self.wrong(
                attribute.expr.span,
                format!("the catalog knows no type `{pattern}`; did you mean `{near}`?"),
            );
        }
    }
}
