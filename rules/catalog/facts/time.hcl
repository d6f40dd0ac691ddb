provider "time" {
  source   = "hashicorp/time"
  evidence = "documentation"
}

facts {
  types = ["time_*"]
  local = true
}
