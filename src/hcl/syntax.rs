//! The one tree that both syntaxes of HCL are lowered into.
//!
//! It holds no trivia: comments, line breaks, parentheses and the choice of
//! quotes are gone, so that equality of two trees means "says the same". Every
//! node knows its [`Span`], which equality leaves out.

use std::sync::Arc;

use crate::model::value::Value;
use crate::source::Span;

/// What stands between braces, or in a whole file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    /// `name = expression`, in the order of the text.
    pub attributes: Vec<Attribute>,
    /// `kind "label" { … }`, in the order of the text.
    pub blocks: Vec<Block>,
}

/// `name = expression`.
#[derive(Debug, Clone)]
pub struct Attribute {
    /// Name.
    pub name: Arc<str>,
    /// Value.
    pub expr: Expr,
    /// The name alone.
    pub name_span: Span,
    /// From the name to the end of the expression.
    pub span: Span,
}

/// `kind "label" { … }`.
#[derive(Debug, Clone)]
pub struct Block {
    /// `resource`, `ingress`, …
    pub kind: Arc<str>,
    /// Labels, unquoted.
    pub labels: Vec<Arc<str>>,
    /// What stands inside.
    pub body: Body,
    /// Kind and labels: what to underline for the block as a whole.
    pub header: Span,
    /// The whole block.
    pub span: Span,
}

/// An expression.
#[derive(Debug, Clone)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Span,
}

/// Kinds of expressions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExprKind {
    /// `null`, a truth value, a number, or a string without interpolation.
    Literal(Value),
    /// A string or heredoc with interpolations or directives. A string that is
    /// one single interpolation is that expression itself, as in Terraform.
    Template(Vec<TemplatePart>),
    /// The first name of a traversal, or a variable of a `for`.
    Variable(Arc<str>),
    /// `base.name[index]…`.
    Traversal {
        /// What is walked into.
        base: Box<Expr>,
        /// Steps, at least one.
        steps: Vec<Step>,
    },
    /// `!a`, `-a`.
    Unary {
        /// Operator.
        operator: UnaryOperator,
        /// Operand.
        operand: Box<Expr>,
    },
    /// `a + b`.
    Binary {
        /// Operator.
        operator: BinaryOperator,
        /// Left operand.
        left: Box<Expr>,
        /// Right operand.
        right: Box<Expr>,
    },
    /// `condition ? then : otherwise`.
    Conditional {
        /// Condition.
        condition: Box<Expr>,
        /// Value when true.
        then: Box<Expr>,
        /// Value when false.
        otherwise: Box<Expr>,
    },
    /// `name(arguments…)`.
    Call {
        /// Name with its namespaces: `provider::aws::arn_parse`.
        name: Arc<str>,
        /// Arguments.
        arguments: Vec<Expr>,
        /// The last argument is spread with `...`.
        expand: bool,
    },
    /// `[a, b]`.
    Tuple(Vec<Expr>),
    /// `{ a = b }`.
    Object(Vec<ObjectItem>),
    /// `[for …]`, `{for …}`.
    For(Box<ForExpr>),
}

/// One item of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectItem {
    /// Key; a bare name is a literal string.
    pub key: Expr,
    /// Value.
    pub value: Expr,
}

/// One step of a traversal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// `.name`.
    Attribute(Arc<str>),
    /// `[key]`, and the old `.0`.
    Index(Box<Expr>),
    /// `[*]` or `.*`, with the steps taken into each element.
    Splat(Vec<Step>),
}

/// `[for key, value in collection : result if condition]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForExpr {
    /// Variable for the key, if named.
    pub key_variable: Option<Arc<str>>,
    /// Variable for the value.
    pub value_variable: Arc<str>,
    /// What is iterated.
    pub collection: Expr,
    /// Key of the result; an object is built when present.
    pub key: Option<Expr>,
    /// Value of the result.
    pub value: Expr,
    /// `...`: values of one key are gathered in a list.
    pub grouping: bool,
    /// `if`.
    pub condition: Option<Expr>,
}

/// Part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplatePart {
    /// Text.
    Literal(Arc<str>),
    /// `${…}`.
    Interpolation(Expr),
    /// `%{if …}`.
    If {
        /// Condition.
        condition: Expr,
        /// Parts when true.
        then: Vec<TemplatePart>,
        /// Parts when false.
        otherwise: Vec<TemplatePart>,
    },
    /// `%{for …}`.
    For {
        /// Variable for the key, if named.
        key_variable: Option<Arc<str>>,
        /// Variable for the value.
        value_variable: Arc<str>,
        /// What is iterated.
        collection: Expr,
        /// Parts for each element.
        body: Vec<TemplatePart>,
    },
}

/// Operators with one operand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOperator {
    /// `!`.
    Not,
    /// `-`.
    Negate,
}

