//! Fixes as literal HCL, written with the builder and formatter of `hcl-rs`.
//!
//! Nothing hostile gets into one: names are identifiers, and values are facts
//! of the catalog, or truth values, numbers and plain words that stood there
//! before and that nothing marks sensitive. Where that does not suffice there
//! is no fix, because half of one would be taken for the whole.

mod traversal;
mod tree;

use hcl::expr::Expression;
use hcl::structure::{Attribute, Block, Body};
use hcl::{Identifier, Traversal, Variable};

use crate::analysis::protection::GuardState;
use crate::catalog::{Protection, ProtectionKind, Safe, SafeValue};
use crate::model::address::{ConfigAddress, ResourceAddress};
use crate::model::change::ResourceChange;
use crate::model::value::{Mask, Number, PathStep, Value};

use super::scope::ChangeScope;
use traversal::{config_traversal, traversal};
use tree::{Kind, Tree, format};

/// Longest text that a fix takes over.
const MAX_TEXT: usize = 100;
/// Most elements of a list that a fix takes over.
const MAX_LIST: usize = 16;
/// Most attributes of one fix.
const MAX_PATHS: usize = 12;

/// Words in names of attributes that hold secrets.
const SECRET: &[&str] = &[
    "access_key",
    "api_key",
    "apikey",
    "auth",
    "credential",
    "passphrase",
    "passwd",
    "password",
    "private_key",
    "secret",
    "token",
];

/// The attributes at some paths as they were before the change; nothing when
/// one of them cannot be told.
pub(super) fn as_before(scope: &ChangeScope<'_>, paths: &[String]) -> Option<String> {
    let mut tree = Tree::default();
    for path in bounded(paths)? {
        let (way, name) = way(scope, path)?;
        let value = before(scope, path)?;
        // A text that is not known yet comes from another object: written down
        // as a constant it would only cut the reference.
        let new = scope.sides().1.all_at(path);
        let open = new.iter().any(|value| value.has_unknown());
        if open && !matches!(value, Expression::Bool(_) | Expression::Number(_)) {
            return None;
        }
        tree.put(&way, &name, value);
        neighbours(scope, &way, &mut tree);
    }
    tree.text()
}

/// What else stands in the map of tags around an attribute after the change:
/// whoever pastes a map replaces all of it. Where something in it is not fit to be
/// shown the attribute stands alone.
fn neighbours(scope: &ChangeScope<'_>, way: &[(String, Kind)], tree: &mut Tree) {
    // Other maps may hold secrets that nothing marks: environments, settings.
    let in_tags = way.last().is_some_and(|(name, kind)| {
        *kind == Kind::Object && (name.contains("tag") || name.contains("label"))
    });
    let Some(change) = scope.subject().filter(|_| in_tags) else {
        return;
    };
    let names: Vec<&str> = way.iter().map(|(name, _)| name.as_str()).collect();
    if hidden(change.after.sensitive(), &names.join(".")) {
        return;
    }
    let mut place = Some(change.after.value());
    for name in &names {
        place = place.and_then(|value| only(Some(value.get(name))).flatten());
    }
    let Some(Value::Map(map)) =
        place.filter(|map| map.as_map().is_some_and(|map| map.len() <= MAX_LIST))
    else {
        return;
    };
    let rest: Option<Vec<(&str, Expression)>> = map
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| {
            is_plain(name).then_some(())?;
            Some((name.as_ref(), simple(value)?))
        })
        .collect();
    for (name, value) in rest.unwrap_or_default() {
        tree.put(way, name, value);
    }
}

