rule "workflow-edited" {
  title     = "What runs Terraform is edited in the same change"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "workflow-edited"
  rationale = "Workflows and scripts decide what is planned, who approves and what is applied. An edit can leave a check out, apply without asking or go on after a failure, and then no verdict on the configuration means anything."
  help      = "Put the edit of the workflow into a change of its own. Read the lines that come and go: steps that are gone, `-auto-approve`, `-destroy`, `|| true`, `continue-on-error`, wider permissions."
  references = ["https://docs.github.com/en/actions/reference/security/secure-use"]
}
