//! What kind of type an expression has, as far as its writing tells: a [`Value`] does
//! not tell a set from a list, nor a list from a tuple.

use super::{Env, Evaluator, Mode, Scope, find};
use crate::hcl::syntax::{Expr, ExprKind, Step, TemplatePart};
use crate::model::value::Value;

/// Names and branches that are followed into one another.
const DEEPEST: usize = 12;

/// A kind of type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `string`.
    String,
    /// `number` or `bool`.
    Other,
    /// `list`.
    List,
    /// `set`.
    Set,
    /// `map`.
    Map,
    /// `[...]`.
    Tuple,
    /// `{...}`.
    Object,
}

/// The kind of an expression outside of any `for`.
pub(crate) fn kind_of(expr: &Expr, scope: &dyn Scope, depth: usize) -> Option<Kind> {
    kind(expr, scope, &|_| false, depth)
}

/// The kind that a type constraint says, after these steps into it.
pub(crate) fn constrained(constraint: &Expr, steps: &[Step]) -> Option<Kind> {
    let ExprKind::Call {
        name, arguments, ..
    } = &constraint.kind
    else {
        let ExprKind::Variable(name) = &constraint.kind else {
            return None;
        };
        return match (name.as_ref(), steps) {
            ("string", []) => Some(Kind::String),
            ("number" | "bool", []) => Some(Kind::Other),
            _ => None,
        };
    };
    let of = arguments.first()?;
    let (name, Some((first, rest))) = (name.as_ref(), steps.split_first()) else {
        return match name.as_ref() {
            "list" => Some(Kind::List),
            "set" => Some(Kind::Set),
            "map" => Some(Kind::Map),
            "tuple" => Some(Kind::Tuple),
            "object" => Some(Kind::Object),
            "optional" => constrained(of, steps),
            _ => None,
        };
    };
    match (name, first) {
        ("optional", _) => constrained(of, steps),
        ("list", Step::Index(_)) | ("map", Step::Index(_) | Step::Attribute(_)) => {
            constrained(of, rest)
        }
        ("object", Step::Attribute(attribute)) => {
            let items = of.items()?;
            let item = items
                .iter()
                .find(|item| item.key.as_str() == Some(attribute))?;
            constrained(&item.value, rest)
        }
        _ => None,
    }
}

impl<'v> Evaluator<'v, '_> {
    /// The kind of an expression here.
    pub(super) fn kind_here(&self, expr: &Expr, env: Env<'v, '_>) -> Option<Kind> {
        kind(expr, self.scope, &|name| find(env, name).is_some(), DEEPEST)
    }

    /// Whether an expression gives a set for sure: its elements are their own keys.
    pub(super) fn is_set(&self, expr: &Expr, env: Env<'v, '_>) -> bool {
        self.kind_here(expr, env) == Some(Kind::Set)
    }

    /// What equality makes of two values with the same contents: collections of two
    /// types are never equal, and often nothing tells of which type one is.
    pub(super) fn of_one_type(
        &self,
        value: &Value,
        left: &Expr,
        right: &Expr,
        env: Env<'v, '_>,
    ) -> Option<bool> {
        debug_assert!(self.shared.mode == Mode::Configuration);
        let contents: Vec<&Value> = match value {
            Value::List(list) => list.iter().collect(),
            Value::Map(map) => map.values().collect(),
            _ => return Some(true),
        };
        let written = |expr: &Expr| {
            matches!(
                expr.kind,
                ExprKind::Tuple(_)
                    | ExprKind::Object(_)
                    | ExprKind::For(_)
                    | ExprKind::Literal(Value::List(_) | Value::Map(_))
            )
        };
        let plain = !contents.is_empty()
            && contents
                .iter()
                .all(|one| !matches!(one, Value::Null | Value::List(_) | Value::Map(_)));
        match (self.kind_here(left, env), self.kind_here(right, env)) {
            _ if written(left) && written(right) => Some(true),
            (Some(left), Some(right)) if left != right => Some(false),
            (Some(_), Some(_)) => plain.then_some(true),
            // Two names for what most often is one type.
            (None, None) => Some(true),
            _ => None,
        }
    }
}

