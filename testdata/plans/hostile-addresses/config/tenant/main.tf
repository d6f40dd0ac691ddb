terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.exports]
    }
  }
}

variable "number" {
  type = number
}

variable "ports" {
  type = list(number)
}

resource "aws_security_group" "edge" {
  name        = "tenant-${var.number}"
  description = "Tenant ${var.number}"
  vpc_id      = "vpc-0d3f1c2b4a5968778"

  dynamic "ingress" {
    for_each = toset(var.ports)

    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["10.20.0.0/17"]
    }
  }
}

module "mailbox" {
  source   = "./mailbox"
  for_each = { "in/out[\"x\"]" = "inout", "dead.letters" = "dead" }

  name = "tenant-${var.number}-${each.value}"

  providers = {
    aws = aws.exports
  }
}
