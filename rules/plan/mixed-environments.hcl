rule "mixed-environments" {
  title     = "One plan changes production and another environment"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "mixed-environments"
  rationale = "Where environments share a state, a change for one of them can break the other, and a mistake in a test reaches production."
  help      = "Give each environment a state of its own."
  references = []
}
