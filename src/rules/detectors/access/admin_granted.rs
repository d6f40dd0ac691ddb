//! `admin-granted`: somebody becomes an administrator.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::analysis::Analysis;
use crate::catalog::Meaning;
use crate::finding::{Certainty, code};
use crate::model::value::Value;
use crate::rules::detectors::documents::{self, azure, bindings, iam, kubernetes};
use crate::rules::detectors::table::ByAttribute;
use crate::rules::{Detection, Detector};

use super::{ChangeView, texts_at, values_at};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

/// Attributes that [`reasons`] reads.
const RELEVANT: &[&str] = &[
    "customer_managed_policy_arns",
    "inline_policy",
    "managed_policy_arn",
    "managed_policy_arns",
    "manifest",
    "member",
    "members",
    "permissions",
    "policy",
    "policy_arn",
    "policy_arns",
    "policy_data",
    "policy_document",
    "privileges",
    "role",
    "role_definition_id",
    "role_definition_name",
    "role_ref",
    "rule",
    "subject",
    "yaml_body",
];

static BY_ATTRIBUTE: LazyLock<ByAttribute> =
    LazyLock::new(|| ByAttribute::new(RELEVANT.iter().copied()));

/// Why the value on one side makes somebody an administrator.
fn reasons(type_name: &str, value: &Value) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    if value.is_null() || value.is_unknown() {
        return found;
    }
    let mut add = |path: &str, why: String| {
        found.insert((path.to_owned(), why));
    };
    documents_of_iam(type_name, value, &mut add);
    if type_name.starts_with("google_") {
        google(type_name, value, &mut add);
    }
    if type_name.starts_with("azurerm_") {
        azure_roles(type_name, value, &mut add);
    }
    if type_name.starts_with("kubernetes_") {
        cluster(type_name, value, &mut add);
    }
    if let Value::Map(_) = value.get("manifest") {
        manifest(value.get("manifest"), &mut add);
    }
    if type_name.starts_with("kubectl_")
        && let Some(document) = value
            .get("yaml_body")
            .as_str()
            .and_then(documents::read_yaml)
    {
        manifest(&document, &mut add);
    }
    if type_name == "vault_policy"
        && let Some(why) = value
            .get("policy")
            .as_str()
            .and_then(documents::vault::grants_admin)
    {
        add("policy", why);
    }
    // All rights on everything; on one database they are an owner's.
    if type_name == "mysql_grant" && value.get("database").as_str() == Some("*") {
        let all = ["ALL", "ALL PRIVILEGES"];
        for text in texts_at(value, "privileges").0 {
            if all.iter().any(|word| word.eq_ignore_ascii_case(text)) {
                add(
                    "privileges",
                    "every right on every database is granted".to_owned(),
                );
            }
        }
    }
    found
}

/// Policies of AWS that are attached by name, or written out.
fn documents_of_iam(type_name: &str, value: &Value, add: &mut impl FnMut(&str, String)) {
    for path in [
        "policy_arn",
        "policy_arns",
        "managed_policy_arn",
        "managed_policy_arns",
        "customer_managed_policy_arns",
    ] {
        for arn in texts_at(value, path).0 {
            if let Some(name) = iam::admin_policy(arn) {
                add(path, format!("the policy {} is attached", code(name)));
            }
        }
    }
    // What an organization allows is a bound, and grants nothing.
    if type_name == "aws_organizations_policy" {
        return;
    }
    for path in [
        "policy",
        "inline_policy",
        "inline_policy.policy",
        "policy_document",
    ] {
        for text in texts_at(value, path).0 {
            let document = text
                .contains("Statement")
                .then(|| documents::read(text))
                .flatten();
            if let Some(why) = document.as_ref().and_then(iam::grants_admin) {
                add(path, why);
            }
        }
    }
}

/// Roles of Azure that are assigned, or defined.
fn azure_roles(type_name: &str, value: &Value, add: &mut impl FnMut(&str, String)) {
    for path in ["role_definition_name", "role_definition_id"] {
        for text in texts_at(value, path).0 {
            if let Some(role) = azure::privileged_role(text) {
                let scope = value.get("scope").as_str();
                let scope = scope.map(|scope| format!(" on {}", code(scope)));
                let scope = scope.unwrap_or_default();
                add(path, format!("the role {} is assigned{scope}", code(role)));
            }
        }
    }
    if type_name == "azurerm_role_definition"
        && let Some(why) = azure::grants_admin(value)
    {
        add("permissions", why);
    }
}

