provider "hcloud" {
  source   = "hetznercloud/hcloud"
  evidence = "documentation"
}

facts {
  types = ["hcloud_load_balancer_service"]
  attribute "destination_port" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types      = ["hcloud_floating_ip", "hcloud_floating_ip_assignment"]
  attributes = ["floating_address"]
}

facts {
  types  = ["hcloud_server"]
  serves = true
  attribute "server_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["hcloud_firewall"]
  attribute "rule" {
    meaning = "ingress"
    values  = ["source_ips"]
  }
}
