//! What is known about each change before any rule runs: provider facts,
//! production with its evidence, protections before and after, the dependency
//! graph and the blast radius.
//!
//! Everything here is a function of the change set, the policy and the
//! catalog: no IO, no clock, and nothing that fails.

pub mod assessors;
mod baseline;
pub mod cause;
pub mod graph;
mod known;
pub mod observation;
pub mod place;
pub mod production;
pub mod protection;
pub mod radius;
pub mod routine;
pub mod touched;

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::catalog::lexicon::{self, Harm, Reading};
use crate::catalog::{
    self, AttributeFact, Attributes, Catalog, Holds, Meaning, TypeFact, TypeFacts,
};
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::{ChangeSet, ResourceChange};
use crate::model::configuration::ConfigurationOrigin;
use crate::model::scale::Class;
use crate::model::time::Time;
use crate::model::value::{PathStep, Value};
use crate::policy::baseline::Baseline;
use crate::policy::{Policy, Unmarked};

use assessors::ProductionInferences;
use graph::{Graph, NodeId};
pub use known::KnownChanges;
use observation::Observation;
use production::{IsProduction, MarkerChange, Production};
use protection::ProtectionState;
use radius::Radius;
use routine::Routine;
use touched::ChangedAttributes;

/// Change sets that are judged together, with the one graph over all of them.
#[derive(Debug)]
pub struct Stacks<'a> {
    /// The change sets, one per stack.
    pub sets: Vec<&'a ChangeSet>,
    /// Their graph.
    pub graph: Graph,
}

impl<'a> Stacks<'a> {
    /// Builds the graph over the change sets.
    pub fn new(sets: Vec<&'a ChangeSet>, catalog: Catalog) -> Self {
        let graph = Graph::build_many(&sets, catalog);
        Stacks { sets, graph }
    }
}

/// What the caller wants to know.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Environment that the change claims to be for (`--environment`).
    pub environment: Option<String>,
    /// Agent that proposes the change (`--agent`).
    pub agent: Option<String>,
    /// The time, where something needs it.
    pub now: Option<Time>,
    /// The policy comes from the tree that is under review.
    pub untrusted_policy: bool,
    /// What is known to be production (`--baseline`).
    pub baseline: Option<Arc<Baseline>>,
    /// Dependents listed per change; the counts are of all of them.
    pub listed_dependents: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            environment: None,
            agent: None,
            now: None,
            untrusted_policy: false,
            baseline: None,
            listed_dependents: 400,
        }
    }
}

/// Everything that rules may look at.
#[derive(Debug)]
pub struct Analysis<'a> {
    /// All stacks; the one that is judged here is `stack`.
    pub stacks: &'a Stacks<'a>,
    /// Position of this stack in the world.
    pub stack: u16,
    /// What was read of this stack.
    pub change_set: &'a ChangeSet,
    /// The policy that counts.
    pub policy: &'a Policy,
    /// What the caller wants to know.
    pub settings: Settings,
    /// The dependency graph over all stacks.
    pub graph: &'a Graph,
    /// What is known of each change of `change_set.changes`.
    pub changes: KnownChanges,
    /// Production of any object; what was found once is kept.
    pub assessors: ProductionInferences<'a>,
}

/// What is known of one change.
#[derive(Debug, Clone)]
pub struct ChangeFacts {
    /// Provider facts of the type.
    pub facts: TypeFacts,
    /// Production with evidence.
    pub production: Production,
    /// Guards before and after.
    pub protections: Vec<ProtectionState>,
    /// Attributes that the change touches; none for plain no-ops.
    pub touched: ChangedAttributes,
    /// What the catalog says of the type's attributes; nothing for plain no-ops.
    pub attributes: Arc<Attributes>,
    /// What happens to them that must not.
    pub observations: Vec<Observation>,
    /// What the words of those attributes say of which nothing surer is known.
    pub readings: Vec<Reading>,
    /// Class by action, production and what the type holds; rules may raise it.
    pub base_class: Class,
    /// Blast radius; absent for what is read-only.
    pub radius: Option<Radius>,
    /// Why the change is a routine replacement, if it is one.
    pub routine: Option<Routine>,
    /// The baseline holds the object; what it would count as without it.
    pub recorded: Option<IsProduction>,
}

