//! References that may mean less than all instances: the values decide.

use std::collections::BTreeSet;
use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::dictionary::Dictionary;
use super::{Hit, decorates, holds, objects, same_group};
use crate::analysis::graph::builder::{Builder, Doubt, Doubter, Evidence};
use crate::analysis::graph::index::NONE;
use crate::model::address::InstanceKey;
use crate::model::value::{PathStep, Value};

/// Targets of one consumer that values may show; with more it is as good as all.
const MAX_MEANT: usize = 8;
/// Shortest text by which an object may be known again.
const LEAST_TEXT: usize = 6;
/// Texts of targets that are looked at for one doubt.
const MAX_TEXTS: usize = 100_000;

/// Decides which targets each consumer of a doubtful reference means: those
/// whose identifiers it holds; where nothing tells, it may be all of them.
pub(super) fn settle(builder: &mut Builder<'_>, dictionary: &Dictionary, hits: &[Hit]) {
    let doubts = std::mem::take(&mut builder.doubts);
    if doubts.is_empty() {
        return;
    }
    let known = known(builder, &doubts);
    let evidence = Identities {
        dictionary,
        texts: dictionary
            .by_text
            .iter()
            .map(|(text, id)| (*id, text.as_ref()))
            .collect(),
        hits: HitsOf::new(builder, hits, &doubts),
        known,
    };
    for doubt in &doubts {
        let told = evidence
            .pairs(builder, doubt)
            .or_else(|| by_texts(builder, doubt));
        let Told { pairs, open } = told.unwrap_or_else(|| Told {
            pairs: Vec::new(),
            open: doubt.consumers.iter().map(|one| one.from).collect(),
        });
        for (from, target, certain) in pairs {
            builder.link(from, target, Some(doubt.origin), certain);
        }
        if !open.is_empty() {
            let joint = builder.anonymous();
            for target in &doubt.targets {
                builder.link(joint, target.to, None, true);
            }
            for from in open {
                builder.link(from, joint, Some(doubt.origin), false);
            }
        }
    }
}

/// What values tell about a doubt.
struct Told {
    /// Consumer, target, and whether that is certain.
    pairs: Vec<(u32, u32, bool)>,
    /// Consumers that may mean any target.
    open: Vec<u32>,
}

/// Links of doubters that other references have made: identifiers of those
/// targets are explained, and tell nothing about the reference in doubt.
fn known(builder: &Builder<'_>, doubts: &[Doubt]) -> FxHashSet<(u32, u32)> {
    let doubters: FxHashSet<u32> = doubts
        .iter()
        .flat_map(|doubt| &doubt.consumers)
        .map(|one| one.from)
        .collect();
    builder
        .links
        .iter()
        .filter(|(from, link)| link.certain && doubters.contains(from))
        .map(|(from, link)| (*from, link.to))
        .collect()
}

/// What the texts of an attribute tell that refers to instances: a text that one
/// target alone has names it.
fn by_texts(builder: &Builder<'_>, doubt: &Doubt) -> Option<Told> {
    let path = doubt.path.as_deref()?;
    let mut owner: FxHashMap<u64, Option<usize>> = FxHashMap::default();
    for (at, target) in doubt.targets.iter().enumerate() {
        for node in &target.nodes {
            each_text(builder, *node, None, &mut |text| {
                if owner.len() < MAX_TEXTS {
                    let slot = owner.entry(text).or_insert(Some(at));
                    *slot = slot.filter(|one| *one == at);
                }
            });
        }
    }
    let mut told = Told {
        pairs: Vec::new(),
        open: Vec::new(),
    };
    for consumer in &doubt.consumers {
        if !matches!(consumer.evidence, Evidence::Own) {
            return None;
        }
        let mut meant: BTreeSet<usize> = BTreeSet::new();
        each_text(builder, consumer.from, Some(path), &mut |text| {
            meant.extend(owner.get(&text).copied().flatten());
        });
        if meant.len() > MAX_MEANT {
            return None;
        }
        if meant.is_empty() || doubt.several {
            told.open.push(consumer.from);
        }
        for at in meant {
            told.pairs.push((consumer.from, doubt.targets[at].to, true));
        }
    }
    (!told.pairs.is_empty()).then_some(told)
}

/// The texts of a node that may tell it from others, as digests; below a dotted
/// path, if one is given.
fn each_text(builder: &Builder<'_>, node: u32, path: Option<&str>, visit: &mut dyn FnMut(u64)) {
    each_string(builder, node, path, &mut |text| {
        if text.len() >= LEAST_TEXT {
            let mut hasher = FxHasher::default();
            text.hash(&mut hasher);
            visit(hasher.finish());
        }
    });
}

/// The strings of a node, but for those that only decorate it.
fn each_string(builder: &Builder<'_>, node: u32, path: Option<&str>, visit: &mut dyn FnMut(&str)) {
    for object in objects(builder, node) {
        let mut values = Vec::new();
        match path {
            Some(path) => object.value().collect_at(path, &mut values),
            None => values.push(object.value()),
        }
        for value in values {
            value.walk(&mut |way, value| {
                let decorates = match way.0.first() {
                    Some(PathStep::Name(first)) => path.is_none() && decorates(first),
                    _ => false,
                };
                if let (Value::String(text), false) = (value, decorates) {
                    visit(text);
                }
            });
        }
    }
}

