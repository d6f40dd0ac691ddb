//! Templates: cutting into literals, strip markers, flush heredocs.

use std::sync::Arc;

use hcl_edit::Span as _;
use hcl_edit::template::{Directive, Element, Template};

use super::lower::{Lines, Lower, nfc};
use crate::hcl::syntax::{Expr, ExprKind, TemplatePart};
use crate::model::value::Value;
use crate::source::Span;

/// Which ends of a literal lose their white space.
#[derive(Clone, Copy, Default)]
struct Trim {
    start: bool,
    end: bool,
}

/// The markers at the outer ends of an element.
fn strip_of(element: &Element) -> Trim {
    match element {
        Element::Literal(_) => Trim::default(),
        Element::Interpolation(interpolation) => Trim {
            start: interpolation.strip.strip_start(),
            end: interpolation.strip.strip_end(),
        },
        Element::Directive(directive) => match &**directive {
            Directive::If(directive) => Trim {
                start: directive.if_expr.strip.strip_start(),
                end: directive.endif_expr.strip.strip_end(),
            },
            Directive::For(directive) => Trim {
                start: directive.for_expr.strip.strip_start(),
                end: directive.endfor_expr.strip.strip_end(),
            },
        },
    }
}

/// The pieces of a literal, with white space taken off its ends. Terraform
/// does this before it looks at the indentation, and so does this reader.
fn pieces(text: &str, start: bool, end: bool, lines: Lines) -> Vec<&str> {
    let mut pieces: Vec<&str> = match lines {
        Lines::Whole => vec![text],
        Lines::Cut | Lines::Flush => text.split_inclusive('\n').collect(),
    };
    if let Some(first) = pieces.first_mut()
        && start
    {
        *first = first.trim_start();
    }
    if let Some(last) = pieces.last_mut()
        && end
    {
        *last = last.trim_end();
    }
    pieces
}

/// Looks at the pieces of a flush heredoc that begin a line.
struct Flush {
    /// Whether the next piece begins a line.
    newline: bool,
    /// The smallest indentation so far.
    least: usize,
    /// Take `least` off, instead of finding it.
    cut: bool,
}

impl Flush {
    /// A marker at the beginning of a line has no indentation.
    fn marker(&mut self) {
        if std::mem::take(&mut self.newline) && !self.cut {
            self.least = 0;
        }
    }

    fn parts(&mut self, parts: &mut [TemplatePart]) {
        for part in parts {
            match part {
                TemplatePart::Literal(text) => self.literal(text),
                TemplatePart::Interpolation(_) => self.marker(),
                TemplatePart::If {
                    then, otherwise, ..
                } => {
                    self.marker();
                    self.parts(then);
                    if !otherwise.is_empty() {
                        self.marker();
                        self.parts(otherwise);
                    }
                    self.marker();
                }
                TemplatePart::For { body, .. } => {
                    self.marker();
                    self.parts(body);
                    self.marker();
                }
            }
        }
    }

    fn literal(&mut self, text: &mut Arc<str>) {
        let begins = std::mem::replace(&mut self.newline, text.ends_with('\n'));
        // Blank lines have no indentation that counts.
        let blank = text.ends_with('\n') && text.trim().is_empty();
        if !begins || blank {
            return;
        }
        if self.cut {
            let skip = text
                .char_indices()
                .nth(self.least)
                .map_or(text.len(), |(at, _)| at);
            *text = text[skip..].into();
        } else {
            let spaces = text.chars().take_while(|c| c.is_whitespace()).count();
            self.least = self.least.min(spaces);
        }
    }
}

/// Puts neighbouring literals together and drops empty ones.
fn tidy(parts: Vec<TemplatePart>) -> Vec<TemplatePart> {
    let mut out: Vec<TemplatePart> = Vec::new();
    let mut pending = String::new();
    for mut part in parts {
        match &mut part {
            TemplatePart::Literal(text) => {
                pending.push_str(text);
                continue;
            }
            TemplatePart::Interpolation(_) => {}
            TemplatePart::If {
                then, otherwise, ..
            } => {
                *then = tidy(std::mem::take(then));
                *otherwise = tidy(std::mem::take(otherwise));
            }
            TemplatePart::For { body, .. } => *body = tidy(std::mem::take(body)),
        }
        if !pending.is_empty() {
            out.push(TemplatePart::Literal(std::mem::take(&mut pending).into()));
        }
        out.push(part);
    }
    if !pending.is_empty() {
        out.push(TemplatePart::Literal(pending.into()));
    }
    out
}

