//! Updates after which the object stands and the service does not: scaled to
//! nothing, switched off, pointed elsewhere, rolled.

pub(super) mod entries;

use std::sync::LazyLock;

use globset::{Glob, GlobSet, GlobSetBuilder};

use crate::context::Context;
use crate::finding::{Effect, Fix, Subject, code};
use crate::model::action::Action;
use crate::model::value::{Number, Value};
use crate::rules::Detection;

/// A set of type patterns. A pattern that is none matches nothing, and the
/// test of this module finds it.
pub(super) fn globs(patterns: &[&str]) -> GlobSet {
    let mut builder = GlobSetBuilder::new();
    for pattern in patterns {
        if let Ok(glob) = Glob::new(pattern) {
            builder.add(glob);
        }
    }
    builder.build().unwrap_or_else(|_| GlobSet::empty())
}

/// Attributes that say how much of something runs.
const AMOUNTS: &[&str] = &[
    "desired_capacity",
    "desired_size",
    "desired_count",
    "desired_instances",
    "desired_nodes",
    "desired_num_instances",
    "max_size",
    "max_capacity",
    "max_count",
    "max_instances",
    "max_instance_count",
    "max_nodes",
    "max_node_count",
    "total_max_node_count",
    "maximum_instances",
    "maximum_instance_count",
    "max_replicas",
    "maximum",
    "max_scale",
    "replicas",
    "replica_count",
    "number_of_replicas",
    "node_count",
    "initial_node_count",
    "num_nodes",
    "number_of_nodes",
    "instance_count",
    "instances_count",
    "machine_count",
    "worker_count",
    "number_of_workers",
    "num_workers",
    "target_size",
    "capacity",
    "provisioned_capacity",
    "manual_instance_count",
    "running_count",
    "app_count",
    "scale",
    "quantity",
    "size",
    "instances",
    "nodes",
    "count",
    "vm_count",
    "agent_count",
    "task_count",
    "broker_count",
    "number_of_broker_nodes",
    "provisioned_concurrent_executions",
    "reserved_concurrent_executions",
    "manual_instances",
    "num_instances",
    "target_capacity",
    "total_target_capacity",
    "spot_target_capacity",
    "on_demand_target_capacity",
    "pod_count",
];

/// The least that may run: zero permits emptiness, and does not bring it.
const LEAST: &[&str] = &[
    "min_size",
    "min_capacity",
    "min_count",
    "min_instances",
    "min_instance_count",
    "min_nodes",
    "min_node_count",
    "total_min_node_count",
    "minimum_instances",
    "min_replicas",
    "minimum",
    "min_scale",
    "min_healthy_percentage",
];

/// Words that stand for an amount in one place and for something else in most.
const AMBIGUOUS: &[&str] = &[
    "size",
    "count",
    "scale",
    "maximum",
    "minimum",
    "quantity",
    "capacity",
    "instances",
    "nodes",
];

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number.as_f64()),
        Value::String(text) => Number::parse(text.trim()).map(|number| number.as_f64()),
        _ => None,
    }
}

/// `scaled-to-zero`: an amount falls to zero in place.
pub(super) fn scaled_to_zero(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    if !change.before.exists() || !change.after.exists() {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let (mut gone, mut least) = (Vec::new(), Vec::new());
    let mut texts = Vec::new();
    before.walk(&mut |path, old| {
        let Some(crate::model::value::PathStep::Name(name)) = path.0.last() else {
            return;
        };
        let name = name.as_ref();
        let snake = snake(name);
        let amount = AMOUNTS.contains(&snake.as_str());
        let lowest = LEAST.contains(&snake.as_str());
        if amount || lowest {
            let Some(was) = number(old) else { return };
            // Kubernetes, Helm and the like say `replicas`; a plain `size` or
            // `count` deep inside is a quota or a timeout as often as not.
            if AMBIGUOUS.contains(&snake.as_str()) && path.0.len() > 3 {
                return;
            }
            let now = after.at(path);
            let is_zero = number(now) == Some(0.0);
            let throttled = snake == "reserved_concurrent_executions" && was < 0.0;
            if is_zero && (was > 0.0 || throttled) {
                if lowest {
                    least.push(path.without_indices());
                } else {
                    gone.push(path.without_indices());
                }
            }
        } else if let Value::String(old) = old {
            if old.len() > 10 && (old.contains("eplica") || old.contains("Count")) {
                if let Value::String(new) = after.at(path) {
                    if old != new && zeroes(new) > zeroes(old) {
                        texts.push(path.without_indices());
                    }
                }
            }
        }
        // A list of name and value pairs, as Helm's `set`.
        if name == "value" && path.0.len() > 1 {
            let mut owner = path.clone();
            owner.0.pop();
            let named = before.at(&owner).get("name").as_str().map(snake_last);
            let counts = named.is_some_and(|name| AMOUNTS.contains(&name.as_str()));
            let now = after.at(path);
            if counts && number(old).is_some_and(|was| was > 0.0) && number(now) == Some(0.0) {
                texts.push(path.without_indices());
            }
        }
    });
    gone.extend(texts);
    let address = code(&change.address);
    if !gone.is_empty() {
        let names: Vec<String> = gone.iter().map(code).collect();
        let mut detection = Detection::new(
            Subject::Change(index),
            format!("{address} is scaled to zero: {}", names.join(", ")),
        );
        detection.attributes = gone;
        out.push(detection);
    } else if !least.is_empty() {
        let names: Vec<String> = least.iter().map(code).collect();
        let mut detection = Detection::new(
            Subject::Change(index),
            format!(
                "{address} may be scaled to zero from now on: {}",
                names.join(", ")
            ),
        )
        .with_effect(Effect::Note)
        .raising(crate::finding::Class::Reversible);
        detection.attributes = least;
        out.push(detection);
    }
}

/// `maxReplicas` as `max_replicas`.
fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            out.push('_');
            out.push(c.to_ascii_lowercase());
        } else {
            out.push(if c == '-' { '_' } else { c });
        }
    }
    out
}

