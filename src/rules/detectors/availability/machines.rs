//! Objects that answer, and what makes them stop for a while.

use std::sync::LazyLock;

use globset::GlobSet;

use super::{all, at_attributes, globs};
use crate::analysis::Context;
use crate::finding::{Subject, code};
use crate::model::action::Action;
use crate::rules::Detection;

/// Objects that answer requests.
static SERVING: LazyLock<GlobSet> = LazyLock::new(|| {
    globs(&[
        "*_lb",
        "*_alb",
        "*_elb",
        "*_lb_listener*",
        "*_alb_listener*",
        "*_lb_target_group",
        "*_alb_target_group",
        "*load_balancer*",
        "*_loadbalancer*",
        "aws_instance",
        "*_compute_instance*",
        "*_virtual_machine*",
        "*_droplet",
        "hcloud_server",
        "linode_instance",
        "*_server",
        "openstack_compute_*",
        "aws_ecs_service",
        "aws_autoscaling_group",
        "aws_lambda_function",
        "aws_lambda_alias",
        "aws_apigatewayv2_*",
        "aws_api_gateway_*",
        "aws_cloudfront_*",
        "aws_eks_*",
        "aws_apprunner_*",
        "aws_elastic_beanstalk_*",
        "aws_lightsail_*",
        "aws_nat_gateway",
        "aws_eip*",
        "aws_route53_record",
        "aws_acm_certificate",
        "aws_elasticache_*",
        "aws_db_instance",
        "aws_rds_*",
        "aws_mq_broker",
        "aws_msk_cluster",
        "aws_opensearch_domain",
        "aws_security_group",
        "google_cloud_run_*",
        "google_cloudfunctions*",
        "google_container_*",
        "google_compute_*forwarding_rule",
        "google_compute_backend_*",
        "google_compute_url_map",
        "google_compute_target_*",
        "google_compute_address",
        "google_compute_global_address",
        "google_app_engine_*",
        "google_dns_record_set",
        "google_sql_*",
        "google_compute_region_instance_*",
        "google_compute_instance_group*",
        "google_redis_*",
        "google_api_gateway_*",
        "azurerm_*app",
        "azurerm_*web_app*",
        "azurerm_app_service*",
        "azurerm_function_app*",
        "azurerm_kubernetes_*",
        "azurerm_lb*",
        "azurerm_application_gateway",
        "azurerm_public_ip*",
        "azurerm_frontdoor*",
        "azurerm_cdn_*",
        "azurerm_api_management*",
        "azurerm_container_*",
        "azurerm_redis_*",
        "azurerm_traffic_manager_*",
        "kubernetes_deployment*",
        "kubernetes_stateful_set*",
        "kubernetes_daemon*",
        "kubernetes_service*",
        "kubernetes_ingress*",
        "kubernetes_pod*",
        "helm_release",
        "cloudflare_record",
        "cloudflare_dns_record",
        "cloudflare_load_balancer*",
        "cloudflare_workers_*",
        "cloudflare_worker_*",
        "*_floating_ip*",
        "*_reserved_ip*",
        "digitalocean_*app",
        "digitalocean_kubernetes_*",
        "nomad_job",
        "heroku_*",
        "fly_*",
        "vercel_*",
        "consul_service",
        "aws_vpn_*",
        "aws_globalaccelerator_*",
        // What lets callers in or hands work on: while it is gone, calls are
        // refused and events are lost, however healthy both ends are.
        "aws_lambda_permission",
        "aws_lambda_event_source_mapping",
        "aws_sns_topic_subscription",
        "aws_sns_topic_policy",
        "aws_sqs_queue_policy",
        "aws_cloudwatch_event_target",
        "aws_security_group_rule",
        "aws_vpc_security_group_*_rule",
        "aws_network_acl_rule",
        "aws_route",
        "aws_route_table_association",
        "aws_vpc_endpoint",
        "aws_vpc_peering_connection",
        "google_compute_firewall",
        "google_compute_route",
        "google_pubsub_subscription",
        "google_eventarc_trigger",
        "azurerm_network_security_rule",
        "azurerm_route",
        "azurerm_private_endpoint",
        "azurerm_eventgrid_*subscription",
    ])
});

/// Whether objects of a type answer requests.
pub(in crate::rules::detectors) fn serves(type_name: &str) -> bool {
    SERVING.is_match(type_name)
}

/// `gap-in-service`: the old one goes before the new one stands.
pub(in crate::rules::detectors) fn gap(
    context: &Context<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let (change, _) = context.change(index);
    if change.action != Action::DeleteThenCreate {
        return;
    }
    out.push(Detection::new(
        Subject::Change(index),
        format!(
            "{} is destroyed before its successor exists: nothing answers in between",
            code(&change.address)
        ),
    ));
}

