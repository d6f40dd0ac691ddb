rule "rolling-replace" {
  title     = "All machines are restarted or replaced"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "rolling-replace"
  rationale = "A new image, template, version or boot script is one changed value, and every machine behind it is restarted or replaced. A mistake in it reaches all of them. A group that replaces its members one after the other keeps serving, and so does a database that moves to a larger size: that is a note. A managed control plane that takes up a patch of its version does not ask either. A single machine, a group that replaces half of its members or more at once, and a size that falls to half or less need approval."
  help      = "Try the same value in a non-production environment, check that the group keeps enough healthy members during the rollout, and get the plan approved."
  references = [
    "https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh.html",
    "https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies",
  ]
  match {
    actions = ["update"]
  }
  case "machines" {
    message = "`${address}` restarts or replaces its machines because ${code(attributes)} changes"
  }
  case "patched" {
    effect  = "note"
    message = "`${address}` takes up a patch: ${code(attributes)} changes in its last part"
  }
  case "at-once" {
    message = "`${address}` replaces many of its machines at once because ${code(attributes)} changes"
  }
  case "rolling" {
    effect  = "note"
    message = "`${address}` replaces its machines one after the other because ${code(attributes)} changes"
  }
  case "resized" {
    effect  = "note"
    message = "`${address}` changes size: ${code(attributes)}"
  }
  case "shrunk" {
    message = "`${address}` may shrink to half its size or less: ${code(attributes)}"
  }
  example "one machine at a time, whatever its disruption budgets say" {
    expect = "finding"
    case   = "rolling"
    effect = "note"
    type   = "aws_eks_node_group"
    before = { release_version = "1.33.1-20260714", force_update_version = true, update_config = [{ max_unavailable = 1 }] }
    after  = { release_version = "1.33.1-20260724", force_update_version = true, update_config = [{ max_unavailable = 1 }] }
  }
  example "boot code" {
    expect = "finding"
    case = "machines"
    effect = "needs-approval"
    type   = "aws_instance"
    before = { user_data = "a" }
    after  = { user_data = "b" }
  }
  example "a patch of a control plane" {
    expect = "finding"
    case   = "patched"
    effect = "note"
    type   = "aws_eks_cluster"
    before = { version = "1.29.3" }
    after  = { version = "1.29.4" }
  }
  example "a control plane of another minor version" {
    expect = "finding"
    case   = "machines"
    effect = "needs-approval"
    type   = "aws_eks_cluster"
    before = { version = "1.29.3" }
    after  = { version = "1.30.1" }
  }
  example "the template of a group" {
    expect = "finding"
    case = "rolling"
    effect = "note"
    type   = "aws_autoscaling_group"
    before = { launch_template = [{ id = "lt-1", version = "3" }] }
    after  = { launch_template = [{ id = "lt-1", version = "4" }] }
  }
  example "a group that may lose most of its members at once" {
    expect = "finding"
    case = "at-once"
    effect = "needs-approval"
    type   = "aws_autoscaling_group"
    before = { launch_template = [{ id = "lt-1", version = "3" }], instance_refresh = [{ preferences = [{ min_healthy_percentage = 10 }] }] }
    after  = { launch_template = [{ id = "lt-1", version = "4" }], instance_refresh = [{ preferences = [{ min_healthy_percentage = 10 }] }] }
  }
  example "larger nodes of a cache" {
    expect = "finding"
    case = "resized"
    effect = "note"
    type   = "aws_elasticache_replication_group"
    before = { node_type = "cache.t4g.medium" }
    after  = { node_type = "cache.r7g.large" }
  }
  example "a database on a quarter of its machine" {
    expect = "finding"
    case = "shrunk"
    effect = "needs-approval"
    type   = "aws_db_instance"
    before = { instance_class = "db.r6g.4xlarge" }
    after  = { instance_class = "db.r6g.xlarge" }
  }
  example "the version of nodes" {
    expect = "finding"
    effect = "note"
    type   = "google_container_node_pool"
    before = { version = "1.29.1" }
    after  = { version = "1.30.2" }
  }
  example "more machines" {
    expect = "pass"
    type   = "aws_autoscaling_group"
    before = { desired_capacity = 2 }
    after  = { desired_capacity = 3 }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_autoscaling_group"
    before  = { launch_template = [{ version = "3" }] }
    after   = { launch_template = [{ version = "3" }] }
    unknown = ["launch_template.version"]
  }
}
