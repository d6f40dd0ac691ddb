//! The keys that a collection may have, where it is not known which of them it has: each
//! with what decides whether it is there, and with its value.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use super::cases::told_apart;
use super::constraint;
use super::normal_form::{MAX_CASES, NormalForm, choice};
use super::symbolic::{Hasher, MAX_FOLLOWED};
use super::tree::{Members, Module, Names};
use crate::hcl::syntax::{Block, Expr, ExprKind, ForExpr};
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
    /// Key and conditions as one name, which is the same on both sides, and how often the
    /// key came before: of those whose conditions hold together the last one counts.
    fn name(&self, time: usize) -> Arc<str> {
        if self.when.is_empty() && time == 0 {
            return self.key.clone();
        }
        let mut hasher = Hasher::default();
        hasher.put(&time.to_string());
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
        let mut named = Members::new();
        for (_, same) in by_key(all) {
            for (time, one) in same.into_iter().enumerate() {
                named.insert(one.name(time), one.value);
            }
        }
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

    /// How many of the calls around a module have keys.
    fn repeated_around(&self) -> usize {
        let keyed =
            |call: Option<&Block>| call.is_some_and(|call| call.body.expr("for_each").is_some());
        let mut found = usize::from(keyed(self.call));
        let mut at = self.parent.upgrade();
        while let Some(module) = at {
            found += usize::from(keyed(module.call));
            at = module.parent.upgrade();
        }
        found
    }

    /// `each.value` under a key that is not known: that of one of the candidates.
    pub(super) fn candidate_value(&self, for_each: &Expr) -> Option<NormalForm> {
        let found = self.candidates(for_each)?;
        let mut by = Hasher::default();
        by.put("each");
        // Keys of two collections are not the same key, and neither are those of a call and
        // of what it calls.
        by.put(&hex(&self.keys_number(for_each)));
        by.put(&self.repeated_around().to_string());
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
            ExprKind::For(each) => {
                let before = out.len();
                let found = match each.grouping {
                    true => None,
                    false => self.each_of(each, depth, out),
                };
                found.or_else(|| {
                    out.truncate(before);
                    formed(&self.normal_form(expr, &[]), &BTreeSet::new(), out)
                })
            }
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
                let told = told_apart(&self.normal_form(condition, &[]));
                for (case, holds) in &told.cases {
                    let side = if *holds { then } else { otherwise };
                    let mut inner = Vec::new();
                    self.gather(side, depth, &mut inner)?;
                    let when = decided(&told.by, case);
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

    /// What a local or a variable stands for, with what the type of the variable adds.
    fn behind_name(&self, expr: &Expr, depth: usize, out: &mut Vec<Candidate>) -> Option<()> {
        let before = out.len();
        self.behind(expr, &mut |names, expr| names.gather(expr, depth, out))?;
        if let Some(of) = self.declared_type(expr).and_then(constraint::of_members) {
            for one in out.iter_mut().skip(before) {
                let value = std::mem::replace(&mut one.value, NormalForm::Known(Value::Null));
                one.value = constraint::with_defaults(value, of);
            }
        }
        Some(())
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
                let condition = names.normal_form(condition, &[]);
                match condition.peel() {
                    NormalForm::Known(Value::Bool(true)) => {}
                    NormalForm::Known(Value::Bool(false)) => continue,
                    _ => {
                        when.insert(condition.symbolic().value_number);
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

/// Candidates by their keys, in their order. Of what is given twice the last counts: one
/// that is there only together with a later one never does.
fn by_key(all: Vec<Candidate>) -> BTreeMap<Arc<str>, Vec<Candidate>> {
    let mut out: BTreeMap<Arc<str>, Vec<Candidate>> = BTreeMap::new();
    for one in all {
        let same = out.entry(one.key.clone()).or_default();
        same.retain(|earlier| !one.when.is_subset(&earlier.when));
        same.push(one);
    }
    out
}

/// Adds the candidates of a form.
fn formed(form: &NormalForm, when: &BTreeSet<[u8; 32]>, out: &mut Vec<Candidate>) -> Option<()> {
    if let NormalForm::Choice(several) = form.peel() {
        for (case, form) in &several.cases {
            let mut when = when.clone();
            // A choice of another kind inside is decided inside.
            let case = decided(&several.by.value_number, &several.full_name(case));
            if !when.insert(case) || when.len() > DEEPEST {
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
