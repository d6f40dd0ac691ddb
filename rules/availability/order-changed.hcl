rule "order-changed" {
  title     = "Rules, routes or steps change places"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "order-changed"
  rationale = "In many lists the order is the meaning: the first behaviour, rule or route that matches a request answers it, and a stage that approves has to come before the one that deploys. Moving an entry changes what happens without changing any entry."
  help      = "Compare which entry answers, or runs, before another one on both sides. Keep the old order, or say in the change why the new one is meant. Where the provider ignores the order, add the fact to your own catalog or lower this rule for the type in the policy."
  references = [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesPathPattern",
    "https://developers.cloudflare.com/ruleset-engine/about/rules/",
  ]
  match {
    modes   = ["managed"]
    actions = ["update", "replace"]
  }
  case "moved" {
    message = "entries of `${address}` change places, and their order may decide: ${code(attributes)}"
  }
  example "the behaviour that checks comes after the one for everything" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "aws_cloudfront_distribution"
    before = { ordered_cache_behavior = [{ path_pattern = "/account/*", target_origin_id = "app" }, { path_pattern = "/*", target_origin_id = "site" }] }
    after  = { ordered_cache_behavior = [{ path_pattern = "/*", target_origin_id = "site" }, { path_pattern = "/account/*", target_origin_id = "app" }] }
  }
  example "a rule that skips comes first" {
    expect = "unknown"
    type   = "acme_ruleset"
    before = { rules = [{ action = "block", expression = "a" }, { action = "skip", expression = "b" }] }
    after  = { rules = [{ action = "skip", expression = "b" }, { action = "block", expression = "a" }] }
  }
  example "rules with a priority" {
    expect = "pass"
    type   = "acme_ruleset"
    before = { rules = [{ action = "block", priority = 1 }, { action = "skip", priority = 2 }] }
    after  = { rules = [{ action = "skip", priority = 2 }, { action = "block", priority = 1 }] }
  }
  example "routes of networks" {
    expect = "pass"
    type   = "acme_route_table"
    before = { route = [{ cidr_block = "10.0.0.0/8", gateway_id = "a" }, { cidr_block = "0.0.0.0/0", gateway_id = "b" }] }
    after  = { route = [{ cidr_block = "0.0.0.0/0", gateway_id = "b" }, { cidr_block = "10.0.0.0/8", gateway_id = "a" }] }
  }
  example "people who are told" {
    expect = "pass"
    type   = "acme_alert"
    before = { recipient = [{ name = "a" }, { name = "b" }] }
    after  = { recipient = [{ name = "b" }, { name = "a" }] }
  }
  example "one more at the end" {
    expect = "pass"
    type   = "acme_ruleset"
    before = { rules = [{ action = "block", expression = "a" }, { action = "skip", expression = "b" }] }
    after  = { rules = [{ action = "block", expression = "a" }, { action = "skip", expression = "b" }, { action = "log", expression = "c" }] }
  }
}
