//! Documents, rules of roles and lists of rights on both sides of a change, for
//! `policy-widened` and `trust-policy-widened`.

mod deferred;
mod lists;
mod roles;

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Analysis;
use crate::catalog::TypeFacts;
use crate::model::value::Value;
use crate::rules::detectors::documents::{
    self, Comparison, Language, Relation, azure, bindings, iam, kubernetes, names,
};
use crate::rules::detectors::place::Place;
use crate::rules::{CaseName, Detection};

use super::{ChangeView, values_at};
use lists::lists_of_rights;
use roles::{manifests, rules_of_roles};

/// The attribute that says who may become a role.
const TRUST: &str = "assume_role_policy";

/// How many differences a finding lists.
const SHOWN: usize = 8;

/// Kinds of access (catalog) whose policy attributes are read as policies even
/// when their text is in no language that is known here.
const POLICY_ACCESS: &[&str] = &["iam", "inline_policy", "org_policy", "resource_policy"];

/// Policies about something other than access.
const OTHER_POLICIES: &[&str] = &[
    "backup_policy",
    "data_protection_policy",
    "deletion_policy",
    "delivery_policy",
    "lifecycle_policy",
    "redrive_allow_policy",
    "redrive_policy",
    "retention_policy",
    "security_policy",
    "ssl_policy",
    "tls_security_policy",
];

/// Types whose `policy` says nothing about access.
const OTHER_TYPES: &[&str] = &[
    "aws_ecr_lifecycle_policy",
    "aws_opensearchserverless_lifecycle_policy",
    "aws_resiliencehub_resiliency_policy",
    "aws_sns_topic_data_protection_policy",
];

/// The texts under one dotted path.
#[derive(Debug, Default, PartialEq, Eq)]
struct Texts<'v> {
    known: BTreeSet<&'v str>,
    unknown: bool,
}

/// What the documents under one path come to.
enum Document {
    Read(Value),
    Absent,
    Unknown,
    /// A text in a policy's place that is no policy language known here.
    Unreadable,
}

/// Finds texts that are policies, by their content or by where they stand.
fn collect<'v>(
    facts: TypeFacts,
    type_name: &str,
    value: &'v Value,
    changed: Changed<'_>,
) -> BTreeMap<String, Texts<'v>> {
    let by_place = facts
        .grants_access()
        .is_some_and(|access| POLICY_ACCESS.contains(&access))
        && !OTHER_TYPES.contains(&type_name)
        && !VAULT.iter().any(|(kind, _)| *kind == type_name);
    let mut found: BTreeMap<String, Texts<'v>> = BTreeMap::new();
    let mut visit = |place: &Place<'_>, value: &'v Value| {
        let in_place = || by_place && is_policy_place(type_name, place.name());
        match value {
            Value::String(text) if looks_like_policy(text) || (!text.is_empty() && in_place()) => {
                found.entry(place.path()).or_default().known.insert(text);
            }
            Value::Unknown if in_place() => {
                found.entry(place.path()).or_default().unknown = true;
            }
            _ => {}
        }
    };
    match changed {
        Changed::Whole { trust } => {
            for (name, value) in value.as_map().into_iter().flatten() {
                if name.ends_with(TRUST) == trust {
                    walk(value, &Place::top(name), &mut visit);
                }
            }
        }
        Changed::Names(names) => {
            for name in names {
                walk(value.get(name), &Place::top(name), &mut visit);
            }
        }
    }
    found
}

/// Which attributes of an object are searched for policies.
#[derive(Clone, Copy)]
enum Changed<'c> {
    /// All of it, as far as it is about trust or not.
    Whole { trust: bool },
    /// These.
    Names(&'c [&'c str]),
}

/// As [`Value::walk`], with values that outlive the walk. The depth is bounded
/// by the readers.
fn walk<'v>(value: &'v Value, place: &Place<'_>, visit: &mut impl FnMut(&Place<'_>, &'v Value)) {
    match value {
        Value::List(list) => {
            for element in list {
                walk(element, place, visit);
            }
        }
        Value::Map(map) => {
            for (name, member) in map {
                walk(member, &place.member(name), visit);
            }
        }
        leaf => visit(place, leaf),
    }
}

