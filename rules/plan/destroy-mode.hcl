rule "destroy-mode" {
  title     = "Plan destroys everything"
  severity  = "critical"
  concern   = "loss"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "destroy-mode"
  rationale = "A destroy plan removes every resource in the state, together with its data. In production this is how environments are lost."
  help      = "To remove a single resource, delete its block and plan normally. To retire an environment, first move its data and remove its protections in a reviewed change, then destroy it in steps."
  references = ["https://developer.hashicorp.com/terraform/cli/commands/destroy"]
  case "production" {
    message = "The plan destroys all ${found.count} resources in the state, ${found.production} of them production"
  }
  case "unknown" {
    effect  = "needs-approval"
    message = "The plan destroys all ${found.count} resources in the state, and some of them may be production"
  }
  case "elsewhere" {
    effect  = "note"
    message = "The plan destroys all ${found.count} resources in the state, none of them production"
  }
  example "production" {
    expect  = "finding"
    effect  = "fail"
    case    = "production"
    message = "destroys all 1 resources in the state, 1 of them"
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
