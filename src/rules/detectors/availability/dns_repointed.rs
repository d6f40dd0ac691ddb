//! `dns-repointed`: a name points to something else.

use super::{number, one};
use crate::analysis::Analysis;
use crate::catalog::{Catalog, Meaning, TypeFact};
use crate::finding::{Certainty, Subject};
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(is_name, detect);

/// Whether objects of a type are names that lead somewhere. Ours say so of the type, since an
/// attribute called `records` is no name everywhere; users may say it of one attribute alone.
fn is_name(type_name: &str, catalog: Catalog) -> bool {
    catalog.is(type_name, TypeFact::Resolves) || catalog.own_means(type_name, Meaning::Name)
}

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !change.before.exists() || !change.after.exists() {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut hit: Vec<&str> = Vec::new();
    let mut open = false;
    // Where requests are handed on is told by `traffic-redirected`, and told once.
    let handed_on = |path: &str| {
        let mut all = known.observations.iter();
        all.any(|seen| seen.meaning == Meaning::Route && seen.path == path)
    };
    for seen in &known.observations {
        if seen.meaning == Meaning::Name && !handed_on(&seen.path) {
            open |= seen.certainty == Certainty::Possible;
            hit.push(&seen.path);
        }
    }
    for path in ["weighted_routing_policy.weight", "weight"] {
        let (old, new) = (one(before, path), one(after, path));
        if number(old).is_some_and(|old| old > 0.0) && number(new) == Some(0.0) {
            hit.push(path);
        }
    }
    if hit.is_empty() {
        return;
    }
    let subject = Subject::Change(index);
    let detection = match leads_nowhere(before) && leads_nowhere(after) {
        true => Detection::case(subject, CaseName("statement")),
        false => Detection::of(subject),
    };
    let detection = detection.at_all(hit);
    out.push(detection.possible_if(open));
}

/// Types of records that say something about a name and lead nobody anywhere.
const STATEMENTS: &[&str] = &[
    "CAA", "DNSKEY", "DS", "LOC", "SMIMEA", "SPF", "SSHFP", "TLSA", "TXT",
];

/// Whether a record is of such a type.
fn leads_nowhere(record: &Value) -> bool {
    let kind = record.get("type").as_str();
    kind.is_some_and(|kind| {
        let mut all = STATEMENTS.iter();
        all.any(|known| known.eq_ignore_ascii_case(kind))
    })
}