fn kind(
    expr: &Expr,
    scope: &dyn Scope,
    bound: &dyn Fn(&str) -> bool,
    depth: usize,
) -> Option<Kind> {
    let depth = depth.checked_sub(1)?;
    match &expr.kind {
        ExprKind::Literal(value) => match value {
            Value::String(_) => Some(Kind::String),
            Value::Number(_) | Value::Bool(_) => Some(Kind::Other),
            Value::List(_) => Some(Kind::Tuple),
            Value::Map(_) => Some(Kind::Object),
            Value::Null | Value::Unknown => None,
        },
        ExprKind::Template(parts) => match parts.as_slice() {
            [TemplatePart::Interpolation(only)] => kind(only, scope, bound, depth),
            _ => Some(Kind::String),
        },
        ExprKind::Tuple(_) => Some(Kind::Tuple),
        ExprKind::Object(_) => Some(Kind::Object),
        ExprKind::For(each) => Some(match each.key {
            Some(_) => Kind::Object,
            None => Kind::Tuple,
        }),
        ExprKind::Conditional {
            then, otherwise, ..
        } => {
            let then = kind(then, scope, bound, depth)?;
            either(then, kind(otherwise, scope, bound, depth)?)
        }
        ExprKind::Call {
            name, arguments, ..
        } => of_call(name, arguments, &|one| kind(one, scope, bound, depth)),
        ExprKind::Variable(name) if !bound(name) => scope.kind(name, &[], depth),
        ExprKind::Traversal { base, steps } => match &base.kind {
            ExprKind::Variable(name) if !bound(name) => scope.kind(name, steps, depth),
            _ => None,
        },
        _ => None,
    }
}

/// What comes of one of two branches.
fn either(one: Kind, other: Kind) -> Option<Kind> {
    match (one, other) {
        // Of two shapes the tools make one collection, and often not if they are alike.
        (Kind::Tuple, Kind::Tuple) | (Kind::Object, Kind::Object) => None,
        _ if one == other => Some(one),
        // An empty tuple takes the type of the other branch.
        (Kind::Tuple, Kind::List | Kind::Set) => Some(other),
        (Kind::List | Kind::Set, Kind::Tuple) => Some(one),
        (Kind::String, Kind::Other) | (Kind::Other, Kind::String) => Some(Kind::String),
        _ => None,
    }
}

/// What a function gives for arguments whose kinds can be asked.
fn of_call(name: &str, arguments: &[Expr], kind: &dyn Fn(&Expr) -> Option<Kind>) -> Option<Kind> {
    let first = || kind(arguments.first()?);
    let rest = arguments.get(1..).unwrap_or_default();
    match name.strip_prefix("core::").unwrap_or(name) {
        "toset" | "setunion" | "setintersection" | "setsubtract" | "fileset" => Some(Kind::Set),
        "keys" => match first()? {
            Kind::Object => Some(Kind::Tuple),
            _ => Some(Kind::List),
        },
        "tolist" | "split" | "sort" | "compact" | "range" | "formatlist" | "chunklist"
        | "cidrsubnets" | "regexall" => Some(Kind::List),
        "tomap" => Some(Kind::Map),
        "flatten" => Some(Kind::Tuple),
        // Whichever has a value: where one may be a set, the others beside it are
        // there for when it is not at hand.
        "try" => {
            let first = first()?;
            let empty = |one: &Expr| one.elements().is_some_and(<[_]>::is_empty);
            let fits = |one: &Expr| empty(one) || kind(one) == Some(first);
            rest.iter().all(fits).then_some(first)
        }
        "coalesce" | "coalescelist" | "sensitive" | "nonsensitive" => {
            let first = first()?;
            rest.iter()
                .all(|one| kind(one) == Some(first))
                .then_some(first)
        }
        _ => None,
    }
}
