//! The policy file, `blastgate.hcl`: from text to [`Policy`].
//!
//! A mistake in a policy must not weaken it silently, so anything that is not
//! understood refuses the whole file: unknown blocks and keys, wrong types and
//! patterns that are none. All mistakes are reported at once.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::reader::{CORRECT, Reader, place, suggestion};
use super::{Place, Policy, PolicySource, SECTIONS, Section, Stands};
use crate::error::{Error, ErrorCode, ErrorExcerpt, Result};
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::{Block, Body};
use crate::model::hex::hex;
use crate::model::time::Time;
use crate::source::{FileId, line_column};

/// Seconds for which a waiver holds at most: a year, and a day for its end.
const LONGEST_WAIVER: i64 = 367 * 86_400;

/// Reads a policy. `name` is what errors and reports call the file.
///
/// # Errors
/// [`ErrorCode::InvalidPolicy`] with an excerpt for every mistake.
pub fn parse(bytes: &[u8], name: &str) -> Result<Policy> {
    let (policy, mistakes) = parse_partly(bytes, name)?;
    mistakes.refuse()?;
    Ok(policy)
}

/// Reads what can be understood of a policy, and gathers its mistakes, so that
/// those about rules can be told together with them.
///
/// # Errors
/// When the bytes are no HCL at all.
pub fn parse_partly(bytes: &[u8], name: &str) -> Result<(Policy, Mistakes)> {
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
    let mut reader = Reader::new(text);
    let mut policy = blocks(&mut reader, &body);
    policy.given = reader.given;
    policy.source = PolicySource::File {
        name: name.to_owned(),
        sha256: hex(&Sha256::digest(bytes)),
        text: text.into(),
    };
    let mistakes = Mistakes {
        name: name.to_owned(),
        text: text.to_owned(),
        list: reader.mistakes,
    };
    Ok((policy, mistakes))
}

/// What is wrong with a policy.
#[derive(Debug, Clone, Default)]
pub struct Mistakes {
    name: String,
    text: String,
    list: Vec<(Place, String)>,
}

impl Mistakes {
    /// Adds one.
    pub fn add(&mut self, place: Place, what: String) {
        self.list.push((place, what));
    }

    /// One error that tells all mistakes, if there are any.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidPolicy`] with an excerpt for every mistake.
    pub fn refuse(&self) -> Result<()> {
        let mut list = self.list.clone();
        list.sort();
        let Some((first, what)) = list.first() else {
            return Ok(());
        };
        let message = match list.len() {
            1 => format!("the policy does not load: {what}"),
            count => format!("the policy does not load, for {count} reasons; the first: {what}"),
        };
        let mut error = Error::new(ErrorCode::InvalidPolicy, message)
            .with_help(CORRECT)
            .at(
                self.name.clone(),
                Some(line_column(&self.text, first.start)),
            );
        for (place, label) in list {
            error = error.with_excerpt(ErrorExcerpt {
                name: self.name.clone(),
                text: self.text.clone(),
                start: place.start,
                length: place.length,
                label,
            });
        }
        Err(error)
    }
}

/// Refuses waivers that would hold for longer than a year from now on.
///
/// # Errors
/// [`ErrorCode::InvalidPolicy`] with an excerpt for every such waiver.
pub fn check_dates(policy: &Policy, now: Time) -> Result<()> {
    let PolicySource::File { name, text, .. } = &policy.source else {
        return Ok(());
    };
    let mut mistakes = Mistakes {
        name: name.clone(),
        text: text.to_string(),
        list: Vec::new(),
    };
    for waiver in &policy.waivers {
        if waiver.expires.as_second() - now.as_second() > LONGEST_WAIVER {
            mistakes.add(
                waiver.expires_place,
                "a waiver holds for a year at most; take a nearer day and renew it where it is still needed".to_owned(),
            );
        }
    }
    mistakes.refuse()
}

