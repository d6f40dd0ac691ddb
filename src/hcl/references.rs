//! What expressions refer to.

use std::sync::Arc;

use super::syntax::{Expr, ExprKind, Step, TemplatePart};
use crate::model::address::{InstanceKey, ResourceMode};
use crate::model::configuration::{KeySelector, Reference};
use crate::model::value::{PathStep, Value};

/// Everything an expression refers to, each once, in the order of the text.
pub fn references(expr: &Expr) -> Vec<Reference> {
    references_except(expr, &[])
}

/// As [`references`], leaving out what starts with one of the names in
/// `bound`: the iterators of `dynamic` blocks around the expression.
pub fn references_except(expr: &Expr, bound: &[Arc<str>]) -> Vec<Reference> {
    let mut finder = Finder {
        bound: bound.to_vec(),
        found: Vec::new(),
    };
    finder.expr(expr);
    finder.found
}

struct Finder {
    bound: Vec<Arc<str>>,
    found: Vec<Reference>,
}

impl Finder {
    fn push(&mut self, reference: Reference) {
        if !self.found.contains(&reference) {
            self.found.push(reference);
        }
    }

    fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Traversal { base, steps } => {
                match &base.kind {
                    ExprKind::Variable(root) => self.traversal(root, steps),
                    _ => self.expr(base),
                }
                self.steps(steps);
            }
            ExprKind::Template(parts) => self.parts(parts),
            ExprKind::For(each) => {
                self.collection(&each.collection);
                let names = [each.key_variable.as_ref(), Some(&each.value_variable)];
                self.inside(names, |finder| {
                    finder.exprs(&each.key);
                    finder.expr(&each.value);
                    finder.exprs(&each.condition);
                });
            }
            _ => {
                let mut children = Vec::new();
                expr.children(&mut |child| children.push(child));
                self.exprs(children);
            }
        }
    }

    fn inside(&mut self, names: [Option<&Arc<str>>; 2], body: impl FnOnce(&mut Self)) {
        let before = self.bound.len();
        self.bound.extend(names.into_iter().flatten().cloned());
        body(self);
        self.bound.truncate(before);
    }

    /// Iterating a whole resource means each of its instances.
    fn collection(&mut self, expr: &Expr) {
        let known = self.found.len();
        self.expr(expr);
        if !matches!(expr.kind, ExprKind::Traversal { .. }) || self.found.len() != known + 1 {
            return;
        }
        if let Some(Reference::Resource { key, attribute, .. }) = self.found.last_mut()
            && *key == KeySelector::Whole
            && attribute.is_empty()
        {
            *key = KeySelector::Splat;
        }
    }

    fn steps(&mut self, steps: &[Step]) {
        for step in steps {
            match step {
                Step::Attribute(_) => {}
                Step::Index(index) => self.expr(index),
                Step::Splat(each) => self.steps(each),
            }
        }
    }

    fn parts(&mut self, parts: &[TemplatePart]) {
        for part in parts {
            match part {
                TemplatePart::Literal(_) => {}
                TemplatePart::Interpolation(expr) => self.expr(expr),
                TemplatePart::If {
                    condition,
                    then,
                    otherwise,
                } => {
                    self.expr(condition);
                    self.parts(then);
                    self.parts(otherwise);
                }
                TemplatePart::For {
                    key_variable,
                    value_variable,
                    collection,
                    body,
                } => {
                    self.collection(collection);
                    let names = [key_variable.as_ref(), Some(value_variable)];
                    self.inside(names, |finder| finder.parts(body));
                }
            }
        }
    }

    fn traversal(&mut self, root: &Arc<str>, steps: &[Step]) {
        if self.bound.contains(root) {
            return;
        }
        if let Some(reference) = reference(root, steps) {
            self.push(reference);
        }
    }
}

/// What a traversal refers to; `None` when it is none of Terraform's.
pub fn reference(root: &str, steps: &[Step]) -> Option<Reference> {
    let name = |at: usize| match steps.get(at) {
        Some(Step::Attribute(name)) => Some(name.clone()),
        _ => None,
    };
    Some(match root {
        "var" => Reference::Variable(name(0)?),
        "local" => Reference::Local(name(0)?),
        "each" => match name(0)?.as_ref() {
            "key" => Reference::EachKey,
            _ => Reference::EachValue,
        },
        "count" => Reference::CountIndex,
        "self" | "path" | "terraform" | "tofu" | "action" | "list" => {
            Reference::Ambient(root.into())
        }
        "module" => {
            let call = name(0)?;
            let (key, rest) = key(&steps[1..]);
            let output = match rest.first() {
                Some(Step::Attribute(output)) => Some(output.clone()),
                Some(Step::Index(index)) => index.as_str().map(Arc::from),
                _ => None,
            };
            Reference::Module { call, key, output }
        }
        "data" => resource(ResourceMode::Data, name(0)?, name(1)?, &steps[2..]),
        "ephemeral" => resource(ResourceMode::Ephemeral, name(0)?, name(1)?, &steps[2..]),
        "resource" => resource(ResourceMode::Managed, name(0)?, name(1)?, &steps[2..]),
        _ => resource(ResourceMode::Managed, root.into(), name(0)?, &steps[1..]),
    })
}