/// The guards at some paths with their protective value, each with what it needs to
/// be one; nothing when one of them has none that can be written down.
pub(super) fn as_safe(scope: &ChangeScope<'_>, paths: &[String]) -> Option<String> {
    let mut tree = Tree::default();
    for path in bounded(paths)? {
        let facts = scope.facts()?;
        let fact = facts.protections().find(|fact| fact.path == *path);
        let (place, name) = way(scope, path)?;
        let value = match &fact {
            Some(fact) => safe(scope, fact)?,
            None => before(scope, path).or_else(|| by_name(&name))?,
        };
        tree.put(&place, &name, value);
        // A last snapshot needs a name beside the switch that asks for it.
        let needed = fact.iter().flat_map(|fact| {
            facts.protections().filter(|other| {
                Some(other.path) == fact.needs
                    || fact.kind == ProtectionKind::FinalSnapshot
                        && other.kind == fact.kind
                        && other.safe == Safe::Set
            })
        });
        for fact in needed {
            let (place, name) = way(scope, fact.path)?;
            tree.put(&place, &name, safe(scope, &fact)?);
        }
    }
    tree.text()
}

/// A `removed` block that lets the object live on.
pub(super) fn removed_block(address: &ConfigAddress) -> Option<String> {
    let lifecycle = Block::builder("lifecycle")
        .add_attribute(("destroy", false))
        .build();
    let block = Block::builder("removed")
        .add_attribute(("from", config_traversal(address)?))
        .add_block(lifecycle)
        .build();
    format(&Body::builder().add_block(block).build())
}

/// A `moved` block.
pub(in crate::rules) fn moved_block(
    from: &ResourceAddress,
    to: &ResourceAddress,
) -> Option<String> {
    let block = Block::builder("moved")
        .add_attribute(("from", traversal(from)?))
        .add_attribute(("to", traversal(to)?))
        .build();
    format(&Body::builder().add_block(block).build())
}

/// `lifecycle` with one setting.
pub(in crate::rules) fn lifecycle(name: &str, value: impl Into<Expression>) -> Option<String> {
    let name = Identifier::new(name).ok()?;
    let block = Block::builder("lifecycle")
        .add_attribute(Attribute::new(name, value))
        .build();
    format(&Body::builder().add_block(block).build())
}

/// Attributes with texts that stood in a configuration: `source`, `version`.
pub(in crate::rules) fn texts(attributes: &[(&str, &str)]) -> Option<String> {
    let mut tree = Tree::default();
    for (name, text) in attributes {
        tree.put(&[], name, plain(text)?);
    }
    tree.text()
}

/// `required_providers` with the source of one provider.
pub(in crate::rules) fn required_provider(local: &str, source: &str) -> Option<String> {
    let way = [
        ("terraform".to_owned(), Kind::Block),
        ("required_providers".to_owned(), Kind::Block),
        (identifier(local)?.to_owned(), Kind::Object),
    ];
    let mut tree = Tree::default();
    tree.put(&way, "source", plain(source)?);
    tree.text()
}

/// A dotted path as written in `ignore_changes`.
pub(in crate::rules) fn reference(path: &str) -> Option<Expression> {
    let mut parts = path.split('.');
    let first = Variable::new(identifier(parts.next()?)?).ok()?;
    let mut rest = parts.peekable();
    if rest.peek().is_none() {
        return Some(Expression::Variable(first));
    }
    let mut builder = Traversal::builder(first);
    for part in rest {
        builder = builder.attr(Identifier::new(identifier(part)?).ok()?);
    }
    Some(builder.build().into())
}

fn bounded(paths: &[String]) -> Option<&[String]> {
    (!paths.is_empty() && paths.len() <= MAX_PATHS).then_some(paths)
}

