rule "traffic-redirected" {
  title     = "Traffic sent to a different target"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  part_of   = ["dns-repointed"]
  detector  = "traffic-redirected"
  rationale = "A listener, a route, a selector or an origin decides where all requests go. Pointing it elsewhere is one changed word: the old service is untouched, but nobody reaches it, or everyone reaches the wrong one."
  help      = "Move the traffic in steps: add the new target next to the old one, shift weight to it while watching errors and latency, and remove the old one in a later change. Otherwise get the plan approved."
  references = [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html",
    "https://cloud.google.com/load-balancing/docs/url-map-concepts",
    "https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service",
  ]
  match {
    actions = ["create", "update"]
  }
  case "repointed" {
    message = "`${address}` sends requests to a different target: ${code(attributes)}"
  }
  case "refuses" {
    message = "`${address}` is a new rule that refuses requests that are answered today: ${code(attributes)}"
  }
  example "another target group" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_lb_listener"
    before = { default_action = [{ type = "forward", target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1" }] }
    after  = { default_action = [{ type = "forward", target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/api/2" }] }
  }
  example "a fixed answer instead of the service" {
    expect = "finding"
    type   = "aws_lb_listener_rule"
    before = { action = [{ type = "forward" }] }
    after  = { action = [{ type = "fixed-response" }] }
  }
  example "the weight of the only target falls to nothing" {
    expect = "finding"
    type   = "aws_alb_listener"
    before = { default_action = [{ type = "forward", forward = [{ target_group = [{ arn = "a", weight = 100 }, { arn = "b", weight = 0 }] }] }] }
    after  = { default_action = [{ type = "forward", forward = [{ target_group = [{ arn = "a", weight = 0 }, { arn = "b", weight = 100 }] }] }] }
  }
  example "a selector that matches nothing" {
    expect = "finding"
    type   = "kubernetes_service_v1"
    before = { spec = [{ selector = { app = "web" } }] }
    after  = { spec = [{ selector = { app = "web", track = "gone" } }] }
  }
  example "another backend" {
    expect = "finding"
    type   = "google_compute_url_map"
    before = { default_service = "backendServices/web" }
    after  = { default_service = "backendServices/old" }
  }
  example "a tenth of the traffic moves" {
    expect = "pass"
    type   = "aws_lb_listener"
    before = { default_action = [{ type = "forward", forward = [{ target_group = [{ arn = "a", weight = 100 }, { arn = "b", weight = 0 }] }] }] }
    after  = { default_action = [{ type = "forward", forward = [{ target_group = [{ arn = "a", weight = 90 }, { arn = "b", weight = 10 }] }] }] }
  }
  example "a new rule that refuses" {
    expect = "finding"
    type   = "aws_lb_listener_rule"
    after  = { listener_arn = "arn:web", priority = 1, action = [{ type = "fixed-response", fixed_response = [{ content_type = "text/plain", status_code = "403" }] }] }
  }
  example "a new rule that hands on" {
    expect = "pass"
    type   = "aws_lb_listener_rule"
    after  = { listener_arn = "arn:web", priority = 1, action = [{ type = "forward", target_group_arn = "arn:new" }] }
  }
  example "one more origin" {
    expect = "pass"
    type   = "aws_cloudfront_distribution"
    before = { origin = [{ origin_id = "a", domain_name = "a.example.com" }] }
    after  = { origin = [{ origin_id = "a", domain_name = "a.example.com" }, { origin_id = "b", domain_name = "b.example.com" }] }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "google_compute_url_map"
    production = false
    before     = { default_service = "a" }
    after      = { default_service = "b" }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_lb_listener"
    before  = { default_action = [{ type = "forward", target_group_arn = "a" }] }
    after   = { default_action = [{ type = "forward", target_group_arn = "a" }] }
    unknown = ["default_action.target_group_arn"]
  }
}
