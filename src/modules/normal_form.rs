//! What an expression comes to, as far as its shape is known: known parts,
//! shapes with unknown parts in them, and parts that only a provider knows.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::symbolic::{Hasher, MAX_DEPTH, SymbolicValue};
use crate::hcl::functions::{self, FunctionContext};
use crate::hcl::syntax::Step;
use crate::model::hex::hex;
use crate::model::value::{Map, Value};

/// Marks around the value number that stands for a part of a text that is not known;
/// of the private use area, so that texts do not have them.
const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// Cases that one choice may have.
pub(crate) const MAX_CASES: usize = 64;

/// What an expression comes to.
#[derive(Debug, Clone)]
pub(crate) enum NormalForm {
    /// Wholly known.
    Known(Value),
    /// Known keys.
    Object(BTreeMap<Arc<str>, NormalForm>),
    /// Known length.
    List(Vec<NormalForm>),
    /// Known and unknown parts in a row.
    Text(Vec<Piece>),
    /// Only a provider or a state knows.
    Opaque(Rc<SymbolicValue>),
    /// One of several, by something that is not known.
    Choice(Rc<Choice>),
    /// One of the others, behind a name.
    Shared(Rc<SharedForm>),
}

/// One of several: what is chosen, by what decides.
#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) by: Rc<SymbolicValue>,
    pub(crate) cases: BTreeMap<Arc<str>, NormalForm>,
}

impl Choice {
    /// What is chosen in a case: under its own name, or with all that have none.
    pub(crate) fn case(&self, name: &str) -> Option<&NormalForm> {
        self.cases.get(name).or_else(|| self.cases.get(REST))
    }

    /// The name of a case that says which others there are, where it is the rest: the rest
    /// beside other names is another one.
    pub(crate) fn full_name(&self, name: &str) -> String {
        if name != REST {
            return name.to_owned();
        }
        let others = self.cases.keys().filter(|other| other.as_ref() != REST);
        let others: Vec<&str> = others.map(AsRef::as_ref).collect();
        format!("{REST}{}", others.join(REST))
    }
}

/// Part of a text.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Literal(String),
    Unknown(Rc<SymbolicValue>),
}

/// What a name stands for; worked out once.
#[derive(Debug)]
pub(crate) struct SharedForm {
    form: NormalForm,
    symbolic: OnceCell<Rc<SymbolicValue>>,
}

impl SharedForm {
    pub(crate) fn new(form: NormalForm) -> Self {
        SharedForm {
            form,
            symbolic: OnceCell::new(),
        }
    }
}

impl NormalForm {
    /// The form without the names that it stands behind.
    pub(crate) fn peel(&self) -> &NormalForm {
        let mut form = self;
        while let NormalForm::Shared(shared) = form {
            form = &shared.form;
        }
        form
    }

    /// Value number and dependencies.
    pub(crate) fn symbolic(&self) -> Rc<SymbolicValue> {
        let mut hasher = Hasher::default();
        let mut document = None;
        match self {
            NormalForm::Opaque(opaque) => return opaque.clone(),
            NormalForm::Shared(shared) => {
                return shared
                    .symbolic
                    .get_or_init(|| shared.form.symbolic())
                    .clone();
            }
            NormalForm::Known(value) => hasher.value(value),
            NormalForm::Object(map) => {
                hasher.put("{");
                for (key, form) in map {
                    hasher.put(key);
                    hasher.form(form);
                }
            }
            NormalForm::List(list) => {
                hasher.put("[");
                for form in list {
                    hasher.form(form);
                }
            }
            NormalForm::Choice(choice) => {
                hasher.put("?");
                hasher.add(&choice.by);
                for (key, form) in &choice.cases {
                    hasher.put(key);
                    hasher.form(form);
                }
            }
            NormalForm::Text(pieces) => {
                hasher.put("\"");
                for piece in pieces {
                    match piece {
                        Piece::Literal(text) => hasher.put(text),
                        Piece::Unknown(unknown_part) => hasher.add(unknown_part),
                    }
                }
                document = Some(marked(pieces).into());
            }
        }
        let mut symbolic = hasher.finish();
        symbolic.document = document;
        symbolic.text = matches!(self, NormalForm::Text(_));
        Rc::new(symbolic)
    }

    /// Pieces of a text; `None` for what cannot be part of one.
    pub(crate) fn pieces(&self) -> Option<Vec<Piece>> {
        match self.peel() {
            NormalForm::Text(pieces) => Some(pieces.clone()),
            NormalForm::Known(Value::String(text)) => Some(vec![Piece::Literal(text.to_string())]),
            NormalForm::Known(Value::Number(number)) => {
                Some(vec![Piece::Literal(number.to_string())])
            }
            NormalForm::Known(Value::Bool(bool)) => Some(vec![Piece::Literal(bool.to_string())]),
            NormalForm::Opaque(unknown_part) => Some(vec![Piece::Unknown(unknown_part.clone())]),
            form @ NormalForm::Choice(_) => Some(vec![Piece::Unknown(form.symbolic())]),
            _ => None,
        }
    }

