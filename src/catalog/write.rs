//! Writes the catalog's table: see `layout.rs` for its shape.

use std::collections::{BTreeMap, BTreeSet};

use super::glob::{exactness, glob};
use super::layout::*;
use super::provided::Provided;
use super::words::{Meaning, Pace, Probe, ProtectionKind, Same, Transition, TypeFact};

/// The facts of one type, as the source states them.
#[derive(Default)]
pub(crate) struct Entry {
    pub(crate) provider: String,
    pub(crate) source: String,
    pub(crate) holds: usize,
    pub(crate) probe: usize,
    pub(crate) why: String,
    pub(crate) tags: (u8, Vec<String>),
    pub(crate) parents: Vec<String>,
    pub(crate) access: usize,
    pub(crate) executes: usize,
    pub(crate) guard: usize,
    pub(crate) flags: usize,
    pub(crate) revision: Vec<String>,
    pub(crate) force_new: Vec<String>,
    pub(crate) force_new_when: Vec<(String, String)>,
    pub(crate) protections: Vec<Fact>,
}

/// One protection.
#[derive(Default)]
pub(crate) struct Fact {
    pub(crate) kind: Option<ProtectionKind>,
    pub(crate) path: String,
    pub(crate) needs: String,
    pub(crate) safe: (u8, Vec<Value>),
    pub(crate) unset_safe: Option<bool>,
    pub(crate) recovery: Option<bool>,
}

/// What one block says of the types that its patterns name.
#[derive(Default)]
pub(crate) struct Group {
    pub(crate) patterns: Vec<String>,
    pub(crate) source: String,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) type_facts: Vec<(TypeFact, Vec<String>)>,
}

impl Group {
    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.attributes.is_empty() && self.type_facts.is_empty()
    }
}

/// Finds the groups that name a type. Most patterns are names, and asking every group about
/// every type took half of the build script's time.
struct Naming<'g> {
    names: BTreeMap<&'g str, Vec<usize>>,
    patterns: Vec<(&'g str, usize)>,
}

impl<'g> Naming<'g> {
    fn new(groups: &'g [Group]) -> Self {
        let mut names: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut patterns = Vec::new();
        for (at, group) in groups.iter().enumerate() {
            for pattern in &group.patterns {
                match pattern.contains('*') {
                    true => patterns.push((pattern.as_str(), at)),
                    false => names.entry(pattern).or_default().push(at),
                }
            }
        }
        Naming { names, patterns }
    }

    /// Positions of the groups that name a type, the most exact first. Where two name it
    /// equally well, the order of the sources counts.
    fn of(&self, type_name: &str) -> Vec<usize> {
        let named = self.names.get(type_name).into_iter().flatten();
        let mut found: BTreeMap<usize, usize> = named.map(|at| (*at, usize::MAX)).collect();
        for (pattern, at) in &self.patterns {
            if glob(pattern, type_name) {
                let exact = found.entry(*at).or_default();
                *exact = exactness(pattern).max(*exact);
            }
        }
        let mut found: Vec<(usize, usize)> = found.into_iter().collect();
        found.sort_by_key(|(_, exact)| std::cmp::Reverse(*exact));
        found.into_iter().map(|(at, _)| at).collect()
    }
}

/// What one attribute means.
#[derive(Clone)]
pub(crate) struct Attribute {
    pub(crate) path: String,
    pub(crate) meaning: Option<Meaning>,
    pub(crate) harmful: Vec<Transition>,
    pub(crate) words: Vec<String>,
    pub(crate) only_where: Option<(String, String)>,
    pub(crate) also_new: bool,
    pub(crate) means: String,
    pub(crate) same: Same,
    pub(crate) pace: Pace,
    /// It comes from a set, whose names not every type has.
    #[cfg(test)]
    pub(crate) shared: bool,
}

