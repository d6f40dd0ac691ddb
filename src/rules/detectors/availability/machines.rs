//! Objects that answer, and what makes them stop for a while.

mod pace;

use std::sync::LazyLock;

use globset::GlobSet;

use super::{all, at_attributes, globs};
use crate::analysis::Context;
use crate::finding::{Effect, Subject, code};
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

/// How an update reaches the machines behind an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// The machine stops and starts: there is no other.
    Alone,
    /// Members of a group one after the other, unless the object says otherwise.
    Members,
    /// A database or cache, which changes over to another size by itself; one
    /// rule for all of them.
    Size,
}

use Pace::{Alone, Members, Size};

/// Types and attributes whose update restarts or replaces machines, and how.
const ROLLS: &[(&str, &[&str], Pace)] = &[
    (
        "aws_autoscaling_group",
        &[
            "launch_template",
            "launch_configuration",
            "mixed_instances_policy",
        ],
        Members,
    ),
    (
        "aws_launch_template",
        &["image_id", "instance_type", "block_device_mappings"],
        Members,
    ),
    // What every machine runs as it boots, and as whom.
    (
        "aws_launch_template",
        &["user_data", "iam_instance_profile"],
        Alone,
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
        Alone,
    ),
    (
        "aws_spot_fleet_request",
        &["launch_specification", "launch_template_config"],
        Alone,
    ),
    ("aws_ec2_fleet", &["launch_template_config"], Alone),
    ("aws_eks_cluster", &["version"], Alone),
    (
        "aws_eks_node_group",
        &["version", "release_version", "launch_template", "ami_type"],
        Members,
    ),
    ("aws_emr_*", &["release_label"], Alone),
    (
        "aws_elastic_beanstalk_environment",
        &["solution_stack_name", "platform_arn"],
        Alone,
    ),
    ("aws_opensearch_domain", &["engine_version"], Alone),
    (
        "aws_elasticsearch_domain",
        &["elasticsearch_version"],
        Alone,
    ),
    (
        "aws_opensearch_domain",
        &["cluster_config.instance_type"],
        Size,
    ),
    (
        "aws_elasticsearch_domain",
        &["cluster_config.instance_type"],
        Size,
    ),
    ("aws_elasticache_*", &["engine_version"], Alone),
    ("aws_elasticache_*", &["node_type"], Size),
    ("aws_memorydb_cluster", &["node_type"], Size),
    (
        "aws_{db_instance,rds_cluster_instance,docdb_cluster_instance,neptune_cluster_instance,dms_replication_instance}",
        &["instance_class", "replication_instance_class"],
        Size,
    ),
    ("aws_rds_cluster", &["db_cluster_instance_class"], Size),
    ("aws_redshift_cluster", &["node_type"], Size),
    ("aws_msk_cluster", &["kafka_version"], Alone),
    (
        "aws_msk_cluster",
        &["broker_node_group_info.instance_type"],
        Size,
    ),
    ("aws_mq_broker", &["engine_version"], Alone),
    ("aws_mq_broker", &["host_instance_type"], Size),
    (
        "google_compute_*instance_group_manager",
        &["version", "instance_template"],
        Members,
    ),
    (
        "google_compute_instance",
        &[
            "machine_type",
            "metadata_startup_script",
            "metadata.startup-script",
        ],
        Alone,
    ),
    (
        "google_container_cluster",
        &["min_master_version", "node_version", "node_config"],
        Alone,
    ),
    (
        "google_container_node_pool",
        &["version", "node_config"],
        Members,
    ),
    ("google_sql_database_instance", &["database_version"], Alone),
    ("google_sql_database_instance", &["settings.tier"], Size),
    (
        "azurerm_kubernetes_cluster",
        &[
            "kubernetes_version",
            "default_node_pool.orchestrator_version",
            "default_node_pool.vm_size",
        ],
        Alone,
    ),
    (
        "azurerm_kubernetes_cluster_node_pool",
        &["orchestrator_version", "vm_size"],
        Members,
    ),
    (
        "azurerm_*virtual_machine_scale_set",
        &["source_image_id", "source_image_reference", "sku"],
        Members,
    ),
    (
        "azurerm_*virtual_machine_scale_set",
        &["custom_data", "user_data"],
        Alone,
    ),
    (
        "azurerm_{postgresql,mysql}_flexible_server",
        &["sku_name"],
        Size,
    ),
    (
        "azurerm_*virtual_machine",
        &["size", "vm_size", "user_data"],
        Alone,
    ),
    ("digitalocean_kubernetes_cluster", &["version"], Alone),
    ("digitalocean_database_cluster", &["size"], Size),
    ("digitalocean_droplet", &["size"], Alone),
    ("hcloud_server", &["server_type"], Alone),
    ("linode_lke_cluster", &["k8s_version"], Alone),
    (
        "oci_containerengine_*",
        &["kubernetes_version", "node_image_name"],
        Alone,
    ),
    ("scaleway_k8s_*", &["version"], Alone),
    (
        "openstack_compute_instance_v2",
        &["flavor_name", "flavor_id"],
        Alone,
    ),
    ("vsphere_virtual_machine", &["num_cpus", "memory"], Alone),
];

static ROLLING: LazyLock<Vec<GlobSet>> = LazyLock::new(|| {
    let patterns = ROLLS.iter().map(|(pattern, ..)| globs(&[pattern]));
    patterns.collect()
});

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
    for ((_, paths, pace), types) in ROLLS.iter().zip(ROLLING.iter()) {
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
        let gentle = match pace {
            Pace::Alone => false,
            Pace::Members => !pace::at_once(after),
            Pace::Size => !open && !pace::shrinks(before, after, &hit),
        };
        let detection = at_attributes(index, &hit, open, |names| {
            let address = code(&change.address);
            match pace {
                Pace::Alone => {
                    format!("{address} restarts or replaces its machines: {names} changes")
                }
                Pace::Members if gentle => {
                    format!("{address} replaces its machines one after the other: {names} changes")
                }
                Pace::Members => {
                    format!("{address} replaces many of its machines at once: {names} changes")
                }
                Pace::Size if gentle => format!("{address} changes its size: {names} changes"),
                Pace::Size => format!("{address} may shrink to half or less: {names} changes"),
            }
        });
        out.push(if gentle {
            detection.with_effect(Effect::Note)
        } else {
            detection
        });
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
        for (pattern, ..) in ROLLS {
            assert!(globset::Glob::new(pattern).is_ok(), "{pattern}");
        }
        assert!(SERVING.is_match("aws_lb"));
        assert!(!SERVING.is_match("aws_sqs_queue"));
    }
}
