variable "revision" { default = "1" }

resource "terraform_data" "network" {
  triggers_replace = [var.revision]
  input            = "network"
}

resource "terraform_data" "zone" {
  for_each         = toset(["a", "b"])
  triggers_replace = [each.key == "a" ? var.revision : "1"]
  input            = each.key
}

# Only the condition names the network.
resource "terraform_data" "guarded" {
  input = "guarded"
  lifecycle {
    precondition {
      condition     = terraform_data.network.output == "network"
      error_message = "There is no network."
    }
  }
}

# Only the message names it, through a local.
locals {
  label = "network ${terraform_data.network.id}"
}

resource "terraform_data" "explained" {
  input = "explained"
  lifecycle {
    postcondition {
      condition     = self.output != ""
      error_message = "Nothing came of ${local.label}."
    }
  }
}

# A condition of each instance that reads the one with its key.
resource "terraform_data" "paired" {
  for_each = toset(["a", "b"])
  input    = each.key
  lifecycle {
    precondition {
      condition     = terraform_data.zone[each.key].output == each.key
      error_message = "The zone is missing."
    }
  }
}

# Not in the state before this plan: the JSON says nowhere what it reads.
resource "terraform_data" "new" {
  count = var.revision == "1" ? 0 : 1
  input = "new"
  lifecycle {
    precondition {
      condition     = terraform_data.guarded.output != ""
      error_message = "Nobody guards."
    }
  }
}

# A root variable that is validated against an object.
variable "mode" {
  default = "blue"
  validation {
    condition     = var.mode != terraform_data.zone["a"].output
    error_message = "The mode is a zone."
  }
}

resource "terraform_data" "validated" {
  input = var.mode
}

module "service" {
  source = "./service"
  size   = 2
}

resource "terraform_data" "after_output" {
  input = module.service.name
}

# A check reads objects; none of them depends on it.
check "health" {
  data "terraform_remote_state" "probe" {
    backend = "local"
    config  = { path = "${terraform_data.network.output}.tfstate" }
  }
  assert {
    condition     = terraform_data.guarded.output != "" && can(data.terraform_remote_state.probe.outputs)
    error_message = "It does not answer."
  }
}

resource "terraform_data" "alone" {
  input = "alone"
}
