//! Findings as diagnostics, drawn by miette: the causing line underlined,
//! facts, help and fix.

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
    let effective: Vec<&ReportFinding> = report
        .findings
        .iter()
        .filter(|finding| finding.effect > Effect::Note)
        .collect();
    if !effective.is_empty() {
        let _ = writeln!(out, "\n{}", paint.bold(Tone::Plain, "Findings"));
    }
    let theme = GraphicalTheme {
        characters: ThemeCharacters::unicode(),
        styles: if paint.on() {
            ThemeStyles::ansi()
        } else {
            ThemeStyles::none()
        },
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_links(false)
        .with_context_lines(1);
    let mut seen: std::collections::BTreeMap<&Text, usize> = std::collections::BTreeMap::new();
    let mut listed: Vec<&ReportFinding> = Vec::new();
    for finding in effective {
        let count = seen.entry(&finding.rule).or_default();
        *count += 1;
        if *count > MAX_PER_RULE {
            listed.push(finding);
            continue;
        }
        let mut text = String::new();
        if handler
            .render_report(&mut text, &Shown::new(finding))
            .is_err()
        {
            text = finding.message.to_string();
        }
        out.push_str(text.trim_end());
        out.push('\n');
        for fact in &finding.evidence {
            wrap(out, &format!("note: {fact}"), look.width, 2, 8);
        }
        // Help is said the first time only.
        let help = finding.help.as_str();
        if *count == 1 && !help.is_empty() {
            wrap(out, &format!("help: {help}"), look.width, 2, 8);
        }
        if let Some(fix) = &finding.fix {
            let title = advice::fix_title(fix);
            wrap(out, &format!("fix: {title}:"), look.width, 2, 8);
            for line in fix.text.lines() {
                let _ = writeln!(out, "      {}", paint.tone(Tone::Good, line));
            }
        }
        if let (Some(excerpt), Some(place)) = (&finding.policy_excerpt, &finding.decided_by) {
            plain_excerpt(out, &place.file, excerpt);
        }
        out.push('\n');
    }
    if !listed.is_empty() {
        let _ = writeln!(
            out,
            "{}",
            plural(
                listed.len(),
                "more finding of these rules",
                "more findings of these rules"
            )
        );
        for finding in listed {
            wrap(
                out,
                &format!("{} [{}]", finding.message, finding.rule),
                look.width,
                2,
                4,
            );
        }
    }
    let notes: Vec<&ReportFinding> = report
        .findings
        .iter()
        .filter(|finding| finding.effect == Effect::Note)
        .collect();
    if notes.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", paint.bold(Tone::Plain, "Notes"));
    for finding in notes.iter().take(MAX_NOTES) {
        wrap(
            out,
            &format!("{} [{}]", finding.message, finding.rule),
            look.width,
            2,
            4,
        );
    }
    if notes.len() > MAX_NOTES {
        let _ = writeln!(out, "    and {} more", notes.len() - MAX_NOTES);
    }
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
