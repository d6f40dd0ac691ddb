//! `traffic-redirected`: what hands requests on hands them to something else,
//! or to nothing. The new target may be the next release as well as the wrong
//! service; the plan shows only that everybody will be led there.

use std::sync::LazyLock;

use globset::GlobSet;

use super::{all, at_attributes, flat, globs, number};
use crate::analysis::Context;
use crate::finding::code;
use crate::model::action::Action;
use crate::model::value::Value;
use crate::rules::Detection;

/// Types that hand requests on, and where they say to whom.
const TARGETS: &[(&[&str], &[&str])] = &[
    (
        &["aws_lb_listener", "aws_alb_listener"],
        &[
            "default_action.type",
            "default_action.target_group_arn",
            "default_action.forward.target_group.arn",
            "default_action.redirect.host",
        ],
    ),
    (
        &["aws_lb_listener_rule", "aws_alb_listener_rule"],
        &[
            "action.type",
            "action.target_group_arn",
            "action.forward.target_group.arn",
            "action.redirect.host",
        ],
    ),
    (
        &["aws_vpclattice_listener", "aws_vpclattice_listener_rule"],
        &[
            "default_action.forward.target_groups.target_group_identifier",
            "action.forward.target_groups.target_group_identifier",
        ],
    ),
    (
        &["aws_cloudfront_distribution"],
        &[
            "origin.domain_name",
            "default_cache_behavior.target_origin_id",
            "ordered_cache_behavior.target_origin_id",
        ],
    ),
    (
        &["aws_apigatewayv2_integration"],
        &["integration_uri", "connection_id"],
    ),
    (&["aws_api_gateway_integration"], &["uri", "type"]),
    (&["aws_apigatewayv2_route"], &["target", "route_key"]),
    (
        &[
            "aws_apigatewayv2_api_mapping",
            "aws_api_gateway_base_path_mapping",
        ],
        &["api_id", "stage", "stage_name"],
    ),
    (
        &["aws_globalaccelerator_endpoint_group"],
        &["endpoint_configuration.endpoint_id"],
    ),
    (
        &["google_compute_url_map", "google_compute_region_url_map"],
        &[
            "default_service",
            "default_url_redirect.host_redirect",
            "path_matcher.default_service",
            "path_matcher.path_rule.service",
            "path_matcher.route_rules.service",
        ],
    ),
    (
        &[
            "google_compute_forwarding_rule",
            "google_compute_global_forwarding_rule",
        ],
        &["target", "backend_service"],
    ),
    (
        &[
            "google_compute_target_*proxy",
            "google_compute_region_target_*proxy",
        ],
        &["url_map", "backend_service"],
    ),
    (
        &[
            "google_compute_network_endpoint",
            "google_compute_global_network_endpoint",
        ],
        &["ip_address", "fqdn"],
    ),
    (
        &["google_app_engine_service_split_traffic"],
        &["split.allocations"],
    ),
    (
        &["azurerm_application_gateway"],
        &[
            "request_routing_rule.backend_address_pool_name",
            "request_routing_rule.redirect_configuration_name",
            "backend_address_pool.fqdns",
            "backend_address_pool.ip_addresses",
        ],
    ),
    (
        &["azurerm_cdn_frontdoor_route"],
        &["cdn_frontdoor_origin_group_id", "cdn_frontdoor_origin_ids"],
    ),
    (
        &["azurerm_cdn_frontdoor_origin", "azurerm_cdn_endpoint"],
        &["host_name", "origin.host_name", "origin_host_header"],
    ),
    (
        &["azurerm_frontdoor"],
        &[
            "backend_pool.backend.address",
            "routing_rule.forwarding_configuration.backend_pool_name",
        ],
    ),
    (
        &["azurerm_lb_rule"],
        &[
            "backend_address_pool_ids",
            "backend_address_pool_id",
            "backend_port",
        ],
    ),
    (
        &["azurerm_traffic_manager_*endpoint"],
        &["target", "target_resource_id"],
    ),
    (
        &[
            "azurerm_api_management_api",
            "azurerm_api_management_backend",
        ],
        &["service_url", "url"],
    ),
    (
        &["kubernetes_service", "kubernetes_service_v1"],
        &[
            "spec.selector",
            "spec.external_name",
            "spec.port.target_port",
        ],
    ),
    (
        &["kubernetes_ingress", "kubernetes_ingress_v1"],
        &[
            "spec.rule.http.path.backend.service.name",
            "spec.rule.http.path.backend.service_name",
            "spec.default_backend.service.name",
        ],
    ),
    (
        &["kubernetes_manifest"],
        &[
            "manifest.spec.selector",
            "manifest.spec.rules.http.paths.backend.service.name",
            "manifest.spec.rules.backendRefs.name",
            "manifest.spec.http.route.destination.host",
        ],
    ),
    (
        &["cloudflare_load_balancer"],
        &[
            "default_pools",
            "default_pool_ids",
            "fallback_pool",
            "fallback_pool_id",
        ],
    ),
    (&["cloudflare_load_balancer_pool"], &["origins.address"]),
    (
        &[
            "cloudflare_workers_route",
            "cloudflare_worker_route",
            "cloudflare_workers_custom_domain",
        ],
        &["script", "script_name", "pattern", "service"],
    ),
    (
        &["cloudflare_page_rule"],
        &["actions.forwarding_url.url", "target"],
    ),
    (
        &["cloudflare_spectrum_application"],
        &["origin_direct", "origin_dns.name"],
    ),
    (
        &["digitalocean_loadbalancer"],
        &["forwarding_rule.target_port", "droplet_tag"],
    ),
    (
        &["fastly_service_vcl", "fastly_service_compute"],
        &["backend.address"],
    ),
    (&["hcloud_load_balancer_service"], &["destination_port"]),
    (
        &[
            "hcloud_floating_ip",
            "hcloud_floating_ip_assignment",
            "digitalocean_reserved_ip",
            "digitalocean_floating_ip",
            "aws_eip_association",
            "aws_eip",
        ],
        &[
            "server_id",
            "droplet_id",
            "instance",
            "instance_id",
            "network_interface",
            "network_interface_id",
        ],
    ),
];

