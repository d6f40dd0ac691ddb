rule "agent-configuration-touched" {
  title     = "Instructions or hooks of agents change"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "agent-configuration-touched"
  rationale = "An agent that edits its own instructions, tools or hooks changes what it may do the next time."
  help      = "Have a person read what comes and goes in these files as code that runs with the agent's rights: permissions, hooks, tools, and rules about when to ask. Put the edit into a change of its own if this one is about infrastructure."
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
