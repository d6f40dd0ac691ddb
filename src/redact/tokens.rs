//! Secrets that are seen by their shape.

use std::borrow::Cow;

use super::commands::{self, Word};
use super::digests::is_digest;
use super::glance::may_say_a_secret;
use crate::model::pattern::Pattern;

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
pub(super) fn hide_tokens<'t>(text: &'t str, word: Word<'_>) -> Cow<'t, str> {
    if may_say_a_secret(text) {
        return hide_closely(text, word);
    }
    let hidden = hide_random(text, word);
    debug_assert_eq!(hidden, hide_closely(text, word), "a look was too quick");
    hidden
}

/// The same without the quick look.
fn hide_closely<'t>(text: &'t str, word: Word<'_>) -> Cow<'t, str> {
    static KNOWN: Pattern = Pattern::new(
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
            | (?:[a-z][a-z0-9+.-]*://[^\s:/@]*):[^\s@/]+@(?:[^\s@/\x22',]+@)*
            | (?i:\bbearer\s+)[A-Za-z0-9._~+/-]{8,}=*
            | (?:^|\s)--?(?i:password|passwd|passphrase|pass|token|secret|api-key|apikey|client-secret|access-key)[\s=]+[^\s\x22']{4,}
            | (?:^|\s)(?:-u|--user)[\s=]+[^\s:\x22']+:[^\s\x22']+
            | (?i:\b(?:sshpass|mysql|mysqldump|mysqladmin|mongo|mongosh|docker\s+login|az\s+login|ldapsearch)\b[^|;&\n]*?\s-p[\s=]?)[^\s\x22'-][^\s\x22']{3,}
            | (?i:\bidentified\s+by\s+(?:password\s+)?[\x22'])[^\x22']+
            | (?i:[?&](?:sig|signature|x-amz-signature|access_token)=)[^&\s\x22']{8,}
            | (?i:https://(?:hooks\.slack\.com/(?:services|workflows)|discord(?:app)?\.com/api/webhooks|[a-z0-9.-]*webhook\.office\.com)/)[^\s\x22']+
            | (?i:\b(?:password|passwd|pwd|secret|token|api[_-]?key|secret[_-]?key|accountkey|sharedaccesskey)\b[\x22']?\s*[=:]\s*[\x22']?)[^\s\x22',;&}]{4,}
            ",
    );
    let known = KNOWN.find_all(text);
    let mut shaped = Cow::Borrowed(text);
    if !known.is_empty() {
        let mut out = String::with_capacity(text.len());
        let mut shown = 0;
        for found in known {
            if names_in_arn(text, found.start) {
                continue;
            }
            out.push_str(&text[shown..found.start]);
            out.push_str(&keep_context(&text[found.clone()], word));
            shown = found.end;
        }
        out.push_str(&text[shown..]);
        shaped = Cow::Owned(out);
    }
    let spoken = commands::hide(shaped, word);
    match hide_random(&spoken, word) {
        Cow::Borrowed(_) => spoken,
        Cow::Owned(hidden) => Cow::Owned(hidden),
    }
}

/// Whether what stands at `start` is the kind and the name of an object in an ARN
/// (`arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders`), which are no secret.
fn names_in_arn(text: &str, start: usize) -> bool {
    let before = &text[..start];
    let apart = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '=' | ',');
    let word = before.rsplit(apart).next().unwrap_or_default();
    word.starts_with("arn:") && word.ends_with(':') && word.matches(':').count() >= 5
}

/// Keeps the part of a match that tells what it is: `https://user:`, `password=`.
fn keep_context(found: &str, word: Word<'_>) -> String {
    let cut = |from: usize, to: usize| {
        format!(
            "{}{}{}",
            &found[..from],
            word(&found[from..to]),
            &found[to..]
        )
    };
    if let (Some(scheme), true) = (found.find("://"), found.ends_with('@'))
        && let Some(colon) = found[scheme + 3..].find(':')
    {
        return cut(scheme + 3 + colon + 1, found.len() - 1);
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
        return cut(at + 1, found.len());
    }
    if lower.starts_with("https://")
        && let Some(at) = found.match_indices('/').map(|(at, _)| at).nth(3)
    {
        return cut(at + 1, found.len());
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
        return format!("{name}{separator}{}", word(value));
    }
    word(found)
}

/// Shortest token that may be random.
const SHORTEST_RANDOM: usize = 20;

fn hide_random<'t>(text: &'t str, word: Word<'_>) -> Cow<'t, str> {
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
            && !parts_are_digests(text, token);
        if secret {
            let out = out.get_or_insert_with(String::new);
            out.push_str(&text[shown..at]);
            out.push_str(&word(token));
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

/// Whether what looks like a secret in a token is a digest, each part of it. What is random as
/// a whole is no name with a digest in it.
fn parts_are_digests(text: &str, token: &str) -> bool {
    let start = text.as_ptr() as usize;
    // A part is a slice of the text.
    let digest = |part: &str| is_digest(text, part.as_ptr() as usize - start, part);
    let parts = token.split(['/', '-', '_', '=', '+']);
    let mut secret = parts.filter(|part| looks_secret(part)).peekable();
    let named = secret.peek().is_some() && secret.all(digest);
    named && (!looks_secret(token.trim_matches('=')) || digest(token))
}

fn is_uuid(token: &str) -> bool {
    let parts: Vec<usize> = token.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Pieces that secrets are said with, and what stands between and around them.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "AKIA",
            "ASIAX",
            "gh",
            "p_",
            "github_",
            "pat_",
            "gl",
            "pat-",
            "xox",
            "b-",
            "s",
            "k",
            "_",
            "-",
            "live",
            "AI",
            "za",
            "hv",
            "s.",
            "ey",
            "J",
            "-----BEGIN PRIVATE KEY",
            "https",
            ":",
            "//",
            "user",
            "@",
            "bearer",
            " ",
            "--",
            "pass",
            "word",
            "pwd",
            "token",
            "secret",
            "api",
            "key",
            "=",
            "?",
            "&",
            "sig",
            "Signature",
            "code",
            "auth",
            "CREDENTIAL",
            "https://",
            "hooks.slack.com/services/",
            "discord.com/api/webhooks/",
            "contoso.webhook.office.com/",
            "outlook.office.com/webhook",
            "events.pagerduty.com/integration/",
            "hooks.zapier.com/hooks/catch",
            "api.telegram.org/bot",
            "maker.ifttt.com/use/",
            "\"",
            "'",
            "a1b2C3d4E5f6G7h8I9j0",
            "0123456789abcdef",
            ".",
            "/",
            "x",
            "cookie",
            "X-",
            "Authorization",
            "basic",
            "echo",
            "|",
            "login",
            "%",
            "-U",
            "-u",
            "net use",
            "\u{fc}",
            "identified by",
            "mysql",
            "private-",
            "/user",
            "pass:",
            "password '",
            "docker",
            "-p",
            "\t",
            "<",
            ">",
            "</",
            "phrase",
            "name",
            "value",
            "identified by ",
            "create user ",
            "-AsPlainText",
            "ConvertTo-SecureString ",
            "_auth",
            "net use ",
            "\\\\",
        ]);
        prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn a_quick_look_changes_nothing(text in pieces()) {
            let word: Word<'_> = &|_| "(sensitive)".to_owned();
            prop_assert_eq!(hide_tokens(&text, word), hide_closely(&text, word));
        }
    }
    #[test]
    fn passwords_without_a_user_and_in_tags() {
        let word: Word<'_> = &|_| "(sensitive)".to_owned();
        for (text, shown) in [
            ("redis://:Hunter2@h:6379/0", "redis://:(sensitive)@h:6379/0"),
            ("amqp://a:Hun@ter2@h/v", "amqp://a:(sensitive)@h/v"),
            ("http://h:80/a@b", "http://h:80/a@b"),
            (
                "<c><adminPassword>Hunter2</adminPassword></c>",
                "<c><adminPassword>(sensitive)</adminPassword></c>",
            ),
            (
                "<passphrase kind='x'>Hunter2 b</passphrase>",
                "<passphrase kind='x'>(sensitive)</passphrase>",
            ),
            ("<token>${x}</token>", "<token>${x}</token>"),
            ("<replicas>1234</replicas>", "<replicas>1234</replicas>"),
        ] {
            assert_eq!(hide_tokens(text, word), shown);
        }
    }
}
