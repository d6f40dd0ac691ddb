provider "kubernetes" {
  source   = "hashicorp/kubernetes"
  commit   = "3a33fb6cc6055853584af1731b1369164c35ffc7"
  evidence = "source"
}

type "kubernetes_annotations" {
  holds     = "nothing"
  parent    = ["metadata.namespace"]
  force_new = ["api_version", "kind", "metadata.name", "metadata.namespace"]
}

type "kubernetes_api_service" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "org_policy"
  force_new = ["metadata.generate_name", "metadata.name", "spec.service"]
}

type "kubernetes_api_service_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "org_policy"
  force_new = ["metadata.generate_name", "metadata.name", "spec.service"]
}

type "kubernetes_certificate_signing_request" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "credential"
  force_new = [
    "auto_approve",
    "metadata",
    "metadata.generate_name",
    "metadata.name",
    "spec",
    "spec.request",
    "spec.signer_name",
    "spec.usages",
  ]
}

type "kubernetes_certificate_signing_request_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "credential"
  force_new = [
    "auto_approve",
    "metadata",
    "metadata.generate_name",
    "metadata.name",
    "spec",
    "spec.expiration_seconds",
    "spec.request",
    "spec.signer_name",
    "spec.usages",
  ]
}

type "kubernetes_cluster_role" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "iam"
  force_new = ["metadata.generate_name", "metadata.name"]
}

type "kubernetes_cluster_role_binding" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "iam"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "role_ref",
    "role_ref.api_group",
    "role_ref.kind",
    "role_ref.name",
  ]
}

type "kubernetes_cluster_role_binding_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "iam"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "role_ref",
    "role_ref.api_group",
    "role_ref.kind",
    "role_ref.name",
  ]
}

type "kubernetes_cluster_role_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "iam"
  force_new = ["metadata.generate_name", "metadata.name"]
}

type "kubernetes_config_map" {
  holds     = "identity"
  revision  = ["metadata.namespace", "metadata.name~"]
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_config_map_v1" {
  holds     = "identity"
  revision  = ["metadata.namespace", "metadata.name~"]
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_config_map_v1_data" {
  holds     = "identity"
  parent    = ["metadata.namespace"]
  force_new = ["metadata.name", "metadata.namespace"]
}

type "kubernetes_cron_job" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  executes  = "run"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.job_template.metadata.generate_name",
    "spec.job_template.metadata.name",
    "spec.job_template.metadata.namespace",
    "spec.job_template.spec.backoff_limit_per_index",
    "spec.job_template.spec.completion_mode",
    "spec.job_template.spec.completions",
    "spec.job_template.spec.pod_failure_policy",
    "spec.job_template.spec.selector",
    "spec.job_template.spec.selector.match_expressions",
    "spec.job_template.spec.selector.match_expressions.key",
    "spec.job_template.spec.selector.match_expressions.operator",
    "spec.job_template.spec.selector.match_expressions.values",
    "spec.job_template.spec.selector.match_labels",
    "spec.job_template.spec.template",
    "spec.job_template.spec.template.metadata.generate_name",
    "spec.job_template.spec.template.metadata.name",
    "spec.job_template.spec.template.spec",
    "spec.job_template.spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.job_template.spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.job_template.spec.template.spec.volume.azure_file.secret_namespace",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_cron_job_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  executes  = "run"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.job_template.metadata.generate_name",
    "spec.job_template.metadata.name",
    "spec.job_template.metadata.namespace",
    "spec.job_template.spec.backoff_limit_per_index",
    "spec.job_template.spec.completion_mode",
    "spec.job_template.spec.completions",
    "spec.job_template.spec.pod_failure_policy",
    "spec.job_template.spec.selector",
    "spec.job_template.spec.selector.match_expressions",
    "spec.job_template.spec.selector.match_expressions.key",
    "spec.job_template.spec.selector.match_expressions.operator",
    "spec.job_template.spec.selector.match_expressions.values",
    "spec.job_template.spec.selector.match_labels",
    "spec.job_template.spec.template",
    "spec.job_template.spec.template.metadata.generate_name",
    "spec.job_template.spec.template.metadata.name",
    "spec.job_template.spec.template.spec",
    "spec.job_template.spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.job_template.spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.job_template.spec.template.spec.volume.azure_file.secret_namespace",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.job_template.spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_csi_driver" {
  holds     = "nothing"
  tags      = "metadata.labels"
  force_new = ["metadata.generate_name", "metadata.name", "spec.attach_required"]
}

type "kubernetes_csi_driver_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  force_new = ["metadata.generate_name", "metadata.name", "spec.attach_required"]
}

type "kubernetes_daemon_set_v1" {
  holds      = "identity"
  confidence = "low"
  tags       = "metadata.labels"
  parent     = ["metadata.namespace"]
  executes   = "deploys_code"
  force_new  = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.selector",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.metadata.namespace",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_daemonset" {
  holds      = "identity"
  confidence = "low"
  tags       = "metadata.labels"
  parent     = ["metadata.namespace"]
  executes   = "deploys_code"
  force_new  = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.selector",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.metadata.namespace",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_default_service_account" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "credential"
  force_new = ["metadata.name", "metadata.namespace"]
}

type "kubernetes_default_service_account_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "credential"
  force_new = ["metadata.name", "metadata.namespace"]
}