/// The names around an attribute, with how each is written, and its own name.
/// A list with several blocks has no place that a path alone could name.
fn way(scope: &ChangeScope<'_>, path: &str) -> Option<(Vec<(String, Kind)>, String)> {
    let mut names: Vec<&str> = path.split('.').collect();
    let last = names.pop()?;
    let (before, after) = scope.sides();
    let (mut old, mut new) = (Some(before), Some(after));
    let mut out = Vec::new();
    for name in names {
        old = inside(old, name)?;
        new = inside(new, name).unwrap_or(None);
        let kind = match (listed(old), listed(new)) {
            (Some(kind), _) | (None, Some(kind)) => kind,
            (None, None) => Kind::Block,
        };
        out.push((name.to_owned(), kind));
        old = only(old)?;
        new = only(new).unwrap_or(None);
    }
    let in_object = out.last().is_some_and(|(_, kind)| *kind == Kind::Object);
    if in_object {
        is_plain(last).then_some(())?;
    } else {
        identifier(last)?;
    }
    Some((out, last.to_owned()))
}

/// The member of an object; `None` inside where there is none.
#[expect(clippy::option_option, reason = "no member is not the same as no way")]
fn inside<'v>(value: Option<&'v Value>, name: &str) -> Option<Option<&'v Value>> {
    match value {
        None | Some(Value::Null) => Some(None),
        Some(Value::Map(map)) => Some(map.get(name)),
        Some(_) => None,
    }
}

/// What a value on the way says about how it is written.
fn listed(value: Option<&Value>) -> Option<Kind> {
    match value? {
        Value::List(_) => Some(Kind::Block),
        Value::Map(_) => Some(Kind::Object),
        _ => None,
    }
}

/// The one element of a list of blocks.
#[expect(
    clippy::option_option,
    reason = "no element is not the same as several"
)]
fn only(value: Option<&Value>) -> Option<Option<&Value>> {
    match value {
        Some(Value::List(list)) => match list.as_slice() {
            [] => Some(None),
            [one] => Some(Some(one)),
            _ => None,
        },
        other => Some(other),
    }
}

/// The value at a path before the change, if it is fit to be written down.
fn before(scope: &ChangeScope<'_>, path: &str) -> Option<Expression> {
    let change = scope.subject()?;
    if hidden(change.before.sensitive(), path) || hidden(change.after.sensitive(), path) {
        return None;
    }
    // The report would hide it, and what it puts in its place is no value.
    let name = path.rsplit('.').next().unwrap_or(path).to_ascii_lowercase();
    if SECRET.iter().any(|word| name.contains(word)) {
        return None;
    }
    let mut value = change.before.value();
    for name in path.split('.') {
        value = only(Some(value))?.unwrap_or(&Value::Null).get(name);
    }
    simple(value)
}

/// Whether something at a path is marked sensitive, whatever the indices.
fn hidden(mask: &Mask, path: &str) -> bool {
    if !mask.any() {
        return false;
    }
    if mask.is_all() || path.is_empty() {
        return true;
    }
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    match mask {
        Mask::List(list) => list.iter().any(|inner| hidden(inner, path)),
        _ => hidden(mask.step(&PathStep::Name(name.into())), rest),
    }
}

/// A value that can be shown to anybody.
fn simple(value: &Value) -> Option<Expression> {
    match value {
        Value::Bool(bool) => Some((*bool).into()),
        Value::Number(found) => number(found),
        Value::String(text) => plain(text),
        Value::List(list) if list.len() <= MAX_LIST => {
            let elements: Option<Vec<Expression>> = list
                .iter()
                .map(|element| match element {
                    Value::List(_) => None,
                    element => simple(element),
                })
                .collect();
            elements.map(Expression::Array)
        }
        Value::Null | Value::Unknown | Value::List(_) | Value::Map(_) => None,
    }
}

fn number(found: &Number) -> Option<Expression> {
    if let Some(whole) = found.as_i64() {
        return Some(whole.into());
    }
    hcl::Number::from_f64(found.as_f64()).map(Expression::Number)
}

/// A text that is one word.
fn plain(text: &str) -> Option<Expression> {
    is_plain(text).then(|| Expression::String(text.to_owned()))
}

/// Whether a text is one word without anything that HCL or a reader could take
/// for something else.
pub(in crate::rules) fn is_plain(text: &str) -> bool {
    text.len() <= MAX_TEXT
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_-.:/@+=,*~<>?&".contains(c))
}

