//! Scripts that a new machine runs. They hold secrets in any form, so that nobody sees
//! them whole; single lines are shown where nothing in them could be one.

use std::borrow::Cow;

use super::{HIDDEN, Redactor, Text};
use crate::catalog::vocabulary::secrets;
use crate::model::value::{Path, PathStep};

/// Shortest word that may be a secret where it stands alone in a line.
const LEAST_ALONE: usize = 6;

/// Whether the value at a path is such a script: hidden as a whole by its name.
pub fn is_script(path: &Path) -> bool {
    let name = path.0.iter().rev().find_map(|step| match step {
        PathStep::Name(name) => Some(name),
        PathStep::Index(_) => None,
    });
    name.is_some_and(|name| secrets::SCRIPTS.has(name))
}

/// Whether a line may hold a secret in a form that nobody listed: it has a word that goes
/// with secrets, or is one word with digits in it, as the content of a file may be.
fn doubtful(line: &str) -> bool {
    let lower = line.to_lowercase();
    let word = line.trim();
    let alone = word.len() >= LEAST_ALONE
        && !word.contains(|c: char| c.is_whitespace() || c == '=')
        && word.contains(|c: char| c.is_ascii_digit())
        && word.contains(char::is_alphabetic);
    let mut words = secrets::SCRIPT_LINES.words.iter();
    alone || words.any(|part| lower.contains(part))
}

impl Redactor {
    /// A text of several lines with its secrets hidden, so that its lines can be compared:
    /// some secrets, as keys, take more than one.
    pub fn veiled<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.hide(text)
    }

    /// One line of a script; hidden whole where it may hold a secret.
    pub fn script_line(&self, line: &str) -> Text {
        match doubtful(line) {
            true => Text(HIDDEN.into()),
            false => self.source_line(line),
        }
    }
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
        ] {
            assert!(doubtful(line), "{line}");
        }
        for line in [
            "#!/bin/sh",
            "listen 8080;",
            "port=8080",
            "EOF",
            "apt-get update",
            "}",
        ] {
            assert!(!doubtful(line), "{line}");
        }
    }
}
