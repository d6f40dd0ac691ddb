//! Texts that are documents: JSON, YAML, properties, XML, and rules as text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::reader::{At, Harm, Reader};
use super::words::{Name, cut, mean, meanings};
use crate::catalog::vocabulary::{self, forms};
use crate::hcl::evaluate::constant;
use crate::hcl::functions::{self, FunctionContext};
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::Body;
use crate::model::value::Value;
use crate::source::FileId;

/// Longest text that is read as a document.
const LONGEST: usize = 262_144;

/// A map while it grows in no order.
type Tree = BTreeMap<Arc<str>, Value>;

/// What a pair of texts is.
pub(super) enum Read {
    /// No document.
    No,
    /// A document that has been read.
    Done,
    /// Documents whose content is to be compared.
    Content(Value, Value),
}

/// Reads a pair of texts as documents.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, was: &Value, is: &Value) -> Read {
    let (old, new) = (
        was.as_str().unwrap_or_default(),
        is.as_str().unwrap_or_default(),
    );
    let scalar = |value: &Value| matches!(value, Value::String(_) | Value::Null);
    let talk = at.own.says(mean::TALK) && !at.own.has(&["json", "data"]);
    if !scalar(was) || !scalar(is) || old.len().max(new.len()) > LONGEST || talk {
        return Read::No;
    }
    if super::text::destroys(reader, at, old, new) {
        return Read::Done;
    }
    if super::copies::fewer(reader, at, old, new) || super::zone::read(reader, at, old, new) {
        return Read::Done;
    }
    if old.trim_start().starts_with('<') && new.trim_start().starts_with('<') {
        elements_lost(reader, at, old, new);
        return match (super::xml::parse(old), super::xml::parse(new)) {
            (Some(old), Some(new)) => Read::Content(old, new),
            _ => Read::Done,
        };
    }
    let Some((old, new)) = both(old, new) else {
        return match lines(reader, at, old, new) {
            true => Read::Done,
            false => Read::No,
        };
    };
    // Policies of the clouds are read by those who know their language.
    if !new.get("Statement").is_null() || (old.is_empty() && new.is_empty()) {
        return Read::Done;
    }
    if new.is_empty() && !at.fresh {
        let means = "a document that something may rely on is emptied";
        reader.harm(at.own, Harm::Loss, means, mean::SETTINGS);
        return Read::Done;
    }
    Read::Content(old, new)
}

/// Both texts parsed, when at least one is a document and the other one, or nothing.
fn both(old: &str, new: &str) -> Option<(Value, Value)> {
    let looks = |text: &str| {
        let text = text.trim();
        text.starts_with(['{', '[']) || text.starts_with("- ") || text.lines().count() > 1
    };
    if !looks(old) && !looks(new) {
        return None;
    }
    let parse = |text: &str| -> Option<Value> {
        if text.trim().is_empty() {
            return Some(Value::Null);
        }
        let found = ["jsondecode", "yamldecode"].iter().find_map(|name| {
            let decode = functions::lookup(name)?;
            decode(&[Value::string(text)], &FunctionContext::default()).ok()
        });
        found
            .filter(|value| matches!(value, Value::Map(_) | Value::List(_)))
            .or_else(|| properties(text))
            .or_else(|| blocks(text))
    };
    Some((parse(old)?, parse(new)?))
}

/// `key=value` on every line, those below `[section]` by themselves.
fn properties(text: &str) -> Option<Value> {
    let mut map = Tree::new();
    let mut section: Option<(&str, Tree)> = None;
    for line in text.lines().map(str::trim) {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            close(&mut map, section.replace((name, Tree::new())));
            continue;
        }
        if line.is_empty() || line.starts_with(['#', ';', '[', '!']) {
            continue;
        }
        let (key, value) = line.split_once('=')?;
        let key = key.trim();
        if key.is_empty() || key.contains([' ', '"', '{', '(']) {
            return None;
        }
        let own = section.as_mut().map_or(&mut map, |(_, own)| own);
        own.insert(key.into(), Value::string(value.trim()));
    }
    close(&mut map, section);
    (!map.is_empty()).then(|| Value::Map(map.into()))
}

/// Puts a section that has been read whole among the others; those of one name are one.
fn close(map: &mut Tree, section: Option<(&str, Tree)>) {
    let Some((name, mut own)) = section.filter(|(_, own)| !own.is_empty()) else {
        return;
    };
    if let Some(Value::Map(known)) = map.remove(name) {
        for (key, value) in known {
            own.entry(key).or_insert(value);
        }
    }
    map.insert(name.into(), Value::Map(own.into()));
}

