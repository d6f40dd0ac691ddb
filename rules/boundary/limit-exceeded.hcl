rule "limit-exceeded" {
  title     = "A limit of the policy is exceeded"
  severity  = "high"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "limit-exceeded"
  rationale = "The policy says how much one plan may destroy, how far its radius may reach and how old it may be. A larger plan cannot be reviewed, and an older one no longer tells what would happen."
  help      = "Split the plan into smaller ones, or have the owners of the policy raise the limit."
  references = []
  example "two destructive changes where one is allowed" {
    expect    = "finding"
    effect    = "fail"
    message   = "Destructive changes in this plan: 2, and the policy allows 1"
    policy    = <<-POLICY
      limits {
        destructive_changes = 1
      }
    POLICY
    type      = "aws_dynamodb_table"
    instances = 2
    before    = { name = "orders" }
  }
  example "one" {
    expect = "pass"
    policy = <<-POLICY
      limits {
        destructive_changes = 1
      }
    POLICY
    type   = "aws_dynamodb_table"
    before = { name = "orders" }
  }
}
