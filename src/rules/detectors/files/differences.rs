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
        let mark = comment_mark(&file.path);
        let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
        for line in meaningful(file.after.as_deref(), mark) {
            *counts.entry(line).or_default() += 1;
        }
        for line in meaningful(file.before.as_deref(), mark) {
            *counts.entry(line).or_default() -= 1;
        }
        let mut lines = Lines::default();
        let mut surplus = |text: Option<&str>, sign: i64, out: &mut Vec<String>| {
            for line in meaningful(text, mark) {
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

    /// Lines of both sides that differ.
    pub(super) fn all(&self) -> impl Iterator<Item = &String> {
        self.added.iter().chain(&self.removed)
    }
}

fn meaningful<'t>(text: Option<&'t str>, mark: &'static str) -> impl Iterator<Item = &'t str> {
    text.unwrap_or_default()
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with('#') && !line.starts_with("//"))
        .map(move |line| without_remark(line, mark))
        .filter(|line| !line.is_empty() && !is_doc_comment(line, mark))
}

/// What a comment starts with in a file of this name.
fn comment_mark(path: &str) -> &'static str {
    const SLASHES: &[&str] = &[
        ".js", ".mjs", ".cjs", ".ts", ".jsx", ".tsx", ".go", ".groovy", ".gradle", ".kts", ".kt",
        ".java", ".php", ".rs", ".cs", ".swift", ".scala", ".dart",
    ];
    let path = path.to_ascii_lowercase();
    let jenkins = path
        .rsplit('/')
        .next()
        .is_some_and(|name| name.starts_with("jenkinsfile"));
    if jenkins || SLASHES.iter().any(|end| path.ends_with(end)) {
        "//"
    } else {
        "#"
    }
}

/// A line without the remark at its end. Only what can be nothing but prose is taken
/// for one: the mark stands behind a space, no text in quotes is open before it, and
/// nothing behind it could be run by a shell that is handed the line.
fn without_remark<'t>(line: &'t str, mark: &str) -> &'t str {
    let is_prose = |text: &str| {
        let mut before = ' ';
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let apostrophe = letter == '\''
                && before.is_alphanumeric()
                && letters.peek().is_some_and(|next| next.is_alphanumeric());
            if "\"'`;|&$<>\\{}".contains(letter) && !apostrophe {
                return false;
            }
            before = letter;
        }
        true
    };
    let closed = |text: &str| {
        ['"', '\'', '`']
            .iter()
            .all(|quote| text.matches(*quote).count() % 2 == 0)
            && !text.contains('\\')
    };
    let marks = line.match_indices(mark);
    marks
        .map(|(at, _)| (&line[..at], &line[at + mark.len()..]))
        .find(|(code, rest)| code.ends_with([' ', '\t']) && closed(code) && is_prose(rest))
        .map_or(line, |(code, _)| code.trim_end())
}

/// Whether a line stands in a comment of several lines, as documentation does: nothing
/// but a star and prose.
fn is_doc_comment(line: &str, mark: &str) -> bool {
    let inner = line
        .strip_prefix("/**")
        .or_else(|| line.strip_prefix("* "))
        .or_else(|| (line == "*" || line == "*/").then_some(""));
    mark == "//"
        && inner.is_some_and(|text| {
            let text = text.trim_end_matches("*/");
            !text.contains(['"', '\'', '`', ';', '|', '&', '$', '<', '>', '(', '='])
        })
}

/// Whether a line only tells somebody something: a text is printed, and nothing is run to
/// make it or gets it.
pub(super) fn only_tells(line: &str) -> bool {
    static TELLS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r#"(?i)^((echo|printf|write-(host|output|verbose))\s|(print|println|puts|console\.(log|warn|error|info|debug)|(self\.)?(log|logger|logging|core)\.(debug|info|notice|warn|warning|error|critical)|fmt\.(print|printf|println)|click\.echo)[\s(]+f?["'])"#,
        )
        .ok()
    });
    TELLS.as_ref().is_some_and(|tells| tells.is_match(line))
        && !line.contains(['|', '>', '`', ';', '&'])
        && !line.contains("$(")
        && !line.ends_with('\\')
        && !line.contains("#{")
        && line.matches('(').count() <= 1
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
