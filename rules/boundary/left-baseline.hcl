rule "left-baseline" {
  title     = "Recorded production resource no longer identified as production"
  severity  = "high"
  effect    = "needs-approval"
  waivable  = false
  since     = "0.1.0"
  detector  = "left-baseline"
  rationale = "The baseline recorded this resource as production, and nothing about it says so anymore. Removing the tag in one change and destroying the resource in the next would get around every rule that reads tags."
  help      = "If the resource has left production, get that approved and write a new baseline on the trusted branch: `blastgate baseline write`. If not, restore its tag or label."
  references = []
  message = "`${address}` was recorded as production, and nothing identifies it as production anymore"
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
