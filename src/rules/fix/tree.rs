//! Attributes by their place, and the HCL text of them.

use hcl::Identifier;
use hcl::expr::{Expression, Object, ObjectKey};
use hcl::format::{Format as _, Formatter};
use hcl::structure::{Attribute, Block, Body, Structure};

use super::identifier;

/// How a name on the way to an attribute is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `name { … }`.
    Block,
    /// `name = { … }`.
    Object,
}

/// Attributes by their place, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Tree(Vec<(String, Node)>);

#[derive(Debug)]
enum Node {
    Leaf(Expression),
    Inner(Kind, Tree),
}

impl Tree {
    /// Puts a value at a path; what stands there already stays.
    pub(super) fn put(&mut self, way: &[(String, Kind)], name: &str, value: Expression) {
        let Some(((first, kind), rest)) = way.split_first() else {
            if self.0.iter().all(|(known, _)| known != name) {
                self.0.push((name.to_owned(), Node::Leaf(value)));
            }
            return;
        };
        let at = match self.0.iter().position(|(known, _)| known == first) {
            Some(at) => at,
            None => {
                let inner = Node::Inner(*kind, Tree::default());
                self.0.push((first.clone(), inner));
                self.0.len() - 1
            }
        };
        if let Some((_, Node::Inner(_, tree))) = self.0.get_mut(at) {
            tree.put(rest, name, value);
        }
    }

    /// The text; nothing when a name is no identifier where one has to stand.
    pub(super) fn text(self) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        format(&self.body()?)
    }

    fn body(self) -> Option<Body> {
        // Attributes stand before blocks, as the formatter of the tools has it.
        let (leaves, blocks): (Vec<_>, Vec<_>) = self
            .0
            .into_iter()
            .partition(|(_, node)| !matches!(node, Node::Inner(Kind::Block, _)));
        let mut out: Vec<Structure> = Vec::new();
        for (name, node) in leaves.into_iter().chain(blocks) {
            let name = Identifier::new(name).ok()?;
            out.push(match node {
                Node::Inner(Kind::Block, inner) => {
                    let body = inner.body()?;
                    Block::builder(name).add_structures(body).build().into()
                }
                node => Attribute::new(name, node.expression()).into(),
            });
        }
        Some(out.into_iter().collect())
    }
}

impl Node {
    fn expression(self) -> Expression {
        match self {
            Node::Leaf(value) => value,
            Node::Inner(_, tree) => {
                let mut object = Object::new();
                for (name, node) in tree.0 {
                    let key = match Identifier::new(name.as_str()) {
                        Ok(name) => ObjectKey::from(name),
                        Err(_) => ObjectKey::from(Expression::String(name)),
                    };
                    object.insert(key, node.expression());
                }
                Expression::Object(object)
            }
        }
    }
}

/// A body as `terraform fmt` would have it.
pub(super) fn format(body: &Body) -> Option<String> {
    let mut formatter = Formatter::builder().compact_arrays(true).build_vec();
    let text = body.format_string(&mut formatter).ok()?;
    Some(aligned(text.trim_end()))
}

/// The text with the equals signs of neighbouring attributes below each other,
/// as `terraform fmt` has them.
fn aligned(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let place = |line: &str| -> Option<(usize, usize)> {
        let indent = line.len() - line.trim_start().len();
        let (name, value) = line.split_once(" = ")?;
        let whole = !value.ends_with(['{', '[']);
        (whole && identifier(name.trim_start()).is_some()).then_some((indent, name.len()))
    };
    let mut out: Vec<String> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let Some((indent, _)) = place(lines[at]) else {
            out.push(lines[at].to_owned());
            at += 1;
            continue;
        };
        let group: Vec<usize> = lines[at..]
            .iter()
            .map_while(|line| place(line).filter(|(other, _)| *other == indent))
            .map(|(_, width)| width)
            .collect();
        let width = group.iter().copied().max().unwrap_or(0);
        for (line, own) in lines[at..].iter().zip(&group) {
            let (name, value) = line.split_at(*own);
            out.push(format!("{name}{}{value}", " ".repeat(width - own)));
        }
        at += group.len();
    }
    out.join("\n")
}
