//! What an expression comes to, as far as its shape is known.
//!
//! `[for s in aws_subnet.a : s.id]`, `aws_subnet.a[*].id` and a local that
//! stands for either have the same form, and so the same digest.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::rc::Rc;
use std::sync::Arc;

use super::{MAX_DEPTH, Trace, Tracer, follow};
use crate::hcl::functions::{self, FunctionContext};
use crate::hcl::syntax::{Expr, ExprKind, ForExpr, ObjectItem, Step, TemplatePart};
use crate::input::source_diff::names::Names;
use crate::model::value::{Map, Value};

/// Marks around the digest that stands for a part of a text that is not known;
/// of the private use area, so that texts do not have them.
const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// What an expression comes to.
#[derive(Debug, Clone)]
pub(super) enum Form {
    /// Wholly known.
    Known(Value),
    /// Known keys.
    Object(BTreeMap<Arc<str>, Form>),
    /// Known length.
    List(Vec<Form>),
    /// Known and unknown parts in a row.
    Text(Vec<Piece>),
    /// Only a provider or a state knows.
    Leaf(Rc<Trace>),
    /// One of the others, behind a name.
    Named(Rc<Named>),
}

/// Part of a text.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    Literal(String),
    Unknown(Rc<Trace>),
}

/// What a name stands for; worked out once.
#[derive(Debug)]
pub(in crate::input::source_diff) struct Named {
    form: Form,
    trace: OnceCell<Rc<Trace>>,
}

impl Named {
    pub(super) fn new(form: Form) -> Self {
        Named {
            form,
            trace: OnceCell::new(),
        }
    }
}

impl Form {
    /// The form without the names that it stands behind.
    pub(super) fn bare(&self) -> &Form {
        let mut form = self;
        while let Form::Named(named) = form {
            form = &named.form;
        }
        form
    }

    /// Digest and needs.
    pub(super) fn trace(&self) -> Rc<Trace> {
        let mut tracer = Tracer::default();
        let mut document = None;
        match self {
            Form::Leaf(trace) => return trace.clone(),
            Form::Named(named) => return named.trace.get_or_init(|| named.form.trace()).clone(),
            Form::Known(value) => tracer.value(value),
            Form::Object(map) => {
                tracer.put("{");
                for (key, form) in map {
                    tracer.put(key);
                    tracer.form(form);
                }
            }
            Form::List(list) => {
                tracer.put("[");
                for form in list {
                    tracer.form(form);
                }
            }
            Form::Text(pieces) => {
                tracer.put("\"");
                for piece in pieces {
                    match piece {
                        Piece::Literal(text) => tracer.put(text),
                        Piece::Unknown(trace) => tracer.add(trace),
                    }
                }
                document = Some(marked(pieces).into());
            }
        }
        let mut trace = tracer.finish();
        trace.document = document;
        trace.text = matches!(self, Form::Text(_));
        Rc::new(trace)
    }

    /// Pieces of a text; `None` for what cannot be part of one.
    fn pieces(&self) -> Option<Vec<Piece>> {
        match self.bare() {
            Form::Text(pieces) => Some(pieces.clone()),
            Form::Known(Value::String(text)) => Some(vec![Piece::Literal(text.to_string())]),
            Form::Known(Value::Number(number)) => Some(vec![Piece::Literal(number.to_string())]),
            Form::Known(Value::Bool(bool)) => Some(vec![Piece::Literal(bool.to_string())]),
            Form::Leaf(trace) => Some(vec![Piece::Unknown(trace.clone())]),
            _ => None,
        }
    }

    /// Elements of a list.
    fn elements(&self) -> Option<Vec<Form>> {
        match self.bare() {
            Form::List(list) => Some(list.clone()),
            Form::Known(Value::List(list)) => Some(list.iter().cloned().map(Form::Known).collect()),
            _ => None,
        }
    }

    /// Members of an object; `null` has none.
    fn members(&self) -> Option<BTreeMap<Arc<str>, Form>> {
        match self.bare() {
            Form::Object(map) => Some(map.clone()),
            Form::Known(Value::Map(map)) => Some(
                map.iter()
                    .map(|(key, value)| (key.clone(), Form::Known(value.clone())))
                    .collect(),
            ),
            Form::Known(Value::Null) => Some(BTreeMap::new()),
            _ => None,
        }
    }

