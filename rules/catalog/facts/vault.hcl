provider "vault" {
  source   = "hashicorp/vault"
  evidence = "documentation"
}

facts {
  types = ["vault_transit_secret_backend_key"]
  attribute "auto_rotate_period" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "the key or secret is no longer rotated"
  }
  attribute "min_decryption_version" {
    meaning = "control"
    harmful = ["raised"]
    means   = "what earlier versions encrypted can no longer be decrypted"
  }
}

facts {
  types = ["vault_kv_secret_backend_v2", "vault_kv_secret_v2"]
  attribute "max_versions" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "delete_version_after" {
    meaning = "control"
    harmful = ["appears"]
    means   = "contents expire from now on"
  }
  attribute "cas_required" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["vault_*_auth_backend_role", "vault_token_auth_backend_role"]
  attribute "token_policies" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "allowed_policies" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "secret_id_bound_cidrs" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "token_bound_cidrs" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bound_cidrs" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bind_secret_id" {
    meaning = "control"
    harmful = ["off"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bound_claims" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bound_subject" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bound_audiences" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bound_service_account_names" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bound_service_account_namespaces" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bound_iam_principal_arns" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bound_account_ids" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be used from more places or by more callers"
  }
  attribute "bound_service_accounts" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be used from more places or by more callers"
  }
}

facts {
  types = ["vault_pki_secret_backend_role"]
  attribute "allow_any_name" {
    meaning = "control"
    harmful = ["on"]
    means   = "it grants more than before"
  }
  attribute "allow_glob_domains" {
    meaning = "control"
    harmful = ["on"]
    means   = "it grants more than before"
  }
  attribute "allow_wildcard_certificates" {
    meaning = "control"
    harmful = ["on"]
    means   = "it grants more than before"
  }
  attribute "enforce_hostnames" {
    meaning = "control"
    harmful = ["off"]
    means   = "it grants more than before"
  }
  attribute "allowed_domains" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "allow_subdomains" {
    meaning = "control"
    harmful = ["on"]
    means   = "it grants more than before"
  }
}

facts {
  types = ["vault_*_secret_backend_role", "vault_database_secret_backend_role"]
  attribute "policy_document" {
    meaning = "control"
    harmful = ["appears"]
    means   = "it grants more than before"
  }
  attribute "policy_arns" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "role_arns" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "allowed_users" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["*"]
    means   = "it grants more than before"
  }
}

facts {
  types = ["vault_audit"]
  attribute "options.file_path" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["/dev/null", "discard"]
    means   = "less is recorded"
  }
}

facts {
  types = ["vault_egp_policy", "vault_rgp_policy"]
  attribute "enforcement_level" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["advisory", "soft-mandatory", "hard-mandatory"]
    means   = "it only monitors and no longer blocks"
  }
}

facts {
  types      = ["vault_generic_secret", "vault_kv_secret*"]
  credential = "secret"
}

facts {
  types      = ["vault_*_secret_id", "vault_token"]
  credential = "key"
}

facts {
  types         = ["vault_identity_group"]
  authoritative = "every member of the group"
}

facts {
  types   = ["vault_audit*"]
  records = true
}

facts {
  types      = ["vault_*"]
  namespaced = true
}
