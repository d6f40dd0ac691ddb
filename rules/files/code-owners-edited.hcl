rule "code-owners-edited" {
  title     = "Who has to review changes"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "code-owners-edited"
  rationale = "Owners are asked for a review only where this file names them. Whoever takes a line out decides alone from then on."
  help      = "Put the edit into a change of its own, approved by the owners who are named now."
  references = ["https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners"]
}
