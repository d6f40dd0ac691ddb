//! Plans that nobody's tool wrote, in both forms, with all that the model
//! holds: what one reader learns the other has to learn too.

mod encode;

use std::collections::BTreeMap;

use blastgate::input::{self, Limits};
use proptest::prelude::*;

use encode::{binary, json};

/// A value of an attribute.
#[derive(Debug, Clone)]
pub(super) enum Cell {
    Null,
    Bool(bool),
    Int(i64),
    Half(i32),
    Text(String),
    List(Vec<Cell>),
    Map(BTreeMap<String, Cell>),
    Unknown,
}

/// An object: attributes by name.
pub(super) type Attributes = BTreeMap<String, Cell>;

/// A change of a resource.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) address: String,
    pub(super) previous: Option<String>,
    pub(super) deposed: Option<String>,
    pub(super) provider: &'static str,
    pub(super) action: usize,
    pub(super) reason: usize,
    pub(super) before: Attributes,
    pub(super) after: Attributes,
    /// Attributes that are sensitive.
    pub(super) sensitive: Vec<String>,
    pub(super) replace: Vec<String>,
    pub(super) importing: Option<Importing>,
    pub(super) identity: Option<(String, String)>,
}

#[derive(Debug, Clone)]
pub(super) enum Importing {
    Id(String),
    Identity(String),
}

/// An action that apply invokes.
#[derive(Debug, Clone)]
pub(super) struct Invocation {
    pub(super) name: String,
    pub(super) event: Option<usize>,
    pub(super) resource: String,
    pub(super) on_failure: usize,
    pub(super) config: Attributes,
}

#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) opentofu: bool,
    pub(super) errored: bool,
    pub(super) complete: bool,
    pub(super) changes: Vec<Change>,
    pub(super) drift: Vec<Change>,
    pub(super) deferred: Vec<(usize, Change)>,
    pub(super) outputs: BTreeMap<String, (usize, Cell, Cell, bool)>,
    pub(super) variables: BTreeMap<String, Cell>,
    pub(super) checks: BTreeMap<String, (usize, usize)>,
    pub(super) invocations: Vec<Invocation>,
    pub(super) deferred_invocations: Vec<(usize, Invocation)>,
    pub(super) relevant: Vec<(String, String)>,
    /// Objects of the state by address: attributes, tainted, identity.
    pub(super) state: BTreeMap<String, (Attributes, bool, Option<String>)>,
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,8}", "[ -~]{0,12}", Just("é\u{1f600}\n".to_owned())]
}

fn cell(unknown: bool) -> BoxedStrategy<Cell> {
    let leaf = prop_oneof![
        Just(Cell::Null),
        any::<bool>().prop_map(Cell::Bool),
        any::<i64>().prop_map(Cell::Int),
        any::<i32>().prop_map(Cell::Half),
        text().prop_map(Cell::Text),
        Just(if unknown { Cell::Unknown } else { Cell::Null }),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Cell::List),
            prop::collection::btree_map("[a-z]{1,6}", inner, 0..3).prop_map(Cell::Map),
        ]
    })
    .boxed()
}

fn attributes(unknown: bool) -> BoxedStrategy<Attributes> {
    prop::collection::btree_map("[a-z]{1,6}", cell(unknown), 0..4).boxed()
}

fn change(mode: &'static str) -> impl Strategy<Value = Change> {
    let address = (0..40_u32, prop_oneof![Just(""), Just("module.m[\"a.b\"].")])
        .prop_map(move |(number, module)| format!("{module}{mode}t_x.n[{number}]"));
    let importing = prop::option::weighted(
        0.2,
        prop_oneof![
            "[a-z]{1,5}".prop_map(Importing::Id),
            "[a-z]{1,5}".prop_map(Importing::Identity)
        ],
    );
    (
        (
            address,
            prop::option::weighted(0.2, "[a-z]{1,4}"),
            prop::option::weighted(0.1, "[0-9a-f]{8}"),
        ),
        Just("registry.terraform.io/hashicorp/aws"),
        (0..encode::ACTIONS.len(), 0..encode::REASONS.len()),
        (attributes(false), attributes(true)),
        (
            prop::collection::vec("[a-z]{1,2}", 0..2),
            prop::collection::vec("[a-z]{1,6}", 0..2),
        ),
        importing,
        prop::option::weighted(0.2, ("[a-z]{1,3}", "[a-z]{1,3}")),
    )
        .prop_map(
            |(
                (address, previous, deposed),
                provider,
                (action, reason),
                (before, after),
                (sensitive, replace),
                importing,
                identity,
            )| Change {
                previous: previous.map(|name| format!("t_x.{name}")),
                address,
                deposed,
                provider,
                action,
                reason,
                before,
                after,
                sensitive,
                replace,
                importing,
                identity,
            },
        )
}

