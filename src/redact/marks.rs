//! What stands in the place of a secret inside a longer text: why it is hidden, and the tag by
//! which it is told from others. Both are one word, so that a text that is looked at again stays
//! as it is.

use std::borrow::Cow;

use super::{HIDDEN, Redactor, Text, bound, commands, names, sanitize, tokens};

/// How the place of a secret begins, with or without a reason.
pub(super) const BEGINNING: &str = "(sensitive";
/// Longest tag of a mark, in digits.
const TAG: usize = 16;
/// It equals a secret that stands elsewhere.
const KNOWN: &str = "equal-to-a-secret";
/// It has the shape of one, or is said in a place for one.
const SHAPED: &str = "said-like-a-secret";
/// It stands under the name of one.
const NAMED: &str = "named-like-a-secret";
/// A line of a script that may hold one.
const DOUBTFUL: &str = "line-of-a-script";

/// Longest line, in characters.
const MAX_LINE: usize = super::MAX_VALUE;

/// Whether a text is one mark from its beginning to its end.
fn is_mark(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(BEGINNING) else {
        return false;
    };
    let Some((why, tag)) = rest.split_once(')') else {
        return false;
    };
    let word = |c: char| c.is_ascii_lowercase() || matches!(c, '-' | ':');
    let tagged = match tag.strip_prefix('#') {
        Some(tag) => (1..=TAG).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_hexdigit()),
        None => tag.is_empty(),
    };
    tagged && why.chars().all(word)
}

impl Redactor {
    fn marked(&self, secret: &str, why: &str) -> String {
        // What is a mark already, and nothing but it.
        if is_mark(secret) {
            return secret.to_owned();
        }
        format!("{BEGINNING}:{why})#{}", self.tags.tag(secret))
    }

    /// Replaces known secrets and what looks like one by why they are hidden.
    pub(super) fn hide_marked<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.hide_with(text, &|secret| self.marked(secret, KNOWN), &|secret| {
            self.marked(secret, SHAPED)
        })
    }

    /// Replaces known secrets and what looks like one.
    pub(super) fn hide<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let word = |_: &str| HIDDEN.to_owned();
        self.hide_with(text, &word, &word)
    }

    fn hide_with<'t>(
        &self,
        text: &'t str,
        known: commands::Word<'_>,
        shaped: commands::Word<'_>,
    ) -> Cow<'t, str> {
        let mut out = String::new();
        let mut last = 0;
        for found in self.secrets.find(text) {
            if self.blocks.hold(text, &found) {
                continue;
            }
            out.push_str(&text[last..found.start]);
            out.push_str(&known(&text[found.clone()]));
            last = found.end;
        }
        if last == 0 {
            return tokens::hide_tokens(text, shaped);
        }
        out.push_str(&text[last..]);
        Cow::Owned(tokens::hide_tokens(&out, shaped).into_owned())
    }

    /// A text of several lines with its secrets hidden, so that its lines can be compared:
    /// some secrets, as keys, take more than one. A script is a secret as a whole, so that
    /// nothing else tells it; of its own lines each is looked at alone.
    pub fn veiled<'t>(&self, text: &'t str, script: bool) -> Cow<'t, str> {
        match script {
            true => tokens::hide_tokens(text, &|secret| self.marked(secret, SHAPED)),
            false => self.hide_marked(text),
        }
    }

    /// A text of several lines without the secrets that one line tells of another: a name
    /// above a value. The lines are still to be made harmless.
    pub fn across_lines<'t>(&self, text: &'t str) -> Cow<'t, str> {
        commands::hide(Cow::Borrowed(text), &|secret| self.marked(secret, SHAPED))
    }

    /// One line of a text that was veiled; string literals under sensitive names are hidden.
    pub fn text_line(&self, line: &str) -> Text {
        let named = names::hide_literals(line, &|secret| self.marked(secret, NAMED));
        Text(bound(&sanitize(&self.hide_marked(&named)), MAX_LINE).into())
    }

    /// One line of a script; hidden whole where it may hold a secret.
    pub fn script_line(&self, line: &str) -> Text {
        if !super::scripts::doubtful(line) {
            return self.text_line(line);
        }
        let whole = line.trim();
        Text(format!("{BEGINNING}:{DOUBTFUL})#{}", self.tags.tag(whole)).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::{ChangeSet, VariableValue};
    use crate::model::value::{Mask, Path, PathStep, Value};

    fn redactor() -> Redactor {
        let mut set = ChangeSet::default();
        let variable = VariableValue {
            value: Value::from("hunter2-hunter2"),
            sensitive: true,
        };
        set.variables.insert("v".into(), variable);
        Redactor::new(&set)
    }

    fn shown(text: &str) -> String {
        let path = Path(vec![PathStep::Name("note".into())]);
        let value = redactor().value(&path, &Value::from(text), &Mask::None);
        value.expect("it is shown").as_str().to_owned()
    }

    #[test]
    fn a_secret_inside_a_text_says_why_and_has_a_tag() {
        let known = shown("open hunter2-hunter2 now");
        assert!(
            known.contains("open (sensitive:equal-to-a-secret)#"),
            "{known}"
        );
        let one = shown("tool --password Abcdefg1");
        assert!(
            one.contains("--password (sensitive:said-like-a-secret)#"),
            "{one}"
        );
        assert_ne!(one, shown("tool --password Abcdefg2"));
        assert_eq!(one, shown("tool --password Abcdefg1"));
        assert_eq!(shown("open the door now"), "\"open the door now\"");
    }

    #[test]
    fn hidden_lines_are_told_apart() {
        let redactor = redactor();
        let line = |text: &str| redactor.script_line(text).as_str().to_owned();
        assert!(line("unlock hunter2").starts_with("(sensitive:line-of-a-script)#"));
        assert_ne!(line("unlock hunter2"), line("unlock hunter3"));
        assert_eq!(line("apt-get update"), "apt-get update");
        let literal = |text: &str| redactor.text_line(text).as_str().to_owned();
        let named = literal("password = \"a b\"");
        assert!(
            named.contains("(sensitive:named-like-a-secret)#"),
            "{named}"
        );
        assert_ne!(named, literal("password = \"a c\""));
        assert_eq!(literal("port = \"a b\""), "port = \"a b\"");
        // What was hidden once stays as it is.
        let veiled = redactor.veiled("--password Abcdefg1\n", false).into_owned();
        assert_eq!(redactor.veiled(&veiled, false), veiled);
        assert_eq!(redactor.text_line(veiled.trim()).as_str(), veiled.trim());
    }
}
