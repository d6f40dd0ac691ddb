//! Reads `example` blocks.

mod beside;
mod origin;

use std::sync::Arc;

use beside::{check, gap, invocation, output, state};
use origin::origin;

use super::{Example, ExampleChange, Expect, Fixture, GateFixture, PlanFixture, Tree, TreeFixture};
use crate::analysis::production::IsProduction;
use crate::finding::{Class, Effect};
use crate::hcl::evaluate::constant;
use crate::hcl::merge::{self, Dialect};
use crate::hcl::parse;
use crate::hcl::syntax::{Attribute, Block, Body};
use crate::model::action::Action;
use crate::model::address::{InstanceKey, ResourceAddress};
use crate::model::time;
use crate::model::value::{Mask, Object, Path, PathStep, Value};
use crate::rules::reader::Reader;
use crate::source::{FileId, Span};

/// What an example expects.
const EXPECTS: &[&str] = &[
    "expect",
    "case",
    "effect",
    "raises",
    "message",
    "fix",
    "attributes",
];
/// What it shows of a plan beside changes.
const PLAN: &[&str] = &["plan", "fidelity", "environment", "configuration"];
/// What the policy and the command line say.
const GATE: &[&str] = &["policy", "agent", "now", "untrusted_policy", "baseline"];
/// The two trees.
const TREES: &[&str] = &["files", "before_files", "after_files"];
/// What a change is made of.
const CHANGE: &[&str] = &[
    "production",
    "type",
    "address",
    "previous_address",
    "actions",
    "reason",
    "before",
    "after",
    "unknown",
    "sensitive",
    "sensitive_before",
    "replace_paths",
    "importing",
    "deposed",
    "deferred",
    "provider",
    "provider_alias",
    "instances",
];
const BLOCKS: &[&str] = &["change", "state", "output", "check", "invocation", "gap"];

/// Most instances of one change.
const MAX_INSTANCES: u64 = 1_000;

/// Reads an `example` block.
pub(in crate::rules) fn read(reader: &mut Reader, block: &Block) -> Option<Example> {
    let Some(name) = block.label(0).filter(|_| block.labels.len() == 1) else {
        reader.wrong(block.header, "an example has one label: its name");
        return None;
    };
    let body = &block.body;
    let known = [EXPECTS, PLAN, GATE, TREES, CHANGE].concat();
    reader.names(body, &known, BLOCKS);
    if body.attribute("expect").is_none() {
        reader.wrong(block.header, "`expect` is missing");
    }
    let expect = reader.word(
        body,
        "expect",
        |word| match word {
            "finding" => Some(Expect::Finding),
            "pass" => Some(Expect::Pass),
            "unknown" => Some(Expect::Unknown),
            _ => None,
        },
        &["finding", "pass", "unknown"],
    )?;
    let effects = ["note", "needs-approval", "fail"];
    let classes = ["read-only", "reversible", "destructive"];
    let trees = TREES.iter().any(|name| body.attribute(name).is_some());
    let fixture = if trees {
        Fixture::Trees(Box::new(tree_fixture(reader, block)?))
    } else {
        Fixture::Plan(Box::new(plan_fixture(reader, block)))
    };
    let example = Example {
        name: name.to_owned(),
        expect,
        case: reader.text(body, "case"),
        effect: reader.word(body, "effect", Effect::from_name, &effects),
        raises: reader.word(body, "raises", Class::from_name, &classes),
        message: reader.text(body, "message"),
        fix: reader.text(body, "fix"),
        attributes: reader.texts(body, "attributes"),
        fixture,
        environment: reader.text(body, "environment"),
        gate: gate(reader, body),
        range: block.span.range(),
    };
    if expect == Expect::Pass {
        for name in &EXPECTS[1..] {
            if let Some(attribute) = body.attribute(name) {
                reader.wrong(
                    attribute.name_span,
                    format!("an example that passes has no finding, and so no `{name}`"),
                );
            }
        }
    }
    Some(example)
}