impl ChangeFacts {
    /// Whether the object counts as production when it is destroyed: `yes`, or
    /// `unknown` where the policy does not say otherwise.
    pub fn counts_as_production(&self, policy: &Policy) -> bool {
        match self.production.value {
            IsProduction::Yes => true,
            IsProduction::No => false,
            IsProduction::Unknown => policy.production.unmarked == Unmarked::Production,
        }
    }

    /// Whether an object of this type holds data (unknown types may).
    pub fn holds_data(&self) -> bool {
        self.facts.holds() == Holds::Data
    }

    /// Whether the object is there afterwards as it was before, but for what
    /// changes: updated in place, or replaced as a matter of routine.
    pub fn is_changed(&self, change: &ResourceChange) -> bool {
        change.action == Action::Update || self.routine.is_some()
    }

    /// Whether it holds data that somebody keeps there (unknown types may): not
    /// what only passes through, such as queued messages and logs.
    pub fn holds_durable_data(&self) -> bool {
        self.holds_data() && !self.facts.transient()
    }
}

/// What is known of each change by itself.
fn facts_of(
    set: &ChangeSet,
    policy: &Policy,
    productions: Vec<Production>,
    baseline: Option<&Baseline>,
) -> KnownChanges {
    let known = KnownTypes::of(set, policy.catalog);
    let own: Vec<ChangeFacts> = set
        .changes
        .par_iter()
        .zip(productions)
        .filter(|(change, _)| !is_plain_no_op(change))
        .map(|(change, production)| {
            let marked = production.value;
            let (production, recorded) = baseline::with(baseline, change, production);
            let mut context = ChangeFacts {
                recorded: recorded.then_some(marked),
                ..of_change(set, change, production, &known)
            };
            context.base_class = base_class(change, &context, policy);
            context
        })
        .collect();
    let mut shared: Vec<ChangeFacts> = Vec::new();
    let mut idle: FxHashMap<&str, u32> = FxHashMap::default();
    let places = set.changes.iter().map(|change| {
        is_plain_no_op(change).then(|| {
            let fresh = u32::try_from(shared.len()).unwrap_or(u32::MAX);
            *idle.entry(&change.address.type_name).or_insert_with(|| {
                shared.push(of_change(set, change, Production::default(), &known));
                fresh
            })
        })
    });
    let places: Vec<Option<u32>> = places.collect();
    KnownChanges::new(shared, places.into_iter(), own)
}

/// Adds what goes down with a change, and whether it is routine.
fn hit(facts: &mut ChangeFacts, index: usize, mut radius: Radius, looked: &routine::Looked<'_>) {
    let set = looked.set;
    // The tool knows of uses that only a configuration would show.
    if radius.total == 0
        && set.configuration.origin == ConfigurationOrigin::Absent
        && set.is_relevant(&set.changes[index].address, &[])
    {
        radius.exact = false;
    }
    facts.radius = Some(radius);
    facts.routine = looked.of(index, facts);
    // What a successor or a local marker says differently is the point of it.
    if let Some(Routine::Succeeded | Routine::LocalOnly) = facts.routine {
        facts.readings.clear();
    }
}

