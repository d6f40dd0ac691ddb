//! What differs between two bodies of one object.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::likeness::{self, Likeness};
use crate::catalog::lexicon;
use crate::catalog::{Catalog, ForceNew, TypeFact, TypeFacts};
use crate::model::value::{Number, Path, PathStep, Value};
use crate::modules::body::{Leaf, Node};
use crate::modules::symbolic::{Dependency, SymbolicValue};

/// One place that differs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Difference {
    pub(crate) path: Path,
    pub(crate) before: Value,
    pub(crate) after: Value,
    /// The value after depends on something that is replaced or changed.
    pub(crate) through: Option<Dependency>,
}

impl Difference {
    /// Nothing is known of a value, or it hangs on something that is replaced. A value
    /// that is known in part is an update of the parts that are known.
    pub(crate) fn is_open(&self) -> bool {
        self.through.is_some() || self.before.is_unknown() || self.after.is_unknown()
    }

    /// Both values are known.
    pub(crate) fn known(&self) -> bool {
        self.through.is_none() && !self.before.has_unknown() && !self.after.has_unknown()
    }
}

/// Compares two bodies. `stale` tells whether a dependency is no longer met by the
/// object that met it before. Blocks of `after` are brought into the order of
/// those before, because the order of most blocks means nothing, unless it may decide; values of
/// `after` that are not what they were become unknown.
pub(crate) fn compare(
    rules: &Rules,
    before: &Node,
    after: &mut Node,
    stale: &dyn Fn(&Dependency) -> bool,
) -> Vec<Difference> {
    let mut compare = Compare {
        rules,
        stale,
        found: Vec::new(),
        wanted: Wanted::All,
        work: &Cell::new(0),
    };
    compare.nodes(&Path::default(), before, after, 0);
    compare.found
}

/// What of a type decides whether two values differ.
pub(crate) struct Rules {
    facts: TypeFacts,
    /// Paths that keep their value where the configuration stops saying it.
    kept: Vec<&'static str>,
    type_name: Arc<str>,
}

impl Rules {
    pub(crate) fn of(type_name: &str, catalog: Catalog) -> Self {
        let kept = catalog.type_fact(type_name, TypeFact::OptionalComputed);
        Rules {
            facts: catalog.facts(type_name),
            kept: kept.unwrap_or_default(),
            type_name: type_name.into(),
        }
    }
}

struct Compare<'c> {
    rules: &'c Rules,
    stale: &'c dyn Fn(&Dependency) -> bool,
    found: Vec<Difference>,
    wanted: Wanted,
    /// Pairs of blocks that were compared for one object.
    work: &'c Cell<usize>,
}

/// What a comparison is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Every difference.
    All,
    /// Whether there is any.
    First,
}

/// Pairs of blocks that are compared for one object, at all depths. Beyond
/// that blocks are taken in their order, which shows more differences than
/// there are, and never fewer.
const MOST_PAIRS: usize = 200_000;

/// Blocks of one type on both sides, where the order in which they are written may decide.
struct Order(Option<[Value; 2]>);

impl Order {
    fn of(type_name: &str, path: &Path, old: &[Node], new: &[Node]) -> Self {
        let name = path.0.iter().rev().find_map(|step| match step {
            PathStep::Name(name) => Some(name.as_ref()),
            PathStep::Index(_) => None,
        });
        if old.len() < 2 || new.len() < 2 {
            return Order(None);
        }
        let values = |blocks: &[Node]| -> Vec<Value> {
            blocks
                .iter()
                .map(|block| Value::Map(block.value()))
                .collect()
        };
        let (old, new) = (values(old), values(new));
        let entries: Vec<&Value> = old.iter().chain(&new).collect();
        let decides = name.is_some_and(|name| lexicon::order_decides(type_name, name, &entries));
        Order(decides.then_some([Value::List(old), Value::List(new)]))
    }

    /// Both sides as they are written, if blocks that stay have changed places. Each of them has
    /// its place in the new order.
    fn changed(self, stay: &[(usize, Node)]) -> Option<(Value, Value)> {
        let [before, after] = self.0?;
        let sorted = stay.is_sorted_by_key(|(position, _)| *position);
        (!sorted).then_some((before, after))
    }
}

