//! The one evaluator: an expression and a scope give a value, of which any
//! part may be unknown.
//!
//! Unknown propagates, except where the known side decides: `unknown && false`
//! is false, `unknown || true` is true, and a conditional whose condition is
//! unknown has a value when both branches agree. Nothing that went wrong ever
//! becomes `false`: it becomes unknown, with a [`Problem`] that tells why.
//!
//! Two modes differ in what is absent:
//!
//! * [`Mode::Configuration`] follows Terraform. A missing attribute or index is
//!   an error, which `try` and `can` catch.
//! * [`Mode::Rule`] serves rules and policy, which look at objects of many
//!   shapes. A missing attribute, key or index is `null`, and so is everything
//!   below `null`, except inside of `try` and `can`, where it is an error; a `for` over `null` has no elements, as a splat has none.
//!   `null` equals only `null`; an ordering with `null` on either side is
//!   false; `null` as a condition or operand of `!`, `&&`, `||` and arithmetic
//!   is a type error.
//!
//! A type error gives unknown in rules and ends the evaluation in
//! configuration. Values are borrowed from the scope as far as possible, so
//! that `before.tags.env` never copies `before`. Steps, depth and the size of
//! results are bounded by a [`Budget`]; what goes beyond is unknown.

mod branches;
mod call;
mod kinds;
mod operators;
mod template;
mod walk;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

pub use kinds::Kind;
pub(crate) use kinds::{constrained, kind_of};

use super::functions::{Files, FunctionError};
use super::parse::parse_template;
use super::syntax::{Expr, ExprKind, ForExpr, ObjectItem, Step};
use crate::model::value::{Map, Value};
use crate::source::{FileId, Span};

/// What absence means; see the module's documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// As Terraform: what is absent is an error.
    Configuration,
    /// For rules and policy: what is absent is null.
    Rule,
}

/// Names that expressions may use.
pub trait Scope {
    /// The value of a first name; `None` when there is no such name.
    fn root(&self, name: &str) -> Option<Cow<'_, Value>>;

    /// The value of a first name together with some of the steps after it, and
    /// how many steps that were. Scopes that would have to build a large object
    /// for [`Scope::root`] resolve `local.name` here at once.
    fn resolve(&self, name: &str, steps: &[Step]) -> Option<(Cow<'_, Value>, usize)> {
        let _ = steps;
        self.root(name).map(|value| (value, 0))
    }

    /// Functions of this scope; they go before Terraform's. `None` when there
    /// is no such function.
    fn call(&self, name: &str, arguments: &[Value]) -> Option<Result<Value, FunctionError>> {
        let _ = (name, arguments);
        None
    }

    /// The same before the arguments are copied; where it answers,
    /// [`Scope::call`] is not asked.
    fn call_borrowed(
        &self,
        name: &str,
        arguments: &[Cow<'_, Value>],
    ) -> Option<Result<Value, FunctionError>> {
        let _ = (name, arguments);
        None
    }

    /// What kind of type a name has, with the steps after it; `depth` bounds how many
    /// names are followed into one another.
    fn kind(&self, name: &str, steps: &[Step], depth: usize) -> Option<Kind> {
        let _ = (name, steps, depth);
        None
    }

    /// Files for `file`, `templatefile` and their kin.
    fn files(&self) -> Option<&dyn Files> {
        None
    }

    /// The text of a template as an expression; `None` where it does not parse. `name` is
    /// shown in errors, and its spans lie in `file`. A scope that is asked for the same one
    /// over and over keeps it.
    fn template(&self, text: &str, file: FileId, name: &str) -> Option<Rc<Expr>> {
        parse_template(text, file, name).ok().map(Rc::new)
    }
}

/// A scope without names: only constants have a value in it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nothing;

impl Scope for Nothing {
    fn root(&self, _: &str) -> Option<Cow<'_, Value>> {
        None
    }
}

/// What kind of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// A name or function that does not exist.
    Name,
    /// A missing attribute, key or index (configuration only).
    Absent,
    /// A value of the wrong type.
    Type,
    /// Two elements of a `for` with one key.
    DuplicateKey,
    /// A function refused its arguments.
    Call,
    /// The budget is used up.
    Limit,
}

