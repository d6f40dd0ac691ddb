//! What the parts of a plan's JSON say against each other.
//!
//! The tools write the same object in up to three places: `prior_state`,
//! `resource_changes` and `planned_values`. Where these do not fit together,
//! somebody or something changed the JSON afterwards, and what looks harmless in
//! one place may be a destruction in another. Facts: format 1.2, "JSON Output
//! Format"; what real plans hold was checked on those of the test data.

use std::hash::BuildHasher as _;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::contradictions::Contradictions;
use super::scan::{Extent, Scan, Scanner};
use super::twins::Twins;
use super::value::Buffer;
use crate::model::action::Action;
use crate::model::address::{ResourceAddress, ResourceMode};
use crate::model::change::{ChangeSet, Gap, ResourceChange};
use crate::model::value::{Map, Value};

/// The addresses that each section names, by the hash of their text.
#[derive(Default)]
pub(super) struct Named {
    /// `planned_values`; absent when the plan has none.
    planned: Option<FxHashMap<u64, Planned>>,
    /// Objects of `resource_changes` that stay, with their values after the change.
    afters: Vec<(u64, Extent)>,
    /// `resource_changes` and `deferred_changes`.
    changed: FxHashSet<u64>,
    /// Managed objects without a change that are no deposed ones, and that `planned_values` had not
    /// named until then.
    idle: Vec<(u64, Box<str>)>,
    /// Managed objects of `prior_state` that are no deposed ones, with the addresses of those that
    /// no other section had named until then.
    stated: Vec<(u64, Option<Box<str>>)>,
}

/// An object of `planned_values`.
#[derive(Clone, Copy)]
struct Planned {
    address: Extent,
    values: Option<Extent>,
}

fn hash(address: &str) -> u64 {
    FxBuildHasher.hash_one(address)
}

impl Named {
    /// Remembers a change, and where its values after it stand.
    pub(super) fn change(&mut self, address: &str, change: &ResourceChange, after: Option<Extent>) {
        let key = hash(address);
        self.changed.insert(key);
        let managed = change.address.mode == ResourceMode::Managed;
        let stays = managed
            && change.action != Action::Forget
            && change.deposed.is_none()
            && change.deferred.is_none();
        if let Some(after) = after.filter(|_| stays) {
            self.afters.push((key, after));
        }
        let idle = managed && change.action.is_no_op() && change.deposed.is_none();
        if idle && !self.is_planned(key) {
            self.idle.push((key, address.into()));
        }
    }

    /// Remembers an object of the prior state.
    pub(super) fn state(&mut self, address: &str) {
        let key = hash(address);
        let known = self.changed.contains(&key) || self.is_planned(key);
        let name = (!known).then(|| address.into());
        self.stated.push((key, name));
    }

    fn is_planned(&self, key: u64) -> bool {
        let planned = self.planned.as_ref();
        planned.is_some_and(|planned| planned.contains_key(&key))
    }

    /// Reads `planned_values`.
    pub(super) fn planned(&mut self, scanner: &mut Scanner<'_>, twins: &mut Twins) -> Scan<()> {
        let mut found = FxHashMap::default();
        let present = scanner.object("planned_values", |scanner, key| {
            if key == "root_module" {
                module(scanner, &mut found, twins)
            } else {
                scanner.skip().map(|_| ())
            }
        })?;
        self.planned = present.then_some(found);
        Ok(())
    }
}

