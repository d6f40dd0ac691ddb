//! The policy file, `blastgate.hcl`: from text to [`Policy`].
//!
//! A mistake in a policy must not weaken it silently, so anything that is not
//! understood refuses the whole file: unknown blocks and keys, wrong types,
//! patterns that are none, and blocks that this version does not support. All
//! mistakes are reported at once.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::{
    GlobList, Limits, Policy, PolicySource, ProductionPolicy, RoutinePolicy, RuleOverride, Scope,
    Unmarked,
};
use crate::error::{Error, ErrorCode, ErrorExcerpt, Result};
use crate::hcl::evaluate::constant;
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::{Attribute, Block, Body};
use crate::model::scale::Effect;
use crate::model::value::Value;
use crate::source::{FileId, Span, line_column};

/// Blocks of a policy.
const BLOCKS: &[&str] = &["production", "limits", "routine", "rule", "rules"];
/// Blocks that are meant for a policy but mean nothing to this version yet.
const NOT_YET: &[&str] = &["approval", "freeze", "boundary", "waiver"];

/// What to do about a policy that does not load.
const CORRECT: &str = "correct the file; blastgate does not judge by half a policy";

/// Reads a policy. `name` is what errors and reports call the file.
///
/// # Errors
/// [`ErrorCode::InvalidPolicy`] with an excerpt for every mistake.
pub fn parse(bytes: &[u8], name: &str) -> Result<Policy> {
    let invalid = |message: String| Error::new(ErrorCode::InvalidPolicy, message);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        invalid(format!(
            "the policy is not UTF-8 (byte {})",
            error.valid_up_to()
        ))
        .with_help("save the file as UTF-8")
        .at(name, None)
    })?;
    let body = parse_body(text, FileId(0), name).map_err(|error| Error {
        code: ErrorCode::InvalidPolicy,
        help: error.help.or_else(|| Some(CORRECT.to_owned())),
        ..error
    })?;
    let mut reader = Reader::default();
    let mut policy = reader.policy(&body);
    if !reader.mistakes.is_empty() {
        return Err(reader.error(text, name));
    }
    policy.source = PolicySource::File {
        name: name.to_owned(),
        sha256: Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        text: text.into(),
    };
    Ok(policy)
}

#[derive(Default)]
struct Reader {
    mistakes: Vec<(Span, String)>,
}

impl Reader {
    fn mistake(&mut self, span: Span, what: impl Into<String>) {
        self.mistakes.push((span, what.into()));
    }

    fn error(mut self, text: &str, name: &str) -> Error {
        self.mistakes.sort();
        let (first, what) = (self.mistakes[0].0, self.mistakes[0].1.clone());
        let message = match self.mistakes.len() {
            1 => format!("the policy does not load: {what}"),
            count => format!("the policy does not load, for {count} reasons; the first: {what}"),
        };
        let mut error = Error::new(ErrorCode::InvalidPolicy, message)
            .with_help(CORRECT)
            .at(name, Some(line_column(text, first.range().start)));
        for (span, label) in self.mistakes {
            let range = span.range();
            error = error.with_excerpt(ErrorExcerpt {
                name: name.to_owned(),
                text: text.to_owned(),
                start: range.start,
                length: range.len(),
                label,
            });
        }
        error
    }

    fn policy(&mut self, body: &Body) -> Policy {
        let mut policy = Policy::default();
        for attribute in &body.attributes {
            self.mistake(
                attribute.name_span,
                format!("`{}` stands outside of any block", attribute.name),
            );
        }
        let mut once = BTreeSet::new();
        for block in &body.blocks {
            let kind: &str = &block.kind;
            if NOT_YET.contains(&kind) {
                self.mistake(
                    block.header,
                    format!("`{kind}` is not supported by this version; remove the block or use a later one"),
                );
                continue;
            }
            if !BLOCKS.contains(&kind) {
                let hint = suggestion(kind, BLOCKS);
                self.mistake(block.header, format!("there is no block `{kind}`{hint}"));
                continue;
            }
            let labels = usize::from(kind == "rule");
            if block.labels.len() != labels {
                let wanted = match labels {
                    0 => "takes no label",
                    _ => "takes one label, the id of the rule",
                };
                self.mistake(block.header, format!("`{kind}` {wanted}"));
                continue;
            }
            // Several blocks of one rule may each speak of other objects.
            let scoped = kind == "rule"
                && ["types", "addresses"]
                    .iter()
                    .any(|name| block.body.attribute(name).is_some());
            if !scoped && !once.insert((kind, block.label(0))) {
                self.mistake(block.header, "this block stands here a second time");
                continue;
            }
            for inner in &block.body.blocks {
                self.mistake(
                    inner.header,
                    format!("`{kind}` holds no blocks, but values: `name = ...`"),
                );
            }
            match kind {
                "production" => policy.production = self.production(block),
                "limits" => policy.limits = self.limits(block),
                "routine" => policy.routine = self.routine(block),
                "rules" => policy.rule_directories = self.directories(block),
                _ => policy.rules.extend(self.rule(block)),
            }
        }
        policy
    }

