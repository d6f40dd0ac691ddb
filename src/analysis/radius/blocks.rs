//! The radii of many sources, a block of them in one pass.
//!
//! Each component has one bit per source of the block. The components are
//! passed once, in topological order, so that a source costs a bit of a word
//! operation per link, however long the chains are and however many circles
//! there are. Components that no source of the block reaches are not touched.

use std::sync::Arc;

use super::tally::Tally;
use super::{Radius, Weights};
use crate::analysis::graph::{Graph, NodeId, Shape, leaving};

/// Most words of bits per vertex.
pub(super) const MAX_WORDS: usize = 8;

/// A choice of numbers that is passed in order.
struct Bits(Vec<u64>);

impl Bits {
    fn new(count: usize) -> Self {
        Bits(vec![0; count.div_ceil(64)])
    }

    fn set(&mut self, at: u32) {
        self.0[at as usize / 64] |= 1 << (at % 64);
    }

    /// Takes out the highest number in or below the word at `word`.
    fn pop_highest(&mut self, word: &mut usize) -> Option<u32> {
        loop {
            let bits = &mut self.0[*word];
            if *bits != 0 {
                let bit = 63 - bits.leading_zeros();
                *bits &= !(1 << bit);
                return Some(u32::try_from(*word).unwrap_or(u32::MAX) * 64 + bit);
            }
            *word = word.checked_sub(1)?;
        }
    }
}

/// Buffers of a search; clean between runs.
pub(super) struct Search<'g> {
    graph: &'g Graph,
    shape: &'g Shape,
    words: usize,
    /// Sources that reach a component.
    seen: Vec<u64>,
    /// Those that reach it on certain links alone; empty when all links are certain.
    sure: Vec<u64>,
    /// Sources that a node depends on directly, or that reach a joint through joints.
    near: Vec<u64>,
    /// Components that are still to be passed.
    open: Bits,
    /// The same of joints.
    open_joints: Bits,
    /// Nodes that were reached, in the order of their ids.
    nodes: Bits,
    /// What has bits, to clean up.
    touched: Vec<u32>,
    touched_near: Vec<u32>,
    /// Blocks of the sources: where in `own` their bits are.
    slots: Vec<u32>,
    own: Vec<u64>,
}

impl<'g> Search<'g> {
    pub(super) fn new(graph: &'g Graph, shape: &'g Shape, words: usize) -> Self {
        let groups = graph
            .groups()
            .iter()
            .max()
            .map_or(0, |most| *most as usize + 1);
        let sure = if shape.has_uncertain() {
            shape.all.len() * words
        } else {
            0
        };
        Search {
            graph,
            shape,
            words,
            seen: vec![0; shape.all.len() * words],
            sure: vec![0; sure],
            near: vec![0; graph.size() * words],
            open: Bits::new(shape.all.len().max(1)),
            open_joints: Bits::new(shape.joints.len().max(1)),
            nodes: Bits::new(graph.len()),
            touched: Vec::new(),
            touched_near: Vec::new(),
            slots: vec![0; groups],
            own: Vec::new(),
        }
    }

    /// The radii of at most `64 * words` sources.
    pub(super) fn run(
        &mut self,
        sources: &[NodeId],
        weights: &Weights,
        limit: usize,
    ) -> Vec<Radius> {
        self.start(sources);
        self.pass();
        self.pass_joints();
        let radii = self.count(sources, weights, limit);
        self.clean(sources);
        radii
    }

    fn start(&mut self, sources: &[NodeId]) {
        let groups = self.graph.groups();
        // The first slot is that of all other blocks: none of their bits is left out.
        self.own.clear();
        self.own.resize(self.words, 0);
        for (at, source) in sources.iter().enumerate() {
            let (word, bit) = (at / 64, 1u64 << (at % 64));
            let component = self.shape.all.of(source.0);
            let slot = component as usize * self.words + word;
            self.seen[slot] |= bit;
            if let Some(sure) = self.sure.get_mut(slot) {
                *sure |= bit;
            }
            self.open.set(component);
            let group = groups[source.0 as usize] as usize;
            if self.slots[group] == 0 {
                self.slots[group] = u32::try_from(self.own.len() / self.words).unwrap_or(0);
                self.own.resize(self.own.len() + self.words, 0);
            }
            self.own[self.slots[group] as usize * self.words + word] |= bit;
            for link in self.graph.used_by().links(source.0) {
                self.near[link.to as usize * self.words + word] |= bit;
                self.touched_near.push(link.to);
                if link.to as usize >= self.graph.len() {
                    self.open_joints.set(self.shape.joints.of(link.to));
                }
            }
        }
    }

    /// Hands the bits of each component on, from the top down.
    fn pass(&mut self) {
        let (graph, shape, words) = (self.graph, self.shape, self.words);
        let mut word = self.open.0.len() - 1;
        while let Some(component) = self.open.pop_highest(&mut word) {
            self.touched.push(component);
            let from = component as usize * words;
            let mut bits = [0u64; MAX_WORDS];
            bits[..words].copy_from_slice(&self.seen[from..from + words]);
            let mut sure = [0u64; MAX_WORDS];
            if !self.sure.is_empty() {
                let own = &mut self.sure[from..from + words];
                if shape.torn[component as usize] {
                    own.fill(0);
                }
                sure[..words].copy_from_slice(own);
            }
            for vertex in shape.all.members(component) {
                if (*vertex as usize) < graph.len() {
                    self.nodes.set(*vertex);
                }
            }
            for (link, to) in leaving(&shape.all, graph.used_by(), component) {
                let slot = to as usize * words;
                for (seen, bits) in self.seen[slot..slot + words].iter_mut().zip(bits) {
                    *seen |= bits;
                }
                if link.certain && !self.sure.is_empty() {
                    for (known, sure) in self.sure[slot..slot + words].iter_mut().zip(sure) {
                        *known |= sure;
                    }
                }
                self.open.set(to);
            }
        }
    }

