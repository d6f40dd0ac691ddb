provider "cloudflare" {
  source   = "cloudflare/cloudflare"
  commit   = "a2efdc5786ae9726d56928dbfe91933bd92404ca"
  evidence = "source"
}

type "cloudflare_access_application" {
  holds  = "identity"
  access = "auth"
  probe  = "none"
}

type "cloudflare_access_group" {
  holds  = "nothing"
  access = "auth"
  probe  = "none"
}

type "cloudflare_access_policy" {
  holds  = "nothing"
  access = "auth"
  probe  = "none"
}

type "cloudflare_access_rule" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "iam"
  force_new = ["account_id", "zone_id"]
}

type "cloudflare_account" {
  holds          = "data"
  why            = "a whole zone or account"
  force_new      = ["unit.id"]
  force_new_when = { unit = "conditional" }
}

type "cloudflare_account_dns_settings" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_account_dns_settings_internal_view" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_account_member" {
  holds          = "nothing"
  access         = "iam"
  force_new      = ["account_id", "email"]
  force_new_when = { status = "conditional" }
}

type "cloudflare_account_subscription" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_account_token" {
  holds     = "identity"
  access    = "iam"
  force_new = ["account_id"]
}

type "cloudflare_address_map" {
  holds     = "identity"
  force_new = ["account_id", "ips", "memberships"]
}

type "cloudflare_ai_gateway" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_ai_gateway_dynamic_routing" {
  holds     = "nothing"
  parent    = ["gateway_id"]
  force_new = ["account_id", "elements", "gateway_id"]
}

type "cloudflare_ai_search_instance" {
  holds          = "nothing"
  force_new      = ["account_id", "source", "type"]
  force_new_when = { hybrid_search_enabled = "conditional" }
}

type "cloudflare_ai_search_namespace" {
  holds     = "nothing"
  force_new = ["account_id", "name"]
}

type "cloudflare_ai_search_token" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_api_shield" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_api_shield_discovery_operation" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["operation_id", "zone_id"]
}

type "cloudflare_api_shield_operation" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["endpoint", "host", "method", "operation_id", "zone_id"]
}

type "cloudflare_api_shield_operation_schema_validation_settings" {
  holds     = "nothing"
  parent    = ["operation_id", "zone_id"]
  access    = "network"
  force_new = ["operation_id", "zone_id"]
}

type "cloudflare_api_shield_schema" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["file", "kind", "name", "schema_id", "zone_id"]
}

type "cloudflare_api_shield_schema_validation_settings" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_api_token" {
  holds  = "identity"
  access = "iam"
}

type "cloudflare_argo_smart_routing" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_argo_tiered_caching" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_authenticated_origin_pulls" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_authenticated_origin_pulls_certificate" {
  holds          = "identity"
  parent         = ["zone_id"]
  access         = "network"
  force_new      = ["zone_id"]
  force_new_when = { certificate = "conditional" }
}

type "cloudflare_authenticated_origin_pulls_hostname_certificate" {
  holds          = "identity"
  parent         = ["zone_id"]
  access         = "network"
  force_new      = ["private_key", "zone_id"]
  force_new_when = { certificate = "conditional" }
}

type "cloudflare_authenticated_origin_pulls_settings" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_bot_management" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  guard     = "guardrail"
  force_new = ["zone_id"]
}

type "cloudflare_byo_ip_prefix" {
  holds          = "identity"
  force_new      = ["account_id", "asn", "cidr", "loa_document_id"]
  force_new_when = { delegate_loa_creation = "conditional" }
}

type "cloudflare_calls_sfu_app" {
  holds     = "data"
  why       = "stored data or content"
  force_new = ["account_id", "app_id"]
}

type "cloudflare_calls_turn_app" {
  holds     = "data"
  why       = "stored data or content"
  force_new = ["account_id", "key_id"]
}

