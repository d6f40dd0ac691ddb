//! Reads the catalog's HCL: ours when blastgate is built, users' when it runs.
//!
//! Anything that is not understood is an error with its file and line: a fact
//! that is silently dropped would be a protection that nobody checks.

use std::collections::BTreeMap;
use std::path::Path;

use hcl_edit::expr::Expression;
use hcl_edit::structure::{Block, BlockLabel, Body, Structure};

use super::layout::*;
use super::provided::{self, Provided};
use super::source::{Source, position};
use super::words::{
    ACCESS, EXECUTES, GUARDS, Holds, Meaning, Pace, Probe, ProtectionKind, Same, Transition,
    TypeFact, UNITS,
};
use super::write::{Attribute, Entry, Fact, Group, Table, Value};

/// Where a provider's facts come from.
const EVIDENCE: &[&str] = &["documentation", "hand", "probe", "source"];

/// Everything that some sources say.
#[derive(Default)]
pub(crate) struct Facts {
    pub(crate) types: BTreeMap<String, Entry>,
    pub(crate) groups: Vec<Group>,
    /// What providers' own schemas say.
    pub(crate) provided: BTreeMap<String, Provided>,
}

/// Compiles sources, each with its path, into the words and the text of a table.
///
/// # Errors
/// Every mistake in the sources, one message each.
pub(crate) fn compile(sources: &[(String, String)]) -> Result<(Vec<u32>, String), Vec<String>> {
    let facts = read(sources)?;
    Table::default()
        .write(&facts.types, &facts.groups, &facts.provided)
        .map_err(|error| vec![error])
}

/// Reads sources, each with its path.
///
/// # Errors
/// Every mistake in the sources, one message each.
pub(crate) fn read(sources: &[(String, String)]) -> Result<Facts, Vec<String>> {
    let mut errors = Vec::new();
    let mut bodies = Vec::new();
    let mut facts = Facts::default();
    for (file, text) in sources {
        if Path::new(file)
            .extension()
            .is_some_and(|extension| extension == provided::EXTENSION)
        {
            errors.extend(provided::gather(file, text, &mut facts.provided).err());
            continue;
        }
        match hcl_edit::parser::parse_body(text) {
            Ok(body) => bodies.push((file, text, body)),
            Err(error) => {
                let line = error.location().line();
                errors.push(format!("{file}:{line}: {}", error.message()));
            }
        }
    }
    let mut sets = Sets::default();
    for (file, text, body) in &bodies {
        let errors = &mut errors;
        Source { file, text, errors }.sets(body, &mut sets);
    }
    for (file, text, body) in &bodies {
        let errors = &mut errors;
        Source { file, text, errors }.read(body, &mut sets, &mut facts);
    }
    let unused = sets.all.iter().filter(|(_, set)| !set.is_used);
    errors.extend(unused.map(|(name, set)| format!("{}: no block takes the set {name}", set.file)));
    if errors.is_empty() {
        Ok(facts)
    } else {
        Err(errors)
    }
}

/// Facts about attributes that several blocks share.
#[derive(Default)]
struct Sets {
    all: BTreeMap<String, Set>,
}

/// What a `set` block says.
struct Set {
    file: String,
    attributes: Vec<Attribute>,
    is_used: bool,
}

/// What a provider block says.
struct Provider {
    name: String,
    /// How much is known of its types unless they say otherwise.
    probe: Option<usize>,
    /// Where its facts stand, for people.
    provenance: String,
}

