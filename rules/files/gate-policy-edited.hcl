rule "gate-policy-edited" {
  title     = "Gate policy changed together with what it judges"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "gate-policy-edited"
  rationale = "A change that brings its own rules can approve itself. The policy of the base branch applies, and a new one is for its owners to accept."
  help      = "Change the policy in a pull request of its own, reviewed by its owners. Judge this change with the policy of the base branch: `--policy-ref` with the base revision."
  references = []
  case "own" {
    message = "The gate's own policy is ${found.verb} in this change: `${found.file}`"
  }
  case "other" {
    message = "The policy of another gate is ${found.verb} in this change: `${found.file}`"
  }
  example "a weaker policy together with a change" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { "blastgate.hcl" = "limits {\n  destructive_changes = 1\n}\n" }
    after_files  = { "blastgate.hcl" = "limits {\n  destructive_changes = 100\n}\n" }
  }
  example "a rule of one's own goes" {
    expect       = "finding"
    before_files = { "blastgate/rules/own/no-spot.hcl" = "rule \"no-spot\" {}\n" }
    after_files  = { "main.tf" = "locals { a = 1 }" }
  }
  example "who may approve" {
    expect       = "finding"
    message      = "gate/allowed_signers"
    before_files = { "gate/allowed_signers" = "ada@example.com namespaces=\"blastgate\" ssh-ed25519 AAAA\n" }
    after_files  = { "gate/allowed_signers" = "eve@example.com namespaces=\"blastgate\" ssh-ed25519 AAAA\n" }
  }
  example "only spaces and comments" {
    expect       = "pass"
    before_files = { "blastgate.hcl" = "limits {\n  destructive_changes = 1\n}\n" }
    after_files  = { "blastgate.hcl" = "# Agreed in May.\nlimits {\n  destructive_changes   = 1\n}\n" }
  }
  example "a rule of another gate is removed" {
    expect = "finding"
    case   = "other"
    effect = "needs-approval"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "policy/plan.rego" = "package main\ndeny[msg] { input.destroy }" }
    after_files  = { "policy/plan.rego" = "package main" }
  }
}