type "cloudflare_certificate_authorities_hostname_associations" {
  holds     = "identity"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_certificate_pack" {
  holds          = "identity"
  parent         = ["zone_id"]
  force_new      = [
    "certificate_authority",
    "cloudflare_branding",
    "type",
    "validation_method",
    "validity_days",
    "zone_id",
  ]
  force_new_when = { hosts = "conditional" }
}

type "cloudflare_client_certificate" {
  holds          = "identity"
  parent         = ["zone_id"]
  force_new      = ["validity_days", "zone_id"]
  force_new_when = { csr = "conditional" }
}

type "cloudflare_cloud_connector_rules" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_cloudforce_one_request" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_cloudforce_one_request_asset" {
  holds     = "nothing"
  parent    = ["request_id"]
  force_new = ["account_id", "page", "per_page", "request_id"]
}

type "cloudflare_cloudforce_one_request_message" {
  holds     = "nothing"
  parent    = ["request_id"]
  force_new = ["account_id", "request_id"]
}

type "cloudflare_cloudforce_one_request_priority" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_connectivity_directory_service" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_content_scanning" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_content_scanning_expression" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["body", "zone_id"]
}

type "cloudflare_custom_csr" {
  holds          = "nothing"
  parent         = ["common_name", "zone_id"]
  force_new      = [
    "account_id",
    "common_name",
    "country",
    "description",
    "locality",
    "name",
    "organization",
    "organizational_unit",
    "sans",
    "state",
    "zone_id",
  ]
  force_new_when = { key_type = "conditional" }
}

type "cloudflare_custom_hostname" {
  holds     = "identity"
  parent    = ["zone_id"]
  force_new = ["hostname", "zone_id"]
}

type "cloudflare_custom_hostname_fallback_origin" {
  holds     = "identity"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_custom_origin_trust_store" {
  holds          = "nothing"
  parent         = ["zone_id"]
  force_new      = ["zone_id"]
  force_new_when = { certificate = "conditional" }
}

type "cloudflare_custom_page_asset" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["account_id", "name", "zone_id"]
}

type "cloudflare_custom_pages" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["account_id", "identifier", "zone_id"]
}

type "cloudflare_custom_ssl" {
  holds          = "nothing"
  parent         = ["zone_id"]
  force_new      = ["certificate", "private_key", "zone_id"]
  force_new_when = { type = "conditional" }
}

type "cloudflare_d1_database" {
  holds     = "data"
  why       = "stored data or content"
  force_new = ["account_id", "jurisdiction", "name", "primary_location_hint"]
}

type "cloudflare_dls_prefix_binding" {
  holds     = "nothing"
  parent    = ["prefix_id"]
  force_new = ["account_id", "cidr", "prefix_id"]
}

type "cloudflare_dns_firewall" {
  holds          = "identity"
  access         = "network"
  force_new      = ["account_id"]
  force_new_when = { dns_firewall_ip_count = "conditional" }
}

type "cloudflare_dns_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["type", "zone_id"]
}

type "cloudflare_dns_zone_transfers_acl" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_dns_zone_transfers_incoming" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_dns_zone_transfers_outgoing" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_dns_zone_transfers_peer" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_dns_zone_transfers_tsig" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_email_routing_address" {
  holds     = "data"
  why       = "stored data or content"
  force_new = ["account_id", "email"]
}

type "cloudflare_email_routing_catch_all" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_email_routing_dns" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_email_routing_rule" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_email_routing_settings" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_email_security_block_sender" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_email_security_impersonation_registry" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_email_security_trusted_domains" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_filter" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["body", "zone_id"]
}

type "cloudflare_firewall_rule" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_flagship_app" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_flagship_flag" {
  holds     = "nothing"
  parent    = ["app_id"]
  force_new = ["account_id", "app_id", "flag_key"]
}

type "cloudflare_google_tag_gateway" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_healthcheck" {
  holds     = "nothing"
  parent    = ["zone_id"]
  guard     = "monitor"
  force_new = ["zone_id"]
}

type "cloudflare_hostname_tls_setting" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["hostname", "setting_id", "zone_id"]
}

