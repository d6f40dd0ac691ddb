//! Whether an expression leads to something that is declared sensitive.

use std::collections::BTreeSet;

use super::tree::{Bodies, Module, Names};
use super::variables::Argument;
use crate::hcl::evaluate::constant;
use crate::hcl::references::references;
use crate::hcl::syntax::{Body, Expr, ExprKind};
use crate::model::configuration::Reference;
use crate::model::value::Value;

/// Names that are followed for one expression; with more, it is taken for sensitive.
const MAX_NAMES: usize = 2_000;

impl Names<'_, '_> {
    /// Whether the value of an expression is sensitive: it uses a sensitive
    /// variable or output, or the function `sensitive`.
    pub(crate) fn is_sensitive(&self, expr: &Expr) -> bool {
        if expr.literal().is_some() {
            return false;
        }
        let tree = &self.module.tree;
        if !*tree.any_sensitive.get_or_init(|| anything(tree.bodies)) {
            return false;
        }
        // The same for all keys of a block. The places are only compared, and both
        // live as long as the side does.
        let place = (
            std::ptr::from_ref(self.module) as usize,
            std::ptr::from_ref(expr) as usize,
        );
        if let Some(known) = tree.sensitive.borrow().get(&place) {
            return *known;
        }
        let found = Search::default().expr(self.module, expr);
        tree.sensitive.borrow_mut().insert(place, found);
        found
    }
}

/// Whether anything in these bodies is declared or made sensitive.
fn anything(bodies: &Bodies) -> bool {
    bodies.values().any(|(merged, _)| in_body(&merged.body, 0))
}

fn in_body(body: &Body, depth: usize) -> bool {
    // Both parsers bound how deep bodies go.
    depth > 200
        || body.attributes.iter().any(|attribute| {
            let mut found = attribute.name.as_ref() == "sensitive";
            attribute.expr.walk(&mut |part| {
                if let ExprKind::Call { name, .. } = &part.kind {
                    found |= name.as_ref() == "sensitive";
                }
            });
            found
        })
        || body
            .blocks
            .iter()
            .any(|block| in_body(&block.body, depth + 1))
}

#[derive(Default)]
struct Search {
    seen: BTreeSet<String>,
}

fn flagged(body: &Body) -> bool {
    body.expr("sensitive")
        .is_some_and(|expr| !matches!(constant(expr), Some(Value::Bool(false) | Value::Null)))
}

impl Search {
    fn fresh(&mut self, module: &Module<'_>, kind: &str, name: &str) -> bool {
        let path: Vec<String> = module
            .path
            .0
            .iter()
            .map(|step| format!("{step:?}"))
            .collect();
        self.seen
            .insert(format!("{}|{kind}.{name}", path.join("/")))
    }

    fn expr(&mut self, module: &Module<'_>, expr: &Expr) -> bool {
        if self.seen.len() > MAX_NAMES {
            return true;
        }
        let mut marked = false;
        expr.walk(&mut |part| {
            if let ExprKind::Call { name, .. } = &part.kind {
                marked |= name.as_ref() == "sensitive";
            }
        });
        if marked {
            return true;
        }
        references(expr).iter().any(|reference| match reference {
            Reference::Local(name) => match module.locals.get(name.as_ref()) {
                Some(local) if self.fresh(module, "local", name) => self.expr(module, local.expr),
                _ => false,
            },
            Reference::Variable(name) => match module.variables.get(name.as_ref()) {
                Some(variable) if self.fresh(module, "var", name) => {
                    flagged(&variable.block.body)
                        || match module.argument(name) {
                            Argument::Passed(parent, expr) => self.expr(&parent, expr),
                            _ => false,
                        }
                }
                _ => false,
            },
            Reference::Module {
                call,
                output: Some(output),
                ..
            } => {
                let Some(call) = module.calls.get(call.as_ref()) else {
                    return false;
                };
                module.children(call).first().is_some_and(|child| {
                    let declared = child
                        .body
                        .blocks_of("output")
                        .any(|block| block.label(0) == Some(output) && flagged(&block.body));
                    declared
                        || (self.fresh(child, "output", output)
                            && child
                                .outputs
                                .get(output.as_ref())
                                .is_some_and(|lazy| self.expr(child, lazy.expr)))
                })
            }
            _ => false,
        })
    }
}
