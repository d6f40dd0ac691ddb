//! `encryption-removed`: contents or traffic lose their encryption, or keep a
//! weaker one.

use std::sync::LazyLock;

use crate::analysis::Context;
use crate::catalog::ProtectionKind;
use crate::finding::code;
use crate::model::value::Value;
use crate::rules::Detection;
use crate::rules::detectors::table::ByAttribute;

use super::{Look, glob, texts_at, values_at};

/// What counts as a loss between two values of an attribute.
enum Loss {
    /// From on to off (or to nothing).
    SwitchedOff,
    /// From a value to nothing.
    Removed,
    /// Down the list: texts from weak to strong; unset counts as the given position.
    Lowered(&'static [&'static str]),
    /// From off to on: a switch that lets plain traffic in.
    SwitchedOn,
}

const TLS: &[&str] = &[
    "DISABLED",
    "TLSEnforcementDisabled",
    "SSLv3",
    "SSL3",
    "TLSv1",
    "TLSv1_2016",
    "TLS1_0",
    "TLS_1_0",
    "TLS10",
    "1.0",
    "TLSv1.0",
    "TLSv1.1_2016",
    "TLS1_1",
    "TLS_1_1",
    "TLS11",
    "1.1",
    "TLSv1.1",
    "Policy-Min-TLS-1-0-2019-07",
    "TLSv1.2_2018",
    "TLSv1.2_2019",
    "TLSv1.2_2021",
    "TLS1_2",
    "TLS_1_2",
    "TLS12",
    "1.2",
    "TLSv1.2",
    "Policy-Min-TLS-1-2-2019-07",
    "Policy-Min-TLS-1-2-PFS-2023-10",
    "TLSv1.2_2025",
    "TLSv1.3_2025",
    "TLS1_3",
    "TLS_1_3",
    "TLS13",
    "1.3",
    "TLSv1.3",
];

