//! Examples of rule files: read, and run as the rule's tests.

use std::sync::Arc;

use super::file::Reader;
use super::registry::RuleSet;
use super::{run, scope};
use crate::catalog;
use crate::context::production::IsProduction;
use crate::context::{self, ChangeContext, Context, Settings, World};
use crate::finding::{Certainty, Class, Effect, Finding};
use crate::hcl::syntax::{Block, Body};
use crate::model::action::Action;
use crate::model::address::ResourceAddress;
use crate::model::change::{ChangeSet, Importing, InputKind, Origin, PlanMode, ResourceChange};
use crate::model::value::{Mask, Object, Path, PathStep, Value};
use crate::policy::Policy;

const EXAMPLE: &[&str] = &[
    "expect",
    "effect",
    "raises",
    "plan",
    "fidelity",
    "production",
    "type",
    "address",
    "previous_address",
    "actions",
    "reason",
    "before",
    "after",
    "unknown",
    "replace_paths",
    "importing",
    "deposed",
];
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
    "replace_paths",
    "importing",
    "deposed",
];

/// What an example expects of its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// A certain finding.
    Finding,
    /// No finding, or one without effect that the example does not name.
    Pass,
    /// A finding that is only possible.
    Unknown,
}

impl Expect {
    /// Word for it in rule files.
    pub fn as_str(self) -> &'static str {
        match self {
            Expect::Finding => "finding",
            Expect::Pass => "pass",
            Expect::Unknown => "unknown",
        }
    }
}

/// An example of a rule.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its name.
    pub name: String,
    /// What it expects.
    pub expect: Expect,
    /// The effect it expects, if it says so.
    pub effect: Option<Effect>,
    /// The class it expects, if it says so.
    pub raises: Option<Class>,
    /// What it is about; the first change stands in the example itself.
    pub changes: Vec<ExampleChange>,
    /// Source fidelity instead of a plan's.
    pub origin: Origin,
    /// The text of the block, for documentation.
    pub range: std::ops::Range<usize>,
}

/// A change of an example.
#[derive(Debug, Clone)]
pub struct ExampleChange {
    /// Address.
    pub address: ResourceAddress,
    /// Address before a move.
    pub previous_address: Option<ResourceAddress>,
    /// What happens.
    pub action: Action,
    /// Reason.
    pub reason: Option<Arc<str>>,
    /// Before; absent when there is none.
    pub before: Option<Value>,
    /// After.
    pub after: Option<Value>,
    /// Production.
    pub production: IsProduction,
    /// Paths that force replacement.
    pub replace_paths: Vec<Path>,
    /// Import.
    pub importing: bool,
    /// Deposed key.
    pub deposed: Option<Arc<str>>,
}

/// How an example went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleOutcome {
    /// Rule.
    pub rule: Arc<str>,
    /// Example.
    pub example: String,
    /// What went otherwise than expected; absent when all is well.
    pub failure: Option<String>,
}

impl Example {
    /// Dotted paths (indices left out) of everything in the objects.
    pub(super) fn paths(&self) -> Vec<String> {
        let mut out = Vec::new();
        for change in &self.changes {
            for side in [&change.before, &change.after].into_iter().flatten() {
                side.walk(&mut |path, _| out.push(path.without_indices()));
            }
        }
        out
    }
}