impl<'a> Analysis<'a> {
    /// Looks at one of several stacks.
    ///
    /// # Panics
    /// When there is no such stack.
    pub fn build(
        stacks: &'a Stacks<'a>,
        stack: u16,
        policy: &'a Policy,
        settings: Settings,
    ) -> Self {
        let set = stacks.sets[usize::from(stack)];
        let graph = &stacks.graph;
        let assessors = ProductionInferences::new(stacks, policy);
        let productions = assessors.of(stack).changes();
        let baseline = settings.baseline.as_deref();
        let mut changes = facts_of(set, policy, productions, baseline);
        let sources: Vec<(usize, NodeId)> = changes
            .iter()
            .enumerate()
            .filter(|(_, context)| context.base_class > Class::ReadOnly)
            .filter_map(|(index, _)| {
                Some((index, graph.of_stack_change(usize::from(stack), index)?))
            })
            .collect();
        let ids: Vec<NodeId> = sources.iter().map(|(_, id)| *id).collect();
        let recorded = |id: NodeId| {
            let node = graph.node(id);
            let change = node.change.filter(|_| node.stack == stack);
            change.is_some_and(|index| changes[index].recorded.is_some())
        };
        let weigh = |id| {
            let (production, data) = assessors.weight(id);
            (production || recorded(id), data)
        };
        let radii = radius::radii_listing(graph, &ids, &weigh, settings.listed_dependents);
        let looked = routine::Looked {
            set,
            graph,
            stack,
            policy: &policy.routine,
            catalog: policy.catalog,
        };
        for ((index, _), radius) in sources.into_iter().zip(radii) {
            hit(&mut changes[index], index, radius, &looked);
        }
        Analysis {
            stacks,
            stack,
            change_set: set,
            policy,
            settings,
            graph,
            changes,
            assessors,
        }
    }

    /// What is known of providers.
    pub fn catalog(&self) -> Catalog {
        self.policy.catalog
    }

    /// Radius of several changes together; its list is cut like all others.
    pub fn union_radius(&self, changes: &[usize]) -> Radius {
        let ids: Vec<NodeId> = changes
            .iter()
            .filter_map(|index| self.node_of_change(*index))
            .collect();
        let recorded = |id: NodeId| {
            let change = self.change_of_node(id);
            change.is_some_and(|index| self.changes[index].recorded.is_some())
        };
        let weigh = |id| {
            let (production, data) = self.assessors.weight(id);
            (production || recorded(id), data)
        };
        radius::union(self.graph, &ids, &weigh, self.settings.listed_dependents)
    }

    /// What the workspace, the directory, the backend and the variable files say of everything
    /// in this stack.
    pub fn surroundings(&self) -> IsProduction {
        self.assessors.of(self.stack).surroundings()
    }

    /// Production of any nodes, unchanged ones and those of other stacks included.
    pub fn production_of_nodes(&self, ids: &[NodeId]) -> Vec<IsProduction> {
        ids.iter().map(|id| self.assessors.node(*id)).collect()
    }

    /// The node of a change of this stack.
    pub fn node_of_change(&self, index: usize) -> Option<NodeId> {
        self.graph.of_stack_change(usize::from(self.stack), index)
    }

    /// The change of a node, if it is one of this stack.
    pub fn change_of_node(&self, id: NodeId) -> Option<usize> {
        let node = self.graph.node(id);
        node.change.filter(|_| node.stack == self.stack)
    }

    /// How many of the objects at these changes are production, plain no-ops
    /// among them; counts no further than to `enough`. Reads objects that
    /// nothing else reads: only for questions about the whole.
    pub fn count_production(&self, changes: impl Iterator<Item = usize>, enough: usize) -> usize {
        let production = |index: &usize| {
            let value = if is_plain_no_op(&self.change_set.changes[*index]) {
                self.node_of_change(*index)
                    .map_or(IsProduction::Unknown, |id| self.assessors.node(id))
            } else {
                self.changes[*index].production.value
            };
            value == IsProduction::Yes
        };
        changes.filter(production).take(enough).count()
    }

    /// What a change does to the production markers of its object.
    pub fn marker_transitions(&self, change: &ResourceChange) -> MarkerChange {
        self.assessors.of(self.stack).marker_transitions(change)
    }

    /// The change at an index with what is known of it.
    pub fn change(&self, index: usize) -> (&'a ResourceChange, &ChangeFacts) {
        (&self.change_set.changes[index], &self.changes[index])
    }

    /// Indexes of all changes that are not plain no-ops.
    pub fn effective_changes(&self) -> impl Iterator<Item = usize> + '_ {
        self.change_set
            .changes
            .iter()
            .enumerate()
            .filter(|(_, change)| !is_plain_no_op(change))
            .map(|(index, _)| index)
    }
}

