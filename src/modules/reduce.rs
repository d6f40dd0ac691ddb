//! The normal form of an expression, as far as its shape is known.
//!
//! `[for s in aws_subnet.a : s.id]`, `aws_subnet.a[*].id` and a local that
//! stands for either have the same normal form, and so the same value number.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cases;
use super::normal_form::{
    MAX_CASES, NormalForm, Piece, REST, choice, formatted, json, list, object, text,
};
use super::rendered::decoded;
use super::symbolic::{Hasher, SymbolicValue};
use super::tree::Names;
use crate::hcl::syntax::{Body, Expr, ExprKind, ForExpr, ObjectItem, Step, TemplatePart};
use crate::model::value::Value;
use crate::source::Span;

/// Functions that are followed, because they put their arguments together or ask which
/// of several there is.
const PUT_TOGETHER: &[&str] = &[
    "merge",
    "concat",
    "tolist",
    "tomap",
    "values",
    "one",
    "compact",
    "toset",
    "distinct",
    "sort",
    "flatten",
    "lookup",
    "join",
    "format",
    "tostring",
    "jsonencode",
    "jsondecode",
    "yamldecode",
    "keys",
    "length",
    "contains",
    "coalesce",
];

impl Names<'_, '_> {
    /// The symbolic value of an expression.
    pub(crate) fn symbolic(&self, expr: &Expr) -> SymbolicValue {
        SymbolicValue::clone(&self.normal_form(expr, &[]).symbolic())
    }

    /// The symbolic value of a body: all its expressions and nested blocks.
    pub(crate) fn symbolic_body(&self, body: &Body, except: &[&str]) -> SymbolicValue {
        let mut hasher = Hasher::default();
        hasher.body(self, body, except);
        hasher.finish()
    }

    /// The form of an expression; `bound` are the variables of `for` around it.
    pub(crate) fn normal_form(&self, expr: &Expr, bound: &[Arc<str>]) -> NormalForm {
        self.with_depth(|| self.reduce(expr, bound))
    }

    fn reduce(&self, expr: &Expr, bound: &[Arc<str>]) -> NormalForm {
        if let Some(value) = expr.literal() {
            return NormalForm::Known(value.clone());
        }
        // With `for` variables around, an expression has many values.
        if bound.is_empty() {
            let value = self.evaluate(expr);
            if !value.has_unknown() {
                return NormalForm::Known(value);
            }
        }
        let found = match &expr.kind {
            ExprKind::Variable(name) => Some(self.resolve_name(name, &[], bound)),
            ExprKind::Traversal { base, steps } => {
                let steps = self.constant_steps(steps, bound);
                Some(self.resolve_path(base, &steps, bound))
            }
            ExprKind::Template(parts) => self.reduce_template(parts, bound),
            ExprKind::Tuple(elements) => Some(list(
                elements
                    .iter()
                    .map(|element| self.normal_form(element, bound))
                    .collect(),
            )),
            ExprKind::Object(items) => self.reduce_items(items, bound),
            ExprKind::Conditional {
                condition,
                then,
                otherwise,
            } if bound.is_empty() => Some(match self.evaluate(condition) {
                Value::Bool(true) => self.normal_form(then, bound),
                Value::Bool(false) => self.normal_form(otherwise, bound),
                _ => {
                    let forms =
                        [condition, then, otherwise].map(|expr| self.normal_form(expr, bound));
                    cases::sides(&forms).unwrap_or_else(|| {
                        let [by, then, otherwise] = forms;
                        let both = [("true".into(), then), ("false".into(), otherwise)];
                        choice(by.symbolic(), BTreeMap::from(both))
                    })
                }
            }),
            ExprKind::Unary { operator, operand } if bound.is_empty() => {
                Some(self.operation(&format!("{operator:?}"), &[operand], expr))
            }
            ExprKind::Binary {
                operator,
                left,
                right,
            } if bound.is_empty() => {
                Some(self.operation(&format!("{operator:?}"), &[left, right], expr))
            }
            ExprKind::For(each) => self
                .reduce_for(each, bound)
                .or_else(|| self.reduce_filter(expr, each, bound))
                .or_else(|| bound.is_empty().then(|| self.reduce_each(each))?),
            ExprKind::Call {
                name,
                arguments,
                expand: false,
            } => self.reduce_call(name, arguments, (expr.span, bound)),
            _ => None,
        };
        found.unwrap_or_else(|| {
            let mut hasher = Hasher::within(bound);
            hasher.kind(self, expr);
            hasher.opaque()
        })
    }

    fn reduce_template(&self, parts: &[TemplatePart], bound: &[Arc<str>]) -> Option<NormalForm> {
        let mut pieces = Vec::new();
        for part in parts {
            match part {
                TemplatePart::Literal(text) => pieces.push(Piece::Literal(text.to_string())),
                TemplatePart::Interpolation(expr) => {
                    pieces.extend(self.normal_form(expr, bound).pieces()?)
                }
                TemplatePart::If { .. } | TemplatePart::For { .. } => return None,
            }
        }
        Some(text(pieces))
    }

