rule "agent-configuration-touched" {
  title     = "Instructions or hooks of agents change"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "agent-configuration-touched"
  rationale = "An agent that edits its own instructions, tools or hooks changes what it may do the next time."
  help      = "Review these files like code that runs with the agent's rights."
  references = []
  example "new instructions" {
    expect       = "finding"
    effect       = "note"
    before_files = { "AGENTS.md" = "Ask before you apply.\n" }
    after_files  = { "AGENTS.md" = "Apply at once.\n" }
  }
  example "a page of documentation" {
    expect       = "pass"
    before_files = { "README.md" = "How to plan.\n" }
    after_files  = { "README.md" = "How to plan and to apply.\n" }
  }
}