impl Source<'_> {
    /// Gathers the sets of a file.
    fn sets(&mut self, body: &Body, sets: &mut Sets) {
        for block in body.blocks().filter(|block| block.ident.as_str() == "set") {
            let [label] = block.labels.as_slice() else {
                self.error(block, "this block has exactly one label");
                continue;
            };
            if let Some((_, value)) = self.attributes(block).first() {
                self.error(*value, "a set holds attribute blocks and nothing else");
            }
            let mut group = Group::default();
            for inner in block.body.blocks() {
                self.nested(inner, &mut group);
            }
            let set = Set {
                file: self.file.to_owned(),
                attributes: group.attributes,
                is_used: false,
            };
            if sets.all.insert(label.as_str().to_owned(), set).is_some() {
                self.error(block, format!("set {} stands twice", label.as_str()));
            }
        }
    }

    /// Adds the attributes of the sets that a block names; what it says itself comes first.
    fn shared(&mut self, block: &Block, sets: &mut Sets, group: &mut Group) {
        let named = block.body.get_attribute("attributes");
        let Some(value) = named.map(|attribute| &attribute.value) else {
            return;
        };
        for name in self.strings(value) {
            let Some(set) = sets.all.get_mut(&name) else {
                self.error(value, format!("there is no set {name}"));
                continue;
            };
            set.is_used = true;
            for fact in &set.attributes {
                let own =
                    |other: &Attribute| (&other.path, other.meaning) == (&fact.path, fact.meaning);
                if !group.attributes.iter().any(own) {
                    group.attributes.push(Attribute {
                        #[cfg(test)]
                        shared: true,
                        ..fact.clone()
                    });
                }
            }
        }
    }

    /// Reads a file: its provider block, then its types and facts.
    fn read(&mut self, body: &Body, sets: &mut Sets, facts: &mut Facts) {
        let mut provider: Option<Provider> = None;
        for structure in body {
            let Structure::Block(block) = structure else {
                self.error(
                    structure,
                    "only provider, set, type and facts blocks stand here",
                );
                continue;
            };
            match (block.ident.as_str(), block.labels.as_slice(), &provider) {
                ("provider", [label], None) => {
                    provider = Some(self.provider(label.as_str(), block));
                }
                ("provider", _, Some(_)) => self.error(block, "a file has one provider block"),
                ("type", [label], Some(provider)) => {
                    if !self.read_type(block, label, provider, (&mut *sets, &mut *facts)) {
                        self.error(block, format!("type {} stands twice", label.as_str()));
                    }
                }
                ("set", ..) => {}
                ("facts", [], Some(provider)) => {
                    let group = self.group(block, &provider.provenance, sets);
                    facts.groups.push(group);
                }
                ("type" | "facts", _, None) => self.error(block, "the provider block comes first"),
                ("provider" | "type", ..) => self.error(block, "this block has exactly one label"),
                ("facts", ..) => self.error(block, "this block has no label: types = [...]"),
                (other, ..) => self.error(block, format!("unknown block {other}")),
            }
        }
        match provider {
            Some(Provider { name, .. })
                if Path::new(self.file)
                    .file_stem()
                    .is_some_and(|stem| *stem == *name) => {}
            _ => self.errors.push(format!(
                "{}: the provider block names another provider",
                self.file
            )),
        }
    }

    /// Reads a `type` block; false where there is another one of this type.
    fn read_type(
        &mut self,
        block: &Block,
        label: &BlockLabel,
        provider: &Provider,
        (sets, facts): (&mut Sets, &mut Facts),
    ) -> bool {
        let entry = Entry {
            provider: provider.name.clone(),
            source: provider.provenance.clone(),
            probe: provider.probe.unwrap_or_default(),
            ..Entry::default()
        };
        let mut group = Group {
            patterns: vec![label.as_str().to_owned()],
            source: provider.provenance.clone(),
            ..Group::default()
        };
        let entry = self.entry(block, entry, &mut group);
        self.shared(block, sets, &mut group);
        if !group.is_empty() {
            facts.groups.push(group);
        }
        facts
            .types
            .insert(label.as_str().to_owned(), entry)
            .is_none()
    }

    /// Reads a `facts` block: what is true of the types that its patterns name.
    fn group(&mut self, block: &Block, provenance: &str, sets: &mut Sets) -> Group {
        let mut group = Group {
            source: provenance.to_owned(),
            ..Group::default()
        };
        for (key, value) in self.attributes(block) {
            match key {
                "types" => group.patterns = self.strings(value),
                "source" => group.source = self.string(value),
                _ => self.type_fact(key, value, &mut group),
            }
        }
        if group.patterns.is_empty() {
            self.error(block, "facts need types = [...]");
        }
        for inner in block.body.blocks() {
            self.nested(inner, &mut group);
        }
        self.shared(block, sets, &mut group);
        if group.is_empty() && block.body.blocks().next().is_none() {
            self.error(block, "this block says nothing of its types");
        }
        group
    }

    /// Reads something that is true of a whole type.
    fn type_fact(&mut self, key: &str, value: &Expression, group: &mut Group) {
        // The sets that it takes are read last.
        if key == "attributes" {
            return;
        }
        let Some(fact) = TypeFact::parse(key) else {
            self.error(value, format!("unknown attribute {key}"));
            return;
        };
        let texts = match value {
            Expression::Bool(flag) if *flag.value() => Vec::new(),
            Expression::String(_) => vec![self.string(value)],
            Expression::Array(list) => list.iter().map(|item| self.string(item)).collect(),
            _ => {
                self.error(value, "true, a string or a list of strings belongs here");
                Vec::new()
            }
        };
        group.type_facts.push((fact, texts));
    }

    /// Reads a block inside a type or facts block.
    fn nested(&mut self, block: &Block, group: &mut Group) {
        match (block.ident.as_str(), block.labels.as_slice()) {
            ("attribute", [label]) => {
                let fact = self.attribute(block, label);
                group.attributes.extend(fact);
            }
            ("attribute", _) => self.error(block, "attribute \"PATH\" {{ ... }} belongs here"),
            (other, _) => self.error(block, format!("unknown block {other}")),
        }
    }

    /// Reads what one attribute means.
    fn attribute(&mut self, block: &Block, label: &BlockLabel) -> Option<Attribute> {
        let mut fact = Attribute {
            path: label.as_str().to_owned(),
            same: Same::Name,
            ..Attribute::default()
        };
        let mut meaning = None;
        for (key, value) in self.attributes(block) {
            match key {
                "meaning" => {
                    meaning = self
                        .word(value, Meaning::ALL.iter().map(|word| word.as_str()))
                        .and_then(|at| Meaning::ALL.get(at).copied());
                }
                "harmful" => {
                    for word in self.strings(value) {
                        match Transition::parse(&word) {
                            Some(transition) => fact.harmful.push(transition),
                            None => {
                                let known = Transition::ALL.iter().map(|one| one.as_str());
                                self.unknown_word(value, &word, known);
                            }
                        }
                    }
                }
                "unit" => {
                    if self
                        .word(value, UNITS.iter().map(|(unit, _)| *unit))
                        .is_some()
                    {
                        fact.words.insert(0, self.string(value));
                    }
                }
                "never" => fact.words.extend(self.strings(value)),
                "scale" | "values" if fact.words.is_empty() => fact.words = self.strings(value),
                "scale" | "values" => self.error(value, "scale or values, not both"),
                "where" => fact.only_where = self.pairs(value).into_iter().next(),
                "also_new" => fact.also_new = self.boolean(value).unwrap_or_default(),
                "means" => fact.means = self.string(value),
                "pace" => {
                    fact.pace = self
                        .word(value, Pace::ALL.iter().map(|word| word.as_str()))
                        .and_then(|at| Pace::ALL.get(at).copied())
                        .unwrap_or(Pace::Alone);
                }
                "known_by" => {
                    fact.same = self
                        .word(value, Same::ALL.iter().map(|word| word.as_str()))
                        .and_then(|at| Same::ALL.get(at).copied())
                        .unwrap_or(Same::Name);
                }
                _ => self.error(value, format!("unknown attribute {key}")),
            }
        }
        self.words_fit(block, &fact, meaning);
        if !block.body.has_attribute("meaning") {
            self.error(block, "every attribute has a meaning");
        }
        fact.meaning = Some(meaning?);
        Some(fact)
    }

    /// A block of ingress rules names the sources in it, a time its unit and what is no end.
    fn words_fit(&mut self, block: &Block, fact: &Attribute, meaning: Option<Meaning>) {
        let one_of = |wanted: &[Transition]| fact.harmful.iter().any(|one| wanted.contains(one));
        let needs_words = one_of(&[Transition::Becomes, Transition::Weakened]);
        let is_time = one_of(&[Transition::Lowered, Transition::Raised, Transition::Expires]);
        let may_have_words = needs_words || is_time || meaning == Some(Meaning::Ingress);
        if needs_words && fact.words.is_empty() || !may_have_words && !fact.words.is_empty() {
            self.error(
                block,
                "becomes needs values, weakened needs a scale, only times have unit and never",
            );
        }
        // Entries are compared one by one, and sources of ingress by what they let in: nobody
        // looks at them for anything else, and a word that nobody looks for promises too much.
        let only = match meaning {
            Some(Meaning::Entries) => Transition::EntriesLost,
            Some(Meaning::Ingress) => Transition::Gone,
            _ => return,
        };
        if fact.harmful.iter().any(|one| *one != only) {
            self.error(block, format!("harmful can only be {} here", only.as_str()));
        }
    }

    /// Reads a provider block.
    fn provider(&mut self, name: &str, block: &Block) -> Provider {
        for inner in block.body.blocks() {
            self.error(inner, "no block stands here");
        }
        let mut provider = Provider {
            name: name.to_owned(),
            probe: position(Probe::ALL.iter().map(|word| word.as_str()), "full"),
            provenance: name.to_owned(),
        };
        let (mut source, mut version, mut evidence) = (String::new(), String::new(), None);
        let mut commit = String::new();
        for (key, value) in self.attributes(block) {
            match key {
                "source" => source = self.string(value),
                "version" => version = self.string(value),
                "commit" => commit = self.string(value),
                "beta_commit" => {
                    self.string(value);
                }
                "evidence" => evidence = self.word(value, EVIDENCE.iter().copied()),
                "probe" => {
                    let words = Probe::ALL.iter().map(|word| word.as_str());
                    provider.probe = self.word(value, words);
                }
                _ => self.error(value, format!("unknown attribute {key}")),
            }
        }
        if !source.is_empty() {
            let evidence = evidence.and_then(|at| EVIDENCE.get(at)).unwrap_or(&"hand");
            let version = match (version.is_empty(), commit.is_empty()) {
                (false, _) => format!(" {version}"),
                (true, false) => format!(" commit {commit:.12}"),
                (true, true) => version,
            };
            provider.provenance = format!("{source}{version} ({evidence})");
        }
        provider
    }

    /// Reads a type block over its defaults.
    fn entry(&mut self, block: &Block, mut entry: Entry, group: &mut Group) -> Entry {
        let mut holds = None;
        for (key, value) in self.attributes(block) {
            match key {
                "holds" => holds = self.word(value, Holds::ALL.iter().map(|word| word.as_str())),
                "why" => entry.why = self.string(value),
                "tags" => entry.tags = self.tags(value),
                "parent" => entry.parents = self.strings(value),
                "access" => {
                    entry.access = self
                        .word(value, ACCESS.iter().copied())
                        .map_or(0, |at| at + 1)
                }
                "executes" => {
                    entry.executes = self
                        .word(value, EXECUTES.iter().copied())
                        .map_or(0, |at| at + 1)
                }
                "guard" => {
                    entry.guard = self
                        .word(value, GUARDS.iter().copied())
                        .map_or(0, |at| at + 1)
                }
                "probe" => {
                    let words = Probe::ALL.iter().map(|word| word.as_str());
                    entry.probe = self.word(value, words).unwrap_or(entry.probe);
                }
                "force_new" => entry.force_new = self.strings(value),
                "revision" => {
                    entry.revision = self.strings(value);
                    entry.flags |= FLAG_REVISION;
                }
                "local_only" => self.flag(value, FLAG_LOCAL_ONLY, &mut entry.flags),
                "swaps" => self.flag(value, FLAG_SWAPS, &mut entry.flags),
                "transient" => self.flag(value, FLAG_TRANSIENT, &mut entry.flags),
                "force_new_when" => entry.force_new_when = self.pairs(value),
                "protections" => entry.protections = self.protections(value),
                // Notes for the reviewer of the source; no decision rests on them.
                "confidence" => {
                    self.word(value, ["low"].into_iter());
                }
                "beta" => {
                    self.boolean(value);
                }
                _ => self.type_fact(key, value, group),
            }
        }
        for inner in block.body.blocks() {
            self.nested(inner, group);
        }
        match holds {
            Some(at) => entry.holds = at,
            None if block.body.has_attribute("holds") => {}
            None => self.error(block, "every type says what it holds"),
        }
        entry
    }

    /// The place of tags: `path`, `block[key,value]`, `self:key,value` or `attribute:path`.
    fn tags(&mut self, value: &Expression) -> (u8, Vec<String>) {
        let text = self.string(value);
        let pair = |text: &str| {
            text.split_once(',')
                .map(|(key, value)| [key.to_owned(), value.to_owned()])
        };
        let parsed = if let Some(rest) = text.strip_prefix("self:") {
            pair(rest).map(|pair| (TAGS_SELF, pair.to_vec()))
        } else if let Some((attribute, path)) = text.split_once(':') {
            Some((TAGS_DOCUMENT, vec![attribute.to_owned(), path.to_owned()]))
        } else if let Some((path, rest)) = text.split_once('[') {
            rest.strip_suffix(']')
                .and_then(pair)
                .map(|[key, value]| (TAGS_BLOCKS, vec![path.to_owned(), key, value]))
        } else {
            Some((TAGS_MAP, vec![text.clone()]))
        };
        parsed.unwrap_or_else(|| {
            self.error(value, format!("{text} does not say where tags are"));
            (0, Vec::new())
        })
    }

    fn protections(&mut self, value: &Expression) -> Vec<Fact> {
        let Some(list) = value.as_array() else {
            self.error(value, "a list of protections belongs here");
            return Vec::new();
        };
        list.iter().map(|item| self.protection(item)).collect()
    }

    fn protection(&mut self, value: &Expression) -> Fact {
        let mut fact = Fact::default();
        let Some(object) = value.as_object() else {
            self.error(
                value,
                "a protection is { kind, path, safe, unset_safe, recovery, needs }",
            );
            return fact;
        };
        let mut safe = None;
        for (key, item) in self.entries(object) {
            match key {
                "kind" => {
                    let words = ProtectionKind::ALL.iter().map(|word| word.as_str());
                    fact.kind = self
                        .word(item, words)
                        .and_then(|at| ProtectionKind::ALL.get(at).copied());
                }
                "path" => fact.path = self.string(item),
                "needs" => fact.needs = self.string(item),
                "unset_safe" => fact.unset_safe = self.boolean(item),
                "recovery" => fact.recovery = self.boolean(item),
                "safe" => safe = self.safe(item),
                _ => self.error(item, format!("unknown key {key}")),
            }
        }
        match safe {
            Some(safe) if fact.kind.is_some() && !fact.path.is_empty() => fact.safe = safe,
            _ => self.error(value, "a protection needs kind, path and safe"),
        }
        fact
    }

    fn safe(&mut self, value: &Expression) -> Option<(u8, Vec<Value>)> {
        if let Some(list) = value.as_array() {
            return Some((
                SAFE_ONE_OF,
                list.iter().filter_map(|item| self.value(item)).collect(),
            ));
        }
        let Some(object) = value.as_object() else {
            return Some((SAFE_IS, vec![self.value(value)?]));
        };
        let entries = self.entries(object);
        if let [("not_lower", yes), ("never", never)] = entries[..] {
            // What stands for no end at all.
            let never = match never.as_array() {
                Some(list) => list.iter().filter_map(|item| self.value(item)).collect(),
                None => self.value(never).into_iter().collect(),
            };
            return (self.boolean(yes) == Some(true)).then_some((SAFE_NOT_LOWER, never));
        }
        let [(form, content)] = entries[..] else {
            self.error(
                value,
                "one of min, set, not_lower and min_duration belongs here",
            );
            return None;
        };
        match (form, self.value(content)?) {
            ("min", Value::Number(least)) => Some((SAFE_AT_LEAST, vec![Value::Number(least)])),
            ("set", Value::Bool(true)) => Some((SAFE_SET, Vec::new())),
            ("not_lower", Value::Bool(true)) => Some((SAFE_NOT_LOWER, Vec::new())),
            ("min_duration", Value::Text(least)) => {
                Some((SAFE_MIN_DURATION, vec![Value::Text(least)]))
            }
            _ => {
                self.error(
                    value,
                    "one of min, set, not_lower and min_duration belongs here",
                );
                None
            }
        }
    }
}
