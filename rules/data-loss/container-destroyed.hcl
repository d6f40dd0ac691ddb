rule "container-destroyed" {
  title     = "Container destroyed together with its contents"
  severity  = "critical"
  effect    = production || holds == "data" ? "needs-approval" : "note"
  raises    = production || holds == "data" ? "destructive" : null
  since     = "0.1.0"
  part_of   = ["destroy-refused"]
  rationale = "A project, resource group, namespace, server, cluster or network takes everything in it down, including what other people or other tools have created there. The blast radius counts only what this state knows; the real one is at least as large."
  help      = "List the contents with the provider's own tools, and move or export what has to stay. Then get this exact plan approved. To change only what is inside, leave the container alone."
  references = [
    "https://learn.microsoft.com/azure/azure-resource-manager/management/delete-resource-group",
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/",
  ]
  match {
    types = [
      "aws_organizations_account",
      "aws_organizations_organization",
      "aws_organizations_organizational_unit",
      "aws_vpc",
      "aws_eks_cluster",
      "aws_ecs_cluster",
      "aws_rds_cluster",
      "aws_docdb_cluster",
      "aws_neptune_cluster",
      "aws_redshift_cluster",
      "aws_msk_cluster",
      "aws_glue_catalog_database",
      "aws_athena_database",
      "aws_timestreamwrite_database",
      "aws_keyspaces_keyspace",
      "aws_backup_vault",
      "aws_route53_zone",
      "aws_cognito_user_pool",
      "aws_cloudformation_stack",
      "aws_cloudformation_stack_set",
      "aws_api_gateway_rest_api",
      "google_project",
      "google_folder",
      "google_compute_network",
      "google_container_cluster",
      "google_sql_database_instance",
      "google_spanner_instance",
      "google_bigtable_instance",
      "google_bigquery_dataset",
      "google_alloydb_cluster",
      "google_dns_managed_zone",
      "google_kms_key_ring",
      "google_artifact_registry_repository",
      "azurerm_resource_group",
      "azurerm_subscription",
      "azurerm_management_group",
      "azurerm_virtual_network",
      "azurerm_kubernetes_cluster",
      "azurerm_mssql_server",
      "azurerm_mssql_managed_instance",
      "azurerm_mssql_elasticpool",
      "azurerm_sql_server",
      "azurerm_mysql_server",
      "azurerm_mysql_flexible_server",
      "azurerm_mariadb_server",
      "azurerm_postgresql_server",
      "azurerm_postgresql_flexible_server",
      "azurerm_storage_account",
      "azurerm_cosmosdb_account",
      "azurerm_key_vault",
      "azurerm_recovery_services_vault",
      "azurerm_data_protection_backup_vault",
      "azurerm_log_analytics_workspace",
      "azurerm_eventhub_namespace",
      "azurerm_servicebus_namespace",
      "azurerm_dns_zone",
      "azurerm_private_dns_zone",
      "azurerm_container_registry",
      "azurerm_*template_deployment",
      "azurerm_*deployment_stack",
      "azapi_resource",
      "kubernetes_namespace",
      "kubernetes_namespace_v1",
      "kubernetes_manifest",
      "kubectl_manifest",
      "helm_release",
      "argocd_application",
      "argocd_project",
      "cloudflare_zone",
      "cloudflare_account",
      "digitalocean_project",
      "digitalocean_vpc",
      "digitalocean_kubernetes_cluster",
      "digitalocean_database_cluster",
      "digitalocean_domain",
      "mongodbatlas_project",
      "mongodbatlas_cluster",
      "mongodbatlas_advanced_cluster",
      "mongodbatlas_organization",
      "snowflake_database",
      "snowflake_schema",
      "databricks_catalog",
      "databricks_schema",
      "databricks_metastore",
      "databricks_mws_workspaces",
      "vault_mount",
      "vault_namespace",
      "vault_auth_backend",
      "postgresql_database",
      "postgresql_schema",
      "mysql_database",
      "github_repository",
      "github_organization_project",
      "datadog_child_organization",
      "okta_domain",
      "oci_identity_compartment",
      "ibm_resource_group",
      "heroku_app",
      "confluent_environment",
      "confluent_kafka_cluster",
    ]
    actions = ["delete", "replace", "unrecognized"]
  }
  when = destroys && (
    type == "kubernetes_manifest" ? contains(["Namespace", "CustomResourceDefinition", "PersistentVolumeClaim", "PersistentVolume"], before.manifest.kind) :
    type == "kubectl_manifest" ? contains(["Namespace", "CustomResourceDefinition", "PersistentVolumeClaim", "PersistentVolume"], before.kind) :
    type == "azapi_resource" ? length(regexall("(?i)^Microsoft\\.(Resources/resourceGroups|Sql/servers|Storage/storageAccounts|DocumentDB/databaseAccounts|KeyVault/vaults|ContainerService/managedClusters)@", before.type)) > 0 :
    true
  )
  attributes = replace_paths
  message   = "`${address}` is a container: everything in it %{ if certain }is%{ else }may be%{ endif } destroyed too, including resources that this state does not track"
  fix = { kind = "attributes", text = action == "replace" ? hcl_before(replace_paths) : null }
  example "a resource group" {
    expect = "finding"
    effect = "needs-approval"
    raises = "destructive"
    type   = "azurerm_resource_group"
    before = { name = "shop" }
  }
  example "a namespace as a manifest" {
    expect = "finding"
    type   = "kubernetes_manifest"
    before = { manifest = { kind = "Namespace" } }
  }
  example "a manifest of something small" {
    expect = "pass"
    type   = "kubectl_manifest"
    before = { kind = "ConfigMap" }
  }
  example "a resource group through the API" {
    expect = "finding"
    type   = "azapi_resource"
    before = { type = "Microsoft.Resources/resourceGroups@2024-03-01" }
  }
  example "a development namespace" {
    expect     = "finding"
    raises     = "destructive"
    type       = "kubernetes_namespace"
    production = false
    before     = { metadata = [{ name = "shop" }] }
  }
  example "forgotten" {
    expect  = "pass"
    type    = "azurerm_resource_group"
    actions = ["forget"]
    before  = { name = "shop" }
  }
  example "no container" {
    expect = "pass"
    type   = "aws_lb_listener"
    before = { port = 443 }
  }
}
