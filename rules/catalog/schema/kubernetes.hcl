# Read from the schemas in the provider's own source: what keeps its value where the configuration stops
# saying it, and what the provider sets where nothing is said.
provider "kubernetes" {
  source   = "hashicorp/kubernetes"
  commit   = "3a33fb6cc6055853584af1731b1369164c35ffc7"
  evidence = "source"
}

facts {
  types            = ["kubernetes_api_service", "kubernetes_api_service_v1"]
  provider_default = ["spec.insecure_skip_tls_verify=false", "spec.service.port=443"]
}

facts {
  types            = ["kubernetes_certificate_signing_request", "kubernetes_certificate_signing_request_v1"]
  provider_default = ["auto_approve=true"]
}

facts {
  types             = ["kubernetes_cluster_role", "kubernetes_cluster_role_v1"]
  optional_computed = ["rule"]
}

facts {
  types            = ["kubernetes_config_map_v1_data", "kubernetes_secret_v1_data"]
  provider_default = ["metadata.namespace=default"]
}

facts {
  types             = ["kubernetes_daemon_set_v1", "kubernetes_daemonset"]
  optional_computed = ["spec.strategy", "spec.strategy.rolling_update"]
  provider_default  = [
    "spec.min_ready_seconds=0",
    "spec.revision_history_limit=10",
    "spec.strategy.rolling_update.max_surge=0",
    "spec.strategy.rolling_update.max_unavailable=1",
    "spec.strategy.type=RollingUpdate",
    "wait_for_rollout=true",
  ]
}

facts {
  types             = ["kubernetes_deployment", "kubernetes_deployment_v1"]
  optional_computed = ["spec.replicas", "spec.strategy", "spec.strategy.rolling_update"]
  provider_default  = [
    "spec.min_ready_seconds=0",
    "spec.paused=false",
    "spec.progress_deadline_seconds=600",
    "spec.revision_history_limit=10",
    "spec.strategy.type=RollingUpdate",
    "wait_for_rollout=true",
  ]
}

facts {
  types            = ["kubernetes_env"]
  provider_default = ["env.value_from.field_ref.api_version=v1", "env.value_from.resource_field_ref.divisor=1"]
}

facts {
  types             = [
    "kubernetes_horizontal_pod_autoscaler",
    "kubernetes_horizontal_pod_autoscaler_v2",
    "kubernetes_horizontal_pod_autoscaler_v2beta2",
  ]
  optional_computed = [
    "spec.behavior",
    "spec.behavior.scale_down",
    "spec.behavior.scale_up",
    "spec.metric",
    "spec.target_cpu_utilization_percentage",
  ]
  provider_default  = ["spec.min_replicas=1"]
}

facts {
  types             = ["kubernetes_horizontal_pod_autoscaler_v1"]
  optional_computed = ["spec.target_cpu_utilization_percentage"]
  provider_default  = ["spec.min_replicas=1"]
}

facts {
  types             = ["kubernetes_ingress_class", "kubernetes_ingress_class_v1"]
  optional_computed = ["spec.parameters.scope"]
}

facts {
  types             = ["kubernetes_ingress_v1"]
  optional_computed = ["spec.ingress_class_name"]
}

facts {
  types            = ["kubernetes_job", "kubernetes_job_v1"]
  provider_default = ["wait_for_completion=true"]
}

facts {
  types             = ["kubernetes_limit_range", "kubernetes_limit_range_v1"]
  optional_computed = ["spec.limit.default_request"]
}

facts {
  types            = [
    "kubernetes_mutating_webhook_configuration",
    "kubernetes_mutating_webhook_configuration_v1",
    "kubernetes_validating_webhook_configuration",
    "kubernetes_validating_webhook_configuration_v1",
  ]
  provider_default = ["webhook.timeout_seconds=10"]
}

facts {
  types            = ["kubernetes_namespace", "kubernetes_namespace_v1"]
  provider_default = ["wait_for_default_service_account=false"]
}

facts {
  types            = ["kubernetes_network_policy", "kubernetes_network_policy_v1"]
  provider_default = ["spec.egress.ports.protocol=TCP", "spec.ingress.ports.protocol=TCP"]
}

facts {
  types             = ["kubernetes_persistent_volume", "kubernetes_persistent_volume_v1"]
  optional_computed = ["spec.claim_ref", "spec.node_affinity"]
  provider_default  = [
    "spec.claim_ref.namespace=default",
    "spec.persistent_volume_reclaim_policy=Retain",
    "spec.volume_mode=Filesystem",
  ]
}

facts {
  types            = ["kubernetes_priority_class", "kubernetes_priority_class_v1"]
  provider_default = ["global_default=false"]
}

facts {
  types            = ["kubernetes_replication_controller", "kubernetes_replication_controller_v1"]
  provider_default = ["spec.min_ready_seconds=0", "spec.replicas=1"]
}

facts {
  types             = ["kubernetes_secret", "kubernetes_secret_v1"]
  optional_computed = ["data"]
  provider_default  = ["wait_for_service_account_token=true"]
}

facts {
  types             = ["kubernetes_service", "kubernetes_service_v1"]
  optional_computed = [
    "spec.cluster_ip",
    "spec.cluster_ips",
    "spec.external_traffic_policy",
    "spec.health_check_node_port",
    "spec.internal_traffic_policy",
    "spec.ip_families",
    "spec.ip_family_policy",
    "spec.port.node_port",
    "spec.port.target_port",
    "spec.session_affinity_config",
    "spec.session_affinity_config.client_ip",
    "spec.session_affinity_config.client_ip.timeout_seconds",
  ]
  provider_default  = [
    "spec.allocate_load_balancer_node_ports=true",
    "spec.publish_not_ready_addresses=false",
    "wait_for_load_balancer=true",
  ]
}

facts {
  types            = ["kubernetes_service_account", "kubernetes_service_account_v1"]
  provider_default = ["automount_service_account_token=true"]
}

facts {
  types            = ["kubernetes_stateful_set", "kubernetes_stateful_set_v1"]
  provider_default = ["wait_for_rollout=true"]
}

facts {
  types            = ["kubernetes_storage_class", "kubernetes_storage_class_v1"]
  provider_default = ["allow_volume_expansion=true"]
}

facts {
  types             = ["kubernetes_token_request_v1"]
  optional_computed = ["spec"]
}
