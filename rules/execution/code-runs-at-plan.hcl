rule "code-runs-at-plan" {
  title     = "Planning runs code"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "code-runs-at-plan"
  rationale = "An `external` data source, an HTTP request that sends something and a provider that calls a program to sign in run with the credentials of the run before anybody has seen a plan. In a pull request the author decides what that code is."
  help      = "Compute the value without a program, or move it to a step outside Terraform that has no production credentials. If the code has to run, have people read it before the first plan; a policy may set `rule \"code-runs-at-plan\" { effect = \"note\" }` where it is known."
  references = [
    "https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external",
    "https://registry.terraform.io/providers/hashicorp/http/latest/docs/data-sources/http",
  ]
}