    /// Whether it has members, and none under this step.
    pub(crate) fn lacks(&self, step: &Step) -> bool {
        let key = match step {
            Step::Attribute(name) => Some(name.as_ref()),
            Step::Index(index) => index.as_str(),
            Step::Splat(_) => None,
        };
        let Some(key) = key else { return false };
        match self.peel() {
            NormalForm::Object(map) => !map.contains_key(key),
            NormalForm::Known(Value::Map(map)) => !map.contains_key(key),
            _ => false,
        }
    }

    /// Elements of a list.
    pub(crate) fn elements(&self) -> Option<Vec<NormalForm>> {
        match self.peel() {
            NormalForm::List(list) => Some(list.clone()),
            NormalForm::Known(Value::List(list)) => {
                Some(list.iter().cloned().map(NormalForm::Known).collect())
            }
            _ => None,
        }
    }

    /// Whether it is known what it is made of.
    pub(crate) fn is_shaped(&self) -> bool {
        matches!(
            self.peel(),
            NormalForm::Object(_) | NormalForm::List(_) | NormalForm::Choice(_)
        )
    }

    /// Members of an object; `null` has none.
    pub(crate) fn members(&self) -> Option<BTreeMap<Arc<str>, NormalForm>> {
        match self.peel() {
            NormalForm::Object(map) => Some(map.clone()),
            NormalForm::Known(Value::Map(map)) => Some(
                map.iter()
                    .map(|(key, value)| (key.clone(), NormalForm::Known(value.clone())))
                    .collect(),
            ),
            NormalForm::Known(Value::Null) => Some(BTreeMap::new()),
            _ => None,
        }
    }

    /// One step into it; `None` where the shape does not tell.
    pub(crate) fn step(&self, step: &Step) -> Option<NormalForm> {
        let member = |key: &str| match self.peel() {
            NormalForm::Object(map) => map.get(key).cloned(),
            NormalForm::Known(Value::Map(map)) => map.get(key).cloned().map(NormalForm::Known),
            _ => None,
        };
        match step {
            Step::Attribute(name) => member(name),
            Step::Index(index) => match index.literal()? {
                Value::String(key) => member(key),
                Value::Number(number) => {
                    let at = usize::try_from(number.as_i64()?).ok()?;
                    match self.peel() {
                        NormalForm::List(list) => list.get(at).cloned(),
                        NormalForm::Known(Value::List(list)) => {
                            list.get(at).cloned().map(NormalForm::Known)
                        }
                        _ => None,
                    }
                }
                _ => None,
            },
            Step::Splat(each) => {
                let walked: Option<Vec<NormalForm>> = self
                    .elements()?
                    .into_iter()
                    .map(|element| each.iter().try_fold(element, |form, step| form.step(step)))
                    .collect();
                walked.map(list)
            }
        }
    }
}

/// What the tools refuse, because an object has no attribute of this name: the same whatever
/// else the object has.
pub(crate) fn absent() -> NormalForm {
    let mut hasher = Hasher::default();
    hasher.put("absent");
    hasher.opaque()
}

/// Whether it is what the tools refuse for that.
pub(crate) fn is_absent(form: &NormalForm) -> bool {
    matches!(form.peel(), NormalForm::Opaque(one)
        if one.value_number == absent().symbolic().value_number)
}

/// The case that stands for all that have no name; of the private use area, so that no key
/// is written like it.
pub(crate) const REST: &str = "\u{e002}";

/// One of several cases; where all come to the same, that is it.
pub(crate) fn choice(by: Rc<SymbolicValue>, cases: BTreeMap<Arc<str>, NormalForm>) -> NormalForm {
    let mut all = cases.values();
    if let Some(first) = all.next() {
        let number = first.symbolic().value_number;
        if all.all(|other| other.symbolic().value_number == number) {
            return first.clone();
        }
    }
    NormalForm::Choice(Rc::new(Choice { by, cases }))
}

/// An object, which is known if all of it is.
pub(crate) fn object(map: BTreeMap<Arc<str>, NormalForm>) -> NormalForm {
    let known: Option<Map> = map
        .iter()
        .map(|(key, form)| match form.peel() {
            NormalForm::Known(value) => Some((key.clone(), value.clone())),
            _ => None,
        })
        .collect();
    match known {
        Some(map) => NormalForm::Known(Value::Map(map)),
        None => NormalForm::Object(map),
    }
}

/// A list, which is known if all of it is.
pub(crate) fn list(list: Vec<NormalForm>) -> NormalForm {
    let known: Option<Vec<Value>> = list
        .iter()
        .map(|form| match form.peel() {
            NormalForm::Known(value) => Some(value.clone()),
            _ => None,
        })
        .collect();
    match known {
        Some(list) => NormalForm::Known(Value::List(list)),
        None => NormalForm::List(list),
    }
}