type "kubernetes_deployment" {
  holds      = "identity"
  confidence = "low"
  tags       = "metadata.labels"
  parent     = ["metadata.namespace"]
  executes   = "deploys_code"
  force_new  = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.metadata.namespace",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_deployment_v1" {
  holds      = "identity"
  confidence = "low"
  tags       = "metadata.labels"
  parent     = ["metadata.namespace"]
  executes   = "deploys_code"
  force_new  = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.metadata.namespace",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_endpoint_slice_v1" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  force_new = ["address_type", "metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_endpoints" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_endpoints_v1" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_env" {
  holds     = "nothing"
  parent    = ["metadata.namespace"]
  executes  = "deploys_code"
  force_new = ["metadata.name", "metadata.namespace"]
}

type "kubernetes_horizontal_pod_autoscaler" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  guard     = "availability"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_horizontal_pod_autoscaler_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  guard     = "availability"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_horizontal_pod_autoscaler_v2" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  guard     = "availability"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_horizontal_pod_autoscaler_v2beta2" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  guard     = "availability"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_ingress" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "network"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_ingress_class" {
  holds     = "identity"
  tags      = "metadata.labels"
  force_new = ["metadata.generate_name", "metadata.name"]
}

type "kubernetes_ingress_class_v1" {
  holds     = "identity"
  tags      = "metadata.labels"
  force_new = ["metadata.generate_name", "metadata.name"]
}

type "kubernetes_ingress_v1" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "network"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_job" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  executes  = "run"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.backoff_limit_per_index",
    "spec.completion_mode",
    "spec.completions",
    "spec.pod_failure_policy",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
    "spec.template",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.spec",
    "spec.template.spec.affinity",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.automount_service_account_token",
    "spec.template.spec.container.args",
    "spec.template.spec.container.command",
    "spec.template.spec.container.env.name",
    "spec.template.spec.container.env.value",
    "spec.template.spec.container.env.value_from.config_map_key_ref.key",
    "spec.template.spec.container.env.value_from.config_map_key_ref.name",
    "spec.template.spec.container.env.value_from.config_map_key_ref.optional",
    "spec.template.spec.container.env.value_from.field_ref.api_version",
    "spec.template.spec.container.env.value_from.field_ref.field_path",
    "spec.template.spec.container.env.value_from.resource_field_ref.container_name",
    "spec.template.spec.container.env.value_from.resource_field_ref.resource",
    "spec.template.spec.container.env.value_from.secret_key_ref.key",
    "spec.template.spec.container.env.value_from.secret_key_ref.name",
    "spec.template.spec.container.env.value_from.secret_key_ref.optional",
    "spec.template.spec.container.env_from.config_map_ref.name",
    "spec.template.spec.container.env_from.config_map_ref.optional",
    "spec.template.spec.container.env_from.prefix",
    "spec.template.spec.container.env_from.secret_ref.name",
    "spec.template.spec.container.env_from.secret_ref.optional",
    "spec.template.spec.container.image",
    "spec.template.spec.container.image_pull_policy",
    "spec.template.spec.container.lifecycle.post_start",
    "spec.template.spec.container.lifecycle.pre_stop",
    "spec.template.spec.container.liveness_probe",
    "spec.template.spec.container.name",
    "spec.template.spec.container.port.container_port",
    "spec.template.spec.container.port.host_ip",
    "spec.template.spec.container.port.host_port",
    "spec.template.spec.container.port.name",
    "spec.template.spec.container.port.protocol",
    "spec.template.spec.container.readiness_probe",
    "spec.template.spec.container.resources",
    "spec.template.spec.container.resources.limits",
    "spec.template.spec.container.resources.requests",
    "spec.template.spec.container.restart_policy",
    "spec.template.spec.container.security_context",
    "spec.template.spec.container.security_context.allow_privilege_escalation",
    "spec.template.spec.container.security_context.capabilities.add",
    "spec.template.spec.container.security_context.capabilities.drop",
    "spec.template.spec.container.security_context.privileged",
    "spec.template.spec.container.security_context.read_only_root_filesystem",
    "spec.template.spec.container.security_context.run_as_group",
    "spec.template.spec.container.security_context.run_as_non_root",
    "spec.template.spec.container.security_context.run_as_user",
    "spec.template.spec.container.security_context.se_linux_options.level",
    "spec.template.spec.container.security_context.se_linux_options.role",
    "spec.template.spec.container.security_context.se_linux_options.type",
    "spec.template.spec.container.security_context.se_linux_options.user",
    "spec.template.spec.container.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.container.security_context.seccomp_profile.type",
    "spec.template.spec.container.startup_probe",
    "spec.template.spec.container.stdin",
    "spec.template.spec.container.stdin_once",
    "spec.template.spec.container.termination_message_path",
    "spec.template.spec.container.termination_message_policy",
    "spec.template.spec.container.tty",
    "spec.template.spec.container.volume_device",
    "spec.template.spec.container.volume_mount",
    "spec.template.spec.container.working_dir",
    "spec.template.spec.dns_config.nameservers",
    "spec.template.spec.dns_config.option.name",
    "spec.template.spec.dns_config.option.value",
    "spec.template.spec.dns_policy",
    "spec.template.spec.enable_service_links",
    "spec.template.spec.host_aliases",
    "spec.template.spec.host_aliases.hostnames",
    "spec.template.spec.host_aliases.ip",
    "spec.template.spec.host_ipc",
    "spec.template.spec.host_network",
    "spec.template.spec.host_pid",
    "spec.template.spec.hostname",
    "spec.template.spec.image_pull_secrets.name",
    "spec.template.spec.init_container",
    "spec.template.spec.init_container.args",
    "spec.template.spec.init_container.command",
    "spec.template.spec.init_container.env.name",
    "spec.template.spec.init_container.env.value",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.key",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.name",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.optional",
    "spec.template.spec.init_container.env.value_from.field_ref.api_version",
    "spec.template.spec.init_container.env.value_from.field_ref.field_path",
    "spec.template.spec.init_container.env.value_from.resource_field_ref.container_name",
    "spec.template.spec.init_container.env.value_from.resource_field_ref.resource",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.key",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.name",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.optional",
    "spec.template.spec.init_container.env_from.config_map_ref.name",
    "spec.template.spec.init_container.env_from.config_map_ref.optional",
    "spec.template.spec.init_container.env_from.prefix",
    "spec.template.spec.init_container.env_from.secret_ref.name",
    "spec.template.spec.init_container.env_from.secret_ref.optional",
    "spec.template.spec.init_container.image",
    "spec.template.spec.init_container.image_pull_policy",
    "spec.template.spec.init_container.lifecycle.post_start",
    "spec.template.spec.init_container.lifecycle.pre_stop",
    "spec.template.spec.init_container.liveness_probe",
    "spec.template.spec.init_container.name",
    "spec.template.spec.init_container.port.container_port",
    "spec.template.spec.init_container.port.host_ip",
    "spec.template.spec.init_container.port.host_port",
    "spec.template.spec.init_container.port.name",
    "spec.template.spec.init_container.port.protocol",
    "spec.template.spec.init_container.readiness_probe",
    "spec.template.spec.init_container.resources",
    "spec.template.spec.init_container.resources.limits",
    "spec.template.spec.init_container.resources.requests",
    "spec.template.spec.init_container.restart_policy",
    "spec.template.spec.init_container.security_context",
    "spec.template.spec.init_container.security_context.allow_privilege_escalation",
    "spec.template.spec.init_container.security_context.capabilities.add",
    "spec.template.spec.init_container.security_context.capabilities.drop",
    "spec.template.spec.init_container.security_context.privileged",
    "spec.template.spec.init_container.security_context.read_only_root_filesystem",
    "spec.template.spec.init_container.security_context.run_as_group",
    "spec.template.spec.init_container.security_context.run_as_non_root",
    "spec.template.spec.init_container.security_context.run_as_user",
    "spec.template.spec.init_container.security_context.se_linux_options.level",
    "spec.template.spec.init_container.security_context.se_linux_options.role",
    "spec.template.spec.init_container.security_context.se_linux_options.type",
    "spec.template.spec.init_container.security_context.se_linux_options.user",
    "spec.template.spec.init_container.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.init_container.security_context.seccomp_profile.type",
    "spec.template.spec.init_container.startup_probe",
    "spec.template.spec.init_container.stdin",
    "spec.template.spec.init_container.stdin_once",
    "spec.template.spec.init_container.termination_message_path",
    "spec.template.spec.init_container.termination_message_policy",
    "spec.template.spec.init_container.tty",
    "spec.template.spec.init_container.volume_device",
    "spec.template.spec.init_container.volume_mount",
    "spec.template.spec.init_container.working_dir",
    "spec.template.spec.node_name",
    "spec.template.spec.node_selector",
    "spec.template.spec.priority_class_name",
    "spec.template.spec.readiness_gate.condition_type",
    "spec.template.spec.restart_policy",
    "spec.template.spec.runtime_class_name",
    "spec.template.spec.scheduler_name",
    "spec.template.spec.security_context.fs_group",
    "spec.template.spec.security_context.fs_group_change_policy",
    "spec.template.spec.security_context.run_as_group",
    "spec.template.spec.security_context.run_as_non_root",
    "spec.template.spec.security_context.run_as_user",
    "spec.template.spec.security_context.se_linux_options.level",
    "spec.template.spec.security_context.se_linux_options.role",
    "spec.template.spec.security_context.se_linux_options.type",
    "spec.template.spec.security_context.se_linux_options.user",
    "spec.template.spec.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.security_context.seccomp_profile.type",
    "spec.template.spec.security_context.supplemental_groups",
    "spec.template.spec.security_context.sysctl.name",
    "spec.template.spec.security_context.sysctl.value",
    "spec.template.spec.service_account_name",
    "spec.template.spec.share_process_namespace",
    "spec.template.spec.subdomain",
    "spec.template.spec.termination_grace_period_seconds",
    "spec.template.spec.toleration.effect",
    "spec.template.spec.toleration.key",
    "spec.template.spec.toleration.operator",
    "spec.template.spec.toleration.toleration_seconds",
    "spec.template.spec.toleration.value",
    "spec.template.spec.topology_spread_constraint.match_label_keys",
    "spec.template.spec.topology_spread_constraint.min_domains",
    "spec.template.spec.topology_spread_constraint.node_affinity_policy",
    "spec.template.spec.topology_spread_constraint.node_taints_policy",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.empty_dir.medium",
    "spec.template.spec.volume.empty_dir.size_limit",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_job_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  executes  = "run"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.backoff_limit_per_index",
    "spec.completion_mode",
    "spec.completions",
    "spec.pod_failure_policy",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
    "spec.template",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.spec",
    "spec.template.spec.affinity",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.automount_service_account_token",
    "spec.template.spec.container.args",
    "spec.template.spec.container.command",
    "spec.template.spec.container.env.name",
    "spec.template.spec.container.env.value",
    "spec.template.spec.container.env.value_from.config_map_key_ref.key",
    "spec.template.spec.container.env.value_from.config_map_key_ref.name",
    "spec.template.spec.container.env.value_from.config_map_key_ref.optional",
    "spec.template.spec.container.env.value_from.field_ref.api_version",
    "spec.template.spec.container.env.value_from.field_ref.field_path",
    "spec.template.spec.container.env.value_from.resource_field_ref.container_name",
    "spec.template.spec.container.env.value_from.resource_field_ref.resource",
    "spec.template.spec.container.env.value_from.secret_key_ref.key",
    "spec.template.spec.container.env.value_from.secret_key_ref.name",
    "spec.template.spec.container.env.value_from.secret_key_ref.optional",
    "spec.template.spec.container.env_from.config_map_ref.name",
    "spec.template.spec.container.env_from.config_map_ref.optional",
    "spec.template.spec.container.env_from.prefix",
    "spec.template.spec.container.env_from.secret_ref.name",
    "spec.template.spec.container.env_from.secret_ref.optional",
    "spec.template.spec.container.image",
    "spec.template.spec.container.image_pull_policy",
    "spec.template.spec.container.lifecycle.post_start",
    "spec.template.spec.container.lifecycle.pre_stop",
    "spec.template.spec.container.liveness_probe",
    "spec.template.spec.container.name",
    "spec.template.spec.container.port.container_port",
    "spec.template.spec.container.port.host_ip",
    "spec.template.spec.container.port.host_port",
    "spec.template.spec.container.port.name",
    "spec.template.spec.container.port.protocol",
    "spec.template.spec.container.readiness_probe",
    "spec.template.spec.container.resources",
    "spec.template.spec.container.resources.limits",
    "spec.template.spec.container.resources.requests",
    "spec.template.spec.container.restart_policy",
    "spec.template.spec.container.security_context",
    "spec.template.spec.container.security_context.allow_privilege_escalation",
    "spec.template.spec.container.security_context.capabilities.add",
    "spec.template.spec.container.security_context.capabilities.drop",
    "spec.template.spec.container.security_context.privileged",
    "spec.template.spec.container.security_context.read_only_root_filesystem",
    "spec.template.spec.container.security_context.run_as_group",
    "spec.template.spec.container.security_context.run_as_non_root",
    "spec.template.spec.container.security_context.run_as_user",
    "spec.template.spec.container.security_context.se_linux_options.level",
    "spec.template.spec.container.security_context.se_linux_options.role",
    "spec.template.spec.container.security_context.se_linux_options.type",
    "spec.template.spec.container.security_context.se_linux_options.user",
    "spec.template.spec.container.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.container.security_context.seccomp_profile.type",
    "spec.template.spec.container.startup_probe",
    "spec.template.spec.container.stdin",
    "spec.template.spec.container.stdin_once",
    "spec.template.spec.container.termination_message_path",
    "spec.template.spec.container.termination_message_policy",
    "spec.template.spec.container.tty",
    "spec.template.spec.container.volume_device",
    "spec.template.spec.container.volume_mount",
    "spec.template.spec.container.working_dir",
    "spec.template.spec.dns_config.nameservers",
    "spec.template.spec.dns_config.option.name",
    "spec.template.spec.dns_config.option.value",
    "spec.template.spec.dns_policy",
    "spec.template.spec.enable_service_links",
    "spec.template.spec.host_aliases",
    "spec.template.spec.host_aliases.hostnames",
    "spec.template.spec.host_aliases.ip",
    "spec.template.spec.host_ipc",
    "spec.template.spec.host_network",
    "spec.template.spec.host_pid",
    "spec.template.spec.hostname",
    "spec.template.spec.image_pull_secrets.name",
    "spec.template.spec.init_container",
    "spec.template.spec.init_container.args",
    "spec.template.spec.init_container.command",
    "spec.template.spec.init_container.env.name",
    "spec.template.spec.init_container.env.value",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.key",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.name",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.optional",
    "spec.template.spec.init_container.env.value_from.field_ref.api_version",
    "spec.template.spec.init_container.env.value_from.field_ref.field_path",
    "spec.template.spec.init_container.env.value_from.resource_field_ref.container_name",
    "spec.template.spec.init_container.env.value_from.resource_field_ref.resource",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.key",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.name",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.optional",
    "spec.template.spec.init_container.env_from.config_map_ref.name",
    "spec.template.spec.init_container.env_from.config_map_ref.optional",
    "spec.template.spec.init_container.env_from.prefix",
    "spec.template.spec.init_container.env_from.secret_ref.name",
    "spec.template.spec.init_container.env_from.secret_ref.optional",
    "spec.template.spec.init_container.image",
    "spec.template.spec.init_container.image_pull_policy",
    "spec.template.spec.init_container.lifecycle.post_start",
    "spec.template.spec.init_container.lifecycle.pre_stop",
    "spec.template.spec.init_container.liveness_probe",
    "spec.template.spec.init_container.name",
    "spec.template.spec.init_container.port.container_port",
    "spec.template.spec.init_container.port.host_ip",
    "spec.template.spec.init_container.port.host_port",
    "spec.template.spec.init_container.port.name",
    "spec.template.spec.init_container.port.protocol",
    "spec.template.spec.init_container.readiness_probe",
    "spec.template.spec.init_container.resources",
    "spec.template.spec.init_container.resources.limits",
    "spec.template.spec.init_container.resources.requests",
    "spec.template.spec.init_container.restart_policy",
    "spec.template.spec.init_container.security_context",
    "spec.template.spec.init_container.security_context.allow_privilege_escalation",
    "spec.template.spec.init_container.security_context.capabilities.add",
    "spec.template.spec.init_container.security_context.capabilities.drop",
    "spec.template.spec.init_container.security_context.privileged",
    "spec.template.spec.init_container.security_context.read_only_root_filesystem",
    "spec.template.spec.init_container.security_context.run_as_group",
    "spec.template.spec.init_container.security_context.run_as_non_root",
    "spec.template.spec.init_container.security_context.run_as_user",
    "spec.template.spec.init_container.security_context.se_linux_options.level",
    "spec.template.spec.init_container.security_context.se_linux_options.role",
    "spec.template.spec.init_container.security_context.se_linux_options.type",
    "spec.template.spec.init_container.security_context.se_linux_options.user",
    "spec.template.spec.init_container.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.init_container.security_context.seccomp_profile.type",
    "spec.template.spec.init_container.startup_probe",
    "spec.template.spec.init_container.stdin",
    "spec.template.spec.init_container.stdin_once",
    "spec.template.spec.init_container.termination_message_path",
    "spec.template.spec.init_container.termination_message_policy",
    "spec.template.spec.init_container.tty",
    "spec.template.spec.init_container.volume_device",
    "spec.template.spec.init_container.volume_mount",
    "spec.template.spec.init_container.working_dir",
    "spec.template.spec.node_name",
    "spec.template.spec.node_selector",
    "spec.template.spec.priority_class_name",
    "spec.template.spec.readiness_gate.condition_type",
    "spec.template.spec.restart_policy",
    "spec.template.spec.runtime_class_name",
    "spec.template.spec.scheduler_name",
    "spec.template.spec.security_context.fs_group",
    "spec.template.spec.security_context.fs_group_change_policy",
    "spec.template.spec.security_context.run_as_group",
    "spec.template.spec.security_context.run_as_non_root",
    "spec.template.spec.security_context.run_as_user",
    "spec.template.spec.security_context.se_linux_options.level",
    "spec.template.spec.security_context.se_linux_options.role",
    "spec.template.spec.security_context.se_linux_options.type",
    "spec.template.spec.security_context.se_linux_options.user",
    "spec.template.spec.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.security_context.seccomp_profile.type",
    "spec.template.spec.security_context.supplemental_groups",
    "spec.template.spec.security_context.sysctl.name",
    "spec.template.spec.security_context.sysctl.value",
    "spec.template.spec.service_account_name",
    "spec.template.spec.share_process_namespace",
    "spec.template.spec.subdomain",
    "spec.template.spec.termination_grace_period_seconds",
    "spec.template.spec.toleration.effect",
    "spec.template.spec.toleration.key",
    "spec.template.spec.toleration.operator",
    "spec.template.spec.toleration.toleration_seconds",
    "spec.template.spec.toleration.value",
    "spec.template.spec.topology_spread_constraint.match_label_keys",
    "spec.template.spec.topology_spread_constraint.min_domains",
    "spec.template.spec.topology_spread_constraint.node_affinity_policy",
    "spec.template.spec.topology_spread_constraint.node_taints_policy",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.empty_dir.medium",
    "spec.template.spec.volume.empty_dir.size_limit",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_labels" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["metadata.namespace"]
  force_new = ["api_version", "kind", "metadata.name", "metadata.namespace"]
}

type "kubernetes_limit_range" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_limit_range_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_manifest" {
  holds    = "data"
  why      = "whatever it contains"
  tags     = "manifest.metadata.labels"
  executes = "deploys_code"
  probe    = "none"
}

type "kubernetes_mutating_webhook_configuration" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "org_policy"
  executes  = "deploys_code"
  force_new = ["metadata.generate_name", "metadata.name"]
}

