provider "time" {
  source   = "hashicorp/time"
  commit   = "16bc819eb938f78171198ba2efb37bfe27f6b700"
  evidence = "source"
}

type "time_offset" {
  holds      = "identity"
  confidence = "low"
  local_only = true
  force_new  = ["triggers"]
}

type "time_rotating" {
  holds          = "identity"
  confidence     = "low"
  local_only     = true
  force_new      = ["rfc3339", "triggers"]
  force_new_when = { rotation_rfc3339 = "conditional" }
}

type "time_sleep" {
  holds      = "nothing"
  local_only = true
  force_new  = ["triggers"]
}

type "time_static" {
  holds      = "identity"
  confidence = "low"
  local_only = true
  force_new  = ["rfc3339", "triggers"]
}