type "cloudflare_hyperdrive_config" {
  holds     = "data"
  why       = "stored data or content"
  force_new = ["account_id"]
}

type "cloudflare_image" {
  holds     = "data"
  why       = "stored data or content"
  force_new = ["account_id", "file", "url"]
}

type "cloudflare_image_variant" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_keyless_certificate" {
  holds          = "identity"
  parent         = ["zone_id"]
  force_new      = ["certificate", "zone_id"]
  force_new_when = { bundle_method = "conditional" }
}

type "cloudflare_leaked_credential_check" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_leaked_credential_check_rule" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_list" {
  holds     = "data"
  why       = "stored data or content"
  access    = "network"
  force_new = ["account_id", "kind", "name"]
}

type "cloudflare_list_item" {
  holds          = "data"
  why            = "stored data or content"
  parent         = ["list_id"]
  access         = "network"
  force_new      = [
    "account_id",
    "asn",
    "hostname.url_hostname",
    "ip",
    "list_id",
    "redirect.source_url",
    "redirect.target_url",
  ]
  force_new_when = {
    comment = "conditional"
    "hostname.exclude_exact_hostname" = "conditional"
    "redirect.include_subdomains" = "conditional"
    "redirect.preserve_path_suffix" = "conditional"
    "redirect.preserve_query_string" = "conditional"
    "redirect.status_code" = "conditional"
    "redirect.subpath_matching" = "conditional"
  }
}

type "cloudflare_load_balancer" {
  holds     = "identity"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_load_balancer_monitor" {
  holds     = "identity"
  force_new = ["account_id"]
}

type "cloudflare_load_balancer_monitor_group" {
  holds     = "identity"
  force_new = ["account_id"]
}

type "cloudflare_load_balancer_pool" {
  holds     = "identity"
  force_new = ["account_id"]
}

type "cloudflare_logpull_retention" {
  holds     = "data"
  why       = "stored data or content"
  parent    = ["zone_id"]
  force_new = ["flag", "zone_id"]
}

type "cloudflare_logpush_job" {
  holds          = "nothing"
  parent         = ["zone_id"]
  guard          = "audit"
  force_new      = ["account_id", "zone_id"]
  force_new_when = { dataset = "conditional" }
}

type "cloudflare_logpush_ownership_challenge" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["account_id", "destination_conf", "zone_id"]
}

type "cloudflare_magic_network_monitoring_configuration" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_magic_network_monitoring_rule" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_magic_transit_cf1_site" {
  holds     = "identity"
  access    = "network"
  force_new = ["account_id", "body"]
}

type "cloudflare_magic_transit_connector" {
  holds          = "identity"
  access         = "network"
  force_new      = ["account_id"]
  force_new_when = { "device.id" = "conditional", "device.serial_number" = "conditional" }
}

type "cloudflare_magic_transit_site" {
  holds     = "identity"
  access    = "network"
  force_new = ["account_id", "ha_mode"]
}

type "cloudflare_magic_transit_site_acl" {
  holds     = "identity"
  parent    = ["site_id"]
  access    = "network"
  force_new = ["account_id", "site_id"]
}

type "cloudflare_magic_transit_site_lan" {
  holds     = "identity"
  parent    = ["site_id"]
  access    = "network"
  force_new = ["account_id", "ha_link", "site_id"]
}

type "cloudflare_magic_transit_site_wan" {
  holds     = "identity"
  parent    = ["site_id"]
  access    = "network"
  force_new = ["account_id", "site_id"]
}

type "cloudflare_magic_wan_gre_tunnel" {
  holds     = "identity"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_magic_wan_ipsec_tunnel" {
  holds     = "identity"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_magic_wan_static_route" {
  holds     = "identity"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_managed_transforms" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_moq_relay" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_mtls_certificate" {
  holds          = "identity"
  access         = "network"
  force_new      = ["account_id", "ca", "name", "private_key"]
  force_new_when = { certificates = "conditional" }
}

