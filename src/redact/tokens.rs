//! Secrets that are seen by their shape.

use std::borrow::Cow;

use super::HIDDEN;
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
pub(super) fn hide_tokens(text: &str) -> Cow<'_, str> {
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
    );
    let known = KNOWN.find_all(text);
    if known.is_empty() {
        return hide_random(text);
    }
    let mut shaped = String::with_capacity(text.len());
    let mut shown = 0;
    for found in known {
        shaped.push_str(&text[shown..found.start]);
        shaped.push_str(&keep_context(&text[found.clone()]));
        shown = found.end;
    }
    shaped.push_str(&text[shown..]);
    Cow::Owned(hide_random(&shaped).into_owned())
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
