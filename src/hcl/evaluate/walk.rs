//! Steps into values: attributes, indices, splats.

use std::borrow::Cow;

use super::{Env, Eval, Evaluator, ProblemKind, known, unknown};
use crate::hcl::syntax::Step;
use crate::model::value::Value;
use crate::source::Span;

impl<'v> Evaluator<'v, '_> {
    /// Takes `steps` into a value. What is borrowed stays borrowed, what is
    /// owned is taken apart, so nothing is copied on the way.
    pub(super) fn walk<'x>(
        &self,
        value: Cow<'x, Value>,
        steps: &'v [Step],
        span: Span,
        env: Env<'v, '_>,
    ) -> Eval<'x> {
        let mut value = value;
        for step in steps {
            if value.is_unknown() {
                return unknown();
            }
            value = match step {
                Step::Attribute(name) => self.attribute(value, name, span)?,
                Step::Index(index) => {
                    let key = self.expr(index, env)?;
                    self.index(value, &key, index.span)?
                }
                Step::Splat(each) => self.splat(value, each, span, env)?,
            };
        }
        Ok(value)
    }

    fn attribute<'x>(&self, value: Cow<'x, Value>, name: &str, span: Span) -> Eval<'x> {
        let found = match value {
            Cow::Borrowed(Value::Map(map)) => map.get(name).map(Cow::Borrowed),
            Cow::Owned(Value::Map(mut map)) => map.remove(name).map(Cow::Owned),
            other => {
                return match other.as_ref() {
                    Value::Null => self.absent(span, "null has no attributes"),
                    _ => self.fail(
                        ProblemKind::Type,
                        span,
                        format!("only objects have attributes such as `{name}`"),
                    ),
                };
            }
        };
        match found {
            Some(found) => Ok(found),
            None => self.absent(span, &format!("there is no attribute `{name}`")),
        }
    }

    fn index<'x>(&self, value: Cow<'x, Value>, key: &Value, span: Span) -> Eval<'x> {
        if key.is_unknown() {
            return unknown();
        }
        match value.as_ref() {
            Value::List(_) => {
                let Some(number) = self.number(key, span)? else {
                    return unknown();
                };
                let at = number.as_i64().and_then(|at| usize::try_from(at).ok());
                let found = match (value, at) {
                    (Cow::Borrowed(Value::List(list)), Some(at)) => list.get(at).map(Cow::Borrowed),
                    (Cow::Owned(Value::List(mut list)), Some(at)) if at < list.len() => {
                        Some(Cow::Owned(list.swap_remove(at)))
                    }
                    _ => None,
                };
                found.map_or_else(|| self.absent(span, "there is no such element"), Ok)
            }
            Value::Map(_) => match self.text(key, span)? {
                Some(name) => self.attribute(value, &name, span),
                None => unknown(),
            },
            Value::Null => self.absent(span, "null has no elements"),
            _ => self.fail(ProblemKind::Type, span, "only collections have elements"),
        }
    }

    fn absent<'x>(&self, span: Span, message: &str) -> Eval<'x> {
        // `try` and `can` are there to tell what is absent from what is null.
        if self.rule() && self.shared.catching.get() == 0 {
            return known(Value::Null);
        }
        self.fail(ProblemKind::Absent, span, message)
    }

    fn splat<'x>(
        &self,
        value: Cow<'x, Value>,
        each: &'v [Step],
        span: Span,
        env: Env<'v, '_>,
    ) -> Eval<'x> {
        let mut out = Vec::new();
        match value {
            Cow::Borrowed(Value::List(list)) => {
                for element in list {
                    self.charge(1, span)?;
                    let found = self.walk(Cow::Borrowed(element), each, span, env)?;
                    out.push(self.own(found, span)?);
                }
            }
            Cow::Owned(Value::List(list)) => {
                for element in list {
                    self.charge(1, span)?;
                    let found = self.walk(Cow::Owned(element), each, span, env)?;
                    out.push(self.own(found, span)?);
                }
            }
            // Of null there is none, and anything else is one.
            other if other.is_null() => {}
            other => {
                let found = self.walk(other, each, span, env)?;
                out.push(self.own(found, span)?);
            }
        }
        known(out)
    }
}
