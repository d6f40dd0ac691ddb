provider "kubernetes" {
  source   = "hashicorp/kubernetes"
  evidence = "documentation"
}

facts {
  types = ["kubernetes_pod_disruption_budget", "kubernetes_pod_disruption_budget_v1"]
  attribute "spec.min_available" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer members have to stay up"
  }
  attribute "spec.max_unavailable" {
    meaning = "control"
    harmful = ["raised"]
    means   = "fewer members have to stay up"
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
    means   = "it admits whom it kept out"
  }
  attribute "spec.egress.to" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it admits whom it kept out"
  }
  attribute "spec.policy_types" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it admits whom it kept out"
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
    means    = "code gets powers over the machine that it runs on"
  }
  attribute "spec.template.spec.container.security_context.allow_privilege_escalation" {
    meaning = "control"
    harmful = ["on"]
    means   = "code gets powers over the machine that it runs on"
  }
  attribute "spec.template.spec.container.security_context.run_as_non_root" {
    meaning = "control"
    harmful = ["off"]
    means   = "code gets powers over the machine that it runs on"
  }
  attribute "spec.template.spec.container.security_context.capabilities.add" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "code gets powers over the machine that it runs on"
  }
  attribute "spec.template.spec.host_network" {
    meaning = "control"
    harmful = ["on"]
    means   = "code gets powers over the machine that it runs on"
  }
  attribute "spec.template.spec.host_pid" {
    meaning = "control"
    harmful = ["on"]
    means   = "code gets powers over the machine that it runs on"
  }
  attribute "spec.template.spec.volume.host_path" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "code gets powers over the machine that it runs on"
  }
}

facts {
  types = ["kubernetes_pod", "kubernetes_pod_v1"]
  attribute "spec.container.security_context.privileged" {
    meaning  = "control"
    harmful  = ["on"]
    also_new = true
    means    = "code gets powers over the machine that it runs on"
  }
}

facts {
  types = ["kubernetes_manifest"]
  attribute "manifest.spec.template.spec.containers.securityContext.privileged" {
    meaning  = "control"
    harmful  = ["on"]
    also_new = true
    means    = "code gets powers over the machine that it runs on"
  }
  attribute "manifest.spec.template.spec.hostNetwork" {
    meaning = "control"
    harmful = ["on"]
    means   = "code gets powers over the machine that it runs on"
  }
  attribute "manifest.spec.template.spec.volumes.hostPath" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "code gets powers over the machine that it runs on"
  }
  attribute "manifest.spec.ingress" {
    meaning = "control"
    harmful = ["entries-added"]
    where   = { "manifest.kind" = "networkpolicy" }
    means   = "it admits whom it kept out"
  }
  attribute "manifest.spec.egress" {
    meaning = "control"
    harmful = ["entries-added"]
    where   = { "manifest.kind" = "networkpolicy" }
    means   = "it admits whom it kept out"
  }
  attribute "manifest.spec.minAvailable" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer members have to stay up"
  }
  attribute "manifest.spec.policyTypes" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it admits whom it kept out"
  }
  attribute "manifest.spec.syncPolicy.automated.prune" {
    meaning = "control"
    harmful = ["on"]
    means   = "what is taken out of the source is deleted"
  }
  attribute "manifest.spec.deletionPolicy" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["delete"]
    means   = "what it holds is guarded less"
  }
  attribute "manifest.spec.persistentVolumeReclaimPolicy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "what it holds is guarded less"
  }
  attribute "manifest.reclaimPolicy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "what it holds is guarded less"
  }
  attribute "manifest.webhooks.failurePolicy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["ignore", "fail"]
    means   = "it only watches and no longer refuses"
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
    means   = "what it holds is guarded less"
  }
}

facts {
  types = ["kubernetes_validating_webhook_configuration*", "kubernetes_mutating_webhook_configuration*"]
  attribute "webhook.failure_policy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["ignore", "fail"]
    means   = "it only watches and no longer refuses"
  }
}

facts {
  types = ["kubernetes_stateful_set", "kubernetes_stateful_set_v1"]
  attribute "spec.persistent_volume_claim_retention_policy.when_deleted" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "what it holds is guarded less"
  }
  attribute "spec.persistent_volume_claim_retention_policy.when_scaled" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "what it holds is guarded less"
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
  types = ["kubernetes_ingress*", "kubernetes_network_policy*", "kubernetes_manifest"]
  attribute "targets" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "target" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "backend" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "backends" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "origin" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "origins" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "aliases" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "listener" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "instances" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "droplet_ids" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "server_ids" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "members" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "member" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "endpoint_configuration" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "endpoints" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "endpoint" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "ordered_cache_behavior" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "host_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "path_matcher" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "path_matcher.path_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "path_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "backend_address_pool" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "http_listener" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "request_routing_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "backend_http_settings" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "frontend_ip_configuration" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "forwarding_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "default_pools" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "default_pool_ids" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "region_pools" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "pop_pools" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "config.ingress_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "ingress_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "target_group_arns" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "load_balancers" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "load_balancer" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "default_action.forward.target_group" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "action.forward.target_group" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "condition" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "routing_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "frontend_endpoint" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "backend_pool" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "spec.rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "spec.rule.http.path" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "spec.port" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "spec.tls" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "manifest.spec.rules" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "manifest.spec.ports" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "spec.backend" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "domain" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "hostnames" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "services" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "service" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "upstream" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "server" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "health_checks" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "availability_zones" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "subnets" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "subnet_mapping" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "vpc_zone_identifier" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "zone_mapping" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "spec.ingress" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
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