fn google(type_name: &str, value: &Value, add: &mut impl FnMut(&str, String)) {
    // What is granted on a project or above reaches everything in it.
    let broad = [
        "google_project_",
        "google_folder_",
        "google_organization_",
        "google_billing_",
    ]
    .iter()
    .any(|prefix| type_name.starts_with(prefix));
    let on = if broad {
        bindings::GrantedOn::Container
    } else {
        bindings::GrantedOn::Object
    };
    let granted = |role: &str, member: &str| {
        format!("the role {} is granted to {}", code(role), code(member))
    };
    if type_name.ends_with("_iam_member") || type_name.ends_with("_iam_binding") {
        let nobody = value.get("members").as_list().is_some_and(<[_]>::is_empty);
        let role = value.get("role").as_str();
        let Some(role) = role.filter(|role| bindings::is_admin_role(role, on) && !nobody) else {
            return;
        };
        let mut members = texts_at(value, "members").0;
        members.extend(texts_at(value, "member").0);
        if members.is_empty() {
            add("role", format!("the role {} is granted", code(role)));
        }
        for member in members {
            add("role", granted(role, member));
        }
    } else if type_name.ends_with("_iam_policy") {
        let document = value.get("policy_data").as_str().and_then(documents::read);
        let document = document.iter();
        for binding in document.flat_map(|document| values_at(document, "bindings")) {
            if let Some(binding) = bindings::Binding::read(binding)
                && bindings::is_admin_role(&binding.role, on)
            {
                for member in &binding.members {
                    add("policy_data", granted(&binding.role, member));
                }
            }
        }
    } else if type_name.ends_with("_iam_custom_role") {
        for permission in texts_at(value, "permissions").0 {
            if gives_further_rights(permission) {
                add(
                    "permissions",
                    format!("with {} further rights can be had", code(permission)),
                );
            }
        }
    }
}

/// Whether whoever has a permission of Google can give himself others.
fn gives_further_rights(permission: &str) -> bool {
    permission.ends_with(".setIamPolicy")
        || matches!(
            permission,
            "iam.serviceAccounts.actAs"
                | "iam.serviceAccounts.getAccessToken"
                | "iam.serviceAccountKeys.create"
                | "iam.roles.update"
        )
}

fn cluster(type_name: &str, value: &Value, add: &mut impl FnMut(&str, String)) {
    if type_name.contains("role_binding") {
        binding(value, "role_ref", "subject", add);
    } else if type_name.contains("role")
        && let Some(why) = kubernetes::grants_admin(value.get("rule"))
    {
        add("rule", why);
    }
}

fn binding(value: &Value, role: &str, subject: &str, add: &mut impl FnMut(&str, String)) {
    let (subjects, _) = texts_at(value, &format!("{subject}.name"));
    for name in texts_at(value, &format!("{role}.name")).0 {
        if kubernetes::is_admin_role(name) {
            // One reason for each, so that one more subject is a new one.
            for bound in &subjects {
                add(
                    role,
                    format!("the role {} is bound to {}", code(name), code(bound)),
                );
            }
        }
    }
    for name in subjects {
        if kubernetes::is_anybody(name) || name == "system:masters" {
            add(subject, format!("{} gets the role", code(name)));
        }
    }
}

fn manifest(value: &Value, add: &mut impl FnMut(&str, String)) {
    match value.get("kind").as_str() {
        Some("ClusterRoleBinding" | "RoleBinding") => binding(value, "roleRef", "subjects", add),
        Some("ClusterRole" | "Role") => {
            if let Some(why) = kubernetes::grants_admin(value.get("rules")) {
                add("manifest.rules", why);
            }
        }
        _ => {}
    }
}

/// What stands at a path, in words.
fn says(value: &Value, path: &str) -> String {
    let texts = texts_at(value, path).0;
    match texts.first() {
        Some(_) => {
            let texts: Vec<String> = texts.into_iter().map(code).collect();
            format!("{} is {}", code(path), texts.join(", "))
        }
        None => format!("{} is on", code(path)),
    }
}

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(view) = ChangeView::at(context, index) else {
        return;
    };
    if view.is_gone() {
        return;
    }
    let mut fresh: Vec<(String, String)> = Vec::new();
    for seen in &context.changes[index].observations {
        if seen.meaning == Meaning::Grants && seen.certainty == Certainty::Certain {
            fresh.push((seen.path.clone(), says(view.after, &seen.path)));
        }
    }
    // Reading the documents of every change twice would cost more than all the
    // other rules together.
    if !view.entries(&BY_ATTRIBUTE).is_empty() {
        let after = reasons(view.type_name, view.after);
        if !after.is_empty() {
            let before = reasons(view.type_name, view.before);
            fresh.extend(after.difference(&before).cloned());
        }
    }
    if fresh.is_empty() {
        return;
    }
    let (paths, reasons): (Vec<String>, Vec<String>) = fresh.into_iter().unzip();
    let mut detection = view.found().at_all(paths);
    detection.evidence = reasons;
    out.push(detection);
}