/// Types, path, loss.
const ATTRIBUTES: &[(&str, &str, Loss)] = &[
    ("*", "encrypted", Loss::SwitchedOff),
    ("*", "storage_encrypted", Loss::SwitchedOff),
    ("*", "at_rest_encryption_enabled", Loss::SwitchedOff),
    ("*", "transit_encryption_enabled", Loss::SwitchedOff),
    ("*", "encryption_at_rest_enabled", Loss::SwitchedOff),
    ("*", "encryption_enabled", Loss::SwitchedOff),
    ("*", "encryption_in_transit_enabled", Loss::SwitchedOff),
    ("*", "infrastructure_encryption_enabled", Loss::SwitchedOff),
    ("*", "disk_encryption_enabled", Loss::SwitchedOff),
    ("*", "encryption_at_host_enabled", Loss::SwitchedOff),
    ("*", "enable_https_traffic_only", Loss::SwitchedOff),
    ("*", "https_traffic_only_enabled", Loss::SwitchedOff),
    ("*", "https_only", Loss::SwitchedOff),
    ("*", "require_ssl", Loss::SwitchedOff),
    (
        "azurerm_*",
        "transparent_data_encryption_enabled",
        Loss::SwitchedOff,
    ),
    ("*", "require_tls", Loss::SwitchedOff),
    ("*", "ssl_enforcement_enabled", Loss::SwitchedOff),
    ("*", "enforce_ssl", Loss::SwitchedOff),
    ("*", "sqs_managed_sse_enabled", Loss::SwitchedOff),
    ("*", "auth_token", Loss::Removed),
    ("*", "non_ssl_port_enabled", Loss::SwitchedOn),
    ("*", "enable_non_ssl_port", Loss::SwitchedOn),
    ("*", "kms_key_id", Loss::Removed),
    ("*", "kms_key_arn", Loss::Removed),
    ("*", "kms_key_name", Loss::Removed),
    ("*", "kms_master_key_id", Loss::Removed),
    ("*", "kms_key_self_link", Loss::Removed),
    ("*", "disk_encryption_set_id", Loss::Removed),
    ("*", "key_vault_key_id", Loss::Removed),
    ("*", "server_side_encryption", Loss::Removed),
    ("*", "server_side_encryption_configuration", Loss::Removed),
    ("*", "server_side_encryption.enabled", Loss::SwitchedOff),
    ("*", "encryption_configuration", Loss::Removed),
    ("*", "encryption_config", Loss::Removed),
    ("*", "customer_managed_key", Loss::Removed),
    ("*", "database_encryption", Loss::Removed),
    ("*", "encryption.default_kms_key_name", Loss::Removed),
    ("*", "encrypt_at_rest.enabled", Loss::SwitchedOff),
    ("*", "node_to_node_encryption.enabled", Loss::SwitchedOff),
    (
        "*",
        "domain_endpoint_options.enforce_https",
        Loss::SwitchedOff,
    ),
    (
        "*",
        "domain_endpoint_options.tls_security_policy",
        Loss::Lowered(TLS),
    ),
    ("*", "min_tls_version", Loss::Lowered(TLS)),
    ("*", "minimum_tls_version", Loss::Lowered(TLS)),
    ("*", "minimal_tls_version", Loss::Lowered(TLS)),
    ("*", "minimum_protocol_version", Loss::Lowered(TLS)),
    ("*", "ssl_minimal_tls_version_enforced", Loss::Lowered(TLS)),
    ("*", "site_config.minimum_tls_version", Loss::Lowered(TLS)),
    (
        "*",
        "viewer_certificate.minimum_protocol_version",
        Loss::Lowered(TLS),
    ),
    ("*", "settings.minimum_tls_version", Loss::Lowered(TLS)),
    (
        "aws_cloudfront_distribution",
        "default_cache_behavior.viewer_protocol_policy",
        Loss::Lowered(&["allow-all", "redirect-to-https", "https-only"]),
    ),
    (
        "aws_cloudfront_distribution",
        "ordered_cache_behavior.viewer_protocol_policy",
        Loss::Lowered(&["allow-all", "redirect-to-https", "https-only"]),
    ),
    (
        "aws_cloudfront_distribution",
        "origin.custom_origin_config.origin_protocol_policy",
        Loss::Lowered(&["http-only", "match-viewer", "https-only"]),
    ),
    (
        "aws_ebs_encryption_by_default",
        "enabled",
        Loss::SwitchedOff,
    ),
    (
        "aws_efs_*",
        "transit_encryption",
        Loss::Lowered(&["DISABLED", "ENABLED"]),
    ),
    (
        "aws_ecs_task_definition",
        "volume.efs_volume_configuration.transit_encryption",
        Loss::Lowered(&["DISABLED", "ENABLED"]),
    ),
    (
        "aws_elasticache_*",
        "transit_encryption_mode",
        Loss::Lowered(&["preferred", "required"]),
    ),
    (
        "aws_lb_listener",
        "protocol",
        Loss::Lowered(&["HTTP", "HTTPS"]),
    ),
    (
        "aws_lb_listener",
        "protocol",
        Loss::Lowered(&["TCP", "TLS"]),
    ),
    (
        "aws_alb_listener",
        "protocol",
        Loss::Lowered(&["HTTP", "HTTPS"]),
    ),
    (
        "aws_lb_target_group",
        "protocol",
        Loss::Lowered(&["HTTP", "HTTPS"]),
    ),
    (
        "aws_elb",
        "listener.lb_protocol",
        Loss::Lowered(&["http", "https"]),
    ),
    (
        "aws_lb_listener",
        "ssl_policy",
        Loss::Lowered(&[
            "ELBSecurityPolicy-TLS13-1-0-2021-06",
            "ELBSecurityPolicy-2016-08",
            "ELBSecurityPolicy-TLS-1-0-2015-04",
            "ELBSecurityPolicy-TLS13-1-1-2021-06",
            "ELBSecurityPolicy-TLS-1-1-2017-01",
            "ELBSecurityPolicy-TLS-1-2-2017-01",
            "ELBSecurityPolicy-TLS13-1-2-2021-06",
            "ELBSecurityPolicy-TLS13-1-3-2021-06",
        ]),
    ),
    (
        "aws_msk_cluster",
        "encryption_info.encryption_in_transit.client_broker",
        Loss::Lowered(&["PLAINTEXT", "TLS_PLAINTEXT", "TLS"]),
    ),
    (
        "aws_msk_cluster",
        "encryption_info.encryption_in_transit.in_cluster",
        Loss::SwitchedOff,
    ),
    (
        "google_sql_database_instance",
        "settings.ip_configuration.require_ssl",
        Loss::SwitchedOff,
    ),
    (
        "google_sql_database_instance",
        "settings.ip_configuration.ssl_mode",
        Loss::Lowered(&[
            "ALLOW_UNENCRYPTED_AND_ENCRYPTED",
            "ENCRYPTED_ONLY",
            "TRUSTED_CLIENT_CERTIFICATE_REQUIRED",
        ]),
    ),
    (
        "google_compute_ssl_policy",
        "min_tls_version",
        Loss::Lowered(TLS),
    ),
    (
        "google_redis_instance",
        "transit_encryption_mode",
        Loss::Lowered(&["DISABLED", "SERVER_AUTHENTICATION"]),
    ),
    (
        "google_redis_cluster",
        "transit_encryption_mode",
        Loss::Lowered(&[
            "TRANSIT_ENCRYPTION_MODE_DISABLED",
            "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION",
        ]),
    ),
    ("google_compute_disk", "disk_encryption_key", Loss::Removed),
    (
        "google_container_cluster",
        "database_encryption.state",
        Loss::Lowered(&["DECRYPTED", "ENCRYPTED"]),
    ),
    (
        "cloudflare_zone_settings_override",
        "settings.ssl",
        Loss::Lowered(&["off", "flexible", "full", "strict"]),
    ),
    (
        "mongodbatlas_cluster",
        "encryption_at_rest_provider",
        Loss::Lowered(&["NONE", "AWS"]),
    ),
];

