rule "audit-trail-off" {
  title     = "Audit logging turned off"
  severity  = "critical"
  concern   = "access"
  effect    = production_value == "yes" ? "fail" : production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "audit-trail-off"
  rationale = "Whoever wants to do damage unseen stops the record first. No change of a system needs its audit trail to be off, and what happens while it is off can never be looked up."
  help      = "Keep the trail on and set up its successor beside it. When both record, let the owners of the policy lower this rule to `needs-approval` on the base branch, and remove the old one in a change of its own."
  references = [
    "https://attack.mitre.org/techniques/T1562/008/",
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html",
  ]
  fix = { kind = "attributes", text = action == "delete" ? null : coalesce(hcl_before(attributes), hcl_safe(attributes)) }
  case "off" {
    message = "`${address}` stops audit logging: ${code(attributes)}"
  }
  case "deleted" {
    message = "`${address}` is an audit log and is deleted"
  }
  case "deleted-with-source" {
    title   = "Audit log deleted together with what it records"
    effect  = production ? "needs-approval" : "note"
    message = "`${address}` is an audit log and is deleted together with what it records"
  }
  case "replaced" {
    title   = "Audit logging interrupted"
    effect  = production ? "needs-approval" : "note"
    message = "`${address}` is an audit log; it is replaced, and nothing is logged in between"
  }
  case "forgotten" {
    title   = "Audit log no longer managed"
    effect  = production ? "needs-approval" : "note"
    message = "`${address}` is an audit log and is no longer managed"
  }
  case "reduced" {
    title   = "Audit logging reduced"
    effect  = production ? "needs-approval" : "note"
    message = "`${address}` reduces audit logging: ${code(attributes)}"
  }
  case "unknown" {
    title   = "Audit logging may end"
    effect  = production ? "needs-approval" : "note"
    message = "Whether `${address}` keeps logging is not known until apply"
  }
  example "a trail is stopped" {
    expect = "finding"
    effect = "fail"
    type   = "aws_cloudtrail"
    before = { enable_logging = true }
    after  = { enable_logging = false }
  }
  example "a trail is deleted" {
    expect = "finding"
    effect = "fail"
    type   = "aws_cloudtrail"
    before = { name = "all" }
  }
  example "the log of a cluster" {
    expect = "finding"
    effect = "fail"
    type   = "aws_eks_cluster"
    before = { enabled_cluster_log_types = ["api", "audit"] }
    after  = { enabled_cluster_log_types = [] }
  }
  example "the flow log of a network that goes as well" {
    expect = "finding"
    effect = "needs-approval"
    change {
      address = "aws_flow_log.a"
      before  = { vpc_id = "vpc-1" }
    }
    change {
      address = "aws_vpc.a"
      before  = { id = "vpc-1" }
    }
  }
  example "nobody knows whether it is production" {
    expect     = "finding"
    effect     = "needs-approval"
    type       = "aws_cloudtrail"
    production = null
    before     = { enable_logging = true }
    after      = { enable_logging = false }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_cloudtrail"
    production = false
    before     = { enable_logging = true }
    after      = { enable_logging = false }
  }
  example "one more kind of log" {
    expect = "pass"
    type   = "aws_eks_cluster"
    before = { enabled_cluster_log_types = ["audit"] }
    after  = { enabled_cluster_log_types = ["api", "audit"] }
  }
  example "another retention of nothing" {
    expect = "pass"
    type   = "aws_cloudtrail"
    before = { enable_logging = true, tags = { a = "1" } }
    after  = { enable_logging = true, tags = { a = "2" } }
  }
  example "whether it goes on recording is not known yet" {
    expect  = "unknown"
    type    = "aws_cloudtrail"
    before  = { enable_logging = true }
    after   = { name = "all" }
    unknown = ["enable_logging"]
  }
  example "a flow log is replaced" {
    expect  = "finding"
    case    = "replaced"
    effect  = "needs-approval"
    type    = "aws_flow_log"
    actions = ["delete", "create"]
    before  = { vpc_id = "vpc-1", traffic_type = "ALL" }
    after   = { vpc_id = "vpc-1", traffic_type = "REJECT" }
  }
  example "a trail is no longer managed" {
    expect  = "finding"
    case    = "forgotten"
    effect  = "needs-approval"
    type    = "aws_cloudtrail"
    actions = ["forget"]
    before  = { name = "all" }
  }
  example "one of two logs of a cluster" {
    expect = "finding"
    case   = "reduced"
    effect = "needs-approval"
    type   = "aws_eks_cluster"
    before = { enabled_cluster_log_types = ["api", "audit"] }
    after  = { enabled_cluster_log_types = ["api"] }
  }
}
