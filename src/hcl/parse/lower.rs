//! What `hcl-edit` reads becomes the tree of [`crate::hcl::syntax`].

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use hcl_edit::Span as _;
use hcl_edit::expr::{self as edit, Expression, TraversalOperator};
use hcl_edit::structure;
use hcl_edit::template::Template;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::hcl::syntax::{
    Attribute, BinaryOperator, Block, Body, Expr, ExprKind, ForExpr, ObjectItem, Step,
    UnaryOperator,
};
use crate::model::value::{Number, Value};
use crate::source::{FileId, Span};

/// Splats in one traversal beyond this are refused; each is a level of the tree.
const MAX_SPLATS: usize = 16;

/// Where the nodes of a text lie.
pub(super) enum Place {
    /// At their own place, plus an offset.
    Offset(usize),
    /// All at one place.
    Fixed(Span),
}

/// How a template is cut into literals.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// A quoted string: one literal, and strip markers take all white space.
    Whole,
    /// A heredoc or a file: a literal per line, and a strip marker reaches no
    /// further than its line.
    Cut,
    /// The same, and the indentation that all lines share is taken off (`<<-`).
    Flush,
}

/// A text as the tools keep it: in Unicode's normal form C.
pub(in crate::hcl) fn nfc(text: &str) -> Arc<str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text.into();
    }
    text.nfc().collect::<String>().into()
}

/// Lowers what the parser gives.
pub(super) struct Lower<'t> {
    pub(super) text: &'t str,
    pub(super) file: FileId,
    pub(super) place: Place,
    pub(super) too_deep: bool,
    /// Where keys start that were parsed under another name.
    pub(super) repeated: BTreeSet<usize>,
}

impl<'t> Lower<'t> {
    pub(super) fn new(text: &'t str, file: FileId, place: Place) -> Self {
        Lower {
            text,
            file,
            place,
            too_deep: false,
            repeated: BTreeSet::new(),
        }
    }

    pub(super) fn span(&self, range: Option<Range<usize>>) -> Span {
        match self.place {
            Place::Fixed(span) => span,
            Place::Offset(offset) => {
                let range = range.unwrap_or(0..0);
                Span::new(self.file, range.start + offset..range.end + offset)
            }
        }
    }

    pub(super) fn body(&mut self, body: &structure::Body) -> Body {
        let mut out = Body::default();
        for item in body {
            match item {
                structure::Structure::Attribute(attribute) => {
                    out.attributes.push(self.attribute(attribute));
                }
                structure::Structure::Block(block) => out.blocks.push(self.block(block)),
            }
        }
        out
    }

    fn attribute(&mut self, attribute: &structure::Attribute) -> Attribute {
        let expr = self.expr(&attribute.value);
        let name_span = self.span(attribute.key.span());
        // The attribute of a one-line block has no span of its own.
        let span = match attribute.span() {
            Some(range) => self.span(Some(range)),
            None if name_span.end > name_span.start => Span {
                end: expr.span.end,
                ..name_span
            },
            None => expr.span,
        };
        Attribute {
            name: attribute.key.as_str().into(),
            expr,
            name_span,
            span,
        }
    }

    fn block(&mut self, block: &structure::Block) -> Block {
        let kind = self.span(block.ident.span());
        let last = block
            .labels
            .last()
            .and_then(|label| label.span())
            .map_or(kind, |range| self.span(Some(range)));
        Block {
            kind: block.ident.as_str().into(),
            labels: block
                .labels
                .iter()
                .map(|label| Arc::from(label.as_str()))
                .collect(),
            body: self.body(&block.body),
            header: Span {
                end: last.end,
                ..kind
            },
            span: self.span(block.span()),
        }
    }

    fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expression>) -> Vec<Expr> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    fn boxed(&mut self, expr: &Expression) -> Box<Expr> {
        Box::new(self.expr(expr))
    }

    pub(super) fn expr(&mut self, expr: &Expression) -> Expr {
        let span = self.span(expr.span());
        let kind = match expr {
            Expression::Null(_) => ExprKind::Literal(Value::Null),
            Expression::Bool(value) => ExprKind::Literal(Value::Bool(*value.value())),
            Expression::Number(number) => ExprKind::Literal(self.number(number)),
            Expression::String(text) => {
                ExprKind::Literal(Value::String(nfc(text.value().as_str())))
            }
            Expression::Array(array) => ExprKind::Tuple(self.exprs(array)),
            Expression::Object(object) => ExprKind::Object(self.object(object)),
            Expression::StringTemplate(template) => {
                let inner: Template = template.iter().cloned().collect::<Vec<_>>().into();
                return self.template_expr(&inner, span, Lines::Whole);
            }
            Expression::HeredocTemplate(heredoc) => {
                let flush = expr
                    .span()
                    .and_then(|range| self.text.get(range))
                    .is_some_and(|text| text.starts_with("<<-"));
                let lines = if flush { Lines::Flush } else { Lines::Cut };
                return self.template_expr(&heredoc.template, span, lines);
            }
            Expression::Parenthesis(inner) => return self.expr(inner.inner()),
            Expression::Variable(name) => ExprKind::Variable(name.as_str().into()),
            Expression::Conditional(conditional) => ExprKind::Conditional {
                condition: self.boxed(&conditional.cond_expr),
                then: self.boxed(&conditional.true_expr),
                otherwise: self.boxed(&conditional.false_expr),
            },
            Expression::FuncCall(call) => self.call(call),
            Expression::Traversal(traversal) => return self.traversal(traversal, span),
            Expression::UnaryOp(operation) => ExprKind::Unary {
                operator: match operation.operator.value() {
                    edit::UnaryOperator::Not => UnaryOperator::Not,
                    edit::UnaryOperator::Neg => UnaryOperator::Negate,
                },
                operand: self.boxed(&operation.expr),
            },
            Expression::BinaryOp(operation) => ExprKind::Binary {
                operator: binary_operator(*operation.operator.value()),
                left: self.boxed(&operation.lhs_expr),
                right: self.boxed(&operation.rhs_expr),
            },
            Expression::ForExpr(each) => ExprKind::For(Box::new(self.for_expr(each))),
        };
        Expr::new(kind, span)
    }

    fn number(&self, number: &hcl_edit::Formatted<hcl_edit::Number>) -> Value {
        let written = number
            .span()
            .and_then(|range| self.text.get(range))
            .map(|text| text.replace(|c: char| c.is_whitespace(), ""))
            .and_then(|text| Number::parse(&text));
        written
            .or_else(|| Number::parse(&number.value().to_string()))
            .map_or(Value::Unknown, Value::Number)
    }

    fn object(&mut self, object: &edit::Object) -> Vec<ObjectItem> {
        object
            .iter()
            .map(|(key, value)| ObjectItem {
                key: match key {
                    key if self.repeated_key(key).is_some() => Expr::new(
                        ExprKind::Literal(Value::String(nfc(self
                            .repeated_key(key)
                            .unwrap_or_default()))),
                        self.span(key.span()),
                    ),
                    edit::ObjectKey::Ident(name) => Expr::new(
                        ExprKind::Literal(Value::string(name.as_str())),
                        self.span(name.span()),
                    ),
                    edit::ObjectKey::Expression(key) => self.object_key(key),
                },
                value: self.expr(value.expr()),
            })
            .collect()
    }

    /// What a key that was parsed under another name is called in the text.
    fn repeated_key(&self, key: &edit::ObjectKey) -> Option<&'t str> {
        let start = key.span()?.start;
        self.repeated.contains(&start).then_some(())?;
        self.text.get(plain_key(self.text, start)?)
    }

    /// `null`, `true` and `false` as bare keys are names.
    fn object_key(&mut self, key: &Expression) -> Expr {
        let name = match key {
            Expression::Null(_) => "null",
            Expression::Bool(value) if *value.value() => "true",
            Expression::Bool(_) => "false",
            _ => return self.expr(key),
        };
        Expr::new(
            ExprKind::Literal(Value::string(name)),
            self.span(key.span()),
        )
    }

    fn call(&mut self, call: &edit::FuncCall) -> ExprKind {
        let mut name = String::new();
        for part in &call.name.namespace {
            name.push_str(part.as_str());
            name.push_str("::");
        }
        name.push_str(call.name.name.as_str());
        ExprKind::Call {
            name: name.into(),
            arguments: self.exprs(call.args.iter()),
            expand: call.args.expand_final(),
        }
    }

    fn for_expr(&mut self, each: &edit::ForExpr) -> ForExpr {
        ForExpr {
            key_variable: each
                .intro
                .key_var
                .as_ref()
                .map(|name| Arc::from(name.as_str())),
            value_variable: each.intro.value_var.as_str().into(),
            collection: self.expr(&each.intro.collection_expr),
            key: each.key_expr.as_ref().map(|key| self.expr(key)),
            value: self.expr(&each.value_expr),
            grouping: each.grouping,
            condition: each
                .cond
                .as_ref()
                .map(|condition| self.expr(&condition.expr)),
        }
    }

    fn traversal(&mut self, traversal: &edit::Traversal, span: Span) -> Expr {
        let base = self.expr(&traversal.expr);
        let operators: Vec<&TraversalOperator> = traversal
            .operators
            .iter()
            .map(|operator| operator.value())
            .collect();
        let splats = operators
            .iter()
            .filter(|operator| matches!(operator, TraversalOperator::FullSplat(_)))
            .count();
        if splats > MAX_SPLATS {
            self.too_deep = true;
            return base;
        }
        let mut steps = self.steps(&operators);
        // `(a.b).c` is `a.b.c`. `(a[*]).b` stays apart from `a[*].b`, because a
        // splat holds the steps that are taken into its elements.
        match base.kind {
            ExprKind::Traversal {
                base: inner,
                steps: mut first,
            } => {
                first.append(&mut steps);
                let kind = ExprKind::Traversal {
                    base: inner,
                    steps: first,
                };
                Expr::new(kind, span)
            }
            kind => {
                let base = Box::new(Expr::new(kind, base.span));
                Expr::new(ExprKind::Traversal { base, steps }, span)
            }
        }
    }

    fn steps(&mut self, operators: &[&TraversalOperator]) -> Vec<Step> {
        let mut out = Vec::new();
        let mut at = 0;
        while let Some(operator) = operators.get(at) {
            at += 1;
            match operator {
                TraversalOperator::FullSplat(_) => {
                    // Everything that follows is taken into each element.
                    out.push(Step::Splat(self.steps(&operators[at..])));
                    return out;
                }
                TraversalOperator::AttrSplat(_) => {
                    // Only the names that follow directly are.
                    let names = operators[at..]
                        .iter()
                        .take_while(|next| {
                            matches!(
                                next,
                                TraversalOperator::GetAttr(_) | TraversalOperator::LegacyIndex(_)
                            )
                        })
                        .count();
                    let each = operators[at..at + names]
                        .iter()
                        .map(|next| self.step(next))
                        .collect();
                    out.push(Step::Splat(each));
                    at += names;
                }
                other => out.push(self.step(other)),
            }
        }
        out
    }

    fn step(&mut self, operator: &TraversalOperator) -> Step {
        match operator {
            TraversalOperator::GetAttr(name) => Step::Attribute(name.as_str().into()),
            TraversalOperator::Index(index) => Step::Index(self.boxed(index)),
            TraversalOperator::LegacyIndex(index) => {
                let number =
                    Number::parse(&index.value().to_string()).map_or(Value::Unknown, Value::Number);
                let span = self.span(index.span());
                Step::Index(Box::new(Expr::new(ExprKind::Literal(number), span)))
            }
            TraversalOperator::AttrSplat(_) | TraversalOperator::FullSplat(_) => {
                Step::Splat(Vec::new())
            }
        }
    }
}

