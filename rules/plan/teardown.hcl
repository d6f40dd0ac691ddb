rule "teardown" {
  title     = "Most of production is destroyed or replaced at once"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "teardown"
  rationale = "Ten production objects or more, and more than half of those that stand, in a single plan: whatever the reason was, it is a rebuild of the environment. Agents have done this to fix one setting, and it took production down for half a day."
  help      = "Find the one attribute that forces the replacements (the report marks it) and leave it as it is, or change it in a new object beside the old one. Split the plan so that each part can be looked at and undone."
  references = []
}
