//! From a change or finding to the line of configuration that causes it.

use crate::analysis::{Analysis, place};
use crate::error::ErrorExcerpt;
use crate::finding::{Finding, Subject};
use crate::model::change::ResourceChange;
use crate::model::configuration::{Configuration, ResourceBlock};
use crate::redact::Redactor;
use crate::source::{SourceMap, Span};

use super::{Excerpt, Location, Text};

/// Lines shown around an underlined one.
const AROUND: usize = 2;

/// The place of a finding: its own, the attributes it names, or its subject's.
pub fn of_finding(context: &Analysis<'_>, finding: &Finding) -> Option<Span> {
    if let Some(span) = finding.span {
        return Some(span);
    }
    match &finding.subject {
        Subject::Change(index) => {
            let change = &context.change_set.changes[*index];
            let block = block_of(context, change)?;
            finding
                .attributes
                .iter()
                .find_map(|path| attribute(block, change, path))
                .or_else(|| cause(block, change))
                .or(block.span)
        }
        Subject::Output(index) => {
            let name = &context.change_set.outputs[*index].name;
            let root = context.change_set.configuration.modules.first()?;
            root.outputs.get(name)?.span
        }
        Subject::Plan | Subject::Invocation(_) | Subject::Address(_) | Subject::File(_) => None,
    }
}

/// The place of a change: what forces its replacement, else what differs, else its block.
pub fn of_change(context: &Analysis<'_>, change: &ResourceChange) -> Option<Span> {
    if change.span.is_some() {
        return change.span;
    }
    let block = block_of(context, change)?;
    cause(block, change).or(block.span)
}

fn block_of<'a>(context: &Analysis<'a>, change: &ResourceChange) -> Option<&'a ResourceBlock> {
    // Without texts nothing has a place; a plan's JSON holds none.
    context.change_set.sources.iter().next()?;
    let in_configuration =
        |configuration: &'a Configuration| configuration.resource(&change.address.config());
    in_configuration(&context.change_set.configuration).or_else(|| {
        context
            .change_set
            .prior_configuration
            .as_ref()
            .and_then(in_configuration)
    })
}

fn cause(block: &ResourceBlock, change: &ResourceChange) -> Option<Span> {
    let forced = change
        .replace_paths
        .iter()
        .find_map(|path| attribute(block, change, &path.without_indices()));
    forced.or_else(|| {
        change
            .changed_paths()
            .iter()
            .find_map(|path| attribute(block, change, &path.without_indices()))
    })
}

fn attribute(block: &ResourceBlock, change: &ResourceChange, path: &str) -> Option<Span> {
    place::of_element(block, change, path).or_else(|| {
        block
            .expressions_at(path)
            .find_map(|expression| expression.span)
    })
}

/// File, line and column of a span.
pub fn location(sources: &SourceMap, span: Span, redactor: &Redactor) -> Option<Location> {
    let file = sources.get(span.file)?;
    let place = file.line_column(span.start as usize);
    let end = file.line_column(span.end.max(span.start) as usize);
    Some(Location {
        file: redactor.text(&file.path),
        line: place.line,
        column: place.column,
        end_line: end.line,
        end_column: end.column,
    })
}

/// The lines that an error underlines, with the name of their file.
pub fn error_excerpt(excerpt: &ErrorExcerpt, redactor: &Redactor) -> Option<(Text, Excerpt)> {
    let mut sources = SourceMap::default();
    let file = sources.add(excerpt.name.as_str(), excerpt.text.as_str());
    let span = Span::new(file, excerpt.start..excerpt.start + excerpt.length);
    let shown = self::excerpt(&sources, span, &excerpt.label, redactor)?;
    Some((redactor.text(&excerpt.name), shown))
}

/// The lines around a span, redacted.
pub fn excerpt(
    sources: &SourceMap,
    span: Span,
    label: &str,
    redactor: &Redactor,
) -> Option<Excerpt> {
    let file = sources.get(span.file)?;
    let place = file.line_column(span.start as usize);
    let line = (place.line - 1) as usize;
    let first = line.saturating_sub(AROUND);
    let lines: Vec<_> = file
        .text
        .lines()
        .skip(first)
        .take(line - first + AROUND + 1)
        .map(|text| redactor.source_line(text))
        .collect();
    let shown = lines.get(line - first)?.as_str();
    let length = shown.chars().count();
    let original = file.text.lines().nth(line)?;
    let (mut start, mut end) = (
        (place.column - 1) as usize,
        (place.column - 1) as usize
            + file
                .text
                .get(span.range())
                .map_or(1, |text| text.lines().next().unwrap_or("").chars().count()),
    );
    if shown != original {
        // Redaction moved the columns: underline the whole line.
        start = shown.chars().take_while(|c| c.is_whitespace()).count();
        end = length;
    }
    let start = start.min(length);
    Some(Excerpt {
        first_line: u32::try_from(first + 1).unwrap_or(u32::MAX),
        lines,
        line: line - first,
        start,
        length: end.min(length).saturating_sub(start).max(1),
        label: redactor.text(label),
    })
}
