provider "akamai" {
  source   = "akamai/akamai"
  evidence = "documentation"
}

facts {
  types      = ["akamai_dns_*"]
  resolves   = true
  attributes = ["dns_records"]
}

facts {
  types      = ["akamai_*"]
  attributes = ["traffic_entries"]
}

facts {
  types  = ["akamai_appsec_*_protection"]
  source = "https://registry.terraform.io/providers/akamai/akamai/latest/docs/resources/appsec_waf_protection"
  attribute "enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types  = ["akamai_appsec_attack_group"]
  source = "https://registry.terraform.io/providers/akamai/akamai/latest/docs/resources/appsec_attack_group"
  attribute "attack_group_action" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["none", "alert", "deny"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types  = ["akamai_appsec_rule"]
  source = "https://registry.terraform.io/providers/akamai/akamai/latest/docs/resources/appsec_rule"
  attribute "rule_action" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["none", "alert", "deny"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types  = ["akamai_appsec_custom_rule_action"]
  source = "https://registry.terraform.io/providers/akamai/akamai/latest/docs/resources/appsec_custom_rule_action"
  attribute "custom_rule_action" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["none", "alert", "deny"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types  = ["akamai_appsec_rate_policy_action"]
  source = "https://registry.terraform.io/providers/akamai/akamai/latest/docs/resources/appsec_rate_policy_action"
  attribute "ipv4_action" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["none", "alert", "deny"]
    means   = "it allows access that it refused before"
  }
  attribute "ipv6_action" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["none", "alert", "deny"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types  = ["akamai_appsec_malware_policy_action", "akamai_appsec_reputation_profile_action"]
  source = "https://registry.terraform.io/providers/akamai/akamai/latest/docs/resources/appsec_reputation_profile_action"
  attribute "action" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["none", "alert", "deny"]
    means   = "it allows access that it refused before"
  }
}