/// Whether nothing at all happens: no action, no move, no import.
pub fn is_plain_no_op(change: &ResourceChange) -> bool {
    change.action.is_no_op()
        && change.previous_address.is_none()
        && change.importing.is_none()
        && change.deferred.is_none()
}

/// The class by the table of the contract. Rules only raise it.
pub fn base_class(change: &ResourceChange, known: &ChangeFacts, policy: &Policy) -> Class {
    let action = &change.action;
    let destroying = || {
        if known.counts_as_production(policy) || known.holds_durable_data() {
            Class::Destructive
        } else {
            Class::Reversible
        }
    };
    let class = match action {
        Action::NoOp | Action::Read | Action::Open => Class::ReadOnly,
        Action::Create | Action::Update | Action::Forget => Class::Reversible,
        // The old object is left behind, alive but unmanaged: nothing is lost
        // by itself, yet the address answers with another object.
        Action::CreateThenForget | Action::ForgetThenCreate => destroying(),
        Action::Delete | Action::DeleteThenCreate | Action::CreateThenDelete => destroying(),
        Action::Unrecognized(_) => Class::Destructive,
    };
    if change.importing.is_some() && !action.is_no_op() {
        class.max(Class::Reversible)
    } else {
        class
    }
}

/// What the words of a change say. What is destroyed has nothing to say any
/// more, and what the catalog knows is looked at by those who know it.
fn read_words(
    change: &ResourceChange,
    protections: &[ProtectionState],
    attributes: &Attributes,
) -> Vec<Reading> {
    let changes = matches!(change.action.verb(), "create" | "update" | "replace");
    if !changes || change.address.mode != ResourceMode::Managed || !change.after.exists() {
        return Vec::new();
    }
    let known = |path: &str| protections.iter().any(|guard| guard.path == path);
    let mut readings = lexicon::read(&lexicon::Subject {
        type_name: &change.address.type_name,
        before: change.before.value(),
        after: change.after.value(),
        known: &known,
        local: attributes.is(TypeFact::Local),
        on_create: attributes
            .type_fact(TypeFact::OnCreate)
            .and_then(|texts| texts.first().copied()),
    });
    // Whatever a rule that deletes no longer names is kept, unless rules come one after the other:
    // then the next one takes it.
    let deletes = attributes.type_fact(TypeFact::Expires);
    let deletes = deletes.and_then(|texts| texts.get(1).copied());
    let (old, new) = (change.before.value(), change.after.value());
    let deletes = deletes.filter(|path| !hands_on(old.get(path), new.get(path)));
    readings.retain(|reading| {
        let first = touched::first(&reading.path);
        if reading.harm == Harm::Loss && deletes == Some(first) {
            return false;
        }
        let facts = attributes.below(first);
        let own = facts.filter(|fact| fact.path == reading.path);
        let mut settled = own.filter(|fact| settles(fact, reading.harm, change.after.value()));
        settled.next().is_none()
    });
    readings
}

/// Whether a rule that went had another one behind it that stays, and now takes what it kept: rules
/// may have an order of their own.
fn hands_on(before: &Value, after: &Value) -> bool {
    let (had, has) = (priorities(before), priorities(after));
    let last = has.iter().max();
    let mut gone = had.iter().filter(|place| !has.contains(place));
    gone.any(|place| last.is_some_and(|last| place < last))
}

/// The priorities of rules, which may stand in the text of a document.
fn priorities(rules: &Value) -> Vec<u64> {
    const NAME: &str = "priority";
    let mut found = Vec::new();
    rules.walk(&mut |path, value| match value {
        Value::String(text) => {
            let text = text.to_lowercase();
            let numbers = text.split(NAME).skip(1).filter_map(|rest| {
                let rest = rest.trim_start_matches(['"', ':', ' ', '=']);
                let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
                rest[..digits].parse::<u64>().ok()
            });
            found.extend(numbers);
        }
        Value::Number(number) => {
            let named = path.0.last().is_some_and(|step| match step {
                PathStep::Name(name) => name.to_lowercase().contains(NAME),
                PathStep::Index(_) => false,
            });
            found.extend(
                number
                    .as_i64()
                    .and_then(|place| u64::try_from(place).ok())
                    .filter(|_| named),
            );
        }
        _ => {}
    });
    found
}

