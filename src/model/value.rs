//! Values of attributes, with what is unknown and what is sensitive.
//!
//! A [`Value`] is plain data in which [`Value::Unknown`] may stand anywhere.
//! Sensitivity is a [`Mask`] beside it. An [`Object`] holds both and reads its
//! bytes only when somebody asks, so that the unchanged resources of a large
//! plan cost nothing. Values are for deciding; printing goes through
//! `redact`, which knows the masks of the whole change set.

mod digest;
mod document;
mod map;
mod mask;
mod number;
mod part;

use std::fmt;
use std::sync::{Arc, OnceLock};

pub use document::document;
pub use map::{Both, Entries, Entry, Map};
pub(crate) use map::{Growing, Met};
pub use mask::Mask;
pub use number::Number;
pub use part::{Want, Wanted};

/// An attribute value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// `null`, and in rules also what is absent.
    #[default]
    Null,
    /// Not known before apply.
    Unknown,
    /// A truth value.
    Bool(bool),
    /// A number of any size.
    Number(Number),
    /// A string.
    String(Arc<str>),
    /// A list, tuple or set (sets in the tool's order).
    List(Vec<Value>),
    /// An object or map.
    Map(Map),
}

impl Value {
    /// A string value.
    pub fn string(text: impl Into<Arc<str>>) -> Self {
        Value::String(text.into())
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(bool) => Some(*bool),
            _ => None,
        }
    }

    /// The number.
    pub fn as_number(&self) -> Option<&Number> {
        match self {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The elements of a list.
    pub fn as_list(&self) -> Option<&[Value]> {
        match self {
            Value::List(list) => Some(list),
            _ => None,
        }
    }

    /// The entries of an object.
    pub fn as_map(&self) -> Option<&Map> {
        match self {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }

    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        *self == Value::Null
    }

    /// Whether this very value is unknown.
    pub fn is_unknown(&self) -> bool {
        *self == Value::Unknown
    }

    /// Whether anything in this value is unknown.
    pub fn has_unknown(&self) -> bool {
        match self {
            Value::Unknown => true,
            Value::List(list) => list.iter().any(Value::has_unknown),
            Value::Map(map) => map.values().any(Value::has_unknown),
            _ => false,
        }
    }

    /// Whether there is nothing here that could count: null, `""`, `[]`, `{}`.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::List(list) => list.is_empty(),
            Value::Map(map) => map.is_empty(),
            _ => false,
        }
    }

    /// The member at one step; `Unknown` when this value is unknown; `Null` when absent.
    pub fn step(&self, step: &PathStep) -> &Value {
        static NULL: Value = Value::Null;
        static UNKNOWN: Value = Value::Unknown;
        match (self, step) {
            (Value::Unknown, _) => &UNKNOWN,
            (Value::Map(map), PathStep::Name(name)) => map.get(name).unwrap_or(&NULL),
            (Value::List(list), PathStep::Index(index)) => list.get(*index).unwrap_or(&NULL),
            _ => &NULL,
        }
    }

    /// The member at a path.
    pub fn at(&self, path: &Path) -> &Value {
        path.0.iter().fold(self, |value, step| value.step(step))
    }

    /// The attribute of this name (see [`Value::step`]).
    pub fn get(&self, name: &str) -> &Value {
        static NULL: Value = Value::Null;
        static UNKNOWN: Value = Value::Unknown;
        match self {
            Value::Unknown => &UNKNOWN,
            Value::Map(map) => map.get(name).unwrap_or(&NULL),
            _ => &NULL,
        }
    }

    /// All values at a dotted path without indices, as the catalog writes them:
    /// lists on the way are walked through. Absent members give nothing; an
    /// unknown on the way gives one `Unknown`.
    pub fn collect_at<'a>(&'a self, dotted: &str, out: &mut Vec<&'a Value>) {
        match self {
            Value::List(list) => {
                for element in list {
                    element.collect_at(dotted, out);
                }
            }
            _ if dotted.is_empty() => out.push(self),
            Value::Unknown => out.push(self),
            Value::Map(map) => {
                let (name, rest) = dotted.split_once('.').unwrap_or((dotted, ""));
                if let Some(value) = map.get(name) {
                    if rest.is_empty() {
                        out.push(value);
                    } else {
                        value.collect_at(rest, out);
                    }
                }
            }
            _ => {}
        }
    }

    /// The values that [`Value::collect_at`] finds.
    pub fn all_at(&self, dotted: &str) -> Vec<&Value> {
        let mut found = Vec::new();
        self.collect_at(dotted, &mut found);
        found
    }

    /// Calls `visit` for this value and everything in it, with its path. Values
    /// are read with a bounded depth, so this recursion is bounded too.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&Path, &'a Value)) {
        self.walk_from(&mut Path::default(), visit);
    }

    /// The same for a part of a value, whose own path is given.
    pub fn walk_from<'a>(&'a self, path: &mut Path, visit: &mut dyn FnMut(&Path, &'a Value)) {
        fn go<'a>(path: &mut Path, value: &'a Value, visit: &mut dyn FnMut(&Path, &'a Value)) {
            visit(path, value);
            match value {
                Value::List(list) => {
                    for (index, element) in list.iter().enumerate() {
                        path.0.push(PathStep::Index(index));
                        go(path, element, visit);
                        path.0.pop();
                    }
                }
                Value::Map(map) => {
                    for (name, member) in map {
                        path.0.push(PathStep::Name(name.clone()));
                        go(path, member, visit);
                        path.0.pop();
                    }
                }
                _ => {}
            }
        }
        go(path, self, visit);
    }
}