    /// One step into it; `None` where the shape does not tell.
    pub(super) fn step(&self, step: &Step) -> Option<Form> {
        let member = |key: &str| match self.bare() {
            Form::Object(map) => map.get(key).cloned(),
            Form::Known(Value::Map(map)) => map.get(key).cloned().map(Form::Known),
            _ => None,
        };
        match step {
            Step::Attribute(name) => member(name),
            Step::Index(index) => match index.literal()? {
                Value::String(key) => member(key),
                Value::Number(number) => {
                    let at = usize::try_from(number.as_i64()?).ok()?;
                    match self.bare() {
                        Form::List(list) => list.get(at).cloned(),
                        Form::Known(Value::List(list)) => list.get(at).cloned().map(Form::Known),
                        _ => None,
                    }
                }
                _ => None,
            },
            Step::Splat(each) => {
                let walked: Option<Vec<Form>> = self
                    .elements()?
                    .into_iter()
                    .map(|element| each.iter().try_fold(element, |form, step| form.step(step)))
                    .collect();
                walked.map(list)
            }
        }
    }
}

/// An object, which is known if all of it is.
pub(super) fn object(map: BTreeMap<Arc<str>, Form>) -> Form {
    let known: Option<Map> = map
        .iter()
        .map(|(key, form)| match form.bare() {
            Form::Known(value) => Some((key.clone(), value.clone())),
            _ => None,
        })
        .collect();
    match known {
        Some(map) => Form::Known(Value::Map(map)),
        None => Form::Object(map),
    }
}

/// A list, which is known if all of it is.
pub(super) fn list(list: Vec<Form>) -> Form {
    let known: Option<Vec<Value>> = list
        .iter()
        .map(|form| match form.bare() {
            Form::Known(value) => Some(value.clone()),
            _ => None,
        })
        .collect();
    match known {
        Some(list) => Form::Known(Value::List(list)),
        None => Form::List(list),
    }
}

/// A text of pieces: literals in a row are one, and one piece alone is itself.
fn text(pieces: Vec<Piece>) -> Form {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (out.last_mut(), piece) {
            (_, Piece::Literal(text)) if text.is_empty() => {}
            (Some(Piece::Literal(last)), Piece::Literal(text)) => last.push_str(&text),
            (_, piece) => out.push(piece),
        }
    }
    match out.as_slice() {
        [] => Form::Known(Value::from("")),
        [Piece::Literal(text)] => Form::Known(Value::from(text.as_str())),
        [Piece::Unknown(trace)] => Form::Leaf(trace.clone()),
        _ => Form::Text(out),
    }
}

/// Pieces as one text, with digests between marks.
fn marked(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Literal(text) => out.push_str(text),
            Piece::Unknown(trace) => {
                out.push(MARKS[0]);
                for byte in trace.digest {
                    let _ = write!(out, "{byte:02x}");
                }
                out.push(MARKS[1]);
            }
        }
    }
    out
}

/// The form of an expression; `bound` are the variables of `for` around it.
pub(super) fn form(names: &Names<'_, '_>, expr: &Expr, bound: &[Arc<str>]) -> Form {
    follow::deeper(names, || inner(names, expr, bound))
}

fn inner(names: &Names<'_, '_>, expr: &Expr, bound: &[Arc<str>]) -> Form {
    if let Some(value) = expr.literal() {
        return Form::Known(value.clone());
    }
    // With `for` variables around, an expression has many values.
    if bound.is_empty() {
        let value = names.evaluate(expr);
        if !value.has_unknown() {
            return Form::Known(value);
        }
    }
    let found = match &expr.kind {
        ExprKind::Variable(name) => Some(follow::name(names, name, &[], bound)),
        ExprKind::Traversal { base, steps } => {
            let steps = follow::constant(names, steps, bound);
            Some(follow::path(names, base, &steps, bound))
        }
        ExprKind::Template(parts) => template(names, parts, bound),
        ExprKind::Tuple(elements) => Some(list(
            elements
                .iter()
                .map(|element| form(names, element, bound))
                .collect(),
        )),
        ExprKind::Object(items) => items_of(names, items, bound),
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => match bound.is_empty().then(|| names.evaluate(condition)) {
            Some(Value::Bool(true)) => Some(form(names, then, bound)),
            Some(Value::Bool(false)) => Some(form(names, otherwise, bound)),
            _ => None,
        },
        ExprKind::For(each) => splat(names, each, bound),
        ExprKind::Call {
            name,
            arguments,
            expand: false,
        } => call(names, name, arguments, bound),
        _ => None,
    };
    found.unwrap_or_else(|| {
        let mut tracer = Tracer::within(bound);
        tracer.kind(names, expr);
        tracer.leaf()
    })
}