type "cloudflare_notification_policy" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["account_id"]
}

type "cloudflare_notification_policy_webhooks" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_oauth_client" {
  holds     = "nothing"
  force_new = ["account_id", "oauth_client_id"]
}

type "cloudflare_observatory_scheduled_test" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["url", "zone_id"]
}

type "cloudflare_organization" {
  holds  = "nothing"
  access = "iam"
}

type "cloudflare_organization_profile" {
  holds     = "nothing"
  parent    = ["organization_id"]
  access    = "iam"
  force_new = ["organization_id"]
}

type "cloudflare_origin_ca_certificate" {
  holds          = "identity"
  swaps          = true
  force_new      = ["csr", "hostnames", "request_type"]
  force_new_when = { requested_validity = "conditional" }
}

type "cloudflare_origin_cloud_region" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["origin_ip", "zone_id"]
}

type "cloudflare_origin_tls_compliance_modes" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_page_rule" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_page_shield_policy" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  guard     = "guardrail"
  force_new = ["zone_id"]
}

type "cloudflare_pages_domain" {
  holds     = "identity"
  parent    = ["project_name"]
  force_new = ["account_id", "name", "project_name"]
}

type "cloudflare_pages_project" {
  holds     = "data"
  why       = "stored data or content"
  executes  = "deploys_code"
  force_new = ["account_id", "name"]
}

type "cloudflare_pipeline" {
  holds     = "nothing"
  force_new = ["account_id", "name", "sql"]
}

type "cloudflare_pipeline_sink" {
  holds     = "nothing"
  force_new = ["account_id", "config", "format", "name", "schema", "type"]
}

type "cloudflare_pipeline_stream" {
  holds     = "nothing"
  force_new = ["account_id", "format", "name", "schema"]
}

type "cloudflare_queue" {
  holds     = "data"
  why       = "stored data or content"
  force_new = ["account_id"]
}

type "cloudflare_queue_consumer" {
  holds     = "nothing"
  parent    = ["queue_id"]
  force_new = ["account_id", "queue_id"]
}

type "cloudflare_r2_bucket" {
  holds          = "data"
  why            = "stored data or content"
  force_new      = ["account_id", "name"]
  force_new_when = { location = "conditional" }
}

type "cloudflare_r2_bucket_cors" {
  holds     = "nothing"
  parent    = ["bucket_name"]
  access    = "network"
  force_new = ["account_id", "bucket_name"]
}

type "cloudflare_r2_bucket_event_notification" {
  holds     = "nothing"
  parent    = ["bucket_name", "queue_id"]
  force_new = ["account_id", "bucket_name", "queue_id"]
}

type "cloudflare_r2_bucket_lifecycle" {
  holds     = "nothing"
  parent    = ["bucket_name"]
  force_new = ["account_id", "bucket_name"]
}

type "cloudflare_r2_bucket_lock" {
  holds     = "nothing"
  parent    = ["bucket_name"]
  guard     = "lock"
  force_new = ["account_id", "bucket_name"]
}

type "cloudflare_r2_bucket_sippy" {
  holds     = "nothing"
  parent    = ["bucket_name"]
  force_new = ["account_id", "bucket_name"]
}

type "cloudflare_r2_custom_domain" {
  holds     = "nothing"
  parent    = ["bucket_name", "zone_id"]
  access    = "network"
  force_new = ["account_id", "bucket_name", "domain", "zone_id"]
}

type "cloudflare_r2_data_catalog" {
  holds     = "nothing"
  parent    = ["bucket_name"]
  force_new = ["account_id", "bucket_name"]
}

type "cloudflare_r2_managed_domain" {
  holds     = "nothing"
  parent    = ["bucket_name"]
  access    = "network"
  force_new = ["account_id", "bucket_name"]
}

type "cloudflare_rate_limit" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

# As of release 4, the last one that has it.
type "cloudflare_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_id"]
  force_new = ["name", "type", "zone_id"]
}

