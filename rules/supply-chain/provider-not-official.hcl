rule "provider-not-official" {
  title     = "A well-known type is managed by somebody else's provider"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "provider-not-official"
  rationale = "A provider runs with all credentials of the run. One that carries the name of a well-known provider under another namespace of a public registry is somebody else's program: a fork at best."
  help      = "Put the source back to the `hashicorp` namespace in `required_providers`. If the fork is meant, have people look at where it comes from, or serve it from a registry of your own."
  references = ["https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses"]
  message = "`${address}`%{ if found.more > 0 } and ${found.more} more%{ endif } would be managed by `${found.provider}`"
  example "another namespace" {
    expect   = "finding"
    effect   = "needs-approval"
    message  = "registry.terraform.io/evil/aws"
    type     = "aws_db_instance"
    provider = "registry.terraform.io/evil/aws"
    before   = { allocated_storage = 20 }
    after    = { allocated_storage = 30 }
  }
  example "the built-in provider has no such type" {
    expect   = "finding"
    type     = "aws_db_instance"
    provider = "terraform.io/builtin/terraform"
    before   = { allocated_storage = 20 }
    after    = { allocated_storage = 30 }
  }
  example "the official one" {
    expect   = "pass"
    type     = "aws_db_instance"
    provider = "registry.opentofu.org/hashicorp/aws"
    before   = { allocated_storage = 20 }
    after    = { allocated_storage = 30 }
  }
  example "a registry of one's own" {
    expect   = "pass"
    type     = "aws_db_instance"
    provider = "registry.example.com/platform/aws"
    before   = { allocated_storage = 20 }
    after    = { allocated_storage = 30 }
  }
  example "a provider of another name" {
    expect   = "pass"
    type     = "datadog_monitor"
    provider = "registry.terraform.io/datadog/datadog"
    before   = { name = "a" }
    after    = { name = "b" }
  }
}