/// One module of `planned_values` and those in it. The scanner's bound on depth
/// bounds this recursion.
fn module(
    scanner: &mut Scanner<'_>,
    out: &mut FxHashMap<u64, Planned>,
    twins: &mut Twins,
) -> Scan<()> {
    scanner.object("planned_values module", |scanner, key| {
        match key {
            "resources" => {
                scanner.array("planned_values resources", |scanner, _| {
                    let (mut address, mut stand) = (None, None);
                    scanner.object("planned_values resource", |scanner, key| {
                        match (key, &address) {
                            ("address", _) => address = scanner.string_at("address")?,
                            ("values", known) => {
                                let values = scanner.skip()?;
                                stand = Some(values);
                                if let Some((address, _)) = known {
                                    twins.plan(address, values);
                                }
                            }
                            _ => {
                                scanner.skip()?;
                            }
                        }
                        Ok(())
                    })?;
                    out.extend(address.map(|(text, address)| {
                        let values = stand;
                        (hash(&text), Planned { address, values })
                    }));
                    Ok(())
                })?;
            }
            "child_modules" => {
                scanner.array("planned_values child_modules", |scanner, _| {
                    module(scanner, out, twins)
                })?;
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// Adds a gap for each contradiction of a plan that has been read whole.
pub(super) fn find(
    set: &ChangeSet,
    named: &Named,
    buffer: &Buffer,
    major: u32,
    gaps: &mut Vec<Gap>,
) {
    let mut found = Contradictions::default();
    if comparable(set, major) {
        across_sections(named, &mut found);
        other_values(named, buffer, &mut found);
        out_of_nothing(named, buffer, &mut found);
    }
    with_state(set, &mut found);
    moved_from_the_living(set, &mut found);
    for change in &set.changes {
        if let Some(why) = of_itself(change) {
            found.add(change.address.to_string(), why);
        }
    }
    gaps.extend(found.gaps());
}

/// Whether every object has to stand in `planned_values` that is not destroyed.
/// The first format left keys and modules out of addresses, plans that ended in
/// an error or are of a part leave objects out (and are not let through as they
/// are), and one that only refreshed plans no values at all.
fn comparable(set: &ChangeSet, major: u32) -> bool {
    let origin = &set.origin;
    let nothing = origin.applyable == Some(false) && set.changes.is_empty();
    major >= 1 && !origin.errored && origin.complete != Some(false) && !nothing
}

fn across_sections(named: &Named, found: &mut Contradictions) {
    let Some(planned) = &named.planned else {
        return;
    };
    for (key, address) in &named.stated {
        if let Some(address) = address
            && !named.changed.contains(key)
            && !planned.contains_key(key)
        {
            found.add(
                address.to_string(),
                "the object stands in `prior_state`, but neither in `resource_changes` nor in `planned_values`",
            );
        }
    }
    for (key, address) in &named.idle {
        if !planned.contains_key(key) {
            found.add(
                address.to_string(),
                "`resource_changes` says no-op, but the object is missing in `planned_values`",
            );
        }
    }
}

/// Objects whose values after the change are others than those that are planned: both are
/// written from the same object.
fn other_values(named: &Named, buffer: &Buffer, found: &mut Contradictions) {
    let Some(planned) = &named.planned else {
        return;
    };
    for (key, after) in &named.afters {
        let Some(planned) = planned.get(key) else {
            continue;
        };
        if planned
            .values
            .is_some_and(|values| !buffer.alike(*after, values))
        {
            let address = buffer.string(planned.address).unwrap_or_default();
            let why = "the object after the change is another one than in `planned_values`";
            found.add(address, why);
        }
    }
}

/// Objects that are planned, and that neither a change nor the state knows. Of a
/// plan without a state nothing is said: tools leave that part out.
fn out_of_nothing(named: &Named, buffer: &Buffer, found: &mut Contradictions) {
    let (Some(planned), false) = (&named.planned, named.stated.is_empty()) else {
        return;
    };
    let stated: FxHashSet<u64> = named.stated.iter().map(|(key, _)| *key).collect();
    let mut unknown: Vec<String> = planned
        .iter()
        .filter(|(key, _)| !named.changed.contains(key) && !stated.contains(key))
        .filter_map(|(_, planned)| buffer.string(planned.address))
        .filter(|address| {
            let parsed = ResourceAddress::parse(address);
            parsed.is_ok_and(|address| address.mode == ResourceMode::Managed)
        })
        .collect();
    unknown.sort_unstable();
    for address in unknown {
        let why = "the object stands in `planned_values`, but neither in `resource_changes` nor in `prior_state`";
        found.add(address, why);
    }
}

/// Objects that are said to come from an address where another one stays.
fn moved_from_the_living(set: &ChangeSet, found: &mut Contradictions) {
    let moved = |change: &&ResourceChange| change.previous_address.is_some();
    if !set.changes.iter().any(|change| moved(&change)) {
        return;
    }
    let stays: FxHashSet<&ResourceAddress> = set
        .changes
        .iter()
        .filter(|change| change.before.exists() && change.deposed.is_none())
        .filter(|change| change.previous_address.is_none())
        .map(|change| &change.address)
        .collect();
    for change in set.changes.iter().filter(moved) {
        let from = change.previous_address.as_deref();
        if from.is_some_and(|from| *from != change.address && stays.contains(from)) {
            let why = "it is said to be moved from an address where another object is";
            found.add(change.address.to_string(), why);
        }
    }
}

/// Changes of objects against what the state says of them. An unchanged object stands
/// in the state with the same text, and is read only where it does not.
fn with_state(set: &ChangeSet, found: &mut Contradictions) {
    let busy: FxHashMap<&ResourceAddress, &ResourceChange> = set
        .changes
        .iter()
        .filter(|change| change.deposed.is_none())
        .filter(|change| !change.action.is_no_op() || change.previous_address.is_none())
        .map(|change| (&change.address, change))
        .collect();
    if busy.is_empty() {
        return;
    }
    for instance in &set.prior_state.instances {
        if instance.deposed.is_some() || instance.address.mode != ResourceMode::Managed {
            continue;
        }
        let Some(change) = busy.get(&instance.address) else {
            continue;
        };
        if change.action == Action::Create {
            found.add(
                change.address.to_string(),
                "the plan says create, but the object stands in `prior_state`",
            );
        } else if change.before.exists()
            && !change.before.is(&instance.object)
            && differs(change, instance.object.value())
            && !(change.action.is_no_op() && alike(change.before.value(), instance.object.value()))
        {
            found.add(
                change.address.to_string(),
                "the object before the change is another one than in `prior_state`",
            );
        }
    }
}

/// Whether two values are the same but for what is empty or null, which a plan of an unchanged
/// object may leave out on either side.
fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Map(one), Value::Map(other)) => {
            let covered = |one: &Map, other: &Map| {
                one.iter().all(|(name, value)| match other.get(name) {
                    Some(same) => alike(value, same),
                    None => value.is_empty(),
                })
            };
            covered(one, other) && covered(other, one)
        }
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other.iter()).all(|(a, b)| alike(a, b))
        }
        _ => one == other || one.is_empty() && other.is_empty(),
    }
}

