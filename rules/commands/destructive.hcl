# Commands that destroy, for scripts that Terraform runs (the rule
# `destructive-command`) and for commands that an agent types (`blastgate hook`).
#
# Each line of `patterns` is a regular expression without regard to case. A
# match stays within one command: it ends at `|`, `;`, `&` and the line's end.
# `where` says what is lost: something `remote` (a cloud, a cluster, a
# database), something `local` (disks of the machine that runs it), or that the
# script is `hidden`. `commands` are the programs on whose command line the
# hook looks for the patterns; without it an entry counts in scripts only.

# A text without any of these words matches none of the patterns.
hints = [
  "delete", "destroy", "terminate", "remove", "drop", "truncate", "purge", "uninstall", "rm", "rb", "flush", "mkfs",
  "dd ", "wipe", "shred", "force-unlock", "schedule-key", "prune", "replicas", "drain", "base64", "deregister",
  "disable", "stop-", "nuke", "format-volume", "state", "release", "migrate", "flyway", "alembic", "db:", "ecto.",
]

destroys "aws" {
  where    = "remote"
  commands = ["aws"]
  source   = "https://docs.aws.amazon.com/cli/latest/reference/"
  patterns = <<-EOT
    \baws\b[^|;&\n]*?\s(?:delete|terminate|deregister|destroy|purge|remove|disable|release|stop|cancel|reset|revoke|schedule-key-deletion|batch-delete|force-delete|empty)(?:-[a-z0-9-]+|\b)
    \baws\b[^|;&\n]*?\bs3\s+(?:rm|rb)\b
    \baws\b[^|;&\n]*?\bs3\s+sync\b[^|;&\n]*--delete\b
  EOT
}
destroys "google" {
  where    = "remote"
  commands = ["gcloud", "gsutil", "bq", "cbt"]
  source   = "https://cloud.google.com/sdk/gcloud/reference"
  patterns = <<-EOT
    \bgcloud\b[^|;&\n]*?\b(?:delete|destroy|remove|purge|disable|reset)\b
    \bgsutil\b[^|;&\n]*?\s(?:rm|rb)\b
    \bbq\b[^|;&\n]*?\srm\b
    \bcbt\b[^|;&\n]*?\bdelete\w*\b
  EOT
}
destroys "google-storage" {
  where    = "remote"
  commands = ["gcloud"]
  source   = "https://cloud.google.com/sdk/gcloud/reference/storage/rm"
  patterns = <<-EOT
    \bgcloud\b[^|;&\n]*?\sstorage\s+rm\b
  EOT
}
destroys "azure" {
  where    = "remote"
  commands = ["az"]
  source   = "https://learn.microsoft.com/cli/azure/reference-index"
  patterns = <<-EOT
    \baz\s[^|;&\n]*?\b(?:delete|purge|remove|delete-batch)\b
  EOT
}
destroys "kubernetes" {
  where    = "remote"
  commands = ["kubectl", "oc", "k3s"]
  source   = "https://kubernetes.io/docs/reference/kubectl/"
  patterns = <<-EOT
    \b(?:kubectl|oc|k3s)\b[^|;&\n]*?\b(?:delete|drain)\b
    \b(?:kubectl|oc)\b[^|;&\n]*?\breplace\b[^|;&\n]*--force\b
    \b(?:kubectl|oc)\b[^|;&\n]*?--replicas[= ]0\b
  EOT
}
destroys "helm" {
  where    = "remote"
  commands = ["helm", "helmfile"]
  source   = "https://helm.sh/docs/helm/helm_uninstall/"
  patterns = <<-EOT
    \bhelm\b[^|;&\n]*?\s(?:uninstall|delete)\b
    \bhelmfile\b[^|;&\n]*?\s(?:destroy|delete)\b
  EOT
}
# The hook judges these by `tools.hcl`, verb by verb.
destroys "terraform" {
  where    = "remote"
  source   = "https://developer.hashicorp.com/terraform/cli/commands"
  patterns = <<-EOT
    \b(?:terraform|tofu|terragrunt)\b[^|;&\n]*?(?:\sdestroy\b|\s-?-destroy\b|\sstate\s+(?:rm|push|mv)\b|\sworkspace\s+delete\b|\sforce-unlock\b|\stest\s+-destroy)
  EOT
}
destroys "deployments" {
  where    = "remote"
  commands = ["serverless", "sls", "sam", "copilot", "eb", "kops", "eksctl"]
  source   = "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-cli-command-reference-sam-delete.html"
  patterns = <<-EOT
    \b(?:pulumi|cdk|serverless|sls|sam|copilot|eb|kops|eksctl|k3d|kind|minikube)\b[^|;&\n]*?\s(?:destroy|delete|remove|terminate|down)\b
  EOT
}
destroys "clouds" {
  where = "remote"
  commands = [
    "doctl", "hcloud", "linode-cli", "oci", "ibmcloud", "openstack", "scw", "vultr-cli", "flyctl", "fly", "heroku",
    "vault", "consul", "nomad", "etcdctl", "argocd", "velero", "aliyun", "ovh", "exo", "civo", "atlas", "confluent",
    "databricks", "kafka-topics", "kafka-topics.sh", "restic", "borg",
  ]
  source   = "https://docs.digitalocean.com/reference/doctl/reference/"
  patterns = <<-EOT
    \b(?:doctl|hcloud|linode-cli|oci|ibmcloud|openstack|scw|vultr-cli|flyctl|fly|heroku|vercel|netlify|wrangler|gh|glab|vault|consul|nomad|etcdctl|argocd|velero|aliyun|ovh|exo|civo|mc|rclone|atlas|confluent|snowsql|databricks|influx|rabbitmqctl|rabbitmqadmin|kafka-topics(?:\.sh)?|restic|borg)\b[^|;&\n]*?\s(?:apps?:destroy|delete\w*|destroy\w*|remove|rm|rb|terminate|purge\w*|prune|forget|drop|unprovision)\b
  EOT
}
destroys "repositories" {
  where    = "remote"
  commands = ["gh", "glab"]
  source   = "https://cli.github.com/manual/gh_repo_delete"
  patterns = <<-EOT
    \b(?:gh|glab)\s+(?:repo|project|secret|variable)\s+(?:delete|remove)\b
  EOT
}
destroys "nuke" {
  where    = "remote"
  commands = ["aws-nuke", "cloud-nuke", "gcp-nuke", "azure-nuke"]
  source   = "https://github.com/ekristen/aws-nuke"
  patterns = <<-EOT
    \b(?:aws-nuke|cloud-nuke|gcp-nuke|azure-nuke)\b
  EOT
}
destroys "containers" {
  where    = "remote"
  source   = "https://docs.docker.com/reference/cli/docker/system/prune/"
  patterns = <<-EOT
    \b(?:docker|podman)\b[^|;&\n]*?\b(?:volume\s+(?:rm|prune)|system\s+prune\b[^|;&\n]*--volumes)
  EOT
}
destroys "databases" {
  where    = "remote"
  source   = "https://www.postgresql.org/docs/current/sql-droptable.html"
  patterns = <<-EOT
    \bdrop\s+(?:table|database|schema|index|materialized|view|user|role|keyspace|collection|tablespace|column|owned|cluster|stage|warehouse|constraint|partition)\b
    \btruncate\s+table\b
    \btruncate\s+["`]?[\w.]+["`]?\s*(?:;|cascade|restart\s+identity)
    \bdelete\s+from\s+["`\[]?\w
    \bdropdatabase\b
    \.drop\(\)
    \bdeletemany\(
    \bflushall\b
    \bflushdb\b
    \bdropdb\b
    \bmysqladmin\b[^|;&\n]*\bdrop\b
  EOT
}
destroys "migrations" {
  where    = "remote"
  source   = "https://laravel.com/docs/migrations#drop-all-tables-migrate"
  patterns = <<-EOT
    \bartisan\b[^|;&\n]*?\s(?:migrate:(?:fresh|refresh|reset)|db:wipe)\b
    \b(?:rails|rake)\b[^|;&\n]*?\sdb:(?:drop|reset|purge|migrate:reset)\b
    \bprisma\s+(?:migrate\s+reset\b|db\s+push\b[^|;&\n]*--force-reset)
    \bflyway\b[^|;&\n]*?\sclean\b
    \bliquibase\b[^|;&\n]*?\sdrop-?all\b
    \bmanage\.py\s+(?:flush|reset_db)\b
    \balembic\b[^|;&\n]*?\sdowngrade\s+base\b
    \bsequelize\b[^|;&\n]*?\sdb:(?:drop|migrate:undo:all)\b
    \btypeorm\b[^|;&\n]*?\sschema:drop\b
    \bdotnet\s+ef\s+database\s+drop\b
    \bmix\s+ecto\.(?:drop|reset)\b
  EOT
}
destroys "interfaces" {
  where    = "remote"
  source   = "https://curl.se/docs/manpage.html#-X"
  patterns = <<-EOT
    \bcurl\b[^|;\n]*(?:-X|--request)[ =]*["']?delete\b
    \bwget\b[^|;\n]*--method[ =]["']?delete\b
    -method\s+["']?delete\b
  EOT
}
# The same against the interface of a cloud, and the ways to have HCP Terraform apply or destroy.
destroys "cloud-interfaces" {
  where    = "remote"
  commands = ["curl", "wget", "http", "https", "xh"]
  source   = "https://developer.hashicorp.com/terraform/cloud-docs/api-docs/run#apply-a-run"
  patterns = <<-EOT
    ^(?:curl|wget)\b.*(?:-X|--request|--method)[ =]*["']?delete\b.*(?:amazonaws\.com|googleapis\.com|management\.azure\.com|graph\.microsoft\.com|api\.digitalocean\.com|api\.hetzner\.cloud|api\.cloudflare\.com|api\.linode\.com|app\.terraform\.io|api\.pulumi\.com)
    ^(?:curl|wget)\b.*(?:amazonaws\.com|googleapis\.com|management\.azure\.com|graph\.microsoft\.com|api\.digitalocean\.com|api\.hetzner\.cloud|api\.cloudflare\.com|api\.linode\.com|app\.terraform\.io|api\.pulumi\.com).*(?:-X|--request|--method)[ =]*["']?delete\b
    ^(?:https?|xh)\s(?:.*\s)?delete\s.*(?:amazonaws\.com|googleapis\.com|management\.azure\.com|graph\.microsoft\.com|api\.digitalocean\.com|api\.hetzner\.cloud|api\.cloudflare\.com|api\.linode\.com|app\.terraform\.io|api\.pulumi\.com)
    ^(?:curl|wget|https?|xh)\b.*/api/v2/(?:runs/[^/\s]+/actions/(?:apply|force-execute)|workspaces/[^/\s]+/actions/(?:force-unlock|safe-delete))
  EOT
}
destroys "powershell" {
  where    = "remote"
  source   = "https://learn.microsoft.com/powershell/module/az.resources/remove-azresourcegroup"
  patterns = <<-EOT
    \bremove-(?:az|aws|ec2|s3|rds|gc|mg|ad|adobject|dns|iam|cf)\w+
    \bstop-computer\b
  EOT
}
destroys "libraries" {
  where    = "remote"
  source   = "https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/rds/client/delete_db_instance.html"
  patterns = <<-EOT
    \.(?:delete|terminate|destroy|purge|batch_delete|deregister)_[a-z_]+\(
    requests\.delete\(
  EOT
}
# A script that hides what it runs.
destroys "hidden" {
  where    = "hidden"
  source   = "https://attack.mitre.org/techniques/T1027/"
  patterns = <<-EOT
    base64\s+(?:-d|-D|--decode)\b[^\n]*\|\s*(?:sudo\s+)?(?:\w*/)*(?:ba|z|da|k)?sh\b
    \beval\s+.{0,20}base64\s+(?:-d|--decode)
    -enc(?:odedcommand)?\s+[A-Za-z0-9+/=]{40,}
  EOT
}
destroys "disks" {
  where    = "local"
  source   = "https://man7.org/linux/man-pages/man8/mkfs.8.html"
  patterns = <<-EOT
    \bmkfs(?:\.\w+)?\b
    \bwipefs\b
    \bshred\b
    \bformat-volume\b
    \bclear-disk\b
    \bdiskpart\b
    \bblkdiscard\b
    \bdd\b[^|;&\n]*\bof=/dev/
    \b(?:zfs|zpool)\s+destroy\b
    \b(?:lv|vg|pv)remove\b
    \bcryptsetup\b[^|;&\n]*\b(?:erase|luksformat)\b
    >\s*/dev/(?:sd|nvme|xvd|vd|disk)
    \bfind\s+/[^|;&\n]*(?:-delete\b|-exec\s+rm\b)
    \bremove-item\b[^|;&\n]*-recurse\b
  EOT
}
