//! Where the paths lead that stand in a text of configuration.
//!
//! A path starts at the directory of its module, or at that of the root module
//! around it. It gets to another directory only by a step up that is written
//! somewhere, or by a start that nobody sees.

use std::collections::BTreeSet;

use crate::input::configuration::normalise;
use crate::input::tree::{Tree, TreeEntry};
use crate::predict::files::directory_of;

/// Functions and names whose directory may be any around the module.
const FROM_ABOVE: &[&str] = &["dirname(", "abspath(", "path.cwd"];
/// Starts of paths that are the directory of the module or of the root.
const HERE: &[&str] = &["${path.module}", "${path.root}"];

/// Characters of one interpolation that is looked through.
const MAX_INTERPOLATION: usize = 4_096;

/// Paths of a text that lead out of the directory of its module.
#[derive(Debug, Default)]
pub(super) struct Ways {
    /// Paths with a step up, as far as they are literal.
    up: Vec<String>,
    /// A path starts where nobody sees it.
    pub(super) open: bool,
    /// Paths of which the last step is worked out.
    pub(super) computed: Vec<Computed>,
}

impl Ways {
    pub(super) fn of(text: &str) -> Self {
        let mut ways = Ways {
            open: FROM_ABOVE.iter().any(|part| text.contains(part)),
            computed: computed(text),
            ..Ways::default()
        };
        let mut next = 0;
        for (at, _) in text.match_indices("..") {
            if at < next || !is_step(text, at) {
                continue;
            }
            let start = text[..at].rfind(is_between).map_or(0, |end| end + 1);
            let rest = &text[start..];
            let piece = rest.split(is_between).next().unwrap_or(rest);
            next = start + piece.len();
            ways.add(piece);
        }
        ways.up.sort();
        ways.up.dedup();
        ways
    }

    fn add(&mut self, piece: &str) {
        let piece = without_start(piece).unwrap_or(piece);
        let cut = piece.find(['$', '%', '{', '}', '*', '\\']);
        let (literal, worked_out) = piece.split_at(cut.unwrap_or(piece.len()));
        if piece.starts_with('/') || !literal.contains("..") || worked_out.contains("..") {
            self.open = true;
            return;
        }
        let whole = match cut {
            None => literal,
            // What is worked out may be the rest of a name.
            Some(_) => literal.rsplit_once('/').map_or("..", |(start, _)| start),
        };
        self.up.push(whole.to_owned());
    }

    /// Where the paths lead from a directory.
    pub(super) fn from<'w>(&'w self, base: &'w str) -> impl Iterator<Item = String> + 'w {
        let whole = self.up.iter().map(move |up| format!("{base}/{up}"));
        whole.filter_map(|path| normalise(&path))
    }
}

/// A path of which the last step is worked out, as far as it is written.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Computed {
    start: String,
    end: String,
}

impl Computed {
    /// The path of these literals, between which something is worked out, with the text
    /// before it.
    fn of(before: &str, piece: &str, literals: &[&str]) -> Option<Self> {
        let (first, last) = (literals.first()?, literals.last()?);
        let here = without_start(piece).is_some();
        let steps = here || literals.iter().any(|literal| literal.contains('/'));
        if literals.len() < 2 || last.contains('/') || !(steps || last.starts_with('.')) {
            return None;
        }
        let start = first.rsplit("../").next().unwrap_or(first);
        let start = start.trim_start_matches("./").trim_start_matches('/');
        // Of which nothing is written may be a path or anything else.
        let said = here || !start.is_empty() || last.contains('.') || is_read(before);
        said.then(|| Computed {
            start: start.to_owned(),
            end: (*last).to_owned(),
        })
    }

    /// Whether it may be the name of this file.
    pub(super) fn names(&self, path: &str) -> bool {
        let begins = |at: usize| path[at..].starts_with(self.start.as_str());
        path.ends_with(self.end.as_str())
            && (begins(0) || path.match_indices('/').any(|(at, _)| begins(at + 1)))
    }
}

/// Whether a text ends with the call of a function that reads a file.
fn is_read(before: &str) -> bool {
    let before = before.trim_end_matches(['"', ' ']);
    let Some(before) = before.strip_suffix('(') else {
        return false;
    };
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let name = before.rsplit(|c| !word(c)).next().unwrap_or_default();
    name.contains("file")
}