/// Where targets carry weights, beside the names of the targets.
const WEIGHTS: &[(&str, &str)] = &[
    ("default_action.forward.target_group", "weight"),
    ("action.forward.target_group", "weight"),
    ("endpoint_configuration", "weight"),
    ("region_pools", "weight"),
    ("origins", "weight"),
    ("backend", "capacity_scaler"),
];

static TYPES: LazyLock<Vec<GlobSet>> =
    LazyLock::new(|| TARGETS.iter().map(|(types, _)| globs(types)).collect());

/// Whether objects of this type hand requests on.
pub(in crate::rules::detectors) fn concerns(type_name: &str) -> bool {
    TYPES.iter().any(|types| types.is_match(type_name))
}

/// Detector of `traffic-redirected`.
pub(in crate::rules::detectors) fn detect(
    context: &Context<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let (change, _) = context.change(index);
    if change.action != Action::Update {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut hit: Vec<&str> = Vec::new();
    let mut open = false;
    for ((_, paths), types) in TARGETS.iter().zip(TYPES.iter()) {
        if !types.is_match(change.address.type_name.as_ref()) {
            continue;
        }
        for path in *paths {
            let (old, new) = (all(before, path), all(after, path));
            if old.is_empty() || old == new {
                continue;
            }
            if new.iter().any(|value| value.has_unknown()) {
                // An entry more may be the one that is not known.
                open = true;
                hit.push(path);
                continue;
            }
            // What a selector asks for is asked for together; everything else
            // is a list of targets, and one more target takes nothing away.
            let together = path.ends_with("selector");
            let (was, is) = (flat(&old), flat(&new));
            if together || was.iter().any(|target| !is.contains(target)) {
                hit.push(path);
            }
        }
        for (list, weight) in WEIGHTS {
            if emptied(before, after, list, weight) {
                hit.push(list);
            }
        }
    }
    if hit.is_empty() {
        return;
    }
    out.push(at_attributes(index, &hit, open, |names| {
        format!(
            "{} hands requests to something else: {names}",
            code(&change.address)
        )
    }));
}

/// Whether a target that had weight has none after.
fn emptied(before: &Value, after: &Value, list: &str, weight: &str) -> bool {
    let weights = |object: &Value| -> Vec<(Value, f64)> {
        all(object, list)
            .into_iter()
            .flat_map(|entry| entry.as_list().unwrap_or(std::slice::from_ref(entry)))
            .filter_map(|entry| {
                let amount = number(entry.get(weight))?;
                let mut name = entry.as_map()?.clone();
                name.remove(weight);
                Some((Value::Map(name), amount))
            })
            .collect()
    };
    let new = weights(after);
    weights(before).into_iter().any(|(name, amount)| {
        amount > 0.0
            && new
                .iter()
                .any(|(other, amount)| *other == name && *amount == 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_one() {
        for (types, paths) in TARGETS {
            assert!(!paths.is_empty());
            for name in *types {
                assert!(globset::Glob::new(name).is_ok(), "{name}");
            }
        }
    }
}
