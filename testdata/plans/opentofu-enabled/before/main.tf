terraform {
  required_version = ">= 1.11"
}

variable "stage" {
  type    = string
  default = "production"
}

variable "token" {
  type      = string
  default   = "fixture-token-7d1f"
  ephemeral = true
}

variable "exports" {
  type    = bool
  default = true
}

resource "terraform_data" "ledger" {
  for_each         = toset(["eu", "us"])
  input            = { stage = var.stage, region = each.key, tags = { Environment = "production" } }
  triggers_replace = var.stage
}

resource "terraform_data" "exports" {
  input = { name = "exports", tags = { Environment = "production" } }

  lifecycle {
    enabled = var.exports
  }
}

resource "terraform_data" "archive" {
  input = { name = "archive", tags = { Environment = "production" } }

  lifecycle {
    destroy = false
  }
}
