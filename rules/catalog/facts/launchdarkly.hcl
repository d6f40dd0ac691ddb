provider "launchdarkly" {
  source   = "launchdarkly/launchdarkly"
  evidence = "documentation"
}

# For how many minutes the PHP client keeps flags before it asks again.
facts {
  types = ["launchdarkly_environment"]
  attribute "default_ttl" {
    meaning = "nothing"
  }
}

facts {
  types = ["launchdarkly_project"]
  attribute "environments.default_ttl" {
    meaning = "nothing"
  }
}
