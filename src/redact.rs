//! The one place where text of the input becomes text that may be shown.
//!
//! A [`Redactor`] is made from a whole change set, because a secret that is
//! marked in one attribute may stand unmarked in another, in a policy
//! document or in user data. What it lets through is a [`Text`]: secrets are
//! replaced by `(sensitive)`, control, bidi and invisible characters are
//! written out, commands of CI systems lose their meaning, and the length is
//! bounded. Formats still escape a `Text` for their own syntax.

mod blocks;
mod commands;
mod digests;
mod glance;
mod inside;
mod marks;
mod names;
mod sanitize;
mod scripts;
mod secrets;
mod text;
mod tokens;
mod window;

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::{FxHashMap, FxHashSet};
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::change::ChangeSet;
use crate::model::tag::TagKey;
use crate::model::value::{Mask, Path, PathStep, Value};

pub use names::is_sensitive_name;
pub use sanitize::sanitize;
pub use scripts::is_script;
pub use text::{Text, Verbatim};
pub use tokens::looks_secret;

use window::{bound, first_difference, window};

/// What stands in the place of a secret.
pub const HIDDEN: &str = "(sensitive)";
/// What stands in the place of a value that is known only after apply.
pub const UNKNOWN: &str = "(known after apply)";

/// Longest text of one value, in characters.
const MAX_VALUE: usize = 400;
/// Longest text of a list or map that is compared, in bytes. (A string is
/// compared whole.)
const MAX_WHOLE: usize = 1 << 20;
/// Characters shown in front of the first difference of two long texts.
const AROUND: usize = 60;
/// Names that are remembered, and the longest of them.
const MOST_NAMES: usize = 8192;
const LONGEST_NAME: usize = 96;
/// Longest sentence, in characters.
const MAX_SENTENCE: usize = 2_000;

/// Why a value is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// The plan or the configuration marks it as sensitive.
    Marked,
    /// Its name, or one around it, is that of a secret.
    Named,
    /// It equals a secret that stands elsewhere.
    Known,
}

impl Mark {
    /// The reason in so many words.
    pub fn as_str(self) -> &'static str {
        match self {
            Mark::Marked => "marked sensitive",
            Mark::Named => "named like a secret",
            Mark::Known => "equal to a secret",
        }
    }
}

/// Makes texts of one input safe to show.
#[derive(Debug)]
pub struct Redactor {
    secrets: inside::Inside,
    blocks: blocks::Blocks,
    tags: TagKey,
    whole: FxHashSet<Arc<str>>,
    /// Names of attributes as they are shown; the same few stand in every change.
    names: Mutex<FxHashMap<Box<str>, Text>>,
}

/// A name or title that a rule file gives itself. It holds nothing of the
/// input, so a secret that happens to be a word of it must not hide it: gates
/// and waivers go by the names of rules.
pub fn of_rule(text: &str) -> Text {
    Text(bound(&sanitize(text), MAX_SENTENCE).into())
}

impl Redactor {
    /// Learns the secrets of a change set: everything under a sensitive mark or
    /// a sensitive name, sensitive variables and outputs, secrets among the
    /// constants of providers and backends.
    pub fn new(set: &ChangeSet) -> Self {
        Self::from_many(std::slice::from_ref(&set))
    }

    /// The same for several change sets that end in one report.
    pub fn from_many(sets: &[&ChangeSet]) -> Self {
        let found = secrets::collect(sets);
        let secrets = inside::Inside::new(found.inside);
        Redactor {
            secrets,
            blocks: blocks::Blocks::of(sets, &found.whole),
            tags: sets
                .first()
                .map(|set| set.origin.tags.clone())
                .unwrap_or_default(),
            whole: found.whole.into_iter().collect(),
            names: Mutex::default(),
        }
    }

    /// A sentence or name: secrets hidden, characters made harmless.
    pub fn text(&self, text: &str) -> Text {
        Text(bound(&sanitize(&self.hide(text)), MAX_SENTENCE).into())
    }

    /// The same for a name, a path or a line that stands in many places, which is made once.
    pub fn name(&self, name: &str) -> Text {
        if name.len() > LONGEST_NAME {
            return self.text(name);
        }
        let mut known = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = known.get(name) {
            return text.clone();
        }
        let text = self.text(name);
        if known.len() < MOST_NAMES {
            known.insert(name.into(), text.clone());
        }
        text
    }

    /// One line of a source file; string literals under sensitive names are hidden.
    pub fn source_line(&self, line: &str) -> Text {
        Text(
            bound(
                &sanitize(&self.hide(&names::hide_literals(line, &|_| HIDDEN.to_owned()))),
                MAX_VALUE,
            )
            .into(),
        )
    }