/// The last word of a dotted name: `web.replicaCount`.
fn snake_last(name: &str) -> String {
    snake(name.rsplit('.').next().unwrap_or(name))
}

/// How many lines of a document (YAML or JSON) set an amount to zero.
fn zeroes(text: &str) -> usize {
    text.lines()
        .flat_map(|line| line.split([',', '{', '}']))
        .filter(|part| {
            let Some((name, value)) = part.split_once(':') else {
                return false;
            };
            let name = snake(name.trim().trim_matches(['"', '\'', '-', ' ']));
            value.trim().trim_matches(['"', '\'']) == "0" && AMOUNTS.contains(&name.as_str())
        })
        .count()
}

/// Switches that keep a service running, with the values that mean on and off.
/// Empty lists stand for true and false.
const SWITCHES: &[(&str, &[&str], &[&str])] = &[
    ("enabled", &[], &[]),
    ("enable", &[], &[]),
    ("is_enabled", &[], &[]),
    ("active", &[], &[]),
    ("is_active", &[], &[]),
    ("proxied", &[], &[]),
    ("started", &[], &[]),
    ("running", &[], &[]),
    ("auto_start", &[], &[]),
    ("state", ON, OFF),
    ("status", ON, OFF),
    ("desired_state", ON, OFF),
    ("desired_status", ON, OFF),
    ("power_state", ON, OFF),
    ("instance_state", ON, OFF),
    ("schedule_state", ON, OFF),
    ("activation_policy", &["always", "on_demand"], &["never"]),
    (
        "settings.activation_policy",
        &["always", "on_demand"],
        &["never"],
    ),
    ("endpoint_status", ON, OFF),
    ("endpoint_monitor_status", ON, OFF),
    ("profile_status", ON, OFF),
    ("enable_state", ON, OFF),
];

/// The same for switches whose `true` means off.
const STOPS: &[&str] = &[
    "disabled",
    "is_disabled",
    "suspended",
    "suspend",
    "is_suspended",
    "paused",
    "is_paused",
    "pause",
    "stopped",
    "spec.suspend",
    "spec.paused",
    "manifest.spec.suspend",
    "manifest.spec.paused",
    "archived",
    "deactivated",
    "disable_execute_api_endpoint",
    "maintenance_mode",
    "scheduling_paused",
];

const ON: &[&str] = &[
    "enabled",
    "active",
    "running",
    "started",
    "on",
    "online",
    "normal",
    "available",
    "published",
    "enable",
];
const OFF: &[&str] = &[
    "disabled",
    "inactive",
    "suspended",
    "paused",
    "stopped",
    "terminated",
    "off",
    "offline",
    "archived",
    "deactivated",
    "disable",
    "stop",
    "hibernated",
    "deallocated",
    "quarantined",
];

/// Types whose switch is no service: settings of storage, keys and logs, which
/// other rules judge.
static NO_SERVICE: LazyLock<GlobSet> = LazyLock::new(|| {
    globs(&[
        "*_versioning*",
        "*_lifecycle_*",
        "*_inventory",
        "*kms_*",
        "*_key",
        "*_metric",
        "*_metrics*",
        "*dashboard*",
        "*_test",
        "*synthetics*",
        "*_downtime*",
        "*_accelerate_*",
        "random_*",
        "*_policy_assignment",
    ])
});

