rule "list-emptied" {
  title     = "Entries removed in an update"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = production ? "destructive" : "reversible"
  since     = "0.1.0"
  detector  = "list-emptied"
  rationale = "Records, routes, targets, listeners and ingress rules are often entries of one resource. Removing one is an update in place, but for whoever relied on that entry it is a deletion. Fewer addresses in a rule that stays do not count."
  help      = "Keep the entry until nothing uses it: check its traffic or queries first, then remove it in a separate, approved change."
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group",
    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/route_table",
  ]
  match {
    actions = ["update"]
  }
  case "lost" {
    message = "`${address}` loses ${found.lost} of ${found.count} entries of `${found.path}`"
  }
  case "emptied" {
    message = "`${address}` loses all entries of `${found.path}` (${found.lost})"
  }
  case "unknown" {
    effect  = "note"
    raises  = "reversible"
    message = "The entries of `${found.path}` on `${address}` that will remain are not known until apply"
  }
  example "a rule that let traffic in" {
    expect = "finding"
    effect = "needs-approval"
    raises = "destructive"
    type   = "aws_security_group"
    before = { ingress = [{ from_port = 443, to_port = 443, protocol = "tcp", cidr_blocks = ["10.0.0.0/8"] }] }
    after  = { ingress = [] }
  }
  example "fewer addresses in a rule that stays" {
    expect = "pass"
    type   = "aws_security_group"
    before = { ingress = [{ from_port = 443, to_port = 443, protocol = "tcp", cidr_blocks = ["10.0.0.0/8", "10.9.0.0/16"] }] }
    after  = { ingress = [{ from_port = 443, to_port = 443, protocol = "tcp", cidr_blocks = ["10.0.0.0/8"] }] }
  }
  example "an address of a name" {
    expect = "finding"
    type   = "aws_route53_record"
    before = { records = ["192.0.2.1", "192.0.2.2"] }
    after  = { records = ["192.0.2.1"] }
  }
  example "a route" {
    expect = "finding"
    type   = "azurerm_route_table"
    before = { route = [{ name = "a", address_prefix = "10.0.0.0/8" }, { name = "b", address_prefix = "0.0.0.0/0" }] }
    after  = { route = [{ name = "a", address_prefix = "10.0.0.0/8" }] }
  }
  example "a required check" {
    expect = "finding"
    type   = "github_branch_protection"
    before = { required_status_checks = [{ contexts = ["build", "blastgate"] }] }
    after  = { required_status_checks = [{ contexts = ["build"] }] }
  }
  example "one more" {
    expect = "pass"
    type   = "aws_route53_record"
    before = { records = ["192.0.2.1"] }
    after  = { records = ["192.0.2.2", "192.0.2.1"] }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_route53_record"
    production = false
    before     = { records = ["192.0.2.1", "192.0.2.2"] }
    after      = { records = ["192.0.2.1"] }
  }
  example "which targets stay is not known yet" {
    expect  = "unknown"
    type    = "aws_route_table"
    before  = { route = [{ cidr_block = "0.0.0.0/0", gateway_id = "igw-1" }] }
    after   = { vpc_id = "vpc-1" }
    unknown = ["route"]
  }
  example "which routes stay is not known" {
    expect  = "unknown"
    case    = "unknown"
    effect  = "note"
    type    = "azurerm_route_table"
    before  = { route = [{ name = "a", address_prefix = "10.0.0.0/8" }] }
    after   = {}
    unknown = ["route"]
  }
}
