//! Texts cut into commands and settings, without comments and without what is
//! only said.

use std::sync::LazyLock;

use regex::Regex;

/// What starts a comment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comments {
    hash: bool,
    slashes: bool,
    dashes: bool,
}

impl Comments {
    pub(super) const HASH: Comments = Comments {
        hash: true,
        slashes: false,
        dashes: false,
    };

    pub(super) fn of(name: &str) -> Self {
        const SLASHES: &[&str] = &[
            ".js",
            ".mjs",
            ".cjs",
            ".ts",
            ".go",
            ".groovy",
            ".gradle",
            ".kts",
            ".java",
            ".rs",
            ".php",
            ".json5",
            ".hcl",
            ".proto",
            "jenkinsfile",
            ".jsonnet",
            ".cue",
        ];
        let slashes =
            SLASHES.iter().any(|end| name.ends_with(end)) || name.starts_with("jenkinsfile");
        Comments {
            hash: !slashes || name.ends_with(".php") || name.ends_with(".hcl"),
            slashes,
            dashes: name.ends_with(".sql") || name.ends_with(".lua"),
        }
    }
}

/// What a target of a makefile needs first.
pub(super) fn prerequisites(line: &str) -> Option<Vec<(String, String)>> {
    static TARGET: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^[\w./-]+\s*::?\s*((?:[\w./-]+\s*)+)$").ok());
    let found = TARGET.as_ref()?.captures(line)?;
    let words = found[1].split_whitespace();
    Some(
        words
            .map(|word| ("needs".to_owned(), word.to_owned()))
            .collect(),
    )
}

/// `key = value`, `KEY: value`, `FROM image`, and truth values among arguments.
pub(super) fn settings(line: &str) -> Vec<(String, String)> {
    static PAIR: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"^(?:export |set |ENV |local |readonly |env )?["']?([A-Za-z_][\w.\-]*)["']?\s*(?::=|\?=|=>|=|:)\s*(\S.*?)[,;]?$"#).ok()
    });
    static FROM: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^FROM\s+(?:--\S+\s+)?(\S+)").ok());
    static FLAG: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"\b([A-Za-z_][\w\-]*)\s*=\s*(True|False|true|false)\b").ok());
    let mut out = Vec::new();
    if let Some(found) = FROM.as_ref().and_then(|from| from.captures(line)) {
        out.push(("from".to_owned(), found[1].to_owned()));
    }
    if let Some(found) = PAIR.as_ref().and_then(|pair| pair.captures(line)) {
        let value = found[2].trim().trim_matches(['"', '\'']);
        out.push((found[1].to_owned(), value.to_owned()));
        return out;
    }
    for found in FLAG.iter().flat_map(|flag| flag.captures_iter(line)) {
        out.push((found[1].to_owned(), found[2].to_owned()));
    }
    out
}

/// The commands of a text, without comments and without what is only said.
pub(super) fn commands(text: &str, comments: Comments, shell: bool) -> Vec<String> {
    let joined = text.replace("\\\r\n", " ").replace("\\\n", " ");
    let mut out = Vec::new();
    let mut inside = false;
    for line in joined.lines() {
        let line = uncommented(line, comments, &mut inside);
        let line = line.trim().trim_start_matches('@').trim();
        if line.is_empty() {
            continue;
        }
        if !shell {
            if !is_said(line) {
                out.push(squeezed(line));
            }
            continue;
        }
        for piece in pieces(line) {
            let piece = squeezed(piece);
            if !piece.is_empty() && !is_said(&piece) {
                out.push(piece);
            }
        }
    }
    out
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line without its comment; `inside` a comment of several lines.
fn uncommented<'t>(line: &'t str, comments: Comments, inside: &mut bool) -> &'t str {
    let mut line = line;
    if *inside {
        match line.find("*/") {
            Some(at) => {
                *inside = false;
                line = &line[at + 2..];
            }
            None => return "",
        }
    }
    let mut quote = None;
    let mut previous = ' ';
    for (at, c) in line.char_indices() {
        let rest = &line[at..];
        match quote {
            Some(open) => {
                if c == open && previous != '\\' {
                    quote = None;
                }
            }
            None if matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None => {
                let starts = previous.is_whitespace();
                let comment = comments.hash && c == '#' && starts
                    || comments.slashes && rest.starts_with("//") && previous != ':'
                    || comments.dashes && rest.starts_with("--") && starts;
                if comment {
                    return &line[..at];
                }
                if comments.slashes && rest.starts_with("/*") {
                    *inside = !rest.contains("*/");
                    return &line[..at];
                }
            }
        }
        previous = c;
    }
    line
}

/// The commands of a line: what `&&` and `;` part outside quotes.
fn pieces(line: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut quote = None;
    let mut previous = ' ';
    // What is no shell may have whole scripts in quotes.
    let script = line.contains("= \"") || line.contains("=\"");
    for (at, c) in line.char_indices() {
        match quote {
            Some(open) if c == open && previous != '\\' => quote = None,
            None if matches!(c, '"' | '\'') && !script => quote = Some(c),
            None if c == ';' => {
                out.push(&line[start..at]);
                start = at + 1;
            }
            None if c == '&' && previous == '&' && at > start => {
                out.push(&line[start..at - 1]);
                start = at + 1;
            }
            _ => {}
        }
        previous = c;
    }
    out.push(&line[start..]);
    out
}

/// Whether a command only says something.
fn is_said(command: &str) -> bool {
    static SAYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^(?:(?:echo|printf|say|tput|puts|Write-(?:Host|Output|Warning))\s|(?:print|console\.\w+|log(?:ger|ging)?\.\w+|fmt\.Print\w*|println!?|raise |throw )\W)").ok()
    });
    // What is said may be what another call gives, which then is run.
    static RUNS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"\(.*[A-Za-z_]\w*\(|^puts\s+[^\s"']|^(?:echo|printf|puts|say|print)\b.*`|#\{"#)
            .ok()
    });
    SAYS.as_ref().is_some_and(|says| says.is_match(command))
        && RUNS.as_ref().is_some_and(|runs| !runs.is_match(command))
        && !command.contains(['|', '>'])
        && !command.contains("$(")
        && !command.contains("secrets.")
}