type "cloudflare_regional_hostname" {
  holds          = "nothing"
  parent         = ["zone_id"]
  force_new      = ["hostname", "zone_id"]
  force_new_when = { routing = "conditional" }
}

type "cloudflare_regional_tiered_cache" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_registrar_domain" {
  holds     = "identity"
  force_new = ["account_id", "domain_name"]
}

type "cloudflare_ruleset" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  guard     = "guardrail"
  force_new = ["account_id", "kind", "name", "phase", "zone_id"]
}

type "cloudflare_schema_validation_operation_settings" {
  holds     = "nothing"
  parent    = ["operation_id", "zone_id"]
  access    = "network"
  force_new = ["operation_id", "zone_id"]
}

type "cloudflare_schema_validation_schemas" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["kind", "name", "source", "zone_id"]
}

type "cloudflare_schema_validation_settings" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_secrets_store" {
  holds     = "data"
  why       = "stored data or content"
  access    = "credential"
  force_new = ["account_id", "name"]
}

type "cloudflare_secrets_store_secret" {
  holds     = "data"
  why       = "stored data or content"
  parent    = ["store_id"]
  access    = "credential"
  force_new = ["account_id", "name", "store_id"]
}

type "cloudflare_share" {
  holds     = "nothing"
  force_new = ["account_id", "recipients", "resources"]
}

type "cloudflare_share_recipient" {
  holds     = "nothing"
  parent    = ["share_id"]
  force_new = ["account_id", "organization_id", "recipient_account_id", "share_id"]
}

type "cloudflare_share_resource" {
  holds     = "nothing"
  parent    = ["share_id"]
  force_new = ["account_id", "resource_account_id", "resource_id", "resource_type", "share_id"]
}

type "cloudflare_snippet" {
  holds     = "data"
  why       = "stored data or content"
  parent    = ["zone_id"]
  executes  = "deploys_code"
  force_new = ["snippet_name", "zone_id"]
}

type "cloudflare_snippet_rules" {
  holds     = "nothing"
  parent    = ["zone_id"]
  executes  = "deploys_code"
  force_new = ["zone_id"]
}

type "cloudflare_snippets" {
  holds     = "data"
  why       = "stored data or content"
  parent    = ["snippet_name", "zone_id"]
  executes  = "deploys_code"
  force_new = ["snippet_name", "zone_id"]
}

type "cloudflare_spectrum_application" {
  holds     = "identity"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_sso_connector" {
  holds          = "nothing"
  access         = "iam"
  force_new      = ["account_id", "email_domain"]
  force_new_when = { begin_verification = "conditional" }
}

type "cloudflare_stream" {
  holds     = "data"
  why       = "stored data or content"
  force_new = ["account_id", "identifier"]
}

type "cloudflare_stream_audio_track" {
  holds     = "nothing"
  force_new = ["account_id", "audio_identifier", "identifier"]
}

type "cloudflare_stream_caption_language" {
  holds     = "nothing"
  force_new = ["account_id", "identifier", "language"]
}

type "cloudflare_stream_download" {
  holds     = "nothing"
  force_new = ["account_id", "identifier"]
}

type "cloudflare_stream_key" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_stream_live_input" {
  holds     = "data"
  why       = "stored data or content"
  force_new = ["account_id", "live_input_identifier"]
}

type "cloudflare_stream_watermark" {
  holds          = "nothing"
  force_new      = ["account_id", "identifier", "url"]
  force_new_when = {
    name = "conditional"
    opacity = "conditional"
    padding = "conditional"
    position = "conditional"
    scale = "conditional"
  }
}

type "cloudflare_stream_webhook" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_tiered_cache" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_token_validation_config" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["credentials", "token_type", "zone_id"]
}

type "cloudflare_token_validation_rules" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_total_tls" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_tunnel" {
  holds = "identity"
  probe = "none"
}

type "cloudflare_turnstile_widget" {
  holds     = "identity"
  force_new = ["account_id"]
}

