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

facts {
  types  = ["keycloak_realm"]
  source = "https://registry.terraform.io/providers/keycloak/keycloak/latest/docs/resources/realm"
  attribute "ssl_required" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["none", "external", "all"]
    means   = "logins are accepted without encryption"
  }
  attribute "verify_email" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
}
