# A budget for changes: every kind of change of some types has a price, and
# what touches access control has none that is low enough.
package terraform.budget

import input as plan

budget := 30

price := {
	"aws_autoscaling_group": {"delete": 100, "create": 10, "update": 1},
	"aws_instance": {"delete": 10, "create": 1, "update": 1},
}

of_type(type) := {change.address | some change in plan.resource_changes; change.type == type}

times(type, action) := count([change |
	some change in plan.resource_changes
	change.type == type
	action in change.change.actions
])

total := sum([amount |
	some type, prices in price
	some action, one in prices
	amount := one * times(type, action)
])

touches_access if {
	some change in plan.resource_changes
	startswith(change.type, "aws_iam_")
	change.change.actions != ["no-op"]
}

deny contains msg if {
	total > budget
	msg := sprintf("the changes cost %d, more than %d", [total, budget])
}

deny_access contains {"msg": "access control changes", "address": change.address} if {
	some change in plan.resource_changes
	startswith(change.type, "aws_iam_")
	change.change.actions != ["no-op"]
}

# The gate's own report is part of what a policy sees.
warn contains msg if {
	input.blastgate.verdict != "pass"
	msg := sprintf("blastgate says %s", [input.blastgate.verdict])
}