/// `service-disabled`: a switch that keeps something running goes off.
pub(super) fn service_disabled(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !change.before.exists()
        || !change.after.exists()
        || NO_SERVICE.is_match(change.address.type_name.as_ref())
    {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut hit = Vec::new();
    let mut open = Vec::new();
    for (path, on, off) in SWITCHES {
        let (old, new) = (one(before, path), one(after, path));
        let was_on = match old {
            Value::Bool(on) => *on,
            Value::String(text) if on.is_empty() => text.eq_ignore_ascii_case("true"),
            Value::String(text) => on.iter().any(|on| text.eq_ignore_ascii_case(on)),
            _ => false,
        };
        if !was_on {
            continue;
        }
        match new {
            Value::Unknown => open.push(*path),
            Value::Bool(false) => hit.push(*path),
            Value::String(text) if text.eq_ignore_ascii_case("false") && off.is_empty() => {
                hit.push(*path)
            }
            Value::String(text) if off.iter().any(|off| text.eq_ignore_ascii_case(off)) => {
                hit.push(*path)
            }
            _ => {}
        }
    }
    for path in STOPS {
        let (old, new) = (one(before, path), one(after, path));
        if new.as_bool() == Some(true) && old.as_bool() != Some(true) {
            hit.push(path);
        }
    }
    let address = code(&change.address);
    if !hit.is_empty() {
        let names: Vec<String> = hit.iter().map(code).collect();
        let mut detection = Detection::new(
            Subject::Change(index),
            format!("{address} is switched off: {}", names.join(", ")),
        );
        detection.attributes = hit.iter().map(ToString::to_string).collect();
        out.push(detection);
    } else if let Some(path) = open.first() {
        // States that the provider computes are unknown in nearly every update.
        if matches!(*path, "enabled" | "is_enabled" | "enable") && known.facts.guard().is_none() {
            out.push(
                Detection::new(
                    Subject::Change(index),
                    format!("Whether {address} stays switched on is known only after apply"),
                )
                .possible()
                .at(*path),
            );
        }
    }
}

/// The first value at a dotted path, lists walked through; `Null` when absent.
fn one<'v>(object: &'v Value, path: &str) -> &'v Value {
    static NULL: Value = Value::Null;
    if let Value::Map(map) = object {
        if !path.contains('.') {
            return map.get(path).unwrap_or(&NULL);
        }
    }
    let mut found = Vec::new();
    object.collect_at(path, &mut found);
    found.first().copied().unwrap_or(&NULL)
}

fn all<'v>(object: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = Vec::new();
    object.collect_at(path, &mut found);
    found.retain(|value| !value.is_empty());
    found
}

static DNS: LazyLock<GlobSet> = LazyLock::new(|| {
    globs(&[
        "*_dns_*record*",
        "*dns_record*",
        "*_record_set*",
        "*_route53_record",
        "cloudflare_record",
        "*_record",
        "azurerm_private_dns_*",
        "azurerm_dns_*",
        "*_rrset",
        "*domain_record*",
        "ns1_*",
        "dnsimple_*",
        "akamai_dns_*",
        "*_zone_record*",
        "aws_service_discovery_instance",
        "azurerm_traffic_manager_*",
        "aws_route53_zone",
    ])
});

/// What a name leads to.
const TARGETS: &[&str] = &[
    "records",
    "record",
    "rrdatas",
    "value",
    "values",
    "content",
    "target",
    "targets",
    "data",
    "alias.name",
    "alias.zone_id",
    "answers",
    "target_resource_id",
    "name_servers",
    "target_name",
    "addresses",
    "routing_policy",
    "rdata",
    "record_data",
    "answers.answer",
    "instance_ip",
    "attributes.AWS_INSTANCE_IPV4",
];

