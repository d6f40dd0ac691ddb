//! The dependents of a change as a tree, for people to read.

use std::collections::BTreeMap;

use super::*;

/// Longer trees are counted by type instead of drawn.
const MAX_TREE: usize = 12;

/// Objects walked through in search of the furthest one.
const MAX_WALK: usize = 50_000;

impl Builder<'_> {
    /// The way from the destructive change with the deepest radius to the
    /// dependent that is furthest from it.
    pub(super) fn way(&self) -> Vec<Text> {
        let radius = |index: usize| self.context.changes[index].radius.as_ref();
        let deepest = self
            .context
            .effective_changes()
            .filter(|index| self.decision.classes[*index] >= Class::Destructive)
            .filter_map(|index| Some((radius(index)?, index)))
            .max_by_key(|(radius, index)| (radius.depth, radius.total, std::cmp::Reverse(*index)));
        let Some(source) = deepest.and_then(|(_, index)| self.context.node_of_change(index)) else {
            return Vec::new();
        };
        let graph = self.context.graph;
        let mut from: BTreeMap<NodeId, NodeId> = BTreeMap::new();
        let mut open = std::collections::VecDeque::from([source]);
        let mut last = source;
        while let Some(at) = open.pop_front() {
            last = at;
            let mut next: Vec<NodeId> = graph.dependents(at).iter().map(|edge| edge.to).collect();
            next.sort_unstable();
            for id in next {
                if id != source && from.len() < MAX_WALK && !from.contains_key(&id) {
                    from.insert(id, at);
                    open.push_back(id);
                }
            }
        }
        let mut way = vec![last];
        while let Some(before) = way.last().and_then(|at| from.get(at)) {
            way.push(*before);
        }
        way.iter().rev().map(|id| self.node_name(*id)).collect()
    }

    /// Each dependent stands once, below the first object on the shortest way
    /// to it. Objects of the change's own block are on the way, but not shown.
    pub(super) fn tree(&self, index: usize, radius: &Radius) -> Vec<(usize, usize)> {
        let listed = radius.dependents.len();
        let wanted = self.options.contents.trees
            && self.decision.classes[index] >= Class::Destructive
            && listed == radius.total
            && (1..=MAX_TREE).contains(&listed);
        let Some(source) = self.context.node_of_change(index).filter(|_| wanted) else {
            return Vec::new();
        };
        let graph = self.context.graph;
        let position: BTreeMap<NodeId, usize> = (0..)
            .zip(radius.dependents.iter())
            .map(|(at, id)| (*id, at))
            .collect();
        // Children of each dependent; the last list holds those of the change.
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); listed + 1];
        let mut seen: BTreeSet<NodeId> = BTreeSet::from([source]);
        let mut open = std::collections::VecDeque::from([(source, listed)]);
        while let Some((at, parent)) = open.pop_front() {
            let mut next: Vec<NodeId> = graph.dependents(at).iter().map(|edge| edge.to).collect();
            next.sort_unstable();
            for id in next {
                let place = position.get(&id).copied();
                if (place.is_none() && !graph.same_block(id, source)) || !seen.insert(id) {
                    continue;
                }
                if let Some(place) = place {
                    children[parent].push(place);
                }
                open.push_back((id, place.unwrap_or(parent)));
            }
        }
        let mut lines = Vec::with_capacity(listed);
        let mut open: Vec<(usize, usize)> = children[listed]
            .iter()
            .rev()
            .map(|child| (0, *child))
            .collect();
        while let Some((depth, at)) = open.pop() {
            lines.push((depth, at));
            open.extend(children[at].iter().rev().map(|child| (depth + 1, *child)));
        }
        lines
    }
}
