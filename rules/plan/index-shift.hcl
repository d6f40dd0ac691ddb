rule "index-shift" {
  title     = "Instances change places because a list moved under `count`"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "index-shift"
  rationale = "With `count` an object is known by its position. When an element in the middle of the list goes, every object after it takes the attributes of its neighbour, and the last one is destroyed, whichever was meant."
  help      = "Use `for_each` over a set or map, so that each object keeps its own key, and add a `moved` block for each instance (`from = x[0]`, `to = x[\"key\"]`). Or add the new element at the end of the list."
  references = ["https://developer.hashicorp.com/terraform/language/meta-arguments/for_each"]
}
