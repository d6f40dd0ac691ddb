provider "openstack" {
  source   = "terraform-provider-openstack/openstack"
  evidence = "documentation"
}

facts {
  types  = ["openstack_compute_*"]
  serves = true
}

facts {
  types = ["openstack_compute_instance_v2"]
  attribute "flavor_name" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "flavor_id" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["openstack_networking_*"]
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
