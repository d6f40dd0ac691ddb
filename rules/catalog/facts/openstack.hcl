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
  types      = ["openstack_networking_*"]
  attributes = ["inbound_rules"]
}