/// `dns-repointed`: a name leads elsewhere.
pub(super) fn dns_repointed(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    if !change.before.exists()
        || !change.after.exists()
        || !DNS.is_match(change.address.type_name.as_ref())
    {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut hit = Vec::new();
    let mut open = false;
    for path in TARGETS {
        let (old, new) = (all(before, path), all(after, path));
        if old.is_empty() || old == new {
            continue;
        }
        if new.iter().any(|value| value.has_unknown()) {
            open = true;
            hit.push(*path);
            continue;
        }
        let lost = flat(&old).into_iter().any(|old| !flat(&new).contains(&old));
        if lost {
            hit.push(*path);
        }
    }
    for path in ["weighted_routing_policy.weight", "weight"] {
        let (old, new) = (one(before, path), one(after, path));
        if number(old).is_some_and(|old| old > 0.0) && number(new) == Some(0.0) {
            hit.push(path);
        }
    }
    if hit.is_empty() {
        return;
    }
    let names: Vec<String> = hit.iter().map(code).collect();
    let mut detection = Detection::new(
        Subject::Change(index),
        format!(
            "{} leads somewhere else: {}",
            code(&change.address),
            names.join(", ")
        ),
    );
    detection.attributes = hit.iter().map(ToString::to_string).collect();
    out.push(if open {
        detection.possible()
    } else {
        detection
    });
}

/// Values with lists opened and names compared as DNS compares them.
fn flat(values: &[&Value]) -> Vec<String> {
    let mut out = Vec::new();
    for value in values {
        value.walk(&mut |_, value| match value {
            Value::String(text) => {
                out.push(
                    text.trim_matches(['"', ' '])
                        .trim_end_matches('.')
                        .to_ascii_lowercase(),
                );
            }
            Value::Number(number) => out.push(number.to_string()),
            _ => {}
        });
    }
    out
}

/// Objects that only exist to connect others.
static PATHS: LazyLock<GlobSet> = LazyLock::new(|| {
    globs(&[
        "*_route",
        "*_route_table",
        "*_route_table_*",
        "*_routes",
        "*_peering*",
        "*_network_acl*",
        "*_vpn_*",
        "*_gateway_attachment*",
        "*_internet_gateway",
        "*_nat_gateway*",
        "*_transit_gateway*",
        "*_dx_*",
        "*_direct_connect*",
        "*_interconnect_*",
        "*_vpc_endpoint*",
        "*_subnet_*association",
        "*_private_endpoint*",
        "*_router*",
        "*_network_attachment",
        "*_vpc_attachment",
        "*_expressroute*",
        "*_express_route*",
        "*_virtual_hub*",
        "*_virtual_network_gateway*",
        "*_vpc_association",
        "*_route_*association*",
        "*_tunnel*",
        "aws_networkmanager_*",
        "*_service_attachment",
        "*_vlan*",
        "*_network_interface_*association",
        "*_lb_attachment",
        "*_target_group_attachment",
        "*_load_balancer_backend_address_pool_association",
        "*_volume_attachment_network",
        "*_network_policy*",
        "aws_elb_attachment",
        "aws_autoscaling_attachment",
        "google_service_networking_connection",
        "google_vpc_access_connector",
        "*_network_security_group_association",
        "*_virtual_network_link",
        "*_lb_target_group_attachment",
    ])
});

/// Where a path leads and whether it is open.
const HOPS: &[&str] = &[
    "gateway_id",
    "nat_gateway_id",
    "transit_gateway_id",
    "vpc_peering_connection_id",
    "network_interface_id",
    "vpc_endpoint_id",
    "local_gateway_id",
    "egress_only_gateway_id",
    "carrier_gateway_id",
    "core_network_arn",
    "next_hop_ip",
    "next_hop_gateway",
    "next_hop_instance",
    "next_hop_ilb",
    "next_hop_vpn_tunnel",
    "next_hop_in_ip_address",
    "next_hop_type",
    "next_hop",
    "target_id",
    "route_table_id",
    "subnet_id",
    "subnet_ids",
    "network_acl_id",
    "blackhole",
    "vpc_id",
    "destination_cidr_block",
    "dest_range",
    "address_prefix",
    "allow_forwarded_traffic",
    "allow_virtual_network_access",
    "allow_gateway_transit",
    "use_remote_gateways",
    "import_custom_routes",
    "export_custom_routes",
    "rule_action",
    "egress",
    "action",
    "peer_ip_address",
    "customer_gateway_id",
    "tunnel1_preshared_key",
    "static_routes_only",
    "route",
    "route_table_ids",
    "security_group_ids",
    "pod_selector",
    "policy_types",
];

/// `network-severed`: what connects others goes, or leads elsewhere.
pub(super) fn network_severed(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    let type_name = change.address.type_name.as_ref();
    let address = code(&change.address);
    if change.action.ends_object() {
        if PATHS.is_match(type_name)
            && change.deposed.is_none()
            && change.action != Action::CreateThenDelete
        {
            out.push(Detection::new(
                Subject::Change(index),
                format!(
                    "{address} connects other objects, and it is {}",
                    ending(&change.action)
                ),
            ));
        }
        return;
    }
    if change.action != Action::Update {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut hit: Vec<&str> = Vec::new();
    let mut open = false;
    if PATHS.is_match(type_name) {
        for path in HOPS {
            let (old, new) = (all(before, path), all(after, path));
            if old.is_empty() || old == new || *path == "route" && !entries::replaced(&old, &new) {
                continue;
            }
            let known = !new.iter().any(|value| value.has_unknown());
            let lost = flat(&old).into_iter().any(|old| !flat(&new).contains(&old))
                || flat(&old).is_empty() && old != new;
            if lost || !known {
                open |= !known;
                hit.push(path);
            }
        }
    }
    // A rule that let traffic in and now refuses it.
    for path in [
        "access",
        "action",
        "rule_action",
        "ingress.action",
        "security_rule.access",
    ] {
        let text = |value: &Value| value.as_str().map(str::to_ascii_lowercase);
        let allows = |values: &[&Value]| {
            values
                .iter()
                .filter(|value| {
                    matches!(text(value).as_deref(), Some("allow" | "accept" | "permit"))
                })
                .count()
        };
        let denies = |values: &[&Value]| {
            values
                .iter()
                .filter(|value| {
                    matches!(
                        text(value).as_deref(),
                        Some("deny" | "drop" | "reject" | "block")
                    )
                })
                .count()
        };
        let (old, new) = (all(before, path), all(after, path));
        if denies(&new) > denies(&old) && allows(&new) < allows(&old) && !hit.contains(&path) {
            hit.push(path);
        }
    }
    if hit.is_empty() {
        return;
    }
    let names: Vec<String> = hit.iter().map(code).collect();
    let mut detection = Detection::new(
        Subject::Change(index),
        format!(
            "{address} leads traffic elsewhere or refuses it: {}",
            names.join(", ")
        ),
    )
    .raising(crate::finding::Class::Reversible);
    detection.attributes = hit.iter().map(ToString::to_string).collect();
    out.push(if open {
        detection.possible()
    } else {
        detection
    });
}

fn ending(action: &Action) -> &'static str {
    match action {
        Action::Delete => "deleted",
        Action::Forget => "no longer managed",
        Action::Unrecognized(_) => "treated in a way that nobody knows",
        _ => "replaced, with a gap until the new one stands",
    }
}

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
    ])
});