fn identifier(name: &str) -> Option<&str> {
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let rest = name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    (starts && rest && name.len() <= MAX_TEXT).then_some(name)
}

/// The safe value of a guard: what stood there, if that was safe, else what the
/// catalog calls safe.
fn safe(scope: &ChangeScope<'_>, fact: &Protection) -> Option<Expression> {
    let was_safe = scope
        .guards()
        .iter()
        .any(|guard| guard.path == fact.path && guard.before == GuardState::Safe);
    if was_safe && let Some(value) = before(scope, fact.path) {
        return Some(value);
    }
    match &fact.safe {
        Safe::Is(value) => Some(known(*value)),
        Safe::OneOf(list) => list.iter().next().map(known),
        Safe::AtLeast(least) => Some(rounded(*least)),
        Safe::MinDuration(least) => plain(least),
        Safe::Set if fact.kind == ProtectionKind::FinalSnapshot => snapshot_name(scope),
        // What a decrease is measured by is the value before alone.
        Safe::Set | Safe::NotLower(_) => None,
    }
}

fn known(value: SafeValue) -> Expression {
    match value {
        SafeValue::Bool(bool) => bool.into(),
        SafeValue::Number(number) => rounded(number),
        SafeValue::Str(text) => Expression::String(text.to_owned()),
    }
}

fn rounded(number: f64) -> Expression {
    match hcl::Number::from_f64(number) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "whole and far from the ends"
        )]
        Some(_) if number.fract() == 0.0 && number.abs() < 1e15 => (number as i64).into(),
        Some(number) => Expression::Number(number),
        None => Expression::Null,
    }
}

/// Whether the new object would have the name (or the number that stands for one)
/// of the old one while both are there.
pub(super) fn keeps_its_name(change: &ResourceChange) -> bool {
    let is_name = |attribute: &str| {
        let last = attribute.rsplit('_').next().unwrap_or(attribute);
        ["name", "identifier", "bucket", "domain", "port", "priority"].contains(&last)
    };
    let (before, after) = (change.before.value(), change.after.value());
    before.as_map().is_some_and(|map| {
        map.iter().any(|(attribute, value)| {
            is_name(attribute)
                && !value.is_empty()
                && !value.has_unknown()
                && after.get(attribute) == value
        })
    })
}

/// A name for the last snapshot: letters, digits and hyphens, as every
/// provider takes them.
fn snapshot_name(scope: &ChangeScope<'_>) -> Option<Expression> {
    let name = scope.subject()?.address.name.replace('_', "-");
    let word = name.trim_matches('-').to_ascii_lowercase();
    let fits = word.len() <= 50
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && !word.contains("--");
    fits.then(|| Expression::String(format!("{word}-final")))
}

