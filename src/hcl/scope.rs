//! The names of a module for the evaluator: its variables as far as they are
//! given, its locals, and the keys of one instance. Everything that only a
//! state or a provider could tell is unknown.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;
use std::sync::Arc;

use super::evaluate::{Budget, Evaluation, Mode, Scope, evaluate_within};
use super::functions::Files;
use super::syntax::{Body, Expr, Step};
use crate::model::address::InstanceKey;
use crate::model::value::{Map, Value};

/// Steps for all evaluations in one module.
const STEPS: u64 = 20_000_000;

/// A local nested deeper than this is unknown, so that locals that wrap each
/// other do not build values that nobody can walk.
const MAX_VALUE_DEPTH: usize = 64;

static UNKNOWN: Value = Value::Unknown;

/// The names of a module.
pub struct ModuleScope<'b> {
    locals: BTreeMap<&'b str, Local<'b>>,
    variables: Map,
    budget: Budget,
    files: Option<&'b dyn Files>,
}

struct Local<'b> {
    expr: &'b Expr,
    value: OnceCell<Value>,
    running: Cell<bool>,
}

impl<'b> ModuleScope<'b> {
    /// The scope of a merged module. `variables` holds what is given for sure
    /// (call arguments, `tfvars`); [`ModuleScope::defaults`] has the rest.
    pub fn new(body: &'b Body, variables: Map) -> Self {
        let locals = body
            .blocks_of("locals")
            .flat_map(|block| &block.body.attributes)
            .map(|local| {
                let entry = Local {
                    expr: &local.expr,
                    value: OnceCell::new(),
                    running: Cell::new(false),
                };
                (local.name.as_ref(), entry)
            })
            .collect();
        ModuleScope {
            locals,
            variables,
            budget: Budget::new(STEPS),
            files: None,
        }
    }

    /// Lets `file` and its kin read these files.
    #[must_use]
    pub fn with_files(mut self, files: &'b dyn Files) -> Self {
        self.files = Some(files);
        self
    }

    /// Constant defaults of the variables of a module. They hold only as far
    /// as nothing else is given, which the source alone does not tell.
    pub fn defaults(body: &Body) -> Map {
        body.blocks_of("variable")
            .filter_map(|block| {
                let default = super::evaluate::constant(block.body.expr("default")?)?;
                Some((block.labels.first()?.clone(), default))
            })
            .collect()
    }

    /// The values of a `.tfvars` file, as far as they are constant, which the
    /// tools demand.
    pub fn values(body: &Body) -> Map {
        body.attributes
            .iter()
            .map(|attribute| {
                let value = super::evaluate::constant(&attribute.expr);
                (attribute.name.clone(), value.unwrap_or(Value::Unknown))
            })
            .collect()
    }

    /// Evaluates an expression of the module outside of any instance.
    pub fn evaluate<'v>(&'v self, expr: &'v Expr) -> Evaluation<'v> {
        evaluate_within(expr, self, Mode::Configuration, &self.budget)
    }

    /// The scope inside one instance of a block: `each` and `count` are known.
    pub fn instance(&self, key: Option<InstanceKey>, each_value: Value) -> InstanceScope<'_> {
        InstanceScope {
            module: self,
            key,
            each_value,
        }
    }

    fn local(&self, name: &str) -> Option<&Value> {
        let local = self.locals.get(name)?;
        if let Some(value) = local.value.get() {
            return Some(value);
        }
        // A local that needs itself is refused by the tools.
        if local.running.replace(true) {
            return Some(&UNKNOWN);
        }
        let value = self.evaluate(local.expr).value.into_owned();
        local.running.set(false);
        Some(local.value.get_or_init(|| {
            if too_deep(&value, MAX_VALUE_DEPTH) {
                Value::Unknown
            } else {
                value
            }
        }))
    }
}

fn too_deep(value: &Value, left: usize) -> bool {
    match (value, left.checked_sub(1)) {
        (_, None) => true,
        (Value::List(list), Some(left)) => list.iter().any(|value| too_deep(value, left)),
        (Value::Map(map), Some(left)) => map.values().any(|value| too_deep(value, left)),
        _ => false,
    }
}

impl Scope for ModuleScope<'_> {
    fn root(&self, _: &str) -> Option<Cow<'_, Value>> {
        Some(Cow::Borrowed(&UNKNOWN))
    }

    fn resolve(&self, name: &str, steps: &[Step]) -> Option<(Cow<'_, Value>, usize)> {
        let found = match (name, steps.first()) {
            ("local", Some(Step::Attribute(local))) => self.local(local),
            ("var", Some(Step::Attribute(variable))) => self.variables.get(variable),
            _ => None,
        };
        Some((Cow::Borrowed(found.unwrap_or(&UNKNOWN)), 1))
    }

    fn files(&self) -> Option<&dyn Files> {
        self.files
    }
}

