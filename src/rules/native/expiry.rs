//! `expiry-added`: contents are set to expire, also by a new resource beside
//! an object that exists.

use crate::catalog::ProtectionKind;
use crate::context::Context;
use crate::context::protection::GuardState;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::model::value::Value;
use crate::rules::Detection;

/// Resources that are nothing but a rule of expiry for another object: type,
/// attribute that names the object, attribute with the rule. Facts: the
/// providers' documentation of these types.
const POLICIES: &[(&str, &str, &str)] = &[
    ("aws_ecr_lifecycle_policy", "repository", "policy"),
    (
        "aws_efs_lifecycle_policy",
        "file_system_id",
        "lifecycle_policy",
    ),
    (
        "aws_media_store_container_policy",
        "container_name",
        "policy",
    ),
    ("aws_rbin_rule", "resource_type", "retention_period"),
    ("aws_s3_bucket_lifecycle_configuration", "bucket", "rule"),
    (
        "aws_s3control_bucket_lifecycle_configuration",
        "bucket",
        "rule",
    ),
    (
        "azurerm_storage_management_policy",
        "storage_account_id",
        "rule",
    ),
    ("cloudflare_r2_bucket_lifecycle", "bucket_name", "rules"),
    (
        "digitalocean_spaces_bucket_lifecycle_configuration",
        "bucket",
        "rule",
    ),
    (
        "google_artifact_registry_repository",
        "repository_id",
        "cleanup_policies",
    ),
];

/// Words that a rule of expiry has where it deletes.
const DELETES: &[&str] = &["expir", "delete", "days", "noncurrent"];

/// A change that makes contents expire.
pub(super) fn detect(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    let mut paths = Vec::new();
    let mut open = Vec::new();
    for guard in known
        .protections
        .iter()
        .filter(|guard| guard.kind == ProtectionKind::Expiry)
    {
        if guard.lost() {
            paths.push(guard.path);
        } else if guard.may_be_lost() {
            open.push(guard.path);
        }
    }
    if change.action == Action::Create {
        if let Some((_, names, rule)) = policy(&change.address.type_name) {
            let after = change.after.value();
            // The name of an object that is made in the same plan is not known
            // yet, or is that of a change that creates.
            let object = after.get(names);
            let is_new = object.is_unknown() || is_created(context, index, object);
            if !is_new && deletes(after.get(rule)) {
                paths.push(rule);
            }
        }
        let sets_expiry = |path: &str| {
            let mut values = Vec::new();
            change.after.value().collect_at(path, &mut values);
            values.iter().any(|value| !value.is_empty())
        };
        // A guard of a new object is no loss; that of an object beside it is.
        let beside = known.facts.parents().next().is_some_and(|parent| {
            let parent = change.after.value().get(parent);
            !parent.is_empty() && !parent.is_unknown() && !is_created(context, index, parent)
        });
        let holds_nothing = !known.holds_data();
        for guard in &known.protections {
            if guard.kind == ProtectionKind::Expiry
                && beside
                && holds_nothing
                && guard.after != GuardState::Absent
                && sets_expiry(guard.path)
                && !paths.iter().any(|path| guard.path.starts_with(path))
            {
                paths.push(guard.path);
            }
        }
    } else if let Some((_, _, rule)) = policy(&change.address.type_name) {
        let (before, after) = (
            change.before.value().get(rule),
            change.after.value().get(rule),
        );
        if paths.is_empty() && change.after.exists() && before != after {
            if after.has_unknown() {
                open.push(rule);
            } else if deletes(after) && (!deletes(before) || rules(after) > rules(before)) {
                paths.push(rule);
            }
        }
    }
    let possible = paths.is_empty();
    if possible {
        paths = open;
    }
    if paths.is_empty() {
        return;
    }
    let mut detection = Detection::new(Subject::Change(index), String::new());
    for path in paths {
        detection = detection.at(path);
    }
    out.push(if possible {
        detection.possible()
    } else {
        detection
    });
}

fn policy(type_name: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    POLICIES.iter().find(|(name, _, _)| *name == type_name)
}

/// Whether another change of the plan makes the object of this name or id.
fn is_created(context: &Context<'_>, index: usize, object: &Value) -> bool {
    let Some(name) = object.as_str() else {
        return false;
    };
    let Some(id) = context.node_of_change(index) else {
        return false;
    };
    context.graph.dependencies(id).iter().any(|edge| {
        context.change_of_node(edge.to).is_some_and(|used| {
            let used = &context.set.changes[used];
            used.action == Action::Create
                && ["bucket", "name", "id", "arn", "repository"]
                    .iter()
                    .any(|attribute| {
                        let value = used.after.value().get(attribute);
                        value.is_unknown() || value.as_str() == Some(name)
                    })
        })
    })
}

/// Whether a rule deletes anything, as far as its words tell.
fn deletes(rule: &Value) -> bool {
    let mut found = false;
    rule.walk(&mut |path, value| {
        let text = match value {
            Value::String(text) => text.to_ascii_lowercase(),
            Value::Null => return,
            value if value.is_empty() => return,
            _ => path.without_indices().to_ascii_lowercase(),
        };
        let mut text = text;
        if !value.is_unknown() && value.as_str().is_some() {
            text.push_str(&path.without_indices().to_ascii_lowercase());
        }
        found |= DELETES.iter().any(|word| text.contains(word));
    });
    found
}

fn rules(rule: &Value) -> usize {
    rule.as_list().map_or(1, <[Value]>::len)
}
