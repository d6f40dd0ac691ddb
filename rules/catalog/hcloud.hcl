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