    /// The same through joints only, to the nodes behind them and no further.
    fn pass_joints(&mut self) {
        let (graph, shape, words) = (self.graph, self.shape, self.words);
        let mut word = self.open_joints.0.len() - 1;
        while let Some(component) = self.open_joints.pop_highest(&mut word) {
            let mut bits = [0u64; MAX_WORDS];
            let members = shape.joints.members(component);
            for vertex in members {
                let from = *vertex as usize * words;
                for (all, bits) in bits.iter_mut().zip(&self.near[from..from + words]) {
                    *all |= bits;
                }
            }
            for link in members
                .iter()
                .flat_map(|vertex| graph.used_by().links(*vertex))
            {
                let slot = link.to as usize * words;
                for (near, bits) in self.near[slot..slot + words].iter_mut().zip(bits) {
                    *near |= bits;
                }
                self.touched_near.push(link.to);
                if link.to as usize >= graph.len() && shape.joints.of(link.to) != component {
                    self.open_joints.set(shape.joints.of(link.to));
                }
            }
        }
    }

    fn count(&self, sources: &[NodeId], weights: &Weights, limit: usize) -> Vec<Radius> {
        let (graph, words) = (self.graph, self.words);
        let tally = || Tally::new(words);
        let (mut total, mut direct) = (tally(), tally());
        let (mut production, mut data, mut unresolved) = (tally(), tally(), tally());
        let mut wide = [0u64; MAX_WORDS];
        let mut lists: Vec<Vec<NodeId>> = vec![Vec::new(); sources.len()];
        let mut listing = [if limit == 0 { 0 } else { u64::MAX }; MAX_WORDS];
        for (place, nodes) in self.nodes.0.iter().enumerate() {
            let mut left = *nodes;
            while left != 0 {
                let at = place * 64 + left.trailing_zeros() as usize;
                left &= left - 1;
                let id = NodeId(u32::try_from(at).unwrap_or(u32::MAX));
                let slot = self.shape.all.of(id.0) as usize * words;
                let own = self.slots[graph.groups()[at] as usize] as usize * words;
                let open = graph.unresolved(id);
                for word in 0..words {
                    let bits = self.seen[slot + word] & !self.own[own + word];
                    if bits == 0 {
                        continue;
                    }
                    total.add(word, bits);
                    direct.add(word, bits & self.near[at * words + word]);
                    if weights.production(at) {
                        production.add(word, bits);
                    }
                    if weights.data(at) {
                        data.add(word, bits);
                    }
                    if open {
                        unresolved.add(word, bits);
                    }
                    if let Some(sure) = self.sure.get(slot + word) {
                        wide[word] |= bits & !sure;
                    }
                    let mut wanted = bits & listing[word];
                    while wanted != 0 {
                        let bit = wanted.trailing_zeros();
                        wanted &= wanted - 1;
                        let list = &mut lists[word * 64 + bit as usize];
                        list.push(id);
                        if list.len() >= limit {
                            listing[word] &= !(1 << bit);
                        }
                    }
                }
            }
        }
        let mut last: Option<Arc<[NodeId]>> = None;
        sources
            .iter()
            .zip(lists)
            .enumerate()
            .map(|(at, (source, list))| {
                // Neighbours often have the same dependents: they share the list.
                let dependents = match &last {
                    Some(last) if **last == *list => last.clone(),
                    _ => Arc::from(list),
                };
                last = Some(dependents.clone());
                let total = total.get(at);
                let group = graph.groups()[source.0 as usize];
                // What is reached already cannot be missing; anything else that
                // is not resolved might depend on the source.
                let looked_at = unresolved.get(at) + weights.unresolved_of(group);
                let complete = looked_at >= graph.unresolved_count();
                Radius {
                    direct: direct.get(at),
                    total,
                    production: production.get(at),
                    data: data.get(at),
                    depth: super::depth(graph, self.shape, *source, total),
                    exact: complete && wide[at / 64] & (1 << (at % 64)) == 0,
                    dependents,
                }
            })
            .collect()
    }

    fn clean(&mut self, sources: &[NodeId]) {
        let words = self.words;
        for component in self.touched.drain(..) {
            let from = component as usize * words;
            self.seen[from..from + words].fill(0);
            if !self.sure.is_empty() {
                self.sure[from..from + words].fill(0);
            }
            for vertex in self.shape.all.members(component) {
                if let Some(word) = self.nodes.0.get_mut(*vertex as usize / 64) {
                    *word = 0;
                }
            }
        }
        for vertex in self.touched_near.drain(..) {
            let from = vertex as usize * words;
            self.near[from..from + words].fill(0);
        }
        for source in sources {
            self.slots[self.graph.groups()[source.0 as usize] as usize] = 0;
        }
    }
}
