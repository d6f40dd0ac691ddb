provider "keycloak" {
  evidence = "documentation"
}

facts {
  types = ["keycloak_realm"]
  attribute "registration_allowed" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
  attribute "password_policy" {
    meaning = "control"
    harmful = ["gone"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "security_defenses.brute_force_detection" {
    meaning = "control"
    harmful = ["gone"]
    means   = "weaker passwords or logins are accepted"
  }
}