type "kubernetes_mutating_webhook_configuration_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "org_policy"
  executes  = "deploys_code"
  force_new = ["metadata.generate_name", "metadata.name"]
}

type "kubernetes_namespace" {
  holds     = "data"
  why       = "everything in the namespace"
  tags      = "metadata.labels"
  force_new = ["metadata.generate_name", "metadata.name"]
}

type "kubernetes_namespace_v1" {
  holds     = "data"
  why       = "everything in the namespace"
  tags      = "metadata.labels"
  force_new = ["metadata.generate_name", "metadata.name"]
}

type "kubernetes_network_policy" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "network"
  guard     = "guardrail"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_network_policy_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "network"
  guard     = "guardrail"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_node_taint" {
  holds     = "nothing"
  force_new = ["metadata.name"]
}

type "kubernetes_persistent_volume" {
  holds       = "data"
  why         = "volume data (reclaim policy decides)"
  tags        = "metadata.labels"
  protections = [
    { kind = "keep_on_destroy", path = "spec.persistent_volume_reclaim_policy", safe = "Retain", unset_safe = true },
  ]
  force_new   = [
    "metadata.name",
    "spec.node_affinity.required.node_selector_term.match_expressions",
    "spec.node_affinity.required.node_selector_term.match_expressions.key",
    "spec.node_affinity.required.node_selector_term.match_expressions.operator",
    "spec.node_affinity.required.node_selector_term.match_expressions.values",
    "spec.node_affinity.required.node_selector_term.match_fields",
    "spec.node_affinity.required.node_selector_term.match_fields.key",
    "spec.node_affinity.required.node_selector_term.match_fields.operator",
    "spec.node_affinity.required.node_selector_term.match_fields.values",
    "spec.persistent_volume_source.azure_file.secret_namespace",
    "spec.volume_mode",
  ]
}