fn looks_like_policy(text: &str) -> bool {
    let trimmed = text.trim_start();
    trimmed.starts_with('{')
        && (trimmed.contains("\"Statement\"") || trimmed.contains("\"bindings\""))
}

fn is_policy_place(type_name: &str, last: &str) -> bool {
    let named = last.ends_with("policy")
        || matches!(
            last,
            "access_policies" | "policy_data" | "policy_document" | "policy_text"
        )
        || (last == "content" && type_name == "aws_organizations_policy");
    named && !OTHER_POLICIES.contains(&last)
}

fn read(texts: Option<&Texts<'_>>) -> Document {
    let Some(texts) = texts else {
        return Document::Absent;
    };
    if texts.unknown {
        return Document::Unknown;
    }
    let mut documents = Vec::new();
    for text in &texts.known {
        match documents::read(text) {
            Some(document) if documents::language(&document).is_some() => documents.push(document),
            _ => return Document::Unreadable,
        }
    }
    match documents.len() {
        0 => Document::Absent,
        1 => documents.pop().map_or(Document::Absent, Document::Read),
        // Several policies in one place (inline policies of a role) add up.
        _ => merge(&documents).map_or(Document::Unreadable, Document::Read),
    }
}

fn merge(list: &[Value]) -> Option<Value> {
    let mut statements = Vec::new();
    let first = list.first()?;
    for document in list {
        if documents::language(document) != Some(Language::Iam)
            || document.get("Version") != first.get("Version")
        {
            return None;
        }
        match document.get("Statement") {
            Value::List(list) => statements.extend(list.iter().cloned()),
            one => statements.push(one.clone()),
        }
    }
    let mut map = first.as_map()?.clone();
    map.insert("Statement".into(), Value::List(statements));
    Some(Value::Map(map))
}

/// One place whose access may have grown.
struct Widening {
    path: String,
    comparison: Comparison,
    certain: bool,
    /// Facts that make it worse.
    dangers: Vec<String>,
    trust: bool,
    /// It names accounts, or users and roles of accounts.
    names_others: bool,
}