fn differs(change: &ResourceChange, stated: &Value) -> bool {
    let (Value::Map(before), Value::Map(stated)) = (change.before.value(), stated) else {
        return change.before.value() != stated;
    };
    // An attribute that is null may be left out on either side.
    let has_other = |one: &Map, other: &Map| {
        one.iter().any(|(name, value)| match other.get(name) {
            Some(same) => value != same,
            None => !value.is_null(),
        })
    };
    has_other(before, stated) || has_other(stated, before)
}

/// What in a change contradicts its own action.
fn of_itself(change: &ResourceChange) -> Option<&'static str> {
    let action = &change.action;
    let reason = change.reason.as_deref().unwrap_or_default();
    match change.address.mode {
        ResourceMode::Managed if *action == Action::Read => {
            return Some("the plan says read, which is done to data sources only");
        }
        ResourceMode::Data if !matches!(action, Action::Read | Action::NoOp) => {
            return Some("the plan does to a data source what is done to managed objects only");
        }
        _ => {}
    }
    let keeps = matches!(action, Action::NoOp | Action::Update | Action::Read);
    if (keeps || *action == Action::Create) && !change.replace_paths.is_empty() {
        return Some("the plan names paths that force a replacement, but replaces nothing");
    }
    if keeps && (reason.starts_with("delete_because") || reason.starts_with("replace_")) {
        return Some("the reason that the plan gives is one for a replacement or a deletion");
    }
    let hollow = |value: &Value| match value {
        Value::Map(map) => map.is_empty(),
        _ => true,
    };
    (*action == Action::Update
        && change.before.exists()
        && change.after.exists()
        && hollow(change.before.value())
        && !hollow(change.after.value()))
    .then_some("the plan says update, but there is no object before that could be updated")
}
