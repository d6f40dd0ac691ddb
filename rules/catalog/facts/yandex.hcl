provider "yandex" {
  source   = "yandex-cloud/yandex"
  evidence = "documentation"
}

facts {
  types      = ["yandex_*"]
  attributes = ["backup_switches"]
}