    /// Several lines (a fix), byte for byte. `None` where something of them would be hidden,
    /// cut or written otherwise: half a fix is none.
    pub fn verbatim(&self, text: &str) -> Option<Verbatim> {
        let same = |line: &str| self.name(line).as_str() == line;
        text.split('\n').all(same).then(|| Verbatim(text.into()))
    }

    /// An attribute value as compact text. `None` when the value is hidden as a whole.
    pub fn value(&self, path: &Path, value: &Value, mask: &Mask) -> Option<Text> {
        if self.hides(path, value, mask) {
            return None;
        }
        let mut out = String::new();
        self.write_shown(&mut path.clone(), value, mask, &mut out, (0, MAX_VALUE * 8));
        Some(Text(bound(&sanitize(&out), MAX_VALUE).into()))
    }

    /// The two sides of an attribute that differs, neither of which is hidden as a whole
    /// ([`Redactor::hides`]), and whether either was cut. They are compared before anything is cut: where both are long, what is
    /// shown starts shortly before the first difference.
    pub fn sides(
        &self,
        path: &Path,
        before: (&Value, &Mask),
        after: (&Value, &Mask),
    ) -> (Option<Text>, Option<Text>, bool) {
        let whole = |(value, mask): (&Value, &Mask)| {
            let shown = !value.is_null() && !value.is_unknown();
            shown.then(|| {
                let mut out = String::new();
                self.write_shown(&mut path.clone(), value, mask, &mut out, (0, MAX_WHOLE));
                match sanitize(&out) {
                    Cow::Borrowed(_) => out,
                    Cow::Owned(clean) => clean,
                }
            })
        };
        let (before, after) = (whole(before), whole(after));
        let start = match (&before, &after) {
            (Some(before), Some(after)) => first_difference(before, after)
                .filter(|at| *at > MAX_VALUE / 2)
                .map_or(0, |at| at - AROUND),
            _ => 0,
        };
        let mut truncated = false;
        let mut cut = |text: String| {
            let (shown, was_cut) = window(&text, start);
            truncated |= was_cut;
            Text(shown.into())
        };
        let (before, after) = (before.map(&mut cut), after.map(&mut cut));
        (before, after, truncated)
    }

    /// Whether a value must not be shown at all.
    pub fn hides(&self, path: &Path, value: &Value, mask: &Mask) -> bool {
        self.why(path, value, mask).is_some()
    }

    /// Why a value must not be shown at all; `None` when it may be.
    pub fn why(&self, path: &Path, value: &Value, mask: &Mask) -> Option<Mark> {
        if mask.is_all() && !matches!(value, Value::Null) {
            return Some(Mark::Marked);
        }
        if matches!(value, Value::Null | Value::Bool(_) | Value::Unknown) {
            return None;
        }
        if path_is_sensitive(path) {
            return Some(Mark::Named);
        }
        let known = match value {
            Value::String(text) => self.whole.contains(text.as_ref()),
            Value::Number(number) if !self.whole.is_empty() => {
                self.whole.contains(number.to_string().as_str())
            }
            _ => false,
        };
        known.then_some(Mark::Known)
    }

    /// Whether a text that is shown has a hidden secret in it.
    pub fn has_hidden(text: &Text) -> bool {
        text.as_str().contains(marks::BEGINNING)
    }

    /// A short word by which a hidden value is told from others of this input;
    /// `None` for no value, and for one that only apply will tell. It is keyed
    /// ([`TagKey`]), so that nobody can try out what the value is.
    pub fn tag(&self, value: &Value) -> Option<Text> {
        if value.is_null() || value.is_unknown() || value.has_unknown() {
            return None;
        }
        Some(Text(self.tags.tag_of(value).into()))
    }

    /// Writes a value at a depth, and stops when the text is longer than a limit.
    fn write(
        &self,
        path: &mut Path,
        value: &Value,
        mask: &Mask,
        out: &mut String,
        (depth, limit): (usize, usize),
    ) {
        if out.len() > limit {
            return;
        }
        if self.hides(path, value, mask) {
            out.push_str(HIDDEN);
            return;
        }
        self.write_shown(path, value, mask, out, (depth, limit));
    }

