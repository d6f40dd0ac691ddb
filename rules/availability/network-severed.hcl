rule "network-severed" {
  title     = "Network path removed"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "network-severed"
  rationale = "Routes, peerings, attachments and network rules hold no data, so nothing seems lost when they are removed. But what they connected can no longer communicate, and the people who would repair it are often cut off too."
  help      = "Set up the new path next to the old one, move the traffic over, and remove the old path in a later change."
  references = [
    "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html",
    "https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview",
  ]
  match {
    actions = ["update", "delete", "replace", "unrecognized"]
  }
  case "removed" {
    message = "`${address}` connects other resources and %{ if action == "unrecognized" }is subject to an unrecognized action%{ else }is deleted%{ endif }"
  }
  case "replaced" {
    message = "`${address}` connects other resources; they lose connectivity until its replacement exists"
  }
  case "redirected" {
    message = "`${address}` sends traffic elsewhere or blocks it: ${code(attributes)}"
  }
  example "a peering is deleted" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_vpc_peering_connection"
    before = { vpc_id = "vpc-1", peer_vpc_id = "vpc-2" }
  }
  example "a peering that is only no longer managed, which another rule says" {
    expect  = "pass"
    type    = "aws_vpc_peering_connection"
    actions = ["forget"]
    before  = { vpc_id = "vpc-1", peer_vpc_id = "vpc-2" }
  }
  example "a route leads elsewhere" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_route"
    before = { destination_cidr_block = "10.0.0.0/8", transit_gateway_id = "tgw-1" }
    after  = { destination_cidr_block = "10.0.0.0/8", transit_gateway_id = "tgw-2" }
  }
  example "a rule that let traffic in refuses it" {
    expect = "finding"
    type   = "azurerm_network_security_rule"
    before = { access = "Allow" }
    after  = { access = "Deny" }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_route"
    production = false
    before     = { destination_cidr_block = "10.0.0.0/8" }
  }
  example "tags of a peering" {
    expect = "pass"
    type   = "aws_vpc_peering_connection"
    before = { vpc_id = "vpc-1", tags = { a = "1" } }
    after  = { vpc_id = "vpc-1", tags = { a = "2" } }
  }
  example "where it leads is not known yet" {
    expect  = "unknown"
    type    = "aws_route"
    before  = { destination_cidr_block = "10.0.0.0/8", transit_gateway_id = "tgw-1" }
    after   = { destination_cidr_block = "10.0.0.0/8" }
    unknown = ["transit_gateway_id"]
  }
  example "a peering is replaced" {
    expect  = "finding"
    case    = "replaced"
    type    = "aws_vpc_peering_connection"
    actions = ["delete", "create"]
    before  = { vpc_id = "vpc-1", peer_vpc_id = "vpc-2" }
    after   = { vpc_id = "vpc-1", peer_vpc_id = "vpc-3" }
  }
}
