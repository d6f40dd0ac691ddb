//! The digest of what is risky.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

use crate::analysis::{Analysis, ChangeFacts};
use crate::finding::{Class, Effect, Finding, Subject};
use crate::model::change::ResourceChange;
use crate::model::hex::hex;

/// A finding of a change as the digest names it: rule, message, evidence.
type Named<'f> = (&'f str, &'f str, &'f [String]);

/// Over (address, deposed, action, class, replace paths, guards, findings with
/// their facts) of what is risky: the same risk after a rebase has the same
/// digest. The facts belong to it, because an approval can be bound to this:
/// opening a port to one network is not opening it to all.
pub fn of_risk(context: &Analysis<'_>, findings: &[Finding], classes: &[Class]) -> String {
    let mut hash = Sha256::new();
    let mut put = |part: &str| {
        hash.update(part.as_bytes());
        hash.update([0]);
    };
    let mut of_change: BTreeMap<usize, BTreeSet<Named<'_>>> = BTreeMap::new();
    let mut of_plan: BTreeSet<(&str, Option<String>, &str, &[String])> = BTreeSet::new();
    for finding in findings
        .iter()
        .filter(|finding| finding.effect > Effect::Note)
    {
        let (rule, message) = (finding.rule.as_ref(), finding.message.as_str());
        match finding.subject {
            Subject::Change(index) => {
                let known = of_change.entry(index).or_default();
                known.insert((rule, message, &finding.evidence));
            }
            _ => {
                let address = finding.subject.address(context.change_set);
                of_plan.insert((rule, address, message, &finding.evidence));
            }
        }
    }
    for (rule, address, message, evidence) in of_plan {
        put(rule);
        put(address.as_deref().unwrap_or(""));
        put(message);
        evidence.iter().for_each(|fact| put(fact));
        put("");
    }
    for gap in &context.change_set.gaps {
        if super::verdict::effect_of(gap.effect) > Effect::Note {
            put("gap");
            put(&gap.what);
            put(&gap.why);
        }
    }
    for (index, change) in context.change_set.changes.iter().enumerate() {
        let (class, rules) = (classes[index], of_change.get(&index));
        if class >= Class::Destructive || rules.is_some() {
            let known = &context.changes[index];
            put_change(&mut put, (change, known), class, rules);
        }
    }
    hex(&hash.finalize())
}

/// One risky change, with what was found in it.
fn put_change(
    put: &mut impl FnMut(&str),
    (change, known): (&ResourceChange, &ChangeFacts),
    class: Class,
    rules: Option<&BTreeSet<Named<'_>>>,
) {
    put(&change.address.to_string());
    put(change.deposed.as_deref().unwrap_or(""));
    put(&change.action.to_string());
    put(class.as_str());
    let mut paths: Vec<String> = change
        .replace_paths
        .iter()
        .map(ToString::to_string)
        .collect();
    paths.sort();
    paths.iter().for_each(|path| put(path));
    for (rule, message, evidence) in rules.into_iter().flatten() {
        put(rule);
        put(message);
        evidence.iter().for_each(|fact| put(fact));
    }
    for protection in &known.protections {
        put(protection.path);
        put(protection.before.as_str());
        put(protection.after.as_str());
    }
    put("");
}
