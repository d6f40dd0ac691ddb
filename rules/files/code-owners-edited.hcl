rule "code-owners-edited" {
  title     = "Code owners changed"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "code-owners-edited"
  rationale = "Owners are asked for a review only where this file names them. Whoever removes a line decides alone from then on."
  help      = "Move the edit to a change of its own, approved by the current owners."
  message   = "Code owners are ${found.verb} in this change: `${found.file}`"
  references = ["https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners"]
  example "an owner is taken out" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { ".github/CODEOWNERS" = "* @dev\n/live/prod/ @platform\n" }
    after_files  = { ".github/CODEOWNERS" = "* @dev\n" }
  }
  example "only a comment" {
    expect       = "pass"
    before_files = { ".github/CODEOWNERS" = "* @dev\n" }
    after_files  = { ".github/CODEOWNERS" = "# Everything else.\n* @dev\n" }
  }
}
