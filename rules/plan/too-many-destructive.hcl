rule "too-many-destructive" {
  title     = "More destructive changes than a review can see"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "too-many-destructive"
  rationale = "Nobody reads dozens of deletions one by one. The one that matters hides among the others."
  help      = "Split the plan by module or by kind of object, so that each part can be read to the end; begin with what holds no data. The policy's `limits` can set a number that fails."
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
