//! Where the value of an expression comes from: through locals, variables,
//! arguments of calls and outputs.

use std::collections::BTreeSet;

use super::tree::Module;
use super::variables::Argument;
use crate::hcl::references::references;
use crate::hcl::syntax::Expr;
use crate::model::configuration::Reference;

/// Names that are followed for one expression.
const MAX_NAMES: usize = 2_000;

/// What a search asks of the places that an expression leads to.
pub(crate) trait Wanted {
    /// Of an expression itself, without its names.
    fn here(&self, module: &Module<'_>, expr: &Expr) -> bool;

    /// Of a variable, before its value is followed.
    fn variable(&self, _module: &Module<'_>, _name: &str) -> bool {
        false
    }

    /// Of an output, before its value is followed.
    fn output(&self, _module: &Module<'_>, _name: &str) -> bool {
        false
    }

    /// The answer where there is too much to follow.
    fn beyond(&self) -> bool;
}

/// Whether an expression leads to something that is wanted.
pub(crate) fn leads_to(wanted: &dyn Wanted, module: &Module<'_>, expr: &Expr) -> bool {
    let mut search = Search {
        wanted,
        seen: BTreeSet::new(),
    };
    search.expr(module, expr)
}

struct Search<'w> {
    wanted: &'w dyn Wanted,
    seen: BTreeSet<String>,
}

impl Search<'_> {
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
            return self.wanted.beyond();
        }
        self.wanted.here(module, expr)
            || references(expr)
                .iter()
                .any(|reference| self.reference(module, reference))
    }

    fn reference(&mut self, module: &Module<'_>, reference: &Reference) -> bool {
        match reference {
            Reference::Local(name) => match module.locals.get(name.as_ref()) {
                Some(local) if self.fresh(module, "local", name) => self.expr(module, local.expr),
                _ => false,
            },
            Reference::Variable(name) => match module.variables.get(name.as_ref()) {
                Some(_) if self.fresh(module, "var", name) => {
                    self.wanted.variable(module, name)
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
                    self.wanted.output(child, output)
                        || (self.fresh(child, "output", output)
                            && child
                                .outputs
                                .get(output.as_ref())
                                .is_some_and(|lazy| self.expr(child, lazy.expr)))
                })
            }
            _ => false,
        }
    }
}
