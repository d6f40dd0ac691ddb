//! Characters and sequences that do something to a terminal, a CI log or a
//! reader's eye are written out instead.

use std::borrow::Cow;

use crate::model::address::is_format;

/// Commands that GitHub Actions and Azure Pipelines take from log lines
/// (documentation "Workflow commands for GitHub Actions", "Logging commands").
const COMMANDS: [&str; 19] = [
    "error",
    "warning",
    "notice",
    "debug",
    "group",
    "endgroup",
    "set-output",
    "set-env",
    "add-mask",
    "add-path",
    "add-matcher",
    "remove-matcher",
    "save-state",
    "stop-commands",
    "echo",
    "set-secret",
    "set-var",
    "setvariable",
    "section",
];

/// One line without control, bidi or invisible characters and without log commands. A name
/// that the evaluator gave to an unknown part is told as what it is.
pub fn sanitize(text: &str) -> Cow<'_, str> {
    match without_names(text) {
        Some(told) => Cow::Owned(visible(&told).into_owned()),
        None => visible(text),
    }
}

/// The names of unknown parts, which are numbers that say nothing to anybody.
fn without_names(text: &str) -> Option<String> {
    const NAME: &str = "unknown-";
    const DIGITS: usize = 8;
    let mut at = text.find(NAME)?;
    let (mut out, mut rest) = (String::new(), text);
    loop {
        let (before, behind) = (&rest[..at], &rest[at + NAME.len()..]);
        let digits = behind.bytes().take_while(u8::is_ascii_hexdigit).count();
        out.push_str(before);
        // What is in brackets is the key of an address, which has to stay what it is.
        match digits == DIGITS && !before.ends_with("[\"") {
            true => out.push_str("(unknown)"),
            false => out.push_str(&rest[at..at + NAME.len() + digits]),
        }
        rest = &behind[digits..];
        let Some(next) = rest.find(NAME) else {
            out.push_str(rest);
            return Some(out);
        };
        at = next;
    }
}

fn visible(text: &str) -> Cow<'_, str> {
    let plain = text.bytes().all(|byte| (0x20..0x7f).contains(&byte));
    if plain && !commands(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ':' if text[at..].starts_with("::") && is_command(&text[at + 2..]) => {
                out.push_str("\\u{3a}");
            }
            '#' if text[at..].starts_with("##[") || text[at..].starts_with("##vso[") => {
                out.push_str("\\u{23}");
            }
            c if c.is_control() || is_format(c) || is_noncharacter(c) => {
                out.push_str(&format!("\\u{{{:x}}}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether a command for a log stands in a text of visible ASCII. Most colons side by side are
/// those of ARNs.
fn commands(text: &str) -> bool {
    let pairs = text.as_bytes().windows(2).enumerate();
    let mut pairs = pairs.filter(|(_, pair)| pair[0] == pair[1]);
    pairs.any(|(at, pair)| match pair {
        b"::" => is_command(&text[at + 2..]),
        b"##" => text[at..].starts_with("##[") || text[at..].starts_with("##vso["),
        _ => false,
    })
}

fn is_command(rest: &str) -> bool {
    let rest = rest.trim_start_matches(':');
    COMMANDS.iter().any(|command| {
        rest.get(..command.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(command))
    })
}

/// Noncharacters and private use: no font shows them, XML forbids some of them.
fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    (0xfdd0..=0xfdef).contains(&code)
        || code & 0xfffe == 0xfffe
        || (0xe000..=0xf8ff).contains(&code)
        || code >= 0xf0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_alive_gets_through() {
        assert_eq!(sanitize("a\u{1b}[2Jb\nc"), "a\\u{1b}[2Jb\\nc");
        assert_eq!(sanitize("x\u{202e}y\u{200b}"), "x\\u{202e}y\\u{200b}");
        assert_eq!(sanitize("::error::boo"), "\\u{3a}:error::boo");
        assert_eq!(sanitize("##vso[task.x]"), "\\u{23}#vso[task.x]");
        assert_eq!(sanitize("x:::error"), "x\\u{3a}\\u{3a}:error");
        assert_eq!(sanitize("arn:aws:s3:::bucket"), "arn:aws:s3:::bucket");
        assert_eq!(sanitize("прод ü 東京"), "прод ü 東京");
        assert_eq!(
            sanitize("arn:unknown-d309a76a:rds:unknown-aedccabc:x"),
            "arn:(unknown):rds:(unknown):x"
        );
        assert_eq!(
            sanitize("unknown-action, unknown-"),
            "unknown-action, unknown-"
        );
    }
}
