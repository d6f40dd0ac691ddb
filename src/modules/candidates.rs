//! The keys that a collection may have, where it is not known which of them it has: each
//! with what decides whether it is there, and with its value.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use super::normal_form::{MAX_CASES, NormalForm, choice};
use super::symbolic::{Hasher, MAX_FOLLOWED};
use super::tree::{Members, Module, Names};
use super::variables::Argument;
use crate::hcl::syntax::{Expr, ExprKind, ForExpr, Step};
use crate::model::hex::hex;
use crate::model::value::Value;

/// Names and calls that are followed into one another.
const DEEPEST: usize = 40;
/// Candidates that are looked at for one collection.
const MOST: usize = 1_000;

/// A key that may be there.
#[derive(Debug, Clone)]
struct Candidate {
    key: Arc<str>,
    /// Numbers of what decides whether it is there.
    when: BTreeSet<[u8; 32]>,
    value: NormalForm,
    /// It is the key of a map, and no element of a list or set.
    of_map: bool,
}

impl Candidate {
    /// Key and conditions as one name, which is the same on both sides.
    fn name(&self) -> Arc<str> {
        if self.when.is_empty() {
            return self.key.clone();
        }
        let mut hasher = Hasher::default();
        for when in &self.when {
            hasher.put(&hex(when));
        }
        format!("{} {}", self.key, hex(&hasher.finish().value_number)).into()
    }
}

impl Module<'_> {
    /// The values under the keys that a `for_each` of this module may have.
    fn candidates(&self, for_each: &Expr) -> Option<Rc<Members>> {
        let place = self.place(for_each);
        if let Some(known) = self.tree.candidates.borrow().get(&place) {
            return known.clone();
        }
        let mut all = Vec::new();
        let found = self.names_here().gather(for_each, DEEPEST, &mut all);
        // Of what is given twice the last counts.
        let named: Members = all.into_iter().map(|one| (one.name(), one.value)).collect();
        let found = found
            .filter(|()| !named.is_empty() && named.len() <= MAX_CASES)
            .map(|()| Rc::new(named));
        let mut cache = self.tree.candidates.borrow_mut();
        cache.insert(place, found.clone());
        found
    }

    /// What decides about the keys of a collection, whatever their values are.
    pub(crate) fn keys_number(&self, for_each: &Expr) -> [u8; 32] {
        let Some(found) = self.candidates(for_each) else {
            return self.names_here().symbolic(for_each).value_number;
        };
        let mut hasher = Hasher::default();
        hasher.put("keys");
        for name in found.keys() {
            hasher.put(name);
        }
        hasher.finish().value_number
    }

    /// `each.value` under a key that is not known: that of one of the candidates.
    pub(super) fn candidate_value(&self, for_each: &Expr) -> Option<NormalForm> {
        let found = self.candidates(for_each)?;
        let mut by = Hasher::default();
        by.put("each");
        by.put("key");
        Some(choice(Rc::new(by.finish()), Members::clone(&found)))
    }
}