impl From<bool> for Value {
    fn from(bool: bool) -> Self {
        Value::Bool(bool)
    }
}
impl From<i64> for Value {
    fn from(int: i64) -> Self {
        Value::Number(Number::Int(int))
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::String(text.into())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::String(text.into())
    }
}
impl From<Vec<Value>> for Value {
    fn from(list: Vec<Value>) -> Self {
        Value::List(list)
    }
}
impl From<Map> for Value {
    fn from(map: Map) -> Self {
        Value::Map(map)
    }
}

impl From<&serde_json::Value> for Value {
    /// JSON as data; numbers keep every digit (an exponent out of bounds
    /// becomes `Unknown`, which no rule takes for safe).
    fn from(json: &serde_json::Value) -> Self {
        match json {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(bool) => Value::Bool(*bool),
            serde_json::Value::Number(number) => {
                Number::parse(&number.to_string()).map_or(Value::Unknown, Value::Number)
            }
            serde_json::Value::String(text) => Value::string(text.as_str()),
            serde_json::Value::Array(list) => Value::List(list.iter().map(Value::from).collect()),
            serde_json::Value::Object(map) => Value::Map(
                map.iter()
                    .map(|(name, member)| (Arc::from(name.as_str()), Value::from(member)))
                    .collect(),
            ),
        }
    }
}

/// One step into a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PathStep {
    /// Attribute name or map key.
    Name(Arc<str>),
    /// Position in a list.
    Index(usize),
}

/// Way into a value; printed as `a.b[0]["odd key"]`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Path(pub Vec<PathStep>);

impl Path {
    /// Names only, joined by dots: the form the catalog uses.
    pub fn without_indices(&self) -> String {
        let names: Vec<&str> = self
            .0
            .iter()
            .filter_map(|step| match step {
                PathStep::Name(name) => Some(name.as_ref()),
                PathStep::Index(_) => None,
            })
            .collect();
        names.join(".")
    }

    /// The path with one more step.
    #[must_use]
    pub fn join(&self, step: PathStep) -> Path {
        let mut steps = self.0.clone();
        steps.push(step);
        Path(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                PathStep::Index(index) => write!(f, "[{index}]")?,
                PathStep::Name(name) => {
                    let plain = !name.is_empty()
                        && name
                            .chars()
                            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
                    match (plain, position) {
                        (true, 0) => f.write_str(name)?,
                        (true, _) => write!(f, ".{name}")?,
                        (false, _) => write!(f, "[{}]", super::address::quote(name))?,
                    }
                }
            }
        }
        Ok(())
    }
}

/// Reads the bytes of a lazy object. Implemented by the readers.
pub trait ReadObject: Send + Sync + fmt::Debug {
    /// The value with unknowns in place, and what of it is sensitive. Bytes
    /// that cannot be read give `Unknown`: never taken for safe.
    fn read(&self) -> (Value, Mask);

    /// What is wanted of the value, which nobody is going to keep. `None` when
    /// this reader reads only whole objects.
    fn part(&self, wanted: &dyn Wanted) -> Option<Value> {
        let _ = wanted;
        None
    }

    /// The undecoded bytes, for a quick look for identifiers; may be empty.
    fn raw(&self) -> &[u8];

    /// Whether anything in the object may be marked sensitive; lets the
    /// collection of secrets pass over objects without reading them.
    fn may_be_sensitive(&self) -> bool {
        true
    }
}

/// The value of a resource instance on one side of a change. Read on first use.
#[derive(Debug, Clone, Default)]
pub struct Object(Option<Arc<Lazy>>);

