//! Whether an expression leads to something that is declared sensitive.

use super::origins::{Wanted, leads_to};
use super::tree::{Bodies, Module, Names};
use crate::hcl::evaluate::constant;
use crate::hcl::syntax::{Body, Expr, ExprKind};
use crate::model::value::Value;

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
        let found = leads_to(&Sensitive, self.module, expr);
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

fn flagged(body: &Body) -> bool {
    body.expr("sensitive")
        .is_some_and(|expr| !matches!(constant(expr), Some(Value::Bool(false) | Value::Null)))
}

/// Something is declared or made sensitive.
struct Sensitive;

impl Wanted for Sensitive {
    fn here(&self, _: &Module<'_>, expr: &Expr) -> bool {
        let mut marked = false;
        expr.walk(&mut |part| {
            if let ExprKind::Call { name, .. } = &part.kind {
                marked |= name.as_ref() == "sensitive";
            }
        });
        marked
    }

    fn variable(&self, module: &Module<'_>, name: &str) -> bool {
        let variable = module.variables.get(name);
        variable.is_some_and(|variable| flagged(&variable.block.body))
    }

    fn output(&self, module: &Module<'_>, name: &str) -> bool {
        module
            .body
            .blocks_of("output")
            .any(|block| block.label(0) == Some(name) && flagged(&block.body))
    }

    fn beyond(&self) -> bool {
        true
    }
}
