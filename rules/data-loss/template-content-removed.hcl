rule "template-content-removed" {
  title     = "Resources removed inside a template"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = production ? "destructive" : null
  since     = "0.1.0"
  rationale = "A stack, a manifest or a chart describes resources of its own in a text. Terraform shows that the text changes; what the text no longer names is deleted afterwards by another tool. The values of a Helm release are compared setting by setting: another image tag is a note, while a switch that goes off, an entry that is gone or half of the replicas count."
  help      = "Compare the two texts, and read what the inner tool would do (a change set, a what-if, a dry run, `helm diff`). Give what must stay a retain policy first. Then get the plan approved."
  references = [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html",
    "https://learn.microsoft.com/azure/azure-resource-manager/templates/deployment-modes",
  ]
  match {
    actions = ["update", "replace"]
    types = [
      "aws_cloudformation_*", "aws_serverlessapplicationrepository_cloudformation_stack", "awscc_cloudformation_*",
      "azurerm_*template_deployment", "azurerm_*deployment_stack", "azapi_resource", "google_deployment_manager_deployment",
      "kubernetes_manifest", "kubectl_manifest", "kubectl_*", "kustomization_resource", "helm_release", "argocd_application*",
      "aws_api_gateway_rest_api", "aws_apigatewayv2_api", "google_endpoints_service", "azurerm_api_management_api", "google_api_gateway_api_config",
      "aws_ecs_task_definition", "oci_resourcemanager_stack",
    ]
  }
  detector = "template-content-removed"
  case "removed" {
    message = "`${address}` no longer contains ${code(found.names)}"
  }
  case "reduced" {
    message = "`${address}` removes or lowers ${code(found.names)}"
  }
  case "unknown" {
    message = "`${address}` gets different content, and what it loses cannot be seen here"
  }
  case "settings" {
    effect  = "note"
    raises  = "reversible"
    message = "`${address}` changes settings: ${code(found.names)}"
  }
  case "raised" {
    title   = "Version of a chart or document raised"
    effect  = "note"
    raises  = "reversible"
    message = "`${address}` goes from ${found.old} to ${found.new} (upgrade type: ${found.upgrade}): what the new version makes cannot be seen here"
  }
  example "a minor version of a chart" {
    expect  = "finding"
    case    = "raised"
    effect  = "note"
    message = "from 0.5.0 to 0.6.0"
    type    = "helm_release"
    before  = { chart = "app", version = "0.5.0" }
    after   = { chart = "app", version = "0.6.0" }
  }
  example "a major version of a chart" {
    expect = "unknown"
    case   = "unknown"
    effect = "needs-approval"
    type   = "helm_release"
    before = { chart = "app", version = "1.5.0" }
    after  = { chart = "app", version = "2.0.0" }
  }
  example "a table in a stack" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_cloudformation_stack"
    before = { template_body = "{\"Resources\":{\"Orders\":{\"Type\":\"AWS::DynamoDB::Table\"},\"Topic\":{\"Type\":\"AWS::SNS::Topic\"}}}" }
    after  = { template_body = "{\"Resources\":{\"Topic\":{\"Type\":\"AWS::SNS::Topic\"}}}" }
  }
  example "the same in YAML" {
    expect = "finding"
    type   = "aws_cloudformation_stack"
    before = { template_body = "Resources:\n  Orders:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      TableName: !Sub \"$${AWS::StackName}-orders\"\n  Topic:\n    Type: AWS::SNS::Topic\n" }
    after  = { template_body = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n" }
  }
  example "an object out of several documents" {
    expect = "finding"
    type   = "kubectl_manifest"
    before = { yaml_body = "kind: Namespace\nmetadata:\n  name: a\n---\nkind: ConfigMap\nmetadata:\n  name: b\n" }
    after  = { yaml_body = "kind: ConfigMap\nmetadata:\n  name: b\n" }
  }
  example "a deployment that deletes what it does not list" {
    expect = "finding"
    type   = "azurerm_resource_group_template_deployment"
    before = { deployment_mode = "Complete", template_content = "{\"resources\":[{\"type\":\"a\",\"name\":\"x\"},{\"type\":\"a\",\"name\":\"y\"}]}" }
    after  = { deployment_mode = "Complete", template_content = "{\"resources\":[{\"type\":\"a\",\"name\":\"x\"}]}" }
  }
  example "another chart version" {
    expect = "unknown"
    type   = "helm_release"
    before = { version = "1.2.3", chart = "postgresql" }
    after  = { version = "2.0.0", chart = "postgresql" }
  }
  example "another image tag of a release" {
    expect = "finding"
    effect = "note"
    type   = "helm_release"
    before = { version = "1.2.3", chart = "orders", values = ["image:\n  tag: a\n"] }
    after  = { version = "1.2.4", chart = "orders", values = ["image:\n  tag: b\n"] }
  }
  example "the database of a chart switched off" {
    expect = "finding"
    effect = "needs-approval"
    type   = "helm_release"
    before = { chart = "orders", values = ["postgresql:\n  enabled: true\n"] }
    after  = { chart = "orders", values = ["postgresql:\n  enabled: false\n"] }
  }
  example "the fingerprint of a manifest, which the provider works out" {
    expect  = "pass"
    type    = "kubectl_manifest"
    before  = { yaml_body = "kind: ConfigMap\nmetadata:\n  name: b\n", yaml_incluster = "a" }
    after   = { yaml_body = "kind: ConfigMap\nmetadata:\n  name: b\n" }
    unknown = ["yaml_incluster"]
  }
  example "a resource more, and another order" {
    expect = "pass"
    type   = "aws_cloudformation_stack"
    before = { template_body = "{\"Resources\":{\"A\":{\"Type\":\"T\"}}}" }
    after  = { template_body = "{\"Resources\":{\"B\":{\"Type\":\"T\"},\"A\":{\"Type\":\"T\"}}}" }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_cloudformation_stack"
    before  = { template_body = "{\"Resources\":{}}" }
    after   = { name = "a" }
    unknown = ["template_body"]
  }
}
