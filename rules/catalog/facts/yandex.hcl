provider "yandex" {
  source   = "yandex-cloud/yandex"
  evidence = "documentation"
}

facts {
  types = ["yandex_*"]
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
