//! The secrets of a change set: what is marked, and what is named as one.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use base64::Engine as _;

use super::names::is_sensitive_name;
use crate::catalog::vocabulary::secrets;
use crate::hcl::functions;
use crate::model::change::ChangeSet;
use crate::model::configuration::Configuration;
use crate::model::value::{Mask, Object, Value};

/// Secrets of a change set.
#[derive(Debug, Default)]
pub(super) struct Secrets {
    /// Hidden when a value equals one of them.
    pub(super) whole: BTreeSet<Arc<str>>,
    /// Hidden wherever they occur in a text.
    pub(super) inside: Vec<Spelling>,
}

/// A form in which a secret turns up inside other texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spelling {
    /// Its text.
    pub(super) text: String,
    /// It is the beginning of a long one: what follows belongs to it.
    pub(super) goes_on: bool,
}

/// Shortest secret that is looked for inside other texts.
const MIN_INSIDE: usize = 6;
/// Bytes of a secret that are looked for inside other texts. Each is held in six
/// spellings, and a text is as long as the plan now and then. What begins like a
/// longer one counts as secret to its end.
const MOST_INSIDE: usize = 1 << 16;

/// Gathers the secrets of several change sets.
pub(super) fn collect(sets: &[&ChangeSet]) -> Secrets {
    let mut whole = BTreeSet::new();
    for set in sets {
        for change in set.changes.iter().chain(&set.drift) {
            // An unchanged object is read only when its marks say that it is worth it.
            let quiet = change.action.is_no_op();
            // What both sides share is read once.
            let sides = match change.after.is(&change.before) {
                true => &[&change.before][..],
                false => &[&change.before, &change.after],
            };
            for object in sides {
                if object.may_be_sensitive() {
                    from_object(object, &mut whole);
                }
                if !quiet {
                    by_name(object.value(), &mut whole);
                    by_type(&change.address.type_name, object.value(), &mut whole);
                }
            }
        }
        for output in &set.outputs {
            for object in [&output.before, &output.after] {
                if output.sensitive {
                    leaves(object.value(), &mut whole);
                } else {
                    from_object(object, &mut whole);
                }
            }
        }
        for invocation in &set.invocations {
            from_object(&invocation.config, &mut whole);
            by_name(invocation.config.value(), &mut whole);
        }
        for instance in &set.prior_state.instances {
            if instance.object.may_be_sensitive() {
                from_object(&instance.object, &mut whole);
            }
        }
        for (name, variable) in &set.variables {
            if variable.sensitive || is_sensitive_name(name) {
                leaves(&variable.value, &mut whole);
            }
            by_name(&variable.value, &mut whole);
        }
        if let Some(backend) = &set.origin.backend {
            by_name(&backend.settings, &mut whole);
        }
        from_configuration(&set.configuration, &mut whole);
        if let Some(prior) = &set.prior_configuration {
            from_configuration(prior, &mut whole);
        }
    }
    let mut inside: Vec<Spelling> = Vec::new();
    for secret in &whole {
        if secret.chars().nth(MIN_INSIDE - 1).is_some() && !is_common(secret) {
            let goes_on = secret.len() > MOST_INSIDE;
            let beginning = beginning(secret);
            inside.extend(
                spellings(beginning)
                    .into_iter()
                    .map(|text| Spelling { text, goes_on }),
            );
        }
    }
    inside.sort();
    inside.dedup();
    Secrets { whole, inside }
}

/// As much of a secret as is looked for.
fn beginning(secret: &str) -> &str {
    let mut end = secret.len().min(MOST_INSIDE);
    while !secret.is_char_boundary(end) {
        end -= 1;
    }
    &secret[..end]
}

fn is_common(text: &str) -> bool {
    text.len() <= MOST_INSIDE && secrets::COMMON.has(&text.to_ascii_lowercase())
}

fn from_object(object: &Object, out: &mut BTreeSet<Arc<str>>) {
    marked(object.value(), object.sensitive(), out);
}

fn marked(value: &Value, mask: &Mask, out: &mut BTreeSet<Arc<str>>) {
    match (mask, value) {
        (Mask::None, _) => {}
        (Mask::All, _) => leaves(value, out),
        (Mask::Map(marks), Value::Map(map)) => {
            for (name, mark) in marks {
                if let Some(member) = map.get(name) {
                    marked(member, mark, out);
                }
            }
        }
        (Mask::List(marks), Value::List(list)) => {
            for (mark, member) in marks.iter().zip(list) {
                marked(member, mark, out);
            }
        }
        // The mark does not fit the value: hide all of it.
        _ => leaves(value, out),
    }
}

