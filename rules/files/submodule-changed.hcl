rule "submodule-changed" {
  title     = "A submodule points to other code"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "submodule-changed"
  rationale = "The content of a submodule is not part of this repository, so what changes there is not judged here."
  help      = "Check both commits out and compare them: `blastgate diff BEFORE AFTER`. Or plan, and judge the plan."
  references = ["https://git-scm.com/docs/gitsubmodules"]
}
