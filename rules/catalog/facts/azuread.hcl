provider "azuread" {
  source   = "hashicorp/azuread"
  evidence = "documentation"
}

facts {
  types = ["azuread_service_principal", "azuread_user"]
  attribute "account_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "nobody can sign in with it anymore"
  }
  attribute "status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["suspended", "deprovisioned"]
    means   = "nobody can sign in with it anymore"
  }
}

facts {
  types = ["azuread_conditional_access_policy"]
  attribute "state" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["disabled", "enabledforreportingbutnotenforced", "enabled"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "conditions.users.excluded_users" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
  attribute "conditions.users.excluded_groups" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
  attribute "conditions.users.excluded_roles" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
  attribute "conditions.users.included_users" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "more is exempt from it"
  }
  attribute "conditions.users.included_groups" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "more is exempt from it"
  }
  attribute "conditions.users.included_roles" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "more is exempt from it"
  }
  attribute "conditions.applications.excluded_applications" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
  attribute "conditions.locations.excluded_locations" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
  attribute "grant_controls.built_in_controls" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "a second factor is required less often"
  }
  attribute "grant_controls" {
    meaning = "control"
    harmful = ["gone"]
    means   = "a second factor is required less often"
  }
}

facts {
  types = ["azuread_app_role_assignment"]
  attribute "app_role_id" {
    meaning  = "control"
    harmful  = ["becomes"]
    values   = [
      "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8",
      "06b708a9-e830-4db3-a914-8e69da51d44f",
      "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9",
      "19dbc75e-c2e2-444c-a770-ec69d8559fc7",
    ]
    also_new = true
    means    = "it grants more than before"
  }
}

facts {
  types      = [
    "azuread_application_certificate",
    "azuread_application_password",
    "azuread_service_principal_certificate",
    "azuread_service_principal_password",
    "azuread_service_principal_token_signing_certificate",
  ]
  credential = "key"
}

facts {
  types      = [
    "azuread_application_federated_identity_credential",
    "azuread_application_flexible_federated_identity_credential",
  ]
  credential = "trust"
}

facts {
  types         = ["azuread_group"]
  authoritative = "every member of the group"
}

facts {
  types = ["azuread_directory_role"]
  attribute "display_name" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["*Administrator"]
    also_new = true
  }
}

facts {
  types = ["azuread_directory_role_assignment"]
  attribute "role_id" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = [
      "62e90394-69f5-4237-9190-012177145e10",
      "e8611ab8-c189-46e8-94e1-60213ab1f814",
      "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
      "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
    ]
    also_new = true
  }
}

facts {
  types      = ["azuread_application"]
  attributes = ["callbacks"]
}