/// Hits by node, and by module instance where a doubt asks for it.
struct HitsOf<'h> {
    hits: &'h [Hit],
    below: FxHashMap<u32, Vec<u32>>,
}

impl<'h> HitsOf<'h> {
    fn new(builder: &Builder<'_>, hits: &'h [Hit], doubts: &[Doubt]) -> Self {
        let mut below: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for consumer in doubts.iter().flat_map(|doubt| &doubt.consumers) {
            if let Evidence::Below(scope) = consumer.evidence {
                below.entry(scope).or_default();
            }
        }
        if !below.is_empty() {
            for hit in hits {
                let block = builder.index.node_block[hit.node as usize];
                let mut scope = builder.index.blocks[block as usize].scope;
                while scope != NONE {
                    if let Some(list) = below.get_mut(&scope) {
                        list.push(hit.id);
                    }
                    scope = builder.index.scopes[scope as usize].parent;
                }
            }
        }
        HitsOf { hits, below }
    }

    /// Calls `visit` with every identifier in a node.
    fn of_node(&self, node: u32, visit: &mut dyn FnMut(u32)) {
        let from = self.hits.partition_point(|hit| hit.node < node);
        self.hits[from..]
            .iter()
            .take_while(|hit| hit.node == node)
            .for_each(|hit| visit(hit.id));
    }
}

/// Identifiers that stand in objects, as evidence.
struct Identities<'e> {
    dictionary: &'e Dictionary,
    /// The texts of identifiers.
    texts: FxHashMap<u32, &'e [u8]>,
    hits: HitsOf<'e>,
    known: FxHashSet<(u32, u32)>,
}

impl Identities<'_> {
    /// The targets of each consumer, as far as identifiers in the attribute that
    /// refers say so.
    fn pairs(&self, builder: &Builder<'_>, doubt: &Doubt) -> Option<Told> {
        let mut target_of: FxHashMap<u32, usize> = FxHashMap::default();
        let mut by_key: FxHashMap<&InstanceKey, usize> = FxHashMap::default();
        for (at, target) in doubt.targets.iter().enumerate() {
            target_of.extend(target.nodes.iter().map(|node| (*node, at)));
            if let Some(key) = &target.key {
                by_key.insert(key, at);
            }
        }
        let mut pairs = Vec::with_capacity(doubt.consumers.len());
        let (mut silent, mut open) = (Vec::new(), Vec::new());
        let by_hint = doubt.hint.unwrap_or_default();
        let mut same_key = doubt.hint.map_or(!doubt.several, |hint| hint.own);
        let mut different: FxHashSet<usize> = FxHashSet::default();
        for consumer in &doubt.consumers {
            let Meant {
                targets: mut meant,
                exact,
                explained,
            } = self.meant(builder, doubt, consumer, &target_of);
            let own = consumer.key.as_ref().and_then(|key| by_key.get(key));
            let within = !matches!(consumer.evidence, Evidence::Own);
            if within && by_hint.own && !by_hint.other {
                // Of what a module instance holds, only the own one can come from here.
                if let Some(own) = own.filter(|own| meant.contains(own)) {
                    meant = BTreeSet::from([*own]);
                }
            }
            // Of an attribute each identifier is a reference; of an object as a whole
            // several may come from anywhere.
            let placed = matches!(consumer.evidence, Evidence::At(_));
            let most = match placed || doubt.path.is_some() || doubt.hint.is_some() {
                true => MAX_MEANT,
                false => 1,
            };
            if meant.len() > most {
                return None;
            }
            same_key &= match doubt.hint {
                Some(_) => meant.is_empty() || own.is_some_and(|own| meant.contains(own)),
                None => meant
                    .iter()
                    .all(|at| meant.len() == 1 && consumer.key == doubt.targets[*at].key),
            };
            if meant.is_empty() {
                silent.push((consumer, explained));
            } else if doubt.several && !explained && meant.len() == 1 {
                // One of several references; nothing tells what the others mean.
                open.push(consumer.from);
            }
            let certain = !within || (exact && meant.len() == 1);
            for at in meant {
                different.insert(at);
                pairs.push((consumer.from, doubt.targets[at].to, certain));
            }
        }
        let told = !pairs.is_empty();
        let enough = match doubt.hint {
            Some(hint) => told || (hint.own && same_key),
            None => told && (different.len() >= 2 || same_key),
        };
        if !enough {
            return None;
        }
        for (consumer, explained) in silent {
            // New objects hold nothing yet: they follow the pattern of the others,
            // or what the plan's JSON lets suppose.
            let own = consumer.key.as_ref().and_then(|key| by_key.get(key));
            let follows = same_key && !explained && (told || is_new(builder, consumer));
            match own.filter(|_| follows) {
                Some(at) => {
                    pairs.push((consumer.from, doubt.targets[*at].to, false));
                    if by_hint.other {
                        open.push(consumer.from);
                    }
                }
                None => open.push(consumer.from),
            }
        }
        Some(Told { pairs, open })
    }

    /// The targets whose identifiers a consumer holds where it refers.
    fn meant(
        &self,
        builder: &Builder<'_>,
        doubt: &Doubt,
        consumer: &Doubter,
        target_of: &FxHashMap<u32, usize>,
    ) -> Meant {
        let mut look = Look {
            identities: self,
            builder,
            doubt,
            consumer,
            target_of,
            sure: BTreeSet::new(),
            weak: BTreeSet::new(),
            explained: false,
        };
        match &consumer.evidence {
            Evidence::Own => look.node(consumer.from, doubt.path.as_deref()),
            Evidence::At(places) => {
                for (node, path) in places {
                    look.node(*node, Some(path));
                }
            }
            Evidence::Below(scope) => {
                for id in self.hits.below.get(scope).into_iter().flatten() {
                    look.identifier(*id, None);
                }
            }
        }
        look.meant()
    }
}

