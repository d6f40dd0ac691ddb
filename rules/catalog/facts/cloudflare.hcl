provider "cloudflare" {
  source   = "cloudflare/cloudflare"
  evidence = "documentation"
}

facts {
  types = ["cloudflare_ruleset"]
  attribute "rules" {
    meaning = "control"
    harmful = ["admits"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["cloudflare_firewall_rule", "cloudflare_access_rule"]
  attribute "action" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["allow", "bypass", "skip", "log"]
    means   = "it allows access that it refused before"
  }
  attribute "mode" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["whitelist"]
    means   = "it allows access that it refused before"
  }
  attribute "paused" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["cloudflare_zone_setting"]
  attribute "value" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["off", "flexible", "full", "strict", "origin_pull"]
    where   = { "setting_id" = "ssl" }
    means   = "traffic is encrypted less"
  }
  attribute "value" {
    meaning = "control"
    harmful = ["lowered"]
    where   = { "setting_id" = "min_tls_version" }
    means   = "traffic is encrypted less"
  }
  attribute "value" {
    meaning = "control"
    harmful = ["off"]
    where   = { "setting_id" = "always_use_https" }
    means   = "traffic is encrypted less"
  }
  attribute "value" {
    meaning = "control"
    harmful = ["off"]
    where   = { "setting_id" = "automatic_https_rewrites" }
    means   = "traffic is encrypted less"
  }
  attribute "value" {
    meaning = "control"
    harmful = ["off"]
    where   = { "setting_id" = "tls_client_auth" }
    means   = "it allows access that it refused before"
  }
  attribute "value" {
    meaning = "control"
    harmful = ["off"]
    where   = { "setting_id" = "waf" }
    means   = "it allows access that it refused before"
  }
  attribute "value" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["off", "essentially_off", "low", "medium", "high", "under_attack"]
    where   = { "setting_id" = "security_level" }
    means   = "it allows access that it refused before"
  }
  attribute "value" {
    meaning = "control"
    harmful = ["off"]
    where   = { "setting_id" = "browser_check" }
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["cloudflare_zone_settings_override"]
  attribute "settings.ssl" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["off", "flexible", "full", "strict", "origin_pull"]
    means   = "traffic is encrypted less"
  }
  attribute "settings.min_tls_version" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "traffic is encrypted less"
  }
  attribute "settings.always_use_https" {
    meaning = "control"
    harmful = ["off"]
    means   = "traffic is encrypted less"
  }
  attribute "settings.waf" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "settings.security_level" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["off", "essentially_off", "low", "medium", "high", "under_attack"]
    means   = "it allows access that it refused before"
  }
  attribute "settings.tls_client_auth" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "settings.ssl" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["off", "flexible", "full", "strict"]
  }
}

facts {
  types = [
    "cloudflare_access_policy",
    "cloudflare_zero_trust_access_policy",
    "cloudflare_zero_trust_access_group",
    "cloudflare_access_group",
  ]
  attribute "decision" {
    meaning  = "control"
    harmful  = ["becomes"]
    values   = ["bypass"]
    also_new = true
    means    = "it allows access that it refused before"
  }
  attribute "include.everyone" {
    meaning  = "control"
    harmful  = ["appears"]
    also_new = true
    means    = "it allows access that it refused before"
  }
  attribute "require" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "exclude" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "approval_required" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["cloudflare_zone"]
  attribute "paused" {
    meaning = "control"
    harmful = ["on"]
    means   = "it is held and does nothing"
  }
}

facts {
  types = ["cloudflare_api_token", "cloudflare_account_token"]
  attribute "policy.permission_groups" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "policies.permission_groups.id" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "policy.resources" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "policies.resources" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "condition" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it can be used from more places or by more callers"
  }
}

facts {
  types = ["cloudflare_r2_managed_domain"]
  attribute "enabled" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
}

facts {
  types = ["cloudflare_load_balancer"]
  attribute "default_pools" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "default_pool_ids" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "fallback_pool" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "fallback_pool_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["cloudflare_load_balancer_pool"]
  attribute "origins.address" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["cloudflare_workers_route", "cloudflare_worker_route", "cloudflare_workers_custom_domain"]
  attribute "script" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "script_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "pattern" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "service" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["cloudflare_page_rule"]
  attribute "actions.forwarding_url.url" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "target" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["cloudflare_spectrum_application"]
  attribute "origin_direct" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "origin_dns.name" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types  = [
    "cloudflare_record",
    "cloudflare_dns_record",
    "cloudflare_load_balancer*",
    "cloudflare_workers_*",
    "cloudflare_worker_*",
  ]
  serves = true
}

facts {
  types    = ["cloudflare_record"]
  resolves = true
  # Release 4.39 deprecates `value` for `content`.
  renamed  = ["value=content"]
}

facts {
  types      = ["cloudflare_*api_token", "cloudflare_zero_trust_access_service_token"]
  credential = "key"
}

facts {
  types = ["cloudflare_account_member"]
  attribute "role_ids" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["*admin*"]
    also_new = true
  }
}

facts {
  types   = ["cloudflare_logpush_job"]
  records = true
}

facts {
  types   = ["cloudflare_r2_bucket_lifecycle"]
  expires = ["bucket_name", "rules"]
}

facts {
  types      = ["cloudflare_ruleset", "cloudflare_filter*", "cloudflare_list"]
  attributes = ["waf_rules"]
}
