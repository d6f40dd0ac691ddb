provider "ssh" {
  evidence = "documentation"
}

facts {
  types = ["ssh_resource"]
  runs  = "now"
}