impl Compare<'_> {
    /// Whether an argument that is taken out keeps its value: the provider computes it where
    /// nobody says it, and what it computed last is what stands there. Inside blocks that depends
    /// on how the provider pairs the blocks.
    fn keeps(&self, path: &Path) -> bool {
        let path = path.without_indices();
        // Where another value replaces the object, an older release or another schema of the
        // provider may replace it for this as well.
        self.rules.kept.contains(&path.as_str()) && !self.rules.facts.may_replace(&path)
    }

    fn push(&mut self, path: Path, before: Value, after: Value, through: Option<Dependency>) {
        self.found.push(Difference {
            path,
            before,
            after,
            through,
        });
    }

    /// Whether what is wanted has been found.
    fn is_done(&self) -> bool {
        self.wanted == Wanted::First && !self.found.is_empty()
    }

    fn nodes(&mut self, at: &Path, before: &Node, after: &mut Node, depth: usize) {
        let names: BTreeSet<Arc<str>> = before
            .attributes
            .keys()
            .chain(after.attributes.keys())
            .cloned()
            .collect();
        for name in names {
            let path = at.join(PathStep::Name(name.clone()));
            if written_as_blocks(before, after, &name) {
                continue;
            }
            match (
                before.attributes.get(&name),
                after.attributes.get_mut(&name),
            ) {
                (Some(before), Some(after)) => self.leaves(path, before, after),
                // Beside blocks of which nothing is known, others of their kind are said.
                (Some(before), None) if self.keeps(&path) && !after.open.contains_key(&name) => {
                    after.attributes.insert(name, before.clone());
                }
                (Some(before), None) => self.push(path, before.value.clone(), Value::Null, None),
                (None, Some(after)) => self.push(path, Value::Null, after.value.clone(), None),
                (None, None) => {}
            }
        }
        if self.is_done() {
            return;
        }
        let open: BTreeSet<Arc<str>> = before
            .open
            .keys()
            .chain(after.open.keys())
            .cloned()
            .collect();
        let mut whole: BTreeSet<Arc<str>> = BTreeSet::new();
        for name in &open {
            let path = at.join(PathStep::Name(name.clone()));
            match (before.open.get(name), after.open.get_mut(name)) {
                (Some(one), Some(other)) => self.leaves(path, one, other),
                _ => {
                    whole.insert(name.clone());
                    self.push(
                        path,
                        blocks_value(before, name),
                        blocks_value(after, name),
                        None,
                    );
                }
            }
        }
        let kinds: BTreeSet<Arc<str>> = before
            .blocks
            .keys()
            .chain(after.blocks.keys())
            .filter(|name| !whole.contains(*name) && !written_as_blocks(before, after, name))
            .cloned()
            .collect();
        for kind in kinds {
            if self.is_done() {
                return;
            }
            let path = at.join(PathStep::Name(kind.clone()));
            let none = Vec::new();
            let old = before.blocks.get(&kind).unwrap_or(&none);
            let new = after.blocks.remove(&kind).unwrap_or_default();
            if new.is_empty() && self.keeps(&path) && !after.open.contains_key(&kind) {
                after.blocks.insert(kind, old.clone());
                continue;
            }
            let new = self.blocks(&path, old, new, depth);
            if !new.is_empty() {
                after.blocks.insert(kind, new);
            }
        }
    }

    /// Blocks of one type: equal ones are paired wherever they stand, the rest
    /// in their order.
    fn blocks(&mut self, path: &Path, old: &[Node], new: Vec<Node>, depth: usize) -> Vec<Node> {
        let order = Order::of(&self.rules.type_name, path, old, &new);
        let mut left: Vec<Option<Node>> = new.into_iter().map(Some).collect();
        let mut paired: Vec<Option<(usize, Node)>> = Vec::with_capacity(old.len());
        // Most blocks stand where they stood.
        let bounded = old.len() * left.len() <= 250_000;
        for (at, block) in old.iter().enumerate() {
            let order = std::iter::once(at).chain(0..if bounded { left.len() } else { 0 });
            let mut hit = None;
            for position in order {
                if let Some(Some(candidate)) = left.get(position)
                    && self.same(block, candidate, depth)
                {
                    hit = Some(position);
                    break;
                }
            }
            let twin = hit.and_then(|position| Some((position, left[position].take()?)));
            if twin.is_none() && self.wanted == Wanted::First {
                self.push(path.clone(), Value::Map(block.value()), Value::Null, None);
                return Vec::new();
            }
            paired.push(twin);
        }
        let mut rest = left
            .into_iter()
            .enumerate()
            .filter_map(|(position, block)| Some((position, block?)));
        let mut out: Vec<(usize, Node)> = Vec::new();
        let mut gone = Vec::new();
        for (at, (block, twin)) in old.iter().zip(paired).enumerate() {
            let place = path.join(PathStep::Index(at));
            match twin {
                Some(twin) => out.push(twin),
                None => match rest.next() {
                    Some((position, mut twin)) => {
                        self.nodes(&place, block, &mut twin, depth + 1);
                        out.push((position, twin));
                    }
                    None => gone.push((place, block)),
                },
            }
        }
        for (place, block) in gone {
            self.push(place, Value::Map(block.value()), Value::Null, None);
        }
        if let Some((before, after)) = order.changed(&out) {
            self.push(path.clone(), before, after, None);
            out.sort_by_key(|(position, _)| *position);
        }
        for (at, (position, block)) in rest.enumerate() {
            let place = path.join(PathStep::Index(old.len() + at));
            self.push(place, Value::Null, Value::Map(block.value()), None);
            out.push((position, block));
        }
        out.into_iter().map(|(_, block)| block).collect()
    }

    fn same(&self, one: &Node, other: &Node, depth: usize) -> bool {
        self.work.set(self.work.get() + 1);
        if self.work.get() > MOST_PAIRS || differ_at_sight(one, other) {
            return false;
        }
        // What is kept is known of whole objects.
        let rules = Rules {
            facts: self.rules.facts,
            kept: Vec::new(),
            type_name: self.rules.type_name.clone(),
        };
        let mut compare = Compare {
            rules: &rules,
            stale: self.stale,
            found: Vec::new(),
            wanted: Wanted::First,
            work: self.work,
        };
        compare.nodes(&Path::default(), one, &mut other.clone(), depth + 1);
        compare.found.is_empty()
    }

    fn leaves(&mut self, path: Path, before: &Leaf, after: &mut Leaf) {
        let dependencies = |leaf: &Leaf| {
            leaf.symbolic
                .as_ref()
                .map(|symbolic| symbolic.dependencies.clone())
                .unwrap_or_default()
        };
        let broken = dependencies(after)
            .into_iter()
            .find(|dependency| (self.stale)(dependency));
        let alike = match (&before.symbolic, &after.symbolic) {
            (Some(one), Some(other)) => {
                let text = |part: &SymbolicValue| part.document.clone().map(Value::String);
                one.value_number == other.value_number
                    || matches!((text(one), text(other)), (Some(one), Some(other))
                        if self.same_document(&path, &one, &other))
            }
            _ => false,
        };
        if alike && broken.is_none() {
            return;
        }
        if before.symbolic.is_none() && after.symbolic.is_none() {
            if !same_value(&before.value, &after.value)
                && !self.same_document(&path, &before.value, &after.value)
            {
                self.values(&path, &before.value, &after.value, None);
            }
            return;
        }
        // A document with names for its unknown parts is the same text, and yet what
        // a name stands for is another one.
        if broken.is_some() && !before.value.has_unknown() && !after.value.has_unknown() {
            after.value = Value::Unknown;
        }
        self.values(&path, &before.value, &after.value, broken.as_ref());
    }

    fn same_document(&self, path: &Path, before: &Value, after: &Value) -> bool {
        let (Some(one), Some(other)) = (before.as_str(), after.as_str()) else {
            return false;
        };
        match likeness::same_json(one, other) {
            Some(Likeness::Policy) => true,
            Some(Likeness::Json) => {
                self.rules.facts.force_new(&path.without_indices()) == ForceNew::No
            }
            None => false,
        }
    }

    fn values(&mut self, path: &Path, before: &Value, after: &Value, through: Option<&Dependency>) {
        match (before, after) {
            (Value::Map(one), Value::Map(other)) => {
                let names: BTreeSet<&Arc<str>> = one.keys().chain(other.keys()).collect();
                for name in names {
                    let inner = path.join(PathStep::Name(name.clone()));
                    let (old, new) = (
                        one.get(name).unwrap_or(&Value::Null),
                        other.get(name).unwrap_or(&Value::Null),
                    );
                    self.values(&inner, old, new, through);
                }
            }
            (Value::List(one), Value::List(other))
                if one.len() == other.len()
                    && one
                        .iter()
                        .chain(other)
                        .all(|value| matches!(value, Value::Map(_))) =>
            {
                for (at, (old, new)) in one.iter().zip(other).enumerate() {
                    self.values(&path.join(PathStep::Index(at)), old, new, through);
                }
            }
            (old, new) if !old.has_unknown() && !new.has_unknown() => {
                if !same_value(old, new) {
                    self.push(path.clone(), old.clone(), new.clone(), None);
                }
            }
            (old, new) => self.push(path.clone(), old.clone(), new.clone(), through.cloned()),
        }
    }
}

