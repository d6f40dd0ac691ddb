rule "restarts-at-once" {
  title     = "Engine may restart immediately"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "restarts-at-once"
  rationale = "With `apply_immediately`, a change that needs a restart does not wait for the maintenance window: connections drop when the plan is applied."
  help      = "Leave `apply_immediately` off so that the change waits for the maintenance window, or apply it when a short outage is acceptable."
  references = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.ApplyImmediately.html"]
  match {
    actions = ["update"]
  }
  fix = { kind = "attributes", text = "apply_immediately = false" }
  message = "`${address}` applies ${code(attributes)} immediately, which may restart the engine"
  example "a larger class at once" {
    expect = "finding"
    effect = "note"
    type   = "aws_db_instance"
    before = { instance_class = "db.m5.large", apply_immediately = true }
    after  = { instance_class = "db.m5.xlarge", apply_immediately = true }
  }
  example "in the window" {
    expect = "pass"
    type   = "aws_db_instance"
    before = { instance_class = "db.m5.large", apply_immediately = false }
    after  = { instance_class = "db.m5.xlarge", apply_immediately = false }
  }
}