type "cloudflare_universal_ssl_setting" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_url_normalization_settings" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_user" {
  holds  = "nothing"
  access = "iam"
}

type "cloudflare_user_agent_blocking_rule" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_user_group" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["account_id"]
}

type "cloudflare_user_group_members" {
  holds     = "nothing"
  parent    = ["user_group_id"]
  access    = "iam"
  force_new = ["account_id", "user_group_id"]
}

type "cloudflare_vulnerability_scanner_credential" {
  holds     = "nothing"
  parent    = ["credential_set_id"]
  force_new = ["account_id", "credential_set_id"]
}

type "cloudflare_vulnerability_scanner_credential_set" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_vulnerability_scanner_target_environment" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_waiting_room" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_waiting_room_event" {
  holds     = "nothing"
  parent    = ["waiting_room_id", "zone_id"]
  force_new = ["waiting_room_id", "zone_id"]
}

type "cloudflare_waiting_room_rules" {
  holds     = "nothing"
  parent    = ["waiting_room_id", "zone_id"]
  force_new = ["waiting_room_id", "zone_id"]
}

type "cloudflare_waiting_room_settings" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_web3_hostname" {
  holds     = "identity"
  parent    = ["zone_id"]
  force_new = ["name", "target", "zone_id"]
}

type "cloudflare_web_analytics_rule" {
  holds     = "nothing"
  parent    = ["ruleset_id"]
  force_new = ["account_id", "ruleset_id"]
}

type "cloudflare_web_analytics_site" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_worker" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["account_id"]
}

type "cloudflare_worker_script" {
  holds     = "data"
  why       = "deployed content"
  transient = true
  executes  = "deploys_code"
  probe     = "none"
}

type "cloudflare_worker_version" {
  holds          = "nothing"
  revision       = ["account_id", "worker_id"]
  parent         = ["worker_id"]
  executes       = "deploys_code"
  force_new      = [
    "account_id",
    "assets.asset_manifest_sha256",
    "compatibility_date",
    "containers",
    "main_module",
    "migrations",
    "modules.content_sha256",
    "modules.content_type",
    "modules.name",
    "package_dependencies",
    "placement",
    "worker_id",
  ]
  force_new_when = {
    annotations = "conditional"
    assets = "conditional"
    bindings = "conditional"
    cache_options = "conditional"
    compatibility_flags = "conditional"
    limits = "conditional"
    usage_model = "conditional"
  }
}

type "cloudflare_workers_cron_trigger" {
  holds     = "nothing"
  parent    = ["script_name"]
  executes  = "deploys_code"
  force_new = ["account_id", "script_name"]
}

type "cloudflare_workers_custom_domain" {
  holds          = "identity"
  parent         = ["service", "zone_id"]
  executes       = "deploys_code"
  force_new      = ["account_id", "hostname", "service"]
  force_new_when = { environment = "conditional", zone_id = "conditional", zone_name = "conditional" }
}

type "cloudflare_workers_deployment" {
  holds          = "nothing"
  revision       = ["account_id", "script_name"]
  parent         = ["script_name"]
  executes       = "deploys_code"
  force_new      = ["account_id", "script_name", "strategy", "versions"]
  force_new_when = { annotations = "conditional" }
}

type "cloudflare_workers_for_platforms_dispatch_namespace" {
  holds     = "nothing"
  executes  = "deploys_code"
  force_new = ["account_id", "name", "namespace_name"]
}

type "cloudflare_workers_kv" {
  holds     = "data"
  why       = "stored data or content"
  parent    = ["key_name", "namespace_id"]
  executes  = "deploys_code"
  force_new = ["account_id", "key_name", "namespace_id"]
}

type "cloudflare_workers_kv_namespace" {
  holds     = "data"
  why       = "stored data or content"
  executes  = "deploys_code"
  force_new = ["account_id"]
}

type "cloudflare_workers_route" {
  holds     = "identity"
  parent    = ["zone_id"]
  executes  = "deploys_code"
  force_new = ["zone_id"]
}

