rule "agent-configuration-touched" {
  title     = "Agent configuration changed"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "agent-configuration-touched"
  rationale = "An agent that edits its own instructions, tools or hooks changes what it may do next time."
  help      = "Have a person review what is added to and removed from these files as code that runs with the agent's rights: permissions, hooks, tools, and rules about when to ask. If this change is about infrastructure, move the edit to a change of its own."
  message   = "Instructions or hooks of agents are ${found.verb}: `${found.file}`"
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