fn gate(reader: &mut Reader, body: &Body) -> GateFixture {
    let now = reader
        .text(body, "now")
        .map(|text| (time::parse(&text), text));
    if let (Some((None, _)), Some(attribute)) = (&now, body.attribute("now")) {
        reader.wrong(
            attribute.expr.span,
            "`now` is a time like \"2026-11-27T15:00:00Z\"",
        );
    }
    let policy = reader.text(body, "policy");
    if let (Some(text), Some(attribute)) = (&policy, body.attribute("policy"))
        && let Err(error) = crate::policy::file::parse(text.as_bytes(), "policy")
    {
        reader.wrong(attribute.expr.span, error.message);
    }
    GateFixture {
        policy,
        agent: reader.text(body, "agent"),
        now: now.and_then(|(now, _)| now),
        untrusted: body
            .attribute("untrusted_policy")
            .is_some_and(|attribute| attribute.expr.literal() == Some(&Value::Bool(true))),
        baseline: reader.texts(body, "baseline").unwrap_or_default(),
    }
}

fn plan_fixture(reader: &mut Reader, block: &Block) -> PlanFixture {
    let body = &block.body;
    let mut fixture = PlanFixture {
        origin: origin(reader, body),
        ..PlanFixture::default()
    };
    if body.attribute("type").is_some() || body.attribute("address").is_some() {
        fixture.changes.extend(changes(reader, block, body));
    } else if let Some(stray) = body
        .attributes
        .iter()
        .find(|attribute| CHANGE.contains(&attribute.name.as_ref()))
    {
        reader.wrong(
            stray.name_span,
            format!(
                "`{}` belongs to a change: `type` or `address` is missing, or the attribute belongs in a `change` block",
                stray.name
            ),
        );
    }
    for block in body.blocks_of("change") {
        reader.names(&block.body, CHANGE, &[]);
        fixture.changes.extend(changes(reader, block, &block.body));
    }
    for block in body.blocks_of("state") {
        fixture.state.extend(state(reader, block));
    }
    for block in body.blocks_of("output") {
        fixture.outputs.extend(output(reader, block));
    }
    for block in body.blocks_of("check") {
        fixture.checks.extend(check(reader, block));
    }
    for block in body.blocks_of("invocation") {
        fixture.invocations.extend(invocation(reader, block));
    }
    for block in body.blocks_of("gap") {
        fixture.gaps.extend(gap(reader, block));
    }
    if let Some(attribute) = body.attribute("configuration") {
        let tree = tree(reader, attribute);
        if !tree.submodules.is_empty() {
            reader.wrong(attribute.expr.span, "a plan carries no submodules");
        }
        fixture.configuration = tree.texts;
    }
    fixture
}

fn tree_fixture(reader: &mut Reader, block: &Block) -> Option<TreeFixture> {
    let body = &block.body;
    let known = [EXPECTS, TREES, &["environment", "production"]].concat();
    for attribute in &body.attributes {
        let name = attribute.name.as_ref();
        if !known.contains(&name) {
            reader.wrong(
                attribute.name_span,
                format!("an example with files is read from them and has no `{name}`"),
            );
        }
    }
    for inner in &body.blocks {
        reader.wrong(
            inner.header,
            format!(
                "an example with files is read from them and has no `{}` block",
                inner.kind
            ),
        );
    }
    let mut side = |own: &str| -> Tree {
        let mut out = Tree::default();
        for name in ["files", own] {
            if let Some(attribute) = body.attribute(name) {
                let found = tree(reader, attribute);
                out.texts.extend(found.texts);
                out.submodules.extend(found.submodules);
            }
        }
        out
    };
    let fixture = TreeFixture {
        before: side("before_files"),
        after: side("after_files"),
        production: production(reader, body),
    };
    if let Err(error) = super::run::read_trees(&fixture, reader.catalog) {
        reader.wrong(
            block.header,
            format!("the files cannot be compared: {}", error.message),
        );
        return None;
    }
    Some(fixture)
}

