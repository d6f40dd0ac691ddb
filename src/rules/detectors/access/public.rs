//! `public-access-enabled`: something becomes reachable by anybody, or loses
//! what kept it from being so.

use std::sync::LazyLock;

use crate::analysis::Context;
use crate::analysis::protection::GuardState;
use crate::catalog::ProtectionKind;
use crate::finding::code;
use crate::model::value::Value;
use crate::rules::Detection;
use crate::rules::detectors::table::ByAttribute;

use super::{Look, glob, texts_at, values_at};

/// What a value has to be to count as public.
enum Public {
    /// `true`.
    On,
    /// `false`: a protection that is off.
    Off,
    /// One of these texts, in any case.
    Text(&'static [&'static str]),
}

/// Attributes that make an object public: types, path, value, and whether that
/// counts on a new object too (elsewhere it is what providers do by default).
const ATTRIBUTES: &[(&str, &str, Public, bool)] = &[
    ("aws_*", "publicly_accessible", Public::On, true),
    (
        "aws_api_gateway_method",
        "authorization",
        Public::Text(&["NONE"]),
        false,
    ),
    (
        "aws_api_gateway_method",
        "api_key_required",
        Public::Off,
        false,
    ),
    (
        "aws_apigatewayv2_route",
        "authorization_type",
        Public::Text(&["NONE"]),
        false,
    ),
    (
        "aws_cognito_user_pool",
        "mfa_configuration",
        Public::Text(&["OFF"]),
        false,
    ),
    (
        "aws_cognito_identity_pool",
        "allow_unauthenticated_identities",
        Public::On,
        true,
    ),
    (
        "aws_*",
        "iam_database_authentication_enabled",
        Public::Off,
        false,
    ),
    (
        "aws_*",
        "metadata_options.http_tokens",
        Public::Text(&["optional"]),
        false,
    ),
    (
        "aws_opensearch_domain",
        "advanced_security_options.enabled",
        Public::Off,
        false,
    ),
    (
        "aws_elasticsearch_domain",
        "advanced_security_options.enabled",
        Public::Off,
        false,
    ),
    ("azurerm_*", "anonymous_pull_enabled", Public::On, true),
    ("azurerm_*", "auth_settings.enabled", Public::Off, false),
    (
        "azurerm_*",
        "auth_settings_v2.auth_enabled",
        Public::Off,
        false,
    ),
    ("azurerm_*", "local_account_disabled", Public::Off, false),
    (
        "azurerm_*",
        "local_authentication_disabled",
        Public::Off,
        false,
    ),
    (
        "azurerm_kubernetes_cluster",
        "role_based_access_control_enabled",
        Public::Off,
        true,
    ),
    (
        "google_container_cluster",
        "enable_legacy_abac",
        Public::On,
        true,
    ),
    (
        "google_cloud_run*",
        "invoker_iam_disabled",
        Public::On,
        true,
    ),
    (
        "aws_ami_launch_permission",
        "group",
        Public::Text(&["all"]),
        true,
    ),
    (
        "aws_apprunner_service",
        "network_configuration.ingress_configuration.is_publicly_accessible",
        Public::On,
        false,
    ),
    (
        "aws_athena_*",
        "acl",
        Public::Text(&["public-read", "public-read-write"]),
        true,
    ),
    (
        "aws_db_snapshot*",
        "shared_accounts",
        Public::Text(&["all"]),
        true,
    ),
    (
        "aws_rds_cluster_snapshot*",
        "shared_accounts",
        Public::Text(&["all"]),
        true,
    ),
    (
        "aws_ebs_snapshot_block_public_access",
        "state",
        Public::Text(&["unblocked"]),
        true,
    ),
    (
        "aws_ec2_image_block_public_access",
        "state",
        Public::Text(&["unblocked"]),
        true,
    ),
    (
        "aws_snapshot_create_volume_permission",
        "account_id",
        Public::Text(&["all"]),
        true,
    ),
    (
        "aws_eks_cluster",
        "vpc_config.endpoint_public_access",
        Public::On,
        false,
    ),
    (
        "aws_emr_block_public_access_configuration",
        "block_public_security_group_rules",
        Public::Off,
        true,
    ),
    (
        "aws_lambda_function_url",
        "authorization_type",
        Public::Text(&["NONE"]),
        true,
    ),
    (
        "aws_lambda_permission",
        "function_url_auth_type",
        Public::Text(&["NONE"]),
        true,
    ),
    ("aws_lb", "internal", Public::Off, false),
    ("aws_alb", "internal", Public::Off, false),
    ("aws_elb", "internal", Public::Off, false),
    ("aws_mq_broker", "publicly_accessible", Public::On, true),
    (
        "aws_msk_cluster",
        "broker_node_group_info.connectivity_info.public_access.type",
        Public::Text(&["SERVICE_PROVIDED_EIPS"]),
        true,
    ),
    (
        "aws_ram_resource_share",
        "allow_external_principals",
        Public::On,
        false,
    ),
    (
        "aws_s3_*",
        "acl",
        Public::Text(&["public-read", "public-read-write", "authenticated-read"]),
        true,
    ),
    (
        "aws_s3_bucket_acl",
        "access_control_policy.grant.grantee.uri",
        Public::Text(&["*/global/AllUsers", "*/global/AuthenticatedUsers"]),
        true,
    ),
    (
        "aws_s3_bucket",
        "grant.uri",
        Public::Text(&["*/global/AllUsers", "*/global/AuthenticatedUsers"]),
        true,
    ),
    (
        "aws_s3_*public_access_block",
        "block_public_acls",
        Public::Off,
        true,
    ),
    (
        "aws_s3_*public_access_block",
        "block_public_policy",
        Public::Off,
        true,
    ),
    (
        "aws_s3_*public_access_block",
        "ignore_public_acls",
        Public::Off,
        true,
    ),
    (
        "aws_s3_*public_access_block",
        "restrict_public_buckets",
        Public::Off,
        true,
    ),
    (
        "aws_sagemaker_notebook_instance",
        "direct_internet_access",
        Public::Text(&["Enabled"]),
        false,
    ),
    (
        "aws_ssm_document",
        "permissions.account_ids",
        Public::Text(&["all"]),
        true,
    ),
    (
        "aws_ecrpublic_repository",
        "repository_name",
        Public::Text(&["*"]),
        true,
    ),
    (
        "alicloud_*",
        "acl",
        Public::Text(&["public-read", "public-read-write"]),
        true,
    ),
    ("azurerm_*", "allow_blob_public_access", Public::On, true),
    (
        "azurerm_*",
        "allow_nested_items_to_be_public",
        Public::On,
        false,
    ),
    (
        "azurerm_*",
        "public_network_access_enabled",
        Public::On,
        false,
    ),
    (
        "azurerm_*",
        "public_network_access",
        Public::Text(&["Enabled"]),
        false,
    ),
    ("azurerm_*", "public_network_enabled", Public::On, false),
    (
        "azurerm_kubernetes_cluster",
        "private_cluster_enabled",
        Public::Off,
        false,
    ),
    (
        "azurerm_storage_container",
        "container_access_type",
        Public::Text(&["blob", "container"]),
        true,
    ),
    (
        "azapi_*",
        "body.properties.publicNetworkAccess",
        Public::Text(&["Enabled"]),
        false,
    ),
    ("cloudflare_r2_managed_domain", "enabled", Public::On, true),
    (
        "digitalocean_spaces_*",
        "acl",
        Public::Text(&["public-read", "public-read-write"]),
        true,
    ),
    (
        "github_repository",
        "visibility",
        Public::Text(&["public"]),
        true,
    ),
    ("github_repository", "private", Public::Off, false),
    (
        "gitlab_project",
        "visibility_level",
        Public::Text(&["public"]),
        true,
    ),
    (
        "gitlab_group",
        "visibility_level",
        Public::Text(&["public"]),
        true,
    ),
    (
        "google_bigquery_dataset",
        "access.special_group",
        Public::Text(&["allAuthenticatedUsers", "allUsers"]),
        true,
    ),
    (
        "google_bigquery_dataset",
        "access.iam_member",
        Public::Text(&["allAuthenticatedUsers", "allUsers"]),
        true,
    ),
    (
        "google_bigquery_dataset_access",
        "special_group",
        Public::Text(&["allAuthenticatedUsers", "allUsers"]),
        true,
    ),
    (
        "google_bigquery_dataset_access",
        "iam_member",
        Public::Text(&["allAuthenticatedUsers", "allUsers"]),
        true,
    ),
    (
        "google_*_iam_*",
        "member",
        Public::Text(&["allUsers", "allAuthenticatedUsers"]),
        true,
    ),
    (
        "google_*_iam_*",
        "members",
        Public::Text(&["allUsers", "allAuthenticatedUsers"]),
        true,
    ),
    (
        "google_cloud_run*",
        "ingress",
        Public::Text(&["INGRESS_TRAFFIC_ALL", "all"]),
        false,
    ),
    (
        "google_cloudfunctions*",
        "ingress_settings",
        Public::Text(&["ALLOW_ALL"]),
        false,
    ),
    (
        "google_container_cluster",
        "private_cluster_config.enable_private_endpoint",
        Public::Off,
        false,
    ),
    (
        "google_container_cluster",
        "private_cluster_config.enable_private_nodes",
        Public::Off,
        false,
    ),
    (
        "google_sql_database_instance",
        "settings.ip_configuration.ipv4_enabled",
        Public::On,
        false,
    ),
    (
        "google_storage_*access_control",
        "entity",
        Public::Text(&["allUsers", "allAuthenticatedUsers"]),
        true,
    ),
    (
        "google_storage_*acl",
        "predefined_acl",
        Public::Text(&["publicRead", "publicReadWrite", "authenticatedRead"]),
        true,
    ),
    (
        "google_storage_*acl",
        "role_entity",
        Public::Text(&["*:allUsers", "*:allAuthenticatedUsers"]),
        true,
    ),
    (
        "google_storage_bucket",
        "public_access_prevention",
        Public::Text(&["inherited", "unspecified"]),
        false,
    ),
    (
        "google_storage_bucket",
        "uniform_bucket_level_access",
        Public::Off,
        false,
    ),
    (
        "kubernetes_service*",
        "spec.type",
        Public::Text(&["LoadBalancer"]),
        false,
    ),
    (
        "linode_object_storage_bucket",
        "acl",
        Public::Text(&["public-read", "public-read-write"]),
        true,
    ),
    (
        "oci_objectstorage_bucket",
        "access_type",
        Public::Text(&["ObjectRead", "ObjectReadWithoutList"]),
        true,
    ),
    (
        "scaleway_object_bucket*",
        "acl",
        Public::Text(&["public-read", "public-read-write"]),
        true,
    ),
    // Names that say it of any type; after the types that say more.
    ("*", "public", Public::On, false),
    ("*", "is_public", Public::On, false),
    ("*", "publicly_accessible", Public::On, false),
    (
        "*",
        "acl",
        Public::Text(&["public-read", "public-read-write"]),
        false,
    ),
];

