//! Text in Markdown, so that it means itself and nothing else: no markup, no
//! HTML, no mention, no reference to an issue, no link, no picture.

/// A code span. Its fence is longer than any run of backticks inside.
pub(super) fn code(text: &str) -> String {
    if text.is_empty() {
        return "`\"\"`".to_owned();
    }
    let fence = "`".repeat(longest_run(text) + 1);
    // One blank on either side is taken off again by readers of Markdown, so it
    // is needed where the text itself begins or ends with what would be taken.
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Code in a cell of a table, where a bar ends the cell even in a code span.
pub(super) fn cell(text: &str) -> String {
    if text.contains('|') {
        html_code(text)
    } else {
        code(text)
    }
}

/// Code as HTML, for summaries and cells. Whatever Markdown could read between
/// the tags is a character reference.
pub(super) fn html_code(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 13);
    out.push_str("<code>");
    let mut previous = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        let plain = c.is_alphanumeric()
            || matches!(c, ' ' | '/' | '-' | ',')
            || (c == '.' && previous != 'w')
            || (c == '_' && previous.is_alphanumeric() && word(chars.peek()))
            || !c.is_ascii();
        if plain {
            out.push(c);
        } else {
            out.push_str(&format!("&#{};", u32::from(c)));
        }
        previous = c;
    }
    out.push_str("</code>");
    out
}

/// A sentence of a rule: what stands in backticks stays code, the rest is
/// escaped word by word.
pub(super) fn prose(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        // An odd backtick: nothing says what is code.
        return words(text, true);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for (index, part) in parts.iter().enumerate() {
        if index % 2 == 0 {
            out.push_str(&words(part, index == 0));
        } else if !part.is_empty() {
            // Two code spans that touch would be read as one.
            if out.ends_with('`') {
                out.push(' ');
            }
            out.push_str(&code(part));
        }
    }
    out
}

/// Words that could mean something to Markdown or to a code host become code
/// spans; ordinary ones stay as they are. A line that starts here may make a
/// list or a heading of what means nothing inside a line.
fn words(text: &str, starts: bool) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let core = word.trim_matches(['(', ')', ',', '.', ';', ':', '"', '\'', '?']);
        if core.is_empty() {
            if word.chars().all(|c| c.is_ascii_punctuation())
                && !word.is_empty()
                && starts
                && index == 0
            {
                out.push_str(&code(word));
            } else {
                out.push_str(word);
            }
            continue;
        }
        let at = word.find(core).unwrap_or(0);
        let (before, after) = (&word[..at], &word[at + core.len()..]);
        let list_item = starts
            && index == 0
            && core.chars().all(|c| c.is_ascii_digit())
            && after.starts_with(['.', ')']);
        if (is_plain(core) || core == "->" && index > 0) && !list_item {
            out.push_str(word);
        } else if list_item {
            out.push_str(&code(word));
        } else {
            out.push_str(before);
            if out.ends_with('`') {
                out.push(' ');
            }
            out.push_str(&code(core));
            out.push_str(after);
        }
    }
    out
}

fn is_plain(word: &str) -> bool {
    let letters = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                '-' | '\'' | ',' | '.' | '/' | '%' | ';' | '"' | '(' | ')'
            )
            || (!c.is_ascii() && !c.is_control())
    };
    let hash = word.len() >= 7
        && word.chars().all(|c| c.is_ascii_hexdigit())
        && word.contains(|c: char| c.is_ascii_digit())
        && word.contains(|c: char| c.is_ascii_alphabetic());
    let lower = word.to_ascii_lowercase();
    word.chars().all(letters)
        && word.contains(char::is_alphanumeric)
        && !word.starts_with('-')
        && !word.contains("//")
        && !lower.contains("www.")
        && !lower.starts_with("gh-")
        && !hash
}

/// A fenced block; its fence is longer than any run of backticks inside.
pub(super) fn fence(language: &str, text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("{fence}{language}\n{}\n{fence}\n", text.trim_end())
}

fn longest_run(text: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_spans_hold_anything() {
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`x`"), "`` `x` ``");
        assert_eq!(cell("a|b"), "<code>a&#124;b</code>");
        assert_eq!(
            html_code("x[\"<!--\"].@who *b* www.x"),
            "<code>x&#91;&#34;&#60;&#33;--&#34;&#93;.&#64;who &#42;b&#42; www&#46;x</code>"
        );
    }

    #[test]
    fn prose_is_inert() {
        for (text, wanted) in [
            (
                "`a.b` is gone, said @bob (#12).",
                "`a.b` is gone, said `@bob` (`#12`).",
            ),
            (
                "see https://evil.example/x now",
                "see `https://evil.example/x` now",
            ),
            ("![x](y) <b> |", "`![x](y`) `<b>` `|`"),
            ("1. first", "`1.` first"),
            ("`a.b`: 1 -> `2`", "`a.b`: 1 -> `2`"),
            ("odd ` tick", "odd `` ` `` tick"),
            ("commit 0a1b2c3d and GH-7", "commit `0a1b2c3d` and `GH-7`"),
            (
                "a well-known, plain text; done.",
                "a well-known, plain text; done.",
            ),
        ] {
            assert_eq!(prose(text), wanted);
        }
    }

    #[test]
    fn a_fence_is_longer_than_what_it_holds() {
        assert_eq!(fence("diff", "- ```\n"), "````diff\n- ```\n````\n");
    }
}