/// Reads an `example` block.
pub(super) fn read(reader: &mut Reader, block: &Block) -> Option<Example> {
    let Some(name) = block.label(0).filter(|_| block.labels.len() == 1) else {
        reader.wrong(block.header, "an example has one label: its name");
        return None;
    };
    let body = &block.body;
    reader.names(body, EXAMPLE, &["change"]);
    let expect = match body.attribute("expect") {
        None => {
            reader.wrong(block.header, "`expect` is missing");
            return None;
        }
        Some(attribute) => match attribute.expr.as_str() {
            Some("finding") => Expect::Finding,
            Some("pass") => Expect::Pass,
            Some("unknown") => Expect::Unknown,
            other => {
                let word = other.unwrap_or_default().to_owned();
                let known = ["finding", "pass", "unknown"];
                reader.unknown(attribute.expr.span, "expectation", &word, known);
                return None;
            }
        },
    };
    let effect = reader
        .text(body, "effect")
        .as_deref()
        .and_then(super::file::effect);
    let raises = reader
        .text(body, "raises")
        .as_deref()
        .and_then(super::file::class);
    let mut changes = Vec::new();
    if body.attribute("type").is_some() || body.attribute("address").is_some() {
        changes.extend(change(reader, block, body));
    }
    for block in body.blocks_of("change") {
        reader.names(&block.body, CHANGE, &[]);
        changes.extend(change(reader, block, &block.body));
    }
    Some(Example {
        name: name.to_owned(),
        expect,
        effect,
        raises,
        changes,
        origin: origin(reader, body),
        range: block.span.range(),
    })
}