fn binary_operator(operator: edit::BinaryOperator) -> BinaryOperator {
    match operator {
        edit::BinaryOperator::Eq => BinaryOperator::Equal,
        edit::BinaryOperator::NotEq => BinaryOperator::NotEqual,
        edit::BinaryOperator::LessEq => BinaryOperator::LessOrEqual,
        edit::BinaryOperator::GreaterEq => BinaryOperator::GreaterOrEqual,
        edit::BinaryOperator::Less => BinaryOperator::Less,
        edit::BinaryOperator::Greater => BinaryOperator::Greater,
        edit::BinaryOperator::Plus => BinaryOperator::Add,
        edit::BinaryOperator::Minus => BinaryOperator::Subtract,
        edit::BinaryOperator::Mul => BinaryOperator::Multiply,
        edit::BinaryOperator::Div => BinaryOperator::Divide,
        edit::BinaryOperator::Mod => BinaryOperator::Modulo,
        edit::BinaryOperator::And => BinaryOperator::And,
        edit::BinaryOperator::Or => BinaryOperator::Or,
    }
}

/// The bytes of a key without its quotes, where it is a plain word.
pub(super) fn plain_key(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let (start, word) = match rest.strip_prefix('"') {
        Some(inside) => (at + 1, inside.split('"').next()?),
        None => {
            let end = rest
                .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-')))
                .unwrap_or(rest.len());
            (at, &rest[..end])
        }
    };
    let plain = !word.is_empty() && !word.contains(['\\', '$', '%', '\n']);
    plain.then(|| start..start + word.len())
}