/// Operators with two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOperator {
    /// `==`.
    Equal,
    /// `!=`.
    NotEqual,
    /// `<`.
    Less,
    /// `<=`.
    LessOrEqual,
    /// `>`.
    Greater,
    /// `>=`.
    GreaterOrEqual,
    /// `+`.
    Add,
    /// `-`.
    Subtract,
    /// `*`.
    Multiply,
    /// `/`.
    Divide,
    /// `%`.
    Modulo,
    /// `&&`.
    And,
    /// `||`.
    Or,
}

// Two texts that say the same at different places are equal.
impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}
impl Eq for Expr {}
impl PartialEq for Attribute {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.expr == other.expr
    }
}
impl Eq for Attribute {}
impl PartialEq for Block {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.labels == other.labels && self.body == other.body
    }
}
impl Eq for Block {}

impl Body {
    /// The attribute of this name.
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes
            .iter()
            .find(|attribute| attribute.name.as_ref() == name)
    }

    /// The expression of the attribute of this name.
    pub fn expr(&self, name: &str) -> Option<&Expr> {
        self.attribute(name).map(|attribute| &attribute.expr)
    }

    /// Blocks of this kind.
    pub fn blocks_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Block> {
        self.blocks
            .iter()
            .filter(move |block| block.kind.as_ref() == kind)
    }

    /// The first block of this kind.
    pub fn block(&self, kind: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.kind.as_ref() == kind)
    }
}

impl Block {
    /// The label at this position.
    pub fn label(&self, position: usize) -> Option<&str> {
        self.labels.get(position).map(AsRef::as_ref)
    }
}

impl Expr {
    /// An expression at a place.
    pub fn new(kind: ExprKind, span: Span) -> Self {
        Expr { kind, span }
    }

    /// The value of a literal.
    pub fn literal(&self) -> Option<&Value> {
        match &self.kind {
            ExprKind::Literal(value) => Some(value),
            _ => None,
        }
    }

    /// The text of a literal string.
    pub fn as_str(&self) -> Option<&str> {
        self.literal().and_then(Value::as_str)
    }

    /// Elements of a tuple.
    pub fn elements(&self) -> Option<&[Expr]> {
        match &self.kind {
            ExprKind::Tuple(elements) => Some(elements),
            _ => None,
        }
    }

    /// Items of an object.
    pub fn items(&self) -> Option<&[ObjectItem]> {
        match &self.kind {
            ExprKind::Object(items) => Some(items),
            _ => None,
        }
    }

    /// Calls `visit` with the direct parts of this expression.
    pub fn children<'a>(&'a self, visit: &mut dyn FnMut(&'a Expr)) {
        match &self.kind {
            ExprKind::Literal(_) | ExprKind::Variable(_) => {}
            ExprKind::Template(parts) => template_children(parts, visit),
            ExprKind::Traversal { base, steps } => {
                visit(base);
                step_children(steps, visit);
            }
            ExprKind::Unary { operand, .. } => visit(operand),
            ExprKind::Binary { left, right, .. } => {
                visit(left);
                visit(right);
            }
            ExprKind::Conditional {
                condition,
                then,
                otherwise,
            } => {
                visit(condition);
                visit(then);
                visit(otherwise);
            }
            ExprKind::Call { arguments, .. } => arguments.iter().for_each(visit),
            ExprKind::Tuple(elements) => elements.iter().for_each(visit),
            ExprKind::Object(items) => {
                for item in items {
                    visit(&item.key);
                    visit(&item.value);
                }
            }
            ExprKind::For(each) => {
                visit(&each.collection);
                each.key.iter().for_each(&mut *visit);
                visit(&each.value);
                each.condition.iter().for_each(visit);
            }
        }
    }

    /// Calls `visit` for this expression and everything in it.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Expr)) {
        visit(self);
        // Both readers bound the depth of what they build, and with it this recursion.
        self.children(&mut |child| child.walk(visit));
    }
}

fn template_children<'a>(parts: &'a [TemplatePart], visit: &mut dyn FnMut(&'a Expr)) {
    for part in parts {
        match part {
            TemplatePart::Literal(_) => {}
            TemplatePart::Interpolation(expr) => visit(expr),
            TemplatePart::If {
                condition,
                then,
                otherwise,
            } => {
                visit(condition);
                template_children(then, visit);
                template_children(otherwise, visit);
            }
            TemplatePart::For {
                collection, body, ..
            } => {
                visit(collection);
                template_children(body, visit);
            }
        }
    }
}

fn step_children<'a>(steps: &'a [Step], visit: &mut dyn FnMut(&'a Expr)) {
    for step in steps {
        match step {
            Step::Attribute(_) => {}
            Step::Index(index) => visit(index),
            Step::Splat(each) => step_children(each, visit),
        }
    }
}
