//! Reads the catalog's HCL: ours when blastgate is built, users' when it runs.
//!
//! Anything that is not understood is an error with its file and line: a fact
//! that is silently dropped would be a protection that nobody checks.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use hcl_edit::Span;
use hcl_edit::expr::{Expression, Object, ObjectKey};
use hcl_edit::structure::{Block, BlockLabel, Body, Structure};

use super::layout::*;
use super::words::{
    ACCESS, EXECUTES, GUARDS, Holds, Meaning, Pace, Probe, ProtectionKind, Same, Transition,
    TypeFact,
};
use super::write::{Attribute, Entry, Fact, Group, Table, Value};

/// Where a provider's facts come from.
const EVIDENCE: &[&str] = &["documentation", "hand", "probe", "source"];

/// Everything that some sources say.
#[derive(Default)]
pub(crate) struct Facts {
    pub(crate) types: BTreeMap<String, Entry>,
    pub(crate) groups: Vec<Group>,
}

/// Compiles sources, each with its path, into the words and the text of a table.
///
/// # Errors
/// Every mistake in the sources, one message each.
pub(crate) fn compile(sources: &[(String, String)]) -> Result<(Vec<u32>, String), Vec<String>> {
    let facts = read(sources)?;
    Table::default()
        .write(&facts.types, &facts.groups)
        .map_err(|error| vec![error])
}

/// Reads sources, each with its path.
///
/// # Errors
/// Every mistake in the sources, one message each.
pub(crate) fn read(sources: &[(String, String)]) -> Result<Facts, Vec<String>> {
    let mut errors = Vec::new();
    let mut facts = Facts::default();
    for (file, text) in sources {
        match hcl_edit::parser::parse_body(text) {
            Ok(body) => Source {
                file,
                text,
                errors: &mut errors,
            }
            .read(&body, &mut facts),
            Err(error) => {
                errors.push(format!(
                    "{file}:{}: {}",
                    error.location().line(),
                    error.message()
                ));
            }
        }
    }
    if errors.is_empty() {
        Ok(facts)
    } else {
        Err(errors)
    }
}

/// What a provider block says.
struct Provider {
    name: String,
    /// How much is known of its types unless they say otherwise.
    probe: Option<usize>,
    /// Where its facts stand, for people.
    provenance: String,
}

/// One source file being read.
struct Source<'a> {
    file: &'a str,
    text: &'a str,
    errors: &'a mut Vec<String>,
}