/// A text of pieces: literals in a row are one, and one piece alone is itself.
pub(crate) fn text(pieces: Vec<Piece>) -> NormalForm {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (out.last_mut(), piece) {
            (_, Piece::Literal(text)) if text.is_empty() => {}
            (Some(Piece::Literal(last)), Piece::Literal(text)) => last.push_str(&text),
            (_, piece) => out.push(piece),
        }
    }
    match out.as_slice() {
        [] => NormalForm::Known(Value::from("")),
        [Piece::Literal(text)] => NormalForm::Known(Value::from(text.as_str())),
        [Piece::Unknown(unknown_part)] => NormalForm::Opaque(unknown_part.clone()),
        _ => NormalForm::Text(out),
    }
}

/// Pieces as one text, with value numbers between marks.
fn marked(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Literal(text) => out.push_str(text),
            Piece::Unknown(unknown_part) => {
                out.push(MARKS[0]);
                out.push_str(&hex(&unknown_part.value_number));
                out.push(MARKS[1]);
            }
        }
    }
    out
}

/// `format` with no other verbs than `%s`.
pub(crate) fn formatted(
    pattern: &str,
    arguments: usize,
    argument: &dyn Fn(usize) -> Option<NormalForm>,
) -> Option<NormalForm> {
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
pub(crate) fn json(form: &NormalForm) -> Option<NormalForm> {
    let mut marked = Marked::default();
    let value = marked.value(form, Unknown::Text)?;
    let encode = functions::lookup("jsonencode")?;
    let encoded = encode(&[value], &FunctionContext::default()).ok()?;
    marked.text(encoded.as_str()?)
}

/// What an unknown part of a value may be taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// Only a text where it is one for certain.
    Text,
    /// A text, because nothing else fits where it stands.
    Any,
}

/// Values with marks for what is not known, and what the marks stand for.
#[derive(Default)]
pub(crate) struct Marked {
    parts: BTreeMap<String, Rc<SymbolicValue>>,
}

impl Marked {
    /// A value with a marked text for each unknown part; `None` where a part
    /// cannot be a text.
    pub(crate) fn value(&mut self, form: &NormalForm, unknown: Unknown) -> Option<Value> {
        with_marks(form, &mut self.parts, unknown, 0)
    }

    /// A text that was made of such values, as known and unknown parts.
    pub(crate) fn text(&self, marked: &str) -> Option<NormalForm> {
        let mut pieces = Vec::new();
        let mut rest = marked;
        while let Some((before, behind)) = rest.split_once(MARKS[0]) {
            let (number, after) = behind.split_once(MARKS[1])?;
            pieces.push(Piece::Literal(before.to_owned()));
            pieces.push(Piece::Unknown(self.parts.get(number).cloned()?));
            rest = after;
        }
        pieces.push(Piece::Literal(rest.to_owned()));
        Some(text(pieces))
    }
}

/// A document with a name in the place of each unknown part, so that what is
/// known of it can be judged: the same part has the same name on both sides.
pub(crate) fn named_parts(document: &str) -> String {
    const DIGITS: usize = 8;
    let mut out = String::new();
    let mut rest = document;
    while let Some((before, behind)) = rest.split_once(MARKS[0]) {
        let (number, after) = behind.split_once(MARKS[1]).unwrap_or((behind, ""));
        out.push_str(before);
        out.push_str("unknown-");
        out.push_str(number.get(..DIGITS).unwrap_or(number));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn with_marks(
    form: &NormalForm,
    parts: &mut BTreeMap<String, Rc<SymbolicValue>>,
    unknown: Unknown,
    depth: u32,
) -> Option<Value> {
    if depth > MAX_DEPTH {
        return None;
    }
    let pieces = match form.peel() {
        NormalForm::Known(value) => return Some(value.clone()),
        NormalForm::Object(map) => {
            let members: Option<Map> = map
                .iter()
                .map(|(key, form)| {
                    Some((key.clone(), with_marks(form, parts, unknown, depth + 1)?))
                })
                .collect();
            return members.map(Value::Map);
        }
        NormalForm::List(list) => {
            let elements: Option<Vec<Value>> = list
                .iter()
                .map(|form| with_marks(form, parts, unknown, depth + 1))
                .collect();
            return elements.map(Value::List);
        }
        NormalForm::Opaque(part) if !part.text && unknown == Unknown::Text => return None,
        NormalForm::Choice(_) if unknown == Unknown::Text => return None,
        form => form.pieces()?,
    };
    for piece in &pieces {
        if let Piece::Unknown(unknown_part) = piece {
            let mark = marked(std::slice::from_ref(piece));
            parts.insert(mark.trim_matches(MARKS).to_owned(), unknown_part.clone());
        }
    }
    Some(Value::from(marked(&pieces)))
}

impl Hasher {
    pub(crate) fn opaque(self) -> NormalForm {
        NormalForm::Opaque(Rc::new(self.finish()))
    }

    pub(crate) fn form(&mut self, form: &NormalForm) {
        match form.peel() {
            NormalForm::Known(value) => self.value(value),
            _ => self.add(&form.symbolic()),
        }
    }
}
