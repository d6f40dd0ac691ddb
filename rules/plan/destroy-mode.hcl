rule "destroy-mode" {
  title     = "The plan destroys everything"
  severity  = "critical"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "destroy-mode"
  rationale = "A destroy plan takes down every object of the state, with the data in it. In production this is how environments are lost."
  help      = "If one object shall go, remove its block and plan normally. If the environment shall go, take it out of production first: move its data, drop its protections in a reviewed change, and destroy it in steps."
  references = ["https://developer.hashicorp.com/terraform/cli/commands/destroy"]
  example "production" {
    expect  = "finding"
    effect  = "fail"
    message = "destroys everything"
    plan    = { mode = "destroy" }
    type    = "aws_db_instance"
    before  = { identifier = "main" }
  }
  example "the mode is not told, and everything goes" {
    expect = "finding"
    effect = "fail"
    change {
      type   = "aws_db_instance"
      before = { identifier = "main" }
    }
    change {
      type   = "aws_sqs_queue"
      before = { name = "jobs" }
    }
  }
  example "nobody knows whether it is production" {
    expect     = "finding"
    effect     = "needs-approval"
    plan       = { mode = "destroy" }
    type       = "aws_sqs_queue"
    production = "unknown"
    before     = { name = "jobs" }
  }
  example "an environment for a test" {
    expect     = "finding"
    effect     = "note"
    plan       = { mode = "destroy" }
    type       = "aws_sqs_queue"
    production = false
    before     = { name = "jobs" }
  }
  example "blocks that are gone from the configuration" {
    expect = "pass"
    change {
      type   = "aws_db_instance"
      reason = "delete_because_no_resource_config"
      before = { identifier = "main" }
    }
    change {
      type   = "aws_sqs_queue"
      reason = "delete_because_no_resource_config"
      before = { name = "jobs" }
    }
  }
}
