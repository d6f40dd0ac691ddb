provider "any" {
  evidence = "hand"
}

# Switches of copies.
set "backup_switches" {
  attribute "versioning" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["disabled", "suspended", "enabled"]
    means   = "earlier versions are no longer kept"
  }
  attribute "disable_backup" {
    meaning = "control"
    harmful = ["on"]
    means   = "its contents are less protected"
  }
  attribute "backups_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
}

# Where a login leads back to.
set "callbacks" {
  attribute "callback_urls" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "redirect_uris" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "callbacks" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "web.redirect_uris" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "logout_urls" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "allowed_oauth_flows" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
}

# What a DNS record answers.
set "dns_records" {
  attribute "records" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "record" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "rrdatas" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "values" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "answers" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "target" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "targets" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "name_servers" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
}

# What an address leads to.
set "floating_address" {
  attribute "server_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "droplet_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "instance" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "instance_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "network_interface" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "network_interface_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

# Rules that let traffic in.
set "inbound_rules" {
  attribute "ingress" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
  attribute "security_rule" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
  attribute "inbound_rule" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
  attribute "inbound" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
  attribute "inbound_rules" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
  attribute "rule" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
  attribute "rules" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
  attribute "ingress_security_rules" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
  attribute "in" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
  attribute "inbound_default_rule" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
}

# What balances, routes and lets traffic through.
set "traffic_entries" {
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

# Rules of a web application firewall.
set "waf_rules" {
  attribute "rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "rules" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "custom_rules" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "managed_rules" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "managed_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "item" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "custom_rule" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
}

facts {
  types = ["*"]
  attribute "public" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
  }
  attribute "is_public" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
  }
  attribute "publicly_accessible" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
  }
  attribute "acl" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["public-read", "public-read-write"]
  }
  attribute "encrypted" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "storage_encrypted" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "at_rest_encryption_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "transit_encryption_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "encryption_at_rest_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "encryption_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "encryption_in_transit_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "infrastructure_encryption_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "disk_encryption_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "encryption_at_host_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "enable_https_traffic_only" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "https_traffic_only_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "https_only" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "require_ssl" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "require_tls" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "ssl_enforcement_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "enforce_ssl" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "sqs_managed_sse_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "auth_token" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "non_ssl_port_enabled" {
    meaning = "encryption"
    harmful = ["on"]
  }
  attribute "enable_non_ssl_port" {
    meaning = "encryption"
    harmful = ["on"]
  }
  attribute "kms_key_id" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "kms_key_arn" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "kms_key_name" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "kms_master_key_id" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "kms_key_self_link" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "disk_encryption_set_id" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "key_vault_key_id" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "server_side_encryption" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "server_side_encryption_configuration" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "server_side_encryption.enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "encryption_configuration" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "encryption_config" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "customer_managed_key" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "database_encryption" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "encryption.default_kms_key_name" {
    meaning = "encryption"
    harmful = ["gone"]
  }
  attribute "encrypt_at_rest.enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "node_to_node_encryption.enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "domain_endpoint_options.enforce_https" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "domain_endpoint_options.tls_security_policy" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
  attribute "min_tls_version" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
  attribute "minimum_tls_version" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
  attribute "minimal_tls_version" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
  attribute "minimum_protocol_version" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
  attribute "ssl_minimal_tls_version_enforced" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
  attribute "site_config.minimum_tls_version" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
  attribute "viewer_certificate.minimum_protocol_version" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
  attribute "settings.minimum_tls_version" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
  attribute "enabled" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "enable" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "is_enabled" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "active" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "is_active" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "proxied" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "started" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "running" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "auto_start" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "state" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "status" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "desired_state" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "desired_status" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "power_state" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "instance_state" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "schedule_state" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "activation_policy" {
    meaning = "switch"
    harmful = ["becomes"]
    values  = ["never"]
  }
  attribute "settings.activation_policy" {
    meaning = "switch"
    harmful = ["becomes"]
    values  = ["never"]
  }
  attribute "endpoint_status" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "endpoint_monitor_status" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "profile_status" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "enable_state" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "actions_enabled" {
    meaning = "switch"
    harmful = ["off"]
  }
  attribute "default_action.type" {
    meaning = "switch"
    harmful = ["becomes"]
    values  = ["fixed-response"]
  }
  attribute "disabled" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "is_disabled" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "suspended" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "suspend" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "is_suspended" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "paused" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "is_paused" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "pause" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "stopped" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "spec.suspend" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "spec.paused" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "manifest.spec.suspend" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "manifest.spec.paused" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "archived" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "deactivated" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "disable_execute_api_endpoint" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "maintenance_mode" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "scheduling_paused" {
    meaning = "switch"
    harmful = ["on"]
  }
  attribute "records" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "record" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "rrdatas" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "value" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "values" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "content" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "target" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "targets" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "data" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "alias.name" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "alias.zone_id" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "answers" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "target_resource_id" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "name_servers" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "target_name" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "addresses" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "routing_policy" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "rdata" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "record_data" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "answers.answer" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "instance_ip" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "attributes.AWS_INSTANCE_IPV4" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "default_action.target_group_arn" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "default_action.type" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "default_action.forward.target_group.arn" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "action.target_group_arn" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "action.type" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "action.forward.target_group.arn" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "origin.domain_name" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "default_service" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "backend_service" {
    meaning = "name"
    harmful = ["repointed"]
  }
  attribute "url_map" {
    meaning = "name"
    harmful = ["repointed"]
  }
}

facts {
  types     = [
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
    "*_policy_assignment",
  ]
  unserving = true
}

