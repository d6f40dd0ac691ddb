//! What differs between the two texts of a file, leaving out what no tool reads.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::model::change::FileChange;

/// Lines that are on one side only, wherever they stand.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) added: Vec<String>,
    pub(super) removed: Vec<String>,
}

impl Lines {
    /// Compares without comments, blank lines and the space around lines.
    pub(super) fn new(file: &FileChange) -> Self {
        let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
        for line in meaningful(file.after.as_deref()) {
            *counts.entry(line).or_default() += 1;
        }
        for line in meaningful(file.before.as_deref()) {
            *counts.entry(line).or_default() -= 1;
        }
        let mut lines = Lines::default();
        let mut surplus = |text: Option<&str>, sign: i64, out: &mut Vec<String>| {
            for line in meaningful(text) {
                if let Some(count) = counts.get_mut(line).filter(|count| **count * sign > 0) {
                    *count -= sign;
                    out.push(line.to_owned());
                }
            }
        };
        surplus(file.after.as_deref(), 1, &mut lines.added);
        surplus(file.before.as_deref(), -1, &mut lines.removed);
        lines
    }

    /// Whether no line differs.
    pub(super) fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
}

fn meaningful(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.unwrap_or_default()
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("//"))
}

/// Whether a line or text is about a tool that plans or applies.
pub(super) fn mentions_tool(text: &str) -> bool {
    static TOOLS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(terraform|opentofu|tofu|terragrunt|atlantis|terramate|atmos|cdktf|spacelift|terrateam|digger|blastgate|tfplan|tf_[a-z_]+)\b|(?i)terraform").ok()
    });
    TOOLS.as_ref().is_none_or(|tools| tools.is_match(text))
}

/// Whether two YAML texts say the same, however they are laid out.
pub(super) fn same_yaml(before: &str, after: &str) -> bool {
    let (old, new) = (events(before), events(after));
    old.is_some() && old == new
}

/// Most events of a workflow that are compared.
const MAX_EVENTS: usize = 100_000;

fn events(text: &str) -> Option<Vec<String>> {
    use saphyr_parser::Event;
    let mut out = Vec::new();
    for event in saphyr_parser::Parser::new_from_str(text) {
        let (event, _) = event.ok()?;
        out.push(match event {
            Event::Scalar(value, style, _, tag) => {
                // Quotes make text of what would be a number or a truth value.
                let plain = matches!(style, saphyr_parser::ScalarStyle::Plain);
                format!("{plain}{}{value}", tag.is_some())
            }
            Event::Alias(id) => format!("*{id}"),
            Event::SequenceStart(id, _) => format!("[{id}"),
            Event::MappingStart(id, _) => format!("{{{id}"),
            Event::SequenceEnd => "]".to_owned(),
            Event::MappingEnd => "}".to_owned(),
            _ => String::new(),
        });
        if out.len() > MAX_EVENTS {
            return None;
        }
    }
    Some(out)
}

/// Whether the HCL of a file differs in more than layout and comments.
pub(super) fn hcl_differs(file: &FileChange) -> bool {
    match (&file.before, &file.after) {
        (Some(before), Some(after)) if !file.binary => squeeze(before) != squeeze(after),
        (None, None) => false,
        _ => true,
    }
}

/// The text without comments and without space that means nothing. Heredocs
/// keep their lines.
pub(super) fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut heredoc: Option<String> = None;
    let mut in_comment = false;
    for line in text.lines() {
        if let Some(end) = &heredoc {
            out.push_str(line.trim_end());
            out.push('\n');
            if line.trim() == end {
                heredoc = None;
            }
            continue;
        }
        let before = out.len();
        heredoc = squeeze_line(line, &mut in_comment, &mut out);
        if out.len() > before {
            out.push('\n');
        }
    }
    out
}

/// Adds a line; gives the end mark when a heredoc starts in it.
fn squeeze_line(line: &str, in_comment: &mut bool, out: &mut String) -> Option<String> {
    let mut quoted = false;
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if *in_comment {
            match rest.find("*/") {
                Some(at) => {
                    *in_comment = false;
                    rest = &rest[at + 2..];
                }
                None => return None,
            }
            continue;
        }
        if quoted {
            let taken = if c == '\\' {
                rest.chars().take(2).map(char::len_utf8).sum()
            } else {
                c.len_utf8()
            };
            out.push_str(&rest[..taken]);
            quoted = c != '"';
            rest = &rest[taken..];
            continue;
        }
        if c == '#' || rest.starts_with("//") {
            return None;
        }
        if rest.starts_with("/*") {
            *in_comment = true;
            rest = &rest[2..];
            continue;
        }
        if let Some(mark) = rest.strip_prefix("<<") {
            let mark: String = mark.trim_start_matches('-').trim().to_owned();
            out.push_str(rest.trim_end());
            return Some(mark);
        }
        if !c.is_whitespace() {
            out.push(c);
            quoted = c == '"';
        } else if separates(out, &rest[c.len_utf8()..]) {
            out.push(' ');
        }
        rest = &rest[c.len_utf8()..];
    }
    None
}

/// Whether space stands between two words.
fn separates(out: &str, rest: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '"');
    out.chars().next_back().is_some_and(word) && rest.chars().next().is_some_and(word)
}
