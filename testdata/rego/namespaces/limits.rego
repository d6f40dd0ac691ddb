package limits

violation_types contains {"msg": msg} if {
	some change in input.resource_changes
	change.type in data.settings.forbidden
	msg := sprintf("%s is of a forbidden type", [change.address])
}

deny_excepted contains "this is excepted" if true

exception contains rules if {
	rules := ["excepted"]
}