static BY_ATTRIBUTE: LazyLock<ByAttribute> =
    LazyLock::new(|| ByAttribute::new(ATTRIBUTES.iter().map(|(_, path, ..)| *path)));

/// Whether the value at a path counts as public; `None` when it is not known.
fn is_public_at(value: &Value, path: &str, public: &Public) -> Option<bool> {
    let found = values_at(value, path);
    if found.iter().any(|value| value.is_unknown()) {
        return None;
    }
    Some(match public {
        Public::On => found.iter().any(|value| truth(value) == Some(true)),
        Public::Off => found.iter().any(|value| truth(value) == Some(false)),
        Public::Text(words) => texts_at(value, path).0.iter().any(|text| {
            let lower = text.to_lowercase();
            words.iter().any(|word| glob(&word.to_lowercase(), &lower))
        }),
    })
}

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(bool) => Some(*bool),
        Value::String(text) => match &**text {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// Detector of `public-access-enabled`.
pub(in crate::rules::detectors) fn detect(
    context: &Context<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index) else {
        return;
    };
    let known = &context.changes[index];
    if look.is_gone() {
        if known.facts.guard() == Some("public_block") {
            let message = format!(
                "{} kept objects from becoming public, and is deleted",
                look.address()
            );
            out.push(look.found(index, message));
        }
        return;
    }
    let mut certain: Vec<(&str, String, bool)> = Vec::new();
    let mut possible: Vec<&str> = Vec::new();
    for at in look.entries(&BY_ATTRIBUTE) {
        let (types, path, public, when_new) = &ATTRIBUTES[at];
        if !glob(types, look.type_name) {
            continue;
        }
        let before = is_public_at(look.before, path, public);
        let after = is_public_at(look.after, path, public);
        match (before, after) {
            (Some(false), Some(true)) if !certain.iter().any(|(known, ..)| known == path) => {
                let word = match public {
                    Public::On => "is on".to_owned(),
                    Public::Off => "is off".to_owned(),
                    Public::Text(words) => {
                        let texts = texts_at(look.after, path).0;
                        let text = texts.into_iter().find(|text| {
                            let lower = text.to_lowercase();
                            words.iter().any(|word| glob(&word.to_lowercase(), &lower))
                        });
                        format!("is {}", text.map(code).unwrap_or_default())
                    }
                };
                certain.push((path, format!("{} {word}", code(path)), *when_new));
            }
            // On a new object an unknown value is the usual computed one.
            (Some(false), None) if !look.is_new() => possible.push(path),
            _ => {}
        }
    }
    for guard in &known.protections {
        if guard.kind != ProtectionKind::PublicAccess
            || certain.iter().any(|(path, ..)| *path == guard.path)
        {
            continue;
        }
        if guard.lost() {
            certain.push((
                guard.path,
                format!("{} leaves its safe position", code(guard.path)),
                true,
            ));
        } else if guard.before == GuardState::Safe
            && guard.after == GuardState::Unknown
            && !possible.contains(&guard.path)
        {
            possible.push(guard.path);
        }
    }
    certain.extend(permission(&look));
    let counts = !look.is_new() || certain.iter().any(|(.., when_new)| *when_new);
    if !certain.is_empty() {
        let list: Vec<&str> = certain.iter().map(|(_, why, _)| why.as_str()).collect();
        let message = format!(
            "{} can be reached by anybody, or loses what prevents it: {}",
            look.address(),
            list.join(", ")
        );
        let mut detection = look.found(index, message);
        for (path, why, _) in &certain {
            detection = detection.at(*path).because(why.as_str());
        }
        if counts {
            out.push(detection);
        }
    } else {
        possible.retain(|path| look.is_configured(context, path));
        if possible.is_empty() {
            return;
        }
        let list: Vec<String> = possible.iter().map(code).collect();
        let message = format!(
            "{} may become reachable by anybody: {} is not known before it is applied",
            look.address(),
            list.join(", ")
        );
        let mut detection = look.found(index, message).possible();
        for path in possible {
            detection = detection.at(path);
        }
        out.push(detection);
    }
}

/// A permission on a function for anybody, and on a queue or a topic likewise.
fn permission(look: &Look<'_>) -> Option<(&'static str, String, bool)> {
    let open = |value: &Value| {
        value.get("principal").as_str() == Some("*")
            && ["source_arn", "source_account", "principal_org_id"]
                .iter()
                .all(|name| value.get(name).is_empty())
    };
    let kinds = [
        "aws_lambda_permission",
        "aws_lambda_layer_version_permission",
        "aws_cloudwatch_event_permission",
        "aws_vpc_endpoint_service_allowed_principal",
    ];
    let principal = |value: &Value| open(value) || value.get("principal_arn").as_str() == Some("*");
    let limited = look.type_name == "aws_cloudwatch_event_permission"
        && !look.after.get("condition").is_empty();
    (kinds.contains(&look.type_name)
        && !limited
        && principal(look.after)
        && !principal(look.before))
    .then(|| ("principal", "anybody has the permission".to_owned(), true))
}