fn template(names: &Names<'_, '_>, parts: &[TemplatePart], bound: &[Arc<str>]) -> Option<Form> {
    let mut pieces = Vec::new();
    for part in parts {
        match part {
            TemplatePart::Literal(text) => pieces.push(Piece::Literal(text.to_string())),
            TemplatePart::Interpolation(expr) => pieces.extend(form(names, expr, bound).pieces()?),
            TemplatePart::If { .. } | TemplatePart::For { .. } => return None,
        }
    }
    Some(text(pieces))
}

fn items_of(names: &Names<'_, '_>, items: &[ObjectItem], bound: &[Arc<str>]) -> Option<Form> {
    let mut map = BTreeMap::new();
    for item in items {
        let key = match form(names, &item.key, bound).bare() {
            Form::Known(Value::String(key)) => key.clone(),
            Form::Known(Value::Number(number)) => number.to_string().into(),
            _ => return None,
        };
        map.insert(key, form(names, &item.value, bound));
    }
    Some(object(map))
}

/// `[for v in list : v.a.b]` says the same as `list[*].a.b`.
fn splat(names: &Names<'_, '_>, each: &ForExpr, bound: &[Arc<str>]) -> Option<Form> {
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
        ExprKind::Variable(name) => Some(follow::name(names, name, &[splat], bound)),
        ExprKind::Traversal { base, steps } => {
            let mut steps = follow::constant(names, steps, bound);
            steps.push(splat);
            Some(follow::path(names, base, &steps, bound))
        }
        _ => form(names, &each.collection, bound).step(&splat),
    }
}

/// Functions that only put their arguments together.
fn call(names: &Names<'_, '_>, name: &str, arguments: &[Expr], bound: &[Arc<str>]) -> Option<Form> {
    let at = |index: usize| Some(form(names, arguments.get(index)?, bound));
    let word = |form: &Form| match form.bare() {
        Form::Known(Value::String(text)) => Some(text.clone()),
        _ => None,
    };
    match (name, arguments.len()) {
        ("merge", _) => {
            let mut map = BTreeMap::new();
            for argument in arguments {
                map.extend(form(names, argument, bound).members()?);
            }
            Some(object(map))
        }
        ("concat", _) => {
            let mut all = Vec::new();
            for argument in arguments {
                all.extend(form(names, argument, bound).elements()?);
            }
            Some(list(all))
        }
        ("tolist", 1) => Some(list(at(0)?.elements()?)),
        ("tomap", 1) => Some(object(at(0)?.members()?)),
        ("values", 1) => Some(list(at(0)?.members()?.into_values().collect())),
        ("one", 1) => match at(0)?.elements()?.as_slice() {
            [] => Some(Form::Known(Value::Null)),
            [only] => Some(only.clone()),
            _ => None,
        },
        ("element", 2) => {
            let Form::Known(Value::Number(number)) = at(1)?.bare().clone() else {
                return None;
            };
            let index = usize::try_from(number.as_i64()?).ok()?;
            let whole = at(0)?;
            match whole.elements() {
                Some(elements) => elements.get(index.checked_rem(elements.len())?).cloned(),
                // `list[index]` is the same, or an error where the list is shorter.
                None => {
                    let index = ExprKind::Literal(Value::Number(number));
                    let index = Expr::new(index, arguments.get(1)?.span);
                    let steps = [Step::Index(Box::new(index))];
                    Some(follow::walk(names, whole, &steps, bound))
                }
            }
        }
        ("compact", 1) => {
            let elements = at(0)?.elements()?;
            let full = |form: &Form| match form.bare() {
                Form::Known(Value::String(text)) => !text.is_empty(),
                Form::Leaf(trace) => trace.text,
                form => matches!(form, Form::Text(_)),
            };
            elements.iter().all(full).then(|| list(elements))
        }
        // One element alone is a set in no other order, and no list in itself
        // if it is a text.
        ("toset" | "distinct" | "sort", 1) => {
            let elements = at(0)?.elements()?;
            matches!(elements.as_slice(), [] | [_]).then(|| list(elements))
        }
        ("flatten", 1) => {
            let mut all = Vec::new();
            for element in at(0)?.elements()? {
                match element.elements() {
                    Some(inner) => all.extend(inner),
                    None => all.push(element),
                }
            }
            let flat = |form: &Form| match form.bare() {
                Form::List(_) | Form::Known(Value::List(_)) => false,
                Form::Leaf(trace) => trace.text,
                _ => true,
            };
            all.iter().all(flat).then(|| list(all))
        }
        ("lookup", 2 | 3) => {
            let members = at(0)?.members()?;
            match members.get(&word(&at(1)?)?) {
                Some(found) => Some(found.clone()),
                None => at(2),
            }
        }
        ("join", 2) => {
            let separator = word(&at(0)?)?;
            let mut pieces = Vec::new();
            for (index, element) in at(1)?.elements()?.iter().enumerate() {
                if index > 0 {
                    pieces.push(Piece::Literal(separator.to_string()));
                }
                pieces.extend(element.pieces()?);
            }
            Some(text(pieces))
        }
        ("format", 1..) => formatted(&word(&at(0)?)?, arguments.len(), &at),
        ("tostring", 1) => {
            let inner = at(0)?;
            inner.trace().text.then_some(inner)
        }
        ("jsonencode", 1) => json(&at(0)?),
        _ => None,
    }
}

