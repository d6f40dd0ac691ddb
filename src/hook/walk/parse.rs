//! The syntax tree of a script, where there is one that can be relied on.

use std::borrow::Cow;
use std::sync::LazyLock;

use brush_parser::ast::CompoundList;
use brush_parser::{Parser, ParserOptions, SourceInfo};
use regex::Regex;

/// The longest script that is parsed.
const LONGEST: usize = 64 << 10;
/// The deepest nesting that is parsed: the parser tries some shapes twice at
/// every level.
const DEEPEST: usize = 24;

/// The most digits of a descriptor before `<` or `>`: the parser takes a larger one for a number
/// that it can hold, and panics.
const LONGEST_DESCRIPTOR: usize = 9;

/// Parses a script; none where it is too long, too deep or no shell.
pub(super) fn parse(script: &str) -> Option<Vec<CompoundList>> {
    if script.len() > LONGEST || depth(script) > DEEPEST || has_huge_descriptor(script) {
        return None;
    }
    let options = ParserOptions::default();
    let source = SourceInfo::default();
    let script = mended(script);
    let mut parser = Parser::new(script.as_bytes(), &options, &source);
    parser
        .parse_program()
        .ok()
        .map(|program| program.complete_commands)
}

/// Whether digits before a redirection are too many for a descriptor.
fn has_huge_descriptor(script: &str) -> bool {
    let before = |part: &str| part.bytes().rev().take_while(u8::is_ascii_digit).count();
    script
        .split(['<', '>'])
        .any(|part| before(part) > LONGEST_DESCRIPTOR)
}

/// The quoted tag of a here-document.
static TAG: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"<<-?[ \t]*('[^'\n]+'|"[^"\n]+"|\\\w+)"#).ok());

/// Ends here-documents as they began: inside of `$(…)` the parser repeats the
/// tag with its quotes, which then ends nothing.
fn mended(script: &str) -> Cow<'_, str> {
    let Some(tag) = TAG.as_ref().filter(|tag| tag.is_match(script)) else {
        return Cow::Borrowed(script);
    };
    let tags: Vec<&str> = tag
        .captures_iter(script)
        .filter_map(|found| Some(found.get(1)?.as_str()))
        .collect();
    let line = |line: &str| {
        let (text, end) = line
            .strip_suffix('\n')
            .map_or((line, ""), |text| (text, "\n"));
        match tags.iter().find(|tag| text.trim_start() == **tag) {
            Some(tag) => format!("{}{end}", tag.trim_matches(['\'', '"', '\\'])),
            None => line.to_owned(),
        }
    };
    Cow::Owned(script.split_inclusive('\n').map(line).collect())
}

/// How deep brackets and compound commands nest, at most.
fn depth(script: &str) -> usize {
    let (mut now, mut most) = (0_usize, 0);
    for c in script.chars() {
        match c {
            '(' | '{' | '[' => now += 1,
            ')' | '}' | ']' => now = now.saturating_sub(1),
            _ => {}
        }
        most = most.max(now);
    }
    let opens = ["if", "while", "until", "for", "case", "do"];
    let words = script.split(|c: char| !c.is_alphanumeric());
    let compound = words.filter(|word| opens.contains(word)).count();
    let closes = ["fi", "done", "esac"];
    let words = script.split(|c: char| !c.is_alphanumeric());
    let closed = words.filter(|word| closes.contains(word)).count();
    // Closed compounds stand beside each other, as a rule; the text of a
    // script with more than these is taken as too deep.
    most.max(compound.saturating_sub(closed.saturating_mul(2)))
}
