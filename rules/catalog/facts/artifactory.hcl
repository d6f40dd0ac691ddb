provider "artifactory" {
  source   = "jfrog/artifactory"
  evidence = "documentation"
}

facts {
  types = ["artifactory_local_docker_*"]
  attribute "max_unique_tags" {
    meaning = "control"
    harmful = ["lowered"]
    never   = ["0"]
    means   = "older tags are removed"
  }
}

facts {
  types = ["artifactory_local_*"]
  attribute "max_unique_snapshots" {
    meaning = "control"
    harmful = ["lowered"]
    never   = ["0"]
    means   = "older snapshots are removed"
  }
}
