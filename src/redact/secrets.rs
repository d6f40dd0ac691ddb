//! What counts as a secret: marked, named, or looking like one.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use base64::Engine as _;
use regex::Regex;
use rustc_hash::FxHashMap;

use crate::hcl::functions;
use crate::model::change::ChangeSet;
use crate::model::configuration::Configuration;
use crate::model::value::{Mask, Object, Value};

use super::HIDDEN;

/// Secrets of a change set.
#[derive(Debug, Default)]
pub(super) struct Secrets {
    /// Hidden when a value equals one of them.
    pub(super) whole: BTreeSet<Arc<str>>,
    /// Hidden wherever they occur in a text.
    pub(super) inside: Vec<String>,
}

/// Words that are marked sensitive now and then but mean nothing as secrets;
/// hiding them everywhere would make reports unreadable.
const COMMON: [&str; 40] = [
    "prod",
    "production",
    "prd",
    "live",
    "staging",
    "stage",
    "dev",
    "development",
    "test",
    "qa",
    "uat",
    "default",
    "admin",
    "administrator",
    "root",
    "user",
    "postgres",
    "mysql",
    "redis",
    "true",
    "false",
    "null",
    "none",
    "enabled",
    "disabled",
    "main",
    "latest",
    "public",
    "private",
    "http",
    "https",
    "localhost",
    "aws",
    "azure",
    "google",
    "eu-west-1",
    "us-east-1",
    "us-west-2",
    "eu-central-1",
    "master",
];

/// Shortest secret that is looked for inside other texts.
const MIN_INSIDE: usize = 6;

/// Names that are remembered, and the longest of them.
const REMEMBERED: usize = 4096;
const LONGEST_REMEMBERED: usize = 64;

/// Whether a name says that its value is a secret: `password`, `client_secret`,
/// `private_key_pem`, `authToken` … Names about secrets (`password_length`,
/// `secret_arn`, `key_id`) do not.
pub fn is_sensitive_name(name: &str) -> bool {
    thread_local! {
        /// Names repeat from object to object.
        static KNOWN: RefCell<FxHashMap<Box<str>, bool>> = RefCell::default();
    }
    KNOWN.with_borrow_mut(|known| {
        if let Some(answer) = known.get(name) {
            return *answer;
        }
        let answer = names_a_secret(name);
        if known.len() < REMEMBERED && name.len() <= LONGEST_REMEMBERED {
            known.insert(name.into(), answer);
        }
        answer
    })
}

fn names_a_secret(name: &str) -> bool {
    static SENSITIVE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?x)
            (^|_)(password|passwd|passphrase|pwd|secret|secrets|secret_key|secret_string|secret_binary
                |secret_data|client_secret|shared_secret|shared_key|token|access_key|access_keys
                |api_key|apikey|auth_key|account_key|storage_key|primary_key_value|private_key
                |private_key_pem|private_key_openssh|private_key_base64|ssh_private_key
                |connection_string|connection_strings|primary_connection_string
                |secondary_connection_string|primary_access_key|secondary_access_key|sas_token
                |credential|credentials|bearer|webhook_url|encryption_key|license_key
                |master_password|sensitive_environment_variables|kubeconfig|kube_config
                |kube_config_raw|id_token|session_token|refresh_token|user_data|user_data_base64
                |custom_data|b64_std|value_wo|password_wo|secret_string_wo|pre_shared_key|psk|tunnel1_preshared_key|tunnel2_preshared_key
                |preshared_key|basic_auth|auth_token|pem)$",
        )
        .ok()
    });
    let plain: String = snake_case(name);
    SENSITIVE
        .as_ref()
        .is_some_and(|sensitive| sensitive.is_match(&plain))
}

