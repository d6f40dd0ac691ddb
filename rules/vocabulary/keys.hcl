# Keys of tags and names of attributes that tell the environment of an object, or that hold what does.
# How they are read stands in `src/analysis/production/keys.rs`.

# Words of a key that say that its value tells the environment.
words "environment" {
  words = [
    "env", "environment", "envs", "environments", "environ", "envt", "envname", "envtype",
    "environmentname", "environmenttype", "entorno", "ambiente", "umgebung", "omgeving", "miljo",
    "environnement",
  ]
}

# Beside such a word: the value is a short code (`env_code = "p"`).
words "code" {
  words = [
    "short", "code", "abbr", "abbreviation", "letter", "initial",
  ]
}

# Beside such a word: the value tells something else (`env_owner = "dev-team"` names people).
words "about_else" {
  words = [
    "owner", "owners", "contact", "team", "id", "ids", "url", "email", "version", "manager",
    "arn", "key", "hash", "file", "vars", "variables",
  ]
}

# Before `stage`: the stage of a pipeline, of a funnel, of a game.
words "of_work" {
  words = [
    "ci", "cd", "cicd", "pipeline", "build", "job", "process", "workflow", "sales", "funnel",
    "data", "etl", "rollout", "review", "test", "processing", "ingest", "training", "model",
    "project",
  ]
}

# Keys, written together, that ask whether it is production.
words "flag" {
  words = [
    "isproduction", "isprod", "isprd", "islive", "production", "prod", "prd",
    "isproductionenvironment", "isproductionworkload", "productionworkload",
  ]
}

# Keys, written together, of a stage.
words "stage" {
  words = [
    "stagename", "sdlc", "sdlcstage", "deploymentstage", "deploystage", "releasestage",
  ]
}

# Keys, written together, of a place that may be an environment.
words "place" {
  words = [
    "tier", "account", "accountname", "accountalias", "cluster", "clustername", "vpc", "vpcname",
    "workspace", "workspacename", "tfworkspace", "terraformworkspace", "namespace", "landscape",
    "subscription", "subscriptionname", "deployment", "lifecyclestage", "phase",
  ]
}

# Attributes that hold tags or labels, whatever the type.
words "tags" {
  words = [
    "tags", "tags_all", "tag", "labels", "effective_labels", "terraform_labels",
    "resource_labels", "user_labels", "freeform_tags", "defined_tags", "volume_tags",
    "default_tags", "default_labels", "tag_set", "tagset", "tag_list", "tags_list",
    "common_tags", "common_labels", "custom_tags", "extra_tags", "extra_labels", "instance_tags",
    "resource_tags", "system_tags", "pod_labels", "custom_labels", "label", "effective_tags",
  ]
}

# Attributes that the provider fills with the tags of an object and its own defaults together.
words "unions" {
  words = [
    "tags_all", "effective_labels", "terraform_labels", "effective_tags", "system_tags",
  ]
}

# Attributes of the object itself that name its environment.
words "own_environment" {
  words = [
    "environment", "env", "environment_name", "env_name", "stage", "stage_name",
    "environment_type", "deployment_environment",
  ]
}

# Attributes of the object itself that name what it stands in.
words "own_place" {
  words = [
    "namespace", "workspace", "workspace_name", "account_name", "tier",
  ]
}

# Attributes that name the object or what it belongs to.
words "names" {
  words = [
    "name", "id", "bucket", "identifier", "name_prefix", "bucket_prefix", "identifier_prefix",
    "arn", "cluster_identifier", "cluster_name", "cluster_id", "cluster", "db_name",
    "database_name", "database", "db_instance_identifier", "db_cluster_identifier",
    "function_name", "display_name", "queue_name", "topic_name", "table_name", "repository",
    "repository_name", "domain", "domain_name", "zone_name", "host", "hostname", "fqdn", "title",
    "project", "project_id", "resource_group_name", "dataset_id", "instance_name", "server_name",
    "vault_name", "alias", "service_name", "log_group_name", "replication_group_id",
    "account_id", "subscription_id", "folder", "self_link", "storage_account_name",
    "instance_id", "secret_id", "path",
  ]
}

# Attributes that name what the object belongs to or serves. Such a name is copied from elsewhere,
# so that it decides only against silence.
words "owners" {
  words = [
    "role", "user", "group", "principal", "function", "topic", "queue", "stream", "table",
    "stack", "environment_id", "parent", "key", "role_arn", "role_name", "iam_role", "iam_role_arn",
    "service_role", "service_role_arn", "execution_role_arn", "task_role_arn", "node_role_arn",
    "instance_role", "instance_role_arn", "monitoring_role_arn", "cloudwatch_role_arn",
    "lambda_role_arn", "assume_role_arn", "iam_instance_profile", "service_account",
    "service_account_name", "service_account_email",
  ]
}

# Last words of attributes that name a host, by name or in a URL. Its labels may name the environment
# (`db.prod.internal`). It is often that of something else, so that it decides only against silence.
words "hosts" {
  words = ["host", "server", "url", "uri", "upstream", "origin", "broker", "target"]
}

# Of an object's own host: a mark of another environment against it leaves the answer open.
words "own_hosts" {
  words = [
    "hostname", "fqdn", "endpoint", "endpoints", "address", "addresses", "connection", "connections",
    "hostnames", "hosts",
  ]
}

# Words of arguments by which a provider is told where it works: an account, a project, a cluster.
words "provider_places" {
  words = [
    "profile", "project", "arn", "subscription", "account", "context", "cluster", "organization", "org",
    "workspace", "tenant",
  ]
}

# Attributes with a remark of the owner, which may name the environment and nothing else.
words "remarks" {
  words = [
    "comment", "comments", "description", "note",
  ]
}

# Attributes that hold the variables of a function or a service.
words "variables" {
  words = [
    "variables", "environment_variables", "app_settings",
  ]
}

# Attributes at the top of an object that name its account, or hold it.
words "accounts" {
  words = [
    "arn", "id", "account_id", "owner_id", "project", "subscription_id", "project_id",
    "self_link", "account", "url",
  ]
}

# Attributes in which providers put the tags of an object together with those that they add.
words "merged_tags" {
  words = ["tags_all", "effective_labels", "terraform_labels"]
}

# Attributes that name a region, a location or a zone.
words "regions" {
  words = ["region", "location", "availability_zone", "zone", "aws_region"]
}

# What a file says that tells where the state lies (`-backend-config`), and nothing of objects.
words "of_backends" {
  words = [
    "bucket", "key", "prefix", "region", "encrypt", "dynamodb_table", "use_lockfile", "kms_key_id", "profile",
    "storage_account_name", "container_name", "resource_group_name", "workspace_key_prefix", "organization",
    "hostname", "workspaces",
  ]
}

# Those of them that no variable of a root module is called.
words "only_of_backends" {
  words = ["key", "dynamodb_table", "use_lockfile", "workspace_key_prefix", "container_name", "workspaces"]
}
