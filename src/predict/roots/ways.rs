//! Where the paths lead that stand in a text of configuration.
//!
//! A path starts at the directory of its module, or at that of the root module
//! around it. It gets to another directory only by a step up that is written
//! somewhere, or by a start that nobody sees.

use crate::input::configuration::normalise;

/// Functions and names whose directory may be any around the module.
const FROM_ABOVE: &[&str] = &["dirname(", "abspath(", "path.cwd"];
/// Starts of paths that are the directory of the module or of the root.
const HERE: &[&str] = &["${path.module}", "${path.root}"];

/// Paths of a text that lead out of the directory of its module.
#[derive(Debug, Default)]
pub(super) struct Ways {
    /// Paths with a step up, as far as they are literal.
    up: Vec<String>,
    /// A path starts where nobody sees it.
    pub(super) open: bool,
    /// The name of a file is worked out.
    pub(super) computed: bool,
}

impl Ways {
    pub(super) fn of(text: &str) -> Self {
        let mut ways = Ways {
            open: FROM_ABOVE.iter().any(|part| text.contains(part)),
            computed: is_computed(text),
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

/// Whether something that is worked out may be the last step of a path or the start of its
/// ending: `queues/${name}` or `${name}.json`.
fn is_computed(text: &str) -> bool {
    text.match_indices("${").any(|(at, _)| {
        let inside = &text[at + 2..];
        let end = inside.find('}').map_or("", |end| &inside[end + 1..]);
        !inside.starts_with("path.")
            && (text[..at].ends_with('/') && !end.starts_with('/') || end.starts_with('.'))
    })
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