fn change(reader: &mut Reader, block: &Block, body: &Body) -> Option<ExampleChange> {
    let address = match (reader.text(body, "address"), reader.text(body, "type")) {
        (Some(text), _) => text,
        (None, Some(type_name)) => format!("{type_name}.example"),
        (None, None) => {
            reader.wrong(block.header, "`type` is missing");
            return None;
        }
    };
    let address = parse_address(reader, block, &address)?;
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
    let production = match body.expr("production").and_then(scope::constant) {
        None => IsProduction::Yes,
        Some(Value::Bool(true)) => IsProduction::Yes,
        Some(Value::Bool(false)) => IsProduction::No,
        Some(_) => IsProduction::Unknown,
    };
    let replace_paths = reader
        .texts(body, "replace_paths")
        .unwrap_or_default()
        .iter()
        .map(|path| {
            Path(
                path.split('.')
                    .map(|name| PathStep::Name(name.into()))
                    .collect(),
            )
        })
        .collect();
    Some(ExampleChange {
        address,
        previous_address,
        action,
        reason: reader.text(body, "reason").map(Arc::from),
        before,
        after,
        production,
        replace_paths,
        importing: matches!(
            body.expr("importing").and_then(scope::constant),
            Some(Value::Bool(true))
        ),
        deposed: reader.text(body, "deposed").map(Arc::from),
    })
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

fn object(reader: &mut Reader, body: &Body, name: &str) -> Option<Value> {
    let attribute = body.attribute(name)?;
    match scope::constant(&attribute.expr) {
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
        Value::Map(map) => make_unknown(map.entry(Arc::from(*first)).or_default(), rest),
        other => {
            *other = Value::Map(Default::default());
            make_unknown(other, steps);
        }
    }
}

fn origin(reader: &mut Reader, body: &Body) -> Origin {
    let mut origin = Origin::default();
    if body.expr("fidelity").and_then(|expr| expr.as_str()) == Some("source") {
        origin.kind = InputKind::SourceDiff;
    }
    let Some(attribute) = body.attribute("plan") else {
        return origin;
    };
    let Some(Value::Map(plan)) = scope::constant(&attribute.expr) else {
        reader.wrong(attribute.expr.span, "`plan` is an object of constants");
        return origin;
    };
    for (name, value) in &plan {
        match (name.as_ref(), value) {
            ("mode", Value::String(mode)) => {
                origin.mode = match mode.as_ref() {
                    "normal" => Some(PlanMode::Normal),
                    "destroy" => Some(PlanMode::Destroy),
                    _ => Some(PlanMode::RefreshOnly),
                }
            }
            ("complete", Value::Bool(complete)) => origin.complete = Some(*complete),
            ("errored", Value::Bool(errored)) => origin.errored = *errored,
            ("workspace", Value::String(workspace)) => {
                origin.workspace = Some(workspace.to_string())
            }
            ("targets", Value::List(list)) => {
                origin.targets = list
                    .iter()
                    .filter_map(Value::as_str)
                    .map(str::to_owned)
                    .collect();
            }
            _ => reader.unknown(
                attribute.expr.span,
                "fact of the plan",
                name,
                ["mode", "complete", "errored", "workspace", "targets"],
            ),
        }
    }
    origin
}

/// Runs every example of every rule that was loaded in full.
pub fn test(rules: &RuleSet) -> Vec<ExampleOutcome> {
    let mut out = Vec::new();
    for rule in rules.iter() {
        for example in &rule.examples {
            let findings = findings(rules, &rule.id, example);
            out.push(ExampleOutcome {
                rule: rule.id.clone(),
                example: example.name.clone(),
                failure: failure(example, &findings),
            });
        }
    }
    out
}

/// What the rule finds in its example.
fn findings(rules: &RuleSet, id: &str, example: &Example) -> Vec<Finding> {
    let mut set = ChangeSet {
        origin: example.origin.clone(),
        ..ChangeSet::default()
    };
    let mut order: Vec<&ExampleChange> = example.changes.iter().collect();
    order.sort_by(|a, b| (&a.address, &a.deposed).cmp(&(&b.address, &b.deposed)));
    set.changes = order.iter().map(|change| resource_change(change)).collect();
    let policy = Policy::default();
    let world = World::new(vec![&set]);
    let mut context = Context::build(&world, 0, &policy, Settings::default());
    for ((example, change), known) in order.iter().zip(&set.changes).zip(&mut context.changes) {
        declare(example, change, known, &policy);
    }
    run::run_one(rules, id, &context)
}

fn resource_change(change: &ExampleChange) -> ResourceChange {
    let object = |value: &Option<Value>| match value {
        Some(value) => Object::known(value.clone(), Mask::None),
        None => Object::absent(),
    };
    let provider = catalog::facts(&change.address.type_name)
        .provider()
        .unwrap_or("example");
    ResourceChange {
        address: change.address.clone(),
        previous_address: change.previous_address.clone(),
        deposed: change.deposed.clone(),
        provider: format!("registry.terraform.io/hashicorp/{provider}").into(),
        provider_alias: None,
        action: change.action.clone(),
        reason: change.reason.clone(),
        before: object(&change.before),
        after: object(&change.after),
        replace_paths: change.replace_paths.clone(),
        importing: change.importing.then(Importing::default),
        deferred: None,
        identity: (Value::Null, Value::Null),
        predicted: None,
        span: None,
    }
}

/// What an example says of its production counts, whatever the rest looks like.
fn declare(
    example: &ExampleChange,
    change: &ResourceChange,
    known: &mut ChangeContext,
    policy: &Policy,
) {
    known.production.value = example.production;
    known.base_class = context::base_class(
        &change.action,
        known.counts_as_production(policy),
        known.holds_data(),
        change.importing.is_some(),
    );
}

/// What went otherwise than expected.
fn failure(example: &Example, findings: &[Finding]) -> Option<String> {
    let found = |finding: &Finding| {
        format!(
            "a {} finding with effect {}: {}",
            finding.certainty, finding.effect, finding.message
        )
    };
    match (example.expect, findings.first()) {
        (Expect::Pass, None) => None,
        (Expect::Pass, Some(finding)) => {
            Some(format!("expected no finding, got {}", found(finding)))
        }
        (Expect::Finding, None) => Some("expected a finding, got none".to_owned()),
        (Expect::Unknown, None) => Some("expected a possible finding, got none".to_owned()),
        (expect, Some(finding)) => {
            let wanted = if expect == Expect::Finding {
                Certainty::Certain
            } else {
                Certainty::Possible
            };
            if finding.certainty != wanted {
                return Some(format!(
                    "expected a {wanted} finding, got {}",
                    found(finding)
                ));
            }
            if let Some(effect) = example.effect.filter(|effect| *effect != finding.effect) {
                return Some(format!("expected effect {effect}, got {}", found(finding)));
            }
            match example.raises {
                Some(class) if finding.raises != Some(class) => Some(format!(
                    "expected the class to be raised to {class}, got {}",
                    finding.raises.map_or("none", Class::as_str)
                )),
                _ => None,
            }
        }
    }
}