facts {
  types  = [
    "*_lb",
    "*_alb",
    "*_elb",
    "*_lb_listener*",
    "*_alb_listener*",
    "*_lb_target_group",
    "*_alb_target_group",
    "*load_balancer*",
    "*_loadbalancer*",
    "*_compute_instance*",
    "*_virtual_machine*",
    "*_droplet",
    "*_server",
    "*_floating_ip*",
    "*_reserved_ip*",
  ]
  serves = true
}

facts {
  types    = [
    "*_dns_*record*",
    "*dns_record*",
    "*_record_set*",
    "*_route53_record",
    "*_record",
    "*_rrset",
    "*domain_record*",
    "*_zone_record*",
  ]
  resolves = true
}

facts {
  types    = [
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
    "*_service_attachment",
    "*_vlan*",
    "*_network_interface_*association",
    "*_lb_attachment",
    "*_target_group_attachment",
    "*_load_balancer_backend_address_pool_association",
    "*_volume_attachment_network",
    "*_network_policy*",
    "*_network_security_group_association",
    "*_virtual_network_link",
    "*_lb_target_group_attachment",
  ]
  connects = true
}

facts {
  types   = ["*_audit_log*", "*_auditing"]
  records = true
}

facts {
  types = ["*_run_command", "*_script_execution", "*_sql_script"]
  runs  = "now"
}

facts {
  types = [
    "*trigger*",
    "*schedule*",
    "*cron_job*",
    "*webhook*",
    "*_workflow",
    "*workflow_automation",
    "*cloudformation*",
    "*_template_deployment*",
    "*servicecatalog*",
    "*flux_configuration",
    "*cluster_extension",
    "*guest_policies",
    "*_os_policy_*",
    "*policy_orchestrator*",
    "*patch_deployment",
    "*_data_pipeline_*",
    "*_export_*",
    "*_import_job",
    "*_remediation",
    "*_stream_processor",
    "*transcoder*",
    "*_configuration_assignment",
  ]
  runs  = "later"
}

facts {
  types      = ["*_record", "*_record_set*", "*_rrset", "*dns*record*", "*domain_record*", "*_zone_record*"]
  attributes = ["dns_records"]
}

facts {
  types      = ["*security_group*", "*_firewall*", "*network_acl*", "*_nsg*", "*_firewall_policy*"]
  attributes = ["inbound_rules"]
}

facts {
  types = ["*_compute_firewall*"]
  attribute "allow" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "ports"
  }
}

facts {
  types = ["*route_table*", "*_router*", "*_vpc_network*", "*_vpn_*", "*_route*"]
  attribute "route" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "routes" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "static_routes" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "route_rules" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "nat" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "propagating_vgws" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
}

facts {
  types = [
    "*_lb",
    "*_alb",
    "*_elb",
    "*load_balancer*",
    "*loadbalancer*",
    "*listener*",
    "*target_group*",
    "*target_pool*",
    "*backend*",
    "*forwarding*",
    "*url_map*",
    "*application_gateway*",
    "*frontdoor*",
    "*cdn_*",
    "*cloudfront*",
    "*_tunnel*",
    "*accelerator*",
    "*traffic_manager*",
    "*gateway*",
    "*_ingress*",
    "*instance_group",
    "*fastly_*",
    "*_autoscaling_group",
    "*_ecs_service",
    "*_pool",
    "*_proxy*",
    "*_service",
    "*_service_v1",
    "*_cluster",
  ]
  attributes = ["traffic_entries"]
}

facts {
  types = ["*_virtual_network", "*_vpc*", "*_subnet*", "*_network"]
  attribute "subnet" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "address_space" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "secondary_ip_range" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "address_prefixes" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "route_table_ids" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "subnet_ids" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
}

facts {
  types = [
    "*s3_bucket_notification",
    "*eventgrid*",
    "*event_rule",
    "*event_target",
    "*_notification*",
    "*_pipe",
    "*_trigger",
    "*_subscription",
  ]
  attribute "lambda_function" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "queue" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "topic" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "eventbridge" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "webhook_endpoint" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "targets" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
}

facts {
  types = [
    "*branch_protection*",
    "*ruleset*",
    "*_branch",
    "*_protected_*",
    "*_environment_deployment_policy",
    "*repository_environment",
  ]
  attribute "required_status_checks.contexts" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "required_status_checks.checks" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "required_status_checks" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "required_pull_request_reviews" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "rules.required_status_checks.required_check" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "rules.required_status_checks" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "rules.pull_request" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "restrict_pushes" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "reviewers" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "rules.required_deployments" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "rules.required_signatures" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "rules" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "conditions.ref_name.include" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "push_restrictions" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
}

facts {
  types      = ["*waf*", "*_security_policy*"]
  attributes = ["waf_rules"]
}

facts {
  types      = ["*cognito_user_pool_client", "*_oauth_app*", "*_app_oauth", "*_saml_app"]
  attributes = ["callbacks"]
}

facts {
  types = ["*_alert*", "*_monitor*"]
  attribute "alarm_actions" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "ok_actions" {
    meaning = "nothing"
  }
  attribute "action_group" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "action" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "notification_channels" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "auth" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
}

facts {
  types     = ["*_share_grant"]
  on_create = "others may see or use what belongs to this account"
}

# Where a pipeline takes the code from that it runs.
facts {
  types = ["azuredevops_build_definition"]
  attribute "repository.repo_id" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}

facts {
  types = ["argocd_application"]
  attribute "spec.source.repo_url" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "spec.sources.repo_url" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}
