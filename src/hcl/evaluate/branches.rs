//! One type for both branches of a conditional.

use std::borrow::Cow;

use super::{Env, Eval, Evaluator, Kind, ProblemKind};
use crate::hcl::syntax::{Expr, ExprKind};
use crate::model::value::{Map, Value};

/// The other branch: as it is written, or what it comes to.
#[derive(Clone, Copy)]
enum Twin<'t> {
    Written(&'t Expr),
    Value(&'t Value),
}

impl<'v> Evaluator<'v, '_> {
    /// Both branches of a conditional have one type: beside a text, numbers and
    /// truth values become text, in collections too. How the other branch is written
    /// often shows it; in configuration, what it comes to does as well.
    pub(super) fn alike(
        &self,
        value: Cow<'v, Value>,
        other: &'v Expr,
        env: Env<'v, '_>,
    ) -> Eval<'v> {
        if let Some(value) = unified(&value, Twin::Written(other)) {
            return Ok(Cow::Owned(value));
        }
        let open = match value.as_ref() {
            Value::List(list) => list.iter().any(|one| as_text(one).is_some()),
            Value::Map(map) => map.values().any(|one| as_text(one).is_some()),
            value => as_text(value).is_some(),
        };
        if self.rule() || !open || matches!(other.kind, ExprKind::Literal(_)) {
            return Ok(value);
        }
        if self.kind_here(other, env) == Some(Kind::String) {
            return Ok(as_text(&value).map_or(value, Cow::Owned));
        }
        match self.expr(other, env) {
            Ok(twin) => Ok(match unified(&value, Twin::Value(&twin)) {
                Some(value) => Cow::Owned(value),
                None => value,
            }),
            Err(problem) if problem.kind == ProblemKind::Limit => Err(problem),
            Err(_) => Ok(value),
        }
    }
}

impl<'t> Twin<'t> {
    fn is_text(self) -> bool {
        match self {
            Twin::Written(expr) => {
                expr.as_str().is_some() || matches!(expr.kind, ExprKind::Template(_))
            }
            Twin::Value(value) => matches!(value, Value::String(_)),
        }
    }

    fn elements(self) -> Option<Vec<Twin<'t>>> {
        match self {
            Twin::Written(expr) => Some(expr.elements()?.iter().map(Twin::Written).collect()),
            Twin::Value(Value::List(list)) => Some(list.iter().map(Twin::Value).collect()),
            Twin::Value(_) => None,
        }
    }

    fn items(self) -> Option<Vec<(Option<&'t str>, Twin<'t>)>> {
        match self {
            Twin::Written(expr) => Some(
                expr.items()?
                    .iter()
                    .map(|item| (item.key.as_str(), Twin::Written(&item.value)))
                    .collect(),
            ),
            Twin::Value(Value::Map(map)) => Some(
                map.iter()
                    .map(|(name, value)| (Some(name.as_ref()), Twin::Value(value)))
                    .collect(),
            ),
            Twin::Value(_) => None,
        }
    }
}

fn is_string(value: &Value) -> bool {
    matches!(value, Value::String(_))
}

fn as_text(value: &Value) -> Option<Value> {
    match value {
        Value::Bool(value) => Some(value.to_string().into()),
        Value::Number(number) => Some(number.to_string().into()),
        _ => None,
    }
}

/// The value as the type of the other branch makes it; `None` when it stays.
fn unified(value: &Value, other: Twin<'_>) -> Option<Value> {
    if other.is_text() {
        return as_text(value);
    }
    match value {
        Value::List(list) => {
            let beside = other.elements()?;
            let texts = beside.iter().any(|twin| twin.is_text()) || list.iter().any(is_string);
            let same = beside.len() == list.len();
            let made: Vec<Value> = list
                .iter()
                .enumerate()
                .map(|(at, value)| {
                    let changed = match beside.get(at).filter(|_| same) {
                        Some(twin) => unified(value, *twin),
                        None if texts => as_text(value),
                        None => None,
                    };
                    changed.unwrap_or_else(|| value.clone())
                })
                .collect();
            (made != *list).then_some(Value::List(made))
        }
        Value::Map(map) => {
            let beside = other.items()?;
            let texts =
                beside.iter().any(|(_, twin)| twin.is_text()) || map.values().any(is_string);
            let find = |name: &str| {
                let found = beside.iter().find(|(key, _)| *key == Some(name));
                found.map(|(_, twin)| *twin)
            };
            let same = beside.len() == map.len() && map.keys().all(|name| find(name).is_some());
            let made: Map = map
                .iter()
                .map(|(name, value)| {
                    let changed = match find(name).filter(|_| same) {
                        Some(twin) => unified(value, twin),
                        None if texts => as_text(value),
                        None => None,
                    };
                    (name.clone(), changed.unwrap_or_else(|| value.clone()))
                })
                .collect();
            (made != *map).then_some(Value::Map(made))
        }
        _ => None,
    }
}