#[derive(Debug)]
struct Lazy {
    cell: OnceLock<(Value, Mask)>,
    reader: Option<Box<dyn ReadObject>>,
}

impl Object {
    /// There is no object on this side.
    pub fn absent() -> Self {
        Object(None)
    }

    /// An object that is read already.
    pub fn known(value: Value, sensitive: Mask) -> Self {
        let cell = OnceLock::new();
        let _ = cell.set((value, sensitive));
        Object(Some(Arc::new(Lazy { cell, reader: None })))
    }

    /// An object that is read when somebody asks.
    pub fn lazy(reader: Box<dyn ReadObject>) -> Self {
        Object(Some(Arc::new(Lazy {
            cell: OnceLock::new(),
            reader: Some(reader),
        })))
    }

    fn pair(&self) -> Option<&(Value, Mask)> {
        let lazy = self.0.as_ref()?;
        Some(lazy.cell.get_or_init(|| match &lazy.reader {
            Some(reader) => reader.read(),
            None => (Value::Unknown, Mask::All),
        }))
    }

    /// Whether there is an object on this side.
    pub fn exists(&self) -> bool {
        self.0.is_some()
    }

    /// Whether both are the very same object, as readers share it where
    /// nothing changes.
    pub fn is(&self, other: &Object) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }

    /// The value; `Null` when absent.
    pub fn value(&self) -> &Value {
        static NULL: Value = Value::Null;
        self.pair().map_or(&NULL, |pair| &pair.0)
    }

    /// What of the value is sensitive.
    pub fn sensitive(&self) -> &Mask {
        static NONE: Mask = Mask::None;
        self.pair().map_or(&NONE, |pair| &pair.1)
    }

    /// Whether anything in it may be sensitive, without reading it where the
    /// reader can tell.
    pub fn may_be_sensitive(&self) -> bool {
        let Some(lazy) = &self.0 else { return false };
        match (&lazy.reader, lazy.cell.get()) {
            (_, Some((_, mask))) => mask.any(),
            (Some(reader), None) => reader.may_be_sensitive(),
            (None, None) => true,
        }
    }

    /// What is wanted of an object that nobody has read yet, without reading the
    /// rest or keeping anything: unchanged objects are asked a few questions, and
    /// whole they take far more room than their bytes. `None` when it has been
    /// read or can only be read whole; [`Object::value`] answers then.
    pub fn part(&self, wanted: &dyn Wanted) -> Option<Value> {
        let lazy = self.0.as_ref()?;
        if lazy.cell.get().is_some() {
            return None;
        }
        lazy.reader.as_ref()?.part(wanted)
    }

    /// Bytes that have not been decoded, if the object came from a plan.
    pub fn raw(&self) -> &[u8] {
        self.0
            .as_ref()
            .and_then(|lazy| lazy.reader.as_ref())
            .map_or(&[], |reader| reader.raw())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).expect("a number")
    }

    #[test]
    fn numbers_compare_by_decimal_value() {
        assert_eq!(number("1"), number("1.0"));
        assert_eq!(number("1e3"), number("1000"));
        assert_ne!(
            number("123456789012345678901234567890"),
            number("123456789012345678901234567891")
        );
        assert!(number("0.1") < number("0.2"));
        assert!(number("1e400") > number("1e399"));
        assert_eq!(number("1e400").to_string().len(), 401);
        assert!(Number::parse("1e999999999").is_none());
        assert!(Number::parse("abc").is_none());
        assert_eq!(Number::from_f64(0.5), Some(number("0.5")));
    }

    #[test]
    fn unknown_swallows_what_is_below() {
        assert_eq!(Value::Unknown.get("a").get("b"), &Value::Unknown);
        assert_eq!(Value::from(true).get("a"), &Value::Null);
    }

    #[test]
    fn paths_print_as_terraform_writes_them() {
        let path = Path(vec![
            PathStep::Name("tags".into()),
            PathStep::Name("a.b".into()),
            PathStep::Index(2),
            PathStep::Name("c".into()),
        ]);
        assert_eq!(path.to_string(), r#"tags["a.b"][2].c"#);
        assert_eq!(path.without_indices(), "tags.a.b.c");
    }

    #[test]
    fn masks_mark_what_is_below() {
        let mut mask = Mask::None;
        mask.mark(&[PathStep::Name("a".into()), PathStep::Index(1)]);
        let deep = Path(vec![
            PathStep::Name("a".into()),
            PathStep::Index(1),
            PathStep::Name("b".into()),
        ]);
        assert!(mask.at(&deep).is_all());
        assert!(!mask.step(&PathStep::Name("b".into())).any());
    }
}