/// Types and attributes whose update restarts or replaces machines one by one.
const ROLLS: &[(&str, &[&str])] = &[
    (
        "aws_autoscaling_group",
        &[
            "launch_template",
            "launch_configuration",
            "mixed_instances_policy",
        ],
    ),
    (
        "aws_launch_template",
        &[
            "image_id",
            "user_data",
            "instance_type",
            "block_device_mappings",
            "iam_instance_profile",
        ],
    ),
    (
        "aws_instance",
        &[
            "user_data",
            "user_data_base64",
            "instance_type",
            "ami",
            "launch_template",
        ],
    ),
    (
        "aws_spot_fleet_request",
        &["launch_specification", "launch_template_config"],
    ),
    ("aws_ec2_fleet", &["launch_template_config"]),
    ("aws_eks_cluster", &["version"]),
    (
        "aws_eks_node_group",
        &["version", "release_version", "launch_template", "ami_type"],
    ),
    ("aws_emr_*", &["release_label"]),
    (
        "aws_elastic_beanstalk_environment",
        &["solution_stack_name", "platform_arn"],
    ),
    (
        "aws_opensearch_domain",
        &["engine_version", "cluster_config.instance_type"],
    ),
    (
        "aws_elasticsearch_domain",
        &["elasticsearch_version", "cluster_config.instance_type"],
    ),
    ("aws_elasticache_*", &["engine_version", "node_type"]),
    (
        "aws_msk_cluster",
        &["kafka_version", "broker_node_group_info.instance_type"],
    ),
    ("aws_mq_broker", &["engine_version", "host_instance_type"]),
    (
        "google_compute_*instance_group_manager",
        &["version", "instance_template"],
    ),
    (
        "google_compute_instance",
        &[
            "machine_type",
            "metadata_startup_script",
            "metadata.startup-script",
        ],
    ),
    (
        "google_container_cluster",
        &["min_master_version", "node_version", "node_config"],
    ),
    ("google_container_node_pool", &["version", "node_config"]),
    (
        "google_sql_database_instance",
        &["settings.tier", "database_version"],
    ),
    (
        "azurerm_kubernetes_cluster",
        &[
            "kubernetes_version",
            "default_node_pool.orchestrator_version",
            "default_node_pool.vm_size",
        ],
    ),
    (
        "azurerm_kubernetes_cluster_node_pool",
        &["orchestrator_version", "vm_size"],
    ),
    (
        "azurerm_*virtual_machine_scale_set",
        &[
            "source_image_id",
            "source_image_reference",
            "custom_data",
            "user_data",
            "sku",
        ],
    ),
    (
        "azurerm_*virtual_machine",
        &["size", "vm_size", "user_data"],
    ),
    ("digitalocean_kubernetes_cluster", &["version"]),
    ("digitalocean_droplet", &["size"]),
    ("hcloud_server", &["server_type"]),
    ("linode_lke_cluster", &["k8s_version"]),
    (
        "oci_containerengine_*",
        &["kubernetes_version", "node_image_name"],
    ),
    ("scaleway_k8s_*", &["version"]),
    (
        "openstack_compute_instance_v2",
        &["flavor_name", "flavor_id"],
    ),
    ("vsphere_virtual_machine", &["num_cpus", "memory"]),
];

static ROLLING: LazyLock<Vec<GlobSet>> =
    LazyLock::new(|| ROLLS.iter().map(|(pattern, _)| globs(&[pattern])).collect());

/// Whether updates of a type may restart machines.
pub(in crate::rules::detectors) fn rolls(type_name: &str) -> bool {
    ROLLING.iter().any(|types| types.is_match(type_name))
}

/// `rolling-replace`: an update that restarts or replaces machines.
pub(in crate::rules::detectors) fn rolling(
    context: &Context<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let (change, known) = context.change(index);
    if change.action != Action::Update {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    for ((_, paths), types) in ROLLS.iter().zip(ROLLING.iter()) {
        if !paths.iter().any(|path| known.touched.may(path))
            || !types.is_match(change.address.type_name.as_ref())
        {
            continue;
        }
        let hit: Vec<&str> = paths
            .iter()
            .copied()
            .filter(|path| {
                let (old, new) = (all(before, path), all(after, path));
                old != new && !(old.is_empty() && new.iter().all(|value| value.is_unknown()))
            })
            .collect();
        if hit.is_empty() {
            continue;
        }
        let open = hit
            .iter()
            .any(|path| all(after, path).iter().any(|value| value.has_unknown()));
        out.push(at_attributes(index, &hit, open, |names| {
            format!(
                "{} restarts or replaces its machines: {names} changes",
                code(&change.address)
            )
        }));
        return;
    }
}

/// What restarts an engine when it is applied at once.
const RESTARTS: &[&str] = &[
    "instance_class",
    "node_type",
    "engine_version",
    "parameter_group_name",
    "db_parameter_group_name",
    "db_cluster_parameter_group_name",
    "allocated_storage",
    "storage_type",
    "ca_cert_identifier",
    "port",
    "multi_az",
    "db_cluster_instance_class",
    "instance_type",
    "cluster_parameter_group_name",
];

/// `restarts-at-once`: changes that wait for the maintenance window do not wait.
pub(in crate::rules::detectors) fn restarts(
    context: &Context<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let (change, _) = context.change(index);
    if change.action != Action::Update
        || change.after.value().get("apply_immediately").as_bool() != Some(true)
    {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let hit: Vec<&str> = RESTARTS
        .iter()
        .copied()
        .filter(|path| {
            let (old, new) = (all(before, path), all(after, path));
            !old.is_empty() && old != new
        })
        .collect();
    if hit.is_empty() {
        return;
    }
    let names: Vec<String> = hit.iter().map(code).collect();
    let mut detection = Detection::new(
        Subject::Change(index),
        format!(
            "{} applies {} at once, which may restart its engine",
            code(&change.address),
            names.join(", ")
        ),
    );
    detection.attributes = hit.iter().map(ToString::to_string).collect();
    out.push(detection);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_one() {
        for (pattern, _) in ROLLS {
            assert!(globset::Glob::new(pattern).is_ok(), "{pattern}");
        }
        assert!(SERVING.is_match("aws_lb"));
        assert!(!SERVING.is_match("aws_sqs_queue"));
    }
}
