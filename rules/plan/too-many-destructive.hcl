rule "too-many-destructive" {
  title     = "Too many destructive changes to review"
  severity  = "high"
  concern   = "loss"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "too-many-destructive"
  rationale = "Nobody reads dozens of deletions one by one. The one that matters hides among the others."
  help      = "Split the plan by module or by kind of resource, starting with what holds no data, so that every part can be reviewed in full. `limits` in the policy can set a hard maximum."
  message   = "The plan has ${found.count} destructive changes, too many to review individually"
  references = []
  example "thirty tables" {
    expect    = "finding"
    effect    = "needs-approval"
    type      = "aws_dynamodb_table"
    instances = 30
    before    = { name = "orders" }
  }
  example "ten tables" {
    expect    = "pass"
    type      = "aws_dynamodb_table"
    instances = 10
    before    = { name = "orders" }
  }
}
