provider "digitalocean" {
  source   = "digitalocean/digitalocean"
  evidence = "documentation"
}

facts {
  types = ["digitalocean_*"]
  attribute "versioning" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["disabled", "suspended", "enabled"]
    means   = "earlier versions are no longer kept"
  }
  attribute "disable_backup" {
    meaning = "control"
    harmful = ["on"]
    means   = "what it holds is guarded less"
  }
  attribute "backups_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "what it holds is guarded less"
  }
}

facts {
  types = ["digitalocean_database_firewall"]
  attribute "rule" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "programs that connected no longer can"
  }
}

facts {
  types = ["digitalocean_spaces_*"]
  attribute "acl" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["public-read", "public-read-write"]
    also_new = true
  }
}

facts {
  types = ["digitalocean_loadbalancer"]
  attribute "forwarding_rule.target_port" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "droplet_tag" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["digitalocean_reserved_ip", "digitalocean_floating_ip"]
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

facts {
  types  = ["digitalocean_*app", "digitalocean_kubernetes_*"]
  serves = true
}

facts {
  types = ["digitalocean_kubernetes_cluster"]
  attribute "version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["digitalocean_database_cluster"]
  attribute "size" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["digitalocean_droplet"]
  attribute "size" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types      = ["digitalocean_spaces_key"]
  credential = "key"
}

facts {
  types   = ["digitalocean_spaces_bucket_lifecycle_configuration"]
  expires = ["bucket", "rule"]
}

facts {
  types = ["digitalocean_spaces_bucket"]
  attribute "lifecycle_rule" {
    meaning = "expiry"
  }
}

facts {
  types = ["digitalocean_firewall"]
  attribute "inbound_rule" {
    meaning = "ingress"
    values  = ["source_addresses"]
  }
}
