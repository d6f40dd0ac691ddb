rule "untrusted-policy" {
  title     = "The policy comes from the tree under review"
  severity  = "medium"
  effect    = "note"
  waivable  = false
  since     = "0.1.0"
  detector  = "untrusted-policy"
  rationale = "The policy was read from a working tree that the author of the change can edit. A change that brings its own policy judges itself."
  help      = "Read the policy from the protected branch: `--policy-ref origin/main`. In CI fetch that branch first."
  references = []
  message = "The policy `${found.policy}` was read from the working tree, which may be under review"
  example "a file of the working tree" {
    expect = "finding"
    effect = "note"
    policy = <<-POLICY
      limits {
        destructive_changes = 100
      }
    POLICY
    untrusted_policy = true
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
  example "the protected branch" {
    expect = "pass"
    policy = <<-POLICY
      limits {
        destructive_changes = 100
      }
    POLICY
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
}
