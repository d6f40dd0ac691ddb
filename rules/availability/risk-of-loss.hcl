rule "risk-of-loss" {
  title     = "May lose entries that something relies on"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "risk-of-loss"
  rationale = "The catalog cannot list every attribute of every provider. Attributes that it does not know are judged by the words in their names and the form of their values: a list that is emptied, a disk that is removed, configuration keys that are no longer set."
  help      = "Show that nothing reads or uses the entries, and get the plan approved. If the guess is wrong, add the fact to your own catalog or lower this rule for the type in the policy."
  references = ["https://developer.hashicorp.com/terraform/plugin/best-practices/naming"]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace"]
  }
  message = "${found.means}%{ if length(attributes) > 0 }: ${code(attributes)}%{ endif }"
  example "a key of a configuration" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_variable"
    before = { items = { host = "a", port = "1" } }
    after  = { items = { host = "a" } }
  }
  example "a disk" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_machine"
    before = { disk = [{ interface = "scsi0" }, { interface = "scsi1" }] }
    after  = { disk = [{ interface = "scsi0" }] }
  }
  example "one more" {
    expect = "pass"
    type   = "acme_machine"
    before = { disk = [{ interface = "scsi0" }] }
    after  = { disk = [{ interface = "scsi0" }, { interface = "scsi1" }] }
  }
}
