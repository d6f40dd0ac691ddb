//! `authoritative-iam-replaced`: a resource that lists all who have access
//! takes it from everybody whom it does not list.

use crate::analysis::Analysis;
use crate::catalog::{Catalog, Meaning, TypeFact};
use crate::finding::Certainty;
use crate::model::action::Action;
use crate::model::value::Value;
use crate::rules::detectors::documents::{Relation, bindings, read};
use crate::rules::{CaseName, Detection, Detector};

use super::{ChangeView, texts_at, values_at};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(concerns, detect);

/// Where the list stands.
const LISTS: &[&str] = &[
    "members",
    "users",
    "roles",
    "groups",
    "policy_arns",
    "policy_names",
    "user.username",
    "team.team_id",
    "member_entity_ids",
    "grant.principal",
    "access_control.group_name",
    "access_control.user_name",
];

/// Whether objects of a type are a whole list, or may hold one.
fn concerns(type_name: &str, catalog: Catalog) -> bool {
    catalog.is(type_name, TypeFact::Authoritative) || catalog.means(type_name, Meaning::Exclusive)
}

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(view) = ChangeView::at(context, index) else {
        return;
    };
    if view.is_gone() {
        return;
    }
    let known = &context.changes[index];
    for seen in &known.observations {
        if seen.meaning == Meaning::Exclusive && seen.certainty == Certainty::Certain {
            let detection = view.case(CaseName("attachments"));
            out.push(detection.with("path", seen.path.as_str()).at(&seen.path));
        }
    }
    let Some(what) = known.attributes.type_fact(TypeFact::Authoritative) else {
        return;
    };
    let what = what.first().copied().unwrap_or("all of it");
    if view.is_new() {
        if !belongs_to_something_old(context, index, &view) {
            return;
        }
        // A group without a list leaves its members alone.
        let has_list = !matches!(view.type_name, "azuread_group" | "vault_identity_group")
            && !view.type_name.ends_with("_audit_config");
        if !has_list {
            return;
        }
        let detection = view.case(CaseName("new"));
        out.push(detection.with("what", what).possible());
        return;
    }
    if !matches!(
        view.change.action,
        Action::Update | Action::DeleteThenCreate | Action::CreateThenDelete
    ) {
        return;
    }
    let removed = removed(&view);
    if !removed.is_empty() {
        // Taking somebody out of a list that one owns is narrowing.
        out.push(
            view.case(CaseName("members-removed"))
                .with_list("members", removed),
        );
    }
}

fn removed(view: &ChangeView<'_>) -> Vec<String> {
    if view.type_name.ends_with("_iam_policy") {
        let document = |value: &Value| value.get("policy_data").as_str().and_then(read);
        let (Some(before), Some(after)) = (document(view.before), document(view.after)) else {
            return Vec::new();
        };
        let comparison = bindings::compare(&before, &after);
        if comparison.relation == Relation::Same {
            return Vec::new();
        }
        let members = |document: &Value| -> Vec<(String, String)> {
            values_at(document, "bindings")
                .into_iter()
                .filter_map(bindings::Binding::read)
                .flat_map(|binding| {
                    let role = binding.role;
                    binding
                        .members
                        .into_iter()
                        .map(move |member| (role.clone(), member))
                })
                .collect()
        };
        let kept = members(&after);
        return members(&before)
            .into_iter()
            .filter(|pair| !kept.contains(pair))
            .map(|(role, member)| format!("{member} ({role})"))
            .collect();
    }
    LISTS
        .iter()
        .flat_map(|path| {
            let (before, _) = texts_at(view.before, path);
            let (after, unknown) = texts_at(view.after, path);
            before
                .into_iter()
                .filter(|text| !unknown && !after.contains(text))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Whether the object whose list it becomes existed before: it does not when
/// something that the resource depends on, and names, is made in the same plan.
fn belongs_to_something_old(context: &Analysis<'_>, index: usize, view: &ChangeView<'_>) -> bool {
    let facts = context.changes[index].facts;
    let parent_unknown = facts.parents().any(|parent| {
        values_at(view.after, parent)
            .iter()
            .any(|value| value.is_unknown())
    });
    if parent_unknown {
        return false;
    }
    let Some(node) = context.node_of_change(index) else {
        return true;
    };
    let mine: Vec<&str> = view
        .after
        .as_map()
        .into_iter()
        .flatten()
        .filter_map(|(_, value)| value.as_str())
        .collect();
    !context.graph.dependencies(node).iter().any(|edge| {
        let node = context.graph.node(edge.to);
        let Some(other) = node.change.filter(|_| node.stack == context.stack) else {
            return false;
        };
        let other = &context.change_set.changes[other];
        other.action == Action::Create
            && [
                "name",
                "id",
                "arn",
                "bucket",
                "email",
                "project_id",
                "secret_id",
                "account_id",
            ]
            .iter()
            .filter_map(|name| other.after.value().get(name).as_str())
            .any(|name| mine.contains(&name))
    })
}