/// Whether two blocks have an argument that is a plain value on both sides, and
/// not the same one. Most blocks of a list do, and need not be looked into.
fn differ_at_sight(one: &Node, other: &Node) -> bool {
    one.attributes.iter().any(|(name, leaf)| {
        other.attributes.get(name).is_some_and(|twin| {
            let plain = |leaf: &Leaf| {
                leaf.symbolic.is_none()
                    && match &leaf.value {
                        Value::Number(_) | Value::Bool(_) => true,
                        Value::String(text) => !text.contains(['{', '[']),
                        _ => false,
                    }
            };
            plain(leaf) && plain(twin) && !same_value(&leaf.value, &twin.value)
        })
    })
}

/// Whether one side writes as blocks what the other one, in JSON syntax, writes
/// as an argument, and both say the same.
fn written_as_blocks(before: &Node, after: &Node, name: &Arc<str>) -> bool {
    let argument = |node: &Node| node.attributes.get(name).map(|leaf| leaf.value.clone());
    let blocks = |node: &Node| {
        let there = node.blocks.contains_key(name);
        there.then(|| blocks_value(node, name))
    };
    match (
        argument(before),
        blocks(before),
        argument(after),
        blocks(after),
    ) {
        (Some(one), None, None, Some(two)) | (None, Some(two), Some(one), None) => {
            !one.has_unknown() && !two.has_unknown() && same_nesting(&one, &two)
        }
        _ => false,
    }
}