/// A text in the language of Terraform, as jobs and policies of other tools are written:
/// attributes by name, blocks by kind and label.
fn blocks(text: &str) -> Option<Value> {
    let body = parse_body(text, FileId(0), "text").ok()?;
    (!body.blocks.is_empty()).then(|| of_body(&body, text))
}

/// The parser bounds how deep bodies stand in each other.
fn of_body(body: &Body, text: &str) -> Value {
    let mut map = Tree::new();
    for attribute in &body.attributes {
        // What depends on something is no constant; it is the same where it is written so.
        let value = constant(&attribute.expr);
        let written = || Value::from(text.get(attribute.expr.span.range()).unwrap_or_default());
        map.insert(attribute.name.clone(), value.unwrap_or_else(written));
    }
    for block in &body.blocks {
        let mut name = block.kind.to_string();
        for label in &block.labels {
            name.push(' ');
            name.push_str(label.as_ref());
        }
        let own = of_body(&block.body, text);
        // Blocks of one name are a list.
        let found = match map.remove(name.as_str()) {
            None => own,
            Some(Value::List(mut list)) => {
                list.push(own);
                Value::List(list)
            }
            Some(first) => Value::List(vec![first, own]),
        };
        map.insert(name.into(), found);
    }
    Value::Map(map.into())
}

/// Elements of an XML text that are gone.
fn elements_lost(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) {
    let names = |text: &str| -> BTreeSet<String> {
        let cut = |part: &str| {
            part.split(|c: char| c.is_whitespace() || c == '>' || c == '/')
                .next()
                .map(str::to_lowercase)
        };
        text.split('<')
            .skip(1)
            .filter(|part| !part.starts_with(['/', '!', '?']))
            .filter_map(cut)
            .collect()
    };
    let (old, new) = (names(old), names(new));
    let guards = |name: &String| {
        cut(name).iter().any(|word| {
            meanings(word) & (mean::GUARD | mean::ENCRYPTION | mean::MOST | mean::TRUST) != 0
                || word == "jwt"
        })
    };
    if old.difference(&new).any(guards) {
        reader.harm(
            at.own,
            Harm::Guard,
            "a check in the document may be removed",
            mean::GUARD,
        );
    }
}

/// Rules, policies and scripts as text of several lines: what the new lines say.
fn lines(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    if old.lines().count().max(new.lines().count()) < 2 {
        return false;
    }
    let set = |text: &str| -> BTreeSet<String> {
        text.lines().map(|line| line.trim().to_owned()).collect()
    };
    let (was, is) = (set(old), set(new));
    let fresh: Vec<&String> = is.difference(&was).collect();
    let joined = |lines: &[&String]| {
        lines
            .iter()
            .map(|line| line.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    };
    let added = joined(&fresh);
    let lost: Vec<&String> = was.difference(&is).collect();
    let name = Name::new("text");
    let own = if at.own.words.is_empty() {
        &name
    } else {
        at.own
    };
    let at = At { own, ..*at };
    super::text::world(reader, &at, &joined(&lost), &added);
    lets_through(reader, &at, old, (&lost, &fresh));
    if at.own.says(mean::RIGHTS | mean::GUARD) && super::rights::grants(&joined(&lost), &added) {
        reader.harm(
            own,
            Harm::Grants,
            "more may be granted than before, or to more recipients",
            mean::RIGHTS,
        );
    }
    true
}

/// Rules that let through and rules that refuse, a line each: a refusal that is gone, or a
/// line that lets everything through.
fn lets_through(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    old: &str,
    (lost, fresh): (&[&String], &[&String]),
) {
    let says = |line: &str, list: &vocabulary::Words| cut(line).iter().any(|word| list.has(word));
    let refuses = |line: &str| says(line, &forms::REFUSES);
    let admits = |line: &str| says(line, &forms::ADMITS) && !refuses(line);
    if !old.lines().any(refuses) || !old.lines().any(admits) {
        return;
    }
    let all =
        |line: &str| admits(line) && cut(line).iter().filter(|word| *word == "any").count() > 1;
    let opened = fresh.iter().any(|line| all(line)) && !old.lines().any(all);
    let gone = lost.iter().any(|line| refuses(line)) && !fresh.iter().any(|line| refuses(line));
    if opened || gone {
        let means = "what was refused may be allowed, or only reported";
        reader.harm(at.own, Harm::Guard, means, mean::GUARD);
    }
}
