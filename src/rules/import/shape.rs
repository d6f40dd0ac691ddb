//! What the objects look like that an expression reads.

use std::collections::BTreeMap;

use crate::hcl::syntax::{Expr, ExprKind, Step};
use crate::model::value::{Map, Value};

/// A place in an object.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Name(String),
    Element,
}

/// An object, a list, or a value of which nothing more is known.
#[derive(Debug, Default)]
pub(super) struct Shape {
    members: BTreeMap<String, Shape>,
    element: Option<Box<Shape>>,
}

/// What an expression reads of `before` and `after`, and the values that it names.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The object before.
    pub(super) before: Shape,
    /// The object after.
    pub(super) after: Shape,
    /// Literals, each once.
    pub(super) literals: Vec<Value>,
    /// Dotted paths without indices.
    pub(super) paths: Vec<String>,
}

impl Read {
    /// Looks through an expression.
    pub(super) fn of(expr: &Expr) -> Self {
        let mut read = Read::default();
        read.walk(expr, &mut Vec::new());
        read
    }

    fn walk(&mut self, expr: &Expr, bound: &mut Vec<(String, Vec<Part>)>) {
        match &expr.kind {
            ExprKind::Literal(value) => self.literal(value),
            ExprKind::Variable(_) | ExprKind::Traversal { .. } => {
                if let Some(place) = place(expr, bound) {
                    self.add(&place);
                }
            }
            ExprKind::For(each) => {
                self.walk(&each.collection, bound);
                let depth = bound.len();
                if let Some(mut place) = collection(&each.collection, bound) {
                    place.push(Part::Element);
                    self.add(&place);
                    bound.push((each.value_variable.to_string(), place));
                }
                let inside = each.key.iter().chain([&each.value]);
                for inner in inside.chain(each.condition.iter()) {
                    self.walk(inner, bound);
                }
                bound.truncate(depth);
                return;
            }
            _ => {}
        }
        expr.children(&mut |child| self.walk(child, bound));
    }

    fn literal(&mut self, value: &Value) {
        match value {
            Value::List(list) => {
                for value in list {
                    self.literal(value);
                }
            }
            Value::Map(map) => {
                for value in map.values() {
                    self.literal(value);
                }
            }
            value if !self.literals.contains(value) => self.literals.push(value.clone()),
            _ => {}
        }
    }

    fn add(&mut self, place: &[Part]) {
        let Some((Part::Name(root), rest)) = place.split_first() else {
            return;
        };
        let mut shape = match root.as_str() {
            "before" => &mut self.before,
            _ => &mut self.after,
        };
        let mut path = Vec::new();
        for part in rest {
            shape = match part {
                Part::Name(name) => {
                    path.push(name.as_str());
                    shape.members.entry(name.clone()).or_default()
                }
                Part::Element => shape.element.get_or_insert_default(),
            };
        }
        let path = path.join(".");
        if !path.is_empty() && !self.paths.contains(&path) {
            self.paths.push(path);
        }
    }
}

/// Where an expression points to below `before` and `after`.
fn place(expr: &Expr, bound: &[(String, Vec<Part>)]) -> Option<Vec<Part>> {
    let (name, steps) = match &expr.kind {
        ExprKind::Variable(name) => (name, &[][..]),
        ExprKind::Traversal { base, steps } => match &base.kind {
            ExprKind::Variable(name) => (name, steps.as_slice()),
            // A default of `try` changes nothing about where its value lies.
            _ => {
                let mut place = collection(base, bound)?;
                walk_steps(steps, &mut place);
                return Some(place);
            }
        },
        _ => return None,
    };
    let known = bound.iter().rev().find(|(known, _)| known == name.as_ref());
    let mut place = match known {
        Some((_, place)) => place.clone(),
        None if matches!(name.as_ref(), "before" | "after") => vec![Part::Name(name.to_string())],
        None => return None,
    };
    walk_steps(steps, &mut place);
    Some(place)
}

/// What a collection is made of: `try(after.rules, [])`, `x == null ? [] : x`
/// and a filtered list have the elements of what they are about.
fn collection(expr: &Expr, bound: &[(String, Vec<Part>)]) -> Option<Vec<Part>> {
    match &expr.kind {
        ExprKind::Call {
            name, arguments, ..
        } if [
            "try", "coalesce", "tolist", "toset", "flatten", "distinct", "concat", "values",
        ]
        .contains(&name.as_ref()) =>
        {
            arguments.iter().find_map(|one| collection(one, bound))
        }
        ExprKind::Conditional {
            then, otherwise, ..
        } => collection(then, bound).or_else(|| collection(otherwise, bound)),
        ExprKind::Tuple(elements) => {
            let [one] = elements.as_slice() else {
                return None;
            };
            collection(one, bound)
        }
        ExprKind::For(each) => {
            let mut inner = bound.to_vec();
            let mut place = collection(&each.collection, bound)?;
            place.push(Part::Element);
            inner.push((each.value_variable.to_string(), place));
            let mut element = self::place(&each.value, &inner)?;
            (element.pop() == Some(Part::Element)).then_some(element)
        }
        _ => place(expr, bound),
    }
}

fn walk_steps(steps: &[Step], place: &mut Vec<Part>) {
    for step in steps {
        match step {
            Step::Attribute(name) => place.push(Part::Name(name.to_string())),
            Step::Index(index) => match index.as_str() {
                Some(name) => place.push(Part::Name(name.to_owned())),
                None => place.push(Part::Element),
            },
            Step::Splat(inner) => {
                place.push(Part::Element);
                walk_steps(inner, place);
            }
        }
    }
}

impl Shape {
    /// Whether nothing is read of it.
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty() && self.element.is_none()
    }

    /// How many choices it takes to make one of it.
    pub(super) fn slots(&self) -> usize {
        let members: usize = self.members.values().map(Shape::slots).sum();
        1 + members + self.element.as_ref().map_or(0, |element| element.slots())
    }

    /// Makes an object: the first choice takes it out, empties it or fills it,
    /// and for a value picks one of the pool. None for what is left out.
    pub(super) fn make(
        &self,
        choices: &mut dyn Iterator<Item = usize>,
        pool: &[Option<Value>],
    ) -> Option<Value> {
        let choice = choices.next().unwrap_or_default();
        if self.is_empty() {
            return pool.get(choice % pool.len().max(1)).cloned().flatten();
        }
        let mut map = Map::new();
        for (name, member) in &self.members {
            if let Some(value) = member.make(choices, pool) {
                map.insert(name.as_str().into(), value);
            }
        }
        let element = self
            .element
            .as_ref()
            .map(|element| element.make(choices, pool));
        // Filled more often than not: nothing is learned from what is not there.
        match (choice % 8, element) {
            (6, _) => None,
            (7, Some(_)) => Some(Value::from(Vec::new())),
            (_, Some(Some(element))) if self.members.is_empty() => Some(Value::from(vec![element])),
            (_, Some(None)) if self.members.is_empty() => Some(Value::from(Vec::new())),
            _ => Some(Value::from(map)),
        }
    }
}
