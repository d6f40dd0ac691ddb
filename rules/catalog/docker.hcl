# Facts: documentation of the provider's resources, read by hand; no path was probed.
provider "docker" {
  source   = "kreuzwerker/docker"
  evidence = "documentation"
  probe    = "none"
}

# The image on the machine that builds: it is pulled or built again.
type "docker_image" {
  holds       = "nothing"
  revision    = []
  executes    = "run"
  protections = [
    { kind = "keep_on_destroy", path = "keep_locally", safe = true, unset_safe = false },
  ]
  force_new   = ["build", "name", "platform", "pull_triggers", "triggers"]
}

type "docker_tag" {
  holds     = "nothing"
  force_new = ["source_image", "target_image"]
}

type "docker_registry_image" {
  holds       = "data"
  why         = "container images"
  transient   = true
  protections = [
    { kind = "keep_on_destroy", path = "keep_remotely", safe = true, unset_safe = false },
  ]
  force_new   = ["name", "triggers"]
}

type "docker_volume" {
  holds     = "data"
  why       = "disk or file system"
  force_new = ["driver", "driver_opts", "labels", "name"]
}

type "docker_network" {
  holds = "identity"
}

type "docker_container" {
  holds = "identity"
}

type "docker_service" {
  holds = "identity"
}

type "docker_config" {
  holds     = "nothing"
  revision  = ["name~"]
  force_new = ["data", "name"]
}

type "docker_secret" {
  holds     = "data"
  why       = "values"
  revision  = ["name~"]
  access    = "credential"
  force_new = ["data", "name"]
}