/// No two changes of one object.
fn changes(mode: &'static str, most: usize) -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec(change(mode), 0..most).prop_map(|mut list| {
        list.sort_by(|a, b| (&a.address, &a.deposed).cmp(&(&b.address, &b.deposed)));
        list.dedup_by(|a, b| (&a.address, &a.deposed) == (&b.address, &b.deposed));
        list
    })
}

fn invocation() -> impl Strategy<Value = Invocation> {
    (
        "[a-z]{1,5}",
        prop::option::of(0..encode::EVENTS.len()),
        0..3_u8,
        0..encode::ON_FAILURE.len(),
        attributes(true),
    )
        .prop_map(|(name, event, number, on_failure, config)| Invocation {
            name,
            event,
            resource: format!("t_x.n[{number}]"),
            on_failure,
            config,
        })
}

fn invocations() -> impl Strategy<Value = Vec<Invocation>> {
    prop::collection::vec(invocation(), 0..3).prop_map(|mut list| {
        list.sort_by(|a, b| a.name.cmp(&b.name));
        list.dedup_by(|a, b| a.name == b.name);
        list
    })
}

fn plan() -> impl Strategy<Value = Plan> {
    let outputs = prop::collection::btree_map(
        "[a-z]{1,5}",
        (
            0..encode::OUTPUT_ACTIONS.len(),
            cell(false),
            cell(false),
            any::<bool>(),
        ),
        0..3,
    );
    let state = prop::collection::btree_map(
        (0..9_u32).prop_map(|number| format!("t_x.s[{number}]")),
        (
            attributes(false),
            any::<bool>(),
            prop::option::of("[a-z]{1,4}"),
        ),
        0..4,
    );
    let deferred = (0..encode::DEFERRALS.len(), change("")).prop_map(|pair| vec![pair]);
    let deferred = prop_oneof![3 => Just(Vec::new()), 1 => deferred];
    let later = (0..encode::DEFERRALS.len(), invocation()).prop_map(|pair| vec![pair]);
    let later = prop_oneof![3 => Just(Vec::new()), 1 => later];
    (
        (any::<bool>(), any::<bool>(), any::<bool>()),
        (changes("", 5), changes("data.", 2)),
        changes("", 3),
        (deferred, invocations(), later),
        (
            outputs,
            prop::collection::btree_map("[a-z]{1,5}", cell(false), 0..3),
        ),
        prop::collection::btree_map(
            "[a-z]{1,5}",
            (0..encode::CHECKS.len(), 0..encode::STATUSES.len()),
            0..3,
        ),
        prop::collection::vec(("[a-z]{1,4}", "[a-z]{1,4}"), 0..3),
        state,
    )
        .prop_map(
            |(
                (opentofu, errored, complete),
                (mut changes, data),
                drift,
                (deferred, invocations, deferred_invocations),
                (outputs, variables),
                checks,
                relevant,
                state,
            )| {
                // Of data, the tools hide all but what is read at apply.
                changes.extend(data.into_iter().map(|one| Change { action: 0, ..one }));
                let mut plan = Plan {
                    opentofu,
                    errored,
                    complete,
                    changes,
                    drift,
                    deferred,
                    outputs,
                    variables,
                    checks,
                    invocations,
                    deferred_invocations,
                    relevant: relevant
                        .into_iter()
                        .map(|(name, path)| (format!("t_x.{name}"), path))
                        .collect(),
                    state,
                };
                // The registry is what tells the tools apart where nothing else does.
                let provider = if opentofu {
                    "registry.opentofu.org/x/y"
                } else {
                    "registry.terraform.io/hashicorp/aws"
                };
                let lists = [&mut plan.changes, &mut plan.drift];
                let deferred = plan.deferred.iter_mut().map(|(_, one)| one);
                for one in lists.into_iter().flatten().chain(deferred) {
                    one.provider = provider;
                }
                if opentofu {
                    // It knows no deferrals and no actions.
                    plan.deferred.clear();
                    plan.invocations.clear();
                    plan.deferred_invocations.clear();
                }
                plan
            },
        )
}

/// Few cases in every run, as many as `PROPTEST_CASES` says when it is set.
fn config() -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 64;
    }
    config
}

proptest! {
    #![proptest_config(config())]
    #[test]
    fn a_generated_plan_is_the_same_to_both_readers(plan in plan()) {
        let read = |bytes: Vec<u8>, what: &str| {
            input::read(bytes, "plan", &Limits::default())
                .unwrap_or_else(|error| panic!("{what}: {error} in {plan:?}"))
        };
        let text = serde_json::to_vec(&json::plan(&plan)).expect("JSON");
        let problems = super::compare(&read(binary::plan(&plan), "binary"), &read(text, "json"));
        prop_assert!(problems.is_empty(), "{}", problems.join("\n"));
    }
}
