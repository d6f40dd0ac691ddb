# Policies in the words of this test; the syntax is that of Terraform policy 0.3.
policy {
  enforcement_level = "mandatory_overridable"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0.0, < 7.0.0"
    }
  }
}

input "allowed_types" {
  type    = list(string)
  default = ["gp3", "io2"]
}

input "team" {
  type = string
}

locals {
  owner_tag = "owner"
}

resource_policy "aws_ebs_volume" "volume_encrypted" {
  enforcement_level = "mandatory"
  enforce {
    condition     = core::try(attrs.encrypted, false) == true
    error_message = "Volumes are encrypted."
  }
  enforce {
    condition     = core::contains(input.allowed_types, attrs.type)
    error_message = "Volumes of ${attrs.type} are not allowed: take one of ${core::join(", ", input.allowed_types)}."
    info_message  = "Looking at ${attrs.type}"
  }
}

resource_policy "aws_s3_bucket" "tags_complete" {
  operations = ["create", "update"]
  filter     = core::try(attrs.tags.env, "") == "live"

  locals {
    tags  = core::try(attrs.tags, {})
    owner = core::try(local.tags[local.owner_tag], "")
  }

  enforce {
    condition     = local.owner != "" && core::length(local.owner) > 2
    error_message = "Buckets of live name their owner."
  }
}

resource_policy "aws_security_group" "ssh_closed" {
  enforcement_level = "advisory"
  locals {
    open = [
      for rule in core::try(attrs.ingress, []) : rule
      if rule.from_port <= 22 && rule.to_port >= 22 && core::contains(rule.cidr_blocks, "0.0.0.0/0")
    ]
  }
  enforce {
    condition     = core::length(local.open) == 0
    error_message = "Port 22 is open to everybody."
  }
}

resource_policy "aws_s3_bucket" "deletion_agreed" {
  operations = ["delete"]
  enforce {
    condition     = core::try(prior_attrs.tags.deletion, "no") == "agreed"
    error_message = "Tag the bucket with deletion=agreed first."
  }
}

resource_policy "aws_db_instance" "engine_stays" {
  operations = ["update"]
  enforce {
    condition     = attrs.engine == prior_attrs.engine
    error_message = "The engine of a database does not change."
  }
}

resource_policy "aws_vpc" "flow_logs" {
  locals {
    logs = core::getresources("aws_flow_log", { vpc_id = attrs.id })
  }
  enforce {
    condition     = core::length(local.logs) > 0
    error_message = "A VPC has flow logs."
  }
}

resource_policy "aws_instance" "team_known" {
  enforce {
    condition     = attrs.tags.team == input.team
    error_message = "The team is ${input.team}."
  }
}

resource_policy "aws_instance" "clocked" {
  enforce {
    condition     = core::formatdate("EEEE", core::timestamp()) != "Friday"
    error_message = "Not on Fridays."
  }
}

resource_policy "aws_instance" "versioned" {
  enforce {
    condition     = core::semverconstraint(attrs.tags.version, ">= 2.0.0")
    error_message = "Version 2 at least."
  }
}

provider_policy "aws" "region" {
  enforce {
    condition     = attrs.region == "eu-west-1"
    error_message = "One region."
  }
}
