provider "tfe" {
  source   = "hashicorp/tfe"
  evidence = "documentation"
}

facts {
  types = ["tfe_workspace"]
  attribute "auto_apply" {
    meaning = "control"
    harmful = ["on"]
    means   = "changes are applied without review"
  }
}

facts {
  types = ["tfe_workspace_settings"]
  attribute "global_remote_state" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
  attribute "auto_apply" {
    meaning = "control"
    harmful = ["on"]
    means   = "changes are applied without review"
  }
}

facts {
  types = ["tfe_policy", "tfe_sentinel_policy"]
  attribute "enforce_mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["advisory", "soft-mandatory", "mandatory", "hard-mandatory"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "enforce_mode" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["advisory"]
    means   = "it only monitors and no longer blocks"
  }
}

facts {
  types      = ["tfe_*_token"]
  credential = "key"
}

facts {
  types = ["tfe_team_access"]
  attribute "access" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["admin"]
    also_new = true
  }
}

facts {
  types = ["tfe_team"]
  attribute "organization_access.manage_membership" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
}

facts {
  types     = ["tfe_workspace_run"]
  on_create = "it starts a run that applies or destroys"
}

facts {
  types       = ["tfe_outputs"]
  source      = "https://registry.terraform.io/providers/hashicorp/tfe/latest/docs/data-sources/outputs"
  reads_state = ["values", "nonsensitive_values"]
}

facts {
  types  = ["tfe_workspace"]
  source = "https://registry.terraform.io/providers/hashicorp/tfe/latest/docs/resources/workspace"
  attribute "global_remote_state" {
    meaning = "control"
    harmful = ["on"]
    means   = "every workspace of the organization may read its state"
  }
}

facts {
  types  = ["tfe_organization"]
  source = "https://registry.terraform.io/providers/hashicorp/tfe/latest/docs/resources/organization"
  attribute "allow_force_delete_workspaces" {
    meaning = "control"
    harmful = ["on"]
    means   = "workspaces that still manage objects may be deleted"
  }
  attribute "collaborator_auth_policy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["password", "two_factor_mandatory"]
    means   = "a second factor is required less often"
  }
}

facts {
  types = ["tfe_workspace", "tfe_stack"]
  attribute "vcs_repo.identifier" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}