type "cloudflare_workers_script" {
  holds     = "data"
  why       = "stored data or content"
  executes  = "deploys_code"
  force_new = ["account_id", "script_name"]
}

type "cloudflare_workers_script_subdomain" {
  holds     = "nothing"
  parent    = ["script_name"]
  executes  = "deploys_code"
  force_new = ["account_id", "script_name"]
}

type "cloudflare_workflow" {
  holds     = "data"
  why       = "stored data or content"
  executes  = "deploys_code"
  force_new = ["account_id", "workflow_name"]
}

type "cloudflare_zero_trust_access_ai_controls_mcp_portal" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_access_ai_controls_mcp_server" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["account_id", "auth_type", "hostname"]
}

type "cloudflare_zero_trust_access_application" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_id"]
  access    = "iam"
  force_new = ["account_id", "zone_id"]
}

type "cloudflare_zero_trust_access_custom_page" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_access_group" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "iam"
  force_new = ["account_id", "zone_id"]
}

type "cloudflare_zero_trust_access_identity_provider" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "iam"
  force_new = ["account_id", "type", "zone_id"]
}

type "cloudflare_zero_trust_access_infrastructure_target" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_access_key_configuration" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_access_mtls_certificate" {
  holds     = "identity"
  parent    = ["zone_id"]
  access    = "iam"
  force_new = ["account_id", "certificate", "zone_id"]
}

type "cloudflare_zero_trust_access_mtls_hostname_settings" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "iam"
  force_new = ["account_id", "zone_id"]
}

type "cloudflare_zero_trust_access_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_access_service_token" {
  holds     = "identity"
  parent    = ["zone_id"]
  access    = "iam"
  force_new = ["account_id", "zone_id"]
}

type "cloudflare_zero_trust_access_short_lived_certificate" {
  holds     = "identity"
  parent    = ["app_id", "zone_id"]
  access    = "iam"
  force_new = ["account_id", "app_id", "zone_id"]
}

type "cloudflare_zero_trust_access_tag" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["account_id", "name"]
}

type "cloudflare_zero_trust_device_custom_profile" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_device_custom_profile_local_domain_fallback" {
  holds     = "nothing"
  parent    = ["policy_id"]
  access    = "network"
  force_new = ["account_id", "policy_id"]
}

type "cloudflare_zero_trust_device_default_profile" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_device_default_profile_certificates" {
  holds     = "identity"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["zone_id"]
}

type "cloudflare_zero_trust_device_default_profile_local_domain_fallback" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_device_deployment_groups" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_device_ip_profile" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_device_managed_networks" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_device_posture_integration" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_device_posture_rule" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_device_settings" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_device_subnet" {
  holds     = "nothing"
  parent    = ["network"]
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_dex_rule" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_dex_test" {
  holds     = "nothing"
  force_new = ["account_id", "data"]
}

type "cloudflare_zero_trust_dlp_custom_entry" {
  holds     = "nothing"
  parent    = ["profile_id"]
  force_new = ["account_id", "profile_id"]
}

type "cloudflare_zero_trust_dlp_custom_profile" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_dlp_data_class" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_dlp_data_tag" {
  holds     = "nothing"
  parent    = ["category_id"]
  force_new = ["account_id", "category_id"]
}

type "cloudflare_zero_trust_dlp_data_tag_category" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_dlp_dataset" {
  holds     = "nothing"
  force_new = ["account_id", "dataset_id", "encoding_version", "secret"]
}

type "cloudflare_zero_trust_dlp_entry" {
  holds     = "nothing"
  parent    = ["profile_id"]
  force_new = ["account_id", "profile_id"]
}

type "cloudflare_zero_trust_dlp_integration_entry" {
  holds     = "nothing"
  parent    = ["profile_id"]
  force_new = ["account_id", "entry_id", "profile_id"]
}