/// The names inside one instance of a block.
pub struct InstanceScope<'m> {
    module: &'m ModuleScope<'m>,
    key: Option<InstanceKey>,
    each_value: Value,
}

impl InstanceScope<'_> {
    /// Evaluates an expression of the block.
    pub fn evaluate<'v>(&'v self, expr: &'v Expr) -> Evaluation<'v> {
        evaluate_within(expr, self, Mode::Configuration, &self.module.budget)
    }
}

impl Scope for InstanceScope<'_> {
    fn root(&self, name: &str) -> Option<Cow<'_, Value>> {
        self.module.root(name)
    }

    fn resolve(&self, name: &str, steps: &[Step]) -> Option<(Cow<'_, Value>, usize)> {
        let attribute: Option<&Arc<str>> = match steps.first() {
            Some(Step::Attribute(attribute)) => Some(attribute),
            _ => None,
        };
        let value = match (name, attribute.map(AsRef::as_ref), &self.key) {
            ("each", Some("key"), Some(InstanceKey::Name(key))) => {
                Cow::Owned(Value::String(key.clone()))
            }
            ("each", Some("value"), Some(InstanceKey::Name(_))) => Cow::Borrowed(&self.each_value),
            ("count", Some("index"), Some(InstanceKey::Index(index))) => {
                let index = i64::try_from(*index).map_or(Value::Unknown, Value::from);
                Cow::Owned(index)
            }
            _ => return self.module.resolve(name, steps),
        };
        Some((value, 1))
    }

    fn files(&self) -> Option<&dyn Files> {
        self.module.files()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hcl::merge;
    use crate::hcl::parse::{parse_body, parse_expression};
    use crate::source::FileId;

    #[test]
    fn locals_variables_and_keys_are_resolved_and_loops_end() {
        let body = parse_body(
            "variable \"d\" {\n default = \"x\"\n}\nlocals {\n a = \"${var.env}-${local.b[0]}\"\n b = [1, local.missing]\n loop = local.pool\n pool = local.loop\n}\n",
            FileId(0),
            "t",
        )
        .expect("well formed");
        let mut variables = ModuleScope::defaults(&body);
        let given = merge::parse_variables("a.tfvars", "env = \"prod\"\n", FileId(0));
        variables.extend(ModuleScope::values(&given.expect("well formed")));
        let given = merge::parse_variables("a.tfvars.json", r#"{"list": [1]}"#, FileId(0));
        variables.extend(ModuleScope::values(&given.expect("well formed")));
        let scope = ModuleScope::new(&body, variables);
        let instance = scope.instance(Some(InstanceKey::Name("k".into())), Value::from(7));
        for (text, expected) in [
            ("local.a", Value::from("prod-1")),
            ("var.d", Value::from("x")),
            ("var.other", Value::Unknown),
            ("local.b[1]", Value::Unknown),
            ("local.loop", Value::Unknown),
            ("aws_x.y.id", Value::Unknown),
            ("\"${each.key}${each.value}\"", Value::from("k7")),
            ("count.index", Value::Unknown),
            ("var.list", Value::from(vec![Value::from(1)])),
        ] {
            let expr = parse_expression(text, FileId(0), "t").expect("well formed");
            assert_eq!(*instance.evaluate(&expr).value, expected, "{text}");
        }
    }

    #[test]
    fn long_chains_of_locals_end_as_unknown() {
        let mut text = "locals {\n l0 = \"x\"\n n0 = []\n".to_owned();
        for at in 1..3_000 {
            let before = at - 1;
            text.push_str(&format!(
                " l{at} = \"${{local.l{before}}}${{local.l{before}}}\"\n n{at} = [local.n{before}]\n"
            ));
        }
        text.push_str("}\n");
        let body = parse_body(&text, FileId(0), "t").expect("well formed");
        let scope = ModuleScope::new(&body, Map::new());
        for name in ["l2999", "n2999", "l60", "l2998"] {
            let expr =
                parse_expression(&format!("local.{name}"), FileId(0), "t").expect("well formed");
            assert!(scope.evaluate(&expr).value.has_unknown(), "{name}");
        }
        let near = parse_expression("length(local.l9)", FileId(0), "t").expect("well formed");
        assert_eq!(
            *ModuleScope::new(&body, Map::new()).evaluate(&near).value,
            Value::from(512)
        );
    }
}