    fn reduce_items(&self, items: &[ObjectItem], bound: &[Arc<str>]) -> Option<NormalForm> {
        let mut map = BTreeMap::new();
        for item in items {
            let key = match self.normal_form(&item.key, bound).peel() {
                NormalForm::Known(Value::String(key)) => key.clone(),
                NormalForm::Known(Value::Number(number)) => number.to_string().into(),
                _ => return None,
            };
            map.insert(key, self.normal_form(&item.value, bound));
        }
        Some(object(map))
    }

    /// `[for v in list : v.a.b]` says the same as `list[*].a.b`.
    fn reduce_for(&self, each: &ForExpr, bound: &[Arc<str>]) -> Option<NormalForm> {
        if each.key.is_some() || each.condition.is_some() || each.grouping {
            return None;
        }
        let is_element = |expr: &Expr| matches!(&expr.kind, ExprKind::Variable(name) if *name == each.value_variable);
        let inner = match &each.value.kind {
            ExprKind::Variable(_) if is_element(&each.value) => Vec::new(),
            ExprKind::Traversal { base, steps } if is_element(base) => steps.clone(),
            _ => return None,
        };
        let plain = |step: &Step| match step {
            Step::Attribute(_) => true,
            Step::Index(index) => index.literal().is_some(),
            Step::Splat(_) => false,
        };
        if !inner.iter().all(plain) {
            return None;
        }
        let splat = Step::Splat(inner);
        match &each.collection.kind {
            ExprKind::Variable(name) => Some(self.resolve_name(name, &[splat], bound)),
            ExprKind::Traversal { base, steps } => {
                let mut steps = self.constant_steps(steps, bound);
                steps.push(splat);
                Some(self.resolve_path(base, &steps, bound))
            }
            _ => self.normal_form(&each.collection, bound).step(&splat),
        }
    }

    /// `[for v in list : v if ...]` with a condition that is known of every element: those
    /// elements that are left.
    fn reduce_filter(
        &self,
        whole: &Expr,
        each: &ForExpr,
        bound: &[Arc<str>],
    ) -> Option<NormalForm> {
        let is_element =
            matches!(&each.value.kind, ExprKind::Variable(name) if *name == each.value_variable);
        if !bound.is_empty() || each.key.is_some() || each.grouping || !is_element {
            return None;
        }
        let (Value::List(all), Value::List(left)) =
            (self.evaluate(&each.collection), self.evaluate(whole))
        else {
            return None;
        };
        let forms = self.normal_form(&each.collection, bound).elements()?;
        // Which element one is has to be seen from what is known of it.
        let alone = |value: &Value| all.iter().filter(|other| *other == value).count() == 1;
        if forms.len() != all.len() || !left.iter().all(alone) {
            return None;
        }
        let place = |value: &Value| all.iter().position(|other| other == value);
        let kept: Option<Vec<NormalForm>> = left
            .iter()
            .map(|value| forms.get(place(value)?).cloned())
            .collect();
        kept.map(list)
    }

    /// Functions: those that only put their arguments together, and what the others make of
    /// arguments that are known, or known in each of several cases.
    fn reduce_call(
        &self,
        name: &str,
        arguments: &[Expr],
        (span, bound): (Span, &[Arc<str>]),
    ) -> Option<NormalForm> {
        if name == "element" {
            return self.reduce_element(arguments, bound);
        }
        if bound.is_empty()
            && let Some(read) = self.reduce_read(name, arguments, span)
        {
            return Some(read);
        }
        if matches!(name, "templatefile" | "templatestring") && bound.is_empty() {
            return self.reduce_rendered(name, arguments, span);
        }
        let forms: Vec<NormalForm> = arguments
            .iter()
            .map(|argument| self.normal_form(argument, bound))
            .collect();
        let puts = PUT_TOGETHER.contains(&name);
        let together = |forms: &[NormalForm]| puts.then(|| put_together(name, forms))?;
        let called = |forms: &[NormalForm]| self.called(name, forms, span);
        // What is told of something unknown are the cases in which it is there. These two are for
        // the others, in which a key or a file is missing.
        let falls_back = matches!(name, "can" | "try");
        let worked_out = || {
            together(&forms).or_else(|| called(&forms)).or_else(|| {
                let several = forms.iter().any(cases::is_choice);
                several.then(|| {
                    cases::in_each_case(&forms, &|forms| together(forms).or_else(|| called(forms)))
                })?
            })
        };
        let found = if falls_back { None } else { worked_out() };
        Some(found.unwrap_or_else(|| {
            let mut hasher = Hasher::within(bound);
            hasher.call(self, name, arguments, &forms);
            hasher.opaque()
        }))
    }

