rule "left-baseline" {
  title     = "Recorded production no longer marked as such"
  severity  = "high"
  effect    = "needs-approval"
  waivable  = false
  since     = "0.1.0"
  detector  = "left-baseline"
  rationale = "The baseline recorded this object as production, and nothing about it says so any more. Taking the mark off in one change and destroying the object in the next is the way around every rule that reads marks."
  help      = "If the object has left production, have people approve that, and write the baseline anew on the trusted branch: `blastgate baseline write`. If not, put its mark back."
  references = []
  example "the tag of a recorded table is gone" {
    expect   = "finding"
    effect   = "needs-approval"
    message  = "was recorded as production"
    baseline = ["orders-live"]
    type       = "aws_dynamodb_table"
    production = false
    before = { id = "orders-live", read_capacity = 5 }
    after  = { id = "orders-live", read_capacity = 6 }
  }
  example "a recorded table that is still production" {
    expect   = "pass"
    baseline = ["orders-live"]
    type     = "aws_dynamodb_table"
    before   = { id = "orders-live", read_capacity = 5 }
    after    = { id = "orders-live", read_capacity = 6 }
  }
  example "a table that nobody recorded" {
    expect   = "pass"
    baseline = ["orders-live"]
    type       = "aws_dynamodb_table"
    production = false
    before = { id = "scratch", read_capacity = 5 }
    after  = { id = "scratch", read_capacity = 6 }
  }
}
