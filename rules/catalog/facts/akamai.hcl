provider "akamai" {
  source   = "akamai/akamai"
  evidence = "documentation"
}

facts {
  types    = ["akamai_dns_*"]
  resolves = true
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

facts {
  types = ["akamai_*"]
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