impl<'t> Lower<'t> {
    pub(super) fn template_expr(&mut self, template: &Template, span: Span, lines: Lines) -> Expr {
        let mut parts = self.parts(template, Trim::default(), lines);
        if lines == Lines::Flush {
            let mut flush = Flush {
                newline: true,
                least: usize::MAX,
                cut: false,
            };
            flush.parts(&mut parts);
            flush.newline = true;
            flush.cut = true;
            flush.parts(&mut parts);
            parts = tidy(parts);
        }
        let kind = match <[TemplatePart; 1]>::try_from(parts) {
            Ok([TemplatePart::Interpolation(expr)]) => return expr,
            Ok([TemplatePart::Literal(text)]) => ExprKind::Literal(Value::String(nfc(&text))),
            Ok([part]) => ExprKind::Template(vec![part]),
            Err(parts) if parts.is_empty() => ExprKind::Literal(Value::string("")),
            Err(parts) => ExprKind::Template(parts),
        };
        Expr::new(kind, span)
    }

    fn parts(&mut self, template: &Template, around: Trim, lines: Lines) -> Vec<TemplatePart> {
        let mut out: Vec<TemplatePart> = Vec::new();
        let mut trim_next = around.start;
        let elements: Vec<&Element> = template.iter().collect();
        for (position, element) in elements.iter().enumerate() {
            let trim_here = std::mem::take(&mut trim_next);
            match element {
                Element::Literal(text) => {
                    let before = match elements.get(position + 1) {
                        Some(next) => strip_of(next).start,
                        None => around.end,
                    };
                    let text = self.literal(text, lines);
                    let pieces = pieces(&text, trim_here, before, lines);
                    if lines == Lines::Flush {
                        let literal = |piece: &str| TemplatePart::Literal(piece.into());
                        out.extend(pieces.into_iter().map(literal));
                    } else {
                        let text = pieces.concat();
                        if !text.is_empty() {
                            out.push(TemplatePart::Literal(text.into()));
                        }
                    }
                }
                Element::Interpolation(interpolation) => {
                    trim_next = strip_of(element).end;
                    out.push(TemplatePart::Interpolation(self.expr(&interpolation.expr)));
                }
                Element::Directive(directive) => {
                    trim_next = strip_of(element).end;
                    out.push(self.directive(directive, lines));
                }
            }
        }
        out
    }

    /// The text of a literal. That of a flush heredoc is taken from the source,
    /// because `hcl-edit` has taken indentation off some of the literals.
    fn literal(&self, literal: &hcl_edit::Spanned<String>, lines: Lines) -> String {
        let raw = literal.span().and_then(|range| self.text.get(range));
        match (lines, raw) {
            (Lines::Flush, Some(raw)) => raw.replace("$${", "${").replace("%%{", "%{"),
            _ => literal.value().clone(),
        }
    }

    fn directive(&mut self, directive: &Directive, lines: Lines) -> TemplatePart {
        match directive {
            Directive::If(directive) => {
                let first = &directive.if_expr;
                let last = directive.endif_expr.strip;
                let middle = directive.else_expr.as_ref();
                TemplatePart::If {
                    condition: self.expr(&first.cond_expr),
                    then: self.parts(
                        &first.template,
                        Trim {
                            start: first.strip.strip_end(),
                            end: middle.map_or(last, |middle| middle.strip).strip_start(),
                        },
                        lines,
                    ),
                    otherwise: middle.map_or_else(Vec::new, |middle| {
                        let around = Trim {
                            start: middle.strip.strip_end(),
                            end: last.strip_start(),
                        };
                        self.parts(&middle.template, around, lines)
                    }),
                }
            }
            Directive::For(directive) => {
                let first = &directive.for_expr;
                TemplatePart::For {
                    key_variable: first.key_var.as_ref().map(|name| Arc::from(name.as_str())),
                    value_variable: first.value_var.as_str().into(),
                    collection: self.expr(&first.collection_expr),
                    body: self.parts(
                        &first.template,
                        Trim {
                            start: first.strip.strip_end(),
                            end: directive.endfor_expr.strip.strip_start(),
                        },
                        lines,
                    ),
                }
            }
        }
    }
}