type "kubernetes_persistent_volume_claim" {
  holds     = "data"
  why       = "volume data (reclaim policy decides)"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.access_modes",
    "spec.resources.limits",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
    "spec.storage_class_name",
    "spec.volume_mode",
    "spec.volume_name",
  ]
}

type "kubernetes_persistent_volume_claim_v1" {
  holds     = "data"
  why       = "volume data (reclaim policy decides)"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.access_modes",
    "spec.resources.limits",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
    "spec.storage_class_name",
    "spec.volume_mode",
    "spec.volume_name",
  ]
}

type "kubernetes_persistent_volume_v1" {
  holds       = "data"
  why         = "volume data (reclaim policy decides)"
  tags        = "metadata.labels"
  protections = [
    { kind = "keep_on_destroy", path = "spec.persistent_volume_reclaim_policy", safe = "Retain", unset_safe = true },
  ]
  force_new   = [
    "metadata.name",
    "spec.node_affinity.required.node_selector_term.match_expressions",
    "spec.node_affinity.required.node_selector_term.match_expressions.key",
    "spec.node_affinity.required.node_selector_term.match_expressions.operator",
    "spec.node_affinity.required.node_selector_term.match_expressions.values",
    "spec.node_affinity.required.node_selector_term.match_fields",
    "spec.node_affinity.required.node_selector_term.match_fields.key",
    "spec.node_affinity.required.node_selector_term.match_fields.operator",
    "spec.node_affinity.required.node_selector_term.match_fields.values",
    "spec.persistent_volume_source.azure_file.secret_namespace",
    "spec.volume_mode",
  ]
}

type "kubernetes_pod" {
  holds      = "identity"
  confidence = "low"
  tags       = "metadata.labels"
  parent     = ["metadata.namespace"]
  executes   = "run"
  force_new  = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.affinity",
    "spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.automount_service_account_token",
    "spec.container.args",
    "spec.container.command",
    "spec.container.env.name",
    "spec.container.env.value",
    "spec.container.env.value_from.config_map_key_ref.key",
    "spec.container.env.value_from.config_map_key_ref.name",
    "spec.container.env.value_from.config_map_key_ref.optional",
    "spec.container.env.value_from.field_ref.api_version",
    "spec.container.env.value_from.field_ref.field_path",
    "spec.container.env.value_from.resource_field_ref.container_name",
    "spec.container.env.value_from.resource_field_ref.resource",
    "spec.container.env.value_from.secret_key_ref.key",
    "spec.container.env.value_from.secret_key_ref.name",
    "spec.container.env.value_from.secret_key_ref.optional",
    "spec.container.env_from.config_map_ref.name",
    "spec.container.env_from.config_map_ref.optional",
    "spec.container.env_from.prefix",
    "spec.container.env_from.secret_ref.name",
    "spec.container.env_from.secret_ref.optional",
    "spec.container.image",
    "spec.container.image_pull_policy",
    "spec.container.lifecycle.post_start",
    "spec.container.lifecycle.pre_stop",
    "spec.container.liveness_probe",
    "spec.container.name",
    "spec.container.port.container_port",
    "spec.container.port.host_ip",
    "spec.container.port.host_port",
    "spec.container.port.name",
    "spec.container.port.protocol",
    "spec.container.readiness_probe",
    "spec.container.resources",
    "spec.container.resources.limits",
    "spec.container.resources.requests",
    "spec.container.restart_policy",
    "spec.container.security_context",
    "spec.container.security_context.allow_privilege_escalation",
    "spec.container.security_context.capabilities.add",
    "spec.container.security_context.capabilities.drop",
    "spec.container.security_context.privileged",
    "spec.container.security_context.read_only_root_filesystem",
    "spec.container.security_context.run_as_group",
    "spec.container.security_context.run_as_non_root",
    "spec.container.security_context.run_as_user",
    "spec.container.security_context.se_linux_options.level",
    "spec.container.security_context.se_linux_options.role",
    "spec.container.security_context.se_linux_options.type",
    "spec.container.security_context.se_linux_options.user",
    "spec.container.security_context.seccomp_profile.localhost_profile",
    "spec.container.security_context.seccomp_profile.type",
    "spec.container.startup_probe",
    "spec.container.stdin",
    "spec.container.stdin_once",
    "spec.container.termination_message_path",
    "spec.container.termination_message_policy",
    "spec.container.tty",
    "spec.container.volume_device",
    "spec.container.volume_mount",
    "spec.container.working_dir",
    "spec.dns_config.nameservers",
    "spec.dns_config.option.name",
    "spec.dns_config.option.value",
    "spec.dns_policy",
    "spec.enable_service_links",
    "spec.host_aliases",
    "spec.host_aliases.hostnames",
    "spec.host_aliases.ip",
    "spec.host_ipc",
    "spec.host_network",
    "spec.host_pid",
    "spec.hostname",
    "spec.image_pull_secrets.name",
    "spec.init_container",
    "spec.init_container.args",
    "spec.init_container.command",
    "spec.init_container.env.name",
    "spec.init_container.env.value",
    "spec.init_container.env.value_from.config_map_key_ref.key",
    "spec.init_container.env.value_from.config_map_key_ref.name",
    "spec.init_container.env.value_from.config_map_key_ref.optional",
    "spec.init_container.env.value_from.field_ref.api_version",
    "spec.init_container.env.value_from.field_ref.field_path",
    "spec.init_container.env.value_from.resource_field_ref.container_name",
    "spec.init_container.env.value_from.resource_field_ref.resource",
    "spec.init_container.env.value_from.secret_key_ref.key",
    "spec.init_container.env.value_from.secret_key_ref.name",
    "spec.init_container.env.value_from.secret_key_ref.optional",
    "spec.init_container.env_from.config_map_ref.name",
    "spec.init_container.env_from.config_map_ref.optional",
    "spec.init_container.env_from.prefix",
    "spec.init_container.env_from.secret_ref.name",
    "spec.init_container.env_from.secret_ref.optional",
    "spec.init_container.image",
    "spec.init_container.image_pull_policy",
    "spec.init_container.lifecycle.post_start",
    "spec.init_container.lifecycle.pre_stop",
    "spec.init_container.liveness_probe",
    "spec.init_container.name",
    "spec.init_container.port.container_port",
    "spec.init_container.port.host_ip",
    "spec.init_container.port.host_port",
    "spec.init_container.port.name",
    "spec.init_container.port.protocol",
    "spec.init_container.readiness_probe",
    "spec.init_container.resources",
    "spec.init_container.resources.limits",
    "spec.init_container.resources.requests",
    "spec.init_container.restart_policy",
    "spec.init_container.security_context",
    "spec.init_container.security_context.allow_privilege_escalation",
    "spec.init_container.security_context.capabilities.add",
    "spec.init_container.security_context.capabilities.drop",
    "spec.init_container.security_context.privileged",
    "spec.init_container.security_context.read_only_root_filesystem",
    "spec.init_container.security_context.run_as_group",
    "spec.init_container.security_context.run_as_non_root",
    "spec.init_container.security_context.run_as_user",
    "spec.init_container.security_context.se_linux_options.level",
    "spec.init_container.security_context.se_linux_options.role",
    "spec.init_container.security_context.se_linux_options.type",
    "spec.init_container.security_context.se_linux_options.user",
    "spec.init_container.security_context.seccomp_profile.localhost_profile",
    "spec.init_container.security_context.seccomp_profile.type",
    "spec.init_container.startup_probe",
    "spec.init_container.stdin",
    "spec.init_container.stdin_once",
    "spec.init_container.termination_message_path",
    "spec.init_container.termination_message_policy",
    "spec.init_container.tty",
    "spec.init_container.volume_device",
    "spec.init_container.volume_mount",
    "spec.init_container.working_dir",
    "spec.node_name",
    "spec.node_selector",
    "spec.priority_class_name",
    "spec.readiness_gate.condition_type",
    "spec.restart_policy",
    "spec.runtime_class_name",
    "spec.scheduler_name",
    "spec.security_context.fs_group",
    "spec.security_context.fs_group_change_policy",
    "spec.security_context.run_as_group",
    "spec.security_context.run_as_non_root",
    "spec.security_context.run_as_user",
    "spec.security_context.se_linux_options.level",
    "spec.security_context.se_linux_options.role",
    "spec.security_context.se_linux_options.type",
    "spec.security_context.se_linux_options.user",
    "spec.security_context.seccomp_profile.localhost_profile",
    "spec.security_context.seccomp_profile.type",
    "spec.security_context.supplemental_groups",
    "spec.security_context.sysctl.name",
    "spec.security_context.sysctl.value",
    "spec.service_account_name",
    "spec.share_process_namespace",
    "spec.subdomain",
    "spec.termination_grace_period_seconds",
    "spec.toleration.effect",
    "spec.toleration.key",
    "spec.toleration.operator",
    "spec.toleration.toleration_seconds",
    "spec.toleration.value",
    "spec.topology_spread_constraint.match_label_keys",
    "spec.topology_spread_constraint.min_domains",
    "spec.topology_spread_constraint.node_affinity_policy",
    "spec.topology_spread_constraint.node_taints_policy",
    "spec.volume.azure_file.secret_namespace",
    "spec.volume.empty_dir.medium",
    "spec.volume.empty_dir.size_limit",
    "spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_pod_disruption_budget" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  guard     = "availability"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec",
    "spec.max_unavailable",
    "spec.min_available",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
  ]
}