impl Names<'_, '_> {
    /// Adds the candidates of a collection; `None` when its writing does not tell them.
    fn gather(&self, expr: &Expr, depth: usize, out: &mut Vec<Candidate>) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        // Names that double what they stand for would be followed without end.
        let followed = &self.module.tree.followed;
        if followed.get() > MAX_FOLLOWED || out.len() > MOST {
            return None;
        }
        followed.set(followed.get() + 1);
        match &expr.kind {
            ExprKind::For(each) if !each.grouping => self.each_of(each, depth, out),
            ExprKind::Call {
                name,
                arguments,
                expand: false,
            } => match (name.as_ref(), arguments.as_slice()) {
                ("merge" | "concat" | "setunion", arguments) => {
                    for argument in arguments {
                        self.gather(argument, depth, out)?;
                    }
                    Some(())
                }
                ("toset" | "tomap" | "tolist" | "distinct", [only]) => {
                    self.gather(only, depth, out)
                }
                ("keys", [only]) => {
                    let mut inner = Vec::new();
                    self.gather(only, depth, &mut inner)?;
                    out.extend(inner.into_iter().map(|one| Candidate {
                        value: NormalForm::Known(Value::String(one.key.clone())),
                        of_map: false,
                        ..one
                    }));
                    Some(())
                }
                _ => formed(&self.normal_form(expr, &[]), &BTreeSet::new(), out),
            },
            ExprKind::Conditional {
                condition,
                then,
                otherwise,
            } => {
                match self.evaluate(condition) {
                    Value::Bool(true) => return self.gather(then, depth, out),
                    Value::Bool(false) => return self.gather(otherwise, depth, out),
                    _ => {}
                }
                let number = self.symbolic(condition).value_number;
                for (side, word) in [(then, "true"), (otherwise, "false")] {
                    let mut inner = Vec::new();
                    self.gather(side, depth, &mut inner)?;
                    let when = decided(&number, word);
                    out.extend(inner.into_iter().map(|mut one| {
                        one.when.insert(when);
                        one
                    }));
                }
                Some(())
            }
            _ => {
                let before = out.len();
                if let Some(found) = self.behind_name(expr, depth, out) {
                    return Some(found);
                }
                out.truncate(before);
                formed(&self.normal_form(expr, &[]), &BTreeSet::new(), out)
            }
        }
    }

    /// What a local or a variable stands for.
    fn behind_name(&self, expr: &Expr, depth: usize, out: &mut Vec<Candidate>) -> Option<()> {
        let ExprKind::Traversal { base, steps } = &expr.kind else {
            return None;
        };
        let (ExprKind::Variable(kind), [Step::Attribute(name)]) = (&base.kind, steps.as_slice())
        else {
            return None;
        };
        match kind.as_ref() {
            "local" => {
                let local = self.module.locals.get(name.as_ref())?;
                self.module.names_here().gather(local.expr, depth, out)
            }
            "var" => match self.module.argument(name) {
                Argument::Passed(parent, expr) => {
                    self.module.outside(&parent).gather(expr, depth, out)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// What a `for` makes of each candidate.
    fn each_of(&self, each: &ForExpr, depth: usize, out: &mut Vec<Candidate>) -> Option<()> {
        let mut inner = Vec::new();
        self.gather(&each.collection, depth, &mut inner)?;
        for one in inner {
            let mut names = self.clone();
            if let Some(variable) = &each.key_variable {
                // The place in a list depends on what else is there.
                let key = one.of_map.then(|| Value::String(one.key.clone()))?;
                names.forms.push((variable.clone(), NormalForm::Known(key)));
            }
            names
                .forms
                .push((each.value_variable.clone(), one.value.clone()));
            let mut when = one.when;
            if let Some(condition) = &each.condition {
                match names.evaluate(condition) {
                    Value::Bool(true) => {}
                    Value::Bool(false) => continue,
                    _ => {
                        when.insert(names.symbolic(condition).value_number);
                    }
                }
            }
            let value = names.normal_form(&each.value, &[]);
            let key = match &each.key {
                Some(key) => names.normal_form(key, &[]),
                None => value.clone(),
            };
            let NormalForm::Known(Value::String(key)) = key.peel() else {
                return None;
            };
            out.push(Candidate {
                key: key.clone(),
                when,
                value,
                of_map: each.key.is_some(),
            });
        }
        Some(())
    }
}

/// Adds the candidates of a form.
fn formed(form: &NormalForm, when: &BTreeSet<[u8; 32]>, out: &mut Vec<Candidate>) -> Option<()> {
    if let NormalForm::Choice(several) = form.peel() {
        for (case, form) in &several.cases {
            let mut when = when.clone();
            // A choice of another kind inside is decided inside.
            if !when.insert(decided(&several.by.value_number, case)) || when.len() > DEEPEST {
                return None;
            }
            formed(form, &when, out)?;
        }
        return Some(());
    }
    if let NormalForm::Known(Value::List(list)) = form.peel() {
        for value in list {
            let Value::String(key) = value else {
                return None;
            };
            out.push(Candidate {
                key: key.clone(),
                when: when.clone(),
                value: NormalForm::Known(value.clone()),
                of_map: false,
            });
        }
        return Some(());
    }
    for (key, value) in form.members()? {
        out.push(Candidate {
            key,
            when: when.clone(),
            value,
            of_map: true,
        });
    }
    Some(())
}

/// The number of one case of what decides.
fn decided(by: &[u8; 32], case: &str) -> [u8; 32] {
    let mut hasher = Hasher::default();
    hasher.put(&hex(by));
    hasher.put(case);
    hasher.finish().value_number
}
