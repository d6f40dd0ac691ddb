rule "ingress-opened-to-world" {
  title     = "Opened to the internet"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "A rule that lets everybody in is found by scanners within minutes. It need not say `0.0.0.0/0`: two halves of the address space, `::/0`, a hundred large blocks or a prefix list open the same door, so the public addresses are counted that are let in now and were not before. A rule that refused and goes opens it as well. A web server behind a load balancer may be meant to be open; people should have said so."
  help      = "Allow only the addresses or groups that need access: the load balancer's security group, a VPN range, a private endpoint. If access from the internet is intended, get this plan approved."
  references = [
    "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
    "https://cloud.google.com/firewall/docs/firewalls",
    "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
  ]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace", "delete", "unrecognized"]
  }
  detector = "ingress-opened-to-world"
  fix = { kind = "attributes", text = action == "update" ? hcl_before(attributes) : null }
  case "whole" {
    message = "`${address}` opens ${found.ports} to the whole internet (${code(found.blocks)})"
  }
  case "part" {
    message = "`${address}` opens ${found.ports} to a large part of the internet"
  }
  case "prefix-list" {
    message = "`${address}` opens ${found.ports} to the prefix list `${found.list}`, which covers a large part of the internet"
  }
  case "unknown-prefix-list" {
    message = "`${address}` opens ${found.ports} to the prefix list `${found.list}`, whose addresses are not known"
  }
  case "unknown" {
    message = "`${address}` opens ${found.ports} to addresses that are not known until apply"
  }
  case "unknown-in-new" {
    effect  = "note"
    message = "`${address}` opens ${found.ports} to addresses that are not known until apply"
  }
  case "restriction-removed" {
    message = "`${address}` no longer restricts who may connect: without `${found.path}` everyone may"
  }
  case "default-allow" {
    message = "`${address}` now allows clients that are not on its list"
  }
  case "whole-cloud" {
    message = "`${address}` opens access to everything that runs in Azure, other customers included"
  }
  case "deny-removed" {
    message = "`${address}` no longer denies ${found.ports}"
  }
  case "too-many-rules" {
    message = "`${address}` has too many rules to compare"
  }
  example "SSH for everybody" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_security_group"
    before = { ingress = [{ protocol = "tcp", from_port = 22, to_port = 22, cidr_blocks = ["10.0.0.0/8"] }] }
    after  = { ingress = [{ protocol = "tcp", from_port = 22, to_port = 22, cidr_blocks = ["0.0.0.0/0"] }] }
  }
  example "two halves add up" {
    expect = "finding"
    type   = "aws_security_group_rule"
    after  = { type = "ingress", protocol = "tcp", from_port = 5432, to_port = 5432, cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"] }
  }
  example "over IPv6" {
    expect = "finding"
    type   = "aws_vpc_security_group_ingress_rule"
    before = { ip_protocol = "tcp", from_port = 5432, to_port = 5432, cidr_ipv6 = "fd00::/8" }
    after  = { ip_protocol = "tcp", from_port = 5432, to_port = 5432, cidr_ipv6 = "::/0" }
  }
  example "no source means everybody" {
    expect = "finding"
    type   = "google_compute_firewall"
    before = { direction = "INGRESS", source_ranges = ["10.0.0.0/8"], allow = [{ protocol = "tcp", ports = ["22"] }] }
    after  = { direction = "INGRESS", source_ranges = [], allow = [{ protocol = "tcp", ports = ["22"] }] }
  }
  example "a word for everybody" {
    expect = "finding"
    type   = "azurerm_network_security_rule"
    after  = { direction = "Inbound", access = "Allow", protocol = "Tcp", source_address_prefix = "Internet", destination_port_range = "3389" }
  }
  example "a range from the first to the last address" {
    expect = "finding"
    type   = "azurerm_postgresql_flexible_server_firewall_rule"
    after  = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  }
  example "everything that runs in a cloud" {
    expect = "finding"
    type   = "azurerm_mssql_firewall_rule"
    after  = { start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
  }
  example "a provider that is not known by name" {
    expect = "finding"
    type   = "upcloud_firewall_rules"
    before = { firewall_rule = [{ action = "accept", direction = "in", source_cidr = "10.0.0.0/8" }] }
    after  = { firewall_rule = [{ action = "accept", direction = "in", source_cidr = "0.0.0.0/0" }] }
  }
  example "the list of those who may connect is gone" {
    expect = "finding"
    type   = "google_container_cluster"
    before = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.0.0.0/8" }] }] }
    after  = { master_authorized_networks_config = [] }
  }
  example "a prefix list" {
    expect = "unknown"
    type   = "aws_vpc_security_group_ingress_rule"
    after  = { ip_protocol = "tcp", from_port = 443, to_port = 443, prefix_list_id = "pl-1" }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_vpc_security_group_ingress_rule"
    production = false
    after      = { ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ipv4 = "0.0.0.0/0" }
  }
  example "narrowed" {
    expect = "pass"
    type   = "aws_security_group"
    before = { ingress = [{ protocol = "tcp", from_port = 22, to_port = 22, cidr_blocks = ["0.0.0.0/0"] }] }
    after  = { ingress = [{ protocol = "tcp", from_port = 22, to_port = 22, cidr_blocks = ["10.0.0.0/8"] }] }
  }
  example "going out" {
    expect = "pass"
    type   = "aws_security_group_rule"
    after  = { type = "egress", protocol = "-1", from_port = 0, to_port = 0, cidr_blocks = ["0.0.0.0/0"] }
  }
  example "open before" {
    expect = "pass"
    type   = "aws_security_group"
    before = { name = "a", ingress = [{ protocol = "-1", from_port = 0, to_port = 0, cidr_blocks = ["0.0.0.0/0"] }] }
    after  = { name = "a", ingress = [{ protocol = "tcp", from_port = 443, to_port = 443, cidr_blocks = ["0.0.0.0/0"] }] }
  }
  example "private addresses" {
    expect = "pass"
    type   = "aws_vpc_security_group_ingress_rule"
    after  = { ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ipv4 = "10.0.0.0/8" }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_vpc_security_group_ingress_rule"
    before  = { ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ipv4 = "10.0.0.0/8" }
    after   = { ip_protocol = "tcp", from_port = 22, to_port = 22 }
    unknown = ["cidr_ipv4"]
  }
  example "a new rule for addresses that are not known yet" {
    expect  = "unknown"
    case    = "unknown-in-new"
    effect  = "note"
    type    = "aws_vpc_security_group_ingress_rule"
    after   = { ip_protocol = "tcp", from_port = 22, to_port = 22 }
    unknown = ["cidr_ipv4"]
  }
  example "large blocks of addresses" {
    expect = "finding"
    case   = "part"
    type   = "aws_vpc_security_group_ingress_rule"
    before = { from_port = 443, to_port = 443, ip_protocol = "tcp", cidr_ipv4 = "10.0.0.0/8" }
    after  = { from_port = 443, to_port = 443, ip_protocol = "tcp", cidr_ipv4 = "64.0.0.0/2" }
  }
  example "a prefix list that holds the internet" {
    expect = "finding"
    case   = "prefix-list"
    change {
      address = "aws_security_group.web"
      before  = { ingress = [] }
      after   = { ingress = [{ from_port = 443, to_port = 443, protocol = "tcp", prefix_list_ids = ["pl-1"] }] }
    }
    change {
      address = "aws_ec2_managed_prefix_list.all"
      before  = { id = "pl-1", entry = [{ cidr = "0.0.0.0/1" }, { cidr = "128.0.0.0/1" }], name = "a" }
      after   = { id = "pl-1", entry = [{ cidr = "0.0.0.0/1" }, { cidr = "128.0.0.0/1" }], name = "b" }
    }
  }
  example "whoever is not listed is let in" {
    expect = "finding"
    case   = "default-allow"
    type   = "azurerm_storage_account"
    before = { network_rules = [{ default_action = "Deny", ip_rules = [] }] }
    after  = { network_rules = [{ default_action = "Allow", ip_rules = [] }] }
  }
  example "a rule that denied is deleted" {
    expect = "unknown"
    case   = "deny-removed"
    type   = "aws_network_acl_rule"
    before = { rule_action = "deny", egress = false, protocol = "tcp", from_port = 22, to_port = 22, cidr_block = "0.0.0.0/0" }
  }
  example "thousands of ranges of ports" {
    expect = "unknown"
    case   = "too-many-rules"
    type   = "aws_security_group"
    before = { ingress = flatten([for a in range(60) : [for b in range(60) : { protocol = "tcp", from_port = a * 60 + b + 1, to_port = a * 60 + b + 9, cidr_blocks = ["10.0.0.0/8"] }]]) }
    after  = { ingress = flatten([for a in range(60) : [for b in range(60) : { protocol = "tcp", from_port = a * 60 + b + 1, to_port = a * 60 + b + 9, cidr_blocks = ["10.1.0.0/16"] }]]) }
  }
}