type "kubernetes_pod_disruption_budget_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  guard     = "availability"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec",
    "spec.max_unavailable",
    "spec.min_available",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
  ]
}

type "kubernetes_pod_v1" {
  holds      = "identity"
  confidence = "low"
  tags       = "metadata.labels"
  parent     = ["metadata.namespace"]
  executes   = "run"
  force_new  = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.affinity",
    "spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.automount_service_account_token",
    "spec.container.args",
    "spec.container.command",
    "spec.container.env.name",
    "spec.container.env.value",
    "spec.container.env.value_from.config_map_key_ref.key",
    "spec.container.env.value_from.config_map_key_ref.name",
    "spec.container.env.value_from.config_map_key_ref.optional",
    "spec.container.env.value_from.field_ref.api_version",
    "spec.container.env.value_from.field_ref.field_path",
    "spec.container.env.value_from.resource_field_ref.container_name",
    "spec.container.env.value_from.resource_field_ref.resource",
    "spec.container.env.value_from.secret_key_ref.key",
    "spec.container.env.value_from.secret_key_ref.name",
    "spec.container.env.value_from.secret_key_ref.optional",
    "spec.container.env_from.config_map_ref.name",
    "spec.container.env_from.config_map_ref.optional",
    "spec.container.env_from.prefix",
    "spec.container.env_from.secret_ref.name",
    "spec.container.env_from.secret_ref.optional",
    "spec.container.image",
    "spec.container.image_pull_policy",
    "spec.container.lifecycle.post_start",
    "spec.container.lifecycle.pre_stop",
    "spec.container.liveness_probe",
    "spec.container.name",
    "spec.container.port.container_port",
    "spec.container.port.host_ip",
    "spec.container.port.host_port",
    "spec.container.port.name",
    "spec.container.port.protocol",
    "spec.container.readiness_probe",
    "spec.container.resources",
    "spec.container.resources.limits",
    "spec.container.resources.requests",
    "spec.container.restart_policy",
    "spec.container.security_context",
    "spec.container.security_context.allow_privilege_escalation",
    "spec.container.security_context.capabilities.add",
    "spec.container.security_context.capabilities.drop",
    "spec.container.security_context.privileged",
    "spec.container.security_context.read_only_root_filesystem",
    "spec.container.security_context.run_as_group",
    "spec.container.security_context.run_as_non_root",
    "spec.container.security_context.run_as_user",
    "spec.container.security_context.se_linux_options.level",
    "spec.container.security_context.se_linux_options.role",
    "spec.container.security_context.se_linux_options.type",
    "spec.container.security_context.se_linux_options.user",
    "spec.container.security_context.seccomp_profile.localhost_profile",
    "spec.container.security_context.seccomp_profile.type",
    "spec.container.startup_probe",
    "spec.container.stdin",
    "spec.container.stdin_once",
    "spec.container.termination_message_path",
    "spec.container.termination_message_policy",
    "spec.container.tty",
    "spec.container.volume_device",
    "spec.container.volume_mount",
    "spec.container.working_dir",
    "spec.dns_config.nameservers",
    "spec.dns_config.option.name",
    "spec.dns_config.option.value",
    "spec.dns_policy",
    "spec.enable_service_links",
    "spec.host_aliases",
    "spec.host_aliases.hostnames",
    "spec.host_aliases.ip",
    "spec.host_ipc",
    "spec.host_network",
    "spec.host_pid",
    "spec.hostname",
    "spec.image_pull_secrets.name",
    "spec.init_container",
    "spec.init_container.args",
    "spec.init_container.command",
    "spec.init_container.env.name",
    "spec.init_container.env.value",
    "spec.init_container.env.value_from.config_map_key_ref.key",
    "spec.init_container.env.value_from.config_map_key_ref.name",
    "spec.init_container.env.value_from.config_map_key_ref.optional",
    "spec.init_container.env.value_from.field_ref.api_version",
    "spec.init_container.env.value_from.field_ref.field_path",
    "spec.init_container.env.value_from.resource_field_ref.container_name",
    "spec.init_container.env.value_from.resource_field_ref.resource",
    "spec.init_container.env.value_from.secret_key_ref.key",
    "spec.init_container.env.value_from.secret_key_ref.name",
    "spec.init_container.env.value_from.secret_key_ref.optional",
    "spec.init_container.env_from.config_map_ref.name",
    "spec.init_container.env_from.config_map_ref.optional",
    "spec.init_container.env_from.prefix",
    "spec.init_container.env_from.secret_ref.name",
    "spec.init_container.env_from.secret_ref.optional",
    "spec.init_container.image",
    "spec.init_container.image_pull_policy",
    "spec.init_container.lifecycle.post_start",
    "spec.init_container.lifecycle.pre_stop",
    "spec.init_container.liveness_probe",
    "spec.init_container.name",
    "spec.init_container.port.container_port",
    "spec.init_container.port.host_ip",
    "spec.init_container.port.host_port",
    "spec.init_container.port.name",
    "spec.init_container.port.protocol",
    "spec.init_container.readiness_probe",
    "spec.init_container.resources",
    "spec.init_container.resources.limits",
    "spec.init_container.resources.requests",
    "spec.init_container.restart_policy",
    "spec.init_container.security_context",
    "spec.init_container.security_context.allow_privilege_escalation",
    "spec.init_container.security_context.capabilities.add",
    "spec.init_container.security_context.capabilities.drop",
    "spec.init_container.security_context.privileged",
    "spec.init_container.security_context.read_only_root_filesystem",
    "spec.init_container.security_context.run_as_group",
    "spec.init_container.security_context.run_as_non_root",
    "spec.init_container.security_context.run_as_user",
    "spec.init_container.security_context.se_linux_options.level",
    "spec.init_container.security_context.se_linux_options.role",
    "spec.init_container.security_context.se_linux_options.type",
    "spec.init_container.security_context.se_linux_options.user",
    "spec.init_container.security_context.seccomp_profile.localhost_profile",
    "spec.init_container.security_context.seccomp_profile.type",
    "spec.init_container.startup_probe",
    "spec.init_container.stdin",
    "spec.init_container.stdin_once",
    "spec.init_container.termination_message_path",
    "spec.init_container.termination_message_policy",
    "spec.init_container.tty",
    "spec.init_container.volume_device",
    "spec.init_container.volume_mount",
    "spec.init_container.working_dir",
    "spec.node_name",
    "spec.node_selector",
    "spec.priority_class_name",
    "spec.readiness_gate.condition_type",
    "spec.restart_policy",
    "spec.runtime_class_name",
    "spec.scheduler_name",
    "spec.security_context.fs_group",
    "spec.security_context.fs_group_change_policy",
    "spec.security_context.run_as_group",
    "spec.security_context.run_as_non_root",
    "spec.security_context.run_as_user",
    "spec.security_context.se_linux_options.level",
    "spec.security_context.se_linux_options.role",
    "spec.security_context.se_linux_options.type",
    "spec.security_context.se_linux_options.user",
    "spec.security_context.seccomp_profile.localhost_profile",
    "spec.security_context.seccomp_profile.type",
    "spec.security_context.supplemental_groups",
    "spec.security_context.sysctl.name",
    "spec.security_context.sysctl.value",
    "spec.service_account_name",
    "spec.share_process_namespace",
    "spec.subdomain",
    "spec.termination_grace_period_seconds",
    "spec.toleration.effect",
    "spec.toleration.key",
    "spec.toleration.operator",
    "spec.toleration.toleration_seconds",
    "spec.toleration.value",
    "spec.topology_spread_constraint.match_label_keys",
    "spec.topology_spread_constraint.min_domains",
    "spec.topology_spread_constraint.node_affinity_policy",
    "spec.topology_spread_constraint.node_taints_policy",
    "spec.volume.azure_file.secret_namespace",
    "spec.volume.empty_dir.medium",
    "spec.volume.empty_dir.size_limit",
    "spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_priority_class" {
  holds     = "nothing"
  tags      = "metadata.labels"
  guard     = "availability"
  force_new = ["metadata.generate_name", "metadata.name", "preemption_policy", "value"]
}

type "kubernetes_priority_class_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  guard     = "availability"
  force_new = ["metadata.generate_name", "metadata.name", "preemption_policy", "value"]
}

