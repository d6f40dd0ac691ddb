provider "random" {
  source   = "hashicorp/random"
  commit   = "ad788e233bb42be5ecad3ba8f43de0d9d9dc7185"
  evidence = "source"
}

type "random_bytes" {
  holds     = "data"
  why       = "generated secret: replacing it changes the value everywhere"
  force_new = ["keepers", "length"]
}

type "random_id" {
  holds      = "identity"
  local_only = true
  force_new  = ["byte_length", "keepers", "prefix"]
}

type "random_integer" {
  holds      = "identity"
  local_only = true
  force_new  = ["keepers", "max", "min", "seed"]
}

type "random_password" {
  holds          = "data"
  why            = "generated secret: replacing it changes the value everywhere"
  access         = "credential"
  force_new      = [
    "keepers",
    "length",
    "lower",
    "min_lower",
    "min_numeric",
    "min_special",
    "min_upper",
    "number",
    "numeric",
    "special",
    "upper",
  ]
  force_new_when = { override_special = "conditional" }
}

type "random_pet" {
  holds      = "identity"
  local_only = true
  force_new  = ["keepers", "length", "prefix", "separator"]
}

type "random_shuffle" {
  holds      = "identity"
  local_only = true
  force_new  = ["input", "keepers", "result_count", "seed"]
}

type "random_string" {
  holds          = "identity"
  local_only     = true
  force_new      = [
    "keepers",
    "length",
    "lower",
    "min_lower",
    "min_numeric",
    "min_special",
    "min_upper",
    "number",
    "numeric",
    "special",
    "upper",
  ]
  force_new_when = { override_special = "conditional" }
}

type "random_uuid" {
  holds      = "identity"
  local_only = true
  force_new  = ["keepers"]
}

type "random_uuid4" {
  holds     = "identity"
  force_new = ["keepers"]
}

type "random_uuid7" {
  holds     = "identity"
  force_new = ["keepers"]
}
