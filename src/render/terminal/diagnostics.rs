//! Findings as diagnostics, drawn by miette: the causing line underlined,
//! facts, help and fix.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, Severity,
    SourceCode, ThemeCharacters, ThemeStyles,
};

use super::Look;
use super::paint::{Paint, Tone, plural, wrap};
use crate::finding::{Certainty, Effect};
use crate::render::advice;
use crate::report::{Excerpt, Report, ReportFinding, Text};

/// Findings of one rule shown in full; further ones are listed in one line each.
const MAX_PER_RULE: usize = 3;
/// Notes shown.
const MAX_NOTES: usize = 10;

pub(super) fn write(out: &mut String, report: &Report, look: &Look, paint: &Paint) {
    let (notes, effective): (Vec<&ReportFinding>, Vec<_>) = report
        .findings
        .iter()
        .partition(|finding| finding.effect == Effect::Note);
    if !effective.is_empty() {
        let _ = writeln!(out, "\n{}", paint.bold(Tone::Plain, "Findings"));
    }
    let handler = handler(look, paint);
    let mut seen: BTreeMap<&Text, usize> = BTreeMap::new();
    let mut listed: Vec<&ReportFinding> = Vec::new();
    for finding in effective {
        let count = seen.entry(&finding.rule).or_default();
        *count += 1;
        match *count {
            ..=MAX_PER_RULE => {
                out.push_str(&drawn(&handler, finding));
                // Help is said the first time only.
                advise(out, finding, *count == 1, (look, paint));
            }
            _ => listed.push(finding),
        }
    }
    if !listed.is_empty() {
        let (one, many) = (
            "more finding of these rules",
            "more findings of these rules",
        );
        let _ = writeln!(out, "{}", plural(listed.len(), one, many));
    }
    for finding in listed {
        in_one_line(out, finding, look);
    }
    if !notes.is_empty() {
        let _ = writeln!(out, "\n{}", paint.bold(Tone::Plain, "Notes"));
    }
    for finding in notes.iter().take(MAX_NOTES) {
        in_one_line(out, finding, look);
    }
    if notes.len() > MAX_NOTES {
        let _ = writeln!(out, "    and {} more", notes.len() - MAX_NOTES);
    }
}

/// Draws findings as wide as the look says.
fn handler(look: &Look, paint: &Paint) -> GraphicalReportHandler {
    let styles = match paint.on() {
        true => ThemeStyles::ansi(),
        false => ThemeStyles::none(),
    };
    let theme = GraphicalTheme {
        characters: ThemeCharacters::unicode(),
        styles,
    };
    GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_links(false)
        .with_context_lines(1)
}

/// The message over the line that causes it.
fn drawn(handler: &GraphicalReportHandler, finding: &ReportFinding) -> String {
    let mut text = String::new();
    let drawn = handler.render_report(&mut text, &Shown::new(finding));
    if drawn.is_err() {
        text = finding.message.to_string();
    }
    format!("{}\n", text.trim_end())
}

/// What is known beside the message, and what helps.
fn advise(out: &mut String, finding: &ReportFinding, help: bool, (look, paint): (&Look, &Paint)) {
    for fact in &finding.evidence {
        wrap(out, &format!("note: {fact}"), look.width, 2, 8);
    }
    if help && !finding.help.as_str().is_empty() {
        wrap(out, &format!("help: {}", finding.help), look.width, 2, 8);
    }
    if let Some(fix) = &finding.fix {
        let title = advice::fix_title(fix);
        wrap(out, &format!("fix: {title}:"), look.width, 2, 8);
        for line in fix.text.as_str().lines() {
            let _ = writeln!(out, "      {}", paint.tone(Tone::Good, line));
        }
    }
    if let (Some(excerpt), Some(place)) = (&finding.policy_excerpt, &finding.decided_by) {
        plain_excerpt(out, &place.file, excerpt);
    }
    out.push('\n');
}

fn in_one_line(out: &mut String, finding: &ReportFinding, look: &Look) {
    let line = format!("{} [{}]", finding.message, finding.rule);
    wrap(out, &line, look.width, 2, 4);
}

/// An underlined line without miette, for errors.
pub(super) fn plain_excerpt(out: &mut String, name: &Text, excerpt: &Excerpt) {
    let _ = writeln!(out, "   in {name}");
    for (index, line) in excerpt.lines.iter().enumerate() {
        let number = excerpt.first_line as usize + index;
        let _ = writeln!(out, "{number:>5} | {line}");
        if index == excerpt.line {
            let _ = writeln!(
                out,
                "      | {}{} {}",
                " ".repeat(excerpt.start),
                "^".repeat(excerpt.length),
                excerpt.label
            );
        }
    }
}

/// A finding as miette wants it.
#[derive(Debug)]
struct Shown<'a> {
    finding: &'a ReportFinding,
    source: Option<NamedSource<String>>,
    label: Option<LabeledSpan>,
}

impl<'a> Shown<'a> {
    fn new(finding: &'a ReportFinding) -> Self {
        let (source, label) = match (&finding.excerpt, &finding.location) {
            (Some(excerpt), Some(location)) => {
                let (text, start, length) = lay_out(excerpt);
                (
                    Some(NamedSource::new(location.file.as_str(), text).with_language("hcl")),
                    Some(LabeledSpan::new(
                        Some(excerpt.label.to_string()),
                        start,
                        length,
                    )),
                )
            }
            _ => (None, None),
        };
        Shown {
            finding,
            source,
            label,
        }
    }
}

/// The excerpt at its own line number: miette counts lines from the start of
/// the text, so empty lines stand for what is left out.
fn lay_out(excerpt: &Excerpt) -> (String, usize, usize) {
    let mut text = "\n".repeat(excerpt.first_line.saturating_sub(1) as usize);
    let (mut start, mut length) = (0, 1);
    for (index, line) in excerpt.lines.iter().enumerate() {
        if index == excerpt.line {
            let offset = |columns: usize| -> usize {
                line.as_str()
                    .chars()
                    .take(columns)
                    .map(char::len_utf8)
                    .sum()
            };
            start = text.len() + offset(excerpt.start);
            length = offset(excerpt.start + excerpt.length) - offset(excerpt.start);
        }
        text.push_str(line.as_str());
        text.push('\n');
    }
    (text, start, length)
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.finding.message)?;
        if self.finding.certainty == Certainty::Possible {
            f.write_str(" (possible)")?;
        }
        Ok(())
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let rule = &self.finding.rule;
        Some(Box::new(format!("{rule} (blastgate explain {rule})")))
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.finding.effect {
            Effect::Fail => Severity::Error,
            Effect::NeedsApproval => Severity::Warning,
            Effect::Note => Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = self.label.clone()?;
        Some(Box::new(std::iter::once(label)))
    }
}
