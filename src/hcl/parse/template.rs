//! Templates: cutting into literals, strip markers, flush heredocs.

use std::sync::Arc;

use hcl_edit::Span as _;
use hcl_edit::template::{Directive, Element, Template};

use super::Lower;
use crate::hcl::syntax::{Expr, ExprKind, TemplatePart};
use crate::model::value::Value;
use crate::source::Span;

/// How a template is cut into literals.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// A quoted string: one literal, and strip markers take all white space.
    Whole,
    /// A heredoc or a file: a literal per line, and a strip marker reaches no
    /// further than its line.
    Cut,
    /// The same with this much indentation taken off (`<<-`).
    Flush(usize),
}

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

fn trimmed(text: &str, start: bool, end: bool, lines: Lines) -> &str {
    let mut text = text;
    if start {
        let line = match text.find('\n') {
            Some(at) if lines != Lines::Whole => at + 1,
            _ => text.len(),
        };
        let kept = text[..line].trim_start().len();
        text = &text[line - kept..];
    }
    if end {
        // The last line of the literal is what follows its last line break,
        // or, when nothing does, the line that ends in it.
        let body = text.strip_suffix('\n').unwrap_or(text);
        let line = match (text.ends_with('\n'), text.rfind('\n'), body.rfind('\n')) {
            (_, _, _) if lines == Lines::Whole => 0,
            (false, Some(at), _) => at + 1,
            (true, _, Some(at)) => at + 1,
            _ => 0,
        };
        let kept = text[line..].trim_end().len();
        text = &text[..line + kept];
    }
    text
}

impl<'t> Lower<'t> {
    pub(super) fn template_expr(&mut self, template: &Template, span: Span, lines: Lines) -> Expr {
        let parts = self.parts(template, Trim::default(), lines);
        let kind = match <[TemplatePart; 1]>::try_from(parts) {
            Ok([TemplatePart::Interpolation(expr)]) => return expr,
            Ok([TemplatePart::Literal(text)]) => ExprKind::Literal(Value::String(text)),
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
                    let value = self.literal(text, lines);
                    // A last line that was all indentation is gone by now, and
                    // with it what a marker would take.
                    let before = before
                        && (!value.ends_with('\n')
                            || self.raw(text).is_none_or(|(raw, _)| raw.ends_with('\n')));
                    let text = trimmed(&value, trim_here, before, lines);
                    if !text.is_empty() {
                        out.push(TemplatePart::Literal(text.into()));
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

    /// The text of a literal, less the indentation of a flush heredoc. That is
    /// done here because `hcl-edit` leaves the literals inside directives alone.
    fn literal(&self, literal: &hcl_edit::Spanned<String>, lines: Lines) -> String {
        let (Lines::Flush(indent), Some((raw, at_start))) = (lines, self.raw(literal)) else {
            return literal.value().clone();
        };
        let mut out = String::with_capacity(raw.len());
        for (position, line) in raw.split_inclusive('\n').enumerate() {
            let skip = if position > 0 || at_start {
                line.char_indices()
                    .take(indent)
                    .take_while(|(_, c)| c.is_whitespace() && *c != '\n')
                    .map(|(at, c)| at + c.len_utf8())
                    .last()
                    .unwrap_or(0)
            } else {
                0
            };
            out.push_str(&line[skip..]);
        }
        out.replace("$${", "${").replace("%%{", "%{")
    }

    /// A literal as written, and whether it begins a line.
    fn raw(&self, literal: &hcl_edit::Spanned<String>) -> Option<(&'t str, bool)> {
        let range = literal.span()?;
        let start = range.start;
        Some((self.text.get(range)?, self.begins_line(start)))
    }

    fn begins_line(&self, at: usize) -> bool {
        at == 0 || self.text.as_bytes().get(at - 1) == Some(&b'\n')
    }

    /// Lowers `least` to the smallest indentation of the lines of a heredoc;
    /// blank lines do not count.
    pub(super) fn indent_of(&self, template: &Template, least: &mut usize) {
        for element in template {
            match element {
                Element::Literal(literal) => {
                    let Some((raw, at_start)) = self.raw(literal) else {
                        continue;
                    };
                    for (position, line) in raw.split_inclusive('\n').enumerate() {
                        let blank = line.ends_with('\n') && line.trim().is_empty();
                        if (position > 0 || at_start) && !blank {
                            let spaces = line.chars().take_while(|c| c.is_whitespace()).count();
                            *least = spaces.min(*least);
                        }
                    }
                }
                other => {
                    if other
                        .span()
                        .is_some_and(|range| self.begins_line(range.start))
                    {
                        *least = 0;
                    }
                    if let Element::Directive(directive) = other {
                        match &**directive {
                            Directive::If(directive) => {
                                self.indent_of(&directive.if_expr.template, least);
                                if let Some(middle) = &directive.else_expr {
                                    self.indent_of(&middle.template, least);
                                }
                            }
                            Directive::For(directive) => {
                                self.indent_of(&directive.for_expr.template, least);
                            }
                        }
                    }
                }
            }
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