    fn production(&mut self, block: &Block) -> ProductionPolicy {
        const KEYS: &[&str] = &[
            "tags",
            "values",
            "not_values",
            "workspaces",
            "paths",
            "accounts",
            "modules",
            "unmarked",
        ];
        let mut production = ProductionPolicy::default();
        for attribute in self.known(block, KEYS) {
            match attribute.name.as_ref() {
                "tags" => production.tags = self.words(attribute),
                "values" => production.values = self.words(attribute),
                "not_values" => production.not_values = self.words(attribute),
                "workspaces" => production.workspaces = self.globs(attribute),
                "paths" => production.paths = self.globs(attribute),
                "accounts" => production.accounts = self.globs(attribute),
                "modules" => production.modules = self.globs(attribute),
                _ => {
                    let words = [
                        ("production", Unmarked::Production),
                        ("not-production", Unmarked::NotProduction),
                    ];
                    if let Some(unmarked) = self.choice(attribute, &words) {
                        production.unmarked = unmarked;
                    }
                }
            }
        }
        production
    }

    fn limits(&mut self, block: &Block) -> Limits {
        const KEYS: &[&str] = &[
            "destructive_changes",
            "blast_radius",
            "production_blast_radius",
            "plan_age",
        ];
        let mut limits = Limits::default();
        for attribute in self.known(block, KEYS) {
            match attribute.name.as_ref() {
                "destructive_changes" => limits.destructive_changes = self.count(attribute),
                "blast_radius" => limits.blast_radius = self.count(attribute),
                "production_blast_radius" => {
                    limits.production_blast_radius = self.count(attribute);
                }
                _ => limits.plan_age = self.age(attribute),
            }
        }
        limits
    }

    fn routine(&mut self, block: &Block) -> RoutinePolicy {
        let (mut types, mut addresses, mut off) = Default::default();
        for attribute in self.known(block, &["types", "addresses", "off"]) {
            match attribute.name.as_ref() {
                "types" => types = self.some_globs(attribute),
                "addresses" => addresses = self.some_globs(attribute),
                _ => off = self.switch(attribute),
            }
        }
        RoutinePolicy::new(types, addresses, off)
    }

    fn rule(&mut self, block: &Block) -> Option<RuleOverride> {
        let mut effect = None;
        let mut scope = Scope::default();
        for attribute in self.known(block, &["effect", "types", "addresses"]) {
            let words = [Effect::Note, Effect::NeedsApproval, Effect::Fail]
                .map(|effect| (effect.as_str(), effect));
            match attribute.name.as_ref() {
                "types" => scope.types = self.some_globs(attribute),
                "addresses" => scope.addresses = self.some_globs(attribute),
                _ => effect = self.choice(attribute, &words),
            }
        }
        if effect.is_none() && block.body.attribute("effect").is_none() {
            self.mistake(block.header, "the block has no `effect`");
        }
        Some(RuleOverride {
            id: block.label(0)?.to_owned(),
            effect: effect?,
            scope,
            place: (block.header.range().start, block.header.range().len()),
        })
    }

    fn directories(&mut self, block: &Block) -> Vec<String> {
        let mut directories = Vec::new();
        for attribute in self.known(block, &["directories"]) {
            directories = self.words(attribute);
            // Rules come from the trusted tree that the policy comes from, and
            // from nowhere else.
            let outside = |path: &String| {
                path.starts_with(['/', '\\', '~'])
                    || path.contains(':')
                    || path.split(['/', '\\']).any(|part| part == "..")
            };
            if let Some(path) = directories.iter().find(|path| outside(path)) {
                let what = format!("`{path}` leads out of the directory of the policy");
                self.mistake(attribute.expr.span, what);
            }
        }
        directories
    }