/// The paths of a text of which the last step is worked out: `queues/${name}` or
/// `${name}.json`.
fn computed(text: &str) -> Vec<Computed> {
    let mut out = Vec::new();
    let mut next = 0;
    for (at, _) in text.match_indices(['$', '%']) {
        if at < next || worked_out(&text[at..]).is_none() {
            continue;
        }
        let start = text[next..at].rfind(is_between);
        let start = start.map_or(next, |end| next + end + 1);
        let piece = &text[start..];
        let rest = without_start(piece).unwrap_or(piece);
        let (literals, length) = literals(rest);
        next = start + (piece.len() - rest.len()) + length;
        out.extend(Computed::of(&text[..start], piece, &literals));
    }
    out.sort();
    out.dedup();
    out
}

/// The literals of the path that a text starts with, between what is worked out, and the
/// length of all of it.
fn literals(text: &str) -> (Vec<&str>, usize) {
    let mut out = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        if let Some(length) = worked_out(&text[at..]) {
            out.push(&text[from..at]);
            at += length;
            from = at;
        } else if is_between(c) {
            break;
        } else {
            at += c.len_utf8();
        }
    }
    out.push(&text[from..at]);
    (out, at)
}

/// How long the interpolation or verb is that a text starts with.
fn worked_out(text: &str) -> Option<usize> {
    if ["%s", "%v", "%d"].iter().any(|verb| text.starts_with(verb)) {
        return Some(2);
    }
    if !text.starts_with("${") {
        return None;
    }
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().take(MAX_INTERPOLATION) {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return Some(at + 1),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// What a file of values hands over.
pub(super) struct Given {
    pub(super) directory: String,
    /// Its paths, which may be for any root module.
    pub(super) ways: Ways,
    /// It names a changed file of another kind.
    pub(super) names: bool,
}

/// The files of values of a tree that hold paths, or one of these names.
pub(super) fn given(tree: &dyn Tree, names: &BTreeSet<&str>) -> Vec<Given> {
    let files = tree.list().iter().filter(|entry| {
        let path = &entry.path;
        (path.ends_with(".tfvars") || path.ends_with(".tfvars.json"))
            && !path.split('/').any(|part| part == ".terraform")
    });
    let read = |entry: &TreeEntry| {
        let bytes = tree.read(&entry.path).ok()??;
        let text = std::str::from_utf8(&bytes).ok()?;
        let given = Given {
            directory: directory_of(&entry.path).to_owned(),
            ways: Ways::of(text),
            names: names.iter().any(|name| text.contains(name)),
        };
        (given.names || !given.ways.up.is_empty()).then_some(given)
    };
    files.filter_map(read).collect()
}

/// Whether two dots are a step up, and no part of a name or of an ellipsis.
fn is_step(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + 2..].chars().next();
    let start = before.is_none_or(|c| c == '/' || c == '}' || is_between(c));
    start && after.is_none_or(|c| c == '/' || is_between(c))
}

/// What ends a path: quotes, spaces and what stands between arguments.
fn is_between(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '`' | '(' | ')' | ',' | ';' | '=' | ':')
}

/// A path without the directory of the module or of the root before it.
fn without_start(piece: &str) -> Option<&str> {
    let rest = HERE.iter().find_map(|start| piece.strip_prefix(start))?;
    Some(rest.trim_start_matches('/'))
}

/// A name of a file that stands in a text, with what is written before it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mention {
    /// What the path ends with.
    end: String,
    /// A whole step of the path starts there.
    whole: bool,
    /// The path starts with something that is worked out.
    pub(super) open: bool,
}

