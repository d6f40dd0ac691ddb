# Who publishes providers, as `namespace/name` in the public registry, in small letters.

# Providers that the maker of the service or HashiCorp publishes. The registry marks them as
# official or partner. To use one more of them is a note; a look-alike of one is not in here.
words "vouched_for" {
  words = [
    "akamai/akamai", "aliyun/alicloud", "auth0/auth0", "azure/azapi", "cloudflare/cloudflare",
    "confluentinc/confluent", "databricks/databricks", "datadog/datadog",
    "digitalocean/digitalocean", "elastic/ec", "elastic/elasticstack", "fastly/fastly",
    "gitlabhq/gitlab", "grafana/grafana", "hetznercloud/hcloud", "huaweicloud/huaweicloud",
    "ibm-cloud/ibm", "integrations/github", "launchdarkly/launchdarkly", "linode/linode",
    "mongodb/mongodbatlas", "newrelic/newrelic", "okta/okta", "opentelekomcloud/opentelekomcloud",
    "oracle/oci", "ovh/ovh", "pagerduty/pagerduty", "scaleway/scaleway", "signalsciences/sigsci",
    "snowflakedb/snowflake", "spacelift-io/spacelift", "tencentcloudstack/tencentcloud",
    "vercel/vercel", "vultr/vultr", "yandex-cloud/yandex",
  ]
}

# Providers that changed hands: the old source and the new one. The registry answers for the old
# one with a warning that names the new one, or its repository says where it went.
words "moved" {
  words = [
    "alexkappa/auth0 auth0/auth0", "chanzuckerberg/snowflake snowflake-labs/snowflake",
    "chanzuckerberg/snowflake snowflakedb/snowflake", "databrickslabs/databricks databricks/databricks",
    "hashicorp/alicloud aliyun/alicloud", "hashicorp/auth0 auth0/auth0",
    "hashicorp/cloudflare cloudflare/cloudflare", "hashicorp/datadog datadog/datadog",
    "hashicorp/digitalocean digitalocean/digitalocean", "hashicorp/fastly fastly/fastly",
    "hashicorp/github integrations/github", "hashicorp/gitlab gitlabhq/gitlab",
    "hashicorp/grafana grafana/grafana", "hashicorp/hcloud hetznercloud/hcloud",
    "hashicorp/heroku heroku/heroku", "hashicorp/ibm ibm-cloud/ibm",
    "hashicorp/opsgenie opsgenie/opsgenie",
    "hashicorp/linode linode/linode", "hashicorp/mongodbatlas mongodb/mongodbatlas",
    "hashicorp/newrelic newrelic/newrelic", "hashicorp/oci oracle/oci", "hashicorp/okta okta/okta",
    "hashicorp/pagerduty pagerduty/pagerduty", "hashicorp/scaleway scaleway/scaleway",
    "mrparkers/keycloak keycloak/keycloak", "oktadeveloper/okta okta/okta",
    "snowflake-labs/snowflake snowflakedb/snowflake",
  ]
}
