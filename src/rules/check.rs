//! Checks of a rule's expressions that need no change to look at: names,
//! functions, words, and that the examples touch every path a condition reads.

mod coverage;

pub(super) use coverage::coverage;

use super::examples::{Example, Expect};
use super::functions::{self, Gives, Takes};
use super::reader::Reader;
use super::rule::OnUnknown;
use super::scope;
use crate::catalog::{self, ProtectionKind};
use crate::hcl;
use crate::hcl::syntax::{
    BinaryOperator, Expr, ExprKind, ForExpr, Step, TemplatePart, UnaryOperator,
};
use crate::model::value::Value;
use crate::modules::symbolic::READS_FILES;
use crate::source::Span;

/// Forms that the evaluator knows besides the function table.
const FORMS: &[&str] = &["try", "can", super::texts::CODE];

/// Functions of Terraform that read no file, and whose value does not follow from their arguments.
const IMPURE: &[&str] = &[
    "abspath",
    "bcrypt",
    "pathexpand",
    "plantimestamp",
    "timestamp",
    "uuid",
];

/// Whether the value of a function does not follow from its arguments.
pub(super) fn is_impure(name: &str) -> bool {
    IMPURE.contains(&name) || READS_FILES.contains(&name)
}

/// Checks the words that an expression for an effect or a class can give.
pub(super) fn choices(reader: &mut Reader, expr: &Expr, what: &str, known: &[&str], null: bool) {
    match &expr.kind {
        ExprKind::Literal(Value::Null) if null => {}
        ExprKind::Literal(Value::String(word)) => {
            if !known.contains(&word.as_ref()) {
                reader.unknown(expr.span, what, word, known.iter().copied());
            }
        }
        ExprKind::Conditional {
            then, otherwise, ..
        } => {
            choices(reader, then, what, known, null);
            choices(reader, otherwise, what, known, null);
        }
        _ => {
            let list: Vec<String> = known.iter().map(|word| format!("\"{word}\"")).collect();
            reader.wrong(
                expr.span,
                format!(
                    "this gives no {what}: it is {}, or a condition between them",
                    list.join(" or ")
                ),
            );
        }
    }
}

/// Messages are put together piece by piece, so that plan text is made
/// harmless; a loop has no pieces that are known beforehand.
pub(super) fn template(reader: &mut Reader, expr: &Expr) {
    fn parts(reader: &mut Reader, span: Span, list: &[TemplatePart]) {
        for part in list {
            match part {
                TemplatePart::For { .. } => {
                    reader.wrong(
                        span,
                        "a text holds no `%{ for }`; use `join` in an interpolation",
                    );
                }
                TemplatePart::If {
                    then, otherwise, ..
                } => {
                    parts(reader, span, then);
                    parts(reader, span, otherwise);
                }
                TemplatePart::Literal(_) | TemplatePart::Interpolation(_) => {}
            }
        }
    }
    match &expr.kind {
        ExprKind::Template(list) => parts(reader, expr.span, list),
        ExprKind::Conditional {
            then, otherwise, ..
        } => {
            template(reader, then);
            template(reader, otherwise);
        }
        ExprKind::Literal(value) if value.as_str().is_none_or(|text| text.trim().is_empty()) => {
            reader.wrong(expr.span, "a text belongs here");
        }
        _ => {}
    }
}

/// Checks every name and function of an expression; `extra` are names that it
/// may use beside those of all expressions.
pub(super) fn names(reader: &mut Reader, expr: &Expr, extra: &[&'static str]) {
    let mut known: Vec<Local> = Vec::new();
    known.extend(extra.iter().map(|name| Local {
        name: (*name).to_owned(),
        members: None,
    }));
    bound(reader, expr, &mut known);
}

/// A name that an expression binds, with the members that its value has, if
/// they are known.
struct Local {
    name: String,
    members: Option<&'static [&'static str]>,
}

/// Names whose value is one of a few words.
const WORDS: &[(&str, &[&str])] = &[
    ("action", super::matcher::VERBS),
    ("fidelity", &["plan", "source"]),
    ("holds", &["data", "identity", "nothing"]),
    ("production_value", &["yes", "no", "unknown"]),
    ("guard", catalog::GUARDS),
    ("grants_access", catalog::ACCESS),
    ("executes", catalog::EXECUTES),
];

/// Members of the names that are objects.
const MEMBERS: &[(&str, &[&str])] = &[
    (
        "plan",
        &[
            "changes",
            "complete",
            "errored",
            "excludes",
            "mode",
            "targets",
            "tool",
            "tool_version",
            "workspace",
        ],
    ),
    (
        "radius",
        &["data", "depth", "direct", "exact", "production", "total"],
    ),
];

/// Members of an element of `protections`.
const PROTECTION: &[&str] = &[
    "after", "before", "gained", "kind", "lost", "path", "recovery",
];

