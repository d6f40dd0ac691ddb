provider "hcloud" {
  source   = "hetznercloud/hcloud"
  evidence = "documentation"
  probe    = "none"
}

type "hcloud_volume" {
  holds       = "data"
  why         = "a volume"
  protections = [
    { kind = "deletion_protection", path = "delete_protection", safe = true, unset_safe = false },
  ]
}

type "hcloud_server" {
  holds       = "data"
  why         = "the disk of the machine"
  protections = [
    { kind = "deletion_protection", path = "delete_protection", safe = true, unset_safe = false },
  ]
}

type "hcloud_storage_box" {
  holds       = "data"
  why         = "files"
  protections = [
    { kind = "deletion_protection", path = "delete_protection", safe = true, unset_safe = false },
  ]
}

type "hcloud_rdns" {
  holds = "nothing"
}

type "hcloud_zone_rrset" {
  holds = "nothing"
}

type "hcloud_zone_record" {
  holds = "nothing"
}

type "hcloud_primary_ip" {
  holds = "nothing"
}

type "hcloud_floating_ip" {
  holds = "nothing"
}

type "hcloud_floating_ip_assignment" {
  holds = "nothing"
}

type "hcloud_firewall" {
  holds = "nothing"
}

type "hcloud_firewall_attachment" {
  holds = "nothing"
}

type "hcloud_load_balancer" {
  holds = "nothing"
}

type "hcloud_load_balancer_network" {
  holds = "nothing"
}

type "hcloud_load_balancer_service" {
  holds = "nothing"
}

type "hcloud_load_balancer_target" {
  holds = "nothing"
}

type "hcloud_network" {
  holds = "nothing"
}

type "hcloud_network_route" {
  holds = "nothing"
}

type "hcloud_network_subnet" {
  holds = "nothing"
}

type "hcloud_placement_group" {
  holds = "nothing"
}

type "hcloud_server_network" {
  holds = "nothing"
}

type "hcloud_ssh_key" {
  holds = "nothing"
}

type "hcloud_volume_attachment" {
  holds = "nothing"
}
