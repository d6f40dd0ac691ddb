//! Operators, and the conversions between strings, numbers and truth values.

use std::sync::Arc;

use bigdecimal::{BigDecimal, Zero as _};

use super::{Env, Eval, Evaluator, Problem, ProblemKind, known, unknown};
use crate::hcl::syntax::{BinaryOperator, Expr, UnaryOperator};
use crate::model::value::{Number, Value};
use crate::source::Span;

/// Results with more digits than this are unknown.
const MAX_DIGITS: i64 = 20_000;

impl<'v> Evaluator<'v, '_> {
    /// The truth of a condition; `None` when it is not known.
    pub(super) fn truth(&self, expr: &'v Expr, env: Env<'v, '_>) -> Result<Option<bool>, Problem> {
        let value = self.expr(expr, env)?;
        match (value.as_ref(), value.as_str()) {
            (Value::Bool(value), _) => Ok(Some(*value)),
            (Value::Unknown, _) => Ok(None),
            (_, Some("true")) => Ok(Some(true)),
            (_, Some("false")) => Ok(Some(false)),
            // The tools convert these two as well.
            (_, Some("1")) if !self.rule() => Ok(Some(true)),
            (_, Some("0")) if !self.rule() => Ok(Some(false)),
            _ => {
                self.fail(ProblemKind::Type, expr.span, "this must be true or false")?;
                Ok(None)
            }
        }
    }

    /// A value as a number; `None` when it is not known.
    pub(super) fn number(&self, value: &Value, span: Span) -> Result<Option<Number>, Problem> {
        let number = match value {
            Value::Unknown => return Ok(None),
            Value::Number(number) => Some(number.clone()),
            Value::String(text) => Number::parse(text),
            _ => None,
        };
        if number.is_none() {
            self.fail(ProblemKind::Type, span, "this must be a number")?;
        }
        Ok(number)
    }

    /// A value as text; `None` when it is not known.
    pub(super) fn text(&self, value: &Value, span: Span) -> Result<Option<Arc<str>>, Problem> {
        Ok(Some(match value {
            Value::Unknown => return Ok(None),
            Value::String(text) => text.clone(),
            Value::Bool(value) => value.to_string().into(),
            Value::Number(number) => number.to_string().into(),
            _ => {
                self.fail(ProblemKind::Type, span, "this must be a string")?;
                return Ok(None);
            }
        }))
    }

    pub(super) fn unary(
        &self,
        operator: UnaryOperator,
        operand: &'v Expr,
        env: Env<'v, '_>,
    ) -> Eval<'v> {
        match operator {
            UnaryOperator::Not => match self.truth(operand, env)? {
                Some(value) => known(!value),
                None => unknown(),
            },
            UnaryOperator::Negate => {
                let value = self.expr(operand, env)?;
                match self.number(&value, operand.span)? {
                    Some(number) => known(Value::Number(Number::from_big(-number.to_big()))),
                    None => unknown(),
                }
            }
        }
    }

    pub(super) fn binary(
        &self,
        operator: BinaryOperator,
        left: &'v Expr,
        right: &'v Expr,
        span: Span,
        env: Env<'v, '_>,
    ) -> Eval<'v> {
        match operator {
            BinaryOperator::And => self.logic(left, right, false, env),
            BinaryOperator::Or => self.logic(left, right, true, env),
            BinaryOperator::Equal | BinaryOperator::NotEqual => {
                let (a, b) = (self.expr(left, env)?, self.expr(right, env)?);
                let equal = match self.equal(&a, &b, span)? {
                    Some(true) if !self.rule() => self.of_one_type(&a, left, right, env),
                    other => other,
                };
                match equal {
                    Some(equal) => known(equal == (operator == BinaryOperator::Equal)),
                    None => unknown(),
                }
            }
            BinaryOperator::Less
            | BinaryOperator::LessOrEqual
            | BinaryOperator::Greater
            | BinaryOperator::GreaterOrEqual => self.order(operator, left, right, env),
            BinaryOperator::Add
            | BinaryOperator::Subtract
            | BinaryOperator::Multiply
            | BinaryOperator::Divide
            | BinaryOperator::Modulo => self.arithmetic(operator, left, right, span, env),
        }
    }

    /// `&&` and `||`: the value `decisive` on either side decides.
    fn logic(&self, left: &'v Expr, right: &'v Expr, decisive: bool, env: Env<'v, '_>) -> Eval<'v> {
        let first = self.truth(left, env)?;
        if first == Some(decisive) {
            return known(decisive);
        }
        match (first, self.truth(right, env)?) {
            (_, Some(second)) if second == decisive => known(decisive),
            (Some(_), Some(_)) => known(!decisive),
            _ => unknown(),
        }
    }

    fn order(
        &self,
        operator: BinaryOperator,
        left: &'v Expr,
        right: &'v Expr,
        env: Env<'v, '_>,
    ) -> Eval<'v> {
        let (a, b) = (self.expr(left, env)?, self.expr(right, env)?);
        // What is absent is neither more nor less than anything.
        if self.rule() && (a.is_null() || b.is_null()) {
            return known(false);
        }
        let (a, b) = (self.number(&a, left.span)?, self.number(&b, right.span)?);
        let (Some(a), Some(b)) = (a, b) else {
            return unknown();
        };
        known(match operator {
            BinaryOperator::Less => a < b,
            BinaryOperator::LessOrEqual => a <= b,
            BinaryOperator::Greater => a > b,
            _ => a >= b,
        })
    }

    fn arithmetic(
        &self,
        operator: BinaryOperator,
        left: &'v Expr,
        right: &'v Expr,
        span: Span,
        env: Env<'v, '_>,
    ) -> Eval<'v> {
        let (a, b) = (self.expr(left, env)?, self.expr(right, env)?);
        let (a, b) = (self.number(&a, left.span)?, self.number(&b, right.span)?);
        let (Some(a), Some(b)) = (a, b) else {
            return unknown();
        };
        if let (Number::Int(a), Number::Int(b)) = (&a, &b) {
            let quick = match operator {
                BinaryOperator::Add => a.checked_add(*b),
                BinaryOperator::Subtract => a.checked_sub(*b),
                BinaryOperator::Multiply => a.checked_mul(*b),
                BinaryOperator::Modulo => a.checked_rem(*b),
                _ => None,
            };
            if let Some(quick) = quick {
                return known(quick);
            }
        }
        let (a, b) = (a.to_big(), b.to_big());
        if operator == BinaryOperator::Modulo && b.is_zero() {
            return known(Value::Number(Number::from_big(a)));
        }
        if operator == BinaryOperator::Divide && b.is_zero() {
            // Anything but zero by zero is infinity, which `can` takes for a value and
            // nothing else can use.
            return if a.is_zero() || self.shared.catching.get() == 0 {
                self.fail(ProblemKind::Type, span, "this divides by zero")
            } else {
                unknown()
            };
        }
        if extent(&a).saturating_add(extent(&b)) > MAX_DIGITS {
            return unknown();
        }
        let result = match operator {
            BinaryOperator::Add => a + b,
            BinaryOperator::Subtract => a - b,
            BinaryOperator::Multiply => a * b,
            BinaryOperator::Divide => {
                return match Number::quotient(&a, &b) {
                    Some(quotient) => known(Value::Number(quotient)),
                    None => unknown(),
                };
            }
            _ => a % b,
        };
        known(Value::Number(Number::of_result(&result)))
    }

    /// Whether two values are equal; `None` when that depends on something
    /// unknown. A difference elsewhere decides.
    pub(super) fn equal(&self, a: &Value, b: &Value, span: Span) -> Result<Option<bool>, Problem> {
        let mut result = Some(true);
        let pairs: Box<dyn Iterator<Item = (&Value, &Value)>> = match (a, b) {
            (Value::Unknown, _) | (_, Value::Unknown) => return Ok(None),
            (Value::List(a), Value::List(b)) => {
                if a.len() != b.len() {
                    return Ok(Some(false));
                }
                Box::new(a.iter().zip(b))
            }
            (Value::Map(a), Value::Map(b)) => {
                if !a.keys().eq(b.keys()) {
                    return Ok(Some(false));
                }
                Box::new(a.values().zip(b.values()))
            }
            _ => return Ok(Some(a == b)),
        };
        for (a, b) in pairs {
            self.charge(1, span)?;
            match self.equal(a, b, span)? {
                Some(true) => {}
                Some(false) => return Ok(Some(false)),
                None => result = None,
            }
        }
        Ok(result)
    }
}

/// How many digits a number has, zeros before or behind the point included.
fn extent(big: &BigDecimal) -> i64 {
    let digits = i64::try_from(big.digits()).unwrap_or(i64::MAX);
    digits.saturating_add(big.fractional_digit_count().saturating_abs())
}
