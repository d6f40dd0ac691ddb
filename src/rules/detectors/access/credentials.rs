//! `credential-created` and `credential-removed-in-use`.

use crate::analysis::Context;
use crate::model::value::Value;
use crate::rules::Detection;

use super::{Look, glob};

/// Types whose objects are secrets with which somebody comes in: long-lived,
/// and known to whoever can read the state.
const KEYS: &[&str] = &[
    "alicloud_ram_access_key",
    "aws_iam_access_key",
    "aws_iam_service_specific_credential",
    "aws_iam_signing_certificate",
    "aws_iam_user_login_profile",
    "aws_iam_user_ssh_key",
    "aws_lightsail_key_pair",
    "aws_rolesanywhere_trust_anchor",
    "aws_transfer_ssh_key",
    "azuread_application_certificate",
    "azuread_application_federated_identity_credential",
    "azuread_application_password",
    "azuread_service_principal_certificate",
    "azuread_service_principal_password",
    "azuread_service_principal_token_signing_certificate",
    "azurerm_federated_identity_credential",
    "cloudflare_*api_token",
    "cloudflare_zero_trust_access_service_token",
    "databricks_obo_token",
    "databricks_service_principal_secret",
    "databricks_token",
    "datadog_api_key",
    "datadog_application_key",
    "digitalocean_spaces_key",
    "fastly_*_token",
    "github_repository_deploy_key",
    "github_user_ssh_key",
    "gitlab_*_access_token",
    "gitlab_deploy_key",
    "gitlab_deploy_token",
    "google_apikeys_key",
    "google_iam_workload_identity_pool_provider",
    "google_service_account_key",
    "google_storage_hmac_key",
    "grafana_*token",
    "grafana_api_key",
    "heroku_app_*key",
    "ibm_iam_*api_key",
    "kubernetes_token_request*",
    "mongodbatlas_*api_key",
    "oci_identity_api_key",
    "oci_identity_auth_token",
    "oci_identity_customer_secret_key",
    "okta_api_token",
    "okta_app_*client_secret",
    "snowflake_*programmatic_access_token",
    "snowflake_service_user",
    "tfe_*_token",
    "vault_*_secret_id",
    "vault_token",
];

/// Types whose objects are secrets that something reads.
const SECRETS: &[&str] = &[
    "aws_iam_server_certificate",
    "aws_key_pair",
    "aws_secretsmanager_secret_version",
    "azurerm_key_vault_certificate",
    "azurerm_key_vault_key",
    "azurerm_key_vault_secret",
    "azurerm_storage_account_*key*",
    "consul_acl_token*",
    "google_kms_crypto_key_version",
    "google_secret_manager_secret_version",
    "google_sql_ssl_cert",
    "kubernetes_secret*",
    "random_password",
    "tls_private_key",
    "vault_generic_secret",
    "vault_kv_secret*",
];

fn is_one_of(list: &[&str], type_name: &str) -> bool {
    list.iter().any(|pattern| glob(pattern, type_name))
}

/// Whether objects of a type are keys with which somebody comes in.
pub(in crate::rules::detectors) fn is_key(type_name: &str) -> bool {
    is_one_of(KEYS, type_name)
}

/// Whether they are keys or secrets.
pub(in crate::rules::detectors) fn is_credential(type_name: &str) -> bool {
    is_one_of(SECRETS, type_name) || is_key(type_name)
}

/// Detector of `credential-created`.
pub(in crate::rules::detectors) fn created(
    context: &Context<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index) else {
        return;
    };
    if look.is_gone() {
        return;
    }
    // A key that can only read is what deployments are made with.
    if look.type_name.ends_with("deploy_key") && look.after.get("read_only").as_bool() == Some(true)
    {
        return;
    }
    let active = |value: &Value| {
        value
            .get("status")
            .as_str()
            .is_none_or(|text| text.eq_ignore_ascii_case("active"))
    };
    if look.is_new() {
        let message = format!(
            "{} creates a credential with which somebody can come in",
            look.address()
        );
        out.push(look.found(index, message));
    } else if look.change.action.verb() == "replace" {
        let message = format!(
            "{} replaces a credential: a new one is handed out",
            look.address()
        );
        out.push(look.found(index, message));
    } else if !active(look.before) && active(look.after) {
        let message = format!("{} puts a credential into use again", look.address());
        out.push(look.found(index, message).at("status"));
    }
}

/// Detector of `credential-removed-in-use`.
pub(in crate::rules::detectors) fn removed_in_use(
    context: &Context<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index) else {
        return;
    };
    let secret = is_one_of(SECRETS, look.type_name);
    if look.is_new() {
        return;
    }
    let switched_off = look.before.get("status").as_str() == Some("Active")
        && look.after.get("status").as_str() == Some("Inactive");
    if !look.change.action.destroys() && !switched_off {
        return;
    }
    let radius = context.changes[index].radius.as_ref();
    let dependents = radius.map_or(0, |radius| radius.total);
    // Nobody in this plan reads it; keys are usually read elsewhere, while a
    // secret's readers are found in the graph.
    if dependents == 0 && secret {
        return;
    }
    let verb = if switched_off {
        "switches off"
    } else if look.is_gone() {
        "removes"
    } else {
        "replaces"
    };
    let users = match dependents {
        0 => "whoever uses it outside this plan".to_owned(),
        1 => "one object that depends on it".to_owned(),
        more => format!("{more} objects that depend on it"),
    };
    let message = format!(
        "{} {verb} a credential that may be in use by {users}",
        look.address()
    );
    let mut detection = look.found(index, message);
    if let Some(radius) = radius {
        for id in radius.dependents.iter().take(5) {
            let node = context.graph.node(*id);
            detection = detection.because(format!(
                "{} depends on it",
                crate::finding::code(&node.address)
            ));
        }
    }
    if dependents == 0 {
        detection = detection.possible();
    }
    out.push(detection);
}
