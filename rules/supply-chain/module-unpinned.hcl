rule "module-unpinned" {
  title     = "A module that may change by itself"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "module-unpinned"
  rationale = "A module without a version, or at a branch, is whatever its owner publishes by the time somebody runs `init`. The plan that was approved and the next one are then made of different code."
  help      = "Give a registry module an exact `version`, and a module from a repository `?ref=` with a commit or a tag."
  references = ["https://developer.hashicorp.com/terraform/language/modules/sources#selecting-a-revision"]
}
