//! Expressions of policies in the names and functions of rules.

use std::sync::Arc;

use super::parts::{File, Named, Refusal};
use crate::hcl::functions;
use crate::hcl::syntax::{Expr, ExprKind, Step};
use crate::rules::check::is_impure;
use crate::source::Span;

/// The longest expression that locals may add up to.
const LONGEST: usize = 16 << 10;
/// How deep locals may stand for locals.
const DEEPEST: usize = 24;

/// What a name of a policy is called in a rule.
const ROOTS: &[(&str, &str)] = &[("attrs", "after"), ("prior_attrs", "before")];

/// Functions that look at something else than their arguments.
const ELSEWHERE: &[(&str, &str)] = &[
    (
        "getresources",
        "looks at other resources, which a rule does not see; what misses its companion is a case for a Rego policy",
    ),
    (
        "getdatasource",
        "reads a data source while the policy runs, and nothing is asked while a plan is judged",
    ),
    (
        "gethttprequest",
        "asks a server while the policy runs, and nothing is asked while a plan is judged",
    ),
];

/// A part of the text and what stands there instead.
type Edit = (usize, usize, String);

/// Rewrites the expressions of one policy.
pub(super) struct Rewriter<'a> {
    file: &'a File<'a>,
    inner: &'a Named<'a>,
    /// Locals on the way, outermost first.
    open: Vec<String>,
    notes: Vec<(Span, String)>,
}