type "kubernetes_replication_controller" {
  holds      = "identity"
  confidence = "low"
  tags       = "metadata.labels"
  parent     = ["metadata.namespace"]
  executes   = "deploys_code"
  force_new  = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.metadata.namespace",
    "spec.template.spec.affinity",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.automount_service_account_token",
    "spec.template.spec.container.args",
    "spec.template.spec.container.command",
    "spec.template.spec.container.env.name",
    "spec.template.spec.container.env.value",
    "spec.template.spec.container.env.value_from.config_map_key_ref.key",
    "spec.template.spec.container.env.value_from.config_map_key_ref.name",
    "spec.template.spec.container.env.value_from.config_map_key_ref.optional",
    "spec.template.spec.container.env.value_from.field_ref.api_version",
    "spec.template.spec.container.env.value_from.field_ref.field_path",
    "spec.template.spec.container.env.value_from.resource_field_ref.container_name",
    "spec.template.spec.container.env.value_from.resource_field_ref.resource",
    "spec.template.spec.container.env.value_from.secret_key_ref.key",
    "spec.template.spec.container.env.value_from.secret_key_ref.name",
    "spec.template.spec.container.env.value_from.secret_key_ref.optional",
    "spec.template.spec.container.env_from.config_map_ref.name",
    "spec.template.spec.container.env_from.config_map_ref.optional",
    "spec.template.spec.container.env_from.prefix",
    "spec.template.spec.container.env_from.secret_ref.name",
    "spec.template.spec.container.env_from.secret_ref.optional",
    "spec.template.spec.container.image",
    "spec.template.spec.container.image_pull_policy",
    "spec.template.spec.container.lifecycle.post_start",
    "spec.template.spec.container.lifecycle.pre_stop",
    "spec.template.spec.container.liveness_probe",
    "spec.template.spec.container.name",
    "spec.template.spec.container.port.container_port",
    "spec.template.spec.container.port.host_ip",
    "spec.template.spec.container.port.host_port",
    "spec.template.spec.container.port.name",
    "spec.template.spec.container.port.protocol",
    "spec.template.spec.container.readiness_probe",
    "spec.template.spec.container.resources",
    "spec.template.spec.container.resources.limits",
    "spec.template.spec.container.resources.requests",
    "spec.template.spec.container.restart_policy",
    "spec.template.spec.container.security_context",
    "spec.template.spec.container.security_context.allow_privilege_escalation",
    "spec.template.spec.container.security_context.capabilities.add",
    "spec.template.spec.container.security_context.capabilities.drop",
    "spec.template.spec.container.security_context.privileged",
    "spec.template.spec.container.security_context.read_only_root_filesystem",
    "spec.template.spec.container.security_context.run_as_group",
    "spec.template.spec.container.security_context.run_as_non_root",
    "spec.template.spec.container.security_context.run_as_user",
    "spec.template.spec.container.security_context.se_linux_options.level",
    "spec.template.spec.container.security_context.se_linux_options.role",
    "spec.template.spec.container.security_context.se_linux_options.type",
    "spec.template.spec.container.security_context.se_linux_options.user",
    "spec.template.spec.container.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.container.security_context.seccomp_profile.type",
    "spec.template.spec.container.startup_probe",
    "spec.template.spec.container.stdin",
    "spec.template.spec.container.stdin_once",
    "spec.template.spec.container.termination_message_path",
    "spec.template.spec.container.termination_message_policy",
    "spec.template.spec.container.tty",
    "spec.template.spec.container.volume_device",
    "spec.template.spec.container.volume_mount",
    "spec.template.spec.container.working_dir",
    "spec.template.spec.dns_config.nameservers",
    "spec.template.spec.dns_config.option.name",
    "spec.template.spec.dns_config.option.value",
    "spec.template.spec.dns_policy",
    "spec.template.spec.enable_service_links",
    "spec.template.spec.host_aliases",
    "spec.template.spec.host_aliases.hostnames",
    "spec.template.spec.host_aliases.ip",
    "spec.template.spec.host_ipc",
    "spec.template.spec.host_network",
    "spec.template.spec.host_pid",
    "spec.template.spec.hostname",
    "spec.template.spec.image_pull_secrets.name",
    "spec.template.spec.init_container",
    "spec.template.spec.init_container.args",
    "spec.template.spec.init_container.command",
    "spec.template.spec.init_container.env.name",
    "spec.template.spec.init_container.env.value",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.key",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.name",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.optional",
    "spec.template.spec.init_container.env.value_from.field_ref.api_version",
    "spec.template.spec.init_container.env.value_from.field_ref.field_path",
    "spec.template.spec.init_container.env.value_from.resource_field_ref.container_name",
    "spec.template.spec.init_container.env.value_from.resource_field_ref.resource",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.key",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.name",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.optional",
    "spec.template.spec.init_container.env_from.config_map_ref.name",
    "spec.template.spec.init_container.env_from.config_map_ref.optional",
    "spec.template.spec.init_container.env_from.prefix",
    "spec.template.spec.init_container.env_from.secret_ref.name",
    "spec.template.spec.init_container.env_from.secret_ref.optional",
    "spec.template.spec.init_container.image",
    "spec.template.spec.init_container.image_pull_policy",
    "spec.template.spec.init_container.lifecycle.post_start",
    "spec.template.spec.init_container.lifecycle.pre_stop",
    "spec.template.spec.init_container.liveness_probe",
    "spec.template.spec.init_container.name",
    "spec.template.spec.init_container.port.container_port",
    "spec.template.spec.init_container.port.host_ip",
    "spec.template.spec.init_container.port.host_port",
    "spec.template.spec.init_container.port.name",
    "spec.template.spec.init_container.port.protocol",
    "spec.template.spec.init_container.readiness_probe",
    "spec.template.spec.init_container.resources",
    "spec.template.spec.init_container.resources.limits",
    "spec.template.spec.init_container.resources.requests",
    "spec.template.spec.init_container.restart_policy",
    "spec.template.spec.init_container.security_context",
    "spec.template.spec.init_container.security_context.allow_privilege_escalation",
    "spec.template.spec.init_container.security_context.capabilities.add",
    "spec.template.spec.init_container.security_context.capabilities.drop",
    "spec.template.spec.init_container.security_context.privileged",
    "spec.template.spec.init_container.security_context.read_only_root_filesystem",
    "spec.template.spec.init_container.security_context.run_as_group",
    "spec.template.spec.init_container.security_context.run_as_non_root",
    "spec.template.spec.init_container.security_context.run_as_user",
    "spec.template.spec.init_container.security_context.se_linux_options.level",
    "spec.template.spec.init_container.security_context.se_linux_options.role",
    "spec.template.spec.init_container.security_context.se_linux_options.type",
    "spec.template.spec.init_container.security_context.se_linux_options.user",
    "spec.template.spec.init_container.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.init_container.security_context.seccomp_profile.type",
    "spec.template.spec.init_container.startup_probe",
    "spec.template.spec.init_container.stdin",
    "spec.template.spec.init_container.stdin_once",
    "spec.template.spec.init_container.termination_message_path",
    "spec.template.spec.init_container.termination_message_policy",
    "spec.template.spec.init_container.tty",
    "spec.template.spec.init_container.volume_device",
    "spec.template.spec.init_container.volume_mount",
    "spec.template.spec.init_container.working_dir",
    "spec.template.spec.node_name",
    "spec.template.spec.node_selector",
    "spec.template.spec.priority_class_name",
    "spec.template.spec.readiness_gate.condition_type",
    "spec.template.spec.restart_policy",
    "spec.template.spec.runtime_class_name",
    "spec.template.spec.scheduler_name",
    "spec.template.spec.security_context.fs_group",
    "spec.template.spec.security_context.fs_group_change_policy",
    "spec.template.spec.security_context.run_as_group",
    "spec.template.spec.security_context.run_as_non_root",
    "spec.template.spec.security_context.run_as_user",
    "spec.template.spec.security_context.se_linux_options.level",
    "spec.template.spec.security_context.se_linux_options.role",
    "spec.template.spec.security_context.se_linux_options.type",
    "spec.template.spec.security_context.se_linux_options.user",
    "spec.template.spec.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.security_context.seccomp_profile.type",
    "spec.template.spec.security_context.supplemental_groups",
    "spec.template.spec.security_context.sysctl.name",
    "spec.template.spec.security_context.sysctl.value",
    "spec.template.spec.service_account_name",
    "spec.template.spec.share_process_namespace",
    "spec.template.spec.subdomain",
    "spec.template.spec.termination_grace_period_seconds",
    "spec.template.spec.toleration.effect",
    "spec.template.spec.toleration.key",
    "spec.template.spec.toleration.operator",
    "spec.template.spec.toleration.toleration_seconds",
    "spec.template.spec.toleration.value",
    "spec.template.spec.topology_spread_constraint.match_label_keys",
    "spec.template.spec.topology_spread_constraint.min_domains",
    "spec.template.spec.topology_spread_constraint.node_affinity_policy",
    "spec.template.spec.topology_spread_constraint.node_taints_policy",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.empty_dir.medium",
    "spec.template.spec.volume.empty_dir.size_limit",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_replication_controller_v1" {
  holds      = "identity"
  confidence = "low"
  tags       = "metadata.labels"
  parent     = ["metadata.namespace"]
  executes   = "deploys_code"
  force_new  = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.metadata.namespace",
    "spec.template.spec.affinity",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.automount_service_account_token",
    "spec.template.spec.container.args",
    "spec.template.spec.container.command",
    "spec.template.spec.container.env.name",
    "spec.template.spec.container.env.value",
    "spec.template.spec.container.env.value_from.config_map_key_ref.key",
    "spec.template.spec.container.env.value_from.config_map_key_ref.name",
    "spec.template.spec.container.env.value_from.config_map_key_ref.optional",
    "spec.template.spec.container.env.value_from.field_ref.api_version",
    "spec.template.spec.container.env.value_from.field_ref.field_path",
    "spec.template.spec.container.env.value_from.resource_field_ref.container_name",
    "spec.template.spec.container.env.value_from.resource_field_ref.resource",
    "spec.template.spec.container.env.value_from.secret_key_ref.key",
    "spec.template.spec.container.env.value_from.secret_key_ref.name",
    "spec.template.spec.container.env.value_from.secret_key_ref.optional",
    "spec.template.spec.container.env_from.config_map_ref.name",
    "spec.template.spec.container.env_from.config_map_ref.optional",
    "spec.template.spec.container.env_from.prefix",
    "spec.template.spec.container.env_from.secret_ref.name",
    "spec.template.spec.container.env_from.secret_ref.optional",
    "spec.template.spec.container.image",
    "spec.template.spec.container.image_pull_policy",
    "spec.template.spec.container.lifecycle.post_start",
    "spec.template.spec.container.lifecycle.pre_stop",
    "spec.template.spec.container.liveness_probe",
    "spec.template.spec.container.name",
    "spec.template.spec.container.port.container_port",
    "spec.template.spec.container.port.host_ip",
    "spec.template.spec.container.port.host_port",
    "spec.template.spec.container.port.name",
    "spec.template.spec.container.port.protocol",
    "spec.template.spec.container.readiness_probe",
    "spec.template.spec.container.resources",
    "spec.template.spec.container.resources.limits",
    "spec.template.spec.container.resources.requests",
    "spec.template.spec.container.restart_policy",
    "spec.template.spec.container.security_context",
    "spec.template.spec.container.security_context.allow_privilege_escalation",
    "spec.template.spec.container.security_context.capabilities.add",
    "spec.template.spec.container.security_context.capabilities.drop",
    "spec.template.spec.container.security_context.privileged",
    "spec.template.spec.container.security_context.read_only_root_filesystem",
    "spec.template.spec.container.security_context.run_as_group",
    "spec.template.spec.container.security_context.run_as_non_root",
    "spec.template.spec.container.security_context.run_as_user",
    "spec.template.spec.container.security_context.se_linux_options.level",
    "spec.template.spec.container.security_context.se_linux_options.role",
    "spec.template.spec.container.security_context.se_linux_options.type",
    "spec.template.spec.container.security_context.se_linux_options.user",
    "spec.template.spec.container.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.container.security_context.seccomp_profile.type",
    "spec.template.spec.container.startup_probe",
    "spec.template.spec.container.stdin",
    "spec.template.spec.container.stdin_once",
    "spec.template.spec.container.termination_message_path",
    "spec.template.spec.container.termination_message_policy",
    "spec.template.spec.container.tty",
    "spec.template.spec.container.volume_device",
    "spec.template.spec.container.volume_mount",
    "spec.template.spec.container.working_dir",
    "spec.template.spec.dns_config.nameservers",
    "spec.template.spec.dns_config.option.name",
    "spec.template.spec.dns_config.option.value",
    "spec.template.spec.dns_policy",
    "spec.template.spec.enable_service_links",
    "spec.template.spec.host_aliases",
    "spec.template.spec.host_aliases.hostnames",
    "spec.template.spec.host_aliases.ip",
    "spec.template.spec.host_ipc",
    "spec.template.spec.host_network",
    "spec.template.spec.host_pid",
    "spec.template.spec.hostname",
    "spec.template.spec.image_pull_secrets.name",
    "spec.template.spec.init_container",
    "spec.template.spec.init_container.args",
    "spec.template.spec.init_container.command",
    "spec.template.spec.init_container.env.name",
    "spec.template.spec.init_container.env.value",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.key",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.name",
    "spec.template.spec.init_container.env.value_from.config_map_key_ref.optional",
    "spec.template.spec.init_container.env.value_from.field_ref.api_version",
    "spec.template.spec.init_container.env.value_from.field_ref.field_path",
    "spec.template.spec.init_container.env.value_from.resource_field_ref.container_name",
    "spec.template.spec.init_container.env.value_from.resource_field_ref.resource",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.key",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.name",
    "spec.template.spec.init_container.env.value_from.secret_key_ref.optional",
    "spec.template.spec.init_container.env_from.config_map_ref.name",
    "spec.template.spec.init_container.env_from.config_map_ref.optional",
    "spec.template.spec.init_container.env_from.prefix",
    "spec.template.spec.init_container.env_from.secret_ref.name",
    "spec.template.spec.init_container.env_from.secret_ref.optional",
    "spec.template.spec.init_container.image",
    "spec.template.spec.init_container.image_pull_policy",
    "spec.template.spec.init_container.lifecycle.post_start",
    "spec.template.spec.init_container.lifecycle.pre_stop",
    "spec.template.spec.init_container.liveness_probe",
    "spec.template.spec.init_container.name",
    "spec.template.spec.init_container.port.container_port",
    "spec.template.spec.init_container.port.host_ip",
    "spec.template.spec.init_container.port.host_port",
    "spec.template.spec.init_container.port.name",
    "spec.template.spec.init_container.port.protocol",
    "spec.template.spec.init_container.readiness_probe",
    "spec.template.spec.init_container.resources",
    "spec.template.spec.init_container.resources.limits",
    "spec.template.spec.init_container.resources.requests",
    "spec.template.spec.init_container.restart_policy",
    "spec.template.spec.init_container.security_context",
    "spec.template.spec.init_container.security_context.allow_privilege_escalation",
    "spec.template.spec.init_container.security_context.capabilities.add",
    "spec.template.spec.init_container.security_context.capabilities.drop",
    "spec.template.spec.init_container.security_context.privileged",
    "spec.template.spec.init_container.security_context.read_only_root_filesystem",
    "spec.template.spec.init_container.security_context.run_as_group",
    "spec.template.spec.init_container.security_context.run_as_non_root",
    "spec.template.spec.init_container.security_context.run_as_user",
    "spec.template.spec.init_container.security_context.se_linux_options.level",
    "spec.template.spec.init_container.security_context.se_linux_options.role",
    "spec.template.spec.init_container.security_context.se_linux_options.type",
    "spec.template.spec.init_container.security_context.se_linux_options.user",
    "spec.template.spec.init_container.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.init_container.security_context.seccomp_profile.type",
    "spec.template.spec.init_container.startup_probe",
    "spec.template.spec.init_container.stdin",
    "spec.template.spec.init_container.stdin_once",
    "spec.template.spec.init_container.termination_message_path",
    "spec.template.spec.init_container.termination_message_policy",
    "spec.template.spec.init_container.tty",
    "spec.template.spec.init_container.volume_device",
    "spec.template.spec.init_container.volume_mount",
    "spec.template.spec.init_container.working_dir",
    "spec.template.spec.node_name",
    "spec.template.spec.node_selector",
    "spec.template.spec.priority_class_name",
    "spec.template.spec.readiness_gate.condition_type",
    "spec.template.spec.restart_policy",
    "spec.template.spec.runtime_class_name",
    "spec.template.spec.scheduler_name",
    "spec.template.spec.security_context.fs_group",
    "spec.template.spec.security_context.fs_group_change_policy",
    "spec.template.spec.security_context.run_as_group",
    "spec.template.spec.security_context.run_as_non_root",
    "spec.template.spec.security_context.run_as_user",
    "spec.template.spec.security_context.se_linux_options.level",
    "spec.template.spec.security_context.se_linux_options.role",
    "spec.template.spec.security_context.se_linux_options.type",
    "spec.template.spec.security_context.se_linux_options.user",
    "spec.template.spec.security_context.seccomp_profile.localhost_profile",
    "spec.template.spec.security_context.seccomp_profile.type",
    "spec.template.spec.security_context.supplemental_groups",
    "spec.template.spec.security_context.sysctl.name",
    "spec.template.spec.security_context.sysctl.value",
    "spec.template.spec.service_account_name",
    "spec.template.spec.share_process_namespace",
    "spec.template.spec.subdomain",
    "spec.template.spec.termination_grace_period_seconds",
    "spec.template.spec.toleration.effect",
    "spec.template.spec.toleration.key",
    "spec.template.spec.toleration.operator",
    "spec.template.spec.toleration.toleration_seconds",
    "spec.template.spec.toleration.value",
    "spec.template.spec.topology_spread_constraint.match_label_keys",
    "spec.template.spec.topology_spread_constraint.min_domains",
    "spec.template.spec.topology_spread_constraint.node_affinity_policy",
    "spec.template.spec.topology_spread_constraint.node_taints_policy",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.empty_dir.medium",
    "spec.template.spec.volume.empty_dir.size_limit",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_resource_quota" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace", "spec.scopes"]
}