static BY_ATTRIBUTE: LazyLock<ByAttribute> =
    LazyLock::new(|| ByAttribute::new(ATTRIBUTES.iter().map(|(_, path, _)| *path)));

/// Resources that are encryption, by their types.
const RESOURCES: &[&str] = &[
    "aws_ebs_encryption_by_default",
    "aws_ebs_default_kms_key",
    "aws_s3_bucket_server_side_encryption_configuration",
    "aws_lb_listener_certificate",
    "azurerm_storage_account_customer_managed_key",
    "azurerm_mssql_server_transparent_data_encryption",
    "azurerm_*_customer_managed_key",
    "mongodbatlas_encryption_at_rest",
];

/// Parameters of databases that switch encryption of connections on.
const PARAMETERS: &[&str] = &[
    "rds.force_ssl",
    "require_secure_transport",
    "require_ssl",
    "ssl",
    "tls",
];

/// Where such parameters stand.
const PARAMETER_LISTS: &[&str] = &[
    "parameter",
    "database_flags",
    "settings.database_flags",
    "parameters",
];

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(bool) => Some(*bool),
        Value::String(text) => match text.to_ascii_lowercase().as_str() {
            "true" | "on" | "1" | "enabled" => Some(true),
            "false" | "off" | "0" | "disabled" => Some(false),
            _ => None,
        },
        Value::Number(number) => number.as_i64().map(|number| number != 0),
        _ => None,
    }
}

/// Whether the attribute loses; `None` when it is not known.
fn lost(before: &Value, after: &Value, path: &str, loss: &Loss) -> Option<bool> {
    let (old, new) = (values_at(before, path), values_at(after, path));
    if new.iter().any(|value| value.is_unknown()) {
        let had = old
            .iter()
            .any(|value| !value.is_empty() && truth(value) != Some(false));
        return if had && !old.iter().any(|value| value.is_unknown()) {
            None
        } else {
            Some(false)
        };
    }
    let count = |list: &[&Value], truth_is: bool| {
        list.iter()
            .filter(|value| truth(value) == Some(truth_is))
            .count()
    };
    Some(match loss {
        Loss::SwitchedOff => {
            count(&old, true) > 0 && (count(&new, false) > count(&old, false) || count(&new, true) == 0)
                // A block that goes away with its switch is another object's end.
                && !(path.contains('.') && new.is_empty())
        }
        Loss::SwitchedOn => count(&new, true) > count(&old, true),
        Loss::Removed => {
            old.iter().any(|value| !value.is_empty()) && new.iter().all(|value| value.is_empty())
        }
        Loss::Lowered(order) => {
            let lowest = |value: &Value| {
                texts_at(value, path)
                    .0
                    .iter()
                    .filter_map(|text| {
                        order
                            .iter()
                            .position(|word| word.eq_ignore_ascii_case(text))
                    })
                    .map(|at| rank(order, at))
                    .min()
            };
            matches!((lowest(before), lowest(after)), (Some(old), Some(new)) if new < old)
        }
    })
}