impl Default for Attribute {
    fn default() -> Self {
        Attribute {
            path: String::new(),
            meaning: None,
            harmful: Vec::new(),
            words: Vec::new(),
            only_where: None,
            also_new: false,
            means: String::new(),
            same: Same::Name,
            pace: Pace::Alone,
            #[cfg(test)]
            shared: false,
        }
    }
}

/// A safe value.
pub(crate) enum Value {
    Bool(bool),
    Number(f64),
    Text(String),
}

/// The table being written.
#[derive(Default)]
pub(crate) struct Table {
    words: Vec<u32>,
    pool: String,
    texts: BTreeMap<String, u32>,
    lists: BTreeMap<Vec<u32>, u32>,
}

impl Table {
    /// Lays out the records, then the lists that they point to.
    pub(crate) fn write(
        mut self,
        types: &BTreeMap<String, Entry>,
        groups: &[Group],
        provided: &BTreeMap<String, Provided>,
    ) -> Result<(Vec<u32>, String), String> {
        self.words = vec![0; HEADER + types.len() * RECORD];
        self.words[0] = word(types.len())?;
        let mut positions = Vec::new();
        for group in groups {
            positions.push(self.group(group)?);
        }
        let naming = Naming::new(groups);
        for (index, (name, entry)) in types.iter().enumerate() {
            let mut record = self.record(name, entry)?;
            let naming = naming.of(name).into_iter();
            record[GROUPS] = self.positions(naming.map(|at| positions[at]))?;
            let at = HEADER + index * RECORD;
            self.words[at..at + RECORD].copy_from_slice(&record);
        }
        self.words[1] = self.positions(positions.iter().copied())?;
        self.words[2] = self.provided(provided, types)?;
        self.words[3] = self.strings(&names_that_replace(provided, types))?;
        Ok((self.words, self.pool))
    }

    /// A list of positions.
    fn positions(&mut self, positions: impl Iterator<Item = u32>) -> Result<u32, String> {
        let mut list = vec![0];
        list.extend(positions);
        if list.len() == 1 {
            return Ok(0);
        }
        list[0] = word(list.len() - 1)?;
        self.list(list)
    }

    /// A group, at the end of the words.
    fn group(&mut self, group: &Group) -> Result<u32, String> {
        let mut attributes = vec![word(group.attributes.len())?];
        for fact in &group.attributes {
            let bits = fact
                .harmful
                .iter()
                .filter_map(|harm| Transition::ALL.iter().position(|known| known == harm))
                .fold(0, |bits, at| bits | 1 << at);
            let meaning = fact.meaning.ok_or("an attribute without a meaning")?;
            let meaning = Meaning::ALL.iter().position(|known| *known == meaning);
            let same = Same::ALL.iter().position(|known| *known == fact.same);
            let pace = Pace::ALL.iter().position(|known| *known == fact.pace);
            let (name, value) = fact.only_where.clone().unwrap_or_default();
            attributes.extend([
                self.text(&fact.path)?,
                bytes([
                    meaning.unwrap_or_default(),
                    same.unwrap_or_default(),
                    fact.also_new.into(),
                    pace.unwrap_or_default(),
                ])?,
                bits,
                self.strings(&fact.words)?,
                self.text(&name)?,
                self.text(&value)?,
                self.text(&fact.means)?,
            ]);
        }
        let type_facts = self.type_facts(&group.type_facts)?;
        let attributes = self.list(attributes)?;
        let patterns = self.strings(&group.patterns)?;
        let source = self.text(&group.source)?;
        let at = word(self.words.len())?;
        self.words
            .extend([patterns, attributes, type_facts, source]);
        Ok(at)
    }

    fn type_facts(&mut self, facts: &[(TypeFact, Vec<String>)]) -> Result<u32, String> {
        if facts.is_empty() {
            return Ok(0);
        }
        let mut list = vec![word(facts.len())?];
        for (fact, texts) in facts {
            let at = TypeFact::ALL.iter().position(|known| known == fact);
            list.extend([word(at.unwrap_or_default())?, self.strings(texts)?]);
        }
        self.list(list)
    }

