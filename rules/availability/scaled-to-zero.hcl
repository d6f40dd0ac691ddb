rule "scaled-to-zero" {
  title     = "Scaled to zero"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = production ? "destructive" : "reversible"
  since     = "0.1.0"
  detector  = "scaled-to-zero"
  rationale = "A desired count of zero ends the service as surely as deleting it, and in the plan it is one changed number. What the machines or pods held in memory and on local disks is lost."
  help      = "Keep at least one instance, or shut the service down in a change that says so. Check whether an autoscaler would have done it, and whether anything still sends traffic."
  references = [
    "https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html",
    "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#scaling-a-deployment",
  ]
  match {
    actions = ["update", "replace"]
  }
  fix = { kind = "attributes", text = hcl_before(attributes) }
  case "zero" {
    message = "`${address}` is scaled to zero: ${code(attributes)}"
  }
  case "allowed" {
    effect  = "note"
    raises  = "reversible"
    message = "`${address}` may now be scaled to zero: ${code(attributes)}"
  }
  example "a service" {
    expect = "finding"
    fix    = "desired_count = 4"
    effect = "needs-approval"
    raises = "destructive"
    type   = "aws_ecs_service"
    before = { desired_count = 4 }
    after  = { desired_count = 0 }
  }
  example "a deployment" {
    expect = "finding"
    fix    = <<-EOT
      spec {
        replicas = "3"
      }
    EOT
    type   = "kubernetes_deployment_v1"
    before = { spec = [{ replicas = "3" }] }
    after  = { spec = [{ replicas = "0" }] }
  }
  example "replicas in a manifest" {
    expect = "finding"
    type   = "kubectl_manifest"
    before = { yaml_body = "kind: Deployment\nspec:\n  replicas: 3\n" }
    after  = { yaml_body = "kind: Deployment\nspec:\n  replicas: 0\n" }
  }
  example "a function may no longer run" {
    expect = "finding"
    type   = "aws_lambda_function"
    before = { reserved_concurrent_executions = -1 }
    after  = { reserved_concurrent_executions = 0 }
  }
  example "only the least is zero" {
    expect = "finding"
    case = "allowed"
    effect = "note"
    type   = "aws_appautoscaling_target"
    before = { min_capacity = 1, max_capacity = 10 }
    after  = { min_capacity = 0, max_capacity = 10 }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_ecs_service"
    production = false
    before     = { desired_count = 1 }
    after      = { desired_count = 0 }
  }
  example "fewer, but some" {
    expect = "pass"
    type   = "aws_autoscaling_group"
    before = { desired_capacity = 4, max_size = 8 }
    after  = { desired_capacity = 2, max_size = 8 }
  }
}