fn resource(mode: ResourceMode, type_name: Arc<str>, name: Arc<str>, steps: &[Step]) -> Reference {
    let (key, rest) = key(steps);
    Reference::Resource {
        mode,
        type_name,
        name,
        key,
        attribute: fixed(rest),
    }
}

/// Which instances the first step chooses, and what follows.
fn key(steps: &[Step]) -> (KeySelector, &[Step]) {
    match steps.split_first() {
        Some((Step::Splat(each), _)) => (KeySelector::Splat, each),
        Some((Step::Index(index), rest)) => (selector(index), rest),
        _ => (KeySelector::Whole, steps),
    }
}

fn selector(index: &Expr) -> KeySelector {
    if let Some(value) = index.literal() {
        let fixed = match value {
            Value::String(name) => Some(InstanceKey::Name(name.clone())),
            Value::Number(number) => number
                .as_i64()
                .and_then(|index| u64::try_from(index).ok())
                .map(InstanceKey::Index),
            _ => None,
        };
        return fixed.map_or(KeySelector::Computed, KeySelector::Fixed);
    }
    let ExprKind::Traversal { base, steps } = &index.kind else {
        return KeySelector::Computed;
    };
    match (&base.kind, steps.as_slice()) {
        (ExprKind::Variable(root), [Step::Attribute(name)]) => match (root.as_ref(), name.as_ref())
        {
            ("each", "key") => KeySelector::Each,
            ("each", "value") => KeySelector::EachValue,
            ("count", "index") => KeySelector::Count,
            _ => KeySelector::Computed,
        },
        _ => KeySelector::Computed,
    }
}

/// The steps up to the first that is not fixed.
fn fixed(steps: &[Step]) -> Vec<PathStep> {
    let mut path = Vec::new();
    for step in steps {
        let step = match step {
            Step::Attribute(name) => PathStep::Name(name.clone()),
            Step::Index(index) => match index.literal() {
                Some(Value::String(name)) => PathStep::Name(name.clone()),
                Some(Value::Number(number)) => {
                    match number
                        .as_i64()
                        .and_then(|index| usize::try_from(index).ok())
                    {
                        Some(index) => PathStep::Index(index),
                        None => break,
                    }
                }
                _ => break,
            },
            Step::Splat(_) => break,
        };
        path.push(step);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hcl::parse::parse_expression;
    use crate::source::FileId;

    fn found(text: &str) -> Vec<String> {
        let expr = parse_expression(text, FileId(0), "t").expect("well formed");
        references_except(&expr, &["ingress".into()])
            .iter()
            .map(|reference| match reference {
                Reference::Resource {
                    mode,
                    type_name,
                    name,
                    key,
                    attribute,
                } => format!(
                    "{}{type_name}.{name} {key:?} {}",
                    mode.prefix(),
                    crate::model::value::Path(attribute.clone())
                ),
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn every_form_of_reference_is_found() {
        for (text, expected) in [
            ("aws_x.y.id", vec!["aws_x.y Whole id"]),
            ("aws_x.y[*].a.b", vec!["aws_x.y Splat a.b"]),
            ("aws_x.y.*.a", vec!["aws_x.y Splat a"]),
            ("data.t.n[0].a[1]", vec!["data.t.n Fixed(Index(0)) a[1]"]),
            ("resource.t.n", vec!["t.n Whole "]),
            ("t.n[each.key].a", vec!["t.n Each a", "EachKey"]),
            ("t.n[count.index]", vec!["t.n Count ", "CountIndex"]),
            (
                "t.n[\"${var.a}-x\"].b[local.i]",
                vec!["t.n Computed b", "Variable(\"a\")", "Local(\"i\")"],
            ),
            (
                "[for x in t.n : x.id if x.a != u.v]",
                vec!["t.n Splat ", "u.v Whole "],
            ),
            ("{for k, v in var.m : k => v.id}", vec!["Variable(\"m\")"]),
            (
                "ingress.value.port + path.module",
                vec!["Ambient(\"path\")"],
            ),
            (
                "module.m[\"a\"].out.id",
                vec!["Module { call: \"m\", key: Fixed(Name(\"a\")), output: Some(\"out\") }"],
            ),
            (
                "<<EOT\n%{for x in var.l}${x.id}${each.value.b}%{endfor}\nEOT\n",
                vec!["Variable(\"l\")", "EachValue"],
            ),
            ("f(t.n, t.n)", vec!["t.n Whole "]),
            ("all", vec![]),
        ] {
            assert_eq!(found(text.trim_end()), expected, "{text}");
        }
    }
}
