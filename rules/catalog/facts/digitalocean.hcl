provider "digitalocean" {
  source   = "digitalocean/digitalocean"
  evidence = "documentation"
}

facts {
  types      = ["digitalocean_*"]
  attributes = ["backup_switches"]
}

facts {
  types = ["digitalocean_database_firewall"]
  attribute "rule" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "programs that connected before no longer can"
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
  types      = ["digitalocean_reserved_ip", "digitalocean_floating_ip"]
  attributes = ["floating_address"]
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

facts {
  types = ["digitalocean_database_kafka_topic"]
  attribute "config.retention_ms" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "milliseconds"
    never   = ["-1"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "config.delete_retention_ms" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "milliseconds"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["digitalocean_database_mysql_config"]
  attribute "binlog_retention_period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "seconds"
    means   = "contents or backups are kept for a shorter time"
  }
}