/// `privateKey` and `private-key` as `private_key`.
fn snake_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    let mut lower_before = false;
    for c in name.chars() {
        if matches!(c, '-' | '.' | ' ' | '/' | ':') {
            out.push('_');
            lower_before = false;
        } else {
            if c.is_uppercase() && lower_before {
                out.push('_');
            }
            lower_before = c.is_lowercase() || c.is_ascii_digit();
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// Whether a single token looks like a key or password made by a machine.
pub fn looks_secret(token: &str) -> bool {
    let length = token.chars().count();
    if length < 20 || !token.is_ascii() {
        return false;
    }
    let (mut upper, mut lower, mut digit, mut hex) = (0usize, 0usize, 0usize, 0usize);
    for byte in token.bytes() {
        upper += usize::from(byte.is_ascii_uppercase());
        lower += usize::from(byte.is_ascii_lowercase());
        digit += usize::from(byte.is_ascii_digit());
        hex += usize::from(byte.is_ascii_hexdigit());
    }
    if hex == length {
        // Digests are public, but an API key in hex looks the same.
        return length >= 32 && digit > 0 && upper + lower > 0;
    }
    // Random base64 mixes all three; names and paths hardly ever do.
    upper >= 3 && lower >= 3 && digit >= 2 && entropy(token) > 3.8 && !has_words(token)
}

fn has_words(token: &str) -> bool {
    // Long runs of one case are words: `MyProductionDatabase2024ReadReplica`.
    let mut run = 0;
    let mut letters_in_runs = 0;
    let mut letters = 0;
    for byte in token.bytes().chain([b'-']) {
        if byte.is_ascii_lowercase() {
            run += 1;
        } else {
            if run >= 3 {
                letters_in_runs += run;
            }
            run = 0;
        }
        letters += usize::from(byte.is_ascii_alphabetic());
    }
    letters_in_runs * 2 > letters
}

fn entropy(token: &str) -> f64 {
    let mut counts = [0u32; 128];
    for byte in token.bytes() {
        counts[usize::from(byte & 0x7f)] += 1;
    }
    let total = token.len() as f64;
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| {
            let share = f64::from(*count) / total;
            -share * share.log2()
        })
        .sum()
}

/// Hides tokens with the shape of a known kind of secret, and random ones.
pub(super) fn hide_tokens(text: &str) -> Cow<'_, str> {
    static KNOWN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?x)
            \b(AKIA|ASIA)[A-Z0-9]{16}\b
            | \b(ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{20,}
            | \bgithub_pat_[A-Za-z0-9_]{20,}
            | \bglpat-[A-Za-z0-9_-]{16,}
            | \bxox[abeprs]-[A-Za-z0-9-]{10,}
            | \bsk[-_](live|test|ant|proj)[-_A-Za-z0-9]{10,}
            | \bAIza[A-Za-z0-9_-]{30,}
            | \bhv[sb]\.[A-Za-z0-9_-]{20,}
            | \beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]*
            | -----BEGIN[ A-Z]*PRIVATE\ KEY[\s\S]*?(-----END[ A-Z]*PRIVATE\ KEY-----|$)
            | (?:[a-z][a-z0-9+.-]*://[^\s:/@]+):[^\s@/]+@
            | (?i:\bbearer\s+)[A-Za-z0-9._~+/-]{8,}=*
            | (?:^|\s)--?(?i:password|passwd|passphrase|pass|token|secret|api-key|apikey|client-secret|access-key)[\s=]+[^\s\x22']{4,}
            | (?:^|\s)(?:-u|--user)[\s=]+[^\s:\x22']+:[^\s\x22']+
            | (?i:\b(?:sshpass|mysql|mysqldump|mysqladmin|mongo|mongosh|docker\s+login|az\s+login|ldapsearch)\b[^|;&\n]*?\s-p[\s=]?)[^\s\x22'-][^\s\x22']{3,}
            | (?i:\bidentified\s+by\s+(?:password\s+)?[\x22'])[^\x22']+
            | (?i:[?&](?:sig|signature|x-amz-signature|access_token)=)[^&\s\x22']{8,}
            | (?i:https://(?:hooks\.slack\.com/(?:services|workflows)|discord(?:app)?\.com/api/webhooks|[a-z0-9.-]*webhook\.office\.com)/)[^\s\x22']+
            | (?i:\b(?:password|passwd|pwd|secret|token|api[_-]?key|secret[_-]?key|accountkey|sharedaccesskey)\b[\x22']?\s*[=:]\s*[\x22']?)[^\s\x22',;&}]{4,}
            ",
        )
        .ok()
    });
    match KNOWN.as_ref() {
        Some(known) if known.is_match(text) => {
            let shaped = known.replace_all(text, |found: &regex::Captures<'_>| {
                let whole = found.get(0).map_or("", |all| all.as_str());
                keep_context(whole)
            });
            Cow::Owned(hide_random(&shaped).into_owned())
        }
        _ => hide_random(text),
    }
}

/// Keeps the part of a match that tells what it is: `https://user:`, `password=`.
fn keep_context(found: &str) -> String {
    if let (Some(scheme), true) = (found.find("://"), found.ends_with('@'))
        && let Some(colon) = found[scheme + 3..].find(':')
    {
        return format!("{}{HIDDEN}@", &found[..scheme + 3 + colon + 1]);
    }
    // What a command line says before a secret tells whose it is.
    let lower = found.trim_start().to_lowercase();
    let spoken = [
        "bearer",
        "-",
        "sshpass",
        "mysql",
        "mongo",
        "docker",
        "az",
        "ldapsearch",
        "identified",
    ];
    if spoken.iter().any(|start| lower.starts_with(start))
        && !lower.starts_with("-----")
        && let Some(at) = found.rfind(|c: char| c.is_whitespace() || matches!(c, '=' | '\'' | '"'))
        && found[..at].trim().len() > 1
    {
        return format!("{}{HIDDEN}", &found[..=at]);
    }
    if lower.starts_with("https://")
        && let Some(at) = found.match_indices('/').map(|(at, _)| at).nth(3)
    {
        return format!("{}{HIDDEN}", &found[..=at]);
    }
    let named = found
        .split_once(['=', ':'])
        .filter(|(name, _)| name.trim_end_matches(['"', '\'', ' ']).len() <= 20);
    if let Some((name, value)) = named {
        // References such as `var.password` and what was hidden already stay as they are.
        let value = value.trim_start_matches([' ', '"', '\'']);
        if value.starts_with("var.")
            || value.starts_with("local.")
            || value.starts_with("${")
            || value.starts_with("(sensitive")
            || value.starts_with("(known")
            || value.starts_with("null")
        {
            return found.to_owned();
        }
        let separator = &found[name.len()..=name.len()];
        return format!("{name}{separator}{HIDDEN}");
    }
    HIDDEN.to_owned()
}

/// Shortest token that may be random.
const SHORTEST_RANDOM: usize = 20;

fn hide_random(text: &str) -> Cow<'_, str> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=_-".contains(&byte);
    let mut out: Option<String> = None;
    let mut shown = 0;
    let mut at = 0;
    let bytes = text.as_bytes();
    while at < bytes.len() {
        if !is_token(bytes[at]) {
            at += 1;
            continue;
        }
        let length = bytes[at..]
            .iter()
            .take_while(|byte| is_token(**byte))
            .count();
        let token = &text[at..at + length];
        // A path or a dashed name is judged by its longest part: a random key has no parts.
        let secret = length >= SHORTEST_RANDOM
            && (looks_secret(token.trim_matches('=')) || token.split(['/', '-']).any(looks_secret))
            && !is_uuid(token)
            && !is_digest(&text[..at], token);
        if secret {
            let out = out.get_or_insert_with(String::new);
            out.push_str(&text[shown..at]);
            out.push_str(HIDDEN);
            shown = at + length;
        }
        at += length;
    }
    match out {
        Some(mut out) => {
            out.push_str(&text[shown..]);
            Cow::Owned(out)
        }
        None => Cow::Borrowed(text),
    }
}