fn blocks(reader: &mut Reader<'_>, body: &Body) -> Policy {
    let mut policy = Policy::default();
    for attribute in &body.attributes {
        reader.mistake(
            attribute.name_span,
            format!("`{}` must be inside a block", attribute.name),
        );
    }
    let mut once = BTreeSet::new();
    for block in &body.blocks {
        let Some(section) = section(reader, block) else {
            continue;
        };
        let key = (section.kind, block.label(0));
        if !once.insert(key) && !section.repeats {
            reader.mistake(block.header, "duplicate block");
            continue;
        }
        policy.blocks.push(Stands {
            kind: section.kind.to_owned(),
            label: block.label(0).map(str::to_owned),
            place: place(block.span),
        });
        match section.kind {
            "production" => policy.production = super::production::read(reader, block),
            "limits" => policy.limits = super::limits::read(reader, block),
            "approval" => policy.approval = super::approval::read(reader, block),
            "freeze" => policy.freezes.push(super::freeze::read(reader, block)),
            "boundary" => policy.boundaries.push(super::boundary::read(reader, block)),
            "rule" => policy.rules.extend(super::rule::read(reader, block)),
            "waiver" => policy.waivers.extend(super::waiver::read(reader, block)),
            "routine" => policy.routine = super::routine::read(reader, block),
            "catalog" => policy.catalog_directories = super::catalog::read(reader, block),
            "rego" => policy.rego_directories = super::rego::read(reader, block),
            _ => policy.rule_directories = super::rules::read(reader, block),
        }
    }
    one_rule_for_everything(reader, body);
    policy
}

