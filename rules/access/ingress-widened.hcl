rule "ingress-widened" {
  title     = "Ingress widened"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  raises    = "reversible"
  since     = "0.1.0"
  detector  = "ingress-widened"
  rationale = "Every port, open to a company network or to another security group, is what an attacker who is already inside needs; a large range of public addresses belongs to many strangers. Both look small next to `0.0.0.0/0`."
  help      = "Name the ports that are used, and the smallest range or group that needs to reach them."
  references = ["https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html"]
  case "many-addresses" {
    message = "`${address}` opens ${found.ports} to a large range of public addresses"
  }
  case "all-ports" {
    message = "`${address}` opens ${found.ports} to sources that could not reach it before"
  }
  example "one port becomes all" {
    expect = "finding"
    case   = "all-ports"
    effect = "needs-approval"
    type   = "aws_security_group"
    before = { ingress = [{ from_port = 443, to_port = 443, protocol = "tcp", cidr_blocks = ["10.0.0.0/8"] }] }
    after  = { ingress = [{ from_port = 0, to_port = 0, protocol = "-1", cidr_blocks = ["10.0.0.0/8"] }] }
  }
  example "a million public addresses on SSH" {
    expect = "finding"
    case   = "many-addresses"
    type   = "aws_security_group"
    before = { ingress = [] }
    after  = { ingress = [{ from_port = 22, to_port = 22, protocol = "tcp", cidr_blocks = ["203.0.0.0/12"] }] }
  }
  example "all ports for another group" {
    expect  = "finding"
    case    = "all-ports"
    type    = "aws_security_group_rule"
    actions = ["create"]
    before  = null
    after   = { type = "ingress", security_group_id = "sg-0a1", source_security_group_id = "sg-0b2", protocol = "-1", from_port = 0, to_port = 0 }
  }
  example "one port for another group" {
    expect  = "pass"
    type    = "aws_security_group_rule"
    actions = ["create"]
    before  = null
    after   = { type = "ingress", security_group_id = "sg-0a1", source_security_group_id = "sg-0b2", protocol = "tcp", from_port = 5432, to_port = 5432 }
  }
  example "one port for a group that is made now" {
    expect  = "pass"
    type    = "aws_security_group_rule"
    actions = ["create"]
    before  = null
    after   = { type = "ingress", security_group_id = "sg-0a1", protocol = "tcp", from_port = 5432, to_port = 5432 }
    unknown = ["source_security_group_id"]
  }
  example "one port for the company network" {
    expect = "pass"
    type   = "aws_security_group"
    before = { ingress = [] }
    after  = { ingress = [{ from_port = 5432, to_port = 5432, protocol = "tcp", cidr_blocks = ["10.0.0.0/8"] }] }
  }
  example "a list of a content delivery network on HTTPS" {
    expect = "pass"
    type   = "aws_security_group"
    before = { ingress = [] }
    after  = { ingress = [{ from_port = 443, to_port = 443, protocol = "tcp", cidr_blocks = ["104.16.0.0/13"] }] }
  }
  example "a new group" {
    expect  = "pass"
    type    = "aws_security_group"
    actions = ["create"]
    before  = null
    after   = { ingress = [{ from_port = 0, to_port = 0, protocol = "-1", cidr_blocks = ["10.0.0.0/8"] }] }
  }
}
