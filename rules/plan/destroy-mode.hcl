rule "destroy-mode" {
  title     = "The plan destroys everything"
  severity  = "critical"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "destroy-mode"
  rationale = "A destroy plan takes down every object of the state, with the data in it. In production this is how environments are lost."
  help      = "If one object shall go, remove its block and plan normally. If the environment shall go, take it out of production first: move its data, drop its protections in a reviewed change, and destroy it in steps."
  references = ["https://developer.hashicorp.com/terraform/cli/commands/destroy"]
}