impl Mention {
    /// The name that stands at these bytes.
    pub(super) fn at(text: &str, start: usize, end: usize) -> Self {
        let written = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '/');
        let from = text[..start].rfind(|c| !written(c)).map_or(0, |at| {
            at + text[at..].chars().next().map_or(1, char::len_utf8)
        });
        let before = &text[..from];
        let path = &text[from..end];
        let path = path.rsplit("../").next().unwrap_or(path);
        let path = path.trim_start_matches("./");
        let here = HERE.iter().any(|start| before.ends_with(start));
        let alone = before.chars().next_back().is_none_or(is_between);
        Mention {
            end: path.trim_start_matches('/').to_owned(),
            whole: here || alone || path.starts_with('/'),
            open: !here && !alone,
        }
    }

    /// Whether it may be the name of this file.
    pub(super) fn names(&self, path: &str) -> bool {
        path.strip_suffix(self.end.as_str())
            .is_some_and(|rest| !self.whole || rest.is_empty() || rest.ends_with('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_where_its_steps_lead() {
        let from = |text: &str| Ways::of(text).from("a/b").collect::<Vec<_>>();
        let open = |text: &str| Ways::of(text).open;
        assert_eq!(from(r#"file("${path.module}/../x.json")"#), ["a/x.json"]);
        assert_eq!(from(r#"file("../../c/${var.n}.json")"#), ["c"]);
        assert_eq!(from(r#""../${var.n}/x""#), ["a"]);
        assert_eq!(from("cd ${path.root}/../src && make"), ["a/src"]);
        assert!(from(r#"merge(a..., { v = "1..2", p = "./x" })"#).is_empty());
        for text in [
            r#""${local.top}/../x.json""#,
            r#""../${var.n}/../x.json""#,
            r#"join("", [path.module, "/../x.json"])"#,
            r#"file("${dirname(path.module)}/x.json")"#,
            r#"format("%s/../x.json", path.module)"#,
        ] {
            assert!(open(text), "{text}");
        }
        assert!(!open(r#"file("${path.module}/../x.json")"#));
    }

    #[test]
    fn a_name_that_is_worked_out_counts_with_what_is_written_of_it() {
        let names = |text: &str, path: &str| computed(text).iter().any(|one| one.names(path));
        for (text, path) in [
            (r#"file("../policies/${var.t}.json")"#, "policies/app.json"),
            (r#"file("${path.module}/q/${var.t}")"#, "a/b/q/app.json"),
            (r#""q/${lookup({ a = "x" }, "a")}-x.json""#, "a/q/x-x.json"),
            (r#""${var.t}.json""#, "a/app.json"),
            (r#"filemd5("${var.d}/${var.t}")"#, "a/app.json"),
            (r#"format("q/%s.json", var.t)"#, "q/app.json"),
            (r#""${path.module}/${var.t}""#, "a/app.json"),
        ] {
            assert!(names(text, path), "{text} {path}");
        }
        for (text, path) in [
            (r#"file("../policies/${var.t}.json")"#, "other/app.json"),
            (r#"file("../policies/${var.t}.json")"#, "policies/app.yaml"),
            (r#"name = "${var.env}/${var.t}""#, "a/app.json"),
            (r#"url = "https://${var.host}.example.com""#, "a/app.json"),
            (r#"name = "app-${var.env}""#, "a/app.json"),
            (r#""${path.module}/q/x.json""#, "a/q/x.json"),
            (r#""arn:aws:s3:::${var.b}/*""#, "a/app.json"),
            (r#""arn:aws:s3:::logs/${var.b}""#, "a/app.json"),
        ] {
            assert!(!names(text, path), "{text} {path}");
        }
    }

    #[test]
    fn a_name_counts_with_what_stands_before_it() {
        let mention = |text: &str| {
            let at = text.find("x.json").expect("it is there");
            Mention::at(text, at, at + "x.json".len())
        };
        let whole = mention(r#"file("${path.module}/t/x.json")"#);
        assert!(!whole.open && whole.names("a/t/x.json") && !whole.names("a/x.json"));
        assert!(!whole.names("a/not/x.json"));
        let short = mention(r#"filename = "x.json""#);
        assert!(!short.open && short.names("x.json") && short.names("a/x.json"));
        let open = mention(r#""${var.env}x.json""#);
        assert!(open.open && open.names("a/prodx.json"));
        let open = mention(r#""${var.dir}/x.json""#);
        assert!(open.open && open.names("a/x.json") && !open.names("a/prodx.json"));
        assert!(mention(r#"format("%sx.json", var.env)"#).open);
        assert!(mention(r#""../../t/x.json""#).names("t/x.json"));
        let longer = mention("\"max.json\"".replace("max", "ax").as_str());
        assert!(!longer.names("a/x.json"));
    }
}
