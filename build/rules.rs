//! Gathers `rules/<group>/<id>.hcl` into the array that `src/rules/registry.rs` embeds.
//!
//! A run needs neither examples nor the long texts, and most of a rule file is
//! just that. So each file is embedded twice: whole, for `explain` and `test`,
//! and cut down to what a run needs, which is all that start-up has to parse.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use hcl_edit::Span as _;
use hcl_edit::expr::{Array, Expression};
use hcl_edit::structure::{Body, Structure};

/// What a run never asks for.
const TEXTS: &[&str] = &["rationale", "references", "since"];

/// Directories of `rules/` that hold no rules.
const OTHER: &[&str] = &["catalog", "commands", "pipelines", "vocabulary"];

/// Reads every rule below `dir` and writes `rules.rs` to `out`.
///
/// # Errors
/// Files that are not where they belong or do not parse, one message each.
pub(crate) fn compile(dir: &Path, out: &Path) -> Result<(), Vec<String>> {
    let files = files(dir).map_err(|error| vec![format!("{}: {error}", dir.display())])?;
    let mut errors = Vec::new();
    let mut text = String::from("&[\n");
    for (group, path) in files {
        let id = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        match fs::read_to_string(&path) {
            Err(error) => errors.push(format!("{}: {error}", path.display())),
            Ok(whole) => match core(&whole) {
                Err(error) => errors.push(format!("{}: {error}", path.display())),
                Ok((core, head)) => {
                    let _ = writeln!(
                        text,
                        "Embedded {{ group: {group:?}, id: {id:?}, head: {head}, core: {core:?}, whole: include_str!({:?}) }},",
                        path.display().to_string()
                    );
                }
            },
        }
    }
    text.push_str("]\n");
    if !errors.is_empty() {
        return Err(errors);
    }
    fs::write(out.join("rules.rs"), text)
        .map_err(|error| vec![format!("{}: {error}", out.display())])
}

/// Rule files with their group, sorted.
fn files(dir: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let group = entry.file_name().to_string_lossy().into_owned();
        if !entry.file_type()?.is_dir() || OTHER.contains(&group.as_str()) {
            continue;
        }
        for file in fs::read_dir(entry.path())? {
            let path = file?.path();
            if path.extension().is_some_and(|extension| extension == "hcl") {
                found.push((group.clone(), path));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// What decides whether a rule is needed at all, as Rust: its detector, its condition, whether it
/// observes, and its `match` block.
fn head(rule: &Body, text: &str) -> Result<String, String> {
    let detector = rule
        .get_attribute("detector")
        .map(|attribute| {
            attribute
                .value
                .as_str()
                .ok_or("`detector` is no plain string")
        })
        .transpose()?;
    let empty = Body::new();
    let block = rule.get_blocks("match").next();
    let matches = block.map_or(&empty, |block| &block.body);
    let when = rule
        .get_attribute("when")
        .map(|attribute| {
            let written = attribute.span().and_then(|span| text.get(span));
            written.ok_or("`when` has no place")
        })
        .transpose()?;
    let observes = rule.get_blocks("observe").next().is_some();
    let mut out = format!(
        "Written {{ detector: {detector:?}, when: {when:?}, observes: {observes}, matches: Match(&["
    );
    for list in matches.attributes() {
        let name = list.key.as_str();
        let elements = list.value.as_array().into_iter().flat_map(Array::iter);
        let words: Option<Vec<&str>> = elements.map(Expression::as_str).collect();
        let words = words.ok_or(format!("`{name}` is no list of plain strings"))?;
        let _ = write!(out, "({name:?}, &{words:?}), ");
    }
    out.push_str("]) }");
    Ok(out)
}

/// The text without examples and long texts, and the head.
fn core(text: &str) -> Result<(String, String), String> {
    let body = hcl_edit::parser::parse_body(text)
        .map_err(|error| format!("{}: {}", error.location().line(), error.message()))?;
    let mut cuts = Vec::new();
    let mut head = String::new();
    for structure in &body {
        let Structure::Block(rule) = structure else {
            continue;
        };
        head = self::head(&rule.body, text)?;
        for inner in &rule.body {
            let cut = match inner {
                Structure::Block(block) => block.ident.as_str() == "example",
                Structure::Attribute(attribute) => TEXTS.contains(&attribute.key.as_str()),
            };
            if cut {
                cuts.extend(inner.span());
            }
        }
    }
    let mut out = String::new();
    let mut at = 0;
    for cut in cuts {
        out.push_str(text.get(at..cut.start).unwrap_or_default());
        // A heredoc ends with its line; the next structure needs a line of its own.
        out.push('\n');
        at = cut.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    Ok((out, head))
}