/// Why something has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Kind.
    pub kind: ProblemKind,
    /// One sentence without values.
    pub message: String,
    /// The expression at fault.
    pub span: Span,
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation<'v> {
    /// The value; [`Value::Unknown`] when the evaluation failed.
    pub value: Cow<'v, Value>,
    /// What went wrong on the way. In rules there can be problems beside a
    /// known value that does not depend on them.
    pub problems: Vec<Problem>,
}

/// Bounds on what evaluation may cost. One budget may serve many evaluations.
#[derive(Debug)]
pub struct Budget {
    left: Cell<u64>,
    depth: Cell<u32>,
}

/// Steps of one evaluation, elements and sixteenths of text included.
const STEPS: u64 = 1_000_000;

/// Nested expressions, those of locals on the way included.
const MAX_DEPTH: u32 = 320;

impl Default for Budget {
    fn default() -> Self {
        Budget::new(STEPS)
    }
}

impl Budget {
    /// A budget of this many steps.
    pub fn new(steps: u64) -> Self {
        Budget {
            left: Cell::new(steps),
            depth: Cell::new(0),
        }
    }

    fn take(&self, steps: usize) -> bool {
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        match self.left.get().checked_sub(steps) {
            Some(left) => {
                self.left.set(left);
                true
            }
            None => {
                self.left.set(0);
                false
            }
        }
    }
}

/// Evaluates an expression.
pub fn evaluate<'v>(expr: &'v Expr, scope: &'v dyn Scope, mode: Mode) -> Evaluation<'v> {
    evaluate_within(expr, scope, mode, &Budget::default())
}

/// Evaluates an expression on a budget that others share.
pub fn evaluate_within<'v>(
    expr: &'v Expr,
    scope: &'v dyn Scope,
    mode: Mode,
    budget: &Budget,
) -> Evaluation<'v> {
    let shared = Shared {
        mode,
        budget,
        catching: Cell::new(0),
        in_template: Cell::new(false),
        problems: RefCell::new(Vec::new()),
    };
    let evaluator = Evaluator {
        scope,
        shared: &shared,
    };
    let result = evaluator.expr(expr, None);
    let mut problems = shared.problems.into_inner();
    let value = result.unwrap_or_else(|problem| {
        problems.push(problem);
        Cow::Owned(Value::Unknown)
    });
    Evaluation { value, problems }
}

/// The value of an expression that depends on nothing; `None` when it depends
/// on something, fails, or is not wholly known.
pub fn constant(expr: &Expr) -> Option<Value> {
    if let Some(value) = expr.literal() {
        return Some(value.clone());
    }
    let evaluation = evaluate(expr, &Nothing, Mode::Configuration);
    (!evaluation.value.has_unknown()).then(|| evaluation.value.into_owned())
}

type Eval<'v> = Result<Cow<'v, Value>, Problem>;

/// What nested evaluators share.
struct Shared<'b> {
    mode: Mode,
    budget: &'b Budget,
    /// Number of `try` and `can` around; errors are raised inside them.
    catching: Cell<u32>,
    in_template: Cell<bool>,
    problems: RefCell<Vec<Problem>>,
}

#[derive(Clone, Copy)]
struct Evaluator<'v, 'b> {
    scope: &'v dyn Scope,
    shared: &'b Shared<'b>,
}

/// A variable of a `for`.
struct Local<'v, 'p> {
    name: &'v str,
    value: Cow<'v, Value>,
    parent: Env<'v, 'p>,
}

type Env<'v, 'p> = Option<&'p Local<'v, 'p>>;

/// Keys and elements of a collection.
type Elements<'v> = Vec<(Value, Cow<'v, Value>)>;

fn known<'v>(value: impl Into<Value>) -> Eval<'v> {
    Ok(Cow::Owned(value.into()))
}

fn unknown<'v>() -> Eval<'v> {
    Ok(Cow::Owned(Value::Unknown))
}

fn find<'e, 'v, 'p>(mut env: Env<'v, 'p>, name: &str) -> Option<&'e Local<'v, 'p>>
where
    'p: 'e,
{
    while let Some(local) = env {
        if local.name == name {
            return Some(local);
        }
        env = local.parent;
    }
    None
}