/// What a block is, if it is one that a policy may have.
fn section(reader: &mut Reader<'_>, block: &Block) -> Option<&'static Section> {
    let kind: &str = &block.kind;
    let Some(section) = SECTIONS.iter().find(|section| section.kind == kind) else {
        let kinds: Vec<&str> = SECTIONS.iter().map(|section| section.kind).collect();
        let hint = suggestion(kind, &kinds);
        reader.mistake(block.header, format!("there is no block `{kind}`{hint}"));
        return None;
    };
    let wanted = match section.label {
        None if block.labels.is_empty() => return Some(section),
        Some(_) if block.labels.len() == 1 && block.label(0) != Some("") => return Some(section),
        None => "takes no label".to_owned(),
        Some(label) => format!("takes one label, {label}"),
    };
    reader.mistake(block.header, format!("`{kind}` {wanted}"));
    None
}

/// Two blocks for all findings of one rule contradict each other. Those for
/// some types or addresses do not: the last one that matches counts.
fn one_rule_for_everything(reader: &mut Reader<'_>, body: &Body) {
    let mut seen = BTreeSet::new();
    for block in body.blocks_of("rule") {
        let scoped = ["types", "addresses"]
            .iter()
            .any(|key| block.body.attribute(key).is_some());
        if !scoped && !seen.insert(block.label(0)) {
            reader.mistake(block.header, "duplicate block");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::scale::Effect;
    use crate::policy::{Bind, Unmarked};

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
boundary {}
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
            "this is not a valid pattern",
            "`values` must be a list of strings",
            "`accounts` must be a constant",
            "`blast_radius` must be a whole number",
            "`plan_age` must be a duration",
            "`boundary` takes one label, the name of the agent",
            "`rule` takes one label",
            "no `effect`",
            "did you mean `needs-approval`?",
            "leads out of",
            "duplicate block",
            "must be inside a block",
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

    #[test]
    fn who_may_do_what_and_who_has_to_agree() {
        let text = r#"
approval {
  required      = 2
  signers       = "gate/allowed_signers"
  revoked       = "gate/revoked_keys"
  not_approvers = ["*-bot@example.com"]
  expires       = "8h"
  bind          = "changes"
  reviews       = true
}
freeze {
  days   = ["fri"]
  hours  = ["14:00-24:00"]
  zone   = "Europe/Berlin"
  reason = "nobody is here on the weekend"
}
freeze {
  from   = "2026-12-20T00:00:00Z"
  until  = "2027-01-04T00:00:00Z"
  reason = "holidays"
}
boundary "default" {}
boundary "ci" {
  types       = ["aws_sqs_*"]
  not_types   = ["aws_sqs_queue_policy"]
  classes     = ["read-only", "reversible"]
  max_changes = 5
  production  = false
}
rule "destroys-data" {
  effect    = "note"
  addresses = ["aws_db_instance.scratch[0]"]
}
rule "destroys-data" {
  effect = "fail"
}
waiver "guard-removed" {
  address = "aws_db_instance.old"
  reason  = "moves to Aurora"
  owner   = "dba@example.com"
  expires = "2027-01-31"
}
routine { types = ["acme_revision"] }
catalog { directories = ["gate/catalog"] }
"#;
        let policy = parse(text.as_bytes(), "blastgate.hcl").unwrap_or_else(|error| {
            panic!(
                "{:?}",
                error.excerpts.iter().map(|e| &e.label).collect::<Vec<_>>()
            )
        });
        assert_eq!(
            (policy.approval.required, policy.approval.expires),
            (2, 28_800)
        );
        assert_eq!(policy.approval.bind, Bind::Changes);
        assert_eq!(policy.freezes.len(), 2);
        let ci = &policy.boundaries[1];
        assert!(
            ci.types
                .only
                .as_ref()
                .expect("types")
                .matching("aws_sqs_queue")
                .is_some()
        );
        assert!(ci.addresses.is_open() && !ci.production && ci.max_changes == Some(5));
        assert!(!policy.rules[0].scope.is_empty() && policy.rules[1].scope.is_empty());
        assert_eq!(policy.waivers[0].pattern(), "aws_db_instance.old");
        assert!(
            policy
                .routine
                .scope
                .types
                .matching("acme_revision")
                .is_some()
        );
        assert_eq!(policy.catalog_directories, ["gate/catalog"]);
        let place = policy
            .place_of("boundary \"ci\".max_changes")
            .expect("a place");
        assert_eq!(
            &text[place.start..place.start + place.length],
            "max_changes = 5"
        );
    }

    #[test]
    fn what_would_weaken_a_policy_silently_is_refused() {
        for (text, wanted) in [
            ("approval { required = 0 }", "from 1 to 100"),
            ("approval { signers = \"/etc/signers\" }", "leads out of"),
            ("freeze { reason = \"x\" }", "does not say when"),
            (
                "freeze {\n days = [\"friday\"]\n reason = \"x\"\n}",
                "knows \"mon\"",
            ),
            (
                "freeze {\n zone = \"Mars/Base\"\n days = [\"fri\"]\n reason = \"x\"\n}",
                "no time zone",
            ),
            (
                "freeze {\n from = \"2026-12-20\"\n reason = \"x\"\n}",
                "a time with its zone",
            ),
            (
                "boundary \"a\" {\n classes = [\"reversable\"]\n}",
                "did you mean `reversible`?",
            ),
            ("boundary \"a\" {\n tipes = []\n}", "did you mean `types`?"),
            ("boundary \"a\" {}\nboundary \"a\" {}", "duplicate block"),
            (
                "rule \"a\" {\n effect = \"note\"\n}\nrule \"a\" {\n effect = \"fail\"\n}",
                "duplicate block",
            ),
            (
                "waiver \"a\" {\n address = \"b\"\n reason = \"c\"\n owner = \"d\"\n}",
                "no `expires`",
            ),
            (
                "waiver \"a\" {\n address = \"b\"\n reason = \" \"\n owner = \"d\"\n expires = \"soon\"\n}",
                "a text that is not empty",
            ),
            (
                "routine {\n off = true\n types = [\"a\"]\n}",
                "nothing is routine",
            ),
            ("catalog { directories = [\"../x\"] }", "leads out of"),
        ] {
            let error = parse(text.as_bytes(), "p")
                .err()
                .unwrap_or_else(|| panic!("{text}"));
            let labels: Vec<&str> = error.excerpts.iter().map(|e| e.label.as_str()).collect();
            assert!(
                labels.iter().any(|label| label.contains(wanted)),
                "{text}: {labels:?}"
            );
        }
    }

    #[test]
    fn a_waiver_holds_for_a_year_at_most() {
        let text = "waiver \"a\" {\n address = \"b\"\n reason = \"c\"\n owner = \"d\"\n expires = \"2027-12-01\"\n}";
        let policy = parse(text.as_bytes(), "p").expect("a policy");
        let at = |text: &str| crate::model::time::parse(text).expect("a time");
        assert!(check_dates(&policy, at("2026-12-01T00:00:00Z")).is_ok());
        let error = check_dates(&policy, at("2026-11-01T00:00:00Z")).expect_err("too long");
        assert_eq!(error.excerpts.len(), 1);
        assert_eq!(error.location.and_then(|at| at.line), Some(5));
    }
}
