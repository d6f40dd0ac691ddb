//! A working day: ordinary changes of production that nobody should be asked
//! about, and harmful ones that look like them.
//!
//! Those of AWS are planned by the real Terraform (`testdata/everyday/make.py`),
//! each resource being a case of its own; those of other providers have the
//! shape that their documentation gives. The ordinary ones have a rate that may
//! be stopped, because a gate that stops everything gets switched off; of the
//! harmful ones none may pass.

use crate::common::{change, json, judge, plan, testdata};
use serde_json::{Value, json};

/// Ordinary changes of a hundred that may be stopped.
const MOST_STOPPED: usize = 3;

struct Case {
    name: String,
    plan: Value,
}

/// The cases of a plan: every resource that changes, alone.
fn planned(name: &str) -> Vec<Case> {
    let path = testdata().join("everyday").join(format!("{name}.json"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let whole = json(&bytes);
    let changes = whole["resource_changes"].as_array().expect("changes");
    let blocks = whole["configuration"]["root_module"]["resources"].as_array();
    let mut cases = Vec::new();
    for change in changes {
        // The provider plans an update of some objects whose state was invented,
        // and changes nothing in them.
        let same = change["change"]["before"] == change["change"]["after"];
        if same || change["change"]["actions"] == json!(["no-op"]) {
            continue;
        }
        let address = change["address"].as_str().expect("an address");
        let mut plan = whole.clone();
        plan["resource_changes"] = json!([change]);
        let own = blocks
            .into_iter()
            .flatten()
            .filter(|block| block["address"] == change["address"]);
        plan["configuration"]["root_module"]["resources"] = own.cloned().collect();
        cases.push(Case {
            name: format!("{name} {address}"),
            plan,
        });
    }
    cases
}

fn provider(kind: &str) -> &'static str {
    match kind.split('_').next().unwrap_or_default() {
        "azurerm" => "registry.terraform.io/hashicorp/azurerm",
        "google" => "registry.terraform.io/hashicorp/google",
        "kubernetes" => "registry.terraform.io/hashicorp/kubernetes",
        "helm" => "registry.terraform.io/hashicorp/helm",
        "datadog" => "registry.terraform.io/datadog/datadog",
        "github" => "registry.terraform.io/integrations/github",
        "cloudflare" => "registry.terraform.io/cloudflare/cloudflare",
        other => panic!("whose is {other}?"),
    }
}

/// An update in production: `before` with other values on top.
fn update(kind: &str, before: Value, over: Value) -> Case {
    let mut before = before;
    match kind.split('_').next().unwrap_or_default() {
        "azurerm" => before["tags"] = json!({ "environment": "production" }),
        "google" => before["labels"] = json!({ "environment": "production" }),
        "datadog" => before["tags"] = json!(["env:production"]),
        _ => {}
    }
    let mut after = before.clone();
    for (name, value) in over.as_object().expect("an object") {
        after[name] = value.clone();
    }
    let address = format!("{kind}.production");
    let mut change = change(&address, &["update"], before, after);
    change["provider_name"] = json!(provider(kind));
    let told: Vec<&String> = over.as_object().expect("an object").keys().collect();
    Case {
        name: format!("{kind} {told:?}"),
        plan: plan(vec![change]),
    }
}

fn deployment(image: &str, replicas: u32, memory: &str) -> Value {
    json!([{
        "replicas": replicas,
        "template": [{ "spec": [{ "container": [{
            "name": "app", "image": image,
            "resources": [{ "limits": { "memory": memory } }]
        }] }] }]
    }])
}

fn ingress(hosts: &[&str]) -> Value {
    let rules: Vec<Value> = hosts
        .iter()
        .map(|host| {
            json!({ "host": host, "http": [{ "path": [{ "path": "/", "backend": [{
                "service": [{ "name": "app", "port": [{ "number": 80 }] }]
            }] }] }] })
        })
        .collect();
    json!([{ "rule": rules, "tls": [{ "hosts": hosts, "secret_name": "tls" }] }])
}

fn ordinary() -> Vec<Case> {
    let metadata =
        json!([{ "name": "orders", "namespace": "production", "labels": { "app": "orders" } }]);
    let spec = |image: &str, replicas: u32, memory: &str| json!({ "metadata": metadata, "spec": deployment(image, replicas, memory) });
    let one = |field: &str, value: Value| json!({ field: value });
    let release = |values: &str, version: &str| {
        json!({ "name": "orders", "namespace": "production", "chart": "orders",
                "version": version, "values": [values] })
    };
    let monitor = |query: &str, message: &str| json!({ "name": "CPU", "type": "metric alert", "query": query, "message": message });
    vec![
        // Azure.
        update(
            "azurerm_storage_account",
            json!({"name": "orders", "min_tls_version": "TLS1_2"}),
            one("access_tier", json!("Cool")),
        ),
        update(
            "azurerm_linux_web_app",
            json!({"name": "orders", "app_settings": {"A": "1"}, "https_only": true}),
            one("app_settings", json!({"A": "1", "B": "2"})),
        ),
        update(
            "azurerm_linux_web_app",
            json!({"name": "orders", "site_config": [{"application_stack": [{"docker_image_name": "a:1"}]}]}),
            one(
                "site_config",
                json!([{"application_stack": [{"docker_image_name": "a:2"}]}]),
            ),
        ),
        update(
            "azurerm_container_app",
            json!({"name": "orders", "template": [{"max_replicas": 5, "min_replicas": 2, "container": [{"name": "a", "image": "a:1"}]}]}),
            one(
                "template",
                json!([{"max_replicas": 10, "min_replicas": 2, "container": [{"name": "a", "image": "a:2"}]}]),
            ),
        ),
        update(
            "azurerm_kubernetes_cluster_node_pool",
            json!({"name": "apps", "max_count": 5, "min_count": 2, "orchestrator_version": "1.30.3"}),
            json!({"max_count": 8, "orchestrator_version": "1.30.6"}),
        ),
        update(
            "azurerm_postgresql_flexible_server",
            json!({"name": "orders", "sku_name": "GP_Standard_D2s_v3", "storage_mb": 65536, "backup_retention_days": 14}),
            json!({"sku_name": "GP_Standard_D4s_v3", "storage_mb": 131072}),
        ),
        update(
            "azurerm_servicebus_queue",
            json!({"name": "jobs", "max_delivery_count": 10, "lock_duration": "PT1M"}),
            one("max_delivery_count", json!(20)),
        ),
        update(
            "azurerm_monitor_metric_alert",
            json!({"name": "cpu", "enabled": true, "frequency": "PT5M", "description": "a"}),
            one("description", json!("CPU of orders")),
        ),
        update(
            "azurerm_dns_a_record",
            json!({"name": "www", "ttl": 300, "records": ["192.0.2.1"]}),
            one("ttl", json!(60)),
        ),
        update(
            "azurerm_key_vault",
            json!({"name": "orders", "purge_protection_enabled": false, "soft_delete_retention_days": 90}),
            one("purge_protection_enabled", json!(true)),
        ),
        update(
            "azurerm_network_security_group",
            json!({"name": "app", "security_rule": [{"name": "in", "access": "Allow", "direction": "Inbound", "priority": 100, "protocol": "Tcp", "destination_port_range": "443", "source_address_prefixes": ["10.0.0.0/16", "10.1.0.0/16"]}]}),
            one(
                "security_rule",
                json!([{"name": "in", "access": "Allow", "direction": "Inbound", "priority": 100, "protocol": "Tcp", "destination_port_range": "443", "source_address_prefixes": ["10.0.0.0/16"]}]),
            ),
        ),
        update(
            "azurerm_log_analytics_workspace",
            json!({"name": "logs", "retention_in_days": 30}),
            one("retention_in_days", json!(90)),
        ),
        // Google.
        update(
            "google_cloud_run_v2_service",
            json!({"name": "orders", "ingress": "INGRESS_TRAFFIC_INTERNAL_ONLY", "template": [{"containers": [{"image": "a:1"}]}]}),
            one("template", json!([{"containers": [{"image": "a:2"}]}])),
        ),
        update(
            "google_sql_database_instance",
            json!({"name": "orders", "database_version": "POSTGRES_16", "deletion_protection": true, "settings": [{"tier": "db-custom-2-7680", "disk_size": 50}]}),
            one(
                "settings",
                json!([{"tier": "db-custom-4-15360", "disk_size": 100}]),
            ),
        ),
        update(
            "google_container_node_pool",
            json!({"name": "apps", "version": "1.30.1", "autoscaling": [{"min_node_count": 2, "max_node_count": 5}]}),
            json!({"version": "1.30.5", "autoscaling": [{"min_node_count": 2, "max_node_count": 9}]}),
        ),
        update(
            "google_compute_url_map",
            json!({"name": "main", "path_matcher": [{"name": "all", "default_service": "web", "path_rule": [{"paths": ["/api/*"], "service": "api"}]}]}),
            one(
                "path_matcher",
                json!([{"name": "all", "default_service": "web", "path_rule": [{"paths": ["/api/*", "/v2/*"], "service": "api"}]}]),
            ),
        ),
        update(
            "google_pubsub_subscription",
            json!({"name": "jobs", "ack_deadline_seconds": 10, "message_retention_duration": "604800s"}),
            one("ack_deadline_seconds", json!(60)),
        ),
        update(
            "google_storage_bucket",
            json!({"name": "uploads", "force_destroy": false, "versioning": [{"enabled": false}]}),
            one("versioning", json!([{"enabled": true}])),
        ),
        update(
            "google_cloud_scheduler_job",
            json!({"name": "nightly", "schedule": "0 2 * * *", "paused": false}),
            one("schedule", json!("30 3 * * *")),
        ),
        update(
            "google_monitoring_alert_policy",
            json!({"display_name": "CPU", "enabled": true, "documentation": [{"content": "a"}]}),
            one("documentation", json!([{"content": "See the runbook."}])),
        ),
        update(
            "google_compute_firewall",
            json!({"name": "app", "direction": "INGRESS", "source_ranges": ["10.0.0.0/16", "10.1.0.0/16"], "allow": [{"protocol": "tcp", "ports": ["8080"]}]}),
            one("source_ranges", json!(["10.0.0.0/16"])),
        ),
        update(
            "google_compute_region_autoscaler",
            json!({"name": "web", "autoscaling_policy": [{"min_replicas": 4, "max_replicas": 10}]}),
            one(
                "autoscaling_policy",
                json!([{"min_replicas": 3, "max_replicas": 12}]),
            ),
        ),
        update(
            "google_artifact_registry_repository",
            json!({"repository_id": "app", "description": "a"}),
            one("description", json!("Images of the shop")),
        ),
        // Kubernetes and Helm.
        update(
            "kubernetes_deployment_v1",
            spec("app:1", 3, "256Mi"),
            one("spec", deployment("app:2", 3, "256Mi")),
        ),
        update(
            "kubernetes_deployment_v1",
            spec("app:1", 3, "256Mi"),
            one("spec", deployment("app:1", 5, "512Mi")),
        ),
        update(
            "kubernetes_ingress_v1",
            json!({"metadata": metadata, "spec": ingress(&["a.example.com"])}),
            one("spec", ingress(&["a.example.com", "b.example.com"])),
        ),
        update(
            "kubernetes_config_map_v1",
            json!({"metadata": metadata, "data": {"LOG_LEVEL": "info"}}),
            one("data", json!({"LOG_LEVEL": "debug", "REGION": "eu"})),
        ),
        update(
            "kubernetes_horizontal_pod_autoscaler_v2",
            json!({"metadata": metadata, "spec": [{"min_replicas": 4, "max_replicas": 10}]}),
            one("spec", json!([{"min_replicas": 3, "max_replicas": 14}])),
        ),
        update(
            "kubernetes_cron_job_v1",
            json!({"metadata": metadata, "spec": [{"schedule": "0 2 * * *", "suspend": false}]}),
            one(
                "spec",
                json!([{"schedule": "30 3 * * *", "suspend": false}]),
            ),
        ),
        update(
            "kubernetes_namespace_v1",
            json!({"metadata": metadata}),
            one(
                "metadata",
                json!([{ "name": "orders", "namespace": "production", "labels": { "app": "orders", "team": "shop" } }]),
            ),
        ),
        update(
            "helm_release",
            release("image:\n  tag: 1\nreplicaCount: 3\n", "4.1.0"),
            one("values", json!(["image:\n  tag: 2\nreplicaCount: 4\n"])),
        ),
        update(
            "helm_release",
            release("a: 1\n", "4.1.0"),
            one("version", json!("4.1.3")),
        ),
        update(
            "helm_release",
            release("resources:\n  limits:\n    memory: 256Mi\n", "4.1.0"),
            one(
                "values",
                json!(["resources:\n  limits:\n    memory: 512Mi\n"]),
            ),
        ),
        // Datadog, GitHub, Cloudflare.
        update(
            "datadog_monitor",
            monitor(
                "avg(last_5m):avg:system.cpu.user{env:production} > 80",
                "High CPU @oncall",
            ),
            one("message", json!("High CPU, see the runbook @oncall")),
        ),
        update(
            "datadog_monitor",
            monitor(
                "avg(last_5m):avg:system.cpu.user{env:production} > 80",
                "High CPU @oncall",
            ),
            one(
                "query",
                json!("avg(last_5m):avg:system.cpu.user{env:production} > 85"),
            ),
        ),
        update(
            "datadog_dashboard",
            json!({"title": "Orders", "description": "a"}),
            one("description", json!("What orders do")),
        ),
        update(
            "datadog_service_level_objective",
            json!({"name": "Orders", "description": "a", "target_threshold": 99.5}),
            one("target_threshold", json!(99.9)),
        ),
        update(
            "github_repository",
            json!({"name": "orders", "description": "a", "visibility": "private", "has_wiki": true}),
            json!({"description": "Takes orders", "topics": ["shop"]}),
        ),
        update(
            "github_team",
            json!({"name": "shop", "description": "a", "privacy": "closed"}),
            one("description", json!("Builds the shop")),
        ),
        update(
            "github_branch_protection",
            json!({"pattern": "main", "required_status_checks": [{"contexts": ["test"], "strict": true}]}),
            one(
                "required_status_checks",
                json!([{"contexts": ["test", "lint"], "strict": true}]),
            ),
        ),
        update(
            "github_actions_variable",
            json!({"repository": "orders", "variable_name": "REGION", "value": "a"}),
            one("value", json!("b")),
        ),
        update(
            "cloudflare_record",
            json!({"name": "www", "type": "A", "content": "192.0.2.1", "ttl": 300, "proxied": true}),
            one("ttl", json!(60)),
        ),
        update(
            "cloudflare_ruleset",
            json!({"name": "waf", "rules": [{"ref": "a", "action": "block", "expression": "x", "enabled": true}]}),
            one(
                "rules",
                json!([{"ref": "a", "action": "block", "expression": "x", "enabled": true}, {"ref": "b", "action": "block", "expression": "y", "enabled": true}]),
            ),
        ),
        update(
            "cloudflare_page_rule",
            json!({"target": "example.com/*", "priority": 1, "actions": [{"cache_level": "basic"}]}),
            one("actions", json!([{"cache_level": "aggressive"}])),
        ),
    ]
}

#[test]
fn ordinary_changes_are_not_stopped() {
    let cases: Vec<Case> = planned("after").into_iter().chain(ordinary()).collect();
    assert!(cases.len() >= 80, "only {} cases", cases.len());
    let mut stopped = Vec::new();
    for case in &cases {
        let (code, report) = judge(case.plan.to_string().as_bytes());
        if code != Some(0) {
            stopped.push(format!("{}: {code:?} {}", case.name, report["reasons"]));
        }
    }
    assert!(
        stopped.len() * 100 <= cases.len() * MOST_STOPPED,
        "{} of {} are stopped:\n{}",
        stopped.len(),
        cases.len(),
        stopped.join("\n")
    );
}

#[test]
fn harmful_twins_do_not_pass() {
    let cases = planned("harm");
    assert!(cases.len() >= 40, "only {} cases", cases.len());
    let passed: Vec<&str> = cases
        .iter()
        .filter(|case| !matches!(judge(case.plan.to_string().as_bytes()).0, Some(10 | 20)))
        .map(|case| case.name.as_str())
        .collect();
    assert!(passed.is_empty(), "these pass:\n{}", passed.join("\n"));
}