type "cloudflare_zero_trust_dlp_predefined_entry" {
  holds     = "nothing"
  parent    = ["profile_id"]
  force_new = ["account_id", "entry_id", "profile_id"]
}

type "cloudflare_zero_trust_dlp_predefined_profile" {
  holds     = "nothing"
  parent    = ["profile_id"]
  force_new = ["account_id", "profile_id"]
}

type "cloudflare_zero_trust_dlp_sensitivity_group" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_dlp_sensitivity_level" {
  holds     = "nothing"
  parent    = ["sensitivity_group_id"]
  force_new = ["account_id", "sensitivity_group_id"]
}

type "cloudflare_zero_trust_dlp_sensitivity_level_order" {
  holds     = "nothing"
  parent    = ["sensitivity_group_id"]
  force_new = ["account_id", "sensitivity_group_id"]
}

type "cloudflare_zero_trust_dlp_settings" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_dns_location" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_gateway_certificate" {
  holds     = "identity"
  access    = "network"
  force_new = ["account_id", "validity_period_days"]
}

type "cloudflare_zero_trust_gateway_logging" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_gateway_pacfile" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id", "slug"]
}

type "cloudflare_zero_trust_gateway_policy" {
  holds     = "nothing"
  access    = "network"
  guard     = "guardrail"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_gateway_proxy_endpoint" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id", "kind"]
}

type "cloudflare_zero_trust_gateway_settings" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_list" {
  holds     = "nothing"
  force_new = ["account_id", "type"]
}

type "cloudflare_zero_trust_network_hostname_route" {
  holds     = "nothing"
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_organization" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["account_id", "zone_id"]
}

type "cloudflare_zero_trust_risk_behavior" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_risk_scoring_integration" {
  holds     = "nothing"
  force_new = ["account_id", "integration_type"]
}

type "cloudflare_zero_trust_tunnel_cloudflared" {
  holds          = "identity"
  access         = "network"
  force_new      = ["account_id"]
  force_new_when = { config_src = "conditional" }
}

type "cloudflare_zero_trust_tunnel_cloudflared_config" {
  holds     = "identity"
  parent    = ["tunnel_id"]
  access    = "network"
  force_new = ["account_id", "tunnel_id"]
}

type "cloudflare_zero_trust_tunnel_cloudflared_route" {
  holds     = "identity"
  parent    = ["network"]
  access    = "network"
  force_new = ["account_id"]
}

type "cloudflare_zero_trust_tunnel_cloudflared_virtual_network" {
  holds     = "identity"
  access    = "network"
  force_new = ["account_id", "is_default"]
}

type "cloudflare_zero_trust_tunnel_warp_connector" {
  holds          = "identity"
  access         = "network"
  force_new      = ["account_id"]
  force_new_when = { ha = "conditional" }
}

type "cloudflare_zero_trust_tunnel_warp_connector_config" {
  holds     = "identity"
  parent    = ["tunnel_id"]
  access    = "network"
  force_new = ["account_id", "tunnel_id"]
}

type "cloudflare_zone" {
  holds     = "data"
  why       = "a whole zone or account"
  force_new = ["account", "name"]
}

type "cloudflare_zone_auto_origin_tls_kex" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_zone_cache_reserve" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_zone_cache_variants" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_zone_dns_settings" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_zone_dnssec" {
  holds     = "identity"
  parent    = ["zone_id"]
  guard     = "guardrail"
  force_new = ["zone_id"]
}

type "cloudflare_zone_hold" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}

type "cloudflare_zone_lockdown" {
  holds          = "nothing"
  parent         = ["zone_id"]
  access         = "network"
  force_new      = ["description", "priority", "zone_id"]
  force_new_when = { paused = "conditional" }
}

type "cloudflare_zone_setting" {
  holds     = "nothing"
  parent    = ["zone_id"]
  access    = "network"
  force_new = ["setting_id", "zone_id"]
}

type "cloudflare_zone_subscription" {
  holds     = "nothing"
  parent    = ["zone_id"]
  force_new = ["zone_id"]
}