impl<'a> Rewriter<'a> {
    pub(super) fn new(file: &'a File<'a>, inner: &'a Named<'a>) -> Self {
        Rewriter {
            file,
            inner,
            open: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// What a rule says differently.
    pub(super) fn notes(self) -> Vec<(Span, String)> {
        self.notes
    }

    /// The text of an expression for a rule.
    pub(super) fn text(&mut self, expr: &Expr) -> Result<String, Refusal> {
        let mut edits = Vec::new();
        self.walk(expr, &mut Vec::new(), &mut edits)?;
        edits.sort();
        let range = (expr.span.start as usize, expr.span.end as usize);
        let mut out = String::new();
        let mut at = range.0;
        for (start, end, text) in edits {
            let before = self.file.text.get(at..start);
            out.push_str(before.ok_or_else(|| unreadable(expr.span))?);
            out.push_str(&text);
            at = end;
        }
        let rest = self.file.text.get(at..range.1);
        out.push_str(rest.ok_or_else(|| unreadable(expr.span))?);
        if out.len() > LONGEST {
            let why = "with its locals put in it is too long for a rule";
            return Err(Refusal::new(expr.span, why));
        }
        Ok(out)
    }

    fn walk(
        &mut self,
        expr: &Expr,
        bound: &mut Vec<Arc<str>>,
        edits: &mut Vec<Edit>,
    ) -> Result<(), Refusal> {
        match &expr.kind {
            ExprKind::Variable(name) if !bound.contains(name) => self.name(expr, name, edits),
            ExprKind::Traversal { base, steps } => {
                match &base.kind {
                    ExprKind::Variable(name) if !bound.contains(name) => {
                        self.traversal(base, name, steps, edits)?;
                    }
                    _ => self.walk(base, bound, edits)?,
                }
                self.steps(steps, bound, edits)
            }
            ExprKind::Call {
                name, arguments, ..
            } => {
                self.call(expr, name, edits)?;
                for argument in arguments {
                    self.walk(argument, bound, edits)?;
                }
                Ok(())
            }
            ExprKind::For(each) => {
                self.walk(&each.collection, bound, edits)?;
                let depth = bound.len();
                bound.extend(each.key_variable.clone());
                bound.push(each.value_variable.clone());
                let inside = each.key.iter().chain([&each.value]);
                for inner in inside.chain(each.condition.iter()) {
                    self.walk(inner, bound, edits)?;
                }
                bound.truncate(depth);
                Ok(())
            }
            _ => {
                let mut result = Ok(());
                expr.children(&mut |child| {
                    if result.is_ok() {
                        result = self.walk(child, bound, edits);
                    }
                });
                result
            }
        }
    }

    fn steps(
        &mut self,
        steps: &[Step],
        bound: &mut Vec<Arc<str>>,
        edits: &mut Vec<Edit>,
    ) -> Result<(), Refusal> {
        for step in steps {
            match step {
                Step::Attribute(_) => {}
                Step::Index(index) => self.walk(index, bound, edits)?,
                Step::Splat(inner) => self.steps(inner, bound, edits)?,
            }
        }
        Ok(())
    }

    /// A name that stands alone.
    fn name(&self, expr: &Expr, name: &str, edits: &mut Vec<Edit>) -> Result<(), Refusal> {
        match ROOTS.iter().find(|(from, _)| *from == name) {
            Some((_, to)) => {
                edits.push(edit(expr.span, to));
                Ok(())
            }
            None => Err(unknown(expr.span, name)),
        }
    }

    /// A name with steps after it.
    fn traversal(
        &mut self,
        base: &Expr,
        name: &str,
        steps: &[Step],
        edits: &mut Vec<Edit>,
    ) -> Result<(), Refusal> {
        let span = base.span;
        let Some(Step::Attribute(member)) = steps.first() else {
            return self.name(base, name, edits);
        };
        // The part `name.member`, which is replaced as a whole.
        let end = || {
            let after = self.file.text.get(span.end as usize..)?;
            let rest = after.trim_start().strip_prefix('.')?.trim_start();
            let rest = rest.strip_prefix(member.as_ref())?;
            Some(self.file.text.len() - rest.len())
        };
        let text = match name {
            "local" => self.local(span, member)?,
            "input" => self.input(span, member)?,
            "meta" if member.as_ref() == "provider_type" => {
                "reverse(split(\"/\", provider))[0]".to_owned()
            }
            "meta" => {
                let why = format!("a rule does not know `meta.{member}`");
                return Err(Refusal::new(span, why));
            }
            _ => return self.name(base, name, edits),
        };
        let end = end().ok_or_else(|| unreadable(span))?;
        edits.push((span.start as usize, end, format!("({text})")));
        Ok(())
    }

    fn local(&mut self, span: Span, name: &str) -> Result<String, Refusal> {
        let found = self.inner.get(name).or_else(|| self.file.locals.get(name));
        let Some(found) = found.copied() else {
            return Err(Refusal::new(span, format!("there is no `local.{name}`")));
        };
        if self.open.iter().any(|open| open == name) || self.open.len() >= DEEPEST {
            let why = format!("`local.{name}` stands for itself, or for too many others");
            return Err(Refusal::new(span, why));
        }
        self.open.push(name.to_owned());
        let text = self.text(found);
        self.open.pop();
        text
    }

    fn input(&mut self, span: Span, name: &str) -> Result<String, Refusal> {
        match self.file.inputs.get(name).copied() {
            Some(Some(default)) => {
                let note = format!("`input.{name}` has its default value in the rule");
                self.notes.push((default.span, note));
                self.text(default)
            }
            Some(None) => {
                let why =
                    format!("`input.{name}` has no default value, and a rule takes no inputs");
                Err(Refusal::new(span, why))
            }
            None => Err(Refusal::new(span, format!("there is no `input.{name}`"))),
        }
    }

    fn call(&self, expr: &Expr, name: &str, edits: &mut Vec<Edit>) -> Result<(), Refusal> {
        let Some(plain) = name.strip_prefix("core::") else {
            let why = match name.split_once("::") {
                Some(_) => format!("`{name}` is a function of a plugin"),
                None => format!(
                    "there is no function `{name}`; functions of policies begin with `core::`"
                ),
            };
            return Err(Refusal::new(expr.span, why));
        };
        if let Some((_, why)) = ELSEWHERE.iter().find(|(known, _)| *known == plain) {
            return Err(Refusal::new(expr.span, format!("`{name}` {why}")));
        }
        let renamed = match plain {
            "contains_substring" => "strcontains",
            "try" | "can" => plain,
            _ if is_impure(plain) => {
                let why = format!(
                    "`{name}` gives another value each time or reads files; a change freeze is the policy's `freeze`"
                );
                return Err(Refusal::new(expr.span, why));
            }
            _ if functions::lookup(plain).is_some() => plain,
            _ => {
                let why = format!("a rule has no function `{plain}`");
                return Err(Refusal::new(expr.span, why));
            }
        };
        let start = expr.span.start as usize;
        let end = start + name.len();
        if self.file.text.get(start..end) != Some(name) {
            return Err(unreadable(expr.span));
        }
        edits.push((start, end, renamed.to_owned()));
        Ok(())
    }
}

fn edit(span: Span, text: &str) -> Edit {
    (span.start as usize, span.end as usize, text.to_owned())
}

fn unknown(span: Span, name: &str) -> Refusal {
    Refusal::new(span, format!("there is no `{name}` in a rule"))
}

fn unreadable(span: Span) -> Refusal {
    Refusal::new(span, "it is written in a way that cannot be taken over")
}
