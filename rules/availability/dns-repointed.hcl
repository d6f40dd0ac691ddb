rule "dns-repointed" {
  title     = "DNS record repointed"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "dns-repointed"
  rationale = "One changed value sends everyone who uses the name to a different target, or to none, and caches keep the wrong answer after the change is reverted."
  help      = "Check that the new target answers for this name, lower the TTL beforehand, and get the switch approved."
  references = ["https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values.html"]
  match {
    actions = ["update"]
  }
  message = "`${address}` points to a different target: ${code(attributes)}"
  case "statement" {
    title   = "DNS record says something else"
    message = "`${address}` says something else about its name, on which mail, certificates or proofs of ownership may rest: ${code(attributes)}"
    help    = "Check who reads this record (mail policy, certificate authorities, proofs of ownership), keep the old value beside the new one where both are allowed, and get the change approved."
  }
  example "a policy for mail" {
    expect = "finding"
    case   = "statement"
    effect = "needs-approval"
    type   = "aws_route53_record"
    before = { name = "_dmarc", type = "TXT", records = ["v=DMARC1; p=quarantine; pct=75"], ttl = 60 }
    after  = { name = "_dmarc", type = "TXT", records = ["v=DMARC1; p=quarantine; pct=100"], ttl = 60 }
  }
  example "another address" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_route53_record"
    before = { name = "shop", records = ["192.0.2.1"], ttl = 60 }
    after  = { name = "shop", records = ["198.51.100.7"], ttl = 60 }
  }
  example "another alias" {
    expect = "finding"
    type   = "aws_route53_record"
    before = { alias = [{ name = "a.example.com", zone_id = "Z1" }] }
    after  = { alias = [{ name = "b.example.com", zone_id = "Z1" }] }
  }
  example "a listener hands requests to another group, which traffic-redirected tells" {
    expect = "pass"
    type   = "aws_lb_listener"
    before = { port = 443, default_action = [{ type = "forward", target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/blue/1" }] }
    after  = { port = 443, default_action = [{ type = "forward", target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/green/2" }] }
  }
  example "a listener gets another certificate" {
    expect = "pass"
    type   = "aws_lb_listener"
    before = { certificate_arn = "a", default_action = [{ type = "forward", target_group_arn = "t" }] }
    after  = { certificate_arn = "b", default_action = [{ type = "forward", target_group_arn = "t" }] }
  }
  example "another host at another provider" {
    expect = "finding"
    type   = "cloudflare_record"
    before = { content = "192.0.2.1", ttl = 1 }
    after  = { content = "192.0.2.9", ttl = 1 }
  }
  example "the weight falls to zero" {
    expect = "finding"
    type   = "aws_route53_record"
    before = { weighted_routing_policy = [{ weight = 100 }] }
    after  = { weighted_routing_policy = [{ weight = 0 }] }
  }
  example "only the time to live" {
    expect = "pass"
    type   = "aws_route53_record"
    before = { records = ["192.0.2.1"], ttl = 60 }
    after  = { records = ["192.0.2.1"], ttl = 300 }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "google_dns_record_set"
    before  = { rrdatas = ["192.0.2.1"] }
    after   = { ttl = 60 }
    unknown = ["rrdatas"]
  }
}