/// Equal if a list of one object is that object, which JSON syntax leaves open.
fn same_nesting(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Map(_), Value::List(list)) => {
            matches!(list.as_slice(), [only] if same_nesting(one, only))
        }
        (Value::List(list), Value::Map(_)) => {
            matches!(list.as_slice(), [only] if same_nesting(only, other))
        }
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| same_nesting(one, other))
        }
        (Value::Map(one), Value::Map(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| {
                    other.get(key).is_some_and(|twin| same_nesting(value, twin))
                })
        }
        _ => same_value(one, other),
    }
}

fn blocks_value(node: &Node, name: &str) -> Value {
    if node.open.contains_key(name) {
        return Value::Unknown;
    }
    let blocks = node.blocks.get(name).map(Vec::as_slice).unwrap_or_default();
    Value::List(
        blocks
            .iter()
            .map(|block| Value::Map(block.value()))
            .collect(),
    )
}

/// Equal after the conversions that Terraform makes: `"80"` and `80`, `null` and nothing.
pub(crate) fn same_value(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(text), Value::Number(number))
        | (Value::Number(number), Value::String(text)) => {
            Number::parse(text).as_ref() == Some(number)
        }
        (Value::String(text), Value::Bool(bool)) | (Value::Bool(bool), Value::String(text)) => {
            text.as_ref() == if *bool { "true" } else { "false" }
        }
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| same_value(one, other))
        }
        (Value::Map(one), Value::Map(other)) => {
            let null = Value::Null;
            one.keys().chain(other.keys()).all(|key| {
                same_value(
                    one.get(key).unwrap_or(&null),
                    other.get(key).unwrap_or(&null),
                )
            })
        }
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A body with `count` blocks at each of `depth` levels, of which only the
    /// innermost differ from each other by name.
    fn nested(count: usize, depth: usize, mark: &str) -> Node {
        let leaf = |text: String| Leaf {
            value: Value::from(text),
            symbolic: None,
            form: None,
            sensitive: false,
            span: None,
        };
        let mut node = Node::default();
        if depth == 0 {
            node.attributes.insert("name".into(), leaf(mark.to_owned()));
            return node;
        }
        let blocks = (0..count).map(|at| nested(count, depth - 1, &format!("{mark}.{at}")));
        node.blocks.insert("rule".into(), blocks.collect());
        node
    }

    fn pairs(count: usize) -> usize {
        let rules = Rules {
            facts: Catalog::built_in().facts("aws_wafv2_web_acl"),
            kept: Vec::new(),
            type_name: "acme_thing".into(),
        };
        let work = Cell::new(0);
        let mut compare = Compare {
            rules: &rules,
            stale: &|_| false,
            found: Vec::new(),
            wanted: Wanted::All,
            work: &work,
        };
        let before = nested(count, 3, "a");
        let mut after = nested(count, 3, "b");
        compare.nodes(&Path::default(), &before, &mut after, 0);
        assert_eq!(compare.found.len(), count.pow(3));
        work.get()
    }

    #[test]
    fn nested_blocks_do_not_multiply_the_work() {
        // Every block has another name, so that none finds its twin.
        let (small, large) = (pairs(4), pairs(8));
        assert!(large <= 64 * small, "{small} and then {large} pairs");
        assert!(pairs(20) <= MOST_PAIRS + 20_usize.pow(3) * 42);
    }
}
