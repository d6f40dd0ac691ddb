provider "openstack" {
  source   = "terraform-provider-openstack/openstack"
  evidence = "documentation"
  probe    = "none"
}

type "openstack_objectstorage_container_v1" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "openstack_blockstorage_volume_v3" {
  holds = "data"
  why   = "a volume"
}

type "openstack_db_instance_v1" {
  holds = "data"
  why   = "databases"
}

type "openstack_sharedfilesystem_share_v2" {
  holds = "data"
  why   = "files"
}
