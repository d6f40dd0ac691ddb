# The core of blastgate's job for a policy engine: which deletions are of production, and how many
# objects depend on what is destroyed, by the lists of dependencies in the prior state.
package plan

import rego.v1

production_deletions := count([change |
	some change in input.resource_changes
	change.mode == "managed"
	"delete" in change.change.actions
	change.change.before.tags_all.env == "production"
])

block(address) := regex.replace(address, `\[[^\]]*\]`, "")

root := input.prior_state.values.root_module

resources contains resource if some resource in root.resources

resources contains resource if {
	some module in root.child_modules
	some resource in module.resources
}

resources contains resource if {
	some module in root.child_modules
	some inner in module.child_modules
	some resource in inner.resources
}

resources contains resource if {
	some module in root.child_modules
	some inner in module.child_modules
	some innermost in inner.child_modules
	some resource in innermost.resources
}

# Every block leads to the blocks that depend on it.
dependents[used] contains user if {
	some resource in resources
	user := block(resource.address)
	some used in resource.depends_on
}

dependents[own] contains own if {
	some resource in resources
	own := block(resource.address)
}

destroyed := {block(change.address) |
	some change in input.resource_changes
	"delete" in change.change.actions
}

radius := count(graph.reachable(dependents, destroyed))