fn dangers(document: &Value, type_name: &str) -> Vec<String> {
    if type_name == "aws_organizations_policy" {
        return Vec::new();
    }
    [
        iam::grants_admin(document),
        iam::is_public(document),
        iam::wildcards(document),
        iam::trusts_any_identity(document),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn widenings(
    context: &Analysis<'_>,
    facts: TypeFacts,
    view: &ChangeView<'_>,
    changed: Changed<'_>,
) -> Vec<Widening> {
    let mut all = Vec::new();
    let (old, new) = (
        collect(facts, view.type_name, view.before, changed),
        collect(facts, view.type_name, view.after, changed),
    );
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    for path in paths {
        let (before, after) = (old.get(path), new.get(path));
        if before == after {
            continue;
        }
        // The policy of an object that goes away grants nothing any more. One
        // that was attached to another object takes its denials with it.
        if view.is_gone() && !is_attachment(facts, view.type_name) {
            continue;
        }
        let read_after = match read(after) {
            Document::Unknown => deferred::document(context, view.change, path)
                .map_or(Document::Unknown, Document::Read),
            other => other,
        };
        let widening = widening(view, path, read(before), read_after);
        all.extend(widening.filter(|widening| widening.comparison.may_widen()));
    }
    all.extend(rules_of_roles(view));
    all.extend(vault_policy(view));
    all.extend(boundary(view));
    all.extend(manifests(view));
    all.extend(full_access(view));
    if !view.is_gone() {
        all.extend(lists_of_rights(facts, view));
    }
    all
}

/// How one document differs from the one before; nothing where that says nothing.
fn widening(
    view: &ChangeView<'_>,
    path: &str,
    before: Document,
    after: Document,
) -> Option<Widening> {
    static NONE: Value = Value::Null;
    fn value(document: &Document) -> &Value {
        match document {
            Document::Read(value) => value,
            _ => &NONE,
        }
    }
    let unclear = |why: &str| Widening {
        path: path.to_owned(),
        comparison: Comparison::unclear(why),
        certain: false,
        dangers: Vec::new(),
        trust: path.ends_with(TRUST),
        names_others: false,
    };
    match (&before, &after) {
        (Document::Absent, Document::Unreadable) if view.is_new() => None,
        (before, Document::Absent) if view.is_gone() && !matches!(before, Document::Read(_)) => {
            None
        }
        (Document::Unknown, Document::Unknown) => None,
        (_, Document::Unknown) | (Document::Unknown, _) => {
            Some(unclear("the policy is not known before it is applied"))
        }
        (Document::Unreadable, _) | (_, Document::Unreadable) => {
            Some(unclear("the policy is in a form that cannot be compared"))
        }
        (before, after) => {
            let (before, after) = (value(before), value(after));
            let comparison = documents::compare(before, after);
            let known = dangers(before, view.type_name);
            let mut dangers = dangers(after, view.type_name);
            dangers.retain(|danger| !known.contains(danger));
            Some(Widening {
                path: path.to_owned(),
                certain: comparison.relation != Relation::Unclear,
                comparison,
                dangers,
                trust: path.ends_with(TRUST),
                names_others: iam::names_accounts(after),
            })
        }
    }
}

/// Whether deleting the resource takes a policy from an object that stays.
fn is_attachment(facts: TypeFacts, type_name: &str) -> bool {
    facts
        .grants_access()
        .is_some_and(|access| POLICY_ACCESS.contains(&access))
        && type_name.ends_with("_policy")
}

/// Policies of Vault and its kin: type and attribute.
const VAULT: &[(&str, &str)] = &[
    ("vault_policy", "policy"),
    ("vault_rgp_policy", "policy"),
    ("consul_acl_policy", "rules"),
    ("nomad_acl_policy", "rules_hcl"),
];

fn vault_policy(view: &ChangeView<'_>) -> Option<Widening> {
    let (_, path) = VAULT.iter().find(|(kind, _)| *kind == view.type_name)?;
    let (old, new) = (view.before.get(path), view.after.get(path));
    if old == new || view.is_gone() {
        return None;
    }
    let comparison = match (old, new) {
        (Value::Unknown, _) | (_, Value::Unknown) => {
            Comparison::unclear("the policy is not known before it is applied")
        }
        _ => documents::vault::compare(old.as_str().unwrap_or(""), new.as_str().unwrap_or("")),
    };
    let admin = |value: &Value| value.as_str().and_then(documents::vault::grants_admin);
    let known = admin(old);
    let writes = || {
        view.is_new()
            .then(|| documents::vault::writes(new.as_str()?))
    };
    let dangers = admin(new)
        .filter(|why| known.as_ref() != Some(why))
        .or_else(|| writes().flatten());
    comparison.may_widen().then(|| Widening {
        certain: comparison.relation == Relation::Wider,
        path: (*path).into(),
        comparison,
        dangers: dangers.into_iter().collect(),
        trust: false,
        names_others: false,
    })
}

/// A managed policy that hands out all of a service is attached.
fn full_access(view: &ChangeView<'_>) -> Vec<Widening> {
    let mut all = Vec::new();
    for path in ["policy_arn", "policy_arns", "managed_policy_arns"] {
        if view.is_gone() || !view.changes(path) {
            continue;
        }
        let old = super::texts_at(view.before, path).0;
        let new = super::texts_at(view.after, path).0;
        let added: Vec<&str> = new
            .iter()
            .filter(|arn| view.is_new() || !old.contains(*arn))
            .filter_map(|arn| iam::full_access_policy(arn))
            .collect();
        if added.is_empty() {
            continue;
        }
        let what = format!("attaches {}, all of a service", names(added));
        all.push(Widening {
            path: path.into(),
            comparison: Comparison {
                relation: Relation::Wider,
                differences: vec![documents::Difference {
                    what: what.clone(),
                    widens: true,
                    reads: false,
                }],
            },
            certain: true,
            dangers: vec![what],
            trust: false,
            names_others: false,
        });
    }
    all
}

/// The ceiling over what an identity may be given: without it, or under
/// another one, its policies come to more.
fn boundary(view: &ChangeView<'_>) -> Option<Widening> {
    const PATH: &str = "permissions_boundary";
    if view.is_new() || view.is_gone() {
        return None;
    }
    let (old, new) = (view.before.get(PATH), view.after.get(PATH));
    if old == new || old.is_empty() || old.is_unknown() {
        return None;
    }
    let (comparison, certain) = if new.is_empty() {
        let comparison = Comparison {
            relation: Relation::Wider,
            differences: vec![documents::Difference {
                what: "removes the permissions boundary".into(),
                widens: true,
                reads: false,
            }],
        };
        (comparison, true)
    } else {
        (
            Comparison::unclear("replaces the permissions boundary"),
            false,
        )
    };
    Some(Widening {
        path: PATH.into(),
        comparison,
        certain,
        dangers: Vec::new(),
        trust: false,
        names_others: false,
    })
}

fn compare_known(
    old: &Value,
    new: &Value,
    compare: impl Fn(&Value, &Value) -> Comparison,
) -> Comparison {
    if old == new {
        Comparison::same()
    } else {
        compare(old, new)
    }
}

/// Which of the two rules asks, and the names of its cases.
pub(super) struct Question {
    /// It asks who may become a role, and not what may be done.
    pub(super) trust: bool,
    /// Access of an object that exists grows.
    pub(super) widened: CaseName,
    /// A new object brings rights that nobody should have unseen.
    pub(super) granted: CaseName,
    /// Access may grow.
    pub(super) unclear: CaseName,
    /// A new object brings ordinary rights of its own, or may.
    pub(super) new: CaseName,
    /// One more thing that is named may be read, and nothing else.
    pub(super) reads: Option<CaseName>,
}

impl Question {
    /// The answers to it about a change.
    pub(super) fn ask(&self, context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
        let Some(view) = ChangeView::at(context, index) else {
            return;
        };
        let facts = context.changes[index].facts;
        let trust = self.trust;
        if trust && view.before.get(TRUST).is_null() && view.after.get(TRUST).is_null() {
            return;
        }
        let changed: Vec<&str> = view
            .changed()
            .filter(|name| name.ends_with(TRUST) == trust)
            .collect();
        if changed.is_empty() {
            return;
        }
        let changed = if view.touched.is_whole() {
            Changed::Whole { trust }
        } else {
            Changed::Names(&changed)
        };
        for widening in widenings(context, facts, &view, changed) {
            if widening.trust == trust {
                out.extend(self.detection(context, &view, &widening));
            }
        }
    }

    fn detection(
        &self,
        context: &Analysis<'_>,
        view: &ChangeView<'_>,
        widening: &Widening,
    ) -> Option<Detection> {
        if !widening.certain {
            let open = values_at(view.after, &widening.path)
                .iter()
                .any(|value| value.is_unknown());
            if open && !view.is_configured(context, &widening.path) {
                return None;
            }
        }
        let mut detection = view
            .case(self.case(view, widening)?)
            .with("path", widening.path.as_str())
            .at(&widening.path);
        for difference in widening.comparison.widening().take(SHOWN) {
            detection = detection.because(difference);
        }
        if detection.evidence.is_empty() {
            detection = detection.because("access may grow");
        }
        for danger in &widening.dangers {
            detection = detection.because(danger.as_str());
        }
        Some(detection.possible_if(!widening.certain))
    }

    fn case(&self, view: &ChangeView<'_>, widening: &Widening) -> Option<CaseName> {
        let harmless = widening.dangers.is_empty();
        // A new object with rights of its own takes no protection from what
        // exists; it is the rights that nobody should have unseen that count,
        // and whom outside it lets in is worth a word.
        if view.is_new() && harmless {
            let worth_a_word = !widening.certain || widening.names_others;
            return worth_a_word.then_some(self.new);
        }
        // To read one more thing that is named is everyday work.
        let reads = self.reads.filter(|_| {
            widening.certain && harmless && !view.is_new() && widening.comparison.only_reads()
        });
        if reads.is_some() {
            return reads;
        }
        Some(match (widening.certain, view.is_new()) {
            (false, _) => self.unclear,
            (true, true) => self.granted,
            (true, false) => self.widened,
        })
    }
}