/// Whether a fact says all that there is to say of this kind of harm. One that
/// holds only where another attribute has some value does not; and what is
/// known of one aspect of an attribute says nothing of another one.
fn settles(fact: &AttributeFact, harm: Harm, after: &Value) -> bool {
    let kinds: &[Harm] = match fact.meaning {
        Meaning::Nothing | Meaning::Runs => return true,
        // What is known of entries and names says nothing of what they admit or trust.
        Meaning::Entries | Meaning::Name | Meaning::Ingress => &[],
        Meaning::Audit => &[Harm::Silence, Harm::Guard],
        Meaning::Control => &[Harm::Guard, Harm::Exposure, Harm::Grants, Harm::Stop],
        Meaning::Credential | Meaning::Grants | Meaning::Trusts => {
            &[Harm::Grants, Harm::Exposure, Harm::Guard]
        }
        Meaning::Encryption => &[Harm::Guard, Harm::Exposure],
        Meaning::Exclusive | Meaning::Route => &[Harm::Loss, Harm::Route],
        Meaning::Expiry | Meaning::Retention | Meaning::Guard => {
            &[Harm::Deletion, Harm::Guard, Harm::Loss]
        }
        // A list of addresses is none of the words that an access list may become.
        Meaning::Exposure
            if !fact.words.is_empty()
                && catalog::transition::all(after, fact.path)
                    .iter()
                    .any(|value| value.as_list().is_some()) =>
        {
            &[]
        }
        Meaning::Exposure => &[Harm::Exposure, Harm::Grants, Harm::Guard],
        Meaning::Floor | Meaning::Scale | Meaning::Restarts => &[Harm::Stop, Harm::Loss],
        Meaning::Schedules => &[Harm::Deletion, Harm::Stop, Harm::Loss],
        // A switch is about what goes off; what comes on may be no service.
        Meaning::Switch
            if catalog::transition::all(after, fact.path)
                .iter()
                .any(|value| catalog::transition::truth(value) == Some(true)) =>
        {
            &[]
        }
        Meaning::Switch => &[Harm::Stop, Harm::Loss],
    };
    // Of an attribute to which nothing harmful happens, words have nothing to say.
    let harmless = fact.harmful.iter().next().is_none();
    fact.only_where.is_none() && (harmless || kinds.contains(&harm))
}

/// The catalog, and what it says of the attributes of each type that a change touches.
struct KnownTypes<'a> {
    catalog: Catalog,
    attributes: FxHashMap<&'a str, Arc<Attributes>>,
}

impl<'a> KnownTypes<'a> {
    fn of(set: &'a ChangeSet, catalog: Catalog) -> Self {
        let mut attributes = FxHashMap::default();
        for change in set.changes.iter().filter(|change| !is_plain_no_op(change)) {
            let name: &str = &change.address.type_name;
            let known = attributes.entry(name);
            known.or_insert_with(|| catalog.attributes(name));
        }
        KnownTypes {
            catalog,
            attributes,
        }
    }
}

fn of_change(
    set: &ChangeSet,
    change: &ResourceChange,
    production: Production,
    known: &KnownTypes<'_>,
) -> ChangeFacts {
    let mut context = ChangeFacts {
        facts: known.catalog.facts(&change.address.type_name),
        production,
        protections: Vec::new(),
        touched: ChangedAttributes::default(),
        attributes: Arc::default(),
        observations: Vec::new(),
        readings: Vec::new(),
        base_class: Class::ReadOnly,
        radius: None,
        routine: None,
        recorded: None,
    };
    if !is_plain_no_op(change) {
        context.protections = protection::protections(change, context.facts);
        context.touched = ChangedAttributes::between(change.before.value(), change.after.value());
        if let Some(known) = known.attributes.get(change.address.type_name.as_ref()) {
            context.attributes = known.clone();
            context.observations = observation::observe(set, change, known, &context.touched);
            context.readings = read_words(change, &context.protections, known);
        }
    }
    context
}
