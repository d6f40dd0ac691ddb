rule "used-by-production" {
  title     = "Production depends on what is destroyed"
  severity  = "high"
  effect    = "needs-approval"
  raises    = "destructive"
  since     = "0.1.0"
  detector  = "used-by-production"
  rationale = "A mark tells what an object was made for, not who uses it. Where production refers to an object that is marked as development, destroying it takes production down, whatever the mark says."
  help      = "Give production an object of its own first, or mark this one as production; then have people approve the plan."
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