impl Source<'_> {
    /// Notes a mistake at the line of `node`.
    fn error(&mut self, node: &impl Span, message: impl AsRef<str>) {
        let start = node.span().map_or(0, |span| span.start);
        let before = self.text.get(..start).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        self.errors
            .push(format!("{}:{line}: {}", self.file, message.as_ref()));
    }

    /// Reads a file: its provider block, then its types and facts.
    fn read(&mut self, body: &Body, facts: &mut Facts) {
        let mut provider: Option<Provider> = None;
        for structure in body {
            let Structure::Block(block) = structure else {
                self.error(structure, "only provider, type and facts blocks stand here");
                continue;
            };
            match (block.ident.as_str(), block.labels.as_slice(), &provider) {
                ("provider", [label], None) => {
                    provider = Some(self.provider(label.as_str(), block));
                }
                ("provider", _, Some(_)) => self.error(block, "a file has one provider block"),
                ("type", [label], Some(provider)) => {
                    let entry = Entry {
                        provider: provider.name.clone(),
                        probe: provider.probe.unwrap_or_default(),
                        ..Entry::default()
                    };
                    let mut group = Group {
                        patterns: vec![label.as_str().to_owned()],
                        source: provider.provenance.clone(),
                        ..Group::default()
                    };
                    let entry = self.entry(block, entry, &mut group);
                    if !group.is_empty() {
                        facts.groups.push(group);
                    }
                    if facts
                        .types
                        .insert(label.as_str().to_owned(), entry)
                        .is_some()
                    {
                        self.error(block, format!("type {} stands twice", label.as_str()));
                    }
                }
                ("facts", [], Some(provider)) => {
                    let group = self.group(block, &provider.provenance);
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

    /// Reads a `facts` block: what is true of the types that its patterns name.
    fn group(&mut self, block: &Block, provenance: &str) -> Group {
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
        if group.is_empty() {
            self.error(block, "this block says nothing of its types");
        }
        group
    }

    /// Reads something that is true of a whole type.
    fn type_fact(&mut self, key: &str, value: &Expression, group: &mut Group) {
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
                            None => self.error(value, format!("unknown word {word}")),
                        }
                    }
                }
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
        let needs_words = fact
            .harmful
            .iter()
            .any(|transition| matches!(transition, Transition::Becomes | Transition::Weakened));
        // A block of ingress rules names the sources in it.
        let may_have_words = needs_words || meaning == Some(Meaning::Ingress);
        if needs_words && fact.words.is_empty() || !may_have_words && !fact.words.is_empty() {
            self.error(
                block,
                "becomes needs values, weakened needs a scale, and nothing else has them",
            );
        }
        let Some(meaning) = meaning else {
            self.error(block, "every attribute has a meaning");
            return None;
        };
        fact.meaning = Some(meaning);
        Some(fact)
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
        for (key, value) in self.attributes(block) {
            match key {
                "source" => source = self.string(value),
                "version" => version = self.string(value),
                "commit" | "beta_commit" => {
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
            let version = if version.is_empty() {
                version
            } else {
                format!(" {version}")
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
            None => self.error(block, "every type says what it holds"),
        }
        entry
    }

    /// The attributes of a block, each at most once.
    fn attributes<'b>(&mut self, block: &'b Block) -> Vec<(&'b str, &'b Expression)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for structure in &block.body {
            match structure {
                Structure::Attribute(attribute) if seen.insert(attribute.key.as_str()) => {
                    out.push((attribute.key.as_str(), &attribute.value));
                }
                Structure::Attribute(attribute) => {
                    self.error(attribute, "this attribute stands twice")
                }
                Structure::Block(_) => {}
            }
        }
        out
    }

    /// The entries of an object, each key at most once.
    fn entries<'b>(&mut self, object: &'b Object) -> Vec<(&'b str, &'b Expression)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (key, value) in object {
            let name = match key {
                ObjectKey::Ident(name) => name.as_str(),
                ObjectKey::Expression(Expression::String(name)) => name.as_str(),
                ObjectKey::Expression(other) => {
                    self.error(other, "a key is a name or a plain string");
                    continue;
                }
            };
            if seen.insert(name) {
                out.push((name, value.expr()));
            } else {
                self.error(value.expr(), format!("key {name} stands twice"));
            }
        }
        out
    }

    fn string(&mut self, value: &Expression) -> String {
        match value.as_str() {
            Some(text) if !text.is_empty() => text.to_owned(),
            _ => {
                self.error(value, "a plain, non-empty string belongs here");
                String::new()
            }
        }
    }

    fn boolean(&mut self, value: &Expression) -> Option<bool> {
        if value.as_bool().is_none() {
            self.error(value, "true or false belongs here");
        }
        value.as_bool()
    }

    /// A fact that holds or is not written at all.
    fn flag(&mut self, value: &Expression, flag: usize, flags: &mut usize) {
        if value.as_bool() == Some(true) {
            *flags |= flag;
        } else {
            self.error(value, "true belongs here; leave out what does not hold");
        }
    }

    fn word<'w>(
        &mut self,
        value: &Expression,
        words: impl Iterator<Item = &'w str>,
    ) -> Option<usize> {
        let text = self.string(value);
        let at = position(words, &text);
        if at.is_none() {
            self.error(value, format!("unknown word {text}"));
        }
        at
    }

    fn strings(&mut self, value: &Expression) -> Vec<String> {
        let Some(list) = value.as_array() else {
            self.error(value, "a list of strings belongs here");
            return Vec::new();
        };
        let texts: Vec<String> = list.iter().map(|item| self.string(item)).collect();
        if texts.iter().collect::<BTreeSet<_>>().len() != texts.len() {
            self.error(value, "an entry of this list stands twice");
        }
        texts
    }

    fn pairs(&mut self, value: &Expression) -> Vec<(String, String)> {
        let Some(object) = value.as_object() else {
            self.error(value, "a map of path to condition belongs here");
            return Vec::new();
        };
        let entries = self.entries(object);
        entries
            .into_iter()
            .map(|(path, when)| (path.to_owned(), self.string(when)))
            .collect()
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
            self.error(value, format!("{text} is no place of tags"));
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
        let [(form, content)] = self.entries(object)[..] else {
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

    fn value(&mut self, value: &Expression) -> Option<Value> {
        let read = match value {
            Expression::Bool(value) => Some(Value::Bool(*value.value())),
            Expression::Number(value) => value.value().as_f64().map(Value::Number),
            Expression::String(value) => Some(Value::Text(value.as_str().to_owned())),
            _ => None,
        };
        if read.is_none() {
            self.error(value, "a boolean, a number or a plain string belongs here");
        }
        read
    }
}

/// Where a word stands in its list.
fn position<'w>(mut words: impl Iterator<Item = &'w str>, word: &str) -> Option<usize> {
    words.position(|known| known == word)
}