type "kubernetes_resource_quota_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace", "spec.scopes"]
}

type "kubernetes_role" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "iam"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_role_binding" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "iam"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "role_ref",
    "role_ref.api_group",
    "role_ref.kind",
    "role_ref.name",
  ]
}

type "kubernetes_role_binding_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "iam"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "role_ref",
    "role_ref.api_group",
    "role_ref.kind",
    "role_ref.name",
  ]
}

type "kubernetes_role_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "iam"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_runtime_class_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  force_new = ["handler", "metadata.generate_name", "metadata.name"]
}

type "kubernetes_secret" {
  holds     = "data"
  why       = "values"
  revision  = ["metadata.namespace", "metadata.name~"]
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "credential"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace", "type"]
}

type "kubernetes_secret_v1" {
  holds     = "data"
  why       = "values"
  revision  = ["metadata.namespace", "metadata.name~"]
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "credential"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace", "type"]
}

type "kubernetes_secret_v1_data" {
  holds     = "data"
  why       = "values"
  parent    = ["metadata.namespace"]
  access    = "credential"
  force_new = ["metadata.name", "metadata.namespace"]
}

type "kubernetes_service" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "network"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.cluster_ip",
    "spec.cluster_ips",
    "spec.health_check_node_port",
    "spec.load_balancer_class",
  ]
}