/// Texts by path; what the tools read as configuration has to parse.
fn tree(reader: &mut Reader, attribute: &Attribute) -> Tree {
    let mut out = Tree::default();
    let Some(items) = attribute.expr.items() else {
        reader.wrong(
            attribute.expr.span,
            format!(
                "`{}` is an object of paths and texts: `{{ \"main.tf\" = <<-EOT … }}`",
                attribute.name
            ),
        );
        return out;
    };
    for item in items {
        let Some(path) = item.key.as_str() else {
            reader.wrong(item.key.span, "a path is a plain string");
            continue;
        };
        if path.is_empty()
            || path.starts_with('/')
            || path.split('/').any(|part| matches!(part, "" | "." | ".."))
        {
            reader.wrong(
                item.key.span,
                format!(
                    "`{path}` is not a path below the top of a tree, such as `modules/db/main.tf`"
                ),
            );
            continue;
        }
        match constant(&item.value) {
            Some(Value::String(text)) => {
                parses(reader, path, &text, item.value.span);
                out.texts.insert(path.into(), text);
            }
            Some(Value::Map(map)) if map.len() == 1 && map.contains_key("submodule") => {
                match map.get("submodule").and_then(Value::as_str) {
                    Some(commit) => {
                        out.submodules.insert(path.into(), commit.into());
                    }
                    None => reader.wrong(item.value.span, "a submodule is `{ submodule = \"commit\" }`"),
                }
            }
            None => reader.wrong(
                item.value.span,
                "a text is a plain string or heredoc: write `$${…}` for what the text itself fills in",
            ),
            Some(_) => reader.wrong(
                item.value.span,
                "a file is a text, or `{ submodule = \"commit\" }`",
            ),
        }
    }
    out
}

/// Refuses a text of configuration that does not parse.
fn parses(reader: &mut Reader, path: &str, text: &str, span: Span) {
    if merge::role(path, Dialect::OpenTofu).is_none() || path.ends_with(".json") {
        return;
    }
    if let Err(error) = parse::parse_body(text, FileId(0), path) {
        let line = error.location.as_ref().and_then(|place| place.line);
        let line = line.map_or_else(String::new, |line| format!(" (line {line} of it)"));
        reader.wrong(
            span,
            format!("`{path}` does not parse: {}{line}", error.message),
        );
    }
}

fn production(reader: &mut Reader, body: &Body) -> IsProduction {
    let Some(attribute) = body.attribute("production") else {
        return IsProduction::Yes;
    };
    match constant(&attribute.expr) {
        Some(Value::Bool(true)) => IsProduction::Yes,
        Some(Value::Bool(false)) => IsProduction::No,
        Some(Value::String(word)) if word.as_ref() == "unknown" => IsProduction::Unknown,
        Some(Value::Null) => IsProduction::Unknown,
        _ => {
            reader.wrong(
                attribute.expr.span,
                "`production` is true, false or \"unknown\"",
            );
            IsProduction::Yes
        }
    }
}

/// A change, once for each of its instances.
fn changes(reader: &mut Reader, block: &Block, body: &Body) -> Vec<ExampleChange> {
    let Some(change) = change(reader, block, body) else {
        return Vec::new();
    };
    let Some(attribute) = body.attribute("instances") else {
        return vec![change];
    };
    let count = match constant(&attribute.expr) {
        Some(Value::Number(number)) => number.as_i64().and_then(|count| u64::try_from(count).ok()),
        _ => None,
    };
    let Some(count) = count.filter(|count| (1..=MAX_INSTANCES).contains(count)) else {
        reader.wrong(
            attribute.expr.span,
            format!("`instances` is a number from 1 to {MAX_INSTANCES}"),
        );
        return Vec::new();
    };
    if change.address.key.is_some() {
        reader.wrong(
            attribute.name_span,
            "the address names one instance; leave out its key",
        );
    }
    (0..count)
        .map(|index| {
            let mut one = change.clone();
            one.address.key = Some(InstanceKey::Index(index));
            one
        })
        .collect()
}

fn change(reader: &mut Reader, block: &Block, body: &Body) -> Option<ExampleChange> {
    let address = address_of(reader, block, body)?;
    let previous_address = match reader.text(body, "previous_address") {
        Some(text) => Some(parse_address(reader, block, &text)?),
        None => None,
    };
    let before = object(reader, body, "before");
    let mut after = object(reader, body, "after");
    for path in reader.texts(body, "unknown").unwrap_or_default() {
        let value = after.get_or_insert_with(|| Value::Map(Default::default()));
        let steps: Vec<&str> = path.split('.').collect();
        make_unknown(value, &steps);
    }
    let words = reader.texts(body, "actions");
    let action = match (&words, &before, &after) {
        (Some(words), _, _) => Action::from_words(words),
        (None, None, Some(_)) => Action::Create,
        (None, Some(_), None) => Action::Delete,
        (None, Some(_), Some(_)) => Action::Update,
        (None, None, None) => {
            reader.wrong(
                block.header,
                "an example needs `before`, `after` or `actions`",
            );
            return None;
        }
    };
    let path = |text: &String| {
        Path(
            text.split('.')
                .map(|name| PathStep::Name(name.into()))
                .collect(),
        )
    };
    let replace_paths = reader.texts(body, "replace_paths").unwrap_or_default();
    let sensitive = (
        mask(reader, body, "sensitive_before", before.as_ref()),
        mask(reader, body, "sensitive", after.as_ref()),
    );
    Some(ExampleChange {
        address,
        previous_address,
        action,
        reason: reader.text(body, "reason").map(Arc::from),
        before,
        after,
        sensitive,
        production: production(reader, body),
        replace_paths: replace_paths.iter().map(path).collect(),
        importing: reader.flag(body, "importing").unwrap_or(false),
        deposed: reader.text(body, "deposed").map(Arc::from),
        deferred: reader.text(body, "deferred").map(Arc::from),
        provider: reader.text(body, "provider").map(Arc::from),
        provider_alias: reader.text(body, "provider_alias").map(Arc::from),
    })
}