    /// `element(list, index)`, which is `list[index]`, or an error where the list is shorter.
    fn reduce_element(&self, arguments: &[Expr], bound: &[Arc<str>]) -> Option<NormalForm> {
        let [whole, place] = arguments else {
            return None;
        };
        let form = self.normal_form(place, bound);
        let NormalForm::Known(Value::Number(number)) = form.peel().clone() else {
            return None;
        };
        let index = usize::try_from(number.as_i64()?).ok()?;
        let whole = self.normal_form(whole, bound);
        if let Some(elements) = whole.elements() {
            return elements.get(index.checked_rem(elements.len())?).cloned();
        }
        let index = Expr::new(ExprKind::Literal(Value::Number(number)), place.span);
        Some(self.walk(whole, &[Step::Index(Box::new(index))], bound))
    }
}

/// What a function makes of its arguments, as far as it only puts them together.
fn put_together(name: &str, forms: &[NormalForm]) -> Option<NormalForm> {
    let at = |index: usize| forms.get(index).cloned();
    let word = |form: &NormalForm| match form.peel() {
        NormalForm::Known(Value::String(text)) => Some(text.clone()),
        _ => None,
    };
    match (name, forms.len()) {
        ("merge", _) => {
            let mut map = BTreeMap::new();
            for form in forms {
                map.extend(form.members()?);
            }
            Some(object(map))
        }
        ("concat", _) => {
            let mut all = Vec::new();
            for form in forms {
                all.extend(form.elements()?);
            }
            Some(list(all))
        }
        ("tolist", 1) => Some(list(at(0)?.elements()?)),
        ("tomap", 1) => Some(object(at(0)?.members()?)),
        ("values", 1) => Some(list(at(0)?.members()?.into_values().collect())),
        ("one", 1) => match at(0)?.elements()?.as_slice() {
            [] => Some(NormalForm::Known(Value::Null)),
            [only] => Some(only.clone()),
            _ => None,
        },
        ("compact", 1) => compact(at(0)?.elements()?),
        // One element alone is a set in no other order, and no list in itself
        // if it is a text.
        ("toset" | "distinct" | "sort", 1) => {
            let elements = at(0)?.elements()?;
            matches!(elements.as_slice(), [] | [_]).then(|| list(elements))
        }
        ("flatten", 1) => flatten(at(0)?.elements()?),
        ("lookup", 2 | 3) => {
            let members = at(0)?.members()?;
            let key = at(1)?;
            match word(&key) {
                Some(word) => match members.get(&word) {
                    Some(found) => Some(found.clone()),
                    None => at(2),
                },
                None if members.len() <= MAX_CASES => {
                    let mut cases = members;
                    if let Some(other) = at(2) {
                        cases.insert(REST.into(), other);
                    }
                    Some(choice(key.symbolic(), cases))
                }
                None => None,
            }
        }
        ("join", 2) => join(&word(&at(0)?)?, &at(1)?.elements()?),
        ("format", 1..) => formatted(&word(&at(0)?)?, forms.len(), &at),
        ("tostring", 1) => {
            let inner = at(0)?;
            inner.symbolic().text.then_some(inner)
        }
        ("contains", 2) => {
            let texts: Vec<Arc<str>> = at(0)?
                .elements()?
                .iter()
                .map(&word)
                .collect::<Option<_>>()?;
            (texts.len() < MAX_CASES).then(|| cases::is_one_of(&forms[1], &texts, true))?
        }
        ("jsonencode", 1) => json(&at(0)?),
        ("jsondecode" | "yamldecode", 1) => decoded(name, &at(0)?),
        _ => None,
    }
}

/// A list without its empty texts, where none is empty.
fn compact(elements: Vec<NormalForm>) -> Option<NormalForm> {
    let full = |form: &NormalForm| match form.peel() {
        NormalForm::Known(Value::String(text)) => !text.is_empty(),
        NormalForm::Opaque(opaque) => opaque.text,
        form => matches!(form, NormalForm::Text(_)),
    };
    elements.iter().all(full).then(|| list(elements))
}

/// The elements of lists in one list, where it is known which of them are lists.
fn flatten(elements: Vec<NormalForm>) -> Option<NormalForm> {
    let mut all = Vec::new();
    for element in elements {
        match element.elements() {
            Some(inner) => all.extend(inner),
            None => all.push(element),
        }
    }
    let flat = |form: &NormalForm| match form.peel() {
        NormalForm::List(_) | NormalForm::Choice(_) | NormalForm::Known(Value::List(_)) => false,
        NormalForm::Opaque(opaque) => opaque.text,
        _ => true,
    };
    all.iter().all(flat).then(|| list(all))
}

/// Elements as one text with a separator between them.
fn join(separator: &str, elements: &[NormalForm]) -> Option<NormalForm> {
    let mut pieces = Vec::new();
    for (index, element) in elements.iter().enumerate() {
        if index > 0 {
            pieces.push(Piece::Literal(separator.to_owned()));
        }
        pieces.extend(element.pieces()?);
    }
    Some(text(pieces))
}
