provider "postgresql" {
  source   = "cyrilgdn/postgresql"
  commit   = "ff936b9548c1076f498523a2bd116915ff977142"
  evidence = "source"
}

type "postgresql_database" {
  holds     = "data"
  why       = "database objects"
  force_new = ["encoding", "lc_collate", "lc_ctype", "template"]
}

type "postgresql_default_privileges" {
  holds     = "nothing"
  parent    = ["database"]
  access    = "iam"
  force_new = ["database", "object_type", "owner", "role", "schema", "with_grant_option"]
}

type "postgresql_extension" {
  holds       = "data"
  why         = "database objects"
  parent      = ["database"]
  executes    = "deploys_code"
  protections = [
    { kind = "force_destroy", path = "drop_cascade", safe = false, unset_safe = true, recovery = false },
  ]
  force_new   = ["database", "name"]
}

type "postgresql_function" {
  holds       = "data"
  why         = "database objects"
  parent      = ["schema"]
  executes    = "deploys_code"
  protections = [
    { kind = "force_destroy", path = "drop_cascade", safe = false, unset_safe = true, recovery = false },
  ]
  force_new   = [
    "arg",
    "arg.mode",
    "arg.name",
    "arg.type",
    "database",
    "language",
    "name",
    "returns",
    "schema",
  ]
}

type "postgresql_grant" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  access    = "iam"
  force_new = ["columns", "database", "object_type", "objects", "role", "schema", "with_grant_option"]
}

type "postgresql_grant_role" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["grant_role", "role", "with_admin_option"]
}

type "postgresql_physical_replication_slot" {
  holds     = "data"
  why       = "database objects"
  force_new = ["name"]
}

type "postgresql_publication" {
  holds       = "data"
  why         = "database objects"
  parent      = ["database"]
  protections = [
    { kind = "force_destroy", path = "drop_cascade", safe = false, unset_safe = true, recovery = false },
  ]
  force_new   = ["all_tables", "database"]
}

type "postgresql_replication_slot" {
  holds     = "data"
  why       = "database objects"
  parent    = ["database"]
  force_new = ["database", "name", "plugin"]
}

type "postgresql_role" {
  holds  = "identity"
  access = "iam"
}

type "postgresql_schema" {
  holds       = "data"
  why         = "database objects"
  parent      = ["database"]
  protections = [
    { kind = "force_destroy", path = "drop_cascade", safe = false, unset_safe = true },
  ]
  force_new   = ["database"]
}

type "postgresql_security_label" {
  holds     = "nothing"
  parent    = ["object_name"]
  access    = "iam"
  force_new = ["label_provider", "object_name", "object_type"]
}

type "postgresql_server" {
  holds       = "nothing"
  parent      = ["fdw_name"]
  access      = "iam"
  protections = [
    { kind = "force_destroy", path = "drop_cascade", safe = false, unset_safe = true },
  ]
  force_new   = ["fdw_name", "server_type"]
}

type "postgresql_subscription" {
  holds     = "data"
  why       = "database objects"
  parent    = ["database"]
  force_new = ["conninfo", "create_slot", "database", "name", "publications", "slot_name"]
}

type "postgresql_user_mapping" {
  holds     = "nothing"
  parent    = ["user_name", "server_name"]
  access    = "iam"
  force_new = ["server_name", "user_name"]
}