/// A digest or a commit, which what stands before it calls one.
fn is_digest(before: &str, token: &str) -> bool {
    const CALLED: [&str; 10] = [
        "sha256:", "sha512:", "sha384:", "sha1:", "@", "commit", "checkout", "revision", "digest",
        "sha",
    ];
    let hex = token
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
    let end: String = before.trim_end().chars().rev().take(10).collect();
    let end: String = end.chars().rev().collect::<String>().to_lowercase();
    hex && matches!(token.len(), 40 | 64 | 96 | 128)
        && CALLED.iter().any(|word| end.ends_with(word))
}

fn is_uuid(token: &str) -> bool {
    let parts: Vec<usize> = token.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12]
}

/// Hides string literals in a line of HCL whose attribute has a sensitive name.
pub(super) fn hide_literals(line: &str) -> String {
    let Some((name, value)) = line.split_once('=') else {
        return line.to_owned();
    };
    let plain = name.trim().trim_matches('"');
    if !is_sensitive_name(plain) || !value.contains('"') {
        return line.to_owned();
    }
    match (value.find('"'), value.rfind('"')) {
        (Some(first), Some(last)) if last > first => format!(
            "{name}={}\"{HIDDEN}\"{}",
            &value[..first],
            &value[last + 1..]
        ),
        _ => format!("{name}= {HIDDEN}"),
    }
}

/// Gathers the secrets of several change sets.
pub(super) fn collect(sets: &[&ChangeSet]) -> Secrets {
    let mut whole = BTreeSet::new();
    for set in sets {
        for change in set.changes.iter().chain(&set.drift) {
            // An unchanged object is read only when its marks say that it is worth it.
            let quiet = change.action.is_no_op();
            for object in [&change.before, &change.after] {
                if object.may_be_sensitive() {
                    from_object(object, &mut whole);
                }
                if !quiet {
                    by_name(object.value(), &mut whole);
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
    let mut inside: Vec<String> = Vec::new();
    for secret in &whole {
        if secret.chars().count() >= MIN_INSIDE && !is_common(secret) {
            inside.extend(spellings(secret));
        }
    }
    inside.sort();
    inside.dedup();
    Secrets { whole, inside }
}

fn is_common(text: &str) -> bool {
    COMMON.iter().any(|word| word.eq_ignore_ascii_case(text))
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
            let named = [
                "name",
                "Name",
                "key",
                "Key",
                "parameter_name",
                "ParameterKey",
            ]
            .iter()
            .filter_map(|name| map.get(*name)?.as_str())
            .any(is_sensitive_name);
            if named {
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
    let holds = text.contains("Secret") && text.contains("kind:");
    if !holds || text.len() > LONGEST_MANIFEST {
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
        let percent: String = secret
            .bytes()
            .map(|byte| {
                if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect();
        if percent != secret {
            out.push(percent);
        }
    }
    out
}
