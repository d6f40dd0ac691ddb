//! What a tool does, by its verb.

use super::denial::Denial;
use super::vocabulary::Tool;
use super::words::Field;

/// How sure it is that the words are a command line of the tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// They are: a verb that is not known is denied.
    Certain,
    /// They may be: only a verb that is known to be denied counts.
    Possible,
}

/// Options that only print something.
const PRINTS: &[&str] = &["-h", "-help", "--help", "-version", "--version"];

/// The verb of a command line.
enum Verb {
    /// None is there.
    None,
    /// Its words, and where what follows it begins.
    Known(Vec<String>),
    /// It cannot be read.
    Unclear,
}

/// Judges a command line of a tool.
///
/// # Errors
/// Its verb or one of its options is denied, or cannot be read.
pub(super) fn judge(
    tool: &Tool,
    name: &str,
    arguments: &[Field],
    reading: Reading,
) -> Result<(), Denial> {
    let shown = |words: &[String]| format!("{name} {}", words.join(" "));
    for argument in arguments {
        if let Some((option, why)) = denied_option(tool, argument) {
            return Err(Denial::new(format!("{name} … {option}"), why));
        }
    }
    if prints_only(arguments) {
        return Ok(());
    }
    match verb(tool, arguments, reading) {
        Verb::None => Ok(()),
        Verb::Unclear if reading == Reading::Possible => Ok(()),
        Verb::Unclear => {
            let line: Vec<String> = arguments.iter().map(Field::shown).collect();
            Err(Denial::unclear(
                shown(&line),
                "has a verb that cannot be read from the command line",
            ))
        }
        Verb::Known(words) => {
            for length in (1..=words.len().min(2)).rev() {
                let path = words[..length].join(" ");
                if let Some(why) = tool.denied.get(&path) {
                    return Err(Denial::new(shown(&words[..length]), why));
                }
                if tool.allowed.contains(&path) {
                    return Ok(());
                }
            }
            let group = |path: &String| path.starts_with(&format!("{} ", words[0]));
            let is_group = tool.allowed.iter().chain(tool.denied.keys()).any(group);
            // A group without its verb prints help.
            if reading == Reading::Possible || (words.len() == 1 && is_group) {
                return Ok(());
            }
            let length = if is_group { 2 } else { 1 };
            Err(Denial::new(
                shown(&words[..length.min(words.len())]),
                "is not a verb that is known to change nothing",
            ))
        }
    }
}

/// Whether the verb of a command line is this one.
pub(super) fn is_verb(tool: &Tool, arguments: &[Field], wanted: &str) -> bool {
    let verb = verb(tool, arguments, Reading::Certain);
    matches!(verb, Verb::Known(words) if words.first().is_some_and(|first| first == wanted))
}

/// An option that is denied, unless it is switched off.
fn denied_option<'t>(tool: &'t Tool, argument: &Field) -> Option<(&'t str, &'t str)> {
    let start = argument.start();
    if !start.starts_with('-') {
        return None;
    }
    let (name, value) = start.split_once('=').unwrap_or((&start, ""));
    let bare = name.trim_start_matches('-');
    let found = tool
        .denied_options
        .iter()
        .find(|(option, _)| option.trim_start_matches('-') == bare)?;
    let off = matches!(value, "false" | "0" | "f" | "F" | "FALSE" | "False");
    (!off).then_some((found.0.as_str(), found.1.as_str()))
}

fn prints_only(arguments: &[Field]) -> bool {
    let texts = arguments.iter().map(Field::text);
    texts
        .take_while(|text| text.as_deref() != Some("--"))
        .flatten()
        .any(|text| PRINTS.contains(&text.as_str()))
}

fn verb(tool: &Tool, arguments: &[Field], reading: Reading) -> Verb {
    let mut words: Vec<String> = Vec::new();
    let mut forwarded = false;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let start = argument.start();
        if start.starts_with('-') {
            let text = argument.text();
            if text.is_some_and(|text| tool.value_options.contains(&text)) {
                rest.next();
            }
            continue;
        }
        let Some(text) = argument.text() else {
            // After a verb that is no group, what follows is its own business.
            let decided =
                |path: &String| tool.allowed.contains(path) || tool.denied.contains_key(path);
            if words.last().is_some_and(|_| decided(&words.join(" "))) {
                return Verb::Known(words);
            }
            return Verb::Unclear;
        };
        if text.is_empty() && reading == Reading::Certain && words.is_empty() {
            continue;
        }
        words.push(text);
        if words.len() == 1 && words[0].contains(char::is_whitespace) {
            return Verb::Unclear;
        }
        let path = words.join(" ");
        if tool.forwards.contains(&path) {
            words.clear();
            forwarded = true;
            continue;
        }
        let goes_on = |other: &String| other.starts_with(&format!("{path} "));
        let more = tool
            .allowed
            .iter()
            .chain(tool.denied.keys())
            .chain(&tool.forwards);
        if words.len() == 2 || !more.into_iter().any(goes_on) {
            break;
        }
    }
    if words.is_empty() {
        // Nothing, or a verb such as `run` without what it runs.
        let literal = arguments.iter().all(|argument| argument.text().is_some());
        return if literal && !forwarded {
            Verb::None
        } else {
            Verb::Unclear
        };
    }
    Verb::Known(words)
}