/// A look at where a consumer refers, for identifiers of the targets.
struct Look<'l> {
    identities: &'l Identities<'l>,
    builder: &'l Builder<'l>,
    doubt: &'l Doubt,
    consumer: &'l Doubter,
    target_of: &'l FxHashMap<u32, usize>,
    /// Targets that are told by more than a name that others may have, too.
    sure: BTreeSet<usize>,
    /// Targets whose name may stand there for something else.
    weak: BTreeSet<usize>,
    /// See [`Meant::explained`].
    explained: bool,
}

impl Look<'_> {
    /// Looks at a node, or at one of its attributes only.
    fn node(&mut self, node: u32, path: Option<&str>) {
        let identities = self.identities;
        let mut strings: Vec<String> = Vec::new();
        if path.is_some() {
            each_string(self.builder, node, path, &mut |text| {
                strings.push(text.to_owned());
            });
        }
        let strings = path.map(|_| strings.as_slice());
        identities
            .hits
            .of_node(node, &mut |id| self.identifier(id, strings));
    }

    /// Notes whose identifier it is, if one of the strings holds it.
    fn identifier(&mut self, id: u32, strings: Option<&[String]>) {
        let identities = self.identities;
        let text = identities.texts.get(&id);
        let Some(text) = text.and_then(|text| std::str::from_utf8(text).ok()) else {
            return;
        };
        let bare = !text.contains(['/', ':', '.']);
        if strings.is_some_and(|all| !all.iter().any(|one| holds(one, text, bare))) {
            return;
        }
        let owners = &identities.dictionary.entries[id as usize].owners;
        let alone = owners
            .iter()
            .all(|owner| same_group(self.builder, *owner, owners[0]));
        for owner in owners {
            let Some(at) = self.target_of.get(owner) else {
                continue;
            };
            let target = &self.doubt.targets[*at];
            if self.doubt.several && identities.known.contains(&(self.consumer.from, target.to)) {
                self.explained = true;
                continue;
            }
            // A name that is also the key, or that several objects have, may
            // stand there for anything.
            let key = match &target.key {
                Some(InstanceKey::Name(key)) => **key == *text,
                _ => false,
            };
            match bare && (key || !alone) {
                true => self.weak.insert(*at),
                false => self.sure.insert(*at),
            };
        }
    }

    fn meant(mut self) -> Meant {
        let exact = !self.sure.is_empty() || matches!(self.consumer.evidence, Evidence::Below(_));
        if self.doubt.hint.is_some_and(|hint| hint.other && !hint.own) {
            // `each.key` may stand beside the reference.
            let (targets, own) = (&self.doubt.targets, &self.consumer.key);
            self.weak.retain(|at| targets[*at].key != *own);
        }
        Meant {
            targets: if exact { self.sure } else { self.weak },
            exact,
            explained: self.explained,
        }
    }
}

/// What a consumer means, as far as identifiers tell.
#[derive(Debug, Default)]
struct Meant {
    /// Positions of targets.
    targets: BTreeSet<usize>,
    /// They are told by more than a name that others may have, too.
    exact: bool,
    /// Another reference explains some of what stands there.
    explained: bool,
}

/// Whether nothing of what a doubter refers from exists yet.
fn is_new(builder: &Builder<'_>, doubter: &Doubter) -> bool {
    let new = |node: u32| {
        let node = &builder.index.nodes[node as usize];
        let set = builder.sets[usize::from(node.stack)];
        node.state.is_none()
            && node
                .change
                .is_some_and(|change| !set.changes[change].before.exists())
    };
    match &doubter.evidence {
        Evidence::Own => new(doubter.from),
        Evidence::At(places) => places.iter().all(|(node, _)| new(*node)),
        Evidence::Below(scope) => {
            let below = builder.index.nodes_below(&[*scope]);
            below.into_iter().flatten().all(new)
        }
    }
}