/// `format` with no other verbs than `%s`.
fn formatted(
    pattern: &str,
    arguments: usize,
    argument: &dyn Fn(usize) -> Option<Form>,
) -> Option<Form> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    let mut next = 1;
    while let Some((before, behind)) = rest.split_once('%') {
        pieces.push(Piece::Literal(before.to_owned()));
        if let Some(behind) = behind.strip_prefix('%') {
            pieces.push(Piece::Literal("%".to_owned()));
            rest = behind;
        } else {
            rest = behind.strip_prefix('s')?;
            pieces.extend(argument(next)?.pieces()?);
            next += 1;
        }
    }
    pieces.push(Piece::Literal(rest.to_owned()));
    (next == arguments).then(|| text(pieces))
}

/// JSON as the function writes it, around the parts that are not known. Those
/// have to be texts: anything else would be written another way.
fn json(form: &Form) -> Option<Form> {
    let mut unknown = BTreeMap::new();
    let value = with_marks(form, &mut unknown, 0)?;
    let encode = functions::lookup("jsonencode")?;
    let encoded = encode(&[value], &FunctionContext::default()).ok()?;
    let mut pieces = Vec::new();
    let mut rest = encoded.as_str()?;
    while let Some((before, behind)) = rest.split_once(MARKS[0]) {
        let (digest, after) = behind.split_once(MARKS[1])?;
        pieces.push(Piece::Literal(before.to_owned()));
        pieces.push(Piece::Unknown(unknown.get(digest).cloned()?));
        rest = after;
    }
    pieces.push(Piece::Literal(rest.to_owned()));
    Some(text(pieces))
}

fn with_marks(form: &Form, unknown: &mut BTreeMap<String, Rc<Trace>>, depth: u32) -> Option<Value> {
    if depth > MAX_DEPTH {
        return None;
    }
    let pieces = match form.bare() {
        Form::Known(value) => return Some(value.clone()),
        Form::Object(map) => {
            let members: Option<Map> = map
                .iter()
                .map(|(key, form)| Some((key.clone(), with_marks(form, unknown, depth + 1)?)))
                .collect();
            return members.map(Value::Map);
        }
        Form::List(list) => {
            let elements: Option<Vec<Value>> = list
                .iter()
                .map(|form| with_marks(form, unknown, depth + 1))
                .collect();
            return elements.map(Value::List);
        }
        Form::Leaf(trace) if !trace.text => return None,
        form => form.pieces()?,
    };
    for piece in &pieces {
        if let Piece::Unknown(trace) = piece {
            let mark = marked(std::slice::from_ref(piece));
            unknown.insert(mark.trim_matches(MARKS).to_owned(), trace.clone());
        }
    }
    Some(Value::from(marked(&pieces)))
}