    /// The same of a value that is not hidden as a whole.
    fn write_shown(
        &self,
        path: &mut Path,
        value: &Value,
        mask: &Mask,
        out: &mut String,
        (depth, limit): (usize, usize),
    ) {
        match value {
            Value::Null => out.push_str("null"),
            Value::Unknown => out.push_str(UNKNOWN),
            Value::Bool(bool) => out.push_str(if *bool { "true" } else { "false" }),
            Value::Number(number) => out.push_str(&number.to_string()),
            Value::String(text) => {
                out.push('"');
                let hidden = self.hide_part(path, text);
                // A text may be as long as the plan: no room beyond it.
                if hidden.len() > MAX_WHOLE {
                    out.reserve_exact(hidden.len() + 1);
                }
                let mut rest = &*hidden;
                let sign = |byte: u8| matches!(byte, b'"' | b'\\' | b'\n' | b'\r' | b'\t');
                while let Some(at) = rest.bytes().position(sign) {
                    out.push_str(&rest[..at]);
                    out.push_str(match rest.as_bytes()[at] {
                        b'"' => "\\\"",
                        b'\\' => "\\\\",
                        b'\n' => "\\n",
                        b'\r' => "\\r",
                        _ => "\\t",
                    });
                    rest = &rest[at + 1..];
                }
                out.push_str(rest);
                out.push('"');
            }
            Value::List(_) | Value::Map(_) if depth > 40 => out.push('…'),
            Value::List(list) => {
                out.push('[');
                for (index, element) in list.iter().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                    }
                    let step = PathStep::Index(index);
                    let below = mask.step(&step).clone();
                    path.0.push(step);
                    self.write(path, element, &below, out, (depth + 1, limit));
                    path.0.pop();
                }
                out.push(']');
            }
            Value::Map(map) => {
                out.push('{');
                for (index, (name, member)) in map.iter().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                    }
                    let step = PathStep::Name(name.clone());
                    let below = mask.step(&step).clone();
                    out.push_str(&self.hide(name));
                    out.push_str(" = ");
                    path.0.push(step);
                    self.write(path, member, &below, out, (depth + 1, limit));
                    path.0.pop();
                }
                out.push('}');
            }
        }
    }

    /// Hides the secrets in a value. A digest under a name that says so is none.
    fn hide_part<'t>(&self, path: &Path, text: &'t str) -> Cow<'t, str> {
        let public = || {
            let mut names = path.0.iter().rev().filter_map(|step| match step {
                PathStep::Name(name) => Some(name),
                PathStep::Index(_) => None,
            });
            names.next().is_some_and(|name| names::is_of_digest(name))
        };
        if digests::is_plain_digest(text) && public() && self.secrets.find(text).is_empty() {
            return Cow::Borrowed(text);
        }
        self.hide_marked(text)
    }
}

