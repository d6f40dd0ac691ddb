rule "recreate-instead-of-move" {
  title     = "Resource destroyed and recreated under another address"
  severity  = "high"
  concern   = "loss"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "recreate-instead-of-move"
  rationale = "To Terraform a renamed block, a changed key or a new module path is a different resource: the old one is destroyed and a new one is created. A `moved` block says that they are the same, and nothing is destroyed."
  help      = "Add the `moved` block to the configuration and plan again; the pair becomes a move without changes."
  message   = "`${address}` %{ if certain }is%{ else }may be%{ endif } destroyed and `${found.new}` %{ if certain }is%{ else }may be%{ endif } created with the same attributes: this looks like a rename"
  references = ["https://developer.hashicorp.com/terraform/language/modules/develop/refactoring"]
  example "a block with a new name" {
    expect = "finding"
    effect = "needs-approval"
    fix    = <<-EOT
      moved {
        from = aws_s3_bucket.logs
        to   = aws_s3_bucket.access_logs
      }
    EOT
    change {
      address = "aws_s3_bucket.logs"
      before  = { bucket = "example-logs", force_destroy = false }
    }
    change {
      address = "aws_s3_bucket.access_logs"
      after   = { bucket = "example-logs", force_destroy = false }
    }
  }
  example "another object" {
    expect = "pass"
    change {
      address = "aws_s3_bucket.logs"
      before  = { bucket = "example-logs" }
    }
    change {
      address = "aws_s3_bucket.reports"
      after   = { bucket = "example-reports" }
    }
  }
}