/// The address of a change, which says it itself or only its type.
fn address_of(reader: &mut Reader, block: &Block, body: &Body) -> Option<ResourceAddress> {
    let text = match (reader.text(body, "address"), reader.text(body, "type")) {
        (Some(text), None) => text,
        (None, Some(type_name)) => format!("{type_name}.example"),
        (Some(_), Some(_)) => {
            reader.wrong(block.header, "a change has `type` or `address`, not both");
            return None;
        }
        (None, None) => {
            reader.wrong(block.header, "`type` is missing");
            return None;
        }
    };
    let address = parse_address(reader, block, &text)?;
    if let Some(attribute) = body.attribute("type").or_else(|| body.attribute("address")) {
        reader.known_type(attribute, &address.type_name);
    }
    Some(address)
}

/// Marks of the paths that an attribute lists, lists on the way walked through.
fn mask(reader: &mut Reader, body: &Body, name: &str, object: Option<&Value>) -> Mask {
    let mut mask = Mask::None;
    for path in reader.texts(body, name).unwrap_or_default() {
        let mut places = Vec::new();
        if let Some(object) = object {
            object.walk(&mut |place, _| {
                if place.without_indices() == path {
                    places.push(place.clone());
                }
            });
        }
        if let (true, Some(attribute)) = (places.is_empty(), body.attribute(name)) {
            reader.wrong(
                attribute.expr.span,
                format!("the object has nothing at `{path}`"),
            );
        }
        for place in places {
            mask.mark(&place.0);
        }
    }
    mask
}

fn parse_address(reader: &mut Reader, block: &Block, text: &str) -> Option<ResourceAddress> {
    match ResourceAddress::parse(text) {
        Ok(address) => Some(address),
        Err(error) => {
            reader.wrong(block.header, format!("`{text}` is {error}"));
            None
        }
    }
}

/// An object of constants; `null` is none.
fn object(reader: &mut Reader, body: &Body, name: &str) -> Option<Value> {
    let attribute = body.attribute(name)?;
    match constant(&attribute.expr) {
        Some(Value::Null) => None,
        Some(value @ Value::Map(_)) => Some(value),
        _ => {
            reader.wrong(
                attribute.expr.span,
                format!("`{name}` is an object of constants"),
            );
            None
        }
    }
}

fn any_value(reader: &mut Reader, body: &Body, name: &str) -> Object {
    let Some(attribute) = body.attribute(name) else {
        return Object::absent();
    };
    match constant(&attribute.expr) {
        Some(value) => Object::known(value, Mask::None),
        None => {
            reader.wrong(attribute.expr.span, format!("`{name}` is a constant"));
            Object::absent()
        }
    }
}

fn make_unknown(value: &mut Value, steps: &[&str]) {
    let Some((first, rest)) = steps.split_first() else {
        *value = Value::Unknown;
        return;
    };
    match value {
        Value::List(list) => {
            for element in list {
                make_unknown(element, steps);
            }
        }
        Value::Map(map) => {
            let below = map.get_or_insert_with(&Arc::from(*first), Value::default);
            make_unknown(below, rest);
        }
        other => {
            *other = Value::Map(Default::default());
            make_unknown(other, steps);
        }
    }
}

/// The one label of a block inside an example.
fn label<'b>(reader: &mut Reader, block: &'b Block, what: &str) -> Option<&'b str> {
    let label = block.label(0).filter(|_| block.labels.len() == 1);
    if label.is_none() {
        reader.wrong(
            block.header,
            format!("`{}` has one label: {what}", block.kind),
        );
    }
    label
}