impl<'v> Evaluator<'v, '_> {
    fn rule(&self) -> bool {
        self.shared.mode == Mode::Rule
    }

    /// Something went wrong: unknown in rules, the end in configuration and
    /// inside `try`. A spent budget is the end everywhere.
    fn fail<'x>(&self, kind: ProblemKind, span: Span, message: impl Into<String>) -> Eval<'x> {
        let problem = Problem {
            kind,
            message: message.into(),
            span,
        };
        let soft = self.rule() && self.shared.catching.get() == 0 && kind != ProblemKind::Limit;
        if !soft {
            return Err(problem);
        }
        self.shared.problems.borrow_mut().push(problem);
        unknown()
    }

    fn charge(&self, steps: usize, span: Span) -> Result<(), Problem> {
        if self.shared.budget.take(steps) {
            return Ok(());
        }
        Err(Problem {
            kind: ProblemKind::Limit,
            message: "this takes more steps than an evaluation may have".to_owned(),
            span,
        })
    }

    /// An owned value; what has to be copied is paid for.
    fn own(&self, value: Cow<'_, Value>, span: Span) -> Result<Value, Problem> {
        if let Cow::Borrowed(value) = &value {
            self.charge(weight(value), span)?;
        }
        Ok(value.into_owned())
    }

    fn expr(&self, expr: &'v Expr, env: Env<'v, '_>) -> Eval<'v> {
        self.charge(1, expr.span)?;
        let depth = &self.shared.budget.depth;
        if depth.get() >= MAX_DEPTH {
            return Err(Problem {
                kind: ProblemKind::Limit,
                message: "expressions are nested too deeply".to_owned(),
                span: expr.span,
            });
        }
        depth.set(depth.get() + 1);
        let result = self.kind(expr, env);
        depth.set(depth.get() - 1);
        result
    }

    fn kind(&self, expr: &'v Expr, env: Env<'v, '_>) -> Eval<'v> {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Literal(value) => Ok(Cow::Borrowed(value)),
            ExprKind::Template(parts) => self.template(parts, span, env),
            ExprKind::Variable(name) => self.traversal(name, &[], span, env),
            ExprKind::Traversal { base, steps } => match &base.kind {
                ExprKind::Variable(name) => self.traversal(name, steps, span, env),
                _ => {
                    let value = self.expr(base, env)?;
                    self.walk(value, steps, span, env)
                }
            },
            ExprKind::Unary { operator, operand } => self.unary(*operator, operand, env),
            ExprKind::Binary {
                operator,
                left,
                right,
            } => self.binary(*operator, left, right, span, env),
            ExprKind::Conditional {
                condition,
                then,
                otherwise,
            } => self.conditional(condition, then, otherwise, env),
            ExprKind::Call {
                name,
                arguments,
                expand,
            } => self.call(name, arguments, *expand, span, env),
            ExprKind::Tuple(elements) => {
                let mut list = Vec::with_capacity(elements.len());
                for element in elements {
                    let value = self.expr(element, env)?;
                    list.push(self.own(value, element.span)?);
                }
                known(list)
            }
            ExprKind::Object(items) => self.object(items, env),
            ExprKind::For(each) => self.for_expr(each, span, env),
        }
    }

    fn traversal(
        &self,
        name: &'v str,
        steps: &'v [Step],
        span: Span,
        env: Env<'v, '_>,
    ) -> Eval<'v> {
        if let Some(local) = find(env, name) {
            return match &local.value {
                Cow::Borrowed(value) => self.walk(Cow::Borrowed(value), steps, span, env),
                Cow::Owned(value) => {
                    let found = self.walk(Cow::Borrowed(value), steps, span, env)?;
                    self.own(found, span).map(Cow::Owned)
                }
            };
        }
        match self.scope.resolve(name, steps) {
            Some((value, taken)) => {
                let rest = steps.get(taken..).unwrap_or_default();
                self.walk(value, rest, span, env)
            }
            None => self.fail(
                ProblemKind::Name,
                span,
                format!("there is no `{name}` here"),
            ),
        }
    }

    fn conditional(
        &self,
        condition: &'v Expr,
        then: &'v Expr,
        otherwise: &'v Expr,
        env: Env<'v, '_>,
    ) -> Eval<'v> {
        match self.truth(condition, env)? {
            Some(true) => self.alike(self.expr(then, env)?, otherwise, env),
            Some(false) => self.alike(self.expr(otherwise, env)?, then, env),
            None => {
                // One branch may only work when the condition has its value.
                let branch = |expr| match self.expr(expr, env) {
                    Err(problem) if problem.kind != ProblemKind::Limit => unknown(),
                    other => other,
                };
                let (left, right) = (branch(then)?, branch(otherwise)?);
                match self.equal(&left, &right, condition.span)? {
                    Some(true) => Ok(left),
                    _ => unknown(),
                }
            }
        }
    }

    fn object(&self, items: &'v [ObjectItem], env: Env<'v, '_>) -> Eval<'v> {
        let mut map = BTreeMap::new();
        let mut whole = true;
        for item in items {
            let key = self.expr(&item.key, env)?;
            let value = self.expr(&item.value, env)?;
            match self.text(&key, item.key.span)? {
                Some(key) => {
                    map.insert(key, self.own(value, item.value.span)?);
                }
                // With an unknown name nothing can be said of any name.
                None => whole = false,
            }
        }
        if whole {
            known(Map::from(map))
        } else {
            unknown()
        }
    }

    fn for_expr(&self, each: &'v ForExpr, span: Span, env: Env<'v, '_>) -> Eval<'v> {
        let collection = self.expr(&each.collection, env)?;
        let Some(elements) = self.elements(collection, each.collection.span)? else {
            return unknown();
        };
        let mut list = Vec::new();
        let mut map = BTreeMap::new();
        let set = each.key_variable.is_some() && self.is_set(&each.collection, env);
        for (key, value) in elements {
            self.charge(1, span)?;
            let key = if set { value.as_ref().clone() } else { key };
            let outer = Local {
                name: each.key_variable.as_deref().unwrap_or(""),
                value: Cow::Owned(key),
                parent: env,
            };
            let inner = Local {
                name: &each.value_variable,
                value,
                parent: Some(&outer),
            };
            let env = Some(&inner);
            if let Some(condition) = &each.condition {
                match self.truth(condition, env)? {
                    Some(true) => {}
                    Some(false) => continue,
                    None => return unknown(),
                }
            }
            let value = self.expr(&each.value, env)?;
            let value = self.own(value, each.value.span)?;
            let Some(key_expr) = &each.key else {
                list.push(value);
                continue;
            };
            let key = self.expr(key_expr, env)?;
            let Some(key) = self.text(&key, key_expr.span)? else {
                return unknown();
            };
            if each.grouping {
                let group = map.entry(key).or_insert_with(|| Value::List(Vec::new()));
                if let Value::List(group) = group {
                    group.push(value);
                }
            } else if map.insert(key, value).is_some() {
                let message = "two elements have the same key";
                return self.fail(ProblemKind::DuplicateKey, key_expr.span, message);
            }
        }
        match each.key {
            Some(_) => known(Map::from(map)),
            None => known(list),
        }
    }

    /// Keys and elements of a collection; `None` when they are not known.
    fn elements(
        &self,
        collection: Cow<'v, Value>,
        span: Span,
    ) -> Result<Option<Elements<'v>>, Problem> {
        let index = |at: usize| Value::from(i64::try_from(at).unwrap_or(i64::MAX));
        let size = match collection.as_ref() {
            Value::List(list) => list.len(),
            Value::Map(map) => map.len(),
            _ => 0,
        };
        self.charge(size, span)?;
        Ok(Some(match collection {
            Cow::Borrowed(Value::List(list)) => list
                .iter()
                .enumerate()
                .map(|(at, value)| (index(at), Cow::Borrowed(value)))
                .collect(),
            Cow::Owned(Value::List(list)) => list
                .into_iter()
                .enumerate()
                .map(|(at, value)| (index(at), Cow::Owned(value)))
                .collect(),
            Cow::Borrowed(Value::Map(map)) => map
                .iter()
                .map(|(key, value)| (Value::String(key.clone()), Cow::Borrowed(value)))
                .collect(),
            Cow::Owned(Value::Map(map)) => map
                .into_iter()
                .map(|(key, value)| (Value::String(key), Cow::Owned(value)))
                .collect(),
            other => match other.as_ref() {
                Value::Unknown => return Ok(None),
                Value::Null if self.rule() => Vec::new(),
                _ => {
                    self.fail(ProblemKind::Type, span, "only collections have elements")?;
                    return Ok(None);
                }
            },
        }))
    }
}

/// What copying a value costs: its elements, and a step per 16 bytes of text.
fn weight(value: &Value) -> usize {
    match value {
        Value::List(list) => 1 + list.iter().map(weight).sum::<usize>(),
        Value::Map(map) => 1 + map.values().map(weight).sum::<usize>(),
        // Texts are shared, not copied.
        _ => 1,
    }
}

#[cfg(test)]
mod tests;