fn bound(reader: &mut Reader, expr: &Expr, locals: &mut Vec<Local>) {
    match &expr.kind {
        ExprKind::Variable(name) => {
            let known = scope::NAMES.iter().any(|known| *known == name.as_ref())
                || locals.iter().any(|local| local.name == name.as_ref());
            if !known {
                let names = scope::NAMES.iter().copied();
                let candidates: Vec<&str> = names
                    .chain(locals.iter().map(|local| local.name.as_str()))
                    .collect();
                reader.unknown(expr.span, "name", name, candidates);
            }
        }
        ExprKind::Traversal { base, steps } => {
            member(reader, expr.span, (base, steps), locals);
            expr.children(&mut |child| bound(reader, child, locals));
        }
        ExprKind::Binary {
            operator: BinaryOperator::Equal | BinaryOperator::NotEqual,
            left,
            right,
        } => {
            word(reader, left, right);
            word(reader, right, left);
            expr.children(&mut |child| bound(reader, child, locals));
        }
        ExprKind::Call {
            name, arguments, ..
        } => {
            call(reader, expr, name, arguments);
            expr.children(&mut |child| bound(reader, child, locals));
        }
        ExprKind::For(each) => {
            for_each(reader, each, locals);
        }
        _ => expr.children(&mut |child| bound(reader, child, locals)),
    }
}

/// Checks the member that is read of a name whose members are known.
fn member(reader: &mut Reader, span: Span, (base, steps): (&Expr, &[Step]), locals: &[Local]) {
    let (ExprKind::Variable(name), Some(Step::Attribute(member))) = (&base.kind, steps.first())
    else {
        return;
    };
    let local = locals
        .iter()
        .rev()
        .find(|local| local.name == name.as_ref());
    let members = match local {
        Some(local) => local.members,
        None => MEMBERS
            .iter()
            .find(|(known, _)| *known == name.as_ref())
            .map(|(_, members)| *members),
    };
    if let Some(members) = members
        && !members.contains(&member.as_ref())
    {
        let what = format!("member of `{name}`");
        reader.unknown(span, &what, member, members.iter().copied());
    }
}

/// Checks a loop, whose names hold inside of it.
fn for_each(reader: &mut Reader, each: &ForExpr, locals: &mut Vec<Local>) {
    bound(reader, &each.collection, locals);
    let depth = locals.len();
    locals.extend(each.key_variable.iter().map(|name| Local {
        name: name.to_string(),
        members: None,
    }));
    let protections = matches!(
        &each.collection.kind,
        ExprKind::Variable(name) if name.as_ref() == "protections"
    );
    locals.push(Local {
        name: each.value_variable.to_string(),
        members: protections.then_some(PROTECTION),
    });
    let inside = each.key.iter().chain([&each.value]);
    for inner in inside.chain(each.condition.iter()) {
        bound(reader, inner, locals);
    }
    locals.truncate(depth);
}

/// Refuses to compare a name with a word that it never is.
fn word(reader: &mut Reader, name: &Expr, literal: &Expr) {
    let (ExprKind::Variable(name), Some(text)) = (&name.kind, literal.as_str()) else {
        return;
    };
    let Some((_, words)) = WORDS.iter().find(|(known, _)| *known == name.as_ref()) else {
        return;
    };
    if !words.contains(&text) {
        let what = format!("value of `{name}`");
        reader.unknown(literal.span, &what, text, words.iter().copied());
    }
}

/// Checks the name of a function, and its arguments as far as they are words.
fn call(reader: &mut Reader, expr: &Expr, name: &str, arguments: &[Expr]) {
    let plain = name.strip_prefix("core::").unwrap_or(name);
    if is_impure(plain) {
        reader.wrong(
            expr.span,
            format!("`{plain}` returns a different value each time or reads files; the same plan has to get the same answer"),
        );
        return;
    }
    let known = FORMS.contains(&plain)
        || functions::lookup(plain).is_some()
        || hcl::functions::lookup(plain).is_some();
    if !known {
        let candidates = functions::names()
            .chain(FORMS.iter().copied())
            .chain(hcl::functions::names());
        reader.unknown(expr.span, "function", name, candidates);
    }
    if functions::takes(plain) == Takes::Kinds {
        let kinds: Vec<&str> = ProtectionKind::ALL
            .iter()
            .map(|kind| kind.as_str())
            .collect();
        for argument in arguments {
            if let Some(text) = argument.as_str()
                && !kinds.contains(&text)
            {
                reader.unknown(argument.span, "protection", text, kinds.iter().copied());
            }
        }
    }
    // `contains(["update", …], action)`.
    if plain == "contains"
        && let [list, name] = arguments
    {
        let elements = list.elements().unwrap_or_default();
        for element in elements {
            word(reader, name, element);
        }
        if let Some(Value::List(words)) = list.literal() {
            for text in words {
                let element = Expr::new(ExprKind::Literal(text.clone()), list.span);
                word(reader, name, &element);
            }
        }
    }
}

