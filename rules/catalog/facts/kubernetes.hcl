provider "kubernetes" {
  source   = "hashicorp/kubernetes"
  evidence = "documentation"
}

facts {
  types = ["kubernetes_pod_disruption_budget", "kubernetes_pod_disruption_budget_v1"]
  attribute "spec.min_available" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer members have to stay available"
  }
  attribute "spec.max_unavailable" {
    meaning = "control"
    harmful = ["raised"]
    means   = "fewer members have to stay available"
  }
}

facts {
  types = ["kubernetes_resource_quota", "kubernetes_resource_quota_v1"]
  attribute "spec.hard.pods" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["0"]
    means   = "it is held and does nothing"
  }
}

facts {
  types = ["kubernetes_network_policy", "kubernetes_network_policy_v1"]
  attribute "spec.ingress.from" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "spec.egress.to" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "spec.policy_types" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = [
    "kubernetes_deployment*",
    "kubernetes_stateful_set*",
    "kubernetes_daemon*",
    "kubernetes_job*",
    "kubernetes_replication_controller*",
  ]
  attribute "spec.template.spec.container.security_context.privileged" {
    meaning  = "control"
    harmful  = ["on"]
    also_new = true
    means    = "code gains privileges on the machine that it runs on"
  }
  attribute "spec.template.spec.container.security_context.allow_privilege_escalation" {
    meaning = "control"
    harmful = ["on"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "spec.template.spec.container.security_context.run_as_non_root" {
    meaning = "control"
    harmful = ["off"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "spec.template.spec.container.security_context.capabilities.add" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "spec.template.spec.container.security_context.capabilities.drop" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "spec.template.spec.host_network" {
    meaning = "control"
    harmful = ["on"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "spec.template.spec.host_pid" {
    meaning = "control"
    harmful = ["on"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "spec.template.spec.volume.host_path" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "code gains privileges on the machine that it runs on"
  }
}

facts {
  types = ["kubernetes_pod", "kubernetes_pod_v1"]
  attribute "spec.container.security_context.privileged" {
    meaning  = "control"
    harmful  = ["on"]
    also_new = true
    means    = "code gains privileges on the machine that it runs on"
  }
}

facts {
  types = ["kubernetes_manifest"]
  attribute "manifest.spec.template.spec.containers.securityContext.privileged" {
    meaning  = "control"
    harmful  = ["on"]
    also_new = true
    means    = "code gains privileges on the machine that it runs on"
  }
  attribute "manifest.spec.template.spec.hostNetwork" {
    meaning = "control"
    harmful = ["on"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "manifest.spec.template.spec.volumes.hostPath" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "manifest.spec.ingress" {
    meaning = "control"
    harmful = ["entries-added"]
    where   = { "manifest.kind" = "networkpolicy" }
    means   = "it allows access that it refused before"
  }
  attribute "manifest.spec.egress" {
    meaning = "control"
    harmful = ["entries-added"]
    where   = { "manifest.kind" = "networkpolicy" }
    means   = "it allows access that it refused before"
  }
  attribute "manifest.spec.minAvailable" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer members have to stay available"
  }
  attribute "manifest.spec.policyTypes" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "manifest.spec.syncPolicy.automated.prune" {
    meaning = "control"
    harmful = ["on"]
    means   = "whatever is removed from the source is deleted"
  }
  attribute "manifest.spec.deletionPolicy" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["delete"]
    means   = "its contents are less protected"
  }
  attribute "manifest.spec.persistentVolumeReclaimPolicy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "its contents are less protected"
  }
  attribute "manifest.reclaimPolicy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "its contents are less protected"
  }
  attribute "manifest.webhooks.failurePolicy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["ignore", "fail"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "manifest.spec.versions.name" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "objects of that version can no longer be read"
  }
  attribute "manifest.spec.selector" {
    meaning = "route"
    harmful = ["replaced"]
  }
  attribute "manifest.spec.rules.http.paths.backend.service.name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "manifest.spec.rules.backendRefs.name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "manifest.spec.http.route.destination.host" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["kubernetes_storage_class", "kubernetes_storage_class_v1"]
  attribute "reclaim_policy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["kubernetes_validating_webhook_configuration*", "kubernetes_mutating_webhook_configuration*"]
  attribute "webhook.failure_policy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["ignore", "fail"]
    means   = "it only monitors and no longer blocks"
  }
}

facts {
  types = ["kubernetes_stateful_set", "kubernetes_stateful_set_v1"]
  attribute "spec.persistent_volume_claim_retention_policy.when_deleted" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "its contents are less protected"
  }
  attribute "spec.persistent_volume_claim_retention_policy.when_scaled" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["kubernetes_service*"]
  attribute "spec.type" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["LoadBalancer"]
  }
}

facts {
  types = ["kubernetes_service", "kubernetes_service_v1"]
  attribute "spec.selector" {
    meaning = "route"
    harmful = ["replaced"]
  }
  attribute "spec.external_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "spec.port.target_port" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["kubernetes_ingress", "kubernetes_ingress_v1"]
  attribute "spec.rule.http.path.backend.service.name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "spec.rule.http.path.backend.service_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "spec.default_backend.service.name" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types  = [
    "kubernetes_deployment*",
    "kubernetes_stateful_set*",
    "kubernetes_daemon*",
    "kubernetes_service*",
    "kubernetes_ingress*",
    "kubernetes_pod*",
  ]
  serves = true
}

facts {
  types      = ["kubernetes_secret*"]
  credential = "secret"
}

facts {
  types      = ["kubernetes_token_request*"]
  credential = "key"
}

facts {
  types      = ["kubernetes_ingress*", "kubernetes_network_policy*", "kubernetes_manifest"]
  attributes = ["traffic_entries"]
}

facts {
  types     = ["kubernetes_node_taint"]
  on_create = "what runs there may have to leave"
}

facts {
  types = ["kubernetes_service", "kubernetes_service_v1"]
  attribute "spec.load_balancer_source_ranges" {
    meaning = "ingress"
    harmful = ["gone"]
  }
}

facts {
  types = ["kubernetes_network_policy", "kubernetes_network_policy_v1"]
  attribute "spec.ingress.from.ip_block" {
    meaning = "ingress"
    values  = ["cidr"]
  }
}

facts {
  types      = ["kubernetes_*", "k8s_*", "argocd_*", "flux_*", "rancher2_*"]
  namespaced = true
}
