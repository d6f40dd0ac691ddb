# Providers that their publishers handed over or moved, as `old>new`: the same program under
# another name. The registry redirects the old ones, or their authors say so in their repository.
words "handed_over" {
  words = [
    "alexkappa/auth0>auth0/auth0", "chanzuckerberg/snowflake>snowflake-labs/snowflake",
    "databrickslabs/databricks>databricks/databricks", "hashicorp/auth0>auth0/auth0",
    "hashicorp/cloudflare>cloudflare/cloudflare", "hashicorp/datadog>datadog/datadog",
    "hashicorp/digitalocean>digitalocean/digitalocean", "hashicorp/fastly>fastly/fastly",
    "hashicorp/github>integrations/github", "hashicorp/gitlab>gitlabhq/gitlab",
    "hashicorp/grafana>grafana/grafana", "hashicorp/hcloud>hetznercloud/hcloud",
    "hashicorp/heroku>heroku/heroku", "hashicorp/ibm>ibm-cloud/ibm",
    "hashicorp/linode>linode/linode", "hashicorp/mongodbatlas>mongodb/mongodbatlas",
    "hashicorp/newrelic>newrelic/newrelic", "hashicorp/oci>oracle/oci",
    "hashicorp/okta>okta/okta", "hashicorp/opsgenie>opsgenie/opsgenie",
    "hashicorp/pagerduty>pagerduty/pagerduty", "mrparkers/keycloak>keycloak/keycloak",
    "snowflake-labs/snowflake>snowflakedb/snowflake",
  ]
}