type "kubernetes_service_account" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "credential"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_service_account_v1" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "credential"
  force_new = ["metadata.generate_name", "metadata.name", "metadata.namespace"]
}

type "kubernetes_service_v1" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "network"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.cluster_ip",
    "spec.cluster_ips",
    "spec.health_check_node_port",
    "spec.load_balancer_class",
  ]
}

type "kubernetes_stateful_set" {
  holds     = "data"
  why       = "pod identity and volumes"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  executes  = "deploys_code"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.pod_management_policy",
    "spec.revision_history_limit",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
    "spec.service_name",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.metadata.namespace",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
    "spec.volume_claim_template",
    "spec.volume_claim_template.metadata.generate_name",
    "spec.volume_claim_template.metadata.name",
    "spec.volume_claim_template.metadata.namespace",
    "spec.volume_claim_template.spec.access_modes",
    "spec.volume_claim_template.spec.resources.limits",
    "spec.volume_claim_template.spec.selector",
    "spec.volume_claim_template.spec.selector.match_expressions",
    "spec.volume_claim_template.spec.selector.match_expressions.key",
    "spec.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.volume_claim_template.spec.selector.match_expressions.values",
    "spec.volume_claim_template.spec.selector.match_labels",
    "spec.volume_claim_template.spec.storage_class_name",
    "spec.volume_claim_template.spec.volume_mode",
    "spec.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_stateful_set_v1" {
  holds     = "data"
  why       = "pod identity and volumes"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  executes  = "deploys_code"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec.pod_management_policy",
    "spec.revision_history_limit",
    "spec.selector",
    "spec.selector.match_expressions",
    "spec.selector.match_expressions.key",
    "spec.selector.match_expressions.operator",
    "spec.selector.match_expressions.values",
    "spec.selector.match_labels",
    "spec.service_name",
    "spec.template.metadata.generate_name",
    "spec.template.metadata.name",
    "spec.template.metadata.namespace",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.key",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_fields.values",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.key",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.operator",
    "spec.template.spec.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term.match_fields.values",
    "spec.template.spec.volume.azure_file.secret_namespace",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.access_modes",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.resources.limits",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.key",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_expressions.values",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.selector.match_labels",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.storage_class_name",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_mode",
    "spec.template.spec.volume.ephemeral.volume_claim_template.spec.volume_name",
    "spec.volume_claim_template",
    "spec.volume_claim_template.metadata.generate_name",
    "spec.volume_claim_template.metadata.name",
    "spec.volume_claim_template.metadata.namespace",
    "spec.volume_claim_template.spec.access_modes",
    "spec.volume_claim_template.spec.resources.limits",
    "spec.volume_claim_template.spec.selector",
    "spec.volume_claim_template.spec.selector.match_expressions",
    "spec.volume_claim_template.spec.selector.match_expressions.key",
    "spec.volume_claim_template.spec.selector.match_expressions.operator",
    "spec.volume_claim_template.spec.selector.match_expressions.values",
    "spec.volume_claim_template.spec.selector.match_labels",
    "spec.volume_claim_template.spec.storage_class_name",
    "spec.volume_claim_template.spec.volume_mode",
    "spec.volume_claim_template.spec.volume_name",
  ]
}

type "kubernetes_storage_class" {
  holds       = "nothing"
  tags        = "metadata.labels"
  protections = [
    { kind = "keep_on_destroy", path = "reclaim_policy", safe = "Retain", unset_safe = false },
  ]
  force_new   = [
    "allowed_topologies",
    "metadata.generate_name",
    "metadata.name",
    "mount_options",
    "parameters",
    "storage_provisioner",
    "volume_binding_mode",
  ]
}

type "kubernetes_storage_class_v1" {
  holds       = "nothing"
  tags        = "metadata.labels"
  protections = [
    { kind = "keep_on_destroy", path = "reclaim_policy", safe = "Retain", unset_safe = false },
  ]
  force_new   = [
    "allowed_topologies",
    "metadata.generate_name",
    "metadata.name",
    "mount_options",
    "parameters",
    "storage_provisioner",
    "volume_binding_mode",
  ]
}

type "kubernetes_token_request_v1" {
  holds     = "identity"
  tags      = "metadata.labels"
  parent    = ["metadata.namespace"]
  access    = "credential"
  force_new = [
    "metadata.generate_name",
    "metadata.name",
    "metadata.namespace",
    "spec",
    "spec.audiences",
    "spec.bound_object_ref",
    "spec.bound_object_ref.api_version",
    "spec.bound_object_ref.kind",
    "spec.bound_object_ref.name",
    "spec.bound_object_ref.uid",
    "spec.expiration_seconds",
  ]
}

type "kubernetes_validating_admission_policy_v1" {
  holds  = "nothing"
  tags   = "metadata.labels"
  access = "org_policy"
  guard  = "guardrail"
}

type "kubernetes_validating_webhook_configuration" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["metadata.generate_name", "metadata.name"]
}

type "kubernetes_validating_webhook_configuration_v1" {
  holds     = "nothing"
  tags      = "metadata.labels"
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["metadata.generate_name", "metadata.name"]
}