    /// The attributes of a block that it may have; complains about the others.
    fn known<'a>(&mut self, block: &'a Block, keys: &[&str]) -> Vec<&'a Attribute> {
        let mut out: Vec<&Attribute> = Vec::new();
        for attribute in &block.body.attributes {
            let name: &str = &attribute.name;
            if !keys.contains(&name) {
                let hint = suggestion(name, keys);
                let what = format!("`{}` has no `{name}`{hint}", block.kind);
                self.mistake(attribute.name_span, what);
            } else if out.iter().any(|other| other.name == attribute.name) {
                self.mistake(attribute.name_span, format!("`{name}` is given twice"));
            } else {
                out.push(attribute);
            }
        }
        out
    }

    fn value(&mut self, attribute: &Attribute) -> Option<Value> {
        let value = constant(&attribute.expr).filter(|value| !value.has_unknown());
        if value.is_none() {
            self.mistake(
                attribute.expr.span,
                format!("`{}` must be a constant", attribute.name),
            );
        }
        value
    }

    fn words(&mut self, attribute: &Attribute) -> Vec<String> {
        let Some(value) = self.value(attribute) else {
            return Vec::new();
        };
        let words: Option<Vec<String>> = value.as_list().and_then(|list| {
            list.iter()
                .map(|value| value.as_str().map(str::to_owned))
                .collect()
        });
        let Some(words) = words else {
            let what = format!("`{}` must be a list of strings", attribute.name);
            self.mistake(attribute.expr.span, what);
            return Vec::new();
        };
        if words
            .iter()
            .any(|word| !word.contains(char::is_alphanumeric) && !word.contains('*'))
        {
            let what = format!("an entry of `{}` holds no letter or digit", attribute.name);
            self.mistake(attribute.expr.span, what);
        }
        words
    }

    fn globs(&mut self, attribute: &Attribute) -> GlobList {
        let patterns = self.words(attribute);
        GlobList::new(patterns.iter().map(String::as_str)).unwrap_or_else(|(at, why)| {
            let span = attribute
                .expr
                .elements()
                .and_then(|elements| elements.get(at))
                .map_or(attribute.expr.span, |element| element.span);
            self.mistake(span, format!("this is no pattern: {why}"));
            GlobList::default()
        })
    }

    /// Patterns of a list that narrows: an empty one would mean everything.
    fn some_globs(&mut self, attribute: &Attribute) -> GlobList {
        let globs = self.globs(attribute);
        let is_empty = |value: &Value| value.as_list().is_some_and(<[Value]>::is_empty);
        if constant(&attribute.expr).as_ref().is_some_and(is_empty) {
            let what = format!(
                "`{}` is empty; leave it out to mean everything",
                attribute.name
            );
            self.mistake(attribute.expr.span, what);
        }
        globs
    }

    fn switch(&mut self, attribute: &Attribute) -> bool {
        let value = self.value(attribute);
        let switch = value.as_ref().and_then(Value::as_bool);
        if value.is_some() && switch.is_none() {
            let what = format!("`{}` must be true or false", attribute.name);
            self.mistake(attribute.expr.span, what);
        }
        switch.unwrap_or_default()
    }

    fn choice<T: Copy>(&mut self, attribute: &Attribute, words: &[(&str, T)]) -> Option<T> {
        let value = self.value(attribute)?;
        let text = value.as_str().unwrap_or_default();
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let hint = suggestion(text, &names);
            let list = names.join("\", \"");
            let what = format!("`{}` must be one of \"{list}\"{hint}", attribute.name);
            self.mistake(attribute.expr.span, what);
        }
        found.map(|(_, choice)| *choice)
    }

    fn count(&mut self, attribute: &Attribute) -> Option<u64> {
        let value = self.value(attribute)?;
        let count = value
            .as_number()
            .and_then(|number| number.as_i64())
            .and_then(|int| u64::try_from(int).ok());
        if count.is_none() {
            let what = format!("`{}` must be a whole number, 0 or more", attribute.name);
            self.mistake(attribute.expr.span, what);
        }
        count
    }

    fn age(&mut self, attribute: &Attribute) -> Option<u64> {
        let value = self.value(attribute)?;
        let seconds = value.as_str().and_then(|text| {
            let unit = match text.chars().last()? {
                's' => 1,
                'm' => 60,
                'h' => 3600,
                'd' => 86_400,
                _ => return None,
            };
            text[..text.len() - 1]
                .parse::<u64>()
                .ok()?
                .checked_mul(unit)
        });
        if seconds.is_none() {
            let what = format!(
                "`{}` must be a duration: \"30m\", \"24h\", \"7d\"",
                attribute.name
            );
            self.mistake(attribute.expr.span, what);
        }
        seconds
    }
}

