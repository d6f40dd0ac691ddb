//! What is kept while the objects of one change set are asked what they are.

use std::sync::{Arc, OnceLock, RwLock};

use rustc_hash::FxHashMap;

use super::neighbours::Neighbours;
use super::said::Said;
use super::state_marks::Marks;
use super::surroundings::Surroundings;
use super::vocabulary::Vocabulary;
use super::{Evidence, IsProduction};
use crate::analysis::graph::NodeId;
use crate::catalog::Catalog;
use crate::model::address::{ConfigAddress, ResourceAddress};
use crate::model::change::ChangeSet;
use crate::policy::{Policy, ProductionPolicy};

/// Answers for the objects of one change set; what was found once is kept.
pub struct ProductionInference<'a, N> {
    pub(super) set: &'a ChangeSet,
    pub(super) graph: N,
    pub(super) policy: &'a ProductionPolicy,
    pub(super) catalog: Catalog,
    kept: OnceLock<Box<Kept>>,
}

/// What an assessor keeps, from the first question on: of many stacks most are
/// never asked about.
pub(super) struct Kept {
    pub(super) vocabulary: Vocabulary,
    pub(super) drift: FxHashMap<ResourceAddress, Vec<usize>>,
    /// Per node: what its object says itself.
    pub(super) own: Vec<OnceLock<Said>>,
    /// Per object of the prior state: what it says by itself.
    pub(super) stated: Vec<OnceLock<Said>>,
    /// Per node: the texts that others know its object by.
    pub(super) known_by: Vec<OnceLock<Box<[Arc<str>]>>>,
    /// Module and position of blocks, for those who ask what an attribute refers to.
    pub(super) blocks: OnceLock<FxHashMap<ConfigAddress, (usize, usize)>>,
    pub(super) surroundings: Surroundings,
    /// What holds for all objects.
    pub(super) common: Said,
    /// The evidence of those that passed theirs on.
    pub(super) told: RwLock<FxHashMap<NodeId, Arc<[Evidence]>>>,
    pub(super) whole: Vec<OnceLock<IsProduction>>,
    /// Per node: too much hangs on it, too much hangs off it.
    pub(super) hubs: Vec<[OnceLock<bool>; 2]>,
    /// What the marks of the prior state say together.
    pub(super) stack: OnceLock<Marks>,
}

/// How much is asked of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// What it says: objects that nobody has read are read in part, and not kept.
    Answer,
    /// Also where it stands and its text.
    Evidence,
}

impl<N> std::fmt::Debug for ProductionInference<'_, N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ProductionInference")
            .finish_non_exhaustive()
    }
}

fn cells<T>(count: usize) -> Vec<OnceLock<T>> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

impl<'a, N: Neighbours> ProductionInference<'a, N> {
    /// Prepares nothing yet.
    pub fn new(set: &'a ChangeSet, graph: N, policy: &'a Policy) -> Self {
        ProductionInference {
            set,
            graph,
            policy: &policy.production,
            catalog: policy.catalog,
            kept: OnceLock::new(),
        }
    }

    /// What holds for all objects alike, whatever they are.
    pub fn surroundings(&self) -> IsProduction {
        self.kept().common.decide()
    }

    pub(super) fn kept(&self) -> &Kept {
        self.kept.get_or_init(|| {
            let vocabulary = Vocabulary::new(self.policy, self.catalog);
            let surroundings = Surroundings::new(self.set, self.policy, &vocabulary);
            let mut drift: FxHashMap<ResourceAddress, Vec<usize>> = FxHashMap::default();
            for (index, change) in self.set.drift.iter().enumerate() {
                drift.entry(change.address.clone()).or_default().push(index);
            }
            let count = self.graph.count();
            Box::new(Kept {
                vocabulary,
                drift,
                own: cells(count),
                stated: cells(self.set.prior_state.instances.len()),
                known_by: cells(count),
                blocks: OnceLock::new(),
                common: Said::of(&surroundings.common),
                surroundings,
                told: RwLock::default(),
                whole: cells(count),
                hubs: std::iter::repeat_with(Default::default)
                    .take(count)
                    .collect(),
                stack: OnceLock::new(),
            })
        })
    }
}