/// `gap-in-service`: the old one goes before the new one stands.
pub(super) fn gap(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    if change.action != Action::DeleteThenCreate
        || !SERVING.is_match(change.address.type_name.as_ref())
    {
        return;
    }
    let fix = Fix {
        kind: "lifecycle",
        text: "lifecycle {\n  create_before_destroy = true\n}\n".to_owned(),
    };
    out.push(
        Detection::new(
            Subject::Change(index),
            format!(
                "{} is destroyed before its successor exists: nothing answers in between",
                code(&change.address)
            ),
        )
        .with_fix(fix),
    );
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
    ("aws_eks_addon", &["addon_version"]),
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

/// `rolling-replace`: an update that restarts or replaces machines.
pub(super) fn rolling(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    if change.action != Action::Update {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    for ((_, paths), types) in ROLLS.iter().zip(ROLLING.iter()) {
        if !types.is_match(change.address.type_name.as_ref()) {
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
        let names: Vec<String> = hit.iter().map(code).collect();
        let mut detection = Detection::new(
            Subject::Change(index),
            format!(
                "{} restarts or replaces its machines: {} changes",
                code(&change.address),
                names.join(", ")
            ),
        );
        detection.attributes = hit.iter().map(ToString::to_string).collect();
        out.push(if open {
            detection.possible()
        } else {
            detection
        });
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
pub(super) fn restarts(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
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
    fn documents_are_searched_for_zeroes() {
        assert_eq!(zeroes("spec:\n  replicas: 0\n"), 1);
        assert_eq!(zeroes("{\"replicaCount\":0,\"other\":0}"), 1);
        assert_eq!(zeroes("replicas: 10\n"), 0);
    }

    #[test]
    fn every_pattern_is_one() {
        for pattern in ROLLS.iter().map(|(pattern, _)| pattern) {
            assert!(Glob::new(pattern).is_ok(), "{pattern}");
        }
        assert!(SERVING.is_match("aws_lb"));
        assert!(PATHS.is_match("aws_route_table_association"));
        assert!(!PATHS.is_match("aws_sqs_queue"));
        assert!(DNS.is_match("azurerm_dns_a_record"));
    }
}