fn suggestion(word: &str, known: &[&str]) -> String {
    known
        .iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().max(3) / 3)
        .min()
        .map_or_else(String::new, |(_, candidate)| {
            format!("; did you mean `{candidate}`?")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_policy_loads() {
        let text = r#"
production {
  tags       = ["landscape-name"]
  values     = ["gold"]
  not_values = ["live"]
  workspaces = ["*-main"]
  paths      = ["envs/*/live/**"]
  accounts   = ["123456789012"]
  modules    = ["module.core*"]
  unmarked   = "not-production"
}
limits {
  destructive_changes     = 3
  blast_radius            = 50
  production_blast_radius = 0
  plan_age                = "24h"
}
rule "tags-removed" { effect = "fail" }
rules { directories = ["gate/rules"] }
"#;
        let policy = parse(text.as_bytes(), "blastgate.hcl").expect("a policy");
        assert_eq!(policy.production.unmarked, Unmarked::NotProduction);
        assert!(
            policy
                .production
                .paths
                .matching("envs/eu/live/db")
                .is_some()
        );
        assert_eq!(policy.limits.plan_age, Some(86_400));
        assert_eq!(policy.limits.production_blast_radius, Some(0));
        assert_eq!(policy.rules[0].effect, Effect::Fail);
        assert_eq!(policy.rule_directories, ["gate/rules"]);
        assert!(matches!(policy.source, PolicySource::File { .. }));
    }

    #[test]
    fn every_mistake_is_shown_at_once() {
        let text = r#"
produktion {}
production {
  tag      = ["x"]
  unmarked = "prodution"
  paths    = ["a[b"]
  values   = "gold"
  accounts = var.accounts
}
limits {
  blast_radius = -1
  plan_age     = "soon"
}
boundary "default" {}
rule { effect = "fail" }
rule "a" {}
rule "b" { effect = "needs-aproval" }
rules { directories = ["../x"] }
rules {}
x = 1
"#;
        let error = parse(text.as_bytes(), "blastgate.hcl").expect_err("mistakes");
        assert_eq!(error.code, ErrorCode::InvalidPolicy);
        let labels: Vec<&str> = error
            .excerpts
            .iter()
            .map(|excerpt| excerpt.label.as_str())
            .collect();
        let all = labels.join("\n");
        for part in [
            "no block `produktion`; did you mean `production`?",
            "`production` has no `tag`; did you mean `tags`?",
            "did you mean `production`?",
            "this is no pattern",
            "`values` must be a list of strings",
            "`accounts` must be a constant",
            "`blast_radius` must be a whole number",
            "`plan_age` must be a duration",
            "`boundary` is not supported by this version",
            "takes one label",
            "no `effect`",
            "did you mean `needs-approval`?",
            "leads out of",
            "a second time",
            "outside of any block",
        ] {
            assert!(all.contains(part), "{part} is not in:\n{all}");
        }
        assert_eq!(labels.len(), 15, "{all}");
        let excerpt = &error.excerpts[1];
        assert_eq!(&text[excerpt.start..excerpt.start + excerpt.length], "tag");
        assert_eq!(error.location.and_then(|at| at.line), Some(2));
    }

    #[test]
    fn what_is_no_policy_is_refused() {
        for bytes in [&b"production {"[..], b"\xff", b"production = 1"] {
            let error = parse(bytes, "p").expect_err("no policy");
            assert_eq!(error.code, ErrorCode::InvalidPolicy);
        }
        assert!(parse(b"", "p").is_ok());
    }
}