/// The protective value of a switch that is a guard by its name alone.
fn by_name(name: &str) -> Option<Expression> {
    super::functions::safe_by_name(name).map(Into::into)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::analysis::{Analysis, Settings, Stacks};
    use crate::hcl::parse::parse_body;
    use crate::model::action::Action;
    use crate::model::change::ChangeSet;
    use crate::model::value::{Map, Object};
    use crate::policy::Policy;
    use crate::source::FileId;

    #[test]
    fn moved_blocks_quote_keys() {
        let parse = |text: &str| ResourceAddress::parse(text).expect("an address");
        let from = parse("aws_s3_bucket.logs[0]");
        let to = parse(r#"module.a["x.y"].aws_s3_bucket.logs"#);
        assert_eq!(
            moved_block(&from, &to).as_deref(),
            Some(
                "moved {\n  from = aws_s3_bucket.logs[0]\n  to   = module.a[\"x.y\"].aws_s3_bucket.logs\n}"
            )
        );
        let hostile = parse("aws_s3_bucket.logs[\"${file(1)}\"]");
        assert!(
            moved_block(&hostile, &to).is_some_and(|text| text.contains("\"$${file(1)}\"")),
            "{:?}",
            moved_block(&hostile, &to)
        );
    }

    fn nested(path: &str, value: Value) -> Value {
        let mut names: Vec<&str> = path.split('.').collect();
        let mut inner = value;
        while let Some(name) = names.pop() {
            let map: Map = [(Arc::from(name), inner)].into_iter().collect();
            inner = Value::Map(map);
            if !names.is_empty() {
                inner = Value::List(vec![inner]);
            }
        }
        inner
    }

    /// Every guard of the catalog whose protective value is a value has a fix, and
    /// what it says is safe.
    #[test]
    fn every_guard_has_a_safe_position_as_hcl() {
        let mut set = ChangeSet::default();
        let mut facts: Vec<Protection> = Vec::new();
        let catalog = crate::catalog::Catalog::built_in();
        for name in catalog.types() {
            for fact in catalog.facts(name).protections() {
                let before = match fact.safe {
                    Safe::NotLower(_) | Safe::Set => Value::from(30),
                    _ => Value::Null,
                };
                let index = facts.len();
                facts.push(fact);
                set.changes.push(ResourceChange {
                    address: ResourceAddress::parse(&format!("{name}.a{index:05}"))
                        .expect("an address"),
                    previous_address: None,
                    deposed: None,
                    provider: "".into(),
                    provider_alias: None,
                    provider_key: None,
                    action: Action::Update,
                    reason: None,
                    before: Object::known(nested(fact.path, before), Mask::None),
                    after: Object::known(Value::Map(Map::new()), Mask::None),
                    replace_paths: Vec::new(),
                    importing: None,
                    deferred: None,
                    identity: (Value::Null, Value::Null),
                    predicted: None,
                    span: None,
                });
            }
        }
        let (world, policy) = (Stacks::new(vec![&set], catalog), Policy::default());
        let context = Analysis::build(&world, 0, &policy, Settings::default());
        let (mut written, mut without) = (0, Vec::new());
        for (index, fact) in facts.iter().enumerate() {
            let scope = ChangeScope::new(&context, Some(index));
            let Some(text) = as_safe(&scope, &[fact.path.to_owned()]) else {
                without.push((set.changes[index].address.type_name.clone(), fact.path));
                continue;
            };
            written += 1;
            let body = parse_body(&text, FileId(0), "fix").expect(&text);
            let mut place = &body;
            let mut names: Vec<&str> = fact.path.split('.').collect();
            let last = names.pop().unwrap_or_default();
            for name in names {
                place = &place.block(name).unwrap_or_else(|| panic!("{text}")).body;
            }
            assert!(place.attribute(last).is_some(), "{text}");
        }
        assert!(written > 500, "{written} {without:?}");
        // A snapshot without a name that fits, and windows of time in words of their own.
        assert!(
            without.len() * 20 < written,
            "{} of {written}: {without:?}",
            without.len()
        );
    }

    #[test]
    fn only_plain_words_are_taken_over() {
        for text in [
            "7",
            "db.r6g.large",
            "10.0.0.0/16",
            "arn:aws:kms:a:1:key/2",
            "",
        ] {
            assert!(plain(text).is_some(), "{text}");
        }
        for text in ["${file(1)}", "a b", "a\nb", "a\"b", "pr\u{43e}d", "`x`"] {
            assert!(plain(text).is_none(), "{text}");
        }
    }

    #[test]
    fn ignored_paths_are_references() {
        let list = Expression::Array(vec![
            reference("tags").expect("a name"),
            reference("settings.size").expect("a path"),
        ]);
        assert_eq!(
            lifecycle("ignore_changes", list).as_deref(),
            Some("lifecycle {\n  ignore_changes = [tags, settings.size]\n}")
        );
        assert!(reference("tags[\"a\"]").is_none());
    }
}
