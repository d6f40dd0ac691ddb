//! Digests and commits, which are public and look like keys in hex.

use super::names::is_sensitive_name;
use crate::catalog::vocabulary::secrets;

/// Words before a digest in a sentence that may call it one.
const WORDS_BEFORE: usize = 4;
/// Directories of code hosts below which a commit stands in an address.
const OF_COMMITS: [&str; 9] = [
    "commit", "commits", "archive", "tree", "blob", "raw", "tarball", "zipball", "releases",
];

/// Endings of what is built and packed, which is named after the commit that it was built of.
const ARCHIVES: [&str; 9] = [
    ".zip", ".tar", ".tgz", ".gz", ".xz", ".jar", ".whl", ".deb", ".rpm",
];

/// Whether a value is a digest or a commit and nothing else: under a name that
/// says so it is public.
pub(super) fn is_plain_digest(text: &str) -> bool {
    let hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
    match text.len() {
        7..=31 => hex,
        32 | 40 | 56 | 96 | 128 => hex,
        // SHA-256 and SHA-512 in base64.
        44 | 88 => text.ends_with('=') && text.bytes().all(base64),
        64 => hex || text.bytes().all(base64),
        _ => false,
    }
}

/// Whether what stands at `at` in a text is a digest or a commit: what stands before it calls
/// it one, or it is part of the name of a file, a directory or an image. Alone it may be a key.
pub(super) fn is_digest(text: &str, at: usize, token: &str) -> bool {
    let hex = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
    if !token.bytes().all(hex) || !matches!(token.len(), 40 | 64 | 96 | 128) {
        return false;
    }
    let (before, after) = (&text[..at], &text[at + token.len()..]);
    is_called_one(before) || is_in_a_name(before, after)
}

/// Whether the words right before call it a digest, and none of them a secret.
fn is_called_one(before: &str) -> bool {
    const CALLED: [&str; 4] = ["sha256:", "sha512:", "sha384:", "sha1:"];
    if CALLED.iter().any(|word| before.ends_with(word)) {
        return true;
    }
    let line = before.rsplit('\n').next().unwrap_or(before);
    let words = line.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    let words = words.filter(|word| !word.is_empty());
    let last: Vec<String> = words
        .rev()
        .take(WORDS_BEFORE * 2)
        .map(str::to_lowercase)
        .collect();
    // A word for a secret counts from further away than one for a digest.
    !last.iter().any(|word| is_secret(word))
        && last
            .iter()
            .take(WORDS_BEFORE)
            .any(|word| secrets::DIGEST.has(word) || secrets::COMMITTED.has(word))
}

/// Whether it is a part of the name of a file, of a directory or of an image.
fn is_in_a_name(before: &str, after: &str) -> bool {
    let ends = |c: char| c.is_whitespace() || "\"'`=,;()<>[]{}|".contains(c);
    let front = before.rsplit(ends).next().unwrap_or_default();
    let back = after.split(ends).next().unwrap_or_default();
    let words = || {
        let words = front.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    };
    let names_a_secret = is_sensitive_name(front.trim_end_matches(['-', '/', '.', ':', '_']))
        || words().any(|word| is_secret(&word.to_lowercase()));
    // What follows a user in an address is a host.
    if names_a_secret || back.starts_with('@') {
        return false;
    }
    let image = front.ends_with(':') && front.contains('/') && !front.contains("://");
    // In an address a key stands as often as a commit, and what begins with a host is one.
    let host = front.split('/').next().unwrap_or_default();
    if front.contains("://") || front.contains('/') && host.contains('.') && host.len() > 2 {
        let code = words().next_back();
        return image || code.is_some_and(|word| OF_COMMITS.contains(&word));
    }
    image || ARCHIVES.iter().any(|ending| back.ends_with(ending))
}

/// Whether a word says that a secret comes.
fn is_secret(word: &str) -> bool {
    is_sensitive_name(word) || secrets::SECRET_WORDS.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMIT: &str = "3f36b7f8e495cb35e3967c0ffee1234567890abc";

    fn shown(text: &str) -> bool {
        let text = text.replace('#', COMMIT);
        let at = text.find(COMMIT).expect("it is there");
        is_digest(&text, at, COMMIT)
    }

    #[test]
    fn a_commit_in_a_sentence_or_a_name_is_shown() {
        for text in [
            "git checkout #",
            "deployed from commit #",
            "builds/#/app.zip",
            "orders-#.tar.gz",
            "#.zip",
            "registry.example/orders:#",
            "registry.example/orders@sha256:#",
            "https://code.example/acme/orders/archive/#.tar.gz",
            "https://code.example/acme/orders/commit/#",
        ] {
            assert!(shown(text), "{text}");
        }
    }

    #[test]
    fn what_may_be_a_key_is_no_commit() {
        for text in [
            "#",
            "tool #",
            "the token of the release is #",
            "api-key-#",
            "secrets/#/x",
            "key:#",
            "https://ingest.example/v1/#",
            "https://hooks.example/#/notify",
            "https://hooks.example/#.json",
            "curl -s events.example.com/v1/inputs/#",
            "ingest.example.com/#/logs",
            "deploy with #",
            "git push deploy:#@host",
            "sk-lf-#",
            "user:#@host",
            "x=#",
        ] {
            assert!(!shown(text), "{text}");
        }
    }
}