    /// What providers' schemas say. Which paths force replacement is left out for types whose
    /// provider was asked about every path: that is more than its schema tells.
    fn provided(
        &mut self,
        provided: &BTreeMap<String, Provided>,
        types: &BTreeMap<String, Entry>,
    ) -> Result<u32, String> {
        let mut list = vec![0];
        let mut count = 0;
        for (name, said) in provided {
            let facts = self.type_facts(&said.facts)?;
            let probe = types
                .get(name)
                .and_then(|entry| Probe::ALL.get(entry.probe));
            let force_new = if probe == Some(&Probe::Full) {
                0
            } else {
                self.strings(&said.force_new)?
            };
            if facts != 0 || force_new != 0 {
                count += 1;
                list.extend([self.text(name)?, facts, force_new]);
            }
        }
        list[0] = word(count)?;
        if count == 0 { Ok(0) } else { self.list(list) }
    }

    fn record(&mut self, name: &str, entry: &Entry) -> Result<[u32; RECORD], String> {
        let mut record = [0; RECORD];
        record[NAME] = self.text(name)?;
        record[PROVIDER] = self.text(&entry.provider)?;
        record[SOURCE] = self.text(&entry.source)?;
        record[CODES] = bytes([entry.holds, entry.probe, entry.access, entry.executes])?;
        record[MORE_CODES] = bytes([entry.guard, entry.tags.0.into(), entry.flags, 0])?;
        record[WHY] = self.text(&entry.why)?;
        record[TAGS] = self.strings(&entry.tags.1)?;
        record[PARENTS] = self.strings(&entry.parents)?;
        record[FORCE_NEW] = self.force_new(entry)?;
        record[REVISION] = self.strings(&entry.revision)?;
        record[PROTECTIONS] = self.protections(&entry.protections)?;
        Ok(record)
    }

    /// Paths below a listed path are left out: the listed path answers for them.
    fn force_new(&mut self, entry: &Entry) -> Result<u32, String> {
        let listed: BTreeSet<&str> = entry.force_new.iter().map(String::as_str).collect();
        let implied = |path: &str| {
            path.match_indices('.')
                .any(|(dot, _)| listed.contains(&path[..dot]))
        };
        let always: Vec<&str> = listed
            .iter()
            .copied()
            .filter(|path| !implied(path))
            .collect();
        if always.is_empty() && entry.force_new_when.is_empty() {
            return Ok(0);
        }
        let mut list = vec![word(always.len())?];
        for path in always {
            list.push(self.text(path)?);
        }
        list.push(word(entry.force_new_when.len())?);
        for (path, when) in &entry.force_new_when {
            list.extend([self.text(path)?, self.text(when)?]);
        }
        self.list(list)
    }

    fn protections(&mut self, facts: &[Fact]) -> Result<u32, String> {
        if facts.is_empty() {
            return Ok(0);
        }
        let mut list = vec![word(facts.len())?];
        for fact in facts {
            let kind = fact.kind.ok_or("a protection without a kind")?;
            let at = ProtectionKind::ALL
                .iter()
                .position(|known| *known == kind)
                .unwrap_or_default();
            let unset = fact.unset_safe.map_or(0, |safe| 1 + usize::from(safe));
            let recovery = fact.recovery.unwrap_or(kind.is_recovery_guard());
            list.push(bytes([at, unset, recovery.into(), fact.safe.0.into()])?);
            list.push(self.text(&fact.path)?);
            list.push(self.text(&fact.needs)?);
            list.push(self.values(&fact.safe.1)?);
        }
        self.list(list)
    }