/// Spellings of one TLS version stand side by side in the list and count the same.
fn rank(order: &[&str], at: usize) -> usize {
    if !std::ptr::eq(order, TLS) {
        return at;
    }
    let word = order[at];
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    if word.to_ascii_lowercase().contains("disabled") {
        0
    } else if word.starts_with("SSL") {
        1
    } else if digits.starts_with("13") {
        5
    } else if digits.starts_with("12") {
        4
    } else if digits.starts_with("11") {
        3
    } else {
        2
    }
}

/// Detector of `encryption-removed`.
pub(in crate::rules::detectors) fn detect(
    context: &Context<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index) else {
        return;
    };
    if look.is_new() {
        return;
    }
    if look.is_gone() {
        if RESOURCES
            .iter()
            .any(|pattern| glob(pattern, look.type_name))
        {
            let message = format!(
                "{} sets the encryption of another object, and is deleted",
                look.address()
            );
            out.push(look.found(index, message));
        }
        return;
    }
    let (mut certain, mut possible): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for guard in &context.changes[index].protections {
        if guard.kind == ProtectionKind::Encryption && guard.lost() {
            certain.push(guard.path);
        }
    }
    for at in look.entries(&BY_ATTRIBUTE) {
        let (types, path, loss) = &ATTRIBUTES[at];
        if certain.contains(path) || !glob(types, look.type_name) {
            continue;
        }
        match lost(look.before, look.after, path, loss) {
            Some(true) => certain.push(path),
            Some(false) => {}
            None => possible.push(path),
        }
    }
    // A computed key that is worked out again is no loss: only switches count.
    possible.retain(|path| {
        !path.contains("key") && !path.contains("auth_token") && look.is_configured(context, path)
    });
    let parameters = if PARAMETER_LISTS.iter().any(|path| look.changes(path)) {
        parameters(&look)
    } else {
        Vec::new()
    };
    if !certain.is_empty() || !parameters.is_empty() {
        let list: Vec<String> = certain
            .iter()
            .copied()
            .chain(parameters.iter().map(String::as_str))
            .map(code)
            .collect();
        let message = format!(
            "{} loses encryption, or gets a weaker one: {}",
            look.address(),
            list.join(", ")
        );
        let mut detection = look.found(index, message);
        for path in certain {
            detection = detection.at(path);
        }
        if !parameters.is_empty() {
            detection = detection.at("parameter");
        }
        out.push(detection);
    } else if !possible.is_empty() {
        let list: Vec<String> = possible.iter().map(code).collect();
        let message = format!(
            "{} may lose encryption: {} is not known before it is applied",
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

/// Parameters of a database's group that no longer ask for encrypted connections.
fn parameters(look: &Look<'_>) -> Vec<String> {
    let read = |value: &Value| -> Vec<(String, Option<bool>)> {
        PARAMETER_LISTS
            .iter()
            .flat_map(|path| values_at(value, path))
            .filter_map(|block| {
                let name = block.get("name").as_str()?;
                PARAMETERS
                    .contains(&name)
                    .then(|| (name.to_owned(), truth(block.get("value"))))
            })
            .collect()
    };
    let after = read(look.after);
    read(look.before)
        .into_iter()
        .filter(|(name, on)| {
            *on == Some(true)
                && !after
                    .iter()
                    .any(|(other, on)| other == name && *on != Some(false))
        })
        .map(|(name, _)| name)
        .collect()
}
