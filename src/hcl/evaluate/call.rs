//! Calls: forms that see their arguments unevaluated, functions of the scope,
//! and the table.

use std::borrow::Cow;

use super::{Env, Eval, Evaluator, Problem, ProblemKind, Scope, known, unknown};
use crate::hcl::functions::{self, Files, FunctionContext, FunctionError};
use crate::hcl::syntax::Expr;
use crate::model::value::{Map, Value};
use crate::source::Span;

/// The variables of a template.
struct Variables<'a> {
    map: &'a Map,
    outer: &'a dyn Scope,
}

impl Scope for Variables<'_> {
    fn root(&self, name: &str) -> Option<Cow<'_, Value>> {
        self.map.get(name).map(Cow::Borrowed)
    }

    fn call(&self, name: &str, arguments: &[Value]) -> Option<Result<Value, FunctionError>> {
        self.outer.call(name, arguments)
    }

    fn call_borrowed(
        &self,
        name: &str,
        arguments: &[Cow<'_, Value>],
    ) -> Option<Result<Value, FunctionError>> {
        self.outer.call_borrowed(name, arguments)
    }

    fn files(&self) -> Option<&dyn Files> {
        self.outer.files()
    }
}

impl<'v> Evaluator<'v, '_> {
    pub(super) fn call(
        &self,
        name: &'v str,
        arguments: &'v [Expr],
        expand: bool,
        span: Span,
        env: Env<'v, '_>,
    ) -> Eval<'v> {
        let plain = name.strip_prefix("core::").unwrap_or(name);
        match plain {
            "try" => return self.attempt(arguments, span, env),
            "can" => return self.can(arguments, span, env),
            "convert" => return self.convert(arguments, span, env),
            // What a provider computes is not known here.
            _ if plain.starts_with("provider::") => return unknown(),
            _ => {}
        }
        let Some(values) = self.arguments(arguments, expand, env)? else {
            return unknown();
        };
        if let Some(result) = self.scope.call_borrowed(plain, &values) {
            let open = || values.iter().any(|value| value.has_unknown());
            return self.called(plain, arguments, result, open, span);
        }
        let values: Vec<Value> = values.into_iter().map(Cow::into_owned).collect();
        match plain {
            "templatefile" => return self.templatefile(&values, span),
            "templatestring" => return self.templatestring(&values, span),
            _ => {}
        }
        let context = FunctionContext {
            files: self.scope.files(),
        };
        let result = match self.scope.call(plain, &values) {
            Some(result) => result,
            None => match functions::lookup(plain) {
                Some(function) => function(&values, &context),
                None => {
                    let message = format!("there is no function `{plain}`");
                    return self.fail(ProblemKind::Name, span, message);
                }
            },
        };
        let open = || values.iter().any(Value::has_unknown);
        self.called(plain, arguments, result, open, span)
    }

    /// What a function gave.
    fn called(
        &self,
        name: &str,
        arguments: &[Expr],
        result: Result<Value, FunctionError>,
        open: impl Fn() -> bool,
        span: Span,
    ) -> Eval<'v> {
        match result {
            Ok(value) => {
                self.charge(super::weight(&value) + text_size(&value) / 16, span)?;
                known(value)
            }
            // Whether it would refuse what is not known yet cannot be told.
            Err(_) if open() => unknown(),
            Err(error) => {
                let place = error
                    .argument
                    .and_then(|at| arguments.get(at))
                    .map_or(span, |argument| argument.span);
                let message = format!("{name}: {}", error.message);
                self.fail(ProblemKind::Call, place, message)
            }
        }
    }

    /// The arguments, paid for as if they were copied: functions go through
    /// them. `None` when it is not known how many there are.
    fn arguments(
        &self,
        arguments: &'v [Expr],
        expand: bool,
        env: Env<'v, '_>,
    ) -> Result<Option<Vec<Cow<'v, Value>>>, Problem> {
        let mut values = Vec::with_capacity(arguments.len());
        for argument in arguments {
            let value = self.expr(argument, env)?;
            if let Cow::Borrowed(value) = &value {
                self.charge(super::weight(value), argument.span)?;
            }
            values.push(value);
        }
        if expand {
            match values.pop().map(Cow::into_owned) {
                Some(Value::List(rest)) => values.extend(rest.into_iter().map(Cow::Owned)),
                Some(Value::Unknown) => return Ok(None),
                _ => {
                    let span = arguments.last().map(|argument| argument.span);
                    if let Some(span) = span {
                        self.fail(ProblemKind::Type, span, "only a list can be spread")?;
                    }
                    return Ok(None);
                }
            }
        }
        Ok(Some(values))
    }

    fn caught(&self, expr: &'v Expr, env: Env<'v, '_>) -> Eval<'v> {
        let catching = &self.shared.catching;
        catching.set(catching.get() + 1);
        let result = self.expr(expr, env);
        catching.set(catching.get() - 1);
        result
    }

    fn attempt(&self, arguments: &'v [Expr], span: Span, env: Env<'v, '_>) -> Eval<'v> {
        for argument in arguments {
            match self.caught(argument, env) {
                Err(problem) if problem.kind != ProblemKind::Limit => {}
                other => return other,
            }
        }
        self.fail(ProblemKind::Call, span, "try: no argument has a value")
    }

    /// `convert(value, type)` of Terraform 1.15: the type is written as that of
    /// a variable and is no expression.
    fn convert(&self, arguments: &'v [Expr], span: Span, env: Env<'v, '_>) -> Eval<'v> {
        let [value, constraint] = arguments else {
            return self.fail(ProblemKind::Call, span, "convert: takes a value and a type");
        };
        let value = self.expr(value, env)?;
        self.charge(super::weight(&value), span)?;
        known(crate::hcl::types::convert(value.into_owned(), constraint))
    }

    fn can(&self, arguments: &'v [Expr], span: Span, env: Env<'v, '_>) -> Eval<'v> {
        let [argument] = arguments else {
            return self.fail(ProblemKind::Call, span, "can: takes one argument");
        };
        match self.caught(argument, env) {
            Ok(value) if value.is_unknown() => unknown(),
            Ok(_) => known(true),
            Err(problem) if problem.kind == ProblemKind::Limit => Err(problem),
            Err(_) => known(false),
        }
    }

    fn templatefile(&self, values: &[Value], span: Span) -> Eval<'v> {
        let [Value::String(path), variables] = values else {
            return self.misused("templatefile", values, span);
        };
        // A file that is not at hand may exist where the tool runs.
        let text = self
            .scope
            .files()
            .and_then(|files| files.read(path))
            .and_then(|bytes| String::from_utf8(bytes).ok());
        match text {
            Some(text) => self.render(&text, path, variables, span),
            None => unknown(),
        }
    }

    fn templatestring(&self, values: &[Value], span: Span) -> Eval<'v> {
        match values {
            [Value::String(text), variables] => {
                self.render(text, "templatestring", variables, span)
            }
            _ => self.misused("templatestring", values, span),
        }
    }

    fn misused(&self, name: &str, values: &[Value], span: Span) -> Eval<'v> {
        if values.iter().any(Value::is_unknown) {
            return unknown();
        }
        let message = format!("{name}: takes a string and an object");
        self.fail(ProblemKind::Call, span, message)
    }

    fn render(&self, text: &str, name: &str, variables: &Value, span: Span) -> Eval<'v> {
        let map = match variables {
            Value::Map(map) => map,
            Value::Unknown => return unknown(),
            _ => return self.misused(name, &[], span),
        };
        let in_template = &self.shared.in_template;
        if in_template.get() {
            let message = "a template cannot render another one";
            return self.fail(ProblemKind::Call, span, message);
        }
        self.charge(text.len() / 16, span)?;
        let Some(template) = self.scope.template(text, span.file, name) else {
            let message = format!("{name}: the template does not parse");
            return self.fail(ProblemKind::Call, span, message);
        };
        let scope = Variables {
            map,
            outer: self.scope,
        };
        let inner = Evaluator {
            scope: &scope,
            shared: self.shared,
        };
        in_template.set(true);
        let result = inner.expr(&template, None).map(Cow::into_owned);
        in_template.set(false);
        match result {
            Ok(value) => known(value),
            // The template's places mean nothing in this text.
            Err(problem) => Err(Problem { span, ..problem }),
        }
    }
}

fn text_size(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::List(list) => list.iter().map(text_size).sum(),
        Value::Map(map) => map.values().map(text_size).sum(),
        _ => 0,
    }
}
