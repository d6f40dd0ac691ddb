//! Native syntax: text to the tree of [`super::syntax`].
//!
//! `hcl-edit` reads the text; what it gives is lowered here at once, so that
//! nothing else depends on its types. It bounds nesting (64 levels) and chains
//! of operators (128) itself; splats in a row are bounded here. Numbers are
//! read again from the text, because `hcl-edit` keeps them as doubles.

mod lower;
mod template;

use std::collections::BTreeSet;

pub(in crate::hcl) use self::lower::nfc;
use self::lower::{Lines, Lower, Place, plain_key};
use super::syntax::{Body, Expr, ExprKind};
use crate::error::{Error, ErrorCode, ErrorExcerpt, Result};
use crate::model::value::Value;
use crate::source::{FileId, Span, line_column};

/// Texts beyond this are refused: configuration is written by people.
pub const MAX_TEXT: usize = 16 * 1024 * 1024;

/// Reads a whole file. `name` is shown in errors, `file` goes into the spans.
///
/// # Errors
/// [`ErrorCode::InvalidConfiguration`] with line, column and excerpt when the
/// text is no HCL; rule and policy loading put their own code in.
pub fn parse_body(text: &str, file: FileId, name: &str) -> Result<Body> {
    check_size(text, name)?;
    // Terraform skips a byte order mark; everything else would shift by it.
    let (inner, offset) = text
        .strip_prefix('\u{feff}')
        .map_or((text, 0), |inner| (inner, '\u{feff}'.len_utf8()));
    let mut stand_ins = StandIns::default();
    let body = stand_ins
        .parse(inner, hcl_edit::parser::parse_body)
        .map_err(|error| refuse(text, name, offset, &error))?;
    let mut lower = Lower::new(inner, file, Place::Offset(offset));
    lower.repeated = stand_ins.places;
    let lowered = lower.body(&body);
    finish(&lower, lowered, text, name)
}

/// Reads one expression.
///
/// # Errors
/// As [`parse_body`].
pub fn parse_expression(text: &str, file: FileId, name: &str) -> Result<Expr> {
    check_size(text, name)?;
    let expr = hcl_edit::parser::parse_expr(text).map_err(|error| refuse(text, name, 0, &error))?;
    let mut lower = Lower::new(text, file, Place::Offset(0));
    let lowered = lower.expr(&expr);
    finish(&lower, lowered, text, name)
}

/// Reads a text in which `${` and `%{` have their meaning, such as the file of
/// `templatefile`; it becomes a string, a template or (a single interpolation)
/// any expression.
///
/// # Errors
/// As [`parse_body`].
pub fn parse_template(text: &str, file: FileId, name: &str) -> Result<Expr> {
    check_size(text, name)?;
    let template =
        hcl_edit::parser::parse_template(text).map_err(|error| refuse(text, name, 0, &error))?;
    let mut lower = Lower::new(text, file, Place::Offset(0));
    let span = Span::new(file, 0..text.len());
    let lowered = lower.template_expr(&template, span, Lines::Cut);
    finish(&lower, lowered, text, name)
}

/// A template inside another text (a JSON string): all its nodes get `span`.
/// `None` when it is not well formed.
pub(super) fn parse_template_at(text: &str, span: Span) -> Option<Expr> {
    if !text.contains("${") && !text.contains("%{") {
        return Some(Expr::new(ExprKind::Literal(Value::String(nfc(text))), span));
    }
    let template = hcl_edit::parser::parse_template(text).ok()?;
    let mut lower = Lower::new(text, span.file, Place::Fixed(span));
    let lowered = lower.template_expr(&template, span, Lines::Cut);
    (!lower.too_deep).then_some(lowered)
}

/// An expression inside another text: all its nodes get `span`.
pub(super) fn parse_expression_at(text: &str, span: Span) -> Option<Expr> {
    let expr = hcl_edit::parser::parse_expr(text).ok()?;
    let mut lower = Lower::new(text, span.file, Place::Fixed(span));
    let lowered = lower.expr(&expr);
    (!lower.too_deep).then_some(lowered)
}

/// What was lowered, unless it is nested too deeply.
fn finish<T>(lower: &Lower<'_>, lowered: T, text: &str, name: &str) -> Result<T> {
    if lower.too_deep {
        return Err(invalid(text, name, 0, "too many splats in one traversal"));
    }
    Ok(lowered)
}

fn check_size(text: &str, name: &str) -> Result<()> {
    if text.len() <= MAX_TEXT {
        return Ok(());
    }
    Err(Error::new(
        ErrorCode::LimitExceeded,
        format!("{name} is larger than {MAX_TEXT} bytes"),
    ))
}

fn refuse(text: &str, name: &str, offset: usize, error: &hcl_edit::parser::Error) -> Error {
    invalid(
        text,
        name,
        error.location().offset() + offset,
        error.message(),
    )
}

/// An error that points at a byte of a text.
pub(super) fn invalid(text: &str, name: &str, at: usize, message: &str) -> Error {
    let mut start = at.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    // The first line names the mistake; what was expected goes under the caret.
    let mut lines = message.splitn(2, ['\n', ';']);
    let what = lines.next().unwrap_or_default().trim();
    let label = lines.next().unwrap_or(what).trim();
    Error::new(ErrorCode::InvalidConfiguration, format!("{name}: {what}"))
        .at(name, Some(line_column(text, start)))
        .with_excerpt(ErrorExcerpt {
            name: name.to_owned(),
            text: text.to_owned(),
            start,
            length,
            label: label.to_owned(),
        })
}

/// Terraform takes the last of several equal keys of an object, and the parser
/// refuses them. Each repeated key is parsed under another name of the same
/// length, and read again from the text afterwards.
#[derive(Default)]
struct StandIns {
    /// Where repeated keys start.
    places: BTreeSet<usize>,
}

/// Repeated keys of one text; more are refused as the parser does.
const MAX_REPEATED: usize = 200;

impl StandIns {
    fn parse<T>(
        &mut self,
        text: &str,
        parse: impl Fn(&str) -> std::result::Result<T, hcl_edit::parser::Error>,
    ) -> std::result::Result<T, hcl_edit::parser::Error> {
        let first = match parse(text) {
            Err(error) if error.message().contains("redefined object key") => error,
            done => return done,
        };
        let mut error = first;
        let mut changed = text.to_owned();
        for attempt in 0..MAX_REPEATED {
            let at = error.location().offset();
            let Some(range) = plain_key(text, at) else {
                return Err(error);
            };
            let name = unlikely(attempt, range.len());
            changed.replace_range(range, &name);
            self.places.insert(at);
            match parse(&changed) {
                Err(next) if next.message().contains("redefined object key") => error = next,
                done => return done,
            }
        }
        Err(error)
    }
}

/// A name of a length that hardly any other key has.
fn unlikely(number: usize, length: usize) -> String {
    let letters: Vec<char> = ('a'..='z').collect();
    let mut left = number;
    let mut out = String::new();
    for _ in 0..length {
        out.push(letters[left % letters.len()]);
        left /= letters.len();
    }
    out
}

#[cfg(test)]
mod tests;