/// Whether any name on the way says that the value is a secret.
fn path_is_sensitive(path: &Path) -> bool {
    path.0.iter().any(|step| match step {
        PathStep::Name(name) => is_sensitive_name(name),
        PathStep::Index(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::VariableValue;

    fn redactor(secrets: &[&str]) -> Redactor {
        let mut set = ChangeSet::default();
        for (index, secret) in secrets.iter().enumerate() {
            set.variables.insert(
                format!("v{index}").into(),
                VariableValue {
                    value: Value::from(*secret),
                    sensitive: true,
                },
            );
        }
        Redactor::new(&set)
    }

    #[test]
    fn a_secret_is_hidden_wherever_it_stands() {
        let redactor = redactor(&["hunter2-hunter2"]);
        assert_eq!(
            redactor.text("x hunter2-hunter2 y").as_str(),
            "x (sensitive) y"
        );
        let path = Path(vec![PathStep::Name("user_data".into())]);
        let text = Value::from("export A=hunter2-hunter2\n");
        let shown = redactor.value(&path, &text, &Mask::None);
        assert!(shown.is_none_or(|text| !text.as_str().contains("hunter2")));
        let encoded = "aHVudGVyMi1odW50ZXIy";
        assert!(!redactor.text(encoded).as_str().contains(encoded));
    }

    #[test]
    fn short_environment_words_stay_readable() {
        let redactor = redactor(&["prod", "true"]);
        assert_eq!(redactor.text("tags say prod").as_str(), "tags say prod");
        let path = Path(vec![PathStep::Name("stage".into())]);
        assert!(redactor.hides(&path, &Value::from("prod"), &Mask::All));
    }

    #[test]
    fn names_decide_and_ordinary_identifiers_do_not() {
        let redactor = redactor(&[]);
        let at = |name: &str| Path(vec![PathStep::Name(name.into())]);
        let value = Value::from("whatever-it-is");
        for name in [
            "password",
            "master_password",
            "client_secret",
            "auth_token",
            "privateKey",
            "api_key",
            "DB_PASSWORD_PROD",
            "SECRET_KEY_BASE",
            "STRIPE_API_KEY_V2",
        ] {
            assert!(redactor.hides(&at(name), &value, &Mask::None), "{name}");
        }
        for name in [
            "name",
            "engine",
            "kms_key_id",
            "key_name",
            "token_validity_units",
            "password_length",
            "secret_name",
            "token_ttl_old",
            "manage_master_user_password_rotation",
        ] {
            assert!(
                !redactor.hides(&at(name), &Value::from(true), &Mask::None),
                "{name}"
            );
        }
        for ordinary in [
            "arn:aws:s3:::my-bucket/*",
            "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders-d4e5f6",
            "sg-0123456789abcdef0",
            "10.0.0.0/16",
            "module.app[\"a\"].aws_db_instance.main",
            "123e4567-e89b-12d3-a456-426614174000",
        ] {
            assert_eq!(redactor.text(ordinary).as_str(), ordinary);
        }
        for secret in [
            "AKIAIOSFODNN7EXAMPLE",
            "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl",
            "postgres://u:s3cr3tpw@db/x",
        ] {
            assert!(redactor.text(secret).as_str().contains(HIDDEN), "{secret}");
        }
    }

    #[test]
    fn secrets_in_commands_and_addresses_are_hidden() {
        let redactor = redactor(&[]);
        for text in [
            "mysql -h db -u root -pHunter2hunter2 -e 'select 1'",
            "tool --password Hunter2hunter2 --force",
            "curl -H 'Authorization: Bearer Hunter2hunter2'",
            "curl -u deploy:Hunter2hunter2 https://a.example",
            "sshpass -p Hunter2hunter2 ssh host",
            "CREATE USER app IDENTIFIED BY 'Hunter2hunter2'",
            "https://a.blob.core.windows.net/c?sv=2024&sig=Hunter2hunter2",
            "https://hooks.slack.com/services/T0/B0/Hunter2hunter2",
        ] {
            let shown = redactor.text(text).to_string();
            assert!(!shown.contains("Hunter2hunter2"), "{shown}");
            assert!(shown.contains(HIDDEN), "{shown}");
            assert_eq!(redactor.verbatim(&format!("echo\n{text}\n")), None);
        }
        for text in [
            "mkdir -p /srv/production/orders",
            "ssh -p 2222 host.example",
            "registry.example/orders:v1.2.3",
            "aws --profile production s3 ls",
            "git checkout 3f36b7f8e495cb35e3967c0ffee1234567890abc",
        ] {
            let shown = redactor.verbatim(text);
            assert_eq!(shown.as_ref().map(Verbatim::as_str), Some(text));
        }
    }

    #[test]
    fn secrets_in_manifests_are_hidden_whatever_their_key_is() {
        let manifest = "apiVersion: v1\nkind: ConfigMap\ndata:\n  motd: welcome-everybody\n---\napiVersion: v1\nkind: Secret\nstringData:\n  motd: Hunter2-hunter2\ndata:\n  other: aHVudGVyLXRocmVl\n";
        let mut set = ChangeSet::default();
        let variable = VariableValue {
            value: Value::from(manifest),
            sensitive: false,
        };
        set.variables.insert("manifest".into(), variable);
        let redactor = Redactor::new(&set);
        let lines = manifest.lines().map(|line| redactor.text(line).to_string());
        let shown = lines.collect::<Vec<String>>().join("\n");
        for secret in ["Hunter2-hunter2", "aHVudGVyLXRocmVl", "hunter-three"] {
            assert!(!shown.contains(secret), "{shown}");
        }
        assert!(shown.contains("welcome-everybody"), "{shown}");
    }

    #[test]
    fn a_hidden_value_says_why_and_has_a_tag() {
        let redactor = redactor(&["hunter2-hunter2"]);
        let at = |name: &str| Path(vec![PathStep::Name(name.into())]);
        let value = Value::from("hunter2-hunter2");
        assert_eq!(
            redactor.why(&at("note"), &value, &Mask::All),
            Some(Mark::Marked)
        );
        assert_eq!(
            redactor.why(&at("password"), &value, &Mask::None),
            Some(Mark::Named)
        );
        assert_eq!(
            redactor.why(&at("note"), &value, &Mask::None),
            Some(Mark::Known)
        );
        assert_eq!(
            redactor.why(&at("note"), &Value::from("x"), &Mask::None),
            None
        );
        assert_eq!(redactor.tag(&value), redactor.tag(&value.clone()));
        assert_ne!(redactor.tag(&value), redactor.tag(&Value::from("x")));
        assert_eq!(redactor.tag(&Value::Null), None);
    }

    #[test]
    fn long_texts_are_bounded() {
        let redactor = redactor(&[]);
        let long = "ab ".repeat(5_000);
        assert!(redactor.text(&long).as_str().chars().count() < 2_100);
    }
}