/// Names that are true or false.
const FLAGS: &[&str] = &[
    "data_source",
    "deferred",
    "deposed",
    "destroys",
    "forgets",
    "importing",
    "known_type",
    "may_replace",
    "production",
    "refused",
    "transient",
];

/// Terraform's functions whose answer is no truth value.
const NO_ANSWER: &[&str] = &[
    "abs",
    "concat",
    "distinct",
    "flatten",
    "format",
    "join",
    "jsonencode",
    "keys",
    "length",
    "lower",
    "max",
    "merge",
    "min",
    "regexall",
    "replace",
    "setintersection",
    "setsubtract",
    "setunion",
    "sort",
    "split",
    "sum",
    "tolist",
    "tonumber",
    "toset",
    "tostring",
    "upper",
    "values",
];

/// Refuses a condition that can be seen not to give a truth value.
pub(super) fn boolean(reader: &mut Reader, expr: &Expr) {
    match &expr.kind {
        ExprKind::Unary {
            operator: UnaryOperator::Not,
            operand,
        } => boolean(reader, operand),
        ExprKind::Binary {
            operator: BinaryOperator::And | BinaryOperator::Or,
            left,
            right,
        } => {
            boolean(reader, left);
            boolean(reader, right);
        }
        ExprKind::Conditional {
            then, otherwise, ..
        } => {
            for branch in [then, otherwise] {
                if !matches!(branch.kind, ExprKind::Literal(Value::Bool(_))) {
                    boolean(reader, branch);
                }
            }
        }
        _ => {
            if let Some(what) = no_truth_value(expr) {
                reader.wrong(expr.span, format!("a condition is true or false: {what}"));
            }
        }
    }
}

/// What an expression gives, where that can be seen not to be a truth value.
fn no_truth_value(expr: &Expr) -> Option<String> {
    let what = match &expr.kind {
        ExprKind::Literal(Value::Bool(_)) => "it always says the same",
        ExprKind::Literal(_) | ExprKind::Template(_) => "this is a text or number",
        ExprKind::Tuple(_) => "this is a list",
        ExprKind::Object(_) => "this is an object",
        ExprKind::For(_) => "this is a list; wrap it in `anytrue(…)` or `length(…) > 0`",
        ExprKind::Variable(name)
            if scope::NAMES.contains(&name.as_ref()) && !FLAGS.contains(&name.as_ref()) =>
        {
            return Some(format!("`{name}` is neither; compare it with something"));
        }
        ExprKind::Call { name, .. } => {
            let plain = name.strip_prefix("core::").unwrap_or(name);
            return match functions::gives(plain) {
                Some(Gives::Text) => Some(format!("`{name}(…)` gives a text")),
                Some(Gives::List) => Some(format!(
                    "`{name}(…)` gives a list; ask for `length({name}(…)) > 0`"
                )),
                None if NO_ANSWER.contains(&plain) => Some(format!(
                    "`{name}(…)` gives neither; compare it with something"
                )),
                Some(Gives::Truth) | None => None,
            };
        }
        ExprKind::Unary {
            operator: UnaryOperator::Negate,
            ..
        }
        | ExprKind::Binary {
            operator:
                BinaryOperator::Add
                | BinaryOperator::Subtract
                | BinaryOperator::Multiply
                | BinaryOperator::Divide
                | BinaryOperator::Modulo,
            ..
        } => "this is a number",
        _ => return None,
    };
    Some(what.to_owned())
}

/// Every rule shows a finding and a pass, and what an undecided condition comes
/// to where it says so.
pub(super) fn expectations(
    reader: &mut Reader,
    header: Span,
    on_unknown: Option<OnUnknown>,
    examples: &[Example],
) {
    for (expect, word) in [(Expect::Finding, "finding"), (Expect::Pass, "pass")] {
        // A rule may be about nothing but what is open.
        let met = examples.iter().any(|example| {
            example.expect == expect
                || expect == Expect::Finding && example.expect == Expect::Unknown
        });
        if !met {
            reader.wrong(header, format!("no example expects \"{word}\""));
        }
    }
    let missing = match on_unknown {
        Some(OnUnknown::Finding | OnUnknown::Note) => {
            let met = examples
                .iter()
                .any(|example| example.expect == Expect::Unknown);
            (!met).then_some("expects \"unknown\"")
        }
        Some(OnUnknown::Ignore) => {
            let met = examples
                .iter()
                .any(|example| example.expect == Expect::Pass && example.is_open());
            (!met).then_some("passes with something `unknown`")
        }
        None => None,
    };
    if let Some(missing) = missing {
        reader.wrong(
            header,
            format!("the rule has `on_unknown`, and no example {missing}"),
        );
    }
}