    fn values(&mut self, values: &[Value]) -> Result<u32, String> {
        if values.is_empty() {
            return Ok(0);
        }
        let mut list = vec![word(values.len())?];
        for value in values {
            match value {
                Value::Bool(value) => list.extend([VALUE_BOOL, u32::from(*value), 0]),
                Value::Number(value) => {
                    let [a, b, c, d, e, f, g, h] = value.to_le_bytes();
                    list.extend([
                        VALUE_NUMBER,
                        u32::from_le_bytes([a, b, c, d]),
                        u32::from_le_bytes([e, f, g, h]),
                    ]);
                }
                Value::Text(value) => list.extend([VALUE_TEXT, self.text(value)?, 0]),
            }
        }
        self.list(list)
    }

    fn strings(&mut self, texts: &[String]) -> Result<u32, String> {
        if texts.is_empty() {
            return Ok(0);
        }
        let mut list = vec![word(texts.len())?];
        for text in texts {
            list.push(self.text(text)?);
        }
        self.list(list)
    }

    /// Appends a list, or finds the equal one that is there.
    fn list(&mut self, list: Vec<u32>) -> Result<u32, String> {
        if let Some(at) = self.lists.get(&list) {
            return Ok(*at);
        }
        let at = word(self.words.len())?;
        self.words.extend_from_slice(&list);
        self.lists.insert(list, at);
        Ok(at)
    }

    /// Appends a text, or finds the equal one that is there.
    fn text(&mut self, text: &str) -> Result<u32, String> {
        if text.is_empty() {
            return Ok(0);
        }
        if let Some(at) = self.texts.get(text) {
            return Ok(*at);
        }
        let offset = word(self.pool.len())?;
        let length = word(text.len())?;
        if length >> LENGTH_BITS != 0 || offset >> (u32::BITS - LENGTH_BITS) != 0 {
            return Err(format!("{text}: too long for the table"));
        }
        let at = offset << LENGTH_BITS | length;
        self.pool.push_str(text);
        self.texts.insert(text.to_owned(), at);
        Ok(at)
    }
}

/// Names of attributes that replace the object in several of the types that have one of that
/// name, and in no small part of all of them. They say what may come of an argument of which
/// nobody knows where it ends up.
fn names_that_replace(
    provided: &BTreeMap<String, Provided>,
    types: &BTreeMap<String, Entry>,
) -> Vec<String> {
    /// Types in which a name has to replace, and the part of all types with it.
    const TYPES: usize = 2;
    const ONE_IN: usize = 5;
    fn last(path: &str) -> &str {
        path.rsplit('.').next().unwrap_or(path)
    }
    let mut all: BTreeMap<&str, usize> = BTreeMap::new();
    let mut replacing: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, said) in provided {
        let here: BTreeSet<&str> = said.settable.iter().map(|path| last(path)).collect();
        for leaf in here {
            *all.entry(leaf).or_default() += 1;
        }
        let asked = types
            .get(name)
            .into_iter()
            .flat_map(|entry| &entry.force_new);
        let replaces: BTreeSet<&str> = asked
            .chain(&said.force_new)
            .map(|path| last(path))
            .collect();
        for leaf in replaces {
            *replacing.entry(leaf).or_default() += 1;
        }
    }
    replacing
        .into_iter()
        .filter(|(leaf, count)| {
            *count >= TYPES && all.get(leaf).is_none_or(|all| count * ONE_IN >= *all)
        })
        .map(|(leaf, _)| leaf.to_owned())
        .collect()
}

/// A count or position as a word.
fn word(number: usize) -> Result<u32, String> {
    u32::try_from(number).map_err(|_| "the table is too large".to_owned())
}

/// Four codes in a word.
fn bytes(codes: [usize; 4]) -> Result<u32, String> {
    let mut out = [0; 4];
    for (byte, code) in out.iter_mut().zip(codes) {
        *byte = u8::try_from(code).map_err(|_| "a list of words is too long".to_owned())?;
    }
    Ok(u32::from_le_bytes(out))
}
