//! Names that say that their value is a secret.

use std::cell::RefCell;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::commands::Word;
use crate::catalog::vocabulary::secrets;

/// Names that are remembered, and the longest of them.
const REMEMBERED: usize = 4096;
const LONGEST_REMEMBERED: usize = 64;

/// Characters at the end of a name that are looked at: more than any name of a secret has, with
/// all that is said after it.
const MOST_OF_A_NAME: usize = 512;

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
    static NAMED: LazyLock<FxHashSet<&str>> =
        LazyLock::new(|| secrets::NAMED.words.iter().copied().collect());
    // A name says it at its end. Keys of maps may be as long as a plan.
    let mut ends = name.char_indices().rev().map(|(at, _)| at);
    let from = ends.nth(MOST_OF_A_NAME).unwrap_or(0);
    let plain: String = snake_case(&name[from..]);
    let mut plain = plain.as_str();
    while let Some((front, last)) = plain.rsplit_once('_')
        && secrets::QUALIFIERS.has(last)
        && !NAMED.contains(plain)
    {
        plain = front;
    }
    NAMED.contains(plain)
        || plain
            .match_indices('_')
            .any(|(at, _)| NAMED.contains(&plain[at + 1..]))
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

/// Whether a name says that its value is a digest or a commit, which is public.
pub(super) fn is_of_digest(name: &str) -> bool {
    let plain = snake_case(name);
    plain.split('_').any(|word| secrets::DIGEST.has(word)) && !is_sensitive_name(name)
}

/// Hides string literals in a line of HCL whose attribute has a sensitive name.
pub(super) fn hide_literals(line: &str, word: Word<'_>) -> String {
    let Some((name, value)) = line.split_once('=') else {
        return line.to_owned();
    };
    let plain = name.trim().trim_matches('"');
    if !is_sensitive_name(plain) || !value.contains('"') {
        return line.to_owned();
    }
    match (value.find('"'), value.rfind('"')) {
        (Some(first), Some(last)) if last > first => format!(
            "{name}={}\"{}\"{}",
            &value[..first],
            word(&value[first + 1..last]),
            &value[last + 1..]
        ),
        _ => format!("{name}= {}", word(value.trim())),
    }
}
