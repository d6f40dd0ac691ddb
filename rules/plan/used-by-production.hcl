rule "used-by-production" {
  title     = "Production depends on what is destroyed"
  severity  = "high"
  concern   = "loss"
  effect    = "needs-approval"
  raises    = "destructive"
  since     = "0.1.0"
  detector  = "used-by-production"
  rationale = "A tag says what a resource was made for, not who uses it. Where production refers to a resource that is tagged as development, destroying it takes production down whatever the tag says."
  help      = "Give production a resource of its own first, or tag this one as production; then get the plan approved."
  message   = "`${address}` is labeled as non-production, but production %{ if certain }depends%{ else }may depend%{ endif } on it"
  references = []
  example "a group of development that a machine of production is in" {
    expect = "finding"
    effect = "needs-approval"
    change {
      address    = "aws_security_group.shared"
      production = false
      actions    = ["delete", "create"]
      before     = { id = "sg-0a1b2c3d4e5f60718", name = "a", tags = { Environment = "dev" } }
      after      = { name = "b", tags = { Environment = "dev" } }
    }
    change {
      address = "aws_instance.web"
      before  = { monitoring = false, vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"], tags = { Environment = "production" } }
      after   = { monitoring = true, vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"], tags = { Environment = "production" } }
    }
  }
  example "a group of development that nothing of production uses" {
    expect     = "pass"
    type       = "aws_security_group"
    production = false
    actions    = ["delete", "create"]
    before     = { id = "sg-0a1b2c3d4e5f60718", name = "a", tags = { Environment = "dev" } }
    after      = { name = "b", tags = { Environment = "dev" } }
  }
}
