# Words in the names of attributes that a source change alters, where the catalog does not say
# whether the object is replaced. A name is cut at `.`, `_` and `-`.

# In a type of which nothing is known, a change of these may replace the object or take a guard away.
words "unknown_type" {
  words = [
    "id", "name", "region", "zone", "location", "engine", "type", "size", "storage", "deletion",
    "delete", "destroy", "protection", "protected", "prevent", "backup", "retention",
    "encryption", "encrypted", "enabled", "public", "force", "lock", "snapshot", "replica",
    "replicas", "key",
  ]
}

# Arguments of modules of which nothing else is known that end up in what objects are called or
# where they stand, so that another value may replace them.
words "called_or_placed" {
  words = [
    "alias", "ami", "app", "application", "azs", "bucket", "cloud", "component", "domain", "env",
    "environment", "fqdn", "host", "hostname", "identifier", "image", "label", "namespace",
    "network", "prefix", "product", "project", "service", "slug", "stack", "stage", "subnet",
    "subnets", "suffix", "system", "team", "tenant", "userdata", "vnet", "vpc", "workspace", "zones",
  ]
}

# Words of arguments of modules that say how much there is of something, where more of it replaces
# nothing.
words "capacity" {
  words = [
    "capacity", "concurrency", "cpu", "iops", "memory", "replicas", "retention", "storage",
    "throughput", "timeout",
  ]
}

# An update in place whose value is not known yet has to be looked at: these speak of guards,
# access or code.
words "updated_unknown" {
  words = [
    "access", "acl", "action", "admin", "allow", "allowed", "assume", "audit", "auth",
    "authorized", "backup", "cidr", "cidrs", "command", "count", "delete", "deletion", "deny", "desired", "destroy",
    "egress", "enable", "enabled", "encrypted", "encryption", "entrypoint", "exec", "expiration",
    "expire", "force", "grant", "iam", "identity", "ingress", "kms", "lock", "logging", "max",
    "member", "members", "min", "permission", "permissions", "policy", "prevent", "principal",
    "principals", "privilege", "protection", "public", "replicas", "retention", "role", "roles",
    "rule", "rules", "script", "security", "skip", "snapshot", "statement", "trust",
    "versioning",
  ]
}

# Types that are there to let somebody in, or to keep somebody out.
words "access_kinds" {
  words = [
    "acl", "allowlist", "authorization", "binding", "firewall", "grant", "grants", "member",
    "members", "membership", "memberships", "permission", "permissions", "trust", "whitelist",
  ]
}

# Attributes of such types that say who, or from where.
words "who" {
  words = [
    "account", "accounts", "address", "addresses", "authorized", "cidr", "cidrs", "from", "group",
    "groups", "host", "hosts", "inbound", "ip", "ips", "ipv4", "ipv6", "network", "networks",
    "port", "ports", "prefix", "prefixes", "principal", "principals", "protocol", "range",
    "ranges", "source", "sources", "subject", "subjects", "subnet", "subnets", "team", "teams",
    "user", "users",
  ]
}

# Sizes of storage, as whole names. No service shrinks storage in place.
words "storage_size" {
  words = [
    "size", "disk_size", "disk_size_gb", "size_gb", "size_in_gb", "size_in_gbs", "storage_mb",
    "storage_size", "storage_size_in_gb", "storage_gb", "max_size_gb", "volume_size",
    "capacity_gb", "capacity_gib", "allocated_storage", "disk_size_in_gb", "data_disk_size_gb",
    "data_storage_size_in_gbs", "root_volume_size",
  ]
}

# Maps whose keys people choose: variables of programs, entries of stores, marks. What stands behind
# such a name in a path is not the name of an attribute.
words "chosen_keys" {
  words = [
    "tags", "tags_all", "labels", "annotations", "app_settings",
    "environment_variables", "env_variables", "env_vars", "variables", "build_environment_variables",
    "entries", "items",
  ]
}

# Those of the words before that speak of a guard and of nothing else: where such a thing was not
# there before, it is added, whatever its values are.
words "guard_added" {
  words = ["audit", "backup", "encrypted", "encryption", "logging", "protection", "snapshot", "versioning"]
}

# Words of guards that many kinds of objects are made with or never get.
words "guards_from_birth" {
  stems = ["encrypt", "lock", "private", "confidential", "shielded"]
}

# Arguments that hold what is run, in which words may be paths of files.
words "commands" {
  words = ["command", "program", "inline", "entrypoint"]
}

# Arguments that a provider takes for the path of a file.
words "file_paths" {
  words = [
    "archive_file", "config_path", "content_file", "directory", "filename", "output_path",
    "policy_file", "script", "source", "source_dir", "source_file", "template", "template_file",
    "user_data_file",
  ]
}

# What an argument is called that chooses a version of something that runs.
words "versions" {
  words = ["version", "versions", "runtime", "release"]
}

# What is moved to another version like any program: it keeps nothing.
words "versions_of_programs" {
  words = [
    "runtime", "python", "nodejs", "java", "ruby", "golang", "dotnet", "php", "chart", "helm", "app", "application",
    "agent", "agents", "addon", "addons", "plugin", "plugins", "coredns", "exporter",
  ]
}

# What is not moved to another version like a program: it holds data, runs what others run on, or is a
# number by which something is found.
words "versions_of_more" {
  stems = ["postgres", "mysql", "maria", "mongo", "redis", "elastic", "opensearch", "kafka", "cluster"]
  words = [
    "engine", "db", "database", "aurora", "rds", "valkey", "memcached", "cassandra", "k8s", "eks", "aks", "gke", "master",
    "plane", "server", "node", "nodes", "nodegroup", "ami", "image", "os", "secret", "secrets", "key", "keys", "kms", "tls",
    "ssl", "api", "policy", "provider", "terraform", "module", "template", "schema", "min", "minimum", "max",
  ]
}
