provider "docker" {
  source   = "kreuzwerker/docker"
  evidence = "documentation"
}

# A build runs in containers of its own; what it makes runs where it is deployed.
facts {
  types = ["docker_image"]
  runs  = "later"
}
