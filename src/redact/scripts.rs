//! Scripts that a new machine runs. They hold secrets in any form, so that nobody sees
//! them whole; single lines are shown where nothing in them could be one.

use crate::catalog::vocabulary::secrets;
use crate::model::value::{Path, PathStep};

/// Shortest word that may be a secret.
const LEAST: usize = 6;

/// Whether the value at a path is such a script: hidden as a whole by its name.
pub fn is_script(path: &Path) -> bool {
    let name = path.0.iter().rev().find_map(|step| match step {
        PathStep::Name(name) => Some(name),
        PathStep::Index(_) => None,
    });
    name.is_some_and(|name| secrets::SCRIPTS.has(name))
}

/// Whether a line may hold a secret in a form that nobody listed. A word of letters alone,
/// as an argument of a command, is all that is taken for harmless without more.
pub(super) fn doubtful(line: &str) -> bool {
    let lower = line.to_lowercase();
    let mut words = secrets::SCRIPT_LINES.words.iter();
    words.any(|part| lower.contains(part)) || quotes_a_phrase(line) || assigns_a_word(line) || {
        let ends = |c: char| c.is_whitespace() || "=:,;()[]{}<>|&\"'`".contains(c);
        line.split(ends).any(is_mixed)
    }
}

/// A word of letters and digits that is no path and no version, or a long number.
fn is_mixed(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let version = word.trim_start_matches('v');
    let only_version = version.chars().all(|c| c.is_ascii_digit() || c == '.');
    match only_version {
        true => digits == word.len() && digits >= LEAST,
        false => digits > 0 && word.len() >= LEAST && !word.starts_with('/'),
    }
}

/// Several words between quotation marks: a sentence, or a phrase that opens something.
fn quotes_a_phrase(line: &str) -> bool {
    ['"', '\''].iter().any(|mark| {
        let inside = line.split(*mark).skip(1).step_by(2);
        inside
            .map(str::trim)
            .any(|text| text.contains(char::is_whitespace))
    })
}

/// A name that is given a word: what `mode: opensesame` opens, nothing tells.
fn assigns_a_word(line: &str) -> bool {
    let value = line.split_once('=').or_else(|| line.split_once(": "));
    value.is_some_and(|(_, value)| {
        let value = value.trim_matches(|c: char| c.is_whitespace() || "\"';".contains(c));
        value.len() >= LEAST && value.chars().all(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_may_hold_a_secret_are_hidden() {
        for line in [
            "mysql -uroot -phunter2 --password-file=x",
            "vault login hunter2",
            "useradd -p '$6$ab$hunter2' joe",
            "db_pass = hunter2",
            "  hunter2",
            "export JOIN=abcdef.0123456789abcdef",
            "ADMIN=Sup3rHunter99",
            "echo \"correct horse battery staple\" > /etc/luks",
            "snmpget -c Publ1cComm host",
            "unlock hunter2",
            "  - Monk3yM0nk",
            "pin: 839201",
            "luks: opensesame",
        ] {
            assert!(doubtful(line), "{line}");
        }
        for line in [
            "#!/bin/sh",
            "listen 8080;",
            "port=8080",
            "EOF",
            "apt-get update",
            "apt-get install -y nginx=1.25.3",
            "systemctl restart nginx",
            "cat /etc/app2024/config.d/10-base.conf",
            "}",
        ] {
            assert!(!doubtful(line), "{line}");
        }
    }
}
