//! Roles and bindings whose rights are lists, not documents: Kubernetes, Azure, Google.

use super::*;
use crate::catalog::lexicon;

/// Rules of the roles in manifests that are given as YAML.
pub(super) fn manifests(view: &ChangeView<'_>) -> Option<Widening> {
    if !view.type_name.starts_with("kubectl_") || view.is_gone() {
        return None;
    }
    let (old, new) = (view.before.get("yaml_body"), view.after.get("yaml_body"));
    if old == new {
        return None;
    }
    let new = documents::read_yaml(new.as_str()?)?;
    if !matches!(new.get("kind").as_str(), Some("Role" | "ClusterRole")) {
        return None;
    }
    let old = old
        .as_str()
        .and_then(documents::read_yaml)
        .unwrap_or_default();
    let comparison = kubernetes::compare(&old, &new);
    comparison.may_widen().then(|| Widening {
        certain: comparison.relation == Relation::Wider,
        path: "yaml_body".into(),
        comparison,
        dangers: kubernetes::grants_admin(new.get("rules"))
            .or_else(|| view.is_new().then(|| kubernetes::writes(&new)).flatten())
            .into_iter()
            .collect(),
        trust: false,
        names_others: false,
    })
}

/// Roles whose rules, permissions or members are compared as lists.
pub(super) fn rules_of_roles(view: &ChangeView<'_>) -> Option<Widening> {
    let kind = view.type_name;
    if view.is_gone() {
        return None;
    }
    let (path, comparison) =
        if kind.starts_with("kubernetes_") && kind.contains("role") && !kind.contains("binding") {
            let (old, new) = (view.before.get("rule"), view.after.get("rule"));
            ("rule", compare_known(old, new, kubernetes::compare))
        } else if matches!(kind, "kubernetes_manifest" | "kubectl_manifest") {
            let (old, new) = (view.before.get("manifest"), view.after.get("manifest"));
            if !matches!(new.get("kind").as_str(), Some("Role" | "ClusterRole")) {
                return None;
            }
            ("manifest", compare_known(old, new, kubernetes::compare))
        } else if kind == "azurerm_role_definition" {
            let compare = azure::compare_definitions;
            ("permissions", compare(view.before, view.after))
        } else if kind.starts_with("google_")
            && (kind.ends_with("_iam_binding") || kind.ends_with("_iam_member"))
        {
            return members_of_google(view);
        } else {
            return None;
        };
    let certain = comparison.relation != Relation::Unclear;
    let kubernetes = matches!(path, "rule" | "manifest") && view.is_new();
    let writes = kubernetes.then(|| {
        kubernetes::writes(match path {
            "rule" => view.after,
            _ => view.after.get(path),
        })
    });
    comparison.may_widen().then(|| Widening {
        path: path.into(),
        comparison,
        certain,
        dangers: writes.flatten().into_iter().collect(),
        trust: false,
        names_others: false,
    })
}

/// Members of a role of Google, in a binding or one by one.
fn members_of_google(view: &ChangeView<'_>) -> Option<Widening> {
    let path = if view.type_name.ends_with("member") {
        "member"
    } else {
        "members"
    };
    let [before, after] = with_its_role(view);
    let old = bindings::Binding::read(&before);
    let Some(new) = bindings::Binding::read(&after) else {
        return (!view.is_new()).then(|| Widening {
            path: path.into(),
            comparison: Comparison::unclear("the members are not known before they are applied"),
            certain: false,
            dangers: Vec::new(),
            trust: false,
            names_others: false,
        });
    };
    let anybody: Vec<&str> = new
        .members
        .iter()
        .filter(|member| bindings::is_anybody(member))
        .filter(|member| !old.iter().any(|old| old.members.contains(member)))
        .map(String::as_str)
        .collect();
    let mut dangers = if anybody.is_empty() {
        Vec::new()
    } else {
        vec![format!("{} stands for anyone", names(anybody))]
    };
    let whole = ["_project_iam_", "_folder_iam_", "_organization_iam_"];
    if view.is_new()
        && whole.iter().any(|kind| view.type_name.contains(kind))
        && let Some(role) = after.get("role").as_str()
        && lexicon::rules_over_all(role)
    {
        let role = names([role]);
        dangers.push(format!(
            "{role} holds for everything in it, and does more than to look"
        ));
    }
    let old: Vec<bindings::Binding> = old.into_iter().collect();
    let comparison = bindings::compare_lists(&old, std::slice::from_ref(&new));
    comparison.may_widen().then(|| Widening {
        path: path.into(),
        certain: true,
        comparison,
        dangers,
        trust: false,
        names_others: false,
    })
}

/// Both sides of a binding. A role that only the provider knows, and that is the same on
/// both sides, has a name that stands for it.
fn with_its_role(view: &ChangeView<'_>) -> [Value; 2] {
    let mut sides = [view.before.clone(), view.after.clone()];
    let differs = view.change.predicted.as_ref().is_none_or(|predicted| {
        let mut paths = predicted.differs.iter();
        paths.any(|path| path.without_indices() == "role")
    });
    let unknown = sides.iter().all(|side| *side.get("role") == Value::Unknown);
    if unknown && !differs {
        for side in &mut sides {
            if let Value::Map(map) = side {
                map.insert("role".into(), Value::from("(the same role)"));
            }
        }
    }
    sides
}
