//! Which commands destroy: the list in `rules/commands/destructive.hcl`, for
//! scripts that Terraform runs and for what an agent types.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use regex::Regex;

use crate::hcl::evaluate::constant;
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::Body;
use crate::model::pattern::Pattern;
use crate::model::value::Value;
use crate::source::FileId;

/// What a script would destroy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Destroys {
    /// Files or disks of the machine that runs it.
    Local,
    /// Objects elsewhere: cloud, cluster, database.
    Remote,
}

/// Patterns of one kind, as one expression.
struct Patterns {
    remote: Option<Pattern>,
    hidden: Option<Pattern>,
    local: Option<Pattern>,
    /// Words without which none of the patterns matches.
    hints: Option<AhoCorasick>,
    programs: Vec<Programs>,
}

/// Programs with the patterns of their command lines.
struct Programs {
    names: Vec<String>,
    pattern: Option<Pattern>,
}

/// A list that does not parse is a defect of the build; a test reads it whole.
static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let name = "rules/commands/destructive.hcl";
    let text = include_str!("../../rules/commands/destructive.hcl");
    patterns(&parse_body(text, FileId(0), name).unwrap_or_default())
});

/// `rm` that goes through directories or does not ask, with its arguments.
static REMOVE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?m)(?:^|[\s;&|(/`\x22'])rm\s+((?:-\w+\s+|--\S+\s+)*-\w*[rRf]\w*(?:\s+[^|;&\n]*)?)",
    )
    .ok()
});

/// The text of an attribute; empty where it is missing.
pub(crate) fn string(body: &Body, name: &str) -> String {
    let value = value(body, name);
    let text = value.as_ref().and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

/// The texts of a list; empty where it is missing.
pub(crate) fn strings(body: &Body, name: &str) -> Vec<String> {
    let value = value(body, name);
    let list = value.as_ref().and_then(Value::as_list).unwrap_or_default();
    let texts = list.iter().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

/// The value of an attribute that depends on nothing.
pub(crate) fn value(body: &Body, name: &str) -> Option<Value> {
    let attribute = body.attributes.iter().find(|one| one.name.as_ref() == name);
    attribute.and_then(|attribute| constant(&attribute.expr))
}

fn any_of(lines: &[String]) -> Option<Pattern> {
    let all = lines.join("|");
    (!all.is_empty()).then(|| Pattern::of(format!("(?i){all}")))
}

fn patterns(body: &Body) -> Patterns {
    let mut by_place: [Vec<String>; 3] = Default::default();
    let mut programs = Vec::new();
    for block in &body.blocks {
        let text = string(&block.body, "patterns");
        let lines: Vec<String> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        let names = strings(&block.body, "commands");
        if !names.is_empty() {
            let pattern = any_of(&lines);
            programs.push(Programs { names, pattern });
        }
        let place = match string(&block.body, "where").as_str() {
            "hidden" => 1,
            "local" => 2,
            _ => 0,
        };
        by_place[place].extend(lines);
    }
    Patterns {
        remote: any_of(&by_place[0]),
        hidden: any_of(&by_place[1]),
        local: any_of(&by_place[2]),
        hints: AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .build(strings(body, "hints"))
            .ok(),
        programs,
    }
}

/// What a script destroys, with the words that say so.
pub fn destroys(text: &str) -> Option<(Destroys, String)> {
    let patterns = &*PATTERNS;
    let hints = patterns.hints.as_ref();
    if !hints.is_none_or(|hints| hints.is_match(text)) {
        return None;
    }
    // A command goes on where its line ends in a backslash.
    let joined;
    let text = if text.contains("\\\n") {
        joined = text.replace("\\\n", " ");
        joined.as_str()
    } else {
        text
    };
    let find = |pattern: &Option<Pattern>| {
        let found = pattern.as_ref()?.find(text)?;
        Some(shown(&text[found]))
    };
    if let Some(found) = find(&patterns.remote).or_else(|| find(&patterns.hidden)) {
        return Some((Destroys::Remote, found));
    }
    if let Some(found) = find(&patterns.local) {
        return Some((Destroys::Local, found));
    }
    let remove = REMOVE.as_ref()?;
    remove
        .captures_iter(text)
        .filter_map(|captures| captures.get(1))
        .find(|arguments| arguments.as_str().split_whitespace().any(reaches_far))
        .map(|arguments| {
            (
                Destroys::Local,
                shown(&format!("rm {}", arguments.as_str())),
            )
        })
}

/// The words of a command line of `program` that destroy. `line` begins with
/// the program's name.
pub fn line_destroys(program: &str, line: &str) -> Option<String> {
    PATTERNS
        .programs
        .iter()
        .filter(|programs| programs.names.iter().any(|name| name == program))
        .find_map(|programs| programs.pattern.as_ref()?.find(line))
        .map(|found| shown(&line[found]))
}

/// Whether a program is one on whose command line the list is looked for.
pub fn is_listed(program: &str) -> bool {
    let mut names = PATTERNS.programs.iter().flat_map(|one| &one.names);
    names.any(|name| name == program)
}

/// Whether an argument of `rm` leaves the working directory and its caches.
fn reaches_far(argument: &str) -> bool {
    const SCRATCH: &[&str] = &[
        "/tmp/",
        "/var/tmp/",
        "/var/cache/",
        "/var/lib/apt/lists",
        "/root/.cache",
        "/usr/share/doc",
        "/usr/share/man",
        "/var/lib/cloud/",
        "/run/",
        "/opt/build",
        "/home/runner/work/_temp",
    ];
    let argument = argument.trim_matches(['"', '\'', '`', ')']);
    if argument.starts_with('-') || argument.is_empty() {
        return false;
    }
    let scratch = SCRATCH.iter().any(|path| argument.starts_with(path)) && !argument.contains("..");
    let far = argument.starts_with(['/', '~', '$', '*']) || argument.contains("..");
    far && !scratch
}

fn shown(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_list_is_read() {
        let patterns = &*PATTERNS;
        assert!(patterns.hints.is_some());
        for pattern in [&patterns.remote, &patterns.hidden, &patterns.local] {
            assert!(pattern.as_ref().is_some_and(Pattern::is_valid));
        }
        assert!(patterns.programs.len() >= 8);
        for one in &patterns.programs {
            let valid = one.pattern.as_ref().is_some_and(Pattern::is_valid);
            assert!(valid, "a pattern of {:?} does not compile", one.names);
        }
    }

    #[test]
    fn a_command_line_is_judged_by_its_own_program() {
        assert!(line_destroys("aws", "aws s3 rb s3://x").is_some());
        assert!(line_destroys("aws", "aws s3 ls s3://x").is_none());
        assert!(line_destroys("git", "git branch --delete x").is_none());
        assert!(is_listed("kubectl") && !is_listed("ls"));
    }
}
