provider "auth0" {
  source   = "auth0/auth0"
  evidence = "documentation"
}

facts {
  types = ["auth0_guardian"]
  attribute "policy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["never", "confidence-score", "all-applications"]
    means   = "a second factor is required less often"
  }
}

facts {
  types = ["auth0_attack_protection"]
  attribute "brute_force_protection.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "breached_password_detection.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "suspicious_ip_throttling.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
}

facts {
  types      = ["auth0_client"]
  attributes = ["callbacks"]
}

facts {
  types  = ["auth0_connection"]
  source = "https://registry.terraform.io/providers/auth0/auth0/latest/docs/resources/connection"
  attribute "options.brute_force_protection" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "options.disable_signup" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}
