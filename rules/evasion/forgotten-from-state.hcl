rule "forgotten-from-state" {
  title     = "Removed from state"
  severity  = "medium"
  concern   = "loss"
  effect    = production || (holds == "data" && contains(actions, "create")) ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Nothing is deleted now. The resource remains where no plan sees it: its protections can be removed and it can be destroyed without any review."
  help      = "Say in the change who manages the resource from now on, and get that approved. Write it as a `removed` block with `destroy = false`, which means the same to Terraform and OpenTofu. If the resource moves to another state, import it there as part of the same work. If it was meant to stay, restore its block."
  references = ["https://developer.hashicorp.com/terraform/language/block/removed"]
  when       = forgets
  message   = "`${address}` is removed from state and is no longer managed"
  fix = { kind = "removed-block", text = hcl_removed() }
  example "production" {
    expect  = "finding"
    fix    = <<-EOT
      removed {
        from = aws_dynamodb_table.example

        lifecycle {
          destroy = false
        }
      }
    EOT
    effect  = "needs-approval"
    type    = "aws_dynamodb_table"
    actions = ["forget"]
    before  = { name = "orders" }
  }
  example "replaced, the old object left behind" {
    expect  = "finding"
    effect  = "needs-approval"
    type    = "aws_instance"
    actions = ["create", "forget"]
    before  = { ami = "a" }
    after   = { ami = "b" }
  }
  example "a store of development that another one takes the place of" {
    expect     = "finding"
    effect     = "needs-approval"
    type       = "aws_dynamodb_table"
    production = false
    actions    = ["create", "forget"]
    before     = { name = "orders" }
    after      = { name = "orders-2" }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_sqs_queue"
    production = false
    actions    = ["forget"]
    before     = { name = "jobs" }
  }
  example "updated" {
    expect = "pass"
    type   = "aws_sqs_queue"
    before = { name = "jobs" }
    after  = { name = "jobs" }
  }
}