fn leaves(value: &Value, out: &mut BTreeSet<Arc<str>>) {
    value.walk(&mut |_, leaf| match leaf {
        Value::String(text) if !text.trim().is_empty() => {
            out.insert(text.clone());
            // A secret document: what stands in it is secret too.
            if text.trim_start().starts_with(['{', '['])
                && let Ok(json) = serde_json::from_str::<serde_json::Value>(text)
            {
                Value::from(&json).walk(&mut |_, inner| {
                    if let Value::String(inner) = inner
                        && inner.chars().count() >= MIN_INSIDE
                    {
                        out.insert(inner.clone());
                    }
                });
            }
        }
        Value::Number(number) => {
            let text = number.to_string();
            // Ports and sizes are marked along with secrets; a long number may be one.
            if text.len() >= MIN_INSIDE {
                out.insert(text.into());
            }
        }
        _ => {}
    });
}

fn by_name(value: &Value, out: &mut BTreeSet<Arc<str>>) {
    below_name(value, false, out);
}

/// What names say about a value; `secret` when one of those around it did. The
/// depth of values is bounded where they are read.
fn below_name(value: &Value, secret: bool, out: &mut BTreeSet<Arc<str>>) {
    match value {
        Value::Map(map) => {
            // `{ name = "DB_PASSWORD", value = "…" }`, as containers and parameters have it.
            let named = |name: &str, value: &Value| match (name, value) {
                (
                    "name" | "Name" | "key" | "Key" | "parameter_name" | "ParameterKey",
                    Value::String(name),
                ) => is_sensitive_name(name) || secrets::HEADERS.has(&name.to_ascii_lowercase()),
                (name, Value::Bool(true)) => secrets::FLAGS.words.contains(&name),
                _ => false,
            };
            if map.iter().any(|(name, value)| named(name, value)) {
                for name in [
                    "value",
                    "Value",
                    "default",
                    "parameter_value",
                    "ParameterValue",
                ] {
                    if let Some(Value::String(text)) = map.get(name)
                        && !text.trim().is_empty()
                    {
                        out.insert(text.clone());
                    }
                }
            }
            of_secret_object(value, out);
            for (name, member) in map {
                let inside = matches!(member, Value::String(_) | Value::Map(_) | Value::List(_));
                if inside {
                    below_name(member, secret || is_sensitive_name(name), out);
                }
            }
        }
        Value::List(list) => {
            for element in list {
                below_name(element, secret, out);
            }
        }
        Value::String(text) => {
            if secret && text.chars().count() >= MIN_INSIDE {
                out.insert(text.clone());
            } else if text.trim_start().starts_with(['{', '['])
                && text.len() < 1 << 20
                && let Ok(json) = serde_json::from_str::<serde_json::Value>(text)
            {
                by_name(&Value::from(&json), out);
            } else {
                manifests(text, out);
            }
        }
        Value::Null | Value::Unknown | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Contents of an object whose type is called a secret: `kubernetes_secret_v1`,
/// `gitlab_project_secret`.
fn by_type(type_name: &str, value: &Value, out: &mut BTreeSet<Arc<str>>) {
    let mut words = type_name.split('_').skip(1).peekable();
    if !words.any(|word| matches!(word, "secret" | "secrets")) {
        return;
    }
    for name in secrets::CONTENTS.words {
        leaves(value.get(name), out);
    }
}

/// Contents of a Secret of Kubernetes: every value under `data` and `stringData`,
/// whatever its key is called.
fn of_secret_object(object: &Value, out: &mut BTreeSet<Arc<str>>) {
    if object.get("kind").as_str() != Some("Secret") {
        return;
    }
    for name in ["stringData", "data"] {
        for (_, value) in object.get(name).as_map().into_iter().flatten() {
            leaves(value, out);
            let packed = value
                .as_str()
                .filter(|_| name == "data")
                .unwrap_or_default();
            let bytes = base64::engine::general_purpose::STANDARD.decode(packed.trim());
            let plain = bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok());
            out.extend(plain.filter(|text| !text.trim().is_empty()).map(Arc::from));
        }
    }
}

/// Longest text in which manifests are looked for.
const LONGEST_MANIFEST: usize = 1 << 20;

/// Secrets of Kubernetes in a text of YAML.
fn manifests(text: &str, out: &mut BTreeSet<Arc<str>>) {
    const SHORTEST: usize = "kind:Secret".len();
    // Most texts have no such letter, and looking for one is quicker than for a word.
    let holds =
        || text.as_bytes().contains(&b'S') && text.contains("Secret") && text.contains("kind:");
    if !(SHORTEST..=LONGEST_MANIFEST).contains(&text.len()) || !holds() {
        return;
    }
    let Some(decode) = functions::lookup("yamldecode") else {
        return;
    };
    let mut document = String::new();
    for line in text.lines().chain(["---"]) {
        if line.trim_end() != "---" {
            document.push_str(line);
            document.push('\n');
            continue;
        }
        let read = decode(
            &[Value::from(document.as_str())],
            &functions::FunctionContext::default(),
        );
        if let Ok(object) = read {
            of_secret_object(&object, out);
        }
        document.clear();
    }
}

fn from_configuration(configuration: &Configuration, out: &mut BTreeSet<Arc<str>>) {
    for module in &configuration.modules {
        for provider in &module.providers {
            for attribute in &provider.attributes {
                constant(&attribute.path, &attribute.expression.constant, out);
            }
        }
        for block in &module.resources {
            for attribute in &block.attributes {
                constant(&attribute.path, &attribute.expression.constant, out);
            }
            for provisioner in &block.provisioners {
                for attribute in &provisioner.attributes {
                    constant(&attribute.path, &attribute.expression.constant, out);
                }
            }
        }
        for (name, local) in &module.locals {
            constant(name, &local.constant, out);
        }
        for (name, variable) in &module.variables {
            if variable.sensitive {
                if let Some(default) = &variable.default {
                    leaves(default, out);
                }
            } else {
                constant(name, &variable.default, out);
            }
        }
        for (name, output) in &module.outputs {
            if output.sensitive {
                if let Some(value) = &output.expression.constant {
                    leaves(value, out);
                }
            } else {
                constant(name, &output.expression.constant, out);
            }
        }
        if let Some(backend) = &module.backend {
            for (name, value) in &backend.settings {
                constant(name, &Some(value.clone()), out);
            }
        }
    }
}

fn constant(name: &str, value: &Option<Value>, out: &mut BTreeSet<Arc<str>>) {
    let last = name.rsplit('.').next().unwrap_or(name);
    if let Some(value) = value {
        if is_sensitive_name(last) {
            leaves(value, out);
        } else {
            by_name(value, out);
        }
    }
}

/// The forms in which a secret turns up inside other texts.
fn spellings(secret: &str) -> Vec<String> {
    let mut out = vec![secret.to_owned()];
    if let Ok(json) = serde_json::to_string(secret) {
        let escaped = &json[1..json.len() - 1];
        if escaped != secret {
            out.push(escaped.to_owned());
        }
    }
    if secret.len() >= 8 {
        // A secret inside a longer text that is base64-encoded shows up in one of
        // three alignments; characters that depend on neighbours are left off.
        for shift in 0..3usize {
            let mut bytes = vec![b'-'; shift];
            bytes.extend_from_slice(secret.as_bytes());
            let encoded = base64::engine::general_purpose::STANDARD_NO_PAD.encode(&bytes);
            let skip = [0, 2, 3][shift];
            let keep = encoded.len() - usize::from(bytes.len() % 3 != 0);
            if keep > skip + 7 {
                out.push(encoded[skip..keep].to_owned());
            }
        }
        let mut percent = String::with_capacity(secret.len());
        for byte in secret.bytes() {
            if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
                percent.push(char::from(byte));
            } else {
                let _ = write!(percent, "%{byte:02X}");
            }
        }
        if percent != secret {
            out.push(percent);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::VariableValue;

    #[test]
    fn of_a_long_secret_only_the_beginning_is_held() {
        let long = "\u{e4}b\"".repeat(1 << 20);
        let mut set = ChangeSet::default();
        let variable = VariableValue {
            value: Value::from(long.as_str()),
            sensitive: true,
        };
        set.variables.insert("v".into(), variable);
        let found = collect(&[&set]);
        assert!(found.whole.contains(long.as_str()));
        assert_eq!(found.inside.len(), 6);
        assert!(found.inside.iter().all(|one| one.goes_on));
        let held: usize = found.inside.iter().map(|one| one.text.len()).sum();
        assert!(held < 12 * MOST_INSIDE, "{held}");

        let redactor = super::super::Redactor::new(&set);
        let packed = base64::engine::general_purpose::STANDARD.encode(format!("a={long}"));
        for text in [format!("a={long}"), packed] {
            let shown = redactor.text(&text);
            assert!(shown.as_str().len() < 100, "{shown:?}");
        }
        assert_eq!(
            redactor.text("\u{e4}b\" and so on").as_str(),
            "\u{e4}b\" and so on"
        );
    }
}
